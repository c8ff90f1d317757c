"""The pages above the areas: choosing one in each language, how they differ, and what changes on moving."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from markupsafe import Markup

from macros.areas.area import Area, Given
from macros.areas.comparison import Row, Silent, by_topic, changes, compare
from macros.areas.contacts import Contact
from macros.areas.keys import area_keys
from macros.areas.sources import Document
from macros.areas.vocabulary import Vocabulary
from macros.audience import AUDIENCE_NAMES, AUDIENCES, FACES
from macros.language.catalog import SOURCE_LANGUAGE
from macros.language.po_file import read_translations
from macros.language.voice import ENGLISH, Voice, language_name
from macros.output.area_inputs import templates_of

LANGUAGES = "languages"

FRONT_PARTS = ("moving", "compare", LANGUAGES, "index.html")
"""What stands above the areas, in the order in which nothing leads to what is not there yet."""

FOR_EVERYBODY = ("emergency", "listening")
"""The contacts that a reader has whose area is not here, where all areas give the same."""


MOST_SOURCES = 6
"""Where more areas than this say the same, their sources are left to their own guides."""


MOST_APART = 20
"""Of more areas than this, each has its readers on its own page, and a family that moves compares by topic:
a page that leads from each area to all others grows with the square of their number."""


@dataclass(frozen=True)
class Reader:
    """Who reads a guide, and the language in which an area offers it."""

    audience: str
    language: str


def standing_areas(root: Path, site: Path) -> list[str]:
    """Return the keys of the project's areas that stand in a site."""
    return [key for key in area_keys(root) if (site / key / "index.html").is_file()]


def languages_of(areas: Sequence[Area]) -> list[str]:
    """Return the languages in which any of the areas has a guide, English first."""
    return list(dict.fromkeys([SOURCE_LANGUAGE, *(code for area in areas for code in area.file.languages)]))


def readers_of(area: Area, language: str) -> list[Reader]:
    """Return who reads an area's guides, each in a language if the area has it, and else in English.

    Those who read it in English come last.
    """
    offered = [
        Reader(audience, language if language in area.languages_for(audience) else SOURCE_LANGUAGE)
        for audience in AUDIENCES
    ]
    return sorted(offered, key=lambda reader: reader.language != language)


def shared_numbers(areas: Sequence[Area]) -> dict[str, list[str]]:
    """Return by contact the numbers for everybody that all areas give."""
    found = {key: [_numbers(area.contacts.get(key)) for area in areas] for key in FOR_EVERYBODY}
    return {
        key: [number for number in first if all(number in other for other in others)]
        for key, (first, *others) in found.items()
    }


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
        said = None if given is None else voice.limit(given) + voice.beside(given, in_full=True)
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


def _numbers(given: Given[Contact] | None) -> tuple[str, ...]:
    return tuple(one.number for one in given.value.numbers) if given else ()


def write_front_pages(
    root: Path, target: Path, areas: Sequence[Area], vocabulary: Vocabulary, silent: Silent, offline: bool
) -> None:
    """Write index.html in each language, compare/ and moving/ for the areas of a site. Raise Faults."""
    templates = templates_of(root)
    page = "index.html" if offline else ""
    languages, apart = languages_of(areas), len(areas) <= MOST_APART
    shared = {
        "areas": areas, "page": page, "offline": offline, "languages": languages, "faces": FACES,
        "language_name": language_name, "audience_names": AUDIENCE_NAMES, "area": areas[0], "apart": apart,
    }  # fmt: skip

    def write(path: str, template: str, site: Voice, **values: Any) -> None:
        file = target / path / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        up = "../" * len(Path(path).parts)
        given = shared | {"up": up, "t": site.t, "plain": site.plain, "site": site} | values
        file.write_text(templates.get_template(template).render(given) + "\n", encoding="utf-8")

    english = Voice(ENGLISH, "site", vocabulary)
    for language in languages:
        own = Voice(read_translations(root, language), "site", vocabulary)
        readers = {area.key: readers_of(area, language) for area in areas}
        place = "" if language == SOURCE_LANGUAGE else f"{LANGUAGES}/{language}"
        write(place, "front/areas.html", own, readers=readers, numbers=shared_numbers(areas))
    write(LANGUAGES, "front/languages.html", english)
    professionals = Voice(ENGLISH, "professionals", vocabulary)
    parents = Voice(ENGLISH, "parents", vocabulary)
    topics = by_topic(compare(areas, vocabulary, silent), vocabulary)
    write("compare", "front/compare.html", english, topics=topics, vocabulary=vocabulary)
    for topic, rows in topics.items():
        compared = [(row, answers(row, areas, professionals)) for row in rows]
        title = vocabulary.topics[topic].title
        write(
            f"compare/{topic}", "front/compare-topic.html", english,
            title=title, compared=compared, voice=professionals,
        )  # fmt: skip
    write("moving", "front/moving.html", english)
    concerning = changes((row for rows in topics.values() for row in rows), vocabulary)
    told = [(row, answers(row, areas, parents)) for row in concerning]
    for here in areas if apart else ():
        moves = [(row, *_moves(found, here)) for row, found in told]
        write(f"moving/{here.key}", "front/moving-from.html", english, here=here, moves=moves, voice=parents)


def _moves(found: Sequence[Answer], here: Area) -> tuple[Answer, list[Answer]]:
    """Return what the area says that a family leaves, and what others say instead."""
    return next(one for one in found if here in one.areas), [one for one in found if here not in one.areas]
