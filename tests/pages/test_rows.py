"""A row of a table on paper may have a cell to write in."""

from pathlib import Path

from tests.conftest import change, page, quickly_built, words

ROW = """
| What | When | My date |
| --- | --- | --- |
| The outline | {{ within("plan_sent") }} | |
"""


def test_what_is_said_of_a_limit_leaves_the_cell_to_write_in_empty(project: Path) -> None:
    change(
        project / "docs/parents/afterwards.md",
        "## What if I do not agree?\n",
        f"## What if I do not agree?\n{ROW}",
    )
    cells = page(quickly_built(project, "wales"), "en/parents/afterwards").xpath(".//table//td")
    assert [words(cell) for cell in cells][2:] == [""]
    assert "except:" in words(cells[1])
