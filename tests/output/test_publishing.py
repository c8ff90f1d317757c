"""`guide build` swaps in what it built, keeps everything else, and says in a line why it could not."""

import errno
import io
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import lxml.html
import pytest

from macros import cli
from macros.areas.keys import area_keys
from macros.output import publish, site_folder
from macros.output.front_pages import ASSET_FILES, FRONT_PARTS
from macros.output.progress import telling
from macros.output.publish import AreaOrder, AreaResult
from macros.output.site_folder import MARKER, opened
from macros.problems import Faults, Problem
from tests.conftest import DAY, ROOT, Guide, change

AREAS = area_keys(ROOT)


def built_in_no_time(order: AreaOrder) -> AreaResult:
    """Make an area of one page, which says on which day it was built."""
    order.target.mkdir(parents=True)
    (order.target / "index.html").write_text(order.today.isoformat())
    return AreaResult(order.area, 1, (), 0.0, 0.0)


def faulty(order: AreaOrder) -> AreaResult:
    built_in_no_time(order)
    raise Faults([Problem(f"areas/{order.area}/area.yml", 3, "odd", "area")])


def on_a_full_disk(order: AreaOrder) -> AreaResult:
    built_in_no_time(order)
    raise OSError(errno.ENOSPC, "No space left on device", str(order.target / "index.html"))


def out_of_memory(order: AreaOrder) -> AreaResult:
    os._exit(9)


def with_a_bug(order: AreaOrder) -> AreaResult:
    raise FileNotFoundError(errno.ENOENT, "No such file or directory", "theme/lost.html")


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(publish, "build_area", built_in_no_time)
    monkeypatch.setattr(cli, "find_quick", lambda project: project.faults)
    monkeypatch.setattr(site_folder, "SECONDS_TO_WAIT", 0)


def days(site: Path) -> dict[str, str]:
    """Return on which day each area of a site was built."""
    return {folder.name: (folder / "index.html").read_text() for folder in site.iterdir() if is_area(folder)}


def is_area(folder: Path) -> bool:
    return folder.is_dir() and folder.name not in FRONT_PARTS


def links(site: Path, page: str = "") -> set[str]:
    """Return the folders to which a front page leads."""
    found = lxml.html.parse(str(site / page / "index.html")).getroot().xpath("//main//a/@href")
    return {link.removeprefix(f"../{page}/").split("/")[0] for link in found if not link.startswith("tel:")}


LATER = "2026-12-08"


def test_one_area_is_built_and_the_others_stay(whole: Path, guide: Guide) -> None:
    guide(whole, "build", "--as-of", DAY)
    result = guide(whole, "build", "torbay", "--as-of", LATER)
    assert result.exit_code == 0
    assert result.stdout.splitlines()[0] == "site/torbay/  1 page, 0 files on paper"
    assert days(whole / "site") == dict.fromkeys(AREAS, DAY) | {"torbay": LATER}
    assert links(whole / "site") == {*AREAS, "compare", "languages", "moving"}
    assert links(whole / "site", "moving") == {*AREAS}
    compared = (whole / "site/compare/reviews/index.html").read_text()
    assert [area for area in ("Bedfordshire", "Guernsey", "Torbay") if area not in compared] == []
    assert (whole / "site/moving/torbay/index.html").exists()


def test_front_pages_say_what_an_area_file_says_now(project: Path, guide: Guide) -> None:
    guide(project, "build", "--as-of", DAY)
    change(project / "areas/torbay/area.yml", "name: Torbay\n", "name: Torquay\n")
    guide(project, "build", "torbay", "--as-of", DAY)
    assert "Torquay" in (project / "site/index.html").read_text()
    assert "Torquay" in (project / "site/moving/wales/index.html").read_text()


def lent(site: Path) -> set[str]:
    """Return the style, icons and scripts that front pages load, by their path in the site."""
    pages = [site / "index.html", *(page for part in FRONT_PARTS for page in (site / part).rglob("*.html"))]
    return {
        (page.parent / href).resolve().relative_to(site.resolve()).as_posix()
        for page in pages
        for href in lxml.html.parse(str(page)).getroot().xpath("//link/@href | //script/@src")
    }


