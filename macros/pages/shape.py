"""What a rendered page shows more plainly by its shape: its start, short answers, lists that only lead on."""

import itertools
import posixpath
import re
from collections.abc import Callable
from typing import Protocol
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE

from macros.audience import AUDIENCES
from macros.pages.page_build import Builder, PageBuild

AFTER_TITLE = -2
"""Below `toc` (5), which gives headings their ids, and below MkDocs (-1), which looks for the title."""

BEFORE_ADDRESSES = 10
"""Below `inline` (20), and above MkDocs (0), which turns the paths of pages into addresses."""

STARTS = frozenset(f"{audience}/index.md" for audience in AUDIENCES)

LONGEST_ANSWER = 90
"""Characters of a paragraph that can be taken in at a glance, and is therefore set large."""

FIRST_SENTENCE = re.compile(r"\s*[^.!?؟۔:]{1,70}[.!?؟۔](?=\s)")
"""A short sentence that a longer paragraph begins with."""

PICTURE = '<div class="picture"'

MANY_QUESTIONS = 5
"""From so many questions on, a page lists them at its top; a child is shown them one after another."""


def said(element: Element) -> str:
    """Return what an element says, on one line."""
    return " ".join("".join(element.itertext()).split())


def mark_answers(root: Element, is_picture: Callable[[Element], bool]) -> None:
    """Mark what answers a question: the paragraph below it and its picture, if short, or how it begins.

    A paragraph that introduces a list is none.
    """
    for heading, below in itertools.pairwise(element for element in root if not is_picture(element)):
        text = said(below)
        if heading.tag != "h2" or below.tag != "p" or not text or text[-1] == ":":
            continue
        if len(text) <= LONGEST_ANSWER:
            _add_class(below, "answer")
        elif begins := FIRST_SENTENCE.match(below.text or ""):
            answer = Element("strong")
            answer.text, answer.tail = begins[0], (below.text or "")[begins.end() :]
            below.text = None
            below.insert(0, answer)


def mark_leads(root: Element) -> None:
    """Mark the lists whose entries are a link each and nothing else."""
    for listed in root.iter("ul"):
        if len(listed) and all(_only_leads(entry) for entry in listed):
            _add_class(listed, "leads")


def frame_start(root: Element) -> None:
    """Frame the title of a guide, what stands between it and its first question, and what matters most."""
    if not len(root) or root[0].tag != "h1":
        return
    elements = list(root)
    first = next((place for place, element in enumerate(elements) if element.get("class") == "first"), None)
    question = next((place for place, element in enumerate(elements) if element.tag == "h2"), len(elements))
    framed = elements[: question if first is None else first + 1]
    hero = Element("div", {"class": "hero"})
    hero.extend(framed)
    for element in framed:
        root.remove(element)
    root.insert(0, hero)


def questions_of(root: Element) -> list[tuple[str, str]]:
    """Return the id and the words of each question of a page."""
    return [(heading.get("id", ""), said(heading)) for heading in root if heading.tag == "h2"]


def _only_leads(entry: Element) -> bool:
    around = (entry.text or "") + "".join(child.tail or "" for child in entry)
    return len(entry) == 1 and entry[0].tag == "a" and not around.strip()


def _add_class(element: Element, name: str) -> None:
    element.set("class", " ".join([*element.get("class", "").split(), name]))


class PictureBook(Builder, Protocol):
    """A builder that also knows the pictures of pages."""

    def picture_of(self, source: str) -> str | None:
        """Return the name of the picture of a page, if it has one."""


class Tiles(Treeprocessor):
    """Show a child the picture of each page that a list of links leads to."""

    def __init__(self, md: Markdown, builder: PictureBook):
        super().__init__(md)
        self.builder, self.page = builder, builder.current

    def run(self, root: Element) -> None:
        mark_leads(root)
        if self.page.context.audience == "children":
            for link in root.findall("./ul[@class='leads']/li/a"):
                self._add_picture(link)

    def _add_picture(self, link: Element) -> None:
        folder = posixpath.dirname(self.page.context.page.source)
        source = posixpath.normpath(posixpath.join(folder, link.get("href", "").partition("#")[0]))
        name = self.builder.picture_of(source)
        if name is None:
            return
        svg = self.page.context.render(f"pictures/{name}.svg")
        words = Element("span")
        words.text, link.text = link.text, self.md.htmlStash.store(f'<span class="tile">{svg}</span>')
        words.extend(list(link))
        for element in words:
            link.remove(element)
        link.append(words)


class PageShape(Treeprocessor):
    """Give a page its shape, once its words stand in it and its headings have ids."""

    def __init__(self, md: Markdown, page: PageBuild):
        super().__init__(md)
        self.page = page

    def run(self, root: Element) -> None:
        context = self.page.context
        mark_answers(root, self._is_picture)
        if context.page.source in STARTS:
            frame_start(root)
        elif context.audience != "children" and not self.page.record.lists_places:
            self._list_questions(root)

    def _is_picture(self, element: Element) -> bool:
        kept = HTML_PLACEHOLDER_RE.fullmatch(said(element))
        return kept is not None and str(self.md.htmlStash.rawHtmlBlocks[int(kept[1])]).startswith(PICTURE)

    def _list_questions(self, root: Element) -> None:
        questions = questions_of(root)
        if len(questions) < MANY_QUESTIONS:
            return
        first = next(place for place, element in enumerate(root) if element.tag == "h2")
        contents = Element("p")
        html = self.page.context.render("contents.html", questions=questions)
        contents.text = self.md.htmlStash.store(html.strip())
        root.insert(first, contents)


class ShapeExtension(Extension):
    """Adds shape to every page; `current` says which page that is."""

    def __init__(self, builder: PictureBook):
        super().__init__()
        self.builder = builder

    def extendMarkdown(self, md: Markdown) -> None:
        md.treeprocessors.register(Tiles(md, self.builder), "guide_tiles", BEFORE_ADDRESSES)
        md.treeprocessors.register(PageShape(md, self.builder.current), "guide_shape", AFTER_TITLE)
