"""Golden files: a page, an area's own words and what the area says in, the page that it shows out.

Each file of cases/guards/ has four parts, divided by lines of `---`: the page, the own words, what the area
says as YAML, and the page as shown, or each fault as `line: message` after a `!`. The area has a second
page, other.md, whose heading "Shown" it always shows.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter
from ruamel.yaml import YAML

from macros.areas.area import Area, Given
from macros.areas.contacts import Contact
from macros.areas.entries import ItemList, Word
from macros.areas.facts import Fact
from macros.areas.sources import Citation
from macros.areas.vocabulary import EventName, FactName, PlainWord, Title, TopicTitle, Vocabulary
from macros.pages.area_pages import OwnPages, area_pages, uncited
from macros.pages.block_reading import read_blocks
from macros.pages.call_faults import call_problems
from macros.pages.guard_faults import guard_problems
from macros.pages.source_blocks import Block
from macros.pages.source_page import SourcePage, parse_page
from macros.pages.speaking import Facts, calls_in, guard_of, holds
from macros.problems import Problem
from tests.conftest import ROOT

CASES = sorted((ROOT / "tests/cases/guards").glob("*.txt"))

OTHER = parse_page("parents/other.md", "# Other\n\n## Shown\n\nText.\n")

ASK = {"yes": "Yes", "no": "No", "ask": "Ask first"}
YES_NO = {"yes": "Yes", "no": "No"}


def _name(kind: Any, topic: str, values: dict[str, str] | None = None) -> FactName:
    return FactName(title="T", kind=kind, topic=topic, values=values or {})


TOPICS = ("supporters", "appeal", "minutes", "plan", "child", "roles", "leaving_out")

VOCABULARY = Vocabulary(
    events={"conference": EventName(title="The conference")},
    facts={
        "supporter": _name("choice", "supporters", ASK),
        "solicitor": _name("choice", "supporters", YES_NO),
        "appeal_right": _name("choice", "appeal", YES_NO),
        "appeal": _name("limit", "appeal"),
        "sent": _name("limit", "minutes"),
        "plan_sent": _name("limit", "plan"),
        "age": _name("amount", "child"),
    },
    lists={"grounds": TopicTitle(title="Grounds", topic="leaving_out")},
    words={"chair": PlainWord(title="the chair", topic="roles")},
    topics={name: Title(title=name) for name in TOPICS},
    contacts={"board": Title(title="Board"), "childline": Title(title="Childline")},
    phrases={},
)  # fmt: skip

SOURCE = {"document": "d"}


def _fact(key: str, said: Any) -> Any:
    """Read `yes`, `{soft: soon}` or `{weeks: 2}` as a fact."""
    if isinstance(said, dict) and "weeks" in said:
        return {"relation": "at_most_after", "value": said["weeks"], "unit": "weeks", "event": "conference"}
    if isinstance(said, dict) and "from_age" in said:
        return {"relation": "from_age", "value": said["from_age"], "unit": "years"}
    if isinstance(said, dict):
        return {"relation": "soft", "says": said["soft"]}
    return {"relation": "is", "value": said, "detail": "Detail."}


def _given(key: str, value: Any, is_own: bool = True) -> Given[Any]:
    return Given(key, value, "area" if is_own else "guidance")


def area_of(said: dict[str, Any]) -> Area:
    """Return an area that says so; what stands under `guidance` is said by a layer below."""
    facts: dict[str, Given[Any]] = {}
    for layer in (said.get("guidance") or {}, said.get("facts") or {}):
        for key, value in layer.items():
            force = value.pop("force", None) if isinstance(value, dict) else None
            data = _fact(key, value) | {"source": SOURCE, "force": force}
            fact: Any = TypeAdapter(Fact).validate_python(data)
            facts[key] = _given(key, fact, layer is not said.get("guidance"))
    return Area(
        key="test",
        file=cast(Any, SimpleNamespace(
            name="Test", languages=("en",), professionals_languages=("en",),
            lost_topics=tuple(said.get("lost_topics") or ()),
        )),
        path="areas/test/area.yml",
        facts=facts,
        lists={key: _given(key, ItemList(source=SOURCE, items=("A",))) for key in said.get("lists") or ()},
        words={
            key: _given(key, Word(source=SOURCE, term=term))
            for key, term in (said.get("words") or {}).items()
        },
        contacts={key: _given(key, Contact(name="N", phone="123")) for key in said.get("contacts") or ()},
        layers=("test",),
        citations={("test", "s"): _given("s", Citation(document="d"))},
    )  # fmt: skip


def shown(page: SourcePage, own: SourcePage | None, area: Area) -> tuple[str, list[Problem]]:
    """Return what an area shows of a page, and everything that is wrong."""
    files = [OwnPages("test", {own.path: own} if own else {})]
    found = area_pages(area, VOCABULARY, {page.path: page, OTHER.path: OTHER}, files)
    problems = [*found.problems, *uncited(files, area)]
    for source in filter(None, (page, own)):
        root = read_blocks(source.body, source.file, source.first_line)
        problems += guard_problems(root, VOCABULARY, source is own, source is page)
        problems += call_problems(root, VOCABULARY)
    return found.pages[page.path].text, sorted(set(problems))


def _said(problem: Problem) -> str:
    return f"! {'own' if problem.path.startswith('areas/') else 'page'}:{problem.line}: {problem.message}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_case(case: Path) -> None:
    text, own, said, expected = re.split(r"^---\n", case.read_text(encoding="utf-8"), flags=re.MULTILINE)
    page = parse_page("parents/page.md", f"# Page\n\n{text}")
    words = parse_page("parents/page.md", own, "areas/test") if own.strip() else None
    markdown, problems = shown(page, words, area_of(YAML(typ="safe").load(said) or {}))
    wanted = expected.strip().split("\n")
    if wanted[0].startswith("!"):
        found = list(map(_said, problems))
        assert len(found) == len(wanted), found
        for line, message in zip(found, wanted, strict=True):
            assert line.startswith(message), line
    else:
        assert list(map(_said, problems)) == []
        assert markdown.removeprefix("# Page").strip() == expected.strip()


SENTENCES = st.sampled_from([
    "Plain.", "Sent {{ within(\"sent\") }}.", "Plan {{ within(\"plan_sent\") }}.",
    "{{ points(\"grounds\") }}", "Call {{ phone(\"board\") }}.", "These:",
])  # fmt: skip
GUARDS = st.sampled_from([
    "", '{: when="supporter=yes" }', '{: when="supporter=no|ask" }', '{: when="appeal" }', "{: .otherwise }",
    '{: .otherwise when="solicitor=yes" }', '{: otherwise="sent" }',
    '{: when="sent and supporter=yes or age" }',
])  # fmt: skip
BLOCKS = st.tuples(SENTENCES, GUARDS).map(lambda parts: "\n".join(filter(None, parts)))
SECTIONS = st.lists(BLOCKS, max_size=5)
FACTS = st.fixed_dictionaries(
    {},
    optional={
        "supporter": st.sampled_from(["yes", "no", "ask"]),
        "solicitor": st.sampled_from(["yes", "no"]),
        "appeal": st.just({"weeks": 2}),
        "sent": st.sampled_from([{"weeks": 1}, {"soft": "soon"}]),
        "plan_sent": st.just({"weeks": 1}),
        "age": st.just({"from_age": 12}),
    },
)
AREAS = st.fixed_dictionaries({
    "facts": FACTS, "lists": st.sampled_from([[], ["grounds"]]), "contacts": st.sampled_from([[], ["board"]]),
})  # fmt: skip


def _blocks(root: Block) -> Iterator[Block]:
    return (block for block in root.walk() if block.kind in ("paragraph", "section"))


@given(st.lists(SECTIONS, min_size=1, max_size=4), AREAS)
@settings(max_examples=150, deadline=None)
def test_whatever_an_area_says(sections: list[list[str]], said: dict[str, Any]) -> None:
    """Every shown block's guard holds, no macro in it is silent, and no section is empty."""
    texts = [f"## Section {number}\n\n" + "\n\n".join(blocks) for number, blocks in enumerate(sections)]
    page = parse_page("parents/page.md", "# Page\n\n" + "\n\n".join(texts) + "\n")
    area = area_of(said)
    facts = Facts(area, VOCABULARY)
    source = read_blocks(page.body, page.file, page.first_line)
    guards = {block.first_line.number: block.attributes for block in _blocks(source) if block.lines}
    files = [OwnPages("test", {})]
    found = area_pages(area, VOCABULARY, {page.path: page, OTHER.path: OTHER}, files).pages[page.path]
    result = read_blocks(found.text, page.file)
    for block in result.walk():
        assert block.kind != "section" or block.level < 2 or block.children
        assert not any(map(facts.is_silent, calls_in(block.text)))
        if block.kind == "paragraph":
            _, line = found.place(block.first_line.number)
            assert holds(guard_of(guards[line].when), facts)
