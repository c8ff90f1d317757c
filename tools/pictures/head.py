"""What people look like: heads with hair and faces, and hands."""

from dataclasses import dataclass, replace

from tools.pictures.pen import INK, LINE, Pen, Point

PALE, LIGHT, TAN, AMBER, BROWN, DARK = "#fbdcc6", "#f4c9a5", "#e2ab7d", "#c88d60", "#a86d47", "#8a583b"
BLACK_HAIR, BROWN_HAIR, GINGER, BLOND, GREY = "#2b2628", "#6b3f26", "#d0662a", "#edc25e", "#c3c6cc"
MOUTH = "#8c2331"


@dataclass(frozen=True)
class Person:
    """What somebody looks like."""

    skin: str
    hair: str
    hair_colour: str
    top: str
    legs: str = "#33466b"
    build: str = "adult"
    extras: tuple[str, ...] = ()
    shoes: str = "#3a3236"
    second: str = "#fff"

    def wearing(self, *extras: str) -> "Person":
        """The same person with more on."""
        return replace(self, extras=self.extras + extras)


@dataclass(frozen=True)
class Mood:
    """A face: eyebrows, eyes and mouth."""

    brows: str
    mouth: str
    open: bool = False
    eyes: str = "dots"


MOODS = {
    "happy": Mood(
        "M -13.5 -10 Q -9 -14 -4.5 -11 M 4.5 -11 Q 9 -14 13.5 -10",
        "M -9.5 9 Q 0 12 9.5 9 Q 9 19.5 0 19.5 Q -9 19.5 -9.5 9 Z",
        open=True,
    ),
    "calm": Mood("M -13 -10 Q -9 -12.5 -5 -10.5 M 5 -10.5 Q 9 -12.5 13 -10", "M -8.5 11.5 Q 0 19 8.5 11.5"),
    "all right": Mood(
        "M -13 -10 Q -9 -13 -5 -11 M 5 -11 Q 9 -13 13 -10", "M -9.5 10.5 Q 0 21 9.5 10.5", eyes="smile"
    ),
    "scared": Mood(
        "M -15 -11 Q -10 -17 -5 -17 M 5 -17 Q 10 -17 15 -11",
        "M -9 16.5 Q -6 10.5 -3 14.5 Q 0 18.5 3 14.5 Q 6 10.5 9 16.5",
        eyes="wide",
    ),
    "mixed up": Mood(
        "M -14 -12 Q -9 -18 -4 -14 M 4 -8.5 Q 9 -10.5 14 -8", "M -8 16 Q -4 10 0 14 Q 3 17 8 11", eyes="aside"
    ),
    "cross": Mood("M -14 -13 L -4 -7.5 M 4 -7.5 L 14 -13", "M -8.5 17 Q 0 8.5 8.5 17"),
    "sad": Mood("M -14 -7.5 L -5.5 -12 M 5.5 -12 L 14 -7.5", "M -7.5 17.5 Q 0 9.5 7.5 17.5", eyes="low"),
    "worried": Mood("M -14 -8.5 L -5.5 -12.5 M 5.5 -12.5 L 14 -8.5", "M -6.5 15 Q 0 12 6.5 15"),
    "talking": Mood(
        "M -13.5 -10 Q -9 -14 -4.5 -11 M 4.5 -11 Q 9 -14 13.5 -10",
        "M -6.5 13 C -6.5 8.5 6.5 8.5 6.5 13 C 6.5 21 -6.5 21 -6.5 13 Z",
        open=True,
    ),
    "kind": Mood("M -13 -9 Q -9 -12 -5 -11 M 5 -11 Q 9 -12 13 -9", "M -8 12 Q 0 18.5 8 12"),
}

