"""An area tells an audience something that no page of that audience shows."""

import re
from collections.abc import Iterator

from macros.audience import FAMILIES, audience_of
from macros.problems import Problem
from macros.project import Project

NAME = "unshown-note"
SHOWN = re.compile(r'note\("([a-z_]+)"\)')


def find(project: Project) -> Iterator[Problem]:
    """Yield every note of an area for an audience in whose pages no macro shows it."""
    shown = {
        (audience_of(source), key)
        for source, page in project.pages.items()
        for key in SHOWN.findall(page.body)
    }
    for area in project.areas.values():
        for key, given in area.notes.items():
            for audience in FAMILIES:
                if given.value.for_audience(audience) and (audience, key) not in shown:
                    message = (
                        f'notes.{key}: no page for {audience} shows it, expected {{{{ note("{key}") }}}}.'
                    )
                    yield Problem(area.path, 1, message, NAME)
