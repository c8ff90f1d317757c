"""Sam's book and the other scenes for children."""

from tools.pictures import cast as c
from tools.pictures import objects as o
from tools.pictures.figure import Figure, Reach
from tools.pictures.head import Person, hand
from tools.pictures.pen import PAGE, Pen

SIX = (c.CHAIR, c.SOCIAL_WORKER, c.TEACHER, c.NURSE, c.POLICE, c.NOTES)


def crop(x: float, y: float, w: float, h: float, wall: str, floor: str, line: float) -> str:
    """A room seen through a hole."""
    return (
        PAGE.box(x, y, w, h, wall, stroke="none")
        + PAGE.box(x, line, w, y + h - line, floor, stroke="none")
        + PAGE.path(f"M {x} {line} L {x + w} {line}")
    )


def grip(person: Person, x: float, y: float, s: float = 1) -> str:
    """A hand over what it holds."""
    return hand(person.skin, Pen(x, y, s))


def door() -> str:
    """Sam at the open door."""
    inside = crop(222, 52, 196, 180, "#fff0c2", "#e6c894", 206) + o.clock(296, 78, 14)
    for person, x, left, mood in (
        (c.SOCIAL_WORKER, 262, "lap", "happy"),
        (c.CHAIR, 328, "wave", "happy"),
        (c.TEACHER, 386, "lap", "calm"),
    ):
        inside += Figure(
            person, x, 196, mood, left=left, right="lap", legs="none", gaze=(-3, 1), scale=0.86
        ).draw()
    inside += PAGE.path("M 222 183 L 418 183 L 418 192 L 222 192 Z", o.WOOD) + PAGE.box(
        222, 192, 196, 42, "#c48a4c"
    )
    inside += o.paper(300, 184, -4, 0.8) + o.paper(352, 184, 5, 0.8)
    sam = Figure(c.SAM, 124, 276, "calm", left=(94, 224), right=(170, 160), gaze=(3, -1), scale=1.25)
    return (
        o.room("#bfe3f6", "#ecd0a0", 232)
        + o.window(24, 40, 80, 74)
        + o.plant(34, 256, 0.9)
        + o.open_door(222, 232, 180, inside=inside, w=196)
        + sam.draw()
        + o.teddy(92, 230, 0.95, -8)
        + grip(c.SAM, 95, 216)
    )


def feelings() -> str:
    """Five children, five feelings."""
    people: tuple[tuple[Person, str, float, float, str, str], ...] = (
        (c.GIRL, "scared", 86, 154, "cheek", "cheek"),
        (c.CURLY, "mixed up", 240, 160, "lap", "chin"),
        (c.BOY, "cross", 394, 154, "hip", "hip"),
        (c.SCARF_GIRL, "sad", 160, 310, "heart", "heart"),
        (c.SPIKY, "all right", 322, 310, "lap", "thumb"),
    )
    grounds = ("#cfe8f7", "#e9dcf8", "#ffdccb", "#d3e3f2", "#d3efd6")
    parts = PAGE.box(0, 0, 480, 300, "#fff3d1", stroke="none")
    for (person, mood, x, y, left, right), ground in zip(people, grounds, strict=True):
        parts += PAGE.circle(x, (y > 200) * 148 + 78, 72, ground, stroke="none")
        parts += Figure(person, x, y, mood, left=left, right=right, legs="none", scale=1.36).draw()
    return parts + o.swirl(292, 30, 0.8) + o.swirl(189, 40, 0.6)


def round_table(middle: str = "") -> str:
    """A round table with what lies on it."""
    return PAGE.oval(240, 236, 214, 62, "#b9803f") + PAGE.oval(240, 226, 214, 62, o.WOOD) + middle


