"""What is wrong in what people wrote: one line a problem, all of them in one run."""

import errno
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


_NO_ROOM = "Make room on the disk, then run it again."
_NO_RIGHT = "Get the right to it, or choose another folder."
_OTHER_FOLDER = "Choose another folder."
_FEWER = "Give fewer --jobs."

ADVICE_ON_DISK = {
    errno.ENOSPC: _NO_ROOM, errno.EDQUOT: _NO_ROOM, errno.EFBIG: _NO_ROOM,
    errno.EACCES: _NO_RIGHT, errno.EPERM: _NO_RIGHT, errno.EROFS: _NO_RIGHT,
    errno.ENAMETOOLONG: "Choose a shorter name.",
    errno.ENOTDIR: _OTHER_FOLDER, errno.EISDIR: _OTHER_FOLDER, errno.ELOOP: _OTHER_FOLDER,
    errno.EBUSY: _OTHER_FOLDER, errno.EXDEV: _OTHER_FOLDER,
    errno.EIO: "Look after the disk, then run it again.",
    errno.EMFILE: _FEWER, errno.ENFILE: _FEWER, errno.ENOMEM: _FEWER,
}  # fmt: skip
"""What to do about what the disk or the system refuses, none of which is a bug of ours."""

NO_TEMPORARY_FOLDER = "No usable temporary directory"


def problem_of_disk(error: OSError) -> Problem | None:
    """Return what the disk or the system refused as a problem, or nothing if it looks like a bug of ours.

    >>> print(problem_of_disk(OSError(errno.ENOSPC, "No space left on device", "site/index.html")))
    site/index.html:1: disk: No space left on device. Make room on the disk, then run it again.
    """
    said = str(error.strerror)
    advice = _NO_ROOM if said.startswith(NO_TEMPORARY_FOLDER) else ADVICE_ON_DISK.get(error.errno or 0)
    if advice is None:
        return None
    path = error.filename2 or error.filename or "disk"
    return Problem(_shortened(str(path)), 1, f"{said}. {advice}", "disk")


def _shortened(path: str) -> str:
    return path if len(path) <= 200 else f"{path[:100]}...{path[-50:]}"
