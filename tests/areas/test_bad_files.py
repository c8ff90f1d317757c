"""What people write wrongly in an area's file is named with its line, all of it in one run."""

import datetime
import json
import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from macros.areas.entry import stays_one_entry
from macros.areas.reading import read_area, read_vocabulary
from macros.areas.yaml_source import read_yaml
from macros.problems import Faults
from tests.conftest import change, page, quickly_built, words

TORBAY = "areas/torbay/area.yml"


def faults_of(project: Path) -> list[str]:
    """Return what reading Torbay says, a line each."""
    try:
        read_area(project, "torbay", read_vocabulary(project), datetime.date(2026, 12, 1))
    except Faults as faults:
        return [str(problem) for problem in faults.problems]
    return []


def replace_line(file: Path, start: str, new: str) -> int:
    """Put something in the place of the first line that begins so; return its number."""
    text = file.read_text(encoding="utf-8")
    match = re.search(rf"^{re.escape(start)}.*$", text, flags=re.MULTILINE)
    assert match
    file.write_text(text[: match.start()] + new + text[match.end() :], encoding="utf-8")
    return text.count("\n", 0, match.start()) + 1


@pytest.mark.parametrize(
    ("start", "new", "message"),
    [
        ("name:", "name: [Tor, bay]", "name: found a list, expected a valid string."),
        ("name:", "name: 5", "name: found 5, expected text: put it in quotation marks."),
        ("name:", 'name: "Tor\\x01bay"', "found the character U+0001, which is no text"),
        ("name:", 'name: "Tor\\ue00099\\ue001bay"', "found the character U+E000, which is no text"),
        ("name:", 'name: "Tor\\ud800bay"', "found the character U+D800, which is no text"),
        ("facts:", "facts:", ""),
        ("words:", "words: [a]\nfoo:", "words: found a list, expected a valid dictionary."),
    ],
)
def test_a_value_that_is_not_of_its_kind(project: Path, start: str, new: str, message: str) -> None:
    line = replace_line(project / TORBAY, start, new)
    if message:
        assert f"{TORBAY}:{line}: area: {message}" in "\n".join(faults_of(project))
    else:
        assert faults_of(project) == []


@pytest.mark.parametrize(
    ("entry", "messages"),
    [
        (
            "facts:\n  x: {relation: within}",
            ["facts.x: found the relation 'within', expected one of at_most_after,"],
        ),
        ("facts:\n  x: {}", ["facts.x: found the relation None, expected one of"]),
        (
            "contacts:\n  x: {name: X, phone: 01302737777, hour: x}",
            [
                "contacts.x.phone: found 1302737777, expected text: put it in quotation marks, or its first",
                'contacts.x.hour: unknown key. Did you mean "hours"? Expected one of address, confirmed,',
            ],
        ),
        (
            "facts:\n  x: {relation: is, value: true, detail: d, source: {}, valid_from: 2026-02-30}",
            ["facts.x.valid_from: found '2026-02-30', expected year-month-day such", 'unknown key "x"'],
        ),
        (
            "facts:\n  x: {relation: at_least, value: " + "9" * 5000 + ", unit: people}",
            [
                "facts.x.value: found '99999",
                "facts.x.source: nothing found, expected a value: add `source:`.",
            ],
        ),
        ("qux: 1\nfacts:", ["qux: unknown key. Expected one of accessibility, address, authority,"]),
    ],
)
def test_a_wrong_entry_is_named(project: Path, entry: str, messages: list[str]) -> None:
    group = entry.splitlines()[-1].split(":")[0] if "\n  " not in entry else entry.split(":")[0]
    replace_line(project / TORBAY, f"{group}:", entry)
    found = "\n".join(faults_of(project))
    for message in messages[:1] if "30" in entry else messages:
        assert message in found


