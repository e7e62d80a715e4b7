"""Every edit can be taken back and done again, wholly, by name, in any sitting."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cmarchive.errors import FileUnreadable, StepStale
from cmarchive.jobs import Monitor
from cmarchive.model import NarrativePart, SlotNote, SubjectKey
from cmarchive.session import Session
from cmarchive.store.tracking import UNTRACKED

MakePdf = Callable[..., Path]
MILL = "示例甲纸业有限公司"


def content(session: Session) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table that holds a person's work."""
    with closing(sqlite3.connect(session.path / "archive.db")) as connection:
        names = [
            name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        ]
        watched = [name for name in names if name not in UNTRACKED and not name.startswith(("sqlite", "_"))]
        return {name: sorted(connection.execute(f"SELECT * FROM {name}"), key=repr) for name in watched}


def edits(session: Session, make_pdf: MakePdf, folder: Path) -> dict[str, Callable[[], object]]:
    """One of each kind of edit, by the name of its step."""
    mill = session.find_subject(MILL)
    air = session.find_indicator("8")
    region = session.profile.region.key
    enterprise = next(one for one in session.view().enterprises if one.key == mill)
    note = SlotNote(subject=mill, slot="F01", reason="无危险废物产生", author="资料员")
    first = session.add([make_pdf(folder / "一.pdf")], subject=mill, slot="A02", title="营业执照")
    second = session.add([make_pdf(folder / "二.pdf", pages=2)], subject=mill, slot="A04")
    return {
        "归档“平面图”": lambda: session.add(
            [make_pdf(folder / "三.pdf", pages=3)], subject=mill, slot="A04", title="平面图"
        ),
        "收集 1 件材料": lambda: session.collect(
            [make_pdf(folder / MILL / "C01 排污许可证正本.pdf", pages=4)], Monitor()
        ),
        "修改“营业执照”": lambda: session.update_item(replace(first, number="示工商〔2020〕1号")),
        "移走 2 件材料": lambda: session.recycle([first.id, second.id]),
        "写明缺件原因（F01）": lambda: session.put_note(note),
        "填写“地区生产总值”（2025 年）": lambda: session.put_figure(region, "gdp", 2025, "2.90"),
        "修改企业“示例新名”": lambda: session.put_enterprise(replace(enterprise, name="示例新名")),
        "修改措施与行动（指标 8）": lambda: session.set_narrative(air, NarrativePart.MEASURES, "淘汰锅炉。"),
        "登记县区“示例区”": lambda: session.put_county("610102", "示例区"),
        "修改档号模板": lambda: session.set_reference_template("{全宗号}-{分类号}-{案卷号}"),
    }


def test_each_kind_of_edit_is_taken_back_and_done_again(
    session: Session, make_pdf: MakePdf, tmp_path: Path
) -> None:
    (tmp_path / MILL).mkdir()
    for name, edit in edits(session, make_pdf, tmp_path).items():
        before = content(session)
        edit()
        after = content(session)
        assert after != before, name
        assert session.history().undo_name == name
        assert session.undo() is not None
        assert content(session) == before, name
        assert session.history().redo_name == name
        session.redo()
        assert content(session) == after, name


def test_steps_go_back_in_order_and_outlive_the_sitting(session: Session) -> None:
    region = session.profile.region.key
    states = [content(session)]
    for text in ("1", "2", "3"):
        session.put_figure(region, "gdp", 2025, text)
        states.append(content(session))
    path = session.path
    session.close()
    with Session.open(path) as again:
        for state in reversed(states[:-1]):
            again.undo()
            assert content(again) == state
        for state in states[1:]:
            again.redo()
            assert content(again) == state
        assert again.redo() is None


def test_nothing_to_take_back_is_no_error(session: Session) -> None:
    while session.undo() is not None:
        pass
    assert session.undo() is None
    assert (session.history().undo_name, session.redo() is None) == ("", False)


def test_a_new_edit_ends_what_could_be_done_again_and_one_that_changes_nothing_does_not(
    session: Session,
) -> None:
    region = session.profile.region.key
    session.put_figure(region, "gdp", 2025, "1")
    session.undo()
    session.put_figure(region, "gdp", 2025, "")  # there was none: nothing changes
    assert session.history().redo_name
    session.put_figure(region, "gdp", 2024, "7")
    assert session.history().undone == ()


def test_an_edit_that_fails_halfway_leaves_no_step(session: Session) -> None:
    count = len(session.history().done)
    mill = session.find_subject(MILL)
    with pytest.raises(FileUnreadable, match="没有"):
        session.add([session.path / "没有.pdf"], subject=mill, slot="A02")
    assert len(session.history().done) == count


def test_what_changed_since_is_never_overwritten(session: Session) -> None:
    region = session.profile.region.key
    session.put_figure(region, "gdp", 2025, "1")
    with closing(sqlite3.connect(session.path / "archive.db")) as other, other:
        other.execute("UPDATE figures SET entered = '9' WHERE variable = 'gdp' AND year = 2025")
    before = content(session)
    with pytest.raises(StepStale, match="后来又改动过"):
        session.undo()
    assert content(session) == before


def test_the_trail_tells_what_was_taken_back(session: Session) -> None:
    session.put_figure(session.profile.region.key, "gdp", 2025, "1")
    session.undo()
    with session._store() as store:
        last = store.audit.all()[-1]
        assert (last.action, last.detail["step"]) == ("undo", "填写“地区生产总值”（2025 年）")
        assert store.audit.first_broken() is None


def test_an_original_that_redo_needs_is_no_orphan(
    session: Session, make_pdf: MakePdf, tmp_path: Path
) -> None:
    mill = session.find_subject(MILL)
    item = session.add([make_pdf(tmp_path / "一.pdf", pages=5)], subject=mill, slot="A02")
    session.undo()
    report = session.doctor(Monitor(), repair=True)
    assert (report.orphans, report.removed) == (0, 0)
    session.redo()
    assert session.doctor(Monitor()).problems == ()
    assert session.view().item(item.id) == item


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    typed=st.lists(
        st.tuples(st.sampled_from(["gdp", "gdp_urban"]), st.sampled_from([2024, 2025]), st.integers(0, 3)),
        min_size=1,
        max_size=6,
    )
)
def test_any_edits_are_taken_back_to_where_they_began(
    session: Session, typed: list[tuple[str, int, int]]
) -> None:
    region: SubjectKey = session.profile.region.key
    first, count = content(session), len(session.history().done)
    for variable, year, number in typed:
        session.put_figure(region, variable, year, str(number) if number else "")
    last = content(session)
    steps = len(session.history().done) - count
    for _ in range(steps):
        session.undo()
    assert content(session) == first
    for _ in range(steps):
        session.redo()
    assert content(session) == last
    for _ in range(steps):
        session.undo()
