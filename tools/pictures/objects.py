"""Things: rooms, furniture, papers, toys, houses, animals."""

from tools.pictures.pen import INK, PAGE, Pen

WOOD, DARK_WOOD, PAPER = "#d9a566", "#a8743e", "#fff"


def room(wall: str, floor: str, y: float = 226) -> str:
    """A wall and a floor up to the edges."""
    return (
        PAGE.box(0, 0, 480, y, wall, stroke="none")
        + PAGE.box(0, y, 480, 300 - y, floor, stroke="none")
        + PAGE.path(f"M -4 {y} L 484 {y}")
    )


def outdoors(sky: str = "#cfeaf8", grass: str = "#a9d58a", y: float = 214) -> str:
    """Sky and grass up to the edges."""
    return room(sky, grass, y)


def cloud(x: float, y: float, s: float = 1) -> str:
    """A cloud."""
    return Pen(x, y, s).path(
        "M -30 12 C -44 12 -42 -6 -28 -5 C -26 -20 -4 -22 2 -9 C 12 -18 28 -10 25 0 C 38 0 38 12 27 12 Z",
        "#fff",
        stroke_width=2,
    )


def sun(x: float, y: float, r: float = 22, colour: str = "#ffd23f") -> str:
    """A sun with rays."""
    rays = "M -1.5 0 L -1.75 0 M 1.5 0 L 1.75 0 M 0 -1.5 L 0 -1.75 M 0 1.5 L 0 1.75 M 1.06 1.06 L 1.24 1.24 "
    rays += "M -1.06 1.06 L -1.24 1.24 M 1.06 -1.06 L 1.24 -1.24 M -1.06 -1.06 L -1.24 -1.24"
    pen = Pen(x, y, r)
    return pen.circle(0, 0, 1, colour) + pen.path(rays)


def window(x: float, y: float, w: float = 78, h: float = 74, sky: str = "#bfe6fb") -> str:
    """A window with four panes."""
    pen = Pen(x, y)
    return (
        pen.box(0, 0, w, h, DARK_WOOD, 3)
        + pen.box(7, 7, w - 14, h - 14, sky, stroke_width=2)
        + pen.flat(f"M 8 {h * 0.55} L {w * 0.6} 8 L {w * 0.85} 8 L 8 {h * 0.8} Z", "#fff")
        + pen.path(
            f"M {w / 2} 7 L {w / 2} {h - 7} M 7 {h / 2} L {w - 7} {h / 2}", stroke=DARK_WOOD, stroke_width=5
        )
        + pen.box(-6, h - 3, w + 12, 8, DARK_WOOD, 2)
    )


def clock(x: float, y: float, r: float = 18) -> str:
    """A clock."""
    pen = Pen(x, y, r)
    return pen.circle(0, 0, 1, "#fff") + pen.path("M 0 -0.6 L 0 0 L 0.45 0.2")


def plant(x: float, y: float, s: float = 1) -> str:
    """A plant in a pot that stands on y."""
    pen = Pen(x, y, s)
    leaf = "#58b368"
    return (
        pen.path("M 0 -28 C -30 -34 -36 -52 -30 -58 C -14 -54 -4 -44 0 -28 Z", leaf)
        + pen.path("M 0 -28 C 30 -34 36 -52 30 -58 C 14 -54 4 -44 0 -28 Z", leaf)
        + pen.path("M 0 -26 C -14 -44 -12 -66 0 -76 C 12 -66 14 -44 0 -26 Z", "#7cc97f")
        + pen.path("M -15 -26 L 15 -26 L 11 0 L -11 0 Z", "#e07b4a")
        + pen.box(-18, -31, 36, 9, "#e8915f", 2)
    )


