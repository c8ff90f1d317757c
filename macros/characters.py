"""Characters that stand in no text: controls, separators of lines, halves of others, private ones."""

import re

NO_TEXT = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufeff\ufffe\uffff"
    r"\U000f0000-\U0010ffff]"
)
"""The private ones stand for values while we build."""


def problem_with_characters(text: str) -> str | None:
    r"""Say which character stands in no text, or return None.

    >>> problem_with_characters("Before\x01after")
    'found the character U+0001, which is no text: take it out.'
    """
    found = NO_TEXT.search(text)
    if found is None:
        return None
    return f"found the character U+{ord(found[0]):04X}, which is no text: take it out."
