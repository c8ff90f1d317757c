"""The English pages of every area as they are built, for the checks that read what a reader reads."""

import functools
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from macros.language.catalog import Entry
from macros.output.publish import AreaOrder, build_area
from macros.project import Project


@dataclass(frozen=True)
class EnglishArea:
    """An area in English: its pages as HTML by their path in docs/, in reading order, and their sentences."""

    key: str
    pages: Mapping[str, str]
    entries: frozenset[Entry]


@functools.lru_cache(maxsize=1)
def english_areas(project: Project) -> tuple[EnglishArea, ...]:
    """Build every area of a project in English, once for all checks. Raise Faults."""
    return tuple(_build(project, key) for key in project.areas)


def _build(project: Project, key: str) -> EnglishArea:
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / key
        result = build_area(
            AreaOrder(project.root, key, target, project.today, leaflets=False, source_only=True)
        )
        pages = {source: (target / file).read_text(encoding="utf-8") for source, file in result.sources}
    return EnglishArea(key, pages, result.entries)
