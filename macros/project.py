"""Everything that people wrote, read once: areas, pages and catalogues."""

import datetime
import functools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from macros.areas.area import Area
from macros.areas.keys import area_keys, stray_files
from macros.areas.reading import read_area, read_vocabulary
from macros.areas.silence import unsaid_topics
from macros.areas.vocabulary import Vocabulary
from macros.language.po_file import catalog_languages
from macros.pages.area_pages import AreaPages, OwnPages, area_pages, told_topics
from macros.pages.reading import read_own_pages, read_pages
from macros.pages.source_page import SourcePage
from macros.problems import Faults, Problem


@dataclass(frozen=True, eq=False)
class Project:
    """A project as read: `pages` maps paths in docs/ to pages, `own` the keys of areas and layers to theirs.

    `faults` is what could not be read.

    Each reading is a project of its own, so that what was built from one is never taken for another's.
    """

    root: Path
    today: datetime.date
    vocabulary: Vocabulary
    areas: Mapping[str, Area]
    pages: Mapping[str, SourcePage]
    own: Mapping[str, OwnPages]
    faults: tuple[Problem, ...]

    def every_page(self) -> Iterator[SourcePage]:
        """Yield every page that people wrote, general or of an area or layer."""
        yield from self.pages.values()
        for files in self.own.values():
            yield from files.pages.values()

    def own_of(self, area: Area) -> list[OwnPages]:
        """Return the files of an area's layers, from the farthest to its own."""
        return [self.own[layer] for layer in reversed(area.layers)]

    @functools.cached_property
    def area_pages(self) -> Mapping[str, AreaPages]:
        """The pages of each area, by its key."""
        return {
            key: area_pages(area, self.vocabulary, self.pages, self.own_of(area))
            for key, area in self.areas.items()
        }

    @property
    def silent(self) -> Mapping[str, frozenset[str]]:
        """The topics about which each area says nothing, by its key."""
        return {key: found.silent for key, found in self.area_pages.items()}

    @functools.cached_property
    def unsaid(self) -> Mapping[str, frozenset[str]]:
        """The topics about which each area's own procedure says nothing, whatever its guidance says."""
        return {
            key: unsaid_topics(area, self.vocabulary, told_topics([self.own[key]], self.vocabulary))
            for key, area in self.areas.items()
        }

    @property
    def languages(self) -> list[str]:
        """The languages that any area offers or that have a catalogue."""
        offered = {language for area in self.areas.values() for language in area.languages}
        return sorted(offered.union(catalog_languages(self.root)))


def read_project(root: Path, today: datetime.date, keys: list[str] | None = None) -> Project:
    """Read a project, or only some of its areas, and remember every fault on the way.

    Raise Faults if the vocabulary, on which all else stands, cannot be read.
    """
    faults: list[Problem] = list(stray_files(root))
    areas: dict[str, Area] = {}
    vocabulary = read_vocabulary(root)
    for key in keys or area_keys(root):
        try:
            areas[key] = read_area(root, key, vocabulary, today)
        except Faults as error:
            faults += error.problems
    pages = read_pages(root / "docs")
    layers = sorted({layer for area in areas.values() for layer in area.layers})
    own = {layer: read_own_pages(root, layer) for layer in layers}
    project = Project(root, today, vocabulary, areas, pages, own, ())
    faults += [fault for page in project.every_page() for fault in page.faults]
    return replace(project, faults=tuple(faults))
