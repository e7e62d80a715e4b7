"""Small pieces everything is put together from: labels, buttons, cards, chips, bars and empty states."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.theme import Theme, Tone

GAP = 8
MARGIN = 16


def label(text: str = "", name: str = "", *, wrap: bool = False) -> QLabel:
    """A label; ``name`` picks its look from the style sheet. It never interprets text as HTML."""
    made = QLabel(text)
    made.setObjectName(name)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if wrap:
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return made


def button(text: str, on_click: Callable[[], Any] | None = None, look: str = "") -> QPushButton:
    """A push button; ``look`` is primary, flat or filter."""
    made = QPushButton(text)
    made.setAutoDefault(False)
    if look:
        made.setProperty(look, True)
    if on_click is not None:
        made.clicked.connect(lambda: on_click())
    return made


class IconButton(QToolButton):
    """A button that is only an icon; its name is spoken and shown as a tip."""

    def __init__(self, theme: Theme, icon: str, name: str, on_click: Callable[[], Any] | None = None) -> None:
        super().__init__()
        self._theme, self._icon = theme, icon
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setIconSize(QSize(16, 16))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if on_click is not None:
            self.clicked.connect(lambda: on_click())
        theme.changed.connect(self._redraw)
        self._redraw()

    def _redraw(self) -> None:
        self.setIcon(self._theme.icon(self._icon))


class Card(QFrame):
    """A surface with a hairline, an optional title and room for things right of it."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(MARGIN, 12, MARGIN, MARGIN)
        self.box.setSpacing(GAP)
        self.head = QHBoxLayout()
        self.head.setSpacing(GAP)
        self.title = ElidedLabel(title, "cardTitle")
        self.head.addWidget(self.title, 1)
        self.box.addLayout(self.head)

    def add(self, what: QWidget | QLayout, stretch: int = 0) -> None:
        """Put something under what is there."""
        if isinstance(what, QWidget):
            self.box.addWidget(what, stretch)
        else:
            self.box.addLayout(what, stretch)


