"""The order of titles in a language's alphabet."""

import re
import unicodedata

ALPHABETS = {
    "cy": "a b c ch d dd e f ff g ng h i j k l ll m n o p ph q r rh s t th u v w x y z",
    "pl": "a ą b c ć d e ę f g h i j k l ł m n ń o ó p q r s ś t u v w x y z ź ż",
    "ur": "آ ا ب پ ت ٹ ث ج چ ح خ د ڈ ذ ر ڑ ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن ں و ہ ھ ء ی ے",
}
"""Alphabets whose order or letters are not those of Unicode. Welsh takes every "ng" for one letter."""

ARTICLES = {"en": ("the", "a", "an"), "cy": ("y", "yr")}
"""Words under which nobody looks anything up."""


def sort_key(title: str, language: str) -> list[list[tuple[int, str]]]:
    """Return what to sort by: for each letter of each word its place in the alphabet, then its code point."""
    alphabet = _alphabet(language)
    return [
        [(alphabet.index(letter) if letter in alphabet else len(alphabet), letter) for letter in word]
        for word in letters_of(title, language)
    ]


def letters_of(title: str, language: str) -> list[list[str]]:
    """Return the letters of each word that counts; a title without letters counts as a dash."""
    words = re.findall(r"[^\W_]+", unicodedata.normalize("NFC", title).lower()) or ["-"]
    words = without_articles(words, language)
    alphabet = _alphabet(language)
    letter = "|".join([*sorted(alphabet, key=len, reverse=True), "."])
    return [[_known(found, alphabet) for found in re.findall(letter, word)] for word in words]


def without_articles(words: list[str], language: str) -> list[str]:
    """Return the words of a title from the first on that is no article, but at least one."""
    while len(words) > 1 and words[0].lower() in ARTICLES.get(language, ()):
        words = words[1:]
    return words


def _alphabet(language: str) -> list[str]:
    return ALPHABETS.get(language, "").split()


def _known(letter: str, alphabet: list[str]) -> str:
    """Return a letter of the alphabet as it is, and any other without its accents."""
    return letter if letter in alphabet else unicodedata.normalize("NFKD", letter)[0]
