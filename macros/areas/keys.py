"""The keys of areas: the names of their folders, which are their addresses too."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

from macros.problems import Faults, Problem, nearest

KEY = re.compile(r"[a-z](?:[a-z0-9-]{0,58}[a-z0-9])?")

FILE = "area.yml"
"""What an area says, in its folder."""

RESERVED = frozenset(
    ("areas", "assets", "compare", "dates", "docs", "front", "guidance", "index", "languages", "leaflets",
     "moving", "search", "site", "vocabulary")
)  # fmt: skip
"""Names of what stands beside the areas, in the site and in areas/."""


def area_keys(root: Path) -> list[str]:
    """Return the keys of all areas, in alphabetical order, also those that cannot be right."""
    found = {file.parent.name for file in (root / "areas").glob(f"*/{FILE}")}
    return sorted(key for key in found if not key.startswith("."))


def stray_files(root: Path) -> Iterator[Problem]:
    """Yield the files that stand where folders of areas do."""
    for file in sorted((root / "areas").glob("*.yml")):
        message = f"an area is a folder: move it to areas/{file.stem}/{FILE}."
        yield Problem(f"areas/{file.name}", 1, message, "area")


def path_of(key: str) -> str:
    """Return the path of an area's or layer's file below the project."""
    return f"areas/{key}/{FILE}"


def problem_with_key(key: str) -> str | None:
    """Return why an area cannot have this key, or None.

    >>> problem_with_key("north-tyneside")
    >>> problem_with_key("compare")
    '"compare" is the name of a folder of the site itself: choose another one.'
    """
    if key in RESERVED:
        return f'"{key}" is the name of a folder of the site itself: choose another one.'
    if not KEY.fullmatch(key):
        return (
            f'"{key[:60]}" is no address, expected at most 60 small letters, digits and hyphens,'
            " such as north-tyneside. A file that is no area belongs somewhere else."
        )
    return None


def check_key(root: Path, key: str) -> None:
    """Raise Faults for a key that cannot be, or under which there is no area."""
    path = path_of(key)
    if not os.path.lexists(root / path) or "/" in key:
        hint = nearest(key, area_keys(root))
        message = f'no such area: "{key}".{hint} An area is a folder in areas/ with its {FILE}.'
        raise Faults([Problem(path, 1, message, "area")])
    if (why := problem_with_key(key)) is not None:
        raise Faults([Problem(path, 1, why, "area")])