class ElidedLabel(QLabel):
    """One line that gives way: cut with an ellipsis, whole in its tip."""

    def __init__(self, text: str = "", name: str = "") -> None:
        super().__init__()
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(28)
        self.setText(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as much as fits."""
        del event
        painter = QPainter(self)
        whole = self.text()
        cut = self.fontMetrics().elidedText(whole, Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(whole if cut != whole else "")
        if cut == "…":
            return  # says nothing
        painter.drawText(self.rect(), int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), cut)


class Paragraph(QLabel):
    """Text over as many lines as it takes, and exactly as high.

    Qt lets a wrapped label ask for the height it would have in a narrow place, which leaves gaps and scroll bars.
    """

    def __init__(self, text: str = "", name: str = "") -> None:
        super().__init__()
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show another text."""
        super().setText(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height this width needs."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        before = self.minimumHeight()
        self.setMinimumHeight(0)  # Qt would not ask for less
        high = self.heightForWidth(self.width())
        self.setFixedHeight(high if high > 0 else before)


def paint_chip(painter: QPainter, rect: QRectF, text: str, foreground: QColor, background: QColor) -> None:
    """Draw a word on a soft pill; shared by the widget and the delegate."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(background)
    painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
    painter.setPen(foreground)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


def chip_size(metrics: QFontMetrics, text: str) -> QSize:
    """How large a chip with this word is."""
    return QSize(metrics.horizontalAdvance(text) + 20, max(20, metrics.height() + 2))


class Chip(QWidget):
    """A soft pill with a word: a state, never a button."""

    def __init__(self, theme: Theme, text: str = "", tone: Tone = Tone.PLAIN) -> None:
        super().__init__()
        self._theme, self._text, self._tone = theme, text, tone
        font = self.font()
        font.setPixelSize(12)
        self.setFont(font)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)
        self.setAccessibleName(text)
        if not text:
            self.hide()

    @property
    def text(self) -> str:
        """The word shown."""
        return self._text

    def show_text(self, text: str, tone: Tone) -> None:
        """Say something else; nothing hides the chip."""
        self._text, self._tone = text, tone
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As large as the word."""
        return chip_size(self.fontMetrics(), self._text)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pill."""
        del event
        painter = QPainter(self)
        paint_chip(painter, QRectF(self.rect()), self._text, *self._theme.colors.pair(self._tone))


class SearchField(QLineEdit):
    """A field to type a search into; Esc empties it."""

    def __init__(self, theme: Theme, hint: str) -> None:
        super().__init__()
        self._theme = theme
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setClearButtonEnabled(True)
        self._lens = self.addAction(theme.icon("magnifying-glass"), QLineEdit.ActionPosition.LeadingPosition)
        theme.changed.connect(self._redraw)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter searches; in a dialog it does not press the button that finishes it."""
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()

    def _redraw(self) -> None:
        self._lens.setIcon(self._theme.icon("magnifying-glass"))


class MessageBar(QFrame):
    """What went wrong or was done, at the place it concerns: a sentence, details on request, a way to dismiss."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._tone = theme, Tone.INFO
        self.setObjectName("messageBar")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(12, 6, 6, 6)
        outer.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        self._text = label("", wrap=True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.more = button(self.tr("查看明细"), self._toggle, "flat")
        self.act = button("", self._act, "flat")
        self._on_act: Callable[[], Any] | None = None
        row.addWidget(self._text, 1)
        row.addWidget(self.act)
        row.addWidget(self.more)
        row.addWidget(
            IconButton(theme, "x", self.tr("关闭这条消息"), self.clear), 0, Qt.AlignmentFlag.AlignTop
        )
        outer.addLayout(row)
        self.details = QPlainTextEdit()
        self.details.setReadOnly(True)
        self.details.setMaximumHeight(160)
        self.details.setAccessibleName(self.tr("明细"))
        outer.addWidget(self.details)
        theme.changed.connect(self._color)
        self.clear()

    @property
    def text(self) -> str:
        """The sentence shown; empty when there is none."""
        return self._text.text() if not self.isHidden() else ""

    @property
    def is_alarming(self) -> bool:
        """Tell whether what is shown went wrong."""
        return bool(self.text) and self._tone is Tone.ERROR

    def tell(self, text: str, tone: Tone, details: Sequence[str] = ()) -> None:
        """Show a sentence."""
        self._tone = tone
        self._text.setText(text)
        self.details.setPlainText("\n".join(details))
        self.details.hide()
        self.more.setVisible(bool(details))
        self.act.hide()
        self._color()
        self.show()

    def offer(self, text: str, on_click: Callable[[], Any]) -> None:
        """Put a button beside the sentence just told, such as one that opens what was made."""
        self._on_act = on_click
        self.act.setText(text)
        self.act.show()

    def grow_old(self) -> None:
        """Something else has happened since: what was done is old news, what was wrong stays, without the way on."""
        if self.details.toPlainText() or self._tone in (Tone.ERROR, Tone.WARNING):
            self.act.hide()
        else:
            self.clear()

    def clear(self) -> None:
        """Say nothing."""
        self._text.clear()
        self.hide()

    def _act(self) -> None:
        if self._on_act is not None:
            self._on_act()

    def _toggle(self) -> None:
        self.details.setVisible(self.details.isHidden())

    def _color(self) -> None:
        front, back = self._theme.colors.pair(self._tone)
        self.setStyleSheet(
            f"QFrame#messageBar {{ background: {back.name()}; border: none; border-radius: 6px; }}"
            f"QFrame#messageBar QLabel {{ color: {front.name()}; }}"
        )


class EmptyState(QWidget):
    """What to do where there is nothing yet: a sentence and the one button."""

    asked = Signal()

    def __init__(self, theme: Theme, icon: str, text: str, action: str = "") -> None:
        super().__init__()
        self._theme, self._icon = theme, icon
        box = QVBoxLayout(self)
        box.setSpacing(12)
        box.addStretch(1)
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._text = label(text, "secondary", wrap=True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.action = button(action, self.asked.emit)
        if not action:
            self.action.hide()
        box.addWidget(self._picture)
        box.addWidget(self._text)
        box.addWidget(self.action, 0, Qt.AlignmentFlag.AlignCenter)
        box.addStretch(2)
        theme.changed.connect(self._redraw)
        self._redraw()

    def say(self, text: str, action: str = "") -> None:
        """Change the sentence and the button."""
        self._text.setText(text)
        self.action.setText(action)
        self.action.setVisible(bool(action))

    def _redraw(self) -> None:
        self._picture.setPixmap(self._theme.icon(self._icon).pixmap(32, 32))


def scrolled(widget: QWidget) -> QScrollArea:
    """Give a widget room to be taller than its place, without a background of its own.

    Tab goes to what is inside, which is scrolled to; the page keys of what is inside scroll.
    """
    scroll = QScrollArea()
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setWidget(widget)
    scroll.viewport().setAutoFillBackground(False)
    widget.setAutoFillBackground(False)  # setWidget turns it on
    return scroll


def row_of(*widgets: QWidget | None, spacing: int = GAP) -> QHBoxLayout:
    """Put widgets side by side; None is a stretch."""
    row = QHBoxLayout()
    row.setSpacing(spacing)
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget)
    return row
