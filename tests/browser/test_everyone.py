"""With a keyboard, other spacing, other colours, on paper, without script, and without leaving a trace."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

SAMPLE = (
    "/torbay/en/parents/before/", "/torbay/cy/parents/your-dates/", "/torbay/en/children/your-say/",
    "/torbay/en/professionals/time-limits/", "/torbay/ar-XB/parents/afterwards/",
    "/lancashire/en/parents/support/",
)  # fmt: skip

# What a Tab from each element should reach: what is focusable, shown, and not another radio of its group.
REACHABLE = """() => {
  const groups = new Set();
  return [...document.querySelectorAll('a[href], button, input, textarea, summary')].filter(e => {
    if (!e.checkVisibility({visibilityProperty: true}) || e.disabled) return false;
    if (e.type !== 'radio') return true;
    if (groups.has(e.name)) return false;
    groups.add(e.name);
    return true;
  }).length;
}"""
FOCUSED = """() => {
  const e = document.activeElement, style = getComputedStyle(e), box = e.getBoundingClientRect();
  const all = [...document.querySelectorAll('a[href], button, input, textarea, summary')];
  return {place: all.indexOf(e), marked: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
          seen: box.width > 0 && box.bottom > 0 && box.top < innerHeight};
}"""
SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; }
* { word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }"""
CLIPPED = """() => [...document.querySelectorAll('main *, header *')].filter(e =>
  getComputedStyle(e).overflowX === 'hidden' && getComputedStyle(e).position !== 'absolute'
  && e.scrollWidth > e.clientWidth + 1 && e.checkVisibility()
).map(e => e.outerHTML.slice(0, 80))"""


@pytest.mark.parametrize("path", SAMPLE)
def test_the_keyboard_reaches_everything_in_order(browser: Browser, address: str, path: str) -> None:
    page = browser.new_page()
    page.goto(address + path)
    expected, places = page.evaluate(REACHABLE), []
    for _ in range(2 * expected):
        page.keyboard.press("Tab")
        found = page.evaluate(FOCUSED)
        if places and found["place"] == places[-1]:
            continue  # the next part of a date, in the browser's own picker
        if found["place"] < 0 or found["place"] in places:
            break
        assert found["marked"], f"no visible focus at {places[-1:]}"
        assert found["seen"]
        places.append(found["place"])
    assert len(places) == expected
    assert places == sorted(places)
    page.close()


@pytest.mark.parametrize("path", SAMPLE)
def test_text_may_be_spaced_out(browser: Browser, address: str, path: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740}, bypass_csp=True)
    page = context.new_page()
    page.goto(address + path)
    page.add_style_tag(content=SPACING)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert page.evaluate(CLIPPED) == []
    context.close()


def test_forced_colours_keep_focus_boxes_and_links(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.emulate_media(forced_colors="active")
    page.goto(address + SAMPLE[0])
    link = page.locator("article a").first
    assert "underline" in str(link.evaluate("e => getComputedStyle(e).textDecorationLine"))
    link.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED)["marked"]
    assert page.locator(".to-do input").first.is_visible()
    page.close()


def test_paper_holds_the_text_and_not_the_furniture(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(address + SAMPLE[0])
    page.emulate_media(media="print")
    assert page.locator("article h1").is_visible()
    for part in (".side", ".turn", ".tools", ".languages"):
        assert not page.locator(part).first.is_visible(), part
    page.close()


def test_nothing_moves_for_those_who_ask_for_it(browser: Browser, address: str) -> None:
    page = browser.new_page(reduced_motion="reduce")
    page.goto(address + SAMPLE[0])
    moving = """() => [...document.querySelectorAll('*')].filter(e => {
      const s = getComputedStyle(e);
      return parseFloat(s.animationDuration) > 0.01 || parseFloat(s.transitionDuration) > 0.01;
    }).length"""
    assert page.evaluate(moving) == 0
    page.close()


@pytest.mark.parametrize("path", SAMPLE)
def test_every_word_link_list_and_form_is_there_without_script(
    browser: Browser, address: str, sites: Path, path: str
) -> None:
    def shown(script: bool) -> tuple[str, int, int]:
        context = browser.new_context(java_script_enabled=script)
        page = context.new_page()
        page.goto(address + path)
        article = page.locator("article")
        text = " ".join(
            " ".join(article.locator(":is(h1, h2, h3, p.what, dt, td)").all_inner_texts()).split()
        )
        links = article.locator("a[href]:visible").count()
        fields = article.locator(":is(.question, .to-do) :is(textarea, input):visible").count()
        context.close()
        return text, links, fields

    without, with_script = shown(False), shown(True)
    assert without[1] >= with_script[1]
    assert without[2] == with_script[2]
    if "your-dates" not in path:
        assert without[0] == with_script[0]
