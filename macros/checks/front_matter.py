"""A page limits itself to an area, a language or a key that does not exist."""

from collections.abc import Iterable, Iterator

from macros.areas.reading import area_keys
from macros.checks.overdue_review import front_matter
from macros.language_code import locale_of
from macros.problems import Problem, nearest
from macros.project import Project

NAME = "front-matter"


def find(project: Project) -> Iterator[Problem]:
    """Yield every unknown area, language or key in the front matter of a page."""
    areas = area_keys(project.root)
    keys = project.vocabulary.every_key()
    for path, text in project.pages.items():
        meta = front_matter(text)
        for name, known in (("areas", areas), ("needs", keys)):
            for found in (key.strip() for item in _listed(meta.get(name)) for key in item.split("|")):
                if found not in known:
                    hint = nearest(found, known)
                    message = f'{name}: unknown "{found}".{hint} Expected {EXPECTED[name]}.'
                    yield Problem(f"docs/{path}", _line(text, name), message, NAME)
        for found in _listed(meta.get("languages")):
            if not _is_language(found):
                message = f'languages: unknown "{found}". Expected codes such as en, cy or ur.'
                yield Problem(f"docs/{path}", _line(text, "languages"), message, NAME)


EXPECTED = {"areas": "files in areas/", "needs": "keys in areas/vocabulary/"}


def _listed(value: object) -> Iterable[str]:
    return [str(item) for item in value] if isinstance(value, list) else [str(value)] if value else []


def _is_language(code: str) -> bool:
    try:
        locale_of(code)
    except ValueError:
        return False
    return True


def _line(text: str, name: str) -> int:
    lines = text.splitlines()
    return next((number for number, line in enumerate(lines, 1) if line.startswith(f"{name}:")), 1)
