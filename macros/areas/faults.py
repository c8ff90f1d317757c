"""What cannot be right in an area's file although each value has its shape."""

import datetime
import itertools
from collections.abc import Iterator, Mapping, Sequence, Set
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from macros.areas.area import Area
from macros.areas.closed_days import faults_of_calendar, reaches
from macros.areas.colour import ENOUGH_CONTRAST, PAPERS, contrast
from macros.areas.entry import stays_one_entry
from macros.areas.facts import Fact, Soft, Statement, version_on, versions_in_order
from macros.areas.file import Layer
from macros.areas.kinds import problems_of_kinds
from macros.areas.layers import GROUPS, LayerSource, nations_of
from macros.areas.sources import Citation, citations
from macros.areas.vocabulary import Vocabulary
from macros.language_code import locale_of
from macros.placeholder import PLACEHOLDER
from macros.problems import Problem, nearest


def problems_of_layer(
    source: LayerSource, area: Area, vocabulary: Vocabulary, today: datetime.date, broken: Set[str]
) -> Iterator[Problem]:
    """Yield what cannot be right in a layer; a placeholder may name what is `broken` itself."""
    names: Mapping[str, Mapping[str, Any]] = {
        "facts": vocabulary.facts,
        "lists": vocabulary.lists,
        "words": vocabulary.words,
        "contacts": vocabulary.contacts,
    }
    for group, known in names.items():
        for key in getattr(source.layer, group):
            if key not in known:
                message = (
                    f'{group}: unknown key "{key}".{nearest(key, known)}'
                    f" The keys are in areas/vocabulary/{group}.yml."
                )
                yield source.yaml.problem((group, key), message)
    for group in GROUPS:
        for key, value in getattr(source.layer, group).items():
            for said in value if isinstance(value, tuple) else (value,):
                for cited in citations(said):
                    if cited.document not in broken:
                        yield from _problems_of_citation(source, group, key, cited, (group, key, "source"))
    for key, cited in source.layer.citations.items():
        if cited.document not in broken:
            yield from _problems_of_citation(source, "citations", key, cited, ("citations", key))
    for key, versions in source.layer.facts.items():
        yield from _problems_of_versions(source, key, versions_in_order(versions), today)
        for fact in versions:
            yield from _problems_of_fact(source, key, fact, vocabulary)
    yield from problems_of_kinds(source, vocabulary.facts)
    yield from _problems_of_entries(source)
    for location, text in texts_of(source.layer):
        for name in PLACEHOLDER.findall(text):
            known_names = [*area.facts, *area.words, *area.contacts]
            if name not in (*broken, *known_names):
                message = (
                    f'"{{{name}}}" is filled by nothing, expected the key of a fact, word or'
                    f" contact of this area.{nearest(name, known_names)}"
                )
                yield source.yaml.problem(location, message)


def _problems_of_entries(source: LayerSource) -> Iterator[Problem]:
    """Yield the sentences that would make a list, a heading or a second paragraph on a page."""
    for location, text in _entries_of(source.layer):
        if not stays_one_entry(text):
            message = (
                f"{'.'.join(map(str, location[:2]))}: found {text!r:.60}, expected one paragraph that does"
                " not begin as Markdown's lists, headings and quotations do. Begin it with a word."
            )
            yield source.yaml.problem(location, message)


def _entries_of(layer: Layer) -> Iterator[tuple[tuple[str | int, ...], str]]:
    for key, item_list in layer.lists.items():
        for number, item in enumerate(item_list.items):
            for text in item_list.model_copy(update={"items": (item,)}).texts():
                yield ("lists", key, "items", number), text
    for key, versions in layer.facts.items():
        for fact in versions:
            if fact.detail:
                yield ("facts", key, "detail"), fact.detail


def _problems_of_citation(
    source: LayerSource, group: str, key: str, cited: Citation, location: tuple[str, ...]
) -> Iterator[Problem]:
    document = source.layer.sources.get(cited.document)
    if document is None:
        message = (
            f'{group}.{key}: unknown document "{cited.document}".'
            f"{nearest(cited.document, source.layer.sources)} Documents are under `sources:`."
        )
        yield source.yaml.problem((*location, "document"), message)
    elif cited.section and cited.section not in document.sections:
        message = (
            f'{group}.{key}: unknown section "{cited.section}" of "{document.title}".'
            f"{nearest(cited.section, document.sections)}"
        )
        yield source.yaml.problem((*location, "section"), message)
    elif not cited.section and document.sections:
        message = f"{group}.{key}: no section found, expected one of the document's sections."
        yield source.yaml.problem(location, message)


def _problems_of_versions(
    source: LayerSource, key: str, versions: tuple[Fact, ...], today: datetime.date
) -> Iterator[Problem]:
    location = ("facts", key)
    for earlier, later in itertools.pairwise(versions):
        if later.valid_from is None or earlier.valid_until is None:
            message = f"facts.{key}: two versions and no `valid_from` that divides them."
            yield source.yaml.problem(location, message)
        elif (days := (later.valid_from - earlier.valid_until).days) != 1:
            found = "overlap" if days < 1 else "leave a gap"
            message = (
                f"facts.{key}: two versions {found}: one is valid until {earlier.valid_until},"
                f" the next from {later.valid_from}; expected the day after."
            )
            yield source.yaml.problem(location, message)
    if version_on(versions, today) is None:
        first, last = versions[0].valid_from, versions[-1].valid_until
        known = f"from {first}" if first and today < first else f"until {last}"
        message = (
            f"facts.{key}: nothing is known for {today}, only {known}."
            " Build for another day, or add what was valid then."
        )
        yield source.yaml.problem(location, message)


