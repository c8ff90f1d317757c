"""The pages above the areas: one for each language, with every place, its readers, and help for others."""

from dataclasses import replace
from pathlib import Path

from macros.areas.keys import area_keys
from macros.audience import AUDIENCES
from macros.output.front_pages import languages_of, readers_of, shared_numbers
from tests.conftest import ROOT, links, our_area, page, words

AREAS = area_keys(ROOT)


def test_each_language_has_a_front_page_with_the_way_out(sites: Path) -> None:
    for path, language, other in (("", "en", "languages/cy/"), ("languages/cy", "cy", "../../")):
        front = page(sites, path)
        assert front.get("lang") == language
        assert front.xpath('//*[@class="leave"]/a/@href')
        chips = front.find_class("chips")[0]
        assert [words(one) for one in chips.xpath('.//*[@aria-current="true"]')] == [
            {"en": "English", "cy": "Cymraeg"}[language]
        ]
        assert other in links(chips).values()
    assert links(page(sites, "languages").find(".//main")) == {"English": "../", "Cymraeg": "cy/"}


def test_a_place_opens_on_its_readers_each_in_a_language_that_the_area_has(sites: Path) -> None:
    places = page(sites, "languages/cy").find_class("place")
    assert len(places) == len(AREAS) + 1  # and "my area is not here"
    for place in places[:-1]:
        addresses = [link.get("href").removeprefix("../../") for link in place.iter("a")]
        assert sorted(address.split("/")[2] for address in addresses) == sorted(AUDIENCES)
        assert all((sites / address / "index.html").exists() for address in addresses)
    torbay = our_area("torbay")
    assert [reader.language for reader in readers_of(torbay, "cy")] == [
        "cy" if "cy" in torbay.languages_for(audience) else "en" for audience in AUDIENCES
    ]


def test_who_has_no_area_here_has_the_numbers_that_hold_everywhere(sites: Path) -> None:
    (*_, elsewhere) = page(sites, "").find_class("place")
    assert {"tel:999", "tel:116123"} <= {link.get("href") for link in elsewhere.iter("a")}
    area = our_area("torbay")
    without = replace(area, contacts={})
    assert shared_numbers([area])["listening"] == ["116 123"]
    assert shared_numbers([area, without]) == {"emergency": [], "listening": []}


def test_english_comes_first_among_the_languages() -> None:
    areas = [our_area(key) for key in AREAS]
    assert languages_of(areas)[0] == "en"
    assert set(languages_of(areas)) == {code for area in areas for code in area.file.languages}
