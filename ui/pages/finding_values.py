"""The values a finding compares: each with a way to its cell, and to the document it was read from."""

import re
from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QWidget

from cmarchive.model import Figure, FigureKey, Finding, FindingValue, SubjectKey, SubjectKind
from cmarchive.view import View
from ui.texts import bracketed, shown
from ui.widgets.basics import label
from ui.workspace import Place

_YEARS = re.compile(r"\d{4}")


class ValuesTable(QFrame):
    """``went`` carries the place of a value, or of what it was read from."""

    went = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("inset")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(12, 8, 12, 8)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(2, 3)

    def show_values(self, finding: Finding, view: View | None) -> None:
        """Show the values of a finding; nothing when it has none."""
        while (entry := self._grid.takeAt(0)) is not None:
            if (widget := entry.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.setVisible(bool(finding.values))
        years = len({value.year for value in finding.values}) > 1
        for row, value in enumerate(finding.values):
            figure = figure_of(finding, value, view)
            for column, widget in enumerate(self._cells(value, figure, view, with_year=years)):
                self._grid.addWidget(widget, row, column, Qt.AlignmentFlag.AlignTop)
                widget.show()  # Qt would later, and meanwhile the card has no room for it

    def _cells(
        self, value: FindingValue, figure: Figure | None, view: View | None, *, with_year: bool
    ) -> Iterator[QWidget]:
        name = shown(value.name)
        if with_year and value.year is not None:
            name += bracketed(str(value.year))
        yield label(name, wrap=True)
        number = f"{shown(value.value)} {value.unit}".strip()
        if figure is None:
            written = label(number, "strong")
            written.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            yield written
        else:
            key = figure.key
            place = Place(key.subject, variable=key.variable, year=key.year)
            yield self._link(
                number, place, self.tr("转到{name}的单元格").format(name=shown(value.name)), bold=True
            )
        item = view.item(figure.item) if figure is not None and figure.item is not None and view else None
        if item is None or figure is None:
            yield label(shown(value.source), "secondary", wrap=True)
            return
        page = self.tr(" 第 {page} 页").format(page=figure.page) if figure.page is not None else ""
        text = self.tr("《{title}》{page}").format(title=item.title, page=page)
        tip = self.tr("打开证据：{source}").format(source=shown(value.source) or item.title)
        yield self._link(text, Place(item.subject, item.slot, item.id), tip)

    def _link(self, text: str, place: Place, tip: str, *, bold: bool = False) -> QPushButton:
        made = QPushButton(text)
        made.setAutoDefault(False)
        made.setProperty("link", True)
        made.setProperty("right", bold)
        made.setCursor(Qt.CursorShape.PointingHandCursor)
        made.setToolTip(tip)
        made.setAccessibleDescription(tip)
        made.clicked.connect(lambda: self.went.emit(place))
        return made


def figure_of(finding: Finding, value: FindingValue, view: View | None) -> Figure | None:
    """The figure a value is: of the finding's subject, else of the region; None when it is neither's."""
    if view is None or value.year is None:
        return None
    for subject in (finding.subject.key, view.region.key):
        figure = view.figure(subject, value.variable, value.year)
        if figure is not None and (figure.number.text, figure.unit) == (value.value, value.unit):
            return figure
    return None


def cell_of(finding: Finding, view: View | None) -> FigureKey | None:
    """The cell of the figures a finding is about: the one it names, else that of its first value."""
    if view is None:
        return None
    if finding.topic in view.scheme.variables:
        owner = _owner(finding, view)
        return FigureKey(owner, finding.topic, _year(finding, owner, view))
    figures = (figure_of(finding, value, view) for value in finding.values)
    first = next((one for one in figures if one is not None), None)
    return first.key if first is not None else None


def _owner(finding: Finding, view: View) -> SubjectKey:
    """Whose figure it is: what concerns an indicator is a figure of the region."""
    key = finding.subject.key
    return view.region.key if key.kind is SubjectKind.INDICATOR else key


def _year(finding: Finding, owner: SubjectKey, view: View) -> int:
    """The first year a finding speaks of that has no figure, else the last one it speaks of."""
    told = [int(year) for year in _YEARS.findall(finding.period)]
    told += [value.year for value in finding.values if value.year is not None]
    if not told:
        return view.years[-1]
    years = range(min(told), max(told) + 1)
    empty = (year for year in years if view.figure(owner, finding.topic, year) is None)
    return next(empty, years[-1]) if not finding.values else years[-1]
