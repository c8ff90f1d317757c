"""Days worked out by hand, and agreement with an independent implementation."""

from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.areas.closed_days import CalendarSettings, ClosedDay
from macros.days.working_days import Direction, OutsideCalendar, calendar_for, shift

TODAY = date(2026, 12, 1)
ENGLAND = calendar_for(CalendarSettings(country="GB", subdivision="ENG"), TODAY)
GUERNSEY = calendar_for(CalendarSettings(country="GG"), TODAY)


@pytest.mark.parametrize(
    ("day", "amount", "unit", "direction", "expected"),
    [
        # 25 and 28 December (for the 26th, a Saturday) and 1 January do not count.
        (date(2026, 12, 1), 15, "working_days", 1, date(2026, 12, 22)),
        (date(2026, 12, 22), 10, "working_days", 1, date(2027, 1, 8)),
        (date(2026, 12, 24), 1, "working_days", 1, date(2026, 12, 29)),
        # Good Friday and Easter Monday 2027 are 26 and 29 March.
        (date(2027, 3, 25), 1, "working_days", 1, date(2027, 3, 30)),
        (date(2027, 3, 30), 3, "working_days", -1, date(2027, 3, 23)),
        # An event at a weekend is day 0 all the same.
        (date(2026, 12, 5), 1, "working_days", 1, date(2026, 12, 7)),
        # 24 hours before a Monday is the Sunday.
        (date(2026, 12, 7), 24, "hours", -1, date(2026, 12, 6)),
        (date(2026, 12, 7), 48, "hours", -1, date(2026, 12, 5)),
        (date(2026, 12, 7), 24, "hours", 1, date(2026, 12, 8)),
        # Part of a day never makes a limit later than it is.
        (date(2026, 12, 7), 36, "hours", 1, date(2026, 12, 8)),
        (date(2026, 12, 7), 36, "hours", -1, date(2026, 12, 5)),
        # The 31st becomes the last day of a shorter month; 29 February exists in leap years.
        (date(2026, 8, 31), 6, "months", 1, date(2027, 2, 28)),
        (date(2027, 8, 31), 6, "months", 1, date(2028, 2, 29)),
        (date(2028, 2, 29), 3, "months", 1, date(2028, 5, 29)),
        (date(2026, 12, 22), 3, "months", 1, date(2027, 3, 22)),
        # The clocks go forward on 28 March 2027 and dates take no notice.
        (date(2027, 3, 27), 2, "days", 1, date(2027, 3, 29)),
        (date(2027, 1, 8), 4, "weeks", 1, date(2027, 2, 5)),
    ],
)
def test_worked_days(day: date, amount: int, unit: str, direction: int, expected: date) -> None:
    assert shift(day, amount, unit, direction, ENGLAND) == expected  # type: ignore[arg-type]


def test_liberation_day_on_a_saturday_closes_no_working_day() -> None:
    assert date(2026, 5, 9) in GUERNSEY.closed
    assert shift(date(2026, 5, 8), 1, "working_days", 1, GUERNSEY) == date(2026, 5, 11)


def test_liberation_day_in_the_week_does_not_count_in_guernsey_only() -> None:
    assert shift(date(2025, 5, 8), 1, "working_days", 1, GUERNSEY) == date(2025, 5, 12)
    assert shift(date(2025, 5, 8), 1, "working_days", 1, ENGLAND) == date(2025, 5, 9)


def test_an_area_closes_its_own_days() -> None:
    closed = ClosedDay(date=date(2026, 12, 24), why="Offices close early for Christmas")
    calendar = calendar_for(CalendarSettings(country="GB", subdivision="ENG", closed_days=(closed,)), TODAY)
    assert shift(date(2026, 12, 23), 1, "working_days", 1, calendar) == date(2026, 12, 29)


@pytest.mark.parametrize("day", [date(2016, 12, 30), date(2030, 1, 2)])
def test_a_day_outside_the_calendar_is_a_message(day: date) -> None:
    direction = -1 if day.year < 2020 else 1
    with pytest.raises(OutsideCalendar, match=r"outside the calendar, .* from 2016-01-01 to 2029-12-31"):
        shift(day, 300 * 365, "days", direction, ENGLAND)


@given(
    start=st.dates(date(2018, 1, 1), date(2028, 12, 31)),
    amount=st.integers(1, 60),
    direction=st.sampled_from([1, -1]),
)
def test_working_days_agree_with_numpy(start: date, amount: int, direction: int) -> None:
    closed = [day for day in ENGLAND.closed if day.weekday() < 5]
    # numpy starts from a business day: the last one before going on, the next one before going back.
    roll = "backward" if direction == 1 else "forward"
    expected = np.busday_offset(start, amount * direction, roll=roll, holidays=closed).astype(date)
    assert shift(start, amount, "working_days", direction, ENGLAND) == expected  # type: ignore[arg-type]


@given(st.dates(date(2018, 1, 1), date(2028, 12, 31)))
def test_the_last_working_day_is_never_after_the_day(day: date) -> None:
    last = ENGLAND.working_day_on_or_before(day)
    assert ENGLAND.is_working_day(last)
    assert not any(ENGLAND.is_working_day(last + timedelta(days=n)) for n in range(1, (day - last).days + 1))


@pytest.mark.parametrize("unit", ["hours", "days", "weeks", "months", "years"])
@pytest.mark.parametrize("amount", [10**5, 10**60])
@pytest.mark.parametrize("direction", [1, -1])
def test_what_no_calendar_reaches_is_outside_it(unit: str, amount: int, direction: Direction) -> None:
    with pytest.raises(OutsideCalendar):
        shift(TODAY, amount, unit, direction, ENGLAND)
