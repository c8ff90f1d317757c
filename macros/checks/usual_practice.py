"""Own words give what other areas usually do as if it were a rule here."""

import re
from collections.abc import Iterator, Set

from macros.pages.area_pages import blocks_of
from macros.pages.source_blocks import Block
from macros.problems import Problem
from macros.project import Project

NAME = "usual-practice"

ELSEWHERE = re.compile(
    r"\b(?:(?:many|some|most|other|several) (?:areas|councils|places|regions)|one area"
    r"|elsewhere|often|usually|normally|sometimes|mostly)\b",
    re.IGNORECASE,
)
"""Words by which a reader hears that something is done elsewhere, and not a rule."""

WORDS = ("paragraph", "entry", "definition", "row")


def find(project: Project) -> Iterator[Problem]:
    """Yield the own words with a source of usual practice that do not say that it is only usual."""
    cited = {place: given for area in project.areas.values() for place, given in area.citations.items()}
    for layer, own in project.own.items():
        usual = {key for (of, key), given in cited.items() if of == layer and given.value.force == "usual"}
        for page in own.pages.values():
            if page.is_readable:
                yield from _ruled(blocks_of(page), None, usual, frozenset())


def _ruled(block: Block, above: str | None, usual: Set[str], told: Set[str | None]) -> Iterator[Problem]:
    """Yield the blocks below one; what the first words of a source say counts for the others of a section."""
    source = block.attributes.get("source") or above
    if block.kind in WORDS:
        if source in usual and source not in told and not ELSEWHERE.search(block.text):
            message = (
                f'its source "{source}" is what other areas usually do, expected words that say so, such as'
                ' "In many areas ...", and what to ask here.'
            )
            yield Problem(block.path, block.first_line.number, message, NAME)
        return
    seen = set(told)
    for child in block.children:
        yield from _ruled(child, source, usual, seen)
        cited = child.attributes.get("source") or source
        if child.kind == "paragraph" and ELSEWHERE.search(child.text):
            seen.add(cited)
