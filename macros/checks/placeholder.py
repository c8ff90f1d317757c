"""A page or an area still holds a note to its writer."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from macros.areas.area import Area
from macros.areas.faults import texts_of
from macros.areas.yaml_source import YamlSource, read_yaml
from macros.problems import Problem
from macros.project import Project

NAME = "placeholder"
NOTE = re.compile(r"\b(TODO|TBC|TBD|FIXME|XXX|[Ll]orem ipsum)\b|\[(?:insert|add|name of)[^\]]*\](?!\()")


def find(project: Project) -> Iterator[Problem]:
    """Yield every note that a reader should not meet."""
    for page in project.every_page():
        for number, line in enumerate(page.text.split("\n"), 1):
            for match in NOTE.finditer(line):
                yield _problem(page.file, number, match[0])
    for area in project.areas.values():
        yield from _in_area(project.root, area)


def _in_area(root: Path, area: Area) -> Iterator[Problem]:
    file = root / area.path
    for location, text in texts_of(area.file):
        for match in NOTE.finditer(text):
            line = _line(read_yaml(file, area.path), file, location, match[0])
            yield _problem(area.path, line, f"{match[0]} ({'.'.join(map(str, location))})")


def _line(yaml: YamlSource, file: Path, location: Iterable[str | int], found: str) -> int:
    """Return the line of a note in the text at a key path, or of the key if the text is folded there."""
    start = yaml.line(location)
    lines = file.read_text(encoding="utf-8").split("\n")
    return next((number for number in range(start, len(lines) + 1) if found in lines[number - 1]), start)


def _problem(path: str, line: int, found: str) -> Problem:
    return Problem(path, line, f'found "{found}", expected the text that belongs there.', NAME)
