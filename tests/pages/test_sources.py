"""Professionals see where a rule comes from."""

from pathlib import Path

from tests.areas.test_bad_files import faults_of
from tests.conftest import change, page, quickly_built, words


def test_professionals_see_where_a_rule_comes_from(torbay: Path) -> None:
    afterwards = page(torbay, "en/professionals/afterwards")
    sources = [words(item) for item in afterwards.xpath('//section[@class="references"]//li')]
    assert any("Working Together to Safeguard Children (England), HM Government" in s for s in sources)
    assert any("“Expectations of Professionals”" in s for s in sources)
    marks = afterwards.xpath('//sup[@class="reference"]/a')
    assert {mark.get("href") for mark in marks} == {f"#source-{n}" for n in range(1, len(sources) + 1)}
    assert next(mark.text for mark in marks) == "1"


def test_an_entry_of_a_list_may_stand_in_another_document(project: Path) -> None:
    area = project / "areas/torbay/area.yml"
    change(area, "sources:\n", "sources:\n  guide:\n    title: The parents' guide\n    publisher: The Board\n"
           "    sections: [Page 2]\n")  # fmt: skip
    entry = "Judge how much risk there is to the child or children."
    change(area, f"- {entry}", f'- {{text: "{entry}", document: guide, section: Page 2}}')
    index = page(quickly_built(project, "torbay"), "en/professionals")
    sources = [words(item) for item in index.xpath('//section[@class="references"]//li')]
    assert "The parents' guide, The Board: “Page 2”" in sources
    assert "made from The parents' guide; Child Protection Conferences" in words(index)


def test_a_document_that_is_not_there_is_named_at_its_list(project: Path) -> None:
    area = project / "areas/torbay/area.yml"
    entry = "Judge how much risk there is to the child or children."
    change(area, f"- {entry}", f'- {{text: "{entry}", document: guid, section: Page 2}}')
    (fault,) = faults_of(project)
    assert 'lists.purpose: unknown document "guid".' in fault
