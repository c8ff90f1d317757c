"""Macros alone on a line: lists, tables, examples, contacts and pictures."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, replace

import jinja2

from macros.areas.area import Given
from macros.areas.case_order import in_case_order
from macros.areas.entries import Item, ItemList
from macros.areas.facts import Statement
from macros.areas.silence import in_order
from macros.days.weekdays import weekday_rows
from macros.days.working_days import OutsideCalendar
from macros.pages.in_sentences import filled, unconfirmed
from macros.pages.lookup import is_fact, missing
from macros.pages.page_build import PageBuild
from macros.problems import nearest


def timeline(page: PageBuild, start: str | None = None) -> str:
    """The example from an event, or from where the area's process begins, with the date of every step."""
    start = start or page.context.area.begins_with
    call = f'timeline("{start}")'
    if start not in page.context.vocabulary.events:
        return page.wrong(call, f"no such event.{nearest(start, page.context.vocabulary.events)}")
    try:
        example = page.context.examples(start)
    except OutsideCalendar as error:
        return page.wrong(call, f"{error}.")
    steps = [step for step in example.steps if step.given is None or page.context.tells(step.key)]
    unknown = [limit for limit in example.unknown if page.context.tells(limit.key)]
    return page.block("timeline.html", example=example, steps=steps, unknown=unknown)


def your_dates(page: PageBuild) -> str:
    """A form in which readers work out their own dates; it needs script and hides without it."""
    page.record.works_out_dates = True
    patterns = {name: asdict(pattern) for name, pattern in page.context.voice.date_patterns().items()}
    limits = [given for given in page.context.area.time_limits() if page.context.tells(given.key)]
    return page.token(
        "your_dates",
        lambda voice: page.context.render(
            "your-dates.html", page=page, tables=page.context.tables(), limits=limits, patterns=patterns
        ),
    )


def weekday_table(page: PageBuild, event: str = "conference") -> str:
    """On which weekday each limit of an event falls, for each weekday of the event."""
    call = f'weekday_table("{event}")'
    if event not in page.context.vocabulary.events:
        return page.wrong(call, f"no such event.{nearest(event, page.context.vocabulary.events)}")
    limits = tuple(given for given in page.context.area.time_limits_now() if page.context.tells(given.key))
    days = list(weekday_rows(limits, event))
    return page.block("weekday-table.html", days=days, event=event)


def checklist(page: PageBuild, key: str) -> str:
    """A list of the area with a box to tick before each entry."""
    return _list(page, key, "checklist", "- [ ]")


def agenda(page: PageBuild, key: str) -> str:
    """A list of the area, numbered."""
    return _list(page, key, "agenda", "1.")


def points(page: PageBuild, key: str) -> str:
    """A list of the area, with bullets."""
    return _list(page, key, "points", "-")


def contact(page: PageBuild, key: str) -> str:
    """Everything about someone to ask."""
    contacts = page.context.area.contacts
    if key not in contacts:
        return missing(page, f'contact("{key}")', "contact", key, contacts)
    return page.block("contact.html", contact=contacts[key].value)


def call(page: PageBuild, key: str, label: str | None = None, named: bool = True) -> str:
    """Every number of someone to ring or text now, as things to press, with why one would and who answers.

    Who answers is left out where everybody knows it, with `named=False`.
    """
    contacts, asked = page.context.area.contacts, f'call("{key}")'
    if key not in contacts:
        return missing(page, asked, "contact", key, contacts)
    given = contacts[key]
    if not (given.value.numbers or given.value.text):
        return page.wrong(
            asked, f"the contact has no number, expected `phone:` with one in {page.context.area.path}."
        )
    return page.block("call.html", contact=given.value, label=label, named=named)


def says(page: PageBuild, key: str) -> str:
    """The explanation of a fact, in the area's file, as a paragraph."""
    call = f'says("{key}")'
    if not is_fact(page, key, call):
        return call
    given = page.context.area.facts[key]
    if not given.value.detail:
        return ""
    said = filled(page, given.value.detail)
    soon = page.token("change", lambda voice: voice.change(given)) if given.change else ""
    return said + unconfirmed(page, given.value) + soon + page.reference(given)


def facts_table(page: PageBuild) -> str:
    """Every time limit of the area in the order of a case, and below it every count, age and length."""
    vocabulary = page.context.vocabulary
    given = [fact for fact in page.context.area.facts.values() if not isinstance(fact.value, Statement)]
    limits = [fact for fact in given if vocabulary.facts[fact.key].kind == "limit"]
    amounts = [fact for fact in given if fact not in limits]
    return page.block("facts.html", limits=in_case_order(limits, vocabulary), amounts=amounts)


