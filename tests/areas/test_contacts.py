"""Someone to ask: everything that an area may say of them is read, shown to every audience, and checked."""

import json
from pathlib import Path

import pytest

from macros.areas.reading import read_area, read_vocabulary
from macros.checks import overdue_review
from macros.days.working_days import Calendar, shift
from macros.problems import Faults
from macros.project import read_project
from tests.conftest import TODAY, Guide, change, page, quickly_built, words

BOARD = """contacts:
  board:
    name: Torbay board
    phone: "01803 207176"
    phones:
      - {label: by night, number: "0300 4564876", hours: 5pm to 9am}
      - 01803 208100 ext. 12
    text: "84001"
    text_says: HELP and your name
    textphone: 18001 01803 207176
    signing: An interpreter signs with you.
    email: mailto:tscb@torbay.gov.uk
    web: https://www.torbay.gov.uk/tscb
    form: https://www.torbay.gov.uk/contact
    hours: weekdays 9am to 5pm
    cost: As for any other call.
    bill: Not shown.
    languages: [English, British Sign Language]
    offices:
      - name: Town Hall
        address: [Castle Circus, Torquay]
        phone: 01803 201201
        hours: weekdays 10am to 4pm
      - {address: [1 High Street, Paignton]}
    last_checked: 2026-11-26
    source: {document: leaflet, section: Agendas}
"""
SAID = [
    "Telephone: 01803 207176",
    "Telephone (by night): 0300 4564876, 5pm to 9am",
    "Telephone: 01803 208100 ext. 12",
    "Text message: 84001, and write: HELP and your name",
    "Textphone: 18001 01803 207176",
    "In sign language: An interpreter signs with you.",
    "Open: weekdays 9am to 5pm",
    "What it costs: As for any other call.",
    "On your bill: Not shown.",
    "E-mail: tscb@torbay.gov.uk",
    "Website: www.torbay.gov.uk/tscb",
    "Write to them on a web page: www.torbay.gov.uk/contact",
    "Languages: English, British Sign Language",
    "Town Hall: Castle Circus, Torquay; Telephone: 01803 201201; weekdays 10am to 4pm",
    "Address: 1 High Street, Paignton",
    "Read in a published source on 26 November 2026",
]


def with_board(project: Path, board: str = BOARD) -> Path:
    """Put a contact in the place of the first one of Torbay's file."""
    file = project / "areas/torbay/area.yml"
    text = file.read_text(encoding="utf-8")
    before, _, after = text.partition("contacts:\n")
    others = after[after.index("\n\n") :]
    file.write_text(before + board + others, encoding="utf-8")
    return file


def test_every_audience_reads_all_of_it(project: Path) -> None:
    with_board(project)
    site = quickly_built(project)
    for place in ("parents/who-can-help", "young-people/who-can-help", "professionals/contacts"):
        shown = page(site, f"en/{place}").find_class("contact")
        (board,) = [contact for contact in shown if "Torbay board" in words(contact)]
        said = [words(entry) for entry in board.iter("li")]
        assert said == SAID, place
        assert "tel:01803208100" in [link.get("href") for link in board.iter("a")]


def test_commands_give_all_of_it(project: Path, guide: Guide) -> None:
    with_board(project)
    entries = json.loads(guide(project, "facts", "torbay", "--contacts", "--json").output)
    (board,) = [entry["contact"] for entry in entries if entry["key"] == "board"]
    assert board["phones"][0] == {"number": "0300 4564876", "label": "by night", "hours": "5pm to 9am"}
    assert board["last_checked"] == "2026-11-26"
    assert "textphone" in board
    lines = guide(project, "facts", "torbay", "--contacts").output
    assert "board: Torbay board; 01803 207176; 0300 4564876 (by night); 01803 208100 ext. 12;" in lines