def picture_frame(x: float, y: float, kind: str = "hills") -> str:
    """A picture on the wall."""
    pen = Pen(x, y)
    inside = pen.box(5, 5, 50, 36, "#e4f4fb", stroke_width=1.8)
    if kind == "hills":
        inside += pen.flat("M 6 40 L 6 32 Q 20 16 34 32 Q 42 24 54 32 L 54 40 Z", "#8cc97c") + pen.circle(
            43, 16, 5, "#ffd23f", stroke="none"
        )
    else:
        for radius, colour in ((18, "#e8503f"), (14, "#ffc93c"), (10, "#58b368"), (6, "#4a90d9")):
            inside += pen.path(
                f"M {30 - radius} 36 "
                f"C {30 - radius} {36 - radius * 1.35} {30 + radius} {36 - radius * 1.35} {30 + radius} 36",
                stroke=colour,
                stroke_width=4,
                stroke_linecap="butt",
            )
    return pen.box(0, 0, 60, 46, WOOD, 3) + inside


def open_door(
    x: float, y: float, h: float = 172, colour: str = "#e8834f", inside: str = "", w: float = 96
) -> str:
    """A door frame whose hole is filled by inside, with the leaf open to the left."""
    pen = Pen(x, y)
    return (
        inside
        + pen.path(
            f"M -6 0 L -6 {-h} L {w + 6} {-h} L {w + 6} 0",
            stroke_width=14,
            stroke_linejoin="miter",
            stroke_linecap="butt",
        )
        + pen.path(
            f"M -6 0 L -6 {-h} L {w + 6} {-h} L {w + 6} 0",
            stroke=DARK_WOOD,
            stroke_width=9,
            stroke_linejoin="miter",
            stroke_linecap="butt",
        )
        + door_leaf(pen, h, colour)
    )


def door_leaf(pen: Pen, h: float, colour: str, w: float = 52) -> str:
    """The leaf of a door that stands open toward us, hung at the pen."""
    return (
        pen.path(f"M 0 {-h + 5} L {-w} {-h - 8} L {-w} 24 L 0 0 Z", colour)
        + pen.path(
            f"M {-w + 11} {-h + 12} L -11 {-h + 21} L -11 {-h * 0.55} L {-w + 11} {-h * 0.56} Z "
            f"M {-w + 11} {-h * 0.45} L -11 {-h * 0.45} L -11 -10 L {-w + 11} 2 Z",
            "#d06c3a" if colour == "#e8834f" else "none",
            stroke_width=2,
        )
        + pen.circle(-w + 7, -h * 0.48, 4.5, "#ffd23f", stroke_width=2)
    )


def paper(x: float, y: float, angle: float = 0, s: float = 1, lines: int = 2) -> str:
    """A sheet that lies on a table."""
    pen = Pen(x, y, s, angle)
    rows = " ".join(
        f"M -8 {-3 + 5 * row} L {8 if row < lines - 1 else 3} {-3 + 5 * row}" for row in range(lines)
    )
    return pen.path("M -13 -9 L 13 -9 L 13 9 L -13 9 Z", PAPER, stroke_width=2) + pen.path(
        rows, stroke_width=1.6
    )


def sheet(x: float, y: float, w: float, h: float, rows: int = 4, angle: float = 0) -> str:
    """A sheet of paper with lines of writing."""
    pen = Pen(x, y, 1, angle)
    gap = h / (rows + 1)
    lines = " ".join(
        f"M {w * 0.16} {gap * (row + 1)} L {w * (0.84 if row % 3 != 2 else 0.6)} {gap * (row + 1)}"
        for row in range(rows)
    )
    return pen.path(f"M 0 0 L {w} 0 L {w} {h} L 0 {h} Z", PAPER) + pen.path(
        lines, stroke_width=2, stroke="#6c7a8c"
    )


def teddy(x: float, y: float, s: float = 1, angle: float = 0) -> str:
    """A teddy that sits; its seat is at y."""
    pen, fur, light = Pen(x, y, s, angle), "#b87f4c", "#e3b98a"
    return (
        pen.circle(-9.5, -38, 5.5, fur)
        + pen.circle(9.5, -38, 5.5, fur)
        + pen.limb("M -8 -20 L -15 -11", 7.5, fur, 2)
        + pen.limb("M 8 -20 L 15 -11", 7.5, fur, 2)
        + pen.oval(0, -12, 11, 13, fur)
        + pen.oval(-10, -2, 6.5, 5.5, light)
        + pen.oval(10, -2, 6.5, 5.5, light)
        + pen.circle(0, -30, 12, fur)
        + pen.flat("M -5.5 -26 C -5.5 -32 5.5 -32 5.5 -26 C 5.5 -20 -5.5 -20 -5.5 -26 Z", light)
        + pen.dots([(-4.5, -32), (4.5, -32), (0, -28)], 3)
        + pen.path("M -2.5 -24.5 Q 0 -22.5 2.5 -24.5", stroke_width=1.6)
    )


