"""More scenes for children: Sam's day, and what children ask."""

from dataclasses import replace

from tools.pictures import cast as c
from tools.pictures import objects as o
from tools.pictures.figure import Figure
from tools.pictures.head import hand, head
from tools.pictures.pen import PAGE, Pen
from tools.pictures.scenes import grip, round_table


def wakes() -> str:
    """Sam wakes up and is worried."""
    sam = Figure(
        c.SAM, 142, 216, "worried", left=(120, 194), right=(172, 194), legs="none", gaze=(3, -1), scale=1.4
    )
    return (
        o.room("#fdeecb", "#e2c08d", 244)
        + o.window(282, 34, 112, 100, "#ffe6b0")
        + o.sun(338, 84, 17)
        + PAGE.path("M 338 42 L 338 126 M 290 84 L 386 84", stroke=o.DARK_WOOD, stroke_width=5)
        + o.side_bed(58, 272, 366, sam.draw("none"))
        + sam.arm(-1)
        + sam.arm(1)
        + o.teddy(226, 192, 1)
    )


def going_in() -> str:
    """Sam and Mo go to the door hand in hand; the little sister stays with a drawing."""
    mo = Figure(c.MO, 236, 284, "happy", left="down", right=(282, 214), gaze=(4, 1), scale=1.16)
    sam = Figure(c.SAM, 322, 286, "calm", left=(284, 222), right="down", gaze=(4, -1), scale=1.2)
    sister = Figure(
        c.SISTER, 84, 262, "happy", left=(62, 250), right="wave", legs="none", gaze=(4, -1), scale=1.3
    )
    return (
        o.room("#cfe6f6", "#ecd0a0", 228)
        + o.picture_frame(58, 40, "rainbow")
        + PAGE.box(362, 46, 106, 182, o.DARK_WOOD, 2)
        + PAGE.box(372, 56, 86, 172, "#e8834f")
        + PAGE.box(384, 70, 62, 56, "#d06c3a", stroke_width=2)
        + PAGE.box(384, 142, 62, 70, "#d06c3a", stroke_width=2)
        + PAGE.circle(380, 136, 5, "#ffd23f")
        + sister.draw("right")
        + o.desk(14, 246, 140, 50)
        + PAGE.path("M 52 236 L 104 236 L 112 252 L 44 252 Z", "#fff", stroke_width=2)
        + o.sun(90, 243, 3.4)
        + PAGE.path("M 56 247 Q 66 236 74 247", stroke="#58b368", stroke_width=3)
        + sister.arm(-1)
        + mo.draw()
        + sam.draw()
        + grip(c.MO, 284, 216, 1.1)
    )


def room() -> str:
    """The room, before anybody is there."""
    chairs = "".join(
        o.chair_front(x, y, 1, colour)
        for x, y, colour in (
            (92, 236, "#e0864a"),
            (166, 226, "#4a8fc9"),
            (240, 222, "#8460c2"),
            (314, 226, "#4a8fc9"),
            (388, 236, "#58a868"),
        )
    )
    things = (
        o.paper(150, 196, -6, 1.2)
        + o.paper(312, 192, 5, 1.2)
        + o.tissues(240, 212, 0.95)
        + o.paper(98, 222, -12, 1.2)
        + o.juice(330, 230, 0.95)
        + o.juice(356, 236, 0.95)
        + o.teddy(196, 250, 0.95)
    )
    return (
        o.room("#fde7c8", "#e9cfa3", 200)
        + o.window(26, 20, 84, 76)
        + o.clock(240, 46, 20)
        + o.picture_frame(374, 28, "rainbow")
        + o.plant(452, 214, 0.9)
        + chairs
        + round_table(things)
        + o.chair_back(112, 338, 0.95, "#e8503f")
        + o.chair_back(366, 338, 0.95, "#3fa35b")
    )


