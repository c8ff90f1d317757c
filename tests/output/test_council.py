"""Whose site it is, and what an area's file decides about every page."""

from pathlib import Path

import lxml.html

from tests.conftest import change, links, page, quickly_built, words

STATEMENT = """{contact_form: "https://www.torbay.gov.uk/contact", compliance: partially,
  not_accessible: [Leaflets are not in British Sign Language.], enforced_in: great-britain,
  prepared: 2026-11-21, reviewed: 2026-11-21, tested: 2026-11-14, tested_by: the web team}"""


def test_each_page_says_that_it_is_an_example(torbay: Path) -> None:
    for file in (torbay / "en").rglob("index.html"):
        text = words(lxml.html.parse(str(file)).getroot())
        is_for_children = file.is_relative_to(torbay / "en/children")
        told = "The people who hold the meeting did not make this page."
        assert (told if is_for_children else "It is not the website of Torbay Council") in text, file


def test_a_council_shows_that_the_site_is_its_own(whole: Path) -> None:
    furniture = "{name: Torbay Council, logo: torbay.svg, colour: '#5b2a86', colour_dark: '#d9c2f0'}"
    change(
        whole / "areas/torbay/area.yml",
        "published_by_council: false",
        f"published_by_council: true\nfurniture: {furniture}\naccessibility: {STATEMENT}",
    )
    (whole / "areas/torbay/torbay.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>'
    )
    site = quickly_built(whole)
    start = page(site, "cy/parents")
    (logo,) = start.xpath('//p[@class="council"]/img')
    assert (logo.get("src"), logo.get("alt")) == ("../../assets/torbay.svg", "Torbay Council")
    assert "--accent: #5b2a86; --bar: #5b2a86" in (site / "assets/guide-area.css").read_text(encoding="utf-8")
    assert "Torbay Council yw hi" not in words(start)
    statement = words(page(site, "en/about/accessibility"))
    assert "This website is partially compliant with the Web Content Accessibility Guidelines" in statement
    assert "Equality Advisory and Support Service (EASS)" in statement
    assert "This statement was prepared on 21 November 2026." in statement


OWN_STATEMENT = """
## What is our accessibility statement?
{: .replaces }

Torbay Council runs this website. [Our own statement](https://www.torbay.gov.uk/accessibility) is about it.

## What is not done yet?
{: .omitted }
"""


def test_a_council_can_give_an_accessibility_statement_of_its_own(whole: Path) -> None:
    change(whole / "areas/torbay/area.yml", "published_by_council: false", "published_by_council: true")
    (whole / "areas/torbay/about").mkdir()
    (whole / "areas/torbay/about/accessibility.md").write_text(OWN_STATEMENT)
    site = quickly_built(whole)
    for language in ("en", "cy"):
        shown = page(site, f"{language}/about/accessibility").find(".//article")
        assert "https://www.torbay.gov.uk/accessibility" in links(shown).values()
        assert not shown.xpath('.//h2[@id="what-is-not-done-yet"]')
        for ours in ("WCAG 2.2 AA standard", "This is an example", "Nid gwefan corff cyhoeddus"):
            assert ours not in words(shown)


FOOTER = """
footer:
- {text: Privacy, url: "https://www.torbay.gov.uk/privacy"}
- {text: Write to us, url: "mailto:team@torbay.gov.uk"}
- {text: All our guides, url: ../guides/}
- {text: Accessibility, url: ./en/about/accessibility/}
languages:"""


def test_each_page_ends_with_the_links_of_the_council(whole: Path) -> None:
    change(whole / "areas/torbay/area.yml", "\nlanguages:", FOOTER)
    change(
        whole / "translations/cy/LC_MESSAGES/messages.po",
        'msgctxt "site"\n',
        'msgctxt "site"\nmsgid "Write to us"\nmsgstr "Ysgrifennwch atom"\n\nmsgctxt "site"\n',
    )
    site = quickly_built(whole)
    for path in (".", "en", "en/parents/before", "cy/children", "cy/about", "en/professionals/reports"):
        shown = page(site, path)
        (nav,) = shown.xpath('//footer/nav[@aria-label="Torbay Council"]')
        welsh = path.startswith("cy")
        up = "" if path == "." else "../" * (path.count("/") + 1)
        assert list(links(nav).items()) == [
            ("Privacy", "https://www.torbay.gov.uk/privacy"),
            ("Ysgrifennwch atom" if welsh else "Write to us", "mailto:team@torbay.gov.uk"),
            ("All our guides", f"{up}../guides/"),
            ("Accessibility", links(nav)["Accessibility"]),
        ]
        assert (site / path / links(nav)["Accessibility"] / "index.html").is_file()
        assert [words(part) for part in nav.xpath('.//*[@lang="en"]')] == (
            ["Privacy", "All our guides", "Accessibility"] if welsh else []
        )


def test_family_pages_can_be_left_for_the_page_that_the_area_names(torbay: Path, whole: Path) -> None:
    change(whole / "areas/torbay/area.yml", "languages:", "leave_to: https://example.org/news\nlanguages:")
    site = quickly_built(whole)
    leave = {"en": "Leave this page", "cy": "Gadael y dudalen hon"}
    for path in ("en/parents", "cy/children", "en/young-people/before"):
        assert links(page(torbay, path))[leave[path[:2]]] == "https://www.bbc.co.uk/weather"
        assert links(page(site, path))[leave[path[:2]]] == "https://example.org/news"
    for path in ("en/professionals", "en/about", "."):
        assert "Leave this page" not in links(page(site, path))


def test_an_area_can_keep_its_subject_out_of_titles(torbay: Path, whole: Path) -> None:
    change(whole / "areas/torbay/area.yml", "languages:", "neutral_titles: true\nlanguages:")
    site = quickly_built(whole)
    for path in ("en/parents", "cy/children/who-can-help", "en/about/privacy", "en", "."):
        title = "Canllaw" if path.startswith("cy") else "Guide"
        assert title_and_icon(page(site, path)) == (title, "guide-neutral.svg")
        assert title_and_icon(page(torbay, path))[1] == "guide.svg"
    professionals = "en/professionals/convening"
    assert title_and_icon(page(site, professionals)) == title_and_icon(page(torbay, professionals))


def title_and_icon(html: lxml.html.HtmlElement) -> tuple[str, str]:
    (title,) = html.iter("title")
    (icon,) = html.xpath('//link[@rel="icon"]/@href')
    return words(title), Path(icon).name
