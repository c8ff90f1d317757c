"""Message catalogues through Babel: look up, extract, merge, read, and write quietly."""

import gettext
import io
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError, read_po, write_po

from macros.problems import Faults, Problem, raise_any

SOURCE_LANGUAGE = "en"
PSEUDO_LANGUAGE = "ar-XB"
"""The English set from right to left: a language that nobody reads, to see the layout with."""
TEMPLATE = "translations/messages.pot"
PLACEHOLDER = re.compile(r"\{[a-z][a-z0-9_]*\}")
STRUCTURE = {
    "links": re.compile(r"\]\(([^)\s]*)\)"),
    "bold marks": re.compile(r"\*\*"),
    "code marks": re.compile(r"`"),
}

PO_LINE = re.compile(r'(#.*|((msgctxt|msgid|msgid_plural|msgstr(\[\d+\])?)\s*)?"([^"\\]|\\.)*")?')
EXPECTED_LINE = "a comment, or msgctxt, msgid or msgstr with its text in quotation marks"

MessageId = str | tuple[str, str]
"""A sentence, or its singular and plural."""


@dataclass(frozen=True, order=True)
class Entry:
    """A sentence that a page shows, in the context of the audience that reads it."""

    context: str
    singular: str
    plural: str = ""

    @property
    def msgid(self) -> MessageId:
        return (self.singular, self.plural) if self.plural else self.singular


@dataclass
class Translations:
    """The current translations of one language, and the entries that were looked up."""

    language: str
    messages: Mapping[tuple[str, str], Message] = field(default_factory=dict)
    plural_index: Callable[[int], int] = field(default=lambda n: int(n != 1))
    is_draft: bool = False
    seen: dict[Entry, None] = field(default_factory=dict)

    @property
    def is_english(self) -> bool:
        """Whether what it says is the English, needing no translation."""
        return self.language in (SOURCE_LANGUAGE, PSEUDO_LANGUAGE)

    def look_up(self, entry: Entry, n: int = 1) -> str | None:
        """Return the current translation, or None where it is missing, fuzzy or faulty."""
        self.seen[entry] = None
        if self.is_english:
            return entry.plural if entry.plural and n != 1 else entry.singular
        message = self.messages.get((entry.context, entry.singular))
        if message is None or state(message) != "translated":
            return None
        strings = strings_of(message)
        return strings[self.plural_index(n)] if entry.plural else strings[0]


def state(message: Message) -> str:
    """Return `missing`, `fuzzy`, `faulty` or `translated`."""
    if not all(strings_of(message)):
        return "missing"
    if message.fuzzy:
        return "fuzzy"
    return "faulty" if any(faults(message)) else "translated"


def faults(message: Message) -> Iterator[str]:
    """Yield what keeps a translation from being used: its placeholders, links and marks must match.

    >>> list(faults(Message("Bring {n} friends", "Dewch â ffrindiau")))
    ['{n} is missing']
    """
    source = singular_of(message)
    for translation in strings_of(message):
        wanted, found = (set(PLACEHOLDER.findall(text)) for text in (source, translation))
        yield from (f"{name} is missing" for name in sorted(wanted - found))
        yield from (f"{name} is not in the English" for name in sorted(found - wanted))
        for name, pattern in STRUCTURE.items():
            if Counter(pattern.findall(source)) != Counter(pattern.findall(translation)):
                yield f"the {name} differ from the English"


def strings_of(message: Message) -> tuple[str, ...]:
    """Return the translation, or its plural forms; empty strings where there is none."""
    if isinstance(message.string, str):
        return (message.string,)
    return tuple(message.string or ("",))


def singular_of(message: Message) -> str:
    """Return the English sentence; of two, the singular."""
    return message.id if isinstance(message.id, str) else message.id[0]


def catalog_path(language: str) -> str:
    """Return where a language's catalogue stands, below the project."""
    return f"translations/{language}/LC_MESSAGES/messages.po"


def catalog_languages(root: Path) -> list[str]:
    """Return the languages that have a catalogue."""
    return sorted(file.parents[1].name for file in root.glob(catalog_path("*")))


def read_catalog(root: Path, path: str, language: str | None = None) -> Catalog:
    """Read a PO or POT file. Raise Faults if it is missing or does not parse."""
    file = root / path
    if not file.exists():
        message = (
            f"no such file, expected a catalogue for {language or 'the template'}."
            f" `guide translate extract{' --language ' + language if language else ''}` makes it."
        )
        raise Faults([Problem(path, 1, message, "catalog")])
    _check_lines(file, path)
    try:
        with file.open("rb") as stream:
            return read_po(stream, locale=language, abort_invalid=True)
    except PoFileError as error:
        message = f"not a PO file that parses: {error}; the line says {error.line.strip()!r}."
        raise Faults([Problem(path, error.lineno + 1, message, "catalog")]) from error
    except (ValueError, UnicodeDecodeError) as error:
        raise Faults([Problem(path, 1, f"not a PO file that parses: {error}.", "catalog")]) from error


