"""Your dates: the page shows what `guide timeline` says, in every area, and keeps it to itself."""

import io
import json
import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import lxml.html
import pytest
from axe_playwright_python.base import AXE_SCRIPT
from babel.dates import format_date
from icalendar import Calendar as Ics
from playwright.sync_api import Browser, Locator, Page
from pypdf import PdfReader

from macros.answers import step_object
from macros.areas.keys import area_keys
from macros.areas.reading import read_area, read_vocabulary
from macros.days.date_tables import DAYS_AHEAD, DAYS_BACK
from macros.days.timeline import timeline
from macros.days.working_days import calendar_for
from tests.browser.test_accessibility import VIEWS
from tests.conftest import DAY, ROOT, our_area, run_guide, words

pytestmark = pytest.mark.browser

TODAY = date.fromisoformat(DAY)
VOCABULARY = read_vocabulary(ROOT)
AREAS = [key for key in area_keys(ROOT) if not (ROOT / f"areas/{key}/professionals/your-dates.md").exists()]
"""The areas that do not leave the page out."""

STARTS = 200
PARENTS = "/torbay/en/parents/your-dates/"
PROFESSIONALS = "/torbay/en/professionals/your-dates/"
YOUNG_PEOPLE = "/torbay/cy/young-people/your-dates/"
RIGHT_TO_LEFT = "/torbay/ar-XB/parents/your-dates/"
AREA = {key: read_area(ROOT, key, VOCABULARY, TODAY) for key in AREAS}

FILL_AND_READ = """known => {
  const form = document.querySelector(".dates-form");
  form.reset();
  Object.entries(known).forEach(([event, iso]) => {
    const radio = form.querySelector("[name=event][value=" + event + "]");
    if (radio) radio.checked = true;
    const group = form.querySelector(radio ? ".date" : `.date[data-event=${event}]`);
    const [year, month, day] = iso.split("-");
    const values = { day, month, year };
    group.querySelectorAll("input").forEach(input => (input.value = values[input.dataset.part]));
  });
  form.requestSubmit();
  return Array.from(document.querySelectorAll(".dates-found .steps > *")).map(item => ({
    key: item.dataset.limit || item.dataset.event || item.dataset.unknown,
    known: Boolean(item.dataset.event),
    date: (item.querySelector(".when time") || {}).dateTime,
    last: (item.querySelector("[data-slot=last]") || item.querySelector(".when time") || {}).dateTime,
    said: (item.querySelector(".when time") || {}).textContent,
    skipped: Array.from(item.querySelectorAll("[data-list] time")).map(time => time.dateTime),
  }));
}"""
READ_MANY = f"starts => starts.map({FILL_AND_READ})"


@pytest.fixture
def open_page(browser: Browser, address: str) -> Iterator[Any]:
    contexts = []

    def go(
        path: str, width: int = 360, now: str = f"{DAY}T09:00:00", base: str = address, **options: Any
    ) -> Page:
        context = browser.new_context(viewport={"width": width, "height": 740}, **options)
        contexts.append(context)
        page = context.new_page()
        page.clock.set_fixed_time(now)
        page.goto(base + path)
        return page

    yield go
    for context in contexts:
        context.close()


def random_days(seed: str, count: int) -> list[date]:
    chosen = random.Random(seed)
    return [TODAY + timedelta(days=chosen.randint(-DAYS_BACK, DAYS_AHEAD)) for _ in range(count)]


def expected(area: str, known: dict[str, date]) -> list[dict[str, Any]]:
    """Return what `guide timeline --json` says, with the days that do not count."""
    calendar = calendar_for(AREA[area].file.calendar, TODAY)
    steps = timeline(AREA[area].time_limits(), VOCABULARY.settles(), known, calendar)
    return [
        {
            "key": said["key"],
            "known": said["relation"] == "on",
            "date": said["date"],
            # The page says the last working day of a limit only.
            "last": said["date"] if said["relation"] == "on" else said["last_working_day"],
            "skipped": [day.isoformat() for day in step.skipped(calendar)],
        }
        for step, said in ((step, step_object(step, calendar)) for step in steps)
    ]