def test_front_pages_stand_on_nothing_of_an_area(whole: Path, guide: Guide) -> None:
    guide(whole, "build", "--as-of", DAY)
    assert lent(whole / "site") == {f"front/{name}" for name in ("guide.css", *ASSET_FILES)}
    shutil.rmtree(whole / "areas" / AREAS[0])
    change(whole / "theme/style/1-colours.css", "/*", "/* new */ /*")
    guide(whole, "build", "--as-of", LATER)
    assert not (whole / "site" / AREAS[0]).exists()
    assert [path for path in lent(whole / "site") if not (whole / "site" / path).is_file()] == []
    assert "/* new */" in (whole / "site/front/guide.css").read_text()


def test_one_area_alone_is_a_site_and_grows(project: Path, guide: Guide) -> None:
    guide(project, "build", "torbay", "--as-of", DAY)
    assert links(project / "site") == {"torbay"}
    guide(project, "build", "wales", "--as-of", DAY)
    assert links(project / "site") == {"torbay", "wales", "compare", "languages", "moving"}


def test_an_area_that_the_project_lost_goes_with_the_next_whole_build(whole: Path, guide: Guide) -> None:
    guide(whole, "build", "--as-of", DAY)
    (whole / "areas/guernsey/area.yml").unlink()
    guide(whole, "build", "torbay", "--as-of", DAY)
    assert (whole / "site/guernsey/index.html").exists()
    assert "guernsey" not in links(whole / "site")
    guide(whole, "build", "--as-of", DAY)
    assert sorted(days(whole / "site")) == [area for area in AREAS if area != "guernsey"]


def test_files_beside_the_areas_stay(project: Path, guide: Guide) -> None:
    guide(project, "build", "--as-of", DAY)
    (project / "site/web.config").write_text("mine")
    guide(project, "build", "--as-of", LATER)
    assert (project / "site/web.config").read_text() == "mine"


def lines_of(result: Any) -> list[str]:
    """Return the lines that say what is wrong."""
    assert result.exit_code == 1
    return [line for line in result.stderr.splitlines() if ":1: " in line or ":3: " in line]


@pytest.mark.parametrize(
    "output", ["", ".", "..", "/", "docs", "docs/site", "theme", "areas", "mkdocs.yml", "full"]
)
def test_an_output_that_is_no_folder_of_its_own_is_refused(output: str, project: Path, guide: Guide) -> None:
    (project / "full").mkdir()
    (project / "full/CNAME").write_text("mine")
    before = sorted(project.rglob("*"))
    result = guide(project, "build", "torbay", "--output", output, "--as-of", DAY)
    (line,) = lines_of(result)
    assert line.startswith(f'--output "{output}":1: output: ')
    assert line.endswith(" Nothing was changed.")
    assert sorted(project.rglob("*")) == before
    assert "Reading" not in result.stderr


@pytest.mark.parametrize(
    ("build", "line"),
    [
        (faulty, "areas/torbay/area.yml:3: area: odd"),
        (on_a_full_disk, "torbay/index.html:1: disk: No space left on device. Make room on the disk"),
        (out_of_memory, "guide build:1: jobs: a process ended suddenly, perhaps for want of memory."),
    ],
)
def test_a_build_that_fails_says_so_in_a_line_and_keeps_the_site(
    build: Any, line: str, whole: Path, guide: Guide, monkeypatch: pytest.MonkeyPatch
) -> None:
    guide(whole, "build", "--as-of", DAY)
    before = sorted((whole / "site").rglob("*"))
    monkeypatch.setattr(publish, "build_area", build)
    (said,) = lines_of(guide(whole, "build", "torbay", "--as-of", LATER))
    assert line in said
    assert days(whole / "site") == dict.fromkeys(AREAS, DAY)
    assert sorted((whole / "site").rglob("*")) == before


