"""The headings and links of a page as Markdown reads them, with the lines where they stand."""

import functools
import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import cast
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.util import STX

from macros.pages.source_page import SourcePage

EXTENSIONS = ("admonition", "attr_list", "def_list", "tables", "fenced_code")
"""Those of mkdocs.yml, and one that MkDocs adds; `toc` is left out, since it changes headings."""

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")

TAG = re.compile(r"\{%.*?%\}|\{#.*?#\}", re.DOTALL)
VALUE = re.compile(r"\{\{.*?\}\}", re.DOTALL)

SAID = "\ue002"
"""Stands for what a macro says."""


@dataclass(frozen=True)
class Heading:
    level: int
    text: str
    line: int


@dataclass(frozen=True)
class Link:
    """A link or picture; `is_html` if it is written as HTML, which MkDocs leaves as it is."""

    href: str
    line: int
    is_html: bool = False


@dataclass(frozen=True)
class Outline:
    """What a page consists of: `blocks` are the names of its outermost elements, in order."""

    headings: tuple[Heading, ...] = ()
    html_headings: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    blocks: tuple[str, ...] = ()
    is_too_deep: bool = False


def outline(page: SourcePage) -> Outline:
    """Return the headings and links of a page, without what its macros add."""
    return read_outline(page.body, page.first_line)


@functools.lru_cache(maxsize=1024)
def read_outline(body: str, first_line: int = 1) -> Outline:
    """Read the body of a page.

    >>> [(heading.level, heading.line) for heading in read_outline("# One\\n\\nTwo\\n---\\n").headings]
    [(1, 1), (2, 3)]
    """
    text = VALUE.sub(_kept_lines, TAG.sub(_only_lines, body))
    try:
        return _outline(text, first_line)
    except RecursionError:
        return Outline(is_too_deep=True)


def _only_lines(match: re.Match[str]) -> str:
    return "\n" * match[0].count("\n")


def _kept_lines(match: re.Match[str]) -> str:
    return SAID + "\n" * match[0].count("\n")


def _outline(text: str, first_line: int) -> Outline:
    md = Markdown(extensions=list(EXTENSIONS))
    lines = text.split("\n")
    for preprocessor in md.preprocessors:
        lines = preprocessor.run(lines)
    root = cast(Element, md.parser.parseDocument(lines).getroot())
    headings = [(element.tag, element.text or "") for element in root.iter() if element.tag in HEADINGS]
    blocks = tuple(element.tag for element in root)
    for treeprocessor in md.treeprocessors:
        changed = treeprocessor.run(root)
        root = root if changed is None else changed
    written = _read_html(block for block in md.htmlStash.rawHtmlBlocks if isinstance(block, str))
    hrefs = [(href, False) for href in _hrefs(root)] + [(href, True) for href in written.hrefs]
    return Outline(
        headings=tuple(_with_lines(headings, text.split("\n"), first_line)),
        html_headings=tuple(written.headings),
        links=tuple(
            Link(href, line, is_html)
            for href, is_html in dict.fromkeys(hrefs)
            for line in lines_of_link(href, text, first_line)
        ),
        blocks=blocks,
    )


def _with_lines(headings: list[tuple[str, str]], lines: list[str], first_line: int) -> Iterator[Heading]:
    start = 0
    for tag, text in headings:
        places = (place for place in range(start, len(lines)) if _is_heading(lines, place, text))
        start = next(places, start - 1) + 1
        yield Heading(int(tag[1]), text, first_line + max(start - 1, 0))


def _is_heading(lines: list[str], place: int, text: str) -> bool:
    below = lines[place + 1].strip() if place + 1 < len(lines) else ""
    is_underlined = bool(below) and not below.strip("=-")
    return text in lines[place] and ("#" in lines[place] or is_underlined)


def _hrefs(root: Element) -> Iterator[str]:
    for element in root.iter():
        href = element.get({"a": "href", "img": "src"}.get(element.tag, ""), "")
        if href and STX not in href:
            yield href


def lines_of_link(href: str, text: str, first_line: int = 1) -> list[int]:
    """Return the lines of a text on which an address stands, or its first line if it is on none.

    >>> lines_of_link("a.md", "[a](a.md)\\n[b](ba.md)\\n<a.md>")
    [1, 3]
    """
    written = "|".join(map(re.escape, (href, html.escape(href))))
    address = re.compile(f"(?<![^\\s(<\"'=:])(?:{written})(?![^\\s)>\"'])")
    found = [number for number, line in enumerate(text.split("\n"), first_line) if address.search(line)]
    return found or [first_line]


class _Tags(HTMLParser):
    """Collects the addresses and headings of HTML."""

    def __init__(self) -> None:
        super().__init__()
        self.hrefs: list[str] = []
        self.headings: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        name = {"a": "href", "img": "src"}.get(tag)
        self.hrefs += [value for key, value in attrs if key == name and value]
        self.headings += [tag] if tag in HEADINGS else []


def _read_html(parts: Iterable[str]) -> _Tags:
    found = _Tags()
    for part in parts:
        found.feed(part)
    found.close()
    return found
