"""What an area has on paper: a list for each language, and in each guide."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from markupsafe import Markup

from macros.audience import AUDIENCE_NAMES, AUDIENCES
from macros.language.voice import language_name
from macros.output.area_site import RenderedSite
from macros.output.paper import Printed
from macros.output.template_context import site_context
from macros.pages.editions import Edition, paper_kind


def papers_of(rendered: RenderedSite, edition: Edition) -> list[tuple[Markup, str, str]]:
    """Return of each leaflet and sheet of an edition its title, its path but for the ending, and its kind."""
    found = []
    for file in rendered.site.papers:
        page = rendered.site.pages[file.src_uri]
        if page.edition == edition and (kind := paper_kind(page.source)):
            found.append((rendered.page_title(file.page), paper_path(edition, page.source), kind))
    return sorted(found, key=lambda one: one[2] != "leaflet")


def paper_path(edition: Edition, source: str) -> str:
    """Return the path of the PDF of a page that is written for paper, without its ending."""
    return f"{edition.language}/{edition.audience}-{source.removesuffix('.md').rpartition('/')[2]}"


def paper_index(
    rendered: RenderedSite, printed: Iterable[Printed], offline: bool
) -> Iterator[tuple[str, str]]:
    """Yield the path and the HTML of the list of each language."""
    inputs, found = rendered.site.inputs, list(printed)
    languages = [code for code in inputs.translations if any(one.language == code for one in found)]
    for language in languages:
        by_audience: Mapping[str, Any] = {
            audience: _by_title(one for one in found if (one.language, one.audience) == (language, audience))
            for audience in AUDIENCES
        }
        values = site_context(inputs, language) | {
            "by_audience": {audience: things for audience, things in by_audience.items() if things},
            "audience_names": AUDIENCE_NAMES,
            "languages": languages,
            "language_name": language_name,
            "offline": offline,
            "page": "index.html" if offline else "",
        }
        yield f"{language}/index.html", inputs.templates.get_template("on-paper.html").render(values) + "\n"


def _by_title(printed: Iterable[Printed]) -> dict[str, list[Printed]]:
    """Return what was printed by what it is; whole guides last."""
    found: dict[str, list[Printed]] = {}
    for one in sorted(printed, key=lambda one: one.ending == "whole-guide"):
        found.setdefault(one.title, []).append(one)
    return found
