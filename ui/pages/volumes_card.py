"""The volumes of the page 装订: what a binding would make, and what the last one made."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QButtonGroup, QListWidget, QListWidgetItem, QStackedWidget

from cmarchive.issued import Dispatch
from cmarchive.session import BindPreview, PlannedVolume
from cmarchive.volumes import BoundVolume
from ui.models.dispatches import DispatchesModel
from ui.models.volumes import REFERENCE, PlannedModel, VolumesModel
from ui.texts import shown
from ui.theme import Theme, Tone
from ui.widgets.basics import Card, EmptyState, button, label
from ui.widgets.tables import Table

_NARROW = 960  # pixels, below which the table goes without 档号 and leaves the room to the title
_NOTES = 116  # pixels
_NOTE_LINES = 8


class VolumesCard(Card):
    """Three tables behind a switch.

    ``wanted`` asks to bind, ``opened`` to show a bound volume, ``revealed`` to show where something was put.
    """

    wanted = Signal()
    opened = Signal()
    revealed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._preview: BindPreview | None = None
        self._bound = 0
        self.title.hide()
        self._build_head()
        self.plan = PlannedModel(self)
        self.plan_table = Table(theme, self.tr("计划的案卷"), (56, 300, 236, 60, 60, 60, 84, 104), stretch=1)
        self.plan_table.setModel(self.plan)
        self.plan_table.selectionModel().currentChanged.connect(lambda _now, _before: self._show_notes())
        self.model = VolumesModel(self)
        self.table = Table(theme, self.tr("已装订的案卷"), (56, 300, 236, 72, 72, 92), stretch=1)
        self.table.setModel(self.model)
        self.table.doubleClicked.connect(lambda _index: self.opened.emit())
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.table.on_key(key, self.opened.emit)
        self.nothing = EmptyState(theme, "folder-open", self.tr("还没有可以装订的材料，请先收集。"))
        self.never = EmptyState(
            theme,
            "book-open",
            self.tr("还没有装订。每家企业、每项指标各成案卷，封面、卷内目录、页码和备考表由程序编制。"),
            self.tr("开始装订"),
        )
        self.never.asked.connect(self.wanted)
        self.stack = QStackedWidget()
        self.past = DispatchesModel(self)
        self.past_table = Table(theme, self.tr("装订和移交记录"), (136, 112, 112, 208, 300, 120), stretch=4)
        self.past_table.setModel(self.past)
        self.past_table.doubleClicked.connect(lambda _index: self._reveal())
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.past_table.on_key(key, self._reveal)
        self.no_past = EmptyState(
            theme, "clock", self.tr("还没有记录。每次装订、生成台账和移交都会记在这里。")
        )
        for widget in (self.plan_table, self.nothing, self.table, self.never, self.past_table, self.no_past):
            self.stack.addWidget(widget)
        self.add(self.stack, 1)
        self.notes = _Notes(theme)
        self.add(self.notes)
        self._turn()

    def show_preview(self, preview: BindPreview) -> None:
        """Show what would be made; the same volume stays chosen, at first the first to see to."""
        chosen = self.plan_table.current_value()
        self._preview = preview
        self.plan.show(preview.volumes)
        number = chosen.number if isinstance(chosen, PlannedVolume) else None
        row = self.plan.find(lambda one: one.number == number)
        if row < 0:
            row = max(self.plan.find(lambda one: bool(one.warnings)), 0)
        self.plan_table.choose(row if preview.volumes else -1)
        self._turn()

    def show_pending(self) -> None:
        """Say that the plan is being counted anew; the old one stays to be read."""
        if self.plan_button.isChecked():
            self.summary.setText(self.tr("正在编排…"))

    def show_volumes(self, volumes: Sequence[BoundVolume]) -> None:
        """Show what the last binding made."""
        chosen = self.table.current_value()
        self.model.show(volumes)
        self._bound = len(volumes)
        number = chosen.number if isinstance(chosen, BoundVolume) else None
        row = self.model.find(lambda one: one.number == number)
        self.table.choose(max(row, 0) if volumes else -1)
        self._turn()

    def show_dispatches(self, dispatches: Sequence[Dispatch]) -> None:
        """Show what was made so far."""
        self.past.show(dispatches)
        self._turn()

    def _reveal(self) -> None:
        dispatch = self.past_table.current_value()
        if isinstance(dispatch, Dispatch):
            self.revealed.emit(Path(dispatch.target))

    def turn_to_bound(self) -> None:
        """Show the bound volumes."""
        self.bound_button.click()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window shows the title rather than the 档号, which its tip and the notes still tell."""
        super().resizeEvent(event)
        for table in (self.plan_table, self.table):
            table.setColumnHidden(REFERENCE, self.width() < _NARROW)

    def _build_head(self) -> None:
        self.plan_button = button(self.tr("计划"), self._turn, "filter")
        self.bound_button = button(self.tr("已装订"), self._turn, "filter")
        self.past_button = button(self.tr("记录"), self._turn, "filter")
        self.past_button.setToolTip(self.tr("以往装订和移交出去的内容"))
        group = QButtonGroup(self)
        for one in (self.plan_button, self.bound_button, self.past_button):
            one.setCheckable(True)
            group.addButton(one)
        self.plan_button.setChecked(True)
        self.summary = label("", "secondary")
        self.open = button(self.tr("打开案卷"), self.opened.emit)
        self.reveal = button(self.tr("打开所在文件夹"), self._reveal)
        for widget in (self.plan_button, self.bound_button, self.past_button, self.summary):
            self.head.addWidget(widget)
        self.head.addStretch(1)
        self.head.addWidget(self.open)
        self.head.addWidget(self.reveal)

    def _turn(self) -> None:
        planned, past = self.plan_button.isChecked(), self.past_button.isChecked()
        self.bound_button.setText(
            self.tr("已装订 {count}").format(count=self._bound) if self._bound else self.tr("已装订")
        )
        self.open.setVisible(self.bound_button.isChecked() and bool(self._bound))
        self.reveal.setVisible(past and bool(self.past.rows))
        if planned:
            has_volumes = self._preview is None or bool(self._preview.volumes)
            self.stack.setCurrentWidget(self.plan_table if has_volumes else self.nothing)
        elif past:
            self.stack.setCurrentWidget(self.past_table if self.past.rows else self.no_past)
        else:
            self.stack.setCurrentWidget(self.table if self._bound else self.never)
        self.setFocusProxy(self.plan_table if planned else self.past_table if past else self.table)
        self._show_summary()
        self._show_notes()

    def _show_summary(self) -> None:
        if self.past_button.isChecked():
            self.summary.setText(
                self.tr("{count} 次").format(count=len(self.past.rows)) if self.past.rows else ""
            )
            return
        if not self.plan_button.isChecked():
            pages = sum(volume.pages for volume in self.model.rows)
            text = self.tr("{count} 卷 · {pages} 页").format(count=self._bound, pages=pages)
            self.summary.setText(text if self._bound else "")
            return
        preview = self._preview
        if preview is None:
            self.summary.setText("")
            return
        text = self.tr("共 {count} 卷 {pages} 页，约 {thick} mm 厚").format(
            count=len(preview.volumes), pages=preview.pages, thick=preview.thickness
        )
        if preview.attention:
            text += self.tr("；{count} 处需要注意").format(count=preview.attention)
        self.summary.setText(text)

    def _show_notes(self) -> None:
        """Below the plan: what holds for all, then what holds for the volume chosen."""
        if not self.plan_button.isChecked() or self._preview is None:
            self.notes.show_notes("", (), ())
            return
        chosen = self.plan_table.current_value()
        volume = chosen if isinstance(chosen, PlannedVolume) else None
        title = ""
        if volume is not None and volume.warnings:
            title = self.tr("第 {number} 卷　{title}　{reference}").format(
                number=volume.number, title=volume.title, reference=volume.reference
            )
        self.notes.show_notes(title, volume.warnings if volume is not None else (), self._preview.warnings)


