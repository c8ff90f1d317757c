"""Macros alone on a line in which the reader writes or chooses."""

from collections.abc import Iterator

from macros.areas.entries import Item
from macros.pages.answer_keys import answer_key
from macros.pages.blocks import items_for
from macros.pages.in_sentences import filled
from macros.pages.lookup import missing
from macros.pages.page_build import PageBuild
from macros.placeholder import PLACEHOLDER

SCALE = "support_scale"


def _one_line(item: Item) -> str:
    return f"{item.term}: {item.text}" if item.term else item.text


def write(page: PageBuild, question: str, lines: int = 4) -> str:
    """A question with room to write the answer, on the page and on paper."""
    return _question(page, question, lines)


def fill(page: PageBuild, *labels: str) -> str:
    """Lines to write on by hand, one for each label."""
    if not labels:
        return page.wrong("fill()", 'nothing found, expected what to write, such as fill("Date", "Place").')
    return page.block("fill.html", labels=labels)


def form(page: PageBuild, key: str) -> str:
    """A list of the area as questions with room to write, or a scale where the question has one."""
    call = f'form("{key}")'
    if key not in page.context.area.lists:
        return missing(page, call, "list", key, page.context.area.lists)
    blocks = [block for item in items_for(page, key) for block in _questions(page, item)]
    return "\n\n".join(blocks)


def choices(page: PageBuild, key: str, question: str) -> str:
    """A list of the area from which the reader chooses one entry."""
    call = f'choices("{key}")'
    if key not in page.context.area.lists:
        return missing(page, call, "list", key, page.context.area.lists)
    texts = [_one_line(item) for item in items_for(page, key)]
    number, kept_as = page.next_question(), answer_key(question, page.record.answers)
    marks: set[str] = set()
    keyed = {answer_key(text, marks): text for text in texts}
    return page.token(
        "choices",
        lambda voice: page.context.render(
            "choices.html",
            number=number,
            key=kept_as,
            text=voice.t(question),
            choices={mark: voice.t(text) for mark, text in keyed.items()},
        ),
    )


def letter(page: PageBuild, *paragraphs: str) -> str:
    """A letter to fill in, copy and send, with what it says in the reader's language."""
    if not paragraphs:
        return page.wrong(
            "letter()", 'nothing found, expected its paragraphs, such as letter("Dear ...", "...").'
        )
    number, kept_as = page.next_question(), answer_key(" ".join(paragraphs), page.record.answers)
    return page.token(
        "letter",
        lambda voice: page.context.render(
            "letter.html",
            voice,
            number=number,
            key=kept_as,
            paragraphs=paragraphs,
            rows=sum(2 + len(text) // CHARACTERS_OF_A_LINE for text in paragraphs),
        ),
    )


CHARACTERS_OF_A_LINE = 30
"""How much stands in a line on a narrow phone, so that a letter is seen whole."""


def form_tools(page: PageBuild) -> str:
    """Printing, clearing and keeping the answers of a page; stands once, below its questions."""
    return page.block("form-tools.html")


def _questions(page: PageBuild, item: Item) -> Iterator[str]:
    if not item.items:
        yield _question(page, item.text)
    elif f"{{{SCALE}}}" in item.text:
        yield _question(page, item.text)
        yield from (filled(page, text) for text in item.items)
    else:
        yield filled(page, item.text)
        yield from (
            _question(page, text) if text.endswith("?") else filled(page, text) for text in item.items
        )


def _question(page: PageBuild, text: str, lines: int = 4) -> str:
    number, kept_as = page.next_question(), answer_key(text, page.record.answers)
    scale = page.context.area.facts[SCALE].value if f"{{{SCALE}}}" in text else None
    values = {key: page.context.area.facts[key] for key in PLACEHOLDER.findall(text)}
    return page.token(
        "question",
        lambda voice: page.context.render(
            "question.html",
            number=number,
            key=kept_as,
            text=voice.t(text, **{key: voice.limit(fact) for key, fact in values.items()}),
            scale=scale,
            lines=lines,
        ),
    )