def test_all_of_it_comes_in_one_run(project: Path) -> None:
    """A wrong value, an unknown key, an unknown section and a fault of a layer below."""
    replace_line(
        project / TORBAY,
        "facts:",
        "facts:\n  first: {relation: is}\n  nonsense: {relation: before, event: x, source: {document: y}}",
    )
    replace_line(project / TORBAY, "languages:", "foo: 1\nlanguages: [en, cy]\nprofessionals: [en]")
    replace_line(project / TORBAY, "words:", "words:\n  chairr: {term: T, source: {document: z}}")
    layer = project / "areas/guidance/england/area.yml"
    replace_line(layer, "facts:", "facts:\n  other: {relation: is}")
    found = "\n".join(faults_of(project))
    for message in (
        "foo: unknown key.",
        "facts.first.value: nothing found",
        "facts: unknown key \"nonsense\"", "facts.nonsense: unknown document",
        "facts.nonsense: unknown event \"x\"",
        "words: unknown key \"chairr\"", "words.chairr: unknown document",
        "england/area.yml:", "facts.other.value: nothing found",
    ):  # fmt: skip
        assert message in found


def folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def dangling_link(file: Path) -> None:
    file.unlink()
    file.symlink_to("nowhere.yml")


def pipe(file: Path) -> None:
    file.unlink()
    os.mkfifo(file)


@pytest.mark.parametrize("name", [TORBAY, "areas/guidance/england/area.yml", "areas/vocabulary/facts.yml"])
@pytest.mark.parametrize("make", [folder, pipe])
def test_what_is_no_file(project: Path, name: str, make: Callable[[Path], None]) -> None:
    make(project / name)
    (found,) = faults_of(project)
    assert found.startswith(f"{name}:1: area: ")
    assert "found, expected a YAML file." in found


def test_a_link_that_leads_nowhere(project: Path) -> None:
    dangling_link(project / TORBAY)
    assert faults_of(project) == [f"{TORBAY}:1: area: no file found, expected a YAML file."]


@pytest.mark.parametrize(
    "text",
    [
        "a: &a [x]\nb: *a\n",
        "a: &a\n  <<: *a\n  x: 1\n",
        "a: &a [x, x]\n" + "\n".join(f"b{n}: &b{n} [*a, *a, *a]" for n in range(30)),
        "a: " + "[" * 3000 + "]" * 3000,
        "a: " + "{a: " * 300 + "1" + "}" * 300,
        "a:\n" + "- " * 3000 + "1",
        "name: T\n\tauthority: x",
        "- a\n",
        "",
        "a: [",
    ],
)
def test_what_is_no_area_at_all_is_one_line(project: Path, text: str) -> None:
    (project / TORBAY).write_text(text, encoding="utf-8")
    (found,) = faults_of(project)
    assert re.match(rf"{TORBAY}:\d+: area: ", found)
    assert len(found) < 300


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=30))
def test_no_text_makes_a_traceback(tmp_path: Path, text: str) -> None:
    file = tmp_path / "a.yml"
    file.write_text(text, encoding="utf-8", errors="surrogatepass")
    try:
        found = read_yaml(file, "a.yml").data
    except Faults as faults:
        found = [problem for problem in faults.problems if problem.path == "a.yml"]
    assert found


def test_a_contact_that_nobody_could_reach_is_named_at_its_line(project: Path) -> None:
    file = project / TORBAY
    wrong = {
        "    phone:": "0800 1111 or 999",
        "    email:": "tscb at torbay.gov.uk",
        "    web:": "www.torbay.gov.uk and frg.org.uk",
    }
    for start, value in wrong.items():
        line = replace_line(file, start, f"{start} {value}")
        name = f"contacts.board.{start.strip(' :')}"
        begin = f"{TORBAY}:{line}: area: {name}: found '{value}', expected one"
        assert any(fault.startswith(begin) for fault in faults_of(project)), begin


@pytest.mark.parametrize("value", ["https://", "https://[::1", "https://a b.org", "javascript:alert(1)"])
def test_leave_leads_to_a_page(value: str, project: Path) -> None:
    line = replace_line(project / TORBAY, "languages:", f'leave_to: "{value}"\nlanguages: [en, cy]')
    (found,) = faults_of(project)
    assert found == (
        f"{TORBAY}:{line}: area: leave_to: found '{value}', expected the whole address of a page,"
        " such as https://www.bbc.co.uk/weather."
    )


