"""Fit what a YAML file says to a shape, and say at its line what does not fit."""

from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from macros.areas.facts import Moment, Soft, Statement, TimeLimit
from macros.areas.sources import Citation
from macros.areas.yaml_source import YamlSource
from macros.problems import Faults, nearest

Shape = TypeVar("Shape")


def validated(yaml: YamlSource, shape: type[Shape]) -> Shape:
    try:
        return TypeAdapter(shape).validate_python(yaml.data)
    except ValidationError as error:
        raise Faults(
            yaml.problem(fault["loc"], _explain(fault, shape)) for fault in error.errors()
        ) from error


def _explain(fault: Any, shape: Any) -> str:
    key = ".".join(str(part) for part in fault["loc"] if not isinstance(part, int))
    if fault["type"] == "extra_forbidden":
        last = str(fault["loc"][-1])
        known = getattr(shape, "model_fields", {}) if len(fault["loc"]) == 1 else FIELD_NAMES
        return f"{key}: unknown key, expected one that CONTRIBUTING.md lists.{nearest(last, known)}"
    if fault["type"] == "missing":
        return f"{key}: nothing found, expected a value: add `{fault['loc'][-1]}:`."
    return f"{key}: found {fault['input']!r}, {_lower_first(fault['msg'])}."


def _lower_first(text: str) -> str:
    return text.replace("Input should be", "expected").replace("Value error, ", "")


FIELD_NAMES = sorted(
    {
        field.alias or name
        for shape in (TimeLimit, Moment, Soft, Statement, Citation)
        for name, field in shape.model_fields.items()
    }
    | {"min", "max", "term", "also", "items", "phone", "email", "web", "address", "purpose"}
)
