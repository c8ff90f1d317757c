"""What is wrong with the macros of a page, whether their blocks are shown or not."""

from collections.abc import Iterator, Mapping

from macros.areas.vocabulary import Vocabulary
from macros.pages.source_blocks import Block
from macros.pages.speaking import OF_A_CONTACT, OF_A_LIST, OF_A_WORD, Call, calls_in, may_be_silent
from macros.problems import Problem, nearest

NAME = "macro"

KINDS = {"within": ("limit",), "amount": ("amount",), "date": ("limit",), "value": ("choice", "words")}
"""The kinds of facts that a macro says."""

RIGHT = {"limit": "within", "amount": "amount", "choice": "value", "words": "value"}


def call_problems(page: Block, vocabulary: Vocabulary) -> Iterator[Problem]:
    """Yield each macro of a page that names something that nobody could give, or that it cannot say."""
    for block in page.walk():
        for call in filter(may_be_silent, calls_in(block.text)):
            if (message := _fault(call, vocabulary)) is not None:
                yield Problem(
                    block.path, block.first_line.number + call.line, f"{_shown(call)}: {message}", NAME
                )


def _shown(call: Call) -> str:
    return f'{call.name}("{call.key}")' if call.key else f"{call.name}()"


def _fault(call: Call, vocabulary: Vocabulary) -> str | None:
    kind, known = _group(call, vocabulary)
    if not call.key:
        return "key: nothing found, expected a value. CONTRIBUTING.md shows how it is called."
    if call.key not in known:
        return f"no such {kind}.{nearest(call.key, known)} The keys are in areas/vocabulary/."
    fits = KINDS.get(call.name)
    if fits and (found := vocabulary.facts[call.key].kind) not in fits:
        return f'its kind is {found}, expected {RIGHT[found]}("{call.key}").'
    return None


def _group(call: Call, vocabulary: Vocabulary) -> tuple[str, Mapping[str, object]]:
    """Return what a macro speaks of, and all that there is of it."""
    if call.name in OF_A_WORD:
        return "word", vocabulary.words
    if call.name in OF_A_LIST:
        return "list", vocabulary.lists
    if call.name in OF_A_CONTACT:
        return "contact", vocabulary.contacts
    return "fact", vocabulary.facts
