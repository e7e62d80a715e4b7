"""How much paper a volume is: sheets from sides, millimetres from sheets, and how many sheets it may have."""

from cmarchive.bind.options import BindOptions, Sides

_SHEET = 0.1  # millimetres of a sheet of 80 g/m²: archive.md §2.10
_WEIGHT = 80


def sheet_thickness(options: BindOptions) -> float:
    """How thick one sheet is, in millimetres; in proportion to the weight of the paper."""
    return _SHEET * options.paper_weight / _WEIGHT


def volume_thickness(sheets: int, options: BindOptions) -> float:
    """How thick so many sheets are, in millimetres, without the cover."""
    return sheets * sheet_thickness(options)


def sheets_of(sides: int, options: BindOptions) -> int:
    """How many sheets carry so many sides."""
    return -(-sides // 2) if options.sides is Sides.TWO else sides


def sheet_limit(options: BindOptions) -> int:
    """The most sheets of the documents of one volume: by count and, if given, by thickness. At least one."""
    if options.thickness is None:
        return max(1, options.sheet_limit)
    return max(1, min(options.sheet_limit, int(options.thickness / sheet_thickness(options) + 1e-9)))