def table() -> str:
    """The table, seen from your chair."""
    parts = o.room("#fde7c8", "#e9cfa3", 206) + o.window(30, 16, 74, 60)
    parts += o.clock(240, 28, 17) + o.picture_frame(386, 18, "rainbow")
    seats: tuple[tuple[Person, float, float, str, Reach, Reach], ...] = (
        (c.NURSE, 48, 236, "happy", "lap", "lap"),
        (c.POLICE, 432, 236, "happy", "lap", "lap"),
        (c.TEACHER, 122, 208, "calm", "lap", "lap"),
        (c.NOTES, 358, 208, "calm", "lap", "lap"),
        (c.SOCIAL_WORKER, 199, 198, "happy", "lap", "lap"),
        (c.CHAIR, 277, 198, "happy", "lap", "wave"),
    )
    for person, x, y, mood, left, right in seats:
        gaze = ((240 - x) / 60, 1)
        parts += Figure(person, x, y, mood, left=left, right=right, legs="none", gaze=gaze, scale=0.98).draw()
    papers = "".join(
        o.paper(x, y, a, 0.95)
        for x, y, a in ((205, 186, -3), (278, 186, 4), (128, 200, -12), (356, 200, 10), (74, 226, -30))
    )
    papers += PAGE.limb("M 366 196 L 378 180", 3.5, "#4a90d9", 2) + o.mug(312, 208, "#e8503f", 0.8)
    return (
        parts
        + round_table(papers)
        + o.paper(166, 252, 8, 1.3)
        + o.juice(312, 262, 0.9)
        + o.chair_back(240, 342, 1.15, "#4a8fc9")
    )


def help_() -> str:
    """Mo has an arm round Sam."""
    mo = Figure(
        c.MO, 196, 208, "kind", left="lap", right=(290, 170), legs="sit", gaze=(5, 3), tilt=6, scale=1.12
    )
    sam = Figure(
        c.SAM,
        268,
        208,
        "calm",
        left=(252, 190),
        right=(284, 190),
        legs="sit",
        gaze=(-4, -2),
        tilt=-10,
        scale=1.18,
    )
    return (
        o.room("#d8efe2", "#e6c894", 232)
        + o.window(36, 34, 80, 74)
        + o.rug(240, 274, 170, 22)
        + o.lamp(440, 250, 168)
        + o.sofa(76, 250, 316, h=124)
        + mo.draw()
        + sam.draw()
        + o.teddy(268, 198, 0.9)
        + grip(c.SAM, 255, 188)
        + grip(c.SAM, 281, 188)
        + grip(c.MO, 294, 163, 1.1)
        + o.heart(262, 48, 1.1)
    )


def say() -> str:
    """Sam speaks and a grown-up listens."""
    return (
        o.room("#d3e9f8", "#e9d2a6", 236)
        + o.bubble(52, 18, 180, 74, (150, 112), 3)
        + o.plant(442, 246, 0.9)
        + o.picture_frame(368, 30)
        + Figure(
            c.SAM, 128, 280, "talking", left=(92, 196), right=(186, 172, "open"), gaze=(4, 0), scale=1.36
        ).draw()
        + Figure(
            c.SOCIAL_WORKER,
            320,
            282,
            "kind",
            left=(290, 236),
            right=(318, 226),
            legs="kneel",
            gaze=(-5, 1),
            tilt=-8,
            lean=-8,
            scale=1.16,
        ).draw()
    )


def telephone() -> str:
    """A child rings, a friendly person answers."""
    child = Figure(
        c.CURLY, 122, 222, "talking", left=(88, 148), right="lap", legs="sit", gaze=(3, 0), scale=1.5
    )
    other = Figure(
        c.CALLER,
        362,
        240,
        "happy",
        left="lap",
        right=(420, 170, "open"),
        legs="none",
        gaze=(-3, 0),
        scale=1.28,
    )
    return (
        PAGE.box(0, 0, 480, 300, "#d5ecf9", stroke="none")
        + PAGE.flat("M 0 250 L 226 250 L 218 300 L 0 300 Z", "#e6c894")
        + PAGE.path("M -4 250 L 226 250")
        + PAGE.flat("M 262 0 L 480 0 L 480 300 L 218 300 Z", "#ffe4c7")
        + o.sofa(24, 266, 190, "#8a72c8", "#7560b5", 124)
        + child.draw()
        + o.telephone(86, 136, -8, 1.4)
        + grip(c.CURLY, 87, 143, 1.2)
        + other.draw()
        + PAGE.path("M 236 232 L 500 232 L 500 310 L 218 310 Z", o.WOOD)
        + o.mug(444, 252, "#3fa35b", 1.1)
        + o.paper(330, 260, -4, 1.6)
        + PAGE.path("M 262 -4 L 217 304", stroke_width=4)
        + PAGE.path(
            "M 206 60 Q 216 74 208 90 M 196 66 Q 203 75 197 85 M 280 60 Q 272 74 278 90 M 290 66 "
            "Q 284 75 288 85",
            stroke_width=3,
        )
    )


