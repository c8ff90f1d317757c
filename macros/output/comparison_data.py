"""What areas say, as data: for programs, for a spreadsheet, and for the commands."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from macros.areas.area import Area, Given
from macros.areas.comparison import Row
from macros.areas.vocabulary import Vocabulary
from macros.language.voice import Voice

UTF8_MARK = "\ufeff"
"""Excel on Windows reads a CSV file as Windows-1252 unless it begins so; other programs leave it out."""

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\0")
"""What a cell begins with that a spreadsheet takes for a formula and runs (OWASP ASVS 1.2.10)."""

COLUMNS = (
    "topic", "fact", "title", "area", "name", "rule", "to", "if", "except", "force", "layer",
    "document", "section",
)  # fmt: skip

NOT_SAID = "The published procedure does not say."


def source_object(given: Given[Any]) -> dict[str, str | None] | None:
    """Return the document and section that something comes from, or None."""
    if given.document is None:
        return None
    return {"title": given.document.title, "section": given.section}


def fact_object(given: Given[Any]) -> dict[str, Any]:
    """Return a fact as JSON says it."""
    fact = given.value
    amounts = ("value",) if hasattr(fact, "value") else ("min", "max") if hasattr(fact, "min") else ()
    return {
        "key": given.key,
        **({name: getattr(fact, name) for name in amounts} or {"value": getattr(fact, "says", None)}),
        "unit": getattr(fact, "unit", None),
        "relation": fact.relation,
        "event": getattr(fact, "event", None),
        "anchor": getattr(fact, "anchor", "stated"),
        "to": fact.to,
        "if": fact.condition,
        "except": fact.exception,
        "force": fact.force,
        "layer": given.layer,
        "source": source_object(given),
    }


def row_object(row: Row, vocabulary: Vocabulary) -> dict[str, Any]:
    """Return what areas say of a fact as JSON says it; of its topic, those that are `silent` say nothing."""
    said = {area: fact_object(given) if given else None for area, given in row.given.items()}
    name = vocabulary.facts[row.key]
    return {
        "key": row.key, "title": name.title, "topic": name.topic, "areas": said, "silent": sorted(row.silent)
    }  # fmt: skip


def cell(given: Given[Any] | None, voice: Voice) -> str:
    """Return what an area says of a fact in a table; nothing where it is silent."""
    if given is None:
        return ""
    return voice.limit(given).striptags()


def json_of(rows: Iterable[Row], vocabulary: Vocabulary) -> str:
    """Return rows as JSON, a fact a line."""
    found = (json.dumps(row_object(row, vocabulary), ensure_ascii=False) for row in rows)
    return "[\n" + ",\n".join(found) + "\n]\n"


def table_of(rows: Iterable[Row], areas: Sequence[Area], voice: Voice) -> Iterator[tuple[str, ...]]:
    """Yield a table under `COLUMNS` with a line for each area that says a fact, or that is known not to."""
    yield COLUMNS
    for row in rows:
        name = voice.vocabulary.facts[row.key]
        fact = (voice.vocabulary.topics[name.topic].title, row.key, name.title)
        for area in areas:
            given, is_area = row.given[area.key], (area.key, area.file.name)
            if given is not None:
                yield *fact, *is_area, cell(given, voice), *_details(given)
            elif area.key in row.silent:
                yield *fact, *is_area, NOT_SAID, *[""] * (len(COLUMNS) - 6)


def _details(given: Given[Any]) -> tuple[str, ...]:
    fact, document = given.value, given.document
    details = (fact.to, fact.condition, fact.exception, fact.force, given.layer)
    return tuple(one or "" for one in (*details, document and document.title, given.section))


def csv_of(table: Iterable[Iterable[str]]) -> str:
    """Return a table as CSV (RFC 4180), in which no cell is a formula.

    >>> csv_of([["=1+1", "1-2"]])
    "'=1+1,1-2\\r\\n"
    """
    text = io.StringIO()
    csv.writer(text).writerows([_harmless(found) for found in line] for line in table)
    return text.getvalue()


def _harmless(text: str) -> str:
    return f"'{text}" if text.startswith(FORMULA) else text
