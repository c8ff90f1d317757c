"""Which dates follow from each day of a horizon: tables for a page that only looks them up."""

import datetime
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from macros.areas.area import Given
from macros.areas.facts import TimeLimit
from macros.days.timeline import timeline
from macros.days.working_days import Calendar, Direction, HalfDay, OutsideCalendar, shift

DAYS_BACK, DAYS_AHEAD = 180, 730
"""A reader may type a day from half a year ago to two years ahead."""

ONE_DAY = datetime.timedelta(days=1)


@dataclass(frozen=True)
class DateTables:
    """The days that time limits lead to, from each day of a horizon.

    A reader may type a day from `first` to `last`; the tables begin at `start`. `limits` are all
    versions of each limit, with the days on which they are valid. `offsets` has a table for each
    rule, such as "15 working_days after": the days to the limit's date from each day on, or None
    where the calendar ends. `back` has the days from each day to the last working day on or before
    it. `closed` are the weekdays that do not count, with why, and `half` the working days on which
    offices close early. `orders` are pairs of events of which the first cannot come after the second.
    """

    first: datetime.date
    last: datetime.date
    start: datetime.date
    limits: tuple[Given[TimeLimit], ...]
    settles: Mapping[str, str]
    offsets: Mapping[str, tuple[int | None, ...]]
    back: tuple[int, ...]
    closed: Mapping[datetime.date, str]
    half: Mapping[datetime.date, HalfDay]

    @property
    def events(self) -> frozenset[str]:
        """The events that any time limit counts from."""
        return frozenset(given.value.event for given in self.limits)

    @property
    def bounds(self) -> Mapping[str, tuple[datetime.date | None, datetime.date | None]]:
        """The first and last day for which a limit is known, by its key, where readers can meet others."""
        first = {given.key: given.value.valid_from for given in reversed(self.limits)}
        last = {given.key: given.value.valid_until for given in self.limits}
        since = {key: day if day and day > self.start else None for key, day in first.items()}
        return {key: (since[key], last[key]) for key in last if since[key] or last[key]}

    @property
    def orders(self) -> tuple[tuple[str, str], ...]:
        """Pairs of events that the time limits put in order, also over events between them."""
        pairs = {
            (given.value.event, self.settles[given.key])
            for given in self.limits
            if given.key in self.settles and given.value.relation == "at_most_after"
        }
        while more := {(a, d) for a, b in pairs for c, d in pairs if b == c} - pairs:
            pairs |= more
        return tuple(sorted(pair for pair in pairs if self.events.issuperset(pair)))

    def script(self) -> str:
        """Return the tables as a classic script, which also runs in a page from a memory stick."""
        data = {
            "first": self.first.isoformat(),
            "last": self.last.isoformat(),
            "start": self.start.isoformat(),
            "limits": [self._limit(given) for given in self.limits],
            "orders": self.orders,
            "half": [day.isoformat() for day in self.half],
            "closed": [day.isoformat() for day in self.closed],
            "back": self.back,
            "offsets": self.offsets,
        }
        return f"window.guideDates = {json.dumps(data, separators=(',', ':'))};\n"

    def _limit(self, given: Given[TimeLimit]) -> dict[str, Any]:
        return {
            "key": given.key,
            "event": given.value.event,
            "since": _iso(given.value.valid_from),
            "until": _iso(given.value.valid_until),
            "settles": self.settles.get(given.key),
            "table": table_name(given.value),
            "skips": given.value.unit == "working_days",
            "before": given.value.relation == "at_least_before",
        }


def _iso(day: datetime.date | None) -> str | None:
    return day.isoformat() if day else None


def table_name(limit: TimeLimit) -> str:
    """Return the name of the table of a rule, which limits that count alike share."""
    return f"{limit.value} {limit.unit} {'before' if limit.relation == 'at_least_before' else 'after'}"


def direction_of(limit: TimeLimit) -> Direction:
    """Return 1 for what is counted on from its event, -1 for what is counted back."""
    return -1 if limit.relation == "at_least_before" else 1


def date_tables(
    limits: tuple[Given[TimeLimit], ...],
    settles: Mapping[str, str],
    calendar: Calendar,
    today: datetime.date,
) -> DateTables:
    """Return the tables of an area for readers from a day on; they end where the calendar ends."""
    first = max(today - DAYS_BACK * ONE_DAY, calendar.first)
    last = min(today + DAYS_AHEAD * ONE_DAY, calendar.last)
    start, end = _reach(limits, settles, calendar, first, last)
    days = [start + n * ONE_DAY for n in range((end - start).days + 1)]
    rules = {table_name(given.value): given.value for given in limits}
    weekdays = calendar.closed_weekdays(start, end)
    return DateTables(
        first=first,
        last=last,
        start=start,
        limits=limits,
        settles=settles,
        offsets={name: tuple(_offset(rule, day, calendar) for day in days) for name, rule in rules.items()},
        back=tuple((day - calendar.working_day_on_or_before(day)).days for day in days),
        closed={day: calendar.closed[day] for day in weekdays},
        half={day: half for day, half in calendar.half.items() if start <= day <= end},
    )


def _reach(
    limits: tuple[Given[TimeLimit], ...],
    settles: Mapping[str, str],
    calendar: Calendar,
    first: datetime.date,
    last: datetime.date,
) -> tuple[datetime.date, datetime.date]:
    """Return the earliest and the latest day that any timeline from `first` to `last` shows."""
    reached = [calendar.working_day_on_or_before(first), last]
    days = _days_that_reach(limits, first, last)
    for event in {given.value.event for given in limits}:
        for day in days:
            try:
                steps = timeline(limits, settles, {event: day}, calendar)
            except OutsideCalendar:
                reached.append(calendar.first if day == first else calendar.last)
            else:
                reached += [date for step in steps for date in (step.date, step.last_working_day)]
    # The calendar may begin at a weekend, before which it knows no working day.
    return max(min(reached), calendar.working_day_on_or_after(calendar.first)), max(reached)


def _days_that_reach(
    limits: tuple[Given[TimeLimit], ...], first: datetime.date, last: datetime.date
) -> list[datetime.date]:
    """Return the days from which a timeline can reach farthest: the ends, or every day if limits change."""
    ends = {day for given in limits for day in (given.value.valid_from, given.value.valid_until) if day}
    if not any(first <= day for day in ends):
        return [first, last]
    return [first + n * ONE_DAY for n in range((last - first).days + 1)]


def _offset(limit: TimeLimit, day: datetime.date, calendar: Calendar) -> int | None:
    try:
        found = shift(day, limit.value, limit.unit, direction_of(limit), calendar)
    except OutsideCalendar:
        return None
    return (found - day).days
