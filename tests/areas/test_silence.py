"""What an area is said to be silent about, read against its procedure."""

from pathlib import Path

import pytest

from macros.areas.comparison import changes, compare
from tests.areas.test_bad_files import faults_of
from tests.conftest import (
    Guide,
    change,
    compared,
    our_area,
    our_project,
    our_vocabulary,
    page,
    quickly_built,
    words,
)

SPOKEN = [
    ("torbay", "moving"), ("torbay", "private_part"), ("bedfordshire", "private_part"),
    ("bedfordshire", "putting_off"), ("lancashire", "moving"), ("lancashire", "reviews"),
    ("wales", "on_the_day"), ("wales", "chair"), ("lancashire", "before_birth"),
    ("torbay", "ending_a_plan"), ("guernsey", "moving"), ("guernsey", "on_the_day"),
    ("wales", "being_left_out"),
]  # fmt: skip
"""Of these topics a procedure says something, if not under every key."""

SILENT = [
    ("torbay", "putting_off"), ("torbay", "nationality"), ("wales", "support_tool"), ("guernsey", "appeal"),
    ("lancashire", "looked_after"),
]  # fmt: skip


@pytest.mark.parametrize(("area", "topic"), SPOKEN)
def test_silence_is_about_a_topic_and_not_a_key(area: str, topic: str) -> None:
    assert topic not in our_project().silent[area]


@pytest.mark.parametrize(("area", "topic"), SILENT)
def test_what_nobody_says_anything_about(area: str, topic: str) -> None:
    assert topic in our_project().silent[area]


@pytest.mark.parametrize(
    ("area", "titles"),
    [
        ("torbay", ("A child who moves", "A part of the meeting")),
        ("bedfordshire", ("Putting a conference off",)),
        ("wales", ("A conference before a birth", "Recording the meeting", "When a plan ends")),
        ("guernsey", ("Complaints", "A conference before a birth", "The lead worker", "When a plan ends")),
    ],
)
def test_the_page_of_sources_names_topics(sites: Path, area: str, titles: tuple[str, ...]) -> None:
    said = words(page(sites, f"{area}/en/professionals/sources"))
    left_open = said.partition("What does the procedure leave open?")[2]
    assert left_open
    for title in titles:
        assert title not in left_open


def test_a_list_whose_text_is_lost_is_no_silence(sites: Path) -> None:
    said = words(page(sites, "wales/en/professionals/sources"))
    assert "announces these lists" in said
    assert "announces an agenda" in words(page(sites, "wales/en/professionals/on-the-day"))
    assert "names an agenda for review conferences" in words(
        page(sites, "lancashire/en/professionals/reviews")
    )


def test_comparing_says_silence_only_of_topics(sites: Path) -> None:
    said = compared(sites, "transfer_in_conference")
    assert said["Torbay"] == "No rule is listed here: see the guide."
    assert "within 15 working days of being told of the move [source: should]" in said["Bedfordshire"]
    assert compared(sites, "quorum_min")["Guernsey"] == "The published procedure does not say."


def test_a_table_of_weekdays_says_to_professionals_how_strongly(sites: Path) -> None:
    limits = [
        words(one) for one in page(sites, "bedfordshire/en/professionals/your-dates").find_class("limit")
    ]
    assert "within 90 days of the conference [source: should]" in limits
    families = page(sites, "bedfordshire/en/parents/your-dates").find_class("limit")
    assert not any("[" in words(limit) for limit in families)


def test_comparing_says_to_whom(sites: Path) -> None:
    said = compared(sites, "decisions_sent")
    assert "within 24 hours of the conference [source: will]; to: those who attended" in said["Torbay"]


def test_what_only_guidance_speaks_of_is_silence_of_the_procedure(sites: Path) -> None:
    assert compared(sites, "quorum_min")["Guernsey"] == "The published procedure does not say."
    assert "reviews" not in our_project().silent["guernsey"]


