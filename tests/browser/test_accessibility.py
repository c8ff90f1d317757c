"""axe on the built pages: the pages of one area, a sample of the others, and right to left."""

from pathlib import Path

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser

from tests.conftest import ROOT

View = tuple[dict[str, int], str, dict[str, object]]
pytestmark = pytest.mark.browser

SIZES = ({"width": 360, "height": 740}, {"width": 1280, "height": 900})
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice", "wcag2aaa"],
    "resultTypes": ["violations"],
}
CONTRAST = {"runOnly": {"type": "rule", "values": ["color-contrast", "color-contrast-enhanced"]}}
PHONE = (SIZES[0], "light", RULES)
# A scheme changes colours and nothing else, so in the dark one only they are looked at again.
VIEWS = (PHONE, (SIZES[1], "light", RULES), (SIZES[0], "dark", CONTRAST | {"resultTypes": ["violations"]}))
ONE_OF_A_KIND = {
    "parents", "children", "young-people", "professionals", "my-thoughts", "my-statement", "letters",
    "your-dates", "words", "on-the-day", "who-can-help", "time-limits", "sources", "support-tool",
}  # fmt: skip
"""Pages that are looked at in every view; the others are made of the same parts, and seen on a phone."""
ONE_IN = 3
"""Of so many pages of the same parts, one is looked at."""
SOURCES = sorted(
    file.relative_to(ROOT / "docs").as_posix()
    for file in (ROOT / "docs").rglob("*.md")
    if "decisions" not in file.parts
)
FOLDERS = sorted({str(Path(source).parent) for source in SOURCES})
EDITIONS = [
    (language, folder)
    for language in ("en", "cy")
    for folder in FOLDERS
    if (language, folder) != ("cy", "professionals")
]


def pages_of(site: Path, pattern: str) -> list[str]:
    return sorted(f"/{file.parent.relative_to(site).as_posix()}/" for file in site.glob(pattern))


def views_of(path: str) -> tuple[View, ...]:
    name = path.rstrip("/").rpartition("/")[2]
    is_seen_whole = path.startswith(("/torbay/en/", "/torbay/ar-XB/")) and name in ONE_OF_A_KIND
    return VIEWS if is_seen_whole else (PHONE,)


def check(browser: Browser, address: str, paths: list[str]) -> None:
    assert paths, "no page to look at"
    page = browser.new_page()
    for path in paths:
        page.goto(address + path)
        page.evaluate(AXE_SCRIPT)
        for size, scheme, rules in views_of(path):
            page.set_viewport_size(size)  # type: ignore[arg-type]
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            found = page.evaluate("options => axe.run(document, options).then(r => r.violations)", rules)
            said = [
                f"{rule['id']}: {node['target']} {node['failureSummary']}"
                for rule in found
                for node in rule["nodes"]
            ]
            assert not said, "\n".join([f"{path} {size} {scheme}", *said])
    page.close()


@pytest.mark.parametrize(("language", "folder"), EDITIONS)
def test_the_pages_of_torbay(browser: Browser, address: str, sites: Path, language: str, folder: str) -> None:
    pattern = (
        f"torbay/{language}/index.html" if folder == "." else f"torbay/{language}/{folder}/**/index.html"
    )
    paths = pages_of(sites, pattern)
    # A language changes words and nothing else.
    alike = [path for path in paths if path.split("/")[-2] not in ONE_OF_A_KIND]
    looked_at = [path for path in paths if path not in alike] + (alike[::ONE_IN] if language == "en" else [])
    check(browser, address, looked_at or paths[:1])


@pytest.mark.parametrize("area", ["bedfordshire", "guernsey", "lancashire", "wales"])
def test_a_sample_of_each_other_area(browser: Browser, address: str, sites: Path, area: str) -> None:
    starts = pages_of(sites, f"{area}/en/*/index.html")
    assert starts
    check(browser, address, [f"/{area}/", *starts])


def test_right_to_left(browser: Browser, address: str, sites: Path) -> None:
    check(browser, address, pages_of(sites, "torbay/ar-XB/*/index.html"))


def test_the_pages_above_the_areas(browser: Browser, address: str) -> None:
    check(browser, address, ["/", "/compare/", "/moving/", "/moving/torbay/"])
