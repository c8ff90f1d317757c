"""The facts of an area: time limits, amounts, rights and rules, each with its versions."""

import datetime
import itertools
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, StrictInt, model_validator

from macros.areas.sources import Day, Force, Said, Text

Unit = Literal[
    "working_days", "days", "hours", "minutes", "weeks", "months", "years", "weeks_of_pregnancy",
    "people", "agencies", "other_agencies", "reports", "copies", "points",
]  # fmt: skip


LONGEST = {"working_days": 500, "days": 730, "hours": 17520, "minutes": 720, "weeks": 104, "months": 24}
"""The longest time limits: two years, as later bank holidays are not known yet; in minutes half a day."""

Count = Annotated[StrictInt, Field(ge=0, le=1000)]
"""A count or an age that people can have meant."""


class _Fact(Said):
    valid_from: Day | None = None
    valid_until: Day | None = None
    force: Force | None = None
    by: Text | None = None
    to: Text | None = None
    exception: Text | None = Field(None, alias="except")
    condition: Text | None = Field(None, alias="if")
    detail: Text | None = None

    def is_valid_on(self, day: datetime.date) -> bool:
        """Tell whether this version is the one of a day."""
        return (self.valid_from or day) <= day <= (self.valid_until or day)


class TimeLimit(_Fact):
    """So many units after, before or between events; `value` counts `unit`s."""

    relation: Literal["at_most_after", "at_least_before", "at_most_apart"]
    value: StrictInt = Field(gt=0, le=LONGEST["hours"])
    unit: Literal["working_days", "days", "hours", "minutes", "weeks", "months"]
    event: Text
    anchor: Literal["stated", "assumed"] = "stated"

    @model_validator(mode="after")
    def _not_too_long(self) -> Self:
        if self.value > LONGEST[self.unit]:
            found, most = f"{self.value} {self.unit}", LONGEST[self.unit]
            why = "write longer ones in hours" if self.unit == "minutes" else "no calendar reaches further"
            raise ValueError(f"found {found}, expected at most {most}: {why}")
        return self


class Moment(_Fact):
    """Before or at an event, without a number."""

    relation: Literal["before", "on"]
    event: Text
    anchor: Literal["stated", "assumed"] = "stated"


class Range(_Fact):
    """A smallest and a largest amount, in `unit`s."""

    relation: Literal["lasts", "between"]
    min: Count
    max: Count
    unit: Unit

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.min >= self.max:
            raise ValueError(f"found min {self.min} and max {self.max}, expected a max above the min")
        return self


class Amount(_Fact):
    """A count or an age, in `unit`s."""

    relation: Literal["at_least", "at_most", "exactly", "from_age"]
    value: Count
    unit: Unit


class Soft(_Fact):
    """A time word without a number, in our own words."""

    relation: Literal["soft"]
    says: Text


ANSWERS = {"yes": "yes", "true": "yes", "on": "yes", "no": "no", "false": "no", "off": "no"}


def _as_answer(value: Any) -> Any:
    """Read what people write for yes and no: the words, and the truth values that YAML makes of some."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return ANSWERS.get(value.strip().lower(), value) if isinstance(value, str) else value


class Statement(_Fact):
    """A right or a rule of process: one of the values of a choice, or words."""

    relation: Literal["is"]
    value: Annotated[Text, BeforeValidator(_as_answer)]
    detail: Text


Fact = Annotated[TimeLimit | Moment | Range | Amount | Soft | Statement, Field(discriminator="relation")]


def _as_versions(value: Any) -> Any:
    return value if isinstance(value, list) else [value]


Versions = Annotated[tuple[Fact, ...], BeforeValidator(_as_versions), Field(min_length=1)]
"""A fact as it changed: most have one version."""


def version_on(versions: tuple[Fact, ...], day: datetime.date) -> Fact | None:
    """Return the version that is valid on a day, or None."""
    return next((fact for fact in versions if fact.is_valid_on(day)), None)


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
