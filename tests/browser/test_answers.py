"""What a reader typed: gone after "Leave this page", kept only where asked, and with its own question."""

import json
from pathlib import Path
from typing import Any

import lxml.html
import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import (
    ASKED,
    FULL_STORAGE,
    NO_STORAGE,
    NULL_STORAGE,
    TICKS,
    Open,
    move,
    press_shift,
)  # fmt: skip
from tests.conftest import change, copy_of_project, quickly_built

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("answers")]

START, BEFORE = "/torbay/en/parents/", "/torbay/en/parents/before/"
THOUGHTS, DATES = "/torbay/en/parents/my-thoughts/", "/torbay/en/parents/your-dates/"
WATCH = "window.shown = []; addEventListener('pageshow', event => shown.push(event.persisted));"
WORRY, GOOD = "What worries me?", "What is going well for my child and for us?"
KEEP = "Keep my answers on this device, even after “Leave this page”."
KEPT = "Your answers are kept on this device."
REFUSED = "This browser keeps nothing. Your answers are gone when you close this page."
ANSWERED = {WORRY: "The stairs.", "choice": 2, "ticks": [True, False]}
EMPTY = {WORRY: "", "choice": None, "ticks": [False, False]}


def answer(page: Page) -> None:
    page.get_by_label(WORRY).fill("The stairs.")
    page.locator(".choices input").nth(2).check()
    page.get_by_label("Bring a pen.").check()


def answers(page: Page) -> dict[str, Any]:
    """Return what stands on the page in a field of each kind."""
    chosen = page.locator(".choices input").evaluate_all("all => all.findIndex(one => one.checked)")
    ticks = page.locator(".to-do input").evaluate_all("all => all.map(one => one.checked)")
    typed = page.get_by_label(WORRY).input_value()
    return {WORRY: typed, "choice": None if chosen < 0 else chosen, "ticks": ticks}


def leave(page: Page, weather: str) -> None:
    page.get_by_role("link", name="Leave this page").click()
    page.wait_for_url(weather)


def came_from_memory(page: Page) -> bool:
    return page.evaluate("shown") == [False, True]


# Leaving


def test_answers_come_back_with_the_page_when_it_was_not_left(tab: Open, family: str) -> None:
    page = tab(family + THOUGHTS, WATCH)
    answer(page)
    page.goto(family + BEFORE)
    move(page, "back", family + THOUGHTS)
    assert came_from_memory(page)
    assert answers(page) == ANSWERED


def test_no_way_back_shows_answers_after_leaving(tab: Open, family: str, weather: str) -> None:
    page = tab(family + THOUGHTS, WATCH)
    answer(page)
    page.goto(family + BEFORE)
    page.locator(".to-do input").first.check()
    page.goto(family + START)
    leave(page, weather)
    move(page, "back", family + BEFORE)
    assert came_from_memory(page)
    assert page.locator(".to-do input:checked").count() == 0
    move(page, "back", family + THOUGHTS)
    assert came_from_memory(page)
    assert answers(page) == EMPTY


@pytest.mark.parametrize("refusal", [NO_STORAGE, NULL_STORAGE, FULL_STORAGE], ids=["none", "null", "full"])
def test_no_way_back_shows_answers_where_the_tab_remembers_nothing(
    refusal: str, tab: Open, family: str, weather: str
) -> None:
    page = tab(family + THOUGHTS, WATCH + refusal)
    answer(page)
    page.goto(family + BEFORE)
    leave(page, weather)
    move(page, "back", family + THOUGHTS)
    assert came_from_memory(page)
    assert answers(page) == EMPTY


def test_answers_typed_after_leaving_once_are_gone_after_leaving_again(
    tab: Open, family: str, weather: str
) -> None:
    page = tab(family + START, WATCH)
    leave(page, weather)
    page.goto(family + THOUGHTS)
    answer(page)
    page.goto(family + BEFORE)
    leave(page, weather)
    move(page, "back", family + THOUGHTS)
    assert came_from_memory(page)
    assert answers(page) == EMPTY


