"""What an area can say: the shape of areas/*.yml, as frozen, validated values."""

import datetime
import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Annotated, Any, Generic, Literal, TypeVar, cast

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StrictInt

Unit = Literal[
    "working_days", "days", "hours", "weeks", "months", "years", "weeks_of_pregnancy",
    "people", "agencies", "other_agencies", "reports", "copies", "points",
]  # fmt: skip


class Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Citation(Model):
    """The section of a document that something comes from."""

    document: str
    section: str | None = None


class _Said(Model):
    """Whatever an area says: who says so, and whether somebody of that area has confirmed it."""

    source: Citation
    confirmed: bool = True


class _Fact(_Said):
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


class Words(Model):
    """A sentence with entries below it."""

    text: str
    items: tuple[str, ...] = ()


class Item(Words):
    """One entry of a list, with entries below it, a term before it, or a section of its own.

    Families read `families` in place of these, and an audience reads its own words before those.
    """

    term: str | None = None
    section: str | None = None
    families: str | Words | None = None
    parents: str | Words | None = None
    children: str | Words | None = None
    young_people: str | Words | None = Field(None, alias="young-people")

    def for_audience(self, audience: str) -> "Item":
        """Return the entry as an audience reads it."""
        shared = None if audience == "professionals" else self.families
        own = getattr(self, audience.replace("-", "_"), None) or shared
        if own is None:
            return self
        words = Words(text=own) if isinstance(own, str) else own
        return self.model_copy(update={"term": None, "text": words.text, "items": words.items})


def _as_item(value: Any) -> Any:
    return {"text": value} if isinstance(value, str) else value


class ItemList(_Said):
    """An ordered list from the procedure: a checklist, an agenda, points."""

    items: tuple[Annotated[Item, BeforeValidator(_as_item)], ...] = Field(min_length=1)

    def for_audience(self, audience: str) -> tuple[Item, ...]:
        """Return the entries as an audience reads them."""
        return tuple(item.for_audience(audience) for item in self.items)

    def texts(self) -> Iterator[str]:
        """Yield every sentence of the list, in order, for professionals and for each family audience."""
        audiences = ("professionals", "parents", "children", "young-people")
        items = (item for audience in audiences for item in self.for_audience(audience))
        texts = (text for item in items for text in (item.term, item.text, *item.items) if text)
        yield from dict.fromkeys(texts)


class Note(_Said):
    """What an area tells families at one place of their guides, in plain words, as Markdown.

    An audience without words of its own is told nothing.
    """

    parents: str | None = None
    children: str | None = None
    young_people: str | None = Field(None, alias="young-people")

    def for_audience(self, audience: str) -> str | None:
        """Return the words for an audience, or None."""
        return getattr(self, audience.replace("-", "_"), None)


class Word(_Said):
    """What an area calls something."""

    term: str
    also: tuple[str, ...] = ()

    def names_but(self, plain: str) -> tuple[str, ...]:
        """Return every name but a plain one; neither capitals nor "the" make another name."""
        first = {_bare(name): name for name in (*reversed(self.also), self.term)}
        first.pop(_bare(plain), None)
        return tuple(name for name in (self.term, *self.also) if first.get(_bare(name)) == name)


def _bare(name: str) -> str:
    return name.lower().removeprefix("the ").removeprefix("a ")


class Contact(Model):
    """Someone to ask. A national help line may stand without a source."""

    name: str
    purpose: str | None = None
    phone: str | None = None
    email: str | None = None
    web: str | None = None
    address: tuple[str, ...] = ()
    source: Citation | None = None
    confirmed: bool = True


class Document(Model):
    """A published document that facts come from; `sections` are its headings.

    `reach` says, of guidance, whether it is for the whole nation or its publisher's own.
    """

    title: str
    publisher: str
    dated: datetime.date | str | None = None
    reach: Literal["national", "local"] = "national"
    sections: tuple[str, ...] = ()


class ClosedDay(Model):
    """A day on which the area's offices are closed, beside the bank holidays."""

    date: datetime.date
    why: str


class CalendarSettings(Model):
    """Whose bank holidays count, by the codes of ISO 3166."""

    country: str
    subdivision: str | None = None
    closed_days: tuple[ClosedDay, ...] = ()


def _web_address(text: str) -> str:
    if not text.startswith(("https://", "http://")):
        raise ValueError("expected a web address, such as https://www.bbc.co.uk/weather")
    return text


class Layer(Model):
    """What one file of areas/ says."""

    name: str
    based_on: str | None = None
    sources: dict[str, Document] = {}
    words: dict[str, Word] = {}
    contacts: dict[str, Contact] = {}
    facts: dict[str, Versions] = {}
    lists: dict[str, ItemList] = {}
    notes: dict[str, Note] = {}


class Furniture(Model):
    """How a council shows that the site is its own: its name, logo and a colour for each scheme.

    `logo` is an SVG beside the area's file; the colours are written #rrggbb.
    """

    name: str
    logo: str | None = None
    colour: str = Field("#1f4e5f", pattern="^#[0-9a-f]{6}$")
    colour_dark: str = Field("#9fd0e2", pattern="^#[0-9a-f]{6}$")


