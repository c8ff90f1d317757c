"""What is too hard for a family is found, as built and at its line, and what was accepted only shrinks."""

from pathlib import Path

import pytest

from macros.checks import plain_words
from macros.checks.plain_words import Accepted, Finding, judge
from macros.checks.reading.built_text import line_in_files, line_in_page, texts_of_page
from macros.checks.reading.explained import explained_in
from macros.checks.reading.plain_english import is_easy, reading_age, sentences_of
from macros.project import read_project
from tests.checks.test_checks import TODAY
from tests.conftest import ROOT

LONG = "You can ask the social worker to tell you the day and the time and who else will be there and why."

# Each paragraph of a page for parents, and what the check must say of it: a length in words, or hard words.
PARENTS: list[tuple[str, int | list[str]]] = [
    ("You may bring a friend. It is your right to ask.", []),
    (LONG, 22),
    (LONG.replace(" and why.", "."), 20),
    ("The meeting is **within** {{ within('initial_conference') }}.", []),
    ("Ask for the dossier.", ["dossier"]),
    ("A dossier helps, they say.", []),
    ("Somebody reads the synopsis.", ["synopsis"]),
    ("An affidavit is a letter that you swear to be true.", []),
    ("You may need a **proxy** there.", []),
    ("You may ask for a mediator. That is someone who helps both sides agree.", []),
    ("They write it in a ledger (a book of what was paid).", []),
    ("Ask about Quarrington, where the NSPCC is.", []),
    ("It was decided, and they worried about the children's safety and happiness.", []),
    ("- [ ] I know my docket number.", ["docket"]),
]


def parents_page() -> tuple[str, list[tuple[int, int | str]]]:
    """Return the page, and the line and the finding of each thing in it that must be found."""
    head = "---\nreviewed: 2026-11-21\nowner: editors\n---\n# What can I do?\n"
    lines, expected = head.splitlines(), []
    for paragraph, found in PARENTS:
        lines += ["", paragraph]
        words = [found] if isinstance(found, int) and found > 20 else found if isinstance(found, list) else []
        expected += [(len(lines), word) for word in words]
    return "\n".join(lines) + "\n", expected


def problems_of(project: Path, page: str, text: str) -> list[plain_words.Problem]:
    (project / "docs" / page).write_text(text, encoding="utf-8")
    found = plain_words.find(read_project(project, TODAY, ["torbay"]))
    return [problem for problem in found if problem.path == f"docs/{page}"]


def test_the_marked_sentences_are_found_and_no_others(project: Path) -> None:
    text, expected = parents_page()
    found = {
        (problem.line, word)
        for problem in problems_of(project, "parents/marked.md", text)
        for word in [problem.message.split('"')[1] if "is hard for" in problem.message else problem.message]
    }
    lengths = {(line, f"a sentence of {what} words") for line, what in expected if isinstance(what, int)}
    assert {(line, word[:22].strip()) for line, word in found if " words in " in word} == lengths
    assert {entry for entry in found if " " not in entry[1]} == {
        (line, word) for line, word in expected if isinstance(word, str)
    }
    assert len(found) == len(expected)


def test_children_get_shorter_sentences_and_an_easier_page(project: Path) -> None:
    sentence = "Professionals participating in deliberations contribute comprehensive written assessments."
    text = f"---\nreviewed: 2026-11-21\nowner: editors\n---\n# Hard\n\n{' '.join([sentence] * 5)}\n"
    text += "\nThis is one short line that a child can read alone today.\n"
    messages = [p.message for p in problems_of(project, "children/marked.md", text)]
    assert any(message.startswith("reading age") and "at most 8" in message for message in messages)
    assert not any("This is one short line" in message for message in messages)
    longer = text.replace("read alone", "read it alone")
    messages = [p.message for p in problems_of(project, "children/marked.md", longer)]
    assert any("a sentence of 13 words in torbay, expected at most 12" in message for message in messages)


def test_a_sentence_of_the_area_is_named_in_the_areas_file(project: Path) -> None:
    lines = (project / "areas/torbay.yml").read_text().splitlines()
    number, line = next((n, line) for n, line in enumerate(lines) if "Everyone says who they are." in line)
    lines[number] = line.replace(
        "Everyone says", "The rigmarole of an unhurried opening comes first, and everyone says"
    )
    (project / "areas/torbay.yml").write_text("\n".join(lines) + "\n")
    found = plain_words.find(read_project(project, TODAY, ["torbay"]))
    assert ("areas/torbay.yml", number + 1) in {(p.path, p.line) for p in found if "rigmarole" in p.message}


