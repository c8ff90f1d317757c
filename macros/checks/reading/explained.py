"""Which words a page explains: terms of its lists, words in bold, and what it says that something is."""

import re
from collections.abc import Iterable, Iterator

from macros.checks.reading.built_text import Text
from macros.checks.reading.plain_english import bases, sentences_of, words_of

OPENING = r"(?:(?:an?|the|your|this|that|these|some|any|each) )?"

IS_SOMETHING = r"(?:is|are|means?) (?:an?|the|any|anyone|when|how|where|what|some\w*|people|to|on)\b"

SAYS_WHAT = re.compile(
    rf"^{OPENING}(?P<term>[\w'’-]+(?: [\w'’-]+){{0,3}}?) (?:"
    rf"{IS_SOMETHING}|(?:leads?|helps?|speaks?|looks?|checks?|makes?|keeps?|explains?|works?|says?) \w)",
    re.I,
)

CALLED = re.compile(rf"\bcalled {OPENING}(?P<term>[\w'’-]+(?: [\w'’-]+){{0,2}})", re.I)

APPOSED = re.compile(
    r"(?P<term>[\w'’-]+(?: [\w'’-]+)?)(?: \(|, (?:who|which|or|meaning|somebody|someone|a person|people)\b)",
    re.I,
)

POINTS_BACK = re.compile(rf"^(?:that|this|it|they|these|he or she) {IS_SOMETHING}", re.I)


def explained_in(texts: list[Text]) -> frozenset[str]:
    """Return the words, with their bases, that some sentence, term or bold word of a page explains."""
    return terms_of(texts) | _forms(part for text in texts for part in _explained(text))


def terms_of(texts: Iterable[Text]) -> frozenset[str]:
    """Return the words, with their bases, that stand as terms in lists of definitions."""
    return _forms(text.text for text in texts if text.tag == "dt")


def _forms(parts: Iterable[str]) -> frozenset[str]:
    return frozenset(form for part in parts for word in words_of(part) for form in bases(word.lower()))


def _explained(text: Text) -> Iterator[str]:
    """Yield the parts of a block that are explained in it."""
    if not text.is_running:
        return
    yield from text.bold
    before = ""
    for sentence in sentences_of(text.text):
        if POINTS_BACK.match(sentence):
            yield before
        if match := SAYS_WHAT.match(sentence):
            yield match["term"]
        for pattern in (CALLED, APPOSED):
            yield from (match["term"] for match in pattern.finditer(sentence))
        before = sentence
