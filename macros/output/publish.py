"""Build areas with MkDocs, each by itself, and any number side by side."""

import contextlib
import datetime
import logging
import os
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, as_completed
from dataclasses import dataclass
from pathlib import Path

from mkdocs.commands import build as mkdocs_build
from mkdocs.commands import serve as mkdocs_serve
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from macros.output.outcome import AreaResult, Outcome
from macros.pages.markdown_parts import lines_of_link
from macros.pages.reading import read_page
from macros.problems import Faults, Problem

PLUGIN = "conference-guide"


@dataclass(frozen=True)
class AreaOrder:
    """One area to build: where its project is, where it goes, and the day examples start from."""

    root: Path
    area: str
    target: Path
    today: datetime.date
    leaflets: bool = True
    offline: bool = False
    source_only: bool = False
    pseudo: bool = False


def build_area(order: AreaOrder) -> AreaResult:
    """Build one area with MkDocs. Raise Faults for what people wrote wrongly."""
    outcome = Outcome()
    config = _configured(order, outcome)
    warnings = outcome.warnings
    with _collecting(warnings):
        try:
            mkdocs_build.build(config)
        except Abort as abort:
            raise Faults(outcome.problems or as_problems(warnings, order.root)) from abort
        except SystemExit as stop:
            raise RuntimeError("a macro failed: " + " ".join(warnings)) from stop
        finally:
            config.plugins.on_shutdown()
    if warnings or outcome.result is None:
        raise Faults(as_problems(warnings, order.root))
    return outcome.result


def _configured(order: AreaOrder, outcome: Outcome) -> MkDocsConfig:
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    config = load_config(
        str(order.root / "mkdocs.yml"),
        site_dir=str(order.target),
        use_directory_urls=not order.offline,
    )
    own = {
        "area": order.area,
        "as_of": order.today.isoformat(),
        "leaflets": order.leaflets,
        "source_only": order.source_only,
        "pseudo": order.pseudo,
        "outcome": outcome,
    }
    config.plugins[PLUGIN].load_config(own, config_file_path=config.config_file_path)
    return config


@contextlib.contextmanager
def _collecting(found: list[str]) -> Iterator[None]:
    """Collect what MkDocs and its plugins warn of, in place of printing it."""
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: found.append(record.getMessage())  # type: ignore[method-assign]
    logger = logging.getLogger("mkdocs")
    propagate, logger.propagate = logger.propagate, False
    logger.addHandler(handler)
    try:
        yield
    finally:
        logger.removeHandler(handler)
        logger.propagate = propagate


def as_problems(warnings: Iterable[str], root: Path) -> Iterator[Problem]:
    """Yield what MkDocs warns of as problems, at the lines where the page has the link that is meant.

    A page is named as in docs/, so that one link is one problem in all languages.
    """
    for warning in warnings:
        message = " ".join(warning.split())
        if page := re.search(r"'([A-Za-z-]+)/([^']+\.md)'", message):
            message = message.replace(f"'{page[1]}/", "'docs/")
            for line in _lines_meant(message, read_page(root / "docs", page[2]).text):
                yield Problem(f"docs/{page[2]}", line, message, "mkdocs")
        else:
            yield Problem("mkdocs.yml", 1, message, "mkdocs")


def _lines_meant(message: str, text: str) -> list[int]:
    link = re.search(r"link '([^']+)'", message)
    return lines_of_link(link[1], text) if link else [1]


def build_areas(
    orders: Sequence[AreaOrder], executor: Executor, tell: Callable[[AreaResult], None]
) -> list[AreaResult]:
    """Build areas side by side, through any executor; `tell` hears of each as it ends.

    Raise Faults with the problems of all areas.
    """
    futures = {executor.submit(build_area, order): order for order in orders}
    results, problems = [], []
    for future in as_completed(futures):
        try:
            results.append(future.result())
            tell(results[-1])
        except Faults as faults:
            problems += faults.problems
    if problems:
        raise Faults(problems)
    return sorted(results, key=lambda result: result.area)


def serve(root: Path, area: str, today: datetime.date, address: str) -> None:
    """Serve one area while it is being written, and build it again on every change."""
    os.environ["AREA"], os.environ["AS_OF"] = area, today.isoformat()
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    mkdocs_serve.serve(str(root / "mkdocs.yml"), dev_addr=address)
