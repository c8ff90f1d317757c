"""The macros that authors may use in docs/, by name; CONTRIBUTING.md lists each with an example."""

import functools
from collections.abc import Callable
from typing import Any

from pydantic import ConfigDict, ValidationError, validate_call

from macros.pages import blocks, forms, in_sentences
from macros.pages.page_build import Builder

Macro = Callable[..., Any]

MACROS: dict[str, Macro] = {
    macro.__name__: macro
    for macro in (
        in_sentences.within, in_sentences.amount, in_sentences.value, in_sentences.date, in_sentences.word,
        in_sentences.local_names, in_sentences.place, in_sentences.authority, in_sentences.procedure,
        in_sentences.phone, in_sentences.email, in_sentences.web, in_sentences.source,
        in_sentences.mark, in_sentences.cite, in_sentences.lost,
        in_sentences.only,
        blocks.timeline, blocks.your_dates, blocks.weekday_table, blocks.checklist, blocks.agenda,
        blocks.points, blocks.contact, blocks.call, blocks.says, blocks.facts_table, blocks.every_fact,
        blocks.silences, blocks.names_table,
        blocks.picture, blocks.seats, blocks.accessibility_statement, blocks.a_to_z,
        forms.write, forms.fill, forms.form, forms.choices, forms.letter, forms.form_tools,
    )
}  # fmt: skip
"""Each takes the page on which it stands, and then what its author writes in brackets."""


def macros_for(builder: Builder) -> dict[str, Macro]:
    """Return the macros as authors call them: of the page that is being built, with arguments that fit.

    A call that does not fit is remembered as a fault of the page.
    """
    return {name: _of_the_current_page(macro, builder) for name, macro in MACROS.items()}


def _of_the_current_page(macro: Macro, builder: Builder) -> Macro:
    @functools.wraps(macro)
    def call(*arguments: Any, **named: Any) -> Any:
        try:
            return _strict(macro)(builder.current, *arguments, **named)
        except ValidationError as error:
            return builder.current.wrong(f"{macro.__name__}()", _explain(error))

    return call


@functools.cache
def _strict(macro: Macro) -> Macro:
    """Return a macro that takes nothing but arguments of its kinds; its page is always ours."""

    @functools.wraps(macro)
    def strict(*arguments: Any, **named: Any) -> Any:
        return macro(*arguments, **named)

    strict.__annotations__ = macro.__annotations__ | {"page": Any}
    return validate_call(config=ConfigDict(strict=True))(strict)


def _explain(error: ValidationError) -> str:
    """Say what does not fit in a call, such as `key: nothing found`."""
    said = [f"{_argument(fault['loc'])}: {_said(fault)}" for fault in error.errors(include_url=False)]
    return f"{'; '.join(said)}. CONTRIBUTING.md shows how it is called."


def _argument(location: tuple[int | str, ...]) -> str:
    last = location[0] if location else ""
    return f"argument {last}" if isinstance(last, int) else str(last)


def _said(fault: Any) -> str:
    if fault["type"].startswith("missing"):
        return "nothing found, expected a value"
    if fault["type"].startswith("unexpected"):
        return "unexpected"
    return f"found {fault['input']!r:.60}, {fault['msg'].replace('Input should be', 'expected')}"
