"""A kept answer is found again by its question."""

from macros.pages.answer_keys import answer_key


def keys(*questions: str) -> list[str]:
    taken: set[str] = set()
    return [answer_key(question, taken) for question in questions]


def test_a_question_keeps_its_name_wherever_it_stands() -> None:
    first, second = keys("What worries me?", "What helps?")
    assert keys("Is this new?", "What helps?", "What worries me?")[1:] == [second, first]


def test_the_same_question_asked_again_has_a_name_of_its_own() -> None:
    first, second, third = keys("What helps?", "What helps?", "What helps?")
    assert len({first, second, third}) == 3
    assert keys("What helps?", "What else?", "What helps?")[::2] == [first, second]
