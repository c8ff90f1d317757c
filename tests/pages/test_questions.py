"""Each question that readers ask is answered near the guide's first page, and by more than a silence."""

import functools
from pathlib import Path, PurePosixPath

import lxml.html
import pytest

from macros.areas.questions import Question, read_questions
from tests.conftest import ROOT, our_area, words

AREAS = ("torbay", "bedfordshire", "lancashire", "wales", "guernsey")
QUESTIONS = dict(read_questions(ROOT)[1])
MOST_PRESSES, MOST_WORDS = 3, 150
"""From a guide's first page."""


@functools.cache
def article_of(file: Path) -> lxml.html.HtmlElement:
    (article,) = lxml.html.parse(str(file)).getroot().iter("article")
    for part in article.find_class("notices"):
        part.drop_tree()
    return article


def address(path: str) -> str:
    """Return where a page stands in a language's folder."""
    name = PurePosixPath(path).with_suffix("")
    return str(name.parent if name.name == "index" else name)


@functools.cache
def linked(file: Path) -> frozenset[Path]:
    hrefs = (link.get("href").partition("#")[0] for link in article_of(file).xpath(".//a[@href]"))
    return frozenset(
        (file.parent / href).resolve() / "index.html" for href in hrefs if href and ":" not in href
    )


def presses(first: Path, page: Path) -> int:
    """Return after how many presses a page is reached from another, by the links in their texts."""
    reached, count = {first.resolve()}, 0
    while page.resolve() not in reached and count <= MOST_PRESSES:
        reached |= {found for file in reached if file.exists() for found in linked(file)}
        count += 1
    return count


def answer_of(file: Path, question: Question) -> str:
    """Return the first block of a section, or of a page below its title, that says something."""
    article = article_of(file)
    path = f'.//*[@id="{question.anchor}"]' if question.anchor else ".//h1"
    (heading,) = article.xpath(path)
    opens = heading.getparent()
    below = opens if opens.tag == "summary" else heading
    block = heading if heading.tag not in ("h1", "h2", "h3") else below.getnext()
    while block is not None and not words(block):
        block = block.getnext()
    assert block is not None
    return words(block)


def asked() -> list[tuple[str, str]]:
    return [(key, area) for key, one in QUESTIONS.items() for area in AREAS if one.concerns(our_area(area))]


@pytest.mark.parametrize(("key", "area"), asked())
def test_a_question_is_answered(sites: Path, key: str, area: str) -> None:
    question = QUESTIONS[key]
    audience = question.page.partition("/")[0]
    folder = sites / area / "en"
    file = folder / address(question.page) / "index.html"
    answer = answer_of(file, question)
    assert len(answer.split()) <= MOST_WORDS
    assert "procedure does not" not in answer
    if audience != "about":
        assert presses(folder / audience / "index.html", file) <= MOST_PRESSES
