"""Scenes for the steps of a parent's way: from the letter to the end of a plan."""

from tools.pictures import cast as c
from tools.pictures import objects as o
from tools.pictures.figure import Figure
from tools.pictures.pen import PAGE, Pen
from tools.pictures.scenes import grip


def letter_comes() -> str:
    """A parent stands in the hall and reads a letter."""
    parent = Figure(c.PARENT, 214, 288, "worried", left=(236, 186), right=(284, 184), gaze=(4, 4), scale=1.24)
    return (
        o.room("#f6e6cf", "#d9b98c", 238)
        + PAGE.box(40, 46, 104, 192, o.DARK_WOOD, 2)
        + PAGE.box(50, 56, 84, 182, "#2f7f7a")
        + PAGE.box(62, 70, 60, 52, "#bfe6fb", stroke_width=2)
        + PAGE.box(68, 156, 48, 12, "#ffd23f", 3, stroke_width=2)
        + PAGE.circle(126, 150, 5, "#ffd23f")
        + PAGE.box(360, 58, 84, 8, o.WOOD, 2)
        + PAGE.path("M 378 66 L 378 80 M 426 66 L 426 80", stroke_width=4)
        + PAGE.path("M 366 92 Q 378 74 390 92 L 396 164 L 360 164 Z M 378 84 L 378 164", "#e58a3c")
        + PAGE.path("M 416 90 Q 426 74 436 90 L 440 136 L 412 136 Z M 426 82 L 426 136", "#4a90d9")
        + o.rug(240, 284, 150, 14, "#cfe6d8", "#9ccbb0")
        + parent.draw()
        + o.sheet(238, 148, 46, 56, 4, 4)
        + grip(c.PARENT, 238, 190, 1.1)
        + grip(c.PARENT, 284, 186, 1.1)
        + o.envelope(366, 272, 0.8, -8, kind="office")
        + o.envelope(88, 270, 0.66, 14, "#dfeaf5", "office")
    )


def arriving() -> str:
    """The chair welcomes a parent and her supporter at the door of the room."""
    inside = PAGE.box(330, 54, 112, 180, "#fff0c2", stroke="none")
    inside += PAGE.box(330, 186, 112, 48, o.WOOD) + o.chair_front(420, 232, 0.7, "#4a8fc9")
    return (
        o.room("#d9e8ee", "#d9c3a0", 234)
        + o.clock(54, 60, 22)
        + o.plant(34, 266, 1.1)
        + o.picture_frame(112, 40)
        + o.open_door(330, 234, 180, "#4f9a94", inside, 112)
        + Figure(c.SUPPORTER, 92, 284, "kind", left="down", right="down", gaze=(4, 0), scale=1.1).draw()
        + Figure(c.PARENT, 178, 288, "calm", left="down", right=(248, 208), gaze=(4, 0), scale=1.14).draw()
        + Figure(c.CHAIR, 322, 288, "kind", left=(252, 208), right="down", gaze=(-4, 0), scale=1.14).draw()
        + grip(c.PARENT, 246, 208, 1.15)
        + grip(c.CHAIR, 256, 210, 1.15)
    )


def _round_the_table(*seated: str, lies: str) -> str:
    return "".join(seated) + o.table(-20, 240, 520, 90) + lies


def parents_meeting() -> str:
    """A parent says something at the table; the others listen."""
    people = (
        (c.SOCIAL_WORKER, 52, "calm", "lap", 5),
        (c.CHAIR, 140, "kind", "lap", 5),
        (c.PARENT, 236, "talking", "front", 3),
        (c.SUPPORTER, 322, "kind", "lap", -4),
        (c.TEACHER, 408, "calm", "lap", -5),
    )
    drawn = [
        Figure(person, x, 242, mood, left="lap", right=right, legs="none", gaze=(gaze, 1), scale=1.14).draw()
        for person, x, mood, right, gaze in people
    ]
    lies = (
        o.paper(64, 230, -4, 1.2)
        + o.paper(150, 230, 3, 1.2)
        + o.sheet(216, 232, 56, 44, 4, -2)
        + o.tissues(312, 246, 0.8)
        + o.mug(356, 252, "#4a90d9", 0.9)
        + o.paper(424, 230, 4, 1.2)
    )
    return (
        o.room("#f9e6cf", "#e3c795", 206)
        + o.window(34, 14, 74, 54)
        + o.clock(444, 40, 18)
        + o.bubble(254, 10, 132, 62, (262, 92), 2)
        + _round_the_table(*drawn, lies=lies)
    )


