"""The places of a guide in the order of the alphabet, for readers without script."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

import lxml.html

from macros.language.alphabet import letters_of, sort_key

LISTED = ("h1", "h2", "dt", "dfn")


@dataclass(frozen=True)
class Place:
    """Somewhere to go: its title, its URL, and the title's language if it is not the page's."""

    title: str
    url: str
    language: str | None = None


def places(content: str, url: str) -> Iterator[Place]:
    """Yield the headings and the explained words that a rendered page shows; the first is the page itself.

    Other names of an explained word lead where the word does.
    """
    root = lxml.html.fragment_fromstring(content, create_parent="div")
    for part in [*root.find_class("reference"), *root.xpath(".//*[@hidden]")]:
        part.drop_tree()
    anchor = None
    for element in root.iter(*LISTED):
        if element.tag == "dfn" and element.getparent().tag != "dd":
            continue
        anchor = element.get("id", anchor)
        title = " ".join(element.text_content().split())
        yield Place(title, url if element.tag == "h1" else f"{url}#{anchor}", marked_language(element))


def marked_language(element: lxml.html.HtmlElement) -> str | None:
    """Return the language that an element, or the one part that it consists of, is marked with."""
    whole = element if element.text or len(element) != 1 else element[0]
    return element.get("lang") or whole.get("lang")


def by_letter(found: Iterable[Place], language: str) -> list[tuple[str, list[Place]]]:
    """Sort places by title and group them by initial letter, which is a capital.

    Neither capitals nor articles count, nor accents, unless the language's alphabet has them as letters.

    >>> [letter for letter, _ in by_letter([Place("Y chwaer", "#1"), Place("Cyfarfod", "#2")], "cy")]
    ['C', 'Ch']
    """
    ordered = sorted(found, key=lambda place: (sort_key(place.title, language), place.title, place.url))
    groups = groupby(ordered, key=lambda place: letters_of(place.title, language)[0][0])
    return [(letter.capitalize(), list(group)) for letter, group in groups]
