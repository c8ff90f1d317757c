"""Levels that jump only where an area leaves a heading out are found too."""

from pathlib import Path

from macros.pages.heading_levels import shown_level_faults
from macros.pages.source_page import parse_page
from tests.conftest import DAY, Guide

PAGE = parse_page(
    "parents/zz.md",
    """---
owner: editors
---
# One
{% if given("appeal") %}
## Two
{% endif %}

### **Three** of {{ place() }}, `now`?
""",
)


def test_a_level_that_an_area_leaves_out() -> None:
    shown = [(1, "One"), (3, "Three of Torbay, now?")]
    (problem,) = shown_level_faults(PAGE, shown)
    assert (problem.path, problem.line, problem.name) == ("docs/parents/zz.md", 9, "page")
    assert 'the heading "Three of Torbay, now?" has level 3 below one of level 1' in problem.message


def test_levels_as_they_should_be() -> None:
    shown = [(1, "One"), (2, "Two"), (3, "Three of Torbay, now?"), (2, "Elsewhere"), (2, "Last")]
    assert list(shown_level_faults(PAGE, shown)) == []


def test_a_build_finds_it(project: Path, guide: Guide) -> None:
    page = project / "docs/parents/zz.md"
    page.write_text(
        "---\nreviewed: 2026-11-21\nowner: editors\n---\n# Zz\n\n"
        '## A\n{: when="appeal" }\n\nText.\n\n### The B {{ place() }}\n'
    )
    result = guide(project, "build", "torbay", "--quick", "--as-of", DAY)
    assert result.exit_code == 1
    assert 'docs/parents/zz.md:11: page: the heading "The B' in result.stderr
    assert "1 problem\n" in result.stderr
