"""The use cases of filing: enterprises, documents in slots, reasons for empty ones."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from cmarchive.errors import ItemUnknown
from cmarchive.jobs import Monitor
from cmarchive.model import Enterprise, Item, SlotNote, SubjectKey
from cmarchive.session import collecting, importing
from cmarchive.session.opening import OpenArchive
from cmarchive.session.reports import CollectReport, RosterReport


class Filing(OpenArchive):
    """Takes in enterprises and documents, and says where they belong."""

    def import_enterprises(self, file: Path, monitor: Monitor) -> RosterReport:
        """Take in a roster workbook."""
        with self._store() as store:
            return importing.import_roster(store, self.scheme, file, monitor)

    def put_enterprise(self, enterprise: Enterprise) -> Enterprise:
        """Add an enterprise (with an empty id) or change one."""
        with self._store() as store, store.atomic():
            known = replace(enterprise, id=enterprise.id or store.enterprises.next_id())
            store.enterprises.put(known)
            return known

    def collect(
        self, paths: Sequence[Path], monitor: Monitor, *, subject: SubjectKey | None = None, slot: str = ""
    ) -> CollectReport:
        """File documents by folder and file names; what cannot be placed waits in the unfiled list."""
        with self._store() as store:
            view = store.view(self.scheme)
            if subject is not None and slot:
                collecting.slot_of(view, subject, slot)
            return collecting.collect(store, view, paths, monitor, subject, slot)

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
        with self._store() as store:
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
        with self._store() as store:
            view = store.view(self.scheme)
            if (item := view.item(item_id)) is None:
                raise ItemUnknown(item=item_id)
            return collecting.file_item(store, view, item, subject, slot, instance)

    def update_item(self, item: Item) -> Item:
        """Save an item's changed description; its files stay what they are."""
        return self.update_items([item])[0]

    def update_items(self, items: Sequence[Item]) -> list[Item]:
        """Save several descriptions at once, all or none."""
        with self._store() as store, store.atomic():
            for item in items:
                store.items.update(item)
        return list(items)

    def recycle(self, item_ids: Sequence[int]) -> None:
        """Move items to the recycle list; nothing is deleted."""
        with self._store() as store:
            store.items.recycle(item_ids)

    def restore(self, item_ids: Sequence[int]) -> None:
        """Take items back from the recycle list, to where they were."""
        with self._store() as store:
            store.items.restore(item_ids)

    def put_note(self, note: SlotNote) -> None:
        """Write down why a slot stays empty."""
        with self._store() as store:
            store.notes.put(note)

    def remove_note(self, subject: SubjectKey, slot: str) -> None:
        """Take back the reason why a slot stays empty."""
        with self._store() as store:
            store.notes.remove(subject, slot)
