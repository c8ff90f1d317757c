"""One area's site while it is built: its pages in every edition, and what templates and leaflets get."""

import datetime
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Protocol

import jinja2
from markupsafe import Markup, escape

from macros.areas.area import Area
from macros.areas.vocabulary import Vocabulary
from macros.audience import ABOUT, ACCENTS, AUDIENCE_NAMES, AUDIENCES, FAMILIES, SHAPES
from macros.language.catalog import SOURCE_LANGUAGE, Translations
from macros.language.voice import Voice, in_english, language_name
from macros.output.leaflet import LeafletOrder
from macros.output.search import SearchPage
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


class Nav(Protocol):
    """The pages of an edition, in reading order."""

    @property
    def pages(self) -> list[Any]: ...


@dataclass(eq=False)
class AreaSite:
    """The pages of an area in all its editions. `navs` and `builds` fill while MkDocs works."""

    area: Area
    vocabulary: Vocabulary
    translations: Mapping[str, Translations]
    today: datetime.date
    templates: jinja2.Environment
    pages: Mapping[str, EditionPage]
    relative_url: Callable[[str, str], str]
    navs: Mapping[Edition, Nav] = field(default_factory=dict)
    builds: dict[str, PageBuild] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.terms = cache(self._terms)

    def editions(self) -> dict[Edition, list[str]]:
        """Return the paths in docs/ of each edition's pages."""
        found: dict[Edition, list[str]] = {}
        for page in self.pages.values():
            found.setdefault(page.edition, []).append(page.source)
        return found

    def page_title(self, page: Any) -> Markup:
        """Return a page's title, marked where it is English on a page of another language."""
        title = escape(Markup(page.title or "").striptags())
        return in_english(title) if self.builds[page.file.src_uri].title_in_english else title

    def page_context(self, page: BuiltPage) -> dict[str, Any]:
        """Return what theme/main.html is given of a page, beside the settings of the build."""
        build = self.builds[page.file.src_uri]
        edition = build.page.edition
        offered = self.audiences(edition.language)
        return self.notices_context(edition.language) | {
            "about_nav": self.navs.get(Edition(self.area.key, edition.language, ABOUT)),
            "build": build,
            "content": self.content(page),
            "letters": self.letters(edition) if build.lists_places else [],
            "edition": edition,
            "for_families": edition.audience in FAMILIES,
            "starts_family_guide": build.page.source in {f"{name}/index.md" for name in FAMILIES},
            "neutral": self.area.file.neutral_titles and edition.audience != "professionals",
            "uris": self.pages.keys(),
            "same_page": self.same_page(build.page),
            "audience_names": AUDIENCE_NAMES,
            "shapes": SHAPES,
            "audiences": offered,
            "english_only": [name for name in self.audiences(SOURCE_LANGUAGE) if name not in offered],
            "audiences_in": self.audiences,
            "voices": {language: self.site_voice(language) for language in self.translations},
            "language_name": language_name,
        }

    def notices_context(self, language: str) -> dict[str, Any]:
        """Return what the notices are given, on a page and on a leaflet."""
        voice = self.site_voice(language)
        return {
            "area": self.area,
            "document_name": self._document_name(),
            "voice": voice,
            "t": voice.t,
            "plain": voice.plain,
            "as_of": self.today,
        }

    def _document_name(self) -> Markup:
        document = next(iter(self.area.file.sources.values()))
        dated = f" ({document.dated})" if document.dated else ""
        named = Markup('<cite lang="en" dir="ltr">{}</cite>{}')
        return named.format(document.title, dated)

    def voice(self, edition: Edition) -> Voice:
        """Return the voice of an edition's pages."""
        return Voice(self.translations[edition.language], edition.audience, self.vocabulary)

    def site_voice(self, language: str) -> Voice:
        """Return the voice of buttons and notices in a language."""
        return Voice(self.translations[language], "site", self.vocabulary)

    def audiences(self, language: str) -> list[str]:
        """Return the audiences that have a guide in a language."""
        return [name for name in AUDIENCES if Edition(self.area.key, language, name) in self.navs]

    def same_page(self, page: EditionPage) -> dict[str, str]:
        """Return the path of the same page, or else of the language's start, by language."""
        return {
            language: (uri if uri in self.pages else f"{language}/index.md")
            for language in self.translations
            for uri in [f"{language}/{page.source}"]
        }

    def content(self, page: BuiltPage) -> str:
        """Return a rendered page; in a family's guide, explained words lead to their explanation."""
        edition, content = self.builds[page.file.src_uri].page.edition, str(page.content or "")
        words = self._words_page(edition)
        if edition.audience not in FAMILIES or words is None or words is page:
            return content
        url = self.relative_url(words.url, page.url)
        return glossary.link_first_uses(content, self.terms(edition), url, edition.language)

    def _terms(self, edition: Edition) -> list[glossary.Term]:
        words = self._words_page(edition)
        return glossary.terms(words.content or "", edition.language) if words else []

    def _words_page(self, edition: Edition) -> BuiltPage | None:
        uri = f"{edition.language}/{edition.audience}/words.md"
        nav = self.navs.get(edition)
        return next((page for page in nav.pages if page.file.src_uri == uri), None) if nav else None

    def letters(self, edition: Edition) -> list[tuple[str, list[a_to_z.Place]]]:
        """Return the places of an edition by initial letter."""
        found = [
            place
            for page in self.pages_with_text(self.navs[edition])
            for place in a_to_z.places(page.content or "", page.url)
        ]
        return a_to_z.by_letter(found, edition.language)

    def pages_with_text(self, nav: Nav) -> Iterator[BuiltPage]:
        """Yield the pages of an edition but those that only lead to others."""
        return (page for page in nav.pages if not self.builds[page.file.src_uri].lists_places)

    def pages_to_search(self) -> Iterator[SearchPage]:
        for edition, nav in self.navs.items():
            for page in self.pages_with_text(nav):
                yield SearchPage(page.file.dest_uri, edition.language, edition.audience)

    def leaflet_orders(self, folder: Path) -> Iterator[LeafletOrder]:
        """Yield what to print of the site built in a folder: a leaflet for each guide."""
        for edition, nav in self.navs.items():
            if edition.audience == ABOUT:
                continue
            voice = self.site_voice(edition.language)
            audience = AUDIENCE_NAMES[edition.audience]
            front = self.templates.get_template("leaflet-front.html")
            yield LeafletOrder(
                name=f"{edition.language}/{edition.audience}",
                title=f"{self.area.file.name}: {voice.plain(audience)}",
                author=self.area.file.name,
                language=edition.language,
                direction=voice.direction,
                accent=ACCENTS[edition.audience],
                front=front.render(self.notices_context(edition.language), audience_name=audience),
                pages=tuple(folder / page.file.dest_uri for page in self.pages_with_text(nav)),
            )

    def seen(self) -> tuple[tuple[str, str, str], ...]:
        """Return every sentence that the English pages showed: context, singular, plural."""
        entries = self.translations[SOURCE_LANGUAGE].seen
        return tuple((entry.context, entry.singular, entry.plural) for entry in entries)

    def english_sources(self) -> tuple[tuple[str, str], ...]:
        """Return the path in docs/ and the built file of each English page, in reading order."""
        return tuple(
            (self.pages[page.file.src_uri].source, page.file.dest_uri)
            for edition, nav in self.navs.items()
            if edition.language == SOURCE_LANGUAGE
            for page in nav.pages
        )
