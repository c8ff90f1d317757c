"""How far a build is: a bar on a terminal, plain lines elsewhere."""

import contextlib
import sys
from collections.abc import Callable, Iterator

import click

from macros.output.outcome import AreaResult

Tell = Callable[[AreaResult], None]


def counted(number: int, thing: str) -> str:
    """Return a number with its thing.

    >>> counted(1, "page"), counted(2, "page")
    ('1 page', '2 pages')
    """
    return f"{number} {thing}{'' if number == 1 else 's'}"


def said_of(*results: AreaResult) -> str:
    """Return how many pages, and files on paper, some areas have together."""
    pages = sum(result.pages for result in results)
    leaflets = sum(len(result.leaflets) for result in results)
    return f"{counted(pages, 'page')}, {counted(leaflets, 'file')} on paper"


@contextlib.contextmanager
def telling(count: int) -> Iterator[Tell]:
    """Give what is to be called with the result of each of `count` areas, and show it."""
    if not sys.stderr.isatty():
        click.echo(f"Building {counted(count, 'area')} ...", err=True)
        yield lambda result: click.echo(f"  {result.area}: done", err=True)
        return
    done: list[AreaResult] = []
    with click.progressbar(
        length=count, label="Building areas", show_pos=True, item_show_func=lambda said: said, file=sys.stderr
    ) as bar:

        def tell(result: AreaResult) -> None:
            done.append(result)
            bar.update(1, said_of(*done))

        bar.render_progress()
        yield tell
