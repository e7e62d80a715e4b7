"""Icons of the Phosphor family as QIcons of any size and colour, drawn from the font that the package qtawesome brings.

Of that package only the files are used: importing it loads every name of Qt there is, a tenth of a second at each start.
"""

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QIcon,
    QIconEngine,
    QPainter,
    QPalette,
    QPixmap,
)

_SHARE = 0.875  # of an icon's height that the letter takes: 14 of 16 pixels, the rest is for its bearings


@cache
def font_icon(name: str, color: str) -> QIcon:
    """Give an icon by its name in the family; KeyError where there is none. A disabled one takes the palette's grey.

    What was made is kept to the end: an icon that the collector found after the application is gone would crash.
    """
    return QIcon(_Letter(chr(int(_names()[name], 16)), QColor(color)))


class _Letter(QIconEngine):
    """One letter of the icon font, drawn in the middle of whatever size is asked for."""

    def __init__(self, letter: str, color: QColor) -> None:
        super().__init__()
        self._letter = letter
        self._color = color

    def clone(self) -> QIconEngine:
        return _Letter(self._letter, self._color)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        font = QFont(_family())
        font.setPixelSize(max(1, round(_SHARE * rect.height())))
        painter.save()
        painter.setFont(font)
        painter.setPen(_grey() if mode is QIcon.Mode.Disabled else self._color)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._letter)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap


def _grey() -> QColor:
    return QGuiApplication.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)


@cache
def _names() -> dict[str, str]:
    """Map each icon's name to the number of its letter, written like 0xf371."""
    names: dict[str, str] = json.loads(_file("phosphor-charmap-*.json").read_bytes())
    return names


@cache
def _family() -> str:
    number = QFontDatabase.addApplicationFont(str(_file("phosphor-[0-9]*.ttf")))
    return QFontDatabase.applicationFontFamilies(number)[0]


def _file(pattern: str) -> Path:
    spec = find_spec("qtawesome")
    assert spec is not None, "qtawesome is not installed"
    folders = spec.submodule_search_locations or []  # where the program is frozen only the files are there
    return next(file for folder in folders for file in Path(folder, "fonts").glob(pattern))
