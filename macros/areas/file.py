"""The shape of areas/*.yml, as frozen, validated values."""

import datetime
from typing import Literal

from pydantic import Field

from macros.areas.addresses import Page, SafePage
from macros.areas.entries import Contact, ItemList, Note, Word
from macros.areas.facts import Versions
from macros.areas.sources import Document, Model


class ClosedDay(Model):
    """A day on which the area's offices are closed, beside the bank holidays."""

    date: datetime.date
    why: str


class CalendarSettings(Model):
    """Whose bank holidays count, by the codes of ISO 3166."""

    country: str
    subdivision: str | None = None
    closed_days: tuple[ClosedDay, ...] = ()


class Layer(Model):
    """What one file of areas/ says."""

    name: str
    based_on: str | None = None
    sources: dict[str, Document] = Field(default_factory=dict)
    words: dict[str, Word] = Field(default_factory=dict)
    contacts: dict[str, Contact] = Field(default_factory=dict)
    facts: dict[str, Versions] = Field(default_factory=dict)
    lists: dict[str, ItemList] = Field(default_factory=dict)
    notes: dict[str, Note] = Field(default_factory=dict)


class Furniture(Model):
    """How a council shows that the site is its own: its name, logo and a colour for each scheme.

    `logo` is an SVG beside the area's file; the colours are written #rrggbb.
    """

    name: str
    logo: str | None = None
    colour: str = Field("#1f4e5f", pattern="^#[0-9a-f]{6}$")
    colour_dark: str = Field("#9fd0e2", pattern="^#[0-9a-f]{6}$")


class Accessibility(Model):
    """What the accessibility statement of a council's own site has to say of it.

    The Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018
    ask for it; `compliance` is the council's own finding.
    """

    contact_form: SafePage
    compliance: Literal["fully", "partially", "not"]
    not_accessible: tuple[str, ...] = ()
    enforced_in: Literal["great-britain", "northern-ireland", "elsewhere"]
    prepared: datetime.date
    reviewed: datetime.date
    tested: datetime.date
    tested_by: str


class AreaFile(Layer):
    """What the file of an area says.

    `leave_to` is the harmless page that "Leave this page" shows; with `neutral_titles`, tabs and the
    browser's list of pages do not name the subject of what a family read.
    """

    furniture: Furniture | None = None
    accessibility: Accessibility | None = None

    authority: str
    published_by_council: bool
    languages: tuple[str, ...] = Field(min_length=1)
    professionals_languages: tuple[str, ...] = ("en",)
    calendar: CalendarSettings
    leave_to: Page = "https://www.bbc.co.uk/weather"
    neutral_titles: bool = False
