"""What somebody says ends before what the reader is told to do, and so does its mark."""

from pathlib import Path

import pytest

from macros.pages.advice import advice_begins, is_only_advice
from tests.conftest import page, words


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("You get the report. Ask for it.", "Ask for it."),
        ("You get it. If it does not come, ring. Keep a copy.", "If it does not come, ring. Keep a copy."),
        ('They say: "No. Ask him." That is all.', None),
        ("It may be so. Do you have to go?", None),
        ("Ask the chair. It is private.", None),
        ("Ask the chair.", None),
        ("You may say no. [Ask here. See there.](page.md) says how.", None),
        ('It lasts {{ amount("length") }}. So ask soon.', "So ask soon."),
    ],
)  # fmt: skip
def test_advice_is_what_stands_at_the_end(text: str, advice: str | None) -> None:
    begins = advice_begins(text)
    assert (text[begins:] if begins is not None else None) == advice


def test_professionals_are_told_rules_in_the_form_of_advice() -> None:
    assert advice_begins("It should be so. Write it down.", for_professionals=True) is None
    assert advice_begins("It is so elsewhere. Ask how it is here.", for_professionals=True) is not None


def test_a_paragraph_with_a_macro_says_something() -> None:
    assert is_only_advice("Ask the chair. Keep a copy.")
    assert not is_only_advice('Tell the chair {{ within("limit") }}.')


def test_a_mark_stands_behind_the_rule_and_not_behind_the_advice(sites: Path) -> None:
    said = [words(part) for part in page(sites, "bedfordshire/en/parents/plan-does-not-work").iter("p")]
    rule = (
        "If it gets no better, many councils may ask you to a meeting before court. The next review may come"
    )
    (at,) = [number for number, text in enumerate(said) if text.startswith(rule)]
    assert said[at].endswith("(usual in many areas)")
    assert said[at + 1] == "Ask the chair what is planned."


def test_children_are_not_told_whose_rule_it_is(sites: Path) -> None:
    for file in (sites / "wales/en/children").rglob("index.html"):
        said = words(page(sites, file.parent.relative_to(sites).as_posix()))
        assert "(law)" not in said
        assert "(national guidance)" not in said


def test_a_letter_says_in_the_readers_language_what_it_says_in_english(sites: Path) -> None:
    (letter, *_) = page(sites, "wales/cy/parents/letters").find_class("letter")
    (said, english) = letter.iter("blockquote")
    assert words(said).startswith("Annwyl (enw'r gweithiwr cymdeithasol),")
    assert said.xpath('.//*[@lang="en"]') == []
    assert words(english).startswith("Dear (name of the social worker),")
