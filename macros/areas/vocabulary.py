"""The names that all areas share, and how rules are said."""

from collections.abc import Mapping
from dataclasses import dataclass

from macros.areas.facts import Fact
from macros.areas.sources import Model, Text


class EventName(Model):
    title: Text
    family_title: Text | None = None


class FactName(EventName):
    dates: str | None = None
    families: bool = True
    told_to: tuple[str, ...] = ("parents", "children", "young-people", "professionals")


class Title(Model):
    title: Text


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
