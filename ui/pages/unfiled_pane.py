"""The middle pane of 收集 for what is not filed yet."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QStackedLayout, QWidget

from cmarchive.model import Item
from cmarchive.view import View
from ui.models.unfiled import UnfiledModel
from ui.theme import Theme
from ui.widgets.basics import Card, EmptyState, button, row_of
from ui.widgets.tables import Table


class UnfiledPane(Card):
    """Lists unfiled documents. ``chosen`` carries the Items selected, ``accepted`` those whose guess is taken.

    ``place_wanted`` tells that a person wants to say where the chosen one goes.
    """

    chosen = Signal(list)
    accepted = Signal(list)
    place_wanted = Signal()
    recycle_wanted = Signal(list)
    preview_wanted = Signal(object)
    arrange_wanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.title.setText(self.tr("未归档"))
        self.accept = button(self.tr("采纳建议"), self._accept_one, "primary")
        self.accept.setToolTip(self.tr("把选中的材料归入建议的位置（Enter）"))
        self.accept_all = button(self.tr("全部采纳"), self._accept_all)
        self.accept_all.setToolTip(self.tr("把有建议的材料都归入建议的位置，可以撤销"))
        self.elsewhere = button(self.tr("选择位置…"), self.place_wanted.emit)
        self.elsewhere.setToolTip(self.tr("自己选择企业和目录项；没有建议时按 Enter 也可以"))
        self.arrange = button(self.tr("整理页面…"), self._arrange)
        self.arrange.setToolTip(self.tr("旋转、拆分，标记空白页"))
        self.remove = button(self.tr("移到回收列表"), self._remove)
        self.remove.setToolTip(self.tr("不是档案材料时使用，可以撤销（Delete）"))
        self.add(row_of(self.accept, self.accept_all, self.elsewhere, self.arrange, self.remove, None))
        self.model = UnfiledModel(self)
        self.table = Table(theme, self.tr("未归档材料"), (220, 240, 160, 56), stretch=1)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.setModel(self.model)
        self.table.selectionModel().selectionChanged.connect(lambda _new, _old: self._choose())
        self.table.on_key(Qt.Key.Key_Return, self._accept_one)
        self.table.on_key(Qt.Key.Key_Enter, self._accept_one)
        self.table.on_key(Qt.Key.Key_F2, self.place_wanted.emit)
        self.table.on_key(Qt.Key.Key_Delete, self._remove)
        self.table.on_key(Qt.Key.Key_Space, self._preview)
        empty = EmptyState(theme, "check-circle", self.tr("没有待归档的材料。收集时拿不准的文件会列在这里。"))
        place = QWidget()
        self._stack = QStackedLayout(place)
        self._stack.addWidget(self.table)
        self._stack.addWidget(empty)
        self.add(place, 1)

    def show_view(self, view: View) -> None:
        """Show what a snapshot has unfiled; after one is filed, the next is chosen."""
        row, kept = max(self.table.currentIndex().row(), 0), {item.id for item in self.items()}
        self.model.show_view(view)
        count = len(self.model.rows)
        self._stack.setCurrentIndex(0 if count else 1)
        still = [row for row, item in enumerate(self.model.rows) if item.id in kept]
        if len(still) > 1:
            self.table.choose_also(still)
        else:
            self.table.choose(still[0] if still else min(row, count - 1))
        self.accept_all.setEnabled(any(item.guesses for item in self.model.rows))
        self._choose()

    def current(self) -> Item | None:
        """The document that is selected."""
        value = self.table.current_value()
        return value if isinstance(value, Item) else None

    def items(self) -> list[Item]:
        """Every document that is selected."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [self.model.rows[row] for row in rows if row < len(self.model.rows)]

    def choose(self, item: int) -> None:
        """Select a document."""
        self.table.choose(self.model.find(lambda one: one.id == item))

    def _accept_one(self) -> None:
        if items := [item for item in self.items() if item.guesses]:
            self.accepted.emit(items)
        elif self.items():
            self.place_wanted.emit()

    def _accept_all(self) -> None:
        self.accepted.emit([item for item in self.model.rows if item.guesses])

    def _remove(self) -> None:
        if items := self.items():
            self.recycle_wanted.emit(items)

    def _preview(self) -> None:
        if (item := self.current()) is not None:
            self.preview_wanted.emit(item)

    def _arrange(self) -> None:
        if (item := self.current()) is not None:
            self.arrange_wanted.emit(item)

    def _choose(self) -> None:
        items = self.items()
        self.accept.setEnabled(any(item.guesses for item in items))
        self.remove.setEnabled(bool(items))
        self.elsewhere.setEnabled(len(items) == 1)
        self.arrange.setEnabled(len(items) == 1 and any(file.can_be_bound for file in items[0].files))
        self.chosen.emit(items)