CAP = "M -25.5 0 C -30 -37 30 -37 25.5 0"
# What lies in front of the face, and what hangs behind the body, in the measures of a head.
FRONT = {
    "bunches": CAP + " C 23 -9 13 -14 1 -20 C -8 -13 -21 -10 -25.5 0 Z",
    "bun": CAP + " C 24 -8 14 -15 3 -18 C -10 -17 -22 -10 -25.5 0 Z",
    "long": CAP + " C 22 -6 10 -12 0 -21 C -10 -12 -22 -6 -25.5 0 Z",
    "braids": CAP + " C 21 -12 9 -16 0 -19 C -9 -16 -21 -12 -25.5 0 Z",
    "bob": CAP + " L 24 2 C 22 -6 20 -11 17 -13.5 C 6 -10 -6 -10 -17 -13.5 C -20 -11 -22 -6 -24 2 Z",
    "ponytail": CAP + " C 24 -8 14 -13 6 -19 C -4 -12 -20 -12 -25.5 0 Z",
    "side": "M -25.5 1 C -33 -32 -4 -40 10 -33 C 26 -32 28 -14 25.5 1 C 23 -6 22 -10 19 -14 "
    "C 8 -13 -6 -15 -13 -20 C -17 -13 -23 -8 -25.5 1 Z",
    "spiky": "M -25.5 0 C -28 -14 -27 -22 -22 -26 L -20 -35 L -11 -31 L -4 -39 L 3 -32 L 13 -37 L 15 -29 "
    "L 24 -29 "
    "C 27 -20 28 -10 25.5 0 C 24 -6 22 -10 19 -13 C 8 -17 -8 -17 -19 -13 C -22 -10 -24 -6 -25.5 0 Z",
    "crop": "M -25 -1 C -29 -35 29 -35 25 -1 C 24 -7 22 -13 18 -15 C 7 -17 -7 -17 -18 -15 "
    "C -22 -13 -24 -7 -25 -1 Z",
    "afro": "M -24.5 4 C -38 4 -41 -12 -34 -18 C -38 -31 -24 -40 -15 -36 C -8 -45 10 -45 15 -36 "
    "C 26 -40 38 -30 34 -18 C 41 -11 38 4 24.5 4 C 24 -6 20 -13 13 -14 C 5 -17 -5 -17 -13 -14 "
    "C -20 -13 -24 -6 -24.5 4 Z",
    "curls": "M -24 6 C -33 5 -33 -6 -28 -9 C -35 -17 -27 -27 -21 -25 C -21 -35 -7 -38 -3 -32 "
    "C 3 -39 17 -36 18 -28 "
    "C 27 -30 34 -18 28 -10 C 33 -6 33 5 24 6 C 23 -2 21 -8 18 -11 C 13 -8 8 -10 5 -14 C 0 -9 -6 -10 -9 -14 "
    "C -12 -9 -16 -9 -18 -11 C -21 -8 -23 -2 -24 6 Z",
    "turban": "M -26 -3 C -34 -36 -12 -45 2 -43 C 24 -43 33 -24 26 -3 C 18 -14 8 -20 -2 -24 "
    "C -8 -17 -20 -12 -26 -3 Z",
}
JAWS = {
    "round": "C 24 14 13 25 0 25 C -13 25 -24 14 -24 -3",
    "long": "C 24 13 12 29 0 29 C -12 29 -24 13 -24 -3",
    "square": "C 24 9 22 26 9 26 L -9 26 C -22 26 -24 9 -24 -3",
}
LONG_BACK = "M -25 -8 C -27 -34 27 -34 25 -8 C 26 8 31 22 28 38 Q 0 46 -28 38 C -31 22 -26 8 -25 -8 Z"
BACK = {
    "long": LONG_BACK,
    "bob": "M -27 -6 C -30 -38 30 -38 27 -6 L 29 21 C 18 27 -18 27 -29 21 Z",
    "ponytail": "M 14 -22 C 34 -34 44 -14 36 16 C 30 12 28 0 24 -6 Z",
}


def hair_behind(person: Person, pen: Pen) -> str:
    colour = person.hair_colour
    if person.hair == "bunches":
        return (
            pen.path("M -20 -10 C -34 -26 -48 -8 -36 10 C -28 12 -24 4 -20 -4 Z", colour)
            + pen.path("M 20 -10 C 34 -26 48 -8 36 10 C 28 12 24 4 20 -4 Z", colour)
            + pen.dots([(-25, -7), (25, -7)], 7, "#ffd23f")
        )
    if person.hair == "bun":
        return pen.circle(0, -34, 10.5, colour)
    if person.hair == "braids":
        return pen.limb("M -23 0 L -26 40", 10, colour) + pen.limb("M 23 0 L 26 40", 10, colour)
    if person.hair == "hijab":
        return ""
    return pen.path(BACK[person.hair], colour) if person.hair in BACK else ""


