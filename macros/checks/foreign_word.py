"""A page uses a word that means nothing in the area's nation, such as "solicitor" in Guernsey."""

import re
from collections.abc import Iterator

from macros.areas.file import GuidanceLayer
from macros.areas.layers import read_layer
from macros.audience import ABOUT, audience_of
from macros.problems import Problem
from macros.project import Project

NAME = "foreign-word"


def find(project: Project) -> Iterator[Problem]:
    """Yield the first place of each such word on each page that an area shows."""
    seen: set[tuple[str, int, str]] = set()
    for key, area in project.areas.items():
        for layer, word in _foreign(project, area.file.based_on):
            found = re.compile(rf"\b{re.escape(word)}(?:s|'s)?\b", re.IGNORECASE)
            for path, page in project.area_pages[key].pages.items():
                place = next((line for line in page.lines if found.search(line.text)), None)
                if place is None or audience_of(path) == ABOUT or (place.path, place.number, word) in seen:
                    continue
                seen.add((place.path, place.number, word))
                message = (
                    f'"{word}" on a page of {key} means nothing there ({layer}), expected a word that is'
                    " understood everywhere, or own words of the nations that have it."
                )
                yield Problem(place.path, place.number, message, NAME)


def _foreign(project: Project, layer: str | None) -> Iterator[tuple[str, str]]:
    """Yield the foreign words of a layer and of those below it."""
    while layer:
        read = read_layer(project.root, layer, GuidanceLayer).layer
        if isinstance(read, GuidanceLayer):
            yield from ((layer, word) for word in read.foreign_words)
        layer = read.based_on
