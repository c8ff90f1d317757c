"""Built pages -> the sections of each guide, as files that the search of the site loads when it is used."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

import lxml.html

from macros.areas.area import Area
from macros.areas.layers import file_of
from macros.areas.questions import read_questions
from macros.areas.sources import Model, Text
from macros.areas.validation import validated
from macros.areas.yaml_source import read_yaml
from macros.audience import AUDIENCE_NAMES
from macros.language.catalog import SOURCE_LANGUAGE
from macros.language.spelling import spelling

NOT_SEARCHED = frozenset(
    {"notices", "contents", "dates", "references", "strengths", "reference", "reviewed", "source-line",
     "unconfirmed", "form-tools", "leads", "way"}
)  # fmt: skip
"""Classes of what stands in an article but is not its text."""

HEADINGS = ("h1", "h2", "h3", "dt")

SYNONYMS = "areas/vocabulary/synonyms.yml"


class Typed(Model):
    """What the words of a language do in a search.

    Each of `same` finds what any other of its line finds; who types one of `help` needs help now; those of
    `empty` say nothing of what is looked for.
    """

    same: tuple[tuple[Text, ...], ...] = ()
    help: tuple[Text, ...] = ()
    empty: tuple[Text, ...] = ()


@dataclass(frozen=True)
class SearchPage:
    """A built page: its file and address in the site, its page of docs/, its language, and who reads it."""

    path: str
    address: str
    source: str
    language: str
    audience: str


@dataclass(frozen=True)
class Section:
    """A heading of a built page: where it is, its page, what it says, how else it is asked.

    `language` is that of the page's title, where it is another than the page's.
    """

    address: str
    title: str
    heading: str
    text: str
    asked: str = ""
    language: str = ""


def read_synonyms(root: Path) -> Mapping[str, Typed]:
    """Return by language what readers type for the same thing. Raise Faults."""
    return validated(read_yaml(*file_of(root, SYNONYMS)), dict[str, Typed])


def asked_in(root: Path, area: Area) -> dict[str, list[str]]:
    """Return by page and heading, such as parents/reports.md#is-it-true, how readers of an area ask it."""
    asked: dict[str, list[str]] = {}
    for question in read_questions(root)[1].values():
        if question.concerns(area):
            asked.setdefault(question.section, []).append(question.asks)
    return asked


def make_index(
    site: Path, pages: Iterable[SearchPage], asked: Mapping[str, list[str]], typed: Mapping[str, Typed]
) -> None:
    """Write into site/search/ the sections of each guide, and for each language what its words do."""
    found: dict[str, dict[str, list[Section]]] = {}
    for page in pages:
        guides = found.setdefault(page.language, {audience: [] for audience in AUDIENCE_NAMES})
        file = lxml.html.parse(str(site / page.path), parser=lxml.html.HTMLParser(encoding="utf-8"))
        (article,) = file.getroot().iter("article")
        guides[page.audience].extend(sections_of(article, page, asked))
    folder = site / "search"
    folder.mkdir(exist_ok=True)
    for language, guides in found.items():
        words = asdict(spelling(language)) | typed.get(language.partition("-")[0], Typed()).model_dump()
        _write(folder / f"words-{language}.js", "words", words)
        for audience, sections in guides.items():
            rows = [[*asdict(section).values()] for section in sections]
            _write(folder / f"{language}-{audience}.js", audience, rows)


def _write(file: Path, name: str, value: object) -> None:
    """Write a script that hands over a value: a page opened from a memory stick may load no other file."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    file.write_text(f"guideSearch.take({json.dumps(name)},{text});\n", encoding="utf-8")


def sections_of(
    article: lxml.html.HtmlElement, page: SearchPage, asked: Mapping[str, list[str]]
) -> Iterator[Section]:
    """Yield the sections of an article in the language of its page; only its title may be in another."""
    (title,) = article.iter("h1")
    languages = title.xpath("@lang|*/@lang")
    other = languages[0] if languages and languages[0] != page.language else ""
    of_title = {*title.iter()}
    for part in [part for part in article.iter() if part not in of_title]:
        is_other = part.get("lang", page.language) != page.language
        if not isinstance(part.tag, str) or is_other or not NOT_SEARCHED.isdisjoint(part.classes):
            part.drop_tree()
    for heading, words in _with_words_below(article):
        if not words and heading is not title and page.source.endswith("/index.md"):
            continue  # a list that leads to other pages
        anchor = heading.get("id", "")
        key = page.source if heading is title else f"{page.source}#{anchor}"
        yield Section(
            address=f"{page.address}#{anchor}" if anchor else page.address,
            title=_said(title),
            heading=_said(heading),
            text=" ".join(words),
            asked=" ".join(asked.get(key, ())) if page.language == SOURCE_LANGUAGE else "",
            language=other,
        )


def _with_words_below(
    article: lxml.html.HtmlElement,
) -> list[tuple[lxml.html.HtmlElement, list[str]]]:
    """Return each heading that has an address, with the words from there to the next."""
    found: list[tuple[lxml.html.HtmlElement, list[str]]] = []

    def read(element: lxml.html.HtmlElement) -> None:
        if element.tag in HEADINGS and (element.tag == "h1" or element.get("id")) and _said(element):
            found.append((element, []))
        else:
            hear(element.text)
            for child in element:
                read(child)
        hear(element.tail)

    def hear(said: str | None) -> None:
        if said and found:
            found[-1][1].extend(said.split())

    read(article)
    return found


def _said(element: lxml.html.HtmlElement) -> str:
    return " ".join(element.text_content().split())
