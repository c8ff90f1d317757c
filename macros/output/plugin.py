"""The MkDocs plugin: hooks that unpack, call one plain function and return.

MkDocs calls them in this order. `on_config` reads the area; `on_files` makes a page of each edition out of
each page of docs/; `on_nav` orders them, and then the site is known. For each page, `on_page_markdown` sets
`current`, before mkdocs-macros renders the page's macros and before MkDocs makes a Markdown parser for it,
which both ask for `current`. `on_env` comes when every page is rendered: then the rendered site is known,
which `on_page_context` and `on_post_build` read.
"""

import contextlib
import copy
import datetime
import functools
from collections.abc import Callable, Iterator, Set
from pathlib import Path
from typing import Any, cast

import jinja2
from mkdocs.config import base, config_options
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation, get_navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url
from mkdocs_macros.plugin import MacrosPlugin

from macros.audience import ABOUT
from macros.days.working_days import parse_day
from macros.language.catalog import SOURCE_LANGUAGE
from macros.output import pdf, search
from macros.output.area_inputs import own_files, read_inputs
from macros.output.area_site import AreaSite, RenderedSite
from macros.output.orders import (
    english_sources,
    guide_orders,
    pages_on_the_web,
    pages_to_search,
    paper_orders,
)
from macros.output.outcome import AreaResult, Outcome
from macros.output.paper import make_paper
from macros.output.paper_index import paper_index, papers_of
from macros.output.template_context import PAPER, page_context
from macros.output.web_files import web_files
from macros.output.whole_guide import make_guides
from macros.pages import editions
from macros.pages.area_pages import area_pages
from macros.pages.author import MACROS
from macros.pages.block_translation import TranslationExtension
from macros.pages.editions import Edition, EditionPage
from macros.pages.front_matter import FrontMatter
from macros.pages.page_build import Builder, PageBuild
from macros.pages.page_template import GLOBALS, PageTemplate, compiled, unknown_macros
from macros.pages.parts import PartsExtension
from macros.pages.reading import read_own_pages, read_pages
from macros.pages.shape import ShapeExtension
from macros.problems import Faults, Problem, raise_any


def _unused_of_theme(files: Files, config: MkDocsConfig) -> list[File]:
    """Return the theme's files that our pages do not load, such as Material's scripts."""
    return [
        file
        for file in files
        if file.src_dir in config.theme.dirs and not file.src_uri.startswith("assets/guide")
    ]


def _compile_once(macros: jinja2.Environment, builder: Builder) -> None:
    """Let mkdocs-macros compile a page once for all its languages, which is a tenth of a build.

    A page may use our macros and little else, and its faults are remembered in place of ending the process.
    """
    macros.globals = {name: macros.globals[name] for name in MACROS} | GLOBALS
    macros.from_string = functools.cache(  # type: ignore[assignment]
        lambda text: PageTemplate(compiled(text, macros), builder)
    )


def _page_url_of(files: Files) -> Callable[[jinja2.runtime.Context, str], str]:
    """Return a filter of templates that leads to a page by its path."""

    @jinja2.pass_context
    def page_url(context: jinja2.runtime.Context, uri: str) -> str:
        return str(context.environment.filters["url"](context, files.src_uris[uri].url))

    return page_url


class Settings(base.Config):
    """What mkdocs.yml says of the plugin, and what `build_area` does."""

    area = config_options.Type(str, default="torbay")
    as_of = config_options.Optional(config_options.Type((str, datetime.date)))
    leaflets = config_options.Type(bool, default=True)
    source_only = config_options.Type(bool, default=False)
    pseudo = config_options.Type(bool, default=False)
    outcome = config_options.Optional(config_options.Type(Outcome))