def plan() -> str:
    """Two grown-ups and Sam look at a list."""
    return (
        o.room("#fbe3cf", "#e3c795", 238)
        + o.clipboard(136, 18, 170, 206, 3, 3, 33)
        + o.house(218, 212, 0.5)
        + Figure(
            c.SOCIAL_WORKER, 68, 286, "happy", left="down", right=(140, 120), gaze=(5, -1), scale=1.08
        ).draw()
        + Figure(c.MO, 420, 286, "calm", left="lap", right="down", gaze=(-5, 0), scale=1.08).draw()
        + Figure(
            c.SAM, 344, 290, "happy", left=(302, 190, "open"), right="down", gaze=(-4, -3), scale=1.15
        ).draw()
    )


def meeting() -> str:
    """Sam sits beside Mo at the table."""
    parts = (
        o.room("#fde7c8", "#e9cfa3", 206)
        + o.window(98, 18, 74, 60)
        + o.clock(240, 44, 17)
        + o.picture_frame(386, 24, "rainbow")
    )
    for person, x, mood, left, right, gaze in (
        (c.CHAIR, 60, "talking", "lap", "lap", 4),
        (c.SOCIAL_WORKER, 158, "happy", "lap", "lap", 4),
        (c.MO, 268, "kind", "lap", "lap", 4),
        (c.TEACHER, 434, "happy", "lap", "lap", -4),
    ):
        parts += Figure(
            person, x, 240, mood, left=left, right=right, legs="none", gaze=(gaze, 1), scale=1.2
        ).draw()
    parts += Figure(
        c.SAM, 352, 228, "calm", left="lap", right="lap", legs="none", gaze=(-3, 0), scale=1.36
    ).draw()
    parts += o.table(-20, 240, 520, 90)
    parts += o.paper(72, 228, -4, 1.2) + o.paper(166, 228, 4, 1.2) + o.paper(436, 228, 3, 1.2)
    parts += o.juice(306, 234, 0.9) + o.teddy(398, 234, 0.8)
    parts += PAGE.path("M 326 220 L 374 220 L 381 237 L 319 237 Z", "#fff", stroke_width=2)
    parts += o.crayon(356, 230, 60, "#e8503f", 0.9)
    return parts + PAGE.path(
        "M 332 232 L 332 227 L 337 223 L 342 227 L 342 232 Z", "#ffc93c", stroke_width=1.6
    )


def who() -> str:
    """The six people wave."""
    parts = o.room("#dcefe6", "#e6cb98", 236)
    for i, person in enumerate(SIX):
        left, right = {
            0: ("wave", "down"),
            3: ("wave", "down"),
            4: ("down", "wave"),
            5: ("down", "wave"),
        }.get(i, ("down", "down"))
        mood = "happy" if i % 2 == 0 else "calm"
        parts += Figure(person, 56 + i * 73.6, 286 - 6 * (i % 2), mood, left, right, scale=1.02).draw()
    return parts


def draw() -> str:
    """Sam draws."""
    sam = Figure(
        c.SAM, 240, 214, "happy", left=(194, 212), right=(300, 220), legs="none", gaze=(2, 4), scale=1.75
    )
    return (
        o.room("#e5dcf7", "#d9b98c", 190)
        + o.window(36, 24, 84, 76)
        + o.picture_frame(372, 34, "rainbow")
        + sam.draw("none")
        + PAGE.box(-10, 200, 500, 110, o.WOOD)
        + PAGE.path("M 158 206 L 322 206 L 346 284 L 134 284 Z", "#fff")
        + o.sun(176, 226, 9)
        + o.house(246, 276, 0.34)
        + o.tree(312, 276, 0.4)
        + PAGE.path("M 146 276 L 334 276", stroke="#58b368", stroke_width=4)
        + sam.arm(-1)
        + sam.arm(1)
        + o.crayon(282, 250, 34, "#e8503f", 1.3)
        + grip(c.SAM, 300, 224, 1.4)
        + o.crayon(400, 262, 70, "#4a90d9", 1.2)
        + o.crayon(416, 240, 110, "#ffc93c", 1.2)
        + o.crayon(70, 264, 50, "#58b368", 1.2)
        + o.juice(70, 226, 1.1)
    )


SCENES = {
    "door": door,
    "feelings": feelings,
    "table": table,
    "help": help_,
    "say": say,
    "telephone": telephone,
    "plan": plan,
    "meeting": meeting,
    "who": who,
    "draw": draw,
}
