"""The pages above the areas: one for each language, with every place, its readers, and help for others."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from macros.areas.keys import area_keys
from macros.audience import AUDIENCES
from macros.language.catalog import PSEUDO_LANGUAGE, Translations
from macros.output import front_pages
from macros.output.front_pages import languages_of, shared_numbers, write_front_pages
from macros.output.readers import readers_of
from tests.conftest import ROOT, links, our_area, our_vocabulary, page, words

AREAS = area_keys(ROOT)


PAGES = ("", "compare/", "compare/reviews/", "moving/", "moving/torbay/")


@pytest.mark.parametrize("path", PAGES)
def test_each_page_above_the_areas_is_in_each_language_with_the_way_out(path: str, sites: Path) -> None:
    for language, place in (("en", path), ("cy", f"languages/cy/{path}")):
        found = page(sites, place)
        assert found.get("lang") == language
        assert found.xpath('//*[@class="leave"]/a/@href')
        assert found.find_class("settings")
        assert found.xpath('//a[@class="help"]/@href') == ["#help"]
        assert found.xpath('//h2[@id="help"]/..//a/@href') == ["tel:999", "tel:116123"]
        others = {link.get("hreflang"): link.get("href") for link in found.iter("a") if link.get("lang")}
        here = sites / place
        (other,) = others
        other_place = path if other == "en" else f"languages/{other}/{path}"
        assert (here / others[other]).resolve() == (sites / other_place).resolve()


@pytest.mark.parametrize("path", PAGES)
def test_links_between_pages_above_the_areas_stay_in_the_language(path: str, sites: Path) -> None:
    here = sites / "languages/cy" / path
    for link in page(sites, f"languages/cy/{path}").iter("a"):
        href = link.get("href")
        if link.get("hreflang") or href.startswith(("#", "https:", "tel:")):
            continue
        led = (here / href).resolve()
        assert (led / "index.html").is_file(), href
        assert "cy" in led.relative_to(sites.resolve()).parts, href


@pytest.mark.parametrize("path", PAGES)
def test_a_welsh_page_above_the_areas_marks_what_is_english(path: str, sites: Path) -> None:
    found = page(sites, f"languages/cy/{path}").find(".//main")
    for part in found.xpath('.//*[@lang="en"]'):
        part.drop_tree()
    said = words(found)
    assert not re.search(r"\b(the|of|differ|procedure|within|conference)\b", said), said


def test_a_page_above_the_areas_can_be_set_from_right_to_left(tmp_path: Path) -> None:
    spoken = {"languages": ("en", "cy", PSEUDO_LANGUAGE)}
    found = [our_area("torbay"), our_area("wales")]
    areas = [replace(area, file=area.file.model_copy(update=spoken)) for area in found]
    write_front_pages(ROOT, tmp_path, areas, our_vocabulary(), {}, offline=False)
    for path in PAGES:
        shown = page(tmp_path, f"languages/{PSEUDO_LANGUAGE}/{path}")
        assert (shown.get("lang"), shown.get("dir")) == (PSEUDO_LANGUAGE, "rtl")
        others = shown.xpath('//details[@class="languages"]//a')
        assert [(link.get("hreflang"), link.get("dir")) for link in others] == (
            [("en", "ltr"), ("cy", "ltr")] if path else []
        )


def test_each_catalogue_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def counting(root: Path, language: str) -> Translations:
        asked.append(language)
        return Translations(language)

    monkeypatch.setattr(front_pages, "read_translations", counting)
    areas = [our_area(key) for key in AREAS]
    write_front_pages(ROOT, tmp_path, areas, our_vocabulary(), {}, offline=False)
    assert asked == languages_of(areas)


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
    listed = page(sites, "languages").xpath("//nav[@class='choice']//a")
    assert [(words(one.find(".//b")), one.get("href")) for one in listed] == [
        ("English", "../"), ("Cymraeg", "../languages/cy/"),
    ]  # fmt: skip


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


def test_who_has_no_area_here_has_the_numbers_that_hold_everywhere() -> None:
    area = our_area("torbay")
    without = replace(area, contacts={})
    assert shared_numbers([area])["listening"] == ["116 123"]
    assert shared_numbers([area, without]) == {"emergency": [], "listening": []}


def test_english_comes_first_among_the_languages() -> None:
    areas = [our_area(key) for key in AREAS]
    assert languages_of(areas)[0] == "en"
    assert set(languages_of(areas)) == {code for area in areas for code in area.file.languages}
