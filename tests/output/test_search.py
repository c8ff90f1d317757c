"""Search: which spellings are one word, what is indexed, and what is not."""

import itertools
import json
from pathlib import Path
from typing import Any

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.language.spelling import SPELLINGS, search_forms
from macros.output.search import SearchPage, sections_of

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
    "en": ["Conference conference con\u00adference", "café cafe"],
}
DIFFERENT = {
    "cy": ["mam pam", "dy tŷ", "ffrind brind", "llais lwybr", "nghynhadledd gynhaeaf", "dad daid"],
    "ur": ["بچہ بچے", "حق ہق"],
    "en": ["bond pond"],
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


BUILT = """<html lang="cy"><head><title>Not</title></head><body><nav>Not</nav><main><article>
<h1 lang="en">A <b>title</b></h1><div class="notices"><p>Not</p></div>
<p>Cyn y <span lang="en">Not</span>gwaith<sup class="reference"><a>1</a></sup>.</p>
<ul class="leads"><li>Not</li></ul>
<details class="opens"><summary><h2 id="next">Cyfarfod</h2></summary><div>
<p>Yn <b>y</b> cyfarfod</p></div></details>
<dl><dt id="chair">Cadeirydd</dt><dd>Un <em>sy'n</em> arwain.</dd></dl><p lang="en">Not</p>
<section class="references"><h2>Not</h2></section>
<p class="reviewed">Not</p></article></main><footer>Not</footer></body></html>"""


def test_sections_hold_what_stands_below_them_in_the_language_of_their_page() -> None:
    (article,) = lxml.html.document_fromstring(BUILT).iter("article")
    page = SearchPage("cy/parents/a/index.html", "cy/parents/a/", "parents/a.md", "cy", "parents")
    found = list(sections_of(article, page, {}))
    assert [(one.address, one.title, one.heading, one.text, one.language) for one in found] == [
        ("cy/parents/a/", "A title", "A title", "Cyn y gwaith.", "en"),
        ("cy/parents/a/#next", "A title", "Cyfarfod", "Yn y cyfarfod", "en"),
        ("cy/parents/a/#chair", "A title", "Cadeirydd", "Un sy'n arwain.", "en"),
    ]


def test_a_list_that_leads_on_is_no_answer() -> None:
    article = lxml.html.fragment_fromstring(
        '<article><h1>Start</h1><p>It is a meeting.</p><h2 id="where">Where?</h2>'
        '<ul class="leads"><li><a>There</a></li></ul><h2 id="what">What?</h2><p>This.</p></article>'
    )
    page = SearchPage("en/parents/index.html", "en/parents/", "parents/index.md", "en", "parents")
    asked = {"parents/index.md#what": ["what is it"]}
    found = sections_of(article, page, asked)
    assert [(one.heading, one.asked) for one in found] == [("Start", ""), ("What?", "what is it")]


def handed_over(file: Path) -> tuple[str, Any]:
    """Return what a script of the search hands over, and under which name."""
    text = file.read_text(encoding="utf-8")
    assert text.startswith("guideSearch.take(")
    name, value = json.loads("[" + text.removeprefix("guideSearch.take(").removesuffix(");\n") + "]")
    return name, value


def test_each_guide_has_its_sections_and_each_language_its_words(torbay: Path) -> None:
    names = {file.name for file in (torbay / "search").iterdir()}
    audiences = ("parents", "children", "young-people", "professionals", "about")
    guides = {f"{language}-{audience}.js" for language in ("en", "cy") for audience in audiences}
    assert names == {"words-en.js", "words-cy.js", *guides}
    name, rows = handed_over(torbay / "search/en-parents.js")
    assert name == "parents"
    folders = {row[0].partition("#")[0] for row in rows}
    built = {f"{file.parent.relative_to(torbay)}/" for file in (torbay / "en/parents").rglob("index.html")}
    assert folders == built - {"en/parents/a-to-z/"}
    assert handed_over(torbay / "search/cy-professionals.js") == ("professionals", [])
    assert {"letters", "beginnings", "same", "help", "empty"} == {
        *handed_over(torbay / "search/words-cy.js")[1]
    }


def test_pages_for_a_memory_stick_are_searched_as_well(memory_stick: Path) -> None:
    text = (memory_stick / "en/parents/before.html").read_text(encoding="utf-8")
    assert 'data-folder="../../search/"' in text
    _, rows = handed_over(memory_stick / "search/en-parents.js")
    assert all((memory_stick / row[0].partition("#")[0]).is_file() for row in rows)
