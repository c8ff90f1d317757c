"""Facts that changed: each day has one version, or a message."""

from datetime import date
from pathlib import Path

import pytest

from macros.areas.reading import read_area, read_vocabulary
from tests.conftest import change

TWO = """  minutes_sent:
  - relation: at_most_after
    value: 20
    unit: working_days
    event: conference
    source: {document: leaflet, section: Agendas}
  - relation: at_most_after
    value: 15
    unit: working_days
    event: conference
    valid_from: 2026-04-01
    source: {document: leaflet, section: Agendas}
  core_group_first:
"""


@pytest.mark.parametrize(("day", "value"), [(date(2026, 3, 31), 20), (date(2026, 4, 1), 15)])
def test_the_version_of_the_day_is_given(project: Path, day: date, value: int) -> None:
    change(project / "areas/torbay/area.yml", "  core_group_first:\n", TWO)
    area = read_area(project, "torbay", read_vocabulary(project), day)
    assert area.facts["minutes_sent"].value.value == value