class _Notes(QListWidget):
    """A few sentences with a sign before each; many of them scroll."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._texts: tuple[str, Sequence[str], Sequence[str]] = ("", (), ())
        self.setObjectName("notes")
        self.setAccessibleName(self.tr("需要注意之处"))
        self.setWordWrap(True)
        self.setIconSize(QSize(16, 16))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.changed.connect(self._show_again)
        self.hide()

    @property
    def texts(self) -> list[str]:
        """Everything said, from the top."""
        return [self.item(row).text() for row in range(self.count())]

    def _show_again(self) -> None:
        self.show_notes(*self._texts)

    def show_notes(self, title: str, own: Sequence[str], common: Sequence[str]) -> None:
        """Show what holds for everything, then a title and what holds under it."""
        self._texts = (title, own, common)
        self.clear()
        sign = self._theme.icon("warning", Tone.WARNING)
        for text in map(shown, common):
            self.addItem(QListWidgetItem(sign, text))
        if title:
            heading = QListWidgetItem(title)
            font = self.font()
            font.setBold(True)
            heading.setFont(font)
            self.addItem(heading)
        for text in map(shown, own):
            self.addItem(QListWidgetItem(sign, text))
        self.setVisible(bool(self.count()))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines break elsewhere."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As high as the sentences, up to a few lines."""
        wanted = sum(self.sizeHintForRow(row) for row in range(min(self.count(), _NOTE_LINES)))
        self.setFixedHeight(min(_NOTES, wanted + 4))
