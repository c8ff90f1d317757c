"""The names that all areas share, and how rules are said."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from macros.areas.facts import Fact, Statement
from macros.areas.sources import Model, Text
from macros.audience import EVERYBODY, FAMILIES, Audience


class Titles(Model):
    """What an event or a fact is called, and what a family calls it."""

    title: Text
    family_title: Text | None = None


class EventName(Titles):
    """What an event is called, and whether a family is told the day on which it happens."""

    known_to_families: bool = False


def _with_answers(values: Any) -> Any:
    """Read the truth values that YAML makes of some keys as the words that they stand for."""
    if not isinstance(values, dict):
        return values
    return {{True: "yes", False: "no"}.get(key, key): title for key, title in values.items()}


Kind = Literal["limit", "amount", "choice", "words"]

RELATIONS: Mapping[Kind, tuple[str, ...]] = {
    "limit": ("at_most_after", "at_least_before", "at_most_apart", "before", "on", "soft"),
    "amount": ("lasts", "between", "at_least", "at_most", "exactly", "from_age", "soft"),
    "choice": ("is",),
    "words": ("is",),
}
"""The relations that a fact of each kind may have."""


class Title(Model):
    title: Text


class TopicTitle(Title):
    """The name of a list or word, and what it is about."""

    topic: Text


class PlainWord(TopicTitle):
    """The plain word for what areas call by names of their own, and other words of ours for it."""

    also: tuple[Text, ...] = ()

    @property
    def ours(self) -> tuple[str, ...]:
        """Every word of ours for it."""
        return (self.title, *self.also)


class FactName(Titles):
    """The name of a fact, what it may say, what it is about, and whom it concerns.

    `values` are those of a choice, each with its title; `dates` is the event whose day a limit settles.
    """

    kind: Kind
    values: Annotated[dict[str, Text], BeforeValidator(_with_answers)] = Field(default_factory=dict)
    topic: Text
    concerns: tuple[Audience, ...] = EVERYBODY
    dates: str | None = None

    @model_validator(mode="after")
    def _has_values(self) -> Self:
        if (self.kind == "choice") != bool(self.values):
            raise ValueError("expected values for a choice, and for nothing else")
        return self

    @property
    def concerns_families(self) -> bool:
        """Whether any family reads it."""
        return not set(FAMILIES).isdisjoint(self.concerns)


@dataclass(frozen=True)
class Vocabulary:
    """The names that all areas share, and how rules are said."""

    events: Mapping[str, EventName]
    facts: Mapping[str, FactName]
    lists: Mapping[str, TopicTitle]
    words: Mapping[str, PlainWord]
    topics: Mapping[str, Title]
    contacts: Mapping[str, Title]
    phrases: Mapping[str, Mapping[str, Mapping[str, str | list[str]]]]

    def every_key(self) -> set[str]:
        """Return every key that an area may give."""
        words = (f"words.{key}" for key in self.words)
        return {*self.facts, *self.lists, *self.words, *self.contacts, *words}

    def events_known_to_families(self) -> list[str]:
        """Return the events whose day a family is told."""
        return [key for key, event in self.events.items() if event.known_to_families]

    def settles(self) -> dict[str, str]:
        """Return the event whose day each time limit settles, by the key of the limit."""
        return {key: name.dates for key, name in self.facts.items() if name.dates}

    def topic_of(self, key: str) -> str | None:
        """Return what a fact, list or word is about, or None for any other key."""
        names = self.facts.get(key) or self.lists.get(key) or self.words.get(key.removeprefix("words."))
        return names.topic if names else None

    def as_written(self, key: str) -> str:
        """Return a key as guards name it: a word without `words.`, but for one that shares a fact's name."""
        short = key.removeprefix("words.")
        return key if short in {*self.facts, *self.lists, *self.contacts} else short

    def value_title(self, key: str, fact: Statement) -> str:
        """Return the words in which a table gives what a fact says."""
        names = self.facts.get(key)
        return names.values.get(fact.value, fact.value) if names else fact.value

    def phrase(self, fact: Fact) -> str | list[str] | None:
        """Return the phrase for a fact's relation, unit and event, or None."""
        units = self.phrases.get(fact.relation, {})
        events = units.get(getattr(fact, "unit", "none"), {})
        return events.get(getattr(fact, "event", "any"), events.get("any"))
