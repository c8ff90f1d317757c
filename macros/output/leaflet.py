"""Pages of an edition -> PDF through theme/leaflet.typ."""

import importlib.util
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import cast

import lxml.etree
import lxml.html
import typst

from macros.problems import Faults, Problem, raise_any

STYLE = "theme/leaflet.typ"

FONT_PACKAGES = ("fontpkg_noto_sans", "fontpkg_noto_sans_arabic")

PRINTS = {"clear": 14, "large": 18}
"""The sizes of the body text in points: clear print and large print."""


@dataclass(frozen=True)
class LeafletOrder:
    """What to print: the built pages of an edition, in order, and how to say what they are."""

    name: str
    title: str
    author: str
    language: str
    direction: str
    accent: str
    front: str
    pages: tuple[Path, ...]


def font_folders() -> list[str]:
    """Return the folders of the fonts, which come as Python packages. Raise Faults."""
    folders = []
    for name in FONT_PACKAGES:
        found = importlib.util.find_spec(name)
        if found is None or not found.submodule_search_locations:
            message = (
                f"the font package {name} is not installed: remove .venv/ready and run `make` once more."
            )
            raise Faults([Problem(STYLE, 1, message, "leaflet")])
        folders.append(str(Path(found.submodule_search_locations[0]) / "files"))
    return folders


def articles(page: Path) -> Iterator[lxml.html.HtmlElement]:
    """Yield the article elements of a built page."""
    tree = lxml.html.parse(str(page), parser=lxml.html.HTMLParser(encoding="utf-8"))
    yield from tree.getroot().iter("article")


def content(order: LeafletOrder) -> str:
    """Return the articles of the order's pages as one XML document, behind the front matter.

    The notices of the pages stand once, in the front matter. Words lead nowhere: on paper they are explained
    at the end.
    """
    root = lxml.etree.Element("leaflet")
    root.append(lxml.html.fragment_fromstring(order.front))
    printed = [(page, article) for page in order.pages for article in articles(page)]
    _lead_to_places(printed)
    for _, article in printed:
        article.tail = None
        for part in (*article.find_class("notices"), *article.find_class("contents")):
            part.drop_tree()
        for word in article.find_class("word"):
            word.drop_tag()
        for section in article.find_class("opens"):
            section[0].drop_tag()
            section.drop_tag()
        root.append(article)
    for element in root.iter():
        element.text = _folded(element.text)
        element.tail = _folded(element.tail)
    return lxml.etree.tostring(root, encoding="unicode")


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


def _folded(text: str | None) -> str | None:
    """Fold white space as a browser does; in Typst this would cost a third of the time."""
    return re.sub(r"[ \t\r\n]+", " ", text) if text else text


def make_leaflets(root: Path, folder: Path, orders: Iterable[LeafletOrder], made_on: datetime) -> list[str]:
    """Write a leaflet in clear and in large print for each order; return their paths in the folder.

    Raise Faults that say what Typst said.
    """
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=font_folders())
    compiler = typst.Compiler(root=str(root / "theme"), font_paths=fonts)
    style = (root / STYLE).read_bytes()
    made, problems = [], []
    for order in orders:
        articles_of_order = content(order)
        for print_name, size in PRINTS.items():
            name = f"{order.name}-{print_name}.pdf"
            try:
                pdf = _compile(compiler, style, _inputs(order, articles_of_order, size), made_on)
            except (typst.TypstError, typst.TypstWarning) as error:
                problems.append(_problem(order, error))
                continue
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(pdf)
            made.append(name)
    raise_any(problems)
    return made


def _compile(compiler: typst.Compiler, style: bytes, inputs: dict[str, str], made_on: datetime) -> bytes:
    """Return one tagged PDF/UA-1. Raise typst.TypstError, or TypstWarning for what it only warns of."""
    pdf, warnings = compiler.compile_with_warnings(
        style, format="pdf", pdf_standards=["ua-1"], timestamp=made_on, sys_inputs=inputs
    )
    if warnings:
        raise warnings[0]
    return cast(bytes, pdf)


def _inputs(order: LeafletOrder, articles_of_order: str, size: int) -> dict[str, str]:
    return {
        "title": order.title,
        "author": order.author,
        "lang": order.language,
        "dir": order.direction,
        "accent": order.accent,
        "size": str(size),
        "content": articles_of_order,
    }


def _problem(order: LeafletOrder, error: typst.TypstError | typst.TypstWarning) -> Problem:
    hints = "".join(f" Hint: {hint}." for hint in error.hints or ())
    message = f"the leaflet {order.name} could not be made: {' '.join(error.message.split())}.{hints}"
    return Problem(STYLE, 1, message, "leaflet")
