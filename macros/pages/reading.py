"""Read the pages of docs/, in one place for the plugin and for every check."""

from collections.abc import Iterator
from pathlib import Path

from macros.pages.source_page import NAME, SourcePage, parse_page
from macros.problems import Problem

SUFFIXES = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
"""What MkDocs takes for pages; ours end in the first."""


def read_pages(docs: Path) -> dict[str, SourcePage]:
    """Read every page of a folder by its path in it, in the order of the paths; faults are in the pages."""
    return {page.path: page for page in (read_page(docs, path) for path in page_paths(docs))}


def page_paths(docs: Path) -> list[str]:
    """Return what is named like a page; hidden files, which editors leave, and our decisions are none."""
    paths = (file.relative_to(docs) for file in docs.rglob("*") if file.suffix.lower() in SUFFIXES)
    return sorted(path.as_posix() for path in paths if not _is_apart(path))


def _is_apart(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts) or path.parts[:2] == ("about", "decisions")


def read_page(docs: Path, path: str) -> SourcePage:
    """Read one page; what is wrong with it is in its `faults`."""
    for fault in _faults_of_file(docs / path, path):
        return _unreadable(path, 1, fault)
    try:
        data = (docs / path).read_bytes()
    except OSError as error:
        return _unreadable(path, 1, f"cannot be read: {error.strerror}.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        kind = "UTF-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "another encoding"
        message = (
            f"found the byte {data[error.start]:#04x}, as of {kind}, expected UTF-8: save the page as UTF-8."
        )
        return _unreadable(path, line, message)
    return parse_page(path, text)


def _unreadable(path: str, line: int, message: str) -> SourcePage:
    return SourcePage(path, faults=(Problem(f"docs/{path}", line, message, NAME),), is_readable=False)


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
