"""Choosing the page of a document that figures were read from."""

from collections.abc import Sequence

from PySide6.QtCore import QSortFilterProxyModel, Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from cmarchive.model import FigureKey, Item, SubjectKey, SubjectKind
from cmarchive.view import View
from ui.dialogs.dialog import Dialog
from ui.models.roles import Index, Role
from ui.models.table import Column, SnapshotModel
from ui.previews import Previews
from ui.search import haystack, matches
from ui.texts import shown
from ui.theme import Theme
from ui.widgets.basics import SearchField, button, label, row_of
from ui.widgets.pageview import PageView
from ui.widgets.tables import Table


class SourceItemsModel(SnapshotModel[Item]):
    """The documents a figure may stand in."""

    def __init__(self, view: View, parent: QWidget) -> None:
        names = {subject.key: shown(subject.name) for subject in view.subjects()}
        super().__init__(
            (
                Column(heading=self.tr("材料"), text=lambda item: item.title, icon=lambda _item: "file-text"),
                Column(
                    heading=self.tr("所属"),
                    text=lambda item: names.get(item.subject, "") if item.subject is not None else "",
                    muted=True,
                ),
            ),
            parent,
        )

    def haystack(self, value: Item) -> str:
        """Title and number, with the initials of the title."""
        return haystack(value.title, value.number, value.author, value.slot)


class _Filter(QSortFilterProxyModel):
    needle = ""

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        """Let through what contains the words typed."""
        index = self.sourceModel().index(row, 0, parent)
        return not self.needle or matches(self.needle, str(index.data(Role.HAYSTACK)))


class FigureSourceDialog(Dialog):
    """Documents at the left, the pages of the chosen one at the right; ``answer`` says what was chosen."""

    def __init__(
        self, theme: Theme, previews: Previews, view: View, keys: Sequence[FigureKey], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._keys = keys
        self.setWindowTitle(self.tr("选择数据的出处页"))
        self.resize(min(980, parent.width() - 80), min(680, parent.height() - 60))
        self.model = SourceItemsModel(view, self)
        self.filter = _Filter(self)
        self.filter.setSourceModel(self.model)
        self.search = SearchField(theme, self.tr("材料名称、文号、拼音"))
        self.table = Table(theme, self.tr("材料"), (220, 130), stretch=0)
        self.table.setModel(self.filter)
        self.pages = PageView(theme, previews)
        self._build(view)
        self.search.textChanged.connect(self._search)
        self.table.selectionModel().currentRowChanged.connect(lambda _new, _old: self._choose())
        self.table.on_key(Qt.Key.Key_Return, self.accept)
        self.model.show(likely_items(view, keys))
        self._start(view)

    def answer(self) -> tuple[int, int | None] | None:
        """The item and its page as volumes count them, None for one without a number; None when nothing is chosen."""
        item = self.table.current_value()
        return (item.id, self.pages.numbered) if isinstance(item, Item) else None

    def _build(self, view: View) -> None:
        left, right = QWidget(), QWidget()
        for widget, parts in ((left, (self.search, self.table)), (right, (self.pages,))):
            box = QVBoxLayout(widget)
            box.setContentsMargins(0, 0, 0, 0)
            box.setSpacing(8)
            for part in parts:
                box.addWidget(part)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(12)
        for widget in (left, right):
            split.addWidget(widget)
        split.setSizes([360, 560])
        self.hint = label(self._what(view), "secondary", wrap=True)
        self.ok = button(self.tr("以这一页为出处"), self.accept, "primary")
        self.ok.setDefault(True)
        buttons: QHBoxLayout = row_of(None, button(self.tr("取消"), self.reject), self.ok)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 16, 20, 16)
        box.setSpacing(12)
        box.addWidget(self.hint)
        box.addWidget(split, 1)
        box.addLayout(buttons)

    def _what(self, view: View) -> str:
        first = self._keys[0]
        name = shown(view.scheme.variables[first.variable].name)
        if len(self._keys) == 1:
            return self.tr("“{name}”（{year} 年）在哪一件材料的哪一页？先选材料，再翻到那一页。").format(
                name=name, year=first.year
            )
        return self.tr("选中的 {count} 个数据在哪一件材料的哪一页？先选材料，再翻到那一页。").format(
            count=len(self._keys)
        )

    def _start(self, view: View) -> None:
        """Begin where the figure stands already, else at the likeliest document."""
        known = view.figures.get(self._keys[0])
        row = self.model.find(lambda item: known is not None and item.id == known.item)
        self.table.choose(self.filter.mapFromSource(self.model.index(max(row, 0), 0)).row())
        self._choose()
        if known is not None and row >= 0 and known.page is not None:
            self.pages.show_numbered(known.page)
        self.search.setFocus()

    def _search(self, needle: str) -> None:
        self.filter.needle = needle
        self.filter.invalidate()
        if self.table.current_value() is None:
            self.table.choose(0)
        self._choose()

    def _choose(self) -> None:
        item = self.table.current_value()
        self.pages.show_files(item.files if isinstance(item, Item) else ())
        self.ok.setEnabled(isinstance(item, Item))


def likely_items(view: View, keys: Sequence[FigureKey]) -> list[Item]:
    """Every document, the likeliest first: those of the enterprise, or of the indicators that use the variables."""
    owners = {key.subject for key in keys}
    codes = {key.variable for key in keys}
    for indicator in view.scheme.indicators:
        if codes & set(indicator.variables):
            owners.add(SubjectKey(SubjectKind.INDICATOR, indicator.code))
    years = {key.year for key in keys}

    def rank(item: Item) -> tuple[bool, bool, bool]:
        return item.subject not in owners, not years & set(item.years), item.subject is None

    return sorted(view.items, key=rank)
