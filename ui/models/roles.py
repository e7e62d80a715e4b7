"""The roles every model of the window answers, beyond Qt's own."""

from enum import IntEnum

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class Role(IntEnum):
    """``VALUE`` hands out the value object of a row, ``TONE`` turns a cell into a chip, ``MUTED`` writes it grey.

    ``SORT`` is what a cell is ordered by, ``HAYSTACK`` what a search looks in, ``PERCENT`` a row's completeness.
    ``ICON`` names the icon before the text; the theme draws it. ``NOTE`` is written small under the text.
    """

    VALUE = Qt.ItemDataRole.UserRole + 1
    TONE = Qt.ItemDataRole.UserRole + 2
    MUTED = Qt.ItemDataRole.UserRole + 3
    SORT = Qt.ItemDataRole.UserRole + 4
    HAYSTACK = Qt.ItemDataRole.UserRole + 5
    PERCENT = Qt.ItemDataRole.UserRole + 6
    ICON = Qt.ItemDataRole.UserRole + 7
    NOTE = Qt.ItemDataRole.UserRole + 8


TEXT = Qt.ItemDataRole.DisplayRole
TIP = Qt.ItemDataRole.ToolTipRole
ALIGN = Qt.ItemDataRole.TextAlignmentRole
SPOKEN = Qt.ItemDataRole.AccessibleTextRole
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
