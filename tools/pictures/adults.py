"""Scenes for parents and for young people."""

from tools.pictures import cast as c
from tools.pictures import objects as o
from tools.pictures.figure import Figure
from tools.pictures.head import Person, head
from tools.pictures.pen import INK, PAGE, Pen
from tools.pictures.scenes import grip


def reading() -> str:
    """A parent marks a report at the kitchen table."""
    parent = Figure(
        c.PARENT, 216, 226, "calm", left=(170, 218), right=(270, 216), legs="none", gaze=(2, 5), scale=1.3
    )
    kitchen = (
        PAGE.box(306, -6, 180, 74, "#8fc1b0")
        + PAGE.path("M 394 -4 L 394 68 M 382 50 L 382 36 M 406 50 L 406 36", stroke_width=3)
        + PAGE.box(-6, 168, 492, 50, "#8fc1b0")
        + PAGE.box(-6, 158, 492, 12, "#f5efe2")
        + PAGE.path("M 388 158 C 384 128 432 128 428 158 Z", "#d9603f")
        + PAGE.path("M 396 128 C 398 110 418 110 420 128 M 428 148 L 444 134", stroke_width=4)
    )
    return (
        o.room("#fbead0", "#e3c795", 218)
        + o.window(44, 30, 92, 84)
        + kitchen
        + parent.draw("none")
        + PAGE.box(-10, 214, 500, 100, o.WOOD)
        + o.sheet(166, 214, 104, 78, 5, -3)
        + PAGE.path("M 184 238 L 246 235", stroke="#ffe14a", stroke_width=9, opacity="0.6")
        + PAGE.path(
            "M 184 263 C 180 250 232 248 234 260 C 236 270 188 274 184 263", stroke="#d9412f", stroke_width=3
        )
        + parent.arm(-1)
        + parent.arm(1)
        + head(c.PARENT, parent.neck, "calm", (2, 5))
        + PAGE.limb("M 236 252 L 276 208", 4.4, "#3a5fb0", 2.2)
        + grip(c.PARENT, 269, 216, 1.2)
        + o.mug(370, 254, "#4a90d9", 1.5)
        + o.sheet(76, 230, 54, 50, 4, 8)
    )


def sofa() -> str:
    """Two grown-ups talk on a sofa over tea."""
    return (
        o.room("#ffe6cf", "#e0bf8a", 236)
        + o.window(44, 30, 84, 76)
        + o.picture_frame(372, 40)
        + o.plant(448, 258, 1)
        + o.rug(240, 278, 180, 20, "#cfe6d8", "#9ccbb0")
        + o.sofa(66, 258, 348, "#4f9a94", "#3f837e", 126)
        + Figure(
            c.PARENT, 172, 214, "talking", left="lap", right=(212, 164), legs="sit", gaze=(5, 1), scale=1.16
        ).draw()
        + Figure(
            c.SUPPORTER,
            304,
            214,
            "kind",
            left=(266, 166),
            right="lap",
            legs="sit",
            gaze=(-5, 1),
            tilt=-6,
            scale=1.16,
        ).draw()
        + o.mug(216, 168, "#e8503f", 1)
        + o.mug(262, 170, "#ffc93c", 1)
        + grip(c.PARENT, 208, 160)
        + grip(c.SUPPORTER, 270, 162)
    )


def ring() -> str:
    """A grown-up sits and telephones."""
    return (
        o.room("#dfeaf5", "#e3c795", 236)
        + o.window(48, 30, 92, 84)
        + o.lamp(428, 258, 190)
        + o.sofa(128, 262, 216, "#c98a5a", "#b5774a", 138)
        + Figure(
            c.FATHER,
            236,
            218,
            "talking",
            left="lap",
            right=(277, 122),
            legs="sit",
            gaze=(-2, 1),
            tilt=4,
            scale=1.24,
        ).draw()
        + o.telephone(278, 112, 10, 1.35)
        + grip(c.FATHER, 276, 116, 1.1)
        + o.desk(34, 216, 84, 66)
        + o.mug(62, 216, "#3fa35b", 1.1)
        + o.paper(94, 212, -4, 1)
    )


