"""PO files through Babel: read, merge, and write quietly."""

import gettext
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import PoFileError, read_po, write_po

from macros.language.catalog import (
    PSEUDO_LANGUAGE,
    SOURCE_LANGUAGE,
    Entry,
    Translations,
    faults,
    singular_of,
    state,
)
from macros.problems import Faults, Problem, raise_any

TEMPLATE = "translations/messages.pot"

PO_LINE = re.compile(r'(#.*|((msgctxt|msgid|msgid_plural|msgstr(\[\d+\])?)\s*)?"([^"\\]|\\.)*")?')

EXPECTED_LINE = "a comment, or msgctxt, msgid or msgstr with its text in quotation marks"


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


def entries_of(catalog: Catalog) -> list[Entry]:
    """Return the entries of a template."""
    return [Entry(m.context or "", *((m.id,) if isinstance(m.id, str) else m.id)) for m in catalog if m.id]
