"""What a page shows by its shape: its start, short answers, lists that only lead on, its questions."""

from collections.abc import Callable
from pathlib import Path
from xml.etree.ElementTree import Element

import markdown
import pytest
from lxml import html
from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from macros.pages.shape import frame_start, mark_answers, mark_leads
from tests.conftest import page, words


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
    return shaped(text, lambda root: mark_answers(root, lambda element: element.text == "(picture)"))


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
    ],
)
def test_the_answer_is_seen_at_a_glance(below: str, answer: bool, begins: str | None) -> None:
    root = with_answers(f"## Can they?\n\n{below}\n\nMore.")
    assert [words(one) for one in root.find_class("answer")] == ([below.split("\n\n")[-1]] if answer else [])
    assert [words(one) for one in root.iter("strong")] == ([begins] if begins else [])


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
