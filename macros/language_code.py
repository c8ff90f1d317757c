"""The codes by which languages are named, as HTML writes them."""

import re

from babel.core import Locale, UnknownLocaleError
from babel.localedata import locale_identifiers

from macros.problems import nearest

CODE = re.compile(r"[a-z]{2,3}(-(?P<script>[A-Z][a-z]{3}))?(-(?P<territory>[A-Z]{2}|[0-9]{3}))?")


def locale_of(code: str) -> Locale:
    """Return the locale of a language. Raise ValueError where nothing is known of it.

    >>> locale_of("zh-Hant")
    Locale('zh', script='Hant')
    """
    match = CODE.fullmatch(code)
    if match is None:
        raise ValueError(unknown(code))
    try:
        locale = Locale.parse(code, sep="-")
    except UnknownLocaleError as error:
        raise ValueError(unknown(code)) from error
    if any(part and part != getattr(locale, name) for name, part in match.groupdict().items()):
        raise ValueError(unknown(code))
    return locale


def unknown(code: str) -> str:
    """Return a sentence that a code names no language, with the code that may be meant.

    >>> unknown("polish")
    '"polish" is no language, expected a code such as cy, pt-BR or zh-Hant. Did you mean "pl"?'
    """
    names = {name.lower(): key for key, name in Locale("en").languages.items()}
    codes = [known.replace("_", "-") for known in locale_identifiers()]
    by_lower_case = {known.lower(): known for known in codes}
    wanted = names.get(code.strip().lower(), code.strip().replace("_", "-"))
    hint = nearest(by_lower_case.get(wanted.lower(), wanted), codes)
    shown = code if code.isprintable() else ascii(code)[1:-1]
    return f'"{shown}" is no language, expected a code such as cy, pt-BR or zh-Hant.{hint}'
