"""Read the source of a page into its blocks, with the attribute lists that speak of them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from macros.pages.attributes import ALONE, AT_THE_END, NONE, Attributes, read_attributes
from macros.pages.source_blocks import HEADING, Block, Kind, Line

ENTRY = re.compile(r"([ ]{0,3})([-*+]|\d+\.)[ \t]+")
SEPARATOR = re.compile(r"[ ]{0,3}\|?[ \t]*:?-+:?[ \t]*(\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
DEFINITION = re.compile(r"[ ]{0,3}:[ \t]+\S")
FENCE = re.compile(r"[ ]{0,3}(```+|~~~+)")
HTML = re.compile(r"[ ]{0,3}</?[A-Za-z!]")
SET_IN = re.compile(r"(?: {4}|\t)")


def read_blocks(body: str, path: str, first_line: int = 1) -> Block:
    """Read a page into a section without a heading that holds the sections of level 1.

    >>> page = read_blocks("# One\\n\\nText.\\n{: .otherwise }\\n\\n## Two\\n", "docs/a.md")
    >>> [(block.kind, block.title) for block in page.walk()][1:]
    [('section', 'One'), ('paragraph', 'Text.'), ('section', 'Two')]
    """
    lines = [Line(text, path, number) for number, text in enumerate(body.split("\n"), first_line)]
    return Block("section", children=tuple(_sections(_blocks(lines))))


def _sections(blocks: Iterable[Block]) -> Iterator[Block]:
    """Put what stands below each heading into its section."""
    flat = list(blocks)
    place = 0
    while place < len(flat):
        block = flat[place]
        place += 1
        if block.kind != "section":
            yield block
            continue
        end = next(
            (
                n
                for n in range(place, len(flat))
                if flat[n].kind == "section" and flat[n].level <= block.level
            ),
            len(flat),
        )
        yield replace(block, children=tuple(_sections(flat[place:end])))
        place = end


def _blocks(lines: Sequence[Line]) -> Iterator[Block]:
    """Yield the blocks of lines; headings as sections that hold nothing yet."""
    place = 0
    while place < len(lines):
        if lines[place].is_blank:
            place += 1
            continue
        block, place = _next_block(lines, place)
        yield block


def _next_block(lines: Sequence[Line], place: int) -> tuple[Block, int]:
    text = lines[place].text
    if ALONE.fullmatch(text):
        return _stray(lines[place]), place + 1
    if heading := HEADING.match(text):
        return _heading(lines, place, len(heading[1]))
    if FENCE.match(text):
        return _fenced(lines, place)
    if ENTRY.match(text):
        return _list(lines, place)
    if _begins_table(lines, place):
        return _table(lines, place)
    if _begins_term(lines, place):
        return _terms(lines, place)
    return _paragraph(lines, place)


def _stray(line: Line) -> Block:
    message = "an attribute list by itself, expected it directly under the block that it speaks of."
    return Block("stray", (line,), faults=((line.number, message),))


def _attributes(lines: Sequence[Line], place: int) -> tuple[Attributes, tuple[tuple[int, str], ...], int]:
    """Read the attribute lists that stand on lines of their own from a place on."""
    found, faults = NONE, []
    while place < len(lines) and (match := ALONE.fullmatch(lines[place].text)):
        try:
            found = found.joined(read_attributes(match["inside"]))
        except ValueError as error:
            faults.append((lines[place].number, str(error)))
        place += 1
    return found, tuple(faults), place


def _at_the_end(line: Line) -> tuple[Line, Attributes, tuple[tuple[int, str], ...]]:
    """Take the attribute list off the end of a line."""
    match = AT_THE_END.search(line.text)
    if match is None:
        return line, NONE, ()
    cut = replace(line, text=line.text[: match.start()])
    try:
        return cut, read_attributes(match["inside"]), ()
    except ValueError as error:
        return cut, NONE, ((line.number, str(error)),)


def _heading(lines: Sequence[Line], place: int, level: int) -> tuple[Block, int]:
    line, own, faults = _at_the_end(lines[place])
    below, more, end = _attributes(lines, place + 1)
    return Block("section", (line,), own.joined(below), level=level, faults=(*faults, *more)), end


def _fenced(lines: Sequence[Line], place: int) -> tuple[Block, int]:
    mark = FENCE.match(lines[place].text)
    assert mark is not None
    inside = range(place + 1, len(lines))
    end = next((n for n in inside if lines[n].text.strip().startswith(mark[1])), len(lines) - 1) + 1
    attributes, faults, after = _attributes(lines, end)
    return Block("other", tuple(lines[place:end]), attributes, faults=faults), after


def _paragraph(lines: Sequence[Line], place: int) -> tuple[Block, int]:
    end = place + 1
    while end < len(lines) and not lines[end].is_blank:
        if ALONE.fullmatch(lines[end].text) or HEADING.match(lines[end].text):
            break
        end += 1
    if lines[place].text.startswith("!!!"):
        end = _set_in_end(lines, end)
    kind: Kind = "other" if HTML.match(lines[place].text) else "paragraph"
    attributes, faults, after = _attributes(lines, end)
    return Block(kind, tuple(lines[place:end]), attributes, faults=faults), after


def _set_in_end(lines: Sequence[Line], place: int) -> int:
    """Return where lines end that are set in, with empty lines between them."""
    end = place
    while place < len(lines):
        if SET_IN.match(lines[place].text):
            end = place + 1
        elif not lines[place].is_blank:
            break
        place += 1
    return end


def _list(lines: Sequence[Line], place: int) -> tuple[Block, int]:
    """Read a list: entries, each with its own lines and what is set in below them."""
    entries: list[Block] = []
    is_loose = False
    while place < len(lines):
        start = place
        while place < len(lines) and lines[place].is_blank:
            place += 1
        if place == len(lines) or not ENTRY.match(lines[place].text):
            place = start
            break
        is_loose |= place > start
        entry, place = _entry(lines, place)
        entries.append(entry)
    return Block("list", children=tuple(entries), is_loose=is_loose), place


def _entry(lines: Sequence[Line], place: int) -> tuple[Block, int]:
    end = place + 1
    while end < len(lines) and not (
        lines[end].is_blank or ENTRY.match(lines[end].text) or ALONE.fullmatch(lines[end].text)
        or HEADING.match(lines[end].text) or _begins_nested(lines[end])
    ):  # fmt: skip
        end += 1
    attributes, faults, below = _attributes(lines, end)
    after = _set_in_end(lines, below)
    nested = _set_out(lines[below:after])
    is_tight = below < len(lines) and not lines[below].is_blank
    return (
        Block(
            "entry", tuple(lines[place:end]), attributes, tuple(nested), is_loose=not is_tight, faults=faults
        ),
        after,
    )


def _begins_nested(line: Line) -> bool:
    """Tell whether a line that is set in begins an entry below an entry."""
    return bool(SET_IN.match(line.text) and ENTRY.match(line.text.lstrip()))


def _set_out(lines: Sequence[Line]) -> Iterator[Block]:
    """Read what is set in as blocks of their own, and keep how far they are set in."""
    flat = [replace(line, text=SET_IN.sub("", line.text, count=1)) for line in lines]
    for block in _blocks(flat):
        yield _set_in(block)


def _set_in(block: Block) -> Block:
    return replace(
        block,
        lines=tuple(replace(line, text=f"    {line.text}" if line.text else "") for line in block.lines),
        children=tuple(map(_set_in, block.children)),
    )


def _begins_table(lines: Sequence[Line], place: int) -> bool:
    below = lines[place + 1].text if place + 1 < len(lines) else ""
    return "|" in lines[place].text and "-" in below and bool(SEPARATOR.fullmatch(below))


def _table(lines: Sequence[Line], place: int) -> tuple[Block, int]:
    """Read a table; its own lines are its head, its children its rows."""
    head, rows = lines[place : place + 2], []
    place += 2
    while place < len(lines) and not lines[place].is_blank and not ALONE.fullmatch(lines[place].text):
        line, attributes, faults = _at_the_end(lines[place])
        rows.append(Block("row", (line,), attributes, faults=faults))
        place += 1
    return Block("table", tuple(head), children=tuple(rows)), place


def _begins_term(lines: Sequence[Line], place: int) -> bool:
    """Tell whether a definition follows, below this term, others and their attributes."""
    for line in lines[place + 1 :]:
        if line.is_blank:
            return False
        if DEFINITION.match(line.text):
            return True
    return False


def _terms(lines: Sequence[Line], place: int) -> tuple[Block, int]:
    """Read explained words, each a term with its definitions."""
    terms: list[Block] = []
    while place < len(lines):
        start = place
        while place < len(lines) and lines[place].is_blank:
            place += 1
        if place == len(lines) or HEADING.match(lines[place].text) or not _begins_term(lines, place):
            place = start
            break
        term, place = _term(lines, place)
        terms.append(term)
    return Block("terms", children=tuple(terms)), place


def _term(lines: Sequence[Line], place: int) -> tuple[Block, int]:
    end = place
    while not (DEFINITION.match(lines[end].text) or ALONE.fullmatch(lines[end].text)):
        end += 1
    attributes, faults, below = _attributes(lines, end)
    definitions: list[Block] = []
    while True:
        start = below
        while start < len(lines) and lines[start].is_blank:
            start += 1
        if start == len(lines) or not DEFINITION.match(lines[start].text):
            break
        definition, below = _definition(lines, start)
        definitions.append(definition)
    return Block("term", tuple(lines[place:end]), attributes, tuple(definitions), faults=faults), below


def _definition(lines: Sequence[Line], place: int) -> tuple[Block, int]:
    end = place + 1
    while end < len(lines) and not (
        lines[end].is_blank or DEFINITION.match(lines[end].text) or ALONE.fullmatch(lines[end].text)
    ):
        end += 1
    attributes, faults, below = _attributes(lines, end)
    after = _set_in_end(lines, below)
    nested = tuple(_set_out(lines[below:after]))
    return Block("definition", tuple(lines[place:end]), attributes, nested, faults=faults), after
