"""How hard an English text is to read: its sentences, its reading age and its hard words.

The reading age is the median of three school grades, plus 5: Flesch-Kincaid, which counts syllables, and the
Automated Readability Index and Coleman-Liau, which count letters. One alone can be misled, such as by "area",
which is short and has three syllables. Dale-Chall and Spache are left out: they count words outside a list,
and the same list finds the hard words here, one by one, which tells a writer more than a number.

The list is that of Dale and Chall, about 3000 words that most children know at nine. It comes inside the
package `readability`; textstat has more measures, but fetches a dictionary from elsewhere when it runs.
"""

import re
import statistics
from collections.abc import Iterable, Iterator, Set

import readability
from readability.langdata import LANGDATA

EASY: Set[str] = LANGDATA["en"]["basicwords"]

MEASURES = ("Kincaid", "ARI", "Coleman-Liau")

YEARS_BEFORE_SCHOOL = 5

END_OF_SENTENCE = re.compile(r"(?<=[.!?])[\"”’)]*\s+(?=[“\"(]?[A-Z0-9])")

WORD = re.compile(r"[^\W_](?:[\w'’-]*[^\W_])?")

ENDINGS = (
    ("'s", ""), ("s'", "s"), ("n't", ""), ("ies", "y"), ("ied", "y"), ("ier", "y"), ("iest", "y"),
    ("ily", "y"), ("es", ""), ("es", "e"), ("s", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"),
    ("er", ""), ("er", "e"), ("est", ""), ("est", "e"), ("ly", ""), ("ly", "le"), ("ness", ""), ("ful", ""),
    ("less", ""), ("our", "or"), ("ours", "or"),
)  # fmt: skip
"""Regular forms, which whoever knows the word knows too, and the British spelling of an American list."""


def sentences_of(text: str) -> list[str]:
    """Return the sentences of a paragraph.

    >>> sentences_of("Who may come? You may bring a friend. It is up to you.")
    ['Who may come?', 'You may bring a friend.', 'It is up to you.']
    """
    return [part for part in END_OF_SENTENCE.split(" ".join(text.split())) if WORD.search(part)]


def words_of(sentence: str) -> list[str]:
    """Return the words of a sentence; a number is a word, and so is what a hyphen joins."""
    return [word.replace("’", "'") for word in WORD.findall(sentence)]


def reading_age(sentences: Iterable[str]) -> float:
    """Return the age in years at which a text can be read, from at least one sentence of one word.

    >>> round(reading_age(["The cat sat on the mat in the sun.", "It is not your fault."]))
    1
    """
    lines = "\n".join(" ".join(words_of(sentence)) for sentence in sentences)
    grades = readability.getmeasures(lines)["readability grades"]
    return statistics.median(grades[name] for name in MEASURES) + YEARS_BEFORE_SCHOOL


def is_easy(word: str, known: Set[str] = frozenset()) -> bool:
    """Tell whether a word, its base or every part of it is in the list of easy words or in `known`.

    >>> is_easy("stopped"), is_easy("worries"), is_easy("sister-in-law"), is_easy("significant")
    (True, True, True, False)
    """
    word = word.lower()
    if any(form in EASY or form in known for form in bases(word)):
        return True
    parts = word.split("-")
    return len(parts) > 1 and all(is_easy(part, known) for part in parts)


def bases(word: str) -> Iterator[str]:
    """Yield a word in lower case, and what it may be a regular form of."""
    yield word
    for ending, base in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) > 1:
            stem = word.removesuffix(ending) + base
            yield stem
            if not base and len(stem) > 2 and stem[-1] == stem[-2]:
                yield stem[:-1]
            if ending.endswith("s") and len(ending) < 3:
                yield from (found for found in bases(stem) if found != stem)


def is_name(word: str, is_first: bool) -> bool:
    """Tell whether a word is a name or an abbreviation, or has no letters.

    >>> is_name("Torbay", is_first=False), is_name("NSPCC", is_first=True), is_name("Reports", is_first=True)
    (True, True, False)
    """
    return not any(map(str.isalpha, word)) or (len(word) > 1 and word[1:].isupper()) or (
        word[0].isupper() and not is_first
    )  # fmt: skip
