"""A person without a mouse, and one who sees nothing: what they reach in a window, in which order, and what they hear."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDateTimeEdit,
    QDialog,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QTextBrowser,
    QTextEdit,
    QWidget,
)

from ui.models.roles import Role
from ui.palette import Palette
from ui.tabbing import stops
from ui.widgets.grid import Grid
from ui.widgets.pageview import PageView

_KINDS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)
_TOLD = (
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
)
_MOST = 500  # steps of a walk; rows looked at
_SLACK = 4  # pixels by which neighbours may overlap


def spoken(widget: QWidget) -> str:
    """What a screen reader calls a widget."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return str(interface.text(QAccessible.Text.Name)).strip() if interface is not None else ""


def called(widget: QWidget | None) -> str:
    """A widget in a failure's message."""
    if widget is None:
        return "nothing"
    return f"{type(widget).__name__} “{spoken(widget) or widget.objectName() or widget.toolTip()}”"


def is_part(widget: QWidget) -> bool:
    """Tell whether a widget belongs to a larger control, through which it is used."""
    parent = widget.parentWidget()
    if isinstance(widget, (QHeaderView, QScrollBar)):
        return True
    while parent is not None:
        if isinstance(parent, (QComboBox, QAbstractSpinBox, QLineEdit)):
            return True
        if isinstance(parent, QAbstractItemView) and not isinstance(widget, QAbstractItemView):
            return True  # the corner of a table, the field over a cell
        parent = None if parent.isWindow() else parent.parentWidget()
    return False


def is_in_group(widget: QWidget) -> bool:
    """Tell whether the arrow keys lead to a button from another one that Tab reaches."""
    if not isinstance(widget, QAbstractButton) or widget.isChecked():
        return False
    group = widget.group()
    others = group.buttons() if group is not None and group.exclusive() else []
    return any(one.isChecked() and one.isVisible() for one in others)


def controls(root: QWidget) -> list[QWidget]:
    """Everything of a window that can be used now: fields, buttons, lists, and whatever else takes the focus."""
    return [
        one
        for one in root.findChildren(QWidget)
        if one.window() is root.window()
        and one.isVisibleTo(root)
        and one.isEnabled()
        and not one.visibleRegion().isEmpty()
        and not is_part(one)
        and (isinstance(one, _KINDS) or one.focusPolicy() & Qt.FocusPolicy.TabFocus)
    ]


def walk(root: QWidget, key: Qt.Key = Qt.Key.Key_Tab) -> list[QWidget]:
    """Press Tab from the first stop until it comes round."""
    firsts = stops(root)
    if not firsts:
        return []
    if len(firsts) == 1:
        return firsts
    firsts[0].setFocus(Qt.FocusReason.TabFocusReason)
    met: list[QWidget] = []
    for _ in range(_MOST):
        now = QApplication.focusWidget()
        assert now is not None, "nothing has the focus"
        if met and now is met[0]:
            return met
        assert now not in met, f"it goes round without the rest from {called(now)}"
        met.append(now)
        _leave(now, key)
    raise AssertionError(f"{called(root.window())} has no end")


def _leave(now: QWidget, key: Qt.Key) -> None:
    """Press a key until the focus goes elsewhere; in a sheet, where Tab goes to the next cell, with Ctrl."""
    held = Qt.KeyboardModifier.ControlModifier if isinstance(now, Grid) else Qt.KeyboardModifier.NoModifier
    within = (
        now.sectionCount() if isinstance(now, QDateTimeEdit) else 100 if isinstance(now, QTextBrowser) else 1
    )
    for _ in range(within):  # a date has three parts, a page of text its links
        if QApplication.focusWidget() is now:
            QTest.keyClick(now, key, held)
    assert QApplication.focusWidget() is not now, f"{key.name} sticks in {called(now)}"


def place(widget: QWidget, root: QWidget) -> QRect:
    """Where a widget is in its window."""
    return QRect(widget.mapTo(root.window(), QPoint(0, 0)), widget.size())


