"""The folders of macros/ stand in the order of the way of the data."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT

MACROS = ROOT / "macros"
ORDER = (
    "problems", "characters", "audience", "placeholder", "language_code",
    "areas", "days", "language", "pages", "project", "output", "checks", "answers", "cli",
)  # fmt: skip
"""Each imports only from itself and from those before it; the last ones put all others together."""

MODULES = sorted(file for file in MACROS.rglob("*.py") if file != MACROS / "__init__.py")


def part_of(module: str) -> str:
    return module.split(".")[1]


def module_name(file: Path) -> str:
    path = file.relative_to(ROOT).with_suffix("")
    return ".".join(path.parts).removesuffix(".__init__")


def imported(file: Path) -> Iterator[str]:
    """Yield the modules of ours that a file imports, wherever in it the import stands."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.startswith("macros."))
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{file}: imports of our own are written in full"
            if node.module == "macros":
                yield from (f"macros.{alias.name}" for alias in node.names)
            elif node.module and node.module.startswith("macros."):
                found = MACROS.joinpath(*node.module.split(".")[1:])
                names = [f"{node.module}.{alias.name}" for alias in node.names]
                yield from names if found.is_dir() else [node.module]


@pytest.mark.parametrize("file", MODULES, ids=module_name)
def test_a_folder_imports_only_those_before_it(file: Path) -> None:
    here = part_of(module_name(file))
    before = ORDER[: ORDER.index(here) + 1]
    assert [module for module in imported(file) if part_of(module) not in before] == []


def test_no_two_modules_import_each_other() -> None:
    waiting = {module_name(file): {*imported(file)} for file in MODULES}
    while ready := [name for name, needs in waiting.items() if not needs & waiting.keys()]:
        for name in ready:
            del waiting[name]
    assert waiting == {}


@pytest.mark.parametrize("file", MODULES, ids=module_name)
def test_no_import_hides_behind_type_checking(file: Path) -> None:
    assert "TYPE_CHECKING" not in file.read_text(encoding="utf-8")
