"""The worked example of Torbay, and how steps follow from each other."""

from datetime import date

import pytest

from macros.areas.keys import area_keys
from macros.areas.reading import read_area, read_vocabulary
from macros.days.timeline import Step, timeline
from macros.days.working_days import calendar_for
from tests.conftest import ROOT

VOCABULARY = read_vocabulary(ROOT)
TODAY = date(2026, 12, 1)
TORBAY = read_area(ROOT, "torbay", VOCABULARY, TODAY)
CALENDAR = calendar_for(TORBAY.file.calendar, date(2026, 12, 1))


def steps_from(**known: date) -> dict[str, Step]:
    steps = timeline(TORBAY.time_limits(), VOCABULARY.settles(), known, CALENDAR)
    return {step.key: step for step in steps}


def test_torbay_from_a_strategy_discussion_on_1_december_2026() -> None:
    steps = steps_from(strategy_discussion=date(2026, 12, 1))
    assert {key: (step.date, step.relation) for key, step in steps.items()} == {
        "strategy_discussion": (date(2026, 12, 1), "on"),
        "agency_reports": (date(2026, 12, 21), "at_least_before"),
        "initial_conference": (date(2026, 12, 22), "at_most_after"),
        "decisions_sent": (date(2026, 12, 23), "at_most_after"),
        "plan_sent": (date(2026, 12, 23), "at_most_after"),
        "core_group_first": (date(2027, 1, 8), "at_most_after"),
        "core_group_interval": (date(2027, 2, 5), "at_most_apart"),
        "first_review": (date(2027, 3, 22), "at_most_after"),
        "later_reviews": (date(2027, 9, 22), "at_most_apart"),
    }
    assert list(steps) == sorted(steps, key=lambda key: steps[key].date)


def test_the_days_that_do_not_count_are_named() -> None:
    step = steps_from(strategy_discussion=date(2026, 12, 1))["core_group_first"]
    assert step.skipped(CALENDAR) == (date(2026, 12, 25), date(2026, 12, 28), date(2027, 1, 1))


def test_the_review_comes_from_guidance_because_torbay_gives_no_interval() -> None:
    steps = steps_from(conference=date(2026, 12, 22))
    layers = {key: step.given.layer for key, step in steps.items() if step.given}
    assert layers["first_review"] == layers["later_reviews"] == "guidance"
    assert {layer for key, layer in layers.items() if "review" not in key} == {"area"}


def test_a_known_conference_wins_over_its_last_possible_day() -> None:
    steps = steps_from(strategy_discussion=date(2026, 12, 1), conference=date(2026, 12, 14))
    assert steps["initial_conference"].date == date(2026, 12, 22)
    assert steps["conference"].date == date(2026, 12, 14)
    assert steps["agency_reports"].date == date(2026, 12, 13)
    assert steps["agency_reports"].last_working_day == date(2026, 12, 11)


def test_nothing_is_dated_that_counts_from_an_unknown_event() -> None:
    assert set(steps_from(plan_ended=date(2026, 12, 1))) == {"plan_ended"}


@pytest.mark.parametrize("area", area_keys(ROOT))
def test_every_area_makes_a_timeline_from_where_its_process_begins(area: str) -> None:
    found = read_area(ROOT, area, VOCABULARY, TODAY)
    calendar = calendar_for(found.file.calendar, TODAY)
    known = {found.begins_with: TODAY}
    steps = timeline(found.time_limits(), VOCABULARY.settles(), known, calendar)
    assert found.begins_with in {step.key for step in steps}
    assert len(steps) > 1


def test_one_councils_measure_dates_nothing_for_all_of_wales() -> None:
    wales = read_area(ROOT, "wales", VOCABULARY, TODAY)
    assert wales.facts["initial_conference"].value.force == "usual"
    assert "initial_conference" not in {given.key for given in wales.time_limits()}
    assert "strategy_discussion" not in {given.value.event for given in wales.time_limits()}
