"""Say a rule, a date or a sentence in one language, to one audience."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from babel.core import Locale
from babel.dates import format_date, format_time
from babel.lists import format_list
from babel.numbers import format_decimal
from markupsafe import Markup, escape

from macros.areas.area import Given
from macros.areas.facts import Range, Soft, Statement
from macros.areas.vocabulary import Vocabulary
from macros.language.catalog import PSEUDO_LANGUAGE, SOURCE_LANGUAGE, Entry, Translations
from macros.language.date_pattern import DatePattern, date_pattern, full_pattern
from macros.language_code import locale_of
from macros.placeholder import fill

ENGLISH = Translations(SOURCE_LANGUAGE)

UNSAID_ANCHOR = "(we count from then)"

UNSAID = {"before": "(how early is not said)"}

FROM_THEN = "(from {day}: {rule})"
"""A version that is known already, and the day from which it holds."""

UNTIL = "(until {day}; what holds after that is not known yet)"

FORCES = {
    "law": "by law", "must": "must", "should": "should", "will": "will", "may": "may",
    "is": "stated as a fact", "normally": "usually", "helps": "described as helpful",
    "usual": "usual in many areas", "example": "an example from another area",
}  # fmt: skip
"""The words for how strongly a source says something."""

IN_ITS_VERB = "[source: {force}]"
"""Names the verb as that of the source, beside a rule."""

SPEAKING_OF_THEMSELVES = ("law", "helps", "usual", "example")
"""Forces whose words say by themselves that they are about the rule."""

UNCONFIRMED = "(not confirmed for this area yet)"

NOT_HELD = "(The copy that this guide was made from is not complete here.)"

LAW, NATIONAL, USUAL = "(law)", "(national guidance)", "(usual in many areas)"

EXAMPLE = "(an example from another area)"

ISLAND = "(island guidance)"

GIVEN_BY = "(given by: {publisher})"

OF_NOBODY_NAMED = {"law": LAW, "usual": USUAL, "example": EXAMPLE}
"""Marks of what is so whoever says it."""

BESIDE_RULES = (
    UNSAID_ANCHOR, *UNSAID.values(), FROM_THEN, UNTIL, UNCONFIRMED, NOT_HELD, LAW, NATIONAL, USUAL, EXAMPLE,
    ISLAND, GIVEN_BY, IN_ITS_VERB, *FORCES.values(),
)  # fmt: skip
"""What may stand beside a rule, whether or not an area's rules ask for it today."""


PLURAL_EXAMPLES = 201
"""Among the numbers below this, each plural category of every language occurs."""


