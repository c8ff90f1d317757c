"""The shape of area.yml, as frozen, validated values."""

import re
from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from macros.areas.addresses import Link, Page, SafePage
from macros.areas.closed_days import CalendarSettings, Nation
from macros.areas.contacts import Contact
from macros.areas.entries import ItemList, Word
from macros.areas.facts import Versions
from macros.areas.sources import CitedWords, Day, Document, Model, Reach, Text


class Layer(Model):
    """What one file of areas/ says."""

    name: Text
    based_on: str | None = None
    sources: Mapping[str, Document] = Field(default_factory=dict)
    citations: dict[str, CitedWords] = Field(default_factory=dict)
    words: dict[str, Word] = Field(default_factory=dict)
    contacts: dict[str, Contact] = Field(default_factory=dict)
    facts: dict[str, Versions] = Field(default_factory=dict)
    lists: dict[str, ItemList] = Field(default_factory=dict)


class GuidanceDocument(Document):
    """A document of a layer, which says for whom it speaks, so that no guidance is a nation's by default."""

    reach: Reach


class GuidanceLayer(Layer):
    """What the file of a layer says: the same as an area's, for every area of a `nation`.

    `foreign_words` are words that mean nothing there, such as the name of another nation's office.
    """

    nation: Nation
    foreign_words: tuple[Text, ...] = ()
    sources: Mapping[str, GuidanceDocument] = Field(default_factory=dict)


def _colour(text: str) -> str:
    if not re.fullmatch("#[0-9a-f]{6}", text.lower(), flags=re.ASCII):
        raise ValueError('expected a colour in quotation marks, such as "#1f4e5f"')
    return text.lower()


Colour = Annotated[str, AfterValidator(_colour)]
"""A colour, written #rrggbb."""


def _logo(text: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9_-]*\.svg", text, flags=re.ASCII):
        raise ValueError(
            "expected the name of a file beside this one, of letters, digits and hyphens, such as torbay.svg"
        )
    return text


def _folder(address: str) -> str:
    if not address.endswith("/"):
        raise ValueError("expected the address of a folder, with / at its end")
    return address


Folder = Annotated[Page, AfterValidator(_folder)]


class Furniture(Model):
    """How a council shows that the site is its own: its name, logo and a colour for each scheme.

    `logo` is an SVG beside the area's file; the colours are written #rrggbb.
    """

    name: Text
    logo: Annotated[str, AfterValidator(_logo)] | None = None
    colour: Colour = "#1f4e5f"
    colour_dark: Colour = "#9fd0e2"


class FooterLink(Model):
    """A link of the council's own at the foot of every page; its `text` is translated like any other."""

    text: Text
    url: Link


def _with_english(codes: tuple[str, ...]) -> tuple[str, ...]:
    if "en" not in codes:
        raise ValueError("expected en among the languages, from which the others are translated")
    if len(set(codes)) < len(codes):
        raise ValueError("expected each language once")
    return codes


Languages = Annotated[tuple[str, ...], AfterValidator(_with_english)]
"""The codes of languages, English among them."""


class Accessibility(Model):
    """What the accessibility statement of a council's own site has to say of it.

    The Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018
    ask for it; `compliance` is the council's own finding.
    """

    contact_form: SafePage
    compliance: Literal["fully", "partially", "not"]
    not_accessible: tuple[Text, ...] = ()
    enforced_in: Literal["great-britain", "northern-ireland", "elsewhere"]
    prepared: Day
    reviewed: Day
    tested: Day
    tested_by: Text


class AreaFile(Layer):
    """What the file of an area says.

    `checked` is the day on which its pages were last read against its procedure, `checked_pages` that of
    single pages by their path in docs/. `begins_with` is the event from which examples of its dates start.
    `site_title` stands above every page where the area has another name for conferences than we.
    `lost_topics` are what its procedure covers in parts that the copy used here does not hold.
    `address` is where its folder stands on the web, when that is known.
    `leave_to` is the harmless page that "Leave this page" shows; with `neutral_titles`, tabs and the
    browser's list of pages do not name the subject of what a family read.
    """

    furniture: Furniture | None = None
    footer: tuple[FooterLink, ...] = ()
    accessibility: Accessibility | None = None

    authority: Text
    published_by_council: bool
    languages: Languages
    professionals_languages: Languages = ("en",)
    calendar: CalendarSettings
    checked: Day | None = None
    checked_pages: dict[str, Day] = Field(default_factory=dict)
    begins_with: Text | None = None
    site_title: Text | None = None
    lost_topics: tuple[Text, ...] = ()
    address: Folder | None = None
    leave_to: Page = "https://www.bbc.co.uk/weather"
    neutral_titles: bool = False