def _problems_of_fact(source: LayerSource, key: str, fact: Any, vocabulary: Vocabulary) -> Iterator[Problem]:
    event = getattr(fact, "event", None)
    if event is not None and event not in vocabulary.events:
        message = (
            f'facts.{key}: unknown event "{event}".{nearest(event, vocabulary.events)}'
            " The events are in areas/vocabulary/events.yml."
        )
        yield source.yaml.problem(("facts", key, "event"), message)
    elif not isinstance(fact, Soft | Statement) and vocabulary.phrase(fact) is None:
        place = " / ".join(
            str(part) for part in (fact.relation, getattr(fact, "unit", "none"), event) if part
        )
        message = f"facts.{key}: no words for {place}, expected a phrase in areas/vocabulary/phrases.yml."
        yield source.yaml.problem(("facts", key), message)


def problems_of_furniture(root: Path, top: LayerSource, area: Area) -> Iterator[Problem]:
    """Yield what cannot be right in how a council shows that the site is its own."""
    furniture = area.file.furniture
    if furniture is None:
        return
    for name, paper in PAPERS.items():
        colour = getattr(furniture, name)
        ratio = contrast(colour, paper)
        if ratio < ENOUGH_CONTRAST:
            better = "darker" if name == "colour" else "lighter"
            message = (
                f"furniture.{name}: {colour} cannot be read on {paper}: its contrast is {ratio:.1f},"
                f" expected at least {ENOUGH_CONTRAST}. Choose a {better} one."
            )
            yield top.yaml.problem(("furniture", name), message)
    if furniture.logo and (why := _problem_with_logo(root, f"areas/{area.key}", furniture.logo)):
        yield top.yaml.problem(("furniture", "logo"), f"furniture.logo: {why}")


def _problem_with_logo(root: Path, folder: str, name: str) -> str | None:
    """Return why a file beside the area's is no picture that can be published, or None."""
    file = root / folder / name
    if not file.is_file():
        return f"no such file: {folder}/{name}."
    if file.resolve().parent != file.parent.resolve():
        return f"{folder}/{name} leads to a file elsewhere, expected the picture itself."
    try:
        drawn = ElementTree.fromstring(file.read_bytes()).tag.endswith("svg")
    except (ElementTree.ParseError, ValueError, LookupError, OSError):
        drawn = False
    return None if drawn else f"{folder}/{name} is no picture, expected an SVG."


def problems_of_area(
    top: LayerSource, area: Area, vocabulary: Vocabulary, today: datetime.date
) -> Iterator[Problem]:
    """Yield what cannot be right in the settings of an area."""
    statement = area.file.accessibility
    if statement and statement.compliance != "fully" and not statement.not_accessible:
        message = "accessibility.not_accessible: nothing found, expected what is not accessible and why."
        yield top.yaml.problem(("accessibility",), message)
    begins = area.begins_with
    if begins not in vocabulary.events:
        message = f'begins_with: no such event: "{begins}".{nearest(begins, vocabulary.events)}'
        yield top.yaml.problem(("begins_with",), message)
    elif (counted := [given.value.event for given in area.time_limits_now()]) and begins not in counted:
        known = ", ".join(dict.fromkeys(counted))
        message = f'begins_with: no time limit counts from "{begins}", expected one of {known}.'
        yield top.yaml.problem(("begins_with",), message)
    for number, topic in enumerate(area.file.lost_topics):
        if topic not in vocabulary.topics:
            message = f'lost_topics: no such topic: "{topic}".{nearest(topic, vocabulary.topics)}'
            yield top.yaml.problem(("lost_topics", number), message)
    for below, why in faults_of_calendar(area.file.calendar, today):
        place = ("calendar", *below)
        yield top.yaml.problem(
            place, f"{'.'.join(str(part) for part in place if not isinstance(part, int))}: {why}"
        )
    for group in ("languages", "professionals_languages"):
        for number, language in enumerate(getattr(area.file, group)):
            try:
                locale_of(language)
            except ValueError:
                message = f'{group}: unknown language "{language}", expected a code such as en, cy or ur.'
                yield top.yaml.problem((group, number), message)


def problems_of_nations(root: Path, layers: Sequence[LayerSource], area: Area) -> Iterator[Problem]:
    """Yield a fault if an area builds on a layer of another nation than its calendar's."""
    here = area.file.calendar.nation
    for above, below in itertools.pairwise(layers):
        nation = getattr(below.layer, "nation", here)
        if not reaches(nation, here):
            fitting = [key for key, other in nations_of(root).items() if reaches(other, here)]
            expected = f"expected {' or '.join(fitting)}" if fitting else "expected none"
            message = (
                f'based_on: "{below.key}" is for {nation} and the calendar is that of {here}, {expected}.'
            )
            yield above.yaml.problem(("based_on",), message)
            return


def texts_of(layer: Layer) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield every sentence of a layer that reaches a page, with its place in the file."""
    for key, fact in ((key, fact) for key, versions in layer.facts.items() for fact in versions):
        for name in ("detail", "says", "by", "to", "exception", "condition"):
            if text := getattr(fact, name, None):
                yield ("facts", key, name), text
    for key, item_list in layer.lists.items():
        for text in item_list.texts():
            yield ("lists", key, "items"), text
