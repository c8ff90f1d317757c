"""Whole people: bodies with arms that reach a point, and legs."""

import math
from dataclasses import dataclass, replace

from tools.pictures.head import Person, hair_behind, hand, head
from tools.pictures.pen import INK, LINE, Pen, Point


@dataclass(frozen=True)
class Build:
    """The measures of a body."""

    head: float
    shoulder: float
    hip: float
    torso: float
    leg: float
    arm: float
    limb: float


BUILDS = {
    "adult": Build(1, 25, 20, 66, 62, 59, 13.5),
    "teen": Build(1, 21, 17, 57, 58, 53, 12.5),
    "child": Build(0.98, 18, 16, 42, 38, 39, 11.5),
    "small": Build(0.9, 15.5, 15, 33, 24, 31, 10.5),
}


def elbow(shoulder: Point, wrist: Point, length: float, outward: float) -> Point:
    """Where the arm bends: downward and away from the body."""
    (sx, sy), (hx, hy) = shoulder, wrist
    distance = math.hypot(hx - sx, hy - sy) or 1
    half = length / 2
    bend = math.sqrt(max(half * half - distance * distance / 4, 0))
    mx, my = (sx + hx) / 2, (sy + hy) / 2
    nx, ny = -(hy - sy) / distance * bend, (hx - sx) / distance * bend
    return max(((mx + nx, my + ny), (mx - nx, my - ny)), key=lambda p: p[1] + outward * p[0] * 0.8)


def _arm(shoulder: Point, joint: Point, wrist: Point) -> str:
    """An arm whose elbow is round."""
    (sx, sy), (ex, ey), (hx, hy) = shoulder, joint, wrist
    ax, ay, bx, by = (
        ex + (sx - ex) * 0.45,
        ey + (sy - ey) * 0.45,
        ex + (hx - ex) * 0.45,
        ey + (hy - ey) * 0.45,
    )
    return f"M {sx} {sy} L {ax} {ay} Q {ex} {ey} {bx} {by} L {hx} {hy}"


Reach = str | Point | tuple[float, float, str]


