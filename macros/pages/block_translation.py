"""Translate Markdown block by block, before its inline markup is read."""

import re
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from urllib.parse import quote
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.toc import slugify, unique
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE, AtomicString

from macros.language.catalog import SOURCE_LANGUAGE, Entry
from macros.language.voice import Voice
from macros.pages.answer_keys import answer_key
from macros.pages.editions import link_target
from macros.pages.page_build import TOKEN, Builder, PageBuild, Value

ABOVE_INLINE = 30
"""Python-Markdown reads inline markup at 20; here a block's text is still its source."""

BELOW_INLINE = 6
"""Just above the processors of MkDocs that resolve links."""

TASK_MARK = re.compile(r"^\[[ xX]\]\s+")

ATTRIBUTES = re.compile(r"\s*(\{:[^}\n]*\}|\{\s*[#.][^}\n]*\})\s*$")

UNSPEAKABLE = re.compile(r"\]\([^)]*\)|!\[[^\]]*\]|</?[a-zA-Z][^>]*>")
"""Addresses of links, and tags: what a macro says has markup, which would break them."""

ADDRESSED = {"h1", "h2", "h3", "h4", "h5", "h6", "dt"}
"""Elements that a link can lead to, by an address made from the English."""

NOT_PROSE = {"pre", "code", "script", "style"}


@dataclass(frozen=True)
class Block:
    """A block's text: the sentence to translate, what stands around it, and its values."""

    msgid: str
    values: Mapping[str, Value]
    is_task: bool = False
    after: str = ""
    references: tuple[Value, ...] = ()

    @property
    def has_words(self) -> bool:
        return any(map(str.isalpha, re.sub(r"\{[a-z0-9_]+\}", "", self.msgid)))


def misplaced_in(text: str) -> Iterator[int]:
    """Yield the numbers of the values that stand in an address, or inside the brackets of a tag."""
    for part in UNSPEAKABLE.findall(text):
        yield from map(int, TOKEN.findall(part))


def read_block(text: str, values: list[Value]) -> Block:
    """Take a block's Markdown apart: task mark, sentence with named placeholders, references, attributes."""
    task = TASK_MARK.match(text)
    attributes = ATTRIBUTES.search(text)
    after = attributes[0] if attributes else ""
    sentence = " ".join(text[task.end() if task else 0 : len(text) - len(after)].split())
    references: list[Value] = []
    while (last := re.search(f"\\s*{TOKEN.pattern}$", sentence)) and values[int(last[1])].is_reference:
        references.insert(0, values[int(last[1])])
        sentence = sentence[: last.start()]
    named: dict[str, Value] = {}
    msgid = TOKEN.sub(lambda match: _placeholder(values[int(match[1])], named), sentence)
    return Block(msgid, named, task is not None, after, tuple(references))


def _placeholder(value: Value, named: dict[str, Value]) -> str:
    name, number = value.name, 1
    while name in named:
        number += 1
        name = f"{value.name}_{number}"
    named[name] = value
    return f"{{{name}}}"


class BlockTranslator(Treeprocessor):
    """Put each block's translation in its place, or mark the block as English."""

    def __init__(self, md: Markdown, page: PageBuild):
        super().__init__(md)
        self.page = page
        self.heading_ids: set[str] = set()

    def run(self, root: Element) -> None:
        for element in list(root.iter()):
            if element.tag in NOT_PROSE or isinstance(element.text, AtomicString):
                continue
            text = (element.text or "").strip()
            for number in misplaced_in(text):
                self.page.misplaced(number)
            if text and not HTML_PLACEHOLDER_RE.fullmatch(text):
                self._translate(element, read_block(text, self.page.record.values))

    def _translate(self, element: Element, block: Block) -> None:
        if element.tag in ADDRESSED and not block.after:
            slug = slugify(re.sub(r"[{}]", "", block.msgid), "-")
            element.set("id", unique(slug, self.heading_ids))
        if block.is_task:
            element = _tick_box(element, answer_key(block.msgid, self.page.record.answers))
        voice = self.page.context.voice
        if not block.has_words:
            element.text = self._said(block, block.msgid, voice)
            return
        found = voice.translations.look_up(Entry(voice.audience, block.msgid))
        if found is not None and (found != block.msgid or voice.translations.is_english):
            element.text = self._said(block, found, voice)
            return
        self.page.record.untranslated += found is None
        self.page.record.title_in_english |= element.tag == "h1"
        _mark_english(element, self._said(block, block.msgid, voice.english))

    def _said(self, block: Block, sentence: str, voice: Voice) -> str:
        filled = re.sub(
            r"\{([a-z0-9_]+)\}",
            lambda match: (
                self._stash(block.values[match[1]], voice) if match[1] in block.values else match[0]
            ),
            sentence,
        )
        references = "".join(self._stash(value, self.page.context.voice) for value in block.references)
        return filled + references + block.after

    def _stash(self, value: Value, voice: Voice) -> str:
        return self.md.htmlStash.store(str(value.say(voice)))


def _tick_box(element: Element, key: str) -> Element:
    """Turn a list entry into a box to tick with its label; return the element for the text."""
    element.set("class", "to-do")
    element.text = None
    label = Element("label")
    label.append(Element("input", {"type": "checkbox", "autocomplete": "off", "data-question": key}))
    text = Element("span")
    label.append(text)
    element.insert(0, label)
    return text


def _mark_english(element: Element, text: str) -> None:
    target = element
    if len(element):
        target = Element("span")
        element.insert(0, target)
        element.text = None
    target.set("lang", SOURCE_LANGUAGE)
    target.set("dir", "ltr")
    target.text = text


class LinksToEnglish(Treeprocessor):
    """Lead a link to the English page where the page's own language has none."""

    def __init__(self, md: Markdown, page: PageBuild, uris: Set[str]):
        super().__init__(md)
        self.page, self.uris = page, uris

    def run(self, root: Element) -> None:
        language = self.page.context.page.edition.language
        for element in root.iter("a"):
            target = link_target(self.page.context.page.uri, element.get("href", ""))
            if target is None or target in self.uris or language == SOURCE_LANGUAGE:
                continue
            english = SOURCE_LANGUAGE + target.removeprefix(language)
            if english in self.uris:
                depth = self.page.context.page.uri.count("/")
                anchor = element.get("href", "").partition("#")[1:]
                element.set("href", "../" * depth + quote(english) + "".join(anchor))
                element.set("hreflang", SOURCE_LANGUAGE)


class TranslationExtension(Extension):
    """Translates every page in the voice of its edition; `current` says which page that is."""

    def __init__(self, builder: Builder):
        super().__init__()
        self.builder = builder

    def extendMarkdown(self, md: Markdown) -> None:
        page, uris = self.builder.current, self.builder.uris
        md.treeprocessors.register(BlockTranslator(md, page), "guide_translate", ABOVE_INLINE)
        md.treeprocessors.register(LinksToEnglish(md, page, uris), "guide_links", BELOW_INLINE)
