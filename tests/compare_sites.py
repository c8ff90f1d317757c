"""Compare two built sites byte for byte, to show that a change of the code changes no page.

.venv/bin/python tests/compare_sites.py SITE OTHER
"""

import sys
from collections.abc import Iterator
from pathlib import Path


def files_of(site: Path) -> dict[str, Path]:
    """Return the files to compare, by their path in the site."""
    files = (file for file in site.rglob("*") if file.is_file())
    return {file.relative_to(site).as_posix(): file for file in files}


def differences(one: Path, other: Path) -> Iterator[str]:
    """Yield a line for each file that only one site has, or that differs."""
    here, there = files_of(one), files_of(other)
    yield from (f"only in {one}: {path}" for path in sorted(here.keys() - there.keys()))
    yield from (f"only in {other}: {path}" for path in sorted(there.keys() - here.keys()))
    for path in sorted(here.keys() & there.keys()):
        if here[path].read_bytes() != there[path].read_bytes():
            yield f"differs: {path}"


def main() -> None:
    """Print every difference and a count; exit with 1 if there is one."""
    one, other = map(Path, sys.argv[1:3])
    found = list(differences(one, other))
    print("\n".join([*found, f"{len(files_of(one))} files, {len(found)} differences"]))
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
