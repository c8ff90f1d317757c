"""What areas say about the same thing, side by side."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Any

from macros.areas.area import Area, Given
from macros.areas.facts import Soft
from macros.areas.vocabulary import Vocabulary

Silent = Mapping[str, Set[str]]
"""The topics about which each area's own procedure says nothing, by its key."""


@dataclass(frozen=True)
class Row:
    """One fact, as each area gives it, or None; of those, `silent` say nothing about its topic either."""

    key: str
    given: Mapping[str, Given[Any] | None]
    silent: frozenset[str] = frozenset()

    @property
    def differs(self) -> bool:
        """Tell whether any two areas say something else, by rule and not by wording."""
        return len({_rule(given) for given in self.given.values()}) > 1


def compare(areas: Sequence[Area], vocabulary: Vocabulary, silent: Silent) -> Iterator[Row]:
    """Yield a row for each fact that any of the areas gives, in the order of the vocabulary."""
    for key, name in vocabulary.facts.items():
        given = {area.key: area.facts.get(key) for area in areas}
        if any(given.values()):
            quiet = (area.key for area in areas if name.topic in silent.get(area.key, ()))
            yield Row(key, given, frozenset(quiet))


def by_topic(rows: Iterable[Row], vocabulary: Vocabulary) -> dict[str, list[Row]]:
    """Return rows by topic, in the order of the vocabulary; those on which areas differ come first."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(vocabulary.facts[row.key].topic, []).append(row)
    order = [*vocabulary.topics]
    return {
        topic: sorted(found[topic], key=lambda row: not row.differs)
        for topic in sorted(found, key=order.index)
    }


def changes(rows: Iterable[Row], vocabulary: Vocabulary) -> list[Row]:
    """Return the rows on which areas differ and which concern a family that moves between them."""
    return [row for row in rows if row.differs and vocabulary.facts[row.key].concerns_families]


def _rule(given: Given[Any] | None) -> tuple[Any, ...]:
    if given is None:
        return ()
    fact = given.value
    if isinstance(fact, Soft):
        return (fact.relation, fact.says)
    names = ("relation", "value", "min", "max", "unit", "event", "exception", "condition")
    return (*(getattr(fact, name, None) for name in names), fact.force in ("helps", "usual"))
