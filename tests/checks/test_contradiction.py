"""Own words about what other pages call a silence are named, until every page says the same."""

from pathlib import Path

from macros.checks import contradiction
from macros.project import read_project
from tests.conftest import TODAY

SILENT = """
## May we film it?

Ask {{ within("recording_request") }}.

The local procedure does not say when you have to ask. Ask the chair.
{: .otherwise }
"""

OWN = """## May we film it?
{: source="contact-us" }

Ask the Board first.
{: replaces="recording_request" }
"""


def test_what_one_guide_tells_no_other_calls_a_silence(project: Path) -> None:
    for name in ("parents/letters", "young-people/before"):
        page = project / f"docs/{name}.md"
        page.write_text(page.read_text(encoding="utf-8") + SILENT, encoding="utf-8")
    own = project / "areas/torbay/parents/letters.md"
    own.write_text(OWN, encoding="utf-8")
    (found,) = map(str, contradiction.find(read_project(project, TODAY, ["torbay"])))
    assert found.startswith(
        "areas/torbay/parents/letters.md:4: contradiction: this speaks of recording_request"
    )
    assert "docs/young-people/before.md:" in found
