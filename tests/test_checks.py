"""Each check finds what it should, and nothing in our own content."""

import datetime
from pathlib import Path

import pytest

from macros import checks
from macros.project import read_project
from tests.conftest import ROOT, Guide, change

TODAY = datetime.date(2026, 12, 1)

# A page whose lines end in `<!-- expect NAME -->` where that check must report them.
MARKED = """---
reviewed: 2026-11-21
owner: editors
---
# A page

All is well here, also [a link](index.md) and [one elsewhere](https://example.org/x.md).
{{ whithin("initial_conference") }} <!-- expect unknown-macro -->
{% if given("appeal") %}fine{% endif %}
[nowhere](nowhere.md) <!-- expect broken-link -->
TODO <!-- expect placeholder -->
[insert name] <!-- expect placeholder -->
A mastodont is no TODOmas.
"""


@pytest.mark.parametrize("name", ["unknown-macro", "broken-link", "placeholder"])
def test_a_check_reports_the_marked_lines_and_no_others(name: str, project: Path) -> None:
    (project / "docs/parents/marked.md").write_text(MARKED)
    found = [
        problem.line
        for problem in checks.find_quick(read_project(project, TODAY))
        if problem.path == "docs/parents/marked.md" and problem.name == name
    ]
    expected = [
        number for number, line in enumerate(MARKED.splitlines(), 1) if line.endswith(f"expect {name} -->")
    ]
    assert found == expected


@pytest.mark.parametrize(
    ("front_matter", "message"),
    [
        ("owner: editors", "no date of review found"),
        ("reviewed: yesterday\nowner: editors", "no date of review found"),
        ("reviewed: 2026-11-21", "no owner found"),
        ("reviewed: 2025-11-01\nowner: editors", "last reviewed on 2025-11-01"),
    ],
)
def test_an_overdue_review(front_matter: str, message: str, project: Path) -> None:
    (project / "docs/parents/old.md").write_text(f"---\n{front_matter}\n---\n# Old\n")
    problems = [p for p in checks.overdue_review.find(read_project(project, TODAY))]
    assert [p.path for p in problems] == ["docs/parents/old.md"]
    assert message in problems[0].message


def test_new_words_make_the_catalogues_stale(project: Path, guide: Guide) -> None:
    change(project / "docs/parents/before.md", "Time can be short", "Time is short")
    template, welsh = checks.catalog_stale.find(read_project(project, TODAY))
    assert str(template) == (
        "translations/messages.pot:1: catalog-stale: 1 sentences are new and 1 are gone:"
        " run `guide translate extract`."
    )
    assert welsh.path == "translations/cy/LC_MESSAGES/messages.po"


def test_our_own_content_has_no_problems() -> None:
    problems = list(checks.find_all(read_project(ROOT, TODAY)))
    assert not problems, "\n".join(map(str, problems))


def test_check_counts_what_it_finds(project: Path, guide: Guide) -> None:
    change(project / "docs/parents/before.md", "Time can be short", "TBC")
    result = guide(project, "check", "--as-of", "2026-12-01")
    assert result.exit_code == 1
    assert "docs/parents/before.md:25: placeholder: found" in result.stderr
    assert "catalog-stale" in result.stderr
