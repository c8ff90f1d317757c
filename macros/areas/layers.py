"""The layers of an area, from its own file down, and which of them answers."""

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from macros.areas.area import Change, Given
from macros.areas.entries import ItemList
from macros.areas.facts import Fact, versions_in_order
from macros.areas.file import GuidanceLayer, Layer
from macros.areas.keys import FILE, path_of
from macros.areas.sources import Citation, CitedWords
from macros.areas.validation import fitting
from macros.areas.yaml_source import YamlSource, read_yaml
from macros.problems import Faults, Problem, nearest

Lists = Mapping[str, Given[ItemList]]

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
    layer, broken, problems = fitting(yaml, shape, (*GROUPS, "sources"))
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
            hint = nearest(below, guidance_keys(root))
            message = f'no such layer: "{below}".{hint} Expected a file {path_of(below)}.'
            raise Faults([current.yaml.problem(location, message)])
        current = read_layer(root, below, GuidanceLayer)
        seen.append(current.key)
        yield current


def nations_of(root: Path) -> dict[str, str]:
    """Return the nation of each layer of guidance, by its key; a layer that cannot be read has none."""
    found: dict[str, str] = {}
    for key in guidance_keys(root):
        try:
            nation = read_yaml(*file_of(root, path_of(key))).data.get("nation")
        except (Faults, AttributeError):
            continue
        if isinstance(nation, str):
            found[key] = nation
    return found


def guidance_keys(root: Path) -> list[str]:
    """Return the keys of all layers of guidance, in alphabetical order."""
    return sorted(f"guidance/{file.parent.name}" for file in (root / "areas/guidance").glob(f"*/{FILE}"))


def merge(layers: Iterable[LayerSource], group: str, today: datetime.date) -> Mapping[str, Given[Any]]:
    """Return what the layers give in a group on a day: the first that gives a key answers."""
    merged: dict[str, Given[Any]] = {}
    for position, source in enumerate(layers):
        for key, value in getattr(source.layer, group).items():
            given = (
                _fact_on(source.layer, key, value, position == 0, today)
                if group == "facts"
                else _given(source.layer, key, value, position == 0)
            )
            if given is not None:
                merged.setdefault(key, given)
    return merged


def without_lost(layers: Sequence[LayerSource], today: datetime.date) -> tuple[Lists, Lists]:
    """Return the lists that the layers give, and those that they only announce."""
    kept = [
        replace(source, layer=source.layer.model_copy(update={"lists": _told(source.layer.lists)}))
        for source in layers
    ]
    given = merge(kept, "lists", today)
    announced = merge(layers, "lists", today)
    return given, {key: one for key, one in announced.items() if key not in given}


def _told(lists: Mapping[str, ItemList]) -> dict[str, ItemList]:
    return {key: one for key, one in lists.items() if not one.lost}


def _fact_on(
    layer: Layer, key: str, facts: tuple[Fact, ...], is_area: bool, today: datetime.date
) -> Given[Any] | None:
    """Return the version of a fact that is valid on a day, with all its versions and what comes soon."""
    versions = [_given(layer, key, fact, is_area) for fact in versions_in_order(facts)]
    current = next((given for given in versions if given.value.is_valid_on(today)), None)
    if current is None:
        return None
    return replace(current, versions=tuple(versions), change=_change(current, versions, today))


SOON = datetime.timedelta(days=366)
"""How long before the end of a version pages speak of it."""


def _change(current: Given[Any], versions: Sequence[Given[Any]], today: datetime.date) -> Change[Any] | None:
    last_day = current.value.valid_until
    if last_day is None or last_day - today > SOON:
        return None
    then = next(
        (given for given in versions if given.value.valid_from and given.value.valid_from > last_day), None
    )
    return Change(last_day, then)


def citations_of(layers: Iterable[LayerSource]) -> Mapping[tuple[str, str], Given[CitedWords]]:
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
        also=cited.also if cited else (),
        documents=layer.sources,
    )
