"""A page as its author wrote it: front matter, body, and what is wrong with the text."""

import functools
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from macros.characters import problem_with_characters
from macros.pages import front_matter
from macros.pages.front_matter import FrontMatter
from macros.problems import Problem

NAME = "page"

DOCS = "docs"
"""The folder of the pages that all areas share."""

DEEPEST = 60
"""Columns; a text that is set in further would be read for minutes."""

TOO_DEEP = re.compile(rf"[ \t>]{{{DEEPEST},}}\S")


@dataclass(frozen=True)
class SourcePage:
    """A page as written: `path` is below its `folder`, `first_line` that of its body, counted from 1.

    A page with `faults` is kept, so that nothing else is wrong only because it is; without `is_readable`
    it has no text.
    """

    path: str
    text: str = ""
    body: str = ""
    first_line: int = 1
    front_matter: FrontMatter = field(default_factory=FrontMatter, hash=False)
    lines: Mapping[str, int] = field(default_factory=dict, hash=False)
    faults: tuple[Problem, ...] = ()
    is_readable: bool = True
    folder: str = DOCS

    @property
    def file(self) -> str:
        """The page's path below the project, as messages name it."""
        return f"{self.folder}/{self.path}"

    def line_of(self, key: str) -> int:
        """Return the line of a key of the front matter, or 1."""
        return self.lines.get(key, 1)


@functools.lru_cache(maxsize=1024)
def parse_page(path: str, text: str, folder: str = DOCS) -> SourcePage:
    """Take a page apart into its front matter and its body.

    >>> page = parse_page("parents/before.md", "---\\nowner: editors\\n---\\n# Before\\n")
    >>> page.front_matter.owner, page.first_line, page.body
    ('editors', 4, '# Before\\n')
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    file = f"{folder}/{path}"
    if faults := tuple(_faults_of_text(file, text)):
        return SourcePage(path, faults=faults, is_readable=False, folder=folder)
    lines = text.split("\n")
    if not front_matter.FENCE.fullmatch(lines[0]):
        return SourcePage(path, text, text, folder=folder)
    below = enumerate(lines[1:], 1)
    end = next((place for place, line in below if front_matter.FENCE.fullmatch(line)), None)
    if end is None:
        message = "front matter without its end, expected a second line `---` below it."
        fault = Problem(file, 1, message, front_matter.NAME)
        return SourcePage(path, faults=(fault,), is_readable=False, folder=folder)
    parsed = front_matter.parse("\n".join(lines[1:end]) + "\n", file)
    page = SourcePage(path, text, "\n".join(lines[end + 1 :]), end + 2, folder=folder)
    return replace(page, front_matter=parsed.front_matter, lines=parsed.lines, faults=parsed.faults)


def _faults_of_text(path: str, text: str) -> Iterator[Problem]:
    for number, line in enumerate(text.split("\n"), 1):
        if (message := problem_with_characters(line)) is not None:
            yield Problem(path, number, message, NAME)
        elif TOO_DEEP.match(line):
            message = f"set in by more than {DEEPEST} columns, which nobody can read: set it in less."
            yield Problem(path, number, message, NAME)
