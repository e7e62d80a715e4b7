"""The office's texts survive the store, tell the audit trail, and are absent in older archives."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from sqlite_utils import Database

from cmarchive.assessment import Scheme
from cmarchive.model import Narrative, NarrativePart, Profile, SubjectKey, SubjectKind
from cmarchive.store import Store, prepare_archive
from cmarchive.store.migrations import migrations
from cmarchive.store.profiles import _content
from cmarchive.store.rows import to_json

AIR = SubjectKey(SubjectKind.INDICATOR, "8")
TEXT = Narrative(
    subject=AIR,
    part=NarrativePart.MEASURES,
    text="建成 3 个自动站。\n淘汰燃煤锅炉 12 台。",
    author="资料员",
    written="2025-12-01T08:00:00+08:00",
)


def test_a_text_comes_back_as_written(store: Store, scheme: Scheme) -> None:
    store.narratives.put(TEXT)
    store.narratives.put(replace(TEXT, part=NarrativePart.BASICS, text="全县设点位 3 个。"))
    assert store.narratives.get(AIR, NarrativePart.MEASURES) == TEXT
    assert store.view(scheme).narrative(AIR, NarrativePart.MEASURES) == TEXT
    assert [one.part for one in store.narratives.all()] == [NarrativePart.BASICS, NarrativePart.MEASURES]


def test_every_change_is_told_and_the_same_text_leaves_no_trace(store: Store) -> None:
    store.narratives.put(TEXT)
    store.narratives.put(replace(TEXT, written="2025-12-02T08:00:00+08:00"))
    store.narratives.put(replace(TEXT, text="另一段。"))
    store.narratives.remove(AIR, NarrativePart.MEASURES)
    store.narratives.remove(AIR, NarrativePart.MEASURES)
    told = [one for one in store.audit.all() if one.action.startswith("narrative")]
    assert [one.action for one in told] == ["narrative-put", "narrative-put", "narrative-removed"]
    assert told[1].detail["text"] == [TEXT.text, "另一段。"]
    assert told[2].detail["text"] == ["另一段。", None]
    assert store.audit.first_broken() is None
    assert store.narratives.all() == []


def test_a_text_is_never_empty() -> None:
    with pytest.raises(ValueError, match="needs a text"):
        replace(TEXT, text=" \n")


def test_an_archive_of_a_program_without_texts_opens(
    tmp_path: Path, profile: Profile, scheme: Scheme
) -> None:
    path = tmp_path / "旧.cma"
    path.mkdir()
    with closing(sqlite3.connect(path / "archive.db")) as connection:
        database = Database(connection)
        migrations.apply(database, stop_before="0010_narratives")
        database.execute("INSERT INTO meta VALUES ('profile', ?)", [to_json(_content(profile))])
    prepare_archive(path)
    with Store.open(path, "") as store:
        assert store.view(scheme).narratives == {}
        store.narratives.put(TEXT)
        assert store.narratives.all() == [TEXT]
