"""Own words that only tell the reader what to do stand under the mark of a rule."""

from collections.abc import Iterator

from macros.pages.advice import is_only_advice
from macros.pages.area_pages import cited_blocks
from macros.problems import Problem
from macros.project import Project

NAME = "advice-as-rule"

RULES = ("law", "must", "should", "will", "is", "normally")


def find(project: Project) -> Iterator[Problem]:
    """Yield the paragraphs of the layers that say no rule and yet have the source of one.

    One with a macro, such as a limit, says what its source says.
    """
    forces = {
        place: given.value.force for area in project.areas.values() for place, given in area.citations.items()
    }
    for layer, files in project.own.items():
        for file, block in cited_blocks(files) if layer.startswith("guidance/") else ():
            key = block.attributes.get("source") or ""
            is_rule = forces.get((layer, key)) in RULES
            if is_rule and block.kind == "paragraph" and is_only_advice(block.text):
                message = (
                    f'it only tells the reader what to do, and yet has the mark of "{key}", expected the rule'
                    " before it, or {: .advice } if it is nobody's rule."
                )
                yield Problem(file, block.first_line.number, message, NAME)
