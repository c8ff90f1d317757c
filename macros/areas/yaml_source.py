"""Read YAML and remember on which line each key stands."""

import functools
import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.constructor import RoundTripConstructor
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import AliasEvent
from ruamel.yaml.nodes import ScalarNode

from macros.characters import problem_with_characters
from macros.problems import Faults, Problem, raise_any

LARGEST = 2_000_000
"""Characters of a file; the largest area has a twentieth of it."""

DEEPEST = 100

MAY_BE_ALIAS = re.compile(r"(?:^|[\s\[{,:-])\*\w", re.MULTILINE)


@dataclass(frozen=True)
class YamlSource:
    """A parsed YAML file and the lines of its keys."""

    path: str
    data: Any

    def place(self, location: Iterable[str | int]) -> tuple[str | int, ...]:
        """Return the parts of a key path that are in the file; others, such as kinds, are passed over."""
        return tuple(part for part, _ in self._steps(location))

    def line(self, location: Iterable[str | int]) -> int:
        """Return the 1-based line of a key path."""
        return next(reversed([line for _, line in self._steps(location)]), 1)

    def _steps(self, location: Iterable[str | int]) -> Iterator[tuple[str | int, int]]:
        node = self.data
        for part in location:
            if isinstance(node, CommentedMap) and part in node:
                yield part, node.lc.key(part)[0] + 1
                node = node[part]
            elif isinstance(node, CommentedSeq) and isinstance(part, int) and part < len(node):
                yield part, node.lc.item(part)[0] + 1
                node = node[part]

    def problem(self, location: Iterable[str | int], message: str) -> Problem:
        """Return a problem at the line of a key path."""
        return Problem(self.path, self.line(location), message, "area")

    def strings(self) -> Iterator[tuple[tuple[str | int, ...], str]]:
        """Yield every key and every text, with its place."""
        yield from _strings(self.data, ())


def _strings(node: Any, place: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(node, str):
        yield place, node
    elif isinstance(node, dict):
        for key, value in node.items():
            yield (*place, key), str(key)
            yield from _strings(value, (*place, key))
    elif isinstance(node, list):
        for number, value in enumerate(node):
            yield from _strings(value, (*place, number))


class _Constructor(RoundTripConstructor):
    """Leaves what is no value of its kind, such as 30 February, as text for the shapes to refuse."""

    def construct_object(self, node: Any, deep: bool = False) -> Any:
        try:
            return super().construct_object(node, deep)
        except (ValueError, OverflowError):
            if not isinstance(node, ScalarNode):
                raise
            return node.value


def _yaml() -> YAML:
    yaml = YAML()
    yaml.Constructor = _Constructor
    return yaml


@functools.lru_cache(maxsize=256)
def _parse(text: str) -> Any:
    """Parse a document once, however many editions and processes forked from here need it."""
    if is_too_deep(text):
        raise RecursionError
    if MAY_BE_ALIAS.search(text):
        _refuse_aliases(text)
    return _yaml().load(text)


def is_too_deep(text: str) -> bool:
    """Tell whether brackets or hyphens stand deeper in each other than any author writes them.

    >>> is_too_deep("a: [[1], {b: 2}]"), is_too_deep("[" * 200)
    (False, True)
    """
    steps = (1 if bracket in "[{" else -1 for bracket in re.findall(r"[\[\]{}]", text))
    return max(itertools.accumulate(steps), default=0) > DEEPEST or f"{'- ' * DEEPEST}" in text


def _refuse_aliases(text: str) -> None:
    for event in _yaml().parse(text):
        if isinstance(event, AliasEvent):
            raise MarkedYAMLError(
                problem=f"the alias *{event.anchor} found, expected the text itself",
                problem_mark=event.start_mark,
            )


REMEDIES = {
    "mapping values are not allowed": " A text with a colon stands in quotation marks.",
    "found character '\\t'": " Lines are set in with spaces, and not with a tab.",
    "found unexpected end of stream": " A quotation mark or bracket is not closed.",
    "expected <block end>": " Lines of the same group begin at the same place.",
    "while scanning a simple key": " After a key stands a colon and a space.",
    "could not find expected ':'": " After a key stands a colon and a space.",
}
"""What to do about what a parser says, in the words of somebody who writes little YAML."""


def _remedy(found: str) -> str:
    return next((remedy for said, remedy in REMEDIES.items() if said in found), "")


def read_yaml(file: Path, path: str) -> YamlSource:
    """Read a YAML 1.2 mapping; `path` is what messages call it. Raise Faults if it is malformed."""
    try:
        data = _parse(_text(file, path))
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        found = " ".join(str(error.problem or error.context).split()).split(" with value ")[0]
        line = mark.line + 1 if mark else 1
        message = f"not well-formed YAML: {found}.{_remedy(found)}"
        raise Faults([Problem(path, line, message, "area")]) from error
    except (YAMLError, UnicodeDecodeError) as error:
        found = " ".join(str(error).split())
        raise Faults([Problem(path, 1, f"not readable as YAML: {found}.", "area")]) from error
    except RecursionError as error:
        message = "not readable as YAML: too deeply nested, expected a few levels."
        raise Faults([Problem(path, 1, message, "area")]) from error
    if not isinstance(data, CommentedMap):
        message = "found no keys, expected a YAML mapping such as `name: Torbay`."
        raise Faults([Problem(path, 1, message, "area")])
    return _of_text(YamlSource(path, data))


def _text(file: Path, path: str) -> str:
    if not file.is_file():
        found = "a folder" if file.is_dir() else "no file" if not file.exists() else "no regular file"
        raise Faults([Problem(path, 1, f"{found} found, expected a YAML file.", "area")])
    if file.stat().st_size > LARGEST:
        message = f"{file.stat().st_size} bytes found, expected at most {LARGEST}."
        raise Faults([Problem(path, 1, message, "area")])
    return file.read_text(encoding="utf-8")


def _of_text(yaml: YamlSource) -> YamlSource:
    raise_any(
        yaml.problem(place, message)
        for place, text in yaml.strings()
        if (message := problem_with_characters(text)) is not None
    )
    return yaml
