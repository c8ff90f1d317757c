"""The text of a PO file: its entries by line, and what in it is no PO, or would be read as something else."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from macros.characters import NO_TEXT
from macros.problems import Faults, Problem

STRING = re.compile(
    r'(?P<obsolete>#~)?\s*(?P<keyword>msgctxt|msgid_plural|msgid|msgstr(\[[0-9]{1,3}\])?)?\s*'
    r'"(?P<text>([^"\\]|\\[\\"nrt])*)"'
)  # fmt: skip

IGNORED = re.compile(r"|#~\s*|#~\|.*")

SHAPE = re.compile(r"(msgctxt )?msgid (msgstr|msgid_plural( msgstr\[\d+\])+)")

EXPECTED_LINE = "a comment, or msgctxt, msgid or msgstr with its text in quotation marks"

CHARSET = re.compile(r"charset\s*=\s*([^\s;]*)", re.IGNORECASE)

BYTE_ORDER_MARK = "\ufeff"


@dataclass
class PoEntry:
    """A message of a PO file: its texts by keyword, with the numbers of the lines they stand on."""

    is_obsolete: bool
    texts: dict[str, str] = field(default_factory=dict)
    lines: dict[str, list[int]] = field(default_factory=dict)
    comments: tuple[int, ...] = ()

    @property
    def line(self) -> int:
        """The line it begins on."""
        return next(iter(self.lines.values()))[0]

    @property
    def key(self) -> tuple[str, str]:
        """Its context and its English, by which it is known."""
        return self.texts.get("msgctxt", ""), self.texts.get("msgid", "")

    @property
    def is_header(self) -> bool:
        return self.key == ("", "") and "msgctxt" not in self.texts and "msgid" in self.texts

    def begins_anew(self, keyword: str, is_obsolete: bool) -> bool:
        """Tell whether a keyword belongs to the next entry."""
        known = list(self.texts)
        is_second = keyword == "msgctxt" or keyword in known
        return is_second or is_obsolete != self.is_obsolete or (keyword == "msgid" and known != ["msgctxt"])


@dataclass(frozen=True)
class PoSource:
    """The entries of a PO file that are in use, and its lines."""

    path: str
    lines: tuple[str, ...]
    entries: tuple[PoEntry, ...]
    no_po: tuple[Problem, ...] = ()
    """The lines that are no PO, without which an entry may lack a part."""

    @property
    def header(self) -> PoEntry | None:
        """The entry that says what the file is."""
        return next((entry for entry in self.entries if entry.is_header), None)

    def field(self, name: str) -> str:
        """Return a field of the header, or an empty string."""
        text = unescaped(self.header.texts.get("msgstr", "")) if self.header else ""
        pairs = (line.partition(":") for line in text.split("\n"))
        return next((value.strip() for key, _, value in pairs if key.strip().lower() == name.lower()), "")

    def line_of_field(self, name: str) -> int:
        """Return the line of a field of the header, or that of the header."""
        if self.header is None:
            return 1
        numbers = (number for lines in self.header.lines.values() for number in lines)
        found = (number for number in numbers if f"{name}:".lower() in self.lines[number - 1].lower())
        return next(found, self.header.line)

    @property
    def live_lines(self) -> list[str]:
        """The lines of entries in use with their comments; all others are empty."""
        live = [""] * len(self.lines)
        for entry in self.entries:
            for keyword, numbers in entry.lines.items():
                for number in numbers:
                    text = self.lines[number - 1]
                    string = text[text.index('"') :]
                    live[number - 1] = f"{keyword} {string}" if number == numbers[0] else string
            for number in entry.comments:
                live[number - 1] = self.lines[number - 1]
        return live

    def problem(self, line: int, message: str) -> Problem:
        """Return a problem at a line of the file."""
        return Problem(self.path, line, message, "catalog")


def unescaped(text: str) -> str:
    r"""Return what is meant by the text between quotation marks.

    >>> unescaped(r'Say \"no\"')
    'Say "no"'
    """
    meant = {"n": "\n", "r": "\r", "t": "\t"}
    return re.sub(r"\\(.)", lambda match: meant.get(match[1], match[1]), text)


def read_source(path: str, content: bytes) -> PoSource:
    """Return the entries of a PO file. Raise Faults if it is not in UTF-8."""
    lines = re.split(r"\r\n|\r|\n", _decoded(path, content))
    entries = tuple(entry for entry in _entries(lines) if not entry.is_obsolete)
    return PoSource(path, tuple(lines), entries, tuple(_no_po(path, lines)))


def problems_of_source(source: PoSource) -> Iterator[Problem]:
    """Yield what is wrong with a file, each fault by itself."""
    yield from source.no_po
    yield from _unseen(source)
    yield from _faults_of_header(source)
    yield from _faults_of_shape(source) if not source.no_po else ()
    yield from _duplicates(source)


def _decoded(path: str, content: bytes) -> str:
    try:
        return content.decode("utf-8").removeprefix(BYTE_ORDER_MARK)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        message = "found bytes that are no UTF-8, expected a file that is saved in UTF-8."
        raise Faults([Problem(path, line, message, "catalog")]) from error


def _no_po(path: str, lines: list[str]) -> Iterator[Problem]:
    for number, line in enumerate(lines, 1):
        text = NO_TEXT.sub("", line).strip()
        is_comment = text.startswith("#") and not text.startswith("#~")
        if not (is_comment or IGNORED.fullmatch(text) or STRING.fullmatch(text)):
            message = f"found {text!r}, expected {EXPECTED_LINE}{_of_escapes(text)}."
            yield Problem(path, number, message, "catalog")


def _unseen(source: PoSource) -> Iterator[Problem]:
    for number, line in enumerate(source.lines, 1):
        for character in dict.fromkeys(NO_TEXT.findall(line)):
            message = f"found the character {_named(character)}, which nobody can read: take it out."
            yield source.problem(number, message)


def _named(character: str) -> str:
    name = unicodedata.name(character, "").lower()
    return f"U+{ord(character):04X}{f' ({name})' if name else ''}"


def _of_escapes(text: str) -> str:
    unknown = re.findall(r'(?<!\\)(?:\\\\)*(\\[^\\"nrt])', text)
    return f'; {unknown[0]} is none of \\n, \\r, \\t, \\" and \\\\' if unknown else ""


def _entries(lines: Iterable[str]) -> Iterator[PoEntry]:
    """Yield the entries of lines that are comments, strings or nothing."""
    entry: PoEntry | None = None
    comments: list[int] = []
    keyword = ""
    for number, line in enumerate(lines, 1):
        match = STRING.fullmatch(NO_TEXT.sub("", line).strip())
        if match is None:
            comments += [number] if line.strip().startswith("#") else []
            continue
        keyword = match["keyword"] or keyword
        is_obsolete = bool(match["obsolete"])
        if match["keyword"] and (entry is None or entry.begins_anew(keyword, is_obsolete)):
            if entry:
                yield entry
            entry, comments = PoEntry(is_obsolete, comments=tuple(comments)), []
        if entry is None:
            entry, keyword = PoEntry(is_obsolete), "text"
        entry.texts[keyword] = entry.texts.get(keyword, "") + match["text"]
        entry.lines.setdefault(keyword, []).append(number)
    if entry:
        yield entry


def _faults_of_shape(source: PoSource) -> Iterator[Problem]:
    for entry in source.entries:
        if not SHAPE.fullmatch(" ".join(entry.texts)):
            message = (
                f"found {' and '.join(entry.texts)} together, expected a msgid with its msgstr;"
                " or with msgid_plural and a msgstr[0], msgstr[1] and so on."
            )
            yield source.problem(entry.line, message)


def _faults_of_header(source: PoSource) -> Iterator[Problem]:
    for charset in CHARSET.findall(source.field("Content-Type")):
        if charset.lower() not in ("utf-8", "utf8"):
            message = f'found charset="{charset}", expected charset=UTF-8 and a file that is saved so.'
            yield source.problem(source.line_of_field("Content-Type"), message)
    if source.header and source.header is not source.entries[0]:
        message = 'found the header (msgid "") behind other messages, expected it before them.'
        yield source.problem(source.header.line, message)
    for entry in source.entries:
        if entry.texts.get("msgid") == "" and not entry.is_header:
            yield source.problem(entry.line, "found an empty msgid with a msgctxt, expected the English.")


def _duplicates(source: PoSource) -> Iterator[Problem]:
    first: dict[tuple[str, str], PoEntry] = {}
    for entry in (entry for entry in source.entries if "msgid" in entry.texts):
        earlier = first.setdefault(entry.key, entry)
        if earlier is not entry:
            message = (
                f'"{unescaped(entry.key[1])}" stands in line {earlier.line} already, expected it once:'
                " leave the better translation."
            )
            yield source.problem(entry.line, message)
