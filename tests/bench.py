"""Measure what a build costs: milliseconds a page and a leaflet, total, peak memory; a table and JSON."""

import datetime
import gzip
import json
import resource
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from macros.checks import find_quick
from macros.output import plugin, search
from macros.output.publish import AreaOrder, build_area
from macros.problems import raise_any
from macros.project import read_project

ROOT = Path(__file__).parents[1]


class Stopwatch:
    """Adds up the milliseconds that a function takes."""

    def __init__(self, module: Any, name: str):
        self.milliseconds, self.function = 0.0, getattr(module, name)
        setattr(module, name, self)

    def __call__(self, *arguments: Any, **named: Any) -> Any:
        started = time.perf_counter()
        try:
            return self.function(*arguments, **named)
        finally:
            self.milliseconds += (time.perf_counter() - started) * 1000


OF_LEAFLETS, OF_SEARCH = Stopwatch(plugin, "make_paper"), Stopwatch(search, "make_index")


def measure(area: str) -> dict[str, float | str]:
    """Build one area in this process and return what it cost."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / area
        OF_LEAFLETS.milliseconds = OF_SEARCH.milliseconds = 0.0
        started = time.perf_counter()
        result = build_area(AreaOrder(ROOT, area, target, datetime.date.today()))
        total = time.perf_counter() - started
        of_pages = total * 1000 - OF_LEAFLETS.milliseconds - OF_SEARCH.milliseconds
        papers = [path for path in result.leaflets if "whole-guide" not in path]
        return {
            "area": area,
            "pages": result.pages,
            "ms_a_page": round(of_pages / result.pages, 1),
            "leaflets": len(papers),
            "ms_a_leaflet": round(OF_LEAFLETS.milliseconds / len(papers), 1),
            "ms_of_search": round(OF_SEARCH.milliseconds),
            "total_s": round(total, 2),
            "peak_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
            "first_visit_kb": round(first_visit(target), 1),
            "dates_kb": round(len(gzip.compress((target / "dates/dates.js").read_bytes())) / 1000, 1),
            "first_search_kb": round(first_search(target), 1),
        }


def first_visit(site: Path) -> float:
    """Return the compressed kB of the largest family page, with style and icon."""
    pages = [file for file in site.glob("*/parents/**/index.html")]
    largest = max(len(gzip.compress(file.read_bytes())) for file in pages)
    assets = sum(len(gzip.compress(file.read_bytes())) for file in (site / "assets").iterdir())
    return (largest + assets) / 1000


def first_search(site: Path) -> float:
    """Return the compressed kB of what a first English search of a parent loads."""
    files = [site / "search" / f"{name}.js" for name in ("words-en", "en-parents")]
    return sum(len(gzip.compress(file.read_bytes())) for file in files) / 1000


def main() -> None:
    """Print the table and write bench.json. Reading and checking come first, as in a real build."""
    started = time.perf_counter()
    project = read_project(ROOT, datetime.date.today(), sys.argv[1:])
    raise_any(find_quick(project))
    print(f"Reading and checking {len(project.areas)} areas: {time.perf_counter() - started:.2f} s")
    rows = [measure(area) for area in project.areas]
    names = list(rows[0])
    print("".join(f"{name:>16}" for name in names))
    for row in rows:
        print("".join(f"{row[name]:>16}" for name in names))
    (ROOT / "bench.json").write_text(json.dumps(rows, indent=2) + "\n")


if __name__ == "__main__":
    main()
