"""The MkDocs plugin: hooks that unpack, call one plain function and return."""

import contextlib
import copy
import datetime
import functools
from collections.abc import Iterator, Set
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
from mkdocs.utils import get_relative_url, meta
from mkdocs_macros.plugin import MacrosPlugin

from macros.areas.reading import read_area, read_vocabulary
from macros.audience import ABOUT
from macros.days.date_tables import DateTables, date_tables
from macros.days.timeline import timeline
from macros.days.working_days import Calendar, calendar_for
from macros.language.catalog import PSEUDO_LANGUAGE, SOURCE_LANGUAGE
from macros.language.po_file import read_translations
from macros.output import leaflet, search
from macros.output.area_site import AreaSite
from macros.pages import editions
from macros.pages.block_translation import TranslationExtension
from macros.pages.editions import Edition, EditionPage
from macros.pages.page_build import Example, PageBuild
from macros.pages.page_template import unknown_macros
from macros.problems import Faults, Problem, raise_any


def _unused_of_theme(files: Files, config: MkDocsConfig) -> list[File]:
    """Return the theme's files that our pages do not load, such as Material's scripts."""
    return [
        file
        for file in files
        if file.src_dir in config.theme.dirs and not file.src_uri.startswith("assets/guide")
    ]


def _compile_once(macros: jinja2.Environment) -> None:
    """Let mkdocs-macros compile a page once for all its languages, which is a tenth of a build."""
    macros.from_string = functools.cache(macros.from_string)  # type: ignore[assignment]


class Settings(base.Config):
    """What mkdocs.yml says of the plugin."""

    area = config_options.Type(str, default="torbay")
    as_of = config_options.Optional(config_options.Type((str, datetime.date)))
    leaflets = config_options.Type(bool, default=True)
    search = config_options.Type(bool, default=False)
    source_only = config_options.Type(bool, default=False)
    pseudo = config_options.Type(bool, default=False)


