"""What is not of its kind: the relation, value or force of a fact, and the names of the vocabulary."""

from collections.abc import Iterator, Mapping
from typing import Any, get_args

from macros.areas.facts import Fact, Statement
from macros.areas.file import AreaFile
from macros.areas.layers import LayerSource
from macros.areas.sources import Force
from macros.areas.vocabulary import RELATIONS, FactName, TopicTitle, Vocabulary
from macros.areas.yaml_source import YamlSource
from macros.problems import Problem, nearest

KIND_NAMES = {"limit": "a limit", "amount": "an amount", "choice": "a choice", "words": "words"}

OWN_FORCES = tuple(force for force in get_args(Force) if force != "usual")
"""The forces that an area's own source can have."""


def problems_of_kinds(source: LayerSource, names: Mapping[str, FactName]) -> Iterator[Problem]:
    """Yield at its line each fact of a layer that is not of the kind that the vocabulary gives it."""
    for key, versions in source.layer.facts.items():
        for number, fact in enumerate(versions):
            faults = [*_of_force(source, fact)]
            if name := names.get(key):
                faults += _of_kind(fact, name)
            for part, message in faults:
                yield source.yaml.problem(("facts", key, number, part), f"facts.{key}.{part}: {message}")


def _of_kind(fact: Fact, name: FactName) -> Iterator[tuple[str, str]]:
    relations = RELATIONS[name.kind]
    if fact.relation not in relations:
        expected = relations[0] if len(relations) == 1 else f"one of {', '.join(relations)}"
        kind = KIND_NAMES[name.kind]
        yield "relation", f"found the relation {fact.relation}, expected {expected}, since it is {kind}."
    elif isinstance(fact, Statement):
        yield from _of_value(fact.value, name)


def _of_value(value: str, name: FactName) -> Iterator[tuple[str, str]]:
    if name.kind == "words" and value in ("yes", "no"):
        yield "value", f'found "{value}", expected a few words.'
    elif name.kind == "choice" and value not in name.values:
        known = ", ".join(name.values)
        yield "value", f'found "{value:.60}", expected one of {known}.{nearest(value, name.values)}'


def _of_force(source: LayerSource, fact: Fact) -> Iterator[tuple[str, str]]:
    if fact.force == "usual" and isinstance(source.layer, AreaFile):
        yield (
            "force",
            "found usual, which says what other areas do, expected the verb of your own source:"
            f" {', '.join(OWN_FORCES)}.",
        )
    elif fact.force == "usual" and isinstance(fact, Statement):
        yield (
            "force",
            "found usual for a choice, which would read like a rule here, expected own words of the layer"
            ' that begin "In many areas".',
        )


def problems_of_names(files: Mapping[str, YamlSource], vocabulary: Vocabulary) -> Iterator[Problem]:
    """Yield at its line each topic or event that a name of the vocabulary has and no other file knows."""
    for group in ("facts", "lists", "words"):
        for key, name in getattr(vocabulary, group).items():
            for part, message in _of_name(name, vocabulary):
                yield files[group].problem((key, part), f"{key}.{part}: {message}")


def _of_name(name: TopicTitle | FactName, vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    yield from _unknown("topic", name.topic, vocabulary.topics, "topic")
    if event := getattr(name, "dates", None):
        yield from _unknown("dates", event, vocabulary.events, "event")


def _unknown(part: str, found: str, known: Mapping[str, Any], what: str) -> Iterator[tuple[str, str]]:
    if found not in known:
        hint = nearest(found, known)
        yield part, f'unknown {what} "{found}".{hint} The {what}s are in areas/vocabulary/{what}s.yml.'
