"""The audit trail: every edit tells who did what, and nobody can quietly change what it says."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from cmarchive.model import (
    Enterprise,
    Explanation,
    Figure,
    FigureKey,
    Item,
    SlotNote,
    SubjectKey,
    SubjectKind,
)
from cmarchive.numbers import parse_number
from cmarchive.store import Store

KEY = FigureKey(SubjectKey(SubjectKind.ENTERPRISE, "0001"), "gdp", 2024)


def figure(text: str, key: FigureKey = KEY) -> Figure:
    return Figure(key=key, number=parse_number(text), unit="万元")


EDITS: list[tuple[Callable[[Store], object], str, str]] = [
    (lambda s: s.enterprises.put(Enterprise(id="0001", name="甲")), "enterprise-added", "enterprise:0001"),
    (lambda s: s.enterprises.put(Enterprise(id="0001", name="乙")), "enterprise-changed", "enterprise:0001"),
    (lambda s: s.enterprises.recycle(["0001"]), "enterprise-recycled", "enterprise:0001"),
    (lambda s: s.enterprises.restore(["0001"]), "enterprise-restored", "enterprise:0001"),
    (lambda s: s.items.add(Item(id=0, subject=None, slot="", title="证")), "item-added", "item:1"),
    (lambda s: s.items.update(Item(id=1, subject=None, slot="", title="照")), "item-changed", "item:1"),
    (lambda s: s.items.recycle([1]), "item-recycled", "item:1"),
    (lambda s: s.items.restore([1]), "item-restored", "item:1"),
    (lambda s: s.figures.put_many([figure("2.90")]), "figures-put", "enterprise:0001"),
    (lambda s: s.figures.remove(KEY), "figure-removed", "enterprise:0001"),
    (
        lambda s: s.notes.put(SlotNote(subject=KEY.subject, slot="C01", reason="无")),
        "note-put",
        "enterprise:0001",
    ),
    (lambda s: s.notes.remove(KEY.subject, "C01"), "note-removed", "enterprise:0001"),
    (
        lambda s: s.explanations.put(
            Explanation(fingerprint="ab", text="因", author="甲", written="今", values_digest="cd")
        ),
        "explanation-put",
        "finding:ab",
    ),
    (lambda s: s.explanations.remove("ab"), "explanation-removed", "finding:ab"),
    (lambda s: s.volumes.replace_all([]), "volumes-bound", ""),
]


def test_every_edit_is_recorded_once_with_its_author(store: Store) -> None:
    assert [entry.action for entry in store.audit.all()] == ["profile-set", "archive-created"]
    assert {entry.actor for entry in store.audit.all()} == {"经办员甲"}
    for edit, action, subject in EDITS:
        before = len(store.audit.all())
        edit(store)
        [entry] = store.audit.all()[before:]
        assert (entry.action, entry.subject, entry.actor) == (action, subject, "经办员乙")
        assert entry.at.endswith("+00:00")
    assert store.audit.first_broken() is None


def test_what_changes_nothing_leaves_no_trace(store: Store) -> None:
    for edit, _action, _subject in EDITS[:1] + EDITS[8:9]:
        edit(store)
    before = store.audit.all()
    for edit, _action, _subject in EDITS[:1] + EDITS[8:9]:
        edit(store)
    store.set_profile(store.profile())
    store.enterprises.restore(["0001"])
    store.notes.remove(KEY.subject, "C01")
    assert store.audit.all() == before


def test_a_figure_keeps_what_it_was(store: Store) -> None:
    for text in ("2.90", "3"):
        store.figures.put_many([figure(text)])
    [change] = store.audit.all()[-1].detail["figures"]
    assert (change["before"]["entered"], change["after"]["entered"]) == ("2.90", "3")
    assert (change["subject"], change["variable"], change["year"]) == ("enterprise:0001", "gdp", 2024)


def test_large_imports_are_told_in_pieces(store: Store) -> None:
    before = len(store.audit.all())
    store.figures.put_many(figure("1", FigureKey(KEY.subject, f"v{n}", 2024)) for n in range(1201))
    told = [len(entry.detail["figures"]) for entry in store.audit.all()[before:]]
    assert told == [500, 500, 201]


def test_own_records_join_the_edit(store: Store) -> None:
    before = store.audit.all()

    def fails() -> None:
        with store.atomic():
            store.audit.record("exported", "region:610000", {"file": "包.zip"})
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fails()
    assert store.audit.all() == before
    store.audit.record("exported", "region:610000", {"file": "包.zip"})
    assert store.audit.all()[-1].detail == {"file": "包.zip"}
    assert store.audit.first_broken() is None


def test_the_database_refuses_to_rewrite_history(store: Store) -> None:
    for sql in (
        "UPDATE audit SET actor = '别人'",
        "DELETE FROM audit",
        "INSERT OR REPLACE INTO audit SELECT * FROM audit",
    ):
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            store.connection.change(sql)


@pytest.mark.parametrize(
    ("sql", "broken"),
    [
        ("UPDATE audit SET actor = '别人' WHERE id = 3", 3),
        ("UPDATE audit SET detail = '{}' WHERE id = 4", 4),
        ("UPDATE audit SET at = '2020-01-01' WHERE id = 1", 1),
        ("DELETE FROM audit WHERE id = 3", 3),
        ("DELETE FROM audit WHERE id > 3", 4),
        ("DELETE FROM audit", 1),
        ("UPDATE audit SET previous = '' WHERE id = 4", 4),
        ("UPDATE audit SET id = id + 10 WHERE id = 4", 4),
    ],
)
def test_tampering_behind_its_back_is_found(archive: Path, sql: str, broken: int) -> None:
    with Store.open(archive, "经办员乙") as store:
        for name in ("甲", "乙", "丙"):
            store.enterprises.put(Enterprise(id="0001", name=name))
        assert store.audit.first_broken() is None
    with closing(sqlite3.connect(archive / "archive.db")) as connection:
        connection.execute("DROP TRIGGER audit_never_updated")
        connection.execute("DROP TRIGGER audit_never_deleted")
        connection.execute(sql)
        connection.commit()
    with Store.open(archive, "经办员乙") as store:
        assert store.audit.first_broken() == broken
        store.enterprises.put(Enterprise(id="0001", name="丁"))
        assert store.audit.first_broken() == broken
