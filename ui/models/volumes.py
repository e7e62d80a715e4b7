"""The volumes: those bound, and those a binding would make."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject

from cmarchive.session import PlannedVolume
from cmarchive.volumes import BoundVolume
from ui.models.table import Column, SnapshotModel
from ui.texts import remembered, shown
from ui.theme import Tone

REFERENCE = 2  # the column of 档号 in both tables; narrow windows go without
CONFORMANT = 5
T = TypeVar("T")


def _count(heading: str, of: Callable[[T], int], *, muted: bool = False) -> Column[T]:
    """A column of whole numbers, at the right."""
    return Column(heading=heading, text=lambda one: str(of(one)), sort=of, muted=muted, right=True)


class VolumesModel(SnapshotModel[BoundVolume]):
    """册号 题名 档号 页数 件数 PDF/A of every bound volume."""

    def __init__(self, parent: QObject | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            (
                _count(translate("VolumesModel", "册号"), lambda one: one.number, muted=True),
                Column(heading=translate("VolumesModel", "题名"), text=_title),
                Column(heading=translate("VolumesModel", "档号"), text=lambda one: one.reference, muted=True),
                _count(translate("VolumesModel", "页数"), lambda one: one.pages),
                _count(
                    translate("VolumesModel", "件数"), lambda one: len({place.item for place in one.places})
                ),
                Column(
                    heading="PDF/A",
                    text=_conformant,
                    tone=_conformance_tone,
                    sort=lambda one: {False: 0, None: 1, True: 2}[one.conformant],
                ),
            ),
            parent,
        )

    def tip(self, value: BoundVolume, column: int) -> str:
        """Show over the badge what binding found."""
        if column != CONFORMANT or value.conformant is None:
            return super().tip(value, column)
        found = [
            QCoreApplication.translate("VolumesModel", "第{page}页 {file}：{message}").format(
                page=one.label, file=one.file, message=remembered(one.message)
            )
            if one.label
            else f"{one.file} {remembered(one.message)}".strip()
            for one in value.remarks
        ]
        state = (
            QCoreApplication.translate("VolumesModel", "符合 PDF/A，宜于长期保存")
            if value.conformant
            else QCoreApplication.translate("VolumesModel", "不符合 PDF/A，原因见校核")
        )
        return "\n".join([state, *found])


class PlannedModel(SnapshotModel[PlannedVolume]):
    """册号 案卷题名 档号 件数 页数 张数 厚度 提示 of every volume planned."""

    def __init__(self, parent: QObject | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            (
                _count(translate("VolumesModel", "册号"), lambda one: one.number, muted=True),
                Column(heading=translate("VolumesModel", "案卷题名"), text=_title),
                Column(heading=translate("VolumesModel", "档号"), text=lambda one: one.reference, muted=True),
                _count(translate("VolumesModel", "件数"), lambda one: one.items),
                _count(translate("VolumesModel", "页数"), lambda one: one.pages),
                _count(translate("VolumesModel", "张数"), lambda one: one.sheets),
                Column(
                    heading=translate("VolumesModel", "厚度"),
                    text=lambda one: f"{one.thickness} mm",
                    sort=lambda one: one.thickness,
                    right=True,
                ),
                Column(
                    heading=translate("VolumesModel", "提示"),
                    text=_attention,
                    tone=lambda one: Tone.WARNING if one.warnings else None,
                    icon=lambda one: "warning" if one.warnings else "",
                    sort=lambda one: -len(one.warnings),
                ),
            ),
            parent,
        )

    def tip(self, value: PlannedVolume, column: int) -> str:
        """Show over the last column what to see to."""
        return (
            "\n".join(map(shown, value.warnings))
            if column == self.columnCount() - 1
            else super().tip(value, column)
        )


def _attention(volume: PlannedVolume) -> str:
    count = len(volume.warnings)
    return QCoreApplication.translate("VolumesModel", "{count} 处").format(count=count) if count else ""


def _conformant(volume: BoundVolume) -> str:
    if volume.conformant is None:
        return ""
    return (
        QCoreApplication.translate("VolumesModel", "合格")
        if volume.conformant
        else QCoreApplication.translate("VolumesModel", "不合格")
    )


def _conformance_tone(volume: BoundVolume) -> Tone | None:
    if volume.conformant is None:
        return None
    return Tone.OK if volume.conformant else Tone.WARNING


def _title(volume: BoundVolume | PlannedVolume) -> str:
    if volume.parts <= 1:
        return volume.title
    return QCoreApplication.translate("VolumesModel", "{title}（共 {parts} 册，第 {part} 册）").format(
        title=volume.title, parts=volume.parts, part=volume.part
    )
