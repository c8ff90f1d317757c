"""Put an area's own words into a general page, section by section."""

from collections.abc import Iterator
from dataclasses import replace

from macros.pages.merging import NAME, Merge, find_section, mapped, nearest_heading, normal, spliced
from macros.pages.own_blocks import groups, has_placed_entry, lists_with, with_entries, with_group
from macros.pages.own_terms import with_terms
from macros.pages.source_blocks import Block
from macros.problems import Problem

__all__ = ["NAME", "with_own_words"]


def with_own_words(page: Block, own: Block) -> tuple[Block, list[Problem]]:
    """Return a page with the sections of an area's file in it, and the faults of that file."""
    merge = Merge(page)
    for block in own.children:
        if block.kind != "section":
            merge.wrong(block, "stands above every heading, expected it below the heading of its section.")
    for section in sections_of(own):
        if section.level == 1 and section.attributes.has("replaces"):
            _retitle(merge, section)
        else:
            _put(merge, section)
    return merge.page, merge.problems


def _retitle(merge: Merge, own: Block) -> None:
    """Give a page a title of the area's own, and put what stands below it at the page's beginning."""
    page = next((block for block in merge.page.subsections if block.level == 1), None)
    if page is not None:
        titled = replace(page, lines=own.lines)
        merge.page = mapped(merge.page, page, lambda _: _joined(merge, titled, own))


def sections_of(own: Block) -> Iterator[Block]:
    """Yield the sections of a file one by one; the title's own first, without those below it."""
    for section in own.subsections:
        if section.level == 1:
            if section.blocks or section.attributes.marks:
                yield replace(section, children=section.blocks)
            yield from section.subsections
        else:
            yield section


def _put(merge: Merge, section: Block) -> None:
    """Put one section where it belongs."""
    attributes = section.attributes
    target = attributes.get("replaces") or section.title
    found = find_section(merge.page, target)
    if found is None and attributes.get("replaces") is None and not attributes.marks:
        _put_new(merge, section)
    elif found is None:
        merge.wrong(section, f'no heading "{target}" on this page.{nearest_heading(merge.page, target)}')
    elif attributes.has("omitted") or attributes.has("replaces") or attributes.get("replaces"):
        _replace_section(merge, section, found)
    elif attributes.get("after") or attributes.get("before"):
        merge.wrong(
            section, f'the heading "{section.title}" is on this page already: take after= out, or .replaces.'
        )
    else:
        merge.page = mapped(merge.page, found, lambda old: _joined(merge, old, section))


def _put_new(merge: Merge, section: Block) -> None:
    where = section.attributes.get("after") or section.attributes.get("before")
    if where is None:
        message = (
            f'no heading "{section.title}" on this page.{nearest_heading(merge.page, section.title)}'
            ' A new section says where it stands: {: after="..." } with the heading before it.'
        )
        return merge.wrong(section, message)
    place = find_section(merge.page, where)
    if place is None:
        return merge.wrong(section, f'no heading "{where}" on this page.{nearest_heading(merge.page, where)}')
    if place.level != section.level:
        marks = "#" * place.level
        message = (
            f'found a heading of level {section.level} beside "{where}", expected {marks}, as that one has.'
        )
        return merge.wrong(section, message)
    order = (place, section) if section.attributes.get("after") else (section, place)
    merge.page = spliced(merge.page, place, order)


def _replace_section(merge: Merge, section: Block, found: Block) -> None:
    key = (section.path, normal(found.title))
    if key in merge.taken:
        return merge.wrong(section, f'replaces "{found.title}" a second time, expected once.')
    merge.taken.add(key)
    if section.attributes.has("omitted"):
        merge.page = spliced(merge.page, found, ())
    else:
        merge.page = spliced(merge.page, found, (section,))


def _joined(merge: Merge, old: Block, own: Block) -> Block:
    """Return a section with an area's blocks of the same heading in it."""
    merge.heading = normal(old.title)
    blocks, subsections = list(old.blocks), list(old.subsections)
    for group in groups(own.blocks):
        first = group[0]
        if first.kind == "paragraph" and first.attributes.has("omitted"):
            blocks = _without_omitted(merge, blocks, first)
            group = group[1:]
        elif first.kind == "terms":
            blocks = with_terms(merge, blocks, first)
            group = group[1:]
        elif has_placed_entry(first) and lists_with(blocks, first):
            blocks = with_entries(merge, blocks, first)
            group = group[1:]
        if group:
            blocks = with_group(merge, blocks, group)
    section = replace(old, children=(*blocks, *subsections))
    for below in own.subsections:
        section = _with_subsection(merge, section, below)
    return section


def _without_omitted(merge: Merge, blocks: list[Block], own: Block) -> list[Block]:
    """Leave out of a section the blocks that speak of what `replaces=` names, or the word of that name."""
    if own.attributes.get("replaces") is None:
        return with_terms(merge, blocks, replace(own, kind="terms", children=(replace(own, kind="term"),)))
    left = with_group(merge, blocks, [own])
    return [block for block in left if block is not own]


def _with_subsection(merge: Merge, section: Block, below: Block) -> Block:
    page, merge.page = merge.page, section
    try:
        _put(merge, below)
        return merge.page
    finally:
        merge.page = page
