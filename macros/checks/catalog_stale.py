"""The catalogues do not hold the sentences that the pages now show."""

from collections.abc import Iterator

from macros.language.po_file import TEMPLATE, catalog_languages, catalog_path, entries_of, read_catalog
from macros.output.extraction import extract
from macros.problems import Faults, Problem
from macros.project import Project

NAME = "catalog-stale"


def find(project: Project) -> Iterator[Problem]:
    """Yield a problem for each catalogue that differs from what a build of every area shows."""
    try:
        extracted = extract(project)
        languages = {catalog_path(language): language for language in catalog_languages(project.root)}
        wanted = {TEMPLATE: extracted.all()} | {
            path: extracted.wanted(language, project) for path, language in languages.items()
        }
        known = {
            path: set(entries_of(read_catalog(project.root, path, languages.get(path)))) for path in wanted
        }
    except Faults as faults:
        yield from faults.problems
        return
    for path, shown in wanted.items():
        if known[path] != shown:
            new, gone = len(shown - known[path]), len(known[path] - shown)
            message = f"{new} sentences are new and {gone} are gone: run `guide translate extract`."
            yield Problem(path, 1, message, NAME)
