"""Whole guides on paper: tagged, in the right language and size, and saying what the pages say."""

import re
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.conftest import page, words

GUIDES = [
    (language, audience)
    for language, audiences in {
        "en": ("parents", "children", "young-people", "professionals"),
        "cy": ("parents", "children", "young-people"),
    }.items()
    for audience in audiences
]


def read(site: Path, language: str, audience: str) -> PdfReader:
    return PdfReader(site / "paper" / language / f"{audience}-whole-guide.pdf")


def text_of(reader: PdfReader) -> str:
    return " ".join(" ".join(found.extract_text() for found in reader.pages).split())


@pytest.mark.parametrize(("language", "audience"), GUIDES)
def test_a_guide_is_accessible(torbay: Path, language: str, audience: str) -> None:
    reader = read(torbay, language, audience)
    root = reader.root_object
    assert root["/MarkInfo"]["/Marked"]  # type: ignore[index]
    assert root["/Lang"].split("-")[0] == language  # type: ignore[union-attr]
    assert "/StructTreeRoot" in root
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data()  # type: ignore[union-attr]
    assert reader.metadata
    assert reader.metadata.title
    assert reader.metadata.title.startswith("Torbay: ")


def sizes(reader: PdfReader) -> set[float]:
    found: set[float] = set()

    def visit(text: str, matrix: object, text_matrix: list[float], font: object, size: float) -> None:
        if text.strip():
            found.add(round(size, 1))

    for leaf in reader.pages:
        leaf.extract_text(visitor_text=visit)
    return found


def test_text_is_in_clear_print(torbay: Path) -> None:
    assert min(sizes(read(torbay, "en", "parents"))) >= 14


@pytest.mark.parametrize("language", ["en", "cy"])
def test_a_guide_says_what_the_pages_say(torbay: Path, language: str) -> None:
    printed = text_of(read(torbay, language, "parents")).replace(" ", "")
    for name in ("", "before", "on-the-day", "afterwards", "your-rights", "who-can-help", "words"):
        article = page(torbay, f"{language}/parents/{name}").xpath("//article")[0]
        for block in article.iter("h1", "h2", "li", "dd"):
            if not len(block):
                assert words(block).replace(" ", "") in printed, (name, words(block))


def test_a_guide_says_that_it_is_an_example(torbay: Path) -> None:
    assert "It is not the website of Torbay Council" in text_of(read(torbay, "en", "children"))


@pytest.mark.parametrize(("language", "page_word"), [("en", "page"), ("cy", "tudalen")])
def test_a_link_says_on_which_page_its_heading_stands(torbay: Path, language: str, page_word: str) -> None:
    reader = read(torbay, language, "parents")
    (link,) = page(torbay, f"{language}/parents").xpath('//article//a[@href="deciding/"]')
    title = words(link)
    said = re.search(re.escape(title) + rf" \({page_word} (\d+)\)", text_of(reader).replace("\xa0", " "))
    assert said
    (heading,) = page(torbay, f"{language}/parents/deciding").iter("h1")
    leaf = " ".join(reader.pages[int(said[1]) - 1].extract_text().split())
    assert words(heading) in leaf


def test_parts_in_another_language_are_marked(torbay: Path) -> None:
    streams = [leaf.get_contents() for leaf in read(torbay, "cy", "parents").pages]
    marks = b"".join(stream.get_data() for stream in streams if stream is not None)
    assert b"/Lang(en)" in marks  # the title of the English document
    assert read(torbay, "cy", "parents").root_object["/Lang"] == "cy"
