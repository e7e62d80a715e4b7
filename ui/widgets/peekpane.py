"""What a file that is not in the archive yet holds: its pages, or the beginning of its text."""

from html import escape
from itertools import groupby
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QTextBrowser, QVBoxLayout, QWidget

from cmarchive.errors import ArchiveError
from cmarchive.session import Peek, PeekLine
from ui.opening import open_path
from ui.peeking import FileLooks, pages_seen
from ui.texts import error_text
from ui.theme import Theme
from ui.widgets.basics import ElidedLabel, IconButton, label, row_of
from ui.widgets.pageview import PageView

_REST = 90  # milliseconds on a file before it is looked into: who runs down a list asks for none of them


class PeekPane(QWidget):
    """Shows one file at a time; ``broke`` carries an error that is ours."""

    broke = Signal(object)

    def __init__(self, theme: Theme, looks: FileLooks) -> None:
        super().__init__()
        self._looks = looks
        self._path: Path | None = None
        self._seen: Peek | None = None
        self.name = ElidedLabel("", "secondary")
        self.outside = IconButton(theme, "arrow-square-out", self.tr("用原来的程序打开"), self._open)
        self.pages = PageView(theme, looks.previews)
        self.pages.broke.connect(self.broke)
        self.text = QTextBrowser()
        self.text.setObjectName("paper")
        self.text.setAccessibleName(self.tr("文件内容"))
        self.text.setOpenLinks(False)
        self.told = label("", "secondary", wrap=True)
        self.told.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setMargin(16)
        self._stack = QStackedWidget()
        for widget in (self.told, self.pages, self.text):
            self._stack.addWidget(widget)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addLayout(row_of(self.name, self.outside))
        box.addWidget(self._stack, 1)
        self._later = QTimer(self, interval=_REST, singleShot=True)
        self._later.timeout.connect(self._ask)
        looks.ready.connect(self._show)
        looks.failed.connect(self._fail)
        self.show_file(None)

    @property
    def seen(self) -> Peek | None:
        """What is known of the file shown, once it was looked into."""
        return self._seen

    def show_file(self, path: Path | None, hint: str = "") -> None:
        """Show a file, or nothing but a hint."""
        if path is not None and path == self._path:
            return
        self._path, self._seen = path, None
        self.name.setText(path.name if path is not None else "")
        self.outside.setEnabled(path is not None)
        self._say(hint)
        self._later.stop()
        if path is not None:
            self._later.start()

    def turn(self, by: int) -> None:
        """Go forward or back: by pages, or as far as a screen of text."""
        if self._stack.currentWidget() is self.text:
            bar = self.text.verticalScrollBar()
            bar.setValue(bar.value() + by * bar.pageStep())
        else:
            self.pages.turn(by)

    def zoom(self, by: int) -> None:
        """Show it larger or smaller."""
        if self._stack.currentWidget() is self.text:
            self.text.zoomIn(by)
        else:
            self.pages.zoom(by)

    def _ask(self) -> None:
        if self._path is not None and self.isVisible():
            self._looks.ask(self._path)

    def showEvent(self, event: QShowEvent) -> None:
        """What was not looked into while hidden is now."""
        super().showEvent(event)
        if self._seen is None and self._path is not None:
            self._later.start()

    def _show(self, path: Path, seen: Peek) -> None:
        if path != self._path:
            return
        self._seen = seen
        if seen.pages:
            self._stack.setCurrentWidget(self.pages)
            self.pages.show_files([pages_seen(path, seen)])
        elif seen.lines:
            self.text.setHtml(_as_html(seen, self.tr("……内容较多，这里只显示开头。")))
            self._stack.setCurrentWidget(self.text)
        else:
            self._say(self.tr("文件里没有文字。"))

    def _fail(self, path: Path, error: Exception) -> None:
        if path != self._path:
            return
        if isinstance(error, ArchiveError):
            self._say(error_text(error))
        else:
            self._say(self.tr("这个文件无法预览。"))
            self.broke.emit(error)

    def _say(self, text: str) -> None:
        self.told.setText(text)
        self._stack.setCurrentWidget(self.told)

    def _open(self) -> None:
        if self._path is not None:
            open_path(self._path)


def _as_html(seen: Peek, more: str) -> str:
    """Paragraphs, and neighbouring rows as one table; everything a file says is escaped."""
    parts = []
    for is_table, lines in groupby(seen.lines, key=lambda one: bool(one.cells)):
        said = "".join(_row(one) if is_table else _paragraph(one) for one in lines)
        parts.append(
            f'<table border="1" cellspacing="0" cellpadding="3">{said}</table>' if is_table else said
        )
    if seen.is_cut:
        parts.append(f"<p><i>{escape(more)}</i></p>")
    return "".join(parts)


def _paragraph(line: PeekLine) -> str:
    text = escape(line.text)
    return f"<p><b>{text}</b></p>" if line.is_title else f"<p>{text}</p>"


def _row(line: PeekLine) -> str:
    return "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in line.cells) + "</tr>"
