"""What a frightened reader sees first, on a phone."""

import pytest
from playwright.sync_api import Browser

from tests.browser.test_pages import PHONE

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("language", ["en", "cy", "ar-XB"])
@pytest.mark.parametrize("audience", ["parents", "children", "young-people"])
def test_the_three_things_that_matter_most_are_on_the_first_screen(
    browser: Browser, address: str, audience: str, language: str
) -> None:
    page = browser.new_page(viewport=PHONE)  # type: ignore[arg-type]
    page.goto(f"{address}/torbay/{language}/{audience}/")
    things = page.locator(".first ol > li")
    assert things.count() == 3
    last = things.last.bounding_box()
    assert last
    assert last["y"] + last["height"] <= PHONE["height"]
    page.close()
