"""PO files as other tools write them are read; what is no PO, or would be misread, is named with its line."""

from pathlib import Path

import pytest

from macros.language.catalog import Entry
from macros.language.po_file import (
    catalog_path,
    merge,
    new_catalog,
    read_catalog,
    read_po_file,
    read_translations,
    to_bytes,
)
from macros.problems import Faults

HEADER = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
"""

MESSAGES = """
msgctxt "parents"
msgid "Bring a friend."
msgstr "Dewch â ffrind."

msgctxt "parents"
msgid "{n} day"
msgid_plural "{n} days"
msgstr[0] "{n} diwrnod"
msgstr[1] "{n} o ddyddiau"
"""

FRIEND = Entry("parents", "Bring a friend.")

DAYS = Entry("parents", "{n} day", "{n} days")

MERGED_BY_GETTEXT = """
#, fuzzy
#| msgctxt "parents"
#| msgid "Bring a friend with you."
msgctxt "parents"
msgid "Bring a good friend with you."
msgstr "Dewch â ffrind."

#, fuzzy
#~| msgctxt "parents"
#~| msgid "Something older"
#~| msgid_plural "Somethings older"
#~ msgctxt "parents"
#~ msgid "Something old"
#~ msgstr "Hen"

#~ msgctxt "parents"
#~ msgid "{n} day"
#~ msgid_plural "{n} days"
#~ msgstr[0] "un"
#~ msgstr[1] "dau"
#~ msgstr[2] "tri"
"""


def written(root: Path, content: str | bytes, language: str = "cy") -> Path:
    """Write a language's catalogue below a folder."""
    file = root / catalog_path(language)
    file.parent.mkdir(parents=True)
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return file


READ = {
    "a byte order mark": "\ufeff" + HEADER + MESSAGES,
    "lines that end as on Windows": (HEADER + MESSAGES).replace("\n", "\r\n"),
    "what msgmerge --previous writes": HEADER + MERGED_BY_GETTEXT + MESSAGES,
    "obsolete entries before others": HEADER + MERGED_BY_GETTEXT.replace("#| ", "# ") + MESSAGES,
    "dates as mdbook-i18n-helpers writes": HEADER
    + '"POT-Creation-Date: 2026-11-26T07:00:00+00:00\\n"\n"PO-Revision-Date: yesterday\\n"\n'
    + MESSAGES,
    "a header as Weblate writes": HEADER
    + '"Language-Team: Welsh <https://hosted.example/cy/>\\n"\n'
    + '"Language: cy_GB\\n"\n"X-Generator: Weblate 5.9\\n"\n'
    + MESSAGES,
    "a charset in small letters": HEADER.replace("UTF-8", "utf8") + MESSAGES,
    "a header in one line": 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n'
    'Plural-Forms: nplurals=2; plural=n>1\\n"\n' + MESSAGES.replace("plural=n>1", "plural=n!=1"),
    "tabs between keywords and texts": HEADER + MESSAGES.replace('msgstr "', 'msgstr\t"'),
}  # fmt: skip


@pytest.mark.parametrize("content", READ.values(), ids=READ)
def test_what_other_tools_write_is_read(tmp_path: Path, content: str) -> None:
    written(tmp_path, content)
    welsh = read_translations(tmp_path, "cy")
    assert welsh.look_up(FRIEND) == "Dewch â ffrind."
    assert [welsh.look_up(DAYS, n) for n in (1, 2)] == ["{n} diwrnod", "{n} o ddyddiau"]
    assert welsh.look_up(Entry("parents", "Bring a good friend with you.")) is None


def test_the_flag_of_an_obsolete_entry_is_its_own(tmp_path: Path) -> None:
    written(tmp_path, HEADER + '\n#, fuzzy\n#~ msgid "Old"\n#~ msgstr "Hen"\n' + MESSAGES)
    assert read_translations(tmp_path, "cy").look_up(FRIEND) == "Dewch â ffrind."


