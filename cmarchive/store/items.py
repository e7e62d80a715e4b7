"""The filed and unfiled documents of an archive. Nothing here ever deletes one, or an original."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from cmarchive.errors import ItemUnknown
from cmarchive.model import Item, StoredFile
from cmarchive.store.audit import Record
from cmarchive.store.connection import Connection
from cmarchive.store.item_rows import (
    FILE_COLUMNS,
    FILE_NAMES,
    ITEM_COLUMNS,
    ITEM_NAMES,
    file_from_row,
    file_to_row,
    item_from_row,
    item_to_row,
)
from cmarchive.store.rows import Row, differences, now, subject_text

_SELECT = f"SELECT id, {ITEM_COLUMNS}, recycled_at FROM items"
_SELECT_FILES = f"SELECT item, {FILE_COLUMNS} FROM item_files"
_INSERT = f"INSERT INTO items ({ITEM_COLUMNS}) VALUES ({', '.join('?' * len(ITEM_NAMES))})"
_UPDATE = f"UPDATE items SET {', '.join(f'{name} = ?' for name in ITEM_NAMES)} WHERE id = ?"
_INSERT_FILE = (
    f"INSERT INTO item_files (item, position, {FILE_COLUMNS}) "
    f"VALUES (?, ?, {', '.join('?' * len(FILE_NAMES))})"
)


class Items:
    """The items of one archive. Numbers are given once; removing one moves it to the recycle list."""

    def __init__(self, connection: Connection, record: Record) -> None:
        self._connection, self._record = connection, record

    def all(self, include_recycled: bool = False) -> list[Item]:
        """Every item by number, without those in the recycle list unless asked for."""
        return self._where("" if include_recycled else "WHERE recycled_at IS NULL")

    def recycled(self) -> list[Item]:
        """What lies in the recycle list, by number."""
        return self._where("WHERE recycled_at IS NOT NULL")

    def get(self, number: int) -> Item | None:
        """One item, recycled or not."""
        if (row := self._row(number)) is None:
            return None
        sql = f"{_SELECT_FILES} WHERE item = ? ORDER BY position"
        return item_from_row(
            row, tuple(file_from_row(one) for one in self._connection.stream(sql, (number,)))
        )

    def add(self, item: Item) -> Item:
        """Add a document whose files are in the object store already; gives it back with its number."""
        with self._connection.atomic():
            number = self._connection.insert(_INSERT, item_to_row(item))
            self._add_files(number, item.files)
            if item.recycled:
                self._connection.change("UPDATE items SET recycled_at = ? WHERE id = ?", (now(), number))
            detail = {"subject": subject_text(item.subject), "slot": item.slot, "title": item.title}
            files = [{"digest": file.digest, "name": file.name} for file in item.files]
            self._record("item-added", f"item:{number}", {**detail, "files": files})
        return replace(item, id=number)

    def update(self, item: Item) -> None:
        """Save a changed description and, if they differ, other files. Raises ItemUnknown.

        Whether the item is recycled stays as it is; that is changed by ``recycle`` and ``restore`` alone.
        """
        with self._connection.atomic():
            old = self.get(item.id)
            if old is None:
                raise ItemUnknown(item=item.id)
            detail = dict(differences(ITEM_NAMES, item_to_row(old), item_to_row(item)))
            if detail:
                self._connection.change(_UPDATE, (*item_to_row(item), item.id))
            if item.files != old.files:
                self._connection.change("DELETE FROM item_files WHERE item = ?", (item.id,))
                self._add_files(item.id, item.files)
                detail["files"] = [[_told(file) for file in one.files] for one in (old, item)]
            if detail:
                self._record("item-changed", f"item:{item.id}", detail)

    def recycle(self, numbers: Sequence[int]) -> None:
        """Move items to the recycle list, all or none. Raises ItemUnknown."""
        self._mark(numbers, "recycled_at IS NULL", now(), "item-recycled")

    def restore(self, numbers: Sequence[int]) -> None:
        """Take items back from the recycle list to where they were, all or none. Raises ItemUnknown."""
        self._mark(numbers, "recycled_at IS NOT NULL", None, "item-restored")

    def digests(self) -> dict[str, int]:
        """Every original the archive refers to with its size, those of recycled items included."""
        return dict(self._connection.rows("SELECT DISTINCT digest, size FROM item_files"))

    def file_names(self) -> dict[str, str]:
        """One name of every original, by digest."""
        return dict(self._connection.rows("SELECT digest, min(name) FROM item_files GROUP BY digest"))

    def _add_files(self, number: int, files: Sequence[StoredFile]) -> None:
        self._connection.change_many(
            "INSERT INTO objects (digest, size, added_at) VALUES (?, ?, ?) ON CONFLICT (digest) DO NOTHING",
            [(file.digest, file.size, now()) for file in files],
        )
        rows = [(number, place, *file_to_row(file)) for place, file in enumerate(files)]
        self._connection.change_many(_INSERT_FILE, rows)

    def _mark(self, numbers: Sequence[int], state: str, at: str | None, action: str) -> None:
        with self._connection.atomic():
            for number in numbers:
                sql = f"UPDATE items SET recycled_at = ? WHERE id = ? AND {state}"
                if self._connection.change(sql, (at, number)):
                    self._record(action, f"item:{number}")
                elif self._row(number) is None:
                    raise ItemUnknown(item=number)

    def _where(self, condition: str) -> list[Item]:
        files: dict[int, list[StoredFile]] = defaultdict(list)
        with self._connection.snapshot():
            for row in self._connection.stream(f"{_SELECT_FILES} ORDER BY item, position"):
                files[row[0]].append(file_from_row(row))
            rows = self._connection.stream(f"{_SELECT} {condition} ORDER BY id")
            return [item_from_row(row, tuple(files.get(row[0], ()))) for row in rows]

    def _row(self, number: int) -> Row | None:
        return self._connection.first(f"{_SELECT} WHERE id = ?", (number,))


def _told(file: StoredFile) -> object:
    """A file as the audit trail tells of it: by its digest, with its pages when they were chosen."""
    return [file.digest, [list(leaf) for leaf in file.leaves]] if file.leaves else file.digest
