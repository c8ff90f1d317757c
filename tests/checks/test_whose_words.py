"""No advice under the mark of a rule, no word of another nation, and guidance says whose it is."""

from pathlib import Path

import pytest

from macros.areas.reading import read_area, read_vocabulary
from macros.checks import advice_as_rule, foreign_word
from macros.problems import Faults
from macros.project import read_project
from tests.conftest import TODAY, change

OWN = "areas/guidance/england/parents/before.md"


@pytest.mark.parametrize(
    ("words", "is_found"),
    [
        ("Ask the chair. Keep a copy.", True),
        ("You should have a copy. Ask the chair.", False),
        ("Ask the chair.\n{: .advice }", False),
    ],
)
def test_advice_has_no_mark_of_a_rule(project: Path, words: str, is_found: bool) -> None:
    (project / OWN).write_text(
        f'## How much time do I have?\n{{: source="plo_letter" }}\n\n{words}\n', encoding="utf-8"
    )
    found = [problem for problem in advice_as_rule.find(read_project(project, TODAY)) if problem.path == OWN]
    assert [problem.line for problem in found] == ([4] if is_found else [])
    assert all("{: .advice }" in problem.message for problem in found)


def test_a_word_of_another_nation_is_named_where_it_is_written(whole: Path) -> None:
    change(
        whole / "docs/parents/before.md", "Time can be short", "The council is near, and time can be short"
    )
    (found,) = foreign_word.find(read_project(whole, TODAY))
    assert (found.path, found.name) == ("docs/parents/before.md", "foreign-word")
    assert '"council" on a page of guernsey means nothing there' in found.message


def test_a_document_of_a_layer_says_for_whom_it_speaks(project: Path) -> None:
    file = project / "areas/guidance/england/area.yml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("    reach: national\n", "", 1), encoding="utf-8")
    with pytest.raises(Faults) as caught:
        read_area(project, "torbay", read_vocabulary(project), TODAY)
    assert "reach" in str(caught.value)
