"""An area's key is the name of its folder and its address."""

from pathlib import Path

import pytest

from macros.areas.keys import RESERVED, problem_with_key
from tests.conftest import Guide


@pytest.mark.parametrize("key", ["torbay", "north-tyneside", "a", "ward7", "x" * 60])
def test_a_key_is_an_address(key: str) -> None:
    assert problem_with_key(key) is None


@pytest.mark.parametrize(
    "key",
    ["Copy of doncaster", "Doncaster", "x-", "-x", "..", ".", "", "a/b", "é", "x" * 61, "7", "a\n", "%2e",
     *sorted(RESERVED)],
)  # fmt: skip
def test_what_is_no_address_is_refused(key: str) -> None:
    assert problem_with_key(key)


@pytest.mark.parametrize("name", ["Copy of torbay", "compare", "moving", "index.html"])
@pytest.mark.parametrize("command", [("build", "--quick"), ("facts", "torbay")])
def test_a_folder_that_is_no_area_is_named_and_never_published(
    project: Path, guide: Guide, name: str, command: tuple[str, ...]
) -> None:
    (project / f"areas/{name}").mkdir()
    (project / f"areas/{name}/area.yml").write_bytes((project / "areas/torbay/area.yml").read_bytes())
    if command[0] == "facts":
        command = ("facts", name)
    result = guide(project, *command)
    assert result.exit_code == 1
    assert f'areas/{name}/area.yml:1: area: "{name}" is ' in result.output
    assert not (project / "site").exists()


@pytest.mark.parametrize("name", ["compare", "Copy", "x-"])
def test_a_new_area_cannot_have_such_a_name(project: Path, guide: Guide, name: str) -> None:
    result = guide(project, "new-area", name, "--like", "torbay")
    assert result.exit_code == 1
    assert f'areas/{name}/area.yml:1: new-area: "{name}" is ' in result.output
    assert not (project / f"areas/{name}").exists()


def test_a_file_beside_the_folders_of_areas_is_named(project: Path, guide: Guide) -> None:
    (project / "areas/doncaster.yml").write_text("name: Doncaster\n")
    result = guide(project, "build", "--quick")
    assert result.exit_code == 1
    assert (
        "areas/doncaster.yml:1: area: an area is a folder: move it to areas/doncaster/area.yml."
        in result.output
    )
