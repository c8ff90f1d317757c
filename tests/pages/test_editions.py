"""Which page exists where."""

import pytest

from macros.areas.reading import read_area, read_vocabulary
from macros.pages.editions import pages_of
from macros.pages.front_matter import FrontMatter
from tests.checks.test_checks import TODAY
from tests.conftest import ROOT

VOCABULARY = read_vocabulary(ROOT)
LANCASHIRE = read_area(ROOT, "lancashire", VOCABULARY, TODAY)


def is_made(source: str, **front_matter: object) -> bool:
    pages = {source: FrontMatter.model_validate(front_matter)}
    return any(pages_of(LANCASHIRE, pages, VOCABULARY))


@pytest.mark.parametrize(
    ("front_matter", "made"),
    [
        ({}, True),
        ({"areas": "lancashire"}, True),
        ({"areas": ["torbay"]}, False),
        ({"languages": "xx"}, False),
        ({"needs": ["initial_conference | nothing"]}, True),
        ({"needs": ["initial_conference", "nothing"]}, False),
    ],
)
def test_front_matter_limits_a_page(front_matter: dict[str, object], made: bool) -> None:
    assert is_made("parents/zz.md", **front_matter) is made
