"""Explained words: where a page first uses one, it leads to the explanation."""

import functools
import re
from collections.abc import Iterable, Set
from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser

import lxml.html

from macros.language.alphabet import without_articles
from macros.language.spelling import search_forms
from macros.pages.a_to_z import marked_language

WORD = re.compile(r"[^\W_](?:[\w\u0300-\u036f'’-]*[^\W_])?")

PLURALS = {"en": (("ies", "y"), ("es", ""), ("s", ""))}
"""Endings of a plural and of its singular. In other languages a plural is not found."""

NO_NOUN_AFTER = {
    "en": frozenset(("i", "you", "we", "they", "who", "must", "can", "could", "should", "may", "will"))
}
"""Words before a verb: what stands after them is no explained word, as in "people who report"."""

NUMBERS = {"en": frozenset(("one", "two", "three", "four", "five", "ten", "few", "some"))}

UNITS = frozenset(("minute", "minutes"))
"""What stands for a length of time behind a number, and for something else elsewhere."""

NOT_LINKED = frozenset(
    ("a", "button", "caption", "cite", "code", "dfn", "dt", "fieldset", "figure", "form", "h1", "h2", "h3",
     "h4", "h5", "h6", "label", "legend", "pre", "script", "style", "summary", "svg", "table", "template",
     "textarea")
)  # fmt: skip
"""Elements in which no word becomes a link: they lead somewhere, are titles, or are to be filled in."""

NOT_LINKED_IN = frozenset({"contact", "dates", "example", "notices", "unconfirmed"})
"""Classes of blocks that are to be read at a glance, or are not the page's own."""

EMPTY = frozenset(("br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"))
"""Elements without an end tag."""


@dataclass(frozen=True)
class Term:
    """An explained word: the forms that each of its words may take, and the address of its explanation.

    One with an article, such as "The chair", is a single one: "chairs" are something else.
    """

    words: tuple[frozenset[str], ...]
    anchor: str
    is_single: bool = False


def terms(content: str, language: str) -> list[Term]:
    """Return the terms that the lists of definitions of a rendered page explain, the longest first.

    A title may hold several, with commas between them. A name that an explanation marks as a `dfn` is a
    term too, explained at the same address.
    """
    root = lxml.html.fragment_fromstring(content, create_parent="div")
    found: list[Term] = []
    names: list[Term] = []
    anchor = ""
    for element in root.iter("dt", "dfn"):
        anchor = element.get("id", anchor)
        group = names if element.tag == "dfn" else found
        titles = element.text_content().split(",")
        spoken = marked_language(element) or language
        forms = ((title, _forms(title, spoken)) for title in titles)
        group += [Term(words, anchor, _is_single(title, spoken)) for title, words in forms if words]
    # A word that is explained itself is not taken for the other name of another one.
    found += [name for name in names if name.words not in {term.words for term in found}]
    return sorted(found, key=lambda term: -len(term.words))


def _forms(title: str, language: str) -> tuple[frozenset[str], ...]:
    words = without_articles(WORD.findall(title), language)
    return tuple(frozenset(_mutations(word, language)) for word in words)


def _is_single(title: str, language: str) -> bool:
    words = WORD.findall(title)
    return language in PLURALS and len(without_articles(words, language)) < len(words)


def _mutations(word: str, language: str) -> tuple[str, ...]:
    return search_forms(word.replace("’", "'").removesuffix("'s"), language)


@functools.lru_cache(maxsize=65536)
def _forms_of(word: str, language: str) -> frozenset[str]:
    """Return what a word in a text may be a form of, its singular too; it is a term's if they share one.

    >>> sorted(_forms_of("Agendas", "en")), sorted(_forms_of("gynhadledd", "cy"))
    (['agenda', 'agendas'], ['cynhadledd', 'gynhadledd'])
    """
    forms = set(_mutations(word, language))
    singular = {
        form.removesuffix(plural) + ending
        for form in forms
        for plural, ending in PLURALS.get(language, ())
        if form.endswith(plural) and len(form) > len(plural) + 2
    }
    return frozenset(forms | singular)


