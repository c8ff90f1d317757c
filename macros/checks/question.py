"""A question that readers ask has no section that answers it in an area, or one that only says silence."""

from collections.abc import Iterator

from macros.areas.questions import read_questions
from macros.problems import Faults, Problem, nearest
from macros.project import Project

NAME = "question"


def find(project: Project) -> Iterator[Problem]:
    """Yield each question of areas/vocabulary/questions.yml that an area whom it concerns does not answer."""
    try:
        yaml, questions = read_questions(project.root)
    except Faults as faults:
        yield from faults.problems
        return
    for key, question in questions.items():
        line = yaml.line((key, "section"))
        for name, area in project.areas.items():
            pages = project.area_pages[name]
            if not question.concerns(area):
                continue
            if question.page not in pages.pages:
                hint = nearest(question.page, pages.pages)
                message = f'{area.file.name} has no page "{question.page}".{hint}'
            elif question.anchor and question.anchor not in pages.anchors[question.page]:
                known = pages.anchors[question.page]
                message = (
                    f'{area.file.name} has no section "{question.anchor}" on {question.page}.'
                    f"{nearest(question.anchor, known)}"
                )
            else:
                continue
            yield Problem(yaml.path, line, f'"{question.asks}": {message}', NAME)
