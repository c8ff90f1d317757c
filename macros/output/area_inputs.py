"""What an area's site is made from, read before MkDocs begins."""

import datetime
import functools
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import jinja2

from macros.areas.addresses import telephone_parts
from macros.areas.area import Area
from macros.areas.reading import read_area, read_vocabulary
from macros.areas.vocabulary import Vocabulary
from macros.days.date_tables import DateTables, date_tables
from macros.days.timeline import timeline, unknown_limits
from macros.days.working_days import Calendar, calendar_for
from macros.language.catalog import PSEUDO_LANGUAGE, SOURCE_LANGUAGE, Translations
from macros.language.po_file import read_translations
from macros.language.voice import Voice
from macros.pages.editions import Edition, EditionPage
from macros.pages.page_build import Example, PageContext

Origin = Callable[[int], tuple[str, int]]
"""Where a line of a page's Markdown comes from: a path and a line."""


@dataclass(frozen=True, eq=False)
class AreaInputs:
    """An area, the words it is said in by language, its calendar, and the templates of the theme."""

    root: Path
    area: Area
    vocabulary: Vocabulary
    translations: Mapping[str, Translations]
    calendar: Calendar
    today: datetime.date
    templates: jinja2.Environment

    def voice(self, edition: Edition) -> Voice:
        """Return the voice of an edition's pages."""
        return Voice(self.translations[edition.language], edition.audience, self.vocabulary)

    def site_voice(self, language: str) -> Voice:
        """Return the voice of buttons and notices in a language."""
        return Voice(self.translations[language], "site", self.vocabulary)

    def page_context(
        self, page: EditionPage, origin: Origin | None, silent: frozenset[str] = frozenset()
    ) -> PageContext:
        """Return what a page is given."""
        return PageContext(
            page=page,
            area=self.area,
            voice=self.voice(page.edition),
            examples=self._examples,
            tables=self.tables,
            templates=self.templates,
            origin=origin,
            silent=silent,
        )

    @functools.cached_property
    def _examples(self) -> "functools._lru_cache_wrapper[Example]":
        return functools.cache(self._example)

    def _example(self, start: str) -> Example:
        first = self.calendar.working_day_on_or_after(self.today)
        settles = self.vocabulary.settles()
        given = (self.area.time_limits(), settles, {start: first}, self.calendar)
        return Example(self.calendar, timeline(*given), unknown_limits(*given))

    def tables(self) -> DateTables:
        """Return the tables with which readers work out their own dates."""
        return self._tables

    @functools.cached_property
    def _tables(self) -> DateTables:
        return date_tables(self.area.time_limits(), self.vocabulary.settles(), self.calendar, self.today)


def read_inputs(root: Path, key: str, today: datetime.date, source_only: bool, pseudo: bool) -> AreaInputs:
    """Read an area and its languages: English alone with `source_only`, `ar-XB` too with `pseudo`.

    Raise Faults. English alone also remembers which sentences are said.
    """
    vocabulary = read_vocabulary(root)
    area = read_area(root, key, vocabulary, today)
    area = area.also_in(PSEUDO_LANGUAGE) if pseudo else area
    translations = (
        {SOURCE_LANGUAGE: Translations(SOURCE_LANGUAGE).recording()}
        if source_only
        else {language: read_translations(root, language) for language in area.languages}
    )
    return _inputs(root, area, vocabulary, translations, today)


def english_inputs(root: Path, area: Area, vocabulary: Vocabulary, today: datetime.date) -> AreaInputs:
    """Return what an area that has been read is made from, in English alone."""
    english = {SOURCE_LANGUAGE: Translations(SOURCE_LANGUAGE)}
    return _inputs(root, area, vocabulary, english, today)


def _inputs(
    root: Path,
    area: Area,
    vocabulary: Vocabulary,
    translations: Mapping[str, Translations],
    today: datetime.date,
) -> AreaInputs:
    calendar = calendar_for(area.file.calendar, today)
    return AreaInputs(root, area, vocabulary, translations, calendar, today, templates_of(root))


def templates_of(root: Path) -> jinja2.Environment:
    """Return the templates of the theme, in which everything but markup is escaped."""
    templates = jinja2.Environment(
        loader=jinja2.FileSystemLoader([root / "theme/macros", root / "theme"]),
        autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=jinja2.StrictUndefined,
    )  # fmt: skip
    templates.filters["telephone_parts"] = telephone_parts
    return templates


def stylesheet(root: Path) -> str:
    """Return the one style of all pages: the files of theme/style/, in the order of their names."""
    return "".join(file.read_text(encoding="utf-8") for file in sorted((root / "theme/style").glob("*.css")))


def own_files(inputs: AreaInputs) -> dict[str, str | bytes]:
    """Return by path what no page of docs/ makes: front page, dates and the council's furniture."""
    made: dict[str, str | bytes] = {
        "index.md": "---\ntemplate: choose-language.html\n---\n",
        "dates/dates.js": inputs.tables().script(),
        "assets/guide.css": stylesheet(inputs.root),
    }
    if furniture := inputs.area.file.furniture:
        style = inputs.templates.get_template("area.css")
        made["assets/guide-area.css"] = style.render(furniture=furniture)
        if furniture.logo:
            made[f"assets/{furniture.logo}"] = (
                inputs.root / "areas" / inputs.area.key / furniture.logo
            ).read_bytes()
    return made
