"""A page without the shape of a page is named with its line, before anything is built."""

from pathlib import Path

import pytest

from macros.checks import find_quick, page_shape
from macros.pages.source_page import parse_page
from macros.project import read_project
from tests.checks.test_checks import TODAY
from tests.conftest import change

FRONT = "---\nreviewed: 2026-11-21\nowner: editors\n---\n"


def faults_of(body: str, path: str = "parents/zz.md") -> list[str]:
    found = page_shape.problems_of(parse_page(path, FRONT + body))
    return [f"{problem.line}: {problem.message}" for problem in found]


def test_a_page_in_good_shape() -> None:
    body = """# One

```
# not a heading
#### nor this
```

    #### indented code

<!-- # a comment -->
{# #### for authors #}
{% if given("appeal") %}
Two
---
{% endif %}
### Three of `{{ place() }}`

#5 is a heading for Markdown, but inside `#### code` it is none
"""
    assert faults_of(body.replace("#5", "No 5")) == []


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ("", "5: no title found, expected `# ...` as its"),
        ("\n\n", "5: no title found"),
        ("Only text.\n", "5: no title found"),
        ("## Two\n\nText.\n", "5: no title found"),
        ("```\n# One\n```\n", "5: no title found"),
        ("<!-- # One -->\n", "5: no title found"),
        ("areas: [torbay]\n\n# One\n", "5: found something above the title"),
        ("{{ place() }}\n\n# One\n", "5: found something above the title"),
        ("# One\n\n# Zz\n", '7: found a second title, "Zz", expected one'),
        ("# One\n\nText.\n# Zz\n", '8: found a second title, "Zz"'),
        ("# One\n\nZz\n==\n", '7: found a second title, "Zz"'),
        ("# One\n\n> # Zz\n", '7: found a second title, "Zz"'),
        ("# One\n\n## A\n\n#### B\n", '9: the heading "B" has level 4 below one of level 2, expected `##'),
        ("# One\n\n### A\n", '7: the heading "A" has level 3 below one of level 1'),
        ("# One\n\nA\n---\n\n#### B\n\n#### B\n", '10: the heading "B" has level 4'),
        ("# One\n\n- x\n\n    #### B\n", '9: the heading "B" has level 4'),
        ("# One\n\n#### B {{ place() }}\n{: when=appeal }\n", "7: the heading"),
        ("# One\n\n<div>\n<h4>B</h4>\n</div>\n", "8: found the heading <h4> as HTML"),
        ("# One\n\n##\n", "7: found a heading without words"),
    ],
)  # fmt: skip
def test_a_page_in_bad_shape(body: str, fault: str) -> None:
    found = faults_of(body)
    assert found[0].startswith(fault)
    assert len(found) == 1


@pytest.mark.parametrize(
    "body",
    [
        "# One\n\n## First\n\n- a\n- b\n- c\n\n## Next\n\n1. a\n",
        "# One\n\nText.\n",
        "# One\n\n1. a\n\n## First\n",
    ],
)
def test_a_family_guide_begins_with_what_matters_most(body: str) -> None:
    assert "no numbered list in the first section" in faults_of(body, "children/index.md")[0]
    assert faults_of(body, "professionals/index.md") == []


@pytest.mark.parametrize("limit", ["areas: [torbay]", "needs: [appeal]", "languages: [en]"])
def test_the_start_of_a_guide_stands_everywhere(limit: str) -> None:
    page = parse_page("about/index.md", f"---\n{limit}\n---\n# About\n")
    (problem,) = page_shape.problems_of(page)
    assert (problem.line, limit.split(":")[0]) == (2, problem.message.split(":")[0])


@pytest.mark.parametrize("start", ["index.md", "parents/index.md", "about/index.md"])
def test_a_guide_without_its_start(start: str, project: Path) -> None:
    (project / "docs" / start).unlink()
    found = [str(problem) for problem in page_shape.find(read_project(project, TODAY))]
    assert found == [f"docs/{start}:1: page: no such page, expected the first page of a guide."]


def test_two_pages_with_one_address(project: Path) -> None:
    (project / "docs/parents/before").mkdir()
    (project / "docs/parents/before/index.md").write_text("# Zz\n")
    found = [str(problem) for problem in page_shape.find(read_project(project, TODAY))]
    assert found == [
        "docs/parents/before/index.md:1: page: has the same address as docs/parents/before.md:"
        " rename one of them."
    ]


def test_a_page_that_nests_for_ever_is_one_line() -> None:
    assert len(faults_of("# One\n\n" + "".join(f"{'>' * depth} a\n" for depth in range(50)))) == 0
    assert "nested too deeply" in faults_of("# One\n\n" + "- " * 3000 + "a\n")[0]


def test_all_faults_of_all_pages_are_in_one_list(project: Path) -> None:
    docs = project / "docs/parents"
    change(docs / "before.md", "owner: editors", "owner: editors\naeras: [torbay]")
    change(docs / "before.md", "(your-rights.md)", "(your-right.md)")
    text = (docs / "before.md").read_text(encoding="utf-8")
    linked = text[: text.index("(your-right.md)")].count("\n") + 1
    (docs / "zz-latin.md").write_bytes(b"# It\x92s\n")
    (docs / "zz-two.md").write_text("# A\n\n# B\n")
    (docs / "zz.md").mkdir()
    change(project / "mkdocs.yml", "parents/before.md", "parents/befor.md")
    found = {
        (problem.path, problem.line, problem.name) for problem in find_quick(read_project(project, TODAY))
    }
    assert found == {
        ("docs/parents/before.md", 4, "front-matter"),
        ("docs/parents/before.md", linked, "broken-link"),
        ("docs/parents/zz-latin.md", 1, "page"),
        ("docs/parents/zz-two.md", 3, "page"),
        ("docs/parents/zz.md", 1, "page"),
        ("mkdocs.yml", 35, "navigation"),
    }
