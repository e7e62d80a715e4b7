"""The bound volumes."""

from PySide6.QtCore import QCoreApplication, QObject

from cmarchive.model import BoundVolume
from ui.models.table import Column, SnapshotModel


class VolumesModel(SnapshotModel[BoundVolume]):
    """册号 题名 档号 页数 件数 of every volume."""

    def __init__(self, parent: QObject | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            (
                Column(
                    heading=translate("VolumesModel", "册号"),
                    text=lambda one: str(one.number),
                    sort=lambda one: one.number,
                    muted=True,
                    right=True,
                ),
                Column(heading=translate("VolumesModel", "题名"), text=_title),
                Column(heading=translate("VolumesModel", "档号"), text=lambda one: one.reference, muted=True),
                Column(
                    heading=translate("VolumesModel", "页数"),
                    text=lambda one: str(one.pages),
                    sort=lambda one: one.pages,
                    right=True,
                ),
                Column(
                    heading=translate("VolumesModel", "件数"),
                    text=lambda one: str(len({place.item for place in one.places})),
                    sort=lambda one: len({place.item for place in one.places}),
                    right=True,
                ),
            ),
            parent,
        )


def _title(volume: BoundVolume) -> str:
    if volume.parts <= 1:
        return volume.title
    return QCoreApplication.translate("VolumesModel", "{title}（共 {parts} 册，第 {part} 册）").format(
        title=volume.title, parts=volume.parts, part=volume.part
    )
