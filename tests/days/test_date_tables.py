"""The tables that a page looks dates up in say what the timeline says, on every day."""

import gzip
import json
import random
from datetime import date, timedelta
from functools import cache

import pytest
from babel.core import Locale
from babel.dates import format_date

from macros.areas.area import Area
from macros.areas.keys import area_keys
from macros.areas.reading import read_area, read_vocabulary
from macros.days.date_tables import DAYS_AHEAD, DAYS_BACK, DateTables, date_tables, table_name
from macros.days.timeline import Step, timeline
from macros.days.weekdays import weekday_rows
from macros.days.working_days import Calendar, OutsideCalendar, calendar_for
from macros.language.date_pattern import date_pattern, full_pattern
from tests.conftest import ROOT

TODAY = date(2026, 12, 1)
VOCABULARY = read_vocabulary(ROOT)
SETTLES = VOCABULARY.settles()
AREAS = area_keys(ROOT)
SAMPLE = 60


@cache
def of_area(key: str) -> tuple[Area, Calendar, DateTables]:
    area = read_area(ROOT, key, VOCABULARY, TODAY)
    calendar = calendar_for(area.file.calendar, TODAY)
    return area, calendar, date_tables(area.time_limits(), SETTLES, calendar, TODAY)


def looked_up(tables: DateTables, step: Step) -> tuple[date, date]:
    """Return the step's date and last working day by the tables alone."""
    day = step.counted_from
    if step.given:
        offset = tables.offsets[table_name(step.given.value)][(day - tables.start).days]
        assert offset is not None
        day += timedelta(days=offset)
    return day, day - timedelta(days=tables.back[(day - tables.start).days])


def days_of(tables: DateTables) -> list[date]:
    return [tables.first + timedelta(days=n) for n in range((tables.last - tables.first).days + 1)]


@pytest.mark.parametrize("key", AREAS)
def test_the_tables_agree_with_the_timeline(key: str) -> None:
    area, calendar, tables = of_area(key)
    days = days_of(tables)
    chosen = days if key == "torbay" else random.Random(key).sample(days, SAMPLE)
    for event in sorted(tables.events):
        for day in chosen:
            for step in timeline(area.time_limits(), SETTLES, {event: day}, calendar):
                assert looked_up(tables, step) == (step.date, step.last_working_day), (event, day, step.key)
                skipped = [d for d in tables.closed if d in step.skipped(calendar)]
                assert tuple(skipped) == step.skipped(calendar)


@pytest.mark.parametrize("key", AREAS)
def test_a_reader_may_type_a_day_from_half_a_year_ago_to_two_years_ahead(key: str) -> None:
    _, _, tables = of_area(key)
    assert tables.first == TODAY - timedelta(days=DAYS_BACK)
    assert tables.last == TODAY + timedelta(days=DAYS_AHEAD)


@pytest.mark.parametrize("key", AREAS)
def test_the_tables_of_an_area_are_small(key: str) -> None:
    assert len(gzip.compress(of_area(key)[2].script().encode())) < 25_000


def test_the_script_is_one_assignment_of_json() -> None:
    start, _, text = of_area("torbay")[2].script().partition(" = ")
    assert start == "window.guideDates"
    data = json.loads(text.removesuffix(";\n"))
    assert {limit["key"] for limit in data["limits"]} == {g.key for g in of_area("torbay")[0].time_limits()}
    assert data["closed"][:2] == ["2026-08-31", "2026-12-25"]


def test_a_table_ends_where_the_calendar_ends() -> None:
    area, calendar, _ = of_area("torbay")
    short = Calendar(calendar.first, date(2027, 6, 30), calendar.closed)
    tables = date_tables(area.time_limits(), SETTLES, short, TODAY)
    assert tables.last == short.last
    assert len(tables.back) == (short.last - tables.start).days + 1
    for day in days_of(tables):
        for name, offsets in tables.offsets.items():
            offset = offsets[(day - tables.start).days]
            limit = next(g for g in area.time_limits() if table_name(g.value) == name)
            try:
                steps = timeline([limit], {}, {limit.value.event: day}, short)
            except OutsideCalendar:
                assert offset is None
            else:
                found = next(step for step in steps if step.given)
                assert offset == (found.date - day).days


def test_events_are_put_in_order_over_those_between() -> None:
    assert ("strategy_discussion", "review_conference") in of_area("guernsey")[2].orders
    assert ("conference", "strategy_discussion") not in of_area("guernsey")[2].orders


def test_the_weekdays_of_torbay() -> None:
    days = dict(weekday_rows(of_area("torbay")[0].time_limits(), "conference"))
    monday, *_, friday = days
    said = {
        row.given.key: (row.day.strftime("%a"), row.weeks, row.last_working_day.strftime("%a"))
        for row in days[monday]
        if row.day and row.last_working_day
    }  # fmt: skip
    # 24 hours before a Monday is the Sunday; ten working days are two weeks.
    assert said == {
        "agency_reports": ("Sun", -1, "Fri"),
        "decisions_sent": ("Tue", 0, "Tue"),
        "plan_sent": ("Tue", 0, "Tue"),
        "core_group_first": ("Mon", 2, "Mon"),
    }
    assert days[friday][-1].given.key == "first_review"
    assert days[friday][-1].day is None


LANGUAGES = ["en_GB", "cy", "pl", "pt", "ur", "ar", "bn", "lt", "lv", "ro", "hu", "zh", "so", "ti"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_filled_pattern_is_what_babel_says(language: str) -> None:
    locale = Locale.parse(language)
    pattern = date_pattern(locale)
    for n in range(0, 800, 7):
        day = TODAY + timedelta(days=n, weeks=n % 5)
        filled = pattern.pattern.format(
            weekday=pattern.weekdays[day.weekday()], day=day.day, month=pattern.months[day.month - 1],
            year=day.year,
        )  # fmt: skip
        assert filled == format_date(day, full_pattern(locale), locale=locale)
