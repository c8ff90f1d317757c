"""A page has not the shape of a page: one title first, and headings that go down one level at a time."""

import itertools
from collections.abc import Iterable, Iterator

from macros.audience import ABOUT, AUDIENCES, FAMILIES
from macros.pages.heading_levels import level_faults
from macros.pages.markdown_parts import SAID, Heading, Outline, outline
from macros.pages.source_page import DOCS, NAME, SourcePage
from macros.problems import Problem
from macros.project import Project

LIMITS = ("areas", "languages", "needs")

START = "index.md"


def find(project: Project) -> Iterator[Problem]:
    """Yield every page that lacks its shape, and every guide without its first page."""
    for page in project.every_page():
        if page.is_readable:
            adds = page.folder != DOCS and (page.path in project.pages or page.path.endswith(START))
            yield from _headings(page, outline(page).headings) if adds else problems_of(page)
    yield from _missing_starts(project.pages)
    yield from _same_address(project.pages)


def problems_of(page: SourcePage) -> Iterator[Problem]:
    """Yield what is wrong with the shape of one page."""
    found = outline(page)
    if found.is_too_deep:
        yield Problem(page.file, page.first_line, "nested too deeply to be read: write fewer levels.", NAME)
        return
    yield from _title(page, found)
    yield from _headings(page, found.headings)
    for tag in found.html_headings:
        message = f"found the heading <{tag}> as HTML, expected one such as `## ...`."
        yield Problem(page.file, _line_with(page, f"<{tag}"), message, NAME)
    if page.path.endswith(START):
        yield from _start(page, found)


def _title(page: SourcePage, found: Outline) -> Iterator[Problem]:
    titles = [heading for heading in found.headings if heading.level == 1]
    if not titles:
        message = "no title found, expected `# ...` as its first line."
        yield Problem(page.file, page.first_line, message, NAME)
    elif found.blocks[0] != "h1":
        message = "found something above the title, expected `# ...` as the first line of the page."
        yield Problem(page.file, page.first_line, message, NAME)
    for heading in titles[1:]:
        message = f'found a second title, "{heading.text}", expected one: write `## ...` for a section.'
        yield Problem(page.file, heading.line, message, NAME)


def _headings(page: SourcePage, headings: Iterable[Heading]) -> Iterator[Problem]:
    yield from level_faults(page, headings)
    for heading in headings:
        if not any(map(str.isalnum, heading.text)) and SAID not in heading.text:
            yield Problem(page.file, heading.line, "found a heading without words: add them.", NAME)


def _start(page: SourcePage, found: Outline) -> Iterator[Problem]:
    for key in LIMITS:
        if getattr(page.front_matter, key):
            message = f"{key}: found on the first page of a guide, which every edition needs: take it out."
            yield Problem(page.file, page.line_of(key), message, NAME)
    if page.path in {f"{audience}/{START}" for audience in FAMILIES} and not _has_first_things(found.blocks):
        heading = next((heading for heading in found.headings if heading.level == 2), None)
        message = "no numbered list in the first section, expected the three things that matter most."
        yield Problem(page.file, heading.line if heading else page.first_line, message, NAME)


def _has_first_things(blocks: tuple[str, ...]) -> bool:
    """Tell whether there is a numbered list between the first two headings of level 2."""
    first = list(itertools.dropwhile(lambda tag: tag != "h2", blocks))[1:]
    return "ol" in itertools.takewhile(lambda tag: tag != "h2", first)


def _missing_starts(pages: Iterable[str]) -> Iterator[Problem]:
    folders = {path.split("/")[0] for path in pages if "/" in path}
    guides = [audience for audience in (*AUDIENCES, ABOUT) if audience in folders]
    for start in (START, *(f"{guide}/{START}" for guide in guides)):
        if start not in pages:
            yield Problem(f"docs/{start}", 1, "no such page, expected the first page of a guide.", NAME)


def _same_address(pages: Iterable[str]) -> Iterator[Problem]:
    known: dict[str, str] = {}
    for path in pages:
        address = path.removesuffix(".md").removesuffix("/index")
        if known.setdefault(address, path) != path:
            message = f"has the same address as docs/{known[address]}: rename one of them."
            yield Problem(f"docs/{path}", 1, message, NAME)


def _line_with(page: SourcePage, text: str) -> int:
    lines = page.body.lower().split("\n")
    return next(
        (number for number, line in enumerate(lines, page.first_line) if text in line), page.first_line
    )
