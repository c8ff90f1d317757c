"""Leaflets and sheets: as many pages as promised, large enough, accessible, to be folded, and found."""

import re
from collections.abc import Iterator
from pathlib import Path

import lxml.etree
import pytest
from pypdf import PdfReader

from macros.checks import paper_talk
from macros.output.pdf import folded, order_of_folding
from macros.project import read_project
from tests.conftest import TODAY, Guide, change, page, words
from tests.output.test_whole_guides import sizes

AREAS = ("torbay", "bedfordshire", "lancashire", "wales", "guernsey")
FAMILIES = ("parents", "children", "young-people")
LAST = "\n## Who can help me?"
A4, A5 = (595.28, 841.89), (419.53, 595.28)
"""Points."""


def read(site: Path, name: str) -> PdfReader:
    return PdfReader(site / "paper" / f"{name}.pdf")


def sizes_of_pages(reader: PdfReader) -> set[tuple[int, int]]:
    return {(round(float(leaf.mediabox.width)), round(float(leaf.mediabox.height))) for leaf in reader.pages}


def sites_of(project: Path) -> Path:
    """Return, in the shape of a site, what was made of a project's paper alone."""
    site = project / "on-paper"
    for area in (project / "paper").iterdir():
        (site / area.name).mkdir(parents=True)
        area.rename(site / area.name / "paper")
    return site


def rounded(size: tuple[float, float]) -> tuple[int, int]:
    return round(size[0]), round(size[1])


@pytest.mark.parametrize("area", AREAS)
def test_each_leaflet_is_one_folded_booklet_in_every_language(
    sites: Path, whole: Path, guide: Guide, area: str
) -> None:
    if not (sites / area / "paper").is_dir():
        assert guide(whole, "leaflets", area).exit_code == 0
        sites = sites_of(whole)
    languages = [folder.name for folder in (sites / area / "paper").iterdir()]
    assert "en" in languages
    for language in languages:
        for audience in FAMILIES:
            leaflet = read(sites / area, f"{language}/{audience}-leaflet")
            assert len(leaflet.pages) == 8, (language, audience)
            assert sizes_of_pages(leaflet) == {rounded(A5)}
            large = read(sites / area, f"{language}/{audience}-leaflet-large")
            assert len(large.pages) == 8
            assert sizes_of_pages(large) == {rounded(A4)}
            folded = read(sites / area, f"{language}/{audience}-leaflet-to-fold")
            assert len(folded.pages) == 4
            assert sizes_of_pages(folded) == {rounded(A4[::-1])}
        assert len(read(sites / area, f"{language}/parents-poster").pages) == 1
    assert len(read(sites / area, "en/professionals-at-a-glance").pages) <= 2


@pytest.mark.parametrize(
    ("name", "points"),
    [
        ("parents-leaflet", 12), ("parents-leaflet-large", 18), ("parents-leaflet-giant", 20),
        ("young-people-leaflet", 12), ("children-leaflet", 16), ("children-leaflet-large", 20),
        ("professionals-at-a-glance", 10.5), ("parents-poster", 14), ("parents-what-i-want-to-say", 12),
    ],
)  # fmt: skip
def test_nothing_is_smaller_than_promised(torbay: Path, name: str, points: float) -> None:
    assert min(sizes(read(torbay, f"en/{name}"))) >= points


@pytest.mark.parametrize("language", ["en", "cy"])
@pytest.mark.parametrize("audience", FAMILIES)
def test_a_leaflet_is_accessible(torbay: Path, language: str, audience: str) -> None:
    reader = read(torbay, f"{language}/{audience}-leaflet")
    root = reader.root_object
    assert root["/MarkInfo"]["/Marked"]  # type: ignore[index]
    assert root["/Lang"].split("-")[0] == language  # type: ignore[union-attr]
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data()  # type: ignore[union-attr]
    assert reader.metadata
    assert reader.metadata.title
    assert reader.metadata.title.startswith("Torbay: ")


def elements(element: object) -> Iterator[object]:
    """Yield the elements of a PDF's structure."""
    found = element.get_object()  # type: ignore[attr-defined]
    if isinstance(found, dict):
        yield found
        for kid in found.get("/K", []) if isinstance(found.get("/K"), list) else [found.get("/K")]:
            if kid is not None and not isinstance(kid, int):
                yield from elements(kid)


def test_the_first_cell_of_a_row_is_its_header(torbay: Path) -> None:
    root = read(torbay, "en/parents-leaflet").root_object["/StructTreeRoot"]
    rows = [one for one in elements(root) if one.get("/S") == "/TR"]  # type: ignore[attr-defined]
    assert len(rows) > 3
    for row in rows[1:]:
        first, *others = [cell.get_object() for cell in row["/K"]]  # type: ignore[index]
        assert first["/S"] == "/TH"
        assert first["/A"]["/Scope"] == "/Row"
        assert {cell["/S"] for cell in others} == {"/TD"}


