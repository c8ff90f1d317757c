"""Write theme/pictures/*.svg."""

import math
from pathlib import Path

from tools.pictures.adults import ADULTS, FACES, FEELINGS, face, feeling
from tools.pictures.pen import INK, LINE, element, num
from tools.pictures.scenes import SCENES
from tools.pictures.steps import STEPS
from tools.pictures.stories import STORIES

FOLDER = Path(__file__).parents[2] / "theme" / "pictures"
AMBER, GREEN = "#ffc46b", "#0a4a49"


def svg(body: str, size: str = "0 0 480 300") -> str:
    """A whole file."""
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{size}">{body}</svg>\n'


def inked(body: str, line: float = LINE) -> str:
    """A drawing in black line."""
    return (
        f'<g fill="none" stroke="{INK}" stroke-width="{num(line)}" stroke-linecap="round" '
        f'stroke-linejoin="round">{body}</g>'
    )


def mark() -> str:
    """Five people round a child, and the sixth place, open: yours."""
    places = [
        (20 + 13.4 * math.cos(turn), 20 + 13.4 * math.sin(turn))
        for turn in (math.pi * k / 3 + math.pi / 2 for k in range(6))
    ]
    dots = "".join(element("circle", cx=x, cy=y, r=4.2, fill="#fff") for x, y in places[1:])
    return (
        dots
        + element("circle", cx=20, cy=20, r=4.8, fill=AMBER)
        + element(
            "circle", cx=places[0][0], cy=places[0][1], r=3.6, fill="none", stroke=AMBER, stroke_width=2
        )
    )


def pictures() -> dict[str, str]:
    """Every file, by its name."""
    files = {name: svg(inked(draw())) for name, draw in (SCENES | STORIES | ADULTS | STEPS).items()}
    small = "0 0 96 96"
    files |= {name: svg(inked(face(*whom), 3), small) for name, whom in FACES.items()}
    files |= {name: svg(inked(feeling(*whom), 3), small) for name, whom in FEELINGS.items()}
    files["mark"] = svg(mark(), "0 0 40 40")
    ground = element("rect", width=40, height=40, rx=9, fill=GREEN)
    files["mark-solid"] = svg(ground + mark(), "0 0 40 40")
    return files


if __name__ == "__main__":
    for name, text in pictures().items():
        (FOLDER / f"{name}.svg").write_text(text, encoding="utf-8")
