"""Attribute lists of pages: `{: when="supporter=yes" .only }`, and the guards that stand in them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

ATTRIBUTE_LIST = re.compile(r"\{:[ \t]*(?P<inside>[^{}\n]*?)[ \t]*\}")
ALONE = re.compile(rf"[ \t]*{ATTRIBUTE_LIST.pattern}[ \t]*")
AT_THE_END = re.compile(rf"[ \t]*{ATTRIBUTE_LIST.pattern}[ \t]*$")

_PART = re.compile(
    r"""(?P<key>[A-Za-z][\w-]*)=(?:"(?P<quoted>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"']+))
    | \.(?P<mark>[A-Za-z][\w-]*) | \#(?P<id>[A-Za-z][\w-]*)""",
    re.VERBOSE,
)

KEYS = ("when", "otherwise", "after", "before", "replaces", "source", "topic")
MARKS = ("otherwise", "only", "replaces", "omitted", "unconfirmed", "advice")


@dataclass(frozen=True)
class Attributes:
    """What an attribute list says: its keys with their values, its marks, and an id.

    >>> read_attributes('when="supporter=yes" .only #mine')
    Attributes(keys=(('when', 'supporter=yes'),), marks=('only',), id='mine')
    """

    keys: tuple[tuple[str, str], ...] = ()
    marks: tuple[str, ...] = ()
    id: str | None = None

    def get(self, key: str) -> str | None:
        """Return the value of a key, or None."""
        return dict(self.keys).get(key)

    def has(self, mark: str) -> bool:
        """Tell whether a mark such as `.only` is there."""
        return mark in self.marks

    def joined(self, other: "Attributes") -> "Attributes":
        """Return these attributes with those of another list."""
        return Attributes((*self.keys, *other.keys), (*self.marks, *other.marks), other.id or self.id)

    @property
    def when(self) -> str | None:
        """The guard under which the block is shown, as written."""
        return self.get("when")

    @property
    def is_fallback(self) -> bool:
        """Whether the block speaks for the silence of others, or follows them as an else-if."""
        return self.has("otherwise") or self.get("otherwise") is not None

    @property
    def is_conditional(self) -> bool:
        """Whether anything here decides if the block is shown."""
        return self.when is not None or self.is_fallback

    @property
    def is_placed(self) -> bool:
        """Whether the block of an area says where it goes."""
        return any(self.get(key) is not None for key in ("after", "before", "replaces"))


NONE = Attributes()


def read_attributes(inside: str) -> Attributes:
    """Read what stands between `{:` and `}`. Raise ValueError where a part of it is no attribute."""
    keys, marks, found_id, end = [], [], None, 0
    for part in _PART.finditer(inside):
        if rest := inside[end : part.start()].strip():
            raise ValueError(_no_attribute(rest))
        end = part.end()
        if part["key"]:
            value = next(part[name] for name in ("quoted", "single", "bare") if part[name] is not None)
            keys.append((part["key"], value.strip()))
        elif part["mark"]:
            marks.append(part["mark"])
        else:
            found_id = part["id"]
    if rest := inside[end:].strip():
        raise ValueError(_no_attribute(rest))
    if not (keys or marks or found_id):
        raise ValueError('found nothing between "{:" and "}", expected such as `when="supporter=yes"`.')
    return Attributes(tuple(keys), tuple(marks), found_id)


def _no_attribute(found: str) -> str:
    return f'found {found!r:.60}, expected attributes such as `when="supporter=yes"`, `.otherwise` or `#id`.'


@dataclass(frozen=True)
class Term:
    """One condition: `subject` says of what.

    It is a fact, or `but` any other value of it or none; its force, layer, unit or event; a silent topic; a
    lost list; a unit that any time limit counts in; or the event with which examples begin.
    """

    key: str
    values: tuple[str, ...] = ()
    subject: str = "value"


Guard = tuple[tuple[Term, ...], ...]
"""Conditions of which every one of an inner tuple has to hold, in any of the outer one's."""

WITH_VALUES = ("force", "layer", "unit", "event")
"""What a condition can ask of a fact beside its value."""

ALONE_KEYS = ("silent", "lost", "counts", "begins")
"""What a condition can ask of a topic, a list, a unit and an event."""

SUBJECTS = (*WITH_VALUES, *ALONE_KEYS)

_TERM = re.compile(
    r"(?:(?P<subject>[a-z]+):)?(?P<key>[a-z][a-z0-9_.-]*)(?:\s*(?P<sign>!?=)\s*(?P<values>[^=!]*))?"
)


def read_guard(text: str) -> Guard:
    """Read a guard; `and` binds tighter than `or`. Raise ValueError where it cannot be read.

    >>> read_guard("supporter=yes|ask and solicitor=yes or appeal")[0][0]
    Term(key='supporter', values=('yes', 'ask'), subject='value')
    >>> read_guard("supporter!=no")
    ((Term(key='supporter', values=('no',), subject='but'),),)
    """
    sides = re.split(r"\s+or\s+", text.strip())
    return tuple(tuple(map(_term, re.split(r"\s+and\s+", side))) for side in sides)


def _term(text: str) -> Term:
    found = _TERM.fullmatch(text.strip())
    if found is None:
        raise ValueError(f'"{text[:60]}" is no condition, expected such as supporter=yes or given_fact.')
    subject = found["subject"] or "value"
    if subject not in (*SUBJECTS, "value"):
        raise ValueError(
            f'"{subject}:" is no condition, expected {", ".join(f"{name}:" for name in SUBJECTS)}.'
        )
    values = tuple(value.strip() for value in (found["values"] or "").split("|")) if found["values"] else ()
    if not all(values) or (found["values"] == "") or (subject in WITH_VALUES and not values):
        raise ValueError(f'"{text[:60]}" names no value, expected such as {found["key"]}=yes.')
    if subject in ALONE_KEYS and values:
        raise ValueError(f'"{text[:60]}" names a value, expected {subject}:{found["key"]}.')
    if found["sign"] == "!=":
        if subject != "value":
            raise ValueError(f'"{text[:60]}" asks for what is not so, expected such as supporter!=no.')
        subject = "but"
    return Term(found["key"], values, subject)


def terms_of(guard: Guard) -> Iterator[Term]:
    """Yield every condition of a guard."""
    for side in guard:
        yield from side