def test_the_outer_sheet_has_the_cover_and_the_back(torbay: Path) -> None:
    leaflet, folded = (read(torbay, f"en/parents-leaflet{ending}") for ending in ("", "-to-fold"))
    outside = " ".join(folded.pages[0].extract_text().split())
    for leaf in (leaflet.pages[0], leaflet.pages[7]):
        assert " ".join(leaf.extract_text().split())[:40] in outside


def test_every_page_is_folded_once_and_beside_its_neighbour() -> None:
    for count in (4, 8):
        pairs = order_of_folding(count)
        assert sorted(number for pair in pairs for number in pair) == list(range(1, count + 1))
        assert order_of_folding(count, from_right=True) == [pair[::-1] for pair in pairs]


def test_a_telephone_number_stays_in_one_piece_from_right_to_left() -> None:
    root = lxml.etree.fromstring("<p>Ring\n  <bdi>0808 801 0366</bdi>,\n  or ask.</p>")
    assert folded(root) == "<p>Ring <bdi>0808\u00a0801\u00a00366</bdi>, or ask.</p>"


def test_a_leaflet_says_what_it_is_and_where_more_is(whole: Path, guide: Guide, torbay: Path) -> None:
    last = read(torbay, "en/parents-leaflet").pages[7].extract_text()
    assert "An example, not an official leaflet." in " ".join(last.split())
    assert "Cymraeg" in last
    change(whole / "areas/torbay/area.yml", "languages:", "address: https://guide.example.org/t/\nlanguages:")
    made = guide(
        whole, "leaflets", "torbay", "--audience", "parents", "--language", "en", "--kind", "leaflet"
    )
    assert made.exit_code == 0
    assert "paper/torbay/en/parents-leaflet.pdf" in made.stdout.splitlines()
    assert all("/en/parents-leaflet" in line for line in made.stdout.splitlines())
    last = PdfReader(whole / "paper/torbay/en/parents-leaflet.pdf").pages[7].extract_text()
    assert "https://guide.example.org/t/en/parents/" in last.replace("\n", "").replace(" ", "")
    nothing = guide(whole, "leaflets", "torbay", "--kind", "poster-of-nothing")
    assert nothing.exit_code == 1
    assert "nothing of that on paper. There is en/" in nothing.stderr


def test_too_long_a_text_is_refused_with_its_page_and_words(project: Path, guide: Guide) -> None:
    file = project / "docs/parents/leaflet.md"
    text = file.read_text(encoding="utf-8")
    heading = "\n## Who can help me?\n"
    assert heading in text
    file.write_text(text.replace(heading, "\nAsk for more time.\n" * 60 + heading), encoding="utf-8")
    result = guide(project, "build", "torbay")
    assert result.exit_code == 1
    said = re.search(
        r"docs/parents/leaflet\.md:1: paper: page 7, “.+?”, has about (\d+) words too many", result.stderr
    )
    assert said
    assert 100 < int(said[1]) < 260


def test_a_leaflet_of_another_number_of_pages_is_refused(project: Path, guide: Guide) -> None:
    change(
        project / "docs/children/leaflet.md",
        "\n## Who can help me?",
        "\n## One more\n\nYes.\n\n## Who can help me?",
    )
    result = guide(project, "build", "torbay")
    assert "docs/children/leaflet.md:1: paper: 9 pages with the cover, expected 4 or 8" in result.stderr


def test_what_is_on_paper_is_listed_and_is_no_page_of_the_site(torbay: Path) -> None:
    for language in ("en", "cy"):
        listed = page(torbay, f"paper/{language}")
        links = {str(link.get("href")) for link in listed.xpath("//main//li/a") if ".pdf" in link.get("href")}
        assert links == {f"../{language}/{file.name}" for file in (torbay / "paper" / language).glob("*.pdf")}
    (said,) = page(torbay, "paper/en").xpath('//li[a/@href="../en/parents-leaflet-to-fold.pdf"]')
    assert re.search(r"turned at the short edge Pages: 4, PDF, \d+ kB$", words(said))
    assert not list(torbay.glob("*/*/leaflet")) + list(torbay.glob("*/*/sheets"))
    assert "leaflet/" not in (torbay / "search/en-parents.js").read_text(encoding="utf-8")
    (link,) = page(torbay, "en/parents/before").xpath(
        '//section[@aria-labelledby="print-title"]//a[contains(., "leaflet")]'
    )
    assert (torbay / "en/parents/before" / link.get("href")).resolve().is_file()


def test_web_talk_on_paper_is_named(project: Path) -> None:
    change(
        project / "docs/children/leaflet.md",
        "\n## Who can help me?",
        "\nPress the [star](words.md).\n\n## Who can help me?",
    )
    (fault,) = paper_talk.find(read_project(project, TODAY, ["torbay"]))
    assert fault.name == "paper-talk"
    assert '"Press" is said of a screen' in fault.message
