"""What a page offers beside its text: leaving quickly, display and listening."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.conftest import FULL_STORAGE, NO_STORAGE, NULL_STORAGE, Open, move, press_shift
from tests.browser.test_accessibility import RULES

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("answers")]

START, BEFORE = "/torbay/en/parents/", "/torbay/en/parents/before/"
TITLE = "How do I get ready for the conference? – Parents and carers – Torbay"

# Leaving


def by_press(page: Page) -> None:
    page.get_by_role("link", name="Leave this page").click()


def by_keyboard_alone(page: Page) -> None:
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "Leave this page"
    page.keyboard.press("Enter")


@pytest.mark.parametrize("leave", [by_press, press_shift, by_keyboard_alone])
def test_leaving_replaces_the_page_and_works_again_after_back(
    leave: Callable[[Page], None], opened: Open, family: str, weather: str
) -> None:
    page = opened(family + START)
    page.goto(family + BEFORE)
    leave(page)
    page.wait_for_url(weather)
    assert len(page.context.pages) == 1
    page.go_back()
    assert page.url == family + START  # what was left is not in the way back
    expect(page.locator("h1")).to_be_visible()
    leave(page)
    page.wait_for_url(weather)


def test_leaving_needs_no_script(opened: Open, family: str, weather: str) -> None:
    page = opened(family + BEFORE, java_script_enabled=False)
    expect(page.get_by_text("or press Shift 3 times")).to_be_hidden()
    by_press(page)
    page.wait_for_url(weather)


@pytest.mark.usefixtures("slow")
def test_the_page_is_covered_while_the_next_one_loads(opened: Open, family: str) -> None:
    page = opened(family + BEFORE)
    press_shift(page)
    expect(page).to_have_title("Loading")
    expect(page.get_by_role("alert")).to_have_text("Loading")
    for part in ("header", "main", "footer", ".leave a"):
        expect(page.locator(part)).to_be_hidden()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.tagName") == "BODY"


@pytest.mark.usefixtures("slow")
def test_a_covered_page_that_comes_back_is_uncovered(tab: Open, family: str) -> None:
    page = tab(family + START)
    page.goto(family + BEFORE)
    page.evaluate("window.kept = true")
    press_shift(page)
    expect(page.locator("main")).to_be_hidden()
    move(page, "back", family + START)
    move(page, "forward", family + BEFORE)
    assert page.evaluate("window.kept")  # the same page, from the browser's memory
    assert page.title() == TITLE
    expect(page.locator("main")).to_be_visible()
    press_shift(page)
    expect(page.locator("main")).to_be_hidden()


@pytest.mark.parametrize("wrong", ["https://", "https://[::1", "https://1.2.3.4:99999/"])
def test_leaving_to_what_is_no_address_leaves_to_a_blank_page(wrong: str, opened: Open, family: str) -> None:
    page = opened(family + START)
    page.goto(family + BEFORE)
    page.locator(".leave a").evaluate("(link, wrong) => link.setAttribute('href', wrong)", wrong)
    press_shift(page)
    page.wait_for_url("about:blank")
    page.go_back()
    assert page.url == family + START
    expect(page.locator("main")).to_be_visible()


@pytest.mark.usefixtures("slow")
def test_a_page_that_does_not_come_is_given_up_for_a_blank_one(opened: Open, family: str) -> None:
    page = opened(family + START)
    page.clock.install()
    page.goto(family + BEFORE)
    press_shift(page)
    page.clock.fast_forward(9000)
    expect(page).to_have_title("Loading")
    page.clock.fast_forward(1001)
    page.wait_for_url("about:blank")


def test_shift_counts_only_alone_and_at_once(opened: Open, family: str) -> None:
    page = opened(family + BEFORE)
    status = page.locator(".leave [role=status]")
    press_shift(page, 2)
    expect(status).to_have_text("Shift, press 1 more time to leave.")
    page.keyboard.press("a")
    expect(status).to_be_empty()
    press_shift(page, 2)
    page.mouse.click(5, 400)
    press_shift(page, 2)
    for _ in range(4):
        page.keyboard.press("Shift+A")
        page.keyboard.press("Control+Shift")
        page.keyboard.press("Shift+Tab")
    assert page.url == family + BEFORE
    assert page.title() == TITLE


def test_shift_says_where_it_stands_and_when_it_was_too_slow(opened: Open, family: str) -> None:
    page = opened(family + BEFORE)
    page.clock.install()
    page.reload()
    status = page.locator(".leave [role=status]")
    press_shift(page, 1)
    expect(status).to_have_text("Shift, press 2 more times to leave.")
    page.clock.fast_forward(4000)
    press_shift(page, 1)
    expect(status).to_have_text("Shift, press 1 more time to leave.")
    page.clock.fast_forward(5001)
    expect(status).to_have_text("You are still on this page. To leave, press Shift 3 times.")
    press_shift(page, 1)
    expect(status).to_have_text("Shift, press 2 more times to leave.")
    assert page.url == family + BEFORE


@pytest.mark.parametrize(("width", "height"), [(320, 640), (320, 256), (1280, 900)])
def test_the_way_out_stays_in_sight_and_hides_nothing_in_focus(
    width: int, height: int, opened: Open, family: str
) -> None:
    page = opened(family + BEFORE, viewport={"width": width, "height": height})
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    link = page.get_by_role("link", name="Leave this page")
    expect(link).to_be_in_viewport(ratio=1)
    bar = page.locator(".bar").bounding_box()
    assert bar
    assert bar["height"] <= height / 4
    page.locator("footer a").last.focus()
    while not link.evaluate("link => link === document.activeElement"):
        focused = page.locator(":focus").bounding_box()
        assert focused
        assert focused["y"] >= bar["height"] - 1 or page.locator(".bar :focus").count()
        page.keyboard.press("Shift+Tab")


def test_professionals_have_no_such_button(opened: Open, family: str) -> None:
    page = opened(family + "/torbay/en/professionals/")
    assert page.locator(".leave, script[src*=leave]").count() == 0


# Display

STYLE = """element => {
  const style = getComputedStyle(element), page = getComputedStyle(document.body);
  const number = value => parseFloat(value) || 0;
  return {
    size: number(style.fontSize), line: number(style.lineHeight) / number(style.fontSize),
    letters: number(style.letterSpacing), ink: style.color, paper: page.backgroundColor,
    box: getComputedStyle(document.querySelector(".foot")).backgroundColor,
    bar: getComputedStyle(document.querySelector(".bar")).backgroundColor,
  };
}"""


def style(page: Page) -> dict[str, Any]:
    return dict(page.locator("article > p:not(h1 + p)").first.evaluate(STYLE))


def choose(page: Page, *names: str) -> None:
    if not page.locator(".settings[open]").count():
        page.locator(".settings summary").click()
    for name in names:
        page.get_by_label(name, exact=True).check()


def test_display_changes_without_script(opened: Open, address: str) -> None:
    page = opened(address + BEFORE, java_script_enabled=False)
    usual = style(page)
    choose(page, "Larger")
    assert style(page)["size"] == pytest.approx(usual["size"] * 1.2)
    choose(page, "Largest")
    assert style(page)["size"] == pytest.approx(usual["size"] * 1.5)
    choose(page, "Usual", "More space between them")
    spaced = style(page)
    assert spaced["line"] >= 2
    assert spaced["letters"] == pytest.approx(usual["size"] * 0.12)
    choose(page, "High contrast")
    assert (style(page)["ink"], style(page)["paper"]) == ("rgb(0, 0, 0)", "rgb(255, 255, 255)")
    expect(page.get_by_label("Remember on this device")).to_be_hidden()
    expect(page.get_by_text("Your choice is for this page only.")).to_be_visible()


def test_a_plain_background_is_one_colour(opened: Open, address: str) -> None:
    page = opened(address + BEFORE, java_script_enabled=False)
    usual = style(page)
    assert len({usual["box"], usual["bar"], usual["paper"]}) == 3
    choose(page, "Plain background")
    plain = style(page)
    assert (plain["paper"], plain["box"], plain["bar"]) == (usual["paper"],) * 3


def test_high_contrast_in_a_dark_scheme(opened: Open, address: str) -> None:
    page = opened(address + BEFORE, color_scheme="dark")
    choose(page, "High contrast")
    assert (style(page)["ink"], style(page)["paper"]) == ("rgb(255, 255, 255)", "rgb(0, 0, 0)")


def stored(page: Page) -> dict[str, str]:
    assert page.context.cookies() == []
    return dict(json.loads(page.evaluate("JSON.stringify({...localStorage, ...sessionStorage})")))


ELSEWHERE = ("/", "/torbay/", "/torbay/cy/", "/torbay/en/professionals/")


@pytest.mark.parametrize("elsewhere", ELSEWHERE)
def test_display_goes_along_in_the_tab_and_is_stored_nowhere(
    elsewhere: str, opened: Open, address: str, weather: str
) -> None:
    page = opened(address + BEFORE)
    choose(page, "Largest", "High contrast")
    page.locator(".turn a").first.click()
    page.goto(address + elsewhere)
    for box in ("#display-largest", "#display-contrast"):
        expect(page.locator(box)).to_be_checked()
    assert stored(page) == {}
    fresh = page.context.new_page()
    fresh.goto(address + BEFORE)
    expect(fresh.locator("#display-usual")).to_be_checked()
    page.goto(address + BEFORE)
    page.locator("article a").first.evaluate("(link, to) => link.setAttribute('href', to)", weather)
    page.locator("article a").first.click()
    page.wait_for_url(weather)
    assert page.evaluate("window.name") == ""


@pytest.mark.parametrize("elsewhere", ELSEWHERE)
def test_display_is_remembered_only_when_asked(elsewhere: str, opened: Open, address: str) -> None:
    page = opened(address + START)
    choose(page, "Largest", "Remember on this device", "High contrast")
    assert list(stored(page)) == ["guide-display"]
    page.goto(address + elsewhere)
    assert page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)") == 30
    for box in ("#display-largest", "#display-contrast", ".remember input"):
        expect(page.locator(box)).to_be_checked()
    expect(page.locator("#display-spacing")).not_to_be_checked()

    page.locator(".settings summary").click()
    page.locator(".remember input").uncheck()
    assert stored(page) == {}


@pytest.mark.parametrize("refusal", [NO_STORAGE, NULL_STORAGE], ids=["none", "null"])
def test_display_works_where_storage_is_blocked(refusal: str, opened: Open, family: str) -> None:
    page = opened(family + BEFORE, refusal)
    choose(page, "Largest")
    assert style(page)["size"] == 30
    expect(page.get_by_label("Remember on this device")).to_be_hidden()


def test_display_says_when_the_browser_does_not_remember_it(opened: Open, family: str) -> None:
    page = opened(family + BEFORE, FULL_STORAGE)
    choose(page, "Largest")
    page.get_by_label("Remember on this device").click()
    expect(page.get_by_label("Remember on this device")).to_be_hidden()
    expect(page.get_by_text("Your choice stays while you read on in this tab.")).to_be_visible()
    assert style(page)["size"] == 30


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "choices", [[], ["Largest", "High contrast"], ["More space between them", "Plain background"]]
)
def test_axe_finds_nothing_in_open_tools(scheme: str, choices: list[str], opened: Open, address: str) -> None:
    page = opened(address + BEFORE, speaking("en-GB"), color_scheme=scheme)
    choose(page, *choices)
    page.get_by_text("Leaving quickly").click()
    page.get_by_role("button", name="Listen to this page").click()
    page.evaluate("scrollTo(0, 0)")  # nothing lies half below the bar
    results = Axe().run(page, options=RULES)
    assert results.violations_count == 0, results.generate_report()


FRONT = ("/", "/torbay/", "/torbay/en/", "/torbay/en/professionals/")


@pytest.mark.parametrize(
    "path", [*FRONT, BEFORE, "/torbay/cy/parents/afterwards/", "/torbay/cy/children/who-can-help/"]
)
def test_the_largest_text_fits_a_small_phone(path: str, opened: Open, address: str) -> None:
    page = opened(address + path, viewport={"width": 320, "height": 640})
    page.locator(".settings summary").click()
    page.locator("#display-largest").check()
    page.locator("#display-spacing").check()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


# Listening


def speaking(*languages: str, own: bool = True) -> str:
    """Return the script that gives a page voices of these languages, the device's own or not."""
    voices = json.dumps([[language, own] for language in languages])
    return f"window.voices = {voices};\n" + (Path(__file__).parent / "voices.js").read_text()


