"""Characters that stand in no text: controls, halves of others, private and unassigned ones."""

import re

NO_TEXT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff]"
)


def problem_with_characters(text: str) -> str | None:
    r"""Say which character stands in no text, or return None.

    >>> problem_with_characters("Before\x01after")
    'the character U+0001 found, expected text: delete it, or type the words again.'
    """
    found = NO_TEXT.search(text)
    if found is None:
        return None
    return f"the character U+{ord(found[0]):04X} found, expected text: delete it, or type the words again."