def supporter() -> str:
    """A parent and a supporter walk to the building."""
    front = PAGE.box(262, 40, 240, 188, "#dcb48a") + PAGE.box(252, 28, 260, 16, "#a8743e")
    for x in (282, 418):
        for y in (60, 116):
            front += o.small_window(Pen(x, y, 1.25), 0, 0)
    front += PAGE.box(342, 108, 58, 120, "#4a7fb0") + PAGE.path(
        "M 371 108 L 371 228 M 364 172 L 364 186 M 378 172 L 378 186"
    )
    front += PAGE.box(328, 92, 86, 18, "#a8743e")
    return (
        o.outdoors("#d3ebf7", "#a9d58a", 228)
        + o.cloud(80, 48)
        + o.tree(34, 234, 1)
        + front
        + PAGE.path("M 342 228 L 400 228 L 340 300 L 80 300 Z", "#e6d8bd")
        + Figure(
            c.SUPPORTER,
            132,
            286,
            "talking",
            left="down",
            right="low wave",
            legs="walk",
            gaze=(5, 0),
            scale=1.16,
        ).draw()
        + Figure(
            c.PARENT, 238, 284, "calm", left="lap", right="down", legs="walk", gaze=(5, 0), scale=1.16
        ).draw()
        + o.sheet(212, 172, 34, 44, 4, -6)
        + grip(c.PARENT, 232, 208, 1.05)
    )


def baby() -> str:
    """A pregnant woman with a midwife."""
    return (
        o.room("#dff0ea", "#e3c795", 236)
        + o.window(44, 34, 84, 76)
        + PAGE.box(384, 26, 76, 92, "#fff")
        + o.heart(422, 72, 1.5, "#f2a0b5")
        + o.plant(56, 262, 1)
        + Figure(c.EXPECTING, 196, 286, "happy", left=(220, 192), right="hip", gaze=(4, 1), scale=1.18).draw(
            "left"
        )
        + Figure(
            c.MIDWIFE,
            336,
            286,
            "kind",
            left=(272, 196),
            right="down",
            gaze=(-5, 1),
            tilt=-4,
            scale=1.18,
        ).draw()
    )


def court_letter() -> str:
    """A grown-up opens a letter in the hall."""
    mum = c.SCARF_MUM
    return (
        o.room("#f1e4d3", "#d9b98c", 240)
        + PAGE.box(46, 40, 116, 200, o.DARK_WOOD, 2)
        + PAGE.box(56, 50, 96, 190, "#3f7aa3")
        + PAGE.box(72, 66, 64, 50, "#bfe6fb")
        + PAGE.box(80, 146, 48, 13, "#ffd23f", 3)
        + PAGE.circle(142, 160, 5, "#ffd23f")
        + o.picture_frame(350, 44)
        + o.desk(360, 214, 104, 66)
        + o.plant(424, 214, 0.8)
        + Figure(mum, 258, 290, "calm", left=(204, 200), right=(298, 196), gaze=(-2, 4), scale=1.24).draw()
        + o.sheet(160, 144, 66, 80, 6, -6)
        + grip(mum, 204, 206, 1.1)
        + Pen(310, 200, 0.92, 12).path("M -30 -20 L 0 -40 L 30 -20 L 30 20 L -30 20 Z", "#f3dca8")
        + Pen(310, 200, 0.92, 12).path("M -30 -20 L 0 6 L 30 -20 M -30 20 L -8 0 M 30 20 L 8 0")
        + grip(mum, 292, 202, 1.1)
    )


def moving() -> str:
    """A family with boxes and a van."""
    van = (
        PAGE.path("M 268 250 L 268 108 L 410 108 L 410 250 Z", "#f4f6f8")
        + PAGE.path("M 410 150 L 448 150 L 476 196 L 476 250 L 410 250 Z", "#4a90d9")
        + PAGE.path("M 422 162 L 442 162 L 460 194 L 422 194 Z", "#d9f1fb")
        + PAGE.path("M 268 190 L 410 190", stroke="#4a90d9", stroke_width=9, stroke_linecap="butt")
        + "".join(PAGE.circle(x, 250, 22, "#3a3f4a") + PAGE.circle(x, 250, 9, "#cfd6df") for x in (312, 436))
    )
    return (
        o.outdoors("#d3ebf7", "#b9d99a", 230)
        + o.cloud(394, 48)
        + o.house(86, 232, 1.06)
        + van
        + Figure(
            c.PARENT, 124, 286, "happy", left=(96, 214), right=(154, 214), gaze=(3, 0), scale=1.04
        ).draw()
        + o.box(96, 226, 60, 46)
        + grip(c.PARENT, 98, 208)
        + grip(c.PARENT, 154, 208)
        + Figure(c.CURLY, 226, 288, "happy", left="down", right="down", gaze=(-3, 0), scale=1.16).draw()
        + o.teddy(256, 262, 0.85, 4)
        + o.box(290, 292, 62, 46)
        + o.box(356, 294, 54, 38)
    )


