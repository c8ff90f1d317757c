"""An area's own words have no place on its pages, no source, or link to what the area does not show."""

from collections.abc import Iterator

from macros.pages.area_pages import uncited
from macros.pages.own_words import NAME
from macros.problems import Problem
from macros.project import Project

__all__ = ["NAME", "find"]


def find(project: Project) -> Iterator[Problem]:
    """Yield what is wrong with the pages of each area once its own words are in them."""
    for key, area in project.areas.items():
        yield from project.area_pages[key].problems
        yield from uncited(project.own_of(area), area)
