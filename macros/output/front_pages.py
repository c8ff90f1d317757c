"""The pages above the areas: choosing one, how they differ, and what changes on moving."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from macros.areas.area import Area
from macros.areas.comparison import Silent, changes, compare
from macros.areas.keys import area_keys
from macros.areas.vocabulary import Vocabulary
from macros.language.voice import ENGLISH, Voice
from macros.output.area_inputs import templates_of

FRONT_PARTS = ("moving", "compare", "index.html")
"""What stands above the areas, in the order in which nothing leads to what is not there yet."""


def standing_areas(root: Path, site: Path) -> list[str]:
    """Return the keys of the project's areas that stand in a site."""
    return [key for key in area_keys(root) if (site / key / "index.html").is_file()]


def write_front_pages(
    root: Path, target: Path, areas: Sequence[Area], vocabulary: Vocabulary, silent: Silent, offline: bool
) -> None:
    """Write index.html, compare/ and moving/ for the areas of a site, in English."""
    templates = templates_of(root)
    page = "index.html" if offline else ""
    site = Voice(ENGLISH, "site", vocabulary)

    def write(path: str, template: str, **values: Any) -> None:
        file = target / path / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        up = "../" * len(Path(path).parts)
        html = templates.get_template(template).render(
            areas=areas, up=up, page=page, offline=offline, t=site.t, plain=site.plain, **values
        )
        file.write_text(html + "\n", encoding="utf-8")

    professionals = Voice(ENGLISH, "professionals", vocabulary)
    parents = Voice(ENGLISH, "parents", vocabulary)
    write("", "front/areas.html")
    write("compare", "front/compare.html", rows=list(compare(areas, vocabulary, silent)), voice=professionals)
    write("moving", "front/moving.html")
    for here in areas:
        moves = [(there, changes(here, there, vocabulary, silent)) for there in areas if there is not here]
        write(f"moving/{here.key}", "front/moving-from.html", here=here, moves=moves, voice=parents)