def table(x: float, y: float, w: float, h: float = 60, top: str = WOOD, front: str = "#c48a4c") -> str:
    """A table from the front; y is the near edge of its top."""
    pen = Pen(x, y)
    return (
        pen.box(6, 2, w - 12, h, front)
        + pen.path(f"M 14 -24 L {w - 14} -24 L {w} 0 L 0 0 Z", top)
        + pen.box(0, 0, w, 11, top, 2)
    )


def desk(x: float, y: float, w: float, h: float) -> str:
    """A table with two legs."""
    pen = Pen(x, y)
    return (
        pen.box(10, 8, 12, h - 8, DARK_WOOD)
        + pen.box(w - 22, 8, 12, h - 8, DARK_WOOD)
        + pen.box(0, 0, w, 12, WOOD, 3)
    )


def chair_back(x: float, y: float, s: float = 1, colour: str = "#5b83b8") -> str:
    """A free chair seen from behind; y is the floor."""
    pen = Pen(x, y, s)
    return (
        pen.path("M -24 -42 L -26 0 M 24 -42 L 26 0 M -14 -34 L -14 -6 M 14 -34 L 14 -6", stroke_width=7)
        + pen.path(
            "M -24 -42 L -26 0 M 24 -42 L 26 0 M -14 -34 L -14 -6 M 14 -34 L 14 -6",
            stroke=DARK_WOOD,
            stroke_width=2.6,
        )
        + pen.box(-29, -50, 58, 13, colour, 5)
        + pen.box(-26, -104, 52, 46, colour, 10)
        + pen.path("M -18 -58 L -18 -50 M 18 -58 L 18 -50", stroke_width=5)
    )


def chair_front(x: float, y: float, s: float = 1, colour: str = "#5b83b8") -> str:
    """A chair seen from the front; y is the floor."""
    pen = Pen(x, y, s)
    return (
        pen.box(-24, -98, 48, 50, colour, 10)
        + pen.limb("M -22 -38 L -23 -2", 5, DARK_WOOD)
        + pen.limb("M 22 -38 L 23 -2", 5, DARK_WOOD)
        + pen.box(-28, -50, 56, 14, colour, 5)
    )


def sofa(
    x: float, y: float, w: float, colour: str = "#4f8fb8", shade: str = "#3f7aa3", h: float = 104
) -> str:
    """A sofa from the front; y is the floor. Its seat is 44 above it."""
    pen = Pen(x, y)
    return (
        pen.limb(f"M 22 -10 L 20 -2 M {w - 22} -10 L {w - 20} -2", 6, DARK_WOOD)
        + pen.box(12, -h, w - 24, h - 14, colour, 18)
        + pen.path(f"M {w / 2} {-h + 6} L {w / 2} -48", stroke_width=2)
        + pen.box(14, -48, w - 28, 36, shade, 8)
        + pen.box(0, -70, 28, 62, colour, 12)
        + pen.box(w - 28, -70, 28, 62, colour, 12)
    )


def lamp(x: float, y: float, h: float = 150, glow: bool = True) -> str:
    """A standing lamp."""
    pen = Pen(x, y)
    return (
        (pen.circle(0, -h + 12, 46, "#fff6cf", stroke="none", opacity="0.8") if glow else "")
        + pen.limb(f"M 0 {-h + 20} L 0 -4", 4, DARK_WOOD)
        + pen.path(f"M -15 {-h} L 15 {-h} L 25 {-h + 32} L -25 {-h + 32} Z", "#ffd872")
        + pen.box(-16, -6, 32, 7, DARK_WOOD, 3)
    )