def _apart(one: QWidget, other: QWidget) -> tuple[QWidget, QWidget] | None:
    """The largest blocks that hold the one without the other."""
    line = [one]
    while not line[-1].isWindow() and (parent := line[-1].parentWidget()) is not None:
        line.append(parent)
    at, below = other, other
    while at not in line:
        parent = at.parentWidget()
        if at.isWindow() or parent is None:
            return None
        at, below = parent, at
    number = line.index(at)
    return (line[number - 1], below) if number and at is not other else None


def backward_steps(met: Sequence[QWidget]) -> Iterator[str]:
    """Steps against the reading order: up within a column, or left within a line, block by block."""
    for before, after in pairwise(met):
        if (pair := _apart(before, after)) is None:
            continue
        one, other = place(pair[0], before), place(pair[1], before)
        above = other.bottom() <= one.top() + _SLACK and other.left() < one.right() - _SLACK
        shared = min(one.bottom(), other.bottom()) - max(one.top(), other.top())
        beside = shared > min(one.height(), other.height()) / 2
        left = beside and other.right() <= one.left() + _SLACK
        if above or left:
            yield f"{called(before)} → {called(after)}"


def nameless(root: QWidget) -> Iterator[str]:
    """Controls that say nothing, and pictures without a tip."""
    for one in controls(root):
        if not spoken(one):
            yield f"{called(one)} in {called(one.parentWidget())} has no name"
        if isinstance(one, QAbstractButton) and not one.text() and not one.toolTip():
            yield f"{called(one)} has no tip"


def out_of_reach(root: QWidget, met: Sequence[QWidget]) -> Iterator[str]:
    """Controls the walk does not come by."""
    for one in controls(root):
        if isinstance(one.parentWidget(), Palette):
            continue  # the arrow keys of its field move in its list
        if one not in met and not is_in_group(one) and one.focusProxy() is None:
            yield f"{called(one)} in {called(one.parentWidget())}"


def wordless(root: QWidget) -> Iterator[str]:
    """Cells that show a colour or a picture and say nothing."""
    for view in root.findChildren(QAbstractItemView):
        if not isinstance(view, QHeaderView) and view.isVisibleTo(root) and view.model() is not None:
            for told in _silent(view.model(), QModelIndex()):
                yield f"{called(view)}: {told}"


def _silent(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    for row in range(min(model.rowCount(parent), _MOST)):
        for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)):
            index = model.index(row, column, parent)
            coloured = any(index.data(role) for role in _COLOURED)
            if coloured and not any(index.data(role) for role in _TOLD):
                yield f"row {row}, column {column}"


_COLOURED = (
    Role.ICON,
    Role.TONE,
    Qt.ItemDataRole.BackgroundRole,
    Qt.ItemDataRole.ForegroundRole,
    Qt.ItemDataRole.DecorationRole,
)


def stuck_scrolling(root: QWidget) -> Iterator[str]:
    """Places to scroll that no key reaches: neither in themselves nor from something inside."""
    for one in root.findChildren(QScrollArea):
        if one.isVisibleTo(root) and one.verticalScrollBar().maximum() > 0:
            inside = any(one.isAncestorOf(stop) for stop in stops(root))
            beside = one.parentWidget() is not None and any(
                isinstance(over, PageView) for over in _over(one)
            )  # whose arrow keys scroll
            if not inside and not beside:
                yield called(one.parentWidget())


def _over(widget: QWidget) -> Iterator[QWidget]:
    while not widget.isWindow() and (parent := widget.parentWidget()) is not None:
        yield parent
        widget = parent


def bad_manners(dialog: QDialog) -> Iterator[str]:
    """What is wrong with how a dialog answers Enter and Esc; it is closed afterwards."""
    buttons = [one for one in dialog.findChildren(QPushButton) if one.isVisibleTo(dialog)]
    if buttons and sum(one.isDefault() for one in buttons) != 1:
        yield "no one button is what Enter presses"
    if not dialog.windowTitle():
        yield "it has no title"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    if dialog.isVisible():
        yield "Esc does not close it"
