"""The `guide` command: build, serve, check, translate, timeline, facts."""

import contextlib
import datetime
import json
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from pathlib import Path
from typing import Any

import click

from macros.answers import (
    contact_line,
    contact_object,
    step_line,
    step_object,
    unknown_line,
    unknown_object,
)
from macros.areas.comparison import compare
from macros.areas.new_area import write_empty_area, write_new_area
from macros.areas.reading import read_area, read_vocabulary
from macros.areas.vocabulary import Vocabulary
from macros.audience import AUDIENCES
from macros.checks import find_all, find_quick
from macros.checks.unconfirmed import unconfirmed
from macros.days.timeline import timeline, unknown_limits
from macros.days.working_days import OutsideCalendar, calendar_for, parse_day
from macros.language import po_file
from macros.language.catalog import PSEUDO_LANGUAGE, SOURCE_LANGUAGE, count_states
from macros.language.voice import ENGLISH, Voice
from macros.language_code import locale_of
from macros.output import extraction, publish, site_folder
from macros.output.comparison_data import cell, csv_of, fact_object, row_object, source_object
from macros.output.front_pages import FRONT_PARTS, standing_areas, write_front_pages
from macros.output.progress import counted, said_of, telling
from macros.output.template_context import PAPER
from macros.output.workers import workers
from macros.pages.outline import outline, places_of, silences_of
from macros.problems import Faults, Problem, nearest, problem_of_disk, raise_any
from macros.project import read_project

PROJECT_FILE = "mkdocs.yml"