@pytest.mark.parametrize(
    "value",
    ["http://a.org", "javascript:alert(1)", "www.a.org/privacy", "privacy", "//a.org", "https://a b.org",
     "mailto:nobody", "mailto:a@b.org?subject=x", "./a b", "../a\\b", "/%22>", "/x\">", "tel:999"],
)  # fmt: skip
def test_a_link_of_the_foot_leads_to_a_safe_place(value: str, project: Path) -> None:
    links = f"footer:\n- text: Contact\n  url: {json.dumps(value)}\nlanguages: [en, cy]"
    line = replace_line(project / TORBAY, "languages:", links) + 2
    (found,) = faults_of(project)
    assert found.startswith(f"{TORBAY}:{line}: area: footer.url: found '")
    assert found.endswith(
        "expected an address that begins with https:// or mailto:, or a path that begins with ./ (the area's"
        " folder), ../ or /, such as ../privacy/."
    )


def test_a_link_of_the_foot_has_words(project: Path) -> None:
    line = replace_line(project / TORBAY, "languages:", "footer: [{url: /x, txt: X}]\nlanguages: [en, cy]")
    assert faults_of(project) == [
        f"{TORBAY}:{line}: area: footer.text: nothing found, expected a value: add `text:`.",
        f'{TORBAY}:{line}: area: footer.txt: unknown key. Did you mean "text"? Expected one of text, url.',
    ]


def test_a_link_dials_the_number_and_shows_the_option_beside_it(project: Path) -> None:
    replace_line(project / TORBAY, "    phone:", '    phone: "(01803) 207176, option 2"')
    contact = page(quickly_built(project), "en/parents/who-can-help").xpath('//a[@class="phone"]')
    (board,) = [link for link in contact if "207176" in link.text_content()]
    assert board.get("href") == "tel:01803207176"
    assert words(board.getparent()) == "Telephone: (01803) 207176, option 2"


LIMIT = "facts:\n  x: {relation: at_most_after, unit: UNIT, value: VALUE, event: plan, source: {document: a}}"
RANGE = "facts:\n  x: {relation: between, unit: points, min: MIN, max: MAX, source: {document: leaflet}}"


@pytest.mark.parametrize(
    ("unit", "value", "message"),
    [
        ("months", "99999", "facts.x.value: found 99999, expected less than or equal to 17520."),
        ("months", "25", "facts.x: found 25 months, expected at most 24: no calendar reaches further."),
        ("working_days", "501", "facts.x: found 501 working_days, expected at most 500: no calendar"),
        ("days", "1" * 60, "facts.x.value: found a very large number, expected"),
        ("weeks", "0", "facts.x.value: found 0, expected greater than 0."),
        ("hours", "-24", "facts.x.value: found -24, expected greater than 0."),
    ],
)
def test_a_time_limit_ends_within_two_years(unit: str, value: str, message: str, project: Path) -> None:
    limit = LIMIT.replace("UNIT", unit).replace("VALUE", value)
    line = replace_line(project / TORBAY, "facts:", limit) + 1
    assert any(fault.startswith(f"{TORBAY}:{line}: area: {message}") for fault in faults_of(project))


@pytest.mark.parametrize(
    ("low", "high", "message"),
    [
        ("10", "1", "facts.x: found min 10 and max 1, expected a max above the min."),
        ("5", "5", "facts.x: found min 5 and max 5, expected a max above the min."),
        ("-1", "5", "facts.x.min: found -1, expected greater than or equal to 0."),
        ("1", "1000000", "facts.x.max: found 1000000, expected less than or equal to 1000."),
    ],
)
def test_a_range_goes_up(low: str, high: str, message: str, project: Path) -> None:
    replace_line(project / TORBAY, "facts:", RANGE.replace("MIN", low).replace("MAX", high))
    assert any(fault.endswith(message) for fault in faults_of(project)), faults_of(project)


