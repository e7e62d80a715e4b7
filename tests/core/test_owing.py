"""What expires soon and what is still owed, with the words for it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from cmarchive.dossiers import SlotState, dossier
from cmarchive.model import Item, SlotNote
from cmarchive.owing import chase_lists, expiring, how_to_mend, what_lacks
from tests.core.test_dossiers import MILL, TODAY, item, view


def valid(number: int, days: int, slot: str = "C01") -> Item:
    until = (TODAY + timedelta(days=days)).isoformat()
    return item(number, slot, fields={"valid_until": until})


@pytest.mark.parametrize(("days", "count"), [(-1, 0), (0, 1), (90, 1), (91, 0)])
def test_expiring_within_ninety_days(days: int, count: int) -> None:
    found = expiring(view(valid(1, days)))
    assert [one.days for one in found] == [days] * count


def test_longest_valid_document_of_a_slot_counts() -> None:
    assert expiring(view(valid(1, 10), valid(2, 400))) == ()
    found = expiring(view(valid(1, 40), valid(2, 20, "G01")))
    assert [(one.slot.code, one.days, one.item.id) for one in found] == [("G01", 20, 2), ("C01", 40, 1)]


def test_unfiled_documents_do_not_expire() -> None:
    assert expiring(view(replace(valid(1, 10), subject=None), replace(valid(2, 10), slot=""))) == ()


def test_list_names_all_that_is_open_and_nothing_else() -> None:
    [owed] = chase_lists(view(valid(1, 30)))
    assert [(one.slot.code, one.state) for one in owed.demands] == [
        ("C01", SlotState.EXPIRING),
        ("G01", SlotState.MISSING),
        ("A09", SlotState.MISSING),
    ]
    assert owed.count(SlotState.MISSING) == 2
    reasons = {one.slot.code: one.why for one in owed.demands}
    assert reasons["A09"] == "必备"
    assert reasons["G01"] == "条件：emergency_plan"
    asked = {one.slot.code: one.ask for one in owed.demands}
    assert asked["A09"] == "缺 2023、2024、2025 年度的材料；请按年度送交"
    assert asked["G01"] == "请送交；确实没有的请书面说明理由"


def test_reason_why_it_does_not_apply_takes_it_off_the_list() -> None:
    note = SlotNote(subject=MILL.key, slot="G01", reason="无须备案")
    [owed] = chase_lists(view(valid(1, 800), notes=(note,)))
    assert [one.slot.code for one in owed.demands] == ["A09"]


def test_broken_document_is_asked_for_again() -> None:
    broken = replace(item(1, "G01").files[0], problem="文件已损坏。")
    [owed] = chase_lists(view(valid(1, 800), item(2, "G01", files=(broken,))))
    asked = {one.slot.code: one.ask for one in owed.demands}
    assert asked["G01"] == "已交的文件打不开或不能装订，请重新送交"


def test_others_are_left_out() -> None:
    assert list(chase_lists(view(), only=[MILL.key._replace(id="0002")])) == []


def test_words_for_the_office_and_for_the_enterprise_agree_on_the_day() -> None:
    shown = view(valid(1, -1))
    status = next(one for one in dossier(shown, MILL.key) if one.slot.code == "C01")
    assert what_lacks(status) == "有效期至 2025-12-30，已过期"
    assert how_to_mend(status).startswith("办理延续或更新")
    [owed] = chase_lists(shown)
    assert owed.demands[0].ask == "有效期至 2025-12-30，已过期；请办理延续或更新后送交新件"
