"""A site takes the place of the last one part by part, and nothing else is ever touched."""

import multiprocessing
import os
import signal
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.output import site_folder
from macros.output.site_folder import MARKER, opened, publish, site_target
from macros.problems import Faults

FRONT = ("moving", "index.html")


def tree(folder: Path) -> dict[str, str]:
    """Return what a folder holds, but for what the guide keeps there for itself."""
    files = [file for file in folder.rglob("*") if file.is_file()]
    found = {file.relative_to(folder).as_posix(): file.read_text(encoding="utf-8") for file in files}
    return {path: text for path, text in found.items() if not path.startswith(MARKER)}


def fill(fresh: Path, text: str, areas: tuple[str, ...]) -> None:
    for name in (*areas, "moving"):
        (fresh / name).mkdir()
        (fresh / name / "index.html").write_text(text)
    (fresh / "index.html").write_text(text)


def made(target: Path, text: str, *areas: str, keep: tuple[str, ...] = ()) -> None:
    """Make a small site, as a build does."""
    with opened(target) as fresh:
        fill(fresh, text, areas)
        publish(fresh, [*areas, *FRONT], [*areas, *keep])


def failed(target: Path) -> None:
    """Fail as a build does that finds a fault."""
    with pytest.raises(RuntimeError):
        _fail(target)


def _fail(target: Path) -> None:
    with opened(target) as fresh:
        fill(fresh, "failed", ("torbay",))
        raise RuntimeError


