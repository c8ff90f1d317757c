"""An area with the guidance below it, as it is valid on a day."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Generic, Literal, TypeVar, cast

from macros.areas.contacts import Contact
from macros.areas.entries import ItemList, Word
from macros.areas.facts import Fact, TimeLimit
from macros.areas.file import AreaFile
from macros.areas.sources import CitedWords, Document, citations
from macros.areas.vocabulary import Vocabulary
from macros.audience import EVERYBODY

T = TypeVar("T")


@dataclass(frozen=True)
class Given(Generic[T]):
    """Something an area can say, and which of its layers says it.

    `also` are further sections that it draws on. `versions` are those of a fact that changed, from the
    earliest on; `change` says what comes soon. `documents` are all those of its layer, by their keys.
    """

    key: str
    value: T
    layer: Literal["area", "guidance"]
    document: Document | None = None
    section: str | None = None
    also: tuple[str, ...] = ()
    versions: "tuple[Given[T], ...]" = ()
    change: "Change[T] | None" = None
    documents: Mapping[str, Document] = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True)
class Change(Generic[T]):
    """A version that ends soon: its last day, and what holds from the next day on, if that is known."""

    last_day: datetime.date
    then: Given[T] | None


USUAL_BEGINNINGS = ("strategy_discussion", "conference")


@dataclass(frozen=True)
class Area:
    """An area with the guidance below it: the area's own word always wins.

    `lost` are the lists that a source announces and whose text is not to be had. `layers` are the keys of
    its layers, its own first; `citations` the sources that each layer's own words name, by the layer's key
    and their own.
    """

    key: str
    file: AreaFile
    path: str
    facts: Mapping[str, Given[Fact]]
    lists: Mapping[str, Given[ItemList]]
    words: Mapping[str, Given[Word]]
    contacts: Mapping[str, Given[Contact]]
    lost: Mapping[str, Given[ItemList]] = field(default_factory=dict)
    layers: tuple[str, ...] = ()
    citations: Mapping[tuple[str, str], Given[CitedWords]] = field(default_factory=dict)

    def find(self, key: str, vocabulary: Vocabulary) -> Given[Any] | None:
        """Return what the area or its guidance gives under a key.

        Where a fact and a word share a key, the fact is meant; `words.supporter` names the word.
        """
        groups = (
            (vocabulary.facts, self.facts), (vocabulary.lists, self.lists),
            (vocabulary.words, self.words), (vocabulary.contacts, self.contacts),
        )  # fmt: skip
        if key.startswith("words."):
            return self.words.get(key.removeprefix("words."))
        for known, given in groups:
            if key in known:
                return given.get(key)
        return None

    @property
    def documents(self) -> tuple[Document, ...]:
        """The documents that the area's own facts, lists and words come from, or all where it has none."""
        given = (one for group in (self.facts, self.lists, self.words) for one in group.values())
        own = (one.value for one in given if one.layer == "area")
        cited = {citation.document for value in own for citation in citations(value)}
        found = tuple(document for key, document in self.file.sources.items() if key in cited)
        return found or tuple(self.file.sources.values())

    def told_to(self, audience: str) -> "Area":
        """Return the area with the contacts that concern an audience; the pages about the site show all."""
        if audience not in EVERYBODY:
            return self
        contacts = {key: given for key, given in self.contacts.items() if audience in given.value.concerns}
        return replace(self, contacts=contacts)

    def time_limits(self) -> tuple[Given[TimeLimit], ...]:
        """Return the time limits of every day, each version by itself, in the order of their files.

        The area's own come first. What is only usual elsewhere is no limit.
        """
        found = (version for given in self.facts.values() for version in given.versions or (given,))
        return _limits(found)

    def time_limits_now(self) -> tuple[Given[TimeLimit], ...]:
        """Return the time limits of the day on which the area is read, in the order of their files."""
        return _limits(self.facts.values())

    @property
    def begins_with(self) -> str:
        """The event from which examples start: the file's, or a usual one that limits count from."""
        if self.file.begins_with:
            return self.file.begins_with
        counted = [given.value.event for given in self.time_limits_now()]
        usual = (event for event in USUAL_BEGINNINGS if event in counted)
        return next(usual, counted[0] if counted else USUAL_BEGINNINGS[0])

    def checked_on(self, page: str) -> datetime.date | None:
        """Return the day on which a page, by its path in docs/, was last read against the procedure."""
        return self.file.checked_pages.get(page, self.file.checked)

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


def _limits(found: Iterable[Given[Any]]) -> tuple[Given[TimeLimit], ...]:
    return tuple(
        cast(Given[TimeLimit], given)
        for given in found
        if isinstance(given.value, TimeLimit) and given.value.force != "usual"
    )
