"""A page has no date of review, or nobody has looked at it for a year."""

import datetime
from collections.abc import Iterator

from macros.pages.source_page import DOCS, SourcePage
from macros.problems import Problem
from macros.project import Project

NAME = "overdue-review"
LONGEST = datetime.timedelta(days=366)


def find(project: Project) -> Iterator[Problem]:
    """Yield every page that was last reviewed more than a year ago, or never."""
    for page in project.every_page():
        message = None if page.faults else problem_with(page, project.today)
        if message:
            yield Problem(page.file, page.line_of("reviewed"), message, NAME)
    for area in project.areas.values():
        statement = area.file.accessibility
        if statement and project.today - statement.reviewed > LONGEST:
            message = f"accessibility.reviewed: {statement.reviewed}, expected within a year: test again."
            yield Problem(area.path, 1, message, NAME)


def problem_with(page: SourcePage, today: datetime.date) -> str | None:
    """Return what is wrong with the review of a page, or None."""
    reviewed = page.front_matter.reviewed
    if page.folder != DOCS:
        return None
    if reviewed is None:
        return "no date of review found, expected `reviewed: 2026-11-21` in the front matter."
    if page.front_matter.owner is None:
        return "no owner found, expected `owner:` in the front matter."
    if today - reviewed > LONGEST:
        return f"last reviewed on {reviewed}, expected within a year: read it and set `reviewed:`."
    return None
