"""The headings of a page go down one level at a time."""

import itertools
from collections.abc import Iterable, Iterator

from macros.pages.markdown_parts import Heading
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