def finding(kind: str, what: str) -> Finding:
    return Finding("parents/before.md", kind, what, "docs/parents/before.md", 7, f"{what} is too hard")


@pytest.mark.parametrize(
    ("entry", "found", "is_covered"),
    [
        ({"word": "solicitor"}, ("word", "solicitor"), True),
        ({"word": "solicitor"}, ("word", "advocate"), False),
        ({"sentence": "The conference should"}, ("sentence", "The conference should take place."), True),
        ({"sentence": "A conference"}, ("sentence", "The conference should take place."), False),
        ({"reading_age": 11.5}, ("reading_age", "11.4"), True),
        ({"reading_age": 11.5}, ("reading_age", "11.6"), False),
    ],
)
def test_what_was_accepted_is_silent_and_an_entry_for_nothing_is_not(
    entry: dict[str, str], found: tuple[str, str], is_covered: bool
) -> None:
    accepted = Accepted.model_validate(
        entry | {"page": "parents/before.md", "reason": "It has no other name."}
    )
    problems = list(judge([finding(*found)], [accepted]))
    if is_covered:
        assert problems == []
    else:
        assert [p.path for p in problems] == ["docs/parents/before.md", "macros/checks/plain_words.yml"]
        assert problems[1].message.endswith("is not found any more: delete the entry.")


def test_the_same_fault_in_five_areas_is_one_line() -> None:
    assert len(list(judge([finding("word", "solicitor")] * 5, []))) == 1


@pytest.mark.parametrize("entry", [{"word": "a", "sentence": "b"}, {}])
def test_an_entry_accepts_one_thing(entry: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="expected one of sentence, word and reading_age"):
        Accepted.model_validate(entry | {"page": "parents/before.md", "reason": "It has no other name."})


def test_each_accepted_page_exists() -> None:
    for entry in plain_words.read_lists().accepted:
        assert (ROOT / "docs" / entry.page).exists()


def test_the_order_of_the_measures() -> None:
    easy = reading_age(sentences_of("The cat sat on the mat. The dog ran to the door. It was a hot day."))
    hard = reading_age(
        sentences_of("Professionals should endeavour to ensure appropriate multi-agency participation.")
    )
    assert easy < 8 < 11 < hard


@pytest.mark.parametrize(
    "word", ["worried", "stopped", "children's", "you’re", "harbour", "Happiest", "unzipped"]
)
def test_regular_forms_are_as_easy_as_their_word(word: str) -> None:
    assert is_easy(word.replace("’", "'")) == (word != "unzipped")


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("The **chair** leads. See [my rights](your-rights.md).", "The chair leads. See my rights."),
        ('It lasts {{ amount("conference_duration") }}.', "It lasts 1 to 2 hours."),
        ("- [ ] I know the day.", "I know the day."),
        (":   Name used here: {{ word('chair') }}", "Name used here: Independent Chairperson"),
        ("## What is a *plan*? {#plan}", "What is a *plan*?"),
    ],
)
def test_a_block_is_found_in_its_page(line: str, text: str) -> None:
    assert line_in_page(text, f"# A title\n\n{{{{ points('x') }}}}\n\n{line}\n") == 5
    assert line_in_page("Something else.", line) is None


def test_a_block_is_found_in_an_areas_file() -> None:
    files = {"areas/a.yml": "name: A\n    - Discuss the decision with {chair}.", "areas/b.yml": "name: B"}
    assert line_in_files("Discuss the decision with the chair.", files) == ("areas/a.yml", 2)
    assert line_in_files("Nothing of this kind stands there.", files) is None


def test_only_what_the_page_says_is_read() -> None:
    html = """<main><article><h1>Title</h1><div class="notices"><p>An example</p></div>
    <p>Read <cite>A Very Long Title</cite> now.</p><ul><li>One <b>thing</b><ul><li>Two</li></ul></li></ul>
    <div class="contact"><p>Helpline</p></div><p hidden>Later</p><form><p>Date</p></form></article></main>"""
    assert [text.text for text in texts_of_page(html)] == ["Title", "Read Name now.", "One thing", "Two"]


def test_what_counts_as_an_explanation() -> None:
    html = (
        "<p>The chair leads the meeting. An advocate is someone on your side.</p><h2>What is a minute?</h2>"
    )
    explained = explained_in(texts_of_page(f"<article>{html}</article>"))
    assert {"chair", "advocate"} <= explained
    assert "minute" not in explained