class Accessibility(Model):
    """What the accessibility statement of a council's own site has to say of it.

    The Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018
    ask for it; `compliance` is the council's own finding.
    """

    contact_form: str = Field(pattern="^https://")
    compliance: Literal["fully", "partially", "not"]
    not_accessible: tuple[str, ...] = ()
    enforced_in: Literal["great-britain", "northern-ireland", "elsewhere"]
    prepared: datetime.date
    reviewed: datetime.date
    tested: datetime.date
    tested_by: str


class AreaFile(Layer):
    """What the file of an area says.

    `leave_to` is the harmless page that "Leave this page" shows; with `neutral_titles`, tabs and the
    browser's list of pages do not name the subject of what a family read.
    """

    furniture: Furniture | None = None
    accessibility: Accessibility | None = None

    authority: str
    published_by_council: bool
    languages: tuple[str, ...] = Field(min_length=1)
    professionals_languages: tuple[str, ...] = ("en",)
    calendar: CalendarSettings
    leave_to: Annotated[str, AfterValidator(_web_address)] = "https://www.bbc.co.uk/weather"
    neutral_titles: bool = False


class EventName(Model):
    title: str
    family_title: str | None = None


class FactName(EventName):
    dates: str | None = None
    families: bool = True
    told_to: tuple[str, ...] = ("parents", "children", "young-people", "professionals")


class Title(Model):
    title: str


@dataclass(frozen=True)
class Vocabulary:
    """The names that all areas share, and how rules are said."""

    events: Mapping[str, EventName]
    facts: Mapping[str, FactName]
    lists: Mapping[str, Title]
    words: Mapping[str, Title]
    contacts: Mapping[str, Title]
    notes: Mapping[str, Title]
    phrases: Mapping[str, Mapping[str, Mapping[str, str | list[str]]]]

    def every_key(self) -> set[str]:
        """Return every key that an area may give."""
        words = (f"words.{key}" for key in self.words)
        notes = (f"notes.{key}" for key in self.notes)
        return {*self.facts, *self.lists, *self.words, *self.contacts, *words, *notes}

    def settles(self) -> dict[str, str]:
        """Return the event whose day each time limit settles, by the key of the limit."""
        return {key: name.dates for key, name in self.facts.items() if name.dates}

    def phrase(self, fact: Fact) -> str | list[str] | None:
        """Return the phrase for a fact's relation, unit and event, or None."""
        units = self.phrases.get(fact.relation, {})
        events = units.get(getattr(fact, "unit", "none"), {})
        return events.get(getattr(fact, "event", "any"), events.get("any"))


T = TypeVar("T")


@dataclass(frozen=True)
class Given(Generic[T]):
    """Something an area can say, and which of its layers says it."""

    key: str
    value: T
    layer: Literal["area", "guidance"]
    document: Document | None = None
    section: str | None = None


@dataclass(frozen=True)
class Area:
    """An area with the guidance below it: the area's own word always wins."""

    key: str
    file: AreaFile
    path: str
    facts: Mapping[str, Given[Fact]]
    lists: Mapping[str, Given[ItemList]]
    words: Mapping[str, Given[Word]]
    contacts: Mapping[str, Given[Contact]]
    notes: Mapping[str, Given[Note]]

    def find(self, key: str, vocabulary: Vocabulary) -> Given[Any] | None:
        """Return what the area or its guidance gives under a key.

        Where a fact and a word share a key, the fact is meant; `words.supporter` names the word,
        and `notes.late` a note.
        """
        groups = (
            (vocabulary.facts, self.facts), (vocabulary.lists, self.lists),
            (vocabulary.words, self.words), (vocabulary.contacts, self.contacts),
        )  # fmt: skip
        group, _, name = key.partition(".")
        if name:
            return self.words.get(name) if group == "words" else self.notes.get(name)
        for known, given in groups:
            if key in known:
                return given.get(key)
        return None

    def time_limits(self) -> tuple[Given[TimeLimit], ...]:
        """Return the time limits, the area's own first, in the order of their files."""
        found = (given for given in self.facts.values() if isinstance(given.value, TimeLimit))
        return tuple(cast(Given[TimeLimit], given) for given in found)

    @property
    def languages(self) -> list[str]:
        """The languages of any audience, English first, as the source of all the others."""
        offered = (*self.file.languages, *self.file.professionals_languages)
        return list(dict.fromkeys(("en", *offered)))

    def also_in(self, language: str) -> "Area":
        """Return the area with another language for every audience."""
        more = {
            name: (*getattr(self.file, name), language) for name in ("languages", "professionals_languages")
        }
        return replace(self, file=self.file.model_copy(update=more))

    def languages_for(self, audience: str) -> tuple[str, ...]:
        """Return the languages in which an audience's pages are offered."""
        if audience == "professionals":
            return self.file.professionals_languages
        return self.file.languages
