"""The manual: chapters under ``resources/manual``, a list of contents, a search, and links between them."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QKeySequence, QResizeEvent, QShortcut, QTextCursor, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QTextBrowser, QVBoxLayout, QWidget

from cmarchive.resources import resource
from cmarchive.text import fold
from ui.theme import Colors, Theme
from ui.widgets.basics import IconButton, SearchField, label, row_of

_KEY = Qt.ItemDataRole.UserRole
_PICTURE_MARGIN = 56
_AFTER_RESIZE = 120  # milliseconds; an edge being dragged lays out once, at its end
_MARGINS = {"h1": (0, 10), "h2": (22, 6), "h3": (14, 4)}  # pixels above and below


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """One file of the manual; ``key`` is its name, for a stage's chapter that of the stage."""

    key: str
    title: str
    text: str


@cache
def chapters() -> tuple[Chapter, ...]:
    """The chapters in the order of ``contents.txt``, which names one key a line."""
    folder = resource("manual")
    keys = (folder / "contents.txt").read_text(encoding="utf-8").split()
    made = []
    for key in keys:
        text = (folder / f"{key}.md").read_text(encoding="utf-8")
        made.append(Chapter(key=key, title=text.partition("\n")[0].lstrip("# ").strip(), text=text))
    return tuple(made)


