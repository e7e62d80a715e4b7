"""What a person can read or be told in a window: every text of its widgets, models, actions and tips."""

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QAbstractTableModel, QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabWidget,
    QTextBrowser,
    QWidget,
)

_TOLD = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
_MOST = 4000  # rows of a model


def texts_of(widget: QWidget) -> Iterator[tuple[str, str]]:
    """Where a text stands, and the text, of a widget and everything in it that is not hidden on purpose."""
    for one in (widget, *widget.findChildren(QWidget)):
        if isinstance(one, QTextBrowser):
            continue  # the manual, which is a book of its own
        place = f"{type(one).__name__} {one.objectName()}".strip()
        for text in _own_texts(one):
            if text:
                yield place, text
    for action in widget.findChildren(QAction):
        for text in (action.text(), action.toolTip(), action.statusTip()):
            if text:
                yield "QAction", text


def _own_texts(one: QWidget) -> Iterator[str]:
    yield from (one.toolTip(), one.statusTip(), one.accessibleName(), one.accessibleDescription())
    if one.isWindow():
        yield one.windowTitle()
    if isinstance(one, (QLabel, QAbstractButton)):
        yield one.text()
    elif isinstance(one, QLineEdit):
        yield from (one.text(), one.placeholderText())
    elif isinstance(one, QPlainTextEdit):
        yield from (one.toPlainText(), one.placeholderText())
    elif isinstance(one, QComboBox):
        yield from (one.itemText(row) for row in range(one.count()))
    elif isinstance(one, QAbstractSpinBox):
        yield from (one.text(), one.specialValueText())
    elif isinstance(one, QGroupBox):
        yield one.title()
    elif isinstance(one, QTabWidget):
        yield from (one.tabText(row) for row in range(one.count()))
    if isinstance(one, QAbstractItemView) and one.model() is not None:
        yield from _model_texts(one.model(), QModelIndex())


def _model_texts(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    columns = range(1 if isinstance(model, QAbstractListModel) else model.columnCount(parent))
    for orientation, count in (
        (Qt.Orientation.Horizontal, len(columns)),
        (Qt.Orientation.Vertical, min(model.rowCount(parent), _MOST)),
    ):
        for section in range(count):
            for role in _TOLD:
                yield _text(model.headerData(section, orientation, role))
    for row in range(min(model.rowCount(parent), _MOST)):
        for column in columns:
            index = model.index(row, column, parent)
            for role in _TOLD:
                yield _text(index.data(role))
        first = model.index(row, 0, parent)
        if not isinstance(model, (QAbstractListModel, QAbstractTableModel)) and model.hasChildren(first):
            yield from _model_texts(model, first)


def _text(told: object) -> str:
    return told if isinstance(told, str) else ""
