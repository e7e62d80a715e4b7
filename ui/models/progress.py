"""How complete every dossier is, the least complete first."""

from PySide6.QtCore import QCoreApplication, QObject

from cmarchive.session import SubjectProgress
from ui.models.table import Column, SnapshotModel
from ui.theme import Tone


class ProgressModel(SnapshotModel[SubjectProgress]):
    """对象 完成 缺失 过期 待补 即将到期 of every subject with something left to do."""

    def __init__(self, parent: QObject | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            (
                Column(heading=translate("ProgressModel", "企业或指标"), text=lambda one: one.subject.name),
                Column(
                    heading=translate("ProgressModel", "完成"),
                    text=_share,
                    tone=lambda one: Tone.OK if one.completeness.percent >= 90 else Tone.WARNING,
                ),
                _counted(translate("ProgressModel", "缺失"), "missing"),
                _counted(translate("ProgressModel", "过期"), "expired"),
                _counted(translate("ProgressModel", "待补"), "incomplete"),
                _counted(translate("ProgressModel", "即将到期"), "expiring"),
            ),
            parent,
        )


def _share(one: SubjectProgress) -> str:
    done = one.completeness
    return f"{done.percent}%（{done.done}/{done.needed}）"


def _counted(heading: str, name: str) -> Column[SubjectProgress]:
    def count(one: SubjectProgress) -> int:
        return int(getattr(one.completeness, name))

    return Column(
        heading=heading, text=lambda one: str(count(one) or "—"), sort=count, muted=True, right=True
    )


def still_open(one: SubjectProgress) -> bool:
    """Tell whether something is left to do for a subject."""
    return one.completeness.done < one.completeness.needed or one.completeness.expiring > 0
