"""Own words speak of something of which another page of the area says that the procedure is silent."""

from collections.abc import Iterator

from macros.areas.area import Area
from macros.pages.area_pages import blocks_of
from macros.pages.source_blocks import Block
from macros.problems import Problem
from macros.project import Project

NAME = "contradiction"


def find(project: Project) -> Iterator[Problem]:
    """Yield each block of own words in the place of a silence that another page goes on telling."""
    for key, area in project.areas.items():
        silent_on = project.area_pages[key].silent_on
        for page in project.own[key].pages.values():
            for block, said in _told(area, project, [*blocks_of(page).walk()]):
                for path, (file, line), keys in silent_on:
                    if said in keys and path != page.path:
                        message = (
                            f"this speaks of {said}, and {file}:{line} calls the procedure silent on it:"
                            f" replace that too, or give the fact in {area.path}."
                        )
                        yield Problem(page.file, block.first_line.number, message, NAME)


def _told(area: Area, project: Project, blocks: list[Block]) -> Iterator[tuple[Block, str]]:
    """Yield the blocks in whose place a page would be silent, as the area does not give what they replace."""
    for block in blocks:
        said = block.attributes.get("replaces")
        if said and area.find(said, project.vocabulary) is None:
            yield block, said
