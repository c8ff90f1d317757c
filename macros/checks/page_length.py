"""A page for families is longer than somebody in need can read."""

from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path

import lxml.html

from macros.areas.sources import Model, Text
from macros.areas.validation import validated
from macros.areas.yaml_source import read_yaml
from macros.audience import audience_of
from macros.checks.reading.built_text import of_class
from macros.output.english import english_areas
from macros.pages.editions import paper_kind
from macros.problems import Faults, Problem
from macros.project import Project

NAME = "page-length"

LONGEST = {"parents": 600, "young-people": 600, "children": 250}
"""Words of a page, without help lines, tables, forms and examples of dates."""

NOT_COUNTED = (
    "notices", "contents", "call", "references", "contact", "example", "weekdays", "dates", "letter",
    "form-tools", "question",
)  # fmt: skip

LEFT_OUT = "|".join(
    [
        *map(of_class, NOT_COUNTED),
        *(f".//{tag}" for tag in ("table", "textarea", "svg", "footer")),
    ]
)

ACCEPTED = Path(__file__).with_name("page_length.yml")


class Longer(Model):
    """A page that may be longer, and why."""

    reason: Text
    words: int


def words_of(html: str) -> int:
    """Return how many words of a built page are there to be read at once: what is seen, or what one opens."""
    return max(map(_most_words, lxml.html.document_fromstring(html).iter("article")), default=0)


def _most_words(article: lxml.html.HtmlElement) -> int:
    opens = article.find_class("opens")
    sections = [_words(section) for section in map(deepcopy, opens)]
    for section in opens:
        for below in section[1:]:
            below.drop_tree()
    return max([_words(article), *sections])


def _words(article: lxml.html.HtmlElement) -> int:
    for part in article.xpath(LEFT_OUT):
        if part.getparent() is not None:
            part.drop_tree()
    return len(article.text_content().split())


def find(project: Project) -> Iterator[Problem]:
    """Yield each family page that is too long in an area."""
    accepted = validated(read_yaml(ACCEPTED, f"macros/checks/{ACCEPTED.name}"), dict[str, Longer])
    longest: dict[str, tuple[int, str]] = {}
    try:
        areas = english_areas(project)
    except Faults as faults:
        yield from faults.problems
        return
    for area in areas:
        for path, html in area.pages.items():
            if audience_of(path) in LONGEST and paper_kind(path) is None:
                longest[path] = max(longest.get(path, (0, "")), (words_of(html), area.key))
    for path, (count, key) in longest.items():
        limit = accepted[path].words if path in accepted else LONGEST[audience_of(path)]
        if count > limit:
            message = f"{count} words in {key}, expected at most {limit}: divide the page, or say less."
            yield Problem(f"docs/{path}", 1, message, NAME)
    for path in accepted:
        if not project.faults and longest.get(path, (0, ""))[0] <= LONGEST.get(audience_of(path), 0):
            message = f"{path} is not too long any more: delete the entry."
            yield Problem(f"macros/checks/{ACCEPTED.name}", 1, message, NAME)