def test_no_way_back_shows_answers_where_the_browser_loads_pages_again(
    opened: Open, family: str, weather: str
) -> None:
    page = opened(family + THOUGHTS, WATCH)
    answer(page)
    page.goto(family + BEFORE)
    leave(page, weather)
    page.go_back()
    assert page.evaluate("shown") == [False]
    assert answers(page) == EMPTY


@pytest.mark.usefixtures("slow")
def test_leaving_empties_the_page_itself_at_once(opened: Open, family: str) -> None:
    page = opened(family + THOUGHTS)
    answer(page)
    press_shift(page)
    page.evaluate("document.documentElement.classList.remove('covered')")
    assert answers(page) == EMPTY


def test_no_way_back_shows_dates_after_leaving(tab: Open, family: str, weather: str) -> None:
    page = tab(family + DATES, WATCH)
    page.get_by_label("Day", exact=True).fill("22")
    page.locator("[name=event]").first.check()
    page.goto(family + BEFORE)
    leave(page, weather)
    move(page, "back", family + DATES)
    assert came_from_memory(page)
    assert page.get_by_label("Day", exact=True).input_value() == ""
    assert page.locator("[name=event]:checked").count() == 0


def test_no_way_back_shows_what_was_looked_for(tab: Open, address: str) -> None:
    page = tab(address + BEFORE, WATCH)
    page.locator("details.find > summary").click()
    page.get_by_role("searchbox").fill("chair")
    page.keyboard.press("Enter")
    expect(page.locator(".search li").first).to_be_visible()
    page.goto(address + START)
    move(page, "back", address + BEFORE)
    assert came_from_memory(page)
    assert page.locator("[type=search]").input_value() == ""
    assert page.locator(".search li").count() == 0


# Keeping


def keep(page: Page) -> None:
    page.get_by_label(KEEP).check()


def test_kept_answers_are_there_when_the_page_is_opened_again(opened: Open, family: str) -> None:
    page = opened(family + THOUGHTS)
    keep(page)
    answer(page)
    page.goto(family + START)
    page.goto(family + THOUGHTS)
    assert answers(page) == ANSWERED
    page.get_by_label(KEEP).uncheck()
    page.reload()
    assert answers(page) == EMPTY
    assert page.evaluate("localStorage.length") == 0


def test_after_leaving_kept_answers_show_only_when_asked_for(tab: Open, family: str, weather: str) -> None:
    page = tab(family + THOUGHTS, WATCH)
    keep(page)
    answer(page)
    page.goto(family + BEFORE)
    leave(page, weather)
    move(page, "back", family + THOUGHTS)
    for _ in ("from memory", "loaded again"):
        assert answers(page) == EMPTY
        expect(page.get_by_text(KEPT)).to_be_visible()
        expect(page.get_by_label(KEEP)).not_to_be_checked()
        page.reload()
    page.get_by_label(GOOD).fill("School.")
    page.get_by_role("button", name="Show my kept answers").click()
    assert answers(page) == ANSWERED
    assert page.get_by_label(GOOD).input_value() == "School."
    expect(page.get_by_label(KEEP)).to_be_checked()
    page.get_by_role("button", name="Clear everything").click()
    page.reload()
    assert answers(page) == EMPTY
    assert page.evaluate("localStorage.length") == 0


def test_keeping_again_after_leaving_does_not_lose_what_was_kept(
    opened: Open, family: str, weather: str
) -> None:
    page = opened(family + THOUGHTS)
    keep(page)
    answer(page)
    leave(page, weather)
    page.goto(family + THOUGHTS)
    page.get_by_label(GOOD).fill("School.")
    keep(page)
    assert answers(page) == ANSWERED
    assert page.get_by_label(GOOD).input_value() == "School."


# A browser that refuses


@pytest.mark.parametrize("refusal", [NO_STORAGE, NULL_STORAGE], ids=["none", "null"])
def test_where_nothing_can_be_kept_it_is_not_offered(refusal: str, opened: Open, family: str) -> None:
    page = opened(family + START, refusal)
    faults: list[str] = []
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    page.goto(family + THOUGHTS)
    answer(page)
    expect(page.get_by_label(KEEP)).to_be_hidden()
    page.get_by_role("button", name="Clear everything").click()
    assert answers(page) == EMPTY
    expect(page.get_by_text("Everything is cleared.")).to_be_visible()
    assert faults == []


