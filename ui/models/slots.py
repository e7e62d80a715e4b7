"""The slots of one dossier and the documents of one slot."""

from PySide6.QtCore import QCoreApplication, QObject

from cmarchive.dossiers import SlotState, SlotStatus
from cmarchive.model import Item
from ui.models.table import Column, SnapshotModel
from ui.texts import STATE_TONES, bracketed, date_text, listed, need_name, shown, state_name


class SlotTableModel(SnapshotModel[SlotStatus]):
    """编码 材料 要求 状态 有效期 of every slot of a subject."""

    def __init__(self, parent: QObject | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            (
                Column(
                    heading=translate("SlotTableModel", "编码"), text=lambda one: one.slot.code, muted=True
                ),
                Column(heading=translate("SlotTableModel", "材料"), text=lambda one: shown(one.slot.title)),
                Column(heading=translate("SlotTableModel", "要求"), text=_need, muted=True),
                Column(
                    heading=translate("SlotTableModel", "状态"),
                    text=state_name,
                    tone=lambda one: STATE_TONES[one.state],
                ),
                Column(heading=translate("SlotTableModel", "有效期"), text=_validity, muted=True),
            ),
            parent,
        )

    def name(self, value: SlotStatus) -> object:
        """A slot stays the same whatever fills it, and whoever's it is."""
        return value.slot.code

    def tip(self, value: SlotStatus, column: int) -> str:
        """Say what is lacking where the state stands, and what the slot wants where its title does."""
        if column == 0:
            return f"{value.slot.code} {_need(value)}"
        if column == 1:
            return "\n".join(text for text in (shown(value.slot.title), value.slot.note) if text)
        if column == 3 and value.missing_years:
            years = listed(map(str, value.missing_years))
            return QCoreApplication.translate("SlotTableModel", "缺 {years} 年度").format(years=years)
        if column == 3 and value.reason:
            return shown(value.reason)
        return super().tip(value, column)


def _need(status: SlotStatus) -> str:
    """What the directory demands of this subject: a slot it need not fill says so by its state."""
    return need_name(status.slot.need)


def _validity(status: SlotStatus) -> str:
    if status.expires is not None:
        return date_text(status.expires)
    if status.slot.each_year and status.items:
        years = sorted({year for item in status.items for year in item.years})
        is_run = len(years) > 2 and years[-1] - years[0] == len(years) - 1
        return f"{years[0]}–{years[-1]}" if is_run else listed(map(str, years))
    return ""


def wants_action(status: SlotStatus) -> bool:
    """Tell whether a slot belongs to what is still to be done."""
    return status.is_open or status.state is SlotState.EXPIRING


def concerns(status: SlotStatus) -> bool:
    """Tell whether a slot concerns its subject at all."""
    return status.state is not SlotState.NOT_NEEDED


class ItemsModel(SnapshotModel[Item]):
    """The documents of one slot: 题名, 日期, 页数."""

    def __init__(self, parent: QObject | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            (
                Column(heading=translate("ItemsModel", "题名"), text=_title),
                Column(
                    heading=translate("ItemsModel", "日期"), text=lambda one: date_text(one.dated), muted=True
                ),
                Column(
                    heading=translate("ItemsModel", "页数"),
                    text=lambda one: str(one.pages),
                    sort=lambda one: one.pages,
                    muted=True,
                    right=True,
                ),
            ),
            parent,
        )


def _title(item: Item) -> str:
    return item.title + bracketed(item.instance) if item.instance else item.title
