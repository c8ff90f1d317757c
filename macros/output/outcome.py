"""What came of building an area: what was made, or what is wrong."""

from dataclasses import dataclass, field

from macros.language.catalog import Entry
from macros.problems import Problem


@dataclass(frozen=True)
class AreaResult:
    """What a build of one area made.

    `entries` are the sentences that English pages said, remembered by a build of English alone; `sources`
    pairs the path in docs/ of each English page with its file, in reading order.
    """

    area: str
    pages: int
    leaflets: tuple[str, ...] = ()
    entries: frozenset[Entry] = field(default=frozenset(), repr=False)
    sources: tuple[tuple[str, str], ...] = field(default=(), repr=False)


@dataclass
class Outcome:
    """Where a build says what came of it: whoever starts one hands it over, and reads it afterwards.

    `warnings` are what MkDocs has said by then; a build that has any fails in the end.
    """

    problems: list[Problem] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    result: AreaResult | None = None
