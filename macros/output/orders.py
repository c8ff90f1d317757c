"""What to make of a rendered site beside its pages: leaflets, and an index to search."""

from collections.abc import Iterator
from pathlib import Path

import segno
from markupsafe import Markup

from macros.audience import ABOUT, ACCENTS, AUDIENCE_NAMES, TINTS
from macros.language.catalog import SOURCE_LANGUAGE
from macros.language.voice import language_name
from macros.output.area_site import RenderedSite
from macros.output.paper import PaperOrder
from macros.output.paper_index import paper_path
from macros.output.search import SearchPage
from macros.output.template_context import site_context
from macros.output.web_files import WebPage
from macros.output.whole_guide import GuideOrder
from macros.pages.editions import Edition, paper_kind


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


def guide_orders(rendered: RenderedSite, folder: Path) -> Iterator[GuideOrder]:
    """Yield what to print of the site built in a folder: all pages of each guide."""
    inputs = rendered.site.inputs
    front = inputs.templates.get_template("guide-front.html")
    for edition, nav in rendered.site.navs.items():
        if edition.audience == ABOUT:
            continue
        voice, audience = inputs.site_voice(edition.language), AUDIENCE_NAMES[edition.audience]
        context = site_context(inputs, edition.language)
        yield GuideOrder(
            name=f"{edition.language}/{edition.audience}-whole-guide.pdf",
            title=_title(rendered, edition, voice.plain("Child protection conferences: a guide")),
            subject="",
            audience=edition.audience,
            author=inputs.area.file.name,
            language=edition.language,
            direction=voice.direction,
            accent=ACCENTS[edition.audience],
            front=front.render(context, audience_name=audience),
            page_label=inputs.templates.get_template("page-label.html").render(context),
            pages=tuple(folder / page.file.dest_uri for page in rendered.pages_with_text(nav)),
        )


def paper_orders(rendered: RenderedSite) -> Iterator[PaperOrder]:
    """Yield what to print of the pages that are written for paper."""
    inputs = rendered.site.inputs
    for file in rendered.site.papers:
        page = rendered.site.pages[file.src_uri]
        edition, voice = page.edition, inputs.site_voice(page.edition.language)
        kind, audience = paper_kind(page.source) or "sheet", page.edition.audience
        address = (
            f"{inputs.area.file.address}{edition.language}/{audience}/" if inputs.area.file.address else ""
        )
        others = [
            code for code in inputs.translations
            if code != edition.language and f"{code}/{page.source}" in rendered.site.pages
        ]  # fmt: skip
        colophon = inputs.templates.get_template("colophon.html")
        context = site_context(inputs, edition.language) | {
            "address": address, "others": others, "language_name": language_name, "kind": kind,
        }  # fmt: skip
        yield PaperOrder(
            name=paper_path(edition, page.source),
            source=page.source,
            kind=kind,
            audience=audience,
            title=_title(rendered, edition, rendered.page_title(file.page)),
            subject=rendered.page_title(file.page),
            author=inputs.area.file.name,
            place=inputs.area.file.name,
            language=edition.language,
            direction=voice.direction,
            accent=ACCENTS[audience],
            tint=TINTS[audience],
            content=rendered.content(file.page),
            colophon=colophon.render(context) if kind != "sheet" else "",
            qr=qr_code(address) if address else "",
            qr_says=inputs.templates.get_template("code-says.html").render(context),
        )  # fmt: skip


def _title(rendered: RenderedSite, edition: Edition, subject: str) -> str:
    area = rendered.site.inputs.area.file.name
    return f"{area}: {Markup(subject).striptags()}"


def qr_code(address: str) -> str:
    """Return an address as a code for a camera, as SVG."""
    return segno.make(address, error="m", micro=False).svg_inline(border=2, scale=4)


def english_sources(rendered: RenderedSite) -> tuple[tuple[str, str], ...]:
    """Return the path in docs/ and the built file of each English page, in reading order."""
    pages = [
        page.file
        for edition, nav in rendered.site.navs.items()
        if edition.language == SOURCE_LANGUAGE
        for page in nav.pages
    ]
    papers = [
        file for file in rendered.site.papers
        if rendered.site.pages[file.src_uri].edition.language == SOURCE_LANGUAGE
    ]  # fmt: skip
    return tuple((rendered.site.pages[file.src_uri].source, file.dest_uri) for file in [*pages, *papers])
