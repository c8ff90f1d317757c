"""What a reader is led to straight from what was typed: the questions of a guide, and other ways to ask."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import lxml.html

from macros.areas.area import Area
from macros.areas.layers import file_of
from macros.areas.questions import read_questions
from macros.areas.sources import Model, Text
from macros.areas.validation import validated
from macros.areas.yaml_source import read_yaml

HEADINGS = ("h1", "h2", "h3", "dt")

LETTERS = "letter-"
"""Begins the anchors of the A to Z, whose letters are no sections."""

LONGEST_BEGINNING = 160
"""Characters of a section that a result shows."""

SYNONYMS = "areas/vocabulary/synonyms.yml"


class Typed(Model):
    """Words that find what others of their line find, and words of somebody who needs help now."""

    same: tuple[tuple[Text, ...], ...] = ()
    help: tuple[Text, ...] = ()


@dataclass(frozen=True)
class Section:
    """A heading of a built page: where it is, whose page, what it says first, and how else it is asked."""

    audience: str
    address: str
    title: str
    heading: str
    beginning: str
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


def sections_of(
    article: lxml.html.HtmlElement,
    audience: str,
    folder: str,
    source: str,
    asked: Mapping[str, list[str]],
    language: str = "",
) -> Iterator[Section]:
    """Yield the sections of an article of which `folder` is the address and `source` the page of docs/."""
    title = ""
    for heading in article.iter(*HEADINGS):
        words, anchor = _said(heading), heading.get("id", "")
        is_title = heading.tag == "h1"
        title = words if is_title else title
        if not words or not (anchor or is_title) or anchor.startswith(LETTERS):
            continue
        key = source if is_title else f"{source}#{anchor}"
        yield Section(
            audience, f"{folder}#{anchor}", title, words, _beginning(heading),
            " ".join(asked.get(key, ())) if not language else "", language,
        )  # fmt: skip


def _beginning(heading: lxml.html.HtmlElement) -> str:
    opens = heading.getparent()
    for element in (opens if opens.tag == "summary" else heading).itersiblings():
        if element.tag in ("h1", "h2", "h3", "dt"):
            break
        if said := _said(element):
            shortened = said[:LONGEST_BEGINNING].rsplit(" ", 1)[0] + " …"
            return said if len(said) <= LONGEST_BEGINNING else shortened
    return ""


def _said(element: lxml.html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def write_sections(folder: Path, language: str, sections: Iterable[Section]) -> None:
    """Write the sections of a language, each as a list without its empty end."""
    rows = [
        [one.audience, one.address, one.title, one.heading, one.beginning, one.asked, one.language]
        for one in sections
    ]
    text = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
    (folder / f"sections-{language.lower()}.json").write_text(text, encoding="utf-8")
