"""The questions that readers ask, and the section of a guide that answers each."""

from collections.abc import Mapping
from pathlib import Path

from macros.areas.area import Area
from macros.areas.closed_days import Nation, reaches
from macros.areas.layers import file_of
from macros.areas.sources import Model, Text
from macros.areas.validation import validated
from macros.areas.yaml_source import YamlSource, read_yaml

FILE = "areas/vocabulary/questions.yml"


class Question(Model):
    """A question as people ask it, and the page and heading that answer it: parents/reports.md#is-it-true.

    It is asked everywhere, or only in some `nations` or `areas`.
    """

    asks: Text
    section: Text
    nations: tuple[Nation, ...] = ()
    areas: tuple[Text, ...] = ()

    @property
    def page(self) -> str:
        return self.section.partition("#")[0]

    @property
    def anchor(self) -> str:
        return self.section.partition("#")[2]

    def concerns(self, area: Area) -> bool:
        """Tell whether somebody in an area asks it."""
        here = area.file.calendar.nation
        in_nation = not self.nations or any(reaches(nation, here) for nation in self.nations)
        return in_nation and (not self.areas or area.key in self.areas)


def read_questions(root: Path) -> tuple[YamlSource, Mapping[str, Question]]:
    """Read the questions by their keys, with the lines on which they stand. Raise Faults."""
    yaml = read_yaml(*file_of(root, FILE))
    return yaml, validated(yaml, dict[str, Question])
