"""Which spellings of a word count as one word, in a glossary and in a search."""

import re
import unicodedata
from dataclasses import dataclass

Rule = tuple[str, str]
"""A regular expression that Python and JavaScript read alike, and what takes the place of its match."""


@dataclass(frozen=True)
class Spelling:
    """The rules of a language.

    `letters` apply to every word, one after the other; each of `beginnings` that fits makes one more form.
    """

    letters: tuple[Rule, ...] = ()
    beginnings: tuple[Rule, ...] = ()


UNSEEN: Rule = (r"[\u00ad\u200b-\u200f\u2060\ufeff]", "")
"""Soft hyphens, joiners and marks of direction."""

ACCENTS: Rule = (r"[\u0300-\u036f]", "")
"""Who types in a hurry leaves them out."""

WELSH_MUTATIONS = {
    "ch": "c", "ph": "p", "th": "t",
    "ngh": "c", "mh": "p", "nh": "t", "ng(?!h)": "g", "m(?!h)": "b", "n(?![gh])": "d",
    "g": "c", "b": "p", "d(?!d)": "t", "dd": "d", "f(?!f)": "b|m", "l(?!l)": "ll", "r(?!h)": "rh",
    "(?=[aeiouwy]|l(?!l)|r(?!h))": "g", "h(?=[aeiouwy])": "",
}  # fmt: skip
"""Beginnings after aspirate, nasal and soft mutation, and what they may have been; the last: ei hysgol.

A word of one or two letters is left as it is: `dy` is hardly ever `tŷ`.
"""

WELSH = Spelling(
    letters=(UNSEEN, ACCENTS),
    beginnings=tuple(
        (rf"^{mutated}(?=\w\w)", radical)
        for mutated, radicals in WELSH_MUTATIONS.items()
        for radical in radicals.split("|")
    ),
)

ARABIC_SCRIPT = Spelling(
    letters=(
        UNSEEN,
        (r"[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]", ""),  # vowel signs, hamza and madda
        (r"\u0640", ""),  # tatweel
        (r"\u0671", "\u0627"),  # alef wasla: alef
        (r"[\u0649\u06cc]", "\u064a"),  # alef maksura, Persian yeh: yeh
        (r"\u06a9", "\u0643"),  # keheh: kaf
        (r"[\u0629\u06c1\u06c3\u06d5]", "\u0647"),  # teh marbuta, heh goal and their like: heh
    )
)

SPELLINGS = {"cy": WELSH, **dict.fromkeys(("ar", "fa", "ps", "ur"), ARABIC_SCRIPT)}

OTHER = Spelling(letters=(UNSEEN, ACCENTS))


def spelling(language: str) -> Spelling:
    """Return the rules of a language."""
    return SPELLINGS.get(language.split("-")[0], OTHER)


def folded(text: str, language: str) -> str:
    """Return a text in small letters, spelt in the one way that is searched.

    >>> folded("Tŷ", "cy")
    'ty'
    """
    text = unicodedata.normalize("NFKD", text).lower()
    for pattern, letter in spelling(language).letters:
        text = re.sub(pattern, letter, text)
    return unicodedata.normalize("NFC", text)


def search_forms(word: str, language: str) -> tuple[str, ...]:
    """Return the forms under which a word is found. Two words are the same if they share one.

    >>> search_forms("gynhadledd", "cy"), search_forms("Plant", "cy")
    (('gynhadledd', 'cynhadledd'), ('plant',))
    """
    plain = folded(word, language)
    others = [
        re.sub(pattern, letters, plain, count=1)
        for pattern, letters in spelling(language).beginnings
        if re.search(pattern, plain)
    ]
    return tuple(dict.fromkeys([plain, *others]))
