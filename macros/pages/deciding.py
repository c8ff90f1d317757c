"""Decide which blocks of a page an area shows: by guards, by silence, and by what falls together."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from macros.pages.attributes import Attributes
from macros.pages.source_blocks import Block
from macros.pages.speaking import (
    OF_A_LIST,
    Facts,
    calls_in,
    guard_of,
    holds,
    keys_of,
    keys_of_guard,
    may_be_silent,
)

SILENCE = re.compile(r"\bThe (local|published) procedure (does not|gives no|says nothing|has no|names no)\b")
"""How our pages say that a procedure is silent."""

HOLDERS = ("list", "table", "terms")
"""Blocks that are nothing but what they hold."""

LISTING = (
    *OF_A_LIST,
    "facts_table",
    "timeline",
    "weekday_table",
    "every_fact",
    "names_table",
    "silences",
    "write",
    "contact",
)
"""Macros that show what a paragraph before them introduces."""


def is_conditional(block: Block) -> bool:
    """Tell whether a block is left out in some area: it has a guard, or a macro that may be silent.

    A list or table is if every entry or row is.
    """
    if block.kind in HOLDERS:
        return all(map(is_conditional, block.children))
    return block.attributes.is_conditional or any(map(may_be_silent, calls_in(block.text)))


def introduces(block: Block) -> bool:
    """Tell whether a block is a paragraph that leads into what follows."""
    return block.kind == "paragraph" and block.text.rstrip().endswith(":")


def is_listing(block: Block) -> bool:
    """Tell whether a block is a list, a table, or a macro that shows one."""
    if block.kind in HOLDERS:
        return True
    return is_macro_alone(block) and any(call.name in LISTING for call in calls_in(block.text))


def is_macro_alone(block: Block) -> bool:
    """Tell whether a block is a macro on lines of its own."""
    text = block.text.strip()
    return text.startswith("{{") and text.endswith("}}") and text.count("{{") == 1


@dataclass(frozen=True)
class Unit:
    """What stands and falls together: a block, or a paragraph that ends in ":" with all that it introduces.

    Of several things that a paragraph introduces, such as contacts, one is enough.
    """

    blocks: tuple[Block, ...]

    @property
    def attributes(self) -> Attributes:
        return self.blocks[0].attributes

    @property
    def path(self) -> str:
        """The file in whose run the unit stands: the general one, where own words introduce its list."""
        return next((block.path for block in self.blocks if not block.is_own), self.blocks[0].path)

    @property
    def is_conditional(self) -> bool:
        return any(map(is_conditional, self.blocks))

    @property
    def is_fallback(self) -> bool:
        """Whether it speaks for silence, of what is before it or of a fact in its section."""
        return self.attributes.is_fallback and self.attributes.when is None

    def keys(self) -> tuple[str, ...]:
        """Return what the unit speaks of or asks for."""
        parts = (part for block in self.blocks for part in block.walk())
        return tuple(dict.fromkeys(key for part in parts for key in keys_of(part)))


def units(blocks: Sequence[Block]) -> Iterator[Unit]:
    """Yield what stands and falls together among blocks."""
    place = 0
    while place < len(blocks):
        end = place + 1
        if introduces(blocks[place]) and end < len(blocks) and is_listing(blocks[end]):
            end += 1
            while end < len(blocks) and is_macro_alone(blocks[end - 1]) and is_contact(blocks[end]):
                end += 1
        yield Unit(tuple(blocks[place:end]))
        place = end


def is_contact(block: Block) -> bool:
    """Tell whether a block shows someone to ask."""
    return is_macro_alone(block) and any(call.name == "contact" for call in calls_in(block.text))


@dataclass
class Run:
    """The conditional units directly before a place, in one parent and one file."""

    path: str = ""
    units: list[Unit] = field(default_factory=list)
    is_shown: bool = False
    is_ended: bool = False


def runs(blocks: Sequence[Block]) -> Iterator[tuple[Unit, Run]]:
    """Yield each unit with the run before it; whoever decides notes in it what is shown.

    An unconditional unit ends a run, and so does a plain `.otherwise`, but for others directly after it.
    What comes from another file neither ends it nor belongs to it.
    """
    open_runs: dict[str, Run] = {}
    for unit in units(blocks):
        path = unit.path
        run = open_runs.setdefault(path, Run(path))
        continues = unit.attributes.has("otherwise") and unit.attributes.when is None
        if not unit.is_conditional or (run.is_ended and not continues):
            run = open_runs[path] = Run(path)
        yield unit, run
        if continues:
            run.is_ended = True
        elif unit.is_conditional and not unit.is_fallback:
            run.units.append(unit)
        else:
            open_runs[path] = Run(path)


def decided(block: Block, facts: Facts) -> Block | None:
    """Return a block with what of it an area shows, or None where nothing is left."""
    children = [shown for unit, run in runs(block.children) for shown in _shown(unit, run, facts)]
    if block.kind == "section":
        children = list(_without_needless_fallbacks(children, facts))
    left = replace(block, children=tuple(children))
    return None if _is_emptied(block, left) else left


def _shown(unit: Unit, run: Run, facts: Facts) -> tuple[Block, ...]:
    """Return the blocks of a unit if they are shown, and note it in the run."""
    first, *others = unit.blocks
    if not _is_shown(first, run, facts):
        return ()
    shown = (decided(block, facts) for block in (first, *others) if _is_shown(block, run, facts))
    found = tuple(block for block in shown if block is not None)
    if len(found) < min(len(unit.blocks), 2):
        return ()
    run.is_shown |= not unit.is_fallback
    return tuple(_with_silence(block, unit, run, facts) for block in found) if unit.is_fallback else found


SILENT_ON = "silent-on"
"""What a shown fallback says that nobody speaks of: an attribute that no author writes."""


def _with_silence(block: Block, unit: Unit, run: Run, facts: Facts) -> Block:
    """Return a fallback with what it is silent on, and a mark where the copy does not hold that topic."""
    spoken_for = unit.attributes.get("otherwise")
    asked = spoken_for.split("|") if spoken_for else itertools.chain(*map(Unit.keys, run.units))
    keys = dict.fromkeys(map(facts.vocabulary.as_written, asked))
    is_lost = not facts.lost_topics.isdisjoint(map(facts.vocabulary.topic_of, keys))
    more = Attributes(((SILENT_ON, "|".join(keys)),), ("lost",) if is_lost else ())
    return replace(block, attributes=block.attributes.joined(more))


def _is_shown(block: Block, run: Run, facts: Facts) -> bool:
    attributes = block.attributes
    if block.lines and (block.path, block.first_line.number) in facts.gone:
        return False
    if attributes.has("otherwise") and run.is_shown:
        return False
    if attributes.has("otherwise") and attributes.when is None and _says_anything(run, facts):
        return False
    return holds(guard_of(attributes.when), facts) and not any(map(facts.is_silent, calls_in(block.text)))


def _says_anything(run: Run, facts: Facts) -> bool:
    """Tell whether any layer says something that the guards of a run ask for."""
    parts = (part for unit in run.units for block in unit.blocks for part in block.walk())
    return any(facts.is_given(key) for part in parts for key in keys_of_guard(part.attributes.when))


def _without_needless_fallbacks(blocks: Sequence[Block], facts: Facts) -> Iterator[Block]:
    """Leave out each `otherwise="fact"` where a block of the section says that fact, or that word.

    What it introduces goes with it.
    """
    parts = (part for block in blocks for part in block.walk())
    said = {facts.vocabulary.as_written(key) for part in parts for key in _said(part)}
    for unit in units(blocks):
        spoken_for = unit.attributes.get("otherwise")
        if spoken_for is None or said.isdisjoint(spoken_for.split("|")):
            yield from unit.blocks


def _said(block: Block) -> tuple[str, ...]:
    return () if block.attributes.is_fallback and block.attributes.when is None else keys_of(block)


def _is_emptied(before: Block, after: Block) -> bool:
    """Tell whether nothing is left of a block that is what it holds, or of a section below the title."""
    if before.kind in (*HOLDERS, "term"):
        return not after.children
    return before.kind == "section" and before.level > 1 and not after.children
