"""One page in one edition while it is built: what its macros said, cited and got wrong."""

import sys
from collections.abc import Callable, Set
from dataclasses import dataclass, field
from types import FrameType
from typing import Any, Protocol

import jinja2
from markupsafe import Markup

from macros.areas.area import Area, Given
from macros.areas.sources import Document
from macros.days.date_tables import DateTables
from macros.days.timeline import Step
from macros.days.working_days import Calendar
from macros.language.voice import Voice
from macros.pages.editions import EditionPage
from macros.problems import Problem

START, END = "\ue000", "\ue001"
"""Private-use characters around a token, so that Markdown leaves it alone."""

Say = Callable[[Voice], Any]


@dataclass(frozen=True)
class Value:
    """What a macro put into a sentence: its name for translators, and how to say it in a voice."""

    name: str
    say: Say
    is_reference: bool = False


@dataclass(frozen=True)
class Example:
    """A worked example: the steps that follow from the first day of an event."""

    calendar: Calendar
    steps: tuple[Step, ...]

    def step(self, key: str) -> Step | None:
        return next((step for step in self.steps if step.key == key), None)


class Builder(Protocol):
    """Whatever knows which page is being built, and which pages there are."""

    current: "PageBuild"

    @property
    def uris(self) -> Set[str]: ...


Reference = tuple[Document, str | None]


@dataclass
class PageBuild:
    """The state of one page of one edition."""

    page: EditionPage
    area: Area
    voice: Voice
    examples: Callable[[str], Example]
    templates: jinja2.Environment
    tables: Callable[[], DateTables]
    lines_of_front_matter: int = 0
    values: list[Value] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    untranslated: int = 0
    title_in_english: bool = False
    questions: int = 0
    works_out_dates: bool = False
    lists_places: bool = False

    @property
    def for_professionals(self) -> bool:
        return self.page.edition.audience == "professionals"

    def tells(self, key: str) -> bool:
        """Tell whether a time limit is for the page's audience."""
        return self.page.edition.audience in self.voice.vocabulary.facts[key].told_to

    def token(self, name: str, say: Say, is_reference: bool = False) -> str:
        """Remember a value and return the mark that stands for it in the Markdown."""
        self.values.append(Value(name, say, is_reference))
        return f"{START}{len(self.values) - 1}{END}"

    def reference(self, given: Given[Any]) -> str:
        """Return a mark that leads to a source at the foot of the page; only professionals get one."""
        if not self.for_professionals or given.document is None:
            return ""
        return self.token("source", lambda voice: self.cite(given), True)

    def cite(self, given: Given[Any]) -> Markup:
        """Return the mark of a source as HTML, and add the source to the foot of the page."""
        if given.document is None:
            return Markup()
        reference = (given.document, given.section)
        if reference not in self.references:
            self.references.append(reference)
        return self.render("reference.html", number=self.references.index(reference) + 1)

    def render(self, template: str, voice: Voice | None = None, **values: Any) -> Markup:
        """Render a template of theme/macros/ in the page's voice."""
        voice = voice or self.voice
        found = self.templates.get_template(template)
        return Markup(found.render(voice=voice, t=voice.as_site().t, plain=voice.as_site().plain, **values))

    def next_question(self) -> int:
        """Return the number of the next question on the page."""
        self.questions += 1
        return self.questions

    def wrong(self, call: str, message: str) -> str:
        """Remember a fault at the line of the page that calls the macro."""
        self.problems.append(Problem(f"docs/{self.page.source}", self._line(), f"{call}: {message}", "macro"))
        return call

    def _line(self) -> int:
        frame: FrameType | None = sys._getframe()
        while frame:
            template = frame.f_globals.get("__jinja_template__")
            if template is not None and template.name is None:
                return self.lines_of_front_matter + template.get_corresponding_lineno(frame.f_lineno)
            frame = frame.f_back
        return 1
