"""Where Tab and F6 lead: through a window as it is read, block by block, whatever order its parts were made in.

Qt's own chain is the order of making, which the pages rebuild all the time; and it skips what stands before the part
that gets a page's focus.
"""

from collections.abc import Iterator, Sequence
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFormLayout,
    QGridLayout,
    QLayout,
    QLineEdit,
    QMainWindow,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QWidget,
)

_WHOLE = (QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit)  # what is inside them is theirs
_AREAS = ("card", "rail", "header", "status")


def stops(root: QWidget) -> list[QWidget]:
    """Where Tab stops in a window or a part of it, in reading order."""
    return [one for one in _inside(root) if _takes_focus(one)]


def go_on(root: QWidget, *, forward: bool) -> bool:
    """Give the focus to the next stop, at the end to the first; tell whether there is one."""
    order = stops(root)
    at = _place(order)
    if at < 0:
        at = -1 if forward else 0
    return _focus(order[(at + (1 if forward else -1)) % len(order)], forward=forward) if order else False


def go_to_area(root: QWidget, *, forward: bool) -> None:
    """Give the focus to the first stop of the next area: a card, a pane, the rail or the line at the bottom."""
    order = stops(root)
    firsts = [
        one for number, one in enumerate(order) if not number or _area(order[number - 1]) is not _area(one)
    ]
    at = _place(order)
    here = next(
        (number for number, one in enumerate(firsts) if at >= 0 and _area(one) is _area(order[at])), -1
    )
    if firsts:
        _focus(firsts[(here + (1 if forward else -1)) % len(firsts)], forward=forward)


def _focus(widget: QWidget, *, forward: bool) -> bool:
    reasons = Qt.FocusReason
    widget.setFocus(reasons.TabFocusReason if forward else reasons.BacktabFocusReason)
    over = widget.parentWidget()
    while over is not None:
        if isinstance(over, QScrollArea):
            over.ensureWidgetVisible(widget)
        over = None if over.isWindow() else over.parentWidget()
    return True


def _place(order: Sequence[QWidget]) -> int:
    """Where the focus is now; a field over a cell is where its table is."""
    now = QApplication.focusWidget()
    while now is not None and now not in order:
        now = None if now.isWindow() else now.parentWidget()
    return order.index(now) if now is not None else -1


def _area(widget: QWidget) -> QWidget:
    """The smallest area around a widget."""
    now: QWidget = widget
    while not now.isWindow() and (parent := now.parentWidget()) is not None:
        if now.objectName() in _AREAS or isinstance(parent, QSplitter):
            return now
        now = parent
    return now


def _takes_focus(widget: QWidget) -> bool:
    if not widget.isEnabled() or widget.focusProxy() is not None:
        return False
    if (chosen := _chosen_beside(widget)) is not None:
        return chosen is widget
    return widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus


def _chosen_beside(widget: QWidget) -> QAbstractButton | None:
    """Of buttons of which one is chosen, that one; the arrow keys lead from it to the others.

    Qt would stop at the one that had the focus last, though another was chosen since.
    """
    if not isinstance(widget, QAbstractButton) or (group := widget.group()) is None or not group.exclusive():
        return None
    chosen = group.checkedButton()
    return chosen if chosen is not None and chosen.isVisible() and chosen.isEnabled() else None


def _inside(widget: QWidget) -> Iterator[QWidget]:
    """Everything in sight in a widget, as it is read."""
    for one in _parts(widget):
        if one.isVisible() and not one.isWindow():
            yield one
            if not isinstance(one, _WHOLE):
                yield from _inside(one)


def _parts(widget: QWidget) -> Iterator[QWidget]:
    """What a widget consists of: as laid out; then what lies over it."""
    laid = list(_laid_out(widget))
    yield from laid
    if not isinstance(widget, (QMainWindow, QScrollArea, QSplitter, QStackedWidget)):
        over = [one for one in widget.children() if isinstance(one, QWidget) and one not in laid]
        yield from sorted(over, key=lambda one: (one.y(), one.x()))


def _laid_out(widget: QWidget) -> Iterator[QWidget]:
    if isinstance(widget, QMainWindow):
        yield from filter(None, [widget.centralWidget()])
    elif isinstance(widget, QScrollArea):
        yield from filter(None, [widget.widget()])
    elif isinstance(widget, QSplitter):
        yield from filter(None, map(widget.widget, range(widget.count())))
    elif isinstance(widget, QStackedWidget):
        yield from filter(None, [widget.currentWidget()])
    elif (layout := widget.layout()) is not None:
        yield from _of_layout(layout)


def _of_layout(layout: QLayout) -> Iterator[QWidget]:
    """The widgets of a layout, line by line."""
    for at in sorted(range(layout.count()), key=lambda at: _position(layout, at)):
        item = layout.itemAt(at)
        if item is not None and (inner := item.layout()) is not None:
            yield from _of_layout(inner)
        elif item is not None and (widget := item.widget()) is not None:
            yield widget


def _position(layout: QLayout, at: int) -> tuple[int, int]:
    """Line and place in the line of one entry."""
    if isinstance(layout, QGridLayout):
        row, column, *_spans = cast("tuple[int, int, int, int]", layout.getItemPosition(at))
        return row, column
    if isinstance(layout, QFormLayout):
        line, role = cast("tuple[int, QFormLayout.ItemRole]", layout.getItemPosition(at))
        return line, role.value
    return at, 0
