"""Packages made so far, and the check items of an examination."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject

from cmarchive.submissions import MadePackage
from cmarchive.verification import MODE_NAMES, OUTCOME_NAMES, PROPERTY_NAMES, CheckOutcome, Outcome
from ui.models.table import Column, SnapshotModel
from ui.texts import shown
from ui.theme import Tone

OUTCOME_TONES = {
    Outcome.PASSED: Tone.OK,
    Outcome.FAILED: Tone.ERROR,
    Outcome.WARNED: Tone.WARNING,
    Outcome.PENDING: Tone.INFO,
    Outcome.SKIPPED: Tone.PLAIN,
}


class PackagesModel(SnapshotModel[MadePackage]):
    """批次 标识 时间 数量 大小 方式 文件 of every package, the newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            (
                Column(
                    heading=translate("PackagesModel", "批次"),
                    text=lambda one: str(one.batch),
                    sort=lambda one: one.batch,
                    right=True,
                ),
                Column(heading=translate("PackagesModel", "移交包标识"), text=lambda one: one.identifier),
                Column(
                    heading=translate("PackagesModel", "制作时间"),
                    text=lambda one: moment_text(one.made),
                    sort=lambda one: one.made,
                ),
                Column(heading=translate("PackagesModel", "方式"), text=_kind),
                Column(
                    heading=translate("PackagesModel", "件数"),
                    text=lambda one: str(one.items),
                    sort=lambda one: one.items,
                    right=True,
                ),
                Column(
                    heading=translate("PackagesModel", "大小"),
                    text=lambda one: size_text(one.size),
                    sort=lambda one: one.size,
                    right=True,
                ),
                Column(heading=translate("PackagesModel", "文件"), text=lambda one: one.file, muted=True),
            ),
            parent,
        )

    def tip(self, value: MadePackage, column: int) -> str:
        """Show the digest to compare as well."""
        return f"{super().tip(value, column)}\nSHA-256 {value.package}"


class ChecksModel(SnapshotModel[CheckOutcome]):
    """性质 编号 检测项目 方式 结果 检测情况 of every check item."""

    def __init__(self, parent: QObject | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            (
                Column(
                    heading=translate("ChecksModel", "性质"),
                    text=lambda one: shown(PROPERTY_NAMES[one.property]),
                ),
                Column(heading=translate("ChecksModel", "编号"), text=lambda one: one.code, muted=True),
                Column(heading=translate("ChecksModel", "检测项目"), text=lambda one: shown(one.name)),
                Column(
                    heading=translate("ChecksModel", "方式"),
                    text=lambda one: shown(MODE_NAMES[one.mode]),
                    muted=True,
                ),
                Column(
                    heading=translate("ChecksModel", "结果"),
                    text=lambda one: shown(OUTCOME_NAMES[one.outcome]),
                    tone=lambda one: OUTCOME_TONES[one.outcome],
                ),
                Column(heading=translate("ChecksModel", "检测情况"), text=_evidence, muted=True),
            ),
            parent,
        )

    def tip(self, value: CheckOutcome, column: int) -> str:
        """Show the first problems as well."""
        problems = [shown(one.text) for one in value.problems[:10]]
        return "\n".join([super().tip(value, column), *problems])


def moment_text(at: str) -> str:
    """The local time, to the minute."""
    return datetime.fromisoformat(at).astimezone().strftime("%Y-%m-%d %H:%M") if at else ""


def size_text(size: int) -> str:
    """A size as a person reads it."""
    return f"{size / 1e9:.2f} GB" if size >= 1e9 else f"{size / 1e6:.1f} MB"


def _kind(one: MadePackage) -> str:
    translate = QCoreApplication.translate
    return translate("PackagesModel", "补充") if one.builds_on else translate("PackagesModel", "完整")


def _evidence(one: CheckOutcome) -> str:
    if not one.count:
        return shown(one.evidence)
    text = QCoreApplication.translate("ChecksModel", "{count} 处：{first}")
    return text.format(count=one.count, first=shown(one.problems[0].text))
