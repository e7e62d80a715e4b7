"""Making, opening, refusing, copying and migrating archives."""

import hashlib
import shutil
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from sqlite_utils import Database

from cmarchive.assessment import Scheme
from cmarchive.errors import (
    ArchiveDamaged,
    ArchiveError,
    ArchiveExists,
    ArchiveLocked,
    ArchiveNotFound,
    ArchiveReadOnly,
    ArchiveTooNew,
    DiskFull,
    ValueInvalid,
)
from cmarchive.model import Enterprise, Profile
from cmarchive.store import (
    ArchiveLock,
    Store,
    backups,
    create_archive,
    examine,
    prepare_archive,
    restore_backup,
)
from cmarchive.store.connection import Connection
from cmarchive.store.database import open_database
from cmarchive.store.migrations import migrations

STEPS = [
    "0001_meta",
    "0002_enterprises",
    "0003_items",
    "0004_figures",
    "0005_reasons",
    "0006_volumes",
    "0007_audit",
    "0008_statements",
    "0009_counties_and_previous",
    "0010_narratives",
]


@contextmanager
def raw(archive: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(archive / "archive.db")) as connection:
        yield connection
        connection.commit()


def fingerprint(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_new_archive_is_complete(tmp_path: Path, profile: Profile) -> None:
    path = tmp_path / "上级" / "示例县2025.cma"
    create_archive(path, profile, actor="经办员甲")
    assert sorted(entry.name for entry in path.iterdir()) == ["archive.db", "backups", "objects"]
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]
    with Store.open(path, "") as store:
        assert store.profile() == profile
        assert len(store.profiles.identity()) == 32


def test_empty_folder_may_be_taken_over(tmp_path: Path, profile: Profile) -> None:
    (tmp_path / "空.cma").mkdir()
    create_archive(tmp_path / "空.cma", profile, actor="")
    prepare_archive(tmp_path / "空.cma")


def test_nothing_is_overwritten(archive: Path, tmp_path: Path, profile: Profile) -> None:
    (tmp_path / "文件.cma").write_text("重要")
    (tmp_path / "别的.cma").mkdir()
    (tmp_path / "别的.cma" / "文件").write_text("重要")
    before = fingerprint(tmp_path)
    for path in (archive, tmp_path / "文件.cma", tmp_path / "别的.cma"):
        with pytest.raises(ArchiveExists, match="已经存在"):
            create_archive(path, profile, actor="")
    assert fingerprint(tmp_path) == before


@pytest.mark.parametrize("name", ["文件/新.cma", "文件/深/新.cma", "长" * 300 + ".cma"])
def test_impossible_places_are_named(tmp_path: Path, profile: Profile, name: str) -> None:
    (tmp_path / "文件").write_text("重要")
    with pytest.raises(ValueInvalid, match="档案库的位置"):
        create_archive(tmp_path / name, profile, actor="")
    assert [entry.name for entry in tmp_path.iterdir()] == ["文件"]


def test_what_is_no_archive_is_refused(tmp_path: Path) -> None:
    (tmp_path / "文件.cma").write_text("重要")
    (tmp_path / "文件夹.cma").mkdir()
    (tmp_path / "别的.cma").mkdir()
    with closing(sqlite3.connect(tmp_path / "别的.cma" / "archive.db")) as connection:
        connection.execute("CREATE TABLE t (x)")
        connection.commit()
    before = fingerprint(tmp_path)
    for name in ("没有.cma", "文件.cma", "文件夹.cma", "别的.cma"):
        for opening in (prepare_archive, open_database):
            with pytest.raises(ArchiveNotFound, match=name):
                opening(tmp_path / name)
    assert fingerprint(tmp_path) == before


@pytest.mark.parametrize(
    ("content", "cause"),
    [(b"", "空文件"), (b"PK\x03\x04 not a database at all" * 200, "不是数据库"), (None, "损坏")],
)
def test_damaged_database_is_named(archive: Path, content: bytes | None, cause: str) -> None:
    whole = (archive / "archive.db").read_bytes()
    (archive / "archive.db").write_bytes(whole[:100] + b"\xff" * 8000 if content is None else content)
    for opening in (prepare_archive, open_database):
        with pytest.raises(ArchiveDamaged, match=cause):
            opening(archive)


