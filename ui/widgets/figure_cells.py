"""How a cell of the grid of figures is drawn and typed into."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cmarchive.assessment import Severity
from ui.models.figure_values import Cell
from ui.models.roles import Index, Role
from ui.texts import SEVERITY_TONES, shown
from ui.theme import Colors, Theme, Tone
from ui.widgets.grid import CellEditor, Grid

_PAD = 10
_CORNER = 10
_DOT = 4
_SMALL = 12
_ICON = 14
_FINISHING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_SIGNS = {True: "＝", False: "≠", None: "≈"}


class FigureDelegate(QStyledItemDelegate):
    """The figure at the right, what it comes to in grey at the left, findings as a corner.

    An error is a full corner, a warning the outline of one, a hint a dot: never told apart by colour alone.
    Words for all of it are in the tip, the spoken text and the pane beside the grid.
    """

    def __init__(self, theme: Theme, grid: Grid) -> None:
        super().__init__(grid)
        self._theme, self._grid = theme, grid
        theme.changed.connect(grid.viewport().update)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        rect: QRect = option.rect
        colors, cell = self._theme.colors, index.data(Role.VALUE)
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, QColor(_ground(cell, colors, chosen=chosen)))
        painter.setPen(QColor(colors.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if isinstance(cell, Cell):
            painter.drawLine(rect.topRight(), rect.bottomRight())
            self._write(painter, rect, cell)
            self.mark(painter, rect, cell.severity)
            if index == self._grid.currentIndex():
                painter.setPen(QColor(colors.accent))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(rect.adjusted(0, 0, -1, -1))
                painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A field as large as the cell."""
        del option
        editor = CellEditor(parent)
        cell = index.data(Role.VALUE)
        if isinstance(cell, Cell):
            editor.setAccessibleName(f"{shown(cell.variable.name)} {cell.key.year}")
        editor.finished.connect(lambda rows, columns: self._grid.finish(editor, rows, columns))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Start from what stands there; a snapshot that arrives meanwhile does not touch what is being typed."""
        if isinstance(editor, CellEditor) and not editor.isModified():
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Pass on what was typed."""
        if isinstance(editor, CellEditor):
            model.setData(index, editor.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the keys that finish a cell to its field, which knows where to go on."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() in _FINISHING
        ):
            return False
        return super().eventFilter(watched, event)

    def _write(self, painter: QPainter, rect: QRect, cell: Cell) -> None:
        colors, inner = self._theme.colors, rect.adjusted(_PAD, 0, -_PAD, 0)
        right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        cut = Qt.TextElideMode.ElideRight
        if cell.text:
            painter.setPen(QColor(colors.error if cell.problem else colors.text))
            shown = painter.fontMetrics().elidedText(cell.text, cut, inner.width())
            painter.drawText(inner, right, shown)
        used = painter.fontMetrics().horizontalAdvance(cell.text) + _PAD if cell.text else 0
        font = painter.font()
        font.setPixelSize(_SMALL)
        painter.setFont(font)
        if cell.problem:
            place = QRect(inner.left() - 2, rect.center().y() - _ICON // 2 + 1, _ICON, _ICON)
            self._theme.icon("warning-circle", Tone.ERROR).paint(painter, place)
            return
        if cell.is_lacking and cell.computed is None:
            painter.setPen(QColor(colors.warning))
            painter.drawText(inner, right, self.tr("待填"))
        if cell.computed is not None:
            sign, agrees = _SIGNS[cell.computed.agrees], cell.computed.agrees
            painter.setPen(QColor(colors.error if agrees is False else colors.secondary))
            shown = f"{sign}{cell.computed.text}"
            if painter.fontMetrics().horizontalAdvance(shown) > inner.width() - used:
                shown = sign  # half a number would be read as another one
            painter.drawText(inner, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)

    def mark(self, painter: QPainter, rect: QRect, severity: Severity | None) -> None:
        """Draw the corner of a cell that has findings."""
        if severity is None:
            return
        color = self._theme.colors.pair(SEVERITY_TONES[severity])[0]
        top = rect.topRight() + QPoint(-1, 1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color, 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush if severity is Severity.WARNING else color)
        if severity is Severity.INFO:
            painter.drawEllipse(top + QPoint(-_DOT, _DOT), _DOT / 2, _DOT / 2)
        else:
            painter.drawPolygon([top, top - QPoint(_CORNER, 0), top + QPoint(0, _CORNER)])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _ground(cell: object, colors: Colors, *, chosen: bool) -> str:
    if not isinstance(cell, Cell):
        return colors.window
    if chosen:
        return colors.selection
    if cell.problem:
        return colors.error_soft
    return colors.warning_soft if cell.is_lacking else colors.surface
