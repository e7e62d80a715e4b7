"""Icons of the Phosphor family in any size and colour, from the files of a package that is never imported."""

import sys

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication

from ui.icons import font_icon


def colors(image: QImage) -> set[str]:
    """Give the colours of the pixels that are wholly covered."""
    places = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return {place.name() for place in places if place.alpha() == 255}


@pytest.mark.parametrize("size", [12, 16, 24, 48])
def test_icon_fills_its_place_in_its_colour_and_leaves_the_edge_free(qapp: QApplication, size: int) -> None:
    image = font_icon("house-fill", "#C13739").pixmap(QSize(size, size), 1.0).toImage()
    assert image.size() == QSize(size, size)
    assert colors(image) == {"#c13739"}
    drawn = [(x, y) for x in range(size) for y in range(size) if QColor(image.pixelColor(x, y)).alpha() > 0]
    width = max(x for x, _ in drawn) - min(x for x, _ in drawn) + 1
    assert size * 0.6 < width <= size * 0.9


def test_disabled_icon_is_grey_and_a_sharp_screen_gets_more_pixels(qapp: QApplication) -> None:
    icon = font_icon("square-fill", "#C13739")
    grey = qapp.palette().color(qapp.palette().ColorGroup.Disabled, qapp.palette().ColorRole.Text).name()
    assert colors(icon.pixmap(QSize(16, 16), 1.0, QIcon.Mode.Disabled).toImage()) == {grey}
    assert icon.pixmap(QSize(16, 16), 2.0).toImage().size() == QSize(32, 32)


def test_unknown_icon_is_told_at_once() -> None:
    with pytest.raises(KeyError):
        font_icon("no-such-icon", "#000000")


def test_only_the_files_of_the_package_are_used() -> None:
    assert "qtawesome" not in sys.modules
    assert "qtpy" not in sys.modules
