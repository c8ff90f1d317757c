"""A page names a macro that does not exist, or is not a template that parses."""

from collections.abc import Iterator

from macros.pages.page_template import unknown_macros
from macros.problems import Problem
from macros.project import Project


def find(project: Project) -> Iterator[Problem]:
    """Yield the unknown macros of every page."""
    yield from unknown_macros(project.every_page())
