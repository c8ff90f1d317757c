"""A page links to a page that does not exist."""

import re
from collections.abc import Iterator

from macros.pages.editions import link_target
from macros.problems import Problem, nearest
from macros.project import Project

NAME = "broken-link"
LINK = re.compile(r"\]\(([^)\s]+)\)")


def find(project: Project) -> Iterator[Problem]:
    """Yield every link to a page that is not in docs/."""
    for path, text in project.pages.items():
        for number, line in enumerate(text.splitlines(), 1):
            for link in LINK.findall(line):
                target = link_target(path, link)
                if target is not None and target not in project.pages:
                    hint = nearest(target, project.pages)
                    message = f'the link "{link}" leads to no page: there is no docs/{target}.{hint}'
                    yield Problem(f"docs/{path}", number, message, NAME)
