"""The middle pane of 收集 for what was taken out: the recycle list."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QStackedLayout, QWidget

from cmarchive.model import Item
from cmarchive.view import View
from ui.models.table import Column, SnapshotModel
from ui.texts import shown
from ui.theme import Theme
from ui.widgets.basics import Card, EmptyState, button, row_of
from ui.widgets.tables import Table


class RecycledModel(SnapshotModel[Item]):
    """题名, 原来的位置, 页数 of every document in the recycle list."""

    def __init__(self, parent: QObject | None = None) -> None:
        translate = QCoreApplication.translate
        self._view: View | None = None
        super().__init__(
            (
                Column(heading=translate("RecycledModel", "题名"), text=lambda one: one.title),
                Column(heading=translate("RecycledModel", "原来的位置"), text=self._place, muted=True),
                Column(
                    heading=translate("RecycledModel", "页数"),
                    text=lambda one: str(one.pages),
                    muted=True,
                    right=True,
                ),
            ),
            parent,
        )

    def show_items(self, view: View, items: Sequence[Item]) -> None:
        """Show what was taken out of an archive."""
        self._view = view
        self.show(items)

    def name(self, value: Item) -> object:
        """A document stays the same when its description changes."""
        return value.id

    def _place(self, item: Item) -> str:
        if self._view is None or item.subject is None:
            return QCoreApplication.translate("RecycledModel", "未归档")
        slot = self._view.scheme.slot(item.slot) if item.slot else None
        title = f"{slot.code} {shown(slot.title)}" if slot is not None else item.slot
        return " · ".join(part for part in (shown(self._view.subject(item.subject).name), title) if part)


class RecyclePane(Card):
    """Lists what can be had back. ``chosen`` carries the Items selected, ``restored`` those wanted back."""

    chosen = Signal(list)
    restored = Signal(list)
    preview_wanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.title.setText(self.tr("回收列表"))
        self.restore = button(self.tr("恢复到原处"), self._restore, "primary")
        self.restore.setToolTip(self.tr("把选中的材料放回原来的位置（Enter）"))
        self.add(row_of(self.restore, None))
        self.model = RecycledModel(self)
        self.table = Table(theme, self.tr("回收列表"), (260, 300, 56), stretch=1)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.setModel(self.model)
        self.table.selectionModel().selectionChanged.connect(lambda _new, _old: self._choose())
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.table.on_key(key, self._restore)
        self.table.on_key(Qt.Key.Key_Space, self._preview)
        empty = EmptyState(theme, "recycle", self.tr("回收列表是空的。移走的材料都在这里，随时可以恢复。"))
        place = QWidget()
        self._stack = QStackedLayout(place)
        self._stack.addWidget(self.table)
        self._stack.addWidget(empty)
        self.add(place, 1)

    def show_items(self, view: View, items: Sequence[Item]) -> None:
        """Show what lies in the recycle list, the last taken out first."""
        row = max(self.table.currentIndex().row(), 0)
        self.model.show_items(view, tuple(reversed(items)))
        count = len(self.model.rows)
        self._stack.setCurrentIndex(0 if count else 1)
        self.table.choose(min(row, count - 1))
        self._choose()

    def items(self) -> list[Item]:
        """Every document that is selected."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [self.model.rows[row] for row in rows if row < len(self.model.rows)]

    def _restore(self) -> None:
        if items := self.items():
            self.restored.emit(items)

    def _preview(self) -> None:
        if items := self.items():
            self.preview_wanted.emit(items[0])

    def _choose(self) -> None:
        items = self.items()
        self.restore.setEnabled(bool(items))
        self.chosen.emit(items)
