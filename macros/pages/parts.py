"""The parts of a page that are not its author's: notices, and a frame round what matters most."""

from collections.abc import Mapping
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markupsafe import Markup

from macros.areas.area import Area
from macros.areas.sources import Document
from macros.audience import FAMILIES
from macros.pages.editions import paper_kind
from macros.pages.page_build import Builder, PageBuild

ABOVE_INLINE = 25
"""Below the translator, which knows then whether all of the page is translated."""

CHOOSING = "index.md"
"""The page on which readers say who they are; it has its notices below the choice."""

FAMILY_STARTS = frozenset(f"{audience}/index.md" for audience in FAMILIES)

HELP_NOW = frozenset(f"{audience}/who-can-help.md" for audience in FAMILIES)
"""The pages that open on numbers to press; their notices stand at the end."""


def document_name(area: Area) -> Markup | None:
    """Return the titles and dates of the documents that an area's facts come from, as HTML, or None."""
    return Markup("; ").join(map(_dated_title, area.documents)) or None


def _dated_title(document: Document) -> Markup:
    dated = f" ({document.dated})" if document.dated else ""
    return Markup('<cite lang="en" dir="ltr">{}</cite>{}').format(document.title, dated)


def frame_first_things(root: Element) -> int | None:
    """Frame the first section of a page up to its numbered list; return the place below that section.

    Return None, and change nothing, where a page does not begin with such a list.
    """
    tags = [element.tag for element in root]
    if "h2" not in tags:
        return None
    start = tags.index("h2")
    end = next((place for place in range(start + 1, len(tags)) if tags[place] == "h2"), len(tags))
    if "ol" not in tags[start:end]:
        return None
    last = tags.index("ol", start)
    frame = Element("div", {"class": "first"})
    frame.extend(list(root)[start : last + 1])
    for element in frame:
        root.remove(element)
    root.insert(start, frame)
    return end - (last - start)


class PageParts(Treeprocessor):
    """Put the notices below the first answer or what matters most, or at the end where numbers come first."""

    def __init__(self, md: Markdown, page: PageBuild):
        super().__init__(md)
        self.page = page

    def run(self, root: Element) -> None:
        source = self.page.context.page.source
        if source == CHOOSING or paper_kind(source):
            return
        place = frame_first_things(root) if source in FAMILY_STARTS else None
        html = self.page.context.render("notices.html", **self._values()).strip()
        if not html:
            return
        notices = Element("p")
        notices.text = self.md.htmlStash.store(html)
        if source in HELP_NOW:
            root.append(notices)
        else:
            root.insert(_below_lead(root) if place is None else place, notices)

    def _values(self) -> Mapping[str, Any]:
        context = self.page.context
        return {
            "area": context.area,
            "audience": context.audience,
            "document_name": document_name(context.area),
            "untranslated": self.page.record.untranslated,
        }


def _below_lead(root: Element) -> int:
    """Return the place below the title and the paragraph that follows it, which is the first answer."""
    tags = [element.tag for element in root]
    below = tags.index("h1") + 1 if "h1" in tags else 0
    return below + 1 if tags[below : below + 1] == ["p"] else below


class PartsExtension(Extension):
    """Adds its parts to every page; `current` says which page that is."""

    def __init__(self, builder: Builder):
        super().__init__()
        self.builder = builder

    def extendMarkdown(self, md: Markdown) -> None:
        md.treeprocessors.register(PageParts(md, self.builder.current), "guide_parts", ABOVE_INLINE)
