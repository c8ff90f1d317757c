"""Own words about what other pages call a silence are named, until every page says the same."""

from pathlib import Path

from macros.checks import contradiction
from macros.project import read_project
from tests.conftest import TODAY

RIGHTS = """## May I record the meeting?
{: source="contact-us" }

Ask the Board first.
{: replaces="parents_may_record" }
"""


def test_what_one_guide_tells_no_other_calls_a_silence(project: Path) -> None:
    rights = project / "areas/torbay/parents/your-rights.md"
    rights.write_text(RIGHTS, encoding="utf-8")
    line = rights.read_text(encoding="utf-8").splitlines().index("Ask the Board first.") + 1
    found = list(map(str, contradiction.find(read_project(project, TODAY, ["torbay"]))))
    assert found
    for problem in found:
        assert problem.startswith(
            f"areas/torbay/parents/your-rights.md:{line}: contradiction: this speaks of"
        )
        assert "docs/professionals/parents.md:" in problem
