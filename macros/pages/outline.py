"""What writers of own words ask of pages: what can be named, where it is said, and what is called silent."""

from collections.abc import Iterator, Mapping

from macros.areas.vocabulary import Vocabulary
from macros.pages.area_pages import AreaPages, blocks_of
from macros.pages.deciding import SILENCE
from macros.pages.source_blocks import Block
from macros.pages.source_page import SourcePage
from macros.pages.speaking import keys_of


def outline(page: SourcePage, vocabulary: Vocabulary) -> Iterator[str]:
    """Yield the headings of a page and, below each, what `after=` and `replaces=` can name there."""
    for section in _sections(page):
        yield f"{'#' * section.level} {section.title}"
        names = dict.fromkeys(name for block in section.blocks for name in _names(block, vocabulary))
        if names:
            yield f"    {', '.join(names)}"


def places_of(key: str, pages: Mapping[str, SourcePage], vocabulary: Vocabulary) -> Iterator[str]:
    """Yield each heading below which a page speaks of a fact, list, word or contact."""
    for page in pages.values():
        for section in _sections(page):
            lines = [block.first_line.number for block in section.blocks if key in _names(block, vocabulary)]
            if lines:
                yield f"{page.file}:{lines[0]}: {section.title}"


def silences_of(pages: AreaPages) -> Iterator[str]:
    """Yield every sentence of an area's pages that calls its procedure silent, with its place."""
    for path, page in pages.pages.items():
        for number, line in enumerate(page.lines, 1):
            if SILENCE.search(line.text):
                place, at = page.place(number)
                yield f"{path}: {line.text.split('{{')[0].strip()}  [{place}:{at}]"


def _sections(page: SourcePage) -> Iterator[Block]:
    return (block for block in blocks_of(page).walk() if block.kind == "section" and block.lines)


def _names(block: Block, vocabulary: Vocabulary) -> dict[str, None]:
    """Return what a block can be named by: the keys that it speaks of or asks for, and ids."""
    found: dict[str, None] = {}
    for part in block.walk():
        keys = (*keys_of(part), *(part.attributes.get("otherwise") or "").split("|"))
        found |= dict.fromkeys(vocabulary.as_written(key) for key in keys if key)
        if part.attributes.id:
            found[f"#{part.attributes.id}"] = None
    return found
