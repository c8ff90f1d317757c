"""A pen: shapes in the coordinates of a thing, written as SVG in the coordinates of the picture."""

import math
import re
from dataclasses import dataclass

Point = tuple[float, float]

INK = "#1c1c1c"
LINE = 2.4


def num(value: float) -> str:
    """A number with at most one decimal."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def element(tag: str, **attributes: str | float | None) -> str:
    """An empty element; stroke_width becomes stroke-width, and None is left out."""
    pairs = (
        f' {name.replace("_", "-")}="{value if isinstance(value, str) else num(value)}"'
        for name, value in attributes.items()
        if value is not None
    )
    return f"<{tag}{''.join(pairs)}/>"


def group(*parts: str, **attributes: str | float) -> str:
    """Parts that share attributes."""
    return element("g", **attributes)[:-2] + ">" + "".join(parts) + "</g>"


@dataclass(frozen=True)
class Pen:
    """Draws from an origin, in a scale, turned by an angle in degrees, perhaps mirrored."""

    x: float = 0
    y: float = 0
    scale: float = 1
    angle: float = 0
    mirror: bool = False

    def vector(self, x: float, y: float) -> Point:
        """A way of the thing, as a way in the picture."""
        x, y = (-x if self.mirror else x) * self.scale, y * self.scale
        turn = math.radians(self.angle)
        return x * math.cos(turn) - y * math.sin(turn), x * math.sin(turn) + y * math.cos(turn)

    def point(self, x: float, y: float) -> Point:
        """A point of the thing, as a point in the picture."""
        dx, dy = self.vector(x, y)
        return self.x + dx, self.y + dy

    def at(self, x: float, y: float, scale: float = 1, angle: float = 0) -> "Pen":
        """A pen whose origin is a point of this thing."""
        px, py = self.point(x, y)
        return Pen(px, py, self.scale * scale, self.angle + angle, self.mirror)

    def data(self, commands: str) -> str:
        """Path data from absolute M, L, C, Q and Z; after the first point all ways are relative."""
        written: list[str] = []
        origin: Point | None = None
        pen = start = (0.0, 0.0)
        for letter, numbers in re.findall(r"([MLCQZ])([^MLCQZ]*)", commands):
            if letter == "Z":
                written.append("z")
                pen = start
                continue
            values = [float(value) for value in numbers.split()]
            ways = []
            for x, y in zip(values[::2], values[1::2], strict=True):
                if origin is None:
                    origin = (x, y)
                    px, py = self.point(x, y)
                    ways.append(f"{num(px)} {num(py)}")
                    continue
                vx, vy = self.vector(x - origin[0], y - origin[1])
                rounded = round(vx - pen[0], 1), round(vy - pen[1], 1)
                ways.append(f"{num(rounded[0])} {num(rounded[1])}")
                if letter in "LM" or len(ways) % {"C": 3, "Q": 2}[letter] == 0:
                    pen = pen[0] + rounded[0], pen[1] + rounded[1]
            if letter == "M":
                start = pen
            written.append(("M" if not written else letter.lower()) + " ".join(ways))
        return "".join(written)

    def path(self, commands: str, fill: str | None = None, **attributes: str | float | None) -> str:
        """A shape, or a line when it has no fill."""
        return element("path", d=self.data(commands), fill=fill, **attributes)

    def flat(self, commands: str, fill: str) -> str:
        """A shape without an outline."""
        return self.path(commands, fill, stroke="none")

    def dots(
        self, points: list[Point], width: float, colour: str | None = None, opacity: float | None = None
    ) -> str:
        """Round dots without an outline."""
        data = "".join(f"M{num(px)} {num(py)}h0" for px, py in (self.point(*p) for p in points))
        return element(
            "path", d=data, stroke=colour, stroke_width=width * self.scale, opacity=opacity and str(opacity)
        )

    def circle(
        self, x: float, y: float, r: float, fill: str | None = None, **attributes: str | float | None
    ) -> str:
        """A circle."""
        cx, cy = self.point(x, y)
        return element("circle", cx=cx, cy=cy, r=r * self.scale, fill=fill, **attributes)

    def oval(
        self, x: float, y: float, rx: float, ry: float, fill: str | None = None, **more: str | float
    ) -> str:
        """An ellipse."""
        kx, ky = rx * 0.55, ry * 0.55
        return self.path(
            f"M {x - rx} {y} C {x - rx} {y - ky} {x - kx} {y - ry} {x} {y - ry} "
            f"C {x + kx} {y - ry} {x + rx} {y - ky} {x + rx} {y} "
            f"C {x + rx} {y + ky} {x + kx} {y + ry} {x} {y + ry} "
            f"C {x - kx} {y + ry} {x - rx} {y + ky} {x - rx} {y} Z",
            fill,
            **more,
        )

    def box(
        self,
        x: float,
        y: float,
        w: float,
        h: float,
        fill: str | None = None,
        r: float = 0,
        **more: str | float,
    ) -> str:
        """A rectangle, with round corners if r is given."""
        if not self.angle:
            px, py = self.point(x + w if self.mirror else x, y)
            s = self.scale
            return element("rect", x=px, y=py, width=w * s, height=h * s, rx=r * s or None, fill=fill, **more)
        return self.path(f"M {x} {y} L {x + w} {y} L {x + w} {y + h} L {x} {y + h} Z", fill, **more)

    def limb(self, commands: str, width: float, colour: str, line: float = LINE) -> str:
        """A thick line with an outline: an arm, a leg, a rail."""
        data, width = self.data(commands), width * self.scale
        return element("path", d=data, stroke_width=width + line) + element(
            "path", d=data, stroke=colour, stroke_width=width - line
        )


PAGE = Pen()
