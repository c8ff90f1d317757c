"""What search engines, servers and a council's own pages need of an area whose web address is known."""

import datetime
import posixpath
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import lxml.html
from markupsafe import Markup

from macros.pages.shape import unfold

SITEMAP = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
    "{urls}</urlset>\n"
)

FRAGMENTS = "fragments"
"""The folder of what other sites may include, beside the pages."""


@dataclass(frozen=True)
class WebPage:
    """A page: its address below the area's, its languages with theirs, and how it is written."""

    url: str
    language: str
    direction: str
    same: Mapping[str, str]
    content: str


def sitemap(address: str, pages: Iterable[WebPage], changed: datetime.date) -> str:
    """Return a sitemap in which each page names itself in its languages (sitemaps.org, Google's hreflang)."""
    return SITEMAP.format(urls="".join(_url(address, page, changed) for page in pages))


def _url(address: str, page: WebPage, changed: datetime.date) -> Markup:
    others = Markup("").join(
        Markup('<xhtml:link rel="alternate" hreflang="{}" href="{}"/>').format(language, address + url)
        for language, url in page.same.items()
        if len(page.same) > 1
    )
    return Markup("<url><loc>{}</loc><lastmod>{}</lastmod>{}</url>\n").format(
        address + page.url, changed.isoformat(), others
    )


def fragment(address: str, page: WebPage) -> str:
    """Return the text of a page as plain HTML that a content management system may include.

    It has no script, style or picture; its links lead to the guide, and it says its language and its address.
    """
    root = lxml.html.fragment_fromstring(page.content, create_parent="article")
    unfold(root)
    for part in [*root.iter("script", "svg", "button", "input", "textarea", "form", "template", "details")]:
        if part.getparent() is not None:
            part.drop_tree()
    for part in (*root.find_class("contents"), *root.find_class("dates"), *root.find_class("picture")):
        part.drop_tree()
    for link in root.iter("a"):
        link.set("href", _absolute(address + page.url, link.get("href", "")))
    root.set("lang", page.language)
    root.set("dir", page.direction)
    root.set("data-address", address + page.url)
    return lxml.html.tostring(root, encoding="unicode") + "\n"


def _absolute(base: str, href: str) -> str:
    if href.startswith("#"):
        return base + href
    if ":" in href.partition("/")[0]:
        return href
    scheme, _, place = base.partition("://")
    path, hash_, anchor = href.partition("#")
    found = posixpath.normpath(posixpath.join(place, path)) + ("/" if path.endswith("/") else "")
    return f"{scheme}://{found}{hash_}{anchor}"


def robots(address: str) -> str:
    """Return a robots.txt that lets everybody read, and names the sitemap. A server shows it at its root."""
    return f"User-agent: *\nAllow: /\nSitemap: {address}sitemap.xml\n"


def fragment_path(url: str) -> str:
    """Return where the fragment of a page stands.

    >>> fragment_path("en/parents/before/"), fragment_path("en/")
    ('fragments/en/parents/before.html', 'fragments/en.html')
    """
    return f"{FRAGMENTS}/{url.rstrip('/')}.html"


def web_files(address: str, pages: Iterable[WebPage], changed: datetime.date) -> dict[str, str]:
    """Return by path the sitemap, the rules for robots and the fragments of a site's pages."""
    pages = tuple(pages)
    fragments = {fragment_path(page.url): fragment(address, page) for page in pages}
    return {"sitemap.xml": sitemap(address, pages, changed), "robots.txt": robots(address)} | fragments
