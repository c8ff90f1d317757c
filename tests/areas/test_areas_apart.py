"""No page of one area carries what another area says."""

import re
from pathlib import Path

import lxml.html
import pytest

from macros.areas.facts import Range
from macros.areas.faults import texts_of
from macros.placeholder import PLACEHOLDER
from tests.conftest import our_area as area

AREAS = ("torbay", "bedfordshire", "lancashire", "wales", "guernsey")
AMOUNT = re.compile(r"(\d+) (working days?|days?|hours?|weeks?|months?|years?)\b")

# Amounts that stand in an explanation and are no fact of the area.
EXPLAINED = {
    ("guernsey", "11 weeks"): "a child's age in a lesson from research",
    ("guernsey", "10 working_days"): "another page of the same Partnership still gives it: shown, not hidden",
}


def text_of(site: Path, without: str = "") -> str:
    files = [file for file in sorted(site.glob("en/**/index.html")) if without not in file.parts]
    pages = [lxml.html.parse(str(file)).getroot() for file in files]
    return "\n".join(_without_marks(page.find(".//main")) for page in pages)


def _without_marks(main: lxml.html.HtmlElement) -> str:
    # What is worked out for a weekday is no rule; the rule stands beside it.
    for mark in main.xpath('.//sup[@class="reference"] | .//*[@class="weekdays"]//td'):
        mark.drop_tree()
    return " ".join(" ".join(main.itertext()).split())


def amounts_of(text: str) -> set[str]:
    return {f"{number} {unit.rstrip('s').replace(' ', '_')}s" for number, unit in AMOUNT.findall(text)}


def allowed(key: str) -> set[str]:
    found = {f"{value} {unit}" for (name, _), value, unit in EXPLAINED_PARTS if name == key}
    for given in area(key).facts.values():
        fact = given.value
        unit = getattr(fact, "unit", None)
        if isinstance(fact, Range):
            found |= {f"{fact.min} {unit}", f"{fact.max} {unit}"}
        elif unit:
            found.add(f"{fact.value} {'weeks' if unit == 'weeks_of_pregnancy' else unit}")
        beside = f"{getattr(fact, 'condition', '')} {getattr(fact, 'exception', '')}"
        found |= amounts_of(beside)
    return found


EXPLAINED_PARTS = [(pair, *pair[1].split(" ")) for pair in EXPLAINED]


@pytest.mark.parametrize("key", AREAS)
def test_no_amount_of_time_that_the_area_does_not_have(key: str, sites: Path) -> None:
    found = amounts_of(text_of(sites / key))
    assert found <= allowed(key)
    own = {f"{given.value.value} {given.value.unit}" for given in area(key).time_limits()}
    assert own <= found, "every time limit of the area is on a page"


@pytest.mark.parametrize("key", AREAS)
def test_no_sentence_of_another_area(key: str, sites: Path) -> None:
    text = text_of(sites / key)
    own = sentences(key)
    for other in AREAS:
        if other != key:
            strangers = [sentence for sentence in sentences(other) - own if sentence in text]
            assert strangers == [], (other, strangers)


def sentences(key: str) -> set[str]:
    """Return the longest piece of each of an area's own sentences that holds no placeholder."""
    pieces = (max(PLACEHOLDER.split(text)[::2], key=len).strip() for _, text in texts_of(area(key).file))
    return {piece for piece in pieces if len(piece) > 45}


def test_recording_is_never_blended(sites: Path) -> None:
    lancashire, bedfordshire = (text_of(sites / key) for key in ("lancashire", "bedfordshire"))
    assert "blanket ban" not in lancashire
    assert "may not record" not in bedfordshire
    for key in ("torbay", "wales", "guernsey"):
        said = text_of(sites / key)
        assert "blanket ban" not in said
        assert "may not record" not in said


OTHER_PAGE = "The Partnership's page on children moving in still gives 10 working days for a conference."
"""What names its document in words."""


LABELS = "national guidance|island guidance|law|given by|usual"


def test_guidance_is_always_labelled_but_for_children(sites: Path) -> None:
    for key in AREAS:
        text = text_of(sites / key, without="children").replace(OTHER_PAGE, "")
        for given in area(key).time_limits():
            if given.layer == "guidance":
                unit = given.value.unit.replace("_", " ")
                phrase = re.compile(rf"\b{given.value.value} {unit}\b(?![^.]{{0,150}}\( ?(?:{LABELS}))")
                own = {(g.value.value, g.value.unit) for g in area(key).time_limits() if g.layer == "area"}
                if (given.value.value, given.value.unit) not in own:
                    assert not phrase.findall(text), (key, given.key)


def test_wales_makes_a_complete_site_without_a_number_of_its_own(sites: Path) -> None:
    assert not [given for given in area("wales").time_limits() if given.layer == "area"]
    for language in ("en", "cy"):
        for audience in ("parents", "children", "young-people", "professionals"):
            assert (sites / "wales" / language / audience / "index.html").exists()
            assert (sites / "wales" / "paper" / language / f"{audience}-whole-guide.pdf").exists()
