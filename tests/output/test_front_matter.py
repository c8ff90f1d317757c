"""A build takes a page's front matter as the checks read it, and nothing else decides."""

from pathlib import Path

from macros.pages.front_matter import parse
from tests.conftest import page, quickly_built, words


def test_only_headings_below_the_title_open() -> None:
    assert [parse(f"opens: {level}", "a.md").front_matter.opens for level in (2, 3)] == [2, 3]
    (fault,) = parse("opens: 1", "a.md").faults
    assert "opens: found" in fault.message
    assert "expected 2 for questions that open, or 3 for what stands below ###" in fault.message


def test_odd_front_matter_neither_hides_nor_shows_a_page(whole: Path) -> None:
    docs = whole / "docs/parents"
    head = "reviewed: 2026-11-20\nowner: editors\n"
    (docs / "zz-here.md").write_bytes(
        f"\ufeff--- \n{head}areas: torbay\n---\t\n# Zz here\n\nowner: nobody\n".replace("\n", "\r\n").encode()
    )
    (docs / "zz-there.md").write_text(f"---\n{head}areas: lancashire\n---\n# Zz there\n")
    (docs / "zz-noted.md").write_text(f"---\n{head}needs: supporter\n---\nNote: below\n===\n")
    (docs / ".#zz.md").symlink_to("editor@host.1")
    site = quickly_built(whole)
    made = sorted(folder.name for folder in (site / "en/parents").glob("*zz*"))
    assert made == ["zz-here", "zz-noted"]
    here = words(page(site, "en/parents/zz-here").find(".//article"))
    assert "owner: nobody" in here
    assert "Last checked: 21 November 2026" in here
    assert "editors" not in here
    assert words(page(site, "en/parents/zz-noted").find(".//h1")) == "Note: below"
