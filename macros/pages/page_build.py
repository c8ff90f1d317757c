"""One page in one edition while it is built: what its macros said, cited and got wrong."""

import re
import sys
from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass, field, replace
from types import FrameType
from typing import Any, Protocol

import jinja2
from markupsafe import Markup

from macros.areas.area import Area, Given
from macros.areas.sources import Document
from macros.areas.vocabulary import Vocabulary
from macros.days.date_tables import DateTables
from macros.days.timeline import Step, Unknown
from macros.days.working_days import Calendar
from macros.language.voice import Voice
from macros.pages.editions import EditionPage
from macros.problems import Problem

START, END = "\ue000", "\ue001"
"""Private-use characters around a token, so that Markdown leaves it alone."""

TOKEN = re.compile(f"{START}(\\d+){END}")

MISPLACED = (
    "a macro stands in HTML, in code, in an address or among attributes, where nothing says it:"
    " put it into a sentence or on a line of its own, in Markdown."
)

Say = Callable[[Voice], Any]


@dataclass(frozen=True)
class Value:
    """What a macro put into a sentence: its name for translators, how to say it in a voice, and its place."""

    name: str
    say: Say
    is_reference: bool = False
    place: "Place | None" = None


@dataclass(frozen=True)
class Place:
    """Where a page calls a macro: its template, and the line of what the template was compiled to."""

    template: jinja2.Template
    compiled_line: int

    @property
    def line(self) -> int:
        """The line below the front matter."""
        return self.template.get_corresponding_lineno(self.compiled_line)


def place_of_call() -> Place | None:
    """Return where in a page the macro stands that is running now."""
    frame: FrameType | None = sys._getframe()
    while frame:
        template = frame.f_globals.get("__jinja_template__")
        if template is not None and template.name is None:
            return Place(template, frame.f_lineno)
        frame = frame.f_back
    return None


@dataclass(frozen=True)
class Example:
    """A worked example: the steps that follow from the first day of an event, and what is not known then."""

    calendar: Calendar
    steps: tuple[Step, ...]
    unknown: tuple[Unknown, ...] = ()

    def step(self, key: str) -> Step | None:
        return next((step for step in self.steps if step.key == key), None)


Reference = tuple[Document, str | None]


@dataclass(frozen=True)
class PageContext:
    """What a page is given: whose it is, its area, a voice, and what its macros draw on."""

    page: EditionPage
    area: Area
    voice: Voice
    examples: Callable[[str], Example]
    tables: Callable[[], DateTables]
    templates: jinja2.Environment
    origin: Callable[[int], tuple[str, int]] | None = None
    silent: frozenset[str] = frozenset()

    def place_of(self, line: int) -> tuple[str, int]:
        """Return the path and line that a line of the page's Markdown comes from, counted from 1."""
        return self.origin(line) if self.origin else (f"docs/{self.page.source}", line)

    @property
    def audience(self) -> str:
        return self.page.edition.audience

    @property
    def vocabulary(self) -> Vocabulary:
        return self.voice.vocabulary

    @property
    def for_professionals(self) -> bool:
        return self.audience == "professionals"

    def tells(self, key: str) -> bool:
        """Tell whether a time limit is for the page's audience."""
        return self.audience in self.vocabulary.facts[key].concerns

    def render(self, template: str, voice: Voice | None = None, **values: Any) -> Markup:
        """Render a template of theme/macros/ in the page's voice."""
        voice = voice or self.voice
        site = voice.as_site()
        found = self.templates.get_template(template)
        return Markup(found.render(voice=voice, t=site.t, plain=site.plain, **values))


@dataclass
class PageRecord:
    """What the macros and blocks of a page said, cited, asked and got wrong."""

    values: list[Value] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    untranslated: int = 0
    title_in_english: bool = False
    questions: int = 0
    answers: set[str] = field(default_factory=set)
    works_out_dates: bool = False
    lists_places: bool = False
    opens: bool = False


@dataclass(frozen=True)
class PageBuild:
    """One page of one edition while it is built: what it is given, and the record of what it said."""

    context: PageContext
    record: PageRecord = field(default_factory=PageRecord)

    def token(self, name: str, say: Say, is_reference: bool = False) -> str:
        """Remember a value and return the mark that stands for it in the Markdown."""
        self.record.values.append(Value(name, say, is_reference, place_of_call()))
        return f"{START}{len(self.record.values) - 1}{END}"

    def block(self, template: str, **values: Any) -> str:
        """Return a mark for a template of theme/macros/, which is given the page."""
        name = template.removesuffix(".html").replace("-", "_")
        return self.token(name, lambda voice: self.context.render(template, page=self, **values))

    def reference(self, given: Given[Any]) -> str:
        """Return a mark that leads to a source at the foot of the page; only professionals get one."""
        if not self.context.for_professionals or given.document is None:
            return ""
        own = self.token("source", lambda voice: self.cite(given), True)
        return own + "".join(self.reference(replace(given, section=other, also=())) for other in given.also)

    def marks(self, given: Sequence[Given[Any]], confirmed: bool = True) -> str:
        """Return a mark of whose answer a block gives, if not the area's, and of what is not confirmed.

        A child is not told whose it is.
        """
        confirmed = confirmed and all(getattr(one.value, "confirmed", True) for one in given)
        told = [] if self.context.voice.audience == "children" else given
        if confirmed and all(one.layer == "area" for one in told):
            return ""
        return self.token("mark", lambda voice: voice.as_site().marks(told, confirmed), True)

    def cite(self, given: Given[Any]) -> Markup:
        """Return the mark of a source as HTML, and add the source to the foot of the page."""
        if given.document is None:
            return Markup()
        references, cited = self.record.references, (given.document, given.section)
        if cited not in references:
            references.append(cited)
        return self.context.render("reference.html", number=references.index(cited) + 1)

    def next_question(self) -> int:
        """Return the number of the next question on the page."""
        self.record.questions += 1
        return self.record.questions

    def wrong(self, call: str, message: str) -> str:
        """Remember a fault at the line of the page that calls the macro."""
        self.fault(place_of_call(), f"{call}: {message}")
        return call

    def fault(self, place: Place | None, message: str) -> None:
        """Remember a fault at a place of the page."""
        path, line = self.context.place_of(place.line if place else 1)
        self.record.problems.append(Problem(path, line, message, "macro"))

    def find_unspoken(self, html: str) -> None:
        """Remember each macro whose mark is left in the rendered page, where nothing could say it."""
        for number in dict.fromkeys(TOKEN.findall(html)):
            self.misplaced(int(number))

    def misplaced(self, number: int) -> None:
        """Remember that a value stands where it cannot be said."""
        if number < len(self.record.values):
            value = self.record.values[number]
            self.fault(value.place, f"{{{value.name}}}: {MISPLACED}")


class Builder(Protocol):
    """Whatever knows which page is being built, and which pages there are."""

    current: PageBuild

    @property
    def uris(self) -> Set[str]: ...
