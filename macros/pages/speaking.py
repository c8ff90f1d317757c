"""What a block of a page speaks of: the macros in its own lines and the facts in its guard."""

import functools
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import jinja2
from jinja2 import nodes

from macros.areas.area import Area
from macros.areas.facts import Amount, Moment, Range, Soft, TimeLimit
from macros.areas.vocabulary import Vocabulary
from macros.pages.attributes import Guard, read_guard, terms_of
from macros.pages.source_blocks import Block


@dataclass(frozen=True)
class Call:
    """A macro as a page calls it: its name, the key that it names, and its line below the block's first."""

    name: str
    key: str
    line: int


@functools.lru_cache(maxsize=16384)
def calls_in(text: str) -> tuple[Call, ...]:
    """Return the macros that a text calls with a key; none where it is no template that parses.

    >>> calls_in('Ask {{ phone("childline") }}.')
    (Call(name='phone', key='childline', line=0),)
    """
    if "{{" not in text:
        return ()
    try:
        parsed = jinja2.Environment().parse(text)
    except (jinja2.TemplateSyntaxError, RecursionError):
        return ()
    return tuple(_calls(parsed))


def _calls(parsed: nodes.Template) -> Iterator[Call]:
    for call in parsed.find_all(nodes.Call):
        named = {keyword.key: keyword.value for keyword in call.kwargs}
        first = call.args[0] if call.args else named.get("key")
        if isinstance(call.node, nodes.Name):
            key = first.value if isinstance(first, nodes.Const) else ""
            yield Call(call.node.name, str(key), call.lineno - 1)


def _is_fact_of(*shapes: type) -> Callable[[Area, Vocabulary, str], bool]:
    def is_silent(area: Area, vocabulary: Vocabulary, key: str) -> bool:
        return key not in area.facts or not isinstance(area.facts[key].value, shapes)

    return is_silent


def _has_no_detail(area: Area, vocabulary: Vocabulary, key: str) -> bool:
    return key not in area.facts or not area.facts[key].value.detail


def _has_no_name(area: Area, vocabulary: Vocabulary, key: str) -> bool:
    return key not in area.words


def _has_no_other_name(area: Area, vocabulary: Vocabulary, key: str) -> bool:
    ours = vocabulary.words[key].ours if key in vocabulary.words else (key,)
    return _has_no_name(area, vocabulary, key) or not area.words[key].value.names_but(*ours)


def _has_no_list(area: Area, vocabulary: Vocabulary, key: str) -> bool:
    return key not in area.lists


def _has_no_part(part: str | None) -> Callable[[Area, Vocabulary, str], bool]:
    def is_silent(area: Area, vocabulary: Vocabulary, key: str) -> bool:
        contact = area.contacts.get(key)
        return contact is None or bool(part and not contact.value.part(part))

    return is_silent


def _has_no_number(area: Area, vocabulary: Vocabulary, key: str) -> bool:
    contact = area.contacts.get(key)
    return contact is None or not (contact.value.numbers or contact.value.text)


def _has_no_value(area: Area, vocabulary: Vocabulary, key: str) -> bool:
    return key not in area.facts or getattr(area.facts[key].value, "value", None) is None


SILENT: Mapping[str, Callable[[Area, Vocabulary, str], bool]] = {
    "within": _is_fact_of(TimeLimit, Moment, Soft),
    "amount": _is_fact_of(Range, Amount, Soft),
    "date": _is_fact_of(TimeLimit, Moment),
    "value": _has_no_value,
    "says": _has_no_detail,
    "word": _has_no_name,
    "local_names": _has_no_other_name,
    "checklist": _has_no_list, "agenda": _has_no_list, "points": _has_no_list,
    "form": _has_no_list, "choices": _has_no_list,
    "contact": _has_no_part(None), "phone": _has_no_part("phone"), "call": _has_no_number,
    "email": _has_no_part("email"), "web": _has_no_part("web"),
}  # fmt: skip
"""The macros that may have nothing to say, and how one tells."""


def _names_no_document(area: Area, key: str) -> bool:
    return not area.file.sources


def _dates_nothing(area: Area, key: str) -> bool:
    return not area.time_limits_now()


def _counts_nothing_from(default: Callable[[Area], str]) -> Callable[[Area, str], bool]:
    def is_empty(area: Area, key: str) -> bool:
        return (key or default(area)) not in {given.value.event for given in area.time_limits_now()}

    return is_empty


