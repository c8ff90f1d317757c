"""A page names a macro that does not exist, or is not a template that parses."""

from collections.abc import Iterator, Mapping

import jinja2
from jinja2 import nodes
from jinja2.meta import find_undeclared_variables

from macros.author import AuthorMacros
from macros.problems import Problem, nearest
from macros.project import Project

NAME = "unknown-macro"


def find(project: Project) -> Iterator[Problem]:
    """Yield the unknown macros of every page."""
    yield from find_in(project.pages)


def find_in(pages: Mapping[str, str]) -> Iterator[Problem]:
    """Yield the unknown macros of pages, which are given by their path in docs/."""
    environment = jinja2.Environment()
    known = {*AuthorMacros.names(), *environment.globals}
    for path, text in pages.items():
        try:
            template = environment.parse(text)
        except jinja2.TemplateSyntaxError as error:
            message = f"not a template that parses: {error.message}."
            yield Problem(f"docs/{path}", error.lineno, message, NAME)
            continue
        unknown = find_undeclared_variables(template) - known
        for name in template.find_all(nodes.Name):
            if name.name in unknown:
                hint = nearest(name.name, known)
                message = f'"{name.name}": no such macro.{hint} CONTRIBUTING.md lists them.'
                yield Problem(f"docs/{path}", name.lineno, message, NAME)
