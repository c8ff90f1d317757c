"""Each check finds what it should, and nothing in our own content."""

from pathlib import Path

import pytest

from macros import checks
from macros.project import read_project
from tests.conftest import DAY, ROOT, TODAY, Guide, change

# A page whose lines end in `<!-- expect NAME -->` where that check must report them.
MARKED = """---
reviewed: 2026-11-21
owner: editors
---
# A page

All is well here, also [a link](index.md) and [one elsewhere](https://example.org/x.md).
{{ whithin("initial_conference") }} <!-- expect unknown-macro -->
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
        ("reviewed: 2026-11-21", "no owner found"),
        ("reviewed: 2025-11-01\nowner: editors", "last reviewed on 2025-11-01"),
    ],
)
def test_an_overdue_review(front_matter: str, message: str, project: Path) -> None:
    (project / "docs/parents/old.md").write_text(f"---\n{front_matter}\n---\n# Old\n")
    problems = [p for p in checks.overdue_review.find(read_project(project, TODAY))]
    assert [p.path for p in problems] == ["docs/parents/old.md"]
    assert message in problems[0].message


@pytest.mark.usefixtures("english_at_hand")
def test_our_own_content_has_no_problems() -> None:
    problems = list(checks.find_all(read_project(ROOT, TODAY)))
    assert not problems, "\n".join(map(str, problems))


def test_check_lists_and_counts_what_it_finds(whole: Path, guide: Guide) -> None:
    page = whole / "docs/parents/before.md"
    change(page, "Time can be short", "TBC")
    page.write_text(page.read_text(encoding="utf-8") + "\nBrevity is likely.\n", encoding="utf-8")
    held = page.read_text(encoding="utf-8").partition("TBC")[0].count("\n") + 1
    last = len(page.read_text(encoding="utf-8").splitlines())
    own = whole / "areas/torbay/parents/my-thoughts.md"
    own.write_text('## Which questions does the form ask?\n{: source="contact-us" }\n\nOur own.\n')
    result = guide(whole, "check", "--as-of", DAY)
    assert result.exit_code == 1
    stale = "catalog-stale: 3 sentences are new and 1 are gone: run `guide translate extract`."
    for expected in (
        f"docs/parents/before.md:{held}: placeholder: found",
        f'docs/parents/before.md:{last}: plain-words: "brevity" is hard for parents',
        'areas/torbay/parents/my-thoughts.md:1: unshown: "Which questions does the form ask?": no page of',
        f"translations/messages.pot:1: {stale}",
        f"translations/cy/LC_MESSAGES/messages.po:1: {stale}",
        "\n5 problems",
    ):
        assert expected in result.stderr
