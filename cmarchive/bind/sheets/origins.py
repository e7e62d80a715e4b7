"""五、数据来源: where each figure of an indicator was read, by which department, and on which page it is proved."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from cmarchive.assessment import Indicator, Level, Variable
from cmarchive.bind.flow import Flow
from cmarchive.bind.layout import LEFT, SIZE_5S, TEXT_WIDTH, Align, Column, Mark, Pointer
from cmarchive.bind.metrics import POINTS_PER_MM
from cmarchive.bind.sheets.common import LIST
from cmarchive.text import mark
from cmarchive.view import View

_NAME = Column(title=mark("Sheet", "数据项"), width=54, align=Align.LEFT)
_DEPARTMENT = Column(title=mark("Sheet", "部门"), width=22)
_PLACE = Column(title=mark("Sheet", "证明材料档号、页号"), width=54)
_WORDS = mark("Sheet", "来源")
_POINTER = LEFT + TEXT_WIDTH - _PLACE.width / 2
_ROOM = _PLACE.width - 2 * LIST.padding
_CELL = re.compile(r"(.*[!\s])([A-Z]{1,3})([0-9]+)")


class _Origin(NamedTuple):
    """Where figures come from: department, source in words, evidence and the page in it."""

    department: str
    source: str
    item: int | None
    page: int | None


def origins_table(flow: Flow, view: View, indicator: Indicator) -> bool:
    """Pour the table; figures of one origin share a row. False when nothing is known of any figure."""
    names: dict[_Origin, list[str]] = defaultdict(list)
    for code in indicator.variables:
        variable = view.scheme.variables.get(code)
        if variable is not None and Level.REGION in variable.levels:
            for origin, years in _origins(view, variable):
                names[origin].append(_name(variable, years, view.years))
    if not names:
        return False
    flow.gap(1)
    rows = [("、".join(these), one.department, _words(view, one)) for one, these in names.items()]
    room = TEXT_WIDTH - _NAME.width - _DEPARTMENT.width
    if all(one.item is None for one in names):
        words = Column(title=_WORDS, width=room, align=Align.LEFT)
        flow.table((_NAME, _DEPARTMENT, words), rows, LIST)
        return True
    origins = list(names)

    def pointers(row: int, y: float, high: float) -> Sequence[Mark]:
        return list(_pointer(origins[row], y + high / 2))

    words = Column(title=_WORDS, width=room - _PLACE.width, align=Align.LEFT)
    flow.table((_NAME, _DEPARTMENT, words, _PLACE), [(*row, "") for row in rows], LIST, also=pointers)
    return True


def _origins(view: View, variable: Variable) -> Iterator[tuple[_Origin, list[int]]]:
    """Where the figures of a variable come from, a line for each page of evidence, and the years it speaks of.

    What was never entered has no origin but the one the scheme names.
    """
    years: dict[tuple[int | None, int | None], list[int]] = defaultdict(list)
    for year in view.years:
        figure = view.figure(view.region.key, variable.code, year)
        if figure is not None:
            is_known = figure.item is not None and view.item(figure.item) is not None
            years[(figure.item, figure.page) if is_known else (None, None)].append(year)
    if not years and variable.data_source:
        yield _Origin(variable.department, variable.data_source, None, None), list(view.years)
    for (item, page), these in years.items():
        source = merged_sources(source_of(view, variable, year) for year in these)
        if source or item is not None:
            yield _Origin(variable.department, source, item, page), these


def source_of(view: View, variable: Variable, year: int) -> str:
    """Where the region's figure was read, in words; where the scheme says it should come from when nobody said."""
    figure = view.figure(view.region.key, variable.code, year)
    return (figure.source if figure is not None else "") or variable.data_source


def merged_sources(sources: Iterable[str]) -> str:
    """Sources in words, each once; cells of one sheet are listed behind its name: ``数据.xlsx 经济!D2–D4、E7``."""
    cells: dict[str, list[tuple[str, int]]] = {}
    for source in dict.fromkeys(sources):
        found = _CELL.fullmatch(source)
        these = cells.setdefault(found.group(1) if found else source, [])
        if found:
            these.append((found.group(2), int(found.group(3))))
    return "；".join(place + "、".join(_ranges(these)) for place, these in cells.items() if place)


def _ranges(cells: Sequence[tuple[str, int]]) -> Iterator[str]:
    """Neighbouring cells of one column as a range."""
    start = 0
    for end in range(1, len(cells) + 1):
        column, row = cells[end - 1]
        if end == len(cells) or cells[end] != (column, row + 1):
            first = cells[start][1]
            yield f"{column}{row}" if first == row else f"{column}{first}–{column}{row}"
            start = end


def _name(variable: Variable, years: Sequence[int], all_years: Sequence[int]) -> str:
    if tuple(years) == tuple(all_years):
        return variable.name
    text = mark("Sheet", "{name}（{years}年）")
    return text.format(name=variable.name, years="、".join(f"{year}" for year in years))


def _words(view: View, origin: _Origin) -> str:
    item = view.item(origin.item) if origin.item is not None else None
    title = mark("Sheet", "《{title}》").format(title=item.title) if item is not None else ""
    return "\n".join(part for part in (origin.source, title) if part)


def _pointer(origin: _Origin, middle: float) -> Iterator[Mark]:
    if origin.item is not None:
        baseline = middle + SIZE_5S * 0.36 / POINTS_PER_MM
        yield Pointer(
            x=_POINTER,
            y=baseline,
            text="",
            size=SIZE_5S,
            align=Align.CENTER,
            item=origin.item,
            page=origin.page,
            room=_ROOM,
            full=SIZE_5S,
        )
