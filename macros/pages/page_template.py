"""A page as a template: which macros it names, and what its macros say on a page."""

import functools
from collections.abc import Iterable, Iterator
from types import CodeType, TracebackType
from typing import Any

import jinja2
from jinja2 import nodes
from jinja2.meta import find_undeclared_variables
from jinja2.sandbox import safe_range

from macros.pages.author import MACROS
from macros.pages.page_build import Builder, PageBuild
from macros.pages.source_page import SourcePage
from macros.problems import Problem, nearest

GLOBALS = {"range": safe_range}
"""What a page may use of Jinja beside our macros. It never counts far enough to hang."""


def unknown_macros(pages: Iterable[SourcePage]) -> Iterator[Problem]:
    """Yield the unknown macros of pages."""
    for page in pages:
        for line, message in _unknown_in(page.body):
            yield Problem(page.file, page.first_line - 1 + line, message, "unknown-macro")


@functools.lru_cache(maxsize=1024)
def _unknown_in(text: str) -> tuple[tuple[int, str], ...]:
    """Return the line and the fault of each unknown macro, filter and test in a page's text."""
    environment = jinja2.Environment()
    environment.globals.clear()
    try:
        parsed = environment.parse(text)
        return (*_statements(parsed), *_unknown_names(parsed))
    except jinja2.TemplateSyntaxError as error:
        return ((error.lineno, f"not a template that parses: {error.message}"),)
    except RecursionError:
        return ((1, "not a template that parses: too deeply nested."),)


def _statements(template: nodes.Template) -> Iterator[tuple[int, str]]:
    for node in template.body:
        if not isinstance(node, nodes.Output):
            message = "a statement between {% and %}, expected an attribute list such as `{: when=... }`"
            yield node.lineno, f"{message}: CONTRIBUTING.md shows how a block says where it stands."


def _unknown_names(template: nodes.Template) -> Iterator[tuple[int, str]]:
    known = {*MACROS, *GLOBALS}
    unknown = find_undeclared_variables(template) - known
    for name in template.find_all(nodes.Name):
        if name.name in unknown:
            hint = nearest(name.name, known)
            yield name.lineno, f'"{name.name}": no such macro.{hint} CONTRIBUTING.md lists them.'


@functools.lru_cache(maxsize=1024)
def _code(text: str) -> CodeType:
    return jinja2.Environment().compile(text)


def compiled(text: str, environment: jinja2.Environment) -> jinja2.Template:
    """Return a page as a template of an environment; it is compiled once for all of them."""
    return jinja2.Template.from_code(environment, _code(text), environment.make_globals(None))


class PageTemplate:
    """A compiled page. Rendering it remembers its author's faults on the page that is being built."""

    def __init__(self, template: jinja2.Template, builder: Builder):
        self.template, self.builder = template, builder

    def render(self, **variables: Any) -> str:
        """Return the page's Markdown, or nothing where an expression of its author fails."""
        try:
            return self.template.render(**variables)
        except Exception as error:
            page = self.builder.current
            if (line := _line_of_author(error)) is None:
                raise
            page.record.problems.append(_problem(page, line, error))
            return ""


def _line_of_author(error: Exception) -> int | None:
    """Return the line of a template at which its own expression failed; None where code of ours did."""
    line, frame = None, error.__traceback__
    while frame:
        if "__jinja_exception__" in frame.tb_frame.f_globals:
            line = frame.tb_lineno
        elif _is_ours(frame):
            line = None
        frame = frame.tb_next
    return line


def _is_ours(frame: TracebackType) -> bool:
    return frame.tb_frame.f_globals.get("__name__", "").startswith("macros.")


def _problem(page: PageBuild, line: int, error: Exception) -> Problem:
    said = " ".join(str(error).split())
    message = f"an expression failed: {said.rstrip('.')}. Expected a macro that CONTRIBUTING.md lists."
    return Problem(*page.context.place_of(line), message, "macro")