def test_a_browser_that_keeps_nothing_when_asked_is_told_of(opened: Open, family: str) -> None:
    page = opened(family + THOUGHTS, FULL_STORAGE)
    answer(page)
    page.get_by_label(KEEP).click()
    expect(page.get_by_label(KEEP)).not_to_be_checked()
    expect(page.get_by_text(REFUSED)).to_be_visible()
    page.get_by_role("button", name="Clear everything").click()
    assert answers(page) == EMPTY


def test_a_browser_that_becomes_full_keeps_no_half(opened: Open, family: str) -> None:
    page = opened(family + THOUGHTS)
    keep(page)
    answer(page)
    page.evaluate(f"() => {{ {FULL_STORAGE} }}")
    page.get_by_label(GOOD).fill("School.")
    expect(page.get_by_text(REFUSED)).to_be_visible()
    expect(page.get_by_label(KEEP)).not_to_be_checked()
    assert page.evaluate("localStorage.length") == 0
    assert page.get_by_label(GOOD).input_value() == "School."


# Answers and their questions


@pytest.fixture(scope="session")
def later(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page for thoughts in a later edition: questions are added, moved and taken out."""
    project = copy_of_project(tmp_path_factory.mktemp("later") / "project")
    file = project / "docs/parents/my-thoughts.md"
    change(file, f'{{{{ write("{GOOD}") }}}}', "")
    new = "- [ ] Bring a cup.\n" + "\n".join(reversed(TICKS.splitlines()))
    choices = '{{ choices("not_for", "Who can help me?") }}'
    change(file, ASKED, f'{{{{ write("Is this new?") }}}}\n\n{choices}\n\n{ASKED}\n\n{ASKED}\n\n{new}')
    return quickly_built(project) / THOUGHTS.removeprefix("/torbay/") / "index.html"


def test_kept_answers_stay_with_their_questions(opened: Open, family: str, later: Path) -> None:
    page = opened(family + THOUGHTS)
    keep(page)
    answer(page)
    page.get_by_label(GOOD).fill("School.")
    page.route("**" + THOUGHTS, lambda route: route.fulfill(path=later, content_type="text/html"))
    page.reload()
    assert [box.input_value() for box in page.get_by_label(WORRY).all()] == ["The stairs.", ""]
    assert page.get_by_label("Is this new?").input_value() == ""
    assert page.locator(".choices input:checked").count() == 0
    assert page.locator(".to-do input").evaluate_all("all => all.map(one => one.checked)") == [
        False, False, True,
    ]  # fmt: skip
    assert "School." not in page.evaluate("JSON.stringify({...localStorage})")


@pytest.mark.parametrize("old", ['["one", "two", true]', "3", "null", '"one"', "no list"])
def test_what_was_kept_by_place_is_removed(old: str, opened: Open, family: str) -> None:
    page = opened(family + THOUGHTS)
    page.evaluate("old => localStorage.setItem('guide-answers:' + location.pathname, old)", old)
    page.reload()
    assert answers(page) == EMPTY
    expect(page.get_by_label(KEEP)).not_to_be_checked()
    assert page.evaluate("localStorage.length") == 0


def test_kept_answers_of_an_unknown_kind_leave_the_field_empty(opened: Open, family: str) -> None:
    page = opened(family + THOUGHTS)
    names = page.locator("[data-question]").evaluate_all("all => all.map(one => one.dataset.question)")
    odd = json.dumps({name: ["odd"] for name in names})
    page.evaluate("odd => localStorage.setItem('guide-answers:' + location.pathname, odd)", odd)
    page.reload()
    assert answers(page) == EMPTY


def test_a_question_has_one_name_in_every_language(later: Path) -> None:
    welsh = later.parents[3] / "cy/parents/my-thoughts/index.html"
    names = [lxml.html.parse(str(file)).xpath("//@data-question") for file in (later, welsh)]
    assert names[0] == names[1]
    assert len(names[0]) > 8
