"""One cell as a person sees it: exact decimals by the cell's own number format, dates as ISO text."""

import re
from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import NamedTuple

from openpyxl.utils import get_column_letter

from cmarchive.numbers import plain
from cmarchive.text import half_width, mark

_LITERALS = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_DECIMAL_PLACES = re.compile(r"\.([0#?]*)")
_NOT_PLAIN = re.compile(r"[/EeyYdDhHsS@]|General", re.IGNORECASE)
_SPREADSHEET_DIGITS = 15  # what a spreadsheet itself keeps of a number
_BLANK = frozenset({"", "-", "--", "—", "——", "–", "/", "…", "……"})


class Cell(NamedTuple):
    """What a cell shows, and where it stands; ``row`` and ``column`` count from zero.

    ``text`` is as shown, with a number's decimals. ``unit`` is ``%`` when the number format shows per cent.
    ``stored`` is the number behind, when it has more digits than are shown. ``problem`` is the Chinese reason why
    the cell has no readable content. ``is_number`` tells a number from digits kept as text.
    """

    text: str
    sheet: str
    row: int
    column: int
    unit: str = ""
    stored: str = ""
    problem: str = ""
    is_number: bool = False

    @property
    def where(self) -> str:
        """The place as its program names it: 名录!C5, or C5 in a text table."""
        place = f"{get_column_letter(self.column + 1)}{self.row + 1}"
        return f"{self.sheet}!{place}" if self.sheet else place

    @property
    def clean(self) -> str:
        """The text in half width, blanks and line breaks inside collapsed."""
        return _clean(self.text)

    @property
    def is_blank(self) -> bool:
        """Tell whether nothing was entered: empty, or a dash that offices put for "no figure"."""
        return not self.problem and (not self.text or self.clean in _BLANK)


@lru_cache(maxsize=8192)  # a table says 是, 否 and 重点管理 thousands of times
def _clean(text: str) -> str:
    return " ".join(half_width(text).split())


def make_cell(value: object, sheet: str, row: int, column: int, number_format: str = "General") -> Cell:
    """Make a cell of a value as a spreadsheet library returns it."""
    if value is None:
        return Cell("", sheet, row, column)
    if isinstance(value, str):
        return Cell(value.strip(), sheet, row, column)
    if isinstance(value, bool):
        return Cell(mark("Cell", "是") if value else mark("Cell", "否"), sheet, row, column)
    if isinstance(value, int | float | Decimal):
        return _number_cell(value, sheet, row, column, number_format)
    if isinstance(value, date):
        return Cell(_date_text(value, number_format), sheet, row, column)
    return Cell(str(value), sheet, row, column)


def _number_cell(value: int | float | Decimal, sheet: str, row: int, column: int, number_format: str) -> Cell:
    exact = exact_decimal(value)
    if exact is None:
        return Cell("", sheet, row, column, problem=mark("Cell", "不是有限的数，请修正后重新导入。"))
    least, most, percent = shown_decimals(number_format)
    if percent:
        exact = exact.scaleb(2)
    text, stored = _as_shown(exact, least, most)
    return Cell(text, sheet, row, column, "%" if percent else "", stored, "", True)


def exact_decimal(value: int | float | Decimal) -> Decimal | None:
    """Turn a spreadsheet number into a decimal, without the digits that binary fractions add; None if not finite."""
    exact = Decimal(str(value))
    if not exact.is_finite():
        return None
    if isinstance(value, float) and len(exact.as_tuple().digits) > _SPREADSHEET_DIGITS:
        exact = Decimal(format(value, f".{_SPREADSHEET_DIGITS}g"))
    return exact


@lru_cache(maxsize=512)
def shown_decimals(number_format: str) -> tuple[int, int | None, bool]:
    """Read a number format: fewest and most decimals it shows, and whether it shows per cent.

    The most is None where the format leaves it to the number (General, text, fractions, exponents) or where it
    divides by thousands, so that what is shown is not the number.
    """
    bare = _LITERALS.sub("", number_format.partition(";")[0])
    percent = "%" in bare
    if not re.search(r"[0#?]", bare) or _NOT_PLAIN.search(bare) or re.search(r"[0#?],+(?![0#?,])", bare):
        return 0, None, percent
    places = _DECIMAL_PLACES.search(bare)
    if places is None:
        return 0, 0, percent
    return places.group(1).count("0"), len(places.group(1)), percent


def _as_shown(exact: Decimal, least: int, most: int | None) -> tuple[str, str]:
    """The number as the cell shows it, and as stored if that has more digits."""
    text = plain(exact)
    whole = text.rstrip("0").rstrip(".") if "." in text else text
    held = len(whole.partition(".")[2])
    if most is not None and held > most:
        # A spreadsheet rounds half away from zero; what it shows is what the office states.
        return plain(exact.quantize(Decimal(1).scaleb(-most), rounding=ROUND_HALF_UP)), whole
    if held < least:
        whole += ("" if held else ".") + "0" * (least - held)
    return whole, ""


def _date_text(value: date, number_format: str) -> str:
    """ISO text with as much of the date as the cell shows."""
    if isinstance(value, datetime) and value.time() != time():
        return value.isoformat(sep=" ", timespec="seconds")
    bare = _LITERALS.sub("", number_format.partition(";")[0]).lower()
    if "y" in bare and "d" not in bare:
        return value.strftime("%Y-%m") if "m" in bare else value.strftime("%Y")
    return value.strftime("%Y-%m-%d")