def test_a_table_that_is_gone_is_damage(archive: Path) -> None:
    with closing(sqlite3.connect(archive / "archive.db")) as database:
        database.execute("DROP TABLE slot_notes")
        database.commit()
    with pytest.raises(ArchiveDamaged, match=r"缺少数据表 slot_notes.*恢复最近的备份"):
        Store.open(archive, "")


def test_archive_without_profile_is_damaged(archive: Path) -> None:
    with raw(archive) as connection:
        connection.execute("DELETE FROM meta")
    with Store.open(archive, "") as store, pytest.raises(ArchiveDamaged, match="基本信息"):
        store.profile()


def test_newer_archive_is_refused_and_left_alone(archive: Path) -> None:
    with raw(archive) as connection:
        connection.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('cmarchive', '9999_later', '')"
        )
    before = fingerprint(archive)
    for opening in (prepare_archive, open_database):
        with pytest.raises(ArchiveTooNew, match="更新版本"):
            opening(archive)
    assert fingerprint(archive) == before


def test_published_steps_never_change() -> None:
    names = [step.name for step in migrations.pending(Database(memory=True))]
    assert names[: len(STEPS)] == STEPS
    assert names == sorted(names)


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """An archive of a program that knew only the first two steps, with one enterprise in it."""
    path = tmp_path / "旧.cma"
    path.mkdir()
    with closing(sqlite3.connect(path / "archive.db")) as connection:
        database = Database(connection)
        migrations.apply(database, stop_before=STEPS[2])
        columns = "id, name, credit_code, industry, industry_code, address, started, ended"
        database.execute(
            f"INSERT INTO enterprises ({columns}, operation, flags, note, attributes) "
            "VALUES ('0001', '示例甲', '', '', '', '', '', '', '在产', '[]', '', '{}')"
        )
        database.execute(
            'INSERT INTO meta VALUES (\'profile\', \'{"scheme":"s","county":"c","region_code":"610000","year":2025,'
            '"reference_date":"","city_flags":[]}\')'
        )
    return path


def test_older_archive_is_copied_then_migrated(older: Path) -> None:
    with pytest.raises(ArchiveError, match="较早版本"):
        Store.open(older, "")
    prepare_archive(older)
    [copy] = backups(older)
    assert "before-0003_items" in copy.name
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("SELECT name FROM _sqlite_migrations").fetchall() == [
            (n,) for n in STEPS[:2]
        ]
        assert connection.execute("SELECT name FROM enterprises").fetchall() == [("示例甲",)]
    with Store.open(older, "") as store:
        assert store.enterprises.all() == [Enterprise(id="0001", name="示例甲")]
        assert store.profile().county == "c"
        assert store.audit.all()[0].action == "archive-migrated"
        assert store.audit.first_broken() is None


def test_a_copy_at_each_opening_and_ten_kept(archive: Path) -> None:
    for number in range(1, 14):
        prepare_archive(archive).make()
        assert len(backups(archive)) == min(number, 10)
        with Store.open(archive, "") as store:
            store.enterprises.put(Enterprise(id=f"{number:04d}", name="甲"))
    contents = [names_in(copy) for copy in backups(archive)]
    assert contents == list(range(3, 13))


def names_in(copy: Path) -> int:
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return int(connection.execute("SELECT count(*) FROM enterprises").fetchone()[0])


def test_opening_without_editing_pushes_no_copy_out(archive: Path) -> None:
    prepare_archive(archive).make()
    with Store.open(archive, "") as store:
        store.enterprises.put(Enterprise(id="0001", name="甲"))
    newest = []
    for _ in range(12):
        prepare_archive(archive).make()
        newest.append(backups(archive)[-1].name)
    assert [names_in(copy) for copy in backups(archive)] == [0, 1]
    assert len(set(newest)) == 12


def test_foreign_files_among_the_copies_stay(archive: Path) -> None:
    (archive / "backups" / "我的备份.db").write_text("重要")
    for number in range(12):
        prepare_archive(archive).make()
        with Store.open(archive, "") as store:
            store.enterprises.put(Enterprise(id="0001", name=str(number)))
    assert (archive / "backups" / "我的备份.db").read_text() == "重要"
    assert len(backups(archive)) == 10


