"""What nobody of an area has confirmed yet, entry by entry; a council does not publish it."""

from collections.abc import Iterator

from macros.areas.area import Area
from macros.areas.file import AreaFile
from macros.areas.layers import GROUPS, LayerSource, read_layer
from macros.pages.area_pages import blocks_of
from macros.pages.source_page import SourcePage
from macros.problems import Problem
from macros.project import Project

NAME = "unconfirmed"


def find(project: Project) -> Iterator[Problem]:
    """Yield each area that its council publishes although something in it is not confirmed."""
    for area in project.areas.values():
        if area.file.published_by_council and (count := len(list(unconfirmed(project, area)))):
            message = (
                f"{count} {'entry is' if count == 1 else 'entries are'} not confirmed, expected none on a"
                f" council's own site: `guide confirm {area.key}` lists them."
            )
            yield Problem(area.path, 1, message, NAME)


def unconfirmed(project: Project, area: Area) -> Iterator[Problem]:
    """Yield every entry of an area's file and every page or section of its own that is not confirmed."""
    yield from _in_file(read_layer(project.root, area.key, AreaFile))
    for page in project.own[area.key].pages.values():
        yield from _in_page(page)


def _in_file(source: LayerSource) -> Iterator[Problem]:
    for group in GROUPS:
        for key, value in getattr(source.layer, group).items():
            versions = value if isinstance(value, tuple) else (value,)
            if not all(one.confirmed for one in versions):
                line = source.yaml.line((group, key))
                yield Problem(source.yaml.path, line, f"{group}.{key}: {ADVICE}", NAME)


def _in_page(page: SourcePage) -> Iterator[Problem]:
    if not page.front_matter.confirmed:
        yield Problem(page.file, page.line_of("confirmed"), f"the words of this page: {ADVICE}", NAME)
        return
    for block in blocks_of(page).walk():
        if block.attributes.has("unconfirmed"):
            yield Problem(page.file, block.first_line.number, f'"{block.title:.40}": {ADVICE}', NAME)


ADVICE = "not confirmed: read it against your procedure, change what differs, and delete the mark."
