"""A limit or a telephone number stands once, in the area's file, and pages ask for it."""

from pathlib import Path

import pytest

from macros.checks import typed_number
from macros.project import read_project
from tests.conftest import TODAY


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Call us within 5 working days.", "5 working days"),
        ("You have two weeks.", "two weeks"),
        ("Ring 01609 780780.", "01609 780780"),
        ("Ring +44 1609 780780.", "+44 1609 780780"),
        ("Within {{ within('decisions_sent') }}.", None),
        ("In 2026, part 3.2 of 5 parts.", None),
        ("The [page](https://example.org/0123-456789) of it.", None),
    ],
)
def test_a_number_that_no_file_knows(text: str, found: str | None, project: Path) -> None:
    own = project / "areas/torbay/parents/before.md"
    own.write_text(own.read_text(encoding="utf-8") + f"\n{text}\n", encoding="utf-8")
    line = len(own.read_text(encoding="utf-8").splitlines())
    problems = list(map(str, typed_number.find(read_project(project, TODAY, ["torbay"]))))
    expected = [f'areas/torbay/parents/before.md:{line}: typed-number: found "{found}"'] if found else []
    assert [problem.partition(", expected")[0] for problem in problems] == expected