def without_words(steps: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{name: value for name, value in step.items() if name != "said"} for step in steps]


@pytest.mark.parametrize("area", AREAS)
def test_the_page_shows_what_the_timeline_says(open_page: Any, area: str) -> None:
    events = sorted({given.value.event for given in AREA[area].time_limits()})
    chosen = random.Random(area)
    starts = [{chosen.choice(events): day} for day in random_days(area, STARTS)]
    page = open_page(f"/{area}/en/professionals/your-dates/")
    shown = page.evaluate(READ_MANY, json.loads(json.dumps(starts, default=str)))
    for known, steps in zip(starts, shown, strict=True):
        assert without_words(steps) == expected(area, known), known


@pytest.mark.parametrize("audience", ["parents", "young-people"])
def test_families_see_the_steps_that_are_for_them(open_page: Any, audience: str) -> None:
    known = {"conference": date(2026, 12, 22)}
    page = open_page(f"/bedfordshire/en/{audience}/your-dates/")
    (shown,) = page.evaluate(READ_MANY, json.loads(json.dumps([known], default=str)))
    told = {key for key, name in VOCABULARY.facts.items() if audience in name.concerns} | {"conference"}
    steps = expected("bedfordshire", known)
    assert without_words(shown) == [step for step in steps if step["key"] in told]
    assert len(shown) < len(steps)
    rows = page.locator(".weekdays details").first.locator("th[scope=row]").all_text_contents()
    assert rows
    assert not [row for row in rows if "reaches the chair" in row]
    assert any("You see the reports" in row for row in rows) == (audience == "young-people")


@pytest.mark.parametrize("area", AREAS)
def test_several_known_dates_win_as_in_the_timeline(open_page: Any, area: str) -> None:
    chosen = random.Random(area)
    counted = {given.value.event for given in our_area(area).time_limits()}
    starts = []
    for day in random_days(f"several in {area}", STARTS):
        later = min(day + timedelta(days=chosen.randint(0, 40)), TODAY + timedelta(days=DAYS_AHEAD))
        known = {"strategy_discussion": day, "conference": later}
        starts.append({event: date for event, date in known.items() if event in counted})
    page = open_page(f"/{area}/en/professionals/your-dates/")
    shown = page.evaluate(READ_MANY, json.loads(json.dumps(starts, default=str)))
    for known, steps in zip(starts, shown, strict=True):
        assert without_words(steps) == expected(area, known), known


def test_the_command_says_the_same(open_page: Any) -> None:
    known = {"conference": "2026-12-22"}
    output = run_guide(ROOT, "timeline", "torbay", "conference=2026-12-22", "--json", "--as-of", DAY).output
    shown = open_page(PARENTS).evaluate(FILL_AND_READ, known)
    assert [(step["key"], step["date"]) for step in shown] == [
        (step["key"], step["date"]) for step in json.loads(output)
    ]


def test_dates_in_welsh_are_those_of_babel(open_page: Any) -> None:
    starts = [{"conference": day.isoformat()} for day in random_days("cy", 50)]
    for steps in open_page("/torbay/cy/parents/your-dates/").evaluate(READ_MANY, starts):
        for step in steps:
            day = date.fromisoformat(step["date"])
            assert step["said"] in {
                format_date(day, "full", locale="cy"), format_date(day, "EEEE d MMMM y", locale="en_GB"),
            }  # fmt: skip
        assert any(step["said"].startswith("Dydd ") for step in steps)


def type_date(page: Page, day: str, month: str, year: str, place: str = "date") -> None:
    for part, text in {"day": day, "month": month, "year": year}.items():
        page.fill(f"#{place}-{part}", text)


def submit(page: Page) -> None:
    page.get_by_role("button", name="Show the dates").click()


def errors(page: Page) -> list[str]:
    return page.get_by_role("alert").locator("li").all_inner_texts()


