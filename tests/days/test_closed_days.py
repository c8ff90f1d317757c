"""An area's own closed days, half days, and bank holidays on which its offices are open."""

from datetime import date, time
from pathlib import Path
from typing import Any

import pytest

from macros.areas.closed_days import CalendarSettings
from macros.areas.reading import read_area, read_vocabulary
from macros.days.working_days import Calendar, calendar_for, shift
from macros.problems import Faults
from tests.conftest import TODAY, change, page, quickly_built, words


def scotland(**more: Any) -> Calendar:
    return calendar_for(
        CalendarSettings.model_validate({"country": "GB", "subdivision": "SCT"} | more), TODAY
    )


def test_a_day_that_repeats_is_closed_each_year() -> None:
    calendar = scotland(closed_days=[{"every": "12-24", "why": "Christmas Eve"}])
    assert [year for year in range(2026, 2030) if date(year, 12, 24) in calendar.closed] == [
        2026,
        2027,
        2028,
        2029,
    ]
    assert shift(date(2026, 12, 23), 1, "working_days", 1, calendar) == date(2026, 12, 29)


def test_29_february_repeats_in_leap_years() -> None:
    calendar = scotland(closed_days=[{"every": "02-29", "why": "Founders' day"}])
    assert {day for day in calendar.closed if (day.month, day.day) == (2, 29)} == {
        date(2016, 2, 29), date(2020, 2, 29), date(2024, 2, 29), date(2028, 2, 29),
    }  # fmt: skip


def test_a_half_day_is_a_working_day() -> None:
    calendar = scotland(closed_days=[{"every": "12-24", "until": "12:00", "why": "Christmas Eve"}])
    assert shift(date(2026, 12, 23), 1, "working_days", 1, calendar) == date(2026, 12, 24)
    assert calendar.half[date(2026, 12, 24)].until == time(12)
    assert date(2028, 12, 24) not in calendar.half, "a Sunday"


@pytest.mark.parametrize(
    "day", [{"date": "2026-11-30"}, {"every": "11-30"}, {"holiday": "Saint Andrew's Day"}], ids=str
)
def test_an_office_may_be_open_on_a_bank_holiday(day: dict[str, str]) -> None:
    assert not scotland().is_working_day(date(2026, 11, 30))
    assert scotland(open_days=[day]).is_working_day(date(2026, 11, 30))


def test_a_holiday_is_open_with_the_day_in_its_place() -> None:
    calendar = scotland(open_days=[{"holiday": "New Year Holiday"}])
    assert calendar.is_working_day(date(2027, 1, 4)), "in place of Saturday 2 January"
    assert not calendar.is_working_day(date(2027, 1, 1))


CALENDAR = "calendar: {country: GB, subdivision: ENG, closed_days: []}"


@pytest.mark.parametrize(
    ("own", "said"),
    [
        ("closed_days: [{every: 24-12, why: Eve}]", "such as 12-24 for 24 December"),
        ("closed_days: [{why: Eve}]", "expected either `date: 2026-12-24` or `every: 12-24`"),
        ("closed_days: [{every: 12-24, until: noon, why: Eve}]", 'such as "12:00"'),
        ("open_days: [{date: 2026-11-29}]", "2026-11-29 is no bank holiday"),
        ("open_days: [{holiday: Boxing day}]", 'Did you mean "Boxing Day"?'),
        (
            "open_days: [{every: 12-25}], closed_days: [{every: 12-25, why: Eve}]",
            "is among `closed_days` too",
        ),
        ("open_days: [{}]", "expected one of `date: 2026-11-30`"),
    ],
)
def test_a_day_that_cannot_be_is_one_line_at_its_place(project: Path, own: str, said: str) -> None:
    file = project / "areas/torbay/area.yml"
    change(file, CALENDAR, f"calendar: {{country: GB, subdivision: ENG, {own}}}")
    with pytest.raises(Faults) as caught:
        read_area(project, "torbay", read_vocabulary(project), TODAY)
    (problem,) = caught.value.problems
    assert said in str(problem)
    assert "calendar" in file.read_text(encoding="utf-8").splitlines()[problem.line - 1]


def test_pages_say_that_offices_close_early(project: Path) -> None:
    own = 'closed_days: [{every: 12-23, until: "12:00", why: The office party}]'
    change(project / "areas/torbay/area.yml", CALENDAR, f"calendar: {{country: GB, subdivision: ENG, {own}}}")
    site = quickly_built(project)
    said = "On that day, offices close at 12:00 (The office party)."
    example = words(page(site, "en/professionals/dates"))
    assert "by Wednesday 23 December 2026" in example
    assert said in example
    assert said in words(page(site, "en/parents/your-dates"))
