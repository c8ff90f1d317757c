"""Layers of guidance are for a nation, and an area builds on those of its own."""

from pathlib import Path

import pytest

from macros.areas.layers import guidance_keys, nations_of
from macros.areas.reading import read_area, read_vocabulary
from macros.problems import Faults
from tests.conftest import ROOT, TODAY, change, page, quickly_built, words

FIFE = """name: Fife
authority: the council in Fife
published_by_council: false
based_on: {layer}
languages: [en]
calendar: {{country: GB, subdivision: SCT}}
"""


def with_fife(project: Path, layer: str) -> None:
    (project / "areas/fife").mkdir()
    (project / "areas/fife/area.yml").write_text(FIFE.format(layer=layer), encoding="utf-8")


def test_every_layer_names_its_nation() -> None:
    assert nations_of(ROOT) == {
        "guidance/england": "GB-ENG",
        "guidance/england-and-wales": "GB-EAW",
        "guidance/guernsey": "GG",
        "guidance/northern-ireland": "GB-NIR",
        "guidance/scotland": "GB-SCT",
        "guidance/united-kingdom": "GB",
        "guidance/wales": "GB-WLS",
    }
    assert set(nations_of(ROOT)) == set(guidance_keys(ROOT))


@pytest.mark.parametrize("layer", ["guidance/england", "guidance/wales", "guidance/guernsey"])
def test_a_layer_of_another_nation_is_a_fault(project: Path, layer: str) -> None:
    with_fife(project, layer)
    with pytest.raises(Faults) as caught:
        read_area(project, "fife", read_vocabulary(project), TODAY)
    (problem,) = caught.value.problems
    assert str(problem).startswith("areas/fife/area.yml:4: area: based_on:")
    assert "GB-SCT, expected guidance/scotland or guidance/united-kingdom." in str(problem)


@pytest.mark.parametrize("layer", ["guidance/scotland", "guidance/united-kingdom"])
def test_a_layer_of_the_nation_or_of_all_four_fits(project: Path, layer: str) -> None:
    with_fife(project, layer)
    area = read_area(project, "fife", read_vocabulary(project), TODAY)
    assert {"emergency", "listening", "childline", "nspcc"} <= set(area.contacts)
    assert "family_rights_group" not in area.contacts
    assert not area.facts


@pytest.mark.parametrize(
    ("nation", "said"),
    [("GB-SCO", "expected the code of a nation, such as GB-ENG"), (None, "add `nation:`")],
)
def test_a_layer_without_a_nation_is_one_line(project: Path, nation: str | None, said: str) -> None:
    file = project / "areas/guidance/scotland/area.yml"
    change(file, "nation: GB-SCT\n", f"nation: {nation}\n" if nation else "")
    with_fife(project, "guidance/scotland")
    with pytest.raises(Faults) as caught:
        read_area(project, "fife", read_vocabulary(project), TODAY)
    (problem,) = caught.value.problems
    assert said in str(problem)


def test_an_area_of_scotland_begins_with_nothing_but_its_layer(project: Path) -> None:
    with_fife(project, "guidance/scotland")
    site = quickly_built(project, "fife")
    assert "0800 1111" in words(page(site, "en/young-people/who-can-help"))
    assert "England" not in words(page(site, "en/professionals/sources"))


def test_an_area_begins_where_its_limits_count_from(project: Path) -> None:
    with_fife(project, "guidance/scotland")
    vocabulary = read_vocabulary(project)
    assert read_area(project, "fife", vocabulary, TODAY).begins_with == "strategy_discussion"
    assert read_area(project, "torbay", vocabulary, TODAY).begins_with == "strategy_discussion"
    change(project / "areas/wales/area.yml", "begins_with: conference\n", "begins_with: plan_ended\n")
    with pytest.raises(Faults, match='no time limit counts from "plan_ended", expected one of '):
        read_area(project, "wales", vocabulary, TODAY)
    change(project / "areas/wales/area.yml", "begins_with: plan_ended\n", "")
    assert read_area(project, "wales", vocabulary, TODAY).begins_with == "conference"
