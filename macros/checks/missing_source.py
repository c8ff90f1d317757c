"""Something that an area says has no source."""

from collections.abc import Iterator

from macros.problems import Problem
from macros.project import Project

NAME = "missing-source"


def find(project: Project) -> Iterator[Problem]:
    """Yield every contact of an area's own that names no source; other things cannot be read without one."""
    for area in project.areas.values():
        for key, given in area.contacts.items():
            if given.layer == "area" and given.document is None:
                message = f"contacts.{key}: no source found, expected `source:` with document and section."
                yield Problem(area.path, 1, message, NAME)
