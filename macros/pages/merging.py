"""A page to which an area's own words come: its sections by heading, and one part of it changed at a time."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from macros.pages.source_blocks import Block
from macros.problems import Problem, nearest

NAME = "own-words"

Blocks = tuple[Block, ...]


def normal(title: str) -> str:
    """Return a heading or term as it is matched: neither case nor spaces count."""
    return " ".join(title.casefold().split())


@dataclass
class Merge:
    """A page as it grows by own words, and what is wrong with them.

    `taken` remembers which heading, or which fact below `heading`, was replaced from where, so that two
    layers' files may, but one file's two sections or blocks may not, replace the same.
    """

    page: Block
    problems: list[Problem] = field(default_factory=list)
    taken: set[tuple[str, str]] = field(default_factory=set)
    heading: str = ""

    def wrong(self, block: Block, message: str) -> None:
        line = block.first_line
        self.problems.append(Problem(line.path, line.number, message, NAME))


def find_section(page: Block, title: str) -> Block | None:
    """Return the section with a heading, or None."""
    return next((block for block in _sections(page) if normal(block.title) == normal(title)), None)


def _sections(page: Block) -> Iterator[Block]:
    return (block for block in page.walk() if block.kind == "section" and block.lines)


def nearest_heading(page: Block, title: str) -> str:
    """Return a hint at the nearest heading of a page, or nothing."""
    titles = {normal(block.title): block.title for block in _sections(page)}
    hint = nearest(normal(title), titles)
    return next((f' Did you mean "{titles[key]}"?' for key in titles if f'"{key}"' in hint), "")


def mapped(page: Block, target: Block, change: Callable[[Block], Block]) -> Block:
    """Return a page with one of its blocks changed."""
    return _walked(page, target, lambda block: (change(block),))


def spliced(page: Block, target: Block, order: Sequence[Block]) -> Block:
    """Return a page with other blocks in the place of one."""
    return _walked(page, target, lambda _: tuple(order))


def _walked(block: Block, target: Block, change: Callable[[Block], Blocks]) -> Block:
    children: list[Block] = []
    for child in block.children:
        children += change(child) if child is target else (_walked(child, target, change),)
    is_same = list(map(id, children)) == list(map(id, block.children))
    return block if is_same else replace(block, children=tuple(children))