def test_deleted_backup_folder_is_made_again(archive: Path) -> None:
    shutil.rmtree(archive / "backups")
    prepare_archive(archive).make()
    assert len(backups(archive)) == 1


def test_whoever_only_looks_needs_no_copy_and_the_first_edit_makes_it(archive: Path) -> None:
    first_copy = prepare_archive(archive)
    with Store.open(archive, "", first_copy) as store:
        assert store.enterprises.all() == []
        assert backups(archive) == []
        with store.atomic():
            store.enterprises.put(Enterprise(id="0001", name="甲"))
            store.enterprises.put(Enterprise(id="0002", name="乙"))
        store.enterprises.put(Enterprise(id="0003", name="丙"))
    with Store.open(archive, "", first_copy) as store:
        store.enterprises.put(Enterprise(id="0004", name="丁"))
    assert [names_in(copy) for copy in backups(archive)] == [0]
    first_copy.make()
    assert len(backups(archive)) == 1


def test_an_edit_without_its_copy_is_refused_and_tried_again(archive: Path) -> None:
    shutil.rmtree(archive / "backups")
    (archive / "backups").write_text("挡路")
    with Store.open(archive, "", prepare_archive(archive)) as store:
        for _ in range(2):
            with pytest.raises(ArchiveError, match="无法写入"):
                store.enterprises.put(Enterprise(id="0001", name="甲"))
        assert store.enterprises.all() == []
        (archive / "backups").unlink()
        store.enterprises.put(Enterprise(id="0001", name="甲"))
    assert [names_in(copy) for copy in backups(archive)] == [0]


def test_archive_moved_elsewhere_still_opens(archive: Path, tmp_path: Path, profile: Profile) -> None:
    moved = archive.rename(tmp_path / "100% #1?&中文 档案.cma")
    prepare_archive(moved)
    with Store.open(moved, "") as store:
        assert store.profile() == profile
    assert not (moved / "archive.db-journal").exists()


def test_connection_is_set_up_as_the_design_says(store: Store) -> None:
    pragmas = {name: store.connection.first(f"PRAGMA {name}") for name in ("journal_mode", "synchronous")}
    assert pragmas == {"journal_mode": ("delete",), "synchronous": (2,)}
    assert store.connection.first("PRAGMA foreign_keys") == (1,)
    tables = store.connection.rows("PRAGMA table_list")
    ours = {row[1]: row[5] for row in tables if not row[1].startswith(("sqlite_", "_sqlite"))}
    assert set(ours.values()) == {1}, "every table is STRICT"
    assert len(ours) == 30


