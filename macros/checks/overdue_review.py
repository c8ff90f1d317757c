"""A page has no date of review, or nobody has looked at it for a year."""

import datetime
from collections.abc import Iterator
from io import StringIO

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from macros.problems import Problem
from macros.project import Project

NAME = "overdue-review"
LONGEST = datetime.timedelta(days=366)


def find(project: Project) -> Iterator[Problem]:
    """Yield every page that was last reviewed more than a year ago, or never."""
    for path, text in project.pages.items():
        message = problem_with(text, project.today)
        if message:
            yield Problem(f"docs/{path}", 1, message, NAME)
    for area in project.areas.values():
        statement = area.file.accessibility
        if statement and project.today - statement.reviewed > LONGEST:
            message = f"accessibility.reviewed: {statement.reviewed}, expected within a year: test again."
            yield Problem(area.path, 1, message, NAME)


def problem_with(text: str, today: datetime.date) -> str | None:
    """Return what is wrong with the review of a page, or None."""
    reviewed = front_matter(text).get("reviewed")
    if not isinstance(reviewed, datetime.date):
        return "no date of review found, expected `reviewed: 2026-11-21` in the front matter."
    if not front_matter(text).get("owner"):
        return "no owner found, expected `owner:` in the front matter."
    if today - reviewed > LONGEST:
        return f"last reviewed on {reviewed}, expected within a year: read it and set `reviewed:`."
    return None


def front_matter(text: str) -> dict[str, object]:
    """Return the YAML between the first two lines of `---`, or nothing."""
    parts = text.split("---\n", 2)
    if parts[0] or len(parts) < 3:
        return {}
    try:
        return dict(YAML(typ="safe").load(StringIO(parts[1])) or {})
    except (YAMLError, ValueError):
        return {}