def small_lamp(x: float, y: float) -> str:
    """A lamp on a bedside table, switched on."""
    pen = Pen(x, y)
    return (
        pen.circle(0, -34, 42, "#ffe28a", stroke="none", opacity="0.6")
        + pen.limb("M 0 -22 L 0 -4", 4, DARK_WOOD)
        + pen.path("M -10 -50 L 10 -50 L 18 -22 L -18 -22 Z", "#ffd872")
        + pen.box(-11, -6, 22, 6, DARK_WOOD, 2)
    )


def bubble(
    x: float, y: float, w: float, h: float, tail: tuple[float, float], lines: int = 2, fill: str = "#fff"
) -> str:
    """A speech bubble whose tail points at somebody."""
    tx, ty = tail
    base = min(max(tx, x + 26), x + w - 26)
    edge = y + h if ty > y + h / 2 else y
    flat = edge - (1.4 if edge > y else -1.4)
    rows = " ".join(
        f"M {x + 18} {y + h * (row + 1) / (lines + 1)} "
        f"L {x + w - (18 if row < lines - 1 or lines == 1 else 18 + w * 0.28)} "
        f"{y + h * (row + 1) / (lines + 1)}"
        for row in range(lines)
    )
    return (
        PAGE.box(x, y, w, h, fill, 16)
        + PAGE.path(f"M {base - 10} {flat} L {tx} {ty} L {base + 10} {flat}", fill)
        + (PAGE.path(rows, stroke="#5d6b7a", stroke_width=3.4) if lines else "")
    )


def heart(x: float, y: float, s: float = 1, colour: str = "#e8503f") -> str:
    """A heart."""
    return Pen(x, y, s).path("M 0 10 C -20 -3 -10 -16 0 -6 C 10 -16 20 -3 0 10 Z", colour)


def crayon(x: float, y: float, angle: float, colour: str, s: float = 1) -> str:
    """A crayon; its tip is at x, y and it lies upward."""
    pen = Pen(x, y, s, angle)
    return pen.path("M -3.5 -9 L 0 0 L 3.5 -9 L 3.5 -34 L -3.5 -34 Z", colour, stroke_width=2) + pen.path(
        "M -3.5 -9 L 3.5 -9", stroke_width=1.6
    )


def mug(x: float, y: float, colour: str = "#4a90d9", s: float = 1) -> str:
    """A mug that stands on y."""
    pen = Pen(x, y, s)
    return pen.path("M 8 -15 C 18 -17 18 -3 8 -4", stroke_width=3) + pen.path(
        "M -9 -19 L 9 -19 L 8 -2 Q 8 0 6 0 L -6 0 Q -8 0 -8 -2 Z", colour
    )


def juice(x: float, y: float, s: float = 1) -> str:
    """A glass of juice with a straw, standing on y."""
    pen = Pen(x, y, s)
    return (
        pen.path("M 2 -20 L 7 -36 L 12 -38", stroke="#e8503f", stroke_width=3)
        + pen.path("M -9 -26 L 9 -26 L 7 0 L -7 0 Z", "#fff")
        + pen.flat("M -7 -19 L 7 -19 L 5.8 -1.5 L -5.8 -1.5 Z", "#ff9d2e")
        + pen.path("M -9 -26 L 9 -26 L 7 0 L -7 0 Z")
    )


def tissues(x: float, y: float, s: float = 1) -> str:
    """A box of tissues that stands on y."""
    pen = Pen(x, y, s)
    return pen.path("M -9 -18 C -12 -30 -2 -30 0 -36 C 5 -32 12 -28 9 -18 Z", "#fff") + pen.box(
        -19, -20, 38, 20, "#7cc7d9", 3
    )


def telephone(x: float, y: float, angle: float = 0, s: float = 1) -> str:
    """A mobile telephone, by its middle."""
    pen = Pen(x, y, s, angle)
    return pen.path("M -6 -12 L 6 -12 L 6 12 L -6 12 Z", "#33384d") + pen.flat(
        "M -3.5 -8.5 L 3.5 -8.5 L 3.5 7 L -3.5 7 Z", "#bfe6fb"
    )


