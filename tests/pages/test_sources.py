"""Professionals see where a rule comes from."""

from pathlib import Path

from tests.conftest import page, words


def test_professionals_see_where_a_rule_comes_from(torbay: Path) -> None:
    afterwards = page(torbay, "en/professionals/afterwards")
    sources = [words(item) for item in afterwards.xpath('//section[@class="references"]//li')]
    assert any("Working Together to Safeguard Children (England), HM Government" in s for s in sources)
    assert any("“Expectations of Professionals”" in s for s in sources)
    marks = afterwards.xpath('//sup[@class="reference"]/a')
    assert {mark.get("href") for mark in marks} == {f"#source-{n}" for n in range(1, len(sources) + 1)}
    assert next(mark.text for mark in marks) == "1"