@pytest.mark.parametrize(
    ("start", "name"),
    [
        ("name:", "name"), ("authority:", "authority"), ("    title:", "sources.leaflet.title"),
        ("    term:", "words.conference.term"), ("    name:", "contacts.board.name"),
        ("    purpose:", "contacts.board.purpose"), ("    detail:", "facts.initial_conference.detail"),
        ("    by:", "facts.initial_conference.by"), ("    says:", "facts.child_invited_from_age.says"),
        ("    address: [", "contacts.board.address"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("empty", ['""', '" \\t"'])
def test_text_says_something(start: str, name: str, empty: str, project: Path) -> None:
    value = f"{empty}]" if start.endswith("[") else empty
    line = replace_line(project / TORBAY, start, f"{start} {value}")
    (found,) = [fault for fault in faults_of(project) if fault.endswith("expected some text.")]
    assert found.startswith(f"{TORBAY}:{line}: area: {name}: found '")


@pytest.mark.parametrize("written", ["yes", "Yes", "NO", "on", "Off", '"true"', "'False'", "true"])
def test_yes_and_no_are_no_words(written: str, project: Path) -> None:
    replace_line(project / TORBAY, "    value: yes", f"    value: {written}")
    area = read_area(project, "torbay", read_vocabulary(project), datetime.date(2026, 12, 1))
    is_yes = written.strip("\"'").lower() in ("yes", "on", "true")
    assert area.facts["supporter"].value.value == ("yes" if is_yes else "no")


@pytest.mark.parametrize("day", ["0001-01-01", "1799-12-31", "9999-12-31"])
def test_a_day_is_one_that_can_be_meant(day: str, project: Path) -> None:
    line = replace_line(project / TORBAY, "    value: 15", f"    value: 15\n    valid_from: {day}") + 1
    (found,) = faults_of(project)
    assert found.startswith(f"{TORBAY}:{line}: area: facts.initial_conference.valid_from: found ")
    assert found.endswith("expected a day from 1800 to 2200.")


SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>'


def furnish(project: Path, value: str) -> int:
    """Give Torbay a logo or a colour; return the line."""
    return replace_line(
        project / TORBAY,
        "published_by_council:",
        f"furniture: {{name: X, {value}}}\npublished_by_council: false",
    )


@pytest.mark.parametrize(
    "logo",
    ["/etc/passwd", "../mkdocs.yml", "guidance/x.svg", "a.png", ".svg", "A B.svg", "a.svg\\0", "..\\\\a.svg"],
)
def test_a_logo_is_named_as_a_file_beside_the_area(logo: str, project: Path) -> None:
    line = furnish(project, f'logo: "{logo}"')
    found = "\n".join(faults_of(project))
    assert found.startswith(f"{TORBAY}:{line}: area: ")
    assert "\n" not in found


def test_a_logo_is_a_picture_that_stands_there(project: Path) -> None:
    furnish(project, "logo: torbay.svg")
    logo = project / "areas/torbay/torbay.svg"
    assert "furniture.logo: no such file: areas/torbay/torbay.svg." in faults_of(project)[0]
    logo.mkdir()
    assert "furniture.logo: no such file: areas/torbay/torbay.svg." in faults_of(project)[0]
    logo.rmdir()
    os.mkfifo(logo)
    assert "furniture.logo: no such file: areas/torbay/torbay.svg." in faults_of(project)[0]
    logo.unlink()
    (project / "elsewhere.svg").write_text(SVG)
    logo.symlink_to(project / "elsewhere.svg")
    assert "leads to a file elsewhere" in faults_of(project)[0]
    logo.unlink()
    for no_picture in (b"", b"\x89PNG", b"<html/>", b'<?xml version="1.0" encoding="x-none"?><svg/>'):
        logo.write_bytes(no_picture)
        assert "areas/torbay/torbay.svg is no picture, expected an SVG." in faults_of(project)[0]
    logo.write_text(SVG)
    assert faults_of(project) == []


def test_a_colour_may_have_capitals(project: Path) -> None:
    line = furnish(project, 'colour: "#7A0019", colour_dark: "rot"')
    (found,) = faults_of(project)
    assert found == (
        f"{TORBAY}:{line}: area: furniture.colour_dark: found 'rot',"
        ' expected a colour in quotation marks, such as "#1f4e5f".'
    )


@pytest.mark.parametrize("name", ["languages", "professionals_languages"])
@pytest.mark.parametrize(
    ("codes", "message"),
    [
        ("[cy]", "expected en among the languages"),
        ("[]", "expected en among"),
        ("[en, en]", "expected each language once"),
    ],
)
def test_english_is_among_the_languages(name: str, codes: str, message: str, project: Path) -> None:
    line = replace_line(project / TORBAY, f"{name}:", f"{name}: {codes}")
    (found,) = faults_of(project)
    assert found.startswith(f"{TORBAY}:{line}: area: {name}: found a list, {message}")


@pytest.mark.parametrize(
    "text",
    [
        "1. Everyone speaks.", "12. X", "# X", "- x", "* x", "+ x", "> x", "---", "    x", "!!! note\n    x",
        "First.\n\nSecond.", "First.\n- second", "First.\n1. second", "X\n===", "X\n: y", "[a]: b",
        "| a | b |\n|--|--|\n| 1 | 2 |",
    ],
)  # fmt: skip
def test_an_entry_does_not_break_its_list(text: str, project: Path) -> None:
    file = project / TORBAY
    written = json.dumps(text)
    source = "    source: {document: leaflet, section: Agendas}"
    items = f"    items:\n    - Plain.\n    - text: Plain.\n      families: {written}"
    line = replace_line(file, "lists:", f"lists:\n  x:\n{source}\n{items}") + 5
    detail = replace_line(file, "    detail:", f"    detail: {written}")
    found = faults_of(project)
    for name, number in (("lists.x", line), ("facts.initial_conference", detail)):
        begin = f"{TORBAY}:{number}: area: {name}: found {text!r}, expected one paragraph"
        assert any(fault.startswith(begin) for fault in found), (begin, found)


@pytest.mark.parametrize("text", ["1 person", "(1) X", "10.30 on the day", "-5 points", "**Who** speaks"])
def test_an_entry_may_begin_with_a_figure_or_a_sign(text: str) -> None:
    assert stays_one_entry(text)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("name: Torbay", "name: Torbay: the bay", "A text with a colon stands in quotation marks."),
        ("  conference:", "\tconference:", "Lines are set in with spaces, and not with a tab."),
        ("checked: 2026-11-21", "checked: 21.11.2026", "expected year-month-day such as 2026-12-01."),
        ("checked: 2026-11-21", "checked: 2026-02-30", "expected year-month-day such as 2026-12-01."),
    ],
)
def test_a_slip_of_the_pen_is_told_how_to_mend(old: str, new: str, said: str, project: Path) -> None:
    change(project / TORBAY, old, new)
    assert any(said in fault for fault in faults_of(project)), faults_of(project)


def test_a_document_may_be_dated_by_its_year_alone(project: Path) -> None:
    change(project / TORBAY, "    dated: null", "    dated: 2023")
    area = read_area(project, "torbay", read_vocabulary(project), datetime.date(2026, 12, 1))
    assert area.file.sources["leaflet"].dated == "2023"


def test_a_faulty_document_hides_no_other_fault_and_makes_none(project: Path) -> None:
    change(project / TORBAY, "    publisher: Torbay Safeguarding Children Board\n", "")
    change(project / TORBAY, "    value: 15\n", "    value: fifteen\n")
    found = faults_of(project)
    assert [fault.split(": area: ")[1].partition(":")[0] for fault in found] == [
        "sources.leaflet.publisher", "facts.initial_conference.value",
    ]  # fmt: skip
