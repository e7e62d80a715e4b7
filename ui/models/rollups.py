"""What the page 汇总 lists: the progress board, verdicts, totals, and hints that lead to a place."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject

from cmarchive.model import Figure, FigureKey, SubjectKey
from cmarchive.numbers import plain
from cmarchive.review import figure_anchor
from cmarchive.rollups import ADDING_NAMES, Adding, BoardRow, Ratio, Rollup, Telling, Total
from cmarchive.session import RollupReport, Verdict
from cmarchive.view import View
from ui.models.table import Column, SnapshotModel
from ui.texts import shown, verdict_name
from ui.theme import Tone

_VERDICT_TONES = {
    Verdict.MET: Tone.OK,
    Verdict.NOT_MET: Tone.ERROR,
    Verdict.GAP: Tone.WARNING,
    Verdict.NO_DATA: Tone.PLAIN,
    Verdict.NOT_APPLICABLE: Tone.PLAIN,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One row that leads somewhere: a county by its code, or the city's own figure of a variable and year.

    ``target`` is the thing of the county's submission that is meant (``Anchor.target``); empty for all of it.
    """

    title: str
    chip: str
    tone: Tone
    cells: tuple[str, ...]
    detail: str
    county: str = ""
    variable: str = ""
    year: int | None = None
    target: str = ""


class LinesModel(SnapshotModel[Line]):
    """Rows whose first cell is the title and whose second is a chip."""

    def __init__(
        self, headings: tuple[str, ...], right: frozenset[int], parent: QObject | None = None
    ) -> None:
        rest = [_cell(heading, at, right=at in right) for at, heading in enumerate(headings[2:])]
        title: Column[Line] = Column(heading=headings[0], text=lambda one: one.title)
        chip: Column[Line] = Column(heading=headings[1], text=lambda one: one.chip, tone=lambda one: one.tone)
        super().__init__((title, chip, *rest), parent)

    def tip(self, value: Line, column: int) -> str:
        """The whole cell, and what is behind it."""
        return f"{super().tip(value, column)}\n{value.detail}".strip()


def _cell(heading: str, at: int, *, right: bool) -> Column[Line]:
    return Column(heading=heading, text=lambda one: one.cells[at], right=right, muted=not right)


def board_lines(report: RollupReport) -> Iterator[Line]:
    """One line for each county, the best first."""
    translate = QCoreApplication.translate
    for row in report.rollup.board:
        if row.days is None:
            detail = translate("Rollup", "{name}还没有报送。").format(name=row.county.name)
            empty = ("",) * 7
            chip = translate("Rollup", "未报送")
            yield Line(title=row.county.name, chip=chip, tone=Tone.WARNING, cells=empty, detail=detail)
            continue
        yield Line(
            title=row.county.name,
            chip=translate("Rollup", "第 {place} 名").format(place=row.place),
            tone=Tone.OK if row.place == 1 else Tone.INFO,
            cells=(
                translate("Rollup", "第 {serial} 次").format(serial=row.serial),
                f"{row.percent}%",
                str(row.unexplained),
                str(row.warnings),
                str(row.open_opinions),
                str(row.mended),
                str(row.days),
            ),
            detail=_board_detail(row),
            county=row.county.key.id,
        )


def _board_detail(row: BoardRow) -> str:
    text = QCoreApplication.translate(
        "Rollup",
        "{name}：{received} 报送，应备材料 {needed} 项已齐 {done} 项；错误 {errors} 个，其中没有说明的 {open} 个；"
        "审核意见 {opinions} 条，待整改 {wait} 条，已整改待核查 {mended} 条。",
    )
    return text.format(
        name=row.county.name,
        received=row.received[:10],
        needed=row.needed,
        done=row.done,
        errors=row.errors,
        open=row.unexplained,
        opinions=row.opinions,
        wait=row.open_opinions,
        mended=row.mended,
    )


def verdict_lines(report: RollupReport) -> Iterator[Line]:
    """One line for each indicator: by the counties' sums, and by what the city entered."""
    stated = {one.indicator.code: one for one in report.stated}
    for one in report.verdicts:
        own = stated.get(one.indicator.code)
        detail = shown(one.sentence)
        if own is not None and own.sentence != one.sentence:
            text = QCoreApplication.translate("Rollup", "{sums}\n按市级填报：{own}")
            detail = text.format(sums=shown(one.sentence), own=shown(own.sentence))
        yield Line(
            title=f"{one.indicator.code}  {shown(one.indicator.short)}",
            chip=verdict_name(one.verdict),
            tone=_VERDICT_TONES[one.verdict],
            cells=(verdict_name(own.verdict) if own is not None else "", shown(one.sentence)),
            detail=detail,
        )


def total_lines(report: RollupReport) -> Iterator[Line]:
    """One line for each variable and year; what the city's own figure contradicts comes first."""
    view, found = report.view, report.rollup
    ratios = {(one.variable, one.year): one for one in found.ratios}
    for one in sorted(found.totals, key=lambda each: _agrees(each, ratios) is not False):
        yield _total_line(one, view, ratios.get((one.variable, one.year)), len(found.counties))


