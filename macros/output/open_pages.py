"""Every sentence that the pages of docs/ and of the areas could say, whatever any area shows of them."""

import functools
from collections.abc import Iterator, Mapping, Set
from dataclasses import replace
from typing import Any, cast

import jinja2
from markdown import Markdown

from macros.audience import audience_of
from macros.language.catalog import SOURCE_LANGUAGE, Entry, Translations
from macros.language.voice import Voice
from macros.pages.area_pages import cited
from macros.pages.author import MACROS
from macros.pages.block_translation import TranslationExtension
from macros.pages.editions import Edition, EditionPage
from macros.pages.markdown_parts import EXTENSIONS
from macros.pages.marks import with_advice_apart
from macros.pages.page_build import PageBuild, PageContext
from macros.pages.page_template import GLOBALS
from macros.pages.source_blocks import Block, written
from macros.pages.source_page import SourcePage
from macros.project import Project

UNKNOWN = cast(Any, None)
"""Stands for the area of a page that is read for no area."""

IN_SENTENCES = {
    "within": "{}", "amount": "{}", "word": "{}", "local_names": "{}", "value": "{}", "date": "{}_date",
    "phone": "{}_phone", "email": "{}_email", "web": "{}_web",
    "place": "place", "authority": "authority", "procedure": "procedure",
}  # fmt: skip
"""What a macro puts into a message, by its name: the placeholder, made of the key that it is given."""

WITH_REFERENCE = ("within", "amount")
"""Macros that professionals read with a mark of their source."""

REFERENCES = ("source", "mark", "cite")


class _Reader:
    """Renders page after page, and knows the one that is being rendered."""

    current: PageBuild
    uris: Set[str] = frozenset()

    def __init__(self) -> None:
        self.environment = jinja2.Environment()
        said = {name: functools.partial(self._said, name) for name in MACROS}
        self.environment.globals = {**said, **GLOBALS}

    def _said(self, name: str, key: str = "", *_: Any, **__: Any) -> str:
        """Return what a macro leaves in a message."""
        page, is_for_professionals = self.current, self.current.context.for_professionals
        if name in REFERENCES:
            return page.token("source", _nothing, True) if is_for_professionals or name != "source" else ""
        if name not in IN_SENTENCES:
            return ""
        said = page.token(IN_SENTENCES[name].format(key), _nothing)
        if name in WITH_REFERENCE and is_for_professionals:
            said += page.token("source", _nothing, True)
        return said

    def entries(self, page: SourcePage, layers: Mapping[str, str]) -> Iterator[Entry]:
        audience = audience_of(page.path)
        voice = Voice(Translations(SOURCE_LANGUAGE).recording(), audience, UNKNOWN)
        edition = EditionPage(page.path, Edition("", SOURCE_LANGUAGE, audience))
        context = PageContext(edition, UNKNOWN, voice, UNKNOWN, UNKNOWN, UNKNOWN)
        self.current = PageBuild(context)
        shown = with_advice_apart(_without_omitted(cited(page)), layers, audience == "professionals")
        text = "\n".join(line.text for line in written(shown))
        rendered = self.environment.from_string(text).render()
        Markdown(extensions=[*EXTENSIONS, TranslationExtension(self)]).convert(rendered)
        yield from voice.translations.seen or ()


def _without_omitted(block: Block) -> Block:
    """Return a page of own words without what only takes something away, which nobody reads."""
    kept = (child for child in block.children if not child.attributes.has("omitted"))
    return replace(block, children=tuple(map(_without_omitted, kept)))


def _nothing(voice: Voice) -> str:
    return ""


def open_entries(project: Project) -> Iterator[tuple[SourcePage, Entry]]:
    """Yield every sentence of every page with all its blocks shown, in reading order."""
    reader = _Reader()
    layers = {page.file: files.layer for files in project.own.values() for page in files.pages.values()}
    for page in project.every_page():
        if page.is_readable:
            for entry in reader.entries(page, layers):
                yield page, entry