def house(
    x: float, y: float, s: float = 1, wall: str = "#fff1cf", roof: str = "#d9603f", door: str = "#3f8a6a"
) -> str:
    """A house; y is the ground and x its middle."""
    pen = Pen(x, y, s)
    return (
        pen.box(34, -150, 18, 40, "#b5784f")
        + pen.box(-70, -92, 140, 92, wall)
        + pen.path("M -84 -88 L 0 -154 L 84 -88 Z", roof)
        + pen.box(-16, -52, 32, 52, door, 2)
        + pen.circle(10, -25, 2.6, "#ffd23f", stroke_width=1.6)
        + small_window(pen, -58, -72)
        + small_window(pen, 28, -72)
        + pen.circle(0, -112, 9, "#bfe6fb")
    )


def small_window(pen: Pen, x: float, y: float, pane: str = "#bfe6fb") -> str:
    """A window of a house."""
    return pen.box(x, y, 30, 28, pane) + pen.path(
        f"M {x + 15} {y} L {x + 15} {y + 28} M {x} {y + 14} L {x + 30} {y + 14}", stroke_width=2
    )


def tree(x: float, y: float, s: float = 1, leaf: str = "#6fb865") -> str:
    """A tree that stands on y."""
    pen = Pen(x, y, s)
    return pen.box(-7, -46, 14, 46, "#9a6a42") + pen.path(
        "M -16 -38 C -42 -38 -46 -66 -30 -74 C -34 -100 -8 -112 4 -98 C 26 -106 42 -86 32 -72 "
        "C 46 -60 38 -38 16 -38 Z",
        leaf,
    )


def blocks(x: float, y: float, s: float = 1) -> str:
    """Three toy bricks that stand on y."""
    pen = Pen(x, y, s)
    return (
        pen.box(-22, -20, 20, 20, "#4a90d9", 2)
        + pen.box(1, -20, 20, 20, "#ffc93c", 2)
        + pen.box(-11, -40, 20, 20, "#e8503f", 2)
        + pen.circle(-12, -10, 4, "#fff", stroke_width=1.8)
        + pen.path("M 6 -6 L 11 -14 L 16 -6 Z", "#fff", stroke_width=1.8)
    )


def ball(x: float, y: float, r: float = 15) -> str:
    """A ball that lies on y."""
    pen = Pen(x, y - r, r)
    return (
        pen.circle(0, 0, 1, "#4a90d9")
        + pen.path(
            "M -0.95 -0.25 Q 0 0.3 0.95 -0.25 M -0.95 0.2 Q 0 0.75 0.95 0.2", stroke="#fff", stroke_width=3
        )
        + pen.circle(0, 0, 1)
    )


def rug(x: float, y: float, rx: float, ry: float, colour: str = "#f3c2a4", edge: str = "#e39a72") -> str:
    """A round rug."""
    return PAGE.oval(x, y, rx, ry, edge) + PAGE.oval(x, y, rx * 0.82, ry * 0.76, colour, stroke_width=1.8)


def clipboard(x: float, y: float, w: float, h: float, ticks: int = 3, rows: int = 4, gap: float = 0) -> str:
    """A list with ticks on a board."""
    pen = Pen(x, y)
    parts = pen.box(0, 0, w, h, DARK_WOOD, 6) + pen.box(8, 12, w - 16, h - 20, PAPER, 2, stroke_width=2)
    gap = gap or (h - 34) / rows
    for row in range(rows):
        top = 24 + gap * row
        parts += pen.box(18, top, 13, 13, PAPER, 2, stroke_width=2)
        parts += pen.path(
            f"M 40 {top + 6.5} L {w - (20 if row % 2 else 32)} {top + 6.5}", stroke="#5d6b7a", stroke_width=3
        )
        if row < ticks:
            parts += pen.path(
                f"M 19 {top + 5} L 24 {top + 10} L 34 {top - 4}", stroke="#2c8a4b", stroke_width=4
            )
    return (
        parts + pen.box(w / 2 - 20, -7, 40, 15, "#9aa5b5", 4) + pen.circle(w / 2, 0, 2.5, INK, stroke="none")
    )