def steps_of(page: Page) -> Locator:
    return page.locator(".dates-found .steps > *")


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        (("", "", ""), "Type the date: the day, the month and the year."),
        (("12", "", "2026"), "There is no such date."),
        (("31", "2", "2027"), "There is no such date."),
        (("29", "2", "2027"), "There is no such date."),
        (("1", "13", "2027"), "There is no such date."),
        (("first", "3", "2027"), "There is no such date."),
        (
            ("3", "6", "2026"),
            "Dates can be worked out from Thursday 4 June 2026 to Thursday 30 November 2028",
        ),
        (("1", "12", "2028"), "Dates can be worked out from Thursday 4 June 2026"),
    ],
)
def test_a_date_that_cannot_be_gets_a_message_and_stays(
    open_page: Any, typed: tuple[str, str, str], message: str
) -> None:
    page = open_page(PARENTS)
    page.get_by_label("The conference", exact=True).check()
    type_date(page, *typed)
    submit(page)
    assert page.get_by_role("alert").evaluate("element => element === document.activeElement")
    assert len(errors(page)) == 1
    assert errors(page)[0].startswith(message)
    field = page.get_by_role("textbox", name="Day")
    assert field.get_attribute("aria-invalid") == "true"
    described = str(field.get_attribute("aria-describedby")).split()
    assert message in " ".join(page.locator(f"#{name}").inner_text() for name in described)
    assert tuple(page.locator(f"#date-{part}").input_value() for part in ("day", "month", "year")) == typed
    page.get_by_role("alert").get_by_role("link").click()
    assert page.evaluate("document.activeElement.id") == "date-day"
    assert page.url.endswith(PARENTS)
    type_date(page, "22", "12", "2026")
    submit(page)
    assert errors(page) == []
    assert steps_of(page).count() > 1


def test_which_date_it_is_must_be_chosen(open_page: Any) -> None:
    page = open_page(PARENTS)
    type_date(page, "22", "12", "2026")
    submit(page)
    assert errors(page) == ["Choose which date you know."]


def test_dates_that_contradict_each_other_are_named(open_page: Any) -> None:
    page = open_page(PROFESSIONALS)
    submit(page)
    assert errors(page) == ["Type at least one date."]
    type_date(page, "22", "12", "2026", "date-strategy_discussion")
    type_date(page, "21", "12", "2026", "date-conference")
    submit(page)
    assert errors(page) == [
        "“The first conference” cannot be before “The strategy discussion”. Check both dates."
    ]


def given_in_a_case(open_page: Any, **options: Any) -> Page:
    page: Page = open_page(PROFESSIONALS, **options)
    type_date(page, "1", "12", "2026", "date-strategy_discussion")
    type_date(page, "23", "12", "2026", "date-conference")
    type_date(page, "8", "1", "2027", "date-core_group")
    submit(page)
    return page


def test_professionals_see_at_a_glance_what_was_met_and_what_was_missed(open_page: Any) -> None:
    page = given_in_a_case(open_page)
    said = page.locator("#dates-found-title").inner_text()
    assert said == "1 limit met, 1 limit not met, 6 limits still to come"
    states = {
        item.get_attribute("data-limit"): " ".join(item.locator("td").last.inner_text().split())
        for item in steps_of(page).all()
    }
    assert states["initial_conference"] == "Not met Date given: Wednesday 23 December 2026"
    assert states["core_group_first"] == "Met Date given: Friday 8 January 2027"
    assert states["first_review"] == "Later"
    shape = "one => { const s = getComputedStyle(one); return s.borderStyle + s.borderRadius }"
    shapes = [page.locator(f".is-{state} .state").first.evaluate(shape) for state in ("met", "missed")]
    assert shapes[0] != shapes[1]
    coming = page.locator(".count-next").inner_text()
    assert "Agencies hand in their written reports" in coming  # what was missed does not come next
    assert "by Tuesday 22 December 2026" in coming


@pytest.mark.parametrize(
    ("now", "said"),
    [
        ("2026-12-23", "1 limit met, 1 limit not met, 1 limit past, no date given, 5 limits still to come"),
        ("2028-01-10", "1 limit met, 1 limit not met, 6 limits past, no date given"),
    ],
)
def test_a_limit_that_is_past_is_not_called_met_or_missed_without_a_date(
    open_page: Any, now: str, said: str
) -> None:
    page = given_in_a_case(open_page, now=f"{now}T09:00:00")
    assert page.locator("#dates-found-title").inner_text() == said