def leaving() -> str:
    """Sam and Mo walk out of the room, to the toys."""
    mo = Figure(c.MO, 272, 272, "happy", left=(226, 206), right="down", legs="walk", gaze=(-5, 1), scale=1.12)
    sam = Figure(
        c.SAM, 190, 276, "happy", left="low wave", right=(226, 214), legs="walk", gaze=(-5, 0), scale=1.2
    )
    inside = PAGE.box(356, 50, 98, 180, "#fff0c2", stroke="none")
    inside += Figure(
        c.CHAIR, 424, 196, "happy", left="wave", right="lap", legs="none", gaze=(-4, 0), scale=0.8
    ).draw()
    inside += PAGE.box(356, 190, 98, 42, o.WOOD)
    return (
        o.room("#d6efdd", "#ecd0a0", 230)
        + o.picture_frame(40, 50, "rainbow")
        + o.window(148, 36, 76, 68)
        + o.open_door(356, 230, 178, inside=inside)
        + PAGE.oval(88, 268, 96, 24, "#f3b98f")
        + PAGE.path(
            "M 14 250 C 2 196 50 176 74 196 C 96 206 104 236 98 250 C 80 262 30 262 14 250 Z", "#7d8fe0"
        )
        + o.teddy(56, 226, 0.9)
        + o.blocks(102, 284, 0.9)
        + o.ball(44, 290, 14)
        + mo.draw()
        + sam.draw()
        + grip(c.MO, 226, 210, 1.05)
    )


def home() -> str:
    """Sam, mum and Mo before their house in the evening."""
    return (
        PAGE.box(0, 0, 480, 300, "#ffd9b0", stroke="none")
        + o.sun(52, 206, 30, "#ffab4a")
        + PAGE.box(-4, 220, 488, 84, "#9cc97c")
        + o.cloud(110, 50, 0.9)
        + o.house(366, 232, 1.3)
        + Figure(c.MUM, 118, 286, "happy", right=(156, 222), left="wave", gaze=(3, 2), scale=1.06).draw()
        + Figure(c.SAM, 188, 290, "happy", left=(158, 228), right=(220, 228), scale=1.12).draw()
        + Figure(c.MO, 260, 286, "kind", left=(222, 222), right="down", gaze=(-4, 2), scale=1.06).draw()
        + grip(c.MUM, 157, 226)
        + grip(c.MO, 222, 226)
    )


def secret() -> str:
    """Sam whispers into the teacher's ear."""
    return (
        o.room("#e6dcf5", "#e6c894", 236)
        + o.window(40, 36, 82, 74)
        + o.picture_frame(370, 44)
        + o.plant(432, 254, 1)
        + Figure(
            replace(c.TEACHER, legs="#5d6b8a"),
            276,
            282,
            "kind",
            left="lap",
            right=(316, 230),
            legs="kneel",
            gaze=(4, 3),
            tilt=-10,
            lean=-4,
            scale=1.28,
        ).draw()
        + Figure(
            c.SAM,
            178,
            284,
            "talking",
            left="down",
            right=(216, 164),
            gaze=(6, -1),
            tilt=10,
            lean=4,
            scale=1.36,
        ).draw()
    )


def taken_away() -> str:
    """A family stands before its house, hand in hand."""
    doorway = PAGE.box(214, 128, 52, 92, "#fff0b8") + o.door_leaf(Pen(214, 220), 92, "#3f8a6a", 30)
    return (
        o.outdoors("#cfeaf8", "#a9d58a", 220)
        + o.cloud(60, 50)
        + o.sun(426, 52, 22)
        + o.tree(430, 226, 1.1)
        + PAGE.box(92, 96, 296, 124, "#fff1cf")
        + PAGE.path("M 70 98 L 240 8 L 410 98 Z", "#d9603f")
        + o.small_window(Pen(0, 0, 1.3), 88, 88)
        + o.small_window(Pen(0, 0, 1.3), 236, 88)
        + doorway
        + Figure(c.MUM, 128, 288, "happy", left="wave", right=(160, 226), scale=1.02).draw()
        + Figure(c.SAM, 196, 290, "happy", left=(164, 232), right=(228, 234), scale=1.08).draw()
        + Figure(c.SISTER, 258, 290, "happy", left=(232, 240), right=(288, 236), scale=1.12).draw()
        + Figure(c.DAD, 328, 288, "happy", left=(290, 228), right="down", gaze=(-3, 2), scale=1.02).draw()
        + grip(c.MUM, 162, 229)
        + grip(c.SAM, 230, 236, 0.9)
        + grip(c.DAD, 290, 232)
    )


