"""The time limits of an area in the order of a case."""

from collections.abc import Iterable

from macros.areas.area import Given
from macros.areas.facts import Fact
from macros.areas.vocabulary import Vocabulary

RELATIONS = ("at_least_before", "before", "on", "at_most_after", "at_most_apart")
SAME_DAY = {"conference_day": "conference"}
"""Events that are another one, said more loosely."""

Place = tuple[int, int]


def in_case_order(limits: Iterable[Given[Fact]], vocabulary: Vocabulary) -> list[Given[Fact]]:
    """Return limits by the event that they count from: what comes before it first, and what repeats last.

    A limit without an event stands where the one before it in the vocabulary does.
    """
    names, events = list(vocabulary.facts), list(vocabulary.events)
    known = sorted(limits, key=lambda given: names.index(given.key))
    places: list[Place] = []
    for given in known:
        event = getattr(given.value, "event", None)
        if event is None:
            places.append(places[-1] if places else (0, 0))
        else:
            place = events.index(SAME_DAY.get(event, event))
            places.append((place, RELATIONS.index(given.value.relation)))
    order = sorted(range(len(known)), key=places.__getitem__)
    return [known[number] for number in order]
