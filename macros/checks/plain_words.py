"""A page for families is harder to read than its readers can be expected to read."""

import functools
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from macros.audience import audience_of
from macros.checks.reading.built_text import (
    Text,
    line_in_files,
    line_in_page,
    texts_of_page,
    without_addresses,
)
from macros.checks.reading.explained import explained_in, terms_of
from macros.checks.reading.plain_english import bases, is_easy, is_name, reading_age, sentences_of, words_of
from macros.output.english import EnglishArea, english_areas
from macros.problems import Faults, Problem
from macros.project import Project

NAME = "plain-words"
LIST = "macros/checks/plain_words.yml"
FEWEST_WORDS = 40
"""A page of fewer words has no reading age worth the name."""


@dataclass(frozen=True)
class Limits:
    """What readers of an age can be expected to read: years, and words in a sentence."""

    reading_age: int
    sentence: int


LIMITS = {"parents": Limits(11, 20), "children": Limits(8, 12), "young-people": Limits(11, 20)}

Place = Callable[[str], tuple[str, int]]
"""Tells from which path and line a block comes."""


class Accepted(BaseModel):
    """Something too hard that stays, in one page, and why."""

    model_config = ConfigDict(extra="forbid")
    page: str
    reason: str = Field(min_length=10)
    sentence: str | None = None
    word: str | None = None
    reading_age: float | None = None

    @model_validator(mode="after")
    def _one_thing(self) -> "Accepted":
        if sum(value is not None for value in (self.sentence, self.word, self.reading_age)) != 1:
            raise ValueError("expected one of sentence, word and reading_age")
        return self

    def covers(self, found: "Finding") -> bool:
        """Tell whether a finding is the accepted one; a sentence may be given by its beginning."""
        if found.page != self.page:
            return False
        if self.sentence is not None:
            return found.kind == "sentence" and found.what.startswith(self.sentence)
        if self.word is not None:
            return found.kind == "word" and found.what == self.word
        return found.kind == "reading_age" and float(found.what) <= (self.reading_age or 0)


class Known(BaseModel):
    """Words that readers know although they are not in the list of easy words, and why."""

    model_config = ConfigDict(extra="forbid")
    words: list[str]
    reason: str = Field(min_length=10)
    audiences: list[Literal["parents", "children", "young-people"]] = ["parents", "children", "young-people"]


class Lists(BaseModel):
    """What plain_words.yml holds."""

    model_config = ConfigDict(extra="forbid")
    known: list[Known] = []
    accepted: list[Accepted] = []

    def known_to(self, audience: str) -> frozenset[str]:
        """Return the words that an audience is taken to know."""
        return frozenset(word for entry in self.known if audience in entry.audiences for word in entry.words)


@dataclass(frozen=True)
class Finding:
    """Something too hard: the page, what kind, the thing itself, where it stands and what to say of it."""

    page: str
    kind: str
    what: str
    path: str
    line: int
    message: str

    def problem(self) -> Problem:
        return Problem(self.path, self.line, self.message, NAME)


def find(project: Project) -> Iterator[Problem]:
    """Yield every page that is too hard, sentence too long and word not explained, as the areas show them."""
    try:
        areas, lists = english_areas(project), read_lists()
    except Faults as faults:
        yield from faults.problems
        return
    found = [finding for area in areas for finding in findings(area, project, lists)]
    yield from judge(found, lists.accepted, whole=not project.faults)


def judge(found: Iterable[Finding], accepted: Iterable[Accepted], whole: bool = True) -> Iterator[Problem]:
    """Yield what nobody accepted, once for all areas; of a whole project, also what was accepted in vain."""
    accepted = list(accepted)
    used = set()
    shown: dict[tuple[str, int, str, str], Finding] = {}
    for finding in found:
        covering = [number for number, entry in enumerate(accepted) if entry.covers(finding)]
        used.update(covering)
        if not covering:
            what = finding.what if finding.kind == "word" else ""
            shown.setdefault((finding.path, finding.line, finding.kind, what), finding)
    yield from (finding.problem() for finding in shown.values())
    for number, entry in enumerate(accepted):
        if whole and number not in used:
            what = entry.sentence or entry.word or f"reading_age {entry.reading_age}"
            message = f'accepted: "{what}" of {entry.page} is not found any more: delete the entry.'
            yield Problem(LIST, _line_of_entry(number), message, NAME)


