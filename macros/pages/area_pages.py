"""The pages of one area: the general ones with its own words in them, decided once for all languages."""

import functools
import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from urllib.parse import unquote

from markdown.extensions.toc import slugify, unique

from macros.areas.area import Area
from macros.areas.silence import silent_topics
from macros.areas.vocabulary import Vocabulary
from macros.audience import ABOUT, audience_of
from macros.pages.attributes import Attributes
from macros.pages.block_reading import read_blocks
from macros.pages.deciding import SILENCE, SILENT_ON, decided
from macros.pages.editions import pages_of
from macros.pages.marks import MarkedPage, with_marks
from macros.pages.own_words import with_own_words
from macros.pages.source_blocks import Block, Line, written
from macros.pages.source_page import SourcePage
from macros.pages.speaking import Facts, calls_in, keys_of, keys_of_guard
from macros.problems import Problem, nearest

LINK = re.compile(r"(?<!!)\[[^\]]*\]\((?P<href>[^)\s]+)\)")
ONLY_A_LINK = re.compile(r"[ ]*(?:[-*+]|\d+\.)[ \t]+\[[^\]]*\]\([^)\s]+\)[.]?\s*")
CALL = re.compile(r"\{\{[ ]*(\w+)\((?:[ ]*[\"']([\w.]+)[\"'])?.*?\}\}")

Place = tuple[str, int]
"""A path below the project and a line."""


@dataclass(frozen=True)
class OwnPages:
    """The files of one layer or area: its key, and its pages by their path in docs/."""

    layer: str
    pages: Mapping[str, SourcePage]


@dataclass(frozen=True)
class AreaPage:
    """A page as an area shows it: `text` is Markdown with macros, `lines` says where each line comes from."""

    source: SourcePage
    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        return "\n".join(line.text for line in self.lines)

    def place(self, number: int) -> Place:
        """Return where a line of the text comes from, counted from 1; an empty one from the line above."""
        above = (line for line in reversed(self.lines[: max(number, 1)]) if line.number)
        return next(((line.path, line.number) for line in above), (self.source.file, 1))


@dataclass(frozen=True)
class AreaPages:
    """An area's pages by their path in docs/, the faults that only it shows, and its silent topics.

    `decided_by` are the keys that the guards of its shown blocks name; `silent_on` are the blocks, by page
    and place, that call the procedure silent, with the keys that they speak for; `anchors` are the addresses
    of the headings of each page.
    """

    pages: Mapping[str, AreaPage]
    problems: tuple[Problem, ...]
    silent: frozenset[str] = frozenset()
    decided_by: frozenset[str] = frozenset()
    silent_on: tuple[tuple[str, Place, tuple[str, ...]], ...] = ()
    anchors: Mapping[str, Set[str]] = field(default_factory=dict)

    def after(self) -> dict[str, str]:
        """Return, by the path of a page that says so, the path of the page that it follows."""
        return {
            path: posixpath.join(posixpath.dirname(path), page.source.front_matter.after)
            for path, page in self.pages.items()
            if page.source.front_matter.after
        }


@functools.lru_cache(maxsize=4096)
def blocks_of(page: SourcePage) -> Block:
    """Return the blocks of a page as its author wrote it."""
    return read_blocks(page.body, page.file, page.first_line)


