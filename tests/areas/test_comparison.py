"""Areas side by side, and what changes on moving."""

import csv
import io
import json
from pathlib import Path

from macros.areas.comparison import changes, compare
from macros.areas.keys import area_keys
from tests.conftest import DAY, ROOT, Guide, our_area, our_vocabulary, page, words


def test_rows_hold_what_each_area_gives() -> None:
    rows = {
        row.key: row for row in compare([our_area("torbay"), our_area("bedfordshire")], our_vocabulary(), {})
    }
    assert rows["conference_duration"].given["bedfordshire"] is None
    assert not rows["initial_conference"].differs
    assert rows["first_review"].differs
    assert "appeal" not in rows


def test_moving_shows_what_differs_for_a_family() -> None:
    keys = [row.key for row in changes(our_area("torbay"), our_area("bedfordshire"), our_vocabulary(), {})]
    assert "first_review" in keys
    assert "initial_conference" not in keys
    assert "quorum_min" not in keys


def test_compare_as_csv_and_json_agree(guide: Guide) -> None:
    rows = list(csv.reader(io.StringIO(guide(ROOT, "compare", "--csv", "--as-of", DAY).output)))
    objects = json.loads(guide(ROOT, "compare", "--json", "--as-of", DAY).output)
    assert rows[0] == ["fact", *area_keys(ROOT)]
    assert [row[0] for row in rows[1:]] == [row["key"] for row in objects]
    review = dict(zip(rows[0], next(row for row in rows if row[0] == "first_review"), strict=True))
    assert review["bedfordshire"] == "within 90 days of the conference"
    assert review["guernsey"].endswith("(island guidance)")
    for area in ("lancashire", "torbay", "wales"):
        assert review[area] == "within 3 months of the conference (national guidance)"


def test_the_page_says_each_rule_and_its_source(sites: Path) -> None:
    compared = page(sites, "compare")
    section = compared.xpath('//section[@aria-labelledby="first_review"]')[0]
    said = {words(row.find("dt")): words(row.find("dd")) for row in section.iter("div")}
    assert said["Bedfordshire"].startswith("within 90 days of the conference")
    assert "Working Together to Safeguard Children (England)" in said["Lancashire"]
    assert len(said) == len(area_keys(ROOT))


def test_a_family_finds_what_changes(sites: Path) -> None:
    moving = page(sites, "moving/torbay")
    assert words(moving.find(".//h1")) == "What changes if we move from Torbay?"
    section = moving.xpath('//section[@aria-labelledby="bedfordshire"]')[0]
    assert "within 90 days of the conference" in words(section)
    assert section.xpath('.//a[@href="../../bedfordshire/"]')