def mum_cross() -> str:
    """Mum is upset; Mo stands by Sam."""
    return (
        o.room("#dcebf5", "#e6c894", 236)
        + o.window(34, 34, 80, 72)
        + o.sofa(30, 256, 190, "#d98a6a", "#c77656", 112)
        + Figure(
            c.MUM, 122, 214, "sad", left="head", right="head", legs="sit", gaze=(0, 2), scale=1.12
        ).draw()
        + Figure(c.MO, 366, 286, "kind", left=(318, 190), right="down", gaze=(-5, 2), scale=1.14).draw()
        + Figure(c.SAM, 296, 288, "worried", left="front", right="down", gaze=(-5, 0), scale=1.2).draw()
        + grip(c.MO, 316, 194, 1.1)
    )


def night() -> str:
    """A child in bed, a moon, a lamp and a telephone."""
    return (
        o.room("#7484c4", "#5c679e", 236)
        + o.window(26, 26, 106, 100, "#2f3d78")
        + o.moon(56, 56, 1)
        + o.stars((100, 48), (110, 100), (52, 104), (94, 66))
        + o.front_bed(244, 268, 176, head(c.BOY, Pen(244, 152, 1.25), "calm"))
        + hand(c.BOY.skin, Pen(206, 196, 1.1))
        + hand(c.BOY.skin, Pen(282, 196, 1.1))
        + o.desk(358, 208, 112, 76)
        + o.small_lamp(392, 208)
        + o.telephone(442, 198, 14, 1.5)
    )


def pet() -> str:
    """A child hugs a dog; a cat sits near."""
    child = Figure(
        c.CURLY,
        190,
        262,
        "all right",
        left="lap",
        right=(268, 206),
        legs="floor",
        tilt=10,
        gaze=(3, 2),
        scale=1.5,
    )
    return (
        o.room("#d8efe2", "#e6c894", 226)
        + o.window(40, 36, 84, 76)
        + o.picture_frame(378, 36)
        + o.rug(226, 268, 190, 26)
        + child.draw("left")
        + o.dog(258, 276, 1.25)
        + child.arm(1)
        + o.cat(388, 274, 1.15)
    )


def school() -> str:
    """A school, and a child with a bag."""
    boy = c.GLASSES_BOY
    pack = Pen(100, 218).box(-34, -26, 68, 58, "#d9412f", 14)
    return (
        o.outdoors()
        + o.cloud(56, 48)
        + o.sun(436, 46, 20)
        + o.tree(452, 222, 0.9)
        + o.school(280, 222)
        + PAGE.path("M 258 222 L 302 222 L 356 300 L 200 300 Z", "#e9d6ae")
        + Figure(c.TEACHER, 344, 280, "happy", left="wave", gaze=(-4, 1), scale=0.86).draw()
        + pack
        + Figure(boy, 100, 288, "happy", left="wave", right="hip", gaze=(3, 0), scale=1.3).draw()
        + PAGE.path("M 85 184 L 84 214 M 115 184 L 116 214", stroke="#d9412f", stroke_width=6)
    )


def letter() -> str:
    """A child writes a letter."""
    girl = Figure(
        c.SCARF_GIRL, 226, 214, "calm", left=(192, 218), right=(280, 222), legs="none", gaze=(2, 4), scale=1.7
    )
    return (
        o.room("#fde3d2", "#d9b98c", 196)
        + o.window(36, 26, 84, 76)
        + o.plant(430, 200, 0.9)
        + girl.draw("none")
        + PAGE.box(-10, 200, 500, 110, o.WOOD)
        + PAGE.path("M 168 212 L 300 212 L 316 286 L 152 286 Z", "#fff")
        + PAGE.path(
            "M 178 228 L 288 228 M 175 243 L 258 243 M 172 258 L 236 258", stroke="#5d6b7a", stroke_width=3
        )
        + girl.arm(-1)
        + girl.arm(1)
        + head(girl.person, girl.neck, girl.mood, girl.gaze)
        + o.crayon(260, 256, 40, "#4a90d9", 1.3)
        + grip(c.SCARF_GIRL, 281, 230, 1.4)
        + o.envelope(396, 252, 1.2, 8)
    )


