"""A language that is written from right to left and is only begun: Urdu, with a few messages."""

from pathlib import Path

import pytest
from pypdf import PdfReader

from macros.language import po_file
from tests.conftest import DAY, English, Once, change, page, reading, run_guide, words

BEGUN = {
    ("parents", "What is a child protection conference?"): "بچوں کے تحفظ کی کانفرنس کیا ہے؟",
    ("parents", "What matters most now?"): "مجھے پہلے کیا کرنا چاہیے؟",
    (
        "parents",
        "The first review should take place {first_review}.",
    ): "پہلا جائزہ {first_review} ہونا چاہیے۔",
    ("site", "by {date}"): "{date} تک",
}
LIMIT = ("within {n} month of the conference", "within {n} months of the conference")


@pytest.fixture(scope="session")
def urdu(once: Once, english: English) -> Path:
    """The Torbay site with Urdu beside English."""
    return once("urdu", lambda project: built_with_urdu(project, english))


def built_with_urdu(project: Path, english: English) -> Path:
    with reading(english):
        run_guide(project, "translate", "extract", "--language", "ur", "--as-of", DAY)
    path = po_file.catalog_path("ur")
    catalog = po_file.read_catalog(project, path, "ur")
    for (context, msgid), msgstr in BEGUN.items():
        message = catalog.get(msgid, context)
        assert message, msgid
        message.string = msgstr
    limit = catalog.get(LIMIT, "parents")
    assert limit
    limit.string = ("کانفرنس کے {n} مہینے کے اندر", "کانفرنس کے {n} مہینوں کے اندر")
    (project / path).write_bytes(po_file.to_bytes(catalog, {"X-Status": "draft"}))
    change(project / "areas/torbay/area.yml", "languages: [en, cy]", "languages: [en, ur]")
    result = run_guide(project, "build", "torbay", "--as-of", DAY)
    assert result.exit_code == 0, result.output
    return project / "site" / "torbay"


def test_the_page_runs_from_right_to_left_and_english_parts_do_not(urdu: Path) -> None:
    start = page(urdu, "ur/parents")
    assert (start.get("lang"), start.get("dir")) == ("ur", "rtl")
    (heading,) = start.iter("h1")
    assert words(heading) == "بچوں کے تحفظ کی کانفرنس کیا ہے؟"
    assert heading.get("lang") is None
    english = [p for p in start.xpath("//article/p") if p.get("lang") == "en"]
    assert english
    assert {p.get("dir") for p in english} == {"ltr"}


def test_a_limit_is_said_in_urdu_with_its_plural(urdu: Path) -> None:
    text = words(page(urdu, "ur/parents/reviews"))
    assert "پہلا جائزہ کانفرنس کے 3 مہینوں کے اندر" in text


def test_numbers_that_must_not_turn_round_are_isolated(urdu: Path) -> None:
    (number,) = page(urdu, "ur/parents/who-can-help").xpath('//a[@href="tel:08088005000"]/bdi')
    assert words(number) == "0808 800 5000"
    (date,) = page(urdu, "ur/parents/your-dates").xpath('//li[@data-day="2026-12-25"]/time')
    assert "دسمبر" in words(date)


def test_a_date_in_an_english_sentence_is_english(urdu: Path) -> None:
    (said,) = page(urdu, "ur/parents").xpath('//p[@class="reviewed"]/span')
    assert (said.get("lang"), words(said)) == ("en", "Last checked: 21 November 2026")


def test_untranslated_titles_are_english_in_the_navigation(urdu: Path) -> None:
    navigation = page(urdu, "ur/parents").xpath('//nav[@aria-labelledby="pages-title"]')[0]
    (before,) = navigation.xpath('.//a[contains(., "get ready")]/span')
    assert (before.get("lang"), before.get("dir")) == ("en", "ltr")


def test_the_leaflet_is_set_in_a_font_that_has_the_script(urdu: Path) -> None:
    reader = PdfReader(urdu / "paper/ur/parents-leaflet.pdf")
    assert reader.root_object["/Lang"] == "ur"
    fonts = {
        str(font.get_object()["/BaseFont"])
        for leaf in reader.pages
        for font in leaf["/Resources"]["/Font"].values()  # type: ignore[index]
    }
    assert any("Arabic" in font for font in fonts)
