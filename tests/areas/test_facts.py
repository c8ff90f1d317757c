"""The areas' files against a table that was written from the sources by a second reader.

`expected_facts.yml` was written without looking at the files of the areas. Where its writer found the
source open to more than one reading, it says so under `doubtful`; DECIDED says how we read it.
"""

import json
from typing import Any

import pytest
from ruamel.yaml import YAML

from tests.conftest import DAY, ROOT, our_area, run_guide

TABLE = YAML(typ="safe").load((ROOT / "tests/expected_facts.yml").read_text(encoding="utf-8"))
AREAS = ("torbay", "bedfordshire", "lancashire", "wales", "guernsey")

# Where the second reading is open: the relation that we give, or None where we leave the fact out.
DECIDED: dict[str, dict[str, str | None]] = {
    "torbay": {
        "transfer_in_conference": None,  # convened, and no limit: it stands with the first conference
        "social_worker_report_to_chair": None,  # the same rule as for every agency's report
        "child_invited_from_age": "soft",
        "lead_worker_appointed": "on",
        "first_review": None,
        "minutes_sent": None,
        "interpreter": None,
        "category_decided_by": "is",
        "minutes_to_parents": "is",
        "records_access": "is",
    },
    "bedfordshire": {
        "initial_conference_delay": "is",
        "quorum_exception": "is",
        "requirements_notice_to_chair": "before",
        "lead_worker_appointed": "soft",  # at the conference, or by the first core group at the latest
        "core_group_first": None,
        "core_group_interval": "soft",
        "review_brought_forward": "is",
        "plan_ends_after_move": "soft",
        "complaint_limit": None,
        "team_around_child_date": "on",
        "recording_request": "soft",
        "fgc_referral": None,  # not a referral: family_meeting says that one is considered
    },
    "lancashire": {
        "initial_conference_delay": "is",
        "prebirth_earliest": None,
        "prebirth_latest": None,
        "transfer_in_conference": None,
        "quorum_min": None,
        "parents_see_agency_reports": "before",
        "child_sees_reports": "before",
        "child_invited_from_age": "soft",
        "lead_worker_appointed": "on",
        "core_group_first": None,
        "first_review": None,
        "confidentiality_reasons": "is",
        "solicitor": None,
        "excluding_decided_by": "is",
        "minutes_to_parents": "is",
        "child_advocate_arranged_by": "is",
        "records_access": "is",
    },
    "wales": {
        "confidentiality_reasons": "is",
        "excluding_decided_by": None,
        "core_group_interval": None,
        "decisions_sent": None,
        "records_access": "is",
    },
    "guernsey": {
        "closed_session": None,  # no time word: private_part says that there is one
        "withhold_notice_to_chair": "soft",
        "lead_worker_appointed": "on",
        "excluding_decided_by": "is",
    },
}

# Where the second reader was firm and we say it otherwise, with the reason.
DIFFERENT = {
    ("bedfordshire", "inquorate_new_date"): "soft: 'immediately' is a time word, and it is kept as one",
    ("guernsey", "convenor_referrer_chosen"): "soft: 'immediately following' is kept as a time word",
    ("bedfordshire", "settled_status_residence"): "at least: residence may be longer than 5 years",
    ("lancashire", "conference_preparation_time"): "on the day of the conference, not at the conference",
}


# Questions that the second reader was not asked: the yes or no behind what the table has, or a part of it.
SINCE = {
    "private_part": "whether there is a part without everyone; closed_session is how long it lasts",
    "family_meeting": "whether a meeting of the wider family is offered; fgc_referral is when",
    "parents_told_why": "whether parents hear the reasons, which stands in the list of what they are told",
    "child_supporter": "whom the child may bring, apart from the parents' supporter",
    "minutes_to_child": "whether the child gets the minutes, apart from the parents",
    "child_advocate": "the child's advocate, apart from the parents'",
}

# What the layers give beyond what the second reader was asked: each has its source and its own test of pages.
OF_ANOTHER_SOURCE = {"bedfordshire": ("visits_one_council",)}
"""Facts of an area that do not come from its procedure, but from what one of its councils publishes."""

