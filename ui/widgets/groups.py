"""A table whose rows stand under headings that fold; a heading runs across all columns."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QResizeEvent
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from ui.models.finding_groups import Heading
from ui.models.roles import TEXT, Index, Role
from ui.texts import severity_name
from ui.theme import Theme
from ui.widgets.tables import CellDelegate, Table

_NARROW = 540  # pixels below which a column is spared


class _GroupDelegate(CellDelegate):
    """Draws headings across the row, each cell its own part of them; everything else as in every table."""

    def __init__(self, theme: Theme, view: Table) -> None:
        super().__init__(theme, view)
        self._colors, self._table = theme, view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        heading = index.data(Role.VALUE)
        if not isinstance(heading, Heading):
            super().paint(painter, option, index)
            return
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        colors = self._colors.colors
        painter.save()
        painter.setClipRect(rect)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, QColor(colors.selection if chosen else colors.window))
        whole = QRect(0, rect.top(), self._table.viewport().width(), rect.height())
        caret = "caret-right" if heading.folded else "caret-down"
        self._colors.icon(caret).paint(painter, QRect(8, rect.center().y() - 6, 14, 14))
        font = option.font
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(colors.text))
        text = str(self._table.model().index(index.row(), 0).data(TEXT))
        inner = whole.adjusted(30, 0, -8, 0)
        cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)
        inner.setLeft(inner.left() + painter.fontMetrics().horizontalAdvance(cut) + 12)
        font.setBold(False)
        font.setPixelSize(12)
        painter.setFont(font)
        painter.setPen(QColor(colors.secondary))
        detail = "" if heading.title == severity_name(heading.members[0].severity) else heading.detail
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, detail)
        painter.restore()


class GroupedTable(Table):
    """A table over a model whose ``VALUE`` may be a Heading."""

    def __init__(self, theme: Theme, name: str, widths: Sequence[int], stretch: int) -> None:
        super().__init__(theme, name, widths, stretch)
        self.setItemDelegate(_GroupDelegate(theme, self))
        self._spare: int | None = None

    def spare(self, column: int) -> None:
        """Leave a column out where there is no room for all."""
        self._spare = column

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what can be spared."""
        if self._spare is not None:
            self.setColumnHidden(self._spare, event.size().width() < _NARROW)
        super().resizeEvent(event)