def _gives_no_fact(area: Area, key: str) -> bool:
    return not area.facts


EMPTY: Mapping[str, Callable[[Area, str], bool]] = {
    "procedure": _names_no_document,
    "facts_table": _gives_no_fact,
    "every_fact": _gives_no_fact,
    "names_table": lambda area, key: not area.words,
    "your_dates": _dates_nothing,
    "timeline": _counts_nothing_from(lambda area: area.begins_with),
    "weekday_table": _counts_nothing_from(lambda area: "conference"),
}
"""The macros that say nothing of an area without a document or without time limits; they speak of no key."""

OF_A_WORD = ("word", "local_names")
OF_A_LIST = ("checklist", "agenda", "points", "form", "choices")
OF_A_CONTACT = ("contact", "phone", "call", "email", "web")


def may_be_silent(call: Call) -> bool:
    """Tell whether a macro may have nothing to say."""
    return call.name in SILENT


def is_silent(call: Call, area: Area, vocabulary: Vocabulary) -> bool:
    """Tell whether no layer of an area says anything that a macro could say."""
    if call.name in EMPTY:
        return EMPTY[call.name](area, call.key)
    return may_be_silent(call) and SILENT[call.name](area, vocabulary, call.key)


@functools.lru_cache(maxsize=4096)
def guard_of(text: str | None) -> Guard:
    """Return a guard as read; one that cannot be read holds nothing, and is a fault elsewhere."""
    try:
        return read_guard(text) if text else ()
    except ValueError:
        return ()


NAME_NO_RULE = ("silent", "counts", "begins", "unit", "event", "but")
"""What conditions ask without speaking of a rule itself: how it is counted, or that nothing is said."""


def keys_of_guard(text: str | None) -> tuple[str, ...]:
    """Return the facts, lists, words and contacts that a guard names, in order."""
    named = (term.key for term in terms_of(guard_of(text)) if term.subject not in NAME_NO_RULE)
    return tuple(dict.fromkeys(named))


def keys_of_calls(block: Block) -> tuple[str, ...]:
    """Return what the macros in a block's own lines speak of, in order."""
    return tuple(dict.fromkeys(map(_key_of_call, filter(may_be_silent, calls_in(block.text)))))


def _key_of_call(call: Call) -> str:
    return f"words.{call.key}" if call.name in OF_A_WORD else call.key


def keys_of(block: Block) -> tuple[str, ...]:
    """Return everything that a block speaks of or asks for, in its guard and in its own lines."""
    named = keys_of_guard(block.attributes.when) + keys_of_calls(block)
    replaced = block.attributes.get("replaces")
    return tuple(dict.fromkeys((*named, *((replaced,) if replaced else ()))))


def holds(guard: Guard, facts: "Facts") -> bool:
    """Tell whether a guard holds. An empty one does."""
    return not guard or any(all(map(facts.holds, side)) for side in guard)


@dataclass(frozen=True)
class Facts:
    """What guards are decided on: an area with its layers, the vocabulary, and the silent topics.

    `gone` are the places of blocks that are left out whatever they say.
    """

    area: Area
    vocabulary: Vocabulary
    silent_topics: frozenset[str] = frozenset()
    gone: frozenset[tuple[str, int]] = frozenset()

    @property
    def lost_topics(self) -> frozenset[str]:
        """The topics of which the copy of the area's procedure does not hold the text."""
        return frozenset(self.area.file.lost_topics)

    def holds(self, term: Any) -> bool:
        """Tell whether one condition holds."""
        if term.subject == "silent":
            return term.key in self.silent_topics
        if term.subject == "lost":
            return term.key in self.area.lost
        if term.subject == "counts":
            return any(given.value.unit == term.key for given in self.area.time_limits_now())
        if term.subject == "begins":
            return term.key == self.area.begins_with
        given = self.area.find(term.key, self.vocabulary)
        if term.subject == "but":
            return getattr(given and given.value, "value", None) not in term.values
        if given is None:
            return False
        if term.subject == "layer":
            return given.layer in term.values
        if term.subject in ("force", "unit", "event"):
            return getattr(given.value, term.subject, None) in term.values
        return not term.values or getattr(given.value, "value", None) in term.values

    def is_given(self, key: str) -> bool:
        """Tell whether any layer says something under a key."""
        return self.area.find(key, self.vocabulary) is not None

    def is_silent(self, call: Call) -> bool:
        """Tell whether a macro would have nothing to say."""
        return is_silent(call, self.area, self.vocabulary)
