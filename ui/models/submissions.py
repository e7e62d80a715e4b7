"""Packages on their way in, submissions received, and the check items of one of them."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject

from cmarchive.session import ReceiveReport
from cmarchive.submissions import SUBMISSION_STATE_NAMES, Submission, SubmissionState
from cmarchive.verification import OUTCOME_NAMES, PROPERTY_NAMES, CheckOutcome
from ui.models.packages import OUTCOME_TONES, moment_text, size_text
from ui.models.table import Column, SnapshotModel
from ui.texts import remembered, severity_name, shown
from ui.theme import Tone

STATE_TONES = {
    SubmissionState.QUARANTINED: Tone.WARNING,
    SubmissionState.ACCEPTED: Tone.OK,
    SubmissionState.REFUSED: Tone.ERROR,
}


class Stand(StrEnum):
    """How far a package on its way in is."""

    WAITING = "waiting"
    RUNNING = "running"
    LOCKED = "locked"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    REPEATED = "repeated"
    FAILED = "failed"
    CANCELLED = "cancelled"


STAND_TONES = {
    Stand.WAITING: Tone.PLAIN,
    Stand.RUNNING: Tone.ACCENT,
    Stand.LOCKED: Tone.WARNING,
    Stand.ACCEPTED: Tone.OK,
    Stand.REFUSED: Tone.ERROR,
    Stand.REPEATED: Tone.INFO,
    Stand.FAILED: Tone.ERROR,
    Stand.CANCELLED: Tone.PLAIN,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """One package of the queue; ``said`` tells what came of it."""

    file: Path
    stand: Stand = Stand.WAITING
    said: str = ""
    passphrase: str = ""
    report: ReceiveReport | None = None


class IncomingModel(SnapshotModel[Incoming]):
    """结果 文件 说明 of every package of the queue."""

    def __init__(self, parent: QObject | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            (
                Column(heading=translate("IncomingModel", "文件"), text=lambda one: one.file.name),
                Column(
                    heading=translate("IncomingModel", "结果"),
                    text=lambda one: stand_name(one.stand),
                    tone=lambda one: STAND_TONES[one.stand],
                ),
                Column(heading=translate("IncomingModel", "说明"), text=lambda one: one.said, muted=True),
            ),
            parent,
        )

    def name(self, value: Incoming) -> object:
        """The file tells one from others."""
        return value.file


class SubmissionsModel(SnapshotModel[Submission]):
    """县区 报送 状态 接收时间 大小 签名 检测 of every submission."""

    def __init__(self, parent: QObject | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            (
                Column(heading=translate("SubmissionsModel", "县区"), text=lambda one: one.county),
                Column(
                    heading=translate("SubmissionsModel", "报送"),
                    text=lambda one: translate("SubmissionsModel", "第 {serial} 次").format(
                        serial=one.serial
                    ),
                    sort=lambda one: one.serial,
                ),
                Column(
                    heading=translate("SubmissionsModel", "状态"),
                    text=lambda one: shown(SUBMISSION_STATE_NAMES[one.state]),
                    tone=lambda one: STATE_TONES[one.state],
                ),
                Column(
                    heading=translate("SubmissionsModel", "接收时间"),
                    text=lambda one: moment_text(one.received),
                    sort=lambda one: one.received,
                ),
                Column(
                    heading=translate("SubmissionsModel", "大小"),
                    text=lambda one: size_text(one.size),
                    sort=lambda one: one.size,
                    right=True,
                ),
                Column(heading=translate("SubmissionsModel", "方式"), text=_kind),
                Column(
                    heading=translate("SubmissionsModel", "检测"),
                    text=lambda one: remembered(one.reason or one.summary),
                    muted=True,
                ),
            ),
            parent,
        )

    def name(self, value: Submission) -> object:
        """The number tells one from others."""
        return value.id


class OutcomesModel(SnapshotModel[CheckOutcome]):
    """性质 检测项目 结果 程度 检测情况 of every check item."""

    def __init__(self, parent: QObject | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            (
                Column(
                    heading=translate("OutcomesModel", "性质"),
                    text=lambda one: shown(PROPERTY_NAMES[one.property]),
                    muted=True,
                ),
                Column(heading=translate("OutcomesModel", "检测项目"), text=lambda one: remembered(one.name)),
                Column(
                    heading=translate("OutcomesModel", "结果"),
                    text=lambda one: shown(OUTCOME_NAMES[one.outcome]),
                    tone=lambda one: OUTCOME_TONES[one.outcome],
                ),
                Column(
                    heading=translate("OutcomesModel", "不合格时"),
                    text=lambda one: severity_name(one.severity),
                    muted=True,
                ),
                Column(
                    heading=translate("OutcomesModel", "检测情况"),
                    text=lambda one: remembered(str(one.problems[0]) if one.problems else one.evidence),
                    muted=True,
                ),
            ),
            parent,
        )

    def tip(self, value: CheckOutcome, column: int) -> str:
        """Show what was looked at and the first problems."""
        return "\n".join([super().tip(value, column), value.evidence, *map(str, value.problems[:10])])


def stand_name(stand: Stand) -> str:
    """Name how far a package is."""
    translate = QCoreApplication.translate
    return {
        Stand.WAITING: translate("Stand", "等待"),
        Stand.RUNNING: translate("Stand", "检测中"),
        Stand.LOCKED: translate("Stand", "要口令"),
        Stand.ACCEPTED: translate("Stand", "已接收"),
        Stand.REFUSED: translate("Stand", "不合格"),
        Stand.REPEATED: translate("Stand", "重复"),
        Stand.FAILED: translate("Stand", "未接收"),
        Stand.CANCELLED: translate("Stand", "已取消"),
    }[stand]


def what_to_do(stand: Stand) -> str:
    """What comes next for a package that is no submission; empty where nothing has to be done."""
    translate = QCoreApplication.translate
    return {
        Stand.WAITING: translate("Stand", "前面的移交包接收完以后轮到它。"),
        Stand.RUNNING: translate("Stand", "已复制到隔离区，正在检测；合格才接收，不合格的留存备查。"),
        Stand.LOCKED: translate("Stand", "请输入移交单位另行告知的口令。"),
        Stand.FAILED: translate("Stand", "没有留下任何内容。请移交单位重新制作或补齐，再拖进来。"),
        Stand.CANCELLED: translate("Stand", "没有留下任何内容；要接收就再拖进来一次。"),
    }.get(stand, "")


def _kind(one: Submission) -> str:
    translate = QCoreApplication.translate
    return translate("SubmissionsModel", "补充") if one.builds_on else translate("SubmissionsModel", "完整")