class ConferenceGuidePlugin(BasePlugin[Settings]):
    """Builds one area in all its editions."""

    site: AreaSite
    current: PageBuild

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        self.root = Path(config.config_file_path).parent
        self.today = datetime.date.fromisoformat(str(self.config.as_of or datetime.date.today()))
        self.problems: list[Problem] = []
        self.leaflets_made: list[leaflet.Made] = []
        self.milliseconds_of_search = 0.0
        with self._failing():
            self._read()
        self.searchable = config.use_directory_urls and (self.config.leaflets or self.config.search)
        self.nav_order = config.nav
        config.nav = None
        config.site_name = self.area.file.name
        config.theme.static_templates.clear()
        config["markdown_extensions"].append(TranslationExtension(self))
        return config

    @contextlib.contextmanager
    def _failing(self) -> Iterator[None]:
        """Turn faults into an error that MkDocs shows without a traceback."""
        try:
            yield
        except Faults as faults:
            self.problems = faults.problems
            raise PluginError(str(faults)) from faults

    def _read(self) -> None:
        self.vocabulary = read_vocabulary(self.root)
        self.area = read_area(self.root, self.config.area, self.vocabulary, self.today)
        if self.config.pseudo:
            self.area = self.area.also_in(PSEUDO_LANGUAGE)
        self.calendar: Calendar = calendar_for(self.area.file.calendar, self.today)
        languages = [SOURCE_LANGUAGE] if self.config.source_only else self.area.languages
        self.translations = {language: read_translations(self.root, language) for language in languages}
        self.examples = functools.cache(self._example)
        self.tables = functools.cache(self._tables)
        self.templates = jinja2.Environment(
            loader=jinja2.FileSystemLoader([self.root / "theme/macros", self.root / "theme"]),
            autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=jinja2.StrictUndefined,
        )  # fmt: skip

    def _example(self, start: str) -> Example:
        first = self.calendar.working_day_on_or_after(self.today)
        settles = self.vocabulary.settles()
        steps = timeline(self.area.time_limits(), settles, {start: first}, self.calendar)
        return Example(self.calendar, steps)

    def _tables(self) -> DateTables:
        return date_tables(self.area.time_limits(), self.vocabulary.settles(), self.calendar, self.today)

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        sources = {file.src_uri: file for file in files.documentation_pages()}
        texts = {uri: file.content_string for uri, file in sources.items()}
        with self._failing():
            raise_any(unknown_macros(texts))
        front_matter = {uri: meta.get_data(text)[1] for uri, text in texts.items()}
        for file in [*sources.values(), *_unused_of_theme(files, config)]:
            files.remove(file)
        pages = {
            page.uri: page
            for page in editions.pages_of(self.area, front_matter, self.vocabulary)
            if page.edition.language in self.translations
        }
        self.site = AreaSite(
            self.area, self.vocabulary, self.translations, self.today, self.templates, pages, get_relative_url
        )
        for uri, page in pages.items():
            source = sources[page.source]
            files.append(File.generated(config, uri, abs_src_path=str(source.abs_src_path)))
        for uri, content in self._own_files().items():
            files.append(File.generated(config, uri, content=content))
        return files

    def _own_files(self) -> dict[str, str | bytes]:
        """Return what no page of docs/ makes: front page, dates and council's furniture."""
        made: dict[str, str | bytes] = {"index.md": "---\ntemplate: choose-language.html\n---\n"}
        made["dates/dates.js"] = self.tables().script()
        if furniture := self.area.file.furniture:
            style = self.templates.get_template("area.css")
            made["assets/guide-area.css"] = style.render(furniture=furniture)
            if furniture.logo:
                made[f"assets/{furniture.logo}"] = (self.root / "areas" / furniture.logo).read_bytes()
        return made

    def on_nav(self, nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
        _compile_once(cast(MacrosPlugin, config.plugins["macros"]).env)
        self.site.navs = {
            edition: self._nav(edition, sources, config, files)
            for edition, sources in self.site.editions().items()
        }
        return nav

    def _nav(self, edition: Edition, sources: list[str], config: MkDocsConfig, files: Files) -> Navigation:
        ordered = editions.in_order(sources, self.nav_order)
        uris = [f"{edition.language}/{source}" for source in ordered]
        pages = Files([file for uri in uris if (file := files.get_file_from_path(uri))])
        own = copy.copy(config)
        own.nav = uris
        return get_navigation(pages, own)

    @event_priority(100)
    def on_page_markdown(self, markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        source = self.site.pages.get(page.file.src_uri) or EditionPage("index.md", self._root_edition())
        text = page.file.content_string
        self.current = PageBuild(
            page=source,
            area=self.area,
            voice=self.site.voice(source.edition),
            examples=self.examples,
            templates=self.templates,
            tables=self.tables,
            lines_of_front_matter=text.count("\n", 0, text.find(markdown.lstrip("\n")[:200])),
        )
        self.site.builds[page.file.src_uri] = self.current
        return markdown

    @property
    def uris(self) -> Set[str]:
        """The paths of all pages."""
        return self.site.pages.keys()

    def _root_edition(self) -> Edition:
        return Edition(self.area.key, self.area.file.languages[0], ABOUT)

    def on_env(self, env: jinja2.Environment, config: MkDocsConfig, files: Files) -> jinja2.Environment:
        with self._failing():
            raise_any(problem for build in self.site.builds.values() for problem in build.problems)
        env.filters["page_url"] = self._page_url
        env.filters["page_title"] = self.site.page_title
        self.files = files
        return env

    @jinja2.pass_context
    def _page_url(self, context: jinja2.runtime.Context, uri: str) -> str:
        file = self.files.src_uris[uri]
        return str(context.environment.filters["url"](context, file.url))

    def on_page_context(  # type: ignore[override]
        self, context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
    ) -> dict[str, Any]:
        edition = self.site.builds[page.file.src_uri].page.edition
        return (
            context
            | self.site.page_context(page)
            | {
                "nav": self.site.navs.get(edition, nav),
                "leaflets": self.config.leaflets,
                "searchable": self.searchable,
                "offline": not config.use_directory_urls,
            }
        )

    def on_post_build(self, config: MkDocsConfig) -> None:
        folder = Path(config.site_dir)
        with self._failing():
            if self.config.leaflets:
                noon = datetime.datetime.combine(self.today, datetime.time(12), datetime.UTC)
                orders = self.site.leaflet_orders(folder)
                self.leaflets_made = leaflet.make_leaflets(self.root, folder / "leaflets", orders, noon)
            if self.searchable:
                self.milliseconds_of_search = search.make_index(folder, self.site.pages_to_search())

    def on_serve(self, server: LiveReloadServer, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        for folder in ("areas", "translations", "theme"):
            server.watch(str(self.root / folder))
        return server
