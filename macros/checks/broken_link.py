"""A page links to a page that does not exist."""

from collections.abc import Iterator
from pathlib import Path

from macros.pages.editions import file_target
from macros.pages.markdown_parts import SAID, Link, outline
from macros.pages.source_page import SourcePage
from macros.problems import Problem, nearest
from macros.project import Project

NAME = "broken-link"


def find(project: Project) -> Iterator[Problem]:
    """Yield every link to a page or file that is not in docs/; anchors are known once a page is built."""
    for page in project.every_page():
        for link in outline(page).links:
            if message := _fault(link, page, project):
                yield Problem(page.file, link.line, message, NAME)


def _fault(link: Link, page: SourcePage, project: Project) -> str | None:
    if SAID in link.href:
        return None
    try:
        target = file_target(page.path, link.href)
    except ValueError:
        return f'the link "{link.href}" is no address, expected one such as https://www.gov.uk or before.md.'
    if target is None or not _is_there(target, project):
        return target and _missing(link, target, project)
    if link.is_html and target in _paths(project):
        return f'the link "{link.href}" is HTML, which is left as it is: write it as [text]({link.href}).'
    return None


def _paths(project: Project) -> set[str]:
    return {page.path for page in project.every_page()}


def _is_there(target: str, project: Project) -> bool:
    if target.endswith(".md"):
        return target in _paths(project)
    file = Path(project.root, "docs", target)
    return not target.startswith(("/", "..")) and file.is_file()


def _missing(link: Link, target: str, project: Project) -> str:
    hint = nearest(target, _paths(project))
    what = "page" if target.endswith(".md") else "page or file"
    place = target if target.startswith("/") else f"docs/{target}"
    return f'the link "{link.href}" leads to no {what}: there is no {place}.{hint}'
