"""The headings of a page go down one level at a time, as it is written and as an area's pages show it."""

import itertools
import re
from collections.abc import Iterable, Iterator

from macros.pages.markdown_parts import SAID, Heading, outline
from macros.pages.source_page import NAME, SourcePage
from macros.problems import Problem


def level_faults(page: SourcePage, headings: Iterable[Heading]) -> Iterator[Problem]:
    """Yield every heading that stands more than one level below the heading above it."""
    for above, heading in itertools.pairwise(headings):
        if heading.level > above.level + 1:
            message = (
                f'the heading "{heading.text}" has level {heading.level} below one of level {above.level},'
                f" expected `{'#' * (above.level + 1)} {heading.text}`."
            )
            yield Problem(page.file, heading.line, message, NAME)


def shown_level_faults(page: SourcePage, shown: Iterable[tuple[int, str]]) -> Iterator[Problem]:
    """Yield the faults of the levels and texts that an area's page shows, where conditions leave some out."""
    headings = [Heading(level, text, _line_of(page, level, text)) for level, text in shown]
    yield from level_faults(page, headings)


def _line_of(page: SourcePage, level: int, text: str) -> int:
    lines = (
        heading.line
        for heading in outline(page).headings
        if heading.level == level and _as_shown(heading.text).fullmatch(" ".join(text.split()))
    )
    return next(lines, page.first_line)


def _as_shown(text: str) -> re.Pattern[str]:
    """Return a pattern of what a heading's text can become: its words, with anything for what macros say."""
    parts = [r"\W*".join(re.findall(r"\w+", part)) for part in text.split(SAID)]
    return re.compile(r"\W*" + ".*".join(parts) + r"\W*")
