"""On which weekday a limit falls when no bank holiday comes between."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from macros.areas.area import Given
from macros.areas.facts import TimeLimit
from macros.days.date_tables import ONE_DAY, direction_of
from macros.days.working_days import Calendar, shift

WEEK = 7

A_MONDAY = datetime.date(2001, 1, 1)

NO_HOLIDAYS = Calendar(datetime.date(1990, 1, 1), datetime.date(2019, 12, 31), {})


@dataclass(frozen=True)
class WeekdayRow:
    """Where a limit falls when its event is on a weekday and no bank holiday comes between.

    `weeks` counts weeks from Monday to Sunday, before (negative) or after. A limit in months has
    no `day`, because its weekday differs from month to month.
    """

    given: Given[TimeLimit]
    day: datetime.date | None
    last_working_day: datetime.date | None
    weeks: int


def weekday_rows(
    limits: tuple[Given[TimeLimit], ...], event: str
) -> Iterator[tuple[datetime.date, list[WeekdayRow]]]:
    """Yield a day for each weekday from Monday to Friday, and where the limits of an event fall.

    Rows stand in the order of their days; those in months come last.
    """
    own = [given for given in limits if given.value.event == event and given.value.unit != "months"]
    months = [given for given in limits if given.value.event == event and given.value.unit == "months"]
    for n in range(5):
        start = A_MONDAY + n * ONE_DAY
        rows = sorted((_weekday_row(given, start) for given in own), key=lambda row: str(row.day))
        yield start, rows + [WeekdayRow(given, None, None, 0) for given in months]


def _weekday_row(given: Given[TimeLimit], start: datetime.date) -> WeekdayRow:
    limit = given.value
    day = shift(start, limit.value, limit.unit, direction_of(limit), NO_HOLIDAYS)
    monday = day - day.weekday() * ONE_DAY
    last = NO_HOLIDAYS.working_day_on_or_before(day)
    return WeekdayRow(given, day, last, (monday - A_MONDAY).days // WEEK)