def _eyes(pen: Pen, kind: str, x: float, y: float) -> str:
    left, right = (x - 8.7, y - 1), (x + 8.7, y - 1)
    if kind == "wide":
        return "".join(
            pen.circle(px, py, 6.2, "#fff", stroke_width=1.8) for px, py in (left, right)
        ) + pen.dots([left, right], 5)
    if kind == "smile":
        return pen.path(
            f"M {x - 13} {y} Q {x - 8.7} {y - 6} {x - 4.4} {y} M {x + 4.4} {y} "
            f"Q {x + 8.7} {y - 6} {x + 13} {y}"
        )
    if kind == "aside":
        return pen.dots([(left[0] + 2, left[1]), (right[0] + 2, right[1])], 5.6)
    if kind == "low":
        return pen.dots([(left[0], left[1] + 1.5), (right[0], right[1] + 1.5)], 5.4)
    return pen.dots([left, right], 5.8)


def _moved(commands: str, dx: float, dy: float) -> str:
    """Path commands, moved."""
    words, odd = [], True
    for word in commands.split():
        if word.isalpha():
            words.append(word)
            continue
        words.append(f"{float(word) + (dx if odd else dy):g}")
        odd = not odd
    return " ".join(words)


def head(person: Person, pen: Pen, mood: str = "calm", gaze: Point = (0, 0)) -> str:
    """A head from the front; gaze moves the face, so that it looks aside, up or down."""
    x, y = gaze
    face, extras, colour = MOODS[mood], person.extras, person.hair_colour
    parts = []
    if person.hair != "hijab":
        parts.append(
            pen.circle(-23.5, 2 + y / 2, 5, person.skin) + pen.circle(23.5, 2 + y / 2, 5, person.skin)
        )
    jaw = JAWS["long" if "long face" in extras else "square" if "square face" in extras else "round"]
    parts.append(pen.path(f"M -24 -3 C -24 -33 24 -33 24 -3 {jaw} Z", person.skin))
    cheek = "#d4493f" if mood == "cross" else "#e8604f"
    parts.append(pen.dots([(x - 14.5, y + 8.5), (x + 14.5, y + 8.5)], 7.5, cheek, 0.45))
    if "beard" in extras:
        parts.append(
            pen.path(
                _moved(
                    f"M {-24 - x} 0 C {-25 - x} 20 -14 {29 - y} 0 {29 - y} "
                    f"C 14 {29 - y} {25 - x} 20 {24 - x} 0 "
                    f"C {21 - x} 8 14 8 9 6.5 Q 0 4 -9 6.5 C -14 8 {-21 - x} 8 {-24 - x} 0 Z",
                    x,
                    y,
                ),
                colour,
            )
        )
    parts.append(_eyes(pen, face.eyes, x, y))
    brows = 2.6 if mood != "cross" else 3.2
    parts.append(pen.path(_moved(face.brows, x, y), stroke_width=brows * min(1.1, max(pen.scale, 0.8))))
    parts.append(
        pen.path(
            f"M {x + (0.5 if x >= 0 else -0.5)} {y + 2.5} "
            f"Q {x + (3.5 if x >= 0 else -3.5)} {y + 6} {x} {y + 6.5}",
            stroke_width=1.8,
        )
    )
    fill = MOUTH if face.open and "beard" not in extras else "#fff" if face.open else None
    thick = 2.4 if face.open else 2.8
    parts.append(pen.path(_moved(face.mouth, x, y), fill, stroke_width=thick * min(1.1, max(pen.scale, 0.8))))
    if face.open and fill == MOUTH and mood == "happy":
        parts.append(
            pen.flat(_moved("M -7.5 10.6 Q 0 12.8 7.5 10.6 L 6.8 13.2 Q 0 15 -6.8 13.2 Z", x, y), "#fff")
        )
    if mood == "sad":
        parts.append(
            pen.path(
                _moved("M 11.5 5 C 7.5 10 8.5 13.5 11.5 13.5 C 14.5 13.5 15.5 10 11.5 5 Z", x, y),
                "#7cc7f2",
                stroke_width=1.6,
            )
        )
    parts.append(_hair(person, pen))
    if "glasses" in extras:
        parts.append(
            pen.circle(x - 9.2, y - 1, 7.2, stroke_width=2.2)
            + pen.circle(x + 9.2, y - 1, 7.2, stroke_width=2.2)
            + pen.path(
                f"M {x - 2} {y - 1.5} L {x + 2} {y - 1.5} M {x - 16.4} {y - 2} L -23 -2.5 "
                f"M {x + 16.4} {y - 2} L 23 -2.5",
                stroke_width=2,
            )
        )
    if "cap" in extras:
        parts.append(_police_cap(pen))
    if "hearing aid" in extras:
        parts.append(
            pen.path("M 27.5 5 C 31.5 1 29 -6 24 -4.5", stroke="#1f6fd0", stroke_width=3.2 * pen.scale)
        )
    if "headset" in extras:
        parts.append(
            pen.path("M -25 -2 C -32 -42 32 -42 25 -2", stroke_width=3.6)
            + pen.box(-30, -7, 9, 17, "#33466b", 4)
            + pen.box(21, -7, 9, 17, "#33466b", 4)
            + pen.path("M -26 10 Q -24 22 -11 21")
            + pen.dots([(-10, 21)], 6)
        )
    return "".join(parts)


