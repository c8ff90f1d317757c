"""Read areas with their layers; every error names the file, the line and what was expected."""

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from macros.areas.area import Area
from macros.areas.faults import (
    problems_of_area,
    problems_of_furniture,
    problems_of_layer,
    problems_of_nations,
)
from macros.areas.file import AreaFile
from macros.areas.keys import check_key
from macros.areas.kinds import problems_of_names
from macros.areas.layers import (
    GROUPS,
    LayerSource,
    citations_of,
    file_of,
    layers_below,
    merge,
    read_layer,
    without_lost,
)
from macros.areas.validation import validated
from macros.areas.vocabulary import EventName, FactName, PlainWord, Title, TopicTitle, Vocabulary
from macros.areas.yaml_source import YamlSource, read_yaml
from macros.problems import Faults, Problem, raise_any


def read_vocabulary(root: Path) -> Vocabulary:
    """Read areas/vocabulary/. Raise Faults that name every wrong line."""
    shapes: dict[str, Any] = {
        "events": dict[str, EventName],
        "facts": dict[str, FactName],
        "lists": dict[str, TopicTitle],
        "words": dict[str, PlainWord],
        "topics": dict[str, Title],
        "contacts": dict[str, Title],
        "phrases": dict[str, dict[str, dict[str, str | list[str]]]],
    }
    parts: dict[str, Any] = {}
    problems: list[Problem] = []
    files: dict[str, YamlSource] = {}
    for name, shape in shapes.items():
        try:
            files[name] = read_yaml(*file_of(root, f"areas/vocabulary/{name}.yml"))
            parts[name] = validated(files[name], shape)
        except Faults as faults:
            problems += faults.problems
    raise_any(problems)
    vocabulary = Vocabulary(**parts)
    raise_any(problems_of_names(files, vocabulary))
    return vocabulary


def read_area(root: Path, key: str, vocabulary: Vocabulary, today: datetime.date) -> Area:
    """Read one area with its layers of guidance, as they are valid on a day.

    Raise Faults that name every wrong line.
    """
    check_key(root, key)
    top = read_layer(root, key, AreaFile)
    layers = [top, *layers_below(root, top)]
    lists, lost = without_lost(layers, today)
    area = Area(
        key=key,
        file=top.layer,  # type: ignore[arg-type]
        path=top.yaml.path,
        layers=tuple(layer.key for layer in layers),
        citations=citations_of(layers),
        lost=lost,
        **{group: merge(layers, group, today) for group in GROUPS if group != "lists"},
        lists=lists,
    )
    raise_any(_problems(root, layers, area, vocabulary, today))
    return area


def _problems(
    root: Path, layers: list[LayerSource], area: Area, vocabulary: Vocabulary, today: datetime.date
) -> Iterator[Problem]:
    broken = frozenset(key for source in layers for key in source.broken)
    for source in layers:
        yield from source.problems
        yield from problems_of_layer(source, area, vocabulary, today, broken)
    yield from problems_of_area(layers[0], area, vocabulary, today)
    yield from problems_of_nations(root, layers, area)
    yield from problems_of_furniture(root, layers[0], area)
