"""Macros in a sentence."""

from typing import Any

from markupsafe import Markup

from macros.areas.area import Given
from macros.areas.facts import Amount, Moment, Range, Soft, Statement, TimeLimit
from macros.areas.sources import Document, Said
from macros.days.working_days import OutsideCalendar
from macros.language.voice import NOT_HELD, UNCONFIRMED, Voice
from macros.pages.lookup import is_fact, missing, own_names
from macros.pages.page_build import PageBuild
from macros.placeholder import PLACEHOLDER


def unconfirmed(page: PageBuild, said: Said) -> str:
    """Return a mark behind a sentence for what nobody of the area has confirmed yet, else nothing."""
    return "" if said.confirmed else page.token("unconfirmed", lambda voice: _unconfirmed(voice, said), True)


def _unconfirmed(voice: Voice, said: Said) -> Markup:
    return Markup("") if said.confirmed else " " + voice.as_site().t(UNCONFIRMED)


def within(page: PageBuild, key: str) -> str:
    """A time limit in words: within 15 working days of the strategy discussion."""
    return _limit(page, key, f'within("{key}")', (TimeLimit, Moment, Soft))


def amount(page: PageBuild, key: str) -> str:
    """A length, a count or an age in words: 1 to 2 hours."""
    return _limit(page, key, f'amount("{key}")', (Range, Amount, Soft))


def value(page: PageBuild, key: str) -> str:
    """What a fact says in words, or the title of a choice's value."""
    call = f'value("{key}")'
    if not is_fact(page, key, call):
        return call
    given = page.context.area.facts[key]
    return page.token(key, lambda voice: voice.rule(given)) + unconfirmed(page, given.value)


def date(page: PageBuild, key: str, start: str | None = None) -> str:
    """The date of a time limit in the example from an event, or from where the area's process begins."""
    start = start or page.context.area.begins_with
    call = f'date("{key}")'
    if not is_fact(page, key, call):
        return call
    try:
        step = page.context.examples(start).step(key)
    except OutsideCalendar as error:
        return page.wrong(call, f"{error}.")
    if step is None:
        return page.wrong(
            call,
            f'nobody dated what it counts from in the example that starts with "{start}".'
            f' Name another event: date("{key}", start="conference").',
        )
    return page.token(f"{key}_date", lambda voice: voice.day(step.date))


def word(page: PageBuild, key: str) -> str:
    """What the area calls something: Independent Chairperson."""
    area = page.context.area
    if key not in area.words:
        return missing(page, f'word("{key}")', "word", key, area.words)
    word = area.words[key].value
    return page.token(key, lambda voice: voice.t(word.term) + _unconfirmed(voice, word))


def local_names(page: PageBuild, key: str) -> str:
    """All that the area calls something besides the plain word: Independent Reviewing Officer or IRO."""
    words = page.context.area.words
    if key not in words:
        return missing(page, f'local_names("{key}")', "word", key, words)
    own = own_names(page, key)
    if not own:
        message = f"{page.context.area.path} has no name of its own for it."
        return page.wrong(f'local_names("{key}")', message)
    word = words[key].value
    return page.token(
        key, lambda voice: page.context.render("names.html", voice, names=own) + _unconfirmed(voice, word)
    )


def place(page: PageBuild) -> str:
    """The name of the area."""
    return page.token("place", lambda voice: page.context.area.file.name)


def authority(page: PageBuild) -> str:
    """The name of the council or body that runs children's services."""
    return page.token("authority", lambda voice: page.context.area.file.authority)


def procedure(page: PageBuild) -> str:
    """The titles of the documents that the area's own facts come from."""
    said = Markup("; ").join(map(_title, page.context.area.documents))
    return page.token("procedure", lambda voice: said)


def _title(document: Document) -> Markup:
    return Markup('<cite lang="en" dir="ltr">{}</cite>').format(document.title)


def phone(page: PageBuild, key: str) -> str:
    """A telephone number to press."""
    return _contact_part(page, key, "phone")


