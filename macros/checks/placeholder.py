"""A page or an area still holds a note to its writer."""

import re
from collections.abc import Iterator

from macros.areas.faults import texts_of
from macros.problems import Problem
from macros.project import Project

NAME = "placeholder"
NOTE = re.compile(r"\b(TODO|TBC|TBD|FIXME|XXX|[Ll]orem ipsum)\b|\[(?:insert|add|name of)[^\]]*\](?!\()")


def find(project: Project) -> Iterator[Problem]:
    """Yield every note that a reader should not meet."""
    for path, text in project.pages.items():
        for number, line in enumerate(text.splitlines(), 1):
            for match in NOTE.finditer(line):
                yield _problem(f"docs/{path}", number, match[0])
    for area in project.areas.values():
        for location, text in texts_of(area.file):
            for match in NOTE.finditer(text):
                yield _problem(area.path, 1, f"{match[0]} ({'.'.join(map(str, location))})")


def _problem(path: str, line: int, found: str) -> Problem:
    return Problem(path, line, f'found "{found}", expected the text that belongs there.', NAME)
