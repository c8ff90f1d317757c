"""The real site, read as a reader would read it."""

import itertools
import json
import re
from pathlib import Path

import lxml.html
import pytest

from macros.audience import AUDIENCES
from tests.conftest import DAY, ROOT, Guide, built, change, page, quickly_built, words

FAMILIES = AUDIENCES[:3]
BLOCKS = ("p", "li", "h1", "h2", "h3", "td", "th", "dt", "dd", "summary")
PO = "translations/cy/LC_MESSAGES/messages.po"


def test_every_edition_stands_where_it_should(torbay: Path) -> None:
    assert (torbay.parent / "index.html").exists()
    assert (torbay / "index.html").exists()
    for language, audiences in {"en": AUDIENCES, "cy": FAMILIES}.items():
        assert (torbay / language / "index.html").exists()
        for audience in audiences:
            assert (torbay / language / audience / "index.html").exists()
            for size in ("clear", "large"):
                assert (torbay / "leaflets" / language / f"{audience}-{size}.pdf").exists()
    assert not (torbay / "cy" / "professionals").exists()


def test_a_folder_holds_only_what_a_reader_needs(torbay: Path) -> None:
    kinds = {
        file.suffix for file in torbay.rglob("*") if file.is_file() and torbay / "search" not in file.parents
    }
    assert kinds == {".html", ".css", ".js", ".svg", ".pdf"}


def test_choosing_an_area_a_language_and_who_you_are(torbay: Path) -> None:
    areas = page(torbay.parent, ".")
    assert links(areas)["Torbay"] == "torbay/"
    choice = page(torbay, ".")
    assert links(choice)["Parents and carers"] == "en/parents/"
    (welsh,) = choice.xpath("//section[@lang='cy']")
    assert links(welsh)["Cymraeg"] == "cy/"
    assert links(welsh)["Rhieni a gofalwyr"] == "cy/parents/"
    assert "Gweithwyr proffesiynol" not in links(welsh)
    home = page(torbay, "cy")
    assert links(home)["Gweithwyr proffesiynol (yn Saesneg)"] == "../en/professionals/"


def links(element: lxml.html.HtmlElement) -> dict[str, str]:
    return {words(link): link.get("href") for link in element.iter("a")}


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


def test_headings_go_down_one_step_at_a_time(torbay: Path) -> None:
    for file in torbay.rglob("*.html"):
        levels = [int(h.tag[1]) for h in lxml.html.parse(str(file)).getroot().iter("h1", "h2", "h3", "h4")]
        assert levels[0] == 1, file
        assert levels.count(1) == 1, file
        assert all(after - before <= 1 for before, after in itertools.pairwise(levels)), file


def test_the_worked_example_is_on_the_page(torbay: Path) -> None:
    steps = page(torbay, "en/parents/afterwards").xpath('//ol[@class="timeline"]/li')
    said = [words(step) for step in steps]
    assert said[0].startswith("Tuesday 1 December 2026 The strategy discussion")
    assert any(step.startswith("by Tuesday 22 December 2026 The conference takes place") for step in said)
    core_group = next(step for step in said if "by Friday 8 January 2027" in step)
    assert "25 December 2026; 28 December 2026; 1 January 2027" in core_group
    review = next(step for step in said if "by Monday 22 March 2027" in step)
    assert "within 3 months of the conference (national guidance)" in review


def test_each_page_says_that_it_is_an_example(torbay: Path) -> None:
    for file in (torbay / "en").rglob("index.html"):
        text = words(lxml.html.parse(str(file)).getroot())
        assert "it is not the website of Torbay Council" in text, file


def test_professionals_see_where_a_rule_comes_from(torbay: Path) -> None:
    afterwards = page(torbay, "en/professionals/afterwards")
    sources = [words(item) for item in afterwards.xpath('//section[@class="references"]//li')]
    assert any("Working Together to Safeguard Children (England), HM Government" in s for s in sources)
    assert any("“Expectations of Professionals”" in s for s in sources)
    marks = afterwards.xpath('//sup[@class="reference"]/a')
    assert {mark.get("href") for mark in marks} == {f"#source-{n}" for n in range(1, len(sources) + 1)}
    assert next(mark.text for mark in marks) == "1"


def test_the_same_inputs_give_the_same_bytes(torbay: Path, project: Path) -> None:
    again = built(project)
    for file in sorted(torbay.rglob("*")):
        if file.is_file() and not in_any_order(file):
            assert file.read_bytes() == (again / file.relative_to(torbay)).read_bytes(), file


def in_any_order(file: Path) -> bool:
    """Tell whether Pagefind 1.5 writes a file in an order that changes: its filters and what names them."""
    return file.suffix in (".pf_filter", ".pf_meta") or file.name == "pagefind-entry.json"