def email(page: PageBuild, key: str) -> str:
    """An e-mail address to press."""
    return _contact_part(page, key, "email")


def web(page: PageBuild, key: str) -> str:
    """A web address to press."""
    return _contact_part(page, key, "web")


def source(page: PageBuild, key: str) -> str:
    """A mark that leads to the source of a fact, list, word or contact, for professionals."""
    given = page.context.area.find(key, page.context.vocabulary)
    if given is None:
        known = page.context.vocabulary.every_key()
        return missing(page, f'source("{key}")', "fact, list, word or contact", key, known)
    return page.reference(given)


def mark(page: PageBuild, *keys: str) -> str:
    """Whose answer a block gives, and whether it is confirmed; guards ask for it by themselves."""
    given = [page.context.area.find(key, page.context.vocabulary) for key in keys]
    return page.marks([one for one in given if one is not None])


def only(page: PageBuild, key: str) -> str:
    """Under which condition a limit holds, for families; a general block with one asks for it by itself."""
    given = page.context.area.facts.get(key)
    if given is None or page.context.for_professionals:
        return ""
    return page.token("only", lambda voice: _only(voice, given), True)


def _only(voice: Voice, given: Given[Any]) -> Markup:
    said = voice.conditions(given).removeprefix("; ")
    return Markup(' <span class="only">({})</span>').format(said) if said else Markup("")


def lost(page: PageBuild) -> str:
    """That the copy is not complete; beside a silence, `lost_topics` asks for it by itself."""
    return page.token("lost", lambda voice: Markup(" ") + voice.as_site().t(NOT_HELD), True)


def cite(page: PageBuild, key: str, layer: str, confirmed: bool = True, whose: bool = True) -> str:
    """The source of a block of own words, and whose they are; `source=` asks for it by itself."""
    given = page.context.area.citations.get((layer, key))
    if given is None:
        return page.wrong(f'cite("{key}")', f"no such citation in areas/{layer}/area.yml.")
    return page.marks([given] if whose else [], confirmed) + page.reference(given)


def _limit(page: PageBuild, key: str, call: str, shapes: tuple[type, ...]) -> str:
    if not is_fact(page, key, call):
        return call
    given = page.context.area.facts[key]
    if not isinstance(given.value, shapes):
        right = "amount" if isinstance(given.value, Range | Amount) else "within"
        hint = "says" if isinstance(given.value, Statement) else right
        return page.wrong(call, f'its relation is {given.value.relation}, expected {hint}("{key}").')
    return page.token(key, lambda voice: _said(page, voice, given)) + page.reference(given)


def _said(page: PageBuild, voice: Voice, given: Given[Any]) -> Markup:
    """Return a limit; professionals also read how strongly, to whom and under which condition."""
    limit = voice.limit(given)
    return limit + voice.beside(given) if page.context.for_professionals else limit


def _contact_part(page: PageBuild, key: str, part: str) -> str:
    call = f'{part}("{key}")'
    if key not in page.context.area.contacts:
        return missing(page, call, "contact", key, page.context.area.contacts)
    found = page.context.area.contacts[key].value.part(part)
    if not found:
        return page.wrong(
            call, f"the contact has none, expected `{part}:` with it in {page.context.area.path}."
        )
    return page.token(f"{key}_{part}", lambda voice: page.context.render(f"{part}.html", voice, value=found))


def filled(page: PageBuild, text: str) -> str:
    """Return a text of the area with a token for each of its placeholders."""
    return PLACEHOLDER.sub(lambda match: _placeholder(page, match[1]), text)


def _placeholder(page: PageBuild, key: str) -> str:
    area = page.context.area
    if key in area.facts:
        fact = area.facts[key]
        return page.token(key, lambda voice: voice.limit(fact))
    if key in area.words:
        term = area.words[key].value.term
        return page.token(key, lambda voice: voice.t(term))
    name = area.contacts[key].value.name
    return page.token(key, lambda voice: voice.t(name))
