"""The frozen columns of a grid: name and unit of each row, and what they are called."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from cmarchive.assessment import Variable, VariableKind
from ui.models.roles import Role
from ui.texts import shown
from ui.theme import Theme

ROW = 36
TITLE = 30
LEAST_NAME = 232
_PAD = 8
_UNIT = 76
_TWO_LINES = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)


class RowHeader(QHeaderView):
    """Name and unit of each row; stays while the years scroll. Titles of sections stand out."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._theme = theme
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setDefaultSectionSize(ROW)
        self.setMinimumSectionSize(20)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        theme.changed.connect(self.viewport().update)

    def sizeHint(self) -> QSize:
        """As wide as the sheet says; Qt would measure names the sheet then cuts or wraps."""
        return QSize(LEAST_NAME, ROW)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's name
        """Draw a name with its unit, or a title."""
        colors, value = self._theme.colors, self._value(logicalIndex)
        painter.save()
        if isinstance(value, str):
            painter.fillRect(rect, QColor(colors.window))
            font = painter.font()
            font.setPixelSize(12)
            font.setBold(True)
            painter.setFont(font)
            painter.setPen(QColor(colors.secondary))
            _write(painter, rect.adjusted(_PAD, 0, -_PAD, 0), value, Qt.AlignmentFlag.AlignLeft)
        elif isinstance(value, Variable):
            self._paint_name(painter, rect, value, is_current=self._is_current(logicalIndex))
        painter.setPen(QColor(colors.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()

    def _paint_name(self, painter: QPainter, rect: QRect, variable: Variable, *, is_current: bool) -> None:
        colors = self._theme.colors
        painter.fillRect(rect, QColor(colors.selection if is_current else colors.surface))
        font = self.font()
        painter.setFont(font)
        painter.setPen(QColor(colors.text))
        name = rect.adjusted(_PAD, 0, -_UNIT, 0)
        words = shown(variable.name)
        used = painter.fontMetrics().horizontalAdvance(words) + 12
        font.setPixelSize(12)
        if used > name.width():  # a long name takes two lines of smaller letters
            painter.setFont(font)
            painter.drawText(name, _TWO_LINES, words)
        else:
            _write(painter, name, words, Qt.AlignmentFlag.AlignLeft)
        painter.setFont(font)
        painter.setPen(QColor(colors.secondary))
        if (room := name.width() - used) >= painter.fontMetrics().horizontalAdvance(variable.code):
            code = QRect(name.right() - room, name.top(), room, name.height())
            _write(painter, code, variable.code, Qt.AlignmentFlag.AlignRight)
        unit = QRect(rect.right() - _UNIT + _PAD, rect.top(), _UNIT - 2 * _PAD, rect.height())
        is_answer = variable.kind is VariableKind.BOOLEAN
        _write(painter, unit, self.tr("是/否") if is_answer else variable.unit, Qt.AlignmentFlag.AlignLeft)
        painter.setPen(QColor(colors.line))
        painter.drawLine(rect.topRight(), rect.bottomRight())

    def _value(self, row: int) -> object:
        return self.model().headerData(row, Qt.Orientation.Vertical, Role.VALUE)

    def _is_current(self, row: int) -> bool:
        view = self.parent()
        return isinstance(view, QTableView) and view.currentIndex().row() == row


class Corner(QWidget):
    """What the frozen columns are called."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Two headings."""
        del event
        painter, colors, rect = QPainter(self), self._theme.colors, self.rect()
        painter.fillRect(rect, QColor(colors.surface))
        font = self.font()
        font.setPixelSize(12)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(colors.secondary))
        left = Qt.AlignmentFlag.AlignLeft
        _write(painter, rect.adjusted(_PAD, 0, -_UNIT, 0), self.tr("数据项"), left)
        _write(painter, rect.adjusted(rect.width() - _UNIT + _PAD, 0, 0, 0), self.tr("单位"), left)
        painter.setPen(QColor(colors.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())


def _write(painter: QPainter, rect: QRect, text: str, side: Qt.AlignmentFlag) -> None:
    cut = QFontMetrics(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, int(side | Qt.AlignmentFlag.AlignVCenter), cut)
