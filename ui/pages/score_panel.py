"""评分: the office's own scoring sheet, typed into like a spreadsheet, and what a county gets by it."""

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from cmarchive.scoring import MOST_WEIGHT, SCORE_CAVEAT, Score, ScoreSheet
from ui.blocks import read_block, write_block
from ui.models.scores import WEIGHT, ScoreLine, ScoreModel, points_text, read_weight, shared_out, weights_of
from ui.texts import shown
from ui.theme import Theme, Tone
from ui.widgets.basics import Chip, button, label, row_of
from ui.widgets.flow import FlowLayout
from ui.widgets.tables import Table

_Keys = QKeySequence.StandardKey


class ScoreTable(Table):
    """Typing writes the weight of the row, Enter goes on to the next; copy, paste, fill down and clear work on rows."""

    def __init__(self, theme: Theme, name: str, model: ScoreModel) -> None:
        super().__init__(theme, name, (200, 72, 56, 64, 72), stretch=0)
        self._scores = model
        self.setModel(model)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    def chosen(self) -> list[int]:
        """The rows selected, from the top; the current one when none is."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        return rows or ([self.currentIndex().row()] if self.currentIndex().isValid() else [])

    def copy(self) -> None:
        """Put the weights selected on the clipboard."""
        texts = [[str(self._scores.index(row, WEIGHT).data())] for row in self.chosen()]
        QGuiApplication.clipboard().setText(write_block(texts))

    def paste(self) -> None:
        """Write the clipboard's column from the first selected row on; a single value fills all of them."""
        texts = [line[-1] for line in read_block(QGuiApplication.clipboard().text())]
        rows = self.chosen()
        if not rows or texts == [""]:
            return
        if len(texts) == 1:
            self._scores.enter(dict.fromkeys(rows, texts[0]))
        else:
            self._scores.enter(dict(enumerate(texts, rows[0])))

    def erase(self) -> None:
        """Take the weights selected out."""
        self._scores.enter(dict.fromkeys(self.chosen(), ""))

    def fill_down(self) -> None:
        """Repeat the first selected weight in those below it."""
        rows = self.chosen()
        self._scores.enter(
            dict.fromkeys(rows[1:], str(self._scores.index(rows[0], WEIGHT).data())) if rows else {}
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer keys as a spreadsheet program does; the Enter that closes a field is answered when it has closed."""
        if self.state() is QAbstractItemView.State.EditingState:
            return
        for keys, action in (
            (_Keys.Copy, self.copy),
            (_Keys.Paste, self.paste),
            (_Keys.Delete, self.erase),
        ):
            if event.matches(keys):
                action()
                return
        row = self.currentIndex().row()
        if QKeySequence(event.keyCombination()) == QKeySequence("Ctrl+D"):
            self.fill_down()
        elif row >= 0 and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self._begin()
        elif row >= 0 and event.text().isprintable() and event.text() and not _is_command(event):
            self._begin(event.text())
        else:
            super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Enter goes on to the next row."""
        super().closeEditor(editor, hint)
        if hint is QAbstractItemDelegate.EndEditHint.SubmitModelCache:
            self.choose(min(self.currentIndex().row() + 1, self._scores.rowCount() - 1))
        self.setFocus()

    def _begin(self, text: str | None = None) -> None:
        """Open the field over the weight of the current row; with ``text``, that replaces what stands there."""
        index = self._scores.index(self.currentIndex().row(), WEIGHT)
        if not index.flags() & Qt.ItemFlag.ItemIsEditable:
            return
        self.selectionModel().setCurrentIndex(index, self.selectionModel().SelectionFlag.NoUpdate)
        self.edit(index)
        editor = self.indexWidget(index) or self.viewport().findChild(QLineEdit)
        if isinstance(editor, QLineEdit) and text is not None:
            editor.setText(text)


class ScorePanel(QWidget):
    """``weighed`` carries title and weights as they should be, ``refused`` what of something typed is no weight.

    ``ranking_wanted`` asks what every county gets.
    """

    weighed = Signal(str, dict)
    refused = Signal(str)
    ranking_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.model = ScoreModel(self)
        self.model.typed.connect(self._take)
        self.title = QLineEdit()
        self.title.setPlaceholderText(self.tr("评分表名称"))
        self.title.setAccessibleName(self.tr("评分表名称"))
        self.title.setMinimumHeight(32)
        self.title.editingFinished.connect(self._retitle)
        self.total = Chip(theme)
        self.table = ScoreTable(theme, self.tr("评分表"), self.model)
        self.share = button(self.tr("按 100 分均分"), self._share)
        self.rank = button(self.tr("各县区得分"), self.ranking_wanted.emit)
        self._sheet: ScoreSheet | None = None
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        head = row_of(self.title, self.total)
        head.setStretch(0, 1)
        box.addLayout(head)
        box.addWidget(self.table, 1)
        box.addWidget(label(shown(SCORE_CAVEAT), "secondary", wrap=True))
        box.addLayout(FlowLayout(self.share, self.rank))
        self.setFocusProxy(self.table)

    def show_score(self, sheet: ScoreSheet | None, score: Score | None, lines: Sequence[ScoreLine]) -> None:
        """Show the sheet, and what the county gets by it."""
        self._sheet = sheet
        if not self.title.hasFocus():
            self.title.setText(sheet.title if sheet is not None else self._default())
        self.model.show(lines)
        text = self.tr("得分 {total} / {most}")
        if score is not None and score.most:
            self.total.show_text(
                text.format(total=points_text(score.total), most=points_text(score.most)), Tone.ACCENT
            )
        else:
            self.total.show_text(self.tr("没有权重"), Tone.PLAIN)
        self.rank.setEnabled(score is not None and bool(score.most))

    def _default(self) -> str:
        return self.tr("档案评分表")

    def _retitle(self) -> None:
        if self._sheet is not None and self.title.text().strip() not in ("", self._sheet.title):
            self.weighed.emit(self.title.text().strip(), dict(self._sheet.weights))

    def _take(self, typed: dict[str, str]) -> None:
        """Hand on the weights with what was typed; nothing of it when part of it is no number."""
        weights = weights_of(self.model.rows)
        for code, text in typed.items():
            try:
                weight = read_weight(text)
            except ValueError:
                told = self.tr("指标 {code} 的权重“{text}”不对，应是 0 到 {most} 之间的数。没有改动。")
                self.refused.emit(told.format(code=code, text=text[:20], most=MOST_WEIGHT))
                return
            weights.pop(code, None)
            if weight is not None:
                weights[code] = weight
        self._weigh(weights)

    def _share(self) -> None:
        self._weigh(shared_out([one.code for one in self.model.rows if one.code]))

    def _weigh(self, weights: dict[str, Decimal]) -> None:
        self.weighed.emit(self.title.text().strip() or self._default(), weights)


def _is_command(event: QKeyEvent) -> bool:
    held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
    return bool(held)