def area_pages(
    area: Area, vocabulary: Vocabulary, general: Mapping[str, SourcePage], own: Sequence[OwnPages]
) -> AreaPages:
    """Return the pages of an area. `own` are the files of its layers, from the farthest to its own."""
    problems: list[Problem] = []
    exists = existing(area, vocabulary, general, own)
    facts = Facts(area, vocabulary, silent_topics(area, vocabulary, told_topics(own, vocabulary)))
    merged = {path: _merged(path, general, own, problems) for path in sorted(exists)}
    problems += _silent_in_own(own, facts)
    problems += _misplaced(own, general, exists)
    known = {*general, *(path for files in own for path in files.pages)}
    omitted = {page.path: page for files in own for page in files.pages.values() if page.front_matter.omitted}
    shown, anchors = _shown(merged, exists, known, facts, problems, omitted)
    layer_of = {page.file: files.layer for files in own for page in files.pages.values()}
    pages = {path: _page(path, shown, general, own, facts, layer_of) for path in sorted(exists)}
    parts = (block for page in shown.values() for block in page.walk())
    decided_by = frozenset(key for block in parts for key in keys_of_guard(block.attributes.when))
    silent_on = tuple(_silences(shown))
    return AreaPages(pages, tuple(problems), facts.silent_topics, decided_by, silent_on, anchors)


def _silences(shown: Mapping[str, Block]) -> Iterator[tuple[str, Place, tuple[str, ...]]]:
    """Yield the page, place and keys of each block that calls the procedure silent."""
    for path, page in shown.items():
        for block in page.walk():
            keys = block.attributes.get(SILENT_ON)
            if keys and SILENCE.search(block.text):
                yield path, (block.path, block.first_line.number), tuple(keys.split("|"))


def told_topics(own: Iterable[OwnPages], vocabulary: Vocabulary) -> frozenset[str]:
    """Return the topics of own words: those of the facts that they speak of, and those that they name."""
    topics: set[str | None] = set()
    for page in (page for files in own for page in files.pages.values()):
        for block in blocks_of(page).walk():
            places = (block.attributes.get(name) for name in ("after", "before", "replaces"))
            topics.update(vocabulary.topic_of(key) for key in (*keys_of(block), *places) if key)
            topics.add(block.attributes.get("topic"))
    return frozenset(topic for topic in topics if topic is not None)


def existing(
    area: Area, vocabulary: Vocabulary, general: Mapping[str, SourcePage], own: Sequence[OwnPages]
) -> frozenset[str]:
    """Return the paths of the pages that an area has: the general ones and its own, without what it omits."""
    files = [page for layer in own for page in layer.pages.values()]
    omitted = {page.path for page in files if page.front_matter.omitted}
    front_matter = {page.path: page.front_matter for page in (*files, *general.values())}
    kept = {path: said for path, said in front_matter.items() if path not in omitted}
    return frozenset(page.source for page in pages_of(area, kept, vocabulary))


def _source(path: str, general: Mapping[str, SourcePage], own: Sequence[OwnPages]) -> SourcePage:
    if path in general:
        return general[path]
    return next(files.pages[path] for files in own if path in files.pages)


def _merged(
    path: str, general: Mapping[str, SourcePage], own: Sequence[OwnPages], problems: list[Problem]
) -> Block:
    """Return a page with the words of every layer in it, the nearest last."""
    base = _source(path, general, own)
    page = blocks_of(base)
    if path not in general:
        page = _handed_down(page, is_unconfirmed=not base.front_matter.confirmed)
    for files in own:
        if (source := files.pages.get(path)) is not None and source is not base:
            words = _handed_down(blocks_of(source), is_unconfirmed=not source.front_matter.confirmed)
            page, faults = with_own_words(page, words)
            problems += faults
    return page


def _handed_down(block: Block, source: str | None = None, is_unconfirmed: bool = False) -> Block:
    """Return a file of an area whose blocks say themselves what their section says of its source."""
    attributes = block.attributes
    source = None if attributes.has("advice") else attributes.get("source") or source
    is_unconfirmed = is_unconfirmed or attributes.has("unconfirmed")
    if block.kind == "section":
        return replace(block, children=tuple(_handed_along(block.children, source, is_unconfirmed)))
    children = tuple(_handed_down(child, source, is_unconfirmed) for child in block.children)
    more = Attributes(
        (("source", source),) if source and attributes.get("source") is None else (),
        ("unconfirmed",) if is_unconfirmed and not attributes.has("unconfirmed") else (),
    )
    return replace(block, attributes=attributes.joined(more), children=children)