# what replaces what, and the lines that are named, with what they say
FAULTY = {
    "a line separator from Word": ("Dewch â", "Dewch\u2028â", {8: "U+2028 (line separator)"}),
    "a next line": ("Dewch â", "Dewch\u0085â", {8: "the character U+0085, which nobody can read"}),
    "a vertical tab": ("Dewch â", "Dewch\vâ", {8: "U+000B"}),
    "a form feed": ("Dewch â", "Dewch\fâ", {8: "U+000C"}),
    "a null": ("Dewch â", "Dewch\0â", {8: "U+0000"}),
    "an escape": ("Dewch â", "Dewch\x1bâ", {8: "U+001B"}),
    "a stash of Markdown": ("Dewch â", "\x02klzzwxh:0000\x03", {8: "U+0002"}),
    "private characters": ("Dewch â", "\ue00099\ue001", {8: "U+E000"}),
    "no character": ("Dewch â", "Dewch\ufffeâ", {8: "U+FFFE"}),
    "a control character as an escape": ("Dewch â", r"Dewch \x02", {8: r"\x is none of \n, \r, \t"}),
    "two characters in one file": ("Dewch â ffrind", "Dewch\u2028â\vffrind", {8: "U+000B"}),
    "the same message twice": (
        "\nmsgctxt", '\nmsgctxt "parents"\nmsgid "Bring a friend."\nmsgstr "Dewch."\n\nmsgctxt',
        {10: '"Bring a friend." stands in line 6 already, expected it once'},
    ),
    "a msgstr alone": ("\nmsgctxt", '\nmsgstr "Hen"\n\nmsgctxt', {6: "found msgstr together"}),
    "a second msgstr": ("ffrind.\"\n", 'ffrind."\nmsgstr "Hen"\n', {9: "found msgstr together"}),
    "a message without msgstr": ('msgstr "Dewch â ffrind."\n', "", {6: "found msgctxt and msgid together"}),
    "a msgctxt alone": ("\nmsgctxt", '\nmsgctxt "children"\n\nmsgctxt', {6: "found msgctxt together"}),
    "text that belongs to nothing": (
        'msgid ""\nmsgstr', '"text"\nmsgid ""\nmsgstr', {1: "found text together", 2: "found the header"},
    ),
    "an empty msgid": ("Bring a friend.", "", {6: "found an empty msgid with a msgctxt"}),
    "a mark of git": ("\nmsgctxt", "\n<<<<<<< HEAD\nmsgctxt", {6: "found '<<<<<<< HEAD', expected"}),
    "an unknown keyword": ("msgstr[0]", "msgstring", {13: "expected a comment, or msgctxt"}),
    "another charset": ("UTF-8", "latin-1", {3: 'found charset="latin-1", expected charset=UTF-8'}),
    "no such charset": ("UTF-8", "bogus", {3: 'found charset="bogus"'}),
    "an empty charset": ("UTF-8", "", {3: 'found charset=""'}),
    "plurals without number": ("nplurals=2", "nplurals=INTEGER", {4: "not of the form nplurals=NUMBER"}),
    "too many plurals": ("nplurals=2", "nplurals=1000000000", {4: "nplurals=1000000000 is not between"}),
    "no plurals": ("nplurals=2", "nplurals=0", {4: "nplurals=0 is not between 1 and 10"}),
    "a form below nought": ("(n != 1)", "-1", {4: "plural=-1 cannot be worked out"}),
    "a form above the last": ("(n != 1)", "(n > 2 ? 2 : 0)", {4: "for 3 it chooses form 2 of 2"}),
    "a form that divides by nought": ("(n != 1)", "n % 0", {4: "plural=n % 0 cannot be worked out"}),
    "a form that is Python": ("(n != 1)", "__import__('os')", {4: "cannot be worked out"}),
    "no Plural-Forms": (
        '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n', "",
        {1: 'found no Plural-Forms; expected "Plural-Forms: nplurals=5; plural=(n==1 ? 1 : n==2 ? 2'},
    ),
    "too few forms": ('msgstr[1] "{n} o ddyddiau"\n', "", {10: "found msgstr[0], expected"}),
    "too many forms": ("msgstr[1]", 'msgstr[1] ""\nmsgstr[2]', {10: "one for each of the 2 forms"}),
    "forms out of order": ("msgstr[0]", "msgstr[7]", {10: "found msgstr[7], msgstr[1], expected msgstr[0]"}),
    "a header that is not the first": (
        HEADER, 'msgid "One"\nmsgstr "Un"\n\n' + HEADER, {4: 'found the header (msgid "") behind'},
    ),
    "several faults": (
        "UTF-8", "latin-1\\n\"\n\"Plural-Forms: x",
        {3: "charset", 4: "not of the form nplurals=NUMBER"},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "expected"), FAULTY.values(), ids=FAULTY)
