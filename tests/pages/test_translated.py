"""Blocks in the language of their page, or marked as English."""

import json
import re
from pathlib import Path

import lxml.html

from tests.conftest import Guide, change, page, quickly_built, words

BLOCKS = ("p", "li", "h1", "h2", "h3", "td", "th", "dt", "dd", "summary")
PO = "translations/cy/LC_MESSAGES/messages.po"


def test_welsh_pages_are_welsh_or_say_that_they_are_english(torbay: Path, whole: Path) -> None:
    untranslated = whole / PO
    text = untranslated.read_text(encoding="utf-8")
    head, _, body = text.partition("\n\n")
    untranslated.write_text(head + "\n\n" + re.sub(r"msgstr(\[\d\])? (\".*\"\n)+", blank, body))
    english_only = quickly_built(whole)
    for file in (torbay / "cy").rglob("index.html"):
        relative = file.relative_to(torbay)
        for block in blocks(lxml.html.parse(str(english_only / relative)).getroot()):
            marked = block if block.get("lang") else (block.xpath("./*[@lang]") or [block])[0]
            said = "".join(block.xpath("./text()")).strip()
            assert marked.get("lang") == "en" or not said or is_name(said), (relative, words(block))
            assert marked.get("dir") == "ltr" or not said or is_name(said), (relative, words(block))


def blank(match: re.Match[str]) -> str:
    return f'msgstr{match[1] or ""} ""\n'


def is_name(text: str) -> bool:
    """Tell whether nothing is left but marks that need no language."""
    return not re.search(r"[A-Za-z]{3}", text)


def blocks(root: lxml.html.HtmlElement) -> list[lxml.html.HtmlElement]:
    (main,) = root.iter("main")
    return [block for block in main.iter(*BLOCKS) if not block.xpath("ancestor::nav|ancestor::*[@lang='en']")]


def test_one_missing_translation_makes_one_block_english(torbay: Path, whole: Path, guide: Guide) -> None:
    before = status(guide(whole, "translate", "status", "--json").output)
    catalog = (whole / PO).read_text(encoding="utf-8")
    entry = re.search(r'msgctxt "children"\nmsgid "Tap a number to call.*?"\nmsgstr (".*"\n)+', catalog)
    assert entry
    emptied = re.sub(r"msgstr (\".*\"\n)+", 'msgstr ""\n', entry[0])
    change(whole / PO, entry[0], emptied)
    site = quickly_built(whole)

    path = "cy/children/who-can-help"
    english = page(site, path).xpath('//article//*[@lang="en"][not(self::cite)]')
    was_english = page(torbay, path).xpath('//article//*[@lang="en"][not(self::cite)]')
    assert [words(e) for e in english if words(e) not in {words(w) for w in was_english}] == [
        "Tap a number to call. Nobody answers? Try the next one."
    ]
    notice = "Mae rhannau o'r dudalen hon heb eu cyfieithu eto."
    assert notice in words(page(site, path))
    assert notice not in words(page(torbay, path))
    assert notice not in words(page(site, "cy/children"))

    after = status(guide(whole, "translate", "status", "--json").output)
    assert after["children"]["missing"] == before["children"]["missing"] + 1
    assert after["children"]["translated"] == before["children"]["translated"] - 1
    assert after["parents"] == before["parents"]


def status(output: str) -> dict[str, dict[str, int]]:
    return {row["audience"]: row for row in json.loads(output) if row["language"] == "cy"}
