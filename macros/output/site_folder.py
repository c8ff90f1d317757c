"""The folder of a site: what may become one, and how new parts take the place of the last ones."""

import contextlib
import ctypes
import errno
import fcntl
import json
import os
import shutil
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from macros.problems import Faults, Problem, raise_any

MARKER = ".conference-guide"
"""Stands in every site that we make, names its areas, and is locked while one is built."""

WORK = ".conference-guide-"
"""Begins the name of the folder in a site in which its next parts are built."""

FRESH, JOURNAL = "fresh", "journal.json"

MARKER_HEAD = "Made by Conference Guide, which replaces these areas and the pages above them:"

PARTS_OF_PROJECT = ("docs", "areas", "theme", "translations", "macros", "tests", ".git", ".github", ".venv")

NOT_CONTENT = {"lost+found"}
"""What a disk has of its own where it is mounted."""

SECONDS_TO_WAIT = 5.0
"""How long a build waits for another one in the same site, such as for the last workers of a killed one."""

FOLDER_MODE, FILE_MODE = 0o755, 0o644
"""A web server reads as somebody else."""

EXCHANGE = 2
"""RENAME_EXCHANGE of Linux's renameat2."""

HERE = -100
"""AT_FDCWD: paths are as written."""

NO_EXCHANGE = (errno.EINVAL, errno.ENOSYS, errno.EOPNOTSUPP)


def site_target(root: Path, given: str) -> Path:
    """Return the folder that `given` means in a project, with links followed.

    Raise Faults if no site may be made there: it is the project or a part of it, holds the project,
    is no folder, or holds what we did not make.
    """
    raise_any(_refusals(root, given))
    return Path(os.path.realpath(root / given))


def _refusals(root: Path, given: str) -> Iterator[Problem]:
    if reason := _refusal(root, given):
        written = given.replace("\0", "\\0")
        yield Problem(f'--output "{written}"', 1, f"{reason} Nothing was changed.", "output")


def _refusal(root: Path, given: str) -> str:
    if not given.strip() or "\0" in given:
        return "no name of a folder, expected one such as site."
    target = Path(os.path.realpath(root / given))
    kin = [*_existing(target, *target.parents)]
    if any(_same(target, folder) for folder in (root, *root.parents)):
        return "the project itself or a folder around it, expected a folder of its own, such as site."
    if part := next((part for part in PARTS_OF_PROJECT if any(_same(root / part, it) for it in kin)), None):
        return f"{part}/ of the project or in it, expected a folder of its own, such as site."
    if not kin[0].is_dir():
        return f"{kin[0]} is a file, expected a folder."
    if kin[0] == target and not _is_ours(target):
        return (
            f"holds files but no {MARKER}, so this guide did not make it, or did before it left that mark."
            " Choose another folder, or delete this one."
        )
    return ""


def _existing(*paths: Path) -> Iterator[Path]:
    return (path for path in paths if path.exists())


def _same(one: Path, other: Path) -> bool:
    return one.exists() and other.exists() and one.samefile(other)


def _is_ours(target: Path) -> bool:
    names = {*os.listdir(target)} - NOT_CONTENT
    return not names or (target / MARKER).is_file()


@contextlib.contextmanager
def opened(target: Path) -> Iterator[Path]:
    """Lock a site, finish what a killed build left in it, and give a fresh folder for its next parts.

    Nothing of it stays unless `publish` is called. Raise Faults if another build is at work there, and
    OSError if nothing can be written there.
    """
    with contextlib.ExitStack() as stack:
        for folder in reversed([path for path in (target, *target.parents) if not path.exists()]):
            _make(folder)
            stack.callback(_remove_if_empty, folder)
        stack.enter_context(_locked(target))
        _take_up(target)
        work = Path(tempfile.mkdtemp(prefix=WORK, dir=target))
        stack.callback(_clear, work)
        (work / FRESH).mkdir()
        yield work / FRESH


def _make(folder: Path) -> None:
    try:
        folder.mkdir()
    except FileNotFoundError as error:
        raise PermissionError(errno.EACCES, "No folder can be made there", str(folder)) from error
    folder.chmod(FOLDER_MODE)


def _remove_if_empty(folder: Path) -> None:
    with contextlib.suppress(OSError):
        folder.rmdir()


