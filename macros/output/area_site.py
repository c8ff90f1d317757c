"""The pages of an area in all its editions, in order; and the same site once every page is rendered."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Protocol

from markupsafe import Markup, escape

from macros.audience import FAMILIES
from macros.language.voice import in_english
from macros.output.area_inputs import AreaInputs
from macros.pages import a_to_z, glossary
from macros.pages.editions import Edition, EditionPage
from macros.pages.page_build import PageBuild


class BuiltFile(Protocol):
    """Where a page comes from and where it goes."""

    @property
    def src_uri(self) -> str: ...
    @property
    def dest_uri(self) -> str: ...


class BuiltPage(Protocol):
    """A page of MkDocs, as far as it matters here; `content` is its HTML once it has been rendered."""

    @property
    def file(self) -> BuiltFile: ...
    @property
    def url(self) -> str: ...

    @property
    def content(self) -> Any: ...


class PaperFile(BuiltFile, Protocol):
    """A page that is written for paper, once it is rendered."""

    page: Any


class Nav(Protocol):
    """The pages of an edition, in reading order."""

    @property
    def pages(self) -> list[Any]: ...


@dataclass(frozen=True, eq=False)
class AreaSite:
    """An area's pages by their path in the site, each edition's navigation, and what is written for paper."""

    inputs: AreaInputs
    pages: Mapping[str, EditionPage]
    navs: Mapping[Edition, Nav]
    papers: tuple[PaperFile, ...] = ()

    def same_page(self, page: EditionPage) -> dict[str, str]:
        """Return the path of the same page, or else of the language's start, by language."""
        return {
            language: (uri if uri in self.pages else f"{language}/index.md")
            for language in self.inputs.translations
            for uri in [f"{language}/{page.source}"]
        }


@dataclass(frozen=True, eq=False)
class RenderedSite:
    """A site whose pages are all rendered, with what each of them said, by path."""

    site: AreaSite
    builds: Mapping[str, PageBuild]
    relative_url: Callable[[str, str], str]

    def page_title(self, page: Any) -> Markup:
        """Return a page's title, marked where it is English on a page of another language."""
        title = escape(Markup(page.title or "").striptags())
        return in_english(title) if self.builds[page.file.src_uri].record.title_in_english else title

    def content(self, page: BuiltPage) -> str:
        """Return a rendered page; in a family's guide, explained words lead to their explanation."""
        edition, content = self.builds[page.file.src_uri].context.page.edition, str(page.content or "")
        words = self._words_page(edition)
        if edition.audience not in FAMILIES or words is None or words is page:
            return content
        url = self.relative_url(words.url, page.url)
        return glossary.link_first_uses(content, self._terms[edition], url, edition.language)

    @cached_property
    def _terms(self) -> Mapping[Edition, list[glossary.Term]]:
        return {
            edition: glossary.terms(page.content or "", edition.language)
            for edition in self.site.navs
            if edition.audience in FAMILIES and (page := self._words_page(edition))
        }

    def _words_page(self, edition: Edition) -> BuiltPage | None:
        uri = f"{edition.language}/{edition.audience}/words.md"
        nav = self.site.navs.get(edition)
        return next((page for page in nav.pages if page.file.src_uri == uri), None) if nav else None

    def letters(self, edition: Edition) -> list[tuple[str, list[a_to_z.Place]]]:
        """Return the places of an edition by initial letter."""
        found = [
            place
            for page in self.pages_with_text(self.site.navs[edition])
            for place in a_to_z.places(page.content or "", page.url)
        ]
        return a_to_z.by_letter(found, edition.language)

    def pages_with_text(self, nav: Nav) -> Iterator[BuiltPage]:
        """Yield the pages of an edition but those that only lead to others."""
        return (page for page in nav.pages if not self.builds[page.file.src_uri].record.lists_places)