def link_first_uses(content: str, found: Iterable[Term], url: str, language: str) -> str:
    """Return a rendered page whose first use of each term leads to its explanation at `url`.

    Nothing else changes. Headings, links, tables and questions stay as they are.

    >>> page = '<h2>The chair</h2><p>The chair leads. Ask the chair.</p>'
    >>> link_first_uses(page, terms('<dl><dt id="the-chair">The chair</dt></dl>', "en"), "words/", "en")
    '<h2>The chair</h2><p>The <a class="word" href="words/#the-chair">chair</a> leads. Ask the chair.</p>'
    """
    waiting = list(found)
    beginnings = frozenset(form for term in waiting for form in term.words[0])
    reader = _Reader(content, language)
    parts, end = [], 0
    for start, text, spoken in reader.texts:
        parts.append(content[end:start])
        parts.append(_linked(text, waiting, beginnings, url, spoken))
        end = start + len(text)
    return "".join([*parts, content[end:]])


def _linked(text: str, waiting: list[Term], beginnings: Set[str], url: str, language: str) -> str:
    """Return a piece of text with its links, and take their terms from those that wait."""
    words = list(WORD.finditer(text))
    said = [_forms_of(word[0], language) for word in words]
    parts, end, position = [], 0, 0
    while position < len(words):
        begins = not beginnings.isdisjoint(said[position])
        begins = begins and not _is_no_noun(words, position, language)
        here = [term for term in waiting if begins and _stands_at(term, said, position)]
        term = next(
            (term for term in here if not term.is_single or _is_singular(term, words, position)), None
        )
        if term is None:
            position += 1
            continue
        waiting[:] = [other for other in waiting if other.anchor != term.anchor]
        last = position + len(term.words) - 1
        start, stop = words[position].start(), words[last].end()
        link = f'<a class="word" href="{escape(url)}#{escape(term.anchor)}">'
        parts += [text[end:start], link, text[start:stop], "</a>"]
        end, position = stop, last + 1
    return "".join([*parts, text[end:]])


def _is_no_noun(words: list[re.Match[str]], position: int, language: str) -> bool:
    before = words[position - 1][0].lower() if position else ""
    is_length = words[position][0].lower() in UNITS and (
        before.isdigit() or before in NUMBERS.get(language, ())
    )
    return is_length or before in NO_NOUN_AFTER.get(language, ())


def _is_singular(term: Term, words: list[re.Match[str]], position: int) -> bool:
    last = words[position + len(term.words) - 1][0].lower().replace("’", "'").removesuffix("'s")
    return last in term.words[-1]


def _stands_at(term: Term, said: list[frozenset[str]], position: int) -> bool:
    here = said[position : position + len(term.words)]
    return len(here) == len(term.words) and all(a & b for a, b in zip(term.words, here, strict=True))


class _Reader(HTMLParser):
    """Finds the pieces of a page's text in which a word may become a link, and the language of each."""

    def __init__(self, content: str, language: str):
        super().__init__(convert_charrefs=False)
        self.texts: list[tuple[int, str, str]] = []
        self._open: list[tuple[str, str, bool]] = [("", language, True)]
        self._lines = [0, *(match.end() for match in re.finditer("\n", content))]
        self.feed(content)
        self.close()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if tag in EMPTY:
            return
        given = dict(attributes)
        _, language, is_open = self._open[-1]
        classes = set((given.get("class") or "").split())
        is_open = is_open and not (tag in NOT_LINKED or "hidden" in given or classes & NOT_LINKED_IN)
        self._open.append((tag, given.get("lang") or language, is_open))

    def handle_endtag(self, tag: str) -> None:
        for number in range(len(self._open) - 1, 0, -1):
            if self._open[number][0] == tag:
                del self._open[number:]
                return

    def handle_data(self, data: str) -> None:
        _, language, is_open = self._open[-1]
        if is_open and data.strip():
            line, column = self.getpos()
            self.texts.append((self._lines[line - 1] + column, data, language))
