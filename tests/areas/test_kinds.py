"""A fact says what is of its kind, and the vocabulary says of each kind what that is; all else is named."""

from pathlib import Path

import pytest

from macros.areas.reading import read_area, read_vocabulary
from macros.problems import Faults
from tests.areas.test_bad_files import TORBAY, faults_of, replace_line
from tests.conftest import TODAY, change

FACTS = "areas/vocabulary/facts.yml"
SOURCE = "source: {document: leaflet, section: Introduction}"


def with_fact(project: Path, key: str, fact: str) -> int:
    """Give Torbay a fact that it does not have; return the line."""
    return replace_line(project / TORBAY, "facts:", f"facts:\n  {key}:\n    {fact}\n    {SOURCE}") + 1


@pytest.mark.parametrize(
    ("key", "value", "message"),
    [
        ("parents_may_record", "maybe", 'found "maybe", expected one of yes, no, ask.'),
        ("parents_may_record", "aks", 'found "aks", expected one of yes, no, ask. Did you mean "ask"?'),
        ("parents_may_record", '"1"', 'found "1", expected one of yes, no, ask.'),
        ("minutes_to_supporters", "ask", 'found "ask", expected one of yes, no.'),
        ("quorum_exception", "yes", 'found "yes", expected a few words.'),
    ],
)
def test_a_value_outside_its_kind_is_named_with_those_of_it(
    project: Path, key: str, value: str, message: str
) -> None:
    line = with_fact(project, key, f"relation: is\n    value: {value}\n    detail: D.")
    assert faults_of(project) == [f"{TORBAY}:{line + 2}: area: facts.{key}.value: {message}"]


@pytest.mark.parametrize("written", ["yes", "Yes", "YES", '"yes"', "true", "True", '"true"', "on", "On"])
def test_every_yes_of_yaml_is_one(project: Path, written: str) -> None:
    with_fact(project, "appeal_right", f"relation: is\n    value: {written}\n    detail: D.")
    area = read_area(project, "torbay", read_vocabulary(project), TODAY)
    assert getattr(area.facts["appeal_right"].value, "value", None) == "yes"


@pytest.mark.parametrize(
    ("key", "fact", "message"),
    [
        (
            "appeal_right", "relation: soft\n    says: at once",
            "found the relation soft, expected is, since it is a choice.",
        ),
        (
            "minutes_sent", "relation: is\n    value: soon\n    detail: D.",
            "found the relation is, expected one of at_most_after, at_least_before, at_most_apart, before,"
            " on, soft, since it is a limit.",
        ),
        (
            "quorum_min", "relation: at_most_after\n    value: 2\n    unit: hours\n"
            "    event: conference",
            "found the relation at_most_after, expected one of lasts, between, at_least, at_most, exactly,"
            " from_age, soft, since it is an amount.",
        ),
        (
            "quorum_exception", "relation: exactly\n    value: 2\n    unit: people",
            "found the relation exactly, expected is, since it is words.",
        ),
    ],
)  # fmt: skip
def test_a_relation_outside_its_kind_is_named(project: Path, key: str, fact: str, message: str) -> None:
    line = with_fact(project, key, fact)
    assert f"{TORBAY}:{line + 1}: area: facts.{key}.relation: {message}" in faults_of(project)


def test_each_version_is_named_at_its_own_line(project: Path) -> None:
    file = project / TORBAY
    versions = "".join(
        f"\n  - relation: is\n    value: {value}\n    detail: D.\n    {more}\n    {SOURCE}"
        for value, more in (("yes", "valid_until: 2027-03-31"), ("perhaps", "valid_from: 2027-04-01"))
    )
    line = replace_line(file, "facts:", f"facts:\n  appeal_right:{versions}")
    (found,) = faults_of(project)
    assert found.startswith(f"{TORBAY}:{line + 8}: area: facts.appeal_right.value: found ")


def test_what_is_usual_elsewhere_is_no_force_of_an_area(project: Path) -> None:
    line = with_fact(
        project, "appeal_right", "relation: is\n    value: yes\n    detail: D.\n    force: usual"
    )
    assert faults_of(project) == [
        f"{TORBAY}:{line + 4}: area: facts.appeal_right.force: found usual, which says what other areas do,"
        " expected the verb of your own source: law, must, should, will, may, is, normally, helps."
    ]
    layer = project / "areas/guidance/england/area.yml"
    change(project / TORBAY, "    force: usual\n", "")
    change(layer, "    relation: ", "    force: usual\n    relation: ")
    assert faults_of(project) == []


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("kind: choice", "kind: choise", "supporter.kind: found 'choise', expected 'limit', 'amount',"),
        ("kind: choice", "kind: words", "supporter: found keys with values, expected values for a choice"),
        ("topic: supporters", "topic: suporters",
         'supporter.topic: unknown topic "suporters". Did you mean "supporters"?'
         " The topics are in areas/vocabulary/topics.yml."),
        ("topic: supporters", "topic: supporters\n  told_to: [parents]",
         "supporter.told_to: unknown key. Expected one of concerns, dates, family_title, kind, title, topic,"
         " values."),
        ("topic: supporters", "topic: supporters\n  dates: confrence",
         'supporter.dates: unknown event "confrence". Did you mean "conference"?'
         " The events are in areas/vocabulary/events.yml."),
    ],
)  # fmt: skip
def test_what_cannot_be_right_in_the_vocabulary(project: Path, old: str, new: str, message: str) -> None:
    file = project / FACTS
    head, start, rest = file.read_text(encoding="utf-8").partition("\nsupporter:\n")
    assert old in rest
    file.write_text(head + start + rest.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(Faults) as caught:
        read_vocabulary(project)
    assert f": area: {message}" in str(caught.value)
    assert str(caught.value).startswith(FACTS)


def test_a_choice_has_values(project: Path) -> None:
    file = project / FACTS
    text = file.read_text(encoding="utf-8")
    head, start, rest = text.partition("\nsupporter:\n")
    values = next(line for line in rest.splitlines() if line.startswith("  values:"))
    file.write_text(head + start + rest.replace(f"{values}\n", "", 1), encoding="utf-8")
    with pytest.raises(Faults) as caught:
        read_vocabulary(project)
    assert "supporter: found keys with values, expected values for a choice" in str(caught.value)


@pytest.mark.parametrize("name", ["lists", "words"])
def test_a_list_or_word_has_a_topic_that_is_known(project: Path, name: str) -> None:
    file = project / f"areas/vocabulary/{name}.yml"
    change(file, "topic: ", "topic: un")
    with pytest.raises(Faults) as caught:
        read_vocabulary(project)
    assert ".topic: unknown topic" in str(caught.value)


def test_a_placeholder_of_an_unknown_key_is_one_fault_and_not_two(project: Path) -> None:
    with_fact(project, "visit_limit", "relation: soft\n    says: soon\n    detail: Soon, {visit_limit}.")
    (fault,) = faults_of(project)
    assert 'facts: unknown key "visit_limit"' in fault
