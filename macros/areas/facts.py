"""The facts of an area: time limits, amounts, rights and rules, each with its versions."""

import datetime
import itertools
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, StrictInt

from macros.areas.sources import Said

Unit = Literal[
    "working_days", "days", "hours", "weeks", "months", "years", "weeks_of_pregnancy",
    "people", "agencies", "other_agencies", "reports", "copies", "points",
]  # fmt: skip


class _Fact(Said):
    valid_from: datetime.date | None = None
    valid_until: datetime.date | None = None
    strength: Literal["must", "should", "will", "may", "is", "usually"] | None = None
    by: str | None = None
    to: str | None = None
    exception: str | None = Field(None, alias="except")
    condition: str | None = Field(None, alias="if")
    detail: str | None = None


class TimeLimit(_Fact):
    """So many units after, before or between events; `value` counts `unit`s."""

    relation: Literal["at_most_after", "at_least_before", "at_most_apart"]
    value: StrictInt = Field(gt=0)
    unit: Literal["working_days", "days", "hours", "weeks", "months"]
    event: str
    anchor: Literal["stated", "assumed"] = "stated"


class Moment(_Fact):
    """Before or at an event, without a number."""

    relation: Literal["before", "on"]
    event: str
    anchor: Literal["stated", "assumed"] = "stated"


class Range(_Fact):
    """A smallest and a largest amount, in `unit`s."""

    relation: Literal["lasts", "between"]
    min: StrictInt
    max: StrictInt
    unit: Unit


class Amount(_Fact):
    """A count or an age, in `unit`s."""

    relation: Literal["at_least", "at_most", "exactly", "from_age"]
    value: StrictInt
    unit: Unit


class Soft(_Fact):
    """A time word without a number, in our own words."""

    relation: Literal["soft"]
    says: str


class Statement(_Fact):
    """A right or a rule of process: yes, no or a word."""

    relation: Literal["is"]
    value: bool | str
    detail: str


Fact = Annotated[TimeLimit | Moment | Range | Amount | Soft | Statement, Field(discriminator="relation")]


def _as_versions(value: Any) -> Any:
    return value if isinstance(value, list) else [value]


Versions = Annotated[tuple[Fact, ...], BeforeValidator(_as_versions), Field(min_length=1)]
"""A fact as it changed: most have one version."""


def version_on(versions: tuple[Fact, ...], day: datetime.date) -> Fact | None:
    """Return the version that is valid on a day, or None."""
    for fact in versions:
        if (fact.valid_from or day) <= day <= (fact.valid_until or day):
            return fact
    return None


def versions_in_order(versions: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """Return the versions from the earliest on, each ending before the next begins."""
    ordered = sorted(versions, key=lambda fact: fact.valid_from or datetime.date.min)
    ends = [
        earlier.valid_until or (later.valid_from and later.valid_from - datetime.timedelta(days=1))
        for earlier, later in itertools.pairwise(ordered)
    ]
    return tuple(
        fact.model_copy(update={"valid_until": end})
        for fact, end in zip(ordered, [*ends, ordered[-1].valid_until], strict=True)
    )
