"""What is too hard for a family is found, as built and at its line, and what was accepted only shrinks."""

import pickle
from pathlib import Path

import pytest

from macros.checks import plain_words
from macros.checks.plain_words import Accepted, Finding, judge
from macros.checks.reading.built_text import line_in_files, line_in_page, texts_of_page
from macros.checks.reading.explained import explained_in
from macros.checks.reading.plain_english import is_easy, reading_age, sentences_of
from macros.project import read_project
from tests.conftest import ROOT, TODAY, Once, change

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


HARD = "Professionals participating in deliberations contribute comprehensive written assessments."
CHILDREN = f"""---
reviewed: 2026-11-21
owner: editors
---
# Hard

{" ".join([HARD] * 5)}

This is one short line that a child can read alone today.

This is one longer line that a child can read it alone today.
"""
OPENING = "Everyone says who they are."
STIFF = f"The rigmarole of an unhurried opening comes first, and {OPENING.lower()}"

Found = list[plain_words.Problem]


@pytest.fixture(scope="session")
def found(once: Once) -> Found:
    """What the check says of a project with marked pages and a hard sentence of an area, built once."""
    problems: Found = pickle.loads(once("plain_words", find_in_marked).read_bytes())
    return problems


def find_in_marked(project: Path) -> Path:
    (project / "docs/parents/marked.md").write_text(parents_page()[0], encoding="utf-8")
    (project / "docs/children/marked.md").write_text(CHILDREN, encoding="utf-8")
    change(project / "areas/torbay/area.yml", OPENING, STIFF)
    own_page = "---\nafter: afterwards.md\n---\n# What does the letter say?\n\nAsk for the palimpsest.\n"
    (project / "areas/torbay/parents/letter.md").write_text(own_page, encoding="utf-8")
    file = project / "found.pickle"
    file.write_bytes(pickle.dumps(list(plain_words.find(read_project(project, TODAY, ["torbay"])))))
    return file


def in_page(found: Found, page: str) -> Found:
    return [problem for problem in found if problem.path == f"docs/{page}"]


def test_the_marked_sentences_are_found_and_no_others(found: Found) -> None:
    said = {
        (problem.line, word)
        for problem in in_page(found, "parents/marked.md")
        for word in [problem.message.split('"')[1] if "is hard for" in problem.message else problem.message]
    }
    _, expected = parents_page()
    lengths = {(line, f"a sentence of {what} words") for line, what in expected if isinstance(what, int)}
    assert {(line, word[:22].strip()) for line, word in said if " words in " in word} == lengths
    assert {entry for entry in said if " " not in entry[1]} == {
        (line, word) for line, word in expected if isinstance(word, str)
    }
    assert len(said) == len(expected)


def test_children_get_shorter_sentences_and_an_easier_page(found: Found) -> None:
    problems = in_page(found, "children/marked.md")
    assert any(p.message.startswith("reading age") and "at most 8" in p.message for p in problems)
    lines = CHILDREN.splitlines()
    short, longer = ((n, line) for n, line in enumerate(lines, 1) if line.startswith("This is one"))
    assert [len(line.split()) for _, line in (short, longer)] == [12, 13]
    assert [p for p in problems if p.line == short[0]] == []
    (problem,) = (p for p in problems if p.line == longer[0])
    assert "a sentence of 13 words in torbay, expected at most 12" in problem.message


def test_a_sentence_of_the_area_is_named_in_the_areas_file(found: Found) -> None:
    lines = (ROOT / "areas/torbay/area.yml").read_text(encoding="utf-8").splitlines()
    number = next(n for n, line in enumerate(lines, 1) if OPENING in line)
    assert ("areas/torbay/area.yml", number) in {(p.path, p.line) for p in found if "rigmarole" in p.message}


def test_a_page_that_only_the_area_has_is_read_too(found: Found) -> None:
    assert ("areas/torbay/parents/letter.md", 6) in {
        (p.path, p.line) for p in found if "palimpsest" in p.message
    }


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


@pytest.mark.parametrize("word", ["worried", "stopped", "children's", "you’re", "harbour", "Happiest"])
def test_regular_forms_are_as_easy_as_their_word(word: str) -> None:
    assert is_easy(word.replace("’", "'"))


def test_a_form_of_no_easy_word_is_not_easy() -> None:
    assert not is_easy("unzipped")


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
