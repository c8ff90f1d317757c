"""Leaflets and sheets: pages written for paper -> PDFs whose text fits their pages."""

import copy
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import lxml.etree
import lxml.html
import typst

from macros.output.pdf import Printer, folded, page_count, problem, to_fold, with_row_headers
from macros.problems import Problem, raise_any

NAME = "paper"

A5_SIZES = (14.0, 13.5, 13.0, 12.5, 12.0)
"""Points of a leaflet's text, from the first that is tried; English has to fit at that one."""

LARGE_SIZES = (20.0, 19.0, 18.0)

CHILDREN = (21.0, 20.0, 19.0, 18.0)

CHILDREN_LARGE = (30.0, 28.0, 26.0, 24.0)

SHEET_SIZES = (14.0, 13.0, 12.0)

POSTER_SIZES = (26.0, 25.0, 24.0, 23.0, 22.0)
"""Also to be enlarged on A3."""

PROFESSIONAL_SIZES = (11.5, 11.0, 10.5)

GIANT = 24.0

PLAIN = ("", "a4")
"""The endings of what is called by its name alone."""

MOST_SIDES = {"sheet": 2, "poster": 1}


@dataclass(frozen=True)
class PaperOrder:
    """A page written for paper: its rendered HTML, and how to say what it is.

    `name` is the path of its PDF without the ending, `source` the page of docs/.
    """

    name: str
    source: str
    kind: str
    audience: str
    title: str
    subject: str
    author: str
    place: str
    language: str
    direction: str
    accent: str
    tint: str
    content: str
    colophon: str = ""
    qr: str = ""
    qr_says: str = ""


@dataclass(frozen=True)
class Printed:
    """A PDF that was made: its path, what it is, and whose; `ending` says how it is printed."""

    path: str
    title: str
    audience: str
    language: str
    ending: str
    pages: int
    kilobytes: int


@dataclass(frozen=True)
class Format:
    """How a leaflet or sheet is printed: what its file is called beside its name, on what, and how large."""

    ending: str
    paper: str
    sizes: tuple[float, ...]
    is_fixed: bool = True


def formats_of(order: PaperOrder) -> list[Format]:
    """Return the formats in which something is printed."""
    if order.kind == "poster":
        return [Format("a4", "a4", POSTER_SIZES)]
    if order.kind == "sheet":
        return [Format("a4", "a4", PROFESSIONAL_SIZES if order.audience == "professionals" else SHEET_SIZES)]
    if order.audience == "children":
        return [Format("", "a5", CHILDREN), Format("large", "a4", CHILDREN_LARGE)]
    giant = Format("giant", "a4", (GIANT,), is_fixed=False)
    return [Format("", "a5", A5_SIZES), Format("large", "a4", LARGE_SIZES), giant]


def pages_of(order: PaperOrder) -> list[lxml.html.HtmlElement]:
    """Return the pages of a leaflet, the cover first: each `##` begins one; a sheet is one."""
    root = lxml.html.fragment_fromstring(order.content, create_parent="article")
    for part in root.xpath('.//sup[@class="reference"] | .//*[contains(@class, "notices")]'):
        part.drop_tree()
    for word in root.find_class("word"):
        word.drop_tag()
    pages: list[lxml.html.HtmlElement] = [lxml.html.Element("page")]
    for element in list(root):
        if element.tag == "h2" and order.kind == "leaflet":
            pages.append(lxml.html.Element("page"))
        pages[-1].append(element)
    if order.colophon:
        pages[-1].append(lxml.html.fragment_fromstring(order.colophon))
    return pages


def make_paper(printer: Printer, folder: Path, orders: Iterable[PaperOrder]) -> list[Printed]:
    """Write every format of each order; return what was made. Raise Faults."""
    made: list[Printed] = []
    problems: list[Problem] = []
    for order in orders:
        try:
            for ending, pdf in _printed(printer, order):
                path = f"{order.name}-{ending}.pdf" if ending not in PLAIN else f"{order.name}.pdf"
                (folder / path).parent.mkdir(parents=True, exist_ok=True)
                (folder / path).write_bytes(pdf)
                made.append(Printed(
                    path, order.subject, order.audience, order.language, ending,
                    page_count(pdf), round(len(pdf) / 1000),
                ))  # fmt: skip
        except (typst.TypstError, typst.TypstWarning) as error:
            problems.append(problem(f"{order.name} in {order.author}", error))
        except TooLongError as error:
            problems += error.problems
    raise_any(problems)
    return made