def test_moving_shows_the_condition_that_makes_the_difference(sites: Path) -> None:
    areas = our_area("guernsey"), our_area("bedfordshire")
    keys = [
        row.key for row in changes(compare(areas, our_vocabulary(), our_project().silent), our_vocabulary())
    ]
    section = page(sites, "moving/guernsey").xpath('//section[@aria-labelledby="initial_conference"]')
    assert ("initial_conference" in keys) == bool(section)
    for section in page(sites, "moving/guernsey").find_class("compared"):
        left = words(section.find("p")).removeprefix("Guernsey: ")
        assert left not in [words(row) for row in section.iter("dd")]


def test_professionals_read_how_strongly_a_source_says_it(sites: Path) -> None:
    table = page(sites, "bedfordshire/en/professionals/time-limits").xpath('//table[@class="facts"]//tr')
    rows = [[words(cell) for cell in row] for row in table]
    assert rows[0][-1] == "How strongly"
    said = {row[0].split("1")[0].rstrip("0123456789"): row[-1] for row in rows[1:]}
    assert said["The next review conference takes place"] == "must"
    assert said["The first review conference takes place"] == "should"
    reviews = words(page(sites, "bedfordshire/en/professionals/reviews"))
    assert "at most 6 months apart [source: must]" in reviews
    assert "must]" not in words(page(sites, "bedfordshire/en/parents/afterwards"))


@pytest.mark.parametrize(
    ("area", "path", "term", "sections"),
    [
        ("torbay", "roles", "Professionals", ("Who attends", "Expectations of Professionals")),
        ("bedfordshire", "roles", "Lead Social Worker", ("3.11", "3.7")),
        ("lancashire", "roles", "Police", ("Preparation for an ICPC", "Family- if they are attending")),
        ("guernsey", "roles", "Conference chair", ("Specific requirements", "Reports for conference")),
    ],
)
def test_what_draws_on_several_sections_cites_them(
    sites: Path, area: str, path: str, term: str, sections: tuple[str, ...]
) -> None:
    roles = page(sites, f"{area}/en/professionals/{path}")
    entry = next(item for item in roles.iter("li") if words(item).startswith(f"{term}:"))
    cited = [roles.get_element_by_id(link.get("href")[1:]) for link in entry.iter("a")]
    said = " ".join(map(words, cited))
    for section in sections:
        assert section in said


def test_a_new_area_claims_no_day_of_checking(project: Path, guide: Guide) -> None:
    guide(project, "new-area", "doncaster", "--like", "torbay")
    site = quickly_built(project, "doncaster")
    assert "Last checked" not in words(page(site, "en/professionals/deciding"))
    area = project / "areas/doncaster/area.yml"
    text = area.read_text(encoding="utf-8")
    area.write_text(
        text.replace("\ncalendar:", "\nchecked_pages: {parents/before.md: 2026-12-01}\ncalendar:", 1)
    )
    site = quickly_built(project, "doncaster")
    assert "Last checked: 1 December 2026" in words(page(site, "en/parents/before"))
    assert "Last checked" not in words(page(site, "en/parents/your-rights"))


def test_a_part_that_the_copy_does_not_hold_is_no_silence(project: Path) -> None:
    change(
        project / "areas/torbay/area.yml",
        "languages: [en]",
        "languages: [en]\nlost_topics: [getting_ready, appeal]",
    )
    site = quickly_built(project, "torbay")
    said = words(page(site, "en/parents/my-thoughts"))
    mark = "(The copy that this guide was made from is not complete here.)"
    assert f"read from them or give them to someone. {mark}" in said
    assert mark not in words(page(site, "en/parents/your-child"))
    left_open = words(page(site, "en/professionals/sources")).partition(
        "What does the procedure leave open?"
    )[2]
    silent, _, incomplete = left_open.partition("the copy that this guide was made from is not complete")
    assert "Appeals" not in silent
    assert "Appeals" in incomplete


def test_an_unknown_lost_topic_is_named(project: Path) -> None:
    change(project / "areas/torbay/area.yml", "languages: [en]", "languages: [en]\nlost_topics: [recordin]")
    (fault,) = faults_of(project)
    assert fault.endswith('lost_topics: no such topic: "recordin". Did you mean "recording"?')
