"""Write the folder of a new area: empty, or after the model of another and still to be confirmed."""

import io
import os
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from macros.areas.empty_area import empty_area
from macros.areas.file import AreaFile
from macros.areas.keys import area_keys, path_of, problem_with_key
from macros.areas.layers import GROUPS, nations_of, read_layer
from macros.areas.vocabulary import Vocabulary
from macros.problems import Faults, Problem, nearest, raise_any

HEAD = """\
# {name}. This file was begun from {like}'s, so that it builds at once.
#
# Everything marked `confirmed: false` is still {like}'s and is shown to readers as not confirmed.
# Go through it with your own procedure beside you. For each entry:
#   - if your procedure says the same, put in your own section and delete `confirmed: false`;
#   - if it says something else, change it, put in your own section and delete `confirmed: false`;
#   - if it says nothing, delete the entry. The page then says that the procedure is silent,
#     or shows national guidance and labels it.
# Begin at the top: name, authority, languages, calendar, and `sources`, which is your procedure.
# The folders beside this file hold {like}'s own words, a file a page. Each says `confirmed: false` at its
# top: change its sentences and delete that line, or delete the file.
# `guide confirm {key}` lists what is left; `guide facts {key}` reads the file back to you;
# `guide build {key}` builds it.
"""


def write_empty_area(root: Path, key: str, layer: str, vocabulary: Vocabulary) -> str:
    """Write areas/<key>/ that says nothing yet and return its file's path.

    Raise Faults if it exists, or if the layer is not there or is not that of one nation.
    """
    path = _path_of_new(root, key)
    nations = {name: nation for name, nation in nations_of(root).items() if nation != "GB"}
    if layer not in nations:
        message = (
            f'no guidance of one nation "{layer[:60]}" to build on, expected {", ".join(sorted(nations))}.'
        )
        raise Faults([Problem(path, 1, message + nearest(layer, nations), "new-area")])
    text = empty_area(_name_of(key), key, layer, nations[layer], vocabulary)
    _write(root, path, text)
    return path


def write_new_area(root: Path, key: str, like: str) -> str:
    """Write areas/<key>/ and return its file's path. Raise Faults if it exists or the model is faulty."""
    path = _path_of_new(root, key)
    if like not in area_keys(root):
        there = ", ".join(area_keys(root))
        message = (
            f'no area "{like[:60]}" to begin from, expected one of {there}.{nearest(like, area_keys(root))}'
        )
        raise Faults([Problem(path, 1, message, "new-area")])
    raise_any(read_layer(root, like, AreaFile).problems)
    yaml = YAML()
    yaml.width = 4096
    data = yaml.load((root / path_of(like)).read_text(encoding="utf-8"))
    name = _name_of(key)
    head = HEAD.format(name=name, like=" ".join(data["name"].split()), key=key)
    data["name"], data["authority"] = name, "your council"
    data["published_by_council"] = False
    data.pop("checked", None)
    data.pop("checked_pages", None)
    for group in GROUPS:
        for entry in (data.get(group) or {}).values():
            for version in entry if isinstance(entry, list) else [entry]:
                version.insert(0, "confirmed", False)
    _write(root, path, head + _dumped(yaml, data), root / "areas" / like)
    return path


def _path_of_new(root: Path, key: str) -> str:
    """Return the path of an area's file. Raise Faults if it cannot be, or is there already."""
    path = path_of(key)
    if (why := problem_with_key(key)) is not None:
        raise Faults([Problem(path, 1, why, "new-area")])
    if os.path.lexists(root / "areas" / key):
        raise Faults([Problem(path, 1, "exists already, expected a new name.", "new-area")])
    return path


def _name_of(key: str) -> str:
    return key.replace("-", " ").title()


def _write(root: Path, path: str, text: str, model: Path | None = None) -> None:
    """Write the file of a new area, and the model's own words beside it. Raise Faults if the disk refuses."""
    try:
        (root / path).parent.mkdir()
        (root / path).write_text(text, encoding="utf-8")
        if model is not None:
            _copy_own_words(model, (root / path).parent)
    except OSError as error:
        message = f"cannot be written: {error.strerror}."
        raise Faults([Problem(path, 1, message, "new-area")]) from error


def _copy_own_words(model: Path, folder: Path) -> None:
    """Copy the model's own pages, each with a line at its top that says that it is not confirmed."""
    for file in sorted(model.glob("*/*.md")):
        copy = folder / file.parent.name / file.name
        copy.parent.mkdir(exist_ok=True)
        copy.write_text(_not_confirmed(file.read_text(encoding="utf-8")), encoding="utf-8")


def _not_confirmed(text: str) -> str:
    """Return a page whose front matter says `confirmed: false`.

    >>> _not_confirmed("---\\nafter: before.md\\n---\\n## One\\n")
    '---\\nconfirmed: false\\nafter: before.md\\n---\\n## One\\n'
    """
    if text.startswith("---\n"):
        return text.replace("---\n", "---\nconfirmed: false\n", 1)
    return f"---\nconfirmed: false\n---\n{text}"


def _dumped(yaml: YAML, data: Any) -> str:
    stream = io.StringIO()
    yaml.dump(data, stream)
    return stream.getvalue()
