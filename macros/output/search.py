"""Built pages -> an index of their articles, through Pagefind."""

import functools
import json
import re
import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import lxml.etree
import lxml.html
from pagefind.service import get_executable

from macros.language.spelling import folded, search_forms, spelling
from macros.output.search_sections import Section, Typed, sections_of, write_sections
from macros.problems import Faults, Problem

NOT_SEARCHED = (
    "notices",
    "contents",
    "references",
    "strengths",
    "reference",
    "reviewed",
    "source-line",
    "unconfirmed",
)
"""Classes of what stands in an article but is not its text."""

NOT_NEEDED = (
    "pagefind-component-ui.*", "pagefind-highlight.js", "pagefind-modular-ui.*",
    "pagefind-ui.*", "pagefind-worker.js",
)  # fmt: skip
"""Files of Pagefind's bundle that theme/assets/guide-search.js does not load."""

BETWEEN_FORMS = "|"
"""Stands between a word and its other forms. Pagefind reads what it joins as words in the same place."""

WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class SearchPage:
    """A built page: its path in the site, its language, and who reads it."""

    path: str
    language: str
    audience: str


def make_index(
    site: Path, pages: Iterable[SearchPage], asked: Mapping[str, list[str]], typed: Mapping[str, Typed]
) -> None:
    """Write site/search/, an index and the sections of each language. Raise Faults."""
    pages, folder = tuple(pages), site / "search"
    sections: dict[str, list[Section]] = {}
    with tempfile.TemporaryDirectory(prefix=".search-", dir=site.parent) as name:
        for page in pages:
            file = Path(name) / page.path
            file.parent.mkdir(parents=True, exist_ok=True)
            document = document_of(site / page.path, page)
            sections.setdefault(page.language, []).extend(_sections(document, page, asked))
            file.write_bytes(lxml.etree.tostring(_with_forms_in(document, page), method="html"))
        _run_pagefind(Path(name), folder)
    for pattern in NOT_NEEDED:
        for file in folder.glob(pattern):
            file.unlink()
    for language, found in sections.items():
        write_sections(folder, language, found)
    rules = {
        language.lower(): asdict(spelling(language))
        | typed.get(language.partition("-")[0], Typed()).model_dump()
        for language in sections
    }
    (folder / "spelling.json").write_text(json.dumps(rules), encoding="utf-8")


def _run_pagefind(pages: Path, folder: Path) -> None:
    program = get_executable()
    if program is None:
        message = "Pagefind is not installed, expected the package pagefind[bin]: run `make site` once more."
        raise Faults([Problem("pyproject.toml", 1, message, "search")])
    command = [str(program), "--site", str(pages), "--output-path", str(folder.resolve()), "--silent"]
    subprocess.run(command, cwd=pages, check=True)


def _sections(
    document: lxml.html.HtmlElement, page: SearchPage, asked: Mapping[str, list[str]]
) -> Iterator[Section]:
    (article,) = document.iter("article")
    folder = page.path.removesuffix("index.html")
    source = folder.removeprefix(f"{page.language}/").rstrip("/") + ".md"
    if source.count("/") == 0:
        source = source.replace(".md", "/index.md")
    language = _language_of_title(article, page)
    found = sections_of(article, page.audience, folder, source, asked if page.language == "en" else {})
    return (replace(one, language="" if language == page.language else language) for one in found)


def _language_of_title(article: lxml.html.HtmlElement, page: SearchPage) -> str:
    (heading,) = article.iter("h1")
    return str((heading.xpath("@lang|*/@lang") or [page.language])[0])


def document_of(file: Path, page: SearchPage) -> lxml.html.HtmlElement:
    """Return a built page with what is searched: its article, in its language, but for its title."""
    root = lxml.html.parse(str(file), parser=lxml.html.HTMLParser(encoding="utf-8")).getroot()
    (article,) = root.iter("article")
    (heading,) = article.iter("h1")
    for element in [element for element in article.iter() if element not in [*heading.iter()]]:
        is_other = element.get("lang", page.language) != page.language
        if is_other or not {*NOT_SEARCHED}.isdisjoint(element.classes):
            element.drop_tree()
    return root


def searched(file: Path, page: SearchPage) -> lxml.html.HtmlElement:
    """Return a document with what is searched of a built page: the text of its article in its language.

    The title stays in whatever language it is; a filter says in which.
    """
    return _with_forms_in(document_of(file, page), page)


def _with_forms_in(root: lxml.html.HtmlElement, page: SearchPage) -> lxml.html.HtmlElement:
    (article,), (body,) = root.iter("article"), root.iter("body")
    of_title = _language_of_title(article, page)
    for element in article.iter():
        element.text = with_forms(element.text or "", page.language)
        element.tail = with_forms(element.tail or "", page.language)
    article.set("data-pagefind-filter", "audience[data-audience], language[data-language]")
    article.set("data-audience", page.audience)
    article.set("data-language", of_title)
    body.clear()
    body.append(article)
    root.set("lang", page.language.lower())
    return root


def with_forms(text: str, language: str) -> str:
    """Return a text in which each word is followed by its other forms, for the index to find it by.

    >>> with_forms("Cyn y gynhadledd, dewch", "cy")
    'Cyn y gynhadledd,|cynhadledd dewch|tewch'
    """
    text = text.replace(BETWEEN_FORMS, " ").replace("’", "'")
    return re.sub(r"\S+", lambda match: _with_forms(match[0], language), text)


@functools.lru_cache(maxsize=65536)
def _with_forms(written: str, language: str) -> str:
    words = WORD.findall(folded(written, language))
    found = dict.fromkeys(form for word in words for form in search_forms(word, language))
    already = WORD.findall(written.lower())
    return BETWEEN_FORMS.join([written, *(form for form in found if form not in already)])