def _hair(person: Person, pen: Pen) -> str:
    if person.hair == "hijab":
        return pen.path(
            "M -20 -1 C -20 -19 -9 -22 0 -22 C 9 -22 20 -19 20 -1 C 20 13 11 23.5 0 23.5 "
            "C -11 23.5 -20 13 -20 -1 Z "
            "M 0 -33 C -22 -33 -31 -18 -30 2 C -30 16 -34 26 -34 36 C -20 46 20 46 34 36 C 34 26 30 16 30 2 "
            "C 31 -18 22 -33 0 -33 Z",
            person.hair_colour,
            fill_rule="evenodd",
        ) + pen.path("M -14 20 C -8 30 10 34 26 30", stroke_width=1.8)
    if person.hair not in FRONT:
        return ""
    parts = pen.path(FRONT[person.hair], person.hair_colour)
    if person.hair == "turban":
        parts += pen.path("M -2 -24 C 4 -32 12 -37 20 -36 M -14 -15 C -14 -26 -8 -35 2 -43", stroke_width=1.8)
    if person.hair == "bunches":
        parts += pen.path("M 1 -20 L 2 -27", stroke_width=1.8)
    return parts


def _police_cap(pen: Pen) -> str:
    return (
        pen.path("M -25 -22 C -38 -32 -26 -43 0 -43 C 26 -43 38 -32 25 -22 Z", "#24406e")
        + pen.path("M -25 -24 L 25 -24 L 25 -17 L -25 -17 Z", "#fff", stroke_width=1.8)
        + pen.path("M -24 -22.3 L 24 -22.3", stroke_width=3.2, stroke_dasharray="4 4", stroke_linecap="butt")
        + pen.path("M -22 -18.9 L 24 -18.9", stroke_width=3.2, stroke_dasharray="4 4", stroke_linecap="butt")
        + pen.path("M -25 -17 Q 0 -21 25 -17 C 21 -10.5 -21 -10.5 -25 -17 Z", INK)
        + pen.circle(0, -32, 5, "#dfe5ee", stroke_width=1.8)
    )


def hand(skin: str, pen: Pen, kind: str = "soft") -> str:
    """A hand at the origin; the arm comes from below."""
    if kind == "open":
        rays = "M 0 0 L -7 -8 M 0 0 L -2.6 -12 M 0 0 L 2.6 -12 M 0 0 L 7 -9 M 0 2 L 10 0"
        return (
            pen.path(rays, stroke_width=4.6 * pen.scale + LINE)
            + pen.circle(0, 0, 5.6, skin)
            + pen.path(rays, stroke=skin, stroke_width=4.6 * pen.scale - 1.2)
        )
    if kind == "thumb":
        return pen.limb("M -3 0 L -3 -10", 5.4, skin, 2.2) + pen.box(-6.5, -4, 13, 11, skin, 5)
    return pen.circle(0, 0, 6.4, skin)
