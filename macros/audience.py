"""The audiences: their folders in docs/, their names, colours and shapes."""

from typing import Literal

Audience = Literal["parents", "children", "young-people", "professionals"]

FAMILIES = ("parents", "children", "young-people")

AUDIENCES = (*FAMILIES, "professionals")

EVERYBODY: tuple[Audience, ...] = ("parents", "children", "young-people", "professionals")

AUDIENCE_NAMES = {
    "parents": "Parents and carers",
    "children": "Children",
    "young-people": "Young people",
    "professionals": "Professionals",
    "about": "About this guide",
}

ABOUT = "about"
"""The pages about the site, and what stands above the audiences; not a guide of its own."""


def audience_of(source: str) -> str:
    """Return whose page it is, by its folder.

    >>> audience_of("parents/before.md"), audience_of("index.md")
    ('parents', 'about')
    """
    folder = source.split("/")[0]
    return folder if folder in AUDIENCES else ABOUT


ACCENTS = {
    "parents": "#0a4a49",
    "children": "#4b2273",
    "young-people": "#3a1d9c",
    "professionals": "#123f70",
}
"""The colour of each audience, as in theme/style/1-colours.css."""

TINTS = {
    "parents": "#e2efeb",
    "children": "#f1e6fa",
    "young-people": "#ece8fc",
    "professionals": "#e7eef6",
}
"""The pale ground of each audience, as there."""

FACES = {
    "parents": "face-you",
    "children": "face-child",
    "young-people": "face-young-person",
    "professionals": "face-professional",
}
"""The face of each audience, a picture of theme/pictures/."""
