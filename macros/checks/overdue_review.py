"""A page has no date of review or nobody looked at it for a year, or at someone to ask for half a year."""

import datetime
from collections.abc import Iterator

from macros.areas.area import Area
from macros.areas.file import AreaFile, GuidanceLayer
from macros.areas.layers import read_layer
from macros.pages.source_page import DOCS, SourcePage
from macros.problems import Problem, nearest
from macros.project import Project

NAME = "overdue-review"
LONGEST = datetime.timedelta(days=366)
LONGEST_OF_A_CONTACT = datetime.timedelta(days=183)


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
        yield from _not_read_again(area, project)
    yield from _not_called_again(project)


def _not_read_again(area: Area, project: Project) -> Iterator[Problem]:
    """Yield the days, older than a year, on which somebody last read pages against the area's procedure."""
    days = {"checked": area.file.checked} | {
        f"checked_pages.{page}": day for page, day in area.file.checked_pages.items()
    }
    for name, day in days.items():
        if day and project.today - day > LONGEST:
            message = f"{name}: {day}, expected within a year: read it against the procedure again."
            yield Problem(area.path, 1, message, NAME)
    for page in area.file.checked_pages:
        if page not in project.area_pages[area.key].pages:
            message = f'checked_pages: no page "{page}".{nearest(page, project.area_pages[area.key].pages)}'
            yield Problem(area.path, 1, message, NAME)


def _not_called_again(project: Project) -> Iterator[Problem]:
    """Yield whom an area or its guidance names to ask and nobody has looked up for half a year."""
    layers = dict.fromkeys(layer for area in project.areas.values() for layer in area.layers)
    for layer in layers:
        source = read_layer(project.root, layer, AreaFile if layer in project.areas else GuidanceLayer)
        for key, contact in source.layer.contacts.items():
            if message := _wrong_day(contact.last_checked, project.today):
                line = source.yaml.line(("contacts", key, "last_checked"))
                where = f"contacts.{key}.last_checked"
                yield Problem(source.yaml.path, line, f"{where}: {message}", NAME)
        for key, document in source.layer.sources.items():
            if document.read and document.read > project.today:
                line = source.yaml.line(("sources", key, "read"))
                message = f"sources.{key}.read: {document.read} is still to come."
                yield Problem(source.yaml.path, line, message, NAME)


def _wrong_day(day: datetime.date | None, today: datetime.date) -> str | None:
    """Return what is wrong with the day on which somebody was looked up, or None."""
    if day is None:
        return "nothing found, expected the day on which somebody saw that every number and address is right."
    if day > today:
        return f"{day} is still to come."
    if today - day > LONGEST_OF_A_CONTACT:
        return f"{day}, expected within half a year: see that all numbers are right, and set the day."
    return None


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
