"""How much paper a volume is: sheets from sides, millimetres from sheets, and how many sheets it may have. Exact."""

from decimal import Decimal

from cmarchive.bind.options import BindOptions, Sides

_SHEET = Decimal("0.1")  # millimetres of a sheet of 80 g/m²: archive.md §2.10
_WEIGHT = 80


def thickness(sheets: int, paper_weight: int) -> Decimal:
    """How thick so many sheets of paper of this weight in g/m² are, in millimetres, without the cover."""
    return sheets * _SHEET * paper_weight / _WEIGHT


def sheets_of(sides: int, options: BindOptions) -> int:
    """How many sheets carry so many sides."""
    return -(-sides // 2) if options.sides is Sides.TWO else sides


def sheet_limit(options: BindOptions) -> int:
    """The most sheets of the documents of one volume: by count and, if given, by thickness. At least one."""
    if options.thickness is None:
        return max(1, options.sheet_limit)
    by_thickness = Decimal(str(options.thickness)) // thickness(1, options.paper_weight)
    return max(1, min(options.sheet_limit, int(by_thickness)))
