"""Every question of a reader has a section, and no page or silence is longer than a reader can bear."""

from pathlib import Path

import pytest

from macros.areas.questions import read_questions
from macros.checks import page_length, question, silent_guide
from macros.project import read_project
from tests.conftest import ROOT, TODAY, our_project

QUESTIONS = "areas/vocabulary/questions.yml"


@pytest.mark.parametrize(
    ("section", "limits", "said"),
    [
        ("parents/before.md#how-much-time-do-i-hav", "", "Did you mean “how-much-time-do-i-have”?"),
        ("parents/befor.md", "", "has no page “parents/befor.md”. Did you mean “parents/before.md”?"),
        ("parents/before.md", "", None),
        ("parents/nowhere.md", "  nations: [GG]\n", None),
        ("parents/nowhere.md", "  areas: [wales]\n", None),
        ("parents/nowhere.md", "  nations: [GB-EAW]\n", "Torbay has no page"),
    ],
)
def test_a_question_without_a_section_is_named(
    project: Path, section: str, limits: str, said: str | None
) -> None:
    (project / QUESTIONS).write_text(
        f"P99:\n  asks: What now?\n  section: {section}\n{limits}", encoding="utf-8"
    )
    problems = list(map(str, question.find(read_project(project, TODAY, ["torbay"]))))
    assert len(problems) == (said is not None)
    for problem in problems:
        assert problem.startswith(f'{QUESTIONS}:3: question: "What now?": Torbay has no')
        assert said is not None
        assert said.replace("“", '"').replace("”", '"') in problem


def test_a_question_that_cannot_be_read_is_a_fault(project: Path) -> None:
    (project / QUESTIONS).write_text("P99:\n  ask: What now?\n  section: a.md\n", encoding="utf-8")
    assert any("Did you mean" in str(problem) for problem in question.find(read_project(project, TODAY)))


def test_each_of_our_questions_has_its_section() -> None:
    assert list(question.find(our_project())) == []
    _, questions = read_questions(ROOT)
    assert len(questions) >= 40


def test_words_are_those_that_are_there_to_be_read() -> None:
    html = """<main><article><h1>Can I go?</h1><details class="notices"><p>An example</p></details>
<p>Yes, you can.</p><p class="call"><a>In danger 999</a></p><div class="contact"><p>Them</p></div>
<table><tr><td>1</td></tr></table></article></main>"""
    assert page_length.words_of(html) == 6


def test_of_sections_that_open_the_longest_counts_or_what_is_seen_before() -> None:
    html = """<article>
<h1>Who helps?</h1>
<details class="opens"><summary><h2>One</h2></summary>
<p>{}</p>
</details>
<details class="opens"><summary><h2>Two</h2></summary>
<p>Ask.</p></details></article>"""
    assert page_length.words_of(html.format("Ask them.")) == 4
    assert page_length.words_of(html.format("Ask them all, now and again.")) == 7


def test_a_page_over_its_length_is_named(project: Path) -> None:
    file = project / "docs/children/your-say.md"
    file.write_text(file.read_text(encoding="utf-8") + "\nYou can say it. " * 200, encoding="utf-8")
    problems = list(map(str, page_length.find(read_project(project, TODAY, ["torbay"]))))
    assert any(
        problem.startswith("docs/children/your-say.md:1: page-length: ") and "expected at most 250" in problem
        for problem in problems
    )


def test_a_guide_with_too_many_silences_is_named(project: Path) -> None:
    file = project / "docs/parents/letters.md"
    silence = """
## May we ask {n}?

Ask {{{{ within("appeal") }}}}.

The local procedure does not say {n}.
{{: .otherwise }}
"""
    added = "".join(silence.format(n=number) for number in ("one", "two", "three", "four", "five", "six"))
    file.write_text(file.read_text(encoding="utf-8") + added, encoding="utf-8")
    (found,) = map(str, silent_guide.find(read_project(project, TODAY, ["torbay"])))
    assert found.startswith("areas/torbay/area.yml:1: silent-guide: the guide for parents says ")
    assert "expected at most 5" in found