def police() -> str:
    """A friendly police officer kneels beside a child."""
    return (
        o.outdoors("#d5ecf9", "#b9d99a", 226)
        + o.cloud(70, 50)
        + o.house(398, 230, 0.86, "#ffe6c7", "#b5543c", "#4a78b8")
        + o.tree(36, 232, 0.9)
        + Figure(
            c.POLICE,
            290,
            284,
            "happy",
            left=(242, 186, "open"),
            right=(318, 232),
            legs="kneel",
            gaze=(-5, 1),
            lean=-3,
            scale=1.18,
        ).draw()
        + Figure(c.SPIKY, 140, 286, "calm", left="down", right="low wave", gaze=(4, 0), scale=1.42).draw()
    )


def calendar() -> str:
    """Mo and Sam look at a calendar with a ring round one day."""
    return (
        o.room("#e0ebfa", "#e6c894", 240)
        + o.calendar(164, 26, 1.32)
        + Figure(c.MO, 92, 288, "happy", left="down", right=(158, 146), gaze=(5, 0), scale=1.16).draw()
        + Figure(
            c.SAM, 392, 290, "calm", left=(350, 204, "open"), right="down", gaze=(-5, -2), scale=1.34
        ).draw()
    )


def brother_sister() -> str:
    """A brother and a sister hug."""
    little = replace(
        c.BOY, hair="bunches", build="small", top="#f2a13a", extras=("round neck", "skirt"), legs="#c84f7a"
    )
    boy = Figure(
        c.BOY,
        208,
        284,
        "all right",
        left=(250, 196),
        right=(290, 190),
        gaze=(4, 2),
        tilt=8,
        lean=3,
        scale=1.62,
    )
    return (
        o.room("#fbe3ef", "#e6c894", 232)
        + o.window(40, 34, 84, 76)
        + o.picture_frame(366, 44, "rainbow")
        + o.rug(240, 272, 150, 22, "#cfe0f7", "#9dbce6")
        + o.blocks(400, 280, 1)
        + boy.draw("left")
        + Figure(
            little,
            278,
            284,
            "happy",
            left=(226, 210),
            right=(240, 222),
            gaze=(-4, -1),
            tilt=-10,
            lean=-3,
            scale=1.66,
        ).draw()
        + grip(c.BOY, 308, 204, 1.3)
        + o.heart(244, 40, 1.3)
    )


def visit() -> str:
    """The social worker sits on the floor of Sam's room with her."""
    return (
        o.room("#e6dcf5", "#ecd0a0", 214)
        + o.window(48, 30, 84, 76)
        + PAGE.box(378, 84, 16, 134, o.DARK_WOOD, 4)
        + PAGE.box(386, 150, 160, 48, "#fff")
        + PAGE.box(424, 142, 120, 62, "#f0a6bd", 8)
        + PAGE.path("M 395 152 C 390 122 416 122 432 128 L 432 152 Z", "#fff")
        + o.rug(226, 266, 206, 30, "#cfe6d8", "#9ccbb0")
        + Figure(
            c.SOCIAL_WORKER,
            144,
            258,
            "happy",
            left="lap",
            right=(204, 238),
            legs="floor",
            gaze=(5, 1),
            scale=1.1,
        ).draw()
        + Figure(
            c.SAM, 312, 262, "happy", left=(258, 246), right="lap", legs="floor", gaze=(-5, 0), scale=1.28
        ).draw()
        + o.blocks(230, 274, 1.05)
        + o.teddy(408, 276, 1)
        + o.ball(54, 290, 15)
    )


