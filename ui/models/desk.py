"""What a reviewer's 工作台 lists: each county, whose turn it is, and what waits."""

from PySide6.QtCore import QCoreApplication, QObject

from cmarchive.session import CountyStand, DeskRow, stand_name
from ui.models.packages import moment_text
from ui.models.table import Column, SnapshotModel
from ui.texts import shown
from ui.theme import Tone

STAND_TONES = {
    CountyStand.WAITING: Tone.ACCENT,
    CountyStand.ANSWERED: Tone.ACCENT,
    CountyStand.HELD: Tone.WARNING,
    CountyStand.ABSENT: Tone.WARNING,
    CountyStand.MENDING: Tone.INFO,
    CountyStand.DONE: Tone.OK,
}


class DeskModel(SnapshotModel[DeskRow]):
    """县区 状态 最近报送 已审定 待整改 待核查, the most urgent first."""

    def __init__(self, parent: QObject | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            (
                Column(heading=translate("Desk", "县区"), text=lambda row: row.county.name),
                Column(
                    heading=translate("Desk", "状态"),
                    text=lambda row: shown(stand_name(row)),
                    tone=lambda row: STAND_TONES[row.stand],
                ),
                Column(heading=translate("Desk", "最近报送"), text=_last),
                Column(heading=translate("Desk", "已审定"), text=_decided, right=True),
                Column(
                    heading=translate("Desk", "待整改"), text=lambda row: _count(row.unmended), right=True
                ),
                Column(heading=translate("Desk", "待核查"), text=lambda row: _count(row.mended), right=True),
            ),
            parent,
        )

    def name(self, value: DeskRow) -> object:
        """A county stays the same row whatever comes of it."""
        return value.code

    def tip(self, value: DeskRow, column: int) -> str:
        """The whole cell, and what the verification of the submission said."""
        summary = shown(value.submission.summary) if value.submission is not None else ""
        return f"{super().tip(value, column)}\n{summary}".strip()


def _last(row: DeskRow) -> str:
    if row.submission is None:
        return ""
    text = QCoreApplication.translate("Desk", "第 {serial} 次 {day}")
    return text.format(serial=row.submission.serial, day=moment_text(row.submission.received)[:10])


def _decided(row: DeskRow) -> str:
    return _count(row.decided) if row.has_submitted else ""


def _count(number: int) -> str:
    return str(number) if number else ""
