"""Everything that people wrote, read once: areas, pages and catalogues."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from macros.areas.area import Area
from macros.areas.keys import area_keys
from macros.areas.reading import read_area, read_vocabulary
from macros.areas.vocabulary import Vocabulary
from macros.language.po_file import catalog_languages
from macros.pages.reading import read_pages
from macros.pages.source_page import SourcePage
from macros.problems import Faults, Problem


@dataclass(frozen=True, eq=False)
class Project:
    """A project as read: `pages` maps paths in docs/ to pages, `faults` is what could not be read.

    Each reading is a project of its own, so that what was built from one is never taken for another's.
    """

    root: Path
    today: datetime.date
    vocabulary: Vocabulary
    areas: Mapping[str, Area]
    pages: Mapping[str, SourcePage]
    faults: tuple[Problem, ...]

    @property
    def languages(self) -> list[str]:
        """The languages that any area offers or that have a catalogue."""
        offered = {language for area in self.areas.values() for language in area.languages}
        return sorted(offered.union(catalog_languages(self.root)))


def read_project(root: Path, today: datetime.date, keys: list[str] | None = None) -> Project:
    """Read a project, or only some of its areas, and remember every fault on the way.

    Raise Faults if the vocabulary, on which all else stands, cannot be read.
    """
    faults: list[Problem] = []
    areas: dict[str, Area] = {}
    vocabulary = read_vocabulary(root)
    for key in keys or area_keys(root):
        try:
            areas[key] = read_area(root, key, vocabulary, today)
        except Faults as error:
            faults += error.problems
    pages = read_pages(root / "docs")
    faults += [fault for page in pages.values() for fault in page.faults]
    return Project(root, today, vocabulary, areas, pages, tuple(faults))
