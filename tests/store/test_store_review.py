"""Opinions, decisions, phrases and scoring sheets are kept as they were written."""

import sqlite3
from decimal import Decimal
from pathlib import Path

import pytest
from sqlite_utils import Database

from cmarchive.assessment import Severity
from cmarchive.opinion_steps import Change, Evidence, Side
from cmarchive.opinions import Opinion, begin, follow
from cmarchive.review import Area, Decision, ReviewState, indicator_anchor, item_anchor
from cmarchive.scoring import Phrase, ScoreSheet
from cmarchive.store import Store, examine
from cmarchive.store.migrations import migrations


def an_opinion(county: str = "610111", text: str = "缺页") -> Opinion:
    return begin(
        county=county,
        package="a" * 64,
        serial=2,
        anchor=item_anchor(3, file="b" * 64, page=4, area=Area(1, 2, 3, 4)),
        author="审核员甲",
        at="2026-01-01T00:00:00.000+00:00",
        change=Change(text=text, severity=Severity.ERROR, points=Decimal("1.50"), state=ReviewState.MEND),
    )


def answered(opinion: Opinion) -> Opinion:
    return follow(
        opinion,
        side=Side.COUNTY,
        author="经办员乙",
        at="2026-01-02T00:00:00.000+00:00",
        change=Change(
            answer="已补", evidence=(Evidence(7, "补充件", ("c" * 64,)),), state=ReviewState.MENDED
        ),
    )


def test_opinions_come_back_with_their_history(store: Store) -> None:
    first, other = an_opinion(), an_opinion("610112")
    store.opinions.put_all([first, other])
    store.opinions.put(answered(first))
    store.opinions.put(first)  # an older copy takes nothing away
    assert store.opinions.of_county("610111") == [answered(first)]
    assert store.opinions.all() == [answered(first), other]
    assert store.opinions.get(other.id) == other
    assert store.opinions.get("nothing") is None
    assert [one.action for one in store.audit.all()][-3:] == ["opinion-put"] * 3


def test_an_opinion_is_all_or_nothing(store: Store) -> None:
    stray = an_opinion("610112")
    store.connection.change("INSERT INTO opinions VALUES ('other', '', '', 1, '{}')")
    step = stray.steps[0]
    store.connection.change("INSERT INTO opinion_steps VALUES (?, 'other', '', '{}')", (step.id,))
    with pytest.raises(sqlite3.IntegrityError):
        store.opinions.put_all([an_opinion(), stray])
    store.connection.change("DELETE FROM opinion_steps")
    assert store.opinions.all() == []


def test_decisions_are_only_added(store: Store) -> None:
    made = [
        Decision(
            county=county,
            target=indicator_anchor("1").target,
            state=state,
            token="t",
            author="审核员甲",
            at="",
            note="注",
        )
        for county, state in (
            ("610111", ReviewState.MEND),
            ("610112", ReviewState.PASSED),
            ("610111", ReviewState.PASSED),
        )
    ]
    for one in made:
        store.decisions.add(one)
    assert store.decisions.all() == made
    assert store.decisions.of_county("610111") == [made[0], made[2]]


def test_phrases_and_the_sheet_are_replaced(store: Store) -> None:
    phrase = Phrase(code="X1", category="材料", text="缺页", points=Decimal("0.50"), hint="补", is_own=True)
    store.phrases.put(Phrase(code="X1", category="材料", text="旧"))
    store.phrases.put(phrase)
    assert store.phrases.all() == [phrase]
    store.phrases.remove("X1")
    store.phrases.remove("X1")
    assert store.phrases.all() == []
    assert store.phrases.sheet() is None
    for sheet in (
        ScoreSheet(title="旧"),
        ScoreSheet(title="新", weights={"1": Decimal("2.50")}, note="自定"),
    ):
        store.phrases.put_sheet(sheet)
        assert store.phrases.sheet() == sheet


def test_a_damaged_step_is_found_by_the_doctor(store: Store) -> None:
    store.opinions.put(an_opinion())
    assert examine(store).problems == ()
    store.connection.change("UPDATE opinion_steps SET step = '{}'")
    assert any("opinions" in str(one) or "损坏" in str(one) for one in examine(store).problems)


def test_an_archive_from_before_gets_the_tables(tmp_path: Path) -> None:
    database = Database(tmp_path / "archive.db")
    migrations.apply(database, stop_before="0017_review")
    assert "opinions" not in database.table_names()
    migrations.apply(database)
    assert database["opinions"].count == database["decisions"].count == 0
    database.close()
