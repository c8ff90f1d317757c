"""A link to nowhere is found however it is written, at its line."""

from pathlib import Path

import pytest
import yaml

from macros.checks import broken_link, placeholder
from macros.pages.markdown_parts import EXTENSIONS
from macros.project import read_project
from tests.checks.test_checks import TODAY
from tests.conftest import ROOT, change

HEAD = "---\nreviewed: 2026-11-21\nowner: editors\n---\n# Zz\n\n"


def lines_with_faults(project: Path, body: str) -> list[int]:
    (project / "docs/parents/zz.md").write_text(HEAD + body, encoding="utf-8")
    return sorted(problem.line for problem in broken_link.find(read_project(project, TODAY)))


@pytest.mark.parametrize(
    "link",
    [
        "[x](nope.md)",
        '[x](nope.md "A title")',
        "[x](<nope.md>)",
        "[x](<no such.md>)",
        "[x](no%20such.md#part)",
        "[x](nope.md?a=b)",
        "[x][ref]\n\n[ref]: before.md\n\nText.\n\n[y][other]\n\n[other]: nope.md",
        "[x](/parents/before.md)",
        "[x](../../before.md)",
        "[x](nope/)",
        "[x](nope)",
        "[x](../paper/nope.pdf)",
        "![x](nope.png)",
        "**[x *y*](nope.md)**",
        "| a | b |\n|---|---|\n| c | [x](nope.md) |",
        "Term\n:   What it is, [x](nope.md)",
        '<a href="nope.md">x</a>',
        '<a href="nope/">x</a>',
        '<div>\n<a href="nope.md">x</a>\n</div>',
        '<a href="before.md">x</a>',
        "[x](https://[nowhere)",
    ],
)
def test_a_link_to_nowhere(link: str, project: Path) -> None:
    number = 7 + next(
        n
        for n, line in enumerate(link.split("\n"))
        if "no" in line or ("before.md" in line and "\n" not in link)
    )
    assert lines_with_faults(project, f"{link}\n") == [number]


@pytest.mark.parametrize(
    "link",
    [
        "[x](before.md)", '[x](before.md "A title")', "[x](<before.md>)", "[x](zz%20two.md)",
        "[x](<zz two.md>)", "[x](before.md?a=b#c)", "[x](#part)", "[x](../index.md)", "[x](zz.png)",
        "<https://example.org/x.md>", "<a.b@example.org>", "[x](mailto:a@example.org)", "[x](tel:999)",
        "[x]({{ place() }}.md)", "`[x](nope.md)`", "```\n[x](nope.md)\n```", "<!-- [x](nope.md) -->",
        '{# [x](nope.md) #}', '<a href="https://example.org">x</a>', '<a href="#part">x</a>',
        "[{{ word(\"chair\") }}](before.md)",
    ],
)  # fmt: skip
def test_a_link_that_leads_somewhere(link: str, project: Path) -> None:
    (project / "docs/parents/zz two.md").write_text(f"{HEAD}Text.\n")
    (project / "docs/parents/zz.png").write_bytes(b"")
    assert lines_with_faults(project, f"{link}\n") == []


def test_every_line_of_a_link_is_named(project: Path) -> None:
    assert lines_with_faults(project, "[x](nope.md)\n\n[y](nope.md) and [z](xnope.md)\n") == [7, 9, 9]


def test_pages_are_read_with_the_extensions_of_the_site() -> None:
    config = yaml.load((ROOT / "mkdocs.yml").read_text(), Loader=yaml.BaseLoader)
    assert {*EXTENSIONS, "toc"} == {*config["markdown_extensions"], "fenced_code"}


def test_a_note_to_the_writer_of_an_area_has_its_line(project: Path) -> None:
    file = project / "areas/torbay/area.yml"
    change(file, 'detail: "Parents, and', 'detail: "TODO Parents, and')
    before, _, _ = file.read_text(encoding="utf-8").partition("TODO")
    line = before.count("\n") + 1
    (problem,) = placeholder.find(read_project(project, TODAY))
    assert (problem.path, problem.line) == ("areas/torbay/area.yml", line)


def test_a_note_to_the_writer_in_own_words_has_its_line(project: Path) -> None:
    file = project / "areas/torbay/parents/before.md"
    change(file, "Before the day", "TODO before the day")
    (problem,) = placeholder.find(read_project(project, TODAY))
    assert (problem.path, problem.line) == ("areas/torbay/parents/before.md", 7)
