"""How items and their files stand in rows."""

from cmarchive.model import Guess, Item, Leaf, PageUse, StoredFile
from cmarchive.store.rows import Row, date_from_text, date_to_text, from_json, subject_key, to_json

ITEM_NAMES = (
    *("kind", "subject", "slot", "title", "instance", "number", "author", "dated", "retention", "secrecy"),
    *("copy_kind", "note", "fields", "place", "guesses"),
)
ITEM_COLUMNS = ", ".join(ITEM_NAMES)
FILE_NAMES = (
    *("digest", "name", "media_type", "size", "pages", "modified", "origin", "problem"),
    *("notes", "leaves"),
)
FILE_COLUMNS = ", ".join(FILE_NAMES)


def item_to_row(item: Item) -> Row:
    """The columns of ``ITEM_NAMES``: all of an item but its number, files and recycling."""
    return (
        None if item.subject is None else item.subject.kind.value,
        None if item.subject is None else item.subject.id,
        item.slot,
        item.title,
        item.instance,
        item.number,
        item.author,
        date_to_text(item.dated),
        item.retention,
        item.secrecy,
        item.copy_kind,
        item.note,
        to_json(dict(item.fields)),
        item.order,
        to_json(
            [[one.subject.kind.value, one.subject.id, one.slot, one.score, one.why] for one in item.guesses]
        ),
    )


def item_from_row(row: Row, files: tuple[StoredFile, ...]) -> Item:
    """Read the number, the columns of ``ITEM_NAMES`` and ``recycled_at``."""
    return Item(
        id=row[0],
        subject=None if row[1] is None else subject_key(row[1], row[2]),
        slot=row[3],
        title=row[4],
        instance=row[5],
        number=row[6],
        author=row[7],
        dated=date_from_text(row[8]),
        retention=row[9],
        secrecy=row[10],
        copy_kind=row[11],
        note=row[12],
        fields=from_json(row[13]),
        order=row[14],
        guesses=tuple(
            Guess(subject_key(kind, number), slot, score, why)
            for kind, number, slot, score, why in from_json(row[15])
        ),
        files=files,
        recycled=row[16] is not None,
    )


def file_to_row(file: StoredFile) -> Row:
    """The columns of ``FILE_NAMES``."""
    return (
        file.digest,
        file.name,
        file.media_type,
        file.size,
        file.pages,
        file.modified,
        file.origin,
        file.problem,
        to_json(list(file.notes)),
        to_json([[leaf.page, leaf.rotation, leaf.use.value] for leaf in file.leaves]),
    )


def file_from_row(row: Row) -> StoredFile:
    """Read the item's number, which is skipped, and the columns of ``FILE_NAMES``."""
    return StoredFile(
        digest=row[1],
        name=row[2],
        media_type=row[3],
        size=row[4],
        pages=row[5],
        modified=row[6],
        origin=row[7],
        problem=row[8],
        notes=tuple(from_json(row[9])),
        leaves=tuple(Leaf(page, rotation, PageUse(use)) for page, rotation, use in from_json(row[10])),
    )
