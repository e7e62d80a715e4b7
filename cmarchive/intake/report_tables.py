"""Tables within a report, such as 三年考核指标完成情况汇总表: a heading row with years, then a variable in each row."""

import re
from collections.abc import Iterator, Sequence

from cmarchive.intake.claim_names import Names
from cmarchive.intake.claim_tokens import Kind, tokens
from cmarchive.intake.claim_values import Claim, Doubtful, only
from cmarchive.intake.figures_columns import clean_unit, split_unit, year_of_cell
from cmarchive.intake.sentences import plain_writing, unnumbered
from cmarchive.statements import StatementKind
from cmarchive.text import mark

_IDLE = re.compile(r"(?:考核)?(?:实际)?(?:完成)?(?:情况|结果|数据|数值|值|实绩)$")
_UNIT_HEADINGS = ("单位", "计量单位")


class TableReader:
    """Reads one table row by row. Tables without years over their columns say nothing that can be proved."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._years: dict[int, int] = {}
        self._unit_column = -1

    def read(self, cells: Sequence[str]) -> Iterator[Claim]:
        """What a row claims.

        Raises:
            Doubtful: when it names a variable and has numbers that cannot be understood.
        """
        years = {place: year for place, cell in enumerate(cells) if (year := _year(cell)) is not None}
        if years:
            self._years = years
            headings = [plain_writing(cell) for cell in cells]
            self._unit_column = next((i for i, text in enumerate(headings) if text in _UNIT_HEADINGS), -1)
            return
        for cell in cells[: min(self._years, default=0)]:
            name, unit = split_unit(cell)
            writing = unnumbered(plain_writing(name))
            found = self._names.longest_at(writing, 0)
            if found is not None and found[0] == writing and found[1]:
                yield from self._values(cells, found[1], self._unit(cells) or unit)
                return

    def _unit(self, cells: Sequence[str]) -> str:
        return clean_unit(cells[self._unit_column]) if 0 <= self._unit_column < len(cells) else ""

    def _values(self, cells: Sequence[str], codes: frozenset[str], unit: str) -> Iterator[Claim]:
        for place, year in self._years.items():
            writing = plain_writing(cells[place]) if place < len(cells) else ""
            if not any(char.isdecimal() for char in writing):
                continue  # empty, or a dash
            told = tokens(writing, self._names, (year,))
            if len(told) != 1 or told[0].kind is not Kind.QUANTITY or told[0].is_vague:
                raise Doubtful(
                    mark("Claim", "{year}年一格“{text}”不是一个数").format(year=year, text=cells[place])
                )
            given = told[0].unit or unit
            if not (fitting := self._names.with_unit(codes, given)):
                raise Doubtful(mark("Claim", "{year}年的数值没有单位，或单位不能换算").format(year=year))
            code = only(tuple(fitting))
            yield Claim(
                kind=StatementKind.VALUE, variable=code, year=year, number=told[0].number, unit=fitting[code]
            )


def _year(cell: str) -> int | None:
    return year_of_cell(_IDLE.sub("", plain_writing(cell)))