def said(page: Page) -> list[tuple[str, str]]:
    return [(language, text) for language, text in page.evaluate("window.said")]


def read_to_the_end(page: Page) -> list[tuple[str, str]]:
    page.locator(".player button").first.click()
    page.evaluate("while (window.current) window.finish()")
    return said(page)


@pytest.mark.parametrize("voices", [speaking(), speaking("cy-GB"), speaking("en-GB", own=False)])
def test_listening_is_not_offered_without_a_voice(voices: str, opened: Open, address: str) -> None:
    page = opened(address + BEFORE, voices)
    expect(page.locator(".listen")).to_be_hidden()


def test_listening_is_not_offered_without_script(opened: Open, address: str) -> None:
    page = opened(address + BEFORE, java_script_enabled=False)
    expect(page.locator(".listen")).to_be_hidden()


def test_voices_may_come_late(opened: Open, address: str) -> None:
    page = opened(address + BEFORE, speaking())
    page.evaluate("window.voices.push(['en_US', true]); speechSynthesis.onvoiceschanged()")
    expect(page.get_by_role("button", name="Listen to this page")).to_be_visible()


def test_the_whole_page_is_read_in_its_order(opened: Open, address: str) -> None:
    page = opened(address + BEFORE, speaking("en-US", "en-GB"))
    parts = read_to_the_end(page)
    assert {language for language, _ in parts} == {"en-GB"}
    texts = [text for _, text in parts]
    assert texts[0] == "How do I get ready for the conference?"
    folded = page.locator("details:not([open]) > :not(summary), .contents")
    folded.evaluate_all("all => all.forEach(one => one.remove())")
    article = " ".join(page.locator("article").text_content().split())  # type: ignore[union-attr]
    assert " ".join(texts).replace(" ", "") == article.replace(" ", "")
    expect(page.locator(".player [role=status]")).to_have_text("That was the whole page.")
    assert page.locator(".spoken").count() == 0


