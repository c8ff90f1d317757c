"""What to make of a rendered site beside its pages: leaflets, and an index to search."""

from collections.abc import Iterator
from pathlib import Path

from macros.audience import ABOUT, ACCENTS, AUDIENCE_NAMES
from macros.language.catalog import SOURCE_LANGUAGE
from macros.output.area_site import Nav, RenderedSite
from macros.output.leaflet import LeafletOrder
from macros.output.search import SearchPage
from macros.output.template_context import site_context
from macros.output.web_files import WebPage
from macros.pages.editions import Edition


def pages_to_search(rendered: RenderedSite) -> Iterator[SearchPage]:
    """Yield the pages of an index."""
    for edition, nav in rendered.site.navs.items():
        for page in rendered.pages_with_text(nav):
            source = rendered.builds[page.file.src_uri].context.page.source
            yield SearchPage(page.file.dest_uri, page.url, source, edition.language, edition.audience)


def pages_on_the_web(rendered: RenderedSite) -> Iterator[WebPage]:
    """Yield every page of every edition as the web knows it."""
    inputs = rendered.site.inputs
    urls = {page.file.src_uri: page.url for nav in rendered.site.navs.values() for page in nav.pages}
    for edition, nav in rendered.site.navs.items():
        for page in nav.pages:
            source = rendered.builds[page.file.src_uri].context.page.source
            same = {
                language: urls[uri]
                for language in inputs.translations
                if (uri := f"{language}/{source}") in urls
            }
            direction = inputs.site_voice(edition.language).direction
            yield WebPage(page.url, edition.language, direction, same, rendered.content(page))


def leaflet_orders(rendered: RenderedSite, folder: Path) -> Iterator[LeafletOrder]:
    """Yield what to print of the site built in a folder: a leaflet for each guide."""
    for edition, nav in rendered.site.navs.items():
        if edition.audience != ABOUT:
            yield _leaflet_order(rendered, edition, nav, folder)


def _leaflet_order(rendered: RenderedSite, edition: Edition, nav: Nav, folder: Path) -> LeafletOrder:
    inputs = rendered.site.inputs
    voice = inputs.site_voice(edition.language)
    audience = AUDIENCE_NAMES[edition.audience]
    front = inputs.templates.get_template("leaflet-front.html")
    return LeafletOrder(
        name=f"{edition.language}/{edition.audience}",
        title=f"{inputs.area.file.name}: {voice.plain(audience)}",
        author=inputs.area.file.name,
        language=edition.language,
        direction=voice.direction,
        accent=ACCENTS[edition.audience],
        front=front.render(site_context(inputs, edition.language), audience_name=audience),
        pages=tuple(folder / page.file.dest_uri for page in rendered.pages_with_text(nav)),
    )


def english_sources(rendered: RenderedSite) -> tuple[tuple[str, str], ...]:
    """Return the path in docs/ and the built file of each English page, in reading order."""
    return tuple(
        (rendered.site.pages[page.file.src_uri].source, page.file.dest_uri)
        for edition, nav in rendered.site.navs.items()
        if edition.language == SOURCE_LANGUAGE
        for page in nav.pages
    )
