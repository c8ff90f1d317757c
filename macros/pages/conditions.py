"""Macros in a condition."""

from typing import Any

from macros.areas.facts import Statement
from macros.pages.lookup import VOCABULARY, is_fact, own_names
from macros.pages.page_build import PageBuild
from macros.problems import nearest


def given(page: PageBuild, key: str) -> bool:
    """Whether the area or its guidance gives a fact, list, word or contact."""
    known = page.context.vocabulary.every_key()
    if key not in known:
        page.wrong(f'given("{key}")', f"no such key.{nearest(key, known)} {VOCABULARY}")
    if key.startswith("notes."):
        return note_for(page, key.removeprefix("notes.")) is not None
    return page.context.area.find(key, page.context.vocabulary) is not None


def has_local_name(page: PageBuild, key: str) -> bool:
    """Whether the area calls something by another name than the plain word of our pages."""
    known = page.context.vocabulary.words
    if key not in known:
        page.wrong(f'has_local_name("{key}")', f"no such word.{nearest(key, known)} {VOCABULARY}")
        return False
    return key in page.context.area.words and bool(own_names(page, key))


def must(page: PageBuild, key: str) -> bool:
    """Whether the source of a fact says "must", and not only "should"."""
    given = page.context.area.facts.get(key)
    return is_fact(page, key, f'must("{key}")') and given is not None and given.value.force == "must"


def value(page: PageBuild, key: str) -> Any:
    """The value of a yes, no or word fact; nothing where the area does not give it."""
    if not is_fact(page, key, f'value("{key}")', may_be_silent=True):
        return None
    given = page.context.area.facts.get(key)
    if given is None:
        return None
    found = getattr(given.value, "value", None)
    is_shown = isinstance(given.value, Statement) and page.context.vocabulary.facts[key].kind == "words"
    return found if not is_shown else page.token(key, lambda voice: voice.rule(given))


def note_for(page: PageBuild, key: str) -> str | None:
    """Return what the area tells the page's audience in a note, or None."""
    given = page.context.area.notes.get(key)
    return given.value.for_audience(page.context.audience) if given else None