def waiting() -> str:
    """A parent and a child wait; a clock hangs on the wall."""
    chairs = "".join(o.chair_front(x, 264, 1.16, "#5b83b8") for x in (92, 176, 260, 344))
    return (
        o.room("#e3eef0", "#d9c3a0", 232)
        + o.clock(240, 50, 27)
        + PAGE.box(40, 34, 104, 72, o.WOOD, 3)
        + PAGE.box(54, 46, 28, 36, "#fff", stroke_width=2)
        + PAGE.box(98, 52, 32, 24, "#ffe9a8", stroke_width=2)
        + o.window(356, 30, 84, 76)
        + chairs
        + Figure(
            c.FATHER, 176, 208, "calm", left="lap", right="lap", legs="sit", gaze=(3, 2), scale=1.08
        ).draw()
        + Figure(
            c.GLASSES_BOY, 260, 208, "calm", left="lap", right="lap", legs="sit", gaze=(-3, -1), scale=1.14
        ).draw()
        + o.desk(396, 234, 74, 52)
        + o.paper(424, 230, 4, 0.9)
        + o.blocks(446, 234, 0.6)
        + o.plant(32, 268, 1)
    )


def wheelchair(x: float, y: float, s: float, sits: str) -> str:
    """A wheelchair seen from the side, with whoever sits in it; y is the floor."""
    pen = Pen(x, y, s)
    return (
        pen.limb("M -26 -92 L -34 -92 M -26 -92 L -24 -40", 5, "#5d6b7a")
        + pen.limb("M 34 -36 L 40 -10 L 54 -10", 4, "#5d6b7a")
        + sits
        + pen.limb("M -22 -34 L 30 -34", 7, "#33384d")
        + pen.circle(36, -9, 9, "#fff")
        + pen.circle(36, -9, 3, INK)
        + pen.circle(-6, -31, 31, stroke_width=7)
        + pen.circle(-6, -31, 31, stroke="#8a94a6", stroke_width=2.6)
        + pen.path(
            "M -6 -58 L -6 -4 M -32 -31 L 20 -31",
            stroke_width=1.4,
        )
        + pen.circle(-6, -31, 5, "#cfd6df")
    )


def family_group() -> str:
    """A family of three generations, on no ground."""
    wheels = Figure(c.GIRL, 408, 240, "happy", left="lap", right="wave", legs="right", scale=1.22)
    return (
        Figure(c.FATHER, 156, 292, "happy", scale=1.22).draw()
        + Figure(c.GRAN, 60, 294, "happy", scale=1.22).draw()
        + Figure(c.TEEN_BOY, 332, 292, "calm", scale=1.22).draw()
        + Figure(c.SCARF_MUM, 254, 292, "happy", scale=1.22).draw()
        + Figure(c.BOY, 206, 294, "happy", left="wave", scale=1.22).draw()
        + wheelchair(408, 294, 1.22, wheels.draw())
    )


def teen_speak() -> str:
    """A young person speaks, on no ground."""
    return (
        o.bubble(250, 24, 186, 92, (236, 146), 3)
        + Figure(
            c.TEEN,
            150,
            330,
            "talking",
            left=(86, 232),
            right=(252, 206, "open"),
            legs="none",
            gaze=(4, 0),
            scale=2.1,
        ).draw()
    )


def teen_write() -> str:
    """A young person writes, with a telephone beside the paper."""
    teen = Figure(
        c.TEEN, 226, 218, "calm", left=(182, 218), right=(272, 214), legs="none", gaze=(2, 5), scale=1.46
    )
    return (
        o.room("#d9d3f5", "#b9a8dd", 200)
        + o.window(40, 28, 92, 84, "#b7c6f5")
        + PAGE.box(346, 36, 94, 68, "#3d3466", 4)
        + PAGE.path("M 358 88 L 376 64 L 390 76 L 408 52 L 428 88 Z", "#d4f25b", stroke_width=2)
        + teen.draw("none")
        + PAGE.box(-10, 212, 500, 100, "#c9a06a")
        + o.sheet(176, 216, 108, 76, 4, 2)
        + teen.arm(-1)
        + teen.arm(1)
        + head(c.TEEN, teen.neck, "calm", (2, 5))
        + PAGE.limb("M 238 256 L 278 206", 4.4, "#6a4fd0", 2.2)
        + grip(c.TEEN, 271, 215, 1.25)
        + o.telephone(346, 252, 16, 2)
        + o.mug(414, 246, "#d4f25b", 1.4)
    )


