"""An area's own pages stand somewhere, and those that it leaves out leave no link behind."""

from pathlib import Path

import pytest

from macros.project import read_project
from tests.conftest import TODAY

TORBAY = "areas/torbay"


@pytest.mark.parametrize(
    ("page", "text", "expected"),
    [
        (
            "parents/letter.md", "# What does the letter say?\n",
            f"{TORBAY}/parents/letter.md:1: own-words: a new page says where it stands",
        ),
        (
            "parents/letter.md", "---\nafter: befor.md\n---\n# What does the letter say?\n",
            f'{TORBAY}/parents/letter.md:1: own-words: after: no page "befor.md" in this guide.'
            ' Did you mean "before.md"?',
        ),
        (
            "parents/letter.md", "---\nafter: letter.md\n---\n# What does the letter say?\n",
            f'{TORBAY}/parents/letter.md:1: own-words: after: no page "letter.md"',
        ),
        (
            "professionals/complaints.md", "---\nomitted: true\n---\n",
            f"{TORBAY}/professionals/complaints.md:1: own-words: omitted: docs/professionals/afterwards.md:",
        ),
        (
            "children/index.md", "---\nomitted: true\n---\n",
            f"{TORBAY}/children/index.md:1: own-words: omitted: this is the first page of a guide",
        ),
    ],
)  # fmt: skip
def test_a_page_out_of_place(page: str, text: str, expected: str, project: Path) -> None:
    file = project / TORBAY / page
    file.parent.mkdir(exist_ok=True)
    file.write_text(text)
    problems = read_project(project, TODAY, ["torbay"]).area_pages["torbay"].problems
    assert any(str(problem).startswith(expected) for problem in problems), "\n".join(map(str, problems))