def _agrees(one: Total, ratios: dict[tuple[str, int], Ratio]) -> bool | None:
    ratio = ratios.get((one.variable, one.year))
    return one.agrees if ratio is None else ratio.agrees


def _total_line(one: Total, view: View, ratio: Ratio | None, counties: int) -> Line:
    translate = QCoreApplication.translate
    agrees = one.agrees if ratio is None else ratio.agrees
    city = one.city if ratio is None else ratio.city
    value = one.text if ratio is None else ratio.value
    how = shown(ADDING_NAMES[one.adding if ratio is None else Adding.WORKED_OUT])
    if agrees is False:
        chip, tone = translate("Rollup", "与市级不符"), Tone.ERROR
    elif agrees:
        chip, tone = translate("Rollup", "相符"), Tone.OK
    elif one.missing:
        chip, tone = translate("Rollup", "缺县区"), Tone.WARNING
    else:
        chip, tone = translate("Rollup", "无可比"), Tone.PLAIN
    have = f"{len(one.parts)}/{counties}"
    missing = translate("Rollup", "、").join(county.name for county in one.missing)
    parts = [
        f"{part.county.name}  {part.figure.number.text} {part.figure.unit}".strip() for part in one.parts
    ]
    gap = translate("Rollup", "缺：{names}").format(names=missing) if missing else ""
    return Line(
        title=variable_name(view, one.variable),
        chip=chip,
        tone=tone,
        cells=(str(one.year), value, _figure(city), one.unit, have, missing, how),
        detail="\n".join(filter(None, [gap, *parts])),
        variable=one.variable,
        year=one.year,
    )


def hint_lines(report: RollupReport) -> Iterator[Line]:
    """Outliers, enterprises in two counties, figures told in two ways."""
    yield from _shared(report.rollup, report.view)
    yield from (_telling(one, report) for one in report.rollup.tellings)
    translate = QCoreApplication.translate
    for one in report.rollup.outliers:
        text = translate("Rollup", "{value}{unit}，各县区中位数 {median}{unit}")
        if one.is_growth:
            text = translate("Rollup", "是上年的 {value} 倍，各县区中位数 {median} 倍")
        said = text.format(value=_short(plain(one.value)), median=_short(plain(one.median)), unit=one.unit)
        hint = translate("Rollup", "离群只是提示，不是错误；请对照材料看一看。比较了 {count} 个县区。")
        yield Line(
            title=one.county.name,
            chip=translate("Rollup", "离群"),
            tone=Tone.INFO,
            cells=(variable_name(report.view, one.variable), str(one.year), said),
            detail=f"{said}\n{hint.format(count=one.counties)}",
            county=one.county.key.id,
            variable=one.variable,
            year=one.year,
            target=_target(one.county.key, one.variable, one.year),
        )


def _shared(found: Rollup, view: View) -> Iterator[Line]:
    translate = QCoreApplication.translate
    for one in found.shared:
        where = translate("Rollup", "、").join(
            translate("Rollup", "{county}（{enterprise}）").format(
                county=place.county.name, enterprise=place.enterprise.name
            )
            for place in one.places
        )
        told = [_told(each, view) for each in one.tellings]
        yield Line(
            title=one.places[0].enterprise.name,
            chip=translate("Rollup", "两县同一企业"),
            tone=Tone.WARNING,
            cells=(one.credit_code, "", where),
            detail="\n".join([where, *told]),
            county=one.places[0].county.key.id,
            target=_target(one.places[0].enterprise.key, one.tellings[0].variable, one.tellings[0].year)
            if one.tellings
            else "",
        )


def _telling(one: Telling, report: RollupReport) -> Line:
    region = next((each for each in report.rollup.counties if each.name == one.name), None)
    code = region.key.id if region is not None else ""
    said = _told(one, report.view)
    return Line(
        title=one.name,
        chip=QCoreApplication.translate("Rollup", "一数多说"),
        tone=Tone.WARNING,
        cells=(variable_name(report.view, one.variable), str(one.year), said),
        detail=said,
        county=code,
        variable=one.variable,
        year=one.year,
        target=_target(region.key, one.variable, one.year) if region is not None else "",
    )


def _target(subject: SubjectKey, variable: str, year: int) -> str:
    return figure_anchor(FigureKey(subject, variable, year)).target


def _told(one: Telling, view: View) -> str:
    parts = [f"{told.where} {told.text} {told.unit}".strip() for told in one.told]
    translate = QCoreApplication.translate
    name, told = variable_name(view, one.variable), translate("Rollup", "；").join(parts)
    return translate("Rollup", "{name} {year}：{told}").format(name=name, year=one.year, told=told)


def variable_name(view: View, code: str) -> str:
    """The scheme's name of a variable."""
    found = view.scheme.variables.get(code)
    return shown(found.name) if found is not None else code


def _figure(one: Figure | None) -> str:
    return "" if one is None else f"{one.number.text} {one.unit}".strip()


def _short(number: str) -> str:
    """At most four decimals are of use to whoever compares."""
    whole, point, rest = number.partition(".")
    return f"{whole}{point}{rest[:4]}" if rest else whole
