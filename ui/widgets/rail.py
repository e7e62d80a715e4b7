"""The rail of stages at the left: icon, name and state of each, one of them current."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import Theme, Tone

_ROOMY = 80  # pixels of a button that has room for three lines
_SNUG = 60  # of one that has not, at most
_TIGHT = 44  # pixels of a button in a window too low for all of them
_LOW = 26  # of one that is a single line
_BESIDE = 26  # where the name begins in that line


class RailButton(QAbstractButton):
    """One stage."""

    def __init__(self, theme: Theme, icon: str, name: str) -> None:
        super().__init__()
        self._theme, self._icon_name, self._state = theme, icon, ""
        self._most = _ROOMY
        self.setText(name)
        self.setAccessibleName(name)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.update)

    @property
    def state(self) -> str:
        """The short text under the name."""
        return self._state

    def show_state(self, state: str) -> None:
        """Say how far the stage is."""
        self._state = state
        self.setAccessibleName(f"{self.text()} {state}".strip())
        self.updateGeometry()
        self.update()

    def squeeze(self, height: int) -> None:
        """Take no more than this.

        Where that is too little for three lines, the state stands beside the icon; where for two, the name does, and
        the state is only spoken.
        """
        if height != self._most:
            self._most = height
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Two or three lines."""
        return QSize(76, min(self._most, 80 if self._state else 64))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw icon, name and state."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors, chosen = self._theme.colors, self.isChecked()
        if chosen or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors.accent_soft if chosen else colors.hover))
            painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(colors.accent))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        tone = Tone.ACCENT if chosen else Tone.PLAIN
        icon = QRect((self.width() - 20) // 2, 12, 20, 20)
        name, state = QRect(0, 36, self.width(), 18), QRect(0, 55, self.width(), 16)
        if self._most < _ROOMY:
            top = (self.height() - _TIGHT) // 2
            name = QRect(0, top + 24, self.width(), 18)
            icon = QRect(8 if self._state else icon.left(), top + 4, 20, 20)
            state = QRect(30, top + 5, self.width() - 34, 18)
        if self._most < _TIGHT:
            self._paint_line(painter, tone)
            return
        self._theme.paint_icon(painter, icon, self._icon_name, tone)
        font = self.font()
        font.setPixelSize(13)
        painter.setFont(font)
        painter.setPen(QColor(colors.accent if chosen else colors.secondary))
        painter.drawText(name, Qt.AlignmentFlag.AlignCenter, self.text())
        font.setPixelSize(12)
        painter.setFont(font)
        painter.drawText(state, Qt.AlignmentFlag.AlignCenter, self._state)

    def _paint_line(self, painter: QPainter, tone: Tone) -> None:
        """Icon and name side by side, the name as large as it fits."""
        size = 16
        place = QRect(4, (self.height() - size) // 2, size, size)
        self._theme.paint_icon(painter, place, self._icon_name, tone)
        room = self.rect().adjusted(_BESIDE, 0, -2, 0)
        font = self.font()
        font.setPixelSize(13)
        if QFontMetrics(font).horizontalAdvance(self.text()) > room.width():
            font.setPixelSize(12)
        painter.setFont(font)
        painter.setPen(self._theme.colors.pair(tone)[0])
        cut = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)


class Rail(QWidget):
    """The stages; emits ``chosen`` with the key of the one a person picks."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._buttons: dict[str, RailButton] = {}
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(92)
        self._group = QButtonGroup(self)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(8, 12, 8, 12)
        self._box.setSpacing(4)
        self._box.addStretch(1)
        self.settings = RailButton(theme, "gear-six", self.tr("设置"))
        self.settings.setCheckable(False)
        self.settings.setToolTip(self.tr("设置（Ctrl+,）"))
        self._box.addWidget(self.settings)

    def add(self, key: str, icon: str, name: str) -> None:
        """Add a stage under the others; Ctrl and its number choose it."""
        made = RailButton(self._theme, icon, name)
        made.clicked.connect(lambda: self.chosen.emit(key))
        self._group.addButton(made)
        self._box.insertWidget(len(self._buttons), made)
        self._buttons[key] = made
        self._fit()
        made.setToolTip(self.tr("{name}（Ctrl+{number}）").format(name=name, number=len(self._buttons) % 10))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low window the buttons take less room, so that none is squeezed out."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        margins = self._box.contentsMargins()
        room = self.height() - margins.top() - margins.bottom()
        each = room // (len(self._buttons) + 1) - self._box.spacing()
        most = _ROOMY if each >= _ROOMY else min(each, _SNUG)
        if each < _TIGHT:
            most = max(each, _LOW)
        for made in (*self._buttons.values(), self.settings):
            made.squeeze(most)

    def clear(self) -> None:
        """Take all stages away."""
        for made in self._buttons.values():
            self._group.removeButton(made)
            self._box.removeWidget(made)
            made.deleteLater()
        self._buttons = {}

    def button(self, key: str) -> RailButton:
        """The button of a stage."""
        return self._buttons[key]

    def select(self, key: str) -> None:
        """Show a stage as the current one."""
        self._buttons[key].setChecked(True)

    def show_state(self, key: str, state: str) -> None:
        """Say how far a stage is; what a page still tells after its archive was closed is nobody's."""
        if key in self._buttons:
            self._buttons[key].show_state(state)
