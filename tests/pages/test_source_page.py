"""A page is read once: what its front matter says, and what is wrong with it, at its line."""

import datetime
import os
from pathlib import Path

import pytest

from macros.pages.reading import read_pages
from macros.pages.source_page import parse_page

DAY = "reviewed: 2026-11-21\n"


def faults_of(text: str) -> list[str]:
    return [f"{fault.line}: {fault.message}" for fault in parse_page("parents/zz.md", text).faults]


def with_front_matter(lines: str) -> list[str]:
    return faults_of(f"---\n{lines}\n---\n# Zz\n")


def test_a_page_is_front_matter_and_body() -> None:
    page = parse_page("a.md", f"---\n{DAY}owner: editors\nneeds: [one, two | three]\n---\n# Title\n\nText.\n")
    assert page.front_matter.reviewed == datetime.date(2026, 11, 21)
    assert page.front_matter.owner == "editors"
    assert page.front_matter.alternatives() == [["one"], ["two", "three"]]
    assert (page.first_line, page.body, page.faults) == (6, "# Title\n\nText.\n", ())
    assert page.line_of("needs") == 4


@pytest.mark.parametrize("fence", ["---", "--- ", "---\t", "---\r"])
def test_what_nobody_sees_changes_nothing(fence: str) -> None:
    for mark in ("", "\ufeff"):
        text = f"{mark}{fence}\nareas: [lancashire]\n{fence}\n# Zz\r\n"
        page = parse_page("a.md", text.removeprefix("\ufeff"))
        assert (page.front_matter.areas, page.body, page.faults) == (("lancashire",), "# Zz\n", ())


def test_a_mark_of_the_encoding_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"\xef\xbb\xbf---\r\nowner: editors\r\n---\r\n# A\r\n")
    assert read_pages(tmp_path)["a.md"].front_matter.owner == "editors"


@pytest.mark.parametrize("key", ["needs", "areas", "languages"])
def test_a_lone_name_is_a_list_of_one(key: str) -> None:
    page = parse_page("a.md", f"---\n{key}: agenda\n---\n# A\n")
    assert getattr(page.front_matter, key) == ("agenda",)


def test_norwegian_is_no_answer() -> None:
    assert parse_page("a.md", "---\nlanguages: [no, on]\n---\n# A\n").front_matter.languages == ("no", "on")


@pytest.mark.parametrize(
    ("lines", "fault"),
    [
        ("reviewed: 2026-11-31", '2: reviewed: found "2026-11-31", expected a day, such as 2026-11-21.'),
        ("reviewed: 2026-11-21 10:00:00", '2: reviewed: found "2026-11-21 10:00:00", expected a day'),
        ("reviewed: 1764000000", '2: reviewed: found "1764000000", expected a day'),
        ("reviewed: [2026-11-21]", "2: reviewed: found [2026-11-21], expected a day"),
        ("reviewed:", "2: reviewed: found nothing, expected a day"),
        ("owner: x\nareas:", "3: areas: found nothing, expected areas such as [torbay]."),
        ("areas: []", "2: areas: found nothing"),
        ('areas: ["", torbay]', "2: areas: found nothing"),
        ("needs: ~", "2: needs: found nothing"),
        ("languages: null", "2: languages: found nothing"),
        ("owner: []", "2: owner: found nothing"),
        ("owner: [a, b]", "2: owner: found [a, b], expected who reads the page again"),
        ("needs: [[agenda]]", "2: found a list; needs: expected a text or a list of texts."),
        ("needs: {a: b}", "2: found keys; needs: expected a text or a list of texts."),
        ("owner: x\nneeds:\n  - a\n  - b: c", "5: found keys; needs: expected a text"),
        ("title: Before you go", "2: title: not a key of pages: the title is the heading `# ...`."),
        ("render_macros: false", "2: render_macros: unknown key. Expected reviewed, owner, needs, areas,"),
        ("ignore_macros: true", "2: ignore_macros: unknown key."),
        ("within: 5", "2: within: unknown key."),
        ("aeras: [torbay]", '2: aeras: unknown key. Did you mean "areas"?'),
        ("template: nowhere.html", '2: template: found "nowhere.html", expected "choose-audience.html"'),
        ("owner: a\nowner: b", "3: owner: a second time, expected once."),
        ("owner: a\n\tb: c", "3: not well-formed YAML: found character '\\t'"),
        ("note: Read this: it matters", "2: not well-formed YAML: mapping values are not allowed"),
        ("owner: x\nareas: [", "4: not well-formed YAML:"),
        ("owner: !!python/name:os.system x", '2: found the tag "tag:yaml.org,2002:python/name:os.system"'),
        ("owner: &a x\nneeds: *a", "2: found an anchor or alias (& or *), expected plain text."),
        ("a: &a [x, x]\nb: &b [*a, *a]", "2: found an anchor or alias"),
        ("5", "2: found a text; expected lines such as `owner: editors`."),
        ("- owner", "2: found a list; expected lines such as `owner: editors`."),
        ("owner: a\n...\nowner: b", "4: found a second document, expected one mapping."),
        ("? [a]\n: b", "2: found a list; expected the name of a key."),
        (f"needs: {'[' * 5000}", "2: found a list; needs: expected a text"),
        (f"owner: {'x' * 30000}", "1: front matter of 30008 characters, expected at most 20000"),
    ],
)  # fmt: skip
def test_odd_front_matter_is_one_line(lines: str, fault: str) -> None:
    found = with_front_matter(lines)
    assert len(found) == 1
    assert found[0].startswith(fault)
    assert "\n" not in found[0]


