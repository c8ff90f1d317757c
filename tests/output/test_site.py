"""The folder of the real site: what stands where, and what leads where."""

import re
from pathlib import Path

import lxml.html

from macros.audience import AUDIENCES
from tests.conftest import built, change, links, page, quickly_built, words

FAMILIES = AUDIENCES[:3]
PO = "translations/cy/LC_MESSAGES/messages.po"


def test_every_edition_stands_where_it_should(torbay: Path) -> None:
    assert (torbay.parent / "index.html").exists()
    assert (torbay / "index.html").exists()
    for language, audiences in {"en": AUDIENCES, "cy": FAMILIES}.items():
        assert (torbay / language / "index.html").exists()
        for audience in audiences:
            assert (torbay / language / audience / "index.html").exists()
            assert (torbay / "paper" / language / f"{audience}-whole-guide.pdf").exists()
    assert not (torbay / "cy" / "professionals").exists()


def test_a_folder_holds_only_what_a_reader_needs(torbay: Path) -> None:
    kinds = {
        file.suffix for file in torbay.rglob("*") if file.is_file() and torbay / "search" not in file.parents
    }
    assert kinds == {".html", ".css", ".js", ".svg", ".pdf"}


def test_choosing_an_area_a_language_and_who_you_are(torbay: Path) -> None:
    areas = page(torbay.parent, ".")
    assert links(areas)["Parents and carers Also for family and friends"] == "torbay/en/parents/"
    choice = page(torbay, ".")
    assert links(choice)["Parents and carers Also for family and friends"] == "en/parents/"
    (welsh,) = choice.xpath("//section[@lang='cy']")
    assert links(welsh)["Cymraeg"] == "cy/"
    assert links(welsh)["Rhieni a gofalwyr Hefyd i deulu a ffrindiau"] == "cy/parents/"
    assert "Gweithwyr proffesiynol" not in words(welsh)
    home = page(torbay, "cy")
    (professionals,) = (to for said, to in links(home).items() if said.startswith("Gweithwyr proffesiynol"))
    assert professionals == "../en/professionals/"


def test_a_page_lists_only_its_own_edition(torbay: Path) -> None:
    before = page(torbay, "cy/parents/before")
    (navigation,) = before.xpath('//nav[@aria-labelledby="pages-title"]')
    targets = [link.get("href") for link in navigation.iter("a")]
    assert targets
    assert all(re.fullmatch(r"\.\./([a-z-]+/)?", target) for target in targets)
    (same,) = before.xpath('//a[@hreflang="en"][@lang="en"]')
    assert (same.get("href"), words(same)) == ("../../../en/parents/before/", "English")


def test_every_local_link_leads_somewhere(torbay: Path) -> None:
    for file in torbay.parent.rglob("*.html"):
        for link in lxml.html.parse(str(file)).getroot().iter("a", "link"):
            target = link.get("href").split("#")[0]
            if target and ":" not in target:
                found = (file.parent / target).resolve()
                assert (found / "index.html" if found.is_dir() else found).exists(), (file, target)


def test_the_same_inputs_give_the_same_bytes(torbay: Path, whole: Path) -> None:
    again = built(whole)
    for file in sorted(torbay.rglob("*")):
        if file.is_file():
            assert file.read_bytes() == (again / file.relative_to(torbay)).read_bytes(), file


def test_a_page_for_some_areas_or_languages_only(whole: Path) -> None:
    for name, limit in {"elsewhere": "areas: [lancashire]", "english": "languages: [en]"}.items():
        text = f"---\n{limit}\nreviewed: 2026-11-21\nowner: editors\n---\n# Only {name}\n"
        (whole / "docs/parents" / f"{name}.md").write_text(text)
    change(whole / "docs/parents/before.md", "(your-rights.md)", "(english.md)")
    text = (whole / PO).read_text(encoding="utf-8")
    (whole / PO).write_text(text.replace("(your-rights.md)", "(english.md)"), encoding="utf-8")
    site = quickly_built(whole)
    assert not (site / "en/parents/elsewhere").exists()
    assert (site / "en/parents/english").exists()
    assert not (site / "cy/parents/english").exists()
    switch = page(site, "en/parents/english").xpath('//*[contains(@class, "languages")]//a')
    assert [link.get("href") for link in switch] == ["../../../cy/"]
    assert "(the start; this page is not in this language)" in words(switch[0])


def test_pages_are_listed_under_the_groups_of_the_navigation(sites: Path) -> None:
    listed = page(sites / "guernsey", "en/parents").xpath('//nav[@aria-labelledby="pages-title"]/ul/li')
    groups = {words(entry.find("h3")): [words(link) for link in entry.iter("a")] for entry in listed[1:]}
    assert words(listed[0]) == "What is a child protection conference?"
    assert "How do I get ready for the conference?" in groups["Before the meeting"]
    assert any("Convenor" in title for title in groups["If things go further"])


def test_offline_pages_open_from_a_memory_stick(memory_stick: Path) -> None:
    site = memory_stick.parent
    front = links(lxml.html.parse(str(site / "index.html")).getroot())
    assert front["Parents and carers Also for family and friends"] == "torbay/en/parents/index.html"
    before = lxml.html.parse(str(site / "torbay/cy/parents/before.html")).getroot()
    for target in links(before).values():
        local = target.split("#")[0]
        if local and ":" not in local:
            assert (site / "torbay/cy/parents" / local).is_file(), target
