"""What is wrong with the attribute lists of a page, whether its blocks are shown or not."""

from collections.abc import Iterator, Mapping, Sequence
from typing import get_args

from macros.areas.facts import LONGEST
from macros.areas.facts import Unit as UnitOfCounting
from macros.areas.sources import Force
from macros.areas.vocabulary import Vocabulary
from macros.pages.attributes import KEYS, MARKS, Term, read_guard, terms_of
from macros.pages.deciding import SILENCE, Run, Unit, is_conditional, runs
from macros.pages.source_blocks import Block
from macros.pages.speaking import guard_of
from macros.problems import Problem, nearest

NAME = "guard"

IN_AREAS = ("after", "before", "replaces", "source", "topic")
"""Keys that only an area's own words have."""

FORCES = get_args(Force)
UNITS = tuple(LONGEST)
EVERY_UNIT = get_args(UnitOfCounting)
LAYERS = ("area", "guidance")


def guard_problems(
    page: Block, vocabulary: Vocabulary, is_own: bool, speaks_for_all: bool
) -> Iterator[Problem]:
    """Yield the faults of a page's attribute lists.

    `is_own` says that the page is of an area or layer; only a page that `speaks_for_all` areas has to
    speak for each value of a choice.
    """
    for block in page.walk():
        for line, message in block.faults:
            yield Problem(block.path, line, message, NAME)
        for message in _faults(block, vocabulary, is_own):
            yield Problem(block.path, block.first_line.number, message, NAME)
        if speaks_for_all:
            yield from _unspoken_values(block.children, vocabulary)
            yield from _silence_of_all(block)
    yield from _equal_headings(page)


def _faults(block: Block, vocabulary: Vocabulary, is_own: bool) -> Iterator[str]:
    attributes = block.attributes
    if block.kind in ("list", "table", "terms"):
        return
    for key, value in attributes.keys:
        if key not in KEYS:
            yield f'"{key}": no such attribute.{nearest(key, KEYS)} Expected {", ".join(KEYS)}.'
        elif key in IN_AREAS and not is_own:
            yield f"{key}: only an area's own words in areas/ say that, expected when or otherwise."
        elif key == "topic" and value not in vocabulary.topics:
            yield f'topic: no such topic "{value}".{nearest(value, vocabulary.topics)}'
        elif key in ("when", "otherwise"):
            yield from _guard_faults(key, value, block, vocabulary)
    for mark in attributes.marks:
        if mark not in MARKS:
            expected = ", ".join(f".{name}" for name in MARKS)
            yield f'".{mark}": no such mark.{nearest(mark, MARKS)} Expected {expected}.'
    if attributes.has("replaces") and block.kind not in ("section", "term"):
        yield 'found .replaces, expected replaces="..." with the fact, list, word or #id that goes.'
    if len({key for key, _ in attributes.keys}) < len(attributes.keys):
        yield "an attribute stands there twice, expected once: join conditions with and."


def _guard_faults(key: str, value: str, block: Block, vocabulary: Vocabulary) -> Iterator[str]:
    if key == "otherwise":
        for fact in value.split("|"):
            if fact not in vocabulary.every_key():
                yield f'otherwise: no such key "{fact}".{nearest(fact, vocabulary.every_key())}'
        return
    try:
        guard = read_guard(value)
    except ValueError as error:
        yield f"when: {error}"
        return
    for term in terms_of(guard):
        yield from _term_faults(term, block, vocabulary)


def _term_faults(term: Term, block: Block, vocabulary: Vocabulary) -> Iterator[str]:
    known = _known_keys(term, vocabulary)
    if term.key not in known:
        yield f'when: no such key "{term.key}".{nearest(term.key, known)} The keys are in areas/vocabulary/.'
        return
    allowed = _allowed(term, vocabulary)
    if term.values and allowed is None:
        yield f'when: "{term.key}" is no choice and has no values, expected the key alone.'
        return
    for value in term.values:
        if value not in (allowed or ()):
            hint = nearest(value, allowed or ())
            yield f'when: {term.key} has no value "{value}".{hint} Expected {", ".join(allowed or ())}.'
    if allowed and not term.values and term.subject == "value" and not _may_be_bare(block):
        yield (
            f"when: {term.key} is a choice, so a guard names its values, such as"
            f" {term.key}={allowed[0]}: that it is given does not say what it says."
        )


