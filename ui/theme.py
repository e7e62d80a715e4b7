"""The one place of colours, icons and the style sheet; everything drawn by hand asks here."""

from dataclasses import asdict, dataclass
from enum import StrEnum
from weakref import WeakSet

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from ui.icons import font_icon
from ui.preferences import ThemeChoice
from ui.style import style_sheet


class Tone(StrEnum):
    """What a soft chip, a bar or a figure says by its colour; its word says the same."""

    PLAIN = "plain"
    ACCENT = "accent"
    OK = "ok"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


_MIDDLE = 128  # lightness above which a surface is light
_SHARE = 0.4  # of the full colour in a filled area on a dark surface


@dataclass(frozen=True, slots=True, kw_only=True)
class Colors:
    """One set of values, light or dark. ``*_soft`` is the background the colour of the same name is written on."""

    window: str
    surface: str
    line: str
    text: str
    secondary: str
    track: str
    hover: str
    selection: str
    on_accent: str
    accent: str
    accent_soft: str
    error: str
    error_soft: str
    warning: str
    warning_soft: str
    ok: str
    ok_soft: str
    info: str
    info_soft: str

    def pair(self, tone: Tone) -> tuple[QColor, QColor]:
        """Give the colour of a tone and the soft background that goes with it."""
        if tone is Tone.PLAIN:
            return QColor(self.secondary), QColor(self.track)
        return QColor(getattr(self, tone)), QColor(getattr(self, f"{tone}_soft"))

    def solid_pair(self, tone: Tone) -> tuple[QColor, QColor]:
        """Give what is written on an area filled with a tone's full colour, and that colour; many of them glare less."""
        front, soft = self.pair(tone)
        if QColor(self.surface).lightness() > _MIDDLE:
            return QColor(self.on_accent), front
        mixed = (
            round(one * _SHARE + other * (1 - _SHARE))
            for one, other in (
                (front.red(), soft.red()),
                (front.green(), soft.green()),
                (front.blue(), soft.blue()),
            )
        )
        return QColor(self.text), QColor(*mixed)


LIGHT = Colors(
    window="#F5F6F8",
    surface="#FFFFFF",
    line="#E3E6EA",
    text="#1F2328",
    secondary="#636C77",
    track="#EEF0F3",
    hover="#F3F6F7",
    selection="#D6EDE3",
    on_accent="#FFFFFF",
    accent="#0E795D",
    accent_soft="#E2F3EC",
    error="#C13739",
    error_soft="#FBE9E9",
    warning="#995F0B",
    warning_soft="#FCF1DC",
    ok="#2C794D",
    ok_soft="#E3F3E8",
    info="#2D6BB9",
    info_soft="#E6EFFA",
)
DARK = Colors(
    window="#16191D",
    surface="#1E2227",
    line="#30363D",
    text="#E6E8EB",
    secondary="#949DA7",
    track="#2A3037",
    hover="#252A30",
    selection="#1D4638",
    on_accent="#0C1F19",
    accent="#3FB58F",
    accent_soft="#173A30",
    error="#F07173",
    error_soft="#43201F",
    warning="#E3A94B",
    warning_soft="#40301A",
    ok="#5DBB80",
    ok_soft="#1B3626",
    info="#78AEEB",
    info_soft="#1B2E47",
)


class Theme(QObject):
    """The colours in use. Emits ``changed`` when light turns dark, so that icons are drawn anew."""

    changed = Signal()

    def __init__(self, app: QApplication, *, dark: bool | None = None) -> None:
        super().__init__(app)
        self._app = app
        self._drawn: dict[tuple[str, str, int, float], QPixmap] = {}
        self._dressed: WeakSet[QWidget] = WeakSet()
        self._sheet = ""
        self.colors = LIGHT
        self._choice = ThemeChoice.SYSTEM if dark is None else ThemeChoice.DARK if dark else ThemeChoice.LIGHT
        app.styleHints().colorSchemeChanged.connect(lambda _scheme: self._follow())
        self.use(dark=self._system_is_dark() if dark is None else dark)

    @property
    def is_dark(self) -> bool:
        """Tell which colours are in use."""
        return self.colors is DARK

    def choose(self, choice: ThemeChoice) -> None:
        """Use these colours from now on; those of the system follow it while the program runs."""
        self._choice = choice
        dark = self._system_is_dark() if choice is ThemeChoice.SYSTEM else choice is ThemeChoice.DARK
        if dark is not self.is_dark:
            self.use(dark=dark)

    def use(self, *, dark: bool) -> None:
        """Show everything light or dark."""
        self.colors = DARK if dark else LIGHT
        self._app.setPalette(_palette(self.colors))
        self._sheet = style_sheet(asdict(self.colors), dark=dark)
        for window in filter(isValid, self._dressed):
            window.setStyleSheet(self._sheet)
        self.changed.emit()

    def dress(self, window: QWidget) -> None:
        """Give a window, with all in it and its dialogs, the style sheet, now and whenever it changes.

        The application has none: it would style every widget anew, with all in it, at each step of putting a page
        together from the inside out, and building a page would take three times as long.
        """
        self._dressed.add(window)
        window.setStyleSheet(self._sheet)

    def icon(self, name: str, tone: Tone = Tone.PLAIN) -> QIcon:
        """Draw an icon of the Phosphor family in a tone's colour; ``name`` is its name there."""
        return font_icon(name, self.colors.pair(tone)[0].name())

    def icon_on_accent(self, name: str) -> QIcon:
        """Draw an icon for a filled button."""
        return font_icon(name, self.colors.on_accent)

    def paint_icon(self, painter: QPainter, place: QRect, name: str, tone: Tone = Tone.PLAIN) -> None:
        """Draw an icon where many are: what was drawn once is copied."""
        ratio = painter.device().devicePixelRatio()
        key = name, self.colors.pair(tone)[0].name(), place.height(), ratio
        if (drawn := self._drawn.get(key)) is None:
            drawn = self._drawn[key] = self.icon(name, tone).pixmap(place.size(), ratio)
        painter.drawPixmap(place.topLeft(), drawn)

    def _system_is_dark(self) -> bool:
        return self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark

    def _follow(self) -> None:
        self.choose(self._choice)


def _palette(colors: Colors) -> QPalette:
    palette = QPalette()
    roles = QPalette.ColorRole
    for role, color in {
        roles.Window: colors.window,
        roles.WindowText: colors.text,
        roles.Base: colors.surface,
        roles.AlternateBase: colors.window,
        roles.Text: colors.text,
        roles.Button: colors.surface,
        roles.ButtonText: colors.text,
        roles.BrightText: colors.error,
        roles.ToolTipBase: colors.surface,
        roles.ToolTipText: colors.text,
        roles.Highlight: colors.selection,
        roles.HighlightedText: colors.text,
        roles.PlaceholderText: colors.secondary,
        roles.Link: colors.info,
        roles.Light: colors.surface,
        roles.Midlight: colors.track,
        roles.Mid: colors.line,
        roles.Dark: colors.line,
    }.items():
        palette.setColor(role, QColor(color))
    for role in (roles.Text, roles.WindowText, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colors.secondary))
    return palette
