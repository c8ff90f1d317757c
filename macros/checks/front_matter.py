"""A page names an area, a language, a key or a picture that does not exist."""

from collections.abc import Iterable, Iterator

from macros.areas.keys import area_keys
from macros.language_code import locale_of
from macros.pages.front_matter import NAME
from macros.pages.source_page import SourcePage
from macros.problems import Problem, nearest
from macros.project import Project

EXPECTED = {
    "areas": "files in areas/",
    "needs": "keys in areas/vocabulary/",
    "image": "pictures of theme/pictures/",
}


def find(project: Project) -> Iterator[Problem]:
    """Yield every unknown area, language, key or picture in the front matter of a page."""
    areas = area_keys(project.root)
    keys = sorted(project.vocabulary.every_key())
    pictures = sorted(file.stem for file in (project.root / "theme/pictures").glob("*.svg"))
    for page in project.every_page():
        needed = [key for any_of in page.front_matter.alternatives() for key in any_of]
        yield from _unknown(page, "areas", page.front_matter.areas or (), areas)
        yield from _unknown(page, "needs", needed, keys)
        yield from _unknown(page, "image", filter(None, [page.front_matter.image]), pictures)
        for found in page.front_matter.languages or ():
            if not _is_language(found):
                message = f'languages: unknown "{found}". Expected codes such as en, cy or ur.'
                yield Problem(page.file, page.line_of("languages"), message, NAME)


def _unknown(page: SourcePage, name: str, found: Iterable[str], known: list[str]) -> Iterator[Problem]:
    for item in found:
        if item not in known:
            message = f'{name}: unknown "{item}".{nearest(item, known)} Expected {EXPECTED[name]}.'
            yield Problem(page.file, page.line_of(name), message, NAME)


def _is_language(code: str) -> bool:
    try:
        locale_of(code)
    except ValueError:
        return False
    return True
