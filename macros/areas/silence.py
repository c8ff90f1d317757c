"""What nobody says anything about: a topic, and never a key."""

from collections.abc import Iterable, Set

from macros.areas.area import Area
from macros.areas.vocabulary import Vocabulary


def spoken_topics(area: Area, vocabulary: Vocabulary, told: Iterable[str] = ()) -> frozenset[str]:
    """Return the topics of which any fact, list or word of an area or its layers speaks.

    `told` are those of its own words. A list that a source announces counts although its text is lost.
    """
    words = (f"words.{key}" for key in area.words)
    keys = (*area.facts, *area.lists, *area.lost, *words)
    topics = (vocabulary.topic_of(key) for key in keys)
    return frozenset(topic for topic in (*topics, *told) if topic is not None)


def silent_topics(area: Area, vocabulary: Vocabulary, told: Iterable[str] = ()) -> frozenset[str]:
    """Return the topics of which nothing in an area or its layers speaks."""
    return frozenset(vocabulary.topics) - spoken_topics(area, vocabulary, told)


def in_order(topics: Set[str], vocabulary: Vocabulary) -> list[str]:
    """Return topics in the order of the vocabulary."""
    return [topic for topic in vocabulary.topics if topic in topics]
