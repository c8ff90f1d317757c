"""Which page exists in which edition: one area, one language, one audience."""

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote, urlsplit

from macros.areas.area import Area
from macros.areas.vocabulary import Vocabulary
from macros.audience import audience_of
from macros.pages.front_matter import FrontMatter


@dataclass(frozen=True)
class Edition:
    area: str
    language: str
    audience: str


@dataclass(frozen=True)
class EditionPage:
    """A page of docs/ in one edition. `source` is its path in docs/."""

    source: str
    edition: Edition

    @property
    def uri(self) -> str:
        """The path of the page's Markdown within the site, which its URL follows."""
        return f"{self.edition.language}/{self.source}"


def pages_of(area: Area, pages: Mapping[str, FrontMatter], vocabulary: Vocabulary) -> Iterator[EditionPage]:
    """Yield every page of every edition of an area; `pages` maps paths in docs/ to front matter."""
    for source, front_matter in pages.items():
        audience = audience_of(source)
        if front_matter.areas is not None and area.key not in front_matter.areas:
            continue
        if not all(_gives_any(area, keys, vocabulary) for keys in front_matter.alternatives()):
            continue
        for language in area.languages_for(audience):
            if front_matter.languages is None or language in front_matter.languages:
                yield EditionPage(source, Edition(area.key, language, audience))


def by_edition(pages: Iterable[EditionPage]) -> dict[Edition, list[str]]:
    """Return the paths in docs/ of each edition's pages."""
    found: dict[Edition, list[str]] = {}
    for page in pages:
        found.setdefault(page.edition, []).append(page.source)
    return found


def _gives_any(area: Area, keys: Iterable[str], vocabulary: Vocabulary) -> bool:
    """Tell whether an area gives any of the keys."""
    return any(area.find(key, vocabulary) is not None for key in keys)


def in_order(sources: Iterable[str], nav: Any, after: Mapping[str, str] | None = None) -> list[str]:
    """Sort pages by the site's navigation; those it does not name come last, by name.

    `after` says of a page which other it follows.

    >>> in_order(["a.md", "b.md", "new.md"], ["a.md", "b.md"], {"new.md": "a.md"})
    ['a.md', 'new.md', 'b.md']
    """
    order = {path: position for position, path in enumerate(nav_paths(nav))}
    before = after or {}

    def place(source: str, steps: int = 0) -> tuple[int, int]:
        if source in order or steps > len(before) or source not in before:
            return order.get(source, len(order)), steps
        return place(before[source], steps + 1)

    return sorted(sources, key=lambda source: (*place(source), source))


def nav_paths(nav: Any) -> Iterator[str]:
    """Yield the paths of a MkDocs navigation in order."""
    if isinstance(nav, str):
        yield nav
    elif isinstance(nav, Mapping):
        for value in nav.values():
            yield from nav_paths(value)
    else:
        for item in nav or []:
            yield from nav_paths(item)


def link_target(uri: str, link: str) -> str | None:
    """Return the page that a relative Markdown link means, or None for any other link.

    Raise ValueError if the link is no address, such as `https://[x`.

    >>> link_target("cy/parents/index.md", "before.md#reports")
    'cy/parents/before.md'
    >>> link_target("cy/parents/index.md", "your%20dates.md?day=1")
    'cy/parents/your dates.md'
    """
    target = file_target(uri, link)
    return target if target and target.endswith(".md") else None


def file_target(uri: str, link: str) -> str | None:
    """Return the file of the guide that a link means, or None for one elsewhere or on its own page.

    Raise ValueError if the link is no address.
    """
    address = urlsplit(link)
    if address.scheme or address.netloc or not address.path:
        return None
    return posixpath.normpath(posixpath.join(posixpath.dirname(uri), unquote(address.path)))
