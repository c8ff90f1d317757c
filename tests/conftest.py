"""A project to break, and the real one built once."""

import contextlib
import datetime
import functools
import os
import pickle
import shutil
from collections.abc import Callable, Collection, Iterator
from pathlib import Path

import lxml.html
import pytest
from click.testing import CliRunner, Result
from filelock import FileLock

from macros.areas.area import Area
from macros.areas.reading import read_area, read_vocabulary
from macros.areas.vocabulary import Vocabulary
from macros.checks import page_length, plain_words
from macros.cli import main
from macros.output import extraction
from macros.output.english import EnglishArea, english_areas
from macros.project import Project, read_project

ROOT = Path(__file__).parents[1]
DAY = "2026-12-01"
TODAY = datetime.date.fromisoformat(DAY)
PARTS = ("areas", "docs", "theme", "translations", "mkdocs.yml")

Guide = Callable[..., Result]


def run_guide(project: Path, *arguments: str) -> Result:
    """Run `guide` in a project, as from the command line."""
    return CliRunner().invoke(main, ["--project", str(project), *arguments], catch_exceptions=False)


@pytest.fixture
def guide() -> Guide:
    return run_guide


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the real project with two areas, to break; its Torbay speaks English alone."""
    project = copy_of_project(tmp_path / "project", without=("bedfordshire", "guernsey", "lancashire"))
    change(project / "areas/torbay/area.yml", "languages: [en, cy]", "languages: [en]")
    return project


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    """A copy of the real project, to break."""
    return copy_of_project(tmp_path / "project")


def copy_of_project(folder: Path, without: Collection[str] = ()) -> Path:
    """Copy the real project, without some areas."""

    def left_out(copied: str, names: list[str]) -> Collection[str]:
        return set(without).intersection(names) if Path(copied) == ROOT / "areas" else ()

    folder.mkdir()
    for part in PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, folder / part, ignore=left_out)
        else:
            shutil.copy(source, folder / part)
    return folder


def change(file: Path, old: str, new: str) -> None:
    """Replace the first place of a text that must be there."""
    text = file.read_text(encoding="utf-8")
    assert old in text, f"{old!r} is not in {file}"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


Once = Callable[[str, Callable[[Path], Path]], Path]


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Once:
    """Make a folder once for all workers: give its name and what makes it from a copy of the project."""
    base = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        base = base.parent

    def make_once(name: str, make: Callable[[Path], Path]) -> Path:
        place = base / f"{name}.made"
        with FileLock(base / f"{name}.lock"):
            if not place.exists():
                shutil.rmtree(base / name, ignore_errors=True)
                made = make(copy_of_project(base / name))
                place.write_text(str(made), encoding="utf-8")
        return Path(place.read_text(encoding="utf-8"))

    return make_once


@pytest.fixture(scope="session")
def torbay(once: Once) -> Path:
    """The folder of the real Torbay site, built from 1 December 2026."""
    return once("torbay", built)


@pytest.fixture(scope="session")
def sites(once: Once) -> Path:
    """The folder of all real sites, built from 1 December 2026; two also in the pseudo language."""
    return once("sites", _built_all)


@pytest.fixture(scope="session")
def memory_stick(once: Once) -> Path:
    """The folder of the Torbay site as it is carried on a memory stick, built from 1 December 2026."""
    return once("memory_stick", lambda project: built(project, "torbay", "--offline"))


English = tuple[EnglishArea, ...]


@pytest.fixture(scope="session")
def english(once: Once) -> English:
    """All real areas in English alone, as `guide check` and `guide translate extract` build them."""
    found: English = pickle.loads(once("english", _built_in_english).read_bytes())
    return found


@pytest.fixture
def english_at_hand(english: English) -> Iterator[None]:
    """For a test that changes no page: what would be built in English is there already."""
    with reading(english):
        yield


@contextlib.contextmanager
def reading(english: English) -> Iterator[None]:
    """Let checks and extraction read what was built in place of building it again."""
    with pytest.MonkeyPatch.context() as patch:
        for module in (plain_words, page_length, extraction):
            patch.setattr(module, "english_areas", lambda project: english)
        yield


def _built_in_english(project: Path) -> Path:
    file = project / "english.pickle"
    file.write_bytes(pickle.dumps(english_areas(read_project(project, TODAY))))
    return file


def _built_all(project: Path) -> Path:
    for options in (
        ("torbay", "--pseudo"),
        ("wales",),
        ("bedfordshire", "guernsey", "lancashire", "--quick"),
    ):
        result = run_guide(project, "build", "--as-of", DAY, *options)
        assert result.exit_code == 0, result.output
    return project / "site"


def built(project: Path, area: str = "torbay", *options: str) -> Path:
    """Build an area and return its folder."""
    result = run_guide(project, "build", area, "--as-of", DAY, *options)
    assert result.exit_code == 0, result.output
    return project / "site" / area


def quickly_built(project: Path, area: str = "torbay") -> Path:
    """Build the pages of an area, without leaflets and search, and return its folder."""
    return built(project, area, "--quick")


def page(site: Path, path: str) -> lxml.html.HtmlElement:
    """Read a built page."""
    text = (site / path / "index.html").read_text(encoding="utf-8")
    return lxml.html.document_fromstring(text)


def words(element: lxml.html.HtmlElement) -> str:
    """Return the text of an element as one line."""
    return " ".join(element.text_content().split())


def compared(sites: Path, fact: str) -> dict[str, str]:
    """Return what the page that compares a topic says of a fact, by the name of each area."""
    compares = page(sites, f"compare/{our_vocabulary().facts[fact].topic}")
    (section,) = compares.xpath(f'//section[@aria-labelledby="{fact}"]')
    rows = {words(row.find("dt")): words(row.find("dd")) for row in section.iter("div")}
    return {name: said for names, said in rows.items() for name in names.split(", ")}


def links(element: lxml.html.HtmlElement) -> dict[str, str]:
    """Return where each link in an element leads, by its text."""
    return {words(link): link.get("href") for link in element.iter("a")}


@functools.cache
def our_vocabulary() -> Vocabulary:
    """Return our own vocabulary, read once."""
    return read_vocabulary(ROOT)


@functools.cache
def our_area(key: str) -> Area:
    """Return one of our own areas as it is on 1 December 2026, read once."""
    return read_area(ROOT, key, our_vocabulary(), TODAY)


@functools.cache
def our_project() -> Project:
    """Return our own project as it is on 1 December 2026, read once."""
    return read_project(ROOT, TODAY)


@pytest.fixture
def today() -> datetime.date:
    return TODAY
