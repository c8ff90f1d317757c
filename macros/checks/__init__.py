"""The checks of `guide check`: one file each, a stable name, and what it finds."""

from collections.abc import Iterator

from macros.checks import (
    advice_as_rule,
    broken_link,
    catalog_stale,
    contradiction,
    foreign_word,
    front_matter,
    guard,
    macro,
    missing_source,
    navigation,
    overdue_review,
    own_words,
    page_length,
    page_shape,
    paper_talk,
    placeholder,
    plain_words,
    question,
    silent_guide,
    translation,
    typed_number,
    unconfirmed,
    unknown_macro,
    unshown,
    usual_practice,
)
from macros.problems import Problem
from macros.project import Project

QUICK = (
    advice_as_rule, broken_link, front_matter, guard, macro, missing_source, navigation, own_words,
    page_shape, placeholder, translation, unconfirmed, unknown_macro, usual_practice,
)  # fmt: skip
"""What no build goes past: a reader would meet it."""

ALL = (
    *QUICK, catalog_stale, contradiction, foreign_word, overdue_review, page_length, paper_talk, plain_words,
    question, silent_guide, typed_number, unshown,
)  # fmt: skip


def find_quick(project: Project) -> Iterator[Problem]:
    """Yield what could not be read, and what every quick check finds."""
    yield from project.faults
    for check in QUICK:
        yield from check.find(project)


def find_all(project: Project) -> Iterator[Problem]:
    """Yield what could not be read, and what every check finds."""
    yield from project.faults
    for check in ALL:
        yield from check.find(project)
