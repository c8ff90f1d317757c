"""A page calls a macro wrongly, or asks for what an area does not give."""

from collections.abc import Iterator, Set

import jinja2

from macros.areas.area import Area
from macros.language.catalog import SOURCE_LANGUAGE
from macros.output.area_inputs import english_inputs
from macros.pages.author import macros_for
from macros.pages.editions import EditionPage, pages_of
from macros.pages.page_build import PageBuild
from macros.pages.page_template import GLOBALS, PageTemplate, compiled, unknown_macros
from macros.problems import Problem
from macros.project import Project


class _Reader:
    """Renders page after page, and knows the one that is being rendered."""

    current: PageBuild
    uris: Set[str] = frozenset()

    def __init__(self) -> None:
        self.environment = jinja2.Environment(undefined=jinja2.StrictUndefined)
        self.environment.globals = {**macros_for(self), **GLOBALS}

    def faults_of(self, page: PageBuild, body: str) -> list[Problem]:
        self.current = page
        PageTemplate(compiled(body, self.environment), self).render()
        return page.record.problems


def find(project: Project) -> Iterator[Problem]:
    """Yield the faults of every macro of the English pages that can be read, in every area."""
    reader = _Reader()
    for area in project.areas.values():
        yield from _find_in(area, project, reader)


def _find_in(area: Area, project: Project, reader: _Reader) -> Iterator[Problem]:
    inputs = english_inputs(project.root, area, project.vocabulary, project.today)
    found = project.area_pages[area.key]
    shown = found.pages
    for page in _english_pages(area, project):
        build = PageBuild(inputs.page_context(page, shown[page.source].place, found.silent))
        yield from reader.faults_of(build, shown[page.source].text)


def _english_pages(area: Area, project: Project) -> Iterator[EditionPage]:
    sound = {
        path: shown.source.front_matter
        for path, shown in project.area_pages[area.key].pages.items()
        if not shown.source.faults and not any(unknown_macros([shown.source]))
    }
    for page in pages_of(area, sound, project.vocabulary):
        if page.edition.language == SOURCE_LANGUAGE:
            yield page