def test_the_headline_has_the_plurals_and_commas_of_its_language(open_page: Any) -> None:
    page = open_page("/wales/cy/professionals/your-dates/")
    page.evaluate(FILL_AND_READ, {"conference": "2026-12-22"})
    count = steps_of(page).locator("visible=true").count() - 1
    form = {2: "derfyn", 3: "therfyn", 6: "therfyn"}.get(count, "terfyn")
    assert page.locator("#dates-found-title").inner_text() == f"{count} {form} eto i ddod"
    words = page.evaluate("[2, 3, 5].map(n => guideDateWords.counted('n-met', n).textContent)")
    assert words == ["2 derfyn wedi'u cadw", "3 therfyn wedi'u cadw", "5 terfyn wedi'u cadw"]


def test_the_dates_of_professionals_are_one_table(open_page: Any) -> None:
    page = given_in_a_case(open_page, width=1280)
    table = page.get_by_role("table", name="How each limit stands on Tuesday 1 December 2026")
    heads = table.get_by_role("columnheader").all_inner_texts()
    assert heads == ["What", "Limit", "Last day", "How it stands"]
    row = table.get_by_role("row").filter(
        has=page.get_by_role("rowheader", name="The first conference takes place")
    )
    assert "within 15 working days of the strategy discussion" in row.inner_text()
    assert "Tuesday 22 December 2026" in row.inner_text()
    source = row.get_by_text("What is a Child Protection Conference?")
    assert source.is_hidden()
    row.get_by_text("Details").click()
    assert source.is_visible()
    assert page.locator(".dates-found ol").count() == 0


def test_on_a_phone_a_row_says_how_it_stands_before_its_limit(open_page: Any) -> None:
    row = given_in_a_case(open_page, width=320).locator("[data-limit=initial_conference]")
    what, state, limit = (
        row.locator(part).first.bounding_box()["y"] for part in (".what", ".state", ".rule")
    )
    assert what < state < limit


READ_CLIPBOARD = """async type => {
  const [item] = await navigator.clipboard.read();
  return (await item.getType(type)).text();
}"""
ROW = [
    "The first conference takes place", "within 15 working days of the strategy discussion [source: should]",
    "Tuesday 22 December 2026", "Not met Date given: Wednesday 23 December 2026",
]  # fmt: skip


