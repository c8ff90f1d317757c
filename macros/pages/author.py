"""What each macro does with the page on which it stands."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict, replace
from typing import Any

from markupsafe import Markup

from macros.areas.area import Given
from macros.areas.entries import Item, ItemList
from macros.areas.facts import Amount, Moment, Range, Soft, Statement, TimeLimit
from macros.days.weekdays import weekday_rows
from macros.days.working_days import OutsideCalendar
from macros.language.voice import UNCONFIRMED, Voice
from macros.pages.page_build import Builder, PageBuild
from macros.placeholder import PLACEHOLDER
from macros.problems import nearest

SCALE = "support_scale"

VOCABULARY = "The keys are in areas/vocabulary/."

SILENT = "(the published procedure gives no time limit; ask the social worker or the chair)"


def _say_unconfirmed(voice: Voice) -> Markup:
    return " " + voice.as_site().t(UNCONFIRMED)


def _one_line(item: Item) -> str:
    return f"{item.term}: {item.text}" if item.term else item.text


class AuthorMacros:
    """The macros, bound to whatever knows the current page."""

    def __init__(self, builder: Builder):
        self._builder = builder

    @staticmethod
    def names() -> list[str]:
        """Return the names of the macros: every public method but this one."""
        return [name for name in vars(AuthorMacros) if not name.startswith("_") and name != "names"]

    @property
    def _page(self) -> PageBuild:
        return self._builder.current

    # In a sentence

    def within(self, key: str) -> str:
        """A time limit in words: within 15 working days of the strategy discussion."""
        return self._limit(key, f'within("{key}")', (TimeLimit, Moment, Soft))

    def amount(self, key: str) -> str:
        """A length, a count or an age in words: 1 to 2 hours."""
        return self._limit(key, f'amount("{key}")', (Range, Amount))

    def date(self, key: str, start: str = "strategy_discussion") -> str:
        """The date of a time limit in the example that starts with an event."""
        page, call = self._page, f'date("{key}")'
        if not self._is_fact(key, call):
            return call
        step = page.examples(start).step(key)
        if step is None:
            return page.wrong(
                call,
                f'nobody dated what it counts from in the example that starts with "{start}".'
                f' Name another event: date("{key}", start="conference").',
            )
        return page.token(f"{key}_date", lambda voice: voice.day(step.date))

    def word(self, key: str) -> str:
        """What the area calls something: Independent Chairperson."""
        page, area = self._page, self._page.area
        if key not in area.words:
            return self._missing(f'word("{key}")', "word", key, area.words)
        word = area.words[key].value
        unconfirmed = "" if word.confirmed else page.token("unconfirmed", _say_unconfirmed)
        return page.token(key, lambda voice: voice.t(word.term)) + unconfirmed

    def local_names(self, key: str) -> str:
        """All that the area calls something besides the plain word: Independent Reviewing Officer; IRO."""
        page, words = self._page, self._page.area.words
        if key not in words:
            return self._missing(f'local_names("{key}")', "word", key, words)
        own = words[key].value.names_but(page.voice.vocabulary.words[key].title)
        if not own:
            guard = f'Put it inside {{% if has_local_name("{key}") %}}.'
            return page.wrong(
                f'local_names("{key}")', f"{page.area.path} has no name of its own for it. {guard}"
            )
        unconfirmed = "" if words[key].value.confirmed else page.token("unconfirmed", _say_unconfirmed)
        return page.token(key, lambda voice: page.render("names.html", voice, names=own)) + unconfirmed

    def place(self) -> str:
        """The name of the area."""
        return self._page.token("place", lambda voice: self._page.area.file.name)

    def authority(self) -> str:
        """The name of the council or body that runs children's services."""
        return self._page.token("authority", lambda voice: self._page.area.file.authority)

    def procedure(self) -> str:
        """The title of the document that the area's facts come from."""
        document = next(iter(self._page.area.file.sources.values()))
        return self._page.token(
            "procedure",
            lambda voice: Markup('<cite lang="en" dir="ltr">{}</cite>').format(document.title),
        )

    def phone(self, key: str) -> str:
        """A telephone number to press."""
        return self._contact_part(key, "phone")

    def email(self, key: str) -> str:
        """An e-mail address to press."""
        return self._contact_part(key, "email")

    def web(self, key: str) -> str:
        """A web address to press."""
        return self._contact_part(key, "web")

    def source(self, key: str) -> str:
        """A mark that leads to the source of a fact, list, word or contact, for professionals."""
        page = self._page
        given = page.area.find(key, page.voice.vocabulary)
        if given is None:
            known = page.voice.vocabulary.every_key()
            return self._missing(f'source("{key}")', "fact, list, word or contact", key, known)
        return page.reference(given)

    # Alone on a line

    def timeline(self, start: str = "strategy_discussion") -> str:
        """The example that starts with an event, every step with its date."""
        page = self._page
        call = f'timeline("{start}")'
        if start not in page.voice.vocabulary.events:
            return page.wrong(call, f"no such event.{nearest(start, page.voice.vocabulary.events)}")
        try:
            example = page.examples(start)
        except OutsideCalendar as error:
            return page.wrong(call, f"{error}.")
        steps = [step for step in example.steps if step.given is None or page.tells(step.key)]
        return self._block("timeline.html", example=example, steps=steps)

    def your_dates(self) -> str:
        """A form in which readers work out their own dates; it needs script and hides without it."""
        page = self._page
        page.works_out_dates = True
        patterns = {name: asdict(pattern) for name, pattern in page.voice.date_patterns().items()}
        tables = page.tables()
        limits = [given for given in tables.limits if page.tells(given.key)]
        return self._block("your-dates.html", tables=tables, limits=limits, patterns=patterns)

    def weekday_table(self, event: str = "conference") -> str:
        """On which weekday each limit of an event falls, for each weekday of the event."""
        page, call = self._page, f'weekday_table("{event}")'
        if event not in page.voice.vocabulary.events:
            return page.wrong(call, f"no such event.{nearest(event, page.voice.vocabulary.events)}")
        limits = tuple(given for given in page.area.time_limits() if page.tells(given.key))
        days = list(weekday_rows(limits, event))
        return self._block("weekday-table.html", days=days, event=event)

    def checklist(self, key: str) -> str:
        """A list of the area with a box to tick before each entry."""
        return self._list(key, "checklist", "- [ ]")

    def agenda(self, key: str) -> str:
        """A list of the area, numbered."""
        return self._list(key, "agenda", "1.")

    def points(self, key: str) -> str:
        """A list of the area, with bullets."""
        return self._list(key, "points", "-")

    def contact(self, key: str) -> str:
        """Everything about someone to ask."""
        contacts = self._page.area.contacts
        if key not in contacts:
            return self._missing(f'contact("{key}")', "contact", key, contacts)
        return self._block("contact.html", contact=contacts[key].value)

    def says(self, key: str) -> str:
        """The explanation of a fact, in the area's file, as a paragraph."""
        page, call = self._page, f'says("{key}")'
        if not self._is_fact(key, call):
            return call
        given = page.area.facts[key]
        if not given.value.detail:
            return ""
        unconfirmed = "" if given.value.confirmed else page.token("unconfirmed", _say_unconfirmed)
        return self._filled(given.value.detail) + unconfirmed + page.reference(given)

    def facts_table(self) -> str:
        """Every time limit, count and age of the area: what, who, how much and where it stands."""
        facts = self._page.area.facts.values()
        given = [fact for fact in facts if not isinstance(fact.value, Statement)]
        return self._block("facts.html", given=given)

    def every_fact(self) -> str:
        """Every fact of the area and its guidance, with the document and section of each."""
        return self._block("sources.html", given=list(self._page.area.facts.values()))

    def silences(self) -> str:
        """What neither the area nor its guidance says anything about."""
        page = self._page
        keys = [key for key in page.voice.vocabulary.facts if key not in page.area.facts]
        return self._block("silences.html", keys=keys)

    def write(self, question: str, lines: int = 4) -> str:
        """A question with room to write the answer, on the page and on paper."""
        return self._question(question, lines)

    def form(self, key: str) -> str:
        """A list of the area as questions with room to write, or a scale where the question has one."""
        page, call = self._page, f'form("{key}")'
        if key not in page.area.lists:
            return self._missing(call, "list", key, page.area.lists)
        blocks = [block for item in self._items(key) for block in self._questions(item)]
        return "\n\n".join(blocks)

    def choices(self, key: str, question: str) -> str:
        """A list of the area from which the reader chooses one entry."""
        page, call = self._page, f'choices("{key}")'
        if key not in page.area.lists:
            return self._missing(call, "list", key, page.area.lists)
        texts = [_one_line(item) for item in self._items(key)]
        number = page.next_question()
        return page.token(
            "choices",
            lambda voice: page.render(
                "choices.html",
                number=number,
                text=voice.t(question),
                choices=[voice.t(text) for text in texts],
            ),
        )

    def form_tools(self) -> str:
        """Printing, clearing and keeping the answers of a page; stands once, below its questions."""
        return self._block("form-tools.html")

    def note(self, key: str) -> str:
        """What the area tells this audience here, in plain words; nothing where it tells nothing."""
        page = self._page
        known = page.voice.vocabulary.notes
        if key not in known:
            return page.wrong(f'note("{key}")', f"no such note.{nearest(key, known)} {VOCABULARY}")
        told = self._note(key)
        if told is None:
            return ""
        unconfirmed = "" if page.area.notes[key].value.confirmed else self._block("unconfirmed.html")
        return f"{self._filled(told)}\n\n{unconfirmed}"

    def picture(self, name: str, alt: str) -> str:
        """A picture drawn for this site, and what it shows in words."""
        pictures = [found.removeprefix("pictures/") for found in self._page.templates.list_templates(["svg"])]
        if f"{name}.svg" not in pictures:
            hint = nearest(f"{name}.svg", pictures)
            return self._page.wrong(f'picture("{name}")', f"no such picture in theme/pictures/.{hint}")
        return self._block("picture.html", name=name, alt=alt)

    def accessibility_statement(self) -> str:
        """The accessibility statement, from the area's file; for an example, what is known instead."""
        return self._block("statement.html", area=self._page.area)

    def a_to_z(self) -> str:
        """Every heading of the guide, and every explained word, by letter, at the end of the page."""
        self._page.lists_places = True
        return ""

    # Conditions

    def given(self, key: str) -> bool:
        """Whether the area or its guidance gives a fact, list, word or contact."""
        known = self._page.voice.vocabulary.every_key()
        if key not in known:
            self._page.wrong(f'given("{key}")', f"no such key.{nearest(key, known)} {VOCABULARY}")
        if key.startswith("notes."):
            return self._note(key.removeprefix("notes.")) is not None
        return self._page.area.find(key, self._page.voice.vocabulary) is not None

    def has_local_name(self, key: str) -> bool:
        """Whether the area calls something by another name than the plain word of our pages."""
        page = self._page
        known = page.voice.vocabulary.words
        if key not in known:
            page.wrong(f'has_local_name("{key}")', f"no such word.{nearest(key, known)} {VOCABULARY}")
            return False
        given = page.area.words.get(key)
        return given is not None and bool(given.value.names_but(known[key].title))

    def must(self, key: str) -> bool:
        """Whether the source of a fact says "must", and not only "should"."""
        given = self._page.area.facts.get(key)
        return self._is_fact(key, f'must("{key}")') and given is not None and given.value.strength == "must"

    def value(self, key: str) -> Any:
        """The value of a yes, no or word fact; nothing where the area does not give it."""
        if not self._is_fact(key, f'value("{key}")', may_be_silent=True):
            return None
        given = self._page.area.facts.get(key)
        return getattr(given.value, "value", None) if given else None

    # How they do it

    def _note(self, key: str) -> str | None:
        page = self._page
        given = page.area.notes.get(key)
        return given.value.for_audience(page.page.edition.audience) if given else None

    def _missing(self, call: str, kind: str, key: str, names: Iterable[str]) -> str:
        page = self._page
        is_known = key in page.voice.vocabulary.every_key()
        hint = "" if is_known else nearest(key, names)
        guard = f'Put it inside {{% if given("{key}") %}} where an area may lack it.'
        return page.wrong(call, f"no such {kind} in {page.area.path}.{hint} {guard}")

    def _is_fact(self, key: str, call: str, may_be_silent: bool = False) -> bool:
        page, facts = self._page, self._page.voice.vocabulary.facts
        if key not in facts:
            page.wrong(call, f"no such fact.{nearest(key, facts)} {VOCABULARY}")
        elif key not in page.area.facts and not may_be_silent:
            guard = f'put it inside {{% if given("{key}") %}}'
            page.wrong(call, f"neither {page.area.path} nor its guidance gives it: {guard}.")
        else:
            return True
        return False

    def _limit(self, key: str, call: str, shapes: tuple[type, ...]) -> str:
        page = self._page
        if not self._is_fact(key, call, may_be_silent=True):
            return call
        if key not in page.area.facts:
            return page.token(key, lambda voice: voice.as_site().t(SILENT))
        given = page.area.facts[key]
        if not isinstance(given.value, shapes):
            right = "amount" if isinstance(given.value, Range | Amount) else "within"
            hint = "says" if isinstance(given.value, Statement) else right
            return page.wrong(call, f'its relation is {given.value.relation}, expected {hint}("{key}").')
        return page.token(key, lambda voice: voice.limit(given)) + page.reference(given)

    def _contact_part(self, key: str, part: str) -> str:
        page, call = self._page, f'{part}("{key}")'
        if key not in page.area.contacts:
            return self._missing(call, "contact", key, page.area.contacts)
        found = getattr(page.area.contacts[key].value, part)
        if not found:
            return page.wrong(call, f"the contact has none, expected `{part}:` with it in {page.area.path}.")
        return page.token(f"{key}_{part}", lambda voice: page.render(f"{part}.html", voice, value=found))

    def _list(self, key: str, kind: str, mark: str) -> str:
        page, call = self._page, f'{kind}("{key}")'
        if key not in page.area.lists:
            return self._missing(call, "list", key, page.area.lists)
        given = page.area.lists[key]
        lines = [line for item in self._items(key) for line in self._item(item, mark, given)]
        below = [self._block("source-line.html", given=given)] if page.for_professionals else []
        below += [] if given.value.confirmed else [self._block("unconfirmed.html")]
        return "\n\n".join(["\n".join(lines), *below])

    def _items(self, key: str) -> tuple[Item, ...]:
        """Return the entries of a list as the page's audience reads them."""
        page = self._page
        return page.area.lists[key].value.for_audience(page.page.edition.audience)

    def _item(self, item: Item, mark: str, given: Given[ItemList]) -> Iterator[str]:
        term = f"**{item.term}**: " if item.term else ""
        section = item.section and replace(given, section=item.section)
        source = self._page.reference(section) if section else ""
        yield f"{mark} {term}{self._filled(item.text)}{source}"
        yield from (f"    - {self._filled(text)}" for text in item.items)

    def _questions(self, item: Item) -> Iterator[str]:
        if not item.items:
            yield self._question(item.text)
        elif f"{{{SCALE}}}" in item.text:
            yield self._question(item.text)
            yield from (self._filled(text) for text in item.items)
        else:
            yield self._filled(item.text)
            yield from (
                self._question(text) if text.endswith("?") else self._filled(text) for text in item.items
            )

    def _question(self, text: str, lines: int = 4) -> str:
        page = self._page
        number = page.next_question()
        scale = page.area.facts[SCALE].value if f"{{{SCALE}}}" in text else None
        values = {key: page.area.facts[key] for key in PLACEHOLDER.findall(text)}
        return page.token(
            "question",
            lambda voice: page.render(
                "question.html",
                number=number,
                text=voice.t(text, **{key: voice.limit(fact) for key, fact in values.items()}),
                scale=scale,
                lines=lines,
            ),
        )

    def _filled(self, text: str) -> str:
        return PLACEHOLDER.sub(lambda match: self._placeholder(match[1]), text)

    def _placeholder(self, key: str) -> str:
        page, area = self._page, self._page.area
        if key in area.facts:
            fact = area.facts[key]
            return page.token(key, lambda voice: voice.limit(fact))
        if key in area.words:
            term = area.words[key].value.term
            return page.token(key, lambda voice: voice.t(term))
        name = area.contacts[key].value.name
        return page.token(key, lambda voice: voice.t(name))

    def _block(self, template: str, **values: Any) -> str:
        page = self._page
        name = template.removesuffix(".html").replace("-", "_")
        return page.token(name, lambda voice: page.render(template, page=page, **values))
