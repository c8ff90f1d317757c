"""How a language writes a date in full, as a pattern that a page can fill by itself."""

from dataclasses import dataclass

from babel.core import Locale
from babel.dates import tokenize_pattern

FULL_DATE = {"en": "EEEE d MMMM y"}
"""Where plain writing differs from the CLDR: GOV.UK sets no comma after the weekday."""

PLACES = {"E": "weekday", "d": "day", "M": "month", "L": "month", "y": "year"}

NUMBERS = 2
"""A field of up to two letters is a number, such as the month in d.M.y."""


@dataclass(frozen=True)
class DatePattern:
    """A pattern such as "{weekday} {day} {month} {year}", with the names that fill it.

    Weekdays begin with Monday.
    """

    pattern: str
    weekdays: tuple[str, ...]
    months: tuple[str, ...]


def full_pattern(locale: Locale) -> str:
    """Return the CLDR pattern of a date with its weekday, as this site writes it."""
    return FULL_DATE.get(locale.language, locale.date_formats["full"].pattern)


def date_pattern(locale: Locale) -> DatePattern:
    """Return how a language writes a date in full. Raise ValueError for a pattern of other fields.

    >>> date_pattern(Locale.parse("pt")).pattern
    '{weekday}, {day} de {month} de {year}'
    """
    months = locale.months["format"]["wide"]
    weekdays = locale.days["format"]["wide"]
    parts = []
    for kind, value in tokenize_pattern(full_pattern(locale)):
        if kind == "chars":
            parts.append(str(value))
            continue
        letter, length = str(value[0]), int(value[1])
        if letter not in PLACES or length == 3 or (letter in "dy" and length > 1):
            raise ValueError(f"{locale}: the page cannot fill {letter * length} in {full_pattern(locale)}")
        parts.append(f"{{{PLACES[letter]}}}")
        if letter == "M" and length <= NUMBERS:
            months = {number: str(number).zfill(length) for number in range(1, 13)}
        elif letter == "L":
            months = locale.months["stand-alone"]["wide"]
    return DatePattern(
        "".join(parts), tuple(weekdays[n] for n in range(7)), tuple(months[n] for n in range(1, 13))
    )