def test_the_table_is_copied_for_a_word_processor_and_a_spreadsheet(open_page: Any) -> None:
    page = given_in_a_case(open_page, permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy the table").click()
    page.get_by_text("Copied.").wait_for()
    (table,) = lxml.html.fragments_fromstring(page.evaluate(READ_CLIPBOARD, "text/html"))
    cells = [[words(cell) for cell in row] for row in table.iter("tr")]
    text = page.evaluate(READ_CLIPBOARD, "text/plain").splitlines()
    assert text[0] == words(table.find("caption")) == "How each limit stands on Tuesday 1 December 2026"
    assert [line.split("\t") for line in text[1:]] == cells
    assert cells[0] == ["What", "Limit", "Last day", "How it stands"]
    assert ROW in cells
    assert len(cells) == steps_of(page).count() + 1


@pytest.mark.parametrize("lacking", ["window, 'ClipboardItem'", "navigator, 'clipboard'"])
def test_where_no_table_can_be_copied_its_text_is(open_page: Any, lacking: str) -> None:
    page = given_in_a_case(open_page, permissions=["clipboard-read", "clipboard-write"])
    page.evaluate(f"Object.defineProperty({lacking}, {{value: undefined}})")
    page.get_by_role("button", name="Copy the table").click()
    if "Item" in lacking:
        page.get_by_text("Copied.").wait_for()
        text = page.evaluate("navigator.clipboard.readText()")
    else:
        text = page.get_by_label("Copy this text yourself:").input_value()
    assert "\t".join(ROW) in text.splitlines()


def test_steps_say_whether_they_are_past_today_next_or_later(open_page: Any) -> None:
    page = open_page(PROFESSIONALS, now="2026-12-22T23:30:00")
    type_date(page, "1", "12", "26", "date-strategy_discussion")
    submit(page)
    states = {
        str(i.get_attribute("data-limit")): i.locator(".state").inner_text() for i in steps_of(page).all()
    }
    assert states["agency_reports"] == "Past"
    assert states["initial_conference"] == "Today"
    assert states["decisions_sent"] == states["plan_sent"] == "Next"
    assert states["first_review"] == "Later"
    row = page.locator("[data-limit=core_group_first]").last
    row.get_by_text("Details").click()
    text = row.inner_text()
    assert "The first conference: no date is given. So this is counted from the last working day" in text
    assert "25 December 2026, Christmas Day; 28 December 2026, Boxing Day" in text


@pytest.mark.parametrize(
    "typed",
    [
        "10 Dec", "10/12/2026", "10.12.26", "2026-12-10", "Thursday 10th December 2026", "Dec 10, 2026",
        "Dydd Iau 10 Rhagfyr", "١٠/١٢/٢٠٢٦",
    ],
)  # fmt: skip
def test_a_date_is_understood_as_it_stands_in_a_letter(open_page: Any, typed: str) -> None:
    page = open_page("/torbay/cy/parents/your-dates/" if "Dydd" in typed else PARENTS)
    page.locator("[name=event][value=conference]").check()
    page.fill("#date-day", typed)
    page.locator(".dates-form [type=submit]").click()
    assert page.locator(".count time").first.get_attribute("datetime") == "2026-12-10"
    parts = [page.locator(f"#date-{part}").input_value() for part in ("day", "month", "year")]
    assert [int(part) for part in parts] in ([10, 12, 2026], [10, 12, 26])


def test_a_date_can_be_chosen_with_the_browsers_own_picker(open_page: Any) -> None:
    page = open_page(PARENTS)
    page.get_by_label("The conference", exact=True).check()
    page.get_by_label("Or choose it").fill("2026-12-10")
    submit(page)
    assert page.locator(".count time").first.get_attribute("datetime") == "2026-12-10"


def test_the_answer_comes_first(open_page: Any) -> None:
    page = open_page(PARENTS, now="2026-12-01T09:00:00")
    page.get_by_label("The conference", exact=True).check()
    type_date(page, "10", "12", "2026")
    submit(page)
    assert page.evaluate("document.activeElement.id") == "dates-found-title"
    said = page.locator("#dates-found-title").inner_text().split()
    assert " ".join(said) == "The conference: in 9 days Thursday 10 December 2026"
    coming = page.locator(".count-next")
    assert "by Wednesday 9 December 2026" in coming.inner_text()
    assert "in 8 days" in coming.inner_text()
    assert "Has it not happened by then?" in coming.inner_text()
    for shown in (page.locator("#dates-found-title"), coming.locator(".when")):
        box = shown.bounding_box()
        assert box
        assert 0 <= box["y"] <= 740 - box["height"]


@pytest.mark.parametrize(
    ("now", "said"), [("2026-12-10", "Today"), ("2026-12-12", "2 days ago"), ("2026-12-09", "in 1 day")]
)
def test_the_distance_is_said_in_the_right_number(open_page: Any, now: str, said: str) -> None:
    page = open_page(PARENTS, now=f"{now}T09:00:00")
    page.evaluate(FILL_AND_READ, {"conference": "2026-12-10"})
    assert page.locator(".count-days").inner_text() == said


def test_families_are_asked_only_for_days_that_they_are_told(open_page: Any) -> None:
    page = open_page(PARENTS)
    asked = page.locator("[name=event]").evaluate_all("all => all.map(one => one.value)")
    assert asked[0] == "conference"
    assert "strategy_discussion" not in asked


def test_a_weekend_is_noted_and_no_fault(open_page: Any) -> None:
    page = open_page(PARENTS)
    page.get_by_label("The conference", exact=True).check()
    type_date(page, "٥", "۱۲", "2026")  # digits of Arabic and Persian keyboards
    submit(page)
    assert "This is a weekend or a bank holiday." in page.locator("[data-event=conference]").inner_text()


def shown(open_page: Any, path: str = PARENTS, **options: Any) -> Page:
    page: Page = open_page(path, **options)
    page.evaluate(FILL_AND_READ, {"conference": "2026-12-22"})
    return page


def calendar_file(page: Page) -> Ics:
    with page.expect_download() as download:
        page.locator("[data-do=calendar]").click()
    content = Path(download.value.path()).read_bytes()
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    assert b"\n" not in content.replace(b"\r\n", b"")
    content.decode("utf-8")
    return Ics.from_ical(content)


def test_the_calendar_file_is_discreet(open_page: Any) -> None:
    page = shown(open_page, now="2026-12-22T09:00:00", accept_downloads=True)
    page.locator(".dates-take summary").click()
    entries = calendar_file(page).walk("VEVENT")
    days = {entry.decoded("dtstart").isoformat(): str(entry["summary"]) for entry in entries}
    assert days == {
        "2026-12-22": "Meeting", "2026-12-23": "Papers", "2027-01-08": "Meeting", "2027-02-05": "Meeting",
        "2027-03-22": "Meeting", "2027-09-22": "Meeting",
    }  # fmt: skip
    assert len({str(entry["uid"]) for entry in entries}) == len(entries)
    for entry in entries:
        assert set(entry) == {"UID", "DTSTAMP", "DTSTART", "SUMMARY", "TRANSP"}
        assert not entry.subcomponents


def test_the_calendar_file_says_what_the_reader_asks_for(open_page: Any) -> None:
    page = shown(open_page, accept_downloads=True)
    page.locator(".dates-take summary").click()
    name = "Dentist; Ümit, c\\o " + "ä" * 70
    page.get_by_label("Name of a day for papers").fill(name)
    page.get_by_label("Remind me one day before").check()
    page.get_by_label("Also write into each entry what happens").check()
    found = calendar_file(page)
    papers = [one for one in found.walk("VEVENT") if one["summary"] == name]
    (entry,) = (one for one in papers if "decisions" in one["description"])
    assert entry["description"] == "The decisions are sent out\nThe plan or its outline is sent"
    assert entry.subcomponents[0].decoded("trigger") == timedelta(days=-1)
    assert found["version"] == "2.0"


def test_the_text_is_copied_or_shown_to_copy(open_page: Any) -> None:
    page = shown(open_page, permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy as text").click()
    page.get_by_text("Copied.").wait_for()
    text = page.evaluate("navigator.clipboard.readText()")
    assert "by Wednesday 23 December 2026\nThe decisions are sent out\nwithin 24 hours" in text
    assert text.startswith("Your own letter decides.")
    page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.get_by_role("button", name="Copy as text").click()
    assert page.get_by_label("Copy this text yourself:").input_value() == text


def test_the_form_works_with_the_keyboard_alone(open_page: Any) -> None:
    page = open_page(PARENTS)
    page.get_by_label("The conference", exact=True).focus()
    page.keyboard.press("Space")
    for text in ("22", "12", "2026"):
        page.keyboard.press("Tab")
        page.keyboard.type(text)
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.textContent").startswith("The conference: in 21 days")


@pytest.mark.parametrize("path", [PARENTS, PROFESSIONALS, YOUNG_PEOPLE, RIGHT_TO_LEFT])
def test_form_messages_and_dates_are_clean_in_axe(open_page: Any, path: str) -> None:
    page = open_page(path)
    for prepare in ("form => form.requestSubmit()", None):
        if prepare:
            page.locator(".dates-form").evaluate(prepare)
        else:
            page.evaluate(FILL_AND_READ, {"conference": "2026-12-22"})
            page.locator("details").evaluate_all("all => all.forEach(one => (one.open = true))")
        page.evaluate("scrollTo(0, 0)")  # where nothing lies half behind the bar that stays at the top
        page.evaluate(AXE_SCRIPT)
        for size, scheme, rules in VIEWS:
            page.set_viewport_size(size)
            page.emulate_media(color_scheme=scheme)
            found = page.evaluate("options => axe.run(document, options).then(r => r.violations)", rules)
            said = [f"{r['id']}: {n['target']} {n['failureSummary']}" for r in found for n in r["nodes"]]
            assert not said, "\n".join([f"{path} {size} {scheme}", *said])


@pytest.mark.parametrize("path", [PARENTS, PROFESSIONALS, RIGHT_TO_LEFT])
def test_it_fits_a_small_phone_and_a_thumb(open_page: Any, path: str) -> None:
    page = open_page(path, width=320)
    submit(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.evaluate(FILL_AND_READ, {"conference": "2026-12-22"})
    page.locator("details").evaluate_all("all => all.forEach(one => (one.open = true))")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    targets = page.locator(".dates button, .dates input[type=text], .dates .choice-line, .dates summary")
    heights = targets.evaluate_all("all => all.map(one => one.getBoundingClientRect().height)")
    assert min(heights) >= 44


def printed(page: Page) -> list[str]:
    """Return the words of each page that comes out of the printer."""
    leaves = PdfReader(io.BytesIO(page.pdf(format="A4"))).pages
    return [" ".join(leaf.extract_text().split()) for leaf in leaves]


SHEET = [
    "My dates", "The conference: Tuesday 22 December 2026", "Your own letter decides.",
    "by Wednesday 23 December 2026", "The decisions are sent out", "within 24 hours of the conference",
    "by Wednesday 22 September 2027", "It may be earlier.", "Ring the social worker.",
    "Social worker’s number", "Chair", "Interpreter", "01803 208100",
]  # fmt: skip
OFF_SHEET = [
    "days", "Later", "Next", "Today", "no date is given", "These days do not count", "Show the dates",
    "Leave this page", "Monday, or another", "Days of the week", "How are the days counted", "Take the dates",
]  # fmt: skip


@pytest.mark.parametrize(
    ("path", "number"),
    [(PARENTS, "0808 801 0366"), ("/torbay/en/young-people/your-dates/", "0800 1111")],
)
def test_a_familys_dates_are_printed_on_one_page_for_the_wall(open_page: Any, path: str, number: str) -> None:
    page = shown(open_page, path)
    (sheet,) = printed(page)
    assert [part for part in [*SHEET, number] if part not in sheet] == []
    assert [part for part in OFF_SHEET if part in sheet.replace("working days", "")] == []
    assert sheet.count("Ring the social worker.") == 1
    page.emulate_media(media="print")
    boxes = steps_of(page).evaluate_all(
        "all => all.map(one => getComputedStyle(one, '::before').borderRadius)"
    )
    assert set(boxes) == {"0px"}


def test_without_own_dates_the_page_is_printed_as_it_is(open_page: Any) -> None:
    page = open_page(PARENTS)
    text = " ".join(printed(page))
    assert "What are my dates?" in text
    assert "How are the days counted?" in text
    assert "My dates" not in text
    page.evaluate(FILL_AND_READ, {"conference": "2026-12-22"})
    page.locator(".dates-form").evaluate("form => form.reset()")
    assert " ".join(printed(page)) == text


@pytest.mark.parametrize("area", AREAS)
def test_no_row_of_a_sheet_is_cut(open_page: Any, area: str) -> None:
    page = open_page(f"/{area}/en/parents/your-dates/")
    page.evaluate(FILL_AND_READ, {page.locator("[name=event]").first.get_attribute("value"): "2026-12-22"})
    steps_of(page).locator(".what").evaluate_all(
        "all => all.forEach((one, n) => one.append(` R${n}. `.repeat(90)))"
    )
    sheets = printed(page)
    assert len(sheets) > 1
    for row in range(steps_of(page).count()):
        assert len([sheet for sheet in sheets if f" R{row}." in sheet]) == 1


@pytest.mark.parametrize("area", AREAS)
def test_a_sheet_is_one_page_in_every_area(open_page: Any, area: str) -> None:
    for audience in ("parents", "young-people"):
        page = open_page(f"/{area}/en/{audience}/your-dates/")
        for event in page.locator("[name=event]").evaluate_all("all => all.map(one => one.value)"):
            page.evaluate(FILL_AND_READ, {event: "2026-12-22"})
            assert len(printed(page)) == 1, (audience, event)


def test_professionals_print_their_table_alone(open_page: Any) -> None:
    text = " ".join(printed(given_in_a_case(open_page)))
    assert "1 limit met, 1 limit not met, 6 limits still to come" in text
    assert "What is a Child Protection Conference?" in text  # the source, folded on the screen
    assert "On which weekday" not in text
    assert "Show the dates" not in text


def test_while_own_dates_are_shown_nothing_below_looks_like_them(open_page: Any) -> None:
    page = open_page(PARENTS)
    friday = page.get_by_text("The conference: on a Friday")
    assert friday.is_visible()
    page.evaluate(FILL_AND_READ, {"conference": "2026-12-22"})
    assert friday.is_hidden()
    assert page.get_by_text("Days of the week, not your own dates").is_visible()
    page.get_by_role("button", name="Clear what I typed").click()
    assert friday.is_visible()


@pytest.mark.parametrize("path", [PARENTS, YOUNG_PEOPLE])
def test_families_are_told_what_each_choice_means(open_page: Any, path: str) -> None:
    page = open_page(path)
    for choice in page.locator("[name=event]").all():
        hints = [page.locator(f"#{one}") for one in str(choice.get_attribute("aria-describedby")).split()]
        assert hints[0].inner_text().strip()
        assert hints[0].is_visible()


def test_from_right_to_left_the_dates_stand_on_the_right(open_page: Any) -> None:
    page = shown(open_page, RIGHT_TO_LEFT)
    item, when = steps_of(page).first.bounding_box(), steps_of(page).first.locator(".when").bounding_box()
    assert item["x"] + item["width"] - when["x"] - when["width"] > 20


def test_nothing_is_stored_or_sent_and_closing_forgets(open_page: Any, address: str) -> None:
    page = open_page(PARENTS)
    page.wait_for_load_state("networkidle")
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.evaluate(FILL_AND_READ, {"conference": "2026-12-22"})
    assert requests == []
    assert page.url == address + PARENTS
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    page.goto(address + "/torbay/en/parents/")
    page.go_back()
    assert page.locator("#date-day").input_value() == ""
    assert page.locator(".dates-found").is_hidden()


def test_leaving_the_page_forgets(open_page: Any) -> None:
    page = shown(open_page)
    page.evaluate("document.dispatchEvent(new Event('guide-leave'))")
    assert page.locator("#date-day").input_value() == ""
    assert steps_of(page).count() == 0


def test_without_script_there_is_a_table_and_no_form(open_page: Any) -> None:
    page = open_page(PARENTS, java_script_enabled=False)
    assert page.locator(".dates-form").is_hidden()
    assert page.get_by_text("needs JavaScript").is_visible()
    page.get_by_text("The conference: on a Friday").click()
    row = page.locator(".weekdays details[open] tr", has_text="The decisions are sent out")
    assert (
        row.locator("td").inner_text()
        == "Saturday of the same week; the last working day before it is Friday"
    )


def test_it_works_from_a_memory_stick(open_page: Any, memory_stick: Path) -> None:
    file = (memory_stick / "en/parents/your-dates.html").as_uri()
    page = open_page(file, base="", accept_downloads=True)
    steps = page.evaluate(FILL_AND_READ, {"conference": "2026-12-22"})
    assert without_words(steps) == expected("torbay", {"conference": date(2026, 12, 22)})
    page.locator(".dates-take summary").click()
    assert len(calendar_file(page).walk("VEVENT")) > 3


def test_only_pages_with_the_form_load_its_scripts(sites: Path) -> None:
    with_form = {
        file.parent.name for file in sites.glob("*/*/*/*/index.html") if "dates.js" in file.read_text()
    }
    assert with_form == {"your-dates"}
