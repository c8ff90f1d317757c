"""What search engines, servers and a council's own pages get when an area's address is known."""

from pathlib import Path

import lxml.etree
import lxml.html
import pytest

from macros.output.web_files import WebPage, fragment
from tests.areas.test_bad_files import faults_of
from tests.conftest import change, page, quickly_built

ADDRESS = "https://guide.example.org/torbay/"


@pytest.fixture
def hosted(whole: Path) -> Path:
    change(whole / "areas/torbay/area.yml", "languages:", f"address: {ADDRESS}\nlanguages:")
    return quickly_built(whole)


def test_a_hosted_area_tells_search_engines_its_pages_in_their_languages(hosted: Path) -> None:
    names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    found = lxml.etree.parse(str(hosted / "sitemap.xml")).getroot()
    places = [place.text or "" for place in found.findall("s:url/s:loc", names)]
    assert len(places) == len(set(places)) > 100
    for place in places:
        assert (hosted / place.removeprefix(ADDRESS) / "index.html").is_file(), place
    (before,) = (url for url in found if url.findtext("s:loc", "", names) == f"{ADDRESS}en/parents/before/")
    others = {link.get("hreflang"): link.get("href") for link in before.findall("x:link", names)}
    assert others == {code: f"{ADDRESS}{code}/parents/before/" for code in ("en", "cy")}
    assert f"Sitemap: {ADDRESS}sitemap.xml" in (hosted / "robots.txt").read_text()
    (canonical,) = page(hosted, "en/parents/before").xpath('//link[@rel="canonical"]/@href')
    assert canonical == f"{ADDRESS}en/parents/before/"
    alternates = page(hosted, "en/parents/before").xpath('//link[@rel="alternate"]')
    assert {link.get("hreflang"): link.get("href") for link in alternates} == others


def test_a_hosted_area_has_a_page_for_addresses_that_are_none(hosted: Path) -> None:
    lost = lxml.html.parse(str(hosted / "404.html")).getroot()
    links = [link.get("href") for link in lost.iter("a")]
    assert links
    for link in links:
        assert (hosted / link.removeprefix(ADDRESS) / "index.html").is_file(), link


def test_another_site_can_include_the_text_of_a_page(hosted: Path) -> None:
    (article,) = lxml.html.fragments_fromstring((hosted / "fragments/cy/parents/before.html").read_text())
    assert (article.tag, article.get("lang"), article.get("dir")) == ("article", "cy", "ltr")
    assert article.get("data-address") == f"{ADDRESS}cy/parents/before/"
    assert article.xpath("//script|//svg|//button|//style|//details") == []
    assert all(link.get("href").startswith((ADDRESS, "tel:", "sms:", "https:")) for link in article.iter("a"))


@pytest.mark.parametrize(
    ("href", "whole"),
    [
        ("../reports/#late", f"{ADDRESS}en/parents/reports/#late"),
        ("#here", f"{ADDRESS}en/parents/before/#here"),
        ("tel:999", "tel:999"), ("https://example.org/", "https://example.org/"),
    ],
)  # fmt: skip
def test_links_of_a_fragment_are_whole(href: str, whole: str) -> None:
    shown = WebPage("en/parents/before/", "en", "ltr", {}, f'<p><a href="{href}">There</a></p>')
    assert f'href="{whole}"' in fragment(ADDRESS, shown)


def test_a_fragment_holds_what_one_opens_and_no_tool() -> None:
    opens = '<details class="opens"><summary><h2>Who?</h2></summary><p>You.</p></details>'
    tools = "<details><summary>Calendar</summary><p>Make it.</p></details>"
    shown = WebPage("en/parents/before/", "en", "ltr", {}, opens + tools)
    assert "><h2>Who?</h2><p>You.</p></article>" in fragment(ADDRESS, shown)


def test_without_an_address_there_is_none_of_it(torbay: Path) -> None:
    for name in ("sitemap.xml", "robots.txt", "404.html", "fragments"):
        assert not (torbay / name).exists()


def test_an_address_that_is_no_folder_is_refused(project: Path) -> None:
    change(project / "areas/torbay/area.yml", "languages:", "address: https://example.org/torbay\nlanguages:")
    (fault,) = faults_of(project)
    assert "expected the address of a folder, with / at its end" in fault