@dataclass
class Figure:
    """Somebody in a picture. Places are points of the picture; left is the viewer's left.

    y is the floor for who stands, walks or kneels, and the seat for who sits.
    """

    person: Person
    x: float
    y: float
    mood: str = "calm"
    left: Reach = "down"
    right: Reach = "down"
    legs: str = "stand"
    gaze: Point = (0, 0)
    tilt: float = 0
    lean: float = 0
    scale: float = 1
    hold: str = ""
    behind: str = ""

    @property
    def build(self) -> Build:
        """The measures."""
        return BUILDS[self.person.build]

    @property
    def hips(self) -> Pen:
        """A pen at the hips, upright."""
        up = {"stand": self.build.leg, "walk": self.build.leg - 2, "kneel": self.build.leg * 0.55}.get(
            self.legs, 0
        )
        return Pen(self.x, self.y - up * self.scale, self.scale)

    @property
    def trunk(self) -> Pen:
        """A pen at the hips that leans with the body."""
        return replace(self.hips, angle=self.lean)

    @property
    def neck(self) -> Pen:
        """A pen at the middle of the head."""
        return self.trunk.at(0, -self.build.torso - 24 * self.build.head - 1, self.build.head, self.tilt)

    def _inverse(self, target: Point) -> Point:
        """A point of the picture in the measures of the leaning body."""
        dx, dy = (target[0] - self.x) / self.scale, (target[1] - self.trunk.y) / self.scale
        turn = math.radians(-self.lean)
        return dx * math.cos(turn) - dy * math.sin(turn), dx * math.sin(turn) + dy * math.cos(turn)

    def _reach(self, reach: Reach, side: int) -> tuple[Point, str]:
        build = self.build
        top, out = -build.torso, build.shoulder * side
        if not isinstance(reach, str):
            kind = reach[2] if len(reach) == 3 else "soft"
            return self._inverse((reach[0], reach[1])), kind
        named: dict[str, tuple[Point, str]] = {
            "down": ((out + 7 * side, -2 if build.leg > 40 else 0), "soft"),
            "wave": (((24 * build.head + 14) * side, top - 18), "open"),
            "low wave": ((out + 26 * side, top + 8), "open"),
            "lap": ((7.5 * side, -7), "soft"),
            "front": ((8 * side, top * 0.42), "soft"),
            "hip": ((out * 0.9, -4), "soft"),
            "heart": ((-4 * side, top * 0.62), "soft"),
            "cheek": ((19 * side * build.head, top - 14), "soft"),
            "head": ((27 * side * build.head, top - 26), "soft"),
            "chin": ((11 * side, top - 3), "soft"),
            "thumb": ((out + 14 * side, top + 16), "thumb"),
        }
        return named[reach]

    def arm(self, side: int) -> str:
        """One arm with its hand: side is -1 for left, 1 for right."""
        reach = self.left if side < 0 else self.right
        if reach == "none":
            return ""
        build, trunk = self.build, self.trunk
        wrist, kind = self._reach(reach, side)
        shoulder = ((build.shoulder - build.limb / 2 + 0.5) * side, -build.torso + build.limb / 2 + 1.6)
        joint = elbow(shoulder, wrist, build.arm, side)
        width = build.limb
        sleeve = self.person.top
        parts = []
        turn = math.degrees(math.atan2(wrist[0] - joint[0], joint[1] - wrist[1]))
        scale = build.limb / 13.5
        palm = trunk.at(*wrist, scale, 0 if kind == "thumb" else turn)
        if side < 0:
            palm = replace(palm, mirror=not palm.mirror)
        shape = _arm(shoulder, joint, wrist)
        parts.append(hand(self.person.skin, palm, kind) if kind == "soft" else "")
        parts.append(trunk.limb(shape, width, sleeve))
        if "short sleeves" in self.person.extras:
            (ex, ey), (hx, hy) = joint, wrist
            parts.append(trunk.limb(f"M {ex} {ey} L {hx} {hy}", width - 1.5, self.person.skin))
            half = (shoulder[0] + (ex - shoulder[0]) * 0.95, shoulder[1] + (ey - shoulder[1]) * 0.95)
            parts.append(trunk.limb(f"M {shoulder[0]} {shoulder[1]} L {half[0]} {half[1]}", width, sleeve))
        inner = (build.shoulder - build.limb / 2 - 4.5) * side, -build.torso + build.limb / 2 + 3
        parts.append(
            trunk.path(
                f"M {shoulder[0]} {shoulder[1]} L {inner[0]} {inner[1]}",
                stroke=sleeve,
                stroke_width=(width - LINE) * self.scale,
            )
        )
        reached = wrist[0] + math.sin(math.radians(turn)) * 3.5, wrist[1] - math.cos(math.radians(turn)) * 3.5
        parts.append(
            hand(
                self.person.skin, replace(palm, x=trunk.point(*reached)[0], y=trunk.point(*reached)[1]), kind
            )
        )
        return "".join(parts[1:])

    def _legs(self) -> str:
        build, pen = self.build, self.hips
        wide, half, long = build.limb + 3.5, build.hip / 2 - 0.5, build.leg
        trousers, shoe = self.person.legs, self.person.shoes
        if "skirt" in self.person.extras:
            trousers = self.person.skin

        def foot(x: float, y: float, way: float) -> str:
            size = build.limb / 13.5
            turned = replace(pen.at(x, y, size), mirror=way < 0)
            return turned.path("M -7.5 3 C -8 -7 4 -7 7 -4 C 14 -3 16 0 15 5 L -7.5 5 Z", shoe)

        def leg(*points: Point, way: float) -> str:
            points = (*points[:-1], (points[-1][0], points[-1][1] - wide / 2))
            shape = "M " + " L ".join(f"{x} {y}" for x, y in points)
            end = points[-1]
            return pen.limb(shape, wide, trousers) + foot(end[0], end[1] + 3.5, way)

        if self.legs == "stand":
            return leg((-half, -3), (-half - 0.5, long), way=-1) + leg((half, -3), (half + 0.5, long), way=1)
        if self.legs in ("walk", "walk back"):
            way = 1 if self.gaze[0] >= 0 else -1
            return leg((0, -3), (-7 * way, long * 0.5), (-19 * way, long - 2), way=way) + leg(
                (0, -3), (9 * way, long * 0.5), (14 * way, long), way=way
            )
        if self.legs == "sit":
            drop, spread = build.leg * 0.86, half + 4
            return "".join(
                leg((spread * side, 8), (spread * side, drop), way=side)
                + pen.limb(f"M {(half + 0.5) * side} -3 L {spread * side} 7", wide + 1.5, self.person.legs)
                + pen.path(
                    f"M {spread * side} 9 L {spread * side} 14",
                    stroke=self.person.legs,
                    stroke_width=(wide - 2.4) * self.scale,
                )
                for side in (-1, 1)
            )
        if self.legs in ("right", "left"):
            way = 1 if self.legs == "right" else -1
            thigh, shin = build.leg * 0.56, build.leg * 0.78
            return "".join(
                leg((-2 * way, -7), ((thigh + d) * way, -7), ((thigh + d + 2) * way, shin), way=way)
                for d in (7, 0)
            )
        if self.legs in ("kneel", "kneel left"):
            way = 1 if self.gaze[0] >= 0 else -1
            floor = build.leg * 0.55
            return leg(
                (0, -4), (6 * -way, floor - wide / 2), (-30 * way, floor - wide / 2 + 2), way=-way
            ) + leg((4 * way, -6), (27 * way, -6), (26 * way, floor), way=way)
        if self.legs == "floor":
            out = build.leg * 0.62
            return leg((-half, -6), (-out * 0.5, -12), (-out, 4), way=-1) + leg(
                (half, -6), (out * 0.5, -12), (out, 4), way=1
            )
        return ""

    def _trunk(self) -> str:
        build, pen, person = self.build, self.trunk, self.person
        s, h, t = build.shoulder, build.hip, build.torso
        parts = [pen.limb(f"M 0 {-t - 4} L 0 {-t + 3}", 12 * build.head, person.skin)]
        hem = 3.5
        if "skirt" in person.extras and self.legs in ("stand", "walk"):
            low = build.leg * 0.52
            parts.append(
                pen.path(
                    f"M {-h + 2} {-t * 0.3} L {h - 2} {-t * 0.3} L {h + 9} {low} "
                    f"Q 0 {low + 6} {-h - 9} {low} Z",
                    person.legs,
                )
            )
            hem = 0
        shape = (
            f"M {-h} {hem} L {-s + 2} {-t + 22} L {-s} {-t + 12} Q {-s} {-t} {-s + 12} {-t} L {s - 12} {-t} "
            f"Q {s} {-t} {s} {-t + 12} L {s - 2} {-t + 22} L {h} {hem} Q 0 {hem + 3} {-h} {hem} Z"
        )
        if "expecting" in person.extras:
            shape = shape.replace(f"L {h} {hem} ", f"C {s + 20} {-t + 34} {h + 22} {hem - 4} {h - 2} {hem} ")
        parts.append(pen.path(shape, person.top))
        parts.append(self._clothes())
        return "".join(parts)

    def _clothes(self) -> str:
        pen, extras, t = self.trunk, self.person.extras, self.build.torso
        second = self.person.second
        parts = ""
        if "collar" in extras:
            parts += pen.path(f"M -10 {-t} L 0 {-t + 15} L 10 {-t} Z", second)
        if "round neck" in extras:
            parts += pen.path(f"M -9 {-t} Q 0 {-t + 10} 9 {-t} Z", second, stroke_width=2)
        if "stripes" in extras:
            s = self.build.shoulder - 2.8
            parts += pen.path(
                f"M {-s} {-t * 0.58} L {s} {-t * 0.58} M {-s + 0.8} {-t * 0.28} L {s - 0.8} {-t * 0.28}",
                stroke=second,
                stroke_width=5 * self.scale,
                stroke_linecap="butt",
            )
        if "uniform" in extras:
            parts += pen.path(f"M -10 {-t} L 0 {-t + 11} L 10 {-t} Z", "#fff") + pen.path(
                f"M 0 {-t + 9} L -3.5 {-t + 15} L 0 {-t + 30} L 3.5 {-t + 15} Z", INK
            )
            parts += pen.path(
                f"M 8 {-t + 22} L 16 {-t + 22} L 16 {-t + 27} Q 12 {-t + 33} 8 {-t + 27} Z",
                "#ffd23f",
                stroke_width=1.8,
            )
        if "tunic" in extras:
            parts += pen.path(
                f"M -9 {-t} L 0 {-t + 13} L 9 {-t} M 0 {-t + 13} L 0 2", stroke="#fff", stroke_width=3.4
            )
            parts += pen.path(
                f"M 8.5 {-t + 27} L 16 {-t + 27} L 16 {-t + 36} L 8.5 {-t + 36} Z", "#fff", stroke_width=1.8
            )
        if "badge" in extras:
            parts += pen.path(f"M -9 {-t + 1} L 0 {-t + 30} L 9 {-t + 1}", stroke_width=2, stroke=second)
            parts += pen.box(-6, -t + 30, 12, 14, "#fff", 2, stroke_width=1.8)
        if "heart" in extras:
            parts += pen.at(0, -t + 19).path(
                "M 0 7 C -12 -2 -6 -10 0 -4 C 6 -10 12 -2 0 7 Z", second, stroke_width=1.8
            )
        if "cardigan" in extras:
            parts += pen.path(f"M -9 {-t} L -4 3.5 L 4 3.5 L 9 {-t} Z", second)
        return parts

    def draw(self, arms: str = "both") -> str:
        """The whole figure; arms says which arms lie over the body: both, left, right or none."""
        parts = [self.behind, hair_behind(self.person, self.neck)]
        back = {"both": (), "left": (1,), "right": (-1,), "none": (-1, 1)}[arms]
        parts += [self.arm(side) for side in back]
        over = [side for side in (-1, 1) if side not in back]
        low = [side for side in over if self._is_low(side)]
        sits = self.legs == "sit"
        parts += [self._trunk(), self._legs()] if sits else [self._legs(), self._trunk()]
        if low and not self.hold:
            parts += [self.arm(side) for side in low]
            over = [side for side in over if side not in low]
        parts += [head(self.person, self.neck, self.mood, self.gaze), self.hold]
        return "".join(parts + [self.arm(side) for side in over])

    def _is_low(self, side: int) -> bool:
        """Whether a hand is below the shoulders, so that hair and scarf fall over the arm."""
        reach = self.left if side < 0 else self.right
        if reach == "none":
            return False
        x, y = self._reach(reach, side)[0]
        return y > -self.build.torso * 0.85 or (self.person.hair == "hijab" and abs(x) > 34)
