"""Guards that ask how an area counts: sentences about working days stand only where it counts them."""

from pathlib import Path

import pytest

from macros.pages.attributes import read_guard
from tests.conftest import change, page, quickly_built, words

FIFE = """name: Fife
authority: the council in Fife
published_by_council: false
based_on: guidance/scotland
languages: [en]
begins_with: concern
calendar: {country: GB, subdivision: SCT}
sources:
  guidance: {title: Guidance, publisher: Fife}
facts:
  initial_conference:
    relation: at_most_after
    value: 28
    unit: days
    event: concern
    source: {document: guidance}
  core_group_first:
    relation: at_most_after
    value: 15
    unit: days
    event: conference
    source: {document: guidance}
"""
PHRASE = """  days:
    concern: ["within {n} day of the concern", "within {n} days of the concern"]
"""


@pytest.fixture
def fife(project: Path) -> Path:
    """A site of an area that counts calendar days, from an event of its own."""
    (project / "areas/fife").mkdir()
    (project / "areas/fife/area.yml").write_text(FIFE, encoding="utf-8")
    change(
        project / "areas/vocabulary/events.yml",
        "move_notified:",
        "concern:\n  title: The concern\nmove_notified:",
    )
    change(project / "areas/vocabulary/phrases.yml", "  days:\n", PHRASE)
    return quickly_built(project, "fife")


def test_nothing_is_said_of_working_days_where_none_are_counted(fife: Path) -> None:
    pages = (
        "parents/before", "parents/your-dates", "parents/words", "young-people/before",
        "young-people/your-dates", "young-people/words", "professionals/dates",
    )  # fmt: skip
    for name in pages:
        (article,) = page(fife, f"en/{name}").iter("article")
        for part in article.xpath('.//template | .//*[contains(@class, "dates-found")]'):
            part.drop_tree()
        assert "orking days do not" not in words(article), name
        assert "orking days leave out" not in words(article), name
        assert "strategy discussion is" not in words(article), name
    assert "within 28 days of the concern" in words(page(fife, "en/parents/before"))


def test_examples_begin_where_the_process_begins(fife: Path) -> None:
    said = words(page(fife, "en/professionals/dates"))
    assert "Tuesday 1 December 2026 The concern" in said
    assert "by Tuesday 29 December 2026 The first conference takes place" in said
    assert "by Wednesday 13 January 2027 The first core group meeting takes place" in said
    assert "The concern" in words(page(fife, "en/parents/your-dates"))
    assert "strategy discussion" not in words(page(fife, "en/about"))


@pytest.mark.parametrize("guard", ["unit:initial_conference", "counts:days=2", "begins:conference=x"])
def test_a_guard_that_asks_too_much_or_too_little_is_refused(guard: str) -> None:
    with pytest.raises(ValueError, match=r"names (no|a) value"):
        read_guard(guard)