def teen_friends() -> str:
    """Three young people sit together outside."""
    wall = PAGE.box(-10, 206, 500, 62, "#c9b3e0") + PAGE.path(
        "M -10 236 L 490 236 M 60 206 L 60 236 M 200 236 L 200 268 M 340 206 L 340 236 M 90 236 L 90 268 "
        "M 430 236 L 430 268",
        stroke_width=1.8,
    )
    return (
        PAGE.box(0, 0, 480, 300, "#d6e6fb", stroke="none")
        + o.cloud(80, 44)
        + o.sun(424, 48, 20)
        + o.tree(452, 206, 0.9)
        + wall
        + PAGE.box(-10, 268, 500, 40, "#a8cf8c")
        + Figure(
            c.TEEN_BOY, 130, 206, "happy", left="lap", right="lap", legs="sit", gaze=(5, 0), scale=1.24
        ).draw()
        + Figure(
            c.TEEN,
            240,
            206,
            "talking",
            left="lap",
            right=(290, 172, "open"),
            legs="sit",
            gaze=(4, 0),
            scale=1.24,
        ).draw()
        + Figure(
            c.TEEN_FRIEND, 352, 206, "happy", left="lap", right="lap", legs="sit", gaze=(-5, 0), scale=1.24
        ).draw()
    )


def teen_door() -> str:
    """A young person comes into the room; the people look up."""
    inside = PAGE.box(216, 46, 206, 186, "#f6f2ff", stroke="none")
    for person, x, left, mood in (
        (c.SOCIAL_WORKER, 262, "lap", "happy"),
        (c.CHAIR, 322, "wave", "happy"),
        (c.TEACHER, 382, "lap", "calm"),
    ):
        inside += Figure(
            person, x, 194, mood, left=left, right="lap", legs="none", gaze=(-3, 1), scale=0.86
        ).draw()
    inside += PAGE.box(216, 184, 206, 50, o.WOOD) + o.paper(290, 186, -4, 0.8) + o.paper(352, 186, 5, 0.8)
    return (
        o.room("#4b3f8f", "#352c66", 234)
        + PAGE.box(20, 18, 64, 46, "#d4f25b", 3)
        + PAGE.path("M 28 56 L 46 32 L 56 46 L 64 36 L 76 56 Z", "#6a4fd0", stroke_width=2)
        + o.open_door(216, 234, 186, "#6a9fd8", inside, 206)
        + Figure(
            c.TEEN_CURLS, 116, 286, "calm", left="down", right=(164, 148), gaze=(4, 0), scale=1.22
        ).draw()
    )


def face(person: Person, mood: str = "calm") -> str:
    """A head with shoulders, for a small round tile."""
    figure = Figure(person, 48, 0, mood, left="none", right="none", legs="none", scale=1.04)
    figure.y = 46 + (figure.build.torso + 24 * figure.build.head + 1) * figure.scale
    if person.hair == "bun" or person.hair == "turban" or "cap" in person.extras or person.hair == "afro":
        figure.y += 6
    return figure.draw()


def feeling(person: Person, mood: str, left: str, right: str) -> str:
    """A child's face with hands, for a tile."""
    figure = Figure(person, 48, 0, mood, left=left, right=right, legs="none", scale=1.1)
    figure.y = 46 + (figure.build.torso + 24 * figure.build.head + 1) * figure.scale
    return figure.draw()


ADULTS = {
    "reading": reading,
    "sofa": sofa,
    "ring": ring,
    "supporter": supporter,
    "baby": baby,
    "court-letter": court_letter,
    "moving": moving,
    "waiting": waiting,
    "family-group": family_group,
    "teen-speak": teen_speak,
    "teen-write": teen_write,
    "teen-friends": teen_friends,
    "teen-door": teen_door,
}

FACES = {
    "face-you": (c.PARENT, "calm"),
    "face-father": (c.DAD, "calm"),
    "face-supporter": (c.SUPPORTER, "happy"),
    "face-chair": (c.CHAIR, "calm"),
    "face-social-worker": (c.SOCIAL_WORKER, "happy"),
    "face-teacher": (c.TEACHER, "happy"),
    "face-nurse": (c.NURSE, "calm"),
    "face-police": (c.POLICE, "calm"),
    "face-notes": (c.NOTES, "happy"),
    "face-child": (c.SAM, "happy"),
    "face-young-person": (c.TEEN, "calm"),
    "face-grandparent": (c.GRAN, "happy"),
    "face-professional": (c.PROFESSIONAL, "calm"),
    "face-advocate": (c.ADVOCATE, "happy"),
    "face-interpreter": (c.INTERPRETER, "happy"),
}

FEELINGS = {
    "feeling-scared": (c.GIRL, "scared", "cheek", "cheek"),
    "feeling-mixed-up": (c.CURLY, "mixed up", "none", "chin"),
    "feeling-cross": (c.BOY, "cross", "none", "none"),
    "feeling-sad": (c.SCARF_GIRL, "sad", "none", "none"),
    "feeling-all-right": (c.SPIKY, "all right", "none", "none"),
}
