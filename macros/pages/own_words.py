"""Put an area's own words into a general page: sections, blocks, entries and explained words."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from macros.pages.deciding import introduces, is_listing
from macros.pages.source_blocks import Block
from macros.pages.speaking import keys_of
from macros.problems import Problem, nearest

NAME = "own-words"

Blocks = tuple[Block, ...]


def normal(title: str) -> str:
    """Return a heading or term as it is matched: neither case nor spaces count."""
    return " ".join(title.casefold().split())


@dataclass
class Merge:
    """A page as it grows by own words, and what is wrong with them.

    `taken` remembers which heading, or which fact below `heading`, was replaced from where, so that two
    layers' files may, but one file's two sections or blocks may not, replace the same.
    """

    page: Block
    problems: list[Problem] = field(default_factory=list)
    taken: set[tuple[str, str]] = field(default_factory=set)
    heading: str = ""

    def wrong(self, block: Block, message: str) -> None:
        line = block.first_line
        self.problems.append(Problem(line.path, line.number, message, NAME))


def with_own_words(page: Block, own: Block) -> tuple[Block, list[Problem]]:
    """Return a page with the sections of an area's file in it, and the faults of that file."""
    merge = Merge(page)
    for block in own.children:
        if block.kind != "section":
            merge.wrong(block, "stands above every heading, expected it below the heading of its section.")
    for section in sections_of(own):
        _put(merge, section)
    return merge.page, merge.problems


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
        merge.wrong(section, f'no heading "{target}" on this page.{_nearest(merge.page, target)}')
    elif attributes.has("omitted") or attributes.has("replaces") or attributes.get("replaces"):
        _replace_section(merge, section, found)
    elif attributes.get("after") or attributes.get("before"):
        merge.wrong(
            section, f'the heading "{section.title}" is on this page already: take after= out, or .replaces.'
        )
    else:
        merge.page = mapped(merge.page, found, lambda old: _joined(merge, old, section))


def _nearest(page: Block, title: str) -> str:
    titles = {normal(block.title): block.title for block in _sections(page)}
    hint = nearest(normal(title), titles)
    return next((f' Did you mean "{titles[key]}"?' for key in titles if f'"{key}"' in hint), "")


def _sections(page: Block) -> Iterator[Block]:
    return (block for block in page.walk() if block.kind == "section" and block.lines)


def find_section(page: Block, title: str) -> Block | None:
    """Return the section with a heading, or None."""
    return next((block for block in _sections(page) if normal(block.title) == normal(title)), None)


def _put_new(merge: Merge, section: Block) -> None:
    where = section.attributes.get("after") or section.attributes.get("before")
    if where is None:
        message = (
            f'no heading "{section.title}" on this page.{_nearest(merge.page, section.title)}'
            ' A new section says where it stands: {: after="..." } with the heading before it.'
        )
        return merge.wrong(section, message)
    place = find_section(merge.page, where)
    if place is None:
        return merge.wrong(section, f'no heading "{where}" on this page.{_nearest(merge.page, where)}')
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


def mapped(page: Block, target: Block, change: Callable[[Block], Block]) -> Block:
    """Return a page with one of its blocks changed."""
    return _walked(page, target, lambda block: (change(block),))


def spliced(page: Block, target: Block, order: Sequence[Block]) -> Block:
    """Return a page with other blocks in the place of one."""
    return _walked(page, target, lambda _: tuple(order))


def _walked(block: Block, target: Block, change: Callable[[Block], Blocks]) -> Block:
    children: list[Block] = []
    for child in block.children:
        children += change(child) if child is target else (_walked(child, target, change),)
    is_same = list(map(id, children)) == list(map(id, block.children))
    return block if is_same else replace(block, children=tuple(children))


def _joined(merge: Merge, old: Block, own: Block) -> Block:
    """Return a section with an area's blocks of the same heading in it."""
    merge.heading = normal(old.title)
    blocks, subsections = list(old.blocks), list(old.subsections)
    for group in groups(own.blocks):
        first = group[0]
        if first.kind == "terms":
            blocks = _with_terms(merge, blocks, first)
            group = group[1:]
        elif _has_placed_entry(first) and _lists_with(blocks, first):
            blocks = _with_entries(merge, blocks, first)
            group = group[1:]
        if group:
            blocks = _with_group(merge, blocks, group)
    section = replace(old, children=(*blocks, *subsections))
    for below in own.subsections:
        section = _with_subsection(merge, section, below)
    return section