def _handed_along(blocks: Sequence[Block], source: str | None, is_unconfirmed: bool) -> Iterator[Block]:
    """Hand down to each block of a section its source: that of the block that it goes along with."""
    along = source
    for block in blocks:
        if block.kind == "section" or block.attributes.is_placed:
            along = source
        along = along if block.kind == "section" else block.attributes.get("source") or along
        yield _handed_down(block, along, is_unconfirmed)


def _silent_in_own(own: Sequence[OwnPages], facts: Facts) -> Iterator[Problem]:
    """Yield each macro of the area's own file that has nothing to say."""
    if not own or own[-1].layer.startswith("guidance/"):
        return
    for page in own[-1].pages.values():
        for block in blocks_of(page).walk():
            for call in calls_in(block.text):
                if facts.is_silent(call):
                    line = block.first_line.number + call.line
                    message = (
                        f'{call.name}("{call.key}") has nothing to say in this area:'
                        " an area's own words say only what its file says."
                    )
                    yield Problem(page.file, line, message, "own-words")


def _misplaced(
    own: Sequence[OwnPages], general: Mapping[str, SourcePage], exists: Set[str]
) -> Iterator[Problem]:
    """Yield the first page of a guide that is omitted, and new pages that do not say where they stand."""
    for page in (page for files in own for page in files.pages.values()):
        guide, after = posixpath.dirname(page.path), page.front_matter.after
        if page.front_matter.omitted and posixpath.basename(page.path) == "index.md":
            message = "omitted: this is the first page of a guide, which is always there."
            yield Problem(page.file, 1, message, "own-words")
        if page.path in general or page.front_matter.omitted:
            continue
        beside = sorted(posixpath.basename(path) for path in exists if posixpath.dirname(path) == guide)
        if after is None:
            message = (
                "a new page says where it stands: `after: ` in its front matter, with the page before it."
            )
            yield Problem(page.file, 1, message, "own-words")
        elif after not in beside or after == posixpath.basename(page.path):
            message = f'after: no page "{after}" in this guide.{nearest(after, beside)}'
            yield Problem(page.file, 1, message, "own-words")


def _shown(
    merged: Mapping[str, Block],
    exists: Set[str],
    known: Set[str],
    facts: Facts,
    problems: list[Problem],
    omitted: Mapping[str, SourcePage],
) -> tuple[dict[str, Block], dict[str, set[str]]]:
    """Decide every page, until no entry is left that is only a link to what is not shown.

    Return the pages, and the addresses of the headings of each.
    `known` are the pages of any area: a link to another is a fault of the page itself. A link to a page that
    the area `omitted` is a fault of the file that says so.
    """
    gone: frozenset[Place] = facts.gone
    told = {path: facts.area.told_to(audience_of(path)) for path in merged}
    while True:
        shown = {
            path: decided(page, replace(facts, area=told[path], gone=gone)) or Block("section")
            for path, page in merged.items()
        }
        anchors = {path: anchors_of(page) for path, page in shown.items()}
        lost = list(_lost_links(shown, exists, known, anchors))
        alone = {block.first_line for block, _ in lost if _is_only_a_link(block)}
        more = gone | {(line.path, line.number) for line in alone}
        if more == gone:
            break
        gone = more
    for block, href in lost:
        line = next((line for line in block.lines if href in line.text), block.first_line)
        if (page := omitted.get(_target(line.path, href))) is not None:
            message = (
                f"omitted: {line.path}:{line.number} leads to this page: let words of your own replace that"
                f" block, or keep the page."
            )
            problems.append(Problem(page.file, 1, message, "own-words"))
            continue
        place = facts.area.file.name
        message = (
            f"{place} does not show {href}: put this under the same guard as what it leads to,"
            " or make an entry of the link alone."
        )
        problems.append(Problem(line.path, line.number, message, "link"))
    return shown, anchors


