"""The use cases of filing: enterprises, documents in slots, reasons for empty ones."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from cmarchive.errors import ItemUnknown
from cmarchive.jobs import Monitor
from cmarchive.model import Enterprise, Item, SlotNote, SubjectKey
from cmarchive.session import collecting, importing, proposing
from cmarchive.session.arranging import Arranging
from cmarchive.session.proposing import Decision, Proposals
from cmarchive.session.reports import CollectReport, RosterReport
from cmarchive.text import mark


class Filing(Arranging):
    """Takes in enterprises and documents, and says where they belong."""

    def import_enterprises(self, file: Path, monitor: Monitor) -> RosterReport:
        """Take in a roster workbook."""
        with self._edit(mark("Step", "导入企业名录")) as store:
            return importing.import_roster(store, self.scheme, file, monitor)

    def put_enterprise(self, enterprise: Enterprise) -> Enterprise:
        """Add an enterprise (with an empty id) or change one."""
        text = mark("Step", "修改企业“{name}”") if enterprise.id else mark("Step", "新增企业“{name}”")
        with self._edit(text.format(name=enterprise.name)) as store, store.atomic():
            known = replace(enterprise, id=enterprise.id or store.enterprises.next_id())
            store.enterprises.put(known)
            return known

    def collect(
        self, paths: Sequence[Path], monitor: Monitor, *, subject: SubjectKey | None = None, slot: str = ""
    ) -> CollectReport:
        """File documents by folder and file names; what cannot be placed waits in the unfiled list."""
        with self._edit(mark("Step", "收集材料")) as store:
            view = store.view(self.scheme)
            if subject is not None and slot:
                collecting.slot_of(view, subject, slot)
            report = collecting.collect(store, view, paths, monitor, subject, slot)
            if count := len(report.filed) + len(report.unfiled):
                store.history.rename(mark("Step", "收集 {count} 件材料").format(count=count))
            return report

    def propose(
        self,
        paths: Sequence[Path],
        monitor: Monitor,
        *,
        subject: SubjectKey | None = None,
        near: SubjectKey | None = None,
    ) -> Proposals:
        """Say where every file under ``paths`` would go, and take none in.

        ``subject`` says whose they are; ``near`` whose those may be that do not tell.
        """
        with self._store() as store:
            return proposing.propose(store, store.view(self.scheme), paths, monitor, subject, near)

    def take_in(self, decisions: Sequence[Decision], monitor: Monitor) -> CollectReport:
        """Take files in exactly as a person decided. Raises SlotUnknown before anything is taken in."""
        with self._edit(mark("Step", "收集 {count} 件材料").format(count=len(decisions))) as store:
            return proposing.take_in(store, store.view(self.scheme), decisions, monitor)

    def add(
        self,
        files: Sequence[Path],
        *,
        subject: SubjectKey,
        slot: str,
        title: str = "",
        number: str = "",
        author: str = "",
        dated: date | None = None,
        instance: str = "",
        fields: Mapping[str, str] | None = None,
    ) -> Item:
        """File one item exactly where the caller says."""
        named = title or (files[0].name if files else "")
        with self._edit(mark("Step", "归档“{title}”").format(title=named)) as store:
            return collecting.add(
                store,
                store.view(self.scheme),
                files,
                subject,
                slot,
                title=title,
                number=number,
                author=author,
                dated=dated,
                instance=instance,
                fields=fields,
            )

    def file_item(self, item_id: int, subject: SubjectKey, slot: str, instance: str = "") -> Item:
        """Place an item in a slot."""
        with self._edit(mark("Step", "归档材料")) as store:
            view = store.view(self.scheme)
            if (item := view.item(item_id)) is None:
                raise ItemUnknown(item=item_id)
            store.history.rename(mark("Step", "归档“{title}”").format(title=item.title))
            return collecting.file_item(store, view, item, subject, slot, instance)

    def file_items(self, places: Sequence[tuple[int, SubjectKey, str]]) -> list[Item]:
        """Place several items, each by number, subject and slot, all or none. Raises ItemUnknown, SlotUnknown."""
        name = mark("Step", "归档 {count} 件材料").format(count=len(places))
        with self._edit(name) as store, store.atomic():
            view = store.view(self.scheme)
            placed = []
            for number, subject, slot in places:
                if (item := view.item(number)) is None:
                    raise ItemUnknown(item=number)
                placed.append(collecting.file_item(store, view, item, subject, slot, ""))
            return placed

    def update_item(self, item: Item) -> Item:
        """Save an item's changed description; its files stay what they are."""
        return self.update_items([item])[0]

    def update_items(self, items: Sequence[Item]) -> list[Item]:
        """Save several descriptions at once, all or none."""
        text = mark("Step", "修改 {count} 件材料") if len(items) > 1 else mark("Step", "修改“{title}”")
        name = text.format(count=len(items), title=items[0].title if items else "")
        with self._edit(name) as store, store.atomic():
            for item in items:
                store.items.update(item)
        return list(items)

    def recycle(self, item_ids: Sequence[int]) -> None:
        """Move items to the recycle list; nothing is deleted."""
        with self._edit(mark("Step", "移走 {count} 件材料").format(count=len(item_ids))) as store:
            store.items.recycle(item_ids)

    def restore(self, item_ids: Sequence[int]) -> None:
        """Take items back from the recycle list, to where they were."""
        with self._edit(mark("Step", "恢复 {count} 件材料").format(count=len(item_ids))) as store:
            store.items.restore(item_ids)

    def put_note(self, note: SlotNote) -> None:
        """Write down why a slot stays empty."""
        with self._edit(mark("Step", "写明缺件原因（{slot}）").format(slot=note.slot)) as store:
            store.notes.put(note)

    def remove_note(self, subject: SubjectKey, slot: str) -> None:
        """Take back the reason why a slot stays empty."""
        with self._edit(mark("Step", "收回缺件原因（{slot}）").format(slot=slot)) as store:
            store.notes.remove(subject, slot)
