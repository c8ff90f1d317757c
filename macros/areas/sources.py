"""Who says something: the published documents, and the section that is cited."""

import datetime
from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict

from macros.areas.addresses import Page

EARLIEST, LATEST = 1800, 2200


def _some_text(text: str) -> str:
    if not text.strip():
        raise ValueError("expected some text")
    return text


def _possible(day: datetime.date) -> datetime.date:
    if not EARLIEST <= day.year <= LATEST:
        raise ValueError(f"expected a day from {EARLIEST} to {LATEST}")
    return day


Text = Annotated[str, AfterValidator(_some_text)]
"""Text that says something."""

Day = Annotated[datetime.date, AfterValidator(_possible)]
"""A day that people can have meant."""


class Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Citation(Model):
    """The section of a document that something comes from, and others that it draws on also."""

    document: Text
    section: Text | None = None
    also: tuple[Text, ...] = ()


Force = Literal["law", "must", "should", "will", "may", "is", "normally", "helps", "usual"]
"""How strongly a source says something, in its own verb: `normally` is a source's "usually", `helps` is what
it only calls helpful, and `usual` is what other areas do, which is no rule of anybody."""


class CitedWords(Citation):
    """The source of own words, and how strongly it says them; `example` is what some other area does."""

    force: Force | Literal["example"] | None = None


class Said(Model):
    """Whatever an area says: who says so, and whether somebody of that area has confirmed it."""

    source: Citation
    confirmed: bool = True


def _year(value: Any) -> Any:
    """Read the number that YAML makes of a year as the text that it was."""
    is_year = isinstance(value, int) and not isinstance(value, bool) and EARLIEST <= value <= LATEST
    return str(value) if is_year else value


Reach = Literal["national", "island", "local"]
"""Whose guidance a document is: a nation's, an island's, or its publisher's own, such as another area's."""


class Document(Model):
    """A published document that facts come from; `sections` are its headings.

    `address` is the page on which it was read, `read` the day; `reach` is told of guidance.
    """

    title: Text
    publisher: Text
    dated: Annotated[Day | Text | None, BeforeValidator(_year)] = None
    address: Page | None = None
    read: Day | None = None
    reach: Reach | None = None
    sections: tuple[Text, ...] = ()


def citations(value: Any) -> Iterator[Citation]:
    """Yield the sources of a fact, word, contact or list, with those of the list's items."""
    if value.source:
        yield value.source
        for section in value.source.also:
            yield Citation(document=value.source.document, section=section)
        for item in getattr(value, "items", ()):
            own = getattr(item, "document", None)
            sections = getattr(item, "section", ()) or ((None,) if own else ())
            for section in sections:
                yield Citation(document=own or value.source.document, section=section)
