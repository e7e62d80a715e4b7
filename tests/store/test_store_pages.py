"""Pages chosen of a file: kept as they were chosen, told in the audit trail, and absent in archives made before."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from sqlite_utils import Database

from cmarchive.model import Item, Leaf, PageUse, Profile, StoredFile
from cmarchive.store import Store, prepare_archive
from cmarchive.store.migrations import migrations
from cmarchive.store.profiles import _content
from cmarchive.store.rows import to_json

FILE = StoredFile(digest="a" * 64, name="扫描.pdf", media_type="application/pdf", size=9, pages=4)
CHOSEN = replace(FILE, leaves=(Leaf(3), Leaf(0, 270, PageUse.BLANK), Leaf(1, 90), Leaf(2, 0, PageUse.OUT)))


def test_chosen_pages_come_back_as_they_were(archive: Path) -> None:
    with Store.open(archive, "") as store:
        item = store.items.add(Item(id=0, subject=None, slot="", title="扫描", files=(CHOSEN, FILE)))
        assert store.items.get(item.id) == item
        assert store.items.all() == [item]
        store.items.update(replace(item, files=(FILE,)))
        assert store.items.all() == [replace(item, files=(FILE,))]
        assert store.audit.first_broken() is None


def test_change_of_pages_alone_is_told(archive: Path) -> None:
    with Store.open(archive, "") as store:
        item = store.items.add(Item(id=0, subject=None, slot="", title="扫描", files=(FILE,)))
        before = len(list(store.audit.all()))
        store.items.update(replace(item, files=(CHOSEN,)))
        [told] = list(store.audit.all())[before:]
        assert "270" in str(told)


def test_files_of_an_earlier_program_are_whole(tmp_path: Path, profile: Profile) -> None:
    path = tmp_path / "旧.cma"
    path.mkdir()
    with closing(sqlite3.connect(path / "archive.db")) as connection:
        database = Database(connection)
        migrations.apply(database, stop_before="0014_page_edits")
        database.execute("INSERT INTO meta VALUES ('profile', ?)", [to_json(_content(profile))])
        database.execute("INSERT INTO objects (digest, size, added_at) VALUES (?, 9, '')", [FILE.digest])
        database.execute(
            "INSERT INTO items (id, kind, subject, slot, title, instance, number, author, dated, retention, secrecy,"
            " copy_kind, note, fields, place, guesses)"
            " VALUES (1, NULL, NULL, '', '扫描', '', '', '', '', '', '', '', '', '{}', 0, '[]')"
        )
        database.execute(
            "INSERT INTO item_files (item, position, digest, name, media_type, size, pages, modified, origin, problem,"
            " notes) VALUES (1, 0, ?, '扫描.pdf', 'application/pdf', 9, 4, '', '', '', '[]')",
            [FILE.digest],
        )
        connection.commit()
    prepare_archive(path)
    with Store.open(path, "") as store:
        [item] = store.items.all()
        assert item.files == (FILE,)
        assert item.pages == 4