def deciding() -> str:
    """Each person at the table says what they think; the chair writes it down."""
    people = (
        (c.TEACHER, 66, "talking", "lap", 4),
        (c.NURSE, 170, "talking", "lap", 4),
        (c.CHAIR, 290, "calm", "lap", 1),
        (c.FATHER, 408, "calm", "lap", -4),
    )
    drawn = [
        Figure(person, x, 242, mood, left="lap", right=right, legs="none", gaze=(gaze, 2), scale=1.16).draw()
        for person, x, mood, right, gaze in people
    ]
    chair = Figure(
        c.CHAIR, 290, 242, "calm", left="lap", right=(316, 252), legs="none", gaze=(0, 4), scale=1.16
    )
    drawn[2] = chair.draw("right")
    tick = "M 0 8 L 8 16 L 24 -4"
    bubbles = o.bubble(22, 12, 84, 54, (66, 86), 0) + o.bubble(130, 18, 84, 54, (170, 90), 0)
    marks = Pen(52, 32).path(tick, stroke="#2c8a4b", stroke_width=6)
    marks += Pen(160, 38).path(tick, stroke="#2c8a4b", stroke_width=6)
    lies = (
        o.paper(78, 230, -4, 1.2)
        + o.paper(180, 230, 4, 1.2)
        + o.sheet(272, 244, 70, 42, 3, 0)
        + chair.arm(1)
        + PAGE.limb("M 312 264 L 330 236", 4, "#3a5fb0", 2)
        + grip(c.CHAIR, 318, 252, 1.1)
        + o.paper(420, 230, 4, 1.2)
    )
    return (
        o.room("#e6ecf5", "#dcc79f", 206)
        + o.window(388, 20, 70, 52)
        + bubbles
        + marks
        + _round_the_table(*drawn, lies=lies)
    )


def papers_come() -> str:
    """A parent holds the plan on paper; a day on the calendar has a ring."""
    father = Figure(c.FATHER, 226, 290, "calm", left=(196, 196), right=(262, 194), gaze=(-3, 4), scale=1.24)
    return (
        o.room("#e2efe6", "#d9b98c", 238)
        + o.calendar(330, 42, 0.92)
        + o.window(42, 36, 88, 80)
        + o.desk(360, 238, 96, 52)
        + o.mug(388, 238, "#e8503f", 1.1)
        + o.envelope(430, 228, 0.6, -4, kind="office")
        + father.draw()
        + o.clipboard(194, 150, 70, 82, 1, 3)
        + grip(c.FATHER, 196, 200, 1.15)
        + grip(c.FATHER, 264, 198, 1.15)
    )


def worker_visits() -> str:
    """The social worker and a mother talk at home; a child plays."""
    return (
        o.room("#fbead0", "#e3c795", 236)
        + o.window(34, 30, 80, 72)
        + o.picture_frame(384, 34, "rainbow")
        + o.rug(226, 282, 176, 16, "#cfe6d8", "#9ccbb0")
        + o.sofa(60, 256, 250, "#c98a5a", "#b5774a", 120)
        + Figure(
            c.PARENT,
            132,
            214,
            "talking",
            left="lap",
            right=(172, 180),
            legs="sit",
            gaze=(4, 1),
            scale=1.12,
        ).draw()
        + Figure(
            c.SOCIAL_WORKER,
            240,
            214,
            "kind",
            left=(220, 200),
            right="lap",
            legs="sit",
            gaze=(-5, 1),
            scale=1.12,
        ).draw()
        + o.paper(228, 202, -6, 1.1)
        + grip(c.SOCIAL_WORKER, 216, 202)
        + Figure(
            c.CURLY,
            396,
            292,
            "happy",
            left="front",
            right="front",
            legs="kneel",
            gaze=(-3, 4),
            scale=1.16,
        ).draw()
        + o.blocks(344, 292, 1)
    )


def plan_ends() -> str:
    """A family waves to the social worker, who walks away from their house."""
    return (
        o.outdoors("#d3ebf7", "#a9d58a", 226)
        + o.sun(430, 46, 22)
        + o.cloud(250, 46, 0.9)
        + o.house(92, 230, 1.24)
        + PAGE.path("M 76 230 L 112 230 L 214 300 L 120 300 Z", "#e6d8bd")
        + Figure(c.PARENT, 190, 286, "happy", left="down", right=(228, 224), gaze=(4, 0), scale=1.08).draw()
        + Figure(c.CURLY, 254, 290, "happy", left=(230, 228), right="wave", gaze=(4, 0), scale=1.16).draw()
        + grip(c.PARENT, 229, 228)
        + Figure(
            c.SOCIAL_WORKER,
            398,
            286,
            "happy",
            left="wave",
            right="down",
            legs="walk",
            gaze=(-4, 0),
            scale=1.1,
        ).draw()
        + o.bag(432, 222, 0.7, "#7a5a45")
    )


STEPS = {
    "letter-comes": letter_comes,
    "arriving": arriving,
    "parents-meeting": parents_meeting,
    "deciding": deciding,
    "papers-come": papers_come,
    "worker-visits": worker_visits,
    "plan-ends": plan_ends,
}
