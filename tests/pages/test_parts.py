"""The parts of a page that are not its author's."""

from xml.etree.ElementTree import Element

import markdown
import pytest
from lxml import html
from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from macros.pages.parts import frame_first_things

LIST = "1. One.\n2. Two."


class Frame(Treeprocessor):
    def run(self, root: Element) -> None:
        frame_first_things(root)


class Framing(Extension):
    def extendMarkdown(self, md: Markdown) -> None:
        md.treeprocessors.register(Frame(md), "frame", 25)


def framed(text: str) -> html.HtmlElement:
    return html.fragment_fromstring(markdown.markdown(text, extensions=[Framing()]), create_parent="div")


def test_the_first_section_is_framed_up_to_its_list() -> None:
    page = framed(f"# Title\n\nLead.\n\n## What?\n\nAbout:\n\n{LIST}\n\nAfter.\n\n## More\n\nText.")
    assert [element.tag for element in page] == ["h1", "p", "div", "p", "h2", "p"]
    assert [element.tag for element in page[2]] == ["h2", "p", "ol"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Text.",
        "# Title\n\nText.",
        f"# Title\n\n{LIST}",
        "# Title\n\n## What?\n\n- A bullet.\n\n## More\n\nText.",
        f"# Title\n\n## What?\n\nText.\n\n## More\n\n{LIST}",
    ],
)
def test_a_page_that_does_not_begin_with_such_a_list_stays_as_it_is(text: str) -> None:
    assert not framed(text).find_class("first")
