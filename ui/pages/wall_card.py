"""The card of the 缺件墙: the wall, how it is arranged, the next missing document, and the lists that ask for them."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QStackedWidget

from cmarchive.dossiers import Completeness
from cmarchive.model import SubjectKey
from cmarchive.view import View
from ui.models.wall import WallModel
from ui.models.wall_rows import WallOrder, WallRows
from ui.theme import Theme
from ui.widgets.basics import Card, EmptyState, SearchField, button, label
from ui.widgets.choice import Choice
from ui.widgets.flow import FlowLayout
from ui.widgets.wall import WallView


class WallCard(Card):
    """``opened`` carries the subject and slot a person wants to see, ``chase_wanted`` asks for 催交单.

    ``roster_wanted`` asks for enterprises where there are none.
    """

    opened = Signal(object, str)
    chase_wanted = Signal()
    roster_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.summary = label("", "secondary")
        self.summary.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.chase = button(self.tr("催交单…"), self.chase_wanted.emit)
        self.title.hide()  # the heading stands beside the controls: a line more of the wall is worth more
        self.model = WallModel(self)
        self.view = WallView(theme, self.model)
        self.view.opened.connect(self.opened.emit)
        self.view.zoomed.connect(self._zoom_at)
        self._build_controls(theme)
        self.empty = EmptyState(
            theme,
            "buildings",
            self.tr("还没有企业。导入企业名录后，这里按企业和材料目录显示缺件。"),
            self.tr("导入企业名录…"),
        )
        self.empty.asked.connect(self.roster_wanted.emit)
        self.nothing = EmptyState(theme, "check-circle", self.tr("没有符合条件的企业。"))
        self.stack = QStackedWidget()
        for widget in (self.view, self.empty, self.nothing):
            self.stack.addWidget(widget)
        self.add(self.stack, 1)
        legend = self.tr("✓ 齐备　1/3 待补　缺2 缺少材料　过期 已过有效期　到期 即将到期　— 无须归档")
        self.add(FlowLayout(label(legend, "secondary"), self.summary, stretched=self.summary))
        self.setFocusProxy(self.view)
        self._show_stack()

    def show_progress(self, view: View, progress: Mapping[SubjectKey, Completeness]) -> None:
        """Show a snapshot and what has been counted of it."""
        chosen = self.view.currentIndex()
        at = None if self.view.is_fresh else self.model.target(chosen.row(), chosen.column())
        before = self.model.rowCount()
        self.model.show(view, progress)
        if at is not None and not self.view.currentIndex().isValid() and before:
            self.view.choose(self.model.row_of(at[0]), self.model.column_of(at[1]))
        count, lacking = self.model.counts()
        text = self.tr("{enterprises} 家企业 · {lacking} 家未齐 · 未齐 {count} 项")
        self.summary.setText(
            text.format(enterprises=len(view.enterprises), lacking=lacking, count=count) if progress else ""
        )
        self.next.setEnabled(count > 0)
        self.chase.setEnabled(bool(view.enterprises))
        self._show_stack()

    def go_on(self) -> None:
        """Go to the next cell where something is missing."""
        if self.view.go_on():
            self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def turn(self) -> None:
        """Turn from groups to slots, and back."""
        (self.by_group if self.by_slot.isChecked() else self.by_slot).click()

    def show_rows(self, rows: WallRows) -> None:
        """Show these enterprises only."""
        self.rows.choose(rows)

    def hasHeightForWidth(self) -> bool:
        """Rows of the wall give way when the controls take two lines, not the page."""
        return False

    def sizeHint(self) -> QSize:
        """No more than it must have: the page gives it what is left."""
        return QSize(600, self.minimumHeight())

    def _build_controls(self, theme: Theme) -> None:
        group = QButtonGroup(self)
        self.by_group = button(self.tr("按类别"), lambda: self._zoom(by_slot=False), "filter")
        self.by_slot = button(self.tr("按材料项"), lambda: self._zoom(by_slot=True), "filter")
        for made in (self.by_group, self.by_slot):
            made.setCheckable(True)
            group.addButton(made)
        self.by_group.setChecked(True)
        self.rows = Choice(
            (
                (WallRows.ALL, self.tr("全部企业")),
                (WallRows.OPEN, self.tr("未齐的企业")),
                (WallRows.DATED, self.tr("过期或将到期")),
                (WallRows.DONE, self.tr("已齐的企业")),
            )
        )
        self.order = Choice(
            (
                (WallOrder.MOST, self.tr("缺得多的在前")),
                (WallOrder.NUMBER, self.tr("按企业编号")),
                (WallOrder.NAME, self.tr("按名称拼音")),
            )
        )
        self.rows.setAccessibleName(self.tr("显示哪些企业"))
        self.order.setAccessibleName(self.tr("企业的顺序"))
        for choice in (self.rows, self.order):
            choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
            choice.setMinimumContentsLength(0)
            choice.currentIndexChanged.connect(lambda _at: self._arrange())
        self.search = SearchField(theme, self.tr("搜索企业"))
        self.search.setMinimumWidth(120)
        self.search.textChanged.connect(lambda _text: self._arrange())
        self.next = button(self.tr("下一处缺件（N）"), self.go_on)
        self.next.setToolTip(self.tr("按 N 跳到下一处缺件，按 Enter 打开"))
        self.add(
            FlowLayout(
                label(self.tr("缺件墙"), "cardTitle"),
                self.by_group,
                self.by_slot,
                self.rows,
                self.order,
                self.search,
                self.next,
                self.chase,
                stretched=self.search,
            )
        )

    def _zoom(self, *, by_slot: bool, slot: str = "") -> None:
        """Show groups or slots, and stay at the enterprise and the slot that were looked at."""
        current = self.view.currentIndex()
        at = self.model.target(current.row(), current.column()) if current.isValid() else None
        top = self.view.rowAt(0)
        self.model.zoom(by_slot=by_slot)
        (self.by_slot if by_slot else self.by_group).setChecked(True)
        if at is not None:
            self.view.choose(self.model.row_of(at[0]), self.model.column_of(slot or at[1]))
        elif slot:
            self.view.choose(max(top, 0), self.model.column_of(slot))

    def _zoom_at(self, column: int) -> None:
        """Into a group, or back from its slots."""
        span = self.model.spans[column]
        slot = self.model.slot_code(span.places[0])
        self._zoom(by_slot=not self.model.is_by_slot, slot=slot)

    def _arrange(self) -> None:
        self.model.arrange(self.order.value, self.rows.value, self.search.text())
        self._show_stack()

    def _show_stack(self) -> None:
        if not self.model.has_enterprises:
            self.stack.setCurrentWidget(self.empty)
        else:
            self.stack.setCurrentWidget(self.view if self.model.rowCount() else self.nothing)
