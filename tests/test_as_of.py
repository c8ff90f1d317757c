"""The day from which examples are worked out."""

from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from macros.output.publish import PLUGIN
from tests.conftest import Guide

DAYS = ["tomorrow", "2026-02-30", "0001-01-01", "9997-01-01", "", "2026-13-01"]


@pytest.mark.parametrize("day", DAYS)
def test_a_day_that_cannot_be_is_one_line(project: Path, guide: Guide, day: str) -> None:
    result = guide(project, "build", "torbay", "--quick", "--as-of", day)
    assert result.exit_code == 2
    assert "--as-of" in result.output
    assert "expected" in result.output


def test_mkdocs_says_so_too(project: Path, caplog: pytest.LogCaptureFixture) -> None:
    config = load_config(str(project / "mkdocs.yml"), site_dir=str(project / "out"))
    config.plugins[PLUGIN].load_config({"as_of": "tomorrow"})
    with pytest.raises(Abort):
        build(config)
    assert 'mkdocs.yml:1: mkdocs: as_of: "tomorrow" is no date, expected year-month-day' in caplog.text
