"""What counties sent is numbered by county, entered once, and never forgotten."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from sqlite_utils import Database

from cmarchive.store import Store
from cmarchive.store.migrations import migrations
from cmarchive.submissions import Submission, SubmissionState

ONE = Submission(
    id=0,
    region_code="610101",
    county="示例县",
    scheme="cm-2011",
    years=(2023, 2024, 2025),
    serial=0,
    package="a" * 64,
    identifier="610101-2025-0001",
    packed="2026-01-01T00:00:00+00:00",
    received="2026-01-02T00:00:00+00:00",
    state=SubmissionState.ACCEPTED,
    parts=("b" * 64,),
    report='{"valid":true}',
)


def test_serials_count_by_county(store: Store) -> None:
    first = store.submissions.add(ONE)
    second = store.submissions.add(replace(ONE, package="c" * 64, previous=first.id))
    other = store.submissions.add(replace(ONE, package="d" * 64, region_code="610102"))
    assert [one.serial for one in (first, second, other)] == [1, 2, 1]
    assert store.submissions.all() == [first, second, other]
    assert store.submissions.get(second.id) == second
    assert store.submissions.by_package("c" * 64) == second
    assert store.submissions.of_region("610101") == [first, second]
    assert store.submissions.by_identifier(ONE.identifier, "610102") == [other]


def test_the_same_package_is_not_entered_twice(store: Store) -> None:
    store.submissions.add(ONE)
    with pytest.raises(sqlite3.IntegrityError):
        store.submissions.add(replace(ONE, region_code="610102"))


def test_a_decision_is_told_to_the_trail(store: Store) -> None:
    kept = store.submissions.add(ONE)
    store.submissions.set_state(kept.id, SubmissionState.REFUSED, "载体损坏")
    store.submissions.set_state(kept.id, SubmissionState.REFUSED, "载体损坏")
    assert store.submissions.get(kept.id) == replace(kept, state=SubmissionState.REFUSED, reason="载体损坏")
    trail = [entry.action for entry in store.audit.all()]
    assert trail[-2:] == ["submission-received", "submission-decided"]


def test_an_archive_from_before_gets_the_table(tmp_path: Path) -> None:
    database = Database(tmp_path / "archive.db")
    migrations.apply(database, stop_before="0016_submissions")
    assert "submissions" not in database.table_names()
    migrations.apply(database)
    assert database["submissions"].count == 0
    database.close()