def test_what_is_no_po_is_named_with_its_line(
    tmp_path: Path, old: str, new: str, expected: dict[int, str]
) -> None:
    assert old in HEADER + MESSAGES
    written(tmp_path, (HEADER + MESSAGES).replace(old, new, 1))
    with pytest.raises(Faults) as caught:
        read_translations(tmp_path, "cy")
    assert {problem.path for problem in caught.value.problems} == {catalog_path("cy")}
    found = {problem.line: problem.message for problem in reversed(caught.value.problems)}
    assert found.keys() == expected.keys()
    for line, message in expected.items():
        assert message in found[line]


def test_what_only_the_parser_finds_has_its_line(tmp_path: Path) -> None:
    written(tmp_path, HEADER + MESSAGES.replace("\nmsgctxt", "\n#: \u2068a page:3\nmsgctxt", 1))
    with pytest.raises(Faults, match=r"messages\.po:6: catalog: not a PO file that parses: .*characters\.$"):
        read_translations(tmp_path, "cy")


def test_later_lines_keep_their_numbers(tmp_path: Path) -> None:
    written(tmp_path, HEADER + MESSAGES.replace("ffrind", "ffrind\u2028\v") + "\nnonsense\n")
    with pytest.raises(Faults) as caught:
        read_catalog(tmp_path, catalog_path("cy"), "cy")
    assert [problem.line for problem in caught.value.problems] == [8, 8, 16]


def test_no_fault_hides_another(tmp_path: Path) -> None:
    content = (HEADER + MESSAGES).replace("UTF-8", "bogus").replace("nplurals=2", "nplurals=0")
    written(tmp_path, content.replace("ffrind", "ffrind\v") + "nonsense\n" + MESSAGES)
    with pytest.raises(Faults) as caught:
        read_translations(tmp_path, "cy")
    assert [problem.line for problem in caught.value.problems] == [3, 4, 8, 15, 17, 21]


def test_a_file_in_another_encoding_is_named(tmp_path: Path) -> None:
    written(tmp_path, (HEADER + MESSAGES).encode("latin-1"))
    with pytest.raises(Faults, match=r"messages\.po:8: catalog: found bytes that are no UTF-8"):
        read_translations(tmp_path, "cy")


def test_an_empty_file_is_named(tmp_path: Path) -> None:
    written(tmp_path, "")
    with pytest.raises(Faults, match=r"messages\.po:1: catalog: found no Plural-Forms"):
        read_translations(tmp_path, "cy")


def test_what_is_no_file_is_named(tmp_path: Path) -> None:
    file = tmp_path / catalog_path("cy")
    file.mkdir(parents=True)
    with pytest.raises(Faults, match="found a folder or a link that leads to no file"):
        read_translations(tmp_path, "cy")
    file.rmdir()
    file.symlink_to("nowhere.po")
    with pytest.raises(Faults, match="found a folder or a link that leads to no file"):
        read_translations(tmp_path, "cy")


@pytest.mark.parametrize("language", ["zh-Hant", "zh-Hans", "pt-BR", "pl"])
def test_what_is_begun_for_a_language_is_read_again(tmp_path: Path, language: str) -> None:
    content = to_bytes(merge(new_catalog(language), [FRIEND, DAYS]), {"X-Status": "draft"})
    written(tmp_path, content, language)
    again = read_po_file(tmp_path, catalog_path(language), language)
    assert to_bytes(merge(again.catalog, [FRIEND, DAYS]), again.status_fields()) == content


@pytest.mark.parametrize("language", ["polish", "pt_BR"])
def test_the_folder_of_no_language_is_named(tmp_path: Path, language: str) -> None:
    written(tmp_path, HEADER + MESSAGES, language)
    with pytest.raises(Faults, match=f'"{language}" is no language.*Rename or remove the folder'):
        read_translations(tmp_path, language)


def test_who_reviewed_a_language_is_kept(tmp_path: Path) -> None:
    fields = '"X-Status: reviewed\\n"\n"X-Reviewer: Siân \\"Ann\\" Jones\\n"\n'
    written(tmp_path, HEADER + fields + MESSAGES)
    read = read_po_file(tmp_path, catalog_path("cy"), "cy")
    assert fields in to_bytes(read.catalog, read.status_fields()).decode()
    assert not read_translations(tmp_path, "cy").is_draft
