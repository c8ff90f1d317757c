"""Pages of an edition -> PDF through theme/leaflet.typ."""

import importlib.util
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import lxml.etree
import lxml.html
import typst

from macros.problems import Faults, Problem

STYLE = "theme/leaflet.typ"
FONT_PACKAGES = ("fontpkg_noto_sans",)
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


@dataclass(frozen=True)
class Made:
    """A leaflet that was made, and how many milliseconds it took."""

    name: str
    milliseconds: float


def font_folders() -> list[str]:
    """Return the folders of the fonts, which come as Python packages. Raise Faults."""
    folders = []
    for name in FONT_PACKAGES:
        found = importlib.util.find_spec(name)
        if found is None or not found.submodule_search_locations:
            message = f"the font package {name} is not installed: run `make setup` once more."
            raise Faults([Problem(STYLE, 1, message, "leaflet")])
        folders.append(str(Path(found.submodule_search_locations[0]) / "files"))
    return folders


def articles(page: Path) -> Iterator[lxml.html.HtmlElement]:
    """Yield the article elements of a built page."""
    tree = lxml.html.parse(str(page), parser=lxml.html.HTMLParser(encoding="utf-8"))
    yield from tree.getroot().iter("article")


def content(order: LeafletOrder) -> str:
    """Return the articles of the order's pages as one XML document, behind the front matter."""
    root = lxml.etree.Element("leaflet")
    root.append(lxml.html.fragment_fromstring(order.front))
    for page in order.pages:
        for article in articles(page):
            article.tail = None
            root.append(article)
    return lxml.etree.tostring(root, encoding="unicode")


def make_leaflets(
    root: Path, folder: Path, orders: Iterable[LeafletOrder], made_on: datetime
) -> list[Made]:
    """Write a leaflet in clear and in large print for each order. Raise Faults that say what Typst said."""
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=font_folders()
    )
    compiler = typst.Compiler(root=str(root / "theme"), font_paths=fonts)
    style = (root / STYLE).read_bytes()
    made, problems = [], []
    for order in orders:
        for print_name, size in PRINTS.items():
            started = time.perf_counter()
            name = f"{order.name}-{print_name}.pdf"
            try:
                write_leaflet(compiler, style, order, size, made_on, folder / name)
            except typst.TypstError as error:
                problems.append(_problem(order, error))
                continue
            made.append(Made(name, (time.perf_counter() - started) * 1000))
    if problems:
        raise Faults(problems)
    return made


def write_leaflet(
    compiler: typst.Compiler,
    style: bytes,
    order: LeafletOrder,
    size: int,
    made_on: datetime,
    path: Path,
) -> None:
    """Write one tagged PDF/UA-1 with body text of `size` points. Raise typst.TypstError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    pdf = compiler.compile(
        style,
        format="pdf",
        pdf_standards=["ua-1"],
        timestamp=made_on,
        sys_inputs=_inputs(order, size),
    )
    path.write_bytes(pdf)  # type: ignore[arg-type]


def _inputs(order: LeafletOrder, size: int) -> Mapping[str, str]:
    return {
        "title": order.title,
        "author": order.author,
        "lang": order.language,
        "dir": order.direction,
        "accent": order.accent,
        "size": str(size),
        "content": content(order),
    }


def _problem(order: LeafletOrder, error: typst.TypstError) -> Problem:
    hints = "".join(f" Hint: {hint}." for hint in error.hints or ())
    message = f"the leaflet {order.name} could not be made: {' '.join(error.message.split())}.{hints}"
    return Problem(STYLE, 1, message, "leaflet")