class TooLongError(Exception):
    """A text has more words than its pages hold."""

    def __init__(self, problems: Sequence[Problem]):
        super().__init__()
        self.problems = list(problems)


def _printed(printer: Printer, order: PaperOrder) -> Iterator[tuple[str, bytes]]:
    pages = pages_of(order)
    if order.kind == "leaflet" and len(pages) % 4:
        message = f"{len(pages)} pages with the cover, expected 4 or 8: each `##` begins one."
        raise TooLongError([Problem(f"docs/{order.source}", 1, message, NAME)])
    for one in formats_of(order):
        pdf = with_row_headers(_fitted(printer, order, pages, one))
        yield one.ending, pdf
        if one.paper == "a5":
            yield "to-fold", to_fold(pdf, order.direction == "rtl")


def _fitted(
    printer: Printer, order: PaperOrder, pages: Sequence[lxml.html.HtmlElement], how: Format
) -> bytes:
    """Return the PDF in the largest size in which the text fits its pages."""
    most = MOST_SIDES.get(order.kind, len(pages))
    sizes = how.sizes[:1] if order.language == "en" else how.sizes
    for size in sizes if how.is_fixed else how.sizes[:1]:
        pdf = printer.compile("leaflet.typ", _inputs(order, pages, how, size))
        if not how.is_fixed or page_count(pdf) <= most:
            return pdf
    raise TooLongError(list(_too_long(printer, order, pages, how, sizes[-1])))


def _too_long(
    printer: Printer, order: PaperOrder, pages: Sequence[lxml.html.HtmlElement], how: Format, size: float
) -> Iterator[Problem]:
    """Yield the pages that hold too many words, and by about how many."""
    for number, page in enumerate(pages, 1):
        most = MOST_SIDES.get(order.kind, 1)
        words = len(page.text_content().split())
        left = _words_that_fit(printer, order, page, how, size, most)
        if left < words:
            where = f"page {number}" if order.kind == "leaflet" else f"the {order.kind}"
            heading = next((one.text_content() for one in page.iter("h1", "h2")), "")
            message = (
                f"{where}, “{heading}”, has about {max(words - left, 1)} words too many"
                f" for {how.paper.upper()} at {size:g} points in {order.author}, language {order.language}:"
                " say less there."
            )
            yield Problem(f"docs/{order.source}", 1, message, NAME)


def _words_that_fit(
    printer: Printer, order: PaperOrder, page: lxml.html.HtmlElement, how: Format, size: float, most: int
) -> int:
    """Return how many words of a page fit, block by block from its beginning."""
    blocks, fitting = list(page), 0
    for count in range(1, len(blocks) + 1):
        part = lxml.html.Element("page")
        part.extend([copy.deepcopy(block) for block in blocks[:count]])
        one = Format(how.ending, how.paper, how.sizes)
        before = [_cover()] if order.kind == "leaflet" else []
        pdf = printer.compile("leaflet.typ", _inputs(order, [*before, part], one, size))
        if page_count(pdf) > most + len(before):
            break
        fitting = len(part.text_content().split())
    return fitting


def _cover() -> lxml.html.HtmlElement:
    cover = lxml.html.Element("page")
    cover.append(lxml.html.fragment_fromstring("<h1>-</h1>"))
    return cover


def _inputs(
    order: PaperOrder, pages: Sequence[lxml.html.HtmlElement], how: Format, size: float
) -> dict[str, str]:
    root = lxml.etree.Element("paper")
    root.extend([copy.deepcopy(page) for page in pages])
    return {
        "kind": order.kind,
        "title": order.title,
        "author": order.author,
        "place": order.place,
        "running": order.title,
        "lang": order.language,
        "dir": order.direction,
        "accent": order.accent,
        "tint": order.tint,
        "paper": how.paper,
        "size": str(size),
        "flows": "no" if how.is_fixed else "yes",
        "boxes": "yes" if order.audience == "children" else "no",
        "page-label": "",
        "qr": order.qr,
        "qr-says": order.qr_says,
        "content": folded(root),
    }
