"""Search in Chromium: loaded only when used, by keyboard, in Welsh, within the site."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect
from ruamel.yaml import YAML

from tests.browser.conftest import serving
from tests.browser.test_accessibility import VIEWS, View
from tests.browser.test_pages import PHONE
from tests.pages.test_right_to_left import urdu  # noqa: F401

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=PHONE)  # type: ignore[arg-type]
    yield context.new_page()
    context.close()


def results(page: Page) -> Locator:
    return page.locator(".search li")


def box(page: Page) -> Locator:
    """Return the box to type in, opened as a reader does."""
    if page.locator("details.find:not([open])").count():
        page.locator("details.find > summary").click()
    return page.get_by_role("searchbox")


def search(page: Page, words: str) -> list[str]:
    """Search as a reader does and return the titles that are found."""
    box(page).fill(words)
    page.keyboard.press("Enter")
    form = page.locator(".search")
    expect(form.get_by_role("status")).not_to_have_text(form.get_attribute("data-loading") or "")
    return [text.split("\n")[0] for text in results(page).all_inner_texts()]


def test_nothing_is_loaded_before_the_reader_types(page: Page, address: str) -> None:
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto(address + "/torbay/en/parents/")
    box(page).focus()
    page.wait_for_load_state("networkidle")
    assert not [url for url in requests if "/search/" in url]
    before = page.url
    assert search(page, "record the meeting")[0] == "May I record the meeting?"
    assert [url for url in requests if "/search/" in url]
    assert all(url.startswith(address) for url in requests)
    assert page.url == before
    assert page.evaluate("localStorage.length + sessionStorage.length + document.cookie.length") == 0


@pytest.mark.parametrize("words", ["cynhadledd", "gynhadledd", "nghynhadledd", "chynhadledd", "CYNHADLEDD"])
def test_welsh_mutations_are_one_word(page: Page, address: str, words: str) -> None:
    page.goto(address + "/torbay/cy/parents/")
    titles = search(page, words)
    assert "Beth yw cynhadledd amddiffyn plant?" in titles
    assert "Beth sy'n digwydd ar ôl y gynhadledd?" in titles
    marked = {text.lower().strip(".,?") for text in page.locator(".search mark").all_inner_texts()}
    assert {"cynhadledd", "gynhadledd"} <= marked
    assert "|" not in page.locator(".search").inner_text()


@pytest.mark.parametrize("words", ["کانفرنس", "كانفرنس", "کانفرنـــس", "\u200fتحفظ كي"])
def test_urdu_is_found_in_arabic_letters(page: Page, urdu: Path, words: str) -> None:  # noqa: F811
    with serving(urdu) as address:
        page.goto(address + "/ur/parents/")
        assert "بچوں کے تحفظ کی کانفرنس کیا ہے؟" in search(page, words)
        assert page.locator(".search").evaluate("e => e.scrollWidth <= e.clientWidth")


def test_an_english_title_is_marked_in_another_language(page: Page, urdu: Path) -> None:  # noqa: F811
    with serving(urdu) as address:
        page.goto(address + "/ur/parents/")
        assert search(page, "rights") == ["What are my rights?"]
        link = results(page).get_by_role("link")
        assert (link.get_attribute("lang"), link.get_attribute("dir")) == ("en", "auto")


def test_a_result_leads_to_its_place(page: Page, address: str) -> None:
    page.goto(address + "/torbay/en/parents/on-the-day/")
    search(page, "advocate")
    result = results(page).filter(has_text="Parents and carers – What do the words mean?")
    link = result.get_by_role("link", name="Advocate", exact=True)
    assert link.get_attribute("href") == address + "/torbay/en/parents/words/#advocate"
    link.click()
    assert page.url.endswith("/torbay/en/parents/words/#advocate")
    expect(page.get_by_role("term").filter(has_text="Advocate")).to_be_in_viewport()


def test_a_result_begins_with_the_answer_or_shows_where_it_speaks_of_it(page: Page, address: str) -> None:
    page.goto(address + "/torbay/en/parents/")
    search(page, "can they take my kids")
    first = results(page).first.locator("p").last
    expect(first).to_have_text(re.compile("^The meeting cannot decide that"))
    search(page, "photograph")
    expect(results(page).first.locator("p").last).to_have_text(re.compile("^… .*photograph"))


def test_the_own_guide_comes_first_and_all_guides_by_choice(page: Page, address: str) -> None:
    page.goto(address + "/torbay/en/young-people/")
    search(page, "conference")
    guides = page.locator(".search li p:first-of-type")
    assert {text.split(" – ")[0] for text in guides.all_inner_texts()} == {"Young people"}
    page.get_by_role("checkbox", name="In all guides").check()
    expect(page.locator(".search").get_by_role("status")).to_contain_text("These are the first 10.")
    expect(guides.filter(has_text="Professionals").first).to_be_visible()


def test_it_works_by_keyboard_alone(page: Page, address: str) -> None:
    page.goto(address + "/torbay/en/children/")
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.find > summary')"):
            break
    page.keyboard.press("Enter")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("social worker")
    page.keyboard.press("Enter")
    expect(results(page).first).to_be_visible()
    for name in ("Search", "In all guides", "Close the results"):
        page.keyboard.press("Tab")
        focused = page.locator(":focus")
        assert name in focused.evaluate("e => e.innerText || e.labels[0].innerText")
    page.keyboard.press("Tab")
    assert page.locator(":focus").evaluate("e => e.closest('li') !== null")
    page.keyboard.press("Escape")
    expect(results(page)).to_have_count(0)
    expect(page.get_by_role("searchbox")).to_be_focused()
    expect(page.get_by_role("searchbox")).to_have_value("")


PHRASES = YAML(typ="safe").load(Path(__file__).with_name("search_phrases.yml"))


@pytest.mark.parametrize("area", sorted({phrase["area"] for phrase in PHRASES}))
def test_what_people_type_finds_its_section_among_the_first_three(
    page: Page, address: str, area: str
) -> None:
    """Phrases that are still missed are marked, so that it can only get better."""
    wrong = []
    for phrase in (phrase for phrase in PHRASES if phrase["area"] == area):
        path, _, anchor = phrase["section"].partition("#")
        start = f"{address}/{area}/en/{path.split('/')[0]}/"
        if page.url != start:
            page.goto(start)
        search(page, phrase["typed"])
        leads = results(page).get_by_role("link").evaluate_all("all => all.slice(0, 3).map(one => one.href)")
        wanted = f"{address}/{area}/en/{path.removesuffix('.md').removesuffix('index').rstrip('/')}/"
        found = any(
            lead.startswith(wanted) and lead.endswith(f"#{anchor}" if anchor else "") for lead in leads
        )
        if found == phrase.get("missed", False):
            wrong.append(f"{phrase['typed']}: {leads}")
        page.get_by_role("button", name="Close the results").click()
    assert not wrong, "\n".join(wrong)


def test_most_of_what_people_type_is_found() -> None:
    missed = [phrase for phrase in PHRASES if phrase.get("missed")]
    assert len(missed) <= 0.1 * len(PHRASES)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("quorum", "Agencies"), ("PLO", "PLO"), ("can they take my kids", "Will my child be taken away?"),
        ("grandparants", "How can relatives help?"), ("holiday", "May we go on holiday?"),
    ],
)  # fmt: skip
def test_words_of_the_field_typing_errors_and_other_words_are_understood(
    page: Page, address: str, typed: str, found: str
) -> None:
    page.goto(address + "/torbay/en/parents/")
    assert found in search(page, typed)[:3]


@pytest.mark.parametrize(
    ("typed", "offered"), [("he hits me", True), ("pizza recipe", True), ("record the meeting", False)]
)
def test_help_is_offered_where_it_may_be_needed_and_where_nothing_is_found(
    page: Page, address: str, typed: str, offered: bool
) -> None:
    page.goto(address + "/torbay/en/parents/")
    search(page, typed)
    link = page.locator(".search").get_by_role("link", name="Do you need help now? Here are numbers to ring.")
    expect(link).to_be_visible(visible=offered)
    if offered:
        link.click()
        assert page.url == address + "/torbay/en/parents/who-can-help/"


@pytest.mark.parametrize(
    "words",
    ["xylophone", "theatre", "pizza recipe", "what to wear", "football", "universal credit", "parking"],
)
def test_finding_nothing_is_said(page: Page, address: str, words: str) -> None:
    page.goto(address + "/torbay/en/parents/")
    box(page).fill(words)
    page.get_by_role("button", name="Search").click()
    expect(page.locator(".search").get_by_role("status")).to_have_text("Nothing found. Try another word.")
    expect(page.locator(".search").get_by_role("link", name="Everything from A to Z")).to_be_visible()


@pytest.mark.parametrize("file", ["words-en.js", "en-parents.js"])
def test_a_search_that_does_not_load_says_so_and_can_be_tried_again(
    page: Page, address: str, file: str
) -> None:
    page.route(lambda url: file in url, lambda route: route.abort())
    page.goto(address + "/torbay/en/parents/")
    box(page).fill("meeting")
    page.keyboard.press("Enter")
    expect(page.locator(".search").get_by_role("status")).to_contain_text("could not be loaded")
    page.unroute_all()
    assert search(page, "meeting")


@pytest.mark.parametrize("view", VIEWS, ids=["phone", "desktop", "dark"])
def test_axe_finds_nothing_in_open_results(browser: Browser, address: str, view: View) -> None:
    viewport, scheme, rules = view
    context = browser.new_context(viewport=viewport, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    for path, words in {"en/professionals/": "report", "cy/parents/": "cynllun"}.items():
        page.goto(f"{address}/torbay/{path}")
        assert search(page, words)
        found = Axe().run(page, options=rules)
        assert found.violations_count == 0, f"{path}\n{found.generate_report()}"
    context.close()


def test_it_fits_a_small_phone_and_targets_are_large(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 640})
    page.goto(address + "/torbay/cy/parents/")
    search(page, "plant")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    targets = page.locator(".search button, .search a, .search [type=search], .search-choice label")
    assert all(target.bounding_box()["height"] >= 44 for target in targets.all() if target.is_visible())  # type: ignore[index]
    page.close()


def test_without_script_there_is_no_form_but_an_a_to_z(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "/torbay/en/parents/before/")
    expect(page.get_by_role("search")).to_have_count(0)
    page.get_by_role("link", name="A to Z", exact=True).click()
    page.get_by_role("link", name="Core group", exact=True).click()
    assert page.url.endswith("/torbay/en/parents/words/#core-group")
    context.close()


def test_it_works_in_any_folder(browser: Browser, torbay: Path, tmp_path: Path) -> None:
    folder = tmp_path / "some" / "where"
    folder.mkdir(parents=True)
    (folder / "else").symlink_to(torbay)
    with serving(tmp_path) as address:
        page = browser.new_page()
        page.goto(address + "/some/where/else/en/parents/")
        search(page, "advocate")
        href = results(page).get_by_role("link").first.get_attribute("href") or ""
        assert href.startswith(address + "/some/where/else/en/parents/")
        page.close()


def test_it_works_from_a_memory_stick(browser: Browser, memory_stick: Path) -> None:
    page = browser.new_page()
    page.goto((memory_stick / "en/parents/before.html").as_uri())
    assert "May I record the meeting?" in search(page, "record the meeting")
    results(page).get_by_role("link", name="May I record the meeting?").first.click()
    assert page.url == (memory_stick / "en/parents/your-rights.html").as_uri() + "#may-i-record-the-meeting"
    page.close()


def test_what_is_written_without_spaces_is_divided(page: Page, address: str) -> None:
    page.goto(address + "/torbay/en/parents/")
    words = page.evaluate(
        "guideSections.forms({ letters: [], beginnings: [] }, 'zh')('儿童保护会议').map((word) => word[0])"
    )
    assert len(words) > 1
    assert "".join(words) == "儿童保护会议"