class ManualWindow(QWidget):
    """Contents at the left, a chapter at the right. F1 in the main window opens it at the page in front."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._theme = theme
        self._chapter: Chapter | None = None
        self._drawn = 0
        self._later = QTimer(self, interval=_AFTER_RESIZE, singleShot=True)
        self._later.timeout.connect(self._fit)
        self.setObjectName("page")
        self.setWindowTitle(self.tr("使用手册"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.resize(1040, 760)
        self.search = SearchField(theme, self.tr("在手册中查找"))
        self.contents = QListWidget()
        self.contents.setObjectName("sections")
        self.contents.setAccessibleName(self.tr("目录"))
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)
        self.text.setAccessibleName(self.tr("手册正文"))
        self.text.document().setDocumentMargin(20)
        self.text.anchorClicked.connect(self._follow)
        self.hits = label("", "secondary")
        self.previous = IconButton(
            theme, "caret-up", self.tr("上一处"), lambda: self.find_next(backward=True)
        )
        self.next = IconButton(theme, "caret-down", self.tr("下一处"), self.find_next)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.search)
        left.addLayout(row_of(self.hits, None, self.previous, self.next))
        left.addWidget(self.contents, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 16, 16, 16)
        row.setSpacing(16)
        side = QWidget()
        side.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
        side.setFixedWidth(232)
        row.addWidget(side)
        row.addWidget(self.text, 1)
        self.search.textChanged.connect(lambda _text: self._search())
        self.search.returnPressed.connect(self.find_next)
        self.contents.currentItemChanged.connect(lambda now, _before: self._choose(now))
        theme.changed.connect(self._show)
        QShortcut(QKeySequence.StandardKey.Find, self, self.search.setFocus)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.close)
        self._search()

    @property
    def chapter(self) -> str:
        """The key of the chapter shown."""
        return self._chapter.key if self._chapter is not None else ""

    def open_chapter(self, key: str) -> None:
        """Show a chapter, the first one when there is none of this name, and come to the front."""
        self.search.clear()
        self._select(key)
        self.show()
        self.raise_()
        self.activateWindow()

    def find_next(self, *, backward: bool = False) -> None:
        """Go to the next place where what is searched for stands; at the end of a chapter, to the next chapter."""
        needle = self.search.text().strip()
        if not needle:
            return
        flags = QTextDocument.FindFlag.FindBackward if backward else QTextDocument.FindFlag(0)
        if self.text.find(needle, flags):
            return
        count = self.contents.count()
        step = -1 if backward else 1
        self.contents.setCurrentRow((self.contents.currentRow() + step) % count if count else -1)
        self.text.moveCursor(QTextCursor.MoveOperation.End if backward else QTextCursor.MoveOperation.Start)
        self.text.find(needle, flags)

    def _search(self) -> None:
        """List the chapters that hold every word typed."""
        words = [fold(word) for word in self.search.text().split()]
        before = self.chapter
        self.contents.blockSignals(True)
        self.contents.clear()
        for chapter in chapters():
            if all(word in fold(chapter.text) for word in words):
                entry = QListWidgetItem(chapter.title)
                entry.setSizeHint(QSize(0, 36))
                entry.setData(_KEY, chapter.key)
                self.contents.addItem(entry)
        self.contents.blockSignals(False)
        found = self.tr("{count} 章中有").format(count=self.contents.count())
        self.hits.setText(found if words else "")
        self.previous.setEnabled(bool(words))
        self.next.setEnabled(bool(words))
        self._select(before)
        if words:
            self.text.moveCursor(QTextCursor.MoveOperation.Start)
            self.text.find(self.search.text().strip())

    def _select(self, key: str) -> None:
        rows = [row for row in range(self.contents.count()) if self.contents.item(row).data(_KEY) == key]
        self.contents.setCurrentRow(rows[0] if rows else min(0, self.contents.count() - 1))

    def _choose(self, entry: QListWidgetItem | None) -> None:
        if entry is None:
            return
        chapter = next(one for one in chapters() if one.key == entry.data(_KEY))
        if chapter is not self._chapter:
            self._chapter = chapter
            self._show()

    def _show(self) -> None:
        if self._chapter is None:
            return
        folder = resource("manual")
        document = self.text.document()
        document.setBaseUrl(QUrl.fromLocalFile(f"{folder}/"))
        document.setDefaultStyleSheet(self._style())
        plain = QTextDocument()
        plain.setMarkdown(self._chapter.text)
        self._drawn = self._width()
        self.text.setHtml(_laid_out(_with_pictures(plain.toHtml(), self._drawn), self._theme.colors))
        document.setDocumentMargin(20)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pictures follow the width, once it rests."""
        super().resizeEvent(event)
        self._later.start()

    def _fit(self) -> None:
        """Lay the chapter out anew for another width; the place read stays."""
        if self._width() != self._drawn:
            bar = self.text.verticalScrollBar()
            part = bar.value() / max(bar.maximum(), 1)
            self._show()
            bar.setValue(round(part * bar.maximum()))

    def _width(self) -> int:
        return max(320, self.text.viewport().width() - _PICTURE_MARGIN)

    def _style(self) -> str:
        colors = self._theme.colors
        return f"a {{ color: {colors.accent}; }} code {{ color: {colors.info}; }}"

    def _follow(self, url: QUrl) -> None:
        """Links name chapters by file; anything else is handed to the desktop."""
        name = Path(url.path()).name
        if name.endswith(".md"):
            self.search.clear()
            self._select(name.removesuffix(".md"))
        elif url.scheme() in ("http", "https"):
            QDesktopServices.openUrl(url)


def _with_pictures(html: str, width: int) -> str:
    """Pictures as wide as the text; they are larger than they are shown, so that they are sharp at any scaling."""
    return re.sub(r'<img src="([^"]+)"[^>]*>', rf'<img src="\1" width="{width}">', html)


def _laid_out(html: str, colors: Colors) -> str:
    """Room around headings and tables, which Markdown has none of, and links in the colour of the theme."""
    for tag, (above, below) in _MARGINS.items():
        margins = f"margin-top:{above}px; margin-bottom:{below}px;"
        html = re.sub(rf'(<{tag} style=" ?)margin-top:\d+px; margin-bottom:\d+px;', rf"\g<1>{margins}", html)
    border = f"border-style:solid; border-color:{colors.line};"
    table = f'style=" border-collapse:collapse; margin-top:8px; margin-bottom:12px; {border}"'
    html = html.replace('style=" border-collapse:collapse;" cellpadding="4"', f'{table} cellpadding="6"')
    return re.sub(r'(<a href="[^"]*"><span style=")[^"]*(")', rf"\g<1>color:{colors.accent};\g<2>", html)
