"""Rows of two lines: the text, and small under it what helps to understand it."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from ui.models.roles import TEXT, Index, Role
from ui.theme import Theme
from ui.widgets.tables import CellDelegate, Table

_HIGH = 50
_LINE = 20


class NotedDelegate(CellDelegate):
    """Draws the note of a cell under its text; cells without one are as everywhere."""

    def _write(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, rect: QRect, *, selected: bool
    ) -> None:
        note = index.data(Role.NOTE)
        if not note:
            super()._write(painter, option, index, rect, selected=selected)
            return
        left, top = rect.left(), rect.center().y() - _LINE + 1
        colors, font = self._theme.colors, option.font
        painter.setFont(font)
        painter.setPen(QColor(colors.text))
        _line(painter, QRect(left, top, rect.width(), _LINE), str(index.data(TEXT) or ""))
        font.setPixelSize(12)
        painter.setFont(font)
        painter.setPen(QColor(colors.text if selected else colors.secondary))
        _line(painter, QRect(left, top + _LINE, rect.width(), _LINE), str(note))


def use_notes(table: Table, theme: Theme) -> None:
    """Let a table show the notes of its model."""
    table.setItemDelegate(NotedDelegate(theme, table, _HIGH))
    table.verticalHeader().setDefaultSectionSize(_HIGH)


def _line(painter: QPainter, rect: QRect, text: str) -> None:
    cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), cut)
