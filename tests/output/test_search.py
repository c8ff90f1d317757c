"""Search: which spellings are one word, what is indexed, and what is not."""

import gzip
import itertools
import json
from pathlib import Path
from typing import Any

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.language.spelling import SPELLINGS, search_forms
from macros.output import search
from macros.output.search import SearchPage, searched, with_forms
from macros.output.search_sections import sections_of
from macros.problems import Faults
from tests.conftest import words

SAME = {
    "cy": [
        "cynhadledd gynhadledd nghynhadledd chynhadledd",
        "plant blant mhlant phlant",
        "teulu deulu nheulu theulu",
        "gwaith waith ngwaith",
        "gradd radd ngradd",
        "bwrdd fwrdd mwrdd",
        "dyddiad ddyddiad nyddiad",
        "mam fam",
        "llais lais",
        "rhiant riant",
        "ysgol hysgol",
        "tŷ ty TŶ",
    ],
    "ur": [
        "بچہ بچه بچة بچّہ",
        "کتاب كتاب كِتاب کـــتاب",
        "علی علي على",
        "آپ اپ أپ",
        "\u200fکانفرنس\u200f کانفرنس",
        "می\u200cشود میشود",
    ],
    "ar": ["محكمة محکمه محكمه", "أسرة اسره إسرة", "اجتماعٌ اجتماع إجتماع", "مشفى مشفي مشفی", "ﻻ لا"],
    "en": ["Conference conference con\u00adference"],
}
DIFFERENT = {
    "cy": ["mam pam", "dy tŷ", "ffrind brind", "llais lwybr", "nghynhadledd gynhaeaf", "dad daid"],
    "ur": ["بچہ بچے", "حق ہق"],
    "en": ["bond pond", "café cafe"],
}


def pairs(table: dict[str, list[str]]) -> list[tuple[str, str, str]]:
    return [
        (language, *pair)
        for language, rows in table.items()
        for row in rows
        for pair in itertools.combinations(row.split(), 2)
    ]


@pytest.mark.parametrize(("language", "one", "other"), pairs(SAME))
def test_spellings_of_one_word_share_a_form(language: str, one: str, other: str) -> None:
    assert {*search_forms(one, language)} & {*search_forms(other, language)}


@pytest.mark.parametrize(("language", "one", "other"), pairs(DIFFERENT))
def test_different_words_share_none(language: str, one: str, other: str) -> None:
    assert not {*search_forms(one, language)} & {*search_forms(other, language)}


@given(st.text(), st.sampled_from([*SPELLINGS, "en"]))
def test_a_form_spelt_once_more_stays_a_form(text: str, language: str) -> None:
    (plain, *_) = search_forms(text, language)
    assert search_forms(plain, language)[0] == plain


def test_words_carry_their_forms_into_the_index() -> None:
    assert with_forms("Cyn y gynhadledd, fel mam", "cy") == "Cyn y gynhadledd,|cynhadledd fel|bel|mel mam|bam"
    assert with_forms("i’r teulu | a’r plant", "cy") == "i'r teulu   a'r plant"
    assert with_forms("إلى محكمة", "ar") == "إلى|الي محكمة|محكمه"
    assert with_forms("the meeting, today", "en") == "the meeting, today"


BUILT = """<html lang="cy"><head><title>Not</title></head><body><nav>Not</nav><main><article>
<h1 lang="en">A <b>title</b></h1><div class="notices"><p>Not</p></div>
<p>Cyn y <span lang="en">Not</span>gwaith<sup class="reference"><a>1</a></sup>.</p>
<h2 id="next">Cyfarfod</h2><p lang="en">Not</p><section class="references"><h2>Not</h2></section>
<p class="reviewed">Not</p></article></main><footer>Not</footer></body></html>"""


def test_only_the_article_in_the_language_of_its_page_is_searched(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(BUILT, encoding="utf-8")
    found = searched(tmp_path / "page.html", SearchPage("page.html", "cy", "parents"))
    (body,) = found.iter("body")
    assert words(body) == "A title Cyn y gwaith.|cwaith Cyfarfod"
    assert (body[0].get("data-audience"), body[0].get("data-language")) == ("parents", "en")
    assert found.get("lang") == "cy"


def fragments(site: Path, language: str) -> list[dict[str, Any]]:
    files = (site / "search" / "fragment").glob(f"{language}_*")
    return [json.loads(gzip.decompress(file.read_bytes()).removeprefix(b"pagefind_dcd")) for file in files]


def test_each_language_has_an_index_of_its_pages(torbay: Path) -> None:
    entry = json.loads((torbay / "search/pagefind-entry.json").read_bytes())
    assert {*entry["languages"]} == {"en", "cy"}
    for language, found in entry["languages"].items():
        pages = fragments(torbay, language)
        assert len(pages) == found["page_count"]
        urls = {page["url"] for page in pages}
        built = {f"/{file.parent.relative_to(torbay)}/" for file in (torbay / language).rglob("index.html")}
        assert urls == {url for url in built if not url.endswith("/a-to-z/")}
        assert {*json.loads((torbay / "search/spelling.json").read_bytes())} == {*entry["languages"]}


def test_pages_are_filtered_by_audience(torbay: Path) -> None:
    for page in fragments(torbay, "en"):
        folder = page["url"].split("/")[2] or "about"
        assert page["filters"] == {"audience": [folder], "language": ["en"]}


def test_only_what_the_script_loads_is_in_the_bundle(torbay: Path) -> None:
    names = {file.name for file in (torbay / "search").glob("*") if file.is_file()}
    names = {name for name in names if not name.endswith(".pf_meta")}
    wasm = {"wasm.en.pagefind", "wasm.unknown.pagefind"}
    sections = {"sections-cy.json", "sections-en.json"}
    assert names == {"pagefind.js", "pagefind-entry.json", "spelling.json", *sections, *wasm}


def test_a_result_shows_how_a_section_begins_also_one_that_opens() -> None:
    article = lxml.html.fragment_fromstring(
        '<article><h1>Letters</h1><details><summary><h2 id="late">Late?</h2></summary><p>Ask.</p></details>'
        '<h2 id="who">Who?</h2><p>You.</p></article>'
    )
    found = sections_of(article, "parents", "en/parents/letters/", "parents/letters.md", {})
    assert [(one.heading, one.beginning) for one in found][1:] == [("Late?", "Ask."), ("Who?", "You.")]


def test_pages_for_a_memory_stick_have_no_search(memory_stick: Path) -> None:
    assert not (memory_stick / "search").exists()
    text = (memory_stick / "en/parents/before.html").read_text(encoding="utf-8")
    assert "search-words" not in text
    assert "guide-search.js" not in text


def test_a_missing_pagefind_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(search, "get_executable", lambda: None)
    with pytest.raises(Faults, match=r"Pagefind is not installed, expected the package pagefind\[bin\]"):
        search.make_index(tmp_path, [], {}, {})
