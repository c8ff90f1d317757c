"""What nobody of an area has confirmed is listed with its line, and no council publishes it."""

from pathlib import Path

import pytest

from tests.conftest import DAY, Guide, change, page, quickly_built, words

LABEL = "(not confirmed for this area yet)"

COUNCIL = (
    "published_by_council: true\naccessibility: {contact_form: https://a.gov.uk/c, compliance: fully,"
    " enforced_in: great-britain, prepared: 2026-11-21, reviewed: 2026-11-21, tested: 2026-11-14,"
    " tested_by: the web team}"
)


def test_a_new_area_has_everything_to_confirm(project: Path, guide: Guide) -> None:
    guide(project, "new-area", "doncaster", "--like", "torbay")
    result = guide(project, "confirm", "doncaster", "--as-of", DAY)
    assert result.exit_code == 1
    for place in ("areas/doncaster/area.yml:", "areas/doncaster/parents/before.md:2: unconfirmed: "):
        assert place in result.output
    assert "facts.supporter: not confirmed" in result.output
    assert "contacts.board: not confirmed" in result.output


def test_a_mark_stands_beside_every_block_that_it_shapes(project: Path, guide: Guide) -> None:
    guide(project, "new-area", "doncaster", "--like", "torbay")
    site = quickly_built(project, "doncaster")
    rights = [words(part) for part in page(site, "en/parents/who-comes-with-me").iter("p")]
    for sentence in ("Yes, you may bring a supporter.", "Your supporter may be a lawyer."):
        (block,) = [text for text in rights if text.startswith(sentence)]
        assert block.endswith(LABEL)
    before = words(page(site, "en/parents/before"))
    assert f"People should be open and honest with you. {LABEL}" in before


def test_a_council_publishes_nothing_that_is_not_confirmed(project: Path, guide: Guide) -> None:
    area = project / "areas/torbay/area.yml"
    change(area, "published_by_council: false", COUNCIL)
    assert guide(project, "build", "torbay", "--quick", "--as-of", DAY).exit_code == 0
    change(area, "  supporter:\n    relation: is\n", "  supporter:\n    confirmed: false\n    relation: is\n")
    result = guide(project, "build", "torbay", "--quick", "--as-of", DAY)
    assert result.exit_code == 1
    assert "1 entry is not confirmed, expected none on a council's own site: `guide confirm torbay`" in (
        result.output
    )


@pytest.mark.usefixtures("english_at_hand")
def test_what_no_page_shows_is_named(whole: Path, guide: Guide) -> None:
    area = whole / "areas/torbay/area.yml"
    change(area, "contacts:\n", "contacts:\n  chairs:\n    name: Chairs\n    phone: 01803 1\n"
           "    source: {document: leaflet, section: Contact us}\n")  # fmt: skip
    brought = "Consider what else is relevant and could be brought, such as drawings by the children."
    change(area, f'- "{brought}"', f'- {{text: "{brought}", families: Bring a drawing.}}')
    for file in (whole / "docs").rglob("*.md"):
        file.write_text(file.read_text(encoding="utf-8").replace('{{ contact("chairs") }}\n', ""))
    own = whole / "areas/torbay/parents/moving.md"
    own.write_text('---\nneeds: [appeal]\nreviewed: 2026-11-21\nowner: editors\n---\n# M\n\n## A\n'
                   '{: source="contact-us" }\n\nText.\n')  # fmt: skip
    result = guide(whole, "check", "--as-of", DAY)
    assert "lists.professional_preparation: its words for families are on no page of theirs" in result.output
    assert "unshown: contacts.chairs: no page of Torbay shows this contact or asks for it." in result.output
    assert 'areas/torbay/parents/moving.md:8: unshown: "A": no page of Torbay shows this section.' in (
        result.output
    )
