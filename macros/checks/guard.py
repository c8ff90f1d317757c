"""An attribute list of a page is wrong: its place, its condition, or a value that nobody speaks for."""

from collections.abc import Iterator

from macros.pages.area_pages import blocks_of
from macros.pages.call_faults import call_problems
from macros.pages.guard_faults import NAME, guard_problems
from macros.pages.source_page import DOCS
from macros.problems import Problem
from macros.project import Project

__all__ = ["NAME", "find"]


def find(project: Project) -> Iterator[Problem]:
    """Yield the faults of guards in every page, whether an area shows their blocks or not."""
    for page in project.every_page():
        if page.is_readable:
            is_own = page.folder != DOCS
            speaks_for_all = not is_own or page.folder.startswith("areas/guidance/")
            yield from guard_problems(blocks_of(page), project.vocabulary, is_own, speaks_for_all)
            yield from call_problems(blocks_of(page), project.vocabulary)
