"""Sentences and their current translations: what is missing, fuzzy or faulty is not used."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from babel.messages.catalog import Catalog, Message

from macros.placeholder import PLACEHOLDER

SOURCE_LANGUAGE = "en"

PSEUDO_LANGUAGE = "ar-XB"
"""The English set from right to left: a language that nobody reads, to see the layout with."""

STRUCTURE = {
    "links": re.compile(r"\]\(([^)\s]*)\)"),
    "bold marks": re.compile(r"\*\*"),
    "code marks": re.compile(r"`"),
}

MessageId = str | tuple[str, str]
"""A sentence, or its singular and plural."""


@dataclass(frozen=True, order=True)
class Entry:
    """A sentence that a page shows, in the context of the audience that reads it."""

    context: str
    singular: str
    plural: str = ""

    @property
    def msgid(self) -> MessageId:
        return (self.singular, self.plural) if self.plural else self.singular


@dataclass
class Translations:
    """The current translations of one language; one that is `recording` remembers what was looked up."""

    language: str
    messages: Mapping[tuple[str, str], Message] = field(default_factory=dict)
    plural_index: Callable[[int], int] = field(default=lambda n: int(n != 1))
    is_draft: bool = False
    seen: dict[Entry, None] | None = None

    @property
    def is_english(self) -> bool:
        """Whether what it says is the English, needing no translation."""
        return self.language in (SOURCE_LANGUAGE, PSEUDO_LANGUAGE)

    def recording(self) -> "Translations":
        """Return the same translations, which remember in `seen` every entry that is looked up."""
        return replace(self, seen={})

    def look_up(self, entry: Entry, n: int = 1) -> str | None:
        """Return the current translation, or None where it is missing, fuzzy or faulty."""
        if self.seen is not None:
            self.seen[entry] = None
        if self.is_english:
            return entry.plural if entry.plural and n != 1 else entry.singular
        message = self.messages.get((entry.context, entry.singular))
        if message is None or state(message) != "translated":
            return None
        strings = strings_of(message)
        return strings[self.plural_index(n)] if entry.plural else strings[0]


def state(message: Message) -> str:
    """Return `missing`, `fuzzy`, `faulty` or `translated`."""
    if not all(strings_of(message)):
        return "missing"
    if message.fuzzy:
        return "fuzzy"
    return "faulty" if any(faults(message)) else "translated"


def faults(message: Message) -> Iterator[str]:
    """Yield what keeps a translation from being used: its placeholders, links and marks must match.

    >>> list(faults(Message("Bring {n} friends", "Dewch â ffrindiau")))
    ['{n} is missing']
    """
    source = singular_of(message)
    for translation in strings_of(message):
        wanted, found = (set(PLACEHOLDER.findall(text)) for text in (source, translation))
        yield from (f"{{{name}}} is missing" for name in sorted(wanted - found))
        yield from (f"{{{name}}} is not in the English" for name in sorted(found - wanted))
        for name, pattern in STRUCTURE.items():
            if Counter(pattern.findall(source)) != Counter(pattern.findall(translation)):
                yield f"the {name} differ from the English"


def strings_of(message: Message) -> tuple[str, ...]:
    """Return the translation, or its plural forms; empty strings where there is none."""
    if isinstance(message.string, str):
        return (message.string,)
    return tuple(message.string or ("",))


def singular_of(message: Message) -> str:
    """Return the English sentence; of two, the singular."""
    return message.id if isinstance(message.id, str) else message.id[0]


def count_states(catalog: Catalog) -> Mapping[str, Counter[str]]:
    """Count translated, fuzzy, missing and faulty messages by context."""
    counts: dict[str, Counter[str]] = {}
    for message in catalog:
        if message.id:
            counts.setdefault(message.context or "", Counter())[state(message)] += 1
    return counts
