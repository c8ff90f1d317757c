"""Marks that a block carries by itself: whose answer it is, what is not confirmed, and its source."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from macros.areas.area import Given
from macros.pages.advice import advice_begins
from macros.pages.attributes import terms_of
from macros.pages.deciding import introduces, is_macro_alone
from macros.pages.source_blocks import Block, Line
from macros.pages.speaking import OF_A_LIST, Facts, calls_in, guard_of, keys_of_calls

LAST_PIPES = re.compile(r"(?:[ \t]*\|)*[ \t]*$")
"""What ends a table's row, with the cells to write in before it."""


@dataclass(frozen=True)
class MarkedPage:
    """A page that is marked: what its area says, to which layer each file belongs, and for whom it is."""

    facts: Facts
    layer_of: Mapping[str, str]
    for_professionals: bool = False


def with_marks(block: Block, on: MarkedPage) -> Block:
    """Return a page whose blocks say in calls of `mark` and `cite` what has to be said beside them."""
    return _marked(with_advice_apart(block, on.layer_of, on.for_professionals), (), on)


def with_advice_apart(block: Block, layer_of: Mapping[str, str], for_professionals: bool) -> Block:
    """Return a page on which a paragraph that can be marked ends before what its reader is told to do.

    The sentences that only tell what to do get a paragraph of their own: what somebody else says ends before
    them, and so does its mark. It is the same in every area, whether or not it shows a mark.
    """
    children: list[Block] = []
    for child in block.children:
        parts = _divided(child, for_professionals) if _can_be_marked(child, block, layer_of) else (child,)
        children += (with_advice_apart(part, layer_of, for_professionals) for part in parts)
    return replace(block, children=tuple(children))


def _marked(block: Block, above: tuple[str, ...], on: MarkedPage, told: str | None = None) -> Block:
    """Mark a block, also for what is asked `above` by the guard of its heading, term or list.

    Whose words the entries of a list are is `told` already where the sentence before it has the same source.
    """
    own = _to_mark(block.attributes.when, on.facts)
    waiting = tuple(dict.fromkeys((*above, *own)))
    calls = [*_mark_call(block, waiting), *_cite_call(block, on, told), *_condition_calls(block, on)]
    calls += ["{{ lost() }}"] if block.attributes.has("lost") else []
    if block.kind in CARRIERS:
        marked = _with_calls(block, calls) if calls else block
        return replace(marked, children=tuple(_marked(child, (), on) for child in block.children))
    children, passed_on = [], waiting
    for before, child in zip((None, *block.children), block.children, strict=False):
        leads = before is not None and introduces(before) and child.kind == "list"
        source = before.attributes.get("source") if before is not None and leads else told
        children.append(_marked(child, passed_on, on, source))
        passed_on = ()
    return replace(block, children=tuple(children))


def _can_be_marked(block: Block, holder: Block, layer_of: Mapping[str, str]) -> bool:
    """Tell whether an area can show whose words a block says."""
    if layer_of.get(block.path, "").startswith("guidance/"):
        return block.attributes.get("source") is not None and not _cites_itself(block)
    guards = [block.attributes.when, *([holder.attributes.when] if block is holder.children[0] else [])]
    terms = [term for guard in guards for term in terms_of(guard_of(guard))]
    said = keys_of_calls(block)
    return any(term.subject in SAYING and term.key not in said for term in terms)


def _divided(block: Block, for_professionals: bool) -> tuple[Block, ...]:
    """Return a paragraph without the sentences at its end that tell what to do, and these by themselves."""
    begins = advice_begins(block.text, for_professionals)
    if block.kind != "paragraph" or begins is None or introduces(block):
        return (block,)
    before, after, place = [], [], 0
    for line in block.lines:
        cut = min(max(begins - place, 0), len(line.text))
        place += len(line.text) + 1
        before += [replace(line, text=line.text[:cut].rstrip())] if cut else []
        after += [replace(line, text=line.text[cut:])] if cut < len(line.text) else []
    return replace(block, lines=tuple(before)), Block("paragraph", tuple(after))


CARRIERS = ("paragraph", "entry", "row", "definition", "other")
"""Blocks that can carry a mark; a heading or a term passes it on to the first block below it."""


def _to_mark(when: str | None, facts: Facts) -> tuple[str, ...]:
    """Return the keys of a guard that are not confirmed, and those that it asks for what they say.

    Of several things that are only given, such as the limits behind a table, none is marked.
    """
    terms = list(terms_of(guard_of(when)))
    saying = {term.key for term in terms if term.subject in SAYING and (term.values or len(terms) == 1)}
    found = {term.key: _given(term.key, facts) for term in terms if term.subject not in ("silent", "lost")}
    return tuple(
        key
        for key, given in found.items()
        if given and ((given.layer == "guidance" and key in saying) or not given.value.confirmed)
    )


SAYING = ("value", "force")
"""Subjects of conditions whose blocks say what a fact says."""


def _given(key: str, facts: Facts) -> Given[Any] | None:
    return facts.area.facts.get(key) or facts.area.lists.get(key)


def _mark_call(block: Block, keys: tuple[str, ...]) -> Iterator[str]:
    """Yield the call of a mark, but for what a macro of the block marks itself."""
    said = keys_of_calls(block)
    if left := [key for key in keys if key not in said]:
        yield f"{{{{ mark({', '.join(map(_quoted, left))}) }}}}"


def _condition_calls(block: Block, on: MarkedPage) -> Iterator[str]:
    """Yield a call for each limit of a general block that has a condition; own words say theirs."""
    if block.kind not in CARRIERS or block.path in on.layer_of:
        return
    for key in dict.fromkeys(call.key for call in calls_in(block.text) if call.name in ("within", "amount")):
        given = on.facts.area.facts.get(key)
        if given and (given.value.condition or given.value.exception):
            yield f"{{{{ only({_quoted(key)}) }}}}"


def _cite_call(block: Block, on: MarkedPage, told: str | None) -> Iterator[str]:
    key, layer = block.attributes.get("source"), on.layer_of.get(block.path)
    if key is None or layer is None or block.kind not in CARRIERS:
        return
    if (layer, key) not in on.facts.area.citations or _cites_itself(block):
        return
    options = ", confirmed=False" if block.attributes.has("unconfirmed") else ""
    said = (_given(call, on.facts) for call in keys_of_calls(block))
    is_told = key == told or any(given and given.layer == "guidance" for given in said)
    options += ", whose=False" if is_told else ""
    yield f"{{{{ cite({_quoted(key)}, {_quoted(layer)}{options}) }}}}"


def _cites_itself(block: Block) -> bool:
    """Tell whether a block is a macro alone that shows its own source."""
    return is_macro_alone(block) and all(
        call.name in (*OF_A_LIST, "says", "contact") for call in calls_in(block.text)
    )


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "").replace('"', "") + '"'


def _with_calls(block: Block, calls: list[str]) -> Block:
    """Put calls behind the words of a block; one that is a macro alone gets a line of its own below."""
    if block.kind == "other":
        return block
    *most, last = block.lines
    said = "".join(calls)
    if block.kind == "row":
        match = LAST_PIPES.search(last.text)
        assert match is not None
        text = last.text[: match.start()] + said + match[0]
    elif is_macro_alone(block):
        return replace(
            block, lines=(*block.lines, Line("", last.path, last.number), replace(last, text=said))
        )
    else:
        text = last.text + said
    return replace(block, lines=(*most, replace(last, text=text)))
