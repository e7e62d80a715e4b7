"""五、数据来源: where each figure of an indicator was read, by which department, and on which page it is proved."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cmarchive.assessment import Indicator, Level, Variable
from cmarchive.bind.flow import Flow
from cmarchive.bind.layout import LEFT, SIZE_5S, TEXT_WIDTH, Align, Column, Mark, Pointer
from cmarchive.bind.metrics import POINTS_PER_MM
from cmarchive.bind.sheets.common import LIST
from cmarchive.text import mark
from cmarchive.view import View

_COLUMNS = (
    Column(title=mark("Sheet", "数据项"), width=58, align=Align.LEFT),
    Column(title=mark("Sheet", "部门"), width=22),
    Column(title=mark("Sheet", "来源"), width=44, align=Align.LEFT),
    Column(title=mark("Sheet", "证明材料档号、页号"), width=TEXT_WIDTH - 124),
)
_POINTER = LEFT + TEXT_WIDTH - _COLUMNS[-1].width / 2
_ROOM = _COLUMNS[-1].width - 2 * LIST.padding


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
            for origin, years in _origins(view, variable).items():
                names[origin].append(_name(variable, years, view.years))
    if not names:
        return False
    rows = [("、".join(these), one.department, _words(view, one), "") for one, these in names.items()]
    origins = list(names)

    def pointers(row: int, y: float, high: float) -> Sequence[Mark]:
        return list(_pointer(origins[row], y + high / 2))

    flow.gap(1)
    flow.table(_COLUMNS, rows, LIST, also=pointers)
    return True


def _origins(view: View, variable: Variable) -> dict[_Origin, list[int]]:
    """The years of a variable by where their figures come from; what is not entered has no origin but the scheme's."""
    years: dict[_Origin, list[int]] = defaultdict(list)
    for year in view.years:
        figure = view.figure(view.region.key, variable.code, year)
        if figure is not None:
            bound = view.item(figure.item) if figure.item is not None else None
            source = figure.source or variable.data_source
            if source or bound is not None:
                item = bound.id if bound is not None else None
                years[_Origin(variable.department, source, item, figure.page if bound else None)].append(year)
    if not years and variable.data_source:
        years[_Origin(variable.department, variable.data_source, None, None)] = list(view.years)
    return years


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
