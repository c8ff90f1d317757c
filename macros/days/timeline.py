"""Events, time limits and the dates one knows -> the steps in order."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from macros.areas.area import Given
from macros.areas.facts import TimeLimit
from macros.days.working_days import Calendar, Direction, shift

Relation = Literal["at_most_after", "at_least_before", "at_most_apart", "on"]


@dataclass(frozen=True)
class Step:
    """One thing that happens by, or on, a date; `event` is what it is counted from."""

    key: str
    relation: Relation
    event: str
    date: datetime.date
    last_working_day: datetime.date
    counted_from: datetime.date
    given: Given[TimeLimit] | None = None

    def skipped(self, calendar: Calendar) -> tuple[datetime.date, ...]:
        """Return the weekdays that did not count because they are closed."""
        if self.given is None or self.given.value.unit != "working_days":
            return ()
        return tuple(calendar.closed_weekdays(self.counted_from, self.date))


@dataclass(frozen=True)
class Unknown:
    """A limit of which no version is known for the day from which it would count.

    The versions that are known hold `since` a day, or `until` one.
    """

    key: str
    event: str
    counted_from: datetime.date
    since: datetime.date | None
    until: datetime.date | None


Limits = Iterable[Given[TimeLimit]]


def timeline(
    limits: Limits, settles: Mapping[str, str], known: Mapping[str, datetime.date], calendar: Calendar
) -> tuple[Step, ...]:
    """Return the steps that follow from the known dates of events, in order of date.

    `limits` are all versions of each limit; the one that holds on the day from which it counts is taken, and
    none where none does. `settles` maps the key of a time limit to the event whose day it settles. An event
    whose date is not known is taken to happen on the last working day that its limit allows, and what
    is counted from it follows. Raise OutsideCalendar.
    """
    steps, _, _ = _follow(limits, settles, known, calendar)
    return tuple(sorted(steps, key=_place))


def unknown_limits(
    limits: Limits, settles: Mapping[str, str], known: Mapping[str, datetime.date], calendar: Calendar
) -> tuple[Unknown, ...]:
    """Return the limits that a timeline leaves out, as no version of them is known for its days."""
    _, waiting, dates = _follow(limits, settles, known, calendar)
    left: dict[str, list[Given[TimeLimit]]] = {}
    for given in waiting:
        if given.value.event in dates:
            left.setdefault(given.key, []).append(given)
    return tuple(_unknown(versions, dates) for versions in left.values())


def _follow(
    limits: Limits, settles: Mapping[str, str], known: Mapping[str, datetime.date], calendar: Calendar
) -> tuple[list[Step], list[Given[TimeLimit]], dict[str, datetime.date]]:
    """Return the steps, the versions of no limit that was dated, and the days of all events."""
    dates = dict(known)
    steps = [_known_step(event, day, calendar) for event, day in known.items()]
    waiting = list(limits)
    while ready := _ready(waiting, dates):
        waiting = [given for given in waiting if given.key not in ready]
        for given in ready.values():
            step = _limit_step(given, dates[given.value.event], calendar)
            steps.append(step)
            if given.key in settles:
                dates.setdefault(settles[given.key], step.last_working_day)
    return steps, waiting, dates


def _ready(waiting: Limits, dates: Mapping[str, datetime.date]) -> dict[str, Given[TimeLimit]]:
    """Return by its key the earliest version of each limit that holds on the day from which it counts."""
    ready: dict[str, Given[TimeLimit]] = {}
    for given in waiting:
        day = dates.get(given.value.event)
        if day is not None and given.value.is_valid_on(day):
            ready.setdefault(given.key, given)
    return ready


def _unknown(versions: list[Given[TimeLimit]], dates: Mapping[str, datetime.date]) -> Unknown:
    first, last = versions[0].value, versions[-1].value
    day = dates[first.event]
    is_before = first.valid_from is not None and day < first.valid_from
    since, until = (first.valid_from, None) if is_before else (None, last.valid_until)
    return Unknown(versions[0].key, first.event, day, since, until)


def _place(step: Step) -> tuple[datetime.date, int]:
    """Return where a step stands among others: what comes just before an event, the event, the rest."""
    is_just_before = step.relation == "at_least_before" and step.date == step.counted_from
    return step.date, 0 if is_just_before else 1 if step.relation == "on" else 2


def _known_step(event: str, day: datetime.date, calendar: Calendar) -> Step:
    last = calendar.working_day_on_or_before(day)
    return Step(event, "on", event, day, last, day)


def _limit_step(given: Given[TimeLimit], start: datetime.date, calendar: Calendar) -> Step:
    limit = given.value
    direction: Direction = -1 if limit.relation == "at_least_before" else 1
    day = shift(start, limit.value, limit.unit, direction, calendar)
    last = calendar.working_day_on_or_before(day)
    return Step(given.key, limit.relation, limit.event, day, last, start, given)
