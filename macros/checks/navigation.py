"""The navigation of mkdocs.yml names something that is not a page, or names it twice."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from ruamel.yaml.comments import CommentedMap, CommentedSeq

from macros.areas.yaml_source import read_yaml
from macros.problems import Faults, Problem, nearest
from macros.project import Project

NAME = "navigation"
FILE = "mkdocs.yml"


@dataclass(frozen=True)
class Entry:
    """Something in `nav:`; `title` is what mkdocs.yml calls a page in place of its own title."""

    value: Any
    line: int
    title: str | None = None


def find(project: Project) -> Iterator[Problem]:
    """Yield every entry of `nav:` that is not a page of docs/, and every page that stands in it twice."""
    try:
        source = read_yaml(project.root / FILE, FILE)
    except Faults as faults:
        yield from (replace(problem, name=NAME) for problem in faults.problems)
        return
    nav = source.data.get("nav")
    if "nav" in source.data and not isinstance(nav, CommentedSeq):
        message = "nav: expected a list of pages such as `- parents/before.md`."
        yield Problem(FILE, source.line(("nav",)), message, NAME)
        return
    seen: dict[str, int] = {}
    for entry in _entries(nav or []):
        if fault := _fault(entry, project.pages, seen):
            yield Problem(FILE, entry.line, fault, NAME)
        elif isinstance(entry.value, str):
            seen[entry.value] = entry.line


def _entries(nav: Any) -> Iterator[Entry]:
    for place, item in enumerate(nav):
        line = nav.lc.item(place)[0] + 1
        if not isinstance(item, CommentedMap):
            yield Entry(item, line)
            continue
        for title, value in item.items():
            if isinstance(value, CommentedSeq):
                yield from _entries(value)
            else:
                yield Entry(value, item.lc.key(title)[0] + 1, str(title))


def _fault(entry: Entry, pages: Mapping[str, Any], seen: Mapping[str, int]) -> str | None:
    path = entry.value
    if not isinstance(path, str) or not path:
        return f"nav: found {path!r}, expected a page such as `- parents/before.md`."
    if "://" in path or path.startswith(("/", "mailto:")):
        return f'nav: "{path}" is elsewhere, expected a page of docs/: link to it from a page instead.'
    if path not in pages:
        return f"nav: there is no docs/{path}.{nearest(path, pages)}"
    if entry.title is not None:
        return f'nav: "{entry.title}" is not shown, since a page has its own title: write `- {path}`.'
    if path in seen:
        return f'nav: "{path}" stands in line {seen[path]} already: take one of them out.'
    return None