OF_LAYERS = {
    "guidance/england-and-wales": (
        "records_access", "records_answer", "police_protection_length", "child_assessment_order_length",
        "care_proceedings_length", "conference_can_remove", "records_complaint",
    ),
    "guidance/england": ("complaint_stage_1", "visits_usual"),
    "guidance/wales": (
        "supporter", "solicitor", "child_supporter", "child_advocate", "interpreter", "parents_told_why",
        "leaflet_given", "minutes_to_parents", "minutes_sent", "minutes_amendments", "decision_maker",
        "child_seen_alone", "home_visits", "transfer_in_conference", "complaint_stage_1", "complaint_stage_2",
        "ombudsman_time",
    ),
    "guidance/guernsey": (
        "minutes_to_parents", "records_access", "records_answer", "chair_speaks_to_parents_before",
        "excluding_decided_by", "child_supporter", "child_advocate", "lead_professional_visit",
        "emergency_order_length", "conference_can_remove", "moving_conference_printed",
    ),
}  # fmt: skip

# What the second reader found under a key that has become two.
MOVED = {("lancashire", "advocate"): "child_advocate"}


def facts_of(area: str, layer: str) -> dict[str, dict[str, Any]]:
    found = json.loads(run_guide(ROOT, "facts", area, "--as-of", DAY, "--json").output)
    return {fact["key"]: fact for fact in found if fact["layer"] == layer and "relation" in fact}


def expected_of(area: str, layer: str) -> dict[str, dict[str, Any]]:
    return TABLE[area].get(layer) or {}


def open_keys(area: str, layer: str) -> set[str]:
    return set(TABLE["doubtful"].get(area, {})) if layer == "area" else set()


def as_read(found: dict[str, Any], expected: dict[str, Any]) -> dict[str, Any]:
    """Return of a fact what the second reader noted of it."""
    return {name: found.get(name) for name in expected}


@pytest.mark.parametrize("area", AREAS)
@pytest.mark.parametrize("layer", ["area", "guidance"])
def test_nothing_is_missing_or_extra(area: str, layer: str) -> None:
    doubtful = open_keys(area, layer)
    expected = {MOVED.get((area, key), key) for key in expected_of(area, layer)}
    since = set(SINCE)
    if layer == "guidance":
        since.update(*(OF_LAYERS.get(key, ()) for key in our_area(area).layers))
    else:
        since.update(OF_ANOTHER_SOURCE.get(area, ()))
    assert set(facts_of(area, layer)) - doubtful - since == expected - doubtful - since


@pytest.mark.parametrize(("area", "key"), MOVED)
def test_what_moved_is_there(area: str, key: str) -> None:
    found = facts_of(area, "area")
    assert key not in found
    assert as_read(found[MOVED[area, key]], expected_of(area, "area")[key]) == expected_of(area, "area")[key]


@pytest.mark.parametrize("area", AREAS)
@pytest.mark.parametrize("layer", ["area", "guidance"])
def test_nothing_is_altered(area: str, layer: str) -> None:
    found = facts_of(area, layer)
    for key, fact in expected_of(area, layer).items():
        if key not in open_keys(area, layer) and (area, key) not in {**DIFFERENT, **MOVED}:
            assert as_read(found[key], fact) == fact, key


@pytest.mark.parametrize(("area", "key"), DIFFERENT)
def test_what_we_say_otherwise_is_still_different(area: str, key: str) -> None:
    expected = expected_of(area, "area")[key]
    assert as_read(facts_of(area, "area")[key], expected) != expected


@pytest.mark.parametrize("area", AREAS)
def test_what_is_open_is_decided(area: str) -> None:
    found = facts_of(area, "area")
    assert set(DECIDED[area]) == set(TABLE["doubtful"][area])
    relations = {key: found[key]["relation"] if key in found else None for key in DECIDED[area]}
    assert relations == DECIDED[area]


@pytest.mark.parametrize("area", AREAS)
def test_every_fact_has_a_source(area: str) -> None:
    for layer in ("area", "guidance"):
        for key, fact in facts_of(area, layer).items():
            assert fact["source"]["title"], key
            elsewhere = key in OF_ANOTHER_SOURCE.get(area, ())
            assert fact["source"]["section"] or layer == "guidance" or elsewhere, key


def test_a_fact_that_changed_is_unknown_before() -> None:
    result = run_guide(ROOT, "facts", "guernsey", "--as-of", "2020-01-14")
    assert result.exit_code == 1
    assert "initial_conference: nothing is known for 2020-01-14, only from 2020-01-15." in result.output
    assert run_guide(ROOT, "facts", "guernsey", "--as-of", "2020-01-15").exit_code == 0