def _check_lines(file: Path, path: str) -> None:
    """Raise Faults for lines that are no PO, which Babel would read as something else."""
    lines = file.read_bytes().decode("utf-8", "replace").splitlines()
    raise_any(
        Problem(path, number, f"found {line!r}, expected {EXPECTED_LINE}.", "catalog")
        for number, line in enumerate(lines, 1)
        if not PO_LINE.fullmatch(line.strip())
    )


def read_translations(root: Path, language: str) -> Translations:
    """Read what a language says now. English needs no file. Raise Faults."""
    if language in (SOURCE_LANGUAGE, PSEUDO_LANGUAGE):
        return Translations(language)
    catalog = read_catalog(root, catalog_path(language), language)
    messages = {(m.context or "", singular_of(m)): m for m in catalog if m.id}
    index = gettext.c2py(catalog.plural_expr)
    return Translations(language, messages, index, is_draft=header(catalog, "X-Status") != "reviewed")


def header(catalog: Catalog, name: str) -> str:
    """Return a field of a catalogue's header, or an empty string."""
    return next((str(value) for key, value in catalog.mime_headers if key == name), "")


def problems_of(root: Path, language: str) -> Iterator[Problem]:
    """Yield a problem for every faulty translation of a language. Raise Faults."""
    path = catalog_path(language)
    for message in read_catalog(root, path, language):
        if message.id and state(message) == "faulty":
            reasons = "; ".join(dict.fromkeys(faults(message)))
            found = f'the translation of "{singular_of(message)}" cannot be used: {reasons}.'
            yield Problem(path, message.lineno or 1, found, "translation")


def template(entries: Iterable[Entry]) -> Catalog:
    """Return a catalogue of entries, sorted, without dates or places."""
    catalog = Catalog(project="Conference Guide", charset="utf-8", fuzzy=False)
    for entry in sorted(set(entries)):
        catalog.add(entry.msgid, context=entry.context)
    return catalog


def merge(old: Catalog, entries: Iterable[Entry]) -> Catalog:
    """Bring a language's catalogue up to date: changed English makes its translation fuzzy."""
    old.update(template(entries), update_creation_date=False, keep_user_comments=True)
    return old


def new_catalog(language: str) -> Catalog:
    """Return an empty catalogue for a language, marked as a draft."""
    return Catalog(locale=language.replace("-", "_"), project="Conference Guide", fuzzy=False)


HEADER = """# {name} translations of Conference Guide.
# X-Status is `draft` until somebody who knows the language has checked every message; then `reviewed`.
"""
STATUS_FIELDS = ("X-Status", "X-Translator", "X-Reviewer", "X-Reviewed-On")


def to_bytes(catalog: Catalog, status: Mapping[str, str] | None = None) -> bytes:
    """Return a catalogue as a quiet PO file: sorted, no line numbers, no dates, no obsolete entries."""
    buffer = io.BytesIO()
    write_po(
        buffer, catalog, width=100, no_location=True, omit_header=True,
        sort_output=False, ignore_obsolete=True, include_previous=True,
    )  # fmt: skip
    fields = {"Content-Type": "text/plain; charset=utf-8", "Content-Transfer-Encoding": "8bit"}
    name = "English source"
    if catalog.locale:
        name = catalog.locale.english_name or str(catalog.locale)
        fields |= {"Language": str(catalog.locale), "Plural-Forms": catalog.plural_forms}
        fields |= status or {}
    lines = "".join(f'"{key}: {value}\\n"\n' for key, value in fields.items())
    head = HEADER.format(name=name) + 'msgid ""\nmsgstr ""\n' + lines + "\n"
    return head.encode() + buffer.getvalue()


def status_fields(catalog: Catalog) -> dict[str, str]:
    """Return who translated and reviewed a catalogue; a new one is a draft."""
    found = {name: header(catalog, name) for name in STATUS_FIELDS}
    return {"X-Status": "draft"} | {name: value for name, value in found.items() if value}


def write_quietly(file: Path, content: bytes) -> bool:
    """Write a file only if its content changes; return whether it did."""
    if file.exists() and file.read_bytes() == content:
        return False
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
    return True


def count_states(catalog: Catalog) -> Mapping[str, Counter[str]]:
    """Count translated, fuzzy, missing and faulty messages by context."""
    counts: dict[str, Counter[str]] = {}
    for message in catalog:
        if message.id:
            counts.setdefault(message.context or "", Counter())[state(message)] += 1
    return counts


def entries_of(catalog: Catalog) -> list[Entry]:
    """Return the entries of a template."""
    return [Entry(m.context or "", *((m.id,) if isinstance(m.id, str) else m.id)) for m in catalog if m.id]
