"""A page as its author wrote it: front matter, body, and what is wrong with the text."""

import functools
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from macros.characters import problem_with_characters
from macros.pages import front_matter
from macros.pages.front_matter import FrontMatter, Parsed
from macros.problems import Problem

NAME = "page"

DEEPEST = 60
"""Columns; a text that is set in further would be read for minutes."""

TOO_DEEP = re.compile(rf"[ \t>]{{{DEEPEST},}}\S")


@dataclass(frozen=True)
class SourcePage:
    """A page as written: `path` is below docs/, `first_line` that of its body, counted from 1.

    A page with `faults` is kept, so that nothing else is wrong only because it is; without `is_readable`
    it has no text.
    """

    path: str
    text: str = ""
    body: str = ""
    first_line: int = 1
    front_matter: FrontMatter = field(default_factory=FrontMatter)
    lines: Mapping[str, int] = field(default_factory=dict)
    faults: tuple[Problem, ...] = ()
    is_readable: bool = True

    @property
    def file(self) -> str:
        """The page's path below the project, as messages name it."""
        return f"docs/{self.path}"

    def line_of(self, key: str) -> int:
        """Return the line of a key of the front matter, or 1."""
        return self.lines.get(key, 1)


@functools.lru_cache(maxsize=1024)
def parse_page(path: str, text: str) -> SourcePage:
    """Take a page apart into its front matter and its body.

    >>> page = parse_page("parents/before.md", "---\\nowner: editors\\n---\\n# Before\\n")
    >>> page.front_matter.owner, page.first_line, page.body
    ('editors', 4, '# Before\\n')
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if faults := tuple(_faults_of_text(f"docs/{path}", text)):
        return SourcePage(path, faults=faults, is_readable=False)
    lines = text.split("\n")
    if not front_matter.FENCE.fullmatch(lines[0]):
        return SourcePage(path, text, text)
    below = enumerate(lines[1:], 1)
    end = next((place for place, line in below if front_matter.FENCE.fullmatch(line)), None)
    if end is None:
        message = "front matter without its end, expected a second line `---` below it."
        return SourcePage(
            path, faults=(Problem(f"docs/{path}", 1, message, front_matter.NAME),), is_readable=False
        )
    parsed = front_matter.parse("\n".join(lines[1:end]) + "\n", f"docs/{path}")
    return _page(path, text, lines[end + 1 :], end + 2, parsed)


def _page(path: str, text: str, body: list[str], first_line: int, parsed: Parsed) -> SourcePage:
    return SourcePage(
        path, text, "\n".join(body), first_line, parsed.front_matter, parsed.lines, parsed.faults
    )


def _faults_of_text(path: str, text: str) -> Iterator[Problem]:
    for number, line in enumerate(text.split("\n"), 1):
        if (message := problem_with_characters(line)) is not None:
            yield Problem(path, number, message, NAME)
        elif TOO_DEEP.match(line):
            message = f"set in by more than {DEEPEST} columns, which nobody can read: set it in less."
            yield Problem(path, number, message, NAME)
