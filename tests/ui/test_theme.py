"""Colours: what is written can be read, light and dark."""

from itertools import product

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from ui.theme import DARK, LIGHT, Colors, Theme, Tone

_LEAST = 4.5  # WCAG 2.2, 1.4.3


def luminance(color: QColor) -> float:
    """Relative luminance as WCAG defines it."""
    parts = (color.redF(), color.greenF(), color.blueF())
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    """How well one can be read on the other, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
class TestContrast:
    def test_text_on_every_surface(self, colors: Colors) -> None:
        surfaces = (colors.window, colors.surface, colors.hover, colors.selection, colors.track)
        for surface in surfaces:
            assert contrast(QColor(colors.text), QColor(surface)) >= _LEAST

    def test_secondary_text_and_tones_on_what_they_stand_on(self, colors: Colors) -> None:
        fronts = (colors.secondary, colors.accent, colors.error, colors.warning, colors.ok, colors.info)
        for front, surface in product(fronts, (colors.surface, colors.window)):
            assert contrast(QColor(front), QColor(surface)) >= _LEAST, (front, surface)

    def test_chips(self, colors: Colors) -> None:
        for tone in Tone:
            front, soft = colors.pair(tone)
            assert contrast(front, soft) >= _LEAST, (tone, contrast(front, soft))

    def test_filled_areas(self, colors: Colors) -> None:
        for tone in Tone:
            front, back = colors.solid_pair(tone)
            assert contrast(front, back) >= _LEAST, (tone, contrast(front, back))
        assert contrast(QColor(colors.on_accent), QColor(colors.accent)) >= _LEAST


class TestDress:
    def test_window_and_what_is_in_it_change_with_the_theme(self, qapp: QApplication, qtbot: QtBot) -> None:
        theme, window = Theme(qapp, dark=False), QWidget()
        qtbot.addWidget(window)
        theme.dress(window)
        light = window.styleSheet()
        assert LIGHT.accent in light
        theme.use(dark=True)
        assert DARK.accent in window.styleSheet()
        theme.use(dark=False)
        assert window.styleSheet() == light
        theme.deleteLater()

    def test_window_that_is_gone_is_forgotten(self, qapp: QApplication) -> None:
        theme, window = Theme(qapp, dark=False), QWidget()
        theme.dress(window)
        delete(window)
        theme.use(dark=True)
        theme.use(dark=False)
        theme.deleteLater()