def _with_subsection(merge: Merge, section: Block, below: Block) -> Block:
    page, merge.page = merge.page, section
    try:
        _put(merge, below)
        return merge.page
    finally:
        merge.page = page


def groups(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """Yield blocks in groups: each that says its place begins one, and others go along with it."""
    group: list[Block] = []
    for block in blocks:
        begins = block.attributes.is_placed or block.kind in ("terms",) or _has_placed_entry(block)
        if begins and group:
            yield group
            group = []
        group.append(block)
    if group:
        yield group


def _has_placed_entry(block: Block) -> bool:
    return block.kind == "list" and block.children[0].attributes.is_placed


def _lists_with(blocks: Sequence[Block], own: Block) -> bool:
    """Tell whether the entries of a list name something that an entry of the section speaks of."""
    attributes = own.children[0].attributes
    target = attributes.get("replaces") or attributes.get("after") or attributes.get("before") or ""
    return any(block.kind == "list" and _speaks(block, target) for block in blocks)


def _with_group(merge: Merge, blocks: list[Block], group: list[Block]) -> list[Block]:
    attributes = group[0].children[0].attributes if _has_placed_entry(group[0]) else group[0].attributes
    for key in ("replaces", "after", "before"):
        if (target := attributes.get(key)) is not None:
            return _at_target(merge, blocks, group, key, target)
    if group[0].kind == "list" and any(block.kind == "list" for block in blocks):
        first = next(number for number, block in enumerate(blocks) if block.kind == "list")
        longer = _longer(blocks[first], group[0].children)
        return [*blocks[:first], longer, *blocks[first + 1 :], *group[1:]]
    return [*blocks, *group]


def _longer(old: Block, entries: Blocks) -> Block:
    return replace(old, children=(*old.children, *entries))


def _at_target(merge: Merge, blocks: list[Block], group: list[Block], key: str, target: str) -> list[Block]:
    """Put a group in the place of what speaks of a fact, or before or after it."""
    if key == "replaces":
        place = (group[0].path, f"{merge.heading}: {target}")
        if place in merge.taken:
            merge.wrong(group[0], f'replaces="{target}": a second time in this section, expected once.')
            return blocks
        merge.taken.add(place)
    places = [number for number, block in enumerate(blocks) if speaks_of(blocks, number, target)]
    if not places:
        merge.wrong(
            group[0], f'{key}="{target}": nothing in this section speaks of it.{_spoken(blocks, target)}'
        )
        return blocks
    if key == "after":
        end = _end_of_followers(blocks, places[-1] + 1, target)
        return [*blocks[:end], *group, *blocks[end:]]
    start = places[0]
    if key == "before":
        return [*blocks[:start], *group, *blocks[start:]]
    kept = [_without(block, target) if number in places else block for number, block in enumerate(blocks)]
    return [block for block in (*kept[:start], *group, *kept[start:]) if block is not None]


def _end_of_followers(blocks: Sequence[Block], place: int, target: str) -> int:
    """Return the place below what follows a fact already, so that the first that came stays first."""
    follows = False
    while place < len(blocks):
        attributes = blocks[place].attributes
        follows = attributes.get("after") == target or (
            follows and not attributes.is_placed and is_own(blocks[place])
        )
        if not follows:
            break
        place += 1
    return place


def is_own(block: Block) -> bool:
    """Tell whether a block comes from an area's own words."""
    return block.path.startswith("areas/")


def _without(block: Block, target: str) -> Block | None:
    """Return what is left of a block without what speaks of a fact: a list may keep other entries."""
    if block.kind not in ("list", "table") or not _speaks(block, target):
        return None
    children = tuple(child for child in block.children if not _speaks(child, target))
    return replace(block, children=children) if children else None


def speaks_of(blocks: Sequence[Block], number: int, target: str) -> bool:
    """Tell whether a block says a fact, asks for it, is its fallback, or introduces what does."""
    block = blocks[number]
    if _speaks(block, target):
        return True
    if introduces(block) and number + 1 < len(blocks) and is_listing(blocks[number + 1]):
        return _speaks(blocks[number + 1], target)
    before = number - 1
    if number and introduces(blocks[before]) and is_listing(block):
        return _speaks(blocks[before], target)
    if block.attributes.has("otherwise") and number:
        return blocks[before].path == block.path and speaks_of(blocks, before, target)
    return False


def _speaks(block: Block, target: str) -> bool:
    if target.startswith("#"):
        return any(part.attributes.id == target[1:] for part in block.walk())
    return any(target in _spoken_keys(part) for part in block.walk())


def _spoken_keys(block: Block) -> set[str]:
    keys = set(keys_of(block))
    keys.update((block.attributes.get("otherwise") or "").split("|"))
    return keys | {key.removeprefix("words.") for key in keys}


def _spoken(blocks: Sequence[Block], target: str) -> str:
    known = {key for block in blocks for part in block.walk() for key in _spoken_keys(part) if key}
    known |= {f"#{part.attributes.id}" for block in blocks for part in block.walk() if part.attributes.id}
    if not known:
        return " Nothing in it speaks of a fact."
    return f"{nearest(target, known)} It speaks of {', '.join(sorted(known))}."


def _with_entries(merge: Merge, blocks: list[Block], own: Block) -> list[Block]:
    """Put entries that say their place into the list that holds what they name."""
    for group in _entry_groups(own.children):
        attributes = group[0].attributes
        key = next(name for name in ("replaces", "after", "before") if attributes.get(name) is not None)
        target = attributes.get(key) or ""
        holder = next(
            (n for n, block in enumerate(blocks) if block.kind == "list" and _speaks(block, target)), None
        )
        if holder is None:
            merge.wrong(
                group[0], f'{key}="{target}": no entry of this section speaks of it.{_spoken(blocks, target)}'
            )
            continue
        entries = _at_target(merge, list(blocks[holder].children), group, key, target)
        blocks = [*blocks[:holder], replace(blocks[holder], children=tuple(entries)), *blocks[holder + 1 :]]
    return blocks


def _entry_groups(entries: Blocks) -> Iterator[list[Block]]:
    group: list[Block] = []
    for entry in entries:
        if entry.attributes.is_placed and group:
            yield group
            group = []
        group.append(entry)
    yield group


def _with_terms(merge: Merge, blocks: list[Block], own: Block) -> list[Block]:
    """Put explained words into the explained words of a section."""
    for term in own.children:
        blocks = _with_term(merge, blocks, term)
    return blocks


def _with_term(merge: Merge, blocks: list[Block], term: Block) -> list[Block]:
    attributes = term.attributes
    after = attributes.get("after")
    wanted = normal(after or attributes.get("replaces") or term.title)
    holder = next((n for n, block in enumerate(blocks) if _term_in(block, wanted) is not None), None)
    if holder is None:
        if after or attributes.get("replaces") or attributes.marks:
            merge.wrong(
                term, f'no word "{wanted}" is explained in this section.{_nearest_term(blocks, wanted)}'
            )
            return blocks
        return _with_new_term(blocks, term)
    old = _term_in(blocks[holder], wanted)
    assert old is not None
    return [*blocks[:holder], spliced(blocks[holder], old, _as_terms(old, term)), *blocks[holder + 1 :]]


def _as_terms(old: Block, term: Block) -> Blocks:
    attributes = term.attributes
    if attributes.get("after"):
        return (old, term)
    if attributes.has("omitted"):
        return ()
    if attributes.get("replaces"):
        return (term,)
    kept = () if attributes.has("replaces") else old.children
    return (replace(old, children=(*kept, *term.children)),)


def _term_in(block: Block, wanted: str) -> Block | None:
    if block.kind != "terms":
        return None
    return next((term for term in block.children if normal(term.title) == wanted), None)


def _with_new_term(blocks: list[Block], term: Block) -> list[Block]:
    last = next((n for n in reversed(range(len(blocks))) if blocks[n].kind == "terms"), None)
    if last is None:
        return [*blocks, Block("terms", children=(term,))]
    longer = replace(blocks[last], children=(*blocks[last].children, term))
    return [*blocks[:last], longer, *blocks[last + 1 :]]


def _nearest_term(blocks: Sequence[Block], wanted: str) -> str:
    known = [normal(term.title) for block in blocks if block.kind == "terms" for term in block.children]
    return nearest(wanted, known)
