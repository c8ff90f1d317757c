"""A guide for families tells too often that the procedure is silent."""

import collections
from collections.abc import Iterator

from macros.audience import FAMILIES, audience_of
from macros.problems import Problem
from macros.project import Project

NAME = "silent-guide"

MOST = 5
"""How often a guide may say that a procedure is silent."""


def find(project: Project) -> Iterator[Problem]:
    """Yield each guide of an area that says so more often than a reader can bear."""
    for key, area in project.areas.items():
        told = collections.Counter(audience_of(path) for path, _, _ in project.area_pages[key].silent_on)
        for audience in FAMILIES:
            if told[audience] > MOST:
                message = (
                    f"the guide for {audience} says {told[audience]} times that the procedure is silent,"
                    f" expected at most {MOST}: say what to do instead, or what many areas do."
                )
                yield Problem(area.path, 1, message, NAME)