class PlainFaults(click.Group):
    """Shows what people wrote wrongly as lines, with exit status 1; a bug of ours keeps its traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except Faults as faults:
            _show(faults.problems)
        except OSError as error:
            if (problem := problem_of_disk(error)) is None:
                raise
            _show([problem])
        ctx.exit(1)


def _show(problems: Sequence[Problem]) -> None:
    for problem in problems:
        click.echo(problem, err=True)
    click.echo(counted(len(problems), "problem"), err=True)


def _day(ctx: click.Context, option: click.Parameter, value: str) -> datetime.date:
    try:
        return parse_day(value)
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


as_of = click.option(
    "--as-of", "today", default=lambda: str(datetime.date.today()), show_default="today", callback=_day,
    metavar="DATE", help="The day from which examples are worked out, such as 2026-12-01.",
)  # fmt: skip
as_json = click.option("--json", "as_json", is_flag=True, help="Print JSON.")


@click.group(cls=PlainFaults)
@click.option(
    "--project", "folder", default=".",
    help="The folder of mkdocs.yml; by default this one.",
)  # fmt: skip
@click.pass_context
def main(ctx: click.Context, folder: str) -> None:
    """Guides to child protection conferences, for every reader, from one set of pages."""
    if "\0" in folder:
        raise Faults(
            [Problem("--project", 1, "no name of a folder, expected the one of mkdocs.yml.", "project")]
        )
    root = Path(folder)
    try:
        ctx.obj = root.resolve()
        found = (ctx.obj / PROJECT_FILE).is_file()
    except (OSError, RuntimeError):
        found = False
    if not found:
        raise click.UsageError(f"no {PROJECT_FILE} in {folder:.300}: run guide in the project's folder.")


@main.command()
@click.argument("areas", nargs=-1)
@as_of
@click.option("--output", default="site", show_default=True)
@click.option("--jobs", type=click.IntRange(1), default=2, show_default=True, help="Areas side by side.")
@click.option("--scheduler", help="The address of a Dask scheduler that builds the areas instead.")
@click.option("--offline", is_flag=True, help="Write page.html files that open from a memory stick.")
@click.option("--pseudo", is_flag=True, help="Also build ar-XB: the English, set from right to left.")
@click.option("--quick", is_flag=True, help="Build the pages alone, without leaflets and search.")
@click.pass_obj
def build(
    root: Path, areas: tuple[str, ...], today: datetime.date, output: str,
    jobs: int, scheduler: str | None, offline: bool, pseudo: bool, quick: bool,
) -> None:  # fmt: skip
    """Build AREAS, or all of them, and put each in the place of the last one; other areas stay."""
    target = site_folder.site_target(root, output)
    with site_folder.opened(target) as fresh:
        _say("Reading areas, pages and translations ...")
        keys = sorted({*areas, *standing_areas(root, target)}) if areas else None
        project = read_project(root, today, keys)
        raise_any(find_quick(project))
        orders = [
            publish.AreaOrder(
                root, key, fresh / key, today, leaflets=not quick, offline=offline, pseudo=pseudo
            )
            for key in project.areas if not areas or key in areas
        ]  # fmt: skip
        with _executor(max(1, min(jobs, len(orders))), scheduler) as executor, telling(len(orders)) as tell:
            results = publish.build_areas(orders, executor, tell)
        write_front_pages(
            root, fresh, list(project.areas.values()), project.vocabulary, project.unsaid, offline
        )
        made = [result.area for result in results]
        kept = [*project.areas, *(site_folder.marked_areas(target) if areas else [])]
        site_folder.publish(fresh, [*made, *FRONT_PARTS], kept)
    for result in results:
        click.echo(f"{target.name}/{result.area}/  {said_of(result)}")
    click.echo(f"Open {root / output / 'index.html'}")


@main.command()
@click.argument("area")
@as_of
@click.option("--audience", type=click.Choice(AUDIENCES), help="Only of this guide.")
@click.option("--language", help="Only in this language, such as cy.")
@click.option("--kind", help="Only files whose name has this, such as leaflet, large or to-fold.")
@click.option("--output", default="paper", show_default=True, help="The folder in which they are put.")
@click.pass_obj
def leaflets(
    root: Path, area: str, today: datetime.date, audience: str | None, language: str | None,
    kind: str | None, output: str,
) -> None:  # fmt: skip
    """Make what AREA has on paper, and nothing else: leaflets, sheets and whole guides."""
    project = read_project(root, today, [area])
    raise_any(find_quick(project))
    with tempfile.TemporaryDirectory(prefix="guide-") as name:
        order = publish.AreaOrder(root, area, Path(name) / area, today)
        with workers(1) as executor:
            (result,) = publish.build_areas([order], executor, lambda _: None)
        wanted = [
            path for path in result.leaflets
            if (not language or path.startswith(f"{language}/"))
            and (not audience or path.partition("/")[2].startswith(f"{audience}-"))
            and (kind or "") in path.partition("/")[2]
        ]  # fmt: skip
        if not wanted:
            there = ", ".join(result.leaflets)
            raise Faults([Problem(area, 1, f"nothing of that on paper. There is {there}.", "leaflets")])
        for path in wanted:
            target = root / output / area / path
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(Path(name) / area / PAPER / path, target)
            click.echo(f"{output}/{area}/{path}")


def _say(text: str) -> None:
    click.echo(text, err=True)


@contextlib.contextmanager
def _executor(jobs: int, scheduler: str | None) -> Iterator[Executor]:
    if scheduler is None:
        with workers(jobs) as executor:
            yield executor
        return
    try:
        from distributed import Client
    except ImportError as error:
        raise click.UsageError('--scheduler needs Dask: pip install "conference-guide[dask]"') from error
    with Client(scheduler) as client:
        yield client.get_executor()


@main.command()
@click.argument("area", default="torbay")
@as_of
@click.option("--address", default="127.0.0.1:8000", show_default=True)
@click.pass_obj
def serve(root: Path, area: str, today: datetime.date, address: str) -> None:
    """Show AREA in a browser while you write; every change is built at once."""
    publish.serve(root, area, today, address)


@main.command()
@as_of
@click.pass_obj
def check(root: Path, today: datetime.date) -> None:
    """Look for everything that is wrong, and list it by file and line."""
    raise_any(find_all(read_project(root, today)))
    click.echo("No problems.")


@main.command(name="timeline")
@click.argument("area")
@click.argument("dates", metavar="EVENT=DATE ...", nargs=-1, required=True)
@as_of
@as_json
@click.pass_obj
def show_timeline(root: Path, area: str, dates: tuple[str, ...], today: datetime.date, as_json: bool) -> None:
    """Show what follows from the dates of events, for example strategy_discussion=2026-12-01."""
    vocabulary = read_vocabulary(root)
    found = read_area(root, area, vocabulary, today)
    known = _known_dates(dates, vocabulary)
    calendar = calendar_for(found.file.calendar, today)
    given = (found.time_limits(), vocabulary.settles(), known, calendar)
    try:
        steps, unknown = timeline(*given), unknown_limits(*given)
    except OutsideCalendar as error:
        raise Faults([_wrong(" ".join(dates), f"{error}. Give a nearer date.")]) from error
    if as_json:
        said = [*(step_object(step, calendar) for step in steps), *map(unknown_object, unknown)]
        click.echo(json.dumps(said, indent=2))
        return
    voice = Voice(ENGLISH, "professionals", vocabulary)
    for step in steps:
        click.echo(step_line(step, voice, calendar))
    for limit in unknown:
        click.echo(unknown_line(limit, voice))
    counted = {given.value.event for given in found.time_limits()}
    for event in known:
        if event not in counted:
            starts = f" Its limits count from {', '.join(sorted(counted))}." if counted else ""
            _say(f"{found.file.name} counts nothing from {event}.{starts}")


def _known_dates(given: tuple[str, ...], vocabulary: Vocabulary) -> dict[str, datetime.date]:
    known: dict[str, datetime.date] = {}
    problems = []
    for argument in given:
        event, _, written = argument.partition("=")
        if event not in vocabulary.events:
            hint = nearest(event, vocabulary.events) or f" The events are {', '.join(vocabulary.events)}."
            problems.append(_wrong(argument, f'"{event[:60]}" is no event.{hint}'))
        elif event in known:
            problems.append(_wrong(argument, f'"{event}" has a date already, expected one.'))
        else:
            try:
                known[event] = datetime.date.fromisoformat(written)
            except ValueError:
                message = f'"{written[:60]}" is no date, expected year-month-day such as 2026-12-01.'
                problems.append(_wrong(argument, message))
    raise_any(problems)
    return known


def _wrong(argument: str, message: str) -> Problem:
    return Problem(argument[:60], 1, message, "timeline")


@main.command(name="facts")
@click.argument("area")
@as_of
@as_json
@click.option("--contacts", is_flag=True, help="Show everyone to ask in place of the facts.")
@click.pass_obj
def show_facts(root: Path, area: str, today: datetime.date, as_json: bool, contacts: bool) -> None:
    """Show every fact that an area or its guidance gives, with its source, or everyone to ask."""
    vocabulary = read_vocabulary(root)
    found = read_area(root, area, vocabulary, today)
    if as_json:
        said = (
            map(contact_object, found.contacts.values())
            if contacts
            else map(fact_object, found.facts.values())
        )
        click.echo(json.dumps(list(said), indent=2))
        return
    if contacts:
        for contact in found.contacts.values():
            click.echo(f"{contact_line(contact)}  [{contact.layer}]")
        return
    voice = Voice(ENGLISH, "professionals", vocabulary)
    for given in found.facts.values():
        source = " / ".join(filter(None, (source_object(given) or {}).values()))
        click.echo(f"{given.key}: {voice.limit(given).striptags()}  [{given.layer}: {source}]")


@main.command()
@click.argument("area")
@as_of
@click.option("--silences", is_flag=True, help="Show every sentence that says that the procedure is silent.")
@click.pass_obj
def confirm(root: Path, area: str, today: datetime.date, silences: bool) -> None:
    """List what nobody of AREA has confirmed yet, each with its line."""
    project = read_project(root, today, [area])
    raise_any(project.faults)
    if silences:
        for line in silences_of(project.area_pages[area]):
            click.echo(line)
        return
    raise_any(unconfirmed(project, project.areas[area]))
    click.echo(f"{area}: everything is confirmed.")


@main.command(name="outline")
@click.argument("name", metavar="PAGE|KEY")
@as_of
@click.pass_obj
def show_outline(root: Path, name: str, today: datetime.date) -> None:
    """Show what own words can name on a page such as parents/before.md, or where a KEY is spoken of."""
    project = read_project(root, today)
    page, known = project.pages.get(name.removeprefix("docs/")), project.vocabulary.every_key()
    if page is not None:
        lines = list(outline(page, project.vocabulary))
    elif name in known:
        lines = list(places_of(name, project.pages, project.vocabulary))
    else:
        hint = nearest(name, (*project.pages, *known))
        raise Faults([Problem(name[:60], 1, f"no such page of docs/ and no such key.{hint}", "outline")])
    click.echo("\n".join(lines) or f"No page of docs/ speaks of {name}.")


@main.command(name="compare")
@as_of
@as_json
@click.option("--csv", "as_csv", is_flag=True, help="Print CSV.")
@click.pass_obj
def show_comparison(root: Path, today: datetime.date, as_json: bool, as_csv: bool) -> None:
    """Show what each area says about the same thing, fact by fact."""
    project = read_project(root, today)
    raise_any(project.faults)
    areas = list(project.areas.values())
    rows = list(compare(areas, project.vocabulary, project.unsaid))
    if as_json:
        click.echo(json.dumps([row_object(row, project.vocabulary) for row in rows], indent=2))
        return
    voice = Voice(ENGLISH, "professionals", project.vocabulary)
    table = [["fact", *project.areas]]
    table += [[row.key, *(cell(row.given[key], voice) for key in project.areas)] for row in rows]
    if as_csv:
        click.echo(csv_of(table).replace("\r\n", "\n"), nl=False)
        return
    width = max(map(len, project.areas), default=0) + 2
    for key, *cells in table[1:]:
        click.echo(key)
        for area, said in zip(project.areas, cells, strict=True):
            click.echo(f"  {area:<{width}}{said or '-'}")


@main.command(name="new-area")
@click.argument("key")
@click.option("--like", help="The area that is the model, with everything still to be confirmed.")
@click.option("--based-on", "layer", help="The guidance to build on, such as guidance/england.")
@click.pass_obj
def new_area(root: Path, key: str, like: str | None, layer: str | None) -> None:
    """Write areas/KEY/ like another area, or with nothing said yet."""
    if (like is None) == (layer is None):
        raise click.UsageError(
            "expected --like and an area whose procedure resembles yours,"
            " or --based-on and the guidance to build on, such as guidance/england."
        )
    if layer is not None:
        path = write_empty_area(root, key, layer, read_vocabulary(root))
        click.echo(f"{path}: written. It says nothing yet; see CONTRIBUTING.md.")
        return
    path = write_new_area(root, key, str(like))
    click.echo(f"{path}: written. Everything in it is {like}'s until you confirm it; see CONTRIBUTING.md.")


@main.group()
def translate() -> None:
    """Bring translations up to date, and see how far they are."""


def _to_translate_into(ctx: click.Context, option: click.Parameter, code: str | None) -> str | None:
    """Return the code of a language that can have a catalogue. Raise click.BadParameter."""
    if code in (SOURCE_LANGUAGE, PSEUDO_LANGUAGE):
        raise click.BadParameter(f"{code} is the English itself, which has no translations.")
    if code is not None:
        try:
            locale_of(code)
        except ValueError as error:
            raise click.BadParameter(str(error)) from error
    return code


@translate.command()
@click.option(
    "--language", callback=_to_translate_into, help="A language that has no catalogue yet, such as pl."
)
@as_of
@click.pass_obj
def extract(root: Path, language: str | None, today: datetime.date) -> None:
    """Write every sentence to translate into translations/, and merge it into each language."""
    project = read_project(root, today)
    raise_any(project.faults)
    catalogs = po_file.read_po_files(root, po_file.catalog_languages(root))
    extracted = extraction.extract(project)
    _write(root, po_file.TEMPLATE, po_file.to_bytes(po_file.template(extracted.all())))
    for code in sorted({*catalogs, *filter(None, [language])}):
        old = catalogs.get(code)
        catalog = old.catalog if old else po_file.new_catalog(code)
        fields = old.status_fields() if old else po_file.NEW
        merged = po_file.merge(catalog, extracted.wanted(code, project))
        _write(root, po_file.catalog_path(code), po_file.to_bytes(merged, fields))


def _write(root: Path, path: str, content: bytes) -> None:
    try:
        changed = po_file.write_quietly(root / path, content)
    except OSError as error:
        raise Faults([Problem(path, 1, f"cannot be written: {error.strerror}.", "catalog")]) from error
    click.echo(f"{path}: {'written' if changed else 'unchanged'}")


@translate.command()
@as_json
@click.pass_obj
def status(root: Path, as_json: bool) -> None:
    """Count translated, fuzzy, missing and faulty sentences by language and audience."""
    rows = []
    for code, read in po_file.read_po_files(root, po_file.catalog_languages(root)).items():
        for context, counts in sorted(count_states(read.catalog).items()):
            rows.append({"language": code, "audience": context} | {name: counts[name] for name in STATES})
    if as_json:
        click.echo(json.dumps(rows, indent=2))
        return
    line = "{language:<10}{audience:<15}" + "".join(f"{{{name}:>12}}" for name in STATES)
    click.echo(line.format(language="language", audience="audience", **{name: name for name in STATES}))
    for row in rows:
        click.echo(line.format(**row))


STATES = ("translated", "fuzzy", "missing", "faulty")
