"""The built site in Chromium: found by its text, without script, and clean in axe."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

SMALL = {"width": 320, "height": 640}
PHONE, DESKTOP = {"width": 360, "height": 740}, {"width": 1280, "height": 900}
SAMPLE = (
    "/", "/torbay/", "/torbay/en/", "/torbay/cy/", "/torbay/en/parents/before/",
    "/torbay/cy/parents/afterwards/", "/torbay/en/children/who-can-help/",
    "/torbay/cy/young-people/on-the-day/", "/torbay/en/professionals/", "/torbay/cy/about/privacy/",
)  # fmt: skip


def paths_of(sites: Path, area: str, *languages: str) -> list[str]:
    files = (file for language in languages for file in (sites / area / language).rglob("index.html"))
    return sorted(f"/{file.parent.relative_to(sites).as_posix()}/" for file in files)


def test_every_page_fits_a_small_phone_and_leaves_no_trace(
    browser: Browser, address: str, sites: Path
) -> None:
    context = browser.new_context(viewport=SMALL)  # type: ignore[arg-type]
    page = context.new_page()
    requests: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    by_language = [paths_of(sites, "torbay", language) for language in ("en", "cy", "ar-XB")]
    # Each page in one language after another: between them, every page and every language is opened.
    for path in (path for number, paths in enumerate(by_language) for path in paths[number::3]):
        page.goto(address + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= SMALL["width"], path
    assert [url for url in requests if not url.startswith(address)] == []
    assert complaints == []
    assert context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    context.close()


IN_FRAMES = """([paths, size]) => Promise.all(paths.map((path) => new Promise((done) => {
  const frame = Object.assign(document.createElement("iframe"), { ...size, src: path });
  frame.style.border = "0";
  frame.onload = () => {
    const needed = frame.contentDocument.documentElement.scrollWidth;
    frame.remove();
    done([path, needed]);
  };
  document.body.append(frame);
})))"""
"""Opens pages side by side in frames of a size, which is twice as fast, and says how wide each has to be."""


@pytest.mark.parametrize("area", ["bedfordshire", "guernsey", "lancashire", "wales"])
def test_every_page_of_the_other_areas_fits_a_small_phone(
    browser: Browser, address: str, sites: Path, area: str
) -> None:
    page = browser.new_page()
    page.goto(f"{address}/a-page-without-a-policy-about-frames")
    paths = paths_of(sites, area, "en", "cy")[len(area) % 2 :: 2]
    needed = [
        found
        for first in range(0, len(paths), 12)
        for found in page.evaluate(IN_FRAMES, [paths[first : first + 12], SMALL])
    ]
    assert [path for path, _ in needed] == paths
    assert {path: width for path, width in needed if width > SMALL["width"]} == {}
    page.close()


def test_a_parent_finds_the_way_in_welsh_on_a_phone_without_script(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)  # type: ignore[arg-type]
    page = context.new_page()
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto(address)
    page.get_by_role("link", name="Cymraeg").click()
    page.locator("summary", has_text="Torbay").click()
    page.get_by_role("link", name="Rhieni a gofalwyr").click()
    assert page.locator("html").get_attribute("lang") == "cy"
    page.get_by_role("link", name="Nesaf").click()
    assert page.url.endswith("/cy/parents/before/")
    page.locator(".languages summary").click()
    page.get_by_role("link", name="English").click()
    assert page.url.endswith("/en/parents/before/")
    page.get_by_role("link", name="Help now").click()
    page.locator("summary", has_text="Who can help my child?").click()
    assert page.get_by_role("link", name="0808 800 5000").get_attribute("href") == "tel:08088005000"
    assert all(url.startswith(address) for url in requests)
    context.close()


def test_pages_load_only_their_own_scripts_and_store_nothing(
    browser: Browser, address: str, torbay: Path
) -> None:
    for file in torbay.parent.rglob("*.html"):
        text = file.read_text(encoding="utf-8")
        scripts = re.findall(r"<script.*?</script>", text, flags=re.DOTALL)
        own = re.compile(
            r'<script src="[a-z./]*((assets|front)/guide[a-z-]*|dates/dates)\.js" defer></script>'
        )
        assert all(own.fullmatch(script) for script in scripts), file
        assert not re.search(r' style=| on[a-z]+=|(src|href)="http:', text), file
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
