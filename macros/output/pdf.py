"""XML -> accessible PDF through Typst; and sheets to print and fold, through pikepdf."""

import importlib.util
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import cast

import lxml.etree
import pikepdf
import typst

from macros.problems import Faults, Problem

FOLDER = "theme/paper"

FONT_PACKAGES = ("fontpkg_noto_sans", "fontpkg_noto_sans_arabic")


def font_folders() -> list[str]:
    """Return the folders of the fonts, which come as Python packages. Raise Faults."""
    folders = []
    for name in FONT_PACKAGES:
        found = importlib.util.find_spec(name)
        if found is None or not found.submodule_search_locations:
            message = (
                f"the font package {name} is not installed: remove .venv/ready and run `make` once more."
            )
            raise Faults([Problem(FOLDER, 1, message, "paper")])
        folders.append(str(Path(found.submodule_search_locations[0]) / "files"))
    return folders


def folded(root: lxml.etree._Element) -> str:
    """Return an XML document with white space folded as in a browser, and numbers that stay in one piece.

    Folding in Typst would cost a third of the time. With common spaces, groups of a telephone number would
    be turned round in a text from right to left.
    """
    for element in root.iter():
        element.text = _folded(element.text)
        element.tail = _folded(element.tail)
        if element.tag == "bdi" and element.text:
            element.text = element.text.replace(" ", "\u00a0")
    return lxml.etree.tostring(root, encoding="unicode")


def _folded(text: str | None) -> str | None:
    return re.sub(r"[ \t\r\n]+", " ", text) if text else text


@dataclass(frozen=True)
class Printer:
    """Compiles a style of theme/paper/ with inputs; warm after the first time."""

    compiler: typst.Compiler
    styles: Mapping[str, bytes]
    made_on: datetime

    def compile(self, style: str, inputs: Mapping[str, str]) -> bytes:
        """Return one tagged PDF/UA-1. Raise typst.TypstError, or TypstWarning for what it only warns of."""
        pdf, warnings = self.compiler.compile_with_warnings(
            self.styles[style],
            format="pdf",
            pdf_standards=["ua-1"],
            timestamp=self.made_on,
            sys_inputs=dict(inputs),
        )
        if warnings:
            raise warnings[0]
        return cast(bytes, pdf)


def printer(root: Path, made_on: datetime) -> Printer:
    """Return a printer with the styles and fonts of a project. Raise Faults."""
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=font_folders())
    compiler = typst.Compiler(root=str(root / "theme"), font_paths=fonts)
    styles = {file.name: file.read_bytes() for file in (root / FOLDER).glob("*.typ")}
    return Printer(compiler, styles, made_on)


def problem(name: str, error: typst.TypstError | typst.TypstWarning) -> Problem:
    """Return as a fault what Typst says of something printed."""
    hints = "".join(f" Hint: {hint}." for hint in error.hints or ())
    message = f"{name} could not be made: {' '.join(error.message.split())}.{hints}"
    return Problem(FOLDER, 1, message, "paper")


def with_row_headers(pdf: bytes) -> bytes:
    """Return a PDF in which the first cell of each row of a table's body is the header of its row.

    Typst has no word for it yet. A cell that names its column's header hides that of its row from readers
    that find such names, so these go.
    """
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for row in _elements(document.Root.StructTreeRoot, "/TR"):
            cells = [cell for cell in _kids(row) if str(cell.get("/S")) in ("/TD", "/TH")]
            if not cells or str(cells[0].S) == "/TH":
                continue
            cells[0].S = pikepdf.Name.TH
            cells[0].A = pikepdf.Dictionary(O=pikepdf.Name.Table, Scope=pikepdf.Name.Row)
            for cell in cells[1:]:
                _forget_headers(cell)
        return _saved(document)


def _forget_headers(cell: pikepdf.Object) -> None:
    said = cell.get("/A")
    for one in said if isinstance(said, pikepdf.Array) else [said]:
        if isinstance(one, pikepdf.Dictionary) and "/Headers" in one:
            del one["/Headers"]


def _kids(element: pikepdf.Object) -> list[pikepdf.Object]:
    kids = element.get("/K")
    if kids is None:
        return []
    found = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
    return [kid for kid in found if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]


def _elements(element: pikepdf.Object, kind: str) -> Iterator[pikepdf.Object]:
    for kid in _kids(element):
        if str(kid.S) == kind:
            yield kid
        yield from _elements(kid, kind)


def _saved(document: pikepdf.Pdf) -> bytes:
    out = io.BytesIO()
    document.save(
        out,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        compress_streams=True,
        deterministic_id=True,
    )
    return out.getvalue()


def page_count(pdf: bytes) -> int:
    """Return how many pages a PDF has."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return len(document.pages)


def order_of_folding(count: int, from_right: bool = False) -> list[tuple[int, int]]:
    """Return the pages that lie side by side on each side of a sheet, to be folded in the middle.

    >>> order_of_folding(8)
    [(8, 1), (2, 7), (6, 3), (4, 5)]
    >>> order_of_folding(4, from_right=True)
    [(1, 4), (3, 2)]
    """
    pairs = [
        (count - place, 1 + place) if place % 2 == 0 else (1 + place, count - place)
        for place in range(count // 2)
    ]
    return [(right, left) for left, right in pairs] if from_right else pairs


A4_LANDSCAPE = (841.89, 595.28)
"""Points."""


def to_fold(pdf: bytes, from_right: bool = False) -> bytes:
    """Return pages of A5 side by side on A4, to be printed on both sides and folded. It is not tagged."""
    width, height = A4_LANDSCAPE
    with pikepdf.open(io.BytesIO(pdf)) as pages, pikepdf.new() as sheets:
        for left, right in order_of_folding(len(pages.pages), from_right):
            sheet = sheets.add_blank_page(page_size=(width, height))
            halves, drawn = pikepdf.Dictionary(), b""
            for number, place in ((left, 0.0), (right, width / 2)):
                page = pages.pages[number - 1]
                margin = (width / 2 - float(page.mediabox[2])) / 2
                halves[f"/Page{number}"] = sheets.copy_foreign(page.as_form_xobject())
                drawn += f"q 1 0 0 1 {place + margin:.2f} 0 cm /Page{number} Do Q\n".encode()
            sheet.Resources = pikepdf.Dictionary(XObject=halves)
            sheet.Contents = sheets.make_stream(drawn)
        return _saved(sheets)
