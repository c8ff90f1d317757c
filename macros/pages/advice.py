"""Where a paragraph goes over from what somebody says to what its reader is told to do."""

import re
from collections.abc import Iterator

DO = (
    "ask|be|bring|check|choose|come|do|draw|find|get|give|go|keep|look|note|press|read|ring|say|see|send|show|speak"
    "|take|talk|tell|think|try|write"
)
"""What families are told to do."""

LOOK = "ask|check|look|see"
"""What a professional is told to do that is no rule of anybody: their rules are told in the same form."""

HIDDEN = re.compile(r"\{\{.*?\}\}|\[[^\]]*\]\([^)\s]*\)")
"""A macro or a link, whose words end no sentence of the paragraph."""

END = re.compile(r"(?<=[.?!])(?:[\"”)]*)\s+(?=\S)")


def advice_begins(text: str, for_professionals: bool = False) -> int | None:
    """Return where the last sentences of a paragraph only tell its reader what to do.

    None if there are no such sentences, or none before them.

    >>> text = "You get the report. If it does not come, ask. Keep it."
    >>> text[advice_begins(text):]
    'If it does not come, ask. Keep it.'
    """
    begins = None
    for start, sentence in reversed(list(_sentences(text))):
        if not is_advice(sentence, for_professionals):
            return begins
        begins = start
    return None


def is_only_advice(text: str) -> bool:
    """Tell whether a paragraph says nothing but what its reader is to do; a macro says something."""
    return "{{" not in text and all(is_advice(sentence) for _, sentence in _sentences(text))


def _sentences(text: str) -> Iterator[tuple[int, str]]:
    """Yield each sentence with the place where it begins."""
    hidden = HIDDEN.sub(lambda found: "x" * len(found[0]), text)
    starts = [0, *(found.end() for found in END.finditer(hidden))]
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        yield start, text[start:end]


def is_advice(sentence: str, for_professionals: bool = False) -> bool:
    """Tell whether a sentence tells its reader what to do.

    >>> is_advice("So ask the chair."), is_advice("Do you have to go?"), is_advice("They ask you.")
    (True, False, False)
    """
    verbs = LOOK if for_professionals else DO
    return _advice(verbs).match(sentence.strip()) is not None


def _advice(verbs: str) -> re.Pattern[str]:
    clause = r"(?:after|before|if|until|when|where|while)\b[^,.?!]*,\s+(?:then\s+)?"
    return re.compile(
        rf"(?:{clause}|(?:also|but|so|then)\s+)?(?:{verbs}|do not|please)\b(?!.*\?[\"”)]*$)",
        re.IGNORECASE | re.DOTALL,
    )