def bench(x: float, y: float, w: float) -> str:
    """A bench from the front; its seat is 44 above y."""
    pen = Pen(x, y)
    return (
        pen.limb(f"M 16 -44 L 14 0 M {w - 16} -44 L {w - 14} 0", 6, "#5d6b7a")
        + pen.box(0, -92, w, 14, WOOD, 3)
        + pen.box(0, -70, w, 14, WOOD, 3)
        + pen.path(
            f"M 20 -78 L 20 -70 M {w - 20} -78 L {w - 20} -70 M 20 -56 L 20 -48 M {w - 20} -56 "
            f"L {w - 20} -48",
            stroke_width=5,
        )
        + pen.box(-4, -50, w + 8, 12, WOOD, 3)
    )


def swirl(x: float, y: float, s: float = 1) -> str:
    """A tangle above a head that is all mixed up."""
    return Pen(x, y, s).path(
        "M 0 12 C -4 4 12 4 8 -4 C 4 -14 -14 -10 -12 2 C -10 16 16 14 18 -2 C 18 -18 -6 -24 -18 -10 "
        "C -24 -2 -18 10 -14 12",
        stroke_width=2.6,
    )


def dog(x: float, y: float, s: float = 1) -> str:
    """A dog that sits and looks at us; y is the floor."""
    pen, fur, dark = Pen(x, y, s), "#e6b877", "#a86a3c"
    return (
        pen.limb("M 24 -10 C 42 -12 44 -30 38 -38", 8, fur)
        + pen.path("M -26 0 C -34 -40 -20 -62 0 -62 C 20 -62 34 -40 26 0 Z", fur)
        + pen.flat("M -9 -4 C -16 -30 -10 -50 0 -50 C 10 -50 16 -30 9 -4 Z", "#fff4df")
        + pen.limb("M -12 -34 L -12 -5 M 12 -34 L 12 -5", 10, fur)
        + pen.oval(-13, -4, 10, 5.5, fur)
        + pen.oval(13, -4, 10, 5.5, fur)
        + pen.path(
            "M -25 -84 C -26 -112 26 -112 25 -84 C 25 -66 14 -56 0 -56 C -14 -56 -25 -66 -25 -84 Z", fur
        )
        + pen.path("M -20 -102 C -40 -104 -42 -70 -30 -64 C -22 -66 -22 -84 -20 -102 Z", dark)
        + pen.path("M 20 -102 C 40 -104 42 -70 30 -64 C 22 -66 22 -84 20 -102 Z", dark)
        + pen.oval(0, -70, 14, 11, "#fff4df", stroke="none")
        + pen.dots([(-9, -86), (9, -86)], 6)
        + pen.path("M -5 -77 L 5 -77 L 0 -71 Z", INK)
        + pen.path("M 0 -71 L 0 -68 M -8 -67 Q -4 -63 0 -68 Q 4 -63 8 -67")
        + pen.path("M -3.5 -64.5 L 3.5 -64.5 C 4 -56 -4 -56 -3.5 -64.5 Z", "#f08a8a", stroke_width=1.8)
        + pen.path("M -15 -58 Q 0 -50 15 -58", stroke="#d9412f", stroke_width=5)
    )


def cat(x: float, y: float, s: float = 1, fur: str = "#9aa0ad") -> str:
    """A cat that sits; y is the floor."""
    pen = Pen(x, y, s)
    return (
        pen.limb("M 16 -6 C 36 -4 36 -26 28 -34", 6, fur)
        + pen.path("M -17 0 C -22 -28 -14 -42 0 -42 C 14 -42 22 -28 17 0 Z", fur)
        + pen.path("M -5 0 L -5 -14 M 5 0 L 5 -14", stroke_width=2)
        + pen.path(
            "M -19 -52 L -18 -74 L -7 -67 L 7 -67 L 18 -74 L 19 -52 C 18 -40 8 -36 0 -36 "
            "C -8 -36 -18 -40 -19 -52 Z",
            fur,
        )
        + pen.dots([(-7.5, -55), (7.5, -55)], 5)
        + pen.path("M -2.5 -49 L 2.5 -49 L 0 -46.5 Z", "#f08a8a", stroke_width=1.6)
        + pen.path(
            "M -5 -43.5 Q -2 -42 0 -45 Q 2 -42 5 -43.5 M -12 -48 L -24 -50 M -12 -45 L -23 -43 M 12 -48 "
            "L 24 -50 M 12 -45 L 23 -43",
            stroke_width=1.6,
        )
    )


