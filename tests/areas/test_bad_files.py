"""What people write wrongly in an area's file is named with its line, all of it in one run."""

import datetime
import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from macros.areas.reading import read_area, read_vocabulary
from macros.areas.yaml_source import read_yaml
from macros.problems import Faults
from tests.conftest import page, quickly_built, words

TORBAY = "areas/torbay.yml"


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
        ("name:", 'name: "Tor\\x01bay"', "the character U+0001 found, expected text"),
        ("name:", 'name: "Tor\\ue00099\\ue001bay"', "the character U+E000 found, expected text"),
        ("name:", 'name: "Tor\\ud800bay"', "the character U+D800 found, expected text"),
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
            "contacts:\n  x: {name: X, phone: 01302737777, hours: x}",
            [
                "contacts.x.phone: found 1302737777, expected text: put it in quotation marks.",
                "contacts.x.hours: unknown key. Expected one of address, confirmed, email,",
            ],
        ),
        (
            "facts:\n  x: {relation: is, value: true, detail: d, source: {}, valid_from: 2026-02-30}",
            ["facts.x.valid_from: found '2026-02-30', expected a valid date", 'unknown key "x"'],
        ),
        (
            "facts:\n  x: {relation: at_least, value: " + "9" * 5000 + ", unit: people}",
            [
                "facts.x.value: found '99999",
                "facts.x.source: nothing found, expected a value: add `source:`.",
            ],
        ),
        ("foo: 1\nfacts:", ["foo: unknown key. Expected one of accessibility, authority,"]),
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
    replace_line(project / TORBAY, "words:", "words:\n  chairr: {term: T, source: {document: z}}")
    layer = project / "areas/guidance/england.yml"
    replace_line(layer, "facts:", "facts:\n  other: {relation: is}")
    found = "\n".join(faults_of(project))
    for message in (
        "facts.first.value: nothing found",
        "facts: unknown key \"nonsense\"", "facts.nonsense: unknown document",
        "facts.nonsense: unknown event \"x\"",
        "words: unknown key \"chairr\"", "words.chairr: unknown document",
        "england.yml:", "facts.other.value: nothing found",
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


@pytest.mark.parametrize("name", [TORBAY, "areas/guidance/england.yml", "areas/vocabulary/facts.yml"])
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


def test_a_link_dials_the_number_and_shows_the_option_beside_it(project: Path) -> None:
    replace_line(project / TORBAY, "    phone:", '    phone: "(01803) 207176, option 2"')
    contact = page(quickly_built(project), "en/parents/who-can-help").xpath('//a[@class="phone"]')
    (board,) = [link for link in contact if "207176" in link.text_content()]
    assert board.get("href") == "tel:01803207176"
    assert words(board.getparent()) == "Telephone: (01803) 207176, option 2"