def languages() -> str:
    """Two people speak two languages; a third interprets between them."""
    waves = (
        "M 342 38 Q 350 28 358 38 Q 366 48 374 38 Q 382 28 390 38 Q 398 48 406 38 M 352 60 "
        "Q 360 50 368 60 Q 376 70 384 60 Q 392 50 400 60"
    )
    return (
        o.room("#dff0ea", "#e6c894", 246)
        + o.bubble(34, 16, 132, 70, (92, 108), 2, "#fff")
        + o.bubble(314, 16, 132, 70, (388, 108), 0, "#ffe9a8")
        + PAGE.path(waves, stroke="#7a4a1c", stroke_width=3.6)
        + Figure(
            c.SCARF_MUM,
            390,
            272,
            "talking",
            left=(344, 196),
            right="lap",
            legs="none",
            gaze=(-4, 0),
            scale=1.18,
        ).draw()
        + Figure(
            c.CHAIR, 92, 272, "talking", left="lap", right=(138, 196), legs="none", gaze=(4, 0), scale=1.18
        ).draw()
        + Figure(
            c.INTERPRETER,
            240,
            262,
            "happy",
            left=(178, 196, "open"),
            right=(302, 196, "open"),
            legs="none",
            scale=1.24,
        ).draw()
        + PAGE.box(-10, 262, 500, 60, o.WOOD)
    )


def friends() -> str:
    """Two children talk on a bench."""
    return (
        o.outdoors()
        + o.cloud(92, 46)
        + o.sun(420, 48, 20)
        + o.tree(52, 224, 1.1)
        + o.bench(116, 262, 260)
        + Figure(
            c.GIRL,
            196,
            214,
            "talking",
            left="lap",
            right=(236, 176, "open"),
            legs="sit",
            gaze=(5, 0),
            scale=1.3,
        ).draw()
        + Figure(
            c.GLASSES_BOY, 300, 214, "happy", left="lap", right="lap", legs="sit", gaze=(-5, 0), scale=1.3
        ).draw()
        + o.ball(408, 282, 16)
    )


def words() -> str:
    """A child reads a book with a magnifying glass."""
    girl = Figure(
        c.GIRL, 240, 196, "happy", left=(178, 208), right=(306, 188), legs="none", gaze=(2, 4), scale=1.62
    )
    return (
        o.room("#d5ecf9", "#d9b98c", 200)
        + o.window(32, 28, 84, 76)
        + o.picture_frame(376, 40)
        + girl.draw("none")
        + PAGE.box(-10, 214, 500, 100, o.WOOD)
        + o.book(240, 276, 1.3)
        + girl.arm(-1)
        + o.magnifier(266, 228, 1.1, -135)
        + girl.arm(1)
    )


def dad_away() -> str:
    """Dad waves from outside, Sam waves from the window."""
    sam = Figure(c.SAM, 136, 176, "calm", left="lap", right="wave", legs="none", gaze=(4, 1), scale=1.3)
    return (
        o.outdoors("#cfeaf8", "#a9d58a", 226)
        + o.cloud(400, 50)
        + o.tree(446, 236, 1)
        + PAGE.path("M -10 -10 L 266 -10 L 266 250 L -10 250 Z", "#f6d9b8")
        + PAGE.path(
            "M 18 236 L 60 236 M 130 246 L 130 230 L 176 230 M 214 30 L 250 30 M 206 220 L 246 220 "
            "M 20 24 L 44 24",
            stroke="#cfa679",
        )
        + PAGE.box(46, 42, 180, 140, "#fff")
        + PAGE.box(58, 54, 156, 116, "#fff0c2")
        + PAGE.flat(
            "M 59 55 L 84 55 C 84 90 74 120 59 140 Z M 213 55 L 190 55 C 190 90 200 120 213 140 Z", "#e58a9b"
        )
        + sam.draw()
        + PAGE.box(38, 170, 196, 18, "#fff", 3)
        + Figure(c.DAD, 350, 288, "happy", left="wave", right="down", gaze=(-5, -1), scale=1.16).draw()
        + o.bag(388, 214, 1.05)
        + grip(c.DAD, 388, 216, 1.1)
    )


STORIES = {
    "wakes": wakes,
    "going-in": going_in,
    "room": room,
    "leaving": leaving,
    "home": home,
    "secret": secret,
    "taken-away": taken_away,
    "mum-cross": mum_cross,
    "night": night,
    "pet": pet,
    "school": school,
    "letter": letter,
    "police": police,
    "calendar": calendar,
    "brother-sister": brother_sister,
    "visit": visit,
    "languages": languages,
    "friends": friends,
    "words": words,
    "dad-away": dad_away,
}
