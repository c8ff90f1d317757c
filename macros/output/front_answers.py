"""What areas say of the same fact, as the pages above the areas say it, each answer once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from macros.areas.area import Area
from macros.areas.comparison import Row, Silent, changes, compare
from macros.areas.sources import Document
from macros.areas.vocabulary import Vocabulary
from macros.language.catalog import SOURCE_LANGUAGE, Entry, Translations
from macros.language.voice import Voice

COMPARING, MOVING = "professionals", "parents"
"""To whom the pages speak that compare areas, and those for a family that moves."""

MOST_SOURCES = 6
"""Where more areas than this say the same, their sources are left to their own guides."""


@dataclass(frozen=True)
class Answer:
    """What some areas say alike, or None where they say nothing; the sources of their own words."""

    said: Markup | None
    areas: tuple[Area, ...]
    sources: tuple[tuple[Document, str | None], ...] = ()
    is_silence: bool = False


def answers(row: Row, areas: Sequence[Area], voice: Voice) -> list[Answer]:
    """Return what areas say of a fact, each answer once; first what most say, last those that say nothing."""
    found: dict[tuple[Markup | None, bool], list[Area]] = {}
    for area in areas:
        given = row.given[area.key]
        said = None if given is None else voice.limit(given) + voice.beside(given)
        found.setdefault((said, said is None and area.key in row.silent), []).append(area)
    order = sorted(found.items(), key=lambda pair: (pair[0][0] is None, -len(pair[1])))
    return [
        Answer(said, tuple(alike), _sources(row, alike) if said else (), silent)
        for (said, silent), alike in order
    ]


def _sources(row: Row, areas: Sequence[Area]) -> tuple[tuple[Document, str | None], ...]:
    given = (row.given[area.key] for area in areas[:MOST_SOURCES])
    cited = ((one.document, one.section) for one in given if one and one.document)
    return tuple(dict.fromkeys(cited)) if len(areas) <= MOST_SOURCES else ()


def moves(found: Sequence[Answer], here: Area) -> tuple[Answer, list[Answer]]:
    """Return what the area says that a family leaves, and what others say instead."""
    return next(one for one in found if here in one.areas), [one for one in found if here not in one.areas]


def entries(areas: Sequence[Area], vocabulary: Vocabulary, silent: Silent) -> Iterator[Entry]:
    """Yield every sentence that these pages say beside those of their templates."""
    yield from (Entry("site", topic.title) for topic in vocabulary.topics.values())
    rows = list(compare(areas, vocabulary, silent))
    for audience, told in ((COMPARING, rows), (MOVING, changes(rows, vocabulary))):
        voice = Voice(Translations(SOURCE_LANGUAGE).recording(), audience, vocabulary)
        for row in told:
            voice.fact(row.key)
            answers(row, areas, voice)
        yield from voice.translations.seen or ()
