"""Read YAML and remember on which line each key stands."""

import functools
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from macros.problems import Faults, Problem


@dataclass(frozen=True)
class YamlSource:
    """A parsed YAML file and the lines of its keys."""

    path: str
    data: Any

    def line(self, location: Iterable[str | int]) -> int:
        """Return the 1-based line of a key path; parts that are not in the file are passed over."""
        node, line = self.data, 1
        for part in location:
            if isinstance(node, CommentedMap) and part in node:
                line = node.lc.key(part)[0] + 1
                node = node[part]
            elif isinstance(node, CommentedSeq) and isinstance(part, int) and part < len(node):
                line = node.lc.item(part)[0] + 1
                node = node[part]
        return line

    def problem(self, location: Iterable[str | int], message: str) -> Problem:
        """Return a problem at the line of a key path."""
        return Problem(self.path, self.line(location), message, "area")


@functools.lru_cache(maxsize=256)
def _parse(text: str) -> Any:
    """Parse a document once, however many editions and processes forked from here need it."""
    return YAML().load(text)


def read_yaml(file: Path, path: str) -> YamlSource:
    """Read a YAML 1.2 mapping; `path` is what messages call it. Raise Faults if it is malformed."""
    try:
        data = _parse(file.read_text(encoding="utf-8"))
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        found = " ".join(str(error.problem or error.context).split())
        line = mark.line + 1 if mark else 1
        raise Faults([Problem(path, line, f"not well-formed YAML: {found}.", "area")]) from error
    except (YAMLError, UnicodeDecodeError) as error:
        found = " ".join(str(error).split())
        raise Faults([Problem(path, 1, f"not readable as YAML: {found}.", "area")]) from error
    if not isinstance(data, CommentedMap):
        message = "found no keys, expected a YAML mapping such as `name: Torbay`."
        raise Faults([Problem(path, 1, message, "area")])
    return YamlSource(path, data)
