"""A new area is one folder, and says on each thing that it is not confirmed."""

import re
from pathlib import Path

import pytest

from tests.conftest import DAY, Guide, change, our_vocabulary, page, quickly_built, words

LABEL = "(not confirmed for this area yet)"


OF_A_LAYER = re.compile("guidance|law|usual|given by")
"""What a table says beside a limit that is not the area's own."""


def test_a_new_area_builds_at_once_and_confirms_nothing(project: Path, guide: Guide) -> None:
    assert guide(project, "new-area", "doncaster", "--like", "torbay").exit_code == 0
    site = quickly_built(project, "doncaster")
    before = words(page(site, "en/parents/before"))
    assert f"within 15 working days of the strategy discussion {LABEL}" in before
    assert "It is not the website of your council" in before
    table = page(site, "en/professionals/time-limits").xpath('//table[@class="facts"]//td[1]')
    own = [words(cell) for cell in table if not OF_A_LAYER.search(words(cell))]
    assert own
    assert all(cell.endswith(LABEL) for cell in own)
    contacts = page(site, "en/parents/who-can-help").find_class("contact")
    (board,) = [contact for contact in contacts if "Business Unit" in words(contact)]
    assert LABEL in words(board)


def test_confirming_takes_the_label_away(project: Path, guide: Guide) -> None:
    guide(project, "new-area", "doncaster", "--like", "torbay")
    file = project / "areas/doncaster/area.yml"
    _, _, rest = file.read_text(encoding="utf-8").partition(
        "  initial_conference:\n    confirmed: false\n    relation"
    )
    entry, _, _ = rest.partition("\n  supporter")
    assert "value: 15" in entry
    unmarked = "  initial_conference:\n    relation" + entry
    change(file, "  initial_conference:\n    confirmed: false\n    relation" + entry, unmarked)
    before = words(page(quickly_built(project, "doncaster"), "en/parents/before"))
    assert "within 15 working days of the strategy discussion." in before


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["torbay", "--like", "wales"], "areas/torbay/area.yml:1: new-area: exists already"),
        (["doncaster", "--like", "torby"], 'torbay, wales. Did you mean "torbay"?'),
        (["Don Caster", "--like", "torbay"], '"Don Caster" is no address, expected at most 60 small letters'),
    ],
)
def test_a_wrong_beginning(arguments: list[str], sentence: str, project: Path, guide: Guide) -> None:
    result = guide(project, "new-area", *arguments)
    assert result.exit_code == 1
    assert sentence in result.output


@pytest.mark.parametrize("like", ["bedfordshire", "lancashire", "wales", "guernsey"])
def test_every_area_can_be_a_model(like: str, whole: Path, guide: Guide) -> None:
    assert guide(whole, "new-area", "elsewhere", "--like", like).exit_code == 0
    assert guide(whole, "facts", "elsewhere", "--as-of", DAY).exit_code == 0


@pytest.mark.parametrize(
    ("model", "sentence"),
    [
        ("", "areas/model/area.yml:1: area: found no keys"),
        ("name: [", "areas/model/area.yml:1: area: not well-formed YAML"),
        ("name: 5\n", "area: name: found 5, expected text"),
        ("name: X\nfacts: [a]\n", "area: facts: found a list"),
        ("facts: {x: 3}\n", "area: facts.x: found"),
    ],
)
def test_a_faulty_model_is_named_and_nothing_written(
    model: str, sentence: str, project: Path, guide: Guide
) -> None:
    (project / "areas/model").mkdir()
    (project / "areas/model/area.yml").write_text(model)
    result = guide(project, "new-area", "doncaster", "--like", "model")
    assert result.exit_code == 1
    assert sentence in result.output
    assert not (project / "areas/doncaster").exists()


def test_a_link_that_leads_nowhere_is_not_written_through(project: Path, guide: Guide) -> None:
    (project / "areas/doncaster").symlink_to(project / "elsewhere")
    result = guide(project, "new-area", "doncaster", "--like", "torbay")
    assert "areas/doncaster/area.yml:1: new-area: exists already" in result.output
    assert not (project / "elsewhere").exists()


def test_an_area_that_begins_empty_builds_and_names_every_key(project: Path, guide: Guide) -> None:
    assert guide(project, "new-area", "fife", "--based-on", "guidance/scotland").exit_code == 0
    file = project / "areas/fife/area.yml"
    text = file.read_text(encoding="utf-8")
    assert "calendar: {country: GB, subdivision: SCT}" in text
    for key in our_vocabulary().every_key():
        assert f"#   {key.removeprefix('words.')}:  # " in text
    assert "#   supporter:  # Bringing a supporter (yes, considered, no, ask)" in text
    assert "not confirmed" not in words(page(quickly_built(project, "fife"), "en/parents/before"))


def test_what_is_taken_out_of_its_comment_is_read(project: Path, guide: Guide) -> None:
    guide(project, "new-area", "fife", "--based-on", "guidance/scotland")
    file = project / "areas/fife/area.yml"
    text = file.read_text(encoding="utf-8")
    supporter = "  supporter:  # Bringing a supporter (yes, considered, no, ask)\n"
    for line in ("sources:\n", "    sections:\n", "facts:\n", supporter):
        assert f"# {line}" in text
        text = text.replace(f"# {line}", line)
    for line in (
        "  procedure:",
        "    title: Child",
        "    publisher: Who",
        "    dated:",
        "    - 1. The first",
    ):
        text = text.replace(f"# {line}", line)
    entry = (
        "relation: is, value: ask, detail: Ask., source: {document: procedure, section: 1. The first heading}"
    )
    file.write_text(text.replace(supporter, f"  supporter: {{{entry}}}\n"), encoding="utf-8")
    assert "supporter: Ask first" in guide(project, "facts", "fife").output


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        ([], 2, "expected --like and an area whose procedure resembles yours"),
        (["--like", "torbay", "--based-on", "guidance/england"], 2, "or --based-on and the guidance"),
        (["--based-on", "guidance/scotlnd"], 1, 'Did you mean "guidance/scotland"?'),
        (["--based-on", "guidance/united-kingdom"], 1, "no guidance of one nation"),
    ],
)
def test_a_wrong_start(arguments: list[str], code: int, sentence: str, project: Path, guide: Guide) -> None:
    result = guide(project, "new-area", "fife", *arguments)
    assert result.exit_code == code
    assert sentence in result.output
    assert not (project / "areas/fife").exists()


def test_an_area_with_another_name_for_conferences_has_it_above_every_page(project: Path) -> None:
    title = "Child Protection Planning Meetings: a guide"
    change(project / "areas/torbay/area.yml", "languages: [en]", f'languages: [en]\nsite_title: "{title}"')
    site = quickly_built(project, "torbay")
    for name in ("en/parents", "en/children/words", "en/professionals/plan"):
        assert title in words(page(site, name).find_class("site")[0])
