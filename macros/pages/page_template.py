"""A page as a template: which macros it names."""

import functools
from collections.abc import Iterable, Iterator

import jinja2
from jinja2 import nodes
from jinja2.meta import find_undeclared_variables

from macros.pages.author import MACROS
from macros.pages.source_page import SourcePage
from macros.problems import Problem, nearest


def unknown_macros(pages: Iterable[SourcePage]) -> Iterator[Problem]:
    """Yield the unknown macros of pages."""
    for page in pages:
        for line, message in _unknown_in(page.body):
            yield Problem(page.file, page.first_line - 1 + line, message, "unknown-macro")


@functools.lru_cache(maxsize=1024)
def _unknown_in(text: str) -> tuple[tuple[int, str], ...]:
    """Return the line and the fault of each unknown macro in a page's text."""
    environment = jinja2.Environment()
    known = {*MACROS, *environment.globals}
    try:
        template = environment.parse(text)
    except jinja2.TemplateSyntaxError as error:
        return ((error.lineno, f"not a template that parses: {error.message}."),)
    unknown = find_undeclared_variables(template) - known
    return tuple(
        (name.lineno, f'"{name.name}": no such macro.{nearest(name.name, known)} CONTRIBUTING.md lists them.')
        for name in template.find_all(nodes.Name)
        if name.name in unknown
    )
