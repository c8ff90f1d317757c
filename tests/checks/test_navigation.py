"""Whatever in `nav:` is not a page once is named at its line of mkdocs.yml."""

from pathlib import Path

import pytest

from macros.checks import navigation
from macros.project import read_project
from tests.checks.test_checks import TODAY
from tests.conftest import change

BEFORE = "          - parents/before.md\n"


def faults_of(project: Path) -> list[str]:
    found = navigation.find(read_project(project, TODAY))
    return [f"{problem.path}:{problem.line}: {problem.message}" for problem in found]


@pytest.mark.parametrize(
    ("entry", "fault"),
    [
        ("parents/befor.md", 'there is no docs/parents/befor.md. Did you mean "parents/before.md"?'),
        ("about/decisions/0001.md", "there is no docs/about/decisions/0001.md."),
        ("Get ready: parents/before.md", '"Get ready" is not shown, since a page has its own title'),
        ("Elsewhere: https://example.org", '"https://example.org" is elsewhere, expected a page of docs/'),
        ("https://example.org/x.md", '"https://example.org/x.md" is elsewhere'),
        ("index.md", '"index.md" stands in line 35 already: take one of them out.'),
        ("5", "found 5, expected a page such as"),
        ("", "found None, expected a page such as"),
        ("Empty:", "found None, expected a page such as"),
    ],
)
def test_an_entry_that_is_no_page(entry: str, fault: str, project: Path) -> None:
    file = project / "mkdocs.yml"
    line = file.read_text().split("\n").index(BEFORE.strip("\n")) + 1
    index = file.read_text().split("\n").index("  - index.md") + 1
    change(file, BEFORE, f"          - {entry}\n")
    (found,) = faults_of(project)
    assert found.startswith(f"mkdocs.yml:{line}: nav: {fault.replace('line 35', f'line {index}')}")


def test_a_navigation_that_is_no_list(project: Path) -> None:
    file = project / "mkdocs.yml"
    text = file.read_text()
    file.write_text(text[: text.index("nav:")] + "nav: index.md\n")
    assert "nav: expected a list of pages such as" in faults_of(project)[0]
    file.write_text(text[: text.index("nav:")] + "nav: [index.md\n")
    assert "not well-formed YAML" in faults_of(project)[0]
