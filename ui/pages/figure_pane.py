"""The middle of 填数: whose figures they are, which rows are shown, and the grid."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QMenu, QPushButton, QStackedWidget, QToolButton

from cmarchive.filling import filling
from cmarchive.model import SubjectKey
from cmarchive.view import View
from ui.models.figure_values import Show
from ui.models.figures import FiguresModel
from ui.pages.figure_grid import FigureGrid
from ui.texts import shown
from ui.theme import Theme, Tone
from ui.widgets.basics import Card, Chip, EmptyState, IconButton, SearchField, button, label, row_of


class FigurePane(Card):
    """Asks for tables by ``import_wanted``, ``template_wanted`` and ``previous_wanted``; the grid tells what is typed.

    ``previous_archive_wanted`` asks for the archive the submission before this one was made of.
    """

    import_wanted = Signal()
    template_wanted = Signal()
    previous_wanted = Signal()
    previous_archive_wanted = Signal()

    def __init__(self, theme: Theme, model: FiguresModel) -> None:
        super().__init__()
        self._model = model
        self._which = Show.ALL
        self.filled = Chip(theme)
        self.head.addWidget(self.filled)
        self.load = button(self.tr("导入数据表…"), self.import_wanted.emit)
        self.template = button(self.tr("生成填报表…"), self.template_wanted.emit)
        self.more = IconButton(theme, "dots-three", self.tr("更多"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.more)
        menu.addAction(self.tr("导入上次报送数据表…"), self.previous_wanted.emit)
        menu.addAction(self.tr("从上次报送的档案库导入…"), self.previous_archive_wanted.emit)
        self.more.setMenu(menu)
        for widget in (self.load, self.template, self.more):
            self.head.addWidget(widget)
        self.buttons: dict[Show, QPushButton] = {}
        self.search = SearchField(theme, self.tr("数据项名称、拼音、代码"))
        self._build_filters()
        self.grid = FigureGrid(theme, self.tr("数据"), model)
        self.empty = EmptyState(theme, "table", "")
        self.hint = label(
            self.tr(
                "在格中直接输入，或从 Excel 复制粘贴；也可生成填报表分发各部门，收回后导入。单位不同时一并输入：3.2 万吨。"
            ),
            "secondary",
            wrap=True,
        )
        self.add(self.hint)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.grid)
        self.stack.addWidget(self.empty)
        self.add(self.stack, 1)
        self.search.textChanged.connect(lambda _needle: self._filter())
        self.count()

    def show_subject(self, view: View, subject: SubjectKey) -> None:
        """Show another subject; filter and search stay, and so does the place in the years."""
        column = self.grid.currentIndex().column()
        self.title.setText(shown(view.subject(subject).name))
        self._model.show_subject(view, subject)
        self.show_filled(view, subject)
        self._settle()
        self._first(max(column, 0))

    def show_filled(self, view: View, subject: SubjectKey) -> None:
        """Say how far the subject is; how to begin, as long as there is no figure at all."""
        self.hint.setVisible(not view.figures)
        filled = filling(view, subject)
        if filled.expected:
            text = self.tr("必填 {entered}/{expected}").format(
                entered=filled.entered, expected=filled.expected
            )
            self.filled.show_text(text, Tone.OK if filled.entered == filled.expected else Tone.WARNING)
        else:
            self.filled.show_text(self.tr("已填 {count}").format(count=filled.figures), Tone.PLAIN)

    def count(self) -> None:
        """Say how many rows each filter shows."""
        words = {
            Show.ALL: self.tr("全部 {count}"),
            Show.OPEN: self.tr("待填 {count}"),
            Show.FOUND: self.tr("有问题 {count}"),
        }
        for which, count in self._model.counts().items():
            self.buttons[which].setText(words[which].format(count=count))

    def go_to(self, variable: str, year: int | None) -> None:
        """Go to a figure's cell; a filter or search that hides it is lifted."""
        index = self._model.place_of(variable, year)
        if not index.isValid():
            self.search.clear()
            self.buttons[Show.ALL].setChecked(True)
            self._filter()
            index = self._model.place_of(variable, year)
        if index.isValid():
            self.grid.choose(index)

    def _build_filters(self) -> None:
        group = QButtonGroup(self)
        for which in Show:
            made = button("", self._filter, "filter")
            made.setCheckable(True)
            group.addButton(made)
            self.buttons[which] = made
        self.buttons[Show.ALL].setChecked(True)
        self.search.setMinimumWidth(120)
        self.search.setMaximumWidth(280)
        row = row_of(*self.buttons.values(), None)
        row.addWidget(self.search, 2)
        self.add(row)

    def _filter(self) -> None:
        cell = self.grid.current_cell()
        self._which = next(which for which, made in self.buttons.items() if made.isChecked())
        self._model.show_only(self._which, self.search.text())
        self._settle()
        index = self._model.place_of(cell.key.variable, cell.key.year) if cell is not None else None
        if index is not None and index.isValid():
            self.grid.go(index)
        else:
            self._first(0)

    def _first(self, column: int) -> None:
        rows = range(self._model.rowCount())
        row = next((one for one in rows if self._model.cell(one, column) is not None), None)
        if row is not None:
            self.grid.go(self._model.index(row, column))
        self.grid.moved.emit()

    def _settle(self) -> None:
        """Say why there is nothing to see."""
        self.stack.setCurrentIndex(0 if self._model.rowCount() else 1)
        if self.search.text():
            self.empty.say(self.tr("没有名称或代码含有“{text}”的数据项。").format(text=self.search.text()))
        elif self._which is Show.OPEN:
            self.empty.say(self.tr("没有待填的数据。"))
        elif self._which is Show.FOUND:
            self.empty.say(self.tr("这些数据没有发现问题。"))
        else:
            self.empty.say(self.tr("考核方案没有要求填写这一对象的数据。"))
