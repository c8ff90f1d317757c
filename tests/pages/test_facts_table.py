"""The table of time limits follows a case, and keeps counts and ages apart."""

from pathlib import Path

import lxml.html

from macros.areas.area import Given
from macros.areas.case_order import in_case_order
from macros.areas.facts import Moment, Soft, TimeLimit
from tests.conftest import our_vocabulary, page, words


def test_limits_stand_in_the_order_of_their_events() -> None:
    given = {
        "first_review": TimeLimit.model_construct(
            relation="at_most_after", value=3, unit="months", event="conference"
        ),
        "agency_reports": TimeLimit.model_construct(
            relation="at_least_before", value=1, unit="days", event="conference"
        ),
        "absence_notice": Soft.model_construct(relation="soft", says="early"),
        "conference_preparation_time": Moment.model_construct(relation="on", event="conference_day"),
        "initial_conference": TimeLimit.model_construct(
            relation="at_most_after", value=15, unit="working_days", event="strategy_discussion"
        ),
    }
    limits = [Given(key, value, "area") for key, value in given.items()]
    assert [limit.key for limit in in_case_order(limits, our_vocabulary())] == [
        "initial_conference", "agency_reports", "conference_preparation_time", "absence_notice",
        "first_review",
    ]  # fmt: skip


def test_counts_and_ages_have_a_table_of_their_own(sites: Path) -> None:
    limits, amounts = page(sites, "lancashire/en/professionals/time-limits").xpath('//table[@class="facts"]')

    def rows(table: lxml.html.HtmlElement) -> str:
        return " ".join(words(row) for row in table.xpath(".//tbody//th"))

    assert "Extra copies of a report" in rows(amounts)
    assert "Extra copies of a report" not in rows(limits)
    assert rows(limits).startswith("The first conference takes place")
    labels = set(limits.xpath(".//td/@data-label"))
    assert labels <= {"Limit", "Who", "How strongly"}
    assert "Limit" in labels
