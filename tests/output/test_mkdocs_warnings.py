"""What MkDocs warns of is told at the line that is meant."""

from pathlib import Path

import pytest

from macros.output.publish import as_problems


@pytest.mark.parametrize(
    ("warning", "places"),
    [
        (
            "Doc file 'en/parents/a.md' contains a link 'b.md#no', but the doc 'en/parents/b.md'"
            " does not contain an anchor '#no'.",
            [("docs/parents/a.md", 5), ("docs/parents/a.md", 7)],
        ),
        (
            "Doc file 'pt-BR/parents/a.md' contains an absolute link '/b', it was left as is.",
            [("docs/parents/a.md", 6)],
        ),
        ("Doc file 'ar-XB/parents/a.md' is odd.", [("docs/parents/a.md", 1)]),
        ("Something else.", [("mkdocs.yml", 1)]),
    ],
)
def test_a_warning_has_its_line(warning: str, places: list[tuple[str, int]], tmp_path: Path) -> None:
    page = tmp_path / "docs/parents/a.md"
    page.parent.mkdir(parents=True)
    page.write_text("---\nowner: x\n---\n# A\n[b](b.md#no)\n[b](/b) [c](b.md#not)\n[b]: b.md#no\n")
    assert [(problem.path, problem.line) for problem in as_problems([warning], tmp_path)] == places