def test_welsh_pages_are_welsh_or_say_that_they_are_english(torbay: Path, project: Path) -> None:
    untranslated = project / PO
    text = untranslated.read_text(encoding="utf-8")
    head, _, body = text.partition("\n\n")
    untranslated.write_text(head + "\n\n" + re.sub(r"msgstr(\[\d\])? (\".*\"\n)+", blank, body))
    english_only = quickly_built(project)
    for file in (torbay / "cy").rglob("index.html"):
        relative = file.relative_to(torbay)
        for block in blocks(lxml.html.parse(str(english_only / relative)).getroot()):
            marked = block if block.get("lang") else (block.xpath("./*[@lang]") or [block])[0]
            said = "".join(block.xpath("./text()")).strip()
            assert marked.get("lang") == "en" or not said or is_name(said), (relative, words(block))
            assert marked.get("dir") == "ltr" or not said or is_name(said), (relative, words(block))


def blank(match: re.Match[str]) -> str:
    return f'msgstr{match[1] or ""} ""\n'


def is_name(text: str) -> bool:
    """Tell whether nothing is left but marks that need no language."""
    return not re.search(r"[A-Za-z]{3}", text)


def blocks(root: lxml.html.HtmlElement) -> list[lxml.html.HtmlElement]:
    (main,) = root.iter("main")
    return [block for block in main.iter(*BLOCKS) if not block.xpath("ancestor::nav|ancestor::*[@lang='en']")]


def test_one_missing_translation_makes_one_block_english(torbay: Path, project: Path, guide: Guide) -> None:
    before = status(guide(project, "translate", "status", "--json").output)
    catalog = (project / PO).read_text(encoding="utf-8")
    entry = re.search(r'msgctxt "parents"\nmsgid "Time can be short.*?"\nmsgstr (".*"\n)+', catalog)
    assert entry
    emptied = re.sub(r"msgstr (\".*\"\n)+", 'msgstr ""\n', entry[0])
    change(project / PO, entry[0], emptied)
    site = quickly_built(project)

    path = "cy/parents/before"
    english = page(site, path).xpath('//article//*[@lang="en"][not(self::cite)]')
    was_english = page(torbay, path).xpath('//article//*[@lang="en"][not(self::cite)]')
    assert [words(e) for e in english if words(e) not in {words(w) for w in was_english}] == [
        "Time can be short, so start with one small thing today."
    ]
    notice = "Mae rhannau o'r dudalen hon heb eu cyfieithu eto."
    assert notice in words(page(site, path))
    assert notice not in words(page(torbay, path))
    assert notice not in words(page(site, "cy/parents"))

    after = status(guide(project, "translate", "status", "--json").output)
    assert after["parents"]["missing"] == before["parents"]["missing"] + 1
    assert after["parents"]["translated"] == before["parents"]["translated"] - 1
    assert after["children"] == before["children"]


def status(output: str) -> dict[str, dict[str, int]]:
    return {row["audience"]: row for row in json.loads(output) if row["language"] == "cy"}


def test_one_number_changes_every_page_leaflet_and_timeline(
    torbay: Path, project: Path, guide: Guide
) -> None:
    change(project / "areas/torbay.yml", "value: 15\n", "value: 10\n")
    site = built(project)
    for file in torbay.rglob("*.html"):
        old = words(lxml.html.parse(str(file)).getroot())
        new = words(lxml.html.parse(str(site / file.relative_to(torbay))).getroot())
        for fifteen, ten in {
            "within 15 working days of the strategy": "within 10 working days of the strategy",
            "22 December 2026": "15 December 2026",
            "o fewn 15 diwrnod gwaith": "o fewn 10 diwrnod gwaith",
        }.items():
            assert fifteen not in new
            assert (fifteen in old) <= (ten in new), file
    steps = json.loads(guide(project, "timeline", "torbay", f"strategy_discussion={DAY}", "--json").output)
    dates = {step["key"]: step["date"] for step in steps}
    assert dates["initial_conference"] == "2026-12-15"
    assert dates["first_review"] == "2027-03-15"


def test_a_page_for_some_areas_or_languages_only(project: Path) -> None:
    for name, limit in {"elsewhere": "areas: [lancashire]", "english": "languages: [en]"}.items():
        text = f"---\n{limit}\nreviewed: 2026-11-21\nowner: editors\n---\n# Only {name}\n"
        (project / "docs/parents" / f"{name}.md").write_text(text)
    change(project / "docs/parents/before.md", "(your-rights.md)", "(english.md)")
    text = (project / PO).read_text(encoding="utf-8")
    (project / PO).write_text(text.replace("(your-rights.md)", "(english.md)"), encoding="utf-8")
    site = quickly_built(project)
    assert not (site / "en/parents/elsewhere").exists()
    assert (site / "en/parents/english").exists()
    assert not (site / "cy/parents/english").exists()
    switch = page(site, "en/parents/english").xpath('//nav[@class="languages"]//a')
    assert [link.get("href") for link in switch] == ["../../../cy/"]
    assert "(the start; this page is not in this language)" in words(switch[0])


