"""Which page exists in which edition: one area, one language, one audience."""

import itertools
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
    order = {path: position for position, path in enumerate(nav_groups(nav))}

    def place(source: str) -> tuple[int, int]:
        target, steps = _followed(source, order, after or {})
        return order.get(target, len(order)), steps

    return sorted(sources, key=lambda source: (*place(source), source))


def in_groups(
    sources: Iterable[str], nav: Any, after: Mapping[str, str] | None = None
) -> list[tuple[str | None, list[str]]]:
    """Sort pages by the site's navigation, under the titles of the groups that they stand in there.

    A page that follows another stands in its group.

    >>> in_groups(["a.md", "b.md", "new.md"], [{"Guide": ["a.md", {"More": ["b.md"]}]}], {"new.md": "b.md"})
    [(None, ['a.md']), ('More', ['b.md', 'new.md'])]
    """
    groups = nav_groups(nav)

    def group(source: str) -> str | None:
        return groups.get(_followed(source, groups, after or {})[0])

    return [(title, list(pages)) for title, pages in itertools.groupby(in_order(sources, nav, after), group)]


def _followed(source: str, order: Mapping[str, Any], after: Mapping[str, str]) -> tuple[str, int]:
    """Return the page of the navigation after which a page comes, and how many others stand between."""
    steps = 0
    while source not in order and source in after and steps <= len(after):
        source, steps = after[source], steps + 1
    return source, steps


def nav_groups(nav: Any) -> dict[str, str | None]:
    """Return the paths of a MkDocs navigation in order, each with the title of its group within the guide.

    >>> nav_groups(["index.md", {"Parents": ["parents/index.md", {"Before": ["parents/before.md"]}]}])
    {'index.md': None, 'parents/index.md': None, 'parents/before.md': 'Before'}
    """
    return dict(_nav_paths(nav, ()))


def _nav_paths(nav: Any, titles: tuple[str, ...]) -> Iterator[tuple[str, str | None]]:
    if isinstance(nav, str):
        yield nav, titles[-1] if len(titles) > 1 else None
    elif isinstance(nav, Mapping):
        for title, value in nav.items():
            yield from _nav_paths(value, (*titles, title))
    else:
        for item in nav or []:
            yield from _nav_paths(item, titles)


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


def paper_kind(source: str) -> str | None:
    """Return what a page of docs/ is on paper, a leaflet, poster or sheet; None for a page of the site.

    >>> [paper_kind(f"parents/{name}.md") for name in ("leaflet", "sheets/poster", "sheets/x", "index")]
    ['leaflet', 'poster', 'sheet', None]
    """
    folder, _, name = source.rpartition("/")
    if name == "leaflet.md":
        return "leaflet"
    if posixpath.basename(folder) != "sheets":
        return None
    return "poster" if name == "poster.md" else "sheet"
