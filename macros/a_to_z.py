"""The places of a guide in the order of the alphabet, for readers without script."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

import lxml.html

ALPHABETS = {
    "cy": "a b c ch d dd e f ff g ng h i j k l ll m n o p ph q r rh s t th u v w x y z",
    "pl": "a ą b c ć d e ę f g h i j k l ł m n ń o ó p q r s ś t u v w x y z ź ż",
    "ur": "آ ا ب پ ت ٹ ث ج چ ح خ د ڈ ذ ر ڑ ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن ں و ہ ھ ء ی ے",
}
"""Alphabets whose order or letters are not those of Unicode. Welsh takes every "ng" for one letter."""

ARTICLES = {"en": ("the", "a", "an"), "cy": ("y", "yr")}
"""Words under which nobody looks anything up."""

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
        yield Place(title, url if element.tag == "h1" else f"{url}#{anchor}", _language(element))


def _language(element: lxml.html.HtmlElement) -> str | None:
    """Return the language that an element, or the one part that it consists of, is marked with."""
    whole = element if element.text or len(element) != 1 else element[0]
    return element.get("lang") or whole.get("lang")


def by_letter(found: Iterable[Place], language: str) -> list[tuple[str, list[Place]]]:
    """Sort places by title and group them by initial letter, which is a capital.

    Neither capitals nor articles count, nor accents, unless the language's alphabet has them as letters.

    >>> [letter for letter, _ in by_letter([Place("Y chwaer", "#1"), Place("Cyfarfod", "#2")], "cy")]
    ['C', 'Ch']
    """
    ordered = sorted(found, key=lambda place: (_order(place.title, language), place.title, place.url))
    groups = groupby(ordered, key=lambda place: _words(place.title, language)[0][0])
    return [(letter.capitalize(), list(group)) for letter, group in groups]


def _order(title: str, language: str) -> list[list[tuple[int, str]]]:
    """Return what to sort by: for each letter of each word its place in the alphabet, then its code point."""
    alphabet = _alphabet(language)
    return [
        [(alphabet.index(letter) if letter in alphabet else len(alphabet), letter) for letter in word]
        for word in _words(title, language)
    ]


def _words(title: str, language: str) -> list[list[str]]:
    """Return the letters of each word that counts; a title without letters counts as a dash."""
    words = re.findall(r"[^\W_]+", unicodedata.normalize("NFC", title).lower()) or ["-"]
    while len(words) > 1 and words[0] in ARTICLES.get(language, ()):
        words = words[1:]
    alphabet = _alphabet(language)
    letter = "|".join([*sorted(alphabet, key=len, reverse=True), "."])
    return [[_known(found, alphabet) for found in re.findall(letter, word)] for word in words]


def _alphabet(language: str) -> list[str]:
    return ALPHABETS.get(language, "").split()


def _known(letter: str, alphabet: list[str]) -> str:
    """Return a letter of the alphabet as it is, and any other without its accents."""
    return letter if letter in alphabet else unicodedata.normalize("NFKD", letter)[0]
