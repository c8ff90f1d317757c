"""What authors write wrongly in macros is listed with its line, all of it in one run."""

from pathlib import Path

import pytest

from tests.conftest import Guide

HEAD = "---\nreviewed: 2026-11-21\nowner: editors\n---\n# Title\n\n"

FAULTS = {
    "{{ within() }}": "within(): key: nothing found, expected a value",
    '{{ picture(5, "x") }}': "picture(): argument 1: found 5, expected a valid string",
    '{{ write("What?", lines="4") }}': "write(): lines: found '4', expected a valid integer",
    '{{ place("x") }}': "place(): argument 1: unexpected",
    '{{ within("initial_conference", foo=2) }}': "within(): foo: unexpected",
    "{{ 1 / 0 }}": "an expression failed: division by zero",
    "{{ place().a.b }}": "an expression failed: 'str object' has no attribute 'a'",
    '{{ 1 + "a" }}': "an expression failed: unsupported operand",
    "{{ range(10 ** 12) }}": "an expression failed: Range too big",
}

MISPLACED = {
    "<div>Held {{ place() }} here.</div>": "{place}: a macro stands in HTML",
    "    code {{ place() }}": "{place}: a macro stands in HTML, in code",
    "See [this](tel:{{ place() }}).": "{place}: a macro stands in HTML, in code, in an address",
    '<b title="{{ place() }}">Bold</b>.': "{place}: a macro stands in HTML",
    'Text.\n{: title="{{ place() }}" }': "{place}: a macro stands in HTML, in code, in an address",
}

UNKNOWN = {
    "{{ withn() }}": '"withn": no such macro. Did you mean "within"?',
    "{{ lipsum() }}": '"lipsum": no such macro.',
    "{{ place() | shout }}": "not a template that parses: No filter named 'shout'",
    "{{ place() is loud }}": "not a template that parses: No test named 'loud'",
    "{{ place( }}": "not a template that parses: unexpected '}'",
    "{% if true %}x{% endif %}": "a statement between {% and %}, expected an attribute list",
}


def write_pages(project: Path, texts: list[str]) -> None:
    """Write a page for each text, which begins on its line 7."""
    for number, text in enumerate(texts):
        (project / f"docs/parents/zz{number:02}.md").write_text(HEAD + text + "\n", encoding="utf-8")


@pytest.mark.parametrize("faults", [FAULTS, MISPLACED, UNKNOWN], ids=["calls", "places", "names"])
def test_every_fault_has_its_line_in_one_list(project: Path, guide: Guide, faults: dict[str, str]) -> None:
    write_pages(project, list(faults))
    result = guide(project, "build", "torbay", "--quick")
    assert result.exit_code == 1
    for number, (text, message) in enumerate(faults.items()):
        line = 8 if "{: " in text else 7
        assert f"docs/parents/zz{number:02}.md:{line}: " in result.output, text
        (said,) = (line for line in result.output.splitlines() if f"zz{number:02}.md:" in line)
        assert message in said
    assert f"{len(faults)} problems" in result.output


def test_faults_of_every_kind_come_in_one_list(project: Path, guide: Guide) -> None:
    write_pages(project, ["{{ withn() }}", "{{ within() }}", "[x](nowhere.md)", "TBC"])
    po = project / "translations/cy/LC_MESSAGES/messages.po"
    po.write_text(po.read_text(encoding="utf-8") + "nonsense\n", encoding="utf-8")
    area = project / "areas/wales/area.yml"
    area.write_text(area.read_text(encoding="utf-8") + "nonsense: 1\n", encoding="utf-8")
    result = guide(project, "build", "--quick")
    for place in (
        "areas/wales/area.yml:", "docs/parents/zz00.md:7: unknown-macro: ", "docs/parents/zz01.md:7: macro: ",
        "docs/parents/zz02.md:7: broken-link: ", "docs/parents/zz03.md:7: placeholder: ",
        "translations/cy/LC_MESSAGES/messages.po:",
    ):  # fmt: skip
        assert place in result.output


def test_a_macro_may_stand_in_a_code_span(project: Path, guide: Guide) -> None:
    write_pages(project, ["Type `{{ place() }}` there."])
    result = guide(project, "build", "torbay", "--quick")
    assert result.exit_code == 0, result.output
    page = (project / "site/torbay/en/parents/zz00/index.html").read_text(encoding="utf-8")
    assert "<code>Torbay</code>" in page
