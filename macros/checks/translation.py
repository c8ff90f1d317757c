"""A translation cannot be used: its placeholders, links or marks differ from the English."""

from collections.abc import Iterator

from macros.language.catalog import SOURCE_LANGUAGE
from macros.language.po_file import problems_of
from macros.problems import Faults, Problem
from macros.project import Project

NAME = "translation"


def find(project: Project) -> Iterator[Problem]:
    """Yield every faulty translation, and every catalogue that is missing or does not parse."""
    for language in project.languages:
        if language == SOURCE_LANGUAGE:
            continue
        try:
            yield from problems_of(project.root, language)
        except Faults as faults:
            yield from faults.problems
