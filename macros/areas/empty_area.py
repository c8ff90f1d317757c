"""The file of an area that says nothing yet: every key that there is, as a comment with what it may say."""

from collections.abc import Iterator, Mapping

from macros.areas.vocabulary import FactName, Title, Titles, TopicTitle, Vocabulary

TOP = """\
# {name}. Nothing is said here yet. It makes a whole site all the same, with the guidance that it builds on.
#
# Go through it with your own procedure beside you. Take away the "# " in front of what your procedure speaks
# of, and write below it what it says. Leave or delete the rest: the site then says that the procedure is
# silent, or shows guidance and labels it. How each thing is written is in CONTRIBUTING.md, "Add an area".
# `guide facts {key}` reads the file back to you; `guide build {key}` builds it.
name: {name}
authority: your council
published_by_council: false
based_on: {layer}
languages: [en]
calendar: {calendar}

# The event with which your process begins, if not with a strategy discussion: one of those that your limits
# count from.
# begins_with: strategy_discussion

# What stands above every page, if you call conferences something else.
# site_title: "Child protection conferences: a guide"

# Your procedure, with each heading that you cite.
# sources:
#   procedure:
#     title: Child Protection Conferences
#     publisher: Who publishes it
#     dated: null
#     sections:
#     - 1. The first heading
"""

GROUPS = {
    "words": "What you call things. Each has a `term`, and under `also` the other names for it.",
    "contacts": "Whom to ask.",
    "facts": "By what they are about, with the values of a choice or the kind of each.",
    "lists": "By what they are about. Each has `items`.",
}


def empty_area(name: str, key: str, layer: str, nation: str, vocabulary: Vocabulary) -> str:
    """Return the text of an area's file that builds on a layer of a nation and says nothing of its own."""
    country, _, subdivision = nation.partition("-")
    calendar = f"country: {country}" + (f", subdivision: {subdivision}" if subdivision else "")
    top = TOP.format(name=name, key=key, layer=layer, calendar=f"{{{calendar}}}")
    return top + "".join(_group(group, vocabulary) for group in GROUPS)


def _group(group: str, vocabulary: Vocabulary) -> str:
    """Return one of the groups, with a line for each of its keys."""
    names = getattr(vocabulary, group)
    keys = _by_topic(names, vocabulary) if group in ("facts", "lists") else _lines(names)
    return "\n" + "".join(f"# {line}\n" for line in (GROUPS[group], f"{group}:", *keys))


def _by_topic(names: Mapping[str, TopicTitle | FactName], vocabulary: Vocabulary) -> Iterator[str]:
    for topic, title in vocabulary.topics.items():
        about = {key: name for key, name in names.items() if name.topic == topic}
        if about:
            yield f"  # {title.title}"
            yield from _lines(about)


def _lines(names: Mapping[str, Title | Titles]) -> Iterator[str]:
    yield from (f"  {key}:  # {_said(name)}" for key, name in names.items())


def _said(name: Title | Titles) -> str:
    """Return what a key is for, and of a fact what it may say."""
    may_say = f" ({', '.join(name.values) or name.kind})" if isinstance(name, FactName) else ""
    return name.title + may_say