def _is_only_a_link(block: Block) -> bool:
    return block.kind == "entry" and bool(ONLY_A_LINK.fullmatch(block.text)) and not block.children


def _lost_links(
    shown: Mapping[str, Block], exists: Set[str], known: Set[str], anchors: Mapping[str, Set[str]]
) -> Iterator[tuple[Block, str]]:
    """Yield each link to a page or heading that the area does not show, with its block."""
    for path, page in shown.items():
        for block in page.walk():
            for match in LINK.finditer(block.text):
                if _is_lost(path, match["href"], exists, known, anchors):
                    yield block, match["href"]


def _target(path: str, href: str) -> str:
    """Return the path in docs/ of what a page, by its path in the project, links to."""
    folder = posixpath.basename(posixpath.dirname(path))
    return posixpath.normpath(posixpath.join(folder, unquote(href.partition("#")[0])))


def _is_lost(
    path: str, href: str, exists: Set[str], known: Set[str], anchors: Mapping[str, Set[str]]
) -> bool:
    if "{{" in href or re.match(r"[a-z][a-z0-9+.-]*:|//", href):
        return False
    file, _, anchor = href.partition("#")
    target = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(file))) if file else path
    if not target.endswith(".md") or target not in known:
        return False
    if target not in exists:
        return True
    return bool(anchor) and target in anchors and unquote(anchor) not in anchors[target]


def anchors_of(page: Block) -> set[str]:
    """Return the addresses of a page's headings and explained words, made from the English."""
    ids: set[str] = set()
    for block in page.walk():
        if block.kind == "section" and block.lines:
            ids.add(block.attributes.id or unique(slug_of(block.title), ids))
        elif block.kind == "term":
            for line in block.lines:
                unique(slug_of(line.text), ids)
    return ids


def slug_of(title: str) -> str:
    """Return the address of a heading, with the names of what its macros say.

    >>> slug_of('What is {{ word("chair") }}?')
    'what-is-chair'
    """
    return slugify(CALL.sub(lambda match: match[2] or match[1], title), "-")


def _page(
    path: str,
    shown: Mapping[str, Block],
    general: Mapping[str, SourcePage],
    own: Sequence[OwnPages],
    facts: Facts,
    layer_of: dict[str, str],
) -> AreaPage:
    source = _source(path, general, own)
    marked = MarkedPage(facts, layer_of, audience_of(path) == "professionals")
    return AreaPage(source, tuple(written(with_marks(shown[path], marked))))


def uncited(own: Iterable[OwnPages], area: Area) -> Iterator[Problem]:
    """Yield the paragraphs of own words that name no source, or one that their file does not have."""
    for files in own:
        known = {key for layer, key in area.citations if layer == files.layer}
        for file, block in cited_blocks(files):
            if (why := _uncited(block, known, files.layer)) is not None:
                yield Problem(file, block.first_line.number, why, "own-words")


def cited_blocks(files: OwnPages) -> Iterator[tuple[str, Block]]:
    """Yield every block of own words with its file; each says itself what its section says of its source."""
    for page in files.pages.values():
        for block in cited(page).walk():
            yield page.file, block


def cited(page: SourcePage) -> Block:
    """Return the blocks of a page, each with the source that its section names."""
    return _handed_down(blocks_of(page))


def _uncited(block: Block, known: Set[str], layer: str) -> str | None:
    """Return what is wrong with the source of a block of own words, or None."""
    key = block.attributes.get("source")
    where = f"of areas/{layer}/area.yml"
    if key is not None and key not in known:
        return f'source="{key}": no such citation.{nearest(key, known)} They are under `citations:` {where}.'
    is_left = block.attributes.has("omitted") or block.attributes.has("advice")
    is_about_the_site = block.path.startswith(f"areas/{layer}/{ABOUT}/")
    if key is None and block.kind == "paragraph" and not (is_left or is_about_the_site):
        return (
            f'no source: write `{{: source="..." }}` under its heading, with a key of `citations:` {where}.'
        )
    return None
