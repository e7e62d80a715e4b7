"""What is shown while no archive is open: make one, open one, look at the sample, go on with a recent one."""

from pathlib import Path

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QMenu, QVBoxLayout, QWidget

from ui.settings import Settings
from ui.theme import Theme
from ui.widgets.basics import Card, MessageBar, button, label, row_of

_ROW = 56
_SHOWN = 6
_PATH = Qt.ItemDataRole.UserRole


class WelcomePage(QWidget):
    """``opened`` carries the path of an archive to open, ``forgotten`` one to take off the list.

    ``sample_wanted`` tells whether the city's sample is wanted, not the county's.
    """

    create_wanted = Signal()
    open_wanted = Signal()
    sample_wanted = Signal(bool)
    opened = Signal(object)
    forgotten = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("page")
        self.bar = MessageBar(theme)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 16, 20, 20)
        outer.addWidget(self.bar)
        outer.addStretch(2)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._build())
        middle.addStretch(1)
        outer.addLayout(middle)
        outer.addStretch(3)

    def show_recent(self, settings: Settings) -> None:
        """List archives opened before; those that are not there now are grey, and stay until taken off."""
        self.recent.clear()
        paths = settings.visited()
        for path in paths:
            self._list(path, settings)
        self.recent.setVisible(bool(paths))
        self.heading.setVisible(bool(paths))
        self.remove.setVisible(bool(paths))
        self.recent.setFixedHeight(min(len(paths), _SHOWN) * (_ROW + 4) + 4)
        self._choose()

    def _list(self, path: Path, settings: Settings) -> None:
        is_there, opened = path.is_dir(), settings.opened(path)
        if not is_there:
            when = self.tr("现在找不到，可能在未插入的 U 盘上")
        elif opened is not None:
            when = self.tr("{when} 打开过").format(when=opened.strftime("%Y-%m-%d %H:%M"))
        else:
            when = ""
        lines = [path.stem, " · ".join(part for part in (str(path.parent), when) if part)]
        entry = QListWidgetItem("\n".join(lines))
        entry.setData(_PATH, str(path))
        entry.setToolTip(str(path))
        entry.setSizeHint(QSize(0, _ROW))
        if not is_there:
            entry.setForeground(self.palette().placeholderText())
        self.recent.addItem(entry)

    def _build(self) -> QWidget:
        card = Card(self.tr("创模档案"))
        card.title.setObjectName("pageTitle")
        card.setFixedWidth(560)
        card.box.setContentsMargins(24, 20, 24, 24)
        card.box.setSpacing(12)
        text = self.tr("县区收集“一企一档”材料、核对数据、装订移交；市级接收、审核和汇总。")
        card.add(label(text, "secondary", wrap=True))
        self.new = button(self.tr("新建档案库…"), self.create_wanted.emit, "primary")
        self.open = button(self.tr("打开档案库…"), self.open_wanted.emit)
        self.sample = button(self.tr("打开示例县（县区端）"), lambda: self.sample_wanted.emit(False))
        self.sample.setToolTip(
            self.tr("一个做完了的示例县，可以随意操作，不影响您的资料；第一次要准备一两分钟")
        )
        self.city = button(self.tr("打开示例市（审核端）"), lambda: self.sample_wanted.emit(True))
        self.city.setToolTip(
            self.tr(
                "两个县已经报送的示例市，供审核单位熟悉接收、审核和汇总；不影响您的资料，第一次要准备半分钟"
            )
        )
        card.add(_alike(self.new, self.open))
        card.add(label(self.tr("第一次使用？先看看做好的示例："), "secondary"))
        card.add(_alike(self.sample, self.city))
        self.heading = label(self.tr("最近打开"), "strong")
        self.remove = button(self.tr("从列表中移除"), self._remove, "flat")
        self.remove.setToolTip(self.tr("只从列表中移除，不删除档案库（Delete）"))
        card.add(row_of(self.heading, None, self.remove))
        self.recent = QListWidget()
        self.recent.setObjectName("recent")
        self.recent.setAccessibleName(self.tr("最近打开的档案库"))
        self.recent.setSpacing(2)
        self.recent.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.recent.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.recent.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.recent.itemActivated.connect(self._open)
        self.recent.itemClicked.connect(self._open)
        self.recent.currentItemChanged.connect(lambda _now, _before: self._choose())
        self.recent.customContextMenuRequested.connect(self._ask)
        forget = QAction(self.tr("从列表中移除"), self.recent)
        forget.setShortcut(Qt.Key.Key_Delete)
        forget.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        forget.triggered.connect(lambda: self._remove())
        self.recent.addAction(forget)
        card.add(self.recent)
        return card

    def _choose(self) -> None:
        self.remove.setEnabled(self.recent.currentItem() is not None)

    def _open(self, entry: QListWidgetItem) -> None:
        path = Path(str(entry.data(_PATH)))
        if path.is_dir():
            self.opened.emit(path)

    def _remove(self) -> None:
        if (entry := self.recent.currentItem()) is not None:
            self.forgotten.emit(Path(str(entry.data(_PATH))))

    def _ask(self, where: QPoint) -> None:
        if self.recent.itemAt(where) is None:
            return
        menu = QMenu(self)
        menu.addAction(self.tr("从列表中移除"), self._remove)
        menu.popup(self.recent.viewport().mapToGlobal(where))


def _alike(*buttons: QWidget) -> QHBoxLayout:
    """Buttons beside one another, all as wide."""
    row = row_of(*buttons)
    for at in range(row.count()):
        row.setStretch(at, 1)
    return row
