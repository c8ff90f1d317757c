"""Read the pages of docs/, in one place for the plugin and for every check."""

from collections.abc import Iterator
from pathlib import Path

from macros.audience import AUDIENCE_NAMES
from macros.pages.area_pages import OwnPages
from macros.pages.source_page import DOCS, NAME, SourcePage, parse_page
from macros.problems import Problem

SUFFIXES = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
"""What MkDocs takes for pages; ours end in the first."""


def read_pages(docs: Path, folder: str = DOCS) -> dict[str, SourcePage]:
    """Read every page of a folder by its path in it, in the order of the paths; faults are in the pages.

    `folder` is what messages call it.
    """
    return {page.path: page for page in (read_page(docs, path, folder) for path in page_paths(docs))}


def read_own_pages(root: Path, layer: str) -> OwnPages:
    """Read the pages of an area or layer, which stand in folders of their audiences beside its file."""
    folder = f"areas/{layer}"
    found = read_pages(root / folder, folder)
    return OwnPages(
        layer, {path: page for path, page in found.items() if path.split("/")[0] in AUDIENCE_NAMES}
    )


def page_paths(docs: Path) -> list[str]:
    """Return what is named like a page; hidden files, which editors leave, and our decisions are none."""
    paths = (file.relative_to(docs) for file in docs.rglob("*") if file.suffix.lower() in SUFFIXES)
    return sorted(path.as_posix() for path in paths if not _is_apart(path))


def _is_apart(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts) or path.parts[:2] == ("about", "decisions")


def read_page(docs: Path, path: str, folder: str = DOCS) -> SourcePage:
    """Read one page; what is wrong with it is in its `faults`."""
    for fault in _faults_of_file(docs / path, path):
        return _unreadable(path, 1, fault, folder)
    try:
        data = (docs / path).read_bytes()
    except OSError as error:
        return _unreadable(path, 1, f"cannot be read: {error.strerror}.", folder)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        kind = "UTF-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "another encoding"
        message = (
            f"found the byte {data[error.start]:#04x}, as of {kind}, expected UTF-8: save the page as UTF-8."
        )
        return _unreadable(path, line, message, folder)
    return parse_page(path, text, folder)


def _unreadable(path: str, line: int, message: str, folder: str) -> SourcePage:
    fault = Problem(f"{folder}/{path}", line, message, NAME)
    return SourcePage(path, faults=(fault,), is_readable=False, folder=folder)


def _faults_of_file(file: Path, path: str) -> Iterator[str]:
    """Yield why something that is named like a page cannot be one."""
    name = file.name
    if file.is_symlink() and not file.exists():
        yield f"a link to {file.readlink()}, where nothing is: put the page there, or remove the link."
    elif file.is_dir():
        yield "a folder, expected a page: name folders without `.md`."
    elif not file.is_file():
        yield "not an ordinary file, expected a page."
    elif not name.endswith(".md"):
        yield f"expected a name that ends in .md: rename it to {file.stem}.md."
    elif name.lower() in ("readme.md", "index.md") and name != "index.md":
        yield "a name that stands for the start of a folder, expected index.md or another name."
    elif path.startswith("templates/"):
        yield "a folder that MkDocs passes over, expected another name than templates/."
