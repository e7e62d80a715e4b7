"""What the command palette found."""

from PySide6.QtCore import QCoreApplication, QObject

from ui.finder import Hit, HitKind
from ui.models.table import Column, SnapshotModel

_ICONS = {
    HitKind.ACTION: "lightning",
    HitKind.ENTERPRISE: "buildings",
    HitKind.INDICATOR: "chart-line",
    HitKind.VARIABLE: "hash",
    HitKind.ITEM: "file-text",
}


class HitsModel(SnapshotModel[Hit]):
    """Title, where or how, and what it is."""

    def __init__(self, parent: QObject | None = None) -> None:
        translate = QCoreApplication.translate
        kinds = {
            HitKind.ACTION: translate("HitsModel", "命令"),
            HitKind.ENTERPRISE: translate("HitsModel", "企业"),
            HitKind.INDICATOR: translate("HitsModel", "指标"),
            HitKind.VARIABLE: translate("HitsModel", "数据项"),
            HitKind.ITEM: translate("HitsModel", "材料"),
        }
        super().__init__(
            (
                Column(
                    heading=translate("HitsModel", "名称"),
                    text=lambda hit: hit.title,
                    icon=lambda hit: _ICONS[hit.kind],
                ),
                Column(heading=translate("HitsModel", "位置"), text=lambda hit: hit.detail, muted=True),
                Column(
                    heading=translate("HitsModel", "类别"),
                    text=lambda hit: kinds[hit.kind],
                    muted=True,
                    right=True,
                ),
            ),
            parent,
        )
