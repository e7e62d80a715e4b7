"""For whom the volumes are bound: three editions to choose from, each with what it is for."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from cmarchive.session import PRESET_NAMES, Preset
from ui.texts import shown
from ui.widgets.basics import label


class EditionChooser(QWidget):
    """Three cards side by side; the arrow keys go from one to the next. ``chosen`` carries a preset."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        purposes = {
            Preset.REVIEW: self.tr("供审核人在屏幕上看：密级材料不装入，扫描件降到 300 dpi。"),
            Preset.INTERNAL: self.tr("供本单位留存：原样装入，加水印，并列出未解决的问题。"),
            Preset.PRINT: self.tr("供打印成册：双面，A3 图表作折页，扫描件保持原样。"),
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self._group = QButtonGroup(self)
        self._cards: dict[Preset, _Card] = {}
        for preset, purpose in purposes.items():
            card = _Card(shown(PRESET_NAMES[preset]), purpose)
            card.radio.clicked.connect(lambda _checked, one=preset: self.chosen.emit(one))
            card.radio.toggled.connect(card.show_choice)
            self._group.addButton(card.radio)
            self._cards[preset] = card
            row.addWidget(card, 1)

    def button(self, preset: Preset) -> QRadioButton:
        """The button of a preset."""
        return self._cards[preset].radio

    def choose(self, preset: Preset) -> None:
        """Show which one is in use."""
        self._cards[preset].radio.setChecked(True)


class _Card(QFrame):
    """A radio button with a sentence under it; all of it can be clicked."""

    def __init__(self, name: str, purpose: str) -> None:
        super().__init__()
        self.setObjectName("choice")
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 8, 12, 8)
        box.setSpacing(4)
        self.radio = QRadioButton(name)
        self.radio.setAccessibleDescription(purpose)
        self.radio.setToolTip(purpose)
        box.addWidget(self.radio)
        box.addWidget(label(purpose, "secondary", wrap=True))
        box.addStretch(1)

    def show_choice(self, chosen: bool) -> None:
        """Colour the card."""
        self.setProperty("chosen", chosen)
        self.style().unpolish(self)
        self.style().polish(self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click anywhere is a click on the button."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.radio.setFocus(Qt.FocusReason.MouseFocusReason)
            self.radio.click()
        super().mouseReleaseEvent(event)