def test_a_bug_keeps_its_traceback(project: Path, guide: Guide, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(publish, "build_area", with_a_bug)
    with pytest.raises(FileNotFoundError, match="lost"):
        guide(project, "build", "torbay", "--as-of", DAY)


@pytest.mark.parametrize(
    ("output", "said"),
    [
        ("x" * 300, "File name too long. Choose a shorter name."),
        ("/proc/site", "No folder can be made there."),
    ],
)
def test_a_name_that_the_disk_refuses_is_a_line(output: str, said: str, project: Path, guide: Guide) -> None:
    (line,) = lines_of(guide(project, "build", "torbay", "--output", output, "--as-of", DAY))
    assert f":1: disk: {said}" in line
    assert len(line) < 300


@pytest.mark.parametrize("number", [errno.EACCES, errno.EROFS, errno.ENOSPC])
def test_a_folder_that_cannot_be_written_is_a_line(
    number: int, project: Path, guide: Guide, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*arguments: Any, **named: Any) -> Any:
        raise OSError(number, os.strerror(number), str(project / "site"))

    monkeypatch.setattr(site_folder.tempfile, "mkdtemp", refuse)
    (line,) = lines_of(guide(project, "build", "torbay", "--as-of", DAY))
    assert line.startswith(f"{project}/site:1: disk: {os.strerror(number)}. ")
    assert not (project / "site").exists()


def test_a_project_with_a_nul_in_its_name_is_a_line(guide: Guide) -> None:
    (line,) = lines_of(guide(Path("a\0b"), "check"))
    assert line.startswith("--project:1: project: no name of a folder")


def test_a_second_build_at_once_is_refused(project: Path, guide: Guide) -> None:
    with opened(project / "site"):
        (line,) = lines_of(guide(project, "build", "torbay", "--as-of", DAY))
    assert line.startswith(f"{project}/site:1: output: another build is at work there.")


def test_there_are_no_more_workers_than_areas(
    whole: Path, guide: Guide, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    @contextmanager
    def counting(count: int) -> Iterator[Executor]:
        asked.append(count)
        with real(1) as executor:
            yield executor

    real = cli.workers
    monkeypatch.setattr(cli, "workers", counting)
    guide(whole, "build", "--jobs", "100000", "--as-of", DAY)
    guide(whole, "build", "torbay", "--jobs", "100000", "--as-of", DAY)
    assert asked == [len(AREAS), 1]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_shows_a_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", Terminal())
    with telling(2) as tell:
        tell(AreaResult("torbay", 86, (("parents", 1.0),), 0.0, 0.0))
        tell(AreaResult("wales", 120, (("parents", 1.0), ("children", 1.0)), 0.0, 0.0))
    shown = sys.stderr.getvalue()
    first, second = shown.index("1/2"), shown.index("2/2")
    assert "86 pages, 1 file on paper" in shown[first:second]
    assert "206 pages, 3 files on paper" in shown[second:]


WORKERS = """
import time
from macros.output.workers import workers

def work():
    import os
    os.write(1, b"%d\\n" % os.getpid())  # at once, so that the lines of two workers stay apart
    time.sleep(300)

with workers(2) as executor:
    for _ in range(2):
        executor.submit(work)
"""


def lives(process: int) -> bool:
    stat = Path(f"/proc/{process}/stat")
    return stat.exists() and stat.read_text().rpartition(")")[2].split()[0] != "Z"


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="asks /proc which processes live")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL, signal.SIGINT])
def test_the_workers_end_with_the_command(number: signal.Signals) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", WORKERS],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        cwd=ROOT,
    ) as command:
        try:
            assert command.stdout is not None
            processes = [int(command.stdout.readline()) for _ in range(2)]
            assert [process for process in processes if not lives(process)] == []
            command.send_signal(number)
            command.wait(60)
        finally:
            command.kill()
    until = time.monotonic() + 60
    while any(map(lives, processes)) and time.monotonic() < until:
        time.sleep(0.05)
    assert [process for process in processes if lives(process)] == []


def test_a_site_says_who_made_it(project: Path, guide: Guide) -> None:
    guide(project, "build", "torbay", "wales", "--as-of", DAY)
    head, *areas = (project / "site" / MARKER).read_text().splitlines()
    assert head.startswith("Made by Conference Guide")
    assert areas == ["torbay", "wales"]
