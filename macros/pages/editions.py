"""Which page exists in which edition: one area, one language, one audience."""

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from macros.areas.area import Area
from macros.areas.vocabulary import Vocabulary
from macros.audience import audience_of


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


def pages_of(
    area: Area, pages: Mapping[str, Mapping[str, Any]], vocabulary: Vocabulary
) -> Iterator[EditionPage]:
    """Yield every page of every edition of an area; `pages` maps paths in docs/ to front matter."""
    for source, meta in pages.items():
        if area.key not in meta.get("areas", [area.key]):
            continue
        if not all(_gives_any(area, keys, vocabulary) for keys in meta.get("needs", [])):
            continue
        audience = audience_of(source)
        for language in area.languages_for(audience):
            if language in meta.get("languages", [language]):
                yield EditionPage(source, Edition(area.key, language, audience))


def by_edition(pages: Iterable[EditionPage]) -> dict[Edition, list[str]]:
    """Return the paths in docs/ of each edition's pages."""
    found: dict[Edition, list[str]] = {}
    for page in pages:
        found.setdefault(page.edition, []).append(page.source)
    return found


def _gives_any(area: Area, keys: str, vocabulary: Vocabulary) -> bool:
    """Tell whether an area gives any of the keys, which are written `one | other`."""
    return any(area.find(key.strip(), vocabulary) for key in keys.split("|"))


def in_order(sources: Iterable[str], nav: Any) -> list[str]:
    """Sort pages by the site's navigation; those it does not name come last, by name."""
    order = {path: position for position, path in enumerate(nav_paths(nav))}
    return sorted(sources, key=lambda source: (order.get(source, len(order)), source))


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

    >>> link_target("cy/parents/index.md", "before.md#reports")
    'cy/parents/before.md'
    """
    path = link.split("#")[0]
    if "://" in link or not path.endswith(".md"):
        return None
    return posixpath.normpath(posixpath.join(posixpath.dirname(uri), path))
