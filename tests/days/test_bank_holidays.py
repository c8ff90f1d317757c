"""The bank holidays that count are those that GOV.UK publishes; every known difference has a reason."""

from datetime import date, timedelta

import numpy as np
import pytest
from govuk_bank_holidays.bank_holidays import BankHolidays

from macros.areas.closed_days import CalendarSettings, ClosedDay
from macros.areas.keys import area_keys
from macros.areas.reading import read_area, read_vocabulary
from macros.days.date_tables import DAYS_AHEAD, DAYS_BACK
from macros.days.working_days import Calendar, calendar_for, shift
from tests.conftest import ROOT

TODAY = date(2026, 12, 1)
VOCABULARY = read_vocabulary(ROOT)
DIVISIONS = {
    "ENG": BankHolidays.ENGLAND_AND_WALES,
    "WLS": BankHolidays.ENGLAND_AND_WALES,
    "SCT": BankHolidays.SCOTLAND,
    "NIR": BankHolidays.NORTHERN_IRELAND,
}
KNOWN_DIFFERENCES = {
    ("SCT", date(2026, 6, 15)): (
        "A single holiday for the football World Cup: the holidays library has it, and the copy of"
        " GOV.UK's list in the package does not. When the package has it too, this entry has to go."
    ),
}


def nation(subdivision: str) -> Calendar:
    return calendar_for(CalendarSettings(country="GB", subdivision=subdivision), TODAY)


@pytest.mark.parametrize("subdivision", DIVISIONS)
def test_bank_holidays_agree_with_govuk(subdivision: str) -> None:
    published = BankHolidays(use_cached_holidays=True).get_holidays(division=DIVISIONS[subdivision])
    theirs = {day["date"] for day in published}
    calendar = nation(subdivision)
    years = range(max(min(theirs).year, calendar.first.year), min(max(theirs).year, calendar.last.year) + 1)
    assert len(years) >= 5
    ours = {day for day in calendar.closed if day.year in years and day.weekday() < 5}
    differences = ours ^ {day for day in theirs if day.year in years}
    assert differences == {day for place, day in KNOWN_DIFFERENCES if place == subdivision}


@pytest.mark.parametrize("key", area_keys(ROOT))
def test_working_days_agree_with_numpy_on_every_date_of_the_horizon(key: str) -> None:
    calendar = calendar_for(read_area(ROOT, key, VOCABULARY, TODAY).file.calendar, TODAY)
    closed = [day for day in calendar.closed if day.weekday() < 5]
    starts = [TODAY + timedelta(days=n) for n in range(-DAYS_BACK, DAYS_AHEAD + 1)]
    for amount in (1, 2, 3, 5, 10, 15, 20):
        for direction, roll in ((1, "backward"), (-1, "forward")):
            theirs = np.busday_offset(starts, amount * direction, roll=roll, holidays=closed).astype(date)
            ours = [shift(day, amount, "working_days", direction, calendar) for day in starts]  # type: ignore[arg-type]
            assert ours == list(theirs)


ENGLAND, GUERNSEY = nation("ENG"), calendar_for(CalendarSettings(country="GG"), TODAY)
SNOW = ClosedDay(date=date(2026, 12, 24), why="Offices close early for Christmas")
OWN = calendar_for(CalendarSettings(country="GB", subdivision="ENG", closed_days=(SNOW,)), TODAY)
EDGES = {
    "Christmas and New Year": (ENGLAND, date(2026, 12, 23), 5, "working_days", date(2027, 1, 4)),
    "Christmas at a weekend, with two days in its place": (
        ENGLAND, date(2027, 12, 24), 1, "working_days", date(2027, 12, 29)),
    "Easter": (ENGLAND, date(2027, 3, 25), 2, "working_days", date(2027, 3, 31)),
    "back over Easter": (ENGLAND, date(2027, 3, 31), -2, "working_days", date(2027, 3, 25)),
    "a start on a Saturday": (ENGLAND, date(2026, 12, 5), 1, "working_days", date(2026, 12, 7)),
    "a start on a bank holiday": (ENGLAND, date(2026, 12, 25), 1, "working_days", date(2026, 12, 29)),
    "29 February": (ENGLAND, date(2028, 2, 29), 6, "months", date(2028, 8, 29)),
    "three months to 29 February": (ENGLAND, date(2027, 11, 30), 3, "months", date(2028, 2, 29)),
    "31 August and six months": (ENGLAND, date(2026, 8, 31), 6, "months", date(2027, 2, 28)),
    "the clocks go forward": (ENGLAND, date(2027, 3, 27), 48, "hours", date(2027, 3, 29)),
    "the clocks go back": (ENGLAND, date(2027, 10, 30), 48, "hours", date(2027, 11, 1)),
    "Liberation Day on a Saturday": (GUERNSEY, date(2026, 5, 8), 1, "working_days", date(2026, 5, 11)),
    "Liberation Day on a Tuesday": (GUERNSEY, date(2028, 5, 8), 1, "working_days", date(2028, 5, 10)),
    "an area's own closed day": (OWN, date(2026, 12, 23), 1, "working_days", date(2026, 12, 29)),
}  # fmt: skip


@pytest.mark.parametrize("name", EDGES)
def test_an_edge(name: str) -> None:
    calendar, start, amount, unit, expected = EDGES[name]
    assert shift(start, abs(amount), unit, 1 if amount > 0 else -1, calendar) == expected
