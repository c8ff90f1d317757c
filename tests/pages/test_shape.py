"""What a page shows by its shape: its start, short answers, lists that only lead on, its questions."""

import re
from collections.abc import Callable
from pathlib import Path
from xml.etree.ElementTree import Element

import markdown
import pytest
from lxml import html
from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from macros.pages.shape import fold_sections, frame_start, mark_answers, mark_leads, mark_ways
from tests.conftest import Guide, page, words


class Shape(Treeprocessor):
    def __init__(self, md: Markdown, shape: Callable[[Element], None]):
        super().__init__(md)
        self.shape = shape

    def run(self, root: Element) -> None:
        self.shape(root)


class Shaping(Extension):
    def __init__(self, shape: Callable[[Element], None]):
        super().__init__()
        self.shape = shape

    def extendMarkdown(self, md: Markdown) -> None:
        md.treeprocessors.register(Shape(md, self.shape), "shape", 5)


def shaped(text: str, shape: Callable[[Element], None]) -> html.HtmlElement:
    return html.fragment_fromstring(markdown.markdown(text, extensions=[Shaping(shape)]), create_parent="div")


def with_answers(text: str) -> html.HtmlElement:
    def mark(root: Element) -> None:
        mark_answers(
            root, lambda element: element.text == "(picture)", lambda element: element.text == "(made)"
        )

    return shaped(text, mark)


LONG = "It cannot decide to take your child away, and nobody at the meeting can decide that without a court."


@pytest.mark.parametrize(
    ("below", "answer", "begins"),
    [
        ("The meeting cannot decide that.", True, None),
        ("(picture)\n\nThe meeting cannot decide that.", True, None),
        (f"No. {LONG}", False, "No."),
        (LONG, False, None),
        ("You can do this:\n\n- Ask.", False, None),
        ("- Ask.", False, None),
        ("(made)", False, None),
    ],
)
def test_the_answer_is_seen_at_a_glance(below: str, answer: bool, begins: str | None) -> None:
    root = with_answers(f"## Can they?\n\n{below}\n\nMore.")
    assert [words(one) for one in root.find_class("answer")] == ([below.split("\n\n")[-1]] if answer else [])
    assert [words(one) for one in root.iter("strong")] == ([begins] if begins else [])


def test_what_a_macro_made_stands_in_no_paragraph(sites: Path) -> None:
    blocks = re.compile(r"<p[^>]*>\s*<(?:div|details|dl|fieldset|ol|section|table|ul)\b")
    for file in sites.glob("*/*/*/*/index.html"):
        assert blocks.search(file.read_text(encoding="utf-8")) is None, file


def test_only_a_list_of_links_leads_on() -> None:
    root = shaped("- [One](a)\n- [Two](b)\n\nText.\n\n- [One](a), or not\n- Two", mark_leads)
    assert [listed.get("class") for listed in root.iter("ul")] == ["leads", None]


def test_the_start_frames_its_title_up_to_the_first_question_or_what_matters_most() -> None:
    root = shaped("# Title\n\nLead.\n\n## One?\n\nYes.", frame_start)
    assert [element.tag for element in root] == ["div", "h2", "p"]
    assert [element.tag for element in root[0]] == ["h1", "p"]


def test_a_long_page_lists_its_questions_once_and_a_childs_page_none(sites: Path) -> None:
    for path in ("torbay/en/parents/deciding", "torbay/en/professionals/deciding"):
        found = page(sites, path)
        (contents,) = found.find_class("contents")
        asked = [heading.get("id") for heading in found.xpath(".//article/h2")]
        assert [link.get("href") for link in contents.iter("a")] == [f"#{name}" for name in asked]
    assert page(sites, "torbay/en/children/my-worries").find_class("contents") == []
    assert page(sites, "torbay/en/parents").find_class("contents") == []


def test_a_child_sees_the_picture_of_each_page_that_the_list_leads_to(sites: Path) -> None:
    (listed,) = page(sites, "torbay/en/children").find_class("leads")
    for entry in listed:
        assert entry.xpath("./a/span[@class='tile']/svg"), words(entry)
        assert words(entry)


def test_no_list_of_questions_is_a_place_of_the_a_to_z(sites: Path) -> None:
    assert "On this page" not in words(page(sites, "torbay/en/parents/a-to-z").find(".//article"))


def test_only_steps_that_begin_with_a_link_are_a_way() -> None:
    text = "1. [One](a) First.\n2. [Two](b)\n\nText.\n\n1. [One](a)\n2. Then [two](b)"
    assert [listed.get("class") for listed in shaped(text, mark_ways).iter("ol")] == ["way", None]


def test_sections_open_from_their_heading_and_what_is_of_the_page_stays_seen() -> None:
    text = "# Title\n\nLead.\n\n## One\n\nYes.\n\n### More\n\nSo.\n\n## Two\n\nNo.\n\n(tools)\n\nEnd."
    root = shaped(text, lambda root: fold_sections(root, 2, lambda element: element.text == "(tools)"))
    assert [(one.tag, words(one)) for one in root] == [
        ("h1", "Title"), ("p", "Lead."), ("details", "One Yes. More So."), ("details", "Two No."),
        ("p", "(tools)"), ("p", "End."),
    ]  # fmt: skip
    assert [words(one.find("summary/h2")) for one in root.iter("details")] == ["One", "Two"]


def test_sections_of_the_third_level_end_with_their_question() -> None:
    text = "## Where?\n\n### Before\n\nA.\n\n### After\n\nB.\n\n## What?\n\nC."
    root = shaped(text, lambda root: fold_sections(root, 3, lambda element: False))
    assert [(one.tag, words(one)) for one in root] == [
        ("h2", "Where?"), ("details", "Before A."), ("details", "After B."), ("h2", "What?"), ("p", "C."),
    ]  # fmt: skip


def test_each_step_of_the_way_shows_what_happens_then(sites: Path) -> None:
    (way,) = page(sites, "lancashire/en/parents").find_class("way")
    pictures = [html.tostring(step.find("./span[@class='tile']/svg")) for step in way]
    assert len(set(pictures)) == len(way) == 8
    assert way[0].find("span").get("aria-hidden") == "true"


def test_a_page_that_opens_has_no_list_of_questions_besides(sites: Path) -> None:
    found = page(sites, "bedfordshire/en/parents/who-can-help")
    assert found.find_class("contents") == []
    asked = found.xpath(".//article/details[@class='opens']/summary/h2/@id")
    assert len(asked) >= 8
    assert [one.get("class") for one in found.find(".//article")].count("notices") == 1
    tools = page(sites, "torbay/en/parents/letters").xpath(".//article/*[contains(@class, 'form-tools')]")
    assert len(tools) == 1


def test_seats_have_names_and_only_where_allowed_a_supporter(
    sites: Path, guide: Guide, project: Path
) -> None:
    (seats,) = page(sites, "torbay/en/parents/on-the-day").find_class("seats")
    assert [words(seat) for seat in seats] == [
        "Social worker", "Chair", "Sometimes the police", "Teacher", "Nurse",
        "Often your child’s other parent", "You", "Someone to support you",
    ]  # fmt: skip
    file = project / "areas/torbay/area.yml"
    text = file.read_text(encoding="utf-8")
    before, supporter, after = text.partition("  supporter:\n    relation: is\n    value: ")
    file.write_text(before + supporter + "no" + after.removeprefix("yes"), encoding="utf-8")
    guide(project, "build", "torbay", "--quick", "--output", str(project / "out"))
    (seats,) = page(project / "out", "torbay/en/parents/on-the-day").find_class("seats")
    assert words(seats[-1]) == "You"
