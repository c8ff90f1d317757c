"""Put an area's own explained words into those of a section."""

from collections.abc import Sequence
from dataclasses import replace

from macros.pages.merging import Blocks, Merge, normal, spliced
from macros.pages.source_blocks import Block
from macros.problems import nearest


def with_terms(merge: Merge, blocks: list[Block], own: Block) -> list[Block]:
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
