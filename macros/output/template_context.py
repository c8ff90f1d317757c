"""What the templates of the theme are given."""

import re
from typing import Any

from markupsafe import Markup

from macros.audience import ABOUT, AUDIENCE_NAMES, FACES, FAMILIES
from macros.language.voice import language_name
from macros.output.area_inputs import AreaInputs
from macros.output.area_site import BuiltPage, RenderedSite
from macros.output.readers import readers_of
from macros.pages.editions import Edition
from macros.pages.parts import document_name

FIRST_PARAGRAPH = re.compile(r"<p>(.*?)</p>", re.DOTALL)

LONGEST_DESCRIPTION = 155
"""Characters that search engines show of a page."""


def description(content: str) -> str:
    """Return how a page begins, as search engines show it.

    >>> description("<h1>Who?</h1><p>You, and <b>others</b>.</p><p>More.</p>")
    'You, and others.'
    """
    found = FIRST_PARAGRAPH.search(content)
    said = Markup(found[1]).striptags() if found else ""
    return said if len(said) <= LONGEST_DESCRIPTION else said[:LONGEST_DESCRIPTION].rsplit(" ", 1)[0] + " …"


PAPER = "paper"
"""The folder of an area's site in which its PDFs are."""


def page_context(rendered: RenderedSite, page: BuiltPage) -> dict[str, Any]:
    """Return what theme/main.html is given of a page, beside the settings of the build."""
    site = rendered.site
    area, build = site.inputs.area, rendered.builds[page.file.src_uri]
    edition = build.context.page.edition
    content = rendered.content(page)
    return site_context(site.inputs, edition.language) | {
        "edition": edition,
        "source": build.context.page.source,
        "checked_on": area.checked_on(build.context.page.source),
        "said": build.record,
        "content": content,
        "description": description(content),
        "letters": rendered.letters(edition) if build.record.lists_places else [],
        "about_nav": site.navs.get(Edition(area.key, edition.language, ABOUT)),
        "for_families": edition.audience in FAMILIES,
        "for_professionals": build.context.for_professionals,
        "neutral": area.file.neutral_titles and edition.audience != "professionals",
        "uris": site.pages.keys(),
        "same_page": site.same_page(build.context.page),
        **_choices(rendered, edition.language),
    }


def _choices(rendered: RenderedSite, language: str) -> dict[str, Any]:
    """Return the readers and languages that can be chosen."""
    site = rendered.site
    return {
        "audience_names": AUDIENCE_NAMES,
        "faces": FACES,
        "readers": readers_of(site.inputs.area, language),
        "readers_of": readers_of,
        "voices": {code: site.inputs.site_voice(code) for code in site.inputs.translations},
        "language_name": language_name,
    }


def site_context(inputs: AreaInputs, language: str) -> dict[str, Any]:
    """Return what every template is given, on a page and on a leaflet."""
    voice = inputs.site_voice(language)
    return {
        "area": inputs.area,
        "document_name": document_name(inputs.area),
        "voice": voice,
        "t": voice.t,
        "plain": voice.plain,
        "as_of": inputs.today,
    }
