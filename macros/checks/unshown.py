"""An area says something that no page of it shows: a fact, a list, a name, someone to ask, own words."""

from collections.abc import Iterator

from macros.areas.area import Area
from macros.areas.file import AreaFile
from macros.areas.layers import GROUPS, LayerSource, read_layer
from macros.audience import FAMILIES, audience_of
from macros.pages.area_pages import AreaPages
from macros.pages.block_reading import read_blocks
from macros.pages.speaking import calls_in
from macros.placeholder import PLACEHOLDER
from macros.problems import Problem
from macros.project import Project

NAME = "unshown"

TOLD_TO = {name: (name.replace("_", "-"),) for name in ("parents", "children", "young_people")} | {
    "families": FAMILIES
}
"""Who reads what of an entry of a list that has words for families."""

KIND = {"facts": "fact", "lists": "list", "words": "word", "contacts": "contact"}


def find(project: Project) -> Iterator[Problem]:
    """Yield what an area's own file or its own pages say and none of its pages shows."""
    for key, area in project.areas.items():
        pages = project.area_pages[key]
        yield from _entries(project, area, pages)
        yield from _pages(project, area, pages)


def _entries(project: Project, area: Area, pages: AreaPages) -> Iterator[Problem]:
    source = read_layer(project.root, area.key, AreaFile)
    called = _called_keys(pages) | set(_keys_in_texts(area))
    decided = called | pages.decided_by | _shown_together(project, area, pages)
    for group in GROUPS:
        for key, value in getattr(source.layer, group).items():
            name = f"words.{key}" if group == "words" else key
            shown = decided if group in ("facts", "words") else called
            if name not in shown and not getattr(value, "lost", False):
                message = (
                    f"{group}.{key}: no page of {area.file.name} shows this {KIND[group]} or asks for it."
                )
                yield Problem(area.path, source.yaml.line((group, key)), message, NAME)
    yield from _of_families(source, area, pages)


def _of_families(source: LayerSource, area: Area, pages: AreaPages) -> Iterator[Problem]:
    """Yield the lists whose words for families stand on no page of those families."""
    for key, items in source.layer.lists.items():
        for name, audiences in TOLD_TO.items():
            if any(getattr(item, name) for item in items.items) and not any(
                call.key == key
                for path, page in pages.pages.items()
                if audience_of(path) in audiences
                for call in calls_in(page.text)
            ):
                message = (
                    f"lists.{key}: its words for {name.replace('_', '-')} are on no page of theirs:"
                    " take them out, or show the list in words of your own."
                )
                yield Problem(area.path, source.yaml.line(("lists", key)), message, NAME)


def _shown_together(project: Project, area: Area, pages: AreaPages) -> set[str]:
    """Return what a table or timeline of a page shows without naming it: the words, or the time limits."""
    found: set[str] = set()
    limits, known = [given.key for given in area.time_limits_now()], project.vocabulary.facts
    for path, page in pages.pages.items():
        called = {call.name for call in calls_in(page.text)}
        if "names_table" in called:
            found.update(f"words.{key}" for key in area.words)
        if "your_dates" in called:
            found.update(key for key in limits if audience_of(path) in known[key].concerns)
    return found


def _called_keys(pages: AreaPages) -> set[str]:
    """Return every key that a macro names in what an area shows."""
    found: set[str] = set()
    for page in pages.pages.values():
        for call in calls_in(page.text):
            found.add(call.key)
            found.add(f"words.{call.key}")
    return found


def _keys_in_texts(area: Area) -> Iterator[str]:
    """Yield the keys that the area's own texts name in braces."""
    for given in area.lists.values():
        for text in given.value.texts():
            yield from PLACEHOLDER.findall(text)
    for fact in area.facts.values():
        yield from PLACEHOLDER.findall(fact.value.detail or "")


def _pages(project: Project, area: Area, pages: AreaPages) -> Iterator[Problem]:
    """Yield the pages and sections of own words of which nothing is on a page of the area."""
    placed = {line.path: set[int]() for page in pages.pages.values() for line in page.lines}
    for page in pages.pages.values():
        for line in page.lines:
            placed[line.path].add(line.number)
    for source in project.own[area.key].pages.values():
        if source.front_matter.omitted or not source.is_readable:
            continue
        for section in read_blocks(source.body, source.file, source.first_line).walk():
            lines = {line.number for block in section.blocks for line in block.every_line()}
            if section.kind == "section" and lines and lines.isdisjoint(placed.get(source.file, ())):
                message = f'"{section.title:.60}": no page of {area.file.name} shows this section.'
                yield Problem(source.file, section.first_line.number, message, NAME)
