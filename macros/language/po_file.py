"""PO files through Babel: read, merge, and write quietly."""

import io
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from babel.core import Locale
from babel.messages.catalog import Catalog
from babel.messages.pofile import PoFileError, escape, read_po, write_po

from macros.language.catalog import (
    PSEUDO_LANGUAGE,
    SOURCE_LANGUAGE,
    Entry,
    Translations,
    faults,
    singular_of,
    state,
)
from macros.language.plural_forms import PluralForms, plural_forms
from macros.language.po_source import PoSource, problems_of_source, read_source
from macros.language_code import locale_of
from macros.problems import Faults, Problem, raise_any

TEMPLATE = "translations/messages.pot"

STATUS_FIELDS = ("X-Status", "X-Translator", "X-Reviewer", "X-Reviewed-On")

NEW = {"X-Status": "draft"}

ENGLISH_PLURALS = PluralForms(2, "(n != 1)")


def catalog_path(language: str) -> str:
    """Return where a language's catalogue stands, below the project."""
    return f"translations/{language}/LC_MESSAGES/messages.po"


def catalog_languages(root: Path) -> list[str]:
    """Return the languages that have a catalogue."""
    return sorted(file.parents[1].name for file in root.glob(catalog_path("*")))


@dataclass(frozen=True, eq=False)
class PoFile:
    """A catalogue, with the fields of its header that Babel does not keep."""

    catalog: Catalog
    source: PoSource
    plurals: PluralForms

    def status_fields(self) -> dict[str, str]:
        """Return who translated and reviewed it; a new one is a draft."""
        found = {name: self.source.field(name) for name in STATUS_FIELDS}
        return NEW | {name: value for name, value in found.items() if value}


def read_catalog(root: Path, path: str, language: str | None = None) -> Catalog:
    """Read a PO or POT file. Raise Faults if it is missing or cannot be used."""
    return read_po_file(root, path, language).catalog


def read_po_file(root: Path, path: str, language: str | None) -> PoFile:
    """Read the PO file of a language, or the template's. Raise Faults if it is missing or cannot be used."""
    locale = None if language is None else _locale(path, language)
    source = read_source(path, _read_bytes(root, path, language))
    plurals, problems = ENGLISH_PLURALS, list(problems_of_source(source))
    if locale is not None:
        try:
            plurals = _plurals(source, locale)
            problems += _other_numbers_of_forms(source, plurals) if not source.no_po else ()
        except Faults as faults_of_plurals:
            problems += faults_of_plurals.problems
    raise_any(problems)
    try:
        catalog = read_po(_lines_for_babel(source, plurals), locale=locale, abort_invalid=True)
    except PoFileError as error:
        reason = str(error).removesuffix(f" on {error.lineno}")
        raise Faults([source.problem(error.lineno + 1, f"not a PO file that parses: {reason}.")]) from error
    return PoFile(catalog, source, plurals)


def read_po_files(root: Path, languages: Iterable[str]) -> dict[str, PoFile]:
    """Read the PO files of languages. Raise Faults with those of all of them."""
    read: dict[str, PoFile] = {}
    problems: list[Problem] = []
    for language in languages:
        try:
            read[language] = read_po_file(root, catalog_path(language), language)
        except Faults as faults:
            problems += faults.problems
    raise_any(problems)
    return read


def _locale(path: str, language: str) -> Locale:
    try:
        return locale_of(language)
    except ValueError as error:
        raise Faults([Problem(path, 1, f"{error} Rename or remove the folder.", "catalog")]) from error


def _read_bytes(root: Path, path: str, language: str | None) -> bytes:
    file = root / path
    if not os.path.lexists(file):
        message = (
            f"no such file, expected a catalogue for {language or 'the template'}."
            f" `guide translate extract{' --language ' + language if language else ''}` makes it."
        )
        raise Faults([Problem(path, 1, message, "catalog")])
    if not file.is_file():
        message = "found a folder or a link that leads to no file, expected a PO file."
        raise Faults([Problem(path, 1, message, "catalog")])
    try:
        return file.read_bytes()
    except OSError as error:
        raise Faults([Problem(path, 1, f"cannot be read: {error.strerror}.", "catalog")]) from error


def _plurals(source: PoSource, locale: Locale) -> PluralForms:
    """Return how a catalogue counts. Raise Faults."""
    written = source.field("Plural-Forms")
    try:
        plurals = plural_forms(written)
    except ValueError as error:
        found = f'found "Plural-Forms: {written}": {error}' if written else "found no Plural-Forms"
        expected = f'expected "Plural-Forms: {Catalog(locale=locale).plural_forms}\\n" in the header'
        line = source.line_of_field("Plural-Forms")
        raise Faults([source.problem(line, f"{found}; {expected}.")]) from error
    return plurals


def _other_numbers_of_forms(source: PoSource, plurals: PluralForms) -> Iterator[Problem]:
    wanted = [f"msgstr[{index}]" for index in range(plurals.count)]
    for entry in source.entries:
        found = [keyword for keyword in entry.texts if keyword.startswith("msgstr[")]
        if "msgid_plural" in entry.texts and found != wanted:
            message = (
                f"found {', '.join(found)}, expected {', '.join(wanted)},"
                f" one for each of the {plurals.count} forms that Plural-Forms counts."
            )
            yield source.problem(entry.line, message)


def _lines_for_babel(source: PoSource, plurals: PluralForms) -> list[str]:
    """Return the lines of a file with a header that holds what Babel needs, and no dates."""
    lines = source.live_lines
    if source.header:
        for number in (number for numbers in source.header.lines.values() for number in numbers):
            lines[number - 1] = ""
        lines[source.header.lines["msgid"][0] - 1] = 'msgid ""'
        lines[source.header.lines["msgstr"][0] - 1] = f"msgstr {escape(f'Plural-Forms: {plurals}')}"
    return lines


def read_translations(root: Path, language: str) -> Translations:
    """Read what a language says now. English needs no file. Raise Faults."""
    if language in (SOURCE_LANGUAGE, PSEUDO_LANGUAGE):
        return Translations(language)
    read = read_po_file(root, catalog_path(language), language)
    messages = {(m.context or "", singular_of(m)): m for m in read.catalog if m.id}
    is_draft = read.status_fields()["X-Status"] != "reviewed"
    return Translations(language, messages, read.plurals.chooser(), is_draft=is_draft)


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
    return Catalog(locale=locale_of(language), project="Conference Guide", fuzzy=False)


HEADER = """# {name} translations of Conference Guide.
# X-Status is `draft` until somebody who knows the language has checked every message; then `reviewed`.
"""


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
    lines = "".join(escape(f"{key}: {value}\n") + "\n" for key, value in fields.items())
    head = HEADER.format(name=name) + 'msgid ""\nmsgstr ""\n' + lines + "\n"
    return head.encode() + buffer.getvalue()


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