def test_a_number_is_found_where_only_several_are_given(project: Path) -> None:
    with_board(project, BOARD.replace('    phone: "01803 207176"\n', ""))
    board = read_area(project, "torbay", read_vocabulary(project), TODAY).contacts["board"].value
    assert board.part("phone") == "0300 4564876"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"01803 207176"', "01803207176", "put it in quotation marks, or its first 0 is lost"),
        ("01803 208100 ext. 12", "1803208100", "put it in quotation marks, or its first 0 is lost"),
        ("01803 208100 ext. 12", "call us", 'such as "01803 207176"'),
        ("01803 201201", "0800 1111 or 999", 'such as "01803 207176"'),
        ("mailto:tscb@torbay.gov.uk", "tscb at torbay", "such as tscb@torbay.gov.uk"),
        ("form: https:", "form: http:", "begins with https://"),
        ("  board:", "  bord:", 'Did you mean "board"?'),
        ("    hours: weekdays 9", "    hour: weekdays 9", 'Did you mean "hours"?'),
        ("label: by night", "labels: by night", 'Did you mean "label"?'),
        ("{address: [1 High Street, Paignton]}", "{name: Paignton}", "add `address:`"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_one_line(project: Path, old: str, new: str, said: str) -> None:
    file = with_board(project)
    change(file, old, new)
    with pytest.raises(Faults) as caught:
        read_area(project, "torbay", read_vocabulary(project), TODAY)
    (problem,) = caught.value.problems
    assert said in str(problem)
    assert problem.line > 1
    assert "\n" not in str(problem)


def test_minutes_before_the_conference_are_of_its_day(project: Path) -> None:
    day = TODAY
    for direction in (1, -1):
        assert shift(day, 30, "minutes", direction, Calendar(day, day, {})) == day  # type: ignore[arg-type]


MINUTES = """  agency_reports:
    relation: at_least_before
    value: 30
    unit: minutes
    event: conference
    source: {document: leaflet, section: Agendas}
"""


def test_what_is_due_minutes_before_comes_before(project: Path, guide: Guide) -> None:
    file = project / "areas/torbay/area.yml"
    text = file.read_text(encoding="utf-8")
    start = text.index("  agency_reports:\n")
    end = text.index("\n  ", start + 5)
    while text[end + 3] == " ":
        end = text.index("\n  ", end + 3)
    file.write_text(text[:start] + MINUTES + text[end + 1 :], encoding="utf-8")
    lines = guide(project, "timeline", "torbay", "conference=2026-12-22", "--as-of", "2026-12-01").output
    first, second, *_ = lines.splitlines()
    assert "at least 30 minutes before the conference" in first
    assert "22 Dec 2026" in first
    assert "The first conference" in second


def test_a_contact_for_professionals_is_shown_to_no_family(project: Path) -> None:
    with_board(
        project,
        BOARD.replace("    name: Torbay board", "    name: Torbay board\n    concerns: [professionals]"),
    )
    site = quickly_built(project, "torbay")
    for guide in ("parents", "young-people"):
        assert "Torbay board" not in words(page(site, f"en/{guide}/who-can-help"))
    assert "Torbay board" in words(page(site, "en/professionals/contacts"))


def test_someone_to_ask_is_looked_up_again_after_half_a_year(project: Path) -> None:
    file = with_board(project, BOARD.replace("last_checked: 2026-11-26", "last_checked: 2026-05-01"))
    line = file.read_text(encoding="utf-8").splitlines().index("    last_checked: 2026-05-01") + 1
    (problem,) = overdue_review.find(read_project(project, TODAY, ["torbay"]))
    assert str(problem).startswith(
        f"areas/torbay/area.yml:{line}: overdue-review: contacts.board.last_checked:"
    )


@pytest.mark.parametrize(
    ("day", "said"), [("", "nothing found, expected the day"), ("2027-11-26", "2027-11-26 is still to come.")]
)
def test_someone_to_ask_without_a_day_of_checking_is_named(project: Path, day: str, said: str) -> None:
    new = f"    last_checked: {day}\n" if day else ""
    file = with_board(project, BOARD.replace("    last_checked: 2026-11-26\n", new))
    (problem,) = overdue_review.find(read_project(project, TODAY, ["torbay"]))
    lines = file.read_text(encoding="utf-8").splitlines()
    assert lines[problem.line - 1] in ("  board:", f"    last_checked: {day}")
    assert f"overdue-review: contacts.board.last_checked: {said}" in str(problem)