def test_offline_pages_open_from_a_memory_stick(memory_stick: Path) -> None:
    site = memory_stick.parent
    assert links(lxml.html.parse(str(site / "index.html")).getroot())["Torbay"] == "torbay/index.html"
    before = lxml.html.parse(str(site / "torbay/cy/parents/before.html")).getroot()
    for target in links(before).values():
        local = target.split("#")[0]
        if local and ":" not in local:
            assert (site / "torbay/cy/parents" / local).is_file(), target


STATEMENT = """{contact_form: "https://www.torbay.gov.uk/contact", compliance: partially,
  not_accessible: [Leaflets are not in British Sign Language.], enforced_in: great-britain,
  prepared: 2026-11-21, reviewed: 2026-11-21, tested: 2026-11-14, tested_by: the web team}"""


def test_a_council_shows_that_the_site_is_its_own(project: Path) -> None:
    furniture = "{name: Torbay Council, logo: torbay.svg, colour: '#5b2a86', colour_dark: '#d9c2f0'}"
    change(
        project / "areas/torbay.yml",
        "published_by_council: false",
        f"published_by_council: true\nfurniture: {furniture}\naccessibility: {STATEMENT}",
    )
    (project / "areas/torbay.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>')
    site = quickly_built(project)
    start = page(site, "cy/parents")
    (logo,) = start.xpath('//p[@class="council"]/img')
    assert (logo.get("src"), logo.get("alt")) == ("../../assets/torbay.svg", "Torbay Council")
    assert "--brand: #5b2a86" in (site / "assets/guide-area.css").read_text(encoding="utf-8")
    assert "Torbay Council yw hi" not in words(start)
    statement = words(page(site, "en/about/accessibility"))
    assert "This website is partially compliant with the Web Content Accessibility Guidelines" in statement
    assert "Equality Advisory and Support Service (EASS)" in statement
    assert "This statement was prepared on 21 November 2026." in statement


def test_family_pages_can_be_left_for_the_page_that_the_area_names(torbay: Path, project: Path) -> None:
    change(project / "areas/torbay.yml", "languages:", "leave_to: https://example.org/news\nlanguages:")
    site = quickly_built(project)
    leave = {"en": "Leave this page", "cy": "Gadael y dudalen hon"}
    for path in ("en/parents", "cy/children", "en/young-people/before"):
        assert links(page(torbay, path))[leave[path[:2]]] == "https://www.bbc.co.uk/weather"
        assert links(page(site, path))[leave[path[:2]]] == "https://example.org/news"
    for path in ("en/professionals", "en/about", "."):
        assert "Leave this page" not in links(page(site, path))


def test_an_area_can_keep_its_subject_out_of_titles(torbay: Path, project: Path) -> None:
    change(project / "areas/torbay.yml", "languages:", "neutral_titles: true\nlanguages:")
    site = quickly_built(project)
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


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE"])
def test_the_project_introduces_itself(name: str) -> None:
    assert (ROOT / name).read_text(encoding="utf-8").strip()


def test_a_timeline_shows_what_its_reader_is_told(sites: Path) -> None:
    def said(audience: str) -> str:
        return words(
            page(sites, f"bedfordshire/en/{audience}/afterwards").xpath('//ol[@class="timeline"]')[0]
        )

    assert "You have the social worker's report" in said("parents")
    assert "You have the social worker's report" not in said("young-people")
    assert "You see the reports" in said("young-people")
    assert "reaches the chair" not in said("parents")


@pytest.mark.parametrize("area", ["torbay", "bedfordshire", "lancashire", "wales", "guernsey"])
def test_each_family_page_begins_with_what_it_answers(sites: Path, area: str) -> None:
    for audience in ("parents", "children", "young-people"):
        for file in (sites / area / "en" / audience).rglob("index.html"):
            (article,) = lxml.html.parse(str(file)).getroot().iter("article")
            for part in (*article.find_class("notices"), *article.find_class("picture")):
                part.drop_tree()
            heading, first = list(article)[:2]
            assert (heading.tag, first.tag) == ("h1", "p"), file
            assert len(words(first).split()) <= 40, file


@pytest.mark.parametrize("area", ["torbay", "bedfordshire", "lancashire", "wales"])
def test_help_lines_are_one_press_away_from_every_family_page(sites: Path, area: str) -> None:
    for audience in ("parents", "children", "young-people"):
        folder = sites / area / "en" / audience
        assert page(folder, "who-can-help").xpath('//article//a[starts-with(@href, "tel:")]')
        for file in folder.rglob("index.html"):
            (help_now,) = page(file.parent, ".").xpath('//header//a[@class="help"]')
            assert (file.parent / (help_now.get("href") or "")).resolve() == folder / "who-can-help", file
