"""Where a family page first uses an explained word, it leads to the explanation."""

from pathlib import Path

import pytest

from macros.pages.glossary import link_first_uses, terms
from tests.conftest import page, words

EXPLAINED = (
    '<dl><dt id="the-chair">The chair</dt><dd>Leads. Name used here: <dfn>IRO</dfn></dd>'
    '<dt id="plan">Child protection plan</dt><dd>Says what happens.</dd><dt id="agency">Agency</dt></dl>'
)
FAMILIES = ("parents", "children", "young-people")


def linked(content: str, language: str = "en", explained: str = EXPLAINED) -> str:
    return link_first_uses(content, terms(explained, language), "words/", language)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "<p>A chair, the chair and the IRO.</p>",
            '<p>A <a class="word" href="words/#the-chair">chair</a>, the chair and the IRO.</p>',
        ),
        ("<p>The IRO's room</p>", '<p>The <a class="word" href="words/#the-chair">IRO\'s</a> room</p>'),
        (
            "<p>Child protection plans</p>",
            '<p><a class="word" href="words/#plan">Child protection plans</a></p>',
        ),
        ("<li>Agencies &amp; I</li>", '<li><a class="word" href="words/#agency">Agencies</a> &amp; I</li>'),
        ("<h2>The chair</h2>", "<h2>The chair</h2>"),
        ('<p><a href="x">The chair</a></p>', '<p><a href="x">The chair</a></p>'),
        ('<div class="contact"><p>The chair</p></div>', '<div class="contact"><p>The chair</p></div>'),
        ("<p hidden>chair</p>", "<p hidden>chair</p>"),
        ('<p><img src="a" alt="chair"><br>plan</p>', '<p><img src="a" alt="chair"><br>plan</p>'),
        ("<p>armchair</p>", "<p>armchair</p>"),
    ],
)  # fmt: skip
def test_a_word_is_linked_where_it_is_read(before: str, after: str) -> None:
    assert linked(before) == after


def test_the_longest_term_wins() -> None:
    explained = '<dl><dt id="a">Plan</dt><dt id="b">Child protection plan</dt></dl>'
    assert 'href="words/#b">child protection plan<' in linked(
        "<p>a child protection plan</p>", explained=explained
    )


def test_a_word_that_is_explained_itself_is_no_other_name() -> None:
    explained = '<dl><dt id="a">Lead worker</dt><dd><dfn>Nurse</dfn></dd><dt id="b">Nurse</dt></dl>'
    assert (
        linked("<p>A nurse</p>", explained=explained) == '<p>A <a class="word" href="words/#b">nurse</a></p>'
    )


@pytest.mark.parametrize(
    ("title", "text", "is_linked"),
    [
        ("Register, registration", "a register", True),
        ("Register, registration", "the registration", True),
        ("Agenda", "two agendas", True),
        ("Minutes", "the minutes", True),
        ("Minutes", "wait a minute", False),
        ("Minutes", "I need five minutes", False),
        ("The chair", "a table with chairs", False),
        ("The chair", "the chair's room", True),
        ("Report", "people who report", False),
        ("Report", "your reports", True),
        ("–", "a – b", False),
    ],
)
def test_which_forms_of_a_title_are_the_word(title: str, text: str, is_linked: bool) -> None:
    assert ("<a " in linked(f"<p>{text}</p>", explained=f'<dl><dt id="a">{title}</dt></dl>')) == is_linked


def test_a_mutated_welsh_word_is_the_same_word() -> None:
    explained = '<dl><dt id="chair">Y cadeirydd</dt></dl>'
    assert '#chair">gadeirydd</a>' in linked("<p>gan gadeirydd</p>", "cy", explained)


def test_english_within_another_language_is_read_as_english() -> None:
    explained = '<dl><dt id="report"><span lang="en">Report</span></dt></dl>'
    assert '#report">reports</a>' in linked('<p lang="en">two reports</p>', "cy", explained)


@pytest.mark.parametrize("audience", FAMILIES)
def test_every_guide_of_every_area_leads_to_its_own_words(sites: Path, audience: str) -> None:
    for area in ("torbay", "bedfordshire", "lancashire", "wales", "guernsey"):
        explained = page(sites / area, f"en/{audience}/words")
        addresses = {element.get("id") for element in explained.iter("dt")}
        assert not explained.find_class("word")
        used: set[str] = set()
        for file in sorted((sites / area / "en" / audience).rglob("index.html")):
            links = [link.get("href") or "" for link in page(file.parent, ".").find_class("word")]
            assert len(links) == len(set(links)), f"{file}: a word is linked twice"
            used |= {link.partition("#")[2] for link in links}
        assert used <= addresses
        assert len(used) > 3, (area, audience)


def test_the_areas_own_names_are_explained(sites: Path) -> None:
    for area, audience, name in (
        ("lancashire", "parents", "IRO"),
        ("lancashire", "children", "Independent Reviewing Officer"),
        ("torbay", "young-people", "key worker"),
        ("bedfordshire", "parents", "Lead Social Worker"),
        ("wales", "parents", "closed session"),
    ):
        explained = page(sites / area, f"en/{audience}/words")
        assert name in {words(element) for element in explained.iter("dfn")}, (area, name)
    for area in ("wales", "guernsey"):
        assert "Register, registration" in words(page(sites / area, "en/parents/words"))
