"""Golden files: Markdown and a catalogue in, the translated HTML out.

Each file of cases/blocks/ has three parts, divided by lines of `---`: Markdown, PO, HTML.
In the Markdown, `<<name>>` stands for what a macro put there, and `<<source>>` for a source mark.
"""

import re
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import markdown
import pytest
from babel.messages.pofile import read_po

from macros.language.catalog import Translations, singular_of
from macros.language.voice import Voice
from macros.pages.block_translation import TranslationExtension
from macros.pages.editions import Edition, EditionPage
from macros.pages.page_build import PageBuild, PageContext
from tests.conftest import ROOT

CASES = sorted((ROOT / "tests/cases/blocks").glob("*.txt"))
PAGES = {"cy/parents/page.md", "cy/parents/next.md", "en/parents/next.md", "en/professionals/index.md"}


UNUSED = cast(Any, None)


def page_in(translations: Translations) -> PageBuild:
    voice = Voice(translations, "parents", UNUSED)
    page = EditionPage("parents/page.md", Edition("torbay", translations.language, "parents"))
    context = PageContext(page, UNUSED, voice, UNUSED, UNUSED, UNUSED)
    return PageBuild(context)


def translate(text: str, po: str) -> str:
    catalog = read_po(po.splitlines(keepends=True), locale="cy", abort_invalid=True)
    messages = {(m.context or "", singular_of(m)): m for m in catalog if m.id}
    page = page_in(Translations("cy", messages))

    def token(match: re.Match[str]) -> str:
        name = match[1]
        return page.token(name, lambda voice: f"<b>{name} in {voice.language}</b>", name == "source")

    source = re.sub(r"<<(\w+)>>", token, text)
    builder = SimpleNamespace(current=page, uris=PAGES)
    extensions = [TranslationExtension(builder), "admonition", "attr_list", "def_list", "tables", "toc"]
    return markdown.markdown(source, extensions=extensions)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_block(case: Path) -> None:
    text, po, expected = re.split(r"^---\n", case.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert translate(text, po) == expected.strip()
