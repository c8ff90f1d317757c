"""What there is to translate: a build that collects what it sees, and the templates of the theme."""

from collections.abc import Iterator
from pathlib import Path

from babel.messages.extract import extract_from_dir

from macros.catalog import SOURCE_LANGUAGE, Entry
from macros.editions import ABOUT, AUDIENCES
from macros.english import english_areas
from macros.project import Project

KEYWORDS = {"t": None, "plain": None}
SITE = "site"


def entries_of_project(project: Project) -> Iterator[Entry]:
    """Yield every sentence of the English pages, the areas and the templates. Raise Faults."""
    yield from entries_of_templates(project.root)
    for area in english_areas(project):
        yield from area.entries


def entries_of_templates(root: Path) -> Iterator[Entry]:
    """Yield the sentences that templates say with `t("...")` or `plain("...")`."""
    found = extract_from_dir(
        str(root / "theme"), [("**.html", "jinja2.ext:babel_extract")], {"**.html": {}}, KEYWORDS
    )
    for _, _, message, _, _ in found:
        if isinstance(message, str):
            yield Entry(SITE, message)


def wanted(entries: set[Entry], language: str, project: Project) -> set[Entry]:
    """Return the entries that a language needs: those of the audiences whom an area offers it."""
    offered = {
        audience
        for audience in AUDIENCES
        for area in project.areas.values()
        if language in area.languages_for(audience)
    }
    contexts = (offered or {"parents", "children", "young-people"}) | {SITE, ABOUT}
    return {entry for entry in entries if entry.context in contexts and language != SOURCE_LANGUAGE}
