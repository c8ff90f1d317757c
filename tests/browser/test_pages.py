"""The built site in Chromium: found by its text, without script, and clean in axe."""

import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

PHONE, DESKTOP = {"width": 360, "height": 740}, {"width": 1280, "height": 900}
SAMPLE = (
    "/", "/torbay/", "/torbay/en/", "/torbay/cy/", "/torbay/en/parents/before/",
    "/torbay/cy/parents/afterwards/", "/torbay/en/children/who-can-help/",
    "/torbay/cy/young-people/on-the-day/", "/torbay/en/professionals/", "/torbay/cy/about/privacy/",
)  # fmt: skip
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@pytest.fixture(params=["light", "dark"])
def scheme(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_axe_finds_nothing(browser: Browser, address: str, viewport: dict[str, int], scheme: str) -> None:
    context = browser.new_context(viewport=viewport, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    for path in SAMPLE:
        page.goto(address + path)
        results = Axe().run(page, options=RULES)
        assert results.violations_count == 0, f"{path}\n{results.generate_report()}"
    context.close()


@pytest.mark.parametrize("path", SAMPLE)
def test_nothing_scrolls_sideways_on_a_small_phone(browser: Browser, address: str, path: str) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 640})
    page.goto(address + path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.close()


def test_a_parent_finds_the_way_in_welsh_on_a_phone_without_script(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)  # type: ignore[arg-type]
    page = context.new_page()
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto(address)
    page.get_by_role("link", name="Torbay").click()
    page.get_by_role("link", name="Rhieni a gofalwyr").click()
    assert page.locator("html").get_attribute("lang") == "cy"
    page.get_by_role("link", name="Nesaf").click()
    assert page.url.endswith("/cy/parents/before/")
    page.get_by_role("link", name="English").click()
    assert page.url.endswith("/en/parents/before/")
    page.get_by_role("link", name="Help now").click()
    assert page.get_by_role("link", name="0808 800 5000").get_attribute("href") == "tel:08088005000"
    assert all(url.startswith(address) for url in requests)
    context.close()


def test_pages_carry_no_inline_script_and_store_nothing(browser: Browser, address: str, torbay: Path) -> None:
    for file in torbay.rglob("*.html"):
        text = file.read_text(encoding="utf-8")
        assert re.findall(r"<script(?! src=[^>]* defer></script>)", text) == []
        assert " style=" not in text
        assert "http://" not in text.replace("http://www.w3.org/2000/svg", "")
    context = browser.new_context()
    page: Page = context.new_page()
    for path in SAMPLE:
        page.goto(address + path)
    assert context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    context.close()


def test_the_first_key_press_offers_to_skip_to_the_text(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(address + "/torbay/en/parents/")
    page.keyboard.press("Tab")
    focused = page.locator(":focus")
    assert focused.inner_text() == "Skip to the text"
    assert focused.bounding_box()["x"] >= 0  # type: ignore[index]
    page.keyboard.press("Enter")
    assert page.locator(":focus").get_attribute("id") == "text"
    page.close()


def test_body_text_is_large_and_lines_are_short(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport=DESKTOP)  # type: ignore[arg-type]
    page.goto(address + "/torbay/en/parents/")
    paragraph = page.locator("article p").nth(1)
    assert float(paragraph.evaluate("e => parseFloat(getComputedStyle(e).fontSize)")) >= 19
    longest = "e => e.getBoundingClientRect().width / parseFloat(getComputedStyle(e).fontSize)"
    assert float(paragraph.evaluate(longest)) <= 35
    page.close()
