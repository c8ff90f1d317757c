"""Facts that changed: the day from which a case counts chooses the version, and pages say what comes."""

import json
from datetime import date
from pathlib import Path

import pytest

from macros.areas.area import Area
from macros.areas.reading import read_area, read_vocabulary
from macros.days.date_tables import date_tables, table_name
from macros.days.timeline import timeline, unknown_limits
from macros.days.working_days import calendar_for
from macros.language.voice import ENGLISH, Voice
from macros.problems import Faults
from tests.conftest import Guide, change, page, quickly_built, words

TWO = """  minutes_sent:
  - relation: at_most_after
    value: 20
    unit: working_days
    event: conference
    source: {document: leaflet, section: Agendas}
  - relation: at_most_after
    value: 15
    unit: working_days
    event: conference
    valid_from: 2027-04-01
    source: {document: leaflet, section: Agendas}
  core_group_first:
"""
BEFORE, FROM_THEN = date(2027, 3, 31), date(2027, 4, 1)


def with_versions(project: Path, versions: str, today: date) -> Area:
    change(project / "areas/torbay/area.yml", "  core_group_first:\n", versions)
    return read_area(project, "torbay", read_vocabulary(project), today)


@pytest.mark.parametrize(("day", "value"), [(BEFORE, 20), (FROM_THEN, 15)])
def test_the_version_of_the_day_is_given(project: Path, day: date, value: int) -> None:
    assert with_versions(project, TWO, day).facts["minutes_sent"].value.value == value


@pytest.mark.parametrize("today", [date(2026, 12, 1), FROM_THEN])
@pytest.mark.parametrize(
    ("conference", "minutes"), [(BEFORE, date(2027, 4, 28)), (FROM_THEN, date(2027, 4, 22))]
)
def test_a_case_counts_by_the_version_of_its_own_day(
    project: Path, today: date, conference: date, minutes: date
) -> None:
    area = with_versions(project, TWO, today)
    vocabulary, calendar = read_vocabulary(project), calendar_for(area.file.calendar, today)
    given = (area.time_limits(), vocabulary.settles(), {"conference": conference}, calendar)
    found = [step.date for step in timeline(*given) if step.key == "minutes_sent"]
    assert found == [minutes]
    assert not unknown_limits(*given)


def test_the_tables_of_a_page_hold_both_versions(project: Path) -> None:
    today = date(2026, 12, 1)
    area = with_versions(project, TWO, today)
    calendar = calendar_for(area.file.calendar, today)
    tables = date_tables(area.time_limits(), read_vocabulary(project).settles(), calendar, today)
    data = json.loads(tables.script().partition(" = ")[2].removesuffix(";\n"))
    versions = [
        (row["since"], row["until"], row["table"]) for row in data["limits"] if row["key"] == "minutes_sent"
    ]
    assert versions == [
        (None, "2027-03-31", "20 working_days after"), ("2027-04-01", None, "15 working_days after"),
    ]  # fmt: skip
    for given in area.time_limits():
        assert table_name(given.value) in data["offsets"]
    assert not tables.bounds


def test_a_limit_that_changes_within_a_year_says_what_holds_then(project: Path) -> None:
    change(project / "areas/torbay/area.yml", "  core_group_first:\n", TWO)
    vocabulary = read_vocabulary(project)
    said = {}
    for today in (date(2026, 3, 1), date(2026, 12, 1), FROM_THEN):
        given = read_area(project, "torbay", vocabulary, today).facts["minutes_sent"]
        said[today.isoformat()] = Voice(ENGLISH, "parents", vocabulary).limit(given).striptags()
    assert said == {
        "2026-03-01": "within 20 working days of the conference",
        "2026-12-01": "within 20 working days of the conference"
        " (from 1 April 2027: within 15 working days of the conference)",
        "2027-04-01": "within 15 working days of the conference",
    }


ENDS = """  minutes_sent:
    relation: at_most_after
    value: 20
    unit: working_days
    event: conference
    valid_from: 2026-06-01
    valid_until: 2027-03-31
    source: {document: leaflet, section: Agendas}
  core_group_first:
"""


def test_a_limit_that_ends_says_that_nothing_is_known_after_it(project: Path) -> None:
    given = with_versions(project, ENDS, date(2026, 12, 1)).facts["minutes_sent"]
    said = Voice(ENGLISH, "parents", read_vocabulary(project)).limit(given).striptags()
    assert said.endswith("(until 31 March 2027; what holds after that is not known yet)")


@pytest.mark.parametrize(
    ("conference", "known"),
    [("2026-05-29", "only from 2026-06-01"), ("2027-04-01", "only until 2027-03-31")],
)
def test_a_day_without_a_version_is_said_plainly(
    project: Path, guide: Guide, conference: str, known: str
) -> None:
    change(project / "areas/torbay/area.yml", "  core_group_first:\n", ENDS)
    given = ("timeline", "torbay", f"conference={conference}", "--as-of", "2026-12-01")
    assert f"no limit is known for {conference}, {known}" in guide(project, *given).output
    *_, last = json.loads(guide(project, *given, "--json").output)
    assert (last["key"], last["date"], last["counted_from"]) == ("minutes_sent", None, conference)


def test_pages_say_what_holds_then(project: Path) -> None:
    change(project / "areas/torbay/area.yml", "  core_group_first:\n", TWO)
    site = quickly_built(project)
    assert "(from 1 April 2027: within 15 working days" in words(page(site, "en/professionals/time-limits"))
    form = page(site, "en/parents/your-dates")
    since = [row.get("data-since") for row in form.iter("li") if row.get("data-limit") == "minutes_sent"]
    assert since == ["", "2027-04-01"]
    assert "from 1 April 2027 or later" in words(form)


GAP = TWO.replace(
    "    event: conference\n    source", "    event: conference\n    valid_until: 2027-03-01\n    source", 1
)


def test_a_gap_between_versions_is_a_fault(project: Path) -> None:
    with pytest.raises(Faults, match="leave a gap"):
        with_versions(project, GAP, date(2026, 12, 1))
