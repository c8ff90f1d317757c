"""The layers of an area, from its own file down, and which of them answers."""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from macros.areas.area import Given
from macros.areas.facts import version_on, versions_in_order
from macros.areas.file import Layer
from macros.areas.keys import FILE, path_of
from macros.areas.sources import Citation
from macros.areas.validation import fitting
from macros.areas.yaml_source import YamlSource, read_yaml
from macros.problems import Faults, Problem, nearest

GROUPS = ("facts", "lists", "words", "contacts")


@dataclass(frozen=True)
class LayerSource:
    """A layer as read, with its YAML for line numbers, and what of it could not be read.

    `broken` are the keys of entries that do not have their shape; `problems` say why.
    """

    key: str
    layer: Layer
    yaml: YamlSource
    broken: frozenset[str] = frozenset()
    problems: tuple[Problem, ...] = ()


def file_of(root: Path, path: str) -> tuple[Path, str]:
    """Return a file of a project, and what messages call it."""
    return root / path, path


def read_layer(root: Path, key: str, shape: type[Layer]) -> LayerSource:
    """Read areas/<key>/area.yml. Raise Faults where not even a part of it can be read."""
    yaml = read_yaml(*file_of(root, path_of(key)))
    layer, broken, problems = fitting(yaml, shape, GROUPS)
    return LayerSource(key, layer, yaml, broken, tuple(problems))


def layers_below(root: Path, top: LayerSource) -> Iterator[LayerSource]:
    """Yield the layers that an area builds on, from the nearest down. Raise Faults."""
    seen, current = [top.key], top
    while below := current.layer.based_on:
        location = ("based_on",)
        if below in seen:
            chain = " -> ".join([*seen, below])
            raise Faults([current.yaml.problem(location, f"layers go round in a circle: {chain}.")])
        if not (root / path_of(below)).exists():
            known = [f"guidance/{file.parent.name}" for file in (root / "areas/guidance").glob(f"*/{FILE}")]
            message = f'no such layer: "{below}".{nearest(below, known)} Expected a file {path_of(below)}.'
            raise Faults([current.yaml.problem(location, message)])
        current = read_layer(root, below, Layer)
        seen.append(current.key)
        yield current


def merge(layers: Iterable[LayerSource], group: str, today: datetime.date) -> Mapping[str, Given[Any]]:
    """Return what the layers give in a group on a day: the first that gives a key answers."""
    merged: dict[str, Given[Any]] = {}
    for position, source in enumerate(layers):
        for key, value in getattr(source.layer, group).items():
            valid = version_on(versions_in_order(value), today) if group == "facts" else value
            if valid is not None:
                merged.setdefault(key, _given(source.layer, key, valid, position == 0))
    return merged


def citations_of(layers: Iterable[LayerSource]) -> Mapping[tuple[str, str], Given[Citation]]:
    """Return the sources that the layers' own words name, by the layer's key and their own."""
    return {
        (source.key, key): _given(source.layer, key, cited, position == 0)
        for position, source in enumerate(layers)
        for key, cited in source.layer.citations.items()
    }


def _given(layer: Layer, key: str, value: Any, is_area: bool) -> Given[Any]:
    cited = value if isinstance(value, Citation) else value.source
    return Given(
        key=key,
        value=value,
        layer="area" if is_area else "guidance",
        document=layer.sources.get(cited.document) if cited else None,
        section=cited.section if cited else None,
    )
