"""Translators get every sentence that a page could say, and none that nobody reads."""

from pathlib import Path

from macros.output.open_pages import open_entries
from macros.project import read_project
from tests.conftest import TODAY

OWN = """## Who can answer my questions?
{: source="contact-us" }

The Board is for professionals.
{: replaces="board" .omitted }

Ask the council first.
"""


def test_what_own_words_only_take_away_is_nothing_to_translate(project: Path) -> None:
    (project / "areas/torbay/parents/who-can-help.md").write_text(OWN)
    said = {entry.singular for _, entry in open_entries(read_project(project, TODAY, ["torbay"]))}
    assert "Ask the council first." in said
    assert "The Board is for professionals." not in said
