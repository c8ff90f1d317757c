"""The `guide` command, as its user types it."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from macros.cli import main
from macros.output.site_folder import MARKER
from tests.conftest import DAY, ROOT, Guide, change

SOURCE = {"title": "Child Protection Conferences: Workers and Volunteers", "section": "Agendas"}


def test_timeline_as_json(guide: Guide) -> None:
    result = guide(ROOT, "timeline", "torbay", f"strategy_discussion={DAY}", "--as-of", DAY, "--json")
    steps = json.loads(result.output)
    assert [(step["key"], step["date"]) for step in steps] == [
        ("strategy_discussion", "2026-12-01"),
        ("agency_reports", "2026-12-21"),
        ("initial_conference", "2026-12-22"),
        ("decisions_sent", "2026-12-23"),
        ("plan_sent", "2026-12-23"),
        ("core_group_first", "2027-01-08"),
        ("core_group_interval", "2027-02-05"),
        ("first_review", "2027-03-22"),
        ("later_reviews", "2027-09-22"),
    ]
    assert steps[3] == {
        "key": "decisions_sent", "relation": "at_most_after", "event": "conference",
        "date": "2026-12-23", "last_working_day": "2026-12-23", "closes_at": None, "layer": "area",
        "source": SOURCE,
    }  # fmt: skip
    assert steps[7]["layer"] == "guidance"
    assert steps[7]["source"]["title"] == "Working Together to Safeguard Children (England)"


def test_a_last_day_on_a_sunday_gives_the_friday_too(guide: Guide) -> None:
    result = guide(ROOT, "timeline", "torbay", "conference=2026-12-14", "--as-of", DAY, "--json")
    (reports,) = [step for step in json.loads(result.output) if step["key"] == "agency_reports"]
    assert (reports["date"], reports["last_working_day"]) == ("2026-12-13", "2026-12-11")


def test_timeline_in_words(guide: Guide) -> None:
    lines = guide(ROOT, "timeline", "torbay", f"strategy_discussion={DAY}", "--as-of", DAY).output
    assert "by Mon 22 Mar 2027  The first review conference takes place" in lines
    assert "(within 3 months of the conference (national guidance))" in lines


def test_a_timeline_says_when_offices_close_early_and_what_counts_from_nothing(
    project: Path, guide: Guide
) -> None:
    own = 'closed_days: [{every: 12-23, until: "12:00", why: Christmas}]'
    change(project / "areas/torbay/area.yml", "closed_days: []", own)
    result = guide(project, "timeline", "torbay", f"strategy_discussion={DAY}", "plan_ended=2026-12-30")
    assert (
        "Wed 23 Dec 2026  The decisions are sent out (within 24 hours of the conference; offices close at 12:"
        in (result.output)
    )
    assert (
        "Torbay counts nothing from plan_ended. Its limits count from conference, core_group" in result.output
    )


def test_facts_as_json(guide: Guide) -> None:
    facts = {fact["key"]: fact for fact in json.loads(guide(ROOT, "facts", "torbay", "--json").output)}
    assert facts["initial_conference"] == {
        "key": "initial_conference", "value": 15, "unit": "working_days", "relation": "at_most_after",
        "event": "strategy_discussion", "anchor": "stated", "to": None, "if": None, "except": None,
        "force": "should", "layer": "area",
        "source": SOURCE | {"section": "What is a Child Protection Conference?"},
    }  # fmt: skip
    duration = facts["conference_duration"]
    assert (duration["min"], duration["max"], duration["unit"]) == (1, 2, "hours")
    assert "value" not in duration
    assert facts["first_review"]["layer"] == "guidance"


def test_facts_in_words(guide: Guide) -> None:
    lines = guide(ROOT, "facts", "torbay").output
    assert "core_group_interval: at most 4 weeks apart  [area: Child Protection Conferences" in lines


def test_a_new_site_takes_the_place_of_the_last_one(whole: Path, guide: Guide) -> None:
    stale = whole / "site" / "torbay" / "old.html"
    stale.parent.mkdir(parents=True)
    stale.write_text("old")
    (whole / "site" / MARKER).touch()
    result = guide(whole, "build", "torbay", "--as-of", DAY)
    assert "Building 1 area ..." in result.stderr
    assert "torbay: done" in result.stderr
    *made, last = result.stdout.splitlines()
    assert re.fullmatch(r"site/torbay/  \d+ pages, 40 files on paper", *made)
    assert last == f"Open {whole / 'site' / 'index.html'}"
    assert not stale.exists()
    assert (whole / "site" / "index.html").exists()
    made_here = ["compare", "front", "index.html", "languages", "moving", "torbay"]
    assert sorted(path.name for path in (whole / "site").iterdir()) == [MARKER, *made_here]


@pytest.mark.usefixtures("english_at_hand")
def test_extracting_begins_a_language_and_leaves_the_others_alone(whole: Path, guide: Guide) -> None:
    lines = guide(whole, "translate", "extract", "--as-of", DAY, "--language", "pl").output.splitlines()
    (begun,) = [line for line in lines if not line.endswith(": unchanged")]
    assert begun == "translations/pl/LC_MESSAGES/messages.po: written"
    assert len(lines) > 2
    catalog = (whole / "translations/pl/LC_MESSAGES/messages.po").read_text(encoding="utf-8")
    assert "nplurals=4" in catalog or "nplurals=3" in catalog
    assert '"X-Status: draft\\n"' in catalog
    assert 'msgctxt "parents"' in catalog
    assert 'msgctxt "professionals"' not in catalog


def test_help_says_of_each_command_what_it_does(guide: Guide) -> None:
    commands = guide(ROOT, "--help").output.split("Commands:")[1]
    listed = re.findall(r"^  ([a-z-]+)  +[A-Z].*\w", commands, flags=re.MULTILINE)
    assert listed == sorted(main.commands)


def test_mkdocs_builds_one_area_by_itself(whole: Path) -> None:
    run = subprocess.run(
        [Path(sys.executable).parent / "mkdocs", "build", "--strict", "--quiet"],
        cwd=whole, env={"AREA": "torbay", "AS_OF": DAY, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    assert (whole / "site-preview/cy/parents/index.html").exists()
    assert (whole / "site-preview/paper/cy/parents-leaflet.pdf").exists()


def test_mkdocs_shows_faults_without_a_traceback(project: Path) -> None:
    (project / "areas/torbay/area.yml").write_text("name: Torbay\n")
    run = subprocess.run(
        [Path(sys.executable).parent / "mkdocs", "build"],
        cwd=project, env={"NO_MKDOCS_2_WARNING": "1"}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert run.returncode == 1
    assert "authority: nothing found, expected a value: add `authority:`." in run.stderr
    assert "Traceback" not in run.stderr


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["facts", ""], 'no such area: "".'),
        (["facts", "../areas/torbay"], 'no such area: "../areas/torbay".'),
        (["timeline", "torbay", "conference=9999-12-31"], "9999-12-31 is outside the calendar"),
        (["timeline", "torbay", "conference=0001-01-01"], "0001-01-01 is outside the calendar"),
        (["timeline", "torbay", "="], '"" is no event.'),
        (["timeline", "torbay", "x" * 5000], f'"{"x" * 60}" is no event.'),
        (["timeline", "torbay", "conference=" + "1" * 5000], f'"{"1" * 60}" is no date'),
        (["timeline", "torbay", "conference=2026-02-30"], '"2026-02-30" is no date'),
        (
            ["new-area", "doncaster", "--like", "x" * 300],
            f'no area "{"x" * 60}" to begin from, expected one of',
        ),
    ],
)
def test_an_odd_argument_gets_one_line(arguments: list[str], sentence: str, guide: Guide) -> None:
    result = guide(ROOT, *arguments)
    assert result.exit_code == 1
    line, count = result.output.splitlines()
    assert sentence in line
    assert len(line) < 500
    assert count == "1 problem"


@pytest.mark.parametrize("folder", ["a" * 300, "nowhere"])
def test_a_project_that_cannot_be_is_refused(folder: str) -> None:
    result = CliRunner().invoke(main, ["--project", folder, "facts", "torbay"])
    assert result.exit_code == 2
    assert "no mkdocs.yml in" in result.output


@pytest.mark.parametrize(
    "code", ["polish", "../x", "<script>", "pl\n", "fr.x/../../evil", "pt_BR", "en", "ar-XB"]
)
def test_nothing_is_begun_for_what_is_no_language(code: str, project: Path, guide: Guide) -> None:
    before = sorted(project.rglob("*"))
    result = guide(project, "translate", "extract", "--as-of", DAY, "--language", code)
    assert result.exit_code == 2
    assert "Invalid value for '--language'" in result.stderr
    assert sorted(project.rglob("*")) == before


@pytest.mark.parametrize("command", ["extract", "status"])
def test_every_catalogue_that_cannot_be_read_is_named(command: str, project: Path, guide: Guide) -> None:
    change(project / "translations/cy/LC_MESSAGES/messages.po", "nplurals=5", "nplurals=0")
    for language in ("polish", "ur"):
        (project / f"translations/{language}/LC_MESSAGES/messages.po").mkdir(parents=True)
    before = {file: file.read_bytes() for file in project.rglob("*.po*") if file.is_file()}
    result = guide(project, "translate", command)
    assert result.exit_code == 1
    lines = result.stderr.splitlines()
    assert [line.split("/")[1] for line in lines[:-1]] == ["cy", "polish", "ur"]
    assert lines[-1] == "3 problems"
    assert {file: file.read_bytes() for file in project.rglob("*.po*") if file.is_file()} == before


@pytest.mark.usefixtures("english_at_hand")
def test_a_catalogue_that_cannot_be_written_is_named(whole: Path, guide: Guide) -> None:
    template = whole / "translations/messages.pot"
    template.unlink()
    template.mkdir()
    result = guide(whole, "translate", "extract", "--as-of", DAY)
    assert result.exit_code == 1
    assert result.stderr.startswith(
        "translations/messages.pot:1: catalog: cannot be written: Is a directory."
    )


def test_an_outline_says_what_own_words_can_name(guide: Guide) -> None:
    lines = guide(ROOT, "outline", "parents/before.md").output.splitlines()
    heading = lines.index("## Will the chair talk to me first?")
    assert lines[heading + 1] == "    chair_speaks_to_parents_before"
    assert "    parents_told_why, leaflet_given, #told" in lines


def test_an_outline_says_where_a_key_is_spoken_of(guide: Guide) -> None:
    said = guide(ROOT, "outline", "supporter").output
    assert ": May I bring someone?" in said
    assert guide(ROOT, "outline", "suporter").output.startswith(
        'suporter:1: outline: no such page of docs/ and no such key. Did you mean "supporter"?'
    )


def test_every_claim_of_silence_is_listed_for_who_confirms_them(guide: Guide) -> None:
    lines = guide(ROOT, "confirm", "torbay", "--silences").output.splitlines()
    said = "The local procedure has no form for parents, so these questions are our own."
    assert any(
        line.startswith(f"parents/my-thoughts.md: {said}") and "[docs/parents/my-thoughts.md:" in line
        for line in lines
    )
    assert not any("whether you may bring someone" in line for line in lines)