def test_every_wrong_key_has_its_line() -> None:
    found = with_front_matter("reviewed: soon\nowner: x\nareas:\ntitle: X\nfoo: 1")
    assert [line.split(":")[0] for line in found] == ["2", "4", "5", "6"]


def test_front_matter_without_its_end() -> None:
    assert faults_of("---\nowner: x\n# Zz\n") == [
        "1: front matter without its end, expected a second line `---` below it."
    ]


@pytest.mark.parametrize("data", [b"---\n---\n# It\x92s\n", "# It\n".encode("utf-16"), b"\xff\xff"])
def test_a_page_in_another_encoding(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(data)
    (fault,) = read_pages(tmp_path)["a.md"].faults
    assert fault.line == (3 if b"\x92" in data else 1)
    assert fault.message.endswith("expected UTF-8: save the page as UTF-8.")


@pytest.mark.parametrize("character", ["\0", "\x01", "\x1b", "\x0c", "\x85", "\u2028", "\ue000", "\uffff"])
def test_a_character_that_is_no_text(character: str) -> None:
    code = f"{ord(character):04X}"
    assert faults_of(f"# Zz\n\na{character}b\n") == [
        f"3: found the character U+{code}, which is no text: take it out."
    ]


def test_a_text_set_in_for_ever() -> None:
    assert faults_of(f"# Zz\n\n{'  ' * 2000}- a\n") == [
        "3: set in by more than 60 columns, which nobody can read: set it in less."
    ]


def test_what_is_named_like_a_page_and_is_none(tmp_path: Path) -> None:
    (tmp_path / "folder.md").mkdir()
    (tmp_path / "gone.md").symlink_to("nowhere")
    os.mkfifo(tmp_path / "pipe.md")
    for name in ("b.markdown", "C.MD", "README.md"):
        (tmp_path / name).write_text("# A\n")
    found = {path: page.faults[0].message for path, page in read_pages(tmp_path).items()}
    assert found == {
        "folder.md": "a folder, expected a page: name folders without `.md`.",
        "gone.md": "a link to nowhere, where nothing is: put the page there, or remove the link.",
        "pipe.md": "not an ordinary file, expected a page.",
        "b.markdown": "expected a name that ends in .md: rename it to b.md.",
        "C.MD": "expected a name that ends in .md: rename it to C.md.",
        "README.md": "a name that stands for the start of a folder, expected index.md or another name.",
    }


def test_hidden_files_and_decisions_are_no_pages(tmp_path: Path) -> None:
    (tmp_path / ".#before.md").symlink_to("editor@host.1")
    (tmp_path / "._before.md").write_bytes(b"\0\xff")
    for folder in (".trash", "about/decisions", "decisions"):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "a.md").write_text("# A\n")
    assert list(read_pages(tmp_path)) == ["decisions/a.md"]