def test_full_disk_loses_nothing(store: Store, archive: Path) -> None:
    store.enterprises.put(Enterprise(id="0001", name="甲"))
    before = (archive / "archive.db").read_bytes()
    [[pages]] = store.connection.rows("PRAGMA page_count")
    store.connection.rows(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(DiskFull, match="磁盘空间不足"):
        store.enterprises.put(Enterprise(id="0002", name="乙" * 100_000))
    assert (archive / "archive.db").read_bytes() == before
    assert [one.name for one in store.enterprises.all()] == ["甲"]


def test_write_protected_database(store: Store, archive: Path) -> None:
    store.connection.rows("PRAGMA query_only = on")
    with pytest.raises(ArchiveReadOnly, match=archive.name):
        store.enterprises.put(Enterprise(id="0001", name="甲"))
    assert store.enterprises.all() == []


def test_backup_that_cannot_be_written_is_explained(archive: Path) -> None:
    shutil.rmtree(archive / "backups")
    (archive / "backups").write_text("挡路")
    with pytest.raises(ArchiveError, match="无法写入"):
        prepare_archive(archive).make()


def test_writer_that_waits_in_vain_is_told_who_writes(archive: Path) -> None:
    with ArchiveLock(archive), Store.open(archive, "") as busy, busy.atomic():
        connection: Connection = open_database(archive, busy_seconds=0.05)
        with pytest.raises(ArchiveLocked, match="正由"), connection.atomic():
            pass
        connection.close()


CRASH = """
import os, sys
from pathlib import Path
from cmarchive.model import Enterprise
from cmarchive.store import Store
with Store.open(Path(sys.argv[1]), "") as store, store.atomic():
    store.connection.rows("PRAGMA cache_size = 5")
    for number in range(1, 300):
        store.enterprises.put(Enterprise(id=f"{number:04d}", name="乙" * 500))
    os._exit(9)
"""


def test_power_cut_in_the_middle_of_an_edit(archive: Path) -> None:
    with Store.open(archive, "") as store:
        store.enterprises.put(Enterprise(id="0001", name="甲"))
    root = Path(__file__).resolve().parents[2]
    ended = subprocess.run([sys.executable, "-c", CRASH, str(archive)], cwd=root, check=False)
    assert ended.returncode == 9
    assert (archive / "archive.db-journal").exists()
    prepare_archive(archive)
    with Store.open(archive, "") as store:
        assert [one.name for one in store.enterprises.all()] == ["甲"]
        assert examine(store).is_sound


def test_restored_copy_replaces_the_damaged_database(archive: Path) -> None:
    for name in ("甲", "乙"):
        with Store.open(archive, "") as store:
            store.enterprises.put(Enterprise(id="0001", name=name))
        prepare_archive(archive).make()
    older, newer = backups(archive)
    for copy, name in ((newer, "乙"), (older, "甲")):
        (archive / "archive.db").write_bytes(b"damaged" * 1000)
        (archive / "archive.db-journal").write_bytes(b"of the damaged one")
        kept = restore_backup(archive, copy)
        assert kept.read_bytes() == b"damaged" * 1000
        prepare_archive(archive)
        with Store.open(archive, "") as store:
            assert [one.name for one in store.enterprises.all()] == [name]
            assert examine(store).is_sound
    assert older in backups(archive)


def test_damaged_copy_is_not_restored(archive: Path) -> None:
    prepare_archive(archive).make()
    [copy] = backups(archive)
    copy.write_bytes(copy.read_bytes()[:5000] + b"\x00" * 3000)
    before = (archive / "archive.db").read_bytes()
    with pytest.raises(ArchiveDamaged):
        restore_backup(archive, copy)
    assert (archive / "archive.db").read_bytes() == before


def test_two_threads_take_turns(archive: Path) -> None:
    failures: list[BaseException] = []

    def edit(first: int) -> None:
        try:
            for number in range(first, first + 15):
                with Store.open(archive, "") as store, store.atomic():
                    known = store.enterprises.next_id()
                    store.enterprises.put(Enterprise(id=known, name=str(number)))
        except BaseException as exc:
            failures.append(exc)

    threads = [threading.Thread(target=edit, args=(start,)) for start in (0, 100)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with Store.open(archive, "") as store:
        assert not failures
        assert len(store.enterprises.all()) == 30
        assert store.audit.first_broken() is None


def test_profile_keeps_defaults_of_older_archives(older: Path, profile: Profile) -> None:
    prepare_archive(older)
    with Store.open(older, "") as store:
        assert (store.profile().year_count, store.profile().fonds) == (3, "X001")
        store.set_profile(replace(profile, year=2030))
        assert store.profile().year == 2030


@pytest.mark.parametrize("name", [".", "/"])
def test_an_archive_needs_a_name(name: str, profile: Profile) -> None:
    with pytest.raises(ValueInvalid, match="没有名称"):
        create_archive(Path(name), profile, actor="")


def test_what_cannot_be_made_is_called_by_its_own_name(
    tmp_path: Path, profile: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(folder: Path) -> None:
        raise DiskFull(path=folder)

    monkeypatch.setattr("cmarchive.store.creation.create_database", full)
    with pytest.raises(DiskFull) as caught:
        create_archive(tmp_path / "某县.cma", profile, actor="")
    assert f"“{tmp_path / '某县.cma'}”" in str(caught.value)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("change", "table"),
    [
        ("UPDATE enterprises SET flags = '{'", "enterprises"),
        ("UPDATE enterprises SET operation = '停'", "enterprises"),
    ],
)
def test_a_record_that_makes_no_sense_is_damage(
    archive: Path, change: str, table: str, scheme: Scheme
) -> None:
    with Store.open(archive, "") as store:
        store.enterprises.put(Enterprise(id="0001", name="示例甲纸业有限公司"))
    with raw(archive) as connection:
        connection.execute(change)
    with Store.open(archive, "") as store:
        with pytest.raises(ArchiveDamaged, match="无法识别"):
            store.view(scheme)
        assert [problem.where for problem in examine(store).problems] == [table]
