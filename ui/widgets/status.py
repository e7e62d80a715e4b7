"""The line at the bottom: what was done last and how to take it back; what runs, how far it is, and Cancel."""

import time
from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from ui.jobs import Job
from ui.texts import remaining_text, translated
from ui.widgets.basics import ElidedLabel, button, label

_NOTE_STAYS = 12_000
_WORTH_A_FORECAST = 1.5  # seconds; before that a forecast is a guess


class StatusLine(QWidget):
    """Shows notes and the running job."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("status")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(40)
        self._undo: Callable[[], None] | None = None
        self._job: Job | None = None
        self._began, self._stage, self._resting = 0.0, "", ""
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 12, 4)
        row.setSpacing(8)
        self.note = ElidedLabel("", "secondary")
        self.undo = button(self.tr("撤销"), self.take_back, "flat")
        self.undo.hide()
        self.text = label("", "secondary")
        self.bar = QProgressBar()
        self.bar.setFixedSize(180, 8)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("进度"))
        self.cancel = button(self.tr("取消"), self._cancel)
        for widget in (self.text, self.bar, self.cancel):
            widget.hide()
        row.addWidget(self.note, 1)
        row.addWidget(self.undo)
        row.addWidget(self.text)
        row.addWidget(self.bar)
        row.addWidget(self.cancel)
        self._fade = QTimer(self, interval=_NOTE_STAYS, singleShot=True)
        self._fade.timeout.connect(self._rest)
        self._rest()

    def rest(self, *, is_open: bool) -> None:
        """Say what holds while nothing happens: with an archive open, that nothing is unsaved."""
        self._resting = self.tr("所有修改已保存") if is_open else ""
        self._rest()

    def tell(self, text: str, undo: Callable[[], None] | None = None) -> None:
        """Say what was done; ``undo`` takes it back."""
        self.note.setText(text)
        self._undo = undo
        self.undo.setVisible(undo is not None)
        self._fade.start()

    def take_back(self) -> None:
        """Undo what the line speaks of."""
        undo, self._undo = self._undo, None
        self.undo.hide()
        if undo is not None:
            undo()

    def follow(self, job: Job) -> None:
        """Show a job, unless it is a quiet one."""
        if not job.title:
            return
        job.progress.connect(lambda stage, done, total: self._progress(job, stage, done, total))
        job.finished.connect(lambda: self._finished(job))
        if self._job is None:
            self._take(job)

    def _take(self, job: Job) -> None:
        self._job, self._began, self._stage = job, time.monotonic(), ""
        self.text.setText(job.title)
        self.bar.setRange(0, 0)
        self.cancel.setEnabled(True)
        for widget in (self.text, self.bar, self.cancel):
            widget.show()

    def _progress(self, job: Job, stage: str, done: int, total: int) -> None:
        if job is not self._job:
            self._take(job)
        if stage != self._stage:
            self._stage, self._began = stage, time.monotonic()
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        parts = [translated("Stage", stage) or job.title]
        if total:
            parts.append(self.tr("{done} / {total}").format(done=done, total=total))
        spent = time.monotonic() - self._began
        if total and done and spent > _WORTH_A_FORECAST:
            parts.append(remaining_text(spent / done * (total - done)))
        self.text.setText(" · ".join(parts))

    def _cancel(self) -> None:
        if self._job is not None:
            self.cancel.setEnabled(False)
            self.text.setText(self.tr("正在取消…"))
            self._job.cancel()

    def _finished(self, job: Job) -> None:
        if job is not self._job:
            return
        self._job = None
        for widget in (self.text, self.bar, self.cancel):
            widget.hide()

    def _rest(self) -> None:
        self.note.setText(self._resting)
        self._undo = None
        self.undo.hide()
