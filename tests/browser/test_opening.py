"""Sections that open: from a link, on paper, in a search, and without script."""

import io

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from tests.browser.conftest import Open
from tests.browser.test_pages import PHONE

pytestmark = pytest.mark.browser

HELP = "/torbay/en/parents/who-can-help/"
SECTION = "#what-if-the-police-came-to-us"
LETTERS = "/torbay/en/parents/letters/"


def opened_sections(page: Page) -> int:
    return page.locator("details.opens[open]").count()


def test_a_link_to_a_section_opens_it_and_no_other(opened: Open, address: str) -> None:
    page = opened(address + HELP + SECTION, viewport=PHONE)
    expect(page.locator(f"details[open] {SECTION}")).to_be_in_viewport()
    assert opened_sections(page) == 1
    page.locator(f"summary:has({SECTION})").click()
    assert opened_sections(page) == 0
    page.evaluate("location.hash = '#how-do-i-look-after-myself'")
    expect(page.locator("details[open] #how-do-i-look-after-myself")).to_be_in_viewport()
    page.evaluate("location.hash = '#%E0%A4%A'")
    assert opened_sections(page) == 1


def test_sections_open_without_script(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport=PHONE)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(address + HELP + SECTION)
    summary = page.locator(f"summary:has({SECTION})")
    expect(summary).to_be_in_viewport()
    summary.click()
    expect(page.get_by_text("Ask the officer for a name and a number.")).to_be_visible()
    context.close()


def text_on_paper(page: Page) -> str:
    text = " ".join(one.extract_text() for one in PdfReader(io.BytesIO(page.pdf())).pages)
    return " ".join(text.split())


@pytest.mark.parametrize("script", [True, False])
def test_all_sections_are_on_paper(browser: Browser, address: str, script: bool) -> None:
    context = browser.new_context(java_script_enabled=script)
    page = context.new_page()
    page.goto(address + HELP)
    assert "Ask the officer for a name and a number." in text_on_paper(page)
    assert opened_sections(page) == 0
    context.close()


def test_who_opened_a_letter_prints_that_one(opened: Open, address: str) -> None:
    page = opened(address + LETTERS)
    everything = text_on_paper(page)
    assert "I have not had the reports yet." in everything
    assert "Please send me a copy of everything" in everything
    page.locator(".opens > summary").first.click()
    chosen = text_on_paper(page)
    assert "I have not had the reports yet." in chosen
    assert "Please send me a copy of everything" not in chosen
    assert opened_sections(page) == 1
