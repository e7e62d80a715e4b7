"""The pages of one document arranged: turned, marked, put in order, split; or only looked at, large."""

from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cmarchive.model import Item, Leaf, PageUse
from cmarchive.paging import ItemPage, pages_of
from cmarchive.session import Part
from ui.dialogs.dialog import Dialog
from ui.previews import Previews
from ui.theme import Theme
from ui.widgets.basics import IconButton, button, label, row_of, scrolled
from ui.widgets.pagestrip import PageStrip
from ui.widgets.pageview import PageView


class _State(NamedTuple):
    """What an arrangement is at one moment: pages, and the rows with which a new item begins."""

    pages: tuple[ItemPage, ...]
    starts: frozenset[int]


class PreviewDialog(Dialog):
    """Shows a document large. Space, Enter and Esc close it."""

    def __init__(
        self, theme: Theme, previews: Previews, title: str, pages: Sequence[ItemPage], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(*_size(parent))
        self.strip = PageStrip(theme, previews.thumbnails)
        self.view = PageView(theme, previews)
        self.body = QHBoxLayout()
        self.body.setSpacing(12)
        self.body.addWidget(self.strip)
        self.body.addWidget(self.view, 1)
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(16, 16, 16, 16)
        self.box.setSpacing(12)
        self.box.addLayout(self.body, 1)
        self.strip.shown.connect(self.view.turn_to)
        self.view.page_changed.connect(self._follow)
        self.view.fit_page()
        self.strip.pages.show(pages)
        self.view.show_pages(pages)
        self.strip.choose([0] if pages else [])
        self.strip.setVisible(len(pages) > 1)
        self.view.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Whatever opened it closes it."""
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self.reject()
        else:
            super().keyPressEvent(event)

    def _follow(self, row: int) -> None:
        if self.strip.currentIndex().row() != row:
            self.strip.choose([row])


class PagesDialog(PreviewDialog):
    """Arranges pages; nothing is stored before a person saves.

    ``saved`` carries the pages of the item as it stays one, ``split`` the Parts it becomes. ``blanks_wanted`` asks
    for pages that look blank; answer with ``suggest_blanks``.
    """

    saved = Signal(object)
    split = Signal(object)
    blanks_wanted = Signal(object)

    def __init__(self, theme: Theme, previews: Previews, item: Item, parent: QWidget) -> None:
        pages = pages_of(item.files)
        self._item, self._first = item, _State(pages, frozenset())
        self._before: list[_State] = []
        self._titles: dict[int, str] = {}
        self._suggested: frozenset[ItemPage] = frozenset()
        super().__init__(theme, previews, "", pages, parent)
        self.setWindowTitle(self.tr("整理页面：{title}").format(title=item.title))
        self.strip.show()
        self._build_tools(theme)
        self._build_parts()
        self.strip.ordered.connect(self._order)
        self.strip.selectionModel().selectionChanged.connect(lambda _new, _old: self._refresh())
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self, self._undo)
        for key, act in (
            ("R", partial(self._turn, 90)),
            ("Shift+R", partial(self._turn, 270)),
            ("B", partial(self._toggle, PageUse.BLANK)),
            ("Delete", partial(self._toggle, PageUse.OUT)),
            ("S", self._toggle_split),
        ):
            QShortcut(QKeySequence(key), self.strip, act, context=Qt.ShortcutContext.WidgetShortcut)
        self.strip.setFocus()
        self._refresh()

    @property
    def pages(self) -> tuple[ItemPage, ...]:
        """The pages as they are arranged now."""
        return self._state.pages

    def suggest_blanks(self, rows: Sequence[int]) -> None:
        """Point out pages that look blank; a person decides about them."""
        found = [self.pages[row] for row in rows if row < len(self.pages)]
        self._suggested = frozenset(page for page in found if page.is_numbered)
        self._show()
        at = [row for row, page in enumerate(self.pages) if page in self._suggested]
        self.hint.setText(
            self.tr("{count} 页疑似空白，已选中。请核对后标为空白页，或不装订。").format(count=len(at))
            if at
            else self.tr("没有发现疑似空白的页。")
        )
        if at:
            self.strip.choose(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves; the other keys belong to what has the focus."""
        QDialog.keyPressEvent(self, event)

    def _build_tools(self, theme: Theme) -> None:
        def tool(icon: str, name: str, act: Callable[[], None]) -> IconButton:
            return IconButton(theme, icon, name, act)

        self.to_left = tool("arrow-counter-clockwise", self.tr("向左转（Shift+R）"), partial(self._turn, 270))
        self.to_right = tool("arrow-clockwise", self.tr("向右转（R）"), partial(self._turn, 90))
        self.up = tool("arrow-up", self.tr("前移（Alt+↑）"), lambda: self.strip.moves.shift(-1))
        self.down = tool("arrow-down", self.tr("后移（Alt+↓）"), lambda: self.strip.moves.shift(1))
        self.blank = button(self.tr("标为空白页"), partial(self._toggle, PageUse.BLANK))
        self.blank.setToolTip(self.tr("装订为空白面，不编页号（B）"))
        self.out = button(self.tr("不装订"), partial(self._toggle, PageUse.OUT))
        self.out.setToolTip(self.tr("原件仍完整保存，只是不装入案卷（Delete）"))
        self.cut = button(self.tr("从这一页拆分"), self._toggle_split)
        self.cut.setToolTip(self.tr("选中的页起另成一件（S）"))
        self.look = button(self.tr("查找空白页"), lambda: self.blanks_wanted.emit(self.pages))
        tools = (
            self.to_left,
            self.to_right,
            self.up,
            self.down,
            self.blank,
            self.out,
            self.cut,
            None,
            self.look,
        )
        self.box.insertLayout(0, row_of(*tools, spacing=4))

    def _build_parts(self) -> None:
        self._parts = QWidget()
        self._rows = QVBoxLayout(self._parts)
        self._rows.setContentsMargins(0, 0, 4, 0)
        self._rows.setSpacing(8)
        self.side = scrolled(self._parts)
        self.side.setFixedWidth(240)
        self.side.hide()
        self.body.addWidget(self.side)
        self.hint = label(self.tr("原件不会改变；这里只决定怎样装订。"), "secondary", wrap=True)
        self.reset = button(self.tr("恢复原样"), self._reset)
        cancel = button(self.tr("取消"), self.reject)
        self.save = button(self.tr("保存"), self._save, "primary")
        self.save.setDefault(True)
        row = row_of(self.hint, self.reset, cancel, self.save)
        row.setStretch(0, 1)
        self.box.addLayout(row)

    @property
    def _state(self) -> _State:
        return _State(self.strip.pages.pages, self.strip.pages.starts)

    def _change(self, state: _State, chosen: Sequence[int]) -> None:
        if state != self._state:
            self._before.append(self._state)
            self._show(state)
        self.strip.choose(chosen)
        self._refresh()

    def _show(self, state: _State | None = None) -> None:
        shown = state or self._state
        rows = frozenset(row for row, page in enumerate(shown.pages) if page in self._suggested)
        self.strip.pages.show(shown.pages, rows, shown.starts)
        self.view.show_pages(shown.pages)

    def _turn(self, by: int) -> None:
        self._each(lambda page: page.turned(by) if page.file.can_be_bound else page)

    def _toggle(self, use: PageUse) -> None:
        rows = self.strip.chosen()
        on = any(self.pages[row].leaf.use is not use for row in rows)
        self._each(
            lambda page: page.used(use if on else PageUse.NUMBERED) if page.file.can_be_bound else page
        )

    def _each(self, change: Callable[[ItemPage], ItemPage]) -> None:
        rows = self.strip.chosen()
        pages = tuple(change(page) if row in set(rows) else page for row, page in enumerate(self.pages))
        self._change(_State(pages, self._state.starts), rows)

    def _order(self, order: list[int]) -> None:
        chosen = {self.pages[row] for row in self.strip.chosen()}
        pages = tuple(self.pages[row] for row in order)
        self._change(
            _State(pages, self._state.starts), [row for row, page in enumerate(pages) if page in chosen]
        )

    def _toggle_split(self) -> None:
        rows = self.strip.chosen()
        self._change(_State(self.pages, self._state.starts ^ frozenset(row for row in rows[:1] if row)), rows)

    def _reset(self) -> None:
        self._change(_State(_untouched(self._first.pages), frozenset()), [0])

    def _undo(self) -> None:
        if self._before:
            self._show(self._before.pop())
            self._refresh()

    def _refresh(self) -> None:
        rows, starts = self.strip.chosen(), self._state.starts
        uses = {self.pages[row].leaf.use for row in rows}
        self.blank.setText(self.tr("取消空白页") if uses == {PageUse.BLANK} else self.tr("标为空白页"))
        self.out.setText(self.tr("恢复装订") if uses == {PageUse.OUT} else self.tr("不装订"))
        self.cut.setText(self.tr("取消拆分") if rows and rows[0] in starts else self.tr("从这一页拆分"))
        self.cut.setEnabled(bool(rows) and rows[0] > 0)
        for one in (self.to_left, self.to_right, self.up, self.down, self.blank, self.out):
            one.setEnabled(bool(rows))
        parts = self._ranges()
        self._show_parts(parts)
        empty = any(not any(page.is_numbered for page in self.pages[first:end]) for first, end in parts)
        self.save.setText(
            self.tr("拆分为 {count} 件").format(count=len(parts)) if starts else self.tr("保存")
        )
        self.save.setEnabled(not empty and self._state != self._first)
        if empty:
            self.hint.setText(self.tr("每件至少要有一页编号装订。"))

    def _ranges(self) -> list[tuple[int, int]]:
        bounds = [0, *sorted(self._state.starts), len(self.pages)]
        return list(pairwise(bounds))

    def _show_parts(self, parts: Sequence[tuple[int, int]]) -> None:
        self.side.setVisible(len(parts) > 1)
        while (entry := self._rows.takeAt(0)) is not None:
            if (widget := entry.widget()) is not None:
                widget.deleteLater()
        if len(parts) < 2:
            return
        self._rows.addWidget(label(self.tr("拆分后的题名"), "strong"))
        for number, (first, end) in enumerate(parts, start=1):
            self._rows.addWidget(
                label(self.tr("第 {first}–{last} 页").format(first=first + 1, last=end), "secondary")
            )
            edit = QLineEdit(self._title(number, first))
            edit.setAccessibleName(self.tr("第 {number} 件的题名").format(number=number))
            edit.setCursorPosition(0)
            edit.setToolTip(edit.text())
            edit.textEdited.connect(partial(self._titles.__setitem__, first))
            self._rows.addWidget(edit)
        self._rows.addStretch(1)

    def _title(self, number: int, first: int) -> str:
        if first in self._titles:
            return self._titles[first]
        if number == 1:
            return self._item.title
        return self.tr("{title}（{number}）").format(title=self._item.title, number=number)

    def _save(self) -> None:
        if self._state.starts:
            parts = [
                Part(title=self._title(number, first).strip(), pages=self.pages[first:end])
                for number, (first, end) in enumerate(self._ranges(), start=1)
            ]
            self.split.emit(parts)
        else:
            self.saved.emit(self.pages)
        self.accept()


def _untouched(pages: Sequence[ItemPage]) -> tuple[ItemPage, ...]:
    """The same pages, file by file in their order there, neither turned nor marked."""
    files = list(dict.fromkeys(page.file for page in pages))
    plain = {ItemPage(page.file, Leaf(page.leaf.page)) for page in pages}
    return tuple(sorted(plain, key=lambda page: (files.index(page.file), page.leaf.page)))


def _size(parent: QWidget) -> tuple[int, int]:
    window = parent.window()
    return max(720, min(1180, window.width() - 80)), max(520, window.height() - 80)
