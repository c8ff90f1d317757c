"""Own words give what other areas usually do as if it were a rule here."""

import re
from collections.abc import Iterator, Mapping, Set

from macros.pages.area_pages import blocks_of
from macros.pages.source_blocks import Block
from macros.problems import Problem
from macros.project import Project

NAME = "usual-practice"

MANY = re.compile(
    r"\b(?:(?:many|most|other|several) (?:areas|councils|places|regions)"
    r"|elsewhere|often|usually|normally|mostly)\b",
    re.IGNORECASE,
)

SOME = re.compile(
    r"\b(?:(?:some|other) (?:areas|councils|places|regions)|(?:one|another) area|sometimes)\b", re.IGNORECASE
)
"""Words by which a reader hears that something is done in many areas, or in some, and is not a rule."""

EXPECTED = {
    "usual": (MANY, "what other areas usually do", "In many areas ..."),
    "example": (SOME, "an example from another area", "In some areas ..."),
}

WORDS = ("paragraph", "entry", "definition", "row")


def find(project: Project) -> Iterator[Problem]:
    """Yield the own words with a source of usual practice that do not say that it is only usual."""
    cited = {place: given for area in project.areas.values() for place, given in area.citations.items()}
    for layer, own in project.own.items():
        usual = {
            key: given.value.force
            for (of, key), given in cited.items()
            if of == layer and given.value.force in EXPECTED
        }
        for page in own.pages.values():
            if page.is_readable:
                yield from _ruled(blocks_of(page), None, usual, frozenset())


def _ruled(
    block: Block, above: str | None, usual: Mapping[str, str], told: Set[str | None]
) -> Iterator[Problem]:
    """Yield the blocks below one; what the first words of a source say counts for the others of a section."""
    source = None if block.attributes.has("advice") else block.attributes.get("source") or above
    if block.kind in WORDS:
        words, what, such_as = EXPECTED[usual.get(source or "", "usual")]
        if source in usual and source not in told and not words.search(block.text):
            message = (
                f'its source "{source}" is {what}, expected words that say so, such as "{such_as}",'
                " and what to ask here."
            )
            yield Problem(block.path, block.first_line.number, message, NAME)
        return
    seen = set(told)
    for child in block.children:
        yield from _ruled(child, source, usual, seen)
        cited = child.attributes.get("source") or source or ""
        if child.kind == "paragraph" and cited in usual and EXPECTED[usual[cited]][0].search(child.text):
            seen.add(cited)
