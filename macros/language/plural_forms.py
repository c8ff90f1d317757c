"""How a language counts: the Plural-Forms of a catalogue."""

import gettext
import re
from collections.abc import Callable
from dataclasses import dataclass

FORMS = re.compile(r"nplurals\s*=\s*([0-9]+)\s*;\s*plural\s*=\s*([^;]+?)\s*;?\s*")

MOST = 10
"""More forms than any language has."""

TRIED = (*range(1002), 10_000, 100_000, 1_000_000)


@dataclass(frozen=True)
class PluralForms:
    """The number of plural forms, and the expression that chooses one for a number n."""

    count: int
    expression: str

    def __str__(self) -> str:
        return f"nplurals={self.count}; plural={self.expression};"

    def chooser(self) -> Callable[[int], int]:
        """Return the function from a number to the index of its form."""
        return gettext.c2py(self.expression)


def plural_forms(written: str) -> PluralForms:
    """Return what a header's Plural-Forms say. Raise ValueError for what cannot be counted with.

    >>> plural_forms("nplurals=2; plural=n>1;")
    PluralForms(count=2, expression='n>1')
    """
    match = FORMS.fullmatch(written.strip())
    if match is None:
        raise ValueError("it is not of the form nplurals=NUMBER; plural=EXPRESSION")
    if not (len(match[1]) < 3 and 0 < int(match[1]) <= MOST):
        raise ValueError(f"nplurals={match[1]} is not between 1 and {MOST}")
    forms = PluralForms(int(match[1]), match[2])
    for n, chosen in zip(TRIED, _choices(forms), strict=True):
        if not 0 <= chosen < forms.count:
            raise ValueError(f"for {n} it chooses form {chosen} of {forms.count} that are counted from 0")
    return forms


def _choices(forms: PluralForms) -> list[int]:
    try:
        choose = forms.chooser()
        return [int(choose(n)) for n in TRIED]
    except (ValueError, ArithmeticError, SyntaxError, RecursionError) as error:
        raise ValueError(f"plural={forms.expression} cannot be worked out") from error
