"""What must stay true of the project itself."""

import ast
import re
import tomllib
from pathlib import Path

import pytest

from macros.audience import ACCENTS
from macros.language.catalog import state
from macros.language.po_file import catalog_languages, catalog_path, read_catalog
from macros.pages.author import MACROS
from tests.conftest import ROOT

MODULES = sorted((ROOT / "macros").rglob("*.py"))
TEXTS = [
    file
    for pattern in ("*.md", "Makefile", "*.yml", "*.toml", "*.txt", "macros/**/*.py", "docs/**/*.md",
                    "areas/**/*.yml", "theme/**/*.*", "tests/**/*.py")
    for file in ROOT.glob(pattern)
]  # fmt: skip


def imports(module: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.split(".")[0])
    return found


def test_only_the_adapters_know_mkdocs() -> None:
    assert {module.name for module in MODULES if "mkdocs" in imports(module)} == {"plugin.py", "publish.py"}


READING = {"areas/layers.py", "areas/new_area.py", "areas/reading.py", "areas/yaml_source.py",
           "areas/faults.py", "language/po_file.py", "pages/reading.py"}  # fmt: skip
CORE = [
    name
    for folder in ("areas", "days", "language", "pages")
    for file in (ROOT / "macros" / folder).glob("*.py")
    if (name := file.relative_to(ROOT / "macros").as_posix()) not in READING
]


@pytest.mark.parametrize("name", sorted(CORE))
def test_the_core_reads_no_clock_and_no_file(name: str) -> None:
    text = (ROOT / "macros" / name).read_text(encoding="utf-8")
    assert not re.search(r"\.today\(|\.now\(|open\(|read_text|Path\(", text)


def test_contributing_lists_every_macro_with_an_example() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    table = text.split("### The macros")[1].split("\n### ")[0]
    listed = re.findall(r"^\| `\{[{%] (?:if )?(\w+)\(", table, flags=re.MULTILINE)
    assert sorted(listed) == sorted(MACROS)


def test_every_module_and_public_function_says_its_job() -> None:
    for module in MODULES:
        tree = ast.parse(module.read_text(encoding="utf-8"))
        assert ast.get_docstring(tree), module
        for node in tree.body:
            if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
                assert ast.get_docstring(node), f"{module}: {node.name}"


def test_the_colours_of_leaflets_are_those_of_the_pages() -> None:
    style = (ROOT / "theme/style/1-colours.css").read_text(encoding="utf-8")
    light = style.split("@media")[0]
    for audience, colour in ACCENTS.items():
        block = re.search(rf"^\.{audience} {{[^}}]*}}", light, flags=re.MULTILINE)
        assert block
        assert f"--accent: {colour}" in block[0]


@pytest.mark.parametrize("language", catalog_languages(ROOT))
def test_a_catalogue_is_complete_and_current(language: str) -> None:
    messages = [m for m in read_catalog(ROOT, catalog_path(language), language) if m.id]
    assert [m.id for m in messages if state(m) != "translated"] == []
    obsolete = (ROOT / catalog_path(language)).read_text(encoding="utf-8").count("\n#~")
    assert obsolete == 0


def test_no_registry_or_machine_is_named() -> None:
    for file in TEXTS:
        if file.name == "test_structure.py":
            continue
        text = file.read_text(encoding="utf-8", errors="replace")
        assert not re.search(r"(?<!emit-)index-url[ =]|pypi\.org|files\.pythonhosted|/work/|/root/", text), (
            file
        )


def pinned(name: str) -> dict[str, str]:
    """Return the versions in a file of requirements."""
    text = (ROOT / name).read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", text, flags=re.MULTILINE))


def names(requirements: list[str]) -> set[str]:
    return {re.split(r"[\[<>=]", line)[0].replace(".", "-") for line in requirements}


def test_a_build_installs_nothing_that_only_developers_need() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    for_developers = names(project["dependency-groups"]["dev"])
    run, dev = pinned("requirements.txt"), pinned("requirements-dev.txt")
    assert names(project["project"]["dependencies"]) <= run.keys()
    assert for_developers <= dev.keys()
    assert not for_developers & run.keys()
    assert [name for name in run.keys() & dev.keys() if run[name] != dev[name]] == []


def test_servers_are_told_the_policy_of_the_pages() -> None:
    page = (ROOT / "theme/partials/head.html").read_text(encoding="utf-8")
    policy = re.search(r'Security-Policy" content="([^"]+)"', page)
    assert policy
    hosting = (ROOT / "HOSTING.md").read_text(encoding="utf-8")
    assert hosting.count(f"{policy[1]}; frame-ancestors 'none'") == 3