@dataclass(frozen=True)
class Voice:
    """One language speaking to one audience (the context of its messages)."""

    translations: Translations
    audience: str
    vocabulary: Vocabulary

    @property
    def language(self) -> str:
        return self.translations.language

    @property
    def locale(self) -> Locale:
        """The locale of dates and numbers; English is British."""
        return locale_of("en-GB" if self.translations.is_english else self.language)

    @property
    def direction(self) -> str:
        return "rtl" if self.language == PSEUDO_LANGUAGE else self.locale.text_direction

    @property
    def english(self) -> "Voice":
        """The voice of what is not translated."""
        return Voice(ENGLISH, self.audience, self.vocabulary)

    def as_site(self) -> "Voice":
        """The same language in the site's own strings."""
        return Voice(self.translations, "site", self.vocabulary)

    def plain(self, text: str, **values: Any) -> str:
        """Return a sentence without markup, for attributes; English where there is no translation."""
        found = self.translations.look_up(Entry(self.audience, text)) or text
        return fill(found, {name: Markup(str(value)) for name, value in values.items()})

    def language_of(self, text: str) -> str:
        """Return the language in which `plain` says a sentence."""
        return self.language if self.translations.look_up(Entry(self.audience, text)) else SOURCE_LANGUAGE

    def t(self, text: str, **values: Any) -> Markup:
        """Return a sentence as HTML; what falls back to English carries its language.

        A date among the values is said in the language of the sentence.
        """
        return self._say(Entry(self.audience, text), 1, values)

    def many(self, singular: str, plural: str, n: int, **values: Any) -> Markup:
        """Return the plural form of a sentence for `n`, which fills `{n}`."""
        entry = Entry(self.audience, singular, plural)
        return self._say(entry, n, {"n": self.number(n)} | values)

    def counted(self, singular: str, plural: str, counter: str) -> list[tuple[str, Markup]]:
        """Return a sentence for each plural category of the language, with a counter in the place of `{n}`.

        A page that learns the number only in the browser takes the sentence of its category (CLDR).
        """
        numbers = {self.locale.plural_form(n): n for n in reversed(range(PLURAL_EXAMPLES))}
        entry = Entry(self.audience, singular, plural)
        return [(category, self._say(entry, n, {"n": Markup(counter)})) for category, n in numbers.items()]

    def _say(self, entry: Entry, n: int, values: Mapping[str, Any]) -> Markup:
        found = self.translations.look_up(entry, n)
        english = entry.plural if entry.plural and n != 1 else entry.singular
        if found is None or (found == english and not self.translations.is_english):
            return in_english(fill(escape(english), self.english._said(values)))
        return fill(escape(found), self._said(values))

    def _said(self, values: Mapping[str, Any]) -> dict[str, Markup]:
        """Say dates in this voice: `date` with its weekday, `day` without, `weekday` alone."""
        say = {"day": self.short_day, "weekday": self.weekday}
        return {
            name: say.get(name, self.day)(value) if isinstance(value, datetime.date) else escape(value)
            for name, value in values.items()
        }

    def number(self, n: int) -> str:
        return format_decimal(n, locale=self.locale)

    def day(self, date: datetime.date) -> Markup:
        """Return a date with its weekday, the month in words, as a `<time>`."""
        said = format_date(date, full_pattern(self.locale), locale=self.locale)
        return Markup('<time datetime="{}">{}</time>').format(date.isoformat(), said)

    def short_day(self, date: datetime.date) -> Markup:
        """Return a date without its weekday, as a `<time>`."""
        said = format_date(date, "long", locale=self.locale)
        return Markup('<time datetime="{}">{}</time>').format(date.isoformat(), said)

    def one_of(self, names: Sequence[Markup]) -> Markup:
        """Return several names as one says them, any of which may be used: A, B or C."""
        return Markup(format_list([str(name) for name in names], style="or", locale=self.locale))

    def weekday(self, date: datetime.date) -> Markup:
        """Return the name of a date's weekday, as it stands alone."""
        return escape(format_date(date, "cccc", locale=self.locale))

    def time(self, time: datetime.time) -> Markup:
        """Return a time of day, as a `<time>`."""
        said = format_time(time, "short", locale=self.locale)
        return Markup('<time datetime="{:%H:%M}">{}</time>').format(time, said)

    def date_patterns(self) -> dict[str, DatePattern]:
        """Return how dates are written in this language, and in English for what falls back to it."""
        return {voice.language: date_pattern(voice.locale) for voice in (self, self.english)}

    def rule(self, given: Given[Any]) -> Markup:
        """Return a fact's rule in words; the label of guidance is `guidance_label`'s work."""
        fact = given.value
        if isinstance(fact, Soft):
            return self.t(fact.says)
        if isinstance(fact, Statement):
            return self.t(self.vocabulary.value_title(given.key, fact))
        phrase = self.vocabulary.phrase(fact)
        if isinstance(phrase, list):
            singular, plural = phrase
            return self.many(singular, plural, fact.value)
        bounds = {}
        if isinstance(fact, Range):
            bounds = {"min": self.number(fact.min), "max": self.number(fact.max)}
        return self.t(str(phrase), **bounds)

    def limit(self, given: Given[Any]) -> Markup:
        """Return a rule with what must always be said beside it: whose it is, and a guessed anchor.

        A child is not told whose it is.
        """
        said = self.rule(given)
        site = self.as_site()
        if given.layer == "guidance" and self.audience != "children":
            said += " " + self._whose(given)
        if getattr(given.value, "anchor", "stated") == "assumed" and given.value.relation != "at_most_apart":
            said += " " + site.t(UNSAID.get(given.value.relation, UNSAID_ANCHOR))
        if not given.value.confirmed:
            said += " " + site.t(UNCONFIRMED)
        return said + self.change(given)

    def beside(self, given: Given[Any]) -> Markup:
        """Return what stands beside a limit: if what, except what; for professionals how strongly, to whom.

        Everybody is told of what is no rule.
        """
        force, in_full = given.value.force, self.audience == "professionals"
        is_said = given.layer == "guidance" and force in OF_NOBODY_NAMED
        is_named = force is not None and not is_said and (in_full or force == "helps")
        return (self._in_brackets(given) if is_named else Markup()) + self.conditions(given, to_whom=in_full)

    def _in_brackets(self, given: Given[Any]) -> Markup:
        said = self.force(given)
        if given.value.force in SPEAKING_OF_THEMSELVES:
            said = Markup("[{}]").format(said)
        else:
            said = self.as_site().t(IN_ITS_VERB, force=said)
        return Markup(' <span class="force">{}</span>').format(said)

    def conditions(self, given: Given[Any], to_whom: bool = False) -> Markup:
        """Return to whom something is said or done, if asked, under which condition and except for what."""
        fact, site = given.value, self.as_site()
        to = fact.to if to_whom else None
        labelled = (("to:", to), ("if:", fact.condition), ("except:", fact.exception))
        return Markup("").join(
            Markup("; {} {}").format(site.t(label), self.t(text)) for label, text in labelled if text
        )

    def change(self, given: Given[Any]) -> Markup:
        """Return until when a version holds that ends soon, and what holds then; nothing for any other."""
        if given.change is None:
            return Markup()
        site, then = self.as_site(), given.change.then
        if then is None:
            said = site.t(UNTIL, day=given.change.last_day)
        else:
            said = site.t(FROM_THEN, day=then.value.valid_from, rule=self.own(self.rule(then)))
        return Markup(' <span class="change">{}</span>').format(said)

    def own(self, said: Markup) -> Markup:
        """Mark words of this language, which may stand in a sentence that is still English."""
        if self.translations.is_english:
            return said
        return Markup('<span lang="{}" dir="{}">{}</span>').format(self.language, self.direction, said)

    def force(self, given: Given[Any]) -> Markup:
        """Return how strongly a source says something, in its own verb."""
        return self.as_site().t(FORCES[given.value.force])

    def marks(self, given: Sequence[Given[Any]], confirmed: bool) -> Markup:
        """Return whose answers these are, each once, if not the area's own, and what is not confirmed."""
        said = dict.fromkeys(self._whose(one) for one in given if one.layer == "guidance")
        unconfirmed = () if confirmed else (self.as_site().t(UNCONFIRMED),)
        return Markup("").join(
            Markup(' <span class="whose">{}</span>').format(one) for one in (*said, *unconfirmed)
        )

    def _whose(self, given: Given[Any]) -> Markup:
        site, force = self.as_site(), getattr(given.value, "force", None)
        if force in OF_NOBODY_NAMED:
            return site.t(OF_NOBODY_NAMED[force])
        if given.document and given.document.reach == "local":
            return site.t(GIVEN_BY, publisher=given.document.publisher)
        return site.t(ISLAND if given.document and given.document.reach == "island" else NATIONAL)

    def event(self, key: str) -> Markup:
        return self.t(self._title(self.vocabulary.events[key]))

    def fact(self, key: str) -> Markup:
        """Return the title of a fact, as a timeline shows it."""
        return self.t(self._title(self.vocabulary.facts[key]))

    def _title(self, names: Any) -> str:
        family = None if self.audience == "professionals" else names.family_title
        return family or names.title


def in_english(content: Markup) -> Markup:
    """Mark what is English inside a page of another language (WCAG 3.1.2)."""
    return Markup('<span lang="en" dir="ltr">{}</span>').format(content)


def language_name(language: str) -> str:
    """Return a language's name in itself.

    >>> language_name("cy")
    'Cymraeg'
    """
    if language == PSEUDO_LANGUAGE:
        return language
    name = locale_of(language).display_name or language
    return name[:1].upper() + name[1:]
