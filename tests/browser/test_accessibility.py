"""axe on the built pages: those that show everything, a sample of the others, and right to left."""

from pathlib import Path

import lxml.html
import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser

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
ONE_IN = 10
"""Of the pages made of the same parts as others, one in so many is looked at as well, on a phone."""


def pages_of(site: Path, pattern: str) -> list[str]:
    return sorted(f"/{file.parent.relative_to(site).as_posix()}/" for file in site.glob(pattern))


def parts_of(file: Path) -> set[tuple[str, ...]]:
    """Return the kinds of elements on a page, by what styles and names them."""
    elements = (part for part in lxml.html.parse(str(file)).getroot().iter() if isinstance(part.tag, str))
    return {(part.tag, *(part.get(name) or "" for name in ("class", "role", "type"))) for part in elements}


def showing_all(files: list[Path]) -> list[Path]:
    """Return a few pages that show between them every kind of element that is on any of the pages."""
    parts = {file: parts_of(file) for file in files}
    left, chosen = set[tuple[str, ...]]().union(*parts.values()), []
    while left:
        chosen.append(max(files, key=lambda file: len(parts[file] & left)))
        left -= parts[chosen[-1]]
    return chosen


def check(browser: Browser, address: str, paths: list[str], views: tuple[View, ...] = (PHONE,)) -> None:
    assert paths, "no page to look at"
    page = browser.new_page()
    for path in paths:
        page.goto(address + path)
        page.evaluate(AXE_SCRIPT)
        for size, scheme, rules in views:
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


@pytest.mark.parametrize("half", [0, 1])
def test_pages_that_show_every_kind_of_element(
    browser: Browser, address: str, sites: Path, half: int
) -> None:
    """Every page is made of these elements: in every view there is nothing wrong with any."""
    files = sorted((sites / "torbay/en").rglob("index.html"))
    paths = [f"/{file.parent.relative_to(sites).as_posix()}/" for file in showing_all(files)]
    check(browser, address, paths[half::2], VIEWS)


def test_some_of_the_other_pages(browser: Browser, address: str, sites: Path) -> None:
    check(browser, address, pages_of(sites, "torbay/en/*/*/index.html")[::ONE_IN])


def test_the_first_pages_in_welsh(browser: Browser, address: str, sites: Path) -> None:
    check(browser, address, pages_of(sites, "torbay/cy/*/index.html"))


@pytest.mark.parametrize("area", ["bedfordshire", "guernsey", "lancashire", "wales"])
def test_a_sample_of_each_other_area(browser: Browser, address: str, sites: Path, area: str) -> None:
    starts = pages_of(sites, f"{area}/en/*/index.html")
    assert starts
    check(browser, address, [f"/{area}/", *starts])


def test_right_to_left(browser: Browser, address: str, sites: Path) -> None:
    check(browser, address, pages_of(sites, "torbay/ar-XB/*/index.html"))


def test_the_pages_above_the_areas(browser: Browser, address: str) -> None:
    check(
        browser, address, ["/", "/compare/", "/moving/", "/moving/torbay/", "/languages/cy/compare/reports/"]
    )
