"""A leaflet or sheet speaks as a web page does: nothing can be pressed on paper."""

import re
from collections.abc import Iterator

from macros.pages.editions import paper_kind
from macros.problems import Problem
from macros.project import Project

NAME = "paper-talk"

TALK = re.compile(
    r"\b(?:this page|on this site|press(?:es|ed|ing)?|click\w*|tap(?:s|ped)?|scroll\w*"
    r"|type (?:in|it|your|the)|opens? the|below you find|link(?:s|ed)?|button)\b",
    re.IGNORECASE,
)

LINK = re.compile(r"\]\([^)\s]+\)")


def find(project: Project) -> Iterator[Problem]:
    """Yield each line of what is written for paper that speaks of a screen, or leads to another page."""
    for page in project.every_page():
        if paper_kind(page.path) is None:
            continue
        for number, line in enumerate(page.body.split("\n"), page.first_line):
            if found := TALK.search(line):
                message = f'"{found[0]}" is said of a screen, expected words that hold on paper.'
                yield Problem(page.file, number, message, NAME)
            elif LINK.search(line):
                message = "a link leads nowhere on paper: say what is meant, and where it is."
                yield Problem(page.file, number, message, NAME)
