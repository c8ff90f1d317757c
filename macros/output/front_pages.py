"""The pages above the areas: choosing one in each language, how they differ, and what changes on moving."""

import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jinja2

from macros.areas.area import Area, Given
from macros.areas.comparison import Row, Silent, by_topic, changes, compare
from macros.areas.contacts import Contact
from macros.areas.keys import area_keys
from macros.areas.vocabulary import Vocabulary
from macros.audience import AUDIENCE_NAMES, FACES
from macros.language.catalog import SOURCE_LANGUAGE, Translations
from macros.language.po_file import read_translations
from macros.language.voice import Voice, language_name
from macros.output.area_inputs import stylesheet, templates_of
from macros.output.comparison_data import UTF8_MARK, csv_of, json_of, table_of
from macros.output.front_answers import COMPARING, MOVING, answers, moves
from macros.output.readers import readers_of

LANGUAGES = "languages"

ASSETS = "front"
"""The folder of their own style, icon and scripts, so that they stand whatever becomes of an area's."""

ASSET_FILES = ("guide.svg", "guide-store.js", "guide-leave.js", "guide-settings.js")

FRONT_PARTS = (ASSETS, "moving", "compare", LANGUAGES, "index.html")
"""What stands above the areas, in the order in which nothing leads to what is not there yet."""

FOR_EVERYBODY = ("emergency", "listening")
"""The contacts that a reader has whose area is not here, where all areas give the same."""


MOST_APART = 20
"""Of more areas than this, each has its readers on its own page, and a family that moves compares by topic:
a page that leads from each area to all others grows with the square of their number."""


def standing_areas(root: Path, site: Path) -> list[str]:
    """Return the keys of the project's areas that stand in a site."""
    return [key for key in area_keys(root) if (site / key / "index.html").is_file()]


def languages_of(areas: Sequence[Area]) -> list[str]:
    """Return the languages in which any of the areas has a guide, English first."""
    return list(dict.fromkeys([SOURCE_LANGUAGE, *(code for area in areas for code in area.file.languages)]))


def shared_numbers(areas: Sequence[Area]) -> dict[str, list[str]]:
    """Return by contact the numbers for everybody that all areas give."""
    found = {key: [_numbers(area.contacts.get(key)) for area in areas] for key in FOR_EVERYBODY}
    return {
        key: [number for number in first if all(number in other for other in others)]
        for key, (first, *others) in found.items()
    }


def _numbers(given: Given[Contact] | None) -> tuple[str, ...]:
    return tuple(one.number for one in given.value.numbers) if given else ()


def place_of(language: str, path: str) -> str:
    """Return where a page above the areas stands in a language.

    >>> place_of("en", "compare/"), place_of("cy", "compare/")
    ('compare/', 'languages/cy/compare/')
    """
    return path if language == SOURCE_LANGUAGE else f"{LANGUAGES}/{language}/{path}"


@dataclass(frozen=True, eq=False)
class Front:
    """What the pages above the areas are made from in every language; `rows` are compared once, by topic."""

    target: Path
    templates: jinja2.Environment
    areas: Sequence[Area]
    vocabulary: Vocabulary
    rows: Mapping[str, Sequence[Row]]
    translations: Mapping[str, Translations]
    shared: Mapping[str, Any]

    def voice(self, language: str, audience: str) -> Voice:
        return Voice(self.translations[language], audience, self.vocabulary)

    def write(self, language: str, path: str, template: str, **values: Any) -> None:
        """Write the page of a language at a path, which is the same in each of them."""
        place, site = place_of(language, path), self.voice(language, "site")
        up = "../" * place.count("/")

        def to(other: str, wanted: str) -> str:
            return up + place_of(other, wanted) + self.shared["page"] or "./"

        file = self.target / place / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        given = {"up": up, "path": path, "to": to, "site": site, "t": site.t, "plain": site.plain}
        text = self.templates.get_template(template).render(dict(self.shared) | given | values)
        file.write_text(text + "\n", encoding="utf-8")


def write_front_pages(
    root: Path, target: Path, areas: Sequence[Area], vocabulary: Vocabulary, silent: Silent, offline: bool
) -> None:
    """Write index.html, compare/ and moving/ for the areas of a site, in each language. Raise Faults."""
    _write_assets(root, target / ASSETS)
    translations = {code: read_translations(root, code) for code in languages_of(areas)}
    shared = {
        "areas": areas, "page": "index.html" if offline else "", "offline": offline,
        "voices": {code: Voice(found, "site", vocabulary) for code, found in translations.items()},
        "language_name": language_name, "audience_names": AUDIENCE_NAMES, "faces": FACES, "area": areas[0],
        "assets": ASSETS, "apart": len(areas) <= MOST_APART, "numbers": shared_numbers(areas),
        "vocabulary": vocabulary,
    }  # fmt: skip
    rows = by_topic(compare(areas, vocabulary, silent), vocabulary)
    front = Front(target, templates_of(root), areas, vocabulary, rows, translations, shared)
    sizes = _write_data(front)
    for language in translations:
        front.write(language, "", "front/areas.html", readers_of=readers_of)
        _write_comparison(front, language, sizes)
        _write_moving(front, language)
    front.write(SOURCE_LANGUAGE, f"{LANGUAGES}/", "front/languages.html")


def _write_assets(root: Path, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "guide.css").write_text(stylesheet(root), encoding="utf-8")
    for name in ASSET_FILES:
        shutil.copyfile(root / "theme/assets" / name, folder / name)


def _write_data(front: Front) -> dict[str, int]:
    """Write the comparison as files, in English, and return the size of each in kB by its name."""
    rows = [row for rows in front.rows.values() for row in rows]
    table = table_of(rows, front.areas, front.voice(SOURCE_LANGUAGE, COMPARING))
    files = {
        "comparison.csv": UTF8_MARK + csv_of(table),
        "comparison.json": json_of(rows, front.vocabulary),
    }
    (front.target / "compare").mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (front.target / "compare" / name).write_bytes(text.encode())
    return {name: -(-len(text.encode()) // 1000) for name, text in files.items()}


def _write_comparison(front: Front, language: str, sizes: Mapping[str, int]) -> None:
    voice = front.voice(language, COMPARING)
    front.write(language, "compare/", "front/compare.html", topics=front.rows, sizes=sizes)
    for topic, rows in front.rows.items():
        compared = [(row, answers(row, front.areas, voice)) for row in rows]
        title = front.vocabulary.topics[topic].title
        front.write(
            language, f"compare/{topic}/", "front/compare-topic.html",
            title=title, compared=compared, voice=voice,
        )  # fmt: skip


def _write_moving(front: Front, language: str) -> None:
    front.write(language, "moving/", "front/moving.html")
    if not front.shared["apart"]:
        return
    voice = front.voice(language, MOVING)
    concerning = changes((row for rows in front.rows.values() for row in rows), front.vocabulary)
    told = [(row, answers(row, front.areas, voice)) for row in concerning]
    for here in front.areas:
        moved = [(row, *moves(found, here)) for row, found in told]
        front.write(
            language, f"moving/{here.key}/", "front/moving-from.html", here=here, moves=moved, voice=voice
        )
