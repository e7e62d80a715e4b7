"""The middle pane of 收集 for what is not filed yet."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from cmarchive.model import Item
from cmarchive.view import View
from ui.models.unfiled import UnfiledModel
from ui.theme import Theme
from ui.widgets.basics import Card, EmptyState, button, row_of
from ui.widgets.tables import Table


class UnfiledPane(Card):
    """Lists unfiled documents. ``chosen`` carries an Item or None, ``accepted`` the items whose guess is taken."""

    chosen = Signal(object)
    accepted = Signal(list)
    recycle_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.title.setText(self.tr("未归档"))
        self.accept = button(self.tr("采纳建议"), self._accept_one, "primary")
        self.accept.setToolTip(self.tr("把选中的材料归入建议的位置（Enter）"))
        self.remove = button(self.tr("移到回收列表"), self.recycle_wanted.emit)
        self.remove.setToolTip(self.tr("不是档案材料时使用，可以撤销（Delete）"))
        self.add(row_of(self.accept, self.remove, None))
        self.model = UnfiledModel(self)
        self.table = Table(theme, self.tr("未归档材料"), (220, 240, 160, 56), stretch=1)
        self.table.setModel(self.model)
        self.table.selectionModel().currentRowChanged.connect(lambda _new, _old: self._choose())
        self.table.on_key(Qt.Key.Key_Return, self._accept_one)
        self.table.on_key(Qt.Key.Key_Enter, self._accept_one)
        self.table.on_key(Qt.Key.Key_Delete, self.recycle_wanted.emit)
        empty = EmptyState(theme, "check-circle", self.tr("没有待归档的材料。收集时拿不准的文件会列在这里。"))
        place = QWidget()
        self._stack = QStackedLayout(place)
        self._stack.addWidget(self.table)
        self._stack.addWidget(empty)
        self.add(place, 1)

    def show_view(self, view: View) -> None:
        """Show what a snapshot has unfiled; after one is filed, the next is chosen."""
        row = max(self.table.currentIndex().row(), 0)
        self.model.show_view(view)
        count = len(self.model.rows)
        self._stack.setCurrentIndex(0 if count else 1)
        self.table.choose(min(row, count - 1))
        self._choose()

    def current(self) -> Item | None:
        """The document that is selected."""
        value = self.table.current_value()
        return value if isinstance(value, Item) else None

    def choose(self, item: int) -> None:
        """Select a document."""
        self.table.choose(self.model.find(lambda one: one.id == item))

    def _accept_one(self) -> None:
        item = self.current()
        if item is not None and item.guesses:
            self.accepted.emit([item])

    def _choose(self) -> None:
        item = self.current()
        self.accept.setEnabled(item is not None and bool(item.guesses))
        self.remove.setEnabled(item is not None)
        self.chosen.emit(item)
