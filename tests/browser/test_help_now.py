"""What somebody in need can press without scrolling, and letters that stay on the page."""

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import Open
from tests.browser.test_pages import PHONE

pytestmark = pytest.mark.browser

AREAS = ("torbay", "bedfordshire", "lancashire", "wales", "guernsey")


@pytest.mark.parametrize("audience", ["parents", "children", "young-people"])
def test_the_first_numbers_to_press_are_on_the_first_screen(
    browser: Browser, address: str, audience: str
) -> None:
    page = browser.new_page(viewport=PHONE)  # type: ignore[arg-type]
    for area in AREAS:
        page.goto(f"{address}/{area}/en/{audience}/who-can-help/")
        numbers = page.locator(".call a")
        assert numbers.count() >= 3, area
        assert numbers.first.get_attribute("href") == "tel:999"
        for number in numbers.all()[:3]:
            box = number.bounding_box()
            assert box
            assert box["height"] >= 44, area
            assert box["y"] + box["height"] <= PHONE["height"], area
    page.close()


LETTERS = "/torbay/en/parents/letters/"


def first_letter(page: Page) -> Locator:
    """Open the first letter of the page."""
    page.locator(".opens > summary").first.click()
    return page.locator(".letter textarea").first


def test_a_letter_comes_back_as_it_was_when_all_is_cleared(opened: Open, address: str) -> None:
    page = opened(address + LETTERS)
    letter = first_letter(page)
    was = letter.input_value()
    assert was.startswith("Dear ")
    letter.fill("Dear Ms Price,")
    page.get_by_role("button", name="Clear everything").click()
    expect(letter).to_have_value(was)


def test_a_letter_is_copied_as_it_was_written(opened: Open, address: str) -> None:
    page = opened(address + LETTERS, permissions=["clipboard-read", "clipboard-write"])
    first_letter(page).fill("Dear Ms Price,")
    page.get_by_role("button", name="Copy this letter").first.click()
    expect(page.locator(".letter-form [role=status]").first).to_have_text("Copied.")
    assert page.evaluate("navigator.clipboard.readText()") == "Dear Ms Price,"


def test_all_that_was_written_is_copied_with_its_questions(opened: Open, address: str) -> None:
    page = opened(
        f"{address}/torbay/en/young-people/my-statement/", permissions=["clipboard-read", "clipboard-write"]
    )
    fields = page.locator(".question textarea")
    fields.first.fill("I want to stay at my school.")
    question = page.locator(".question label").first.inner_text()
    page.get_by_role("button", name="Copy as text").click()
    expect(page.locator(".form-tools [role=status]")).to_have_text("Copied.")
    assert page.evaluate("navigator.clipboard.readText()") == f"{question}\nI want to stay at my school.\n"


def test_what_was_written_is_saved_on_the_device_alone(opened: Open, address: str) -> None:
    page = opened(f"{address}/torbay/en/young-people/my-statement/")
    page.locator(".question textarea").first.fill("I want to stay at my school.")
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save as a file").click()
    assert saved.value.suggested_filename == "notes.txt"
    assert "I want to stay at my school." in saved.value.path().read_text(encoding="utf-8")
