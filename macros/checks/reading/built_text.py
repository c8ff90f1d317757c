"""What a reader of a built page reads: its blocks of text, and the line that each comes from."""

import functools
import itertools
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import lxml.html

BLOCKS = ("h1", "h2", "h3", "h4", "p", "li", "dt", "dd", "th", "td", "caption", "summary")

HEADINGS = {"h1", "h2", "h3", "h4", "th", "dt", "caption", "summary"}


def of_class(name: str) -> str:
    """Return the XPath of the elements of a class."""
    return f'.//*[contains(concat(" ", @class, " "), " {name} ")]'


LEFT_OUT = "|".join(
    [
        *(
            of_class(name)
            for name in (
                "notices",
                "contents",
                "call",
                "references",
                "contact",
                "example",
                "limit",
                "only",
                "reviewed",
                "unconfirmed",
                "change",
                "source-line",
                "whose",
            )
        ),
        *(f".//{tag}" for tag in ("form", "nav", "button", "script", "style", "template", "*[@hidden]")),
    ]
)

NAMES = './/cite|.//bdi|.//a[@class="phone"]'

A_NAME = "Name"
"""What stands for a title, an address or a number that no writer can make easier."""

ADDRESS = re.compile(r"\b[\w-]+(?:\.[\w-]+)+(?:/[\w/-]*)?", re.ASCII)

MACRO = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")

MARKUP = re.compile(r"^\s*(?:#+|[-*+]|\d+\.|:)\s+|^\s*\[[ xX]\]\s+|\{:?\s*[#.][^}]*\}|\*\*|__|`")

LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")


@dataclass(frozen=True)
class Text:
    """A block of a page: its tag, its text, and the parts of it that are set in bold."""

    tag: str
    text: str
    bold: tuple[str, ...] = ()

    @property
    def is_running(self) -> bool:
        """Whether it is text to read, and not a heading."""
        return self.tag not in HEADINGS


def texts_of_page(html: str) -> list[Text]:
    """Return the blocks of a page's article, without notices, sources, contacts and examples of dates."""
    return [
        text
        for article in lxml.html.document_fromstring(html).iter("article")
        for text in _texts(article)
        if any(map(str.isalpha, text.text))
    ]


def _texts(article: lxml.html.HtmlElement) -> Iterator[Text]:
    for element in article.xpath(LEFT_OUT):
        if element.getparent() is not None:
            element.drop_tree()
    for element in article.xpath(NAMES):
        for child in list(element):
            element.remove(child)
        element.text = A_NAME
    for element in article.iter(*BLOCKS):
        bold = tuple(_one_line(found.text_content()) for found in element.iter("strong", "b", "dfn"))
        yield Text(str(element.tag), _one_line("".join(_own_text(element))), bold)


def without_addresses(text: str) -> str:
    """Return a text with a name in place of each address of a website.

    >>> without_addresses("Look at www.example.org.uk.")
    'Look at Name.'
    """
    return ADDRESS.sub(A_NAME, text)


def _own_text(element: lxml.html.HtmlElement) -> Iterator[str]:
    """Yield the text of an element without that of the blocks inside it."""
    yield element.text or ""
    for child in element:
        if child.tag not in BLOCKS and isinstance(child.tag, str):
            yield from _own_text(child)
        yield child.tail or ""


def _one_line(text: str) -> str:
    return " ".join(text.split())


def line_in_page(text: str, source: str) -> int | None:
    """Return the line of a page's Markdown that a block was made from, or None.

    >>> line_in_page("It lasts 1 to 2 hours.", '# Time\\n\\nIt **lasts** {{ amount("length") }}.')
    3
    """
    found = (line for line, pattern in _patterns(source) if pattern.fullmatch(text))
    return next(found, None)


@functools.lru_cache(maxsize=256)
def _patterns(source: str) -> tuple[tuple[int, re.Pattern[str]], ...]:
    lines = enumerate(source.splitlines(), 1)
    return tuple((number, found) for number, line in lines if (found := _pattern(line)))


def _pattern(line: str) -> re.Pattern[str] | None:
    """Return what a line of Markdown can become, or None where it says nothing itself."""
    line = LINK.sub(r"\1", line)
    literals = [_one_line(_without_markup(part)) for part in MACRO.split(line)]
    if not any(map(str.isalpha, "".join(literals))):
        return None
    return re.compile(r"\s*.*?\s*".join(map(re.escape, literals)))


def _without_markup(text: str) -> str:
    while (shorter := MARKUP.sub("", text)) != text:
        text = shorter
    return text


def line_in_files(text: str, files: Mapping[str, str]) -> tuple[str, int] | None:
    """Return the path and line that share most pairs of words with a block: three or more, or half."""
    wanted = _pairs(text)
    shared, path, line = max(
        (
            (len(wanted & _pairs(line)), path, -number)
            for path, source in files.items()
            for number, line in enumerate(source.splitlines(), 1)
        ),
        default=(0, "", 0),
    )
    return (path, -line) if shared and shared >= min(3, len(wanted) / 2) else None


@functools.lru_cache(maxsize=65536)
def _pairs(text: str) -> frozenset[tuple[str, str]]:
    words = re.findall(r"\w+", text.lower())
    return frozenset(itertools.pairwise(words))
