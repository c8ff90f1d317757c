# ruff: noqa: E501
"""What people write wrongly gets its line and its sentence, and the last good site stays."""

import datetime
import re
from pathlib import Path

import pytest

from macros.output import pdf, plugin, search
from macros.output.publish import AreaOrder, build_area
from macros.output.site_folder import MARKER
from macros.problems import Faults
from tests.conftest import DAY, Guide, change

AREA = "areas/torbay/area.yml"
PAGE = "docs/parents/before.md"
PO = "translations/cy/LC_MESSAGES/messages.po"

FIRST = """  initial_conference:
    relation: at_most_after
    value: 15
    unit: working_days
    event: strategy_discussion
    force: should
"""


def versions(first: str, second: str) -> str:
    """Return the beginning of `initial_conference` as two versions; the file's own text ends the second."""
    one = "relation: at_most_after, value: 10, unit: working_days, event: strategy_discussion"
    source = "source: {document: leaflet, section: Agendas}"
    return f"  initial_conference:\n  - {{{one}, {first}, {source}}}\n  - {second}\n" + "".join(
        f"    {line.strip()}\n" for line in FIRST.splitlines()[1:] if "force" not in line
    )


# file, what to replace, with what, and the sentence that must follow
BROKEN = {
    "unknown time limit": (
        PAGE, 'within("initial_conference")', 'within("inital_conference")',
        'docs/parents/before.md:16: macro: within("inital_conference"): no such fact.'
        ' Did you mean "initial_conference"? The keys are in areas/vocabulary/.',
    ),
    "a fact that the area does not give": (
        "areas/torbay/parents/reports.md", 'within("parents_see_social_worker_report")', 'within("appeal")',
        'areas/torbay/parents/reports.md:4: own-words: within("appeal") has nothing to say in this area',
    ),
    "the wrong macro for a fact": (
        PAGE, 'within("initial_conference")', 'within("observers_max")',
        'macro: within("observers_max"): its kind is amount, expected amount("observers_max").',
    ),
    "an event nobody dated": (
        PAGE, 'within("initial_conference")', 'date("core_group_first", start="plan_ended")',
        'macro: date("core_group_first"): nobody dated what it counts from in the example that starts with "plan_ended".',
    ),
    "unknown list": (
        PAGE, 'within("initial_conference")', 'points("purposes")',
        'macro: points("purposes"): no such list. Did you mean "purpose"?',
    ),
    "unknown macro": (
        PAGE, 'within("initial_conference")', 'whitin("initial_conference")',
        'docs/parents/before.md:16: unknown-macro: "whitin": no such macro. Did you mean "within"?',
    ),
    "a template that does not parse": (
        PAGE, '{{ within("initial_conference") }}', '{{ within("initial_conference" }}',
        "docs/parents/before.md:16: unknown-macro: not a template that parses:",
    ),
    "broken link": (
        PAGE, "(your-rights.md)", "(your-right.md)",
        'broken-link: the link "your-right.md" leads to no page: there is no docs/parents/your-right.md.'
        ' Did you mean "parents/your-rights.md"?',
    ),
    "broken anchor": (
        PAGE, "(your-rights.md)", "(your-rights.md#nowhere)",
        "link: Torbay does not show your-rights.md#nowhere: put this under the same guard as what it leads to",
    ),
    "a note to the writer": (
        PAGE, "Time can be short", "TODO time can be short",
        'placeholder: found "TODO", expected the text that belongs there.',
    ),
    "unknown key": (
        AREA, "    force: should", "    froce: should",
        "unknown key. Did you mean \"force\"?",
    ),
    "unknown fact": (
        AREA, "  initial_conference:\n    relation", "  initial_conferences:\n    relation",
        'areas/torbay/area.yml:121: area: facts: unknown key "initial_conferences". Did you mean "initial_conference"?',
    ),
    "wrong type": (
        AREA, "value: 15", "value: fifteen",
        "facts.initial_conference.value: found 'fifteen', expected a valid integer.",
    ),
    "missing value": (
        AREA, "    value: 15\n", "",
        "facts.initial_conference.value: nothing found, expected a value: add `value:`.",
    ),
    "a fact without a source": (
        AREA, "    source: {document: leaflet, section: Contact us}\n  social", "  social",
        "contacts.board: no source found, expected `source:`",
    ),
    "a fact without its source": (
        AREA, 'notice."\n    source: {document: leaflet, section: What is a Child Protection Conference?}\n', 'notice."\n',
        "facts.initial_conference.source: nothing found, expected a value: add `source:`.",
    ),
    "two sources for one fact": (
        AREA, "    unit: working_days\n", "    unit: working_days\n    source: {document: leaflet, section: Agendas}\n",
        'not well-formed YAML: found duplicate key "source"',
    ),
    "versions that leave a gap": (
        AREA, FIRST, versions("valid_until: 2020-01-01", "valid_from: 2020-03-01"),
        "facts.initial_conference: two versions leave a gap: one is valid until 2020-01-01, the next from"
        " 2020-03-01; expected the day after.",
    ),
    "versions that overlap": (
        AREA, FIRST, versions("valid_until: 2020-04-01", "valid_from: 2020-03-01"),
        "facts.initial_conference: two versions overlap: one is valid until 2020-04-01, the next from",
    ),
    "versions that nothing divides": (
        AREA, FIRST, versions("force: must", "force: must"),
        "facts.initial_conference: two versions and no `valid_from` that divides them.",
    ),
    "a page for an area that does not exist": (
        PAGE, "owner: editors", "owner: editors\nareas: [torby]",
        'docs/parents/before.md:4: front-matter: areas: unknown "torby". Did you mean "torbay"?',
    ),
    "a page that needs what nobody can give": (
        PAGE, "owner: editors", "owner: editors\nneeds: [hybrid_meetings]",
        'front-matter: needs: unknown "hybrid_meetings". Did you mean "hybrid_meeting"?',
    ),
    "malformed YAML": (
        AREA, "name: Torbay\n", "name: 'Torbay\n",
        "areas/torbay/area.yml:",
    ),
    "a key twice": (
        AREA, "authority: Torbay Council\n", "authority: Torbay Council\nauthority: Torbay\n",
        'areas/torbay/area.yml:3: area: not well-formed YAML: found duplicate key "authority"',
    ),
    "unknown section": (
        AREA, "section: Agendas}", "section: Agenda}",
        'unknown section "Agenda" of "Child Protection Conferences: Workers and Volunteers". Did you mean "Agendas"?',
    ),
    "unknown document": (
        AREA, "{document: leaflet, section: Agendas}", "{document: leaflets, section: Agendas}",
        'unknown document "leaflets". Did you mean "leaflet"?',
    ),
    "unknown event": (
        AREA, "event: strategy_discussion", "event: strategy_meeting",
        'facts.initial_conference: unknown event "strategy_meeting". Did you mean "strategy_discussion"?',
    ),
    "a rule without words": (
        AREA, "unit: working_days\n    event: strategy", "unit: weeks\n    event: strategy",
        "facts.initial_conference: no words for at_most_after / weeks / strategy_discussion, expected a phrase",
    ),
    "a placeholder nobody fills": (
        AREA, "{agency_reports}", "{agency_report}",
        '"{agency_report}" is filled by nothing, expected the key of a fact, word or contact of this area.'
        ' Did you mean "agency_reports"?',
    ),
    "an unknown layer": (
        AREA, "based_on: guidance/england", "based_on: guidance/englnd",
        'no such layer: "guidance/englnd". Did you mean "guidance/england"?',
    ),
    "layers in a circle": (
        "areas/guidance/united-kingdom/area.yml", "name: United Kingdom", "name: United Kingdom\nbased_on: guidance/england",
        "areas/guidance/united-kingdom/area.yml:2: area: layers go round in a circle:"
        " torbay -> guidance/england -> guidance/england-and-wales -> guidance/united-kingdom -> guidance/england.",
    ),
    "a council's site without an accessibility statement": (
        AREA, "published_by_council: false", "published_by_council: true",
        "docs/about/accessibility.md:22: macro: accessibility_statement(): areas/torbay/area.yml has"
        " published_by_council, but no `accessibility:`",
    ),
    "a colour that cannot be read": (
        AREA, "published_by_council: false", "published_by_council: false\nfurniture: {name: Torbay Council, colour: '#66bb99'}",
        "furniture.colour: #66bb99 cannot be read on #ffffff: its contrast is 2.3, expected at least 7.0."
        " Choose a darker one.",
    ),
    "a logo that is not there": (
        AREA, "published_by_council: false", "published_by_council: false\nfurniture: {name: Torbay Council, logo: logo.svg}",
        "furniture.logo: no such file: areas/torbay/logo.svg.",
    ),
    "no address to leave to": (
        AREA, "published_by_council: false", "published_by_council: false\nleave_to: bbc.co.uk",
        "leave_to: found 'bbc.co.uk', expected the whole address of a page, such as https://www.bbc.co.uk/weather.",
    ),
    "an unknown calendar": (
        AREA, "subdivision: ENG", "subdivision: EGN",
        "calendar: no bank holidays known for GB EGN, expected codes such as GB and ENG, or GG.",
    ),
    "an unknown language": (
        AREA, "languages: [en]", "languages: [en, xx-q]",
        'languages: unknown language "xx-q", expected a code such as en, cy or ur.',
    ),
    "a language without an entry": (
        AREA, "languages: [en]", "languages: [en, cy, pl]",
        "translations/pl/LC_MESSAGES/messages.po:1: catalog: no such file, expected a catalogue for pl."
        " `guide translate extract --language pl` makes it.",
    ),
    "a translation that lost its placeholder": (
        PO, "o fewn {n} diwrnod gwaith i'r gynhadledd", "o fewn diwrnod gwaith i'r gynhadledd",
        "cannot be used: {n} is missing.",
    ),
    "a translation with one too many": (
        PO, 'msgstr "Yn y canllaw hwn"', 'msgstr "Yn y canllaw hwn {name}"',
        'the translation of "In this guide" cannot be used: {name} is not in the English.',
    ),
    "a PO file that does not parse": (
        PO, 'msgstr "Yn y canllaw hwn"', "msgstr Yn y canllaw hwn",
        "catalog: found 'msgstr Yn y canllaw hwn', expected a comment, or msgctxt, msgid or msgstr",
    ),
    "a Typst error": (
        "theme/paper/guide.typ", "#set document(", "#set documents(",
        "theme/paper:1: paper: the guide en/parents-whole-guide.pdf could not be made: unknown variable: documents",
    ),
    "a missing font": (
        "theme/paper/leaflet.typ", '("Noto Sans", "Noto Sans Arabic")', '"Comic Sans"',
        "theme/paper:1: paper: en/parents-leaflet in Torbay could not be made: unknown font family: comic sans",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", BROKEN)
def test_a_fault_is_named_and_the_last_site_stays(name: str, project: Path, guide: Guide) -> None:
    file, old, new, sentence = BROKEN[name]
    last = project / "site" / "index.html"
    last.parent.mkdir()
    last.write_text("the last good site")
    last.with_name(MARKER).touch()
    change(project / file, old, new)
    result = guide(project, "build", "torbay", "--as-of", DAY)
    assert result.exit_code == 1
    assert sentence in result.stderr
    assert "Traceback" not in result.output
    assert last.read_text() == "the last good site"
    assert [entry.name for entry in project.glob(".site*")] == []


def test_all_faults_are_listed_in_one_run(project: Path, guide: Guide) -> None:
    change(project / AREA, "event: strategy_discussion", "event: strategy_meeting")
    change(project / PAGE, "(your-rights.md)", "(your-right.md)")
    change(project / PO, 'msgstr "Yn y canllaw hwn"', 'msgstr "Yn y canllaw hwn {name}"')
    lines = guide(project, "build", "--as-of", DAY).stderr
    for file in (AREA, PAGE, PO):
        assert file in lines


def test_several_faults_of_pages_are_listed_in_one_run(project: Path, guide: Guide) -> None:
    change(project / PAGE, 'within("initial_conference")', 'within("nothing")')
    change(project / "docs/parents/index.md", "{{ procedure() }}", '{{ word("nothing") }}')
    lines = guide(project, "build", "torbay", "--as-of", DAY).stderr
    assert "docs/parents/before.md:16: macro:" in lines
    assert "docs/parents/index.md:" in lines
    assert "2 problems" in lines


def test_nothing_is_made_of_pages_that_are_wrong(
    project: Path, monkeypatch: pytest.MonkeyPatch, today: datetime.date
) -> None:
    made: list[str] = []
    monkeypatch.setattr(plugin, "make_paper", lambda *_: made.append("leaflets") or [])
    monkeypatch.setattr(search, "make_index", lambda *_: made.append("index"))
    change(project / PAGE, "(your-rights.md)", "(your-rights.md#nowhere)")
    with pytest.raises(Faults, match=r"docs/parents/before\.md"):
        build_area(AreaOrder(project, "torbay", project / "site", today))
    assert made == []


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["torbay", "banana=2026-12-01"], 'banana=2026-12-01:1: timeline: "banana" is no event.'),
        (["torbay", "conferenc=2026-12-01"], 'Did you mean "conference"?'),
        (["torbay", "conference=2026-02-30"], '"2026-02-30" is no date, expected year-month-day'),
        (["torbay", "conference=2026-12-01", "conference=2026-12-02"], "has a date already"),
        (["torbay", "conference=2077-12-01"], "2077-12-01 is outside the calendar, which knows"),
        (["torby", "conference=2026-12-01"], 'no such area: "torby". Did you mean "torbay"?'),
    ],
)  # fmt: skip
def test_a_wrong_question_gets_a_plain_answer(
    arguments: list[str], sentence: str, project: Path, guide: Guide
) -> None:
    result = guide(project, "timeline", *arguments, "--as-of", DAY)
    assert result.exit_code == 1
    assert sentence in result.output


def test_a_build_past_the_calendar_is_a_message(project: Path, guide: Guide) -> None:
    change(project / "areas/torbay/area.yml", "value: 15\n", "value: 500\n")
    guidance = "first_review:\n    relation: at_most_after\n    value: "
    change(project / "areas/guidance/england/area.yml", f"{guidance}3", f"{guidance}24")
    page = project / "docs/parents/afterwards.md"
    page.write_text(
        page.read_text(encoding="utf-8") + '\n\nBy {{ date("first_review") }}.\n', encoding="utf-8"
    )
    result = guide(project, "build", "torbay", "--as-of", DAY)
    assert result.exit_code == 1
    for macro in ("timeline", "date"):
        assert re.search(rf"{macro}\(.*is outside the calendar, which knows the bank holidays", result.stderr)


def test_a_missing_font_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "FONT_PACKAGES", ("fontpkg_nowhere",))
    with pytest.raises(Faults, match="the font package fontpkg_nowhere is not installed"):
        pdf.font_folders()


def test_a_folder_that_is_no_project_says_so(tmp_path: Path, guide: Guide) -> None:
    result = guide(tmp_path, "check")
    assert result.exit_code == 2
    assert "run guide in the project's folder" in result.output