@contextlib.contextmanager
def _locked(target: Path) -> Iterator[None]:
    marker = target / MARKER
    descriptor = _lock(marker)
    try:
        yield
    finally:
        if os.listdir(target) == [MARKER]:
            marker.unlink()
        os.close(descriptor)


def _lock(marker: Path) -> int:
    """Return the open, locked file. The lock ends with the last process that has it, however it ends."""
    until = time.monotonic() + SECONDS_TO_WAIT
    while True:
        descriptor = os.open(marker, os.O_RDWR | os.O_CREAT, FILE_MODE)
        with contextlib.suppress(BlockingIOError, FileNotFoundError):
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if os.path.samestat(os.fstat(descriptor), marker.stat()):
                return descriptor
        os.close(descriptor)
        if time.monotonic() > until:
            message = "another build is at work there. Wait until it has ended, or choose another folder."
            raise Faults([Problem(str(marker.parent), 1, message, "output")])
        time.sleep(0.1)


def _take_up(target: Path) -> None:
    """Finish each half-done publishing, and clear what killed builds left."""
    for work in sorted(target.glob(f"{WORK}*")):
        if (work / JOURNAL).is_file():
            _finish(work)
        _clear(work)


def _clear(work: Path) -> None:
    if not (work / JOURNAL).exists():
        shutil.rmtree(work, ignore_errors=True)


def publish(fresh: Path, parts: Sequence[str], areas: Iterable[str]) -> None:
    """Put parts of a fresh folder into its site, in this order; each takes the place of the last at once.

    `areas` are those that stand in the site afterwards; other areas that we made there are removed.
    A kill leaves each part as it was or as it will be, and the next `opened` does the rest.
    """
    _let_everybody_read(fresh)
    numbers = {entry.name: entry.inode() for entry in os.scandir(fresh)}
    journal = {"parts": {part: numbers[part] for part in parts}, "areas": sorted(areas)}
    draft = fresh.with_name(f"{JOURNAL}.draft")
    draft.write_text(json.dumps(journal), encoding="utf-8")
    draft.rename(fresh.with_name(JOURNAL))
    _finish(fresh.parent)


def _let_everybody_read(fresh: Path) -> None:
    for folder, _, files in os.walk(fresh):
        os.chmod(folder, FOLDER_MODE)
        for file in files:
            os.chmod(os.path.join(folder, file), FILE_MODE)


def _finish(work: Path) -> None:
    """Do what the journal says and has not been done, then delete it."""
    target, journal = work.parent, json.loads((work / JOURNAL).read_text(encoding="utf-8"))
    for part, number in journal["parts"].items():
        _put(work, part, number)
    for gone in {*marked_areas(target)} - {*journal["areas"]}:
        _put_away(target / gone, work)
    lines = [MARKER_HEAD, *journal["areas"]]
    (target / MARKER).write_text("\n".join(lines) + "\n", encoding="utf-8")
    (target / MARKER).chmod(FILE_MODE)
    (work / JOURNAL).unlink()


def _put(work: Path, part: str, number: int) -> None:
    """Put a part in its place, unless that has been done: then the number of its inode is not here."""
    new, place = work / FRESH / part, work.parent / part
    if not new.exists() or new.lstat().st_ino != number:
        return
    if not os.path.lexists(place):
        new.rename(place)
    elif not exchange(new, place):
        _put_away(place, work)
        new.rename(place)


def _put_away(place: Path, work: Path) -> None:
    if os.path.lexists(place):
        place.rename(Path(tempfile.mkdtemp(dir=work)) / place.name)


def exchange(one: Path, other: Path) -> bool:
    """Let two files or folders change places at once, or return False where the system cannot.

    Raise OSError if it could but this time did not.
    """
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    if rename(HERE, os.fsencode(one), HERE, os.fsencode(other), EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in NO_EXCHANGE:
        return False
    raise OSError(number, os.strerror(number), str(other))


def marked_areas(target: Path) -> list[str]:
    """Return the keys of the areas that we put into a site and that are still there, by its marker."""
    folders = {entry.name for entry in os.scandir(target) if entry.is_dir()}
    lines = (target / MARKER).read_text(encoding="utf-8").splitlines()
    return [line for line in lines[1:] if line in folders]