def site_of(text: str, *areas: str) -> dict[str, str]:
    return {f"{name}/index.html": text for name in (*areas, "moving")} | {"index.html": text}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with something in each of its folders."""
    root = tmp_path / "around/project"
    for part in site_folder.PARTS_OF_PROJECT:
        (root / part).mkdir(parents=True)
        (root / part / "mine.txt").write_text("mine")
    (root / "mkdocs.yml").write_text("mine")
    (root / "others").mkdir()
    (root / "others/CNAME").write_text("mine")
    (root / "docs-link").symlink_to("docs")
    (root / "loop").symlink_to("loop")
    return root


REFUSED = {
    "": "no name of a folder",
    " ": "no name of a folder",
    "a\0b": "no name of a folder",
    ".": "the project itself or a folder around it",
    "./": "the project itself or a folder around it",
    "docs/..": "the project itself or a folder around it",
    "..": "the project itself or a folder around it",
    "../..": "the project itself or a folder around it",
    "/": "the project itself or a folder around it",
    **{part: f"{part}/ of the project or in it" for part in site_folder.PARTS_OF_PROJECT},
    "docs/new/site": "docs/ of the project or in it",
    "docs-link": "docs/ of the project or in it",
    "mkdocs.yml": "is a file, expected a folder",
    "mkdocs.yml/site": "is a file, expected a folder",
    "/dev/null/site": "/dev/null is a file, expected a folder",
    "others": "holds files but no .conference-guide",
}


@pytest.mark.parametrize("given", REFUSED)
def test_a_site_is_made_nowhere_else_than_in_a_folder_of_its_own(given: str, root: Path) -> None:
    before = tree(root)
    with pytest.raises(Faults) as faults:
        site_target(root, given)
    assert REFUSED[given] in str(faults.value)
    assert "\n" not in str(faults.value)
    assert "\0" not in str(faults.value)
    assert tree(root) == before


@pytest.mark.parametrize("given", ["site", "new/site", "../beside", "empty", "disk", "made"])
def test_new_and_empty_folders_and_earlier_sites_are_taken(given: str, root: Path) -> None:
    (root / "empty").mkdir()
    (root / "disk/lost+found").mkdir(parents=True)
    made(root / "made", "old", "torbay")
    assert site_target(root, given) == (root / given).resolve()


def test_a_marker_that_is_no_file_is_none(root: Path) -> None:
    (root / "others" / MARKER).mkdir()
    with pytest.raises(Faults, match="holds files but no"):
        site_target(root, "others")


@pytest.fixture(params=["exchanged", "renamed twice"])
def _either_way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "renamed twice":
        monkeypatch.setattr(site_folder, "exchange", lambda one, other: False)


either_way = pytest.mark.usefixtures("_either_way")


@either_way
def test_each_part_takes_the_place_of_the_last(tmp_path: Path) -> None:
    site = tmp_path / "site"
    made(site, "old", "torbay", "wales")
    assert tree(site) == site_of("old", "torbay", "wales")
    made(site, "new", "torbay", keep=("wales",))
    assert tree(site) == site_of("new", "torbay") | {"wales/index.html": "old"}
    assert sorted(os.listdir(site)) == [MARKER, "index.html", "moving", "torbay", "wales"]


def test_this_system_exchanges_at_once(tmp_path: Path) -> None:
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        (tmp_path / name / name).touch()
    if not site_folder.exchange(tmp_path / "one", tmp_path / "other"):
        pytest.skip("this system cannot exchange folders")
    assert os.listdir(tmp_path / "one") == ["other"]
    assert os.listdir(tmp_path / "other") == ["one"]


def test_an_area_that_we_made_goes_when_it_is_no_longer_named(tmp_path: Path) -> None:
    site = tmp_path / "site"
    made(site, "old", "torbay", "wales")
    (site / "web.config").write_text("mine")
    (site / "fonts").mkdir()
    (site / "fonts/mine.txt").write_text("mine")
    made(site, "new", "torbay")
    assert tree(site) == site_of("new", "torbay") | {"web.config": "mine", "fonts/mine.txt": "mine"}


def test_a_marker_leads_nowhere_else(tmp_path: Path) -> None:
    site = tmp_path / "site"
    made(site, "old", "torbay")
    (tmp_path / "mine").mkdir()
    (site / MARKER).write_text("head\n../mine\n..\n.\n\ntorbay\n")
    assert site_folder.marked_areas(site) == ["torbay"]
    made(site, "new", "torbay")
    assert (tmp_path / "mine").is_dir()


def test_a_build_that_fails_leaves_nothing_new(tmp_path: Path) -> None:
    failed(tmp_path / "new/site")
    assert os.listdir(tmp_path) == []


def test_a_build_that_fails_leaves_the_last_site(tmp_path: Path) -> None:
    made(tmp_path / "site", "old", "torbay")
    failed(tmp_path / "site")
    assert tree(tmp_path / "site") == site_of("old", "torbay")
    assert sorted(os.listdir(tmp_path / "site")) == [MARKER, "index.html", "moving", "torbay"]


def test_a_link_stays_and_what_it_leads_to_is_new(root: Path) -> None:
    made(root / "elsewhere", "old", "torbay")
    (root / "site").symlink_to("elsewhere")
    made(site_target(root, "site"), "new", "torbay")
    assert (root / "site").is_symlink()
    assert tree(root / "elsewhere") == site_of("new", "torbay")


def test_an_area_that_is_a_link_is_replaced_and_what_it_led_to_stays(tmp_path: Path) -> None:
    made(tmp_path / "site", "old", "wales")
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/index.html").write_text("mine")
    (tmp_path / "site/torbay").symlink_to("../mine")
    made(tmp_path / "site", "new", "torbay", "wales")
    assert tree(tmp_path / "mine") == {"index.html": "mine"}
    assert tree(tmp_path / "site") == site_of("new", "torbay", "wales")


def test_everybody_can_read_it_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        made(tmp_path / "new/site", "new", "torbay")
    finally:
        os.umask(before)
    found = [tmp_path / "new", *(tmp_path / "new").rglob("*")]
    modes = {stat.S_IMODE(path.stat().st_mode) for path in found if path.is_dir()}
    assert modes == {0o755}
    assert {stat.S_IMODE(path.stat().st_mode) for path in found if path.is_file()} == {0o644}


def test_a_second_build_in_the_same_site_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(site_folder, "SECONDS_TO_WAIT", 0)
    with opened(tmp_path / "site") as fresh:
        with pytest.raises(Faults, match=r"another build is at work there\. Wait until it has ended"):
            made(tmp_path / "site", "other", "torbay")
        assert fresh.is_dir()
        made(tmp_path / "other", "other", "torbay")
    made(tmp_path / "site", "new", "torbay")
    assert tree(tmp_path / "site") == site_of("new", "torbay")


def steps_of(monkeypatch: pytest.MonkeyPatch, at: int) -> None:
    """Kill this process before the step number `at` of those that change the disk."""
    step = iter(range(10_000))

    def killing(owner: object, name: str) -> None:
        real = getattr(owner, name)

        def either(*arguments: object, **named: object) -> object:
            if next(step) == at:
                os.kill(os.getpid(), signal.SIGKILL)
            return real(*arguments, **named)

        monkeypatch.setattr(owner, name, either)

    for name in ("rename", "write_text", "unlink", "chmod", "mkdir"):
        killing(Path, name)
    for name in ("exchange", "_clear", "_put_away"):
        killing(site_folder, name)
    for name in ("unlink", "rmdir", "mkdir"):
        killing(os, name)


def killed_build(target: Path, at: int, exchanging: bool) -> None:
    with pytest.MonkeyPatch.context() as monkeypatch:
        if not exchanging:
            monkeypatch.setattr(site_folder, "exchange", lambda one, other: False)
        steps_of(monkeypatch, at)
        made(target, "new", "torbay", "wales")


def kills(target: Path, exchanging: bool) -> Iterator[None]:
    """Kill a build that makes "new" of "old", at each of its steps in turn."""
    for at in range(1_000):
        if target.exists():
            made(target, "old", "torbay", "wales", "gone")
        process = multiprocessing.get_context("fork").Process(
            target=killed_build, args=(target, at, exchanging)
        )
        process.start()
        process.join()
        if process.exitcode == 0:
            return
        assert process.exitcode == -signal.SIGKILL
        yield


WHOLE = {path: {"old", "new"} for path in site_of("", "torbay", "wales")}


@pytest.mark.parametrize("exchanging", [True, False])
def test_a_kill_at_any_step_leaves_every_page_and_the_next_run_does_the_rest(
    tmp_path: Path, exchanging: bool
) -> None:
    site, ends = tmp_path / "site", set()
    made(site, "old", "torbay", "wales", "gone")
    for _ in kills(site, exchanging):
        found = tree(site)
        missing = {path for path in WHOLE if found.get(path) not in WHOLE[path]}
        assert len(missing) <= (0 if exchanging else 1), missing
        failed(site)
        found = tree(site)
        assert found in (site_of("old", "torbay", "wales", "gone"), site_of("new", "torbay", "wales"))
        assert not [name for name in os.listdir(site) if name.startswith(site_folder.WORK)]
        ends.add(found["index.html"])
    assert ends == {"old", "new"}


def test_a_first_build_that_was_killed_leaves_nothing_in_the_way(tmp_path: Path) -> None:
    process = multiprocessing.get_context("fork").Process(
        target=killed_build, args=(tmp_path / "site", 6, True)
    )
    process.start()
    process.join()
    assert process.exitcode == -signal.SIGKILL
    assert site_target(tmp_path, "site") == tmp_path / "site"
    made(tmp_path / "site", "new", "torbay")
    assert tree(tmp_path / "site") == site_of("new", "torbay")
