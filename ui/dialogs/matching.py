"""What was dropped, file by file: where the program would file it, to accept, change or skip before anything happens."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from cmarchive.model import Item, SubjectKey
from cmarchive.paging import pages_of
from cmarchive.session import Proposals
from cmarchive.view import View
from ui.dialogs.dialog import Dialog
from ui.dialogs.pages import PreviewDialog
from ui.models.choices import Act, Choice, ChoiceFilter, ChoicesModel, accepted, placed, skipped
from ui.pages.filing_form import FilingForm
from ui.peeking import FileLooks, pages_seen
from ui.texts import listed, shown
from ui.theme import Theme
from ui.widgets.basics import SearchField, button, label, row_of
from ui.widgets.peekpane import PeekPane
from ui.widgets.tables import Table

_FILE, _PLACE, _WHY = 1, 2, 3  # columns; the side tells places and reasons as well
_WIDE, _WIDEST = 1100, 1500


class MatchingDialog(Dialog):
    """``decided`` carries the Decisions once a person accepts them; nothing was taken in before.

    ``broke`` carries an error of ours that came up while a file was looked at.
    """

    decided = Signal(list)
    broke = Signal(object)

    def __init__(
        self, theme: Theme, looks: FileLooks, view: View, proposals: Proposals, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._view, self._theme, self._looks = view, theme, looks
        self.setWindowTitle(self.tr("归入哪一项"))
        width, height = (parent.window().width(), parent.window().height()) if parent else (1280, 800)
        self.resize(max(760, min(1560, width - 40)), max(520, height - 60))
        self.model = ChoicesModel(view, proposals.files, self)
        self.filter = ChoiceFilter(self)
        self.filter.setSourceModel(self.model)
        self.filter.setDynamicSortFilter(False)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 16, 20, 16)
        box.setSpacing(12)
        self._build_head(theme, box)
        self._build_body(theme, box)
        self._build_foot(proposals, box)
        self.table.choose(self._first_open())
        self._count()

    def chosen_rows(self) -> list[int]:
        """The rows of the model that are selected."""
        found = self.table.selectionModel().selectedRows()
        return sorted(self.filter.mapToSource(index).row() for index in found)

    def _build_head(self, theme: Theme, box: QVBoxLayout) -> None:
        group = QButtonGroup(self)
        self.filters: dict[Act | None, QPushButton] = {}
        for act in (None, Act.FILE, Act.OPEN, Act.SKIP):
            made = button("", partial(self.filter.choose, act), "filter")
            made.setCheckable(True)
            group.addButton(made)
            self.filters[act] = made
        self.filters[None].setChecked(True)
        self.search = SearchField(theme, self.tr("文件名、企业、材料"))
        self.search.setFixedWidth(280)
        self.search.textChanged.connect(self.filter.search)
        self.look = button(self.tr("预览"), look="filter")
        self.look.setCheckable(True)
        self.look.setChecked(True)
        self.look.setShortcut("F4")
        self.look.setToolTip(self.tr("显示或收起文件内容（F4）"))
        self.look.toggled.connect(self._show_peek)
        box.addLayout(row_of(*self.filters.values(), None, self.look, self.search))

    def _build_body(self, theme: Theme, box: QVBoxLayout) -> None:
        self.table = Table(theme, self.tr("待归档的文件"), (84, 220, 240, 180), stretch=2)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.setModel(self.filter)
        self.peek = PeekPane(theme, self._looks)
        self.peek.setMinimumWidth(220)
        self.peek.broke.connect(self.broke)
        self._listen()
        self.table.selectionModel().selectionChanged.connect(lambda _new, _old: self._show_chosen())
        self.form = FilingForm()
        self.form.chosen.connect(self._place)
        self.take = button(self.tr("采纳建议"), self._accept_chosen)
        self.take.setToolTip(self.tr("把选中的文件归入所列位置（Enter）"))
        self.skip = button(self.tr("跳过"), self._skip_chosen)
        self.skip.setToolTip(self.tr("选中的文件不收集（Delete）"))
        self.what = label("", "secondary", wrap=True)
        side = QWidget()
        side.setFixedWidth(264)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.what)
        column.addLayout(row_of(self.take, self.skip, None))
        column.addWidget(self.form, 1)
        keys = self.tr("Enter 采纳，Delete 跳过，F2 另选位置\n← → 翻页，＋ － 缩放，空格看大图")
        column.addWidget(label(keys, "secondary", wrap=True))
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(16)
        self.split.addWidget(self.table)
        self.split.addWidget(self.peek)
        self.split.setStretchFactor(0, 1)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.split, 1)
        row.addWidget(side)
        box.addLayout(row, 1)
        room = self.width() - 264 - 56
        self.split.setSizes([room - room * 2 // 5, room * 2 // 5])
        self._show_peek(True)

    def _listen(self) -> None:
        """The keys of the list: decide, look, turn pages; the hand need not leave them."""
        key = Qt.Key
        for one in (key.Key_Return, key.Key_Enter):
            self.table.on_key(one, self._accept_chosen)
        self.table.on_key(key.Key_Delete, self._skip_chosen)
        self.table.on_key(key.Key_F2, lambda: self.form.subject.setFocus())
        self.table.on_key(key.Key_Right, lambda: self.peek.turn(1))
        self.table.on_key(key.Key_Left, lambda: self.peek.turn(-1))
        for one in (key.Key_Plus, key.Key_Equal):
            self.table.on_key(one, lambda: self.peek.zoom(1))
        self.table.on_key(key.Key_Minus, lambda: self.peek.zoom(-1))
        self.table.on_key(key.Key_Space, self._look_large)

    def _show_peek(self, is_wanted: bool) -> None:
        """With the content beside it, a narrow list says where files go only at the side."""
        self.peek.setVisible(is_wanted)
        width = self.width()
        self.table.setColumnHidden(_WHY, width < (_WIDEST if is_wanted else _WIDE))
        is_narrow = is_wanted and width < _WIDE
        self.table.setColumnHidden(_PLACE, is_narrow)
        mode = QHeaderView.ResizeMode
        self.table.horizontalHeader().setSectionResizeMode(
            _FILE, mode.Stretch if is_narrow else mode.Interactive
        )

    def _look_large(self) -> None:
        """The pages of the file shown, as large as the window."""
        rows = self.chosen_rows()
        seen = self.peek.seen
        if rows and seen is not None and seen.pages:
            path = self.model.rows[rows[0]].proposal.found.path
            pages = pages_of([pages_seen(path, seen)])
            PreviewDialog(self._theme, self._looks.previews, path.name, pages, self).open()

    def _build_foot(self, proposals: Proposals, box: QVBoxLayout) -> None:
        self.problems = label("", "secondary", wrap=True)
        if proposals.problems:
            names = listed(one.file for one in proposals.problems[:3])
            text = self.tr("{count} 个不收集：{names}{more}").format(
                count=len(proposals.problems), names=names, more="…" if len(proposals.problems) > 3 else ""
            )
            self.problems.setText(text)
            self.problems.setToolTip("\n".join(shown(one.text) for one in proposals.problems[:40]))
        self.problems.setVisible(bool(proposals.problems))
        box.addWidget(self.problems)
        self.all = button(self.tr("采纳全部建议"), self._accept_all)
        self.rest = QCheckBox(self.tr("待确认的放入“未归档”"))
        self.rest.setChecked(True)
        self.rest.toggled.connect(lambda _on: self._count())
        cancel = button(self.tr("取消"), self.reject)
        self.go = button("", self._go, "primary")
        self.go.setDefault(True)
        box.addLayout(row_of(self.all, self.rest, None, cancel, self.go))

    def _first_open(self) -> int:
        found = self.model.find(lambda one: one.act is Act.OPEN)
        return self.filter.mapFromSource(self.model.index(max(found, 0), 0)).row()

    def _accept_chosen(self) -> None:
        self._change(self.chosen_rows(), accepted)

    def _accept_all(self) -> None:
        rows = [row for row, one in enumerate(self.model.rows) if one.act is Act.OPEN]
        self._change(rows, accepted)

    def _skip_chosen(self) -> None:
        self._change(self.chosen_rows(), skipped)

    def _place(self, _number: int, subject: SubjectKey, slot: str) -> None:
        self._change(self.chosen_rows(), lambda one: placed(one, subject, slot))
        self.table.setFocus()

    def _change(self, rows: list[int], how: Callable[[Choice], Choice]) -> None:
        if not rows:
            return
        self.model.change(rows, how)
        if self.filter.act is not None:
            self.filter.invalidate()
        self._count()
        following = next(
            (row for row, one in enumerate(self.model.rows) if one.act is Act.OPEN and row > rows[-1]),
            rows[-1],
        )
        self.table.choose(self.filter.mapFromSource(self.model.index(following, 0)).row())

    def _show_chosen(self) -> None:
        rows = self.chosen_rows()
        for widget in (self.take, self.skip, self.form):
            widget.setEnabled(bool(rows))
        if not rows:
            self.what.setText(self.tr("选择一个或多个文件。"))
            self.peek.show_file(None)
            return
        first = self.model.rows[rows[0]]
        self.peek.show_file(first.proposal.found.path)
        self.take.setEnabled(any(self.model.rows[row].can_be_filed for row in rows))
        why = str(self.model.index(rows[0], _WHY).data())
        self.what.setText(
            "\n".join(text for text in (first.proposal.name, why) if text)
            if len(rows) == 1
            else self.tr("选中 {count} 个文件，一起处理").format(count=len(rows))
        )
        item = Item(
            id=rows[0],
            subject=first.subject,
            slot=first.slot,
            title=first.proposal.name,
            guesses=first.proposal.guesses if len(rows) == 1 else (),
        )
        self.form.show_item(item, self._view)

    def _count(self) -> None:
        filed, still, skipping = (self.model.count(act) for act in (Act.FILE, Act.OPEN, Act.SKIP))
        self.filters[None].setText(self.tr("全部 {count}").format(count=len(self.model.rows)))
        self.filters[Act.FILE].setText(self.tr("归档 {count}").format(count=filed))
        self.filters[Act.OPEN].setText(self.tr("待确认 {count}").format(count=still))
        self.filters[Act.SKIP].setText(self.tr("跳过 {count}").format(count=skipping))
        held = still if self.rest.isChecked() else 0
        text = (
            self.tr("归档 {count} 个文件").format(count=filed) if filed or not held else self.tr("放入未归档")
        )
        self.go.setText(text)
        self.go.setEnabled(bool(filed or held))
        self.rest.setEnabled(bool(still))
        self.all.setEnabled(any(one.act is Act.OPEN and one.can_be_filed for one in self.model.rows))

    def _go(self) -> None:
        self.decided.emit(list(self.model.decisions(with_open=self.rest.isChecked())))
        self.accept()
