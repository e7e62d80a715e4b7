"""Where an incoming page goes on its sheet of A4, and where we print on it. Points from the lower left corner."""

from typing import NamedTuple

from cmarchive.bind.layout import A4, LEFT, RIGHT
from cmarchive.bind.metrics import POINTS_PER_MM
from cmarchive.bind.options import BindOptions, Fit

EDGE = RIGHT * POINTS_PER_MM
BINDING = LEFT * POINTS_PER_MM
PAPER = (A4[0] * POINTS_PER_MM, A4[1] * POINTS_PER_MM)
NUMBER_BASELINE = 8.5 * POINTS_PER_MM
HEADER_DROP = 10.5 * POINTS_PER_MM  # of the small line above a page, from the upper edge
NARROW = 5.0 * POINTS_PER_MM  # what stays free on the other edges when pages may fill the sheet
FOLDOUT = (420.0 * POINTS_PER_MM, 297.0 * POINTS_PER_MM)  # A3 landscape, folded to A4
_FOLDED_FROM = 1.05  # scans of A4 are a little larger than A4
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
    """The sheet an incoming page gets and the map that puts its upright lower left corner there, on a front.

    On a back, whose binding edge is at the right, it stands ``mirror`` points further left.
    """

    width: float
    height: float
    matrix: Matrix
    mirror: float = BINDING - EDGE
    is_foldout: bool = False


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


def place(width: float, height: float, options: BindOptions | None = None) -> Placement:
    """Fit a page of this shown size on its sheet: scaled, centred, never cropped.

    Between the margins, or, when ``options`` say so, up to 5 mm from all edges but the binding edge. Wide pages get
    landscape sheets, whose upper edge is kept free as well, for they are bound by it. Pages that fit keep their
    size unless they are very small. Pages larger than A4 landscape may keep their size on a fold-out.
    """
    chosen = options or BindOptions()
    is_wide = width > height
    if chosen.foldouts and is_wide and (width > PAPER[1] * _FOLDED_FROM or height > PAPER[0] * _FOLDED_FROM):
        return _fold_out(width, height)
    edge = NARROW if chosen.fit is Fit.FULL else EDGE
    paper_width, paper_height = (PAPER[1], PAPER[0]) if is_wide else PAPER
    room_width = paper_width - BINDING - edge
    top = BINDING if is_wide else edge
    room_height = paper_height - edge - top
    fit = min(room_width / width, room_height / height)
    scale = fit if fit < 1 else min(_LARGEST_GAIN, max(1.0, fit / 2))
    x = BINDING + (room_width - width * scale) / 2
    y = edge + (room_height - height * scale) / 2
    return Placement(paper_width, paper_height, Matrix(scale, 0, 0, scale, x, y), BINDING - edge)


def _fold_out(width: float, height: float) -> Placement:
    """At its own size on A3, larger ones scaled to A3; what room there is goes to the binding edge first.

    A drawing on A3 has its own binding margin of 25 mm (GB/T 14689).
    """
    scale = min(1.0, FOLDOUT[0] / width, FOLDOUT[1] / height)
    spare = FOLDOUT[0] - width * scale
    room = spare - BINDING - NARROW
    x = BINDING + room / 2 if room >= 0 else spare
    y = (FOLDOUT[1] - height * scale) / 2
    matrix = Matrix(scale, 0, 0, scale, x, y)
    return Placement(*FOLDOUT, matrix, min(BINDING - NARROW, x), is_foldout=True)