def _may_be_bare(block: Block) -> bool:
    return block.kind in ("term", "row") or block.attributes.is_fallback


def _known_keys(term: Term, vocabulary: Vocabulary) -> set[str]:
    if term.subject == "silent":
        return set(vocabulary.topics)
    if term.subject == "lost":
        return set(vocabulary.lists)
    if term.subject == "counts":
        return set(UNITS)
    if term.subject == "begins":
        return set(vocabulary.events)
    return set(vocabulary.facts) if term.subject in ("force", "unit", "event") else vocabulary.every_key()


def _allowed(term: Term, vocabulary: Vocabulary) -> Sequence[str] | None:
    """Return the values that a condition may name, or None where it may name none."""
    if term.subject == "force":
        return FORCES
    if term.subject == "layer":
        return LAYERS
    if term.subject == "unit":
        return EVERY_UNIT
    if term.subject == "event":
        return tuple(vocabulary.events)
    fact = vocabulary.facts.get(term.key)
    return tuple(fact.values) if fact and fact.values else None


def _unspoken_values(blocks: Sequence[Block], vocabulary: Vocabulary) -> Iterator[Problem]:
    """Yield each choice of which a run names some values and not the others."""
    every_run: dict[int, Run] = {}
    for unit, run in runs(blocks):
        every_run[id(run)] = run
        if unit.is_fallback and unit.attributes.has("otherwise"):
            yield from _fallback_for_many(unit, run)
    for run in every_run.values():
        yield from _unspoken_in(run, vocabulary)


def _unspoken_in(run: Run, vocabulary: Vocabulary) -> Iterator[Problem]:
    named: dict[str, set[str]] = {}
    first: dict[str, Block] = {}
    for unit in run.units:
        for term in terms_of(guard_of(unit.attributes.when)):
            if term.subject == "value" and term.values and not unit.attributes.has("only"):
                named.setdefault(term.key, set()).update(term.values)
                first.setdefault(term.key, unit.blocks[0])
    for key, values in named.items():
        missing = [value for value in _choices(vocabulary).get(key, ()) if value not in values]
        if missing:
            block = first[key]
            message = (
                f"nothing here is said where {key} is {' or '.join(missing)}: add a block with"
                f' `{{: when="{key}={missing[0]}" }}`, or `.only` if one side is meant.'
            )
            yield Problem(block.path, block.first_line.number, message, NAME)


def _silence_of_all(block: Block) -> Iterator[Problem]:
    """Yield a sentence that calls the procedure of every area silent, whatever it says."""
    for child in block.children:
        if not child.children and SILENCE.search(child.text) and not is_conditional(child):
            message = (
                "it says of every area that the procedure is silent: expected `.otherwise` or a guard,"
                " which tells where it is."
            )
            yield Problem(child.path, child.first_line.number, message, NAME)


def _choices(vocabulary: Vocabulary) -> Mapping[str, tuple[str, ...]]:
    return {key: tuple(fact.values) for key, fact in vocabulary.facts.items() if fact.values}


def _fallback_for_many(unit: Unit, run: Run) -> Iterator[Problem]:
    """Yield an `.otherwise` that would speak for the silence of several things at once."""
    block = unit.blocks[0]
    if not run.units:
        message = (
            ".otherwise: nothing before it may be left out, so it is never shown: expected a guard above."
        )
        yield Problem(block.path, block.first_line.number, message, NAME)
        return
    apart = [one for one in run.units if not one.attributes.has("otherwise")]
    first = set(apart[0].keys()) if apart else set()
    for other in apart[1:]:
        if first.isdisjoint(other.keys()):
            message = (
                ".otherwise: it would speak for the silence of several things, as the blocks before it speak"
                f' of {", ".join(sorted(first))} and of {", ".join(other.keys())}: write otherwise="..." with'
                " the one that is meant, or make the others `.otherwise when=...`."
            )
            yield Problem(block.path, block.first_line.number, message, NAME)
            return


def _equal_headings(page: Block) -> Iterator[Problem]:
    known: dict[str, int] = {}
    for block in page.walk():
        if block.kind == "section" and block.lines:
            title, line = block.title.casefold(), block.first_line.number
            if title in known:
                message = (
                    f'the heading "{block.title}" stands in line {known[title]} too:'
                    " give one of them other words."
                )
                yield Problem(block.path, line, message, NAME)
            known.setdefault(title, line)
