"""Pages say what their source says: to whom, how strongly, under which condition, and no more."""

from pathlib import Path

import pytest

from tests.conftest import compared, page, words

SAYS = [
    ("torbay", "professionals/attending", "or hold information that matters are invited"),
    ("torbay", "professionals/attending", "does not say that each of them is asked to every conference"),
    ("torbay", "professionals/time-limits", "described as helpful"),
    ("torbay", "parents/your-dates", "the same day of the month, 3 months later"),
    ("torbay", "professionals/minutes", "[source: will]; to: those who attended"),
    ("bedfordshire", "professionals/convening", "Any delay should be agreed with the senior manager"),
    ("bedfordshire", "professionals/reviews", "An earlier review must always be considered"),
    ("bedfordshire", "professionals/on-the-day", "What does a conference have to do?"),
    ("bedfordshire", "professionals/recording", "between parents and children"),
    ("bedfordshire", "young-people/the-plan", "can agree to end the child protection plan"),
    ("bedfordshire", "young-people/in-the-meeting", "a rule against all recording is unlikely to be lawful"),
    ("guernsey", "parents/before", "(if: at that discussion a social work manager decides"),
    ("guernsey", "parents", "It is made from Initial child protection case conference. We call this"),
    ("guernsey", "parents/reports", "should not be longer than they need to be"),
    ("lancashire", "parents/deciding", "There should be a plan if one of these is so:"),
    ("lancashire", "young-people/the-decision", "There should be a plan if one of these is so:"),
    ("lancashire", "parents/in-the-meeting", "a list of the categories"),
    ("lancashire", "young-people/in-the-meeting", "a list of the categories"),
    ("lancashire", "professionals/support-tool", "explore further"),
    ("wales", "young-people/who-finds-out", "where people may be in danger of harm"),
]  # fmt: skip

NEVER_SAYS = [
    ("torbay", "professionals/attending", "does not list who may be asked to take part"),
    ("wales", "parents", "Name used here: child protection conference"),
    ("bedfordshire", "professionals/convening", "needs the agreement"),
    ("bedfordshire", "professionals/reviews", "When is a review brought forward?"),
    ("bedfordshire", "professionals/on-the-day", "What does the first conference look at?"),
    ("bedfordshire", "young-people/the-plan", "your care plan should be written together with you"),
    ("guernsey", "professionals/time-limits", "co-ordinates the plan"),
    ("guernsey", "professionals/words", "key personnel"),
    ("guernsey", "parents/words", "record"),
    ("lancashire", "professionals/time-limits", "co-ordinates the plan"),
    ("lancashire", "parents", "The conference is usually held after that"),
    ("guernsey", "children/what-happens-next", "small group"),
    ("torbay", "children/who-is-there", "That is okay too"),
    ("wales", "children/who-is-there", "That is okay too"),
    ("guernsey", "children/who-is-there", "That is okay too"),
    ("lancashire", "children/who-is-there", "That is okay too"),
]  # fmt: skip


@pytest.mark.parametrize(("area", "name", "said"), SAYS)
def test_a_page_says_what_its_source_says(sites: Path, area: str, name: str, said: str) -> None:
    assert said in words(page(sites, f"{area}/en/{name}"))


@pytest.mark.parametrize(("area", "name", "said"), NEVER_SAYS)
def test_a_page_never_says_what_its_source_does_not(sites: Path, area: str, name: str, said: str) -> None:
    assert said not in words(page(sites, f"{area}/en/{name}"))


def test_comparing_tells_no_child_under_twelve_to_stay_away(sites: Path) -> None:
    assert (
        "younger children who understand enough" in compared(sites, "child_invited_from_age")["Bedfordshire"]
    )


def test_comparing_names_every_ground_on_which_fewer_agencies_are_enough(sites: Path) -> None:
    said = compared(sites, "quorum_exception")["Bedfordshire"]
    assert "exceptional" in said
    assert "waiting would be bad for the child" in said


def test_comparing_makes_no_rule_of_what_is_called_helpful(sites: Path) -> None:
    for key in ("parents_see_social_worker_report", "parents_see_agency_reports"):
        assert "described as helpful" in compared(sites, key)["Torbay"]


NAMES = [
    ("guernsey", "parents", "In Guernsey it is called: child protection case conference"),
    (
        "guernsey",
        "young-people",
        "In Guernsey it is also called: child protection case conference or case conference",
    ),
    ("guernsey", "children", "The meeting has a long name: child protection case conference."),
    ("bedfordshire", "parents", "The plan is also called: Child and Family Plan"),
    ("bedfordshire", "young-people", "It is also called: Child and Family Plan, Child"),
    (
        "lancashire",
        "children/who-is-there",
        "In Lancashire the chair is called the Independent Reviewing Officer",
    ),
    ("torbay", "children/what-happens-next", "In Torbay you may hear this name: key worker"),
    (
        "lancashire",
        "professionals/words",
        "Independent Reviewing Officer; IRO; Chair; Conference Chairperson",
    ),
]


@pytest.mark.parametrize(("area", "name", "said"), NAMES)
def test_what_an_area_calls_a_thing_is_said_where_it_is_first_met(
    sites: Path, area: str, name: str, said: str
) -> None:
    assert said in words(page(sites, f"{area}/en/{name}"))
