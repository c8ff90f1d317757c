"""Every fact of a procedure that concerns a family is on a page of that family's guide.

tests/family_facts/ lists the facts of each area by audience, read from the procedures themselves and not
from the areas' files. `{key}` in a phrase stands for a limit, in the words that the area's data give it.
"""

import re
from pathlib import Path
from typing import Any

import lxml.html
import pytest
from markupsafe import Markup
from ruamel.yaml import YAML

from macros.areas.area import Area
from macros.audience import FAMILIES
from macros.language.voice import ENGLISH, Voice
from tests.conftest import ROOT, our_area, our_vocabulary, words

FOLDER = ROOT / "tests/family_facts"
AREAS = sorted(file.stem for file in FOLDER.glob("*.yml"))
BLOCKS = ("h1", "h2", "h3", "p", "li", "dt", "dd", "legend", "label", "td", "th")


def read(key: str) -> dict[str, Any]:
    return YAML(typ="safe").load((FOLDER / f"{key}.yml").read_text(encoding="utf-8"))


def filled(phrase: str, found: Area, audience: str) -> str:
    """Return a phrase with the words of its limits."""
    voice = Voice(ENGLISH, audience, our_vocabulary())

    def say(match: re.Match[str]) -> str:
        return " ".join(Markup(voice.limit(found.facts[match[1]])).striptags().split())

    return re.sub(r"\{([a-z_]+)\}", say, phrase)


def blocks(site: Path, audience: str) -> list[str]:
    """Return the blocks of text of an audience's guide, without examples of dates and the A to Z."""
    found = []
    for file in sorted((site / "en" / audience).rglob("index.html")):
        if file.parent.name == "a-to-z":
            continue
        (article,) = lxml.html.parse(str(file)).getroot().iter("article")
        for part in article.xpath('.//*[contains(@class, "example") or contains(@class, "weekdays")]'):
            part.drop_tree()
        found += [words(block) for block in article.iter(*BLOCKS)]
    return found


@pytest.mark.parametrize("audience", FAMILIES)
@pytest.mark.parametrize("key", AREAS)
def test_every_fact_is_told_to_those_whom_it_concerns(sites: Path, key: str, audience: str) -> None:
    found, told = our_area(key), blocks(sites / key, audience)
    missing = []
    for entry in read(key)["told"]:
        phrases = entry.get(audience, [])
        for phrase in [phrases] if isinstance(phrases, str) else phrases:
            if not any(filled(phrase, found, audience) in block for block in told):
                missing.append(f"{entry['fact']} {filled(phrase, found, audience)!r}")
    assert not missing, "\n".join(missing)


@pytest.mark.parametrize("key", AREAS)
def test_the_list_agrees_with_the_data_of_the_area(key: str) -> None:
    found, listed = our_area(key), read(key)
    groups = {"words": found.words, "lists": found.lists, "contacts": found.contacts}
    used = set(listed["for_professionals"])
    for entry in listed["told"]:
        assert any(audience in entry for audience in FAMILIES), entry
        assert ("keys" in entry) != ("silent" in entry), entry
        given = [found.find(name, our_vocabulary()) for name in entry.get("silent", ())]
        assert not [one for one in given if one and one.layer == "area"], entry
        for name in entry.get("keys", ()):
            group, _, member = name.rpartition(".")
            assert member in groups.get(group, found.facts), f"{entry['fact']}: {name}"
            used.add(name)
    own = {name for name, given in found.facts.items() if given.layer == "area"}
    assert sorted(own - used) == [], "not listed: told to whom, or why not to families?"


def test_the_five_procedures_are_listed() -> None:
    assert set(AREAS) >= {"torbay", "bedfordshire", "lancashire", "wales", "guernsey"}
