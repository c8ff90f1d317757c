"""What a family meets first on each page: its answer, its headings and its help lines."""

import itertools
from pathlib import Path

import lxml.html
import pytest

from tests.conftest import page, words


def test_headings_go_down_one_step_at_a_time(torbay: Path) -> None:
    for file in torbay.rglob("*.html"):
        levels = [int(h.tag[1]) for h in lxml.html.parse(str(file)).getroot().iter("h1", "h2", "h3", "h4")]
        assert levels[0] == 1, file
        assert levels.count(1) == 1, file
        assert all(after - before <= 1 for before, after in itertools.pairwise(levels)), file


@pytest.mark.parametrize("area", ["torbay", "bedfordshire", "lancashire", "wales", "guernsey"])
def test_each_family_page_begins_with_what_it_answers(sites: Path, area: str) -> None:
    for audience in ("parents", "children", "young-people"):
        for file in (sites / area / "en" / audience).rglob("index.html"):
            (article,) = lxml.html.parse(str(file)).getroot().iter("article")
            for part in (*article.find_class("notices"), *article.find_class("picture")):
                part.drop_tree()
            for hero in article.find_class("hero"):
                hero.drop_tag()
            heading, first = list(article)[:2]
            assert (heading.tag, first.tag) == ("h1", "p"), file
            assert len(words(first).split()) <= 40, file


@pytest.mark.parametrize("area", ["torbay", "bedfordshire", "lancashire", "wales"])
def test_help_lines_are_one_press_away_from_every_family_page(sites: Path, area: str) -> None:
    for audience in ("parents", "children", "young-people"):
        folder = sites / area / "en" / audience
        assert page(folder, "who-can-help").xpath('//article//a[starts-with(@href, "tel:")]')
        for file in folder.rglob("index.html"):
            (help_now,) = page(file.parent, ".").xpath('//nav[@class="line"]//a[@class="help"]')
            assert (file.parent / (help_now.get("href") or "")).resolve() == folder / "who-can-help", file
