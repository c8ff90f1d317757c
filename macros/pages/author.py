"""The macros that authors may use in docs/, by name; CONTRIBUTING.md lists each with an example."""

from collections.abc import Callable
from typing import Any

from macros.pages import blocks, conditions, forms, in_sentences

MACROS: dict[str, Callable[..., Any]] = {
    macro.__name__: macro
    for macro in (
        in_sentences.within, in_sentences.amount, in_sentences.date, in_sentences.word,
        in_sentences.local_names, in_sentences.place, in_sentences.authority, in_sentences.procedure,
        in_sentences.phone, in_sentences.email, in_sentences.web, in_sentences.source,
        blocks.timeline, blocks.your_dates, blocks.weekday_table, blocks.checklist, blocks.agenda,
        blocks.points, blocks.contact, blocks.says, blocks.facts_table, blocks.every_fact, blocks.silences,
        blocks.note, blocks.picture, blocks.accessibility_statement, blocks.a_to_z,
        forms.write, forms.form, forms.choices, forms.form_tools,
        conditions.given, conditions.has_local_name, conditions.must, conditions.value,
    )
}  # fmt: skip
"""Each takes the page on which it stands, and then what its author writes in brackets."""
