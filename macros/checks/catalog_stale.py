"""The catalogues do not hold the sentences that the pages now show."""

from collections.abc import Iterator

from macros.catalog import TEMPLATE, entries_of, read_catalog
from macros.extraction import entries_of_project
from macros.problems import Faults, Problem
from macros.project import Project

NAME = "catalog-stale"


def find(project: Project) -> Iterator[Problem]:
    """Yield one problem if the template differs from what a build of every area shows."""
    try:
        known = set(entries_of(read_catalog(project.root, TEMPLATE)))
        shown = set(entries_of_project(project))
    except Faults as faults:
        yield from faults.problems
        return
    if known != shown:
        new, gone = len(shown - known), len(known - shown)
        message = f"{new} sentences are new and {gone} are gone: run `guide translate extract`."
        yield Problem(TEMPLATE, 1, message, NAME)
