"""The A to Z: every heading and every explained word, in the order of the language's alphabet."""

from pathlib import Path

import pytest

from macros.pages.a_to_z import Place, by_letter, places
from tests.conftest import page, words

ORDERED = {
    "en": "Advocate, The chair, Chairs, Éclair, egg, Zoo",
    "cy": "Y bwrdd, Cyfarfod, Chwaer, Diwrnod, Ddoe, Yr ên, Fel, Ffrind, Gardd, Ngwent, Hawl, Lôn, Llais,"
    " Nos, Plant, Phlant, Rŵan, Rhiant, Tad, Thema, Ŵyn",
    "pl": "Adwokat, Ąb, Lekarz, Łódź, Ochrona, Ósmy, Żyć",
    "ur": "آپ, اب, بچہ, پلان, ٹیم, چیئر, ڈر, کانفرنس, گھر, ہفتہ, یاد",
    "ar": "أب, إجراء, الخطة, بيت, طفل",
}


@pytest.mark.parametrize("language", ORDERED)
def test_the_order_of_the_alphabet(language: str) -> None:
    ordered = ORDERED[language].split(", ")
    found = [Place(title, "#") for title in sorted(ordered, key=lambda title: title[::-1])]
    assert [place.title for _, group in by_letter(found, language) for place in group] == ordered


def test_welsh_digraphs_are_letters_of_their_own() -> None:
    titles = ["Llais", "Lôn", "Ddoe", "Dyn", "Ngwent", "Nos", "Rhiant", "Rŵan"]
    letters = [letter for letter, _ in by_letter([Place(title, "#") for title in titles], "cy")]
    assert letters == ["D", "Dd", "Ng", "L", "Ll", "N", "R", "Rh"]


def test_words_are_compared_one_by_one() -> None:
    titles = ["Case note", "Casework", "Case"]
    ((_, group),) = by_letter([Place(title, "#") for title in titles], "en")
    assert [place.title for place in group] == ["Case", "Case note", "Casework"]


def test_the_places_of_a_page() -> None:
    content = """<h1 id="a">A <b>page</b></h1><h2 id="b" lang="en">Part<sup class="reference">1</sup></h2>
    <dl><dt id="c"><span lang="en">Word</span></dt><dd>Meaning <dfn>Other</dfn></dd></dl>
    <p><dfn>No</dfn></p><h3 id="d">Small</h3>"""
    assert list(places(content, "page/")) == [
        Place("A page", "page/"),
        Place("Part", "page/#b", "en"),
        Place("Word", "page/#c", "en"),
        Place("Other", "page/#c"),
    ]


@pytest.mark.parametrize("edition", ["en/parents", "cy/parents", "en/young-people", "en/professionals"])
def test_every_place_is_listed_and_leads_there(torbay: Path, edition: str) -> None:
    folder = torbay / edition
    listed = {
        ((folder / "a-to-z" / path).resolve(), address, words(link).rstrip(" 1234567890"))
        for link in page(torbay, f"{edition}/a-to-z").xpath('//ul[@class="places"]//a')
        for path, _, address in [link.get("href").partition("#")]
    }
    expected = set()
    for file in folder.rglob("index.html"):
        if file.parent.name == "a-to-z":
            continue
        (article,) = page(file.parent, ".").iter("article")
        address = None
        for element in article.xpath(".//h1|.//h2[not(ancestor::section)]|.//dt|.//dd/dfn"):
            address = "" if element.tag == "h1" else element.get("id", address)
            expected.add((file.parent, address, words(element).rstrip(" 1234567890")))
    assert expected == listed


def test_letters_lead_to_their_places(torbay: Path) -> None:
    listing = page(torbay, "cy/parents/a-to-z")
    targets = [link.get("href")[1:] for link in listing.xpath('//nav[@class="letters"]//a')]
    headings = listing.xpath("//article/h2")
    assert [heading.get("id") for heading in headings] == targets
    agenda = listing.xpath('//ul[@class="places"]//a[contains(@href, "#agenda")]')[0]
    assert agenda.get("lang") == "en"


def test_children_have_none_and_it_comes_last(torbay: Path) -> None:
    assert not (torbay / "en/children/a-to-z").exists()
    (last,) = page(torbay, "en/professionals").xpath('(//nav[@aria-labelledby="pages-title"]//li)[last()]')
    assert words(last) == "A to Z"
