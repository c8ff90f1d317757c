"""Calendars and day arithmetic. Pure: the same values in give the same days out."""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from dateutil.relativedelta import relativedelta

from macros.areas.closed_days import CalendarSettings

Direction = Literal[1, -1]

SATURDAY = 5


YEARS_BACK, YEARS_AHEAD = 10, 3
"""Bank holidays are announced two to three years ahead; later ones would be a guess."""


class OutsideCalendar(ValueError):
    """A date lies where the calendar knows no bank holidays."""


@dataclass(frozen=True)
class HalfDay:
    """A working day on which offices close early, and why."""

    until: datetime.time
    why: str


@dataclass(frozen=True)
class Calendar:
    """The days from `first` to `last`, with the closed ones and why they are closed, and the half days."""

    first: datetime.date
    last: datetime.date
    closed: Mapping[datetime.date, str]
    half: Mapping[datetime.date, HalfDay] = field(default_factory=dict)

    def check(self, day: datetime.date) -> datetime.date:
        """Return the day, or raise OutsideCalendar."""
        if not self.first <= day <= self.last:
            raise OutsideCalendar(
                f"{day.isoformat()} is outside the calendar, which knows the bank holidays"
                f" from {self.first.isoformat()} to {self.last.isoformat()}"
            )
        return day

    def is_working_day(self, day: datetime.date) -> bool:
        """Tell whether a day is neither at a weekend nor closed. Raise OutsideCalendar."""
        return self.check(day).weekday() < SATURDAY and day not in self.closed

    def working_day_on_or_before(self, day: datetime.date) -> datetime.date:
        """Return the day itself if it is a working day, else the last one before it."""
        while not self.is_working_day(day):
            day -= datetime.timedelta(days=1)
        return day

    def working_day_on_or_after(self, day: datetime.date) -> datetime.date:
        """Return the day itself if it is a working day, else the first one after it."""
        while not self.is_working_day(day):
            day += datetime.timedelta(days=1)
        return day

    def count(self, day: datetime.date, amount: int, direction: Direction) -> datetime.date:
        """Count `amount` working days on (1) or back (-1); the day itself is day 0.

        >>> from datetime import date
        >>> christmas = {date(2026, 12, 25): "Christmas Day", date(2026, 12, 28): "Boxing Day"}
        >>> calendar = Calendar(date(2026, 1, 1), date(2027, 12, 31), christmas)
        >>> calendar.count(date(2026, 12, 23), 2, 1)
        datetime.date(2026, 12, 29)
        """
        for _ in range(amount):
            day += datetime.timedelta(days=direction)
            while not self.is_working_day(day):
                day += datetime.timedelta(days=direction)
        return day

    def closed_weekdays(self, start: datetime.date, end: datetime.date) -> Iterator[datetime.date]:
        """Yield the closed days from Monday to Friday between two days, ends included."""
        low, high = sorted((start, end))
        yield from (day for day in sorted(self.closed) if low <= day <= high and day.weekday() < SATURDAY)


def shift(
    day: datetime.date, amount: int, unit: str, direction: Direction, calendar: Calendar
) -> datetime.date:
    """Return the last day that is `amount` units after (1) or before (-1) a day.

    Months end on the last day of a shorter month. Hours keep the time of day, so 24 hours are
    one calendar day; a part of a day is left out after an event and made whole before it, which
    never makes a limit later than it is. Minutes are of the day itself. Raise OutsideCalendar.

    >>> from datetime import date
    >>> shift(date(2026, 8, 31), 6, "months", 1, Calendar(date(2026, 1, 1), date(2027, 12, 31), {}))
    datetime.date(2027, 2, 28)
    """
    calendar.check(day)
    if unit == "working_days":
        return calendar.count(day, amount, direction)
    try:
        found = day + _span(amount, unit, direction) * direction
    except (OverflowError, ValueError) as error:
        message = f"so many {unit} from {day.isoformat()} end outside every calendar"
        raise OutsideCalendar(message) from error
    return calendar.check(found)


def _span(amount: int, unit: str, direction: Direction) -> relativedelta:
    if unit == "minutes":
        return relativedelta()
    if unit == "hours":
        return relativedelta(days=amount // 24 if direction == 1 else -(-amount // 24))
    return relativedelta(**{unit: amount})  # type: ignore[arg-type]


FIRST_YEAR, LAST_YEAR = 2000, 2100
"""Examples may start from a day of these years; the calendars of bank holidays know no others."""


def parse_day(text: str) -> datetime.date:
    """Read a day from which examples can start. Raise ValueError that says what was expected."""
    try:
        day = datetime.date.fromisoformat(text)
    except ValueError:
        raise ValueError(f'"{text}" is no date, expected year-month-day such as 2026-12-01.') from None
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise ValueError(f'"{text}" is too far away, expected a day from {FIRST_YEAR} to {LAST_YEAR}.')
    return day


def calendar_for(settings: CalendarSettings, today: datetime.date) -> Calendar:
    """Return the calendar of an area around a day: ten years back, to the end of the third year on."""
    first = datetime.date(today.year - YEARS_BACK, 1, 1)
    last = datetime.date(today.year + YEARS_AHEAD, 12, 31)
    years = range(first.year, last.year + 1)
    public = settings.public(years)
    opened = {day for own in settings.open_days for day in own.days(public, years)}
    closed = {day: why for day, why in public.items() if day not in opened}
    closed |= {day: own.why for own in settings.closed_days if not own.until for day in own.days(years)}
    half = {
        day: HalfDay(own.until, own.why)
        for own in settings.closed_days
        if own.until
        for day in own.days(years)
        if day.weekday() < SATURDAY and day not in closed
    }
    return Calendar(first, last, closed, half)