def moon(x: float, y: float, s: float = 1) -> str:
    """A moon."""
    return Pen(x, y, s).path(
        "M 6 -18 C -14 -18 -18 12 2 18 C 10 20 16 16 18 11 C 4 12 -4 -6 6 -18 Z", "#ffe27a"
    )


def stars(*places: tuple[float, float], colour: str = "#ffe27a") -> str:
    """Small stars."""
    return PAGE.dots(list(places), 5, colour)


def school(x: float, y: float) -> str:
    """A school; y is the ground and x its middle."""
    pen = Pen(x, y)
    windows = "".join(small_window(pen, wx, wy) for wx in (-124, -84, 54, 94) for wy in (-92, -46))
    return (
        pen.box(-140, -106, 280, 106, "#e9a06b")
        + pen.path("M -150 -106 L 150 -106 L 140 -122 L -140 -122 Z", "#b5543c")
        + pen.box(-44, -134, 88, 134, "#f2b98a")
        + pen.path("M -54 -132 L 0 -176 L 54 -132 Z", "#b5543c")
        + clock(x, y - 112, 14)
        + pen.path("M 0 -176 L 0 -206")
        + pen.path("M 0 -206 L 26 -199 L 0 -190 Z", "#ffc93c")
        + pen.box(-22, -62, 44, 62, "#3f7aa3", 2)
        + pen.path("M 0 -62 L 0 0")
        + pen.dots([(-5, -30), (5, -30)], 4, "#ffd23f")
        + windows
    )


def envelope(
    x: float, y: float, s: float = 1, angle: float = 0, colour: str = "#fff6df", kind: str = "heart"
) -> str:
    """A letter in its envelope, by its middle: with a heart, or a plain one as from an office."""
    pen = Pen(x, y, s, angle)
    return (
        pen.path("M -30 -20 L 30 -20 L 30 20 L -30 20 Z", colour)
        + pen.path("M -30 -20 L 0 5 L 30 -20 M -30 20 L -9 -2 M 30 20 L 9 -2")
        + (
            pen.path("M 0 9 C -9 2 -4 -5 0 0 C 4 -5 9 2 0 9 Z", "#e8503f", stroke_width=1.8)
            if kind == "heart"
            else ""
        )
    )


def calendar(x: float, y: float, s: float = 1) -> str:
    """A month with a ring round one day."""
    pen = Pen(x, y, s)
    days = [(20.0 + 23 * column, 56.0 + 22 * row) for row in range(4) for column in range(5)]
    return (
        pen.box(0, 0, 132, 142, PAPER, 6)
        + pen.path("M 0 32 L 0 6 Q 0 0 6 0 L 126 0 Q 132 0 132 6 L 132 32 Z", "#e8503f")
        + pen.path("M 34 -8 L 34 10 M 98 -8 L 98 10", stroke_width=6)
        + pen.dots(days, 8, "#b9c3cf")
        + pen.dots([days[13]], 9, "#e8503f")
        + pen.circle(*days[13], 13.5, stroke="#e8503f", stroke_width=4)
    )


def side_bed(x: float, y: float, w: float, inside: str, cover: str = "#6f9fe0", fold: str = "#fff") -> str:
    """A bed from its side, its head at the left, with whoever sits in it; y is the floor."""
    pen = Pen(x, y)
    return (
        pen.box(-12, -126, 18, 126, DARK_WOOD, 5)
        + pen.box(w - 6, -86, 18, 86, DARK_WOOD, 5)
        + pen.box(0, -62, w, 44, "#fff")
        + pen.path("M 6 -62 C -2 -112 30 -122 62 -114 C 70 -96 70 -80 64 -62 Z", "#fff")
        + inside
        + pen.path(
            f"M 58 -82 C 90 -98 150 -96 190 -90 C 230 -84 {w - 40} -86 {w - 6} -74 L {w - 6} -14 L 54 -14 Z",
            cover,
        )
        + pen.path("M 56 -84 C 82 -98 108 -96 128 -94 L 122 -66 C 100 -72 76 -70 54 -60 Z", fold)
        + pen.path(f"M 190 -62 Q 220 -44 250 -58 M {w - 70} -60 Q {w - 50} -40 {w - 30} -50", stroke_width=2)
    )


