"""Put an area's own blocks and entries into a section: at its end, or by what speaks of a fact."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from macros.pages.deciding import introduces, is_listing
from macros.pages.merging import Blocks, Merge
from macros.pages.source_blocks import Block
from macros.pages.speaking import keys_of
from macros.problems import nearest


def groups(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """Yield blocks in groups: each that says its place begins one, and others go along with it."""
    group: list[Block] = []
    for block in blocks:
        begins = _is_placed(block) or block.kind in ("terms",) or has_placed_entry(block)
        if begins and group:
            yield group
            group = []
        group.append(block)
    if group:
        yield group


def _is_placed(block: Block) -> bool:
    return block.attributes.is_placed or block.attributes.has("omitted")


def has_placed_entry(block: Block) -> bool:
    """Tell whether the first entry of a list says where it goes."""
    return block.kind == "list" and block.children[0].attributes.is_placed


def lists_with(blocks: Sequence[Block], own: Block) -> bool:
    """Tell whether the entries of a list name something that an entry of the section speaks of."""
    attributes = own.children[0].attributes
    target = attributes.get("replaces") or attributes.get("after") or attributes.get("before") or ""
    return any(block.kind == "list" and _speaks(block, target) for block in blocks)


def with_group(merge: Merge, blocks: list[Block], group: list[Block]) -> list[Block]:
    """Return the blocks of a section with a group of an area's own in its place."""
    attributes = group[0].children[0].attributes if has_placed_entry(group[0]) else group[0].attributes
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
            follows and not attributes.is_placed and blocks[place].is_own
        )
        if not follows:
            break
        place += 1
    return place


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


def with_entries(merge: Merge, blocks: list[Block], own: Block) -> list[Block]:
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
