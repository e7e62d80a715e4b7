"""The line at the bottom: what was done last and how to take it back; what runs, how far it is, and Cancel."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from ui.jobs import Job
from ui.texts import remaining_text
from ui.widgets.basics import ElidedLabel, button, label

_NOTE_STAYS = 12_000
_WORTH_A_FORECAST = 1.5  # seconds; before that a forecast is a guess


@dataclass(slots=True)
class _Progress:
    """How far one job is; the forecast is that of its stage."""

    stage: str = ""
    done: int = 0
    total: int = 0
    began: float = field(default_factory=time.monotonic)

    def step(self, stage: str, done: int, total: int) -> None:
        if stage != self.stage:
            self.stage, self.began = stage, time.monotonic()
        self.done, self.total = done, total

    def left(self) -> str:
        spent = time.monotonic() - self.began
        if not (self.total and self.done and spent > _WORTH_A_FORECAST):
            return ""
        return remaining_text(spent / self.done * (self.total - self.done))


class StatusLine(QWidget):
    """Shows notes and the running jobs: of several, the one that told of progress last, and how many wait."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("status")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(40)
        self._undo: Callable[[], None] | None = None
        self._jobs: dict[Job, _Progress] = {}
        self._job: Job | None = None
        self._resting = ""
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 12, 4)
        row.setSpacing(8)
        self.note = ElidedLabel("", "secondary")
        self.undo = button(self.tr("撤销"), self.take_back, "flat")
        self.undo.hide()
        self.text = label("", "secondary")
        self.others = label("", "secondary")
        self.bar = QProgressBar()
        self.bar.setFixedSize(180, 8)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("进度"))
        self.cancel = button(self.tr("取消"), self._cancel)
        row.addWidget(self.note, 1)
        for widget in (self.undo, self.text, self.bar, self.others, self.cancel):
            widget.hide()
            row.addWidget(widget)
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
        self._offer(undo)
        self._fade.start()

    def take_back(self) -> None:
        """Undo what the line speaks of."""
        undo = self._undo
        self._offer(None)
        if undo is not None:
            undo()

    def follow(self, job: Job) -> None:
        """Show a job, unless it is a quiet one."""
        if not job.title:
            return
        self._jobs[job] = _Progress()
        job.progress.connect(lambda stage, done, total: self._progress(job, stage, done, total))
        job.finished.connect(lambda: self._finished(job))
        if self._job is None:
            self._job = job
        self._show()

    def _progress(self, job: Job, stage: str, done: int, total: int) -> None:
        if job not in self._jobs:
            return
        self._jobs[job].step(stage, done, total)
        if job is not self._job:
            self._job = job
            self.cancel.setEnabled(True)
        self._show()

    def _cancel(self) -> None:
        if self._job is not None:
            self.cancel.setEnabled(False)
            self._job.cancel()
            self.text.setText(self.tr("正在取消…"))

    def _finished(self, job: Job) -> None:
        self._jobs.pop(job, None)
        if job is self._job:
            self._job = next(iter(self._jobs), None)
            self.cancel.setEnabled(True)
        self._show()

    def _show(self) -> None:
        job = self._job
        for widget in (self.text, self.bar, self.cancel):
            widget.setVisible(job is not None)
        waiting = len(self._jobs) - 1
        self.others.setVisible(waiting > 0)
        if job is None:
            return
        self.others.setText(self.tr("另有 {count} 项工作").format(count=waiting))
        self.others.setToolTip("\n".join(one.title for one in self._jobs if one is not job))
        progress = self._jobs[job]
        self.bar.setRange(0, progress.total)
        self.bar.setValue(progress.done)
        if not self.cancel.isEnabled():
            return  # 正在取消… stays until it is over
        parts = [progress.stage or job.title]
        if progress.total:
            parts.append(self.tr("{done} / {total}").format(done=progress.done, total=progress.total))
        if left := progress.left():
            parts.append(left)
        self.cancel.setAccessibleName(self.tr("取消：{title}").format(title=job.title))
        self.text.setText(" · ".join(parts))

    def _offer(self, undo: Callable[[], None] | None) -> None:
        self._undo = undo
        self.undo.setVisible(undo is not None)

    def _rest(self) -> None:
        self.note.setText(self._resting)
        self._offer(None)
