"""What is wrong in what people wrote: one line a problem, all of them in one run."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches


@dataclass(frozen=True, order=True)
class Problem:
    """A fault at a line of a file: what was found, what was expected, what to do."""

    path: str
    line: int
    message: str
    name: str = "build"

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.name}: {self.message}"


class Faults(Exception):
    """Faults in what people wrote. Anything else that is raised is a bug of ours."""

    def __init__(self, problems: Iterable[Problem]):
        self.problems = sorted(set(problems))
        super().__init__("\n".join(map(str, self.problems)))


def raise_any(problems: Iterable[Problem]) -> None:
    """Raise Faults if there is any problem."""
    if found := list(problems):
        raise Faults(found)


def nearest(found: str, names: Iterable[str]) -> str:
    """Return ' Did you mean "..."?' with the nearest of `names`, or nothing.

    >>> nearest("first_revew", ["first_review", "later_reviews"])
    ' Did you mean "first_review"?'
    >>> nearest("zebra", ["first_review"])
    ''
    """
    matches = get_close_matches(found, names, n=1)
    return f' Did you mean "{matches[0]}"?' if matches else ""