def front_bed(x: float, y: float, w: float, inside: str, cover: str = "#5aa68c") -> str:
    """A bed seen from its foot, with a head on the pillow."""
    pen = Pen(x, y)
    h = w / 2
    return (
        pen.path(f"M {-h} 0 L {-h} -150 Q 0 -190 {h} -150 L {h} 0 Z", DARK_WOOD)
        + pen.path(
            f"M {-h + 16} -66 C {-h + 8} -132 {-h + 20} -132 0 -130 "
            f"C {h - 20} -132 {h - 8} -132 {h - 16} -66 Z",
            "#fff",
        )
        + inside
        + pen.path(f"M {-h + 4} -74 Q 0 -94 {h - 4} -74 L {h + 12} 6 L {-h - 12} 6 Z", cover)
        + pen.path(f"M {-h + 4} -74 Q 0 -94 {h - 4} -74 L {h} -50 Q 0 -70 {-h} -50 Z", "#fff")
        + pen.box(-h - 14, 4, w + 28, 22, DARK_WOOD, 4)
    )


def book(x: float, y: float, s: float = 1, cover: str = "#8460c2") -> str:
    """An open book, by the foot of its back."""
    pen = Pen(x, y, s)
    return (
        pen.path("M 0 4 L -84 -2 L -84 -66 L 84 -66 L 84 -2 Z", cover)
        + pen.path("M 0 -2 C -20 -14 -56 -14 -78 -8 L -78 -72 C -56 -78 -20 -78 0 -66 Z", PAPER)
        + pen.path("M 0 -2 C 20 -14 56 -14 78 -8 L 78 -72 C 56 -78 20 -78 0 -66 Z", PAPER)
        + pen.path(
            "M -66 -58 Q -40 -64 -14 -56 M -66 -44 Q -40 -50 -14 -42 M -66 -30 Q -40 -36 -14 -28 "
            "M 66 -58 Q 40 -64 14 -56 "
            "M 66 -44 Q 40 -50 14 -42 M 66 -30 Q 40 -36 14 -28",
            stroke="#6c7a8c",
            stroke_width=3,
        )
    )


def magnifier(x: float, y: float, s: float = 1, angle: float = 0) -> str:
    """A magnifying glass, by the middle of its glass."""
    pen = Pen(x, y, s, angle)
    return (
        pen.limb("M 0 26 L 0 56", 9, "#e0864a")
        + pen.circle(0, 0, 24, "#d9f1fb")
        + pen.path("M -12 -4 L 12 -4 M -12 7 L 5 7", stroke="#4c5a6c", stroke_width=5)
        + pen.circle(0, 0, 24, stroke_width=6)
        + pen.circle(0, 0, 24, stroke="#ffc93c", stroke_width=2.4)
    )


def bag(x: float, y: float, s: float = 1, colour: str = "#4a78b8") -> str:
    """A travelling bag, by the middle of its handle."""
    pen = Pen(x, y, s)
    return (
        pen.path("M -12 14 C -12 -4 12 -4 12 14", stroke_width=4)
        + pen.box(-27, 12, 54, 34, colour, 8)
        + pen.path("M -27 24 L 27 24 M -14 12 L -14 46 M 14 12 L 14 46", stroke_width=2)
    )


def box(x: float, y: float, w: float = 56, h: float = 44) -> str:
    """A closed cardboard box that stands on y."""
    pen = Pen(x, y)
    return pen.box(0, -h, w, h, "#d8a869", 2) + pen.box(
        w / 2 - 6, -h, 12, h * 0.45, "#f1d9ae", stroke_width=2
    )
