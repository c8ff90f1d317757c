"""What a rendered page shows more plainly by its shape: its start, answers, ways, what one opens."""

import itertools
import re
from collections.abc import Callable
from typing import Protocol
from xml.etree.ElementTree import Element, SubElement

import lxml.html
from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE

from macros.audience import AUDIENCES
from macros.pages.editions import link_target, paper_kind
from macros.pages.front_matter import FrontMatter
from macros.pages.page_build import Builder

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

OF_THE_PAGE = ('<details class="notices"', '<div class="form-tools')
"""What belongs to a whole page, and never to the section above it."""

QUESTIONS = 2
"""The level of the headings that ask."""

TAG = re.compile(r"\s*<([a-z][a-z0-9]*)")
"""The tag with which HTML begins."""

MANY_QUESTIONS = 5
"""From so many questions on, a page lists them at its top; a child is shown them one after another."""


def said(element: Element) -> str:
    """Return what an element says, on one line."""
    return " ".join("".join(element.itertext()).split())


def mark_answers(
    root: Element, is_picture: Callable[[Element], bool], is_made: Callable[[Element], bool]
) -> None:
    """Mark what answers a question: the paragraph below it and its picture, if short, or how it begins.

    A paragraph that introduces a list is none, nor is what a macro made in the place of one.
    """
    for heading, below in itertools.pairwise(element for element in root if not is_picture(element)):
        text = said(below)
        if heading.tag != "h2" or below.tag != "p" or not text or text[-1] == ":" or is_made(below):
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


def mark_ways(root: Element) -> None:
    """Mark the numbered lists of which every step begins with a link: the way through, and where it leads."""
    for listed in root.iter("ol"):
        if len(listed) and all(_begins_with_link(step) for step in listed):
            _add_class(listed, "way")


def fold_sections(root: Element, level: int, ends: Callable[[Element], bool]) -> None:
    """Put what stands below each heading of a level behind that heading, which opens it.

    What `ends` a section stands below the last of them, for everybody to see.
    """
    above = {f"h{number}" for number in range(1, level + 1)}
    opened: Element | None = None
    elements = list(root)
    for element in elements:
        root.remove(element)
    for element in elements:
        if element.tag == f"h{level}":
            opened = SubElement(root, "details", {"class": "opens"})
            SubElement(opened, "summary").append(element)
        elif opened is None or element.tag in above or ends(element):
            opened = None
            root.append(element)
        else:
            opened.append(element)


def unfold(article: lxml.html.HtmlElement) -> None:
    """Let the sections of a built page stand open, as plain headings with what is below them."""
    for section in article.find_class("opens"):
        section[0].drop_tag()
        section.drop_tag()


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


def _begins_with_link(step: Element) -> bool:
    return len(step) > 0 and step[0].tag == "a" and not (step.text or "").strip()


def _add_class(element: Element, name: str) -> None:
    element.set("class", " ".join([*element.get("class", "").split(), name]))


class Library(Builder, Protocol):
    """A builder that also knows what the pages of its guides say of themselves."""

    def front_matter_of(self, source: str) -> FrontMatter:
        """Return what a page says of itself; nothing where there is no such page."""


class Tiles(Treeprocessor):
    """Show the picture of each page that a child's list of links leads to, or a step of a way."""

    def __init__(self, md: Markdown, builder: Library):
        super().__init__(md)
        self.builder, self.page = builder, builder.current

    def run(self, root: Element) -> None:
        if paper_kind(self.page.context.page.source):
            return
        mark_leads(root)
        mark_ways(root)
        if self.page.context.audience == "children":
            for link in root.findall("./ul[@class='leads']/li/a"):
                self._picture_link(link)
        for step in root.findall("./ol[@class='way']/li"):
            step.text = self._tile(step[0])

    def _picture_link(self, link: Element) -> None:
        tile = self._tile(link)
        if not tile:
            return
        words = Element("span")
        words.text, link.text = link.text, tile
        words.extend(list(link))
        for element in words:
            link.remove(element)
        link.append(words)

    def _tile(self, link: Element) -> str:
        """Return the picture of the page that a link leads to, kept aside, or nothing."""
        source = link_target(self.page.context.page.source, link.get("href", ""))
        name = self.builder.front_matter_of(source).image if source else None
        if name is None:
            return ""
        svg = self.page.context.render(f"pictures/{name}.svg")
        return self.md.htmlStash.store(f'<span class="tile" aria-hidden="true">{svg}</span>')


class PageShape(Treeprocessor):
    """Give a page its shape, once its words stand in it and its headings have ids."""

    def __init__(self, md: Markdown, builder: Library):
        super().__init__(md)
        self.builder, self.page = builder, builder.current

    def run(self, root: Element) -> None:
        context = self.page.context
        if paper_kind(context.page.source):
            return
        opens = self.builder.front_matter_of(context.page.source).opens
        mark_answers(root, lambda element: self._kept(element).startswith(PICTURE), self._is_made)
        if context.page.source in STARTS:
            frame_start(root)
        elif context.audience != "children" and not self.page.record.lists_places and opens != QUESTIONS:
            self._list_questions(root)
        if opens:
            self.page.record.opens = True
            fold_sections(root, opens, lambda element: self._kept(element).startswith(OF_THE_PAGE))

    def _is_made(self, element: Element) -> bool:
        tag = TAG.match(self._kept(element))
        return tag is not None and self.md.is_block_level(tag[1])

    def _kept(self, element: Element) -> str:
        """Return the HTML that alone stands in an element, if there is any."""
        kept = HTML_PLACEHOLDER_RE.fullmatch(said(element))
        return str(self.md.htmlStash.rawHtmlBlocks[int(kept[1])]) if kept else ""

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

    def __init__(self, builder: Library):
        super().__init__()
        self.builder = builder

    def extendMarkdown(self, md: Markdown) -> None:
        md.treeprocessors.register(Tiles(md, self.builder), "guide_tiles", BEFORE_ADDRESSES)
        md.treeprocessors.register(PageShape(md, self.builder), "guide_shape", AFTER_TITLE)