def findings(area: EnglishArea, project: Project, lists: Lists) -> Iterator[Finding]:
    """Yield what is too hard in one area's pages for families; an A to Z only repeats their titles."""
    files = _files_of_areas(project.root, area.key)
    for audience, limits in LIMITS.items():
        pages = {
            source: texts_of_page(html)
            for source, html in area.pages.items()
            if audience_of(source) == audience and not source.endswith("/a-to-z.md")
        }
        known = lists.known_to(audience)
        met: set[str] = set()
        glossary = terms_of(pages.get(f"{audience}/words.md", []))
        for source, texts in pages.items():
            path, text = _written(source, project, files)
            place = functools.partial(_place, path=path, page=text, files=files)
            yield from _too_old(source, texts, limits, area.key, path)
            yield from _too_long(source, texts, limits, area.key, place)
            yield from _not_explained(source, texts, known, glossary, met, place)


def _written(source: str, project: Project, files: Mapping[str, str]) -> tuple[str, str]:
    """Return the path and text of a page: one of docs/, or one that only the area or its guidance has."""
    if source in project.pages:
        return f"docs/{source}", project.pages[source].text
    return next((path, text) for path, text in files.items() if path.endswith(f"/{source}"))


def _place(text: str, path: str, page: str, files: Mapping[str, str]) -> tuple[str, int]:
    """Return the path and line that a block of a page comes from."""
    line = line_in_page(text, page)
    if line is not None:
        return path, line
    return line_in_files(text, files) or line_in_files(text, {path: page}) or (path, 1)


def _too_old(source: str, texts: Iterable[Text], limits: Limits, area: str, path: str) -> Iterator[Finding]:
    """Yield a page whose running text needs an older reader."""
    running = [sentence for text in texts if text.is_running for sentence in sentences_of(text.text)]
    if sum(len(words_of(sentence)) for sentence in running) < FEWEST_WORDS:
        return
    age = round(reading_age(running), 1)
    if age > limits.reading_age:
        message = (
            f"reading age {age} in {area}, expected at most {limits.reading_age}:"
            " use shorter sentences and shorter words."
        )
        yield Finding(source, "reading_age", str(age), path, 1, message)


def _too_long(
    source: str, texts: Iterable[Text], limits: Limits, area: str, place: Place
) -> Iterator[Finding]:
    """Yield the sentences that have too many words."""
    for text in texts:
        for sentence in sentences_of(text.text):
            length = len(words_of(sentence))
            if length > limits.sentence:
                message = (
                    f"a sentence of {length} words in {area}, expected at most {limits.sentence}:"
                    f' "{sentence}" Make two of it.'
                )
                yield Finding(source, "sentence", sentence, *place(text.text), message)


def _not_explained(
    source: str, texts: list[Text], known: Set[str], glossary: Set[str], met: set[str], place: Place
) -> Iterator[Finding]:
    """Yield the hard words that stand here first, in `met` no page before, and that nothing explains."""
    explained = glossary | explained_in(texts)
    for text in texts:
        for word in hard_words(text.text, known):
            forms = set(bases(word))
            if forms & met:
                continue
            met |= forms
            if not forms & explained:
                message = (
                    f'"{word}" is hard for {audience_of(source)} and nothing explains it:'
                    " use an easier word, or explain it here, where it first stands."
                )
                yield Finding(source, "word", word, *place(text.text), message)


def hard_words(text: str, known: Set[str]) -> Iterator[str]:
    """Yield the words of a text that are neither easy, nor known, nor names, in lower case."""
    for sentence in sentences_of(without_addresses(text)):
        for position, word in enumerate(words_of(sentence)):
            if not is_name(word, is_first=position == 0) and not is_easy(word, known):
                yield word.lower().removesuffix("'s")


def _files_of_areas(root: Path, key: str) -> dict[str, str]:
    """Return the text of the files that an area's sentences come from, by path."""
    files = [*sorted((root / "areas" / key).rglob("*.*")), *sorted(root.glob("areas/guidance/**/*.*"))]
    files = [file for file in files if file.suffix in (".yml", ".md")]
    files += sorted(root.glob("areas/vocabulary/*.yml"))
    return {file.relative_to(root).as_posix(): file.read_text(encoding="utf-8") for file in files}


def read_lists() -> Lists:
    """Read what readers are taken to know, and what was accepted. Raise Faults."""
    try:
        return Lists.model_validate(YAML(typ="safe").load(_list_text()) or {})
    except (YAMLError, ValidationError) as error:
        raise Faults([Problem(LIST, 1, f"cannot be read: {' '.join(str(error).split())}", NAME)]) from error


def _list_text() -> str:
    return Path(__file__).with_name("plain_words.yml").read_text(encoding="utf-8")


def _line_of_entry(number: int) -> int:
    """Return the line of an entry of `accepted`, which begin with `- {page:` or `- page:`."""
    lines = [
        n for n, line in enumerate(_list_text().splitlines(), 1) if line.lstrip(" -{").startswith("page:")
    ]
    return lines[number] if number < len(lines) else 1
