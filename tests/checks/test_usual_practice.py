"""What other areas usually do is never told as a rule of this one."""

from pathlib import Path

import pytest

from macros.areas.reading import read_area, read_vocabulary
from macros.checks import usual_practice
from macros.problems import Faults
from macros.project import read_project
from tests.conftest import TODAY, change

LAYER = "areas/guidance/england/parents/before.md"


@pytest.mark.parametrize(
    ("words", "is_found"),
    [
        ("You may bring someone with you.", True),
        ("In many areas you may bring someone. Ask the social worker.", False),
        ("In many areas there is a rule.\n\nIt says that you may bring someone.", False),
        ("In some areas you may bring someone.", True),
        ("- You may bring someone.", True),
    ],
)
def test_usual_practice_is_told_as_such(project: Path, words: str, is_found: bool) -> None:
    file = project / LAYER
    file.parent.mkdir(exist_ok=True)
    file.write_text(
        f'## How much time do I have?\n{{: source="supporter_england" }}\n\n{words}\n', encoding="utf-8"
    )
    found = [
        problem for problem in usual_practice.find(read_project(project, TODAY)) if problem.path == LAYER
    ]
    assert [problem.line for problem in found] == ([4] if is_found else [])
    assert all("In many areas" in problem.message for problem in found)


def test_a_choice_is_never_only_usual(project: Path) -> None:
    change(
        project / "areas/guidance/england-and-wales/area.yml",
        "    force: law\n    source: {document: records_request_uk}",
        "    force: usual\n    source: {document: records_request_uk}",
    )
    with pytest.raises(Faults) as caught:
        read_area(project, "torbay", read_vocabulary(project), TODAY)
    assert "found usual for a choice" in str(caught.value)