class ConferenceGuidePlugin(BasePlugin[Settings]):
    """Builds one area in all its editions."""

    site: AreaSite
    rendered: RenderedSite
    current: PageBuild

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        root = Path(config.config_file_path).parent
        self.outcome = self.config.outcome or Outcome()
        self.builds: dict[str, PageBuild] = {}
        with self._failing():
            self.inputs = read_inputs(
                root, self.config.area, self._today(), self.config.source_only, self.config.pseudo
            )
            self.typed = search.read_synonyms(root)
        self.nav_order = config.nav
        config.nav = None
        config.site_name = self.inputs.area.file.name
        config.theme.static_templates.clear()
        config["markdown_extensions"] += [
            TranslationExtension(self),
            PartsExtension(self),
            ShapeExtension(self),
        ]
        return config

    def _today(self) -> datetime.date:
        try:
            return parse_day(str(self.config.as_of or datetime.date.today()))
        except ValueError as error:
            raise Faults([Problem("mkdocs.yml", 1, f"as_of: {error}", "mkdocs")]) from error

    @contextlib.contextmanager
    def _failing(self) -> Iterator[None]:
        """Turn faults into an error that MkDocs shows without a traceback."""
        try:
            yield
        except Faults as faults:
            self.outcome.problems += faults.problems
            raise PluginError(str(faults)) from faults

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        inputs = self.inputs
        general = read_pages(Path(config.docs_dir))
        own = [read_own_pages(inputs.root, layer) for layer in reversed(inputs.area.layers)]
        written = [*general.values(), *(page for files in own for page in files.pages.values())]
        with self._failing():
            raise_any(fault for page in written for fault in page.faults)
            raise_any(unknown_macros(written))
            self.sources = area_pages(inputs.area, inputs.vocabulary, general, own)
            raise_any(self.sources.problems)
        for file in [*files.documentation_pages(), *_unused_of_theme(files, config)]:
            files.remove(file)
        front_matter = {path: page.source.front_matter for path, page in self.sources.pages.items()}
        self.pages = {
            page.uri: page
            for page in editions.pages_of(inputs.area, front_matter, inputs.vocabulary)
            if page.edition.language in inputs.translations
        }
        for uri, page in self.pages.items():
            written_in = inputs.root / self.sources.pages[page.source].source.file
            files.append(File.generated(config, uri, abs_src_path=str(written_in)))
        for uri, content in own_files(inputs).items():
            files.append(File.generated(config, uri, content=content))
        return files

    def on_nav(self, nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
        _compile_once(cast(MacrosPlugin, config.plugins["macros"]).env, self)
        shown = [page for page in self.pages.values() if not editions.paper_kind(page.source)]
        navs = {
            edition: self._nav(edition, sources, config, files)
            for edition, sources in editions.by_edition(shown).items()
        }
        written = [uri for uri, page in self.pages.items() if editions.paper_kind(page.source)]
        papers = tuple(file for uri in written if (file := files.get_file_from_path(uri)))
        self.site = AreaSite(self.inputs, self.pages, navs, papers)
        return nav

    def _nav(self, edition: Edition, sources: list[str], config: MkDocsConfig, files: Files) -> Navigation:
        own = copy.copy(config)
        own.nav, found = [], []
        for title, group in editions.in_groups(sources, self.nav_order, self.sources.after()):
            uris = [f"{edition.language}/{source}" for source in group]
            found += [file for uri in uris if (file := files.get_file_from_path(uri))]
            own.nav += [{title: uris}] if title else uris
        return get_navigation(Files(found), own)

    @event_priority(100)
    def on_page_markdown(self, markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        edition_page, origin = self.pages.get(page.file.src_uri), None
        if edition_page is None:
            edition_page = EditionPage("index.md", self._root_edition())
        else:
            shown = self.sources.pages[edition_page.source]
            page.meta, markdown = shown.source.front_matter.model_dump(exclude_none=True), shown.text
            origin = shown.place
        self.current = PageBuild(self.inputs.page_context(edition_page, origin, self.sources.silent))
        self.builds[page.file.src_uri] = self.current
        return markdown

    def on_page_content(self, html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        self.current.find_unspoken(html)
        return html

    @property
    def uris(self) -> Set[str]:
        """The paths of all pages."""
        return self.pages.keys()

    def front_matter_of(self, source: str) -> FrontMatter:
        """Return what a page says of itself; nothing where there is no such page."""
        page = self.sources.pages.get(source)
        return page.source.front_matter if page else FrontMatter()

    def _root_edition(self) -> Edition:
        area = self.inputs.area
        return Edition(area.key, area.file.languages[0], ABOUT)

    def on_env(self, env: jinja2.Environment, config: MkDocsConfig, files: Files) -> jinja2.Environment:
        with self._failing():
            raise_any(problem for build in self.builds.values() for problem in build.record.problems)
        self.rendered = RenderedSite(self.site, self.builds, get_relative_url)
        env.filters["page_url"] = _page_url_of(files)
        env.filters["page_address"] = lambda uri: files.src_uris[uri].url
        env.filters["page_title"] = self.rendered.page_title
        return env

    def on_page_context(  # type: ignore[override]
        self, context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
    ) -> dict[str, Any]:
        edition = self.builds[page.file.src_uri].context.page.edition
        settings = {
            "nav": self.site.navs.get(edition, nav),
            "leaflets": self.config.leaflets,
            "searchable": self.config.leaflets,
            "papers": papers_of(self.rendered, edition),
            "offline": not config.use_directory_urls,
        }
        return context | page_context(self.rendered, page) | settings

    def on_post_build(self, config: MkDocsConfig) -> None:
        if self.outcome.warnings:
            return
        folder = Path(config.site_dir)
        leaflets: list[str] = []
        with self._failing():
            if self.config.leaflets:
                noon = datetime.datetime.combine(self.inputs.today, datetime.time(12), datetime.UTC)
                printer, paper = pdf.printer(self.inputs.root, noon), folder / PAPER
                printed = make_paper(printer, paper, paper_orders(self.rendered))
                printed += make_guides(printer, paper, guide_orders(self.rendered, folder))
                leaflets += [one.path for one in printed]
                for path, html in paper_index(self.rendered, printed, not config.use_directory_urls):
                    (paper / path).write_text(html, encoding="utf-8")
            if not self.config.source_only:
                self._forget_papers(folder)
            if self.config.leaflets:
                root, area = self.inputs.root, self.inputs.area
                search.make_index(
                    folder, pages_to_search(self.rendered), search.asked_in(root, area), self.typed
                )
            if (address := self.inputs.area.file.address) and config.use_directory_urls:
                self._write_for_the_web(folder, address)
        self.outcome.result = AreaResult(
            area=self.inputs.area.key,
            pages=len(self.builds) - len(self.site.papers),
            leaflets=tuple(leaflets),
            entries=frozenset(self.inputs.translations[SOURCE_LANGUAGE].seen or ()),
            sources=english_sources(self.rendered),
        )

    def _forget_papers(self, folder: Path) -> None:
        """Take out of the site the pages that are written for paper, now that they are printed."""
        for file in self.site.papers:
            written = folder / file.dest_uri
            written.unlink()
            for parent in written.relative_to(folder).parents:
                if not any((folder / parent).iterdir()):
                    (folder / parent).rmdir()

    def _write_for_the_web(self, folder: Path, address: str) -> None:
        found = web_files(address, pages_on_the_web(self.rendered), self.inputs.today)
        template = self.inputs.templates.get_template("not-found.html")
        voices = {language: self.inputs.site_voice(language) for language in self.inputs.translations}
        found["404.html"] = template.render(address=address, area=self.inputs.area, voices=voices) + "\n"
        for path, text in found.items():
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")

    def on_serve(self, server: LiveReloadServer, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        for folder in ("areas", "translations", "theme"):
            server.watch(str(self.inputs.root / folder))
        return server
