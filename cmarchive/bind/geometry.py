"""Where an incoming page goes on its sheet of A4, and where we print on it. Points from the lower left corner."""

from typing import NamedTuple

from cmarchive.bind.layout import A4, LEFT, RIGHT
from cmarchive.bind.metrics import POINTS_PER_MM

EDGE = RIGHT * POINTS_PER_MM
BINDING = LEFT * POINTS_PER_MM
PAPER = (A4[0] * POINTS_PER_MM, A4[1] * POINTS_PER_MM)
NUMBER_BASELINE = 8.5 * POINTS_PER_MM
HEADER_DROP = 10.5 * POINTS_PER_MM  # of the small line above a page, from the upper edge
_LARGEST_GAIN = 2.0  # a stamp-sized scan is enlarged, but not into a blur


class Matrix(NamedTuple):
    """An affine map as PDF writes it."""

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    def then(self, other: "Matrix") -> "Matrix":
        """This map followed by another."""
        return Matrix(
            self.a * other.a + self.b * other.c,
            self.a * other.b + self.b * other.d,
            self.c * other.a + self.d * other.c,
            self.c * other.b + self.d * other.d,
            self.e * other.a + self.f * other.c + other.e,
            self.e * other.b + self.f * other.d + other.f,
        )


class Placement(NamedTuple):
    """The sheet an incoming page gets and the map that puts its upright lower left corner there."""

    width: float
    height: float
    matrix: Matrix


def upright(box: tuple[float, float, float, float], rotate: int, unit: float) -> tuple[Matrix, float, float]:
    """Turn a page the way it is shown and move its visible box to the origin; also its shown width and height.

    ``rotate`` is clockwise in degrees as in /Rotate; ``unit`` is /UserUnit.
    """
    x0, y0, x1, y1 = box
    width, height = (x1 - x0) * unit, (y1 - y0) * unit
    moved = Matrix(unit, 0, 0, unit, -x0 * unit, -y0 * unit)
    turn = {
        0: (Matrix(1, 0, 0, 1, 0, 0), width, height),
        90: (Matrix(0, -1, 1, 0, 0, width), height, width),
        180: (Matrix(-1, 0, 0, -1, width, height), width, height),
        270: (Matrix(0, 1, -1, 0, height, 0), height, width),
    }[rotate % 360]
    return moved.then(turn[0]), turn[1], turn[2]


def place(width: float, height: float) -> Placement:
    """Fit a page of this shown size between the margins: scaled, centred, never cropped.

    Wide pages get landscape sheets, whose upper edge is kept free as well, for they are bound by it. Pages that
    fit keep their size unless they are very small.
    """
    is_wide = width > height
    paper_width, paper_height = (PAPER[1], PAPER[0]) if is_wide else PAPER
    room_width = paper_width - BINDING - EDGE
    top = BINDING if is_wide else EDGE
    room_height = paper_height - EDGE - top
    fit = min(room_width / width, room_height / height)
    scale = fit if fit < 1 else min(_LARGEST_GAIN, max(1.0, fit / 2))
    x = BINDING + (room_width - width * scale) / 2
    y = EDGE + (room_height - height * scale) / 2
    return Placement(paper_width, paper_height, Matrix(scale, 0, 0, scale, x, y))