def every_fact(page: PageBuild) -> str:
    """Every fact of the area and its guidance, with the document and section of each."""
    return page.block("sources.html", given=list(page.context.area.facts.values()))


def names_table(page: PageBuild) -> str:
    """What the area calls people and things, with every name, beside the plain words of our pages."""
    words, known = page.context.area.words, page.context.vocabulary.words
    names = [(_capitalised(known[key].title), words[key]) for key in known if key in words]
    return page.block("names-table.html", names=names)


def _capitalised(title: str) -> str:
    return title[:1].upper() + title[1:]


def silences(page: PageBuild) -> str:
    """The topics about which neither the area nor its guidance says anything, and the lists that are lost."""
    area, vocabulary = page.context.area, page.context.vocabulary
    return page.block(
        "silences.html",
        topics=in_order(page.context.silent, vocabulary),
        lost=list(area.lost.values()),
        not_held=in_order(frozenset(area.file.lost_topics), vocabulary),
    )


def picture(page: PageBuild, name: str, alt: str | None = None) -> str:
    """A picture drawn for this site, and what it shows in words: `alt`, or what is said of it everywhere."""
    pictures = [found.removeprefix("pictures/") for found in page.context.templates.list_templates(["svg"])]
    if f"{name}.svg" not in pictures:
        hint = nearest(f"{name}.svg", pictures)
        return page.wrong(f'picture("{name}")', f"no such picture in theme/pictures/.{hint}")
    return page.block("picture.html", name=name, alt=alt or alternatives(page.context.templates)[name])


def seats(page: PageBuild) -> str:
    """Who may sit where at a conference, seen by a parent: faces and names round a table."""
    supporter = page.context.area.facts.get("supporter")
    may_bring = supporter is None or getattr(supporter.value, "value", None) != "no"
    return page.block("seats.html", may_bring=may_bring)


def alternatives(templates: jinja2.Environment) -> Mapping[str, str]:
    """Return what each picture of theme/pictures/ shows, in English, by its name."""
    return dict(templates.get_template("pictures/alternatives.html").module.alternatives)  # type: ignore[attr-defined]


NO_STATEMENT = (
    "areas/{area}/area.yml has published_by_council, but no `accessibility:`, which the statement of a"
    " council's own site is made from. Add it, or put your own statement in its place in"
    " areas/{area}/about/accessibility.md: see HOSTING.md."
)


def accessibility_statement(page: PageBuild) -> str:
    """The accessibility statement, from the area's file; for an example, what is known instead."""
    area = page.context.area
    if area.file.published_by_council and area.file.accessibility is None:
        return page.wrong("accessibility_statement()", NO_STATEMENT.format(area=area.key))
    return page.block("statement.html", area=page.context.area)


def a_to_z(page: PageBuild) -> str:
    """Every heading of the guide, and every explained word, by letter, at the end of the page."""
    page.record.lists_places = True
    return ""


def _list(page: PageBuild, key: str, kind: str, mark: str) -> str:
    call = f'{kind}("{key}")'
    if key not in page.context.area.lists:
        return missing(page, call, "list", key, page.context.area.lists)
    given = page.context.area.lists[key]
    lines = [line for item in items_for(page, key) for line in _item(page, item, mark, given)]
    below = [page.block("source-line.html", given=given)] if page.context.for_professionals else []
    below += [] if given.value.confirmed else [page.block("unconfirmed.html")]
    return "\n\n".join(["\n".join(lines), *below])


def items_for(page: PageBuild, key: str) -> tuple[Item, ...]:
    """Return the entries of a list as the page's audience reads them."""
    return page.context.area.lists[key].value.for_audience(page.context.audience)


def _item(page: PageBuild, item: Item, mark: str, given: Given[ItemList]) -> Iterator[str]:
    term = f"**{item.term}**: " if item.term else ""
    section, *also = item.section or (None,)
    document = given.documents.get(item.document) if item.document else given.document
    is_own = item.section or item.document
    cited = is_own and replace(given, document=document, section=section, also=tuple(also))
    source = page.reference(cited) if cited else ""
    yield f"{mark} {term}{filled(page, item.text)}{source}"
    yield from (f"    - {filled(page, text)}" for text in item.items)
