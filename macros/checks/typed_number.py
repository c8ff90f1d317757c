"""A page has a limit or a telephone number typed into it, which no change of an area's file follows."""

import re
from collections.abc import Iterator

from macros.pages.area_pages import blocks_of
from macros.pages.source_page import SourcePage
from macros.problems import Problem
from macros.project import Project

NAME = "typed-number"

COUNTED = "one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|fifteen|twenty|thirty"
LIMIT = re.compile(rf"\b(?:\d+|{COUNTED}) (?:working )?(?:hour|day|week|month|year)s?\b", re.IGNORECASE)
TELEPHONE = re.compile(r"(?<![\w./-])(?:\+44|0)[ ]?\d{2,4}[ -]?\d[\d -]{4,}\d(?![\w/-])")


def find(project: Project) -> Iterator[Problem]:
    """Yield the limits and telephone numbers that stand in words of pages and not in a macro."""
    for page in project.every_page():
        if page.is_readable:
            yield from _typed(page)


def _typed(page: SourcePage) -> Iterator[Problem]:
    for block in blocks_of(page).walk():
        for line in block.lines:
            for pattern, macro in ((LIMIT, 'within("...") or amount("...")'), (TELEPHONE, 'phone("...")')):
                if found := pattern.search(line.text):
                    message = (
                        f'found "{found[0]}", expected a macro such as {macro}, so that the number'
                        " stands once, in the area's file."
                    )
                    yield Problem(line.path, line.number, message, NAME)
