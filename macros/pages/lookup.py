"""What macros share: find what a key names, or say what is wrong with it."""

from collections.abc import Iterable

from macros.pages.page_build import PageBuild
from macros.problems import nearest

VOCABULARY = "The keys are in areas/vocabulary/."


def missing(page: PageBuild, call: str, kind: str, key: str, names: Iterable[str]) -> str:
    """Remember that the area gives nothing under a key, and return the call."""
    is_known = key in page.context.vocabulary.every_key()
    hint = "" if is_known else nearest(key, names)
    return page.wrong(call, f"no such {kind} in {page.context.area.path}.{hint}")


def is_fact(page: PageBuild, key: str, call: str) -> bool:
    """Tell whether a key is a fact that the area gives; else remember the fault."""
    facts = page.context.vocabulary.facts
    if key not in facts:
        page.wrong(call, f"no such fact.{nearest(key, facts)} {VOCABULARY}")
    elif key not in page.context.area.facts:
        page.wrong(call, f"neither {page.context.area.path} nor its guidance gives it.")
    else:
        return True
    return False


def own_names(page: PageBuild, key: str) -> tuple[str, ...]:
    """Return what the area calls something besides the plain word of our pages."""
    return page.context.area.words[key].value.names_but(*page.context.vocabulary.words[key].ours)
