"""The blocks of a page's source, each line with its path and number, and how they are written again."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from macros.pages.attributes import NONE, Attributes

Kind = Literal[
    "section", "paragraph", "list", "entry", "table", "row", "terms", "term", "definition", "other", "stray"
]

HEADING = re.compile(r"(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*$")


@dataclass(frozen=True)
class Line:
    """A line of a page's source, with the file that it comes from."""

    text: str
    path: str
    number: int

    @property
    def is_blank(self) -> bool:
        return not self.text.strip()


BLANK = Line("", "", 0)


@dataclass(frozen=True)
class Block:
    """A part of a page: its own lines without attribute lists, what it holds, and what speaks of it.

    A section's own line is its heading; its children are its blocks, then its subsections.
    """

    kind: Kind
    lines: tuple[Line, ...] = ()
    attributes: Attributes = NONE
    children: tuple["Block", ...] = ()
    level: int = 0
    is_loose: bool = True
    faults: tuple[tuple[int, str], ...] = ()

    @property
    def text(self) -> str:
        """The block's own source."""
        return "\n".join(line.text for line in self.lines)

    @property
    def path(self) -> str:
        """The file that the block comes from."""
        return self.first_line.path

    @property
    def is_own(self) -> bool:
        """Whether it comes from the own words of an area or layer."""
        return self.path.startswith("areas/")

    @property
    def first_line(self) -> Line:
        """The first line of the block or of what it holds; a blank one where it is empty."""
        return next(self.every_line(), BLANK)

    def every_line(self) -> Iterator[Line]:
        """Yield the lines of the block and of what it holds."""
        yield from self.lines
        for child in self.children:
            yield from child.every_line()

    def walk(self) -> Iterator["Block"]:
        """Yield the block and everything in it, from above."""
        yield self
        for child in self.children:
            yield from child.walk()

    @property
    def title(self) -> str:
        """The words of a heading or of a term, as matched with another's."""
        match = HEADING.match(self.text)
        return match[2] if self.kind == "section" and match else self.text.strip()

    @property
    def blocks(self) -> tuple["Block", ...]:
        """What a section holds itself, without its subsections."""
        return tuple(child for child in self.children if child.kind != "section")

    @property
    def subsections(self) -> tuple["Block", ...]:
        """The sections in a section."""
        return tuple(child for child in self.children if child.kind == "section")


def written(block: Block) -> list[Line]:
    """Return the lines of a block and of what it holds, without attribute lists but a heading's id."""
    lines = list(_own_lines(block))
    for number, child in enumerate(block.children):
        parts = written(child)
        apart = _stands_apart(block, child, number)
        lines += [BLANK, *parts] if apart and lines else parts
    return lines


def _own_lines(block: Block) -> Iterator[Line]:
    if block.kind == "section" and block.attributes.id and block.lines:
        yield replace(block.lines[0], text=f"{block.lines[0].text} {{: #{block.attributes.id} }}")
    else:
        yield from block.lines


def _stands_apart(block: Block, child: Block, number: int) -> bool:
    """Tell whether an empty line stands before a part of a block."""
    if block.kind in ("table", "term"):
        return False
    if block.kind == "list":
        return block.is_loose and number > 0
    if block.kind == "entry":
        return block.is_loose or number > 0 or child.kind != "list"
    return True
