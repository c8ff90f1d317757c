"""Areas in which every choice has each of its other values, and one that says nothing: all of them build."""

from pathlib import Path

import pytest

from macros.areas.vocabulary import Vocabulary
from macros.audience import FAMILIES, audience_of
from macros.pages.area_pages import blocks_of
from macros.pages.speaking import keys_of_calls, keys_of_guard
from tests.conftest import Guide, our_project, our_vocabulary, page, quickly_built, words

HEAD = """name: {name}
authority: the council
published_by_council: false
based_on: guidance/england
languages: [en]
calendar: {{country: GB, subdivision: ENG}}
sources:
  procedure: {{title: The procedure, publisher: The board, sections: [One]}}
"""

FACT = """  {key}:
    relation: is
    value: "{value}"
    detail: "The source says {value}."
    source: {{document: procedure, section: One}}
"""


def area_of_values(number: int, vocabulary: Vocabulary) -> str:
    """Return an area whose every choice has the value of this number, or its last."""
    facts = "".join(
        FACT.format(key=key, value=list(name.values)[min(number, len(name.values) - 1)])
        for key, name in vocabulary.facts.items()
        if name.values
    )
    return HEAD.format(name=f"Value {number}") + "facts:\n" + facts


def write_area(project: Path, key: str, text: str) -> None:
    (project / f"areas/{key}").mkdir()
    (project / f"areas/{key}/area.yml").write_text(text)


@pytest.mark.parametrize("number", range(max(len(name.values) for name in our_vocabulary().facts.values())))
def test_every_value_builds(number: int, project: Path) -> None:
    write_area(project, "other", area_of_values(number, our_vocabulary()))
    site = quickly_built(project, "other")
    assert "The source says" in words(page(site, "en/professionals/deciding"))


def test_no_is_not_read_as_yes_nor_as_silence(project: Path) -> None:
    text = HEAD.format(name="No") + "facts:\n"
    for key, name in our_vocabulary().facts.items():
        if "no" in name.values:
            text += FACT.format(key=key, value="no")
    write_area(project, "other", text)
    site = quickly_built(project, "other")
    rights = " ".join(
        words(page(site, f"en/parents/{name}"))
        for name in ("your-rights", "if-i-do-not-agree", "records", "who-comes-with-me")
    )
    for said in ("There is no appeal", "Parents come without a supporter", "A lawyer may not come",
                 "There is none for parents here", "you do not get to see it", "may not record"):  # fmt: skip
        assert said in rights
    for guide in ("parents", "young-people", "children"):
        for file in (site / "en" / guide).rglob("index.html"):
            said = words(page(site, str(file.parent.relative_to(site))))
            assert "You can appeal." not in said
            assert "You have a right to see" not in said
            assert "given to you" not in said
            assert "does not say whether you may bring" not in said
            assert "does not mention advocates" not in said
            for refused in ("Find someone to support you", "asked someone to support me", "Ask an advocate",
                            "If you get the minutes", "A talk with the chair before"):  # fmt: skip
                assert refused not in said


def test_an_area_that_says_nothing(project: Path, guide: Guide) -> None:
    text = HEAD.partition("sources:")[0].format(name="Fife").replace("guidance/england", "guidance/scotland")
    write_area(project, "fife", text.replace("ENG", "SCT"))
    site = quickly_built(project, "fife")
    assert "Childline" in words(page(site, "en/children/who-can-help"))
    assert "England" not in words(page(site, "en/professionals/sources"))
    assert guide(project, "confirm", "fife").exit_code == 0


def test_families_read_of_every_choice_that_concerns_them() -> None:
    asked = {
        key
        for path, source in our_project().pages.items()
        if audience_of(path) in FAMILIES
        for block in blocks_of(source).walk()
        for key in (*keys_of_guard(block.attributes.when), *keys_of_calls(block))
    }
    facts = our_vocabulary().facts
    untold = [
        key for key, name in facts.items() if name.values and name.concerns_families and key not in asked
    ]
    assert not untold
