"""What was bound and handed over so far."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject

from cmarchive.issued import DISPATCH_NAMES, Dispatch
from cmarchive.session import PRESET_NAMES, Preset
from ui.models.table import Column, SnapshotModel
from ui.texts import remembered, shown


class DispatchesModel(SnapshotModel[Dispatch]):
    """时间 内容 版本 数量 去处 经办 of everything that was made to leave the house, the newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            (
                Column(
                    heading=translate("DispatchesModel", "时间"),
                    text=lambda one: _moment(one.at),
                    sort=lambda one: one.at,
                ),
                Column(
                    heading=translate("DispatchesModel", "内容"),
                    text=lambda one: shown(DISPATCH_NAMES[one.kind]),
                ),
                Column(heading=translate("DispatchesModel", "版本"), text=_edition, muted=True),
                Column(heading=translate("DispatchesModel", "数量"), text=_amount),
                Column(heading=translate("DispatchesModel", "去处"), text=lambda one: one.target, muted=True),
                Column(heading=translate("DispatchesModel", "经办"), text=lambda one: one.actor, muted=True),
            ),
            parent,
        )

    def tip(self, value: Dispatch, column: int) -> str:
        """Show what else is known of it."""
        return "\n".join(part for part in (super().tip(value, column), remembered(value.note)) if part)


def _moment(at: str) -> str:
    """The local time, to the minute."""
    return datetime.fromisoformat(at).astimezone().strftime("%Y-%m-%d %H:%M") if at else ""


def _edition(dispatch: Dispatch) -> str:
    return shown(PRESET_NAMES[Preset(dispatch.edition)]) if dispatch.edition else ""


def _amount(dispatch: Dispatch) -> str:
    translate = QCoreApplication.translate
    parts = (
        (dispatch.volumes, translate("DispatchesModel", "{count} 卷")),
        (dispatch.items, translate("DispatchesModel", "{count} 件")),
        (dispatch.pages, translate("DispatchesModel", "{count} 页")),
    )
    return " ".join(text.format(count=count) for count, text in parts if count is not None)
