"""What there is to translate: a build that collects what it sees, and the templates of the theme."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from babel.messages.extract import extract_from_dir

from macros.audience import ABOUT, AUDIENCES, FAMILIES
from macros.language.catalog import Entry
from macros.language.voice import BESIDE_RULES
from macros.output import front_answers
from macros.output.english import english_areas
from macros.output.open_pages import open_entries
from macros.pages.source_page import DOCS
from macros.project import Project

KEYWORDS = {"t": None, "plain": None, "counted": (1, 2)}

SITE = "site"


@dataclass(frozen=True)
class Extracted:
    """The sentences of the templates, those that pages could say whatever an area shows, and each area's.

    `front` are those of the pages above the areas, which say what every area says in every language.
    """

    templates: frozenset[Entry]
    front: frozenset[Entry]
    general: frozenset[Entry]
    by_area: Mapping[str, frozenset[Entry]]

    def all(self) -> set[Entry]:
        """Return every sentence."""
        return set(self.templates).union(self.front, self.general, *self.by_area.values())

    def wanted(self, language: str, project: Project) -> set[Entry]:
        """Return what a language needs: what it is offered, by area and audience.

        A language that no area offers yet needs what families read everywhere.
        """
        offered = {
            (area.key, audience)
            for area in project.areas.values()
            for audience in AUDIENCES
            if language in area.languages_for(audience)
        } or {(key, audience) for key in self.by_area for audience in FAMILIES}
        areas = {key for key, _ in offered}
        audiences = {audience for _, audience in offered} | {ABOUT, SITE}
        everywhere = {entry for entry in self.general | self.front if entry.context in audiences}
        return (
            set(self.templates)
            | everywhere
            | {
                entry
                for key in areas
                for entry in self.by_area[key]
                if (key, entry.context) in offered or entry.context in (SITE, ABOUT)
            }
        )


def extract(project: Project) -> Extracted:
    """Collect every sentence of the English pages, the areas and the templates. Raise Faults."""
    spoken: dict[str, set[Entry]] = {}
    for page, entry in open_entries(project):
        spoken.setdefault(page.folder, set()).add(entry)
    by_area = {
        area.key: area.entries.union(*(spoken.get(f"areas/{layer}", ()) for layer in layers))
        for area in english_areas(project)
        for layers in [project.areas[area.key].layers]
    }
    general = frozenset(spoken.get(DOCS, ()))
    areas = list(project.areas.values())
    front = frozenset(front_answers.entries(areas, project.vocabulary, project.unsaid))
    return Extracted(frozenset(entries_of_templates(project.root)), front, general, by_area)


def entries_of_templates(root: Path) -> Iterator[Entry]:
    """Yield the sentences that templates say with `t("...")` or `plain("...")`, and those beside a rule."""
    yield from (Entry(SITE, text) for text in BESIDE_RULES)
    found = extract_from_dir(
        str(root / "theme"), [("**.html", "jinja2.ext:babel_extract")], {"**.html": {}}, KEYWORDS
    )
    for _, _, message, _, _ in found:
        yield Entry(SITE, message) if isinstance(message, str) else Entry(SITE, *message)
