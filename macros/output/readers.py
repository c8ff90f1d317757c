"""Who can read an area's guides, and in which language."""

from dataclasses import dataclass

from macros.areas.area import Area
from macros.audience import AUDIENCES
from macros.language.catalog import SOURCE_LANGUAGE


@dataclass(frozen=True)
class Reader:
    """Who reads a guide, and the language in which an area offers it."""

    audience: str
    language: str


def readers_of(area: Area, language: str) -> list[Reader]:
    """Return who reads an area's guides, each in a language if the area has it, and else in English.

    Those who read it in English come last.
    """
    offered = [
        Reader(audience, language if language in area.languages_for(audience) else SOURCE_LANGUAGE)
        for audience in AUDIENCES
    ]
    return sorted(offered, key=lambda reader: reader.language != language)
