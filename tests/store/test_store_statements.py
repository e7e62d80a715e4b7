"""What reports say survives the store: replaced as a whole, told to the audit trail, absent in older archives."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlite_utils import Database

from cmarchive.assessment import Scheme
from cmarchive.model import Profile, SubjectKey, SubjectKind
from cmarchive.numbers import parse_number
from cmarchive.statements import Movement, Statement, StatementKind
from cmarchive.store import Store, prepare_archive
from cmarchive.store.migrations import migrations
from cmarchive.store.profiles import _content
from cmarchive.store.rows import to_json

REGION = SubjectKey(SubjectKind.REGION, "610000")
VALUE = Statement(
    document="工作报告",
    place="第 3 段",
    wording="2024年城市污水集中处理率达到91.20%。",
    kind=StatementKind.VALUE,
    subject=REGION,
    variable="sewage_central_rate",
    year=2024,
    number=parse_number("91.20"),
    unit="%",
    scope="全市",
)
TREND = replace(
    VALUE, kind=StatementKind.TREND, year=None, number=None, unit="", scope="", direction=Movement.DOWN
)
CHANGE = replace(VALUE, kind=StatementKind.PERCENT, base=2023, direction=Movement.UP)
COUNT = replace(
    VALUE, kind=StatementKind.COUNT, variable="", unit="项", parts=(parse_number("23"), parse_number("3"))
)
HEADING = Statement(
    document="工作报告",
    place="文件名",
    wording="创模工作报告",
    kind=StatementKind.HEADING,
    subject=REGION,
)
ALL = [HEADING, VALUE, TREND, CHANGE, COUNT]


def test_statements_come_back_in_the_order_of_the_text(store: Store, scheme: Scheme) -> None:
    store.statements.replace_document("工作报告", ALL)
    store.statements.replace_document("技术报告", [replace(VALUE, document="技术报告")])
    assert store.statements.all() == [*ALL, replace(VALUE, document="技术报告")]
    assert list(store.view(scheme).statements) == store.statements.all()
    [first] = [one.number for one in store.statements.all() if one == VALUE]
    assert first is not None
    assert first.text == "91.20"


def test_a_document_is_replaced_as_a_whole(store: Store) -> None:
    store.statements.replace_document("工作报告", ALL)
    changed = replace(VALUE, number=parse_number("91.3"))
    store.statements.replace_document("工作报告", [HEADING, changed])
    assert store.statements.all() == [HEADING, changed]
    entry = store.audit.all()[-1]
    assert entry.action == "statements-replaced"
    assert entry.detail["count"] == [5, 2]
    assert [one["entered"] for one in entry.detail["come"]] == ["91.3"]
    assert len(entry.detail["gone"]) == 4
    told = len(store.audit.all())
    store.statements.replace_document("工作报告", [HEADING, changed])
    assert len(store.audit.all()) == told, "what is unchanged leaves no trace"
    assert store.audit.first_broken() is None


def test_a_document_can_be_taken_out(store: Store) -> None:
    store.statements.replace_document("工作报告", ALL)
    store.statements.remove("工作报告")
    store.statements.remove("工作报告")
    assert store.statements.all() == []
    assert [one.action for one in store.audit.all()].count("statements-removed") == 1


def test_a_statement_of_another_document_is_refused(store: Store) -> None:
    with pytest.raises(ValueError, match="another document"):
        store.statements.replace_document("技术报告", [VALUE])
    assert store.statements.all() == []


_TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12)
_NUMBERS = st.decimals(-10_000, 10_000, places=2).map(lambda value: parse_number(f"{value:f}"))
_STATEMENTS = st.builds(
    Statement,
    document=st.just("工作报告"),
    place=_TEXT,
    wording=_TEXT,
    kind=st.sampled_from(StatementKind),
    subject=st.just(REGION),
    variable=_TEXT,
    year=st.none() | st.integers(1950, 2099),
    base=st.none() | st.integers(1950, 2099),
    number=st.none() | _NUMBERS,
    unit=_TEXT,
    direction=st.none() | st.sampled_from(Movement),
    scope=_TEXT,
    parts=st.lists(_NUMBERS, max_size=3).map(tuple),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.lists(_STATEMENTS, max_size=5))
def test_round_trip(long_lived_store: Store, statements: list[Statement]) -> None:
    long_lived_store.statements.replace_document("工作报告", statements)
    assert long_lived_store.statements.all() == statements


def test_an_archive_of_a_program_without_statements_opens(
    tmp_path: Path, profile: Profile, scheme: Scheme
) -> None:
    path = tmp_path / "旧.cma"
    path.mkdir()
    with closing(sqlite3.connect(path / "archive.db")) as connection:
        database = Database(connection)
        migrations.apply(database, stop_before="0008_statements")
        database.execute("INSERT INTO meta VALUES ('profile', ?)", [to_json(_content(profile))])
    prepare_archive(path)
    with Store.open(path, "") as store:
        assert store.view(scheme).statements == ()
        store.statements.replace_document("工作报告", ALL)
        assert store.statements.all() == ALL
