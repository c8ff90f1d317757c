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


def timeline(
    limits: Iterable[Given[TimeLimit]],
    settles: Mapping[str, str],
    known: Mapping[str, datetime.date],
    calendar: Calendar,
) -> tuple[Step, ...]:
    """Return the steps that follow from the known dates of events, in order of date.

    `settles` maps the key of a time limit to the event whose day it settles. An event whose date
    is not known is taken to happen on the last working day that its limit allows, and what
    is counted from it follows. Raise OutsideCalendar.
    """
    dates = dict(known)
    steps = [_known_step(event, day, calendar) for event, day in known.items()]
    waiting = list(limits)
    while ready := [given for given in waiting if given.value.event in dates]:
        waiting = [given for given in waiting if given not in ready]
        for given in ready:
            step = _limit_step(given, dates[given.value.event], calendar)
            steps.append(step)
            if given.key in settles:
                dates.setdefault(settles[given.key], step.last_working_day)
    return tuple(sorted(steps, key=lambda step: (step.date, step.relation != "on")))


def _known_step(event: str, day: datetime.date, calendar: Calendar) -> Step:
    last = calendar.working_day_on_or_before(day)
    return Step(event, "on", event, day, last, day)


def _limit_step(given: Given[TimeLimit], start: datetime.date, calendar: Calendar) -> Step:
    limit = given.value
    direction: Direction = -1 if limit.relation == "at_least_before" else 1
    day = shift(start, limit.value, limit.unit, direction, calendar)
    last = calendar.working_day_on_or_before(day)
    return Step(given.key, limit.relation, limit.event, day, last, start, given)
