"""Fit what a YAML file says to a shape, and say at its line what does not fit."""

import datetime
from collections.abc import Mapping, Sequence
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, TypeAdapter, ValidationError

from macros.areas.closed_days import CalendarSettings, ClosedDay, OpenDay
from macros.areas.contacts import Contact, Number, Office
from macros.areas.entries import Item, ItemList, Word
from macros.areas.facts import Amount, Moment, Range, Soft, Statement, TimeLimit
from macros.areas.file import Accessibility, AreaFile, FooterLink, Furniture
from macros.areas.sources import Citation, Document
from macros.areas.yaml_source import YamlSource
from macros.problems import Faults, Problem, nearest

Shape = TypeVar("Shape")

KINDS: Mapping[str, type[BaseModel]] = {
    "at_most_after": TimeLimit, "at_least_before": TimeLimit, "at_most_apart": TimeLimit,
    "before": Moment, "on": Moment, "lasts": Range, "between": Range, "at_least": Amount,
    "at_most": Amount, "exactly": Amount, "from_age": Amount, "soft": Soft, "is": Statement,
    "source": Citation, "sources": Document, "contacts": Contact, "phones": Number,
    "offices": Office, "words": Word, "items": Item, "lists": ItemList, "closed_days": ClosedDay,
    "open_days": OpenDay, "calendar": CalendarSettings, "furniture": Furniture,
    "footer": FooterLink, "accessibility": Accessibility,
}  # fmt: skip
"""What stands under a key or has a relation, by the last of them in the place of a fault."""


NUMBERS = ("phone", "textphone")


def validated(yaml: YamlSource, shape: type[Shape]) -> Shape:
    """Return the data of a file as a shape. Raise Faults that name every wrong line."""
    try:
        return TypeAdapter(shape).validate_python(yaml.data)
    except ValidationError as error:
        raise Faults(problems_of(yaml, error, _holder(shape))) from error


def _holder(shape: Any) -> type[BaseModel]:
    """Return what stands at the top of a file, or under each of its keys."""
    return next((part for part in get_args(shape) if issubclass(part, BaseModel)), AreaFile)


def fitting(
    yaml: YamlSource, shape: type[Shape], groups: Sequence[str]
) -> tuple[Shape, frozenset[str], list[Problem]]:
    """Return what of a file fits its shape, the keys of entries that do not, and a problem for each fault.

    `groups` are the keys whose entries are left out one by one, so that all others can still be judged;
    unknown keys are left out too. Raise Faults where anything else does not fit.
    """
    try:
        return TypeAdapter(shape).validate_python(yaml.data), frozenset(), []
    except ValidationError as error:
        problems, faults = problems_of(yaml, error), _faults(error)
    unknown = {fault["loc"] for fault in faults if fault["type"] == "extra_forbidden"}
    broken = {fault["loc"][:2] for fault in faults if fault["loc"][0] in groups and len(fault["loc"]) > 1}
    kept = {
        name: _without(value, {key for group, key in broken if group == name}) if name in groups else value
        for name, value in yaml.data.items()
        if (name,) not in unknown
    }
    try:
        found = TypeAdapter(shape).validate_python(kept)
    except ValidationError as error:
        raise Faults(problems) from error
    return found, frozenset(str(key) for _, key in broken), problems


def _without(entries: Any, keys: set[Any]) -> Any:
    if not isinstance(entries, dict):
        return entries
    return {key: value for key, value in entries.items() if key not in keys}


def _faults(error: ValidationError) -> list[Any]:
    return error.errors(include_url=False, include_context=False)


def problems_of(yaml: YamlSource, error: ValidationError, top: type[BaseModel] = AreaFile) -> list[Problem]:
    """Return one problem for each place of a file at which something does not fit."""
    by_place: dict[tuple[str | int, ...], list[Any]] = {}
    for fault in _faults(error):
        is_missing = fault["type"] == "missing"
        place = (*yaml.place(fault["loc"]), *(fault["loc"][-1:] if is_missing else ()))
        by_place.setdefault(place, []).append(fault)
    return [yaml.problem(place, _explain(place, faults, top)) for place, faults in by_place.items()]


def _explain(place: tuple[str | int, ...], faults: list[Any], top: type[BaseModel]) -> str:
    key = ".".join(str(part) for part in place if not isinstance(part, int)) or "the file"
    kinds = {fault["type"]: fault for fault in faults}
    if "extra_forbidden" in kinds:
        return f"{key}: unknown key.{_known_keys(kinds['extra_forbidden']['loc'], top)}"
    if "missing" in kinds:
        return f"{key}: nothing found, expected a value: add `{place[-1]}:`."
    found = _shown(faults[0]["input"])
    if "union_tag_invalid" in kinds or "union_tag_not_found" in kinds:
        return f"{key}: {_relation(faults[0]['input'])}"
    if "string_type" in kinds and isinstance(faults[0]["input"], int | float | datetime.date):
        lost = ", or its first 0 is lost" if place[-1] in NUMBERS or "phones" in place else ""
        return f"{key}: found {found}, expected text: put it in quotation marks{lost}."
    if any(kind.startswith("date_") for kind in kinds):
        return f"{key}: found {found}, expected year-month-day such as 2026-12-01."
    said = list(dict.fromkeys(_said(fault["msg"]) for fault in faults))
    if all(text.startswith("found ") for text in said):
        return f"{key}: {' and '.join(said)}."
    return f"{key}: found {found}, {' or '.join(said)}."


def _relation(fact: Any) -> str:
    found = fact.get("relation") if isinstance(fact, dict) else None
    relations = [name for name, kind in KINDS.items() if kind in _WITH_RELATION]
    hint = nearest(str(found), relations)
    return f"found the relation {_shown(found)}, expected one of {', '.join(relations)}.{hint}"


_WITH_RELATION = (TimeLimit, Moment, Range, Amount, Soft, Statement)


def _known_keys(location: tuple[str | int, ...], top: type[BaseModel]) -> str:
    """Say which keys may stand at the place of an unknown one."""
    *above, last = location
    holder = next((KINDS[part] for part in map(str, reversed(above)) if part in KINDS), top)
    names = [field.alias or name for name, field in holder.model_fields.items()]
    return f"{nearest(str(last), names)} Expected one of {', '.join(sorted(names))}."


def _said(text: str) -> str:
    text = text.replace("Input should be", "expected").replace("Value error, ", "")
    return text[:1].lower() + text[1:]


def _shown(value: Any) -> str:
    """Show a value in a message: shortened text, and what holds others by its kind alone."""
    if isinstance(value, dict):
        return "keys with values"
    if isinstance(value, list | tuple):
        return "a list"
    if isinstance(value, int) and abs(value) > 10**12:
        return "a very large number"
    return f"{value!r:.60}"