def test_play_pause_and_stop_with_the_keyboard(opened: Open, address: str) -> None:
    page = opened(address + BEFORE, speaking("en-GB"), reduced_motion="reduce")
    status = page.locator(".player [role=status]")
    page.get_by_role("button", name="Listen to this page").focus()
    page.keyboard.press("Enter")
    expect(status).to_have_text("Reading aloud.")
    expect(page.locator("h1.spoken")).to_be_visible()
    for _ in range(12):
        page.evaluate("window.finish()")
    expect(page.locator(".spoken")).to_be_in_viewport()
    before = said(page)
    expect(page.locator(":focus")).to_have_text("Pause")
    page.keyboard.press("Enter")
    expect(status).to_have_text("Paused.")
    assert page.evaluate("window.current") is None
    expect(page.locator(":focus")).to_have_text("Go on")
    page.keyboard.press("Enter")
    assert said(page) == [*before, before[-1]]
    page.get_by_role("button", name="Stop").click()
    expect(status).to_have_text("Stopped.")
    assert page.evaluate("window.current") is None
    assert page.locator(".spoken").count() == 0
    expect(page.locator(":focus")).to_have_text("Listen to this page")


WELSH = "/torbay/cy/parents/"


def test_each_part_is_read_in_its_own_language(opened: Open, address: str) -> None:
    page = opened(address + WELSH, speaking("cy-GB", "en-GB"))
    page.locator("details").evaluate_all("all => all.forEach(one => (one.open = true))")
    parts = read_to_the_end(page)
    assert parts[0][0] == "cy-GB"
    assert ("en-GB", "Child Protection Conferences: Workers and Volunteers") in parts


def test_a_part_without_a_voice_is_left_out_and_that_is_said(opened: Open, address: str) -> None:
    page = opened(address + WELSH, speaking("cy-GB"))
    page.locator(".player button").first.click()
    left_out = page.locator(".player").get_attribute("data-left-out")
    assert left_out
    expect(page.locator(".player [role=status]")).to_contain_text(left_out)
    page.evaluate("while (window.current) window.finish()")
    assert {language for language, _ in said(page)} == {"cy-GB"}
    assert all("Workers and Volunteers" not in text for _, text in said(page))


@pytest.mark.usefixtures("slow")
def test_reading_stops_at_once_on_leaving(opened: Open, family: str) -> None:
    page = opened(family + BEFORE, speaking("en-GB"))
    page.get_by_role("button", name="Listen to this page").click()
    press_shift(page)
    assert page.evaluate("window.current") is None


def test_reading_stops_when_the_page_goes(opened: Open, address: str) -> None:
    page = opened(address + BEFORE, speaking("en-GB"))
    page.get_by_role("button", name="Listen to this page").click()
    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide'))")
    assert page.evaluate("window.current") is None
