"""Your dates where a limit changes: the page takes the version of the day from which it counts."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from macros.areas.reading import read_area, read_vocabulary
from macros.days.timeline import timeline
from macros.days.working_days import calendar_for
from tests.areas.test_versions import ENDS, TWO
from tests.browser.conftest import Open, in_english, serving
from tests.browser.test_dates import READ_MANY
from tests.conftest import DAY, TODAY, change, copy_of_project, quickly_built

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("date versions")]

PROFESSIONALS = "/torbay/en/professionals/your-dates/"


@pytest.fixture(scope="module", params=[TWO, ENDS], ids=["two versions", "one that ends"])
def changed(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A project in which a limit changes, and the address at which its site is served."""
    project: Path = in_english(copy_of_project(tmp_path_factory.mktemp("versions") / "project"))
    change(project / "areas/torbay/area.yml", "  core_group_first:\n", request.param)
    with serving(quickly_built(project).parent) as address:
        yield project, address


def test_the_page_takes_the_version_of_the_day(opened: Open, changed: Any) -> None:
    project, address = changed
    vocabulary = read_vocabulary(project)
    area = read_area(project, "torbay", vocabulary, TODAY)
    calendar = calendar_for(area.file.calendar, TODAY)
    starts = [
        {event: day}
        for event in ("conference", "strategy_discussion")
        for day in (date(2026, 7, 1), date(2027, 3, 1), date(2027, 3, 31), date(2027, 4, 1), date(2027, 9, 1))
    ]
    page = opened(address + PROFESSIONALS)
    asked = [{event: day.isoformat() for event, day in known.items()} for known in starts]
    shown = page.evaluate(READ_MANY, asked)
    for known, steps in zip(starts, shown, strict=True):
        expected = timeline(area.time_limits(), vocabulary.settles(), known, calendar)
        found = [(step["key"], step["date"]) for step in steps if step["date"]]
        assert found == [(step.key, step.date.isoformat()) for step in expected], known


def test_a_day_without_a_version_is_said_in_words(opened: Open, changed: Any, request: Any) -> None:
    _, address = changed
    page = opened(address + PROFESSIONALS)
    page.clock.set_fixed_time(f"{DAY}T09:00:00")
    page.evaluate(READ_MANY, [{"conference": "2027-04-01"}])
    unknown = page.locator(".dates-found [data-unknown=minutes_sent]").all_text_contents()
    if "one that ends" in request.node.name:
        (said,) = (" ".join(text.split()) for text in unknown)
        assert "No limit is known for what counts from" in said
        assert "1 April 2027." in said
        assert "The last one that is known held until 31 March 2027." in said
    else:
        assert not unknown
