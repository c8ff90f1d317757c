"""Areas side by side, and what changes on moving."""

import codecs
import csv
import io
import json
import math
from dataclasses import replace
from pathlib import Path

import pytest

from macros.areas.comparison import changes, compare
from macros.areas.keys import area_keys
from macros.output.comparison_data import csv_of
from macros.output.front_pages import FRONT_PARTS, write_front_pages
from tests.conftest import DAY, ROOT, Guide, compared, our_area, our_vocabulary, page, words


def test_rows_hold_what_each_area_gives() -> None:
    rows = {
        row.key: row for row in compare([our_area("torbay"), our_area("bedfordshire")], our_vocabulary(), {})
    }
    assert rows["conference_duration"].given["bedfordshire"] is None
    assert not rows["initial_conference"].differs
    assert rows["first_review"].differs
    assert "appeal" not in rows


def test_moving_shows_what_differs_for_a_family() -> None:
    rows = compare([our_area("torbay"), our_area("bedfordshire")], our_vocabulary(), {})
    keys = [row.key for row in changes(rows, our_vocabulary())]
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


def test_the_site_has_the_comparison_for_spreadsheets_and_programs(sites: Path) -> None:
    compares = page(sites, "compare")
    sizes = {href: words(link) for link in compares.iter("a") if "comparison." in (href := link.get("href"))}
    for name, said in (
        ("comparison.csv", "Spreadsheet (CSV, {} kB)"),
        ("comparison.json", "Data (JSON, {} kB)"),
    ):
        size = math.ceil((sites / "compare" / name).stat().st_size / 1000)
        assert sizes[f"../compare/{name}"] == said.format(size)
    text = (sites / "compare/comparison.csv").read_bytes()
    assert text.startswith(codecs.BOM_UTF8)  # or Excel shows its letters as others
    lines = list(csv.DictReader(io.StringIO(text.decode("utf-8-sig"))))
    (line,) = (line for line in lines if (line["fact"], line["area"]) == ("first_review", "bedfordshire"))
    assert line["rule"] == "within 90 days of the conference"
    assert (line["force"], line["layer"], line["section"]) == ("should", "area", "2.2 Timing")
    assert any(line["rule"] == "The published procedure does not say." for line in lines)
    objects = {row["key"]: row for row in json.loads((sites / "compare/comparison.json").read_text())}
    assert objects.keys() == {line["fact"] for line in lines}
    given = objects["first_review"]["areas"]["bedfordshire"]
    assert (given["value"], given["force"], given["source"]["section"]) == (90, "should", "2.2 Timing")


@pytest.mark.parametrize("cell", ["=1+1", "+44 1803", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_cell_of_a_spreadsheet_is_a_formula(cell: str) -> None:
    ((found, other),) = csv.reader(io.StringIO(csv_of([[cell, "1-2, as is"]]), newline=""))
    assert found == f"'{cell}"
    assert other == "1-2, as is"


def test_the_page_says_each_rule_and_its_source(sites: Path) -> None:
    said = compared(sites, "first_review")
    assert said["Bedfordshire"].startswith("within 90 days of the conference")
    assert "Working Together to Safeguard Children (England)" in said["Lancashire"]
    assert len(said) == len(area_keys(ROOT))


def test_what_differs_comes_first_and_each_answer_once(sites: Path) -> None:
    sections = page(sites, "compare/reports").find_class("compared")
    counts = [len(section.findall("dl/div")) for section in sections]
    assert max(counts) > 1
    assert counts == sorted(counts, key=lambda count: count == 1)
    for section in sections:
        answers = [words(row.find("dd")) for row in section.iter("div")]
        assert len(set(answers)) == len(answers)


def test_a_family_finds_what_changes(sites: Path) -> None:
    moving = page(sites, "moving/torbay")
    assert words(moving.find(".//h1")) == "What changes if we move from Torbay?"
    (section,) = moving.xpath('//section[@aria-labelledby="first_review"]')
    assert words(section.find("p")).startswith("Torbay: within 3 months of the conference")
    assert {words(row.find("dt")): words(row.find("dd")) for row in section.iter("div")}["Bedfordshire"]
    assert moving.xpath('//a[@href="../../bedfordshire/"]')


def test_a_family_that_moves_reads_no_word_of_how_strongly_or_to_whom(sites: Path) -> None:
    assert page(sites, "compare/reports").find_class("force")
    moving = page(sites, "moving/torbay")
    assert {words(found) for found in moving.find_class("force")} <= {"[described as helpful]"}
    assert "; to: " not in words(moving)


def test_two_hundred_areas_are_compared_in_small_pages(tmp_path: Path) -> None:
    areas = [
        replace(area, key=f"area-{number}", file=area.file.model_copy(update={"name": f"Area {number}"}))
        for number in range(200)
        for area in [our_area("torbay" if number % 2 else "bedfordshire")]
    ]
    write_front_pages(ROOT, tmp_path, areas, our_vocabulary(), {}, offline=False)
    largest = max((file.stat().st_size, file) for file in tmp_path.rglob("*.html"))
    assert largest[0] < 100_000, largest
    assert {file.name for file in tmp_path.iterdir()} == {*FRONT_PARTS}
    assert (tmp_path / "languages/cy/compare/reviews/index.html").is_file()
