"""All pages of a guide -> one PDF, for who wants them all."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import lxml.etree
import lxml.html
import typst

from macros.output.paper import Printed
from macros.output.pdf import Printer, folded, page_count, problem, with_row_headers
from macros.pages.shape import unfold
from macros.problems import Problem, raise_any

SIZE = 14
"""Points of the body text: clear print."""


@dataclass(frozen=True)
class GuideOrder:
    """What to print, and its path: the built pages of an edition, in order, and how to say what they are."""

    name: str
    title: str
    subject: str
    audience: str
    author: str
    language: str
    direction: str
    accent: str
    front: str
    page_label: str
    pages: tuple[Path, ...]


def articles(page: Path) -> Iterator[lxml.html.HtmlElement]:
    """Yield the article elements of a built page."""
    tree = lxml.html.parse(str(page), parser=lxml.html.HTMLParser(encoding="utf-8"))
    yield from tree.getroot().iter("article")


def content(order: GuideOrder) -> str:
    """Return the articles of the order's pages as one XML document, behind the front matter.

    The notices of the pages stand once, in the front matter. Words lead nowhere: on paper they are explained
    at the end.
    """
    root = lxml.etree.Element("guide")
    root.append(lxml.html.fragment_fromstring(order.front))
    printed = [(page, article) for page in order.pages for article in articles(page)]
    _lead_to_places(printed)
    for _, article in printed:
        article.tail = None
        for part in (*article.find_class("notices"), *article.find_class("contents")):
            part.drop_tree()
        for word in article.find_class("word"):
            word.drop_tag()
        unfold(article)
        root.append(article)
    return folded(root)


def _lead_to_places(printed: list[tuple[Path, lxml.html.HtmlElement]]) -> None:
    """Let links between pages lead to headings of the leaflet, which say on which page they stand."""
    places: dict[tuple[Path, str], str] = {}
    for number, (page, article) in enumerate(printed):
        for heading in article.iter("h1", "h2", "h3"):
            anchor = heading.get("id", "")
            if not anchor and heading.tag != "h1":
                continue
            place = places[page, "" if heading.tag == "h1" else anchor] = f"place-{number}-{anchor}"
            heading.set("id", place)
    for page, article in printed:
        for link in article.iter("a"):
            target = _target(page, link.get("href", ""))
            if target in places:
                link.set("href", f"#{places[target]}")


def _target(page: Path, link: str) -> tuple[Path, str]:
    """Return the file and the anchor that a link of a built page leads to."""
    path, _, anchor = link.partition("#")
    if not path:
        return page, anchor
    found = Path(os.path.normpath(page.parent / path))
    return (found if found.suffix == ".html" else found / "index.html"), anchor


def make_guides(printer: Printer, folder: Path, orders: Iterable[GuideOrder]) -> list[Printed]:
    """Write the whole guide of each order; return what was made. Raise Faults."""
    made: list[Printed] = []
    problems: list[Problem] = []
    for order in orders:
        try:
            pdf = printer.compile("guide.typ", _inputs(order))
        except (typst.TypstError, typst.TypstWarning) as error:
            problems.append(problem(f"the guide {order.name}", error))
            continue
        (folder / order.name).parent.mkdir(parents=True, exist_ok=True)
        finished = with_row_headers(pdf)
        (folder / order.name).write_bytes(finished)
        made.append(
            Printed(
                order.name, order.subject, order.audience, order.language, "whole-guide",
                page_count(finished), round(len(finished) / 1000),
            )
        )  # fmt: skip
    raise_any(problems)
    return made


def _inputs(order: GuideOrder) -> dict[str, str]:
    return {
        "title": order.title,
        "author": order.author,
        "lang": order.language,
        "dir": order.direction,
        "accent": order.accent,
        "size": str(SIZE),
        "page-label": order.page_label,
        "content": content(order),
    }
