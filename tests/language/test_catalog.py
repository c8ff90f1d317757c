"""Catalogues: what counts as current, what makes a translation faulty, and quiet files."""

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from hypothesis import given
from hypothesis import strategies as st

from macros.language import po_file
from macros.language.catalog import Entry, Translations, faults, state
from macros.language.po_file import merge, template, to_bytes

LIMIT = Entry("parents", "within {n} day", "within {n} days")


@pytest.mark.parametrize(
    ("msgid", "msgstr", "expected"),
    [
        ("Bring a friend", "Dewch â ffrind", []),
        ("20% of people", "20% o bobl", []),
        ("By {date}", "Erbyn {date}", []),
        ("By {date}", "Erbyn hynny", ["{date} is missing"]),
        ("By then", "Erbyn {date}", ["{date} is not in the English"]),
        ("See [rights](rights.md)", "Gweler [hawliau](hawliau.md)", ["the links differ from the English"]),
        ("**Talk**", "Siaradwch", ["the bold marks differ from the English"]),
        (("{n} day", "{n} days"), ("{n} diwrnod", "{n} diwrnod"), []),
        (("{n} day", "{n} days"), ("{n} diwrnod", "diwrnod"), ["{n} is missing"]),
    ],
)  # fmt: skip
def test_faults(msgid: str, msgstr: str, expected: list[str]) -> None:
    assert list(faults(Message(msgid, msgstr))) == expected


def test_only_current_translations_are_used() -> None:
    current = Message("Yes", "Ie")
    fuzzy = Message("No", "Na", flags=["fuzzy"])
    faulty = Message("By {date}", "Erbyn")
    messages = {("parents", str(m.id)): m for m in (current, fuzzy, faulty)}
    welsh = Translations("cy", messages)
    assert welsh.look_up(Entry("parents", "Yes")) == "Ie"
    assert welsh.look_up(Entry("children", "Yes")) is None
    assert welsh.look_up(Entry("parents", "No")) is None
    assert welsh.look_up(Entry("parents", "By {date}")) is None
    assert [state(m) for m in (current, fuzzy, faulty, Message("New"))] == [
        "translated", "fuzzy", "faulty", "missing",
    ]  # fmt: skip


def test_welsh_chooses_among_its_plural_forms(tmp_path: Path) -> None:
    catalog = po_file.new_catalog("cy")
    forms = ("{n} llawer", "{n} un", "{n} dau", "{n} tri", "{n} chwech")
    catalog.add(LIMIT.msgid, forms, context=LIMIT.context)
    file = tmp_path / po_file.catalog_path("cy")
    po_file.write_quietly(file, to_bytes(catalog, {"X-Status": "draft"}))
    welsh = po_file.read_translations(tmp_path, "cy")
    said = {n: welsh.look_up(LIMIT, n) for n in (0, 1, 2, 3, 5, 6, 15)}
    assert said == {
        0: "{n} llawer", 1: "{n} un", 2: "{n} dau", 3: "{n} tri",
        5: "{n} llawer", 6: "{n} chwech", 15: "{n} llawer",
    }  # fmt: skip
    assert welsh.is_draft


def test_changed_english_makes_its_translation_fuzzy() -> None:
    old = Catalog(locale="cy")
    old.add("Bring a friend with you.", "Dewch â ffrind gyda chi.", context="parents")
    merged = merge(old, [Entry("parents", "Bring a good friend with you.")])
    message = merged.get("Bring a good friend with you.", "parents")
    assert message is not None
    assert message.fuzzy
    assert message.string == "Dewch â ffrind gyda chi."


def test_files_are_quiet(tmp_path: Path) -> None:
    content = to_bytes(template([Entry("parents", "b"), Entry("parents", "a"), Entry("children", "c")]))
    assert content.index(b'"c"') < content.index(b'"a"') < content.index(b'"b"')
    assert b"POT-Creation-Date" not in content
    assert b"#:" not in content
    assert po_file.write_quietly(tmp_path / "messages.pot", content)
    assert not po_file.write_quietly(tmp_path / "messages.pot", content)


TEXT = st.text(st.characters(blacklist_categories=["Cs", "Cc"]), min_size=1, max_size=40).filter(str.strip)


@given(st.sets(st.builds(Entry, st.sampled_from(["parents", "children"]), TEXT), max_size=8))
def test_what_is_extracted_is_what_is_looked_up(entries: set[Entry]) -> None:
    entries = {Entry(entry.context, " ".join(entry.singular.split())) for entry in entries}
    read = po_file.entries_of(_read(to_bytes(template(entries))))
    assert set(read) == entries


def _read(content: bytes) -> Catalog:
    import io

    from babel.messages.pofile import read_po

    return read_po(io.BytesIO(content), abort_invalid=True)
