"""What nobody says anything about: a topic, and never a key."""

from collections.abc import Iterable, Mapping, Set
from dataclasses import replace
from typing import TypeVar

from macros.areas.area import Area, Given
from macros.areas.vocabulary import Vocabulary

T = TypeVar("T")


def spoken_topics(area: Area, vocabulary: Vocabulary, told: Iterable[str] = ()) -> frozenset[str]:
    """Return the topics of which any fact, list or word of an area or its layers speaks.

    `told` are those of its own words. A list that a source announces counts although its text is lost,
    and so does a topic of which the copy does not hold the text.
    """
    words = (f"words.{key}" for key in area.words)
    keys = (*area.facts, *area.lists, *area.lost, *words)
    topics = (vocabulary.topic_of(key) for key in keys)
    lost = area.file.lost_topics
    return frozenset(topic for topic in (*topics, *told, *lost) if topic is not None)


def silent_topics(area: Area, vocabulary: Vocabulary, told: Iterable[str] = ()) -> frozenset[str]:
    """Return the topics of which nothing in an area or its layers speaks."""
    return frozenset(vocabulary.topics) - spoken_topics(area, vocabulary, told)


def unsaid_topics(area: Area, vocabulary: Vocabulary, told: Iterable[str] = ()) -> frozenset[str]:
    """Return the topics of which an area's own file and words say nothing, whatever its layers say."""
    own = replace(
        area,
        facts=_of_area(area.facts),
        lists=_of_area(area.lists),
        lost=_of_area(area.lost),
        words=_of_area(area.words),
    )
    return silent_topics(own, vocabulary, told)


def _of_area(group: Mapping[str, Given[T]]) -> dict[str, Given[T]]:
    return {key: given for key, given in group.items() if given.layer == "area"}


def in_order(topics: Set[str], vocabulary: Vocabulary) -> list[str]:
    """Return topics in the order of the vocabulary."""
    return [topic for topic in vocabulary.topics if topic in topics]
