"""The dates on a page: an example, for its reader, that follows from the facts."""

import json
from pathlib import Path

import lxml.html
import pytest
from pypdf import PdfReader

from macros.audience import FAMILIES
from tests.conftest import DAY, Guide, built, change, page, quickly_built, words


def test_the_worked_example_is_on_the_page(torbay: Path) -> None:
    steps = page(torbay, "en/professionals/dates").xpath('//div[@class="example"]/ol[@class="timeline"]/li')
    said = [words(step) for step in steps]
    assert said[0].startswith("Tuesday 1 December 2026 The strategy discussion")
    conference = "by Tuesday 22 December 2026 The first conference takes place"
    assert any(step.startswith(conference) for step in said)
    core_group = next(step for step in said if "by Friday 8 January 2027" in step)
    assert "25 December 2026; 28 December 2026; 1 January 2027" in core_group
    review = next(step for step in said if "by Monday 22 March 2027" in step)
    assert "within 3 months of the conference (national guidance)" in review


@pytest.mark.parametrize("audience", FAMILIES)
def test_a_family_sees_no_timeline_but_its_own(sites: Path, audience: str) -> None:
    for file in sites.glob(f"*/*/{audience}/**/index.html"):
        root = lxml.html.parse(str(file)).getroot()
        own = root.xpath('//*[contains(@class, "dates-found")]//ol')
        assert [one for one in root.find_class("timeline") if one not in own] == [], file


def test_a_timeline_shows_what_its_reader_is_told(whole: Path) -> None:
    for audience in ("parents", "young-people"):
        change(whole / f"docs/{audience}/your-dates.md", "{{ your_dates() }}", "{{ timeline() }}")
    site = quickly_built(whole, "bedfordshire")

    def said(audience: str) -> str:
        return words(page(site, f"en/{audience}/your-dates").find_class("example")[0])

    assert "You have the social worker's report" in said("parents")
    assert "You have the social worker's report" not in said("young-people")
    assert "You see the reports" in said("young-people")
    assert "reaches the chair" not in said("parents")


def printed(leaflet: Path) -> str:
    return " ".join(" ".join(leaf.extract_text() for leaf in PdfReader(leaflet).pages).split())


def test_one_number_changes_every_page_leaflet_and_timeline(
    torbay: Path, project: Path, guide: Guide
) -> None:
    change(project / "areas/torbay/area.yml", "value: 15\n", "value: 10\n")
    site = built(project)
    for file in (torbay / "en").rglob("*.html"):
        old = words(lxml.html.parse(str(file)).getroot())
        new = words(lxml.html.parse(str(site / file.relative_to(torbay))).getroot())
        for fifteen, ten in {
            "within 15 working days of the strategy": "within 10 working days of the strategy",
            "22 December 2026": "15 December 2026",
        }.items():
            assert fifteen not in new
            assert (fifteen in old) <= (ten in new), file
    leaflet = "paper/en/parents-whole-guide.pdf"
    assert "within 15 working days" in printed(torbay / leaflet)
    assert "within 15 working days" not in printed(site / leaflet)
    assert "within 10 working days" in printed(site / leaflet)
    steps = json.loads(guide(project, "timeline", "torbay", f"strategy_discussion={DAY}", "--json").output)
    dates = {step["key"]: step["date"] for step in steps}
    assert dates["initial_conference"] == "2026-12-15"
    assert dates["first_review"] == "2027-03-15"
