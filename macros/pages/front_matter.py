"""The front matter of a page: what may stand in it, and at which line something else does."""

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    StreamStartEvent,
)

from macros.problems import Faults, Problem, nearest

NAME = "front-matter"

FENCE = re.compile(r"---[ \t]*")

LONGEST = 20_000
"""Characters; more than that is no front matter, but a page whose `---` got lost."""

DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def _day(value: object) -> datetime.date:
    if isinstance(value, str) and DAY.fullmatch(value):
        return datetime.date.fromisoformat(value)
    raise ValueError("no day")


def _yes(value: object) -> bool:
    if isinstance(value, bool):
        return value
    if value in ("true", "yes", "false", "no"):
        return value in ("true", "yes")
    raise ValueError("neither true nor false")


def _level(value: object) -> int:
    if str(value) in ("2", "3"):
        return int(str(value))
    raise ValueError("no level of headings")


def _several(value: object) -> object:
    """Take a lone name as a list of one, and never letter by letter."""
    return [value] if isinstance(value, str) else value


Name = Annotated[str, Field(min_length=1)]
Names = Annotated[tuple[Name, ...], BeforeValidator(_several), Field(min_length=1)]


class FrontMatter(BaseModel):
    """What a page says of itself: when it was read and by whom, and in which editions it stands.

    Each entry of `needs` is a key, or keys written `one | other` of which any is enough. `image` is shown
    where a list leads to the page and to others. Below headings of the level `opens` the reader opens what
    they ask about.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    reviewed: Annotated[datetime.date, BeforeValidator(_day)] | None = None
    owner: Name | None = None
    needs: Names = ()
    areas: Names | None = None
    languages: Names | None = None
    after: Name | None = None
    image: Name | None = None
    opens: Annotated[int, BeforeValidator(_level)] | None = None
    omitted: Annotated[bool, BeforeValidator(_yes)] = False
    confirmed: Annotated[bool, BeforeValidator(_yes)] = True
    template: Literal["choose-audience.html"] | None = None

    def alternatives(self) -> list[list[str]]:
        """Return the keys of `needs`: of each inner list, any is enough.

        >>> FrontMatter(needs="agency_report | request_form").alternatives()
        [['agency_report', 'request_form']]
        """
        return [[key.strip() for key in keys.split("|")] for keys in self.needs]


EXPECTED = {
    "reviewed": "a day, such as 2026-11-21",
    "owner": "who reads the page again, such as editors",
    "needs": "keys such as [hybrid_meeting]",
    "areas": "areas such as [torbay]",
    "languages": "languages such as [en, cy]",
    "after": "the page of this guide that stands before it, such as before.md",
    "image": "a picture of theme/pictures/, such as door",
    "opens": "2 for questions that open, or 3 for what stands below ###",
    "omitted": "true, in an area that does not have the page",
    "confirmed": "false, while nobody of the area has confirmed the page's words",
    "template": '"choose-audience.html", or no `template:`',
}


@dataclass(frozen=True)
class Parsed:
    """Front matter as read, the lines of its keys, and what is wrong with it."""

    front_matter: FrontMatter = field(default_factory=FrontMatter)
    lines: Mapping[str, int] = field(default_factory=dict)
    faults: tuple[Problem, ...] = ()


def parse(text: str, path: str) -> Parsed:
    """Read the lines between the two `---` of a page, of which the first is line 1 of `path`."""
    try:
        values, lines = _read(text, path)
    except Faults as faults:
        return Parsed(faults=tuple(faults.problems))
    try:
        return Parsed(FrontMatter.model_validate(values), lines)
    except ValidationError as error:
        keys = {str(fault["loc"][0]): fault["type"] for fault in error.errors()}
    found = (Problem(path, lines[key], _explain(key, kind, values[key]), NAME) for key, kind in keys.items())
    return Parsed(FrontMatter(), lines, tuple(found))


def _explain(key: str, kind: str, value: object) -> str:
    if key == "title":
        return "title: not a key of pages: the title is the heading `# ...`. Take `title:` out."
    if kind == "extra_forbidden":
        return f"{key}: unknown key.{nearest(key, EXPECTED)} Expected {_listed(EXPECTED)}."
    empty = not value or (isinstance(value, list) and not all(value))
    found = "nothing" if empty else _shown(value)
    return f"{key}: found {found}, expected {EXPECTED[key]}."


def _shown(value: object) -> str:
    text = f'"{value}"' if isinstance(value, str) else f"[{', '.join(map(str, value))}]"  # type: ignore[call-overload]
    return text if len(text) <= 60 else f"{text[:57]}..."


def _listed(names: Iterable[str]) -> str:
    *most, last = names
    return f"{', '.join(most)} or {last}"


Values = dict[str, str | list[str]]


def _read(text: str, path: str) -> tuple[Values, dict[str, int]]:
    """Return the text of each value and the line of each key. Raise Faults for anything else in YAML."""
    if len(text) > LONGEST:
        message = (
            f"front matter of {len(text)} characters, expected at most {LONGEST}: is its closing `---` lost?"
        )
        raise Faults([Problem(path, 1, message, NAME)])
    try:
        return _Reader(path).read(_events(text))
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        found = " ".join(str(error.problem or error.context).split())
        raise Faults([_not_yaml(path, mark.line + 2 if mark else 1, found)]) from error
    except YAMLError as error:
        raise Faults([_not_yaml(path, 1, " ".join(str(error).split()))]) from error


def _not_yaml(path: str, line: int, found: str) -> Problem:
    return Problem(
        path, line, f"not well-formed YAML: {found}. Expected lines such as `owner: editors`.", NAME
    )


def _events(text: str) -> Iterator[Any]:
    """Yield the events of a YAML document, which come one by one, however deep it is."""
    for event in YAML(typ="safe", pure=True).parse(text):
        if not isinstance(event, StreamStartEvent | StreamEndEvent):
            yield event


class _Reader:
    """Reads a mapping of names to a text or a list of texts, and nothing else that YAML knows."""

    def __init__(self, path: str):
        self.path = path

    def read(self, events: Iterator[Any]) -> tuple[Values, dict[str, int]]:
        values: Values = {}
        lines: dict[str, int] = {}
        if next(events, None) is None:
            return values, lines
        self._expect(next(events), MappingStartEvent, "lines such as `owner: editors`")
        for event in events:
            if isinstance(event, MappingEndEvent):
                break
            key = self._text(event, "the name of a key")
            if key in values:
                raise Faults([self._problem(event, f"{key}: a second time, expected once")])
            lines[key] = _line(event)
            values[key] = self._value(key, next(events), events)
        self._expect(next(events), DocumentEndEvent, "one mapping")
        if isinstance(more := next(events, None), DocumentStartEvent):
            raise Faults([self._problem(more, "found a second document, expected one mapping")])
        return values, lines

    def _value(self, key: str, event: Any, events: Iterator[Any]) -> str | list[str]:
        expected = f"{key}: expected a text or a list of texts"
        if not isinstance(event, SequenceStartEvent):
            return self._text(event, expected)
        self._plain(event)
        items = []
        for item in events:
            if isinstance(item, SequenceEndEvent):
                break
            items.append(self._text(item, expected))
        return items

    def _text(self, event: Any, expected: str) -> str:
        self._expect(event, ScalarEvent, expected)
        is_null = event.style is None and event.value.lower() in ("~", "null")
        return "" if is_null else str(event.value).strip()

    def _expect(self, event: Any, kind: type, expected: str) -> None:
        self._plain(event)
        if not isinstance(event, kind):
            found = "a list" if isinstance(event, SequenceStartEvent) else "keys"
            found = "a text" if isinstance(event, ScalarEvent) else found
            raise Faults([self._problem(event, f"found {found}; {_or_expected(expected)}")])

    def _plain(self, event: Any) -> None:
        if isinstance(event, AliasEvent) or getattr(event, "anchor", None):
            raise Faults([self._problem(event, "found an anchor or alias (& or *), expected plain text")])
        if getattr(event, "ctag", None) and str(event.ctag) not in ("None", "!"):
            raise Faults([self._problem(event, f'found the tag "{event.ctag}", expected plain text')])

    def _problem(self, event: Any, message: str) -> Problem:
        return Problem(self.path, _line(event), f"{message}.", NAME)


def _or_expected(expected: str) -> str:
    return expected if "expected" in expected else f"expected {expected}"


def _line(event: Any) -> int:
    """Return the line of an event in the page, below the `---` of line 1."""
    return int(event.start_mark.line) + 2
