"""The state of a slot: computed from what is filed, the flags, the dates and the written reasons."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from cmarchive.assessment import Expiry, Flag, Need, Predicate, Scheme, Slot
from cmarchive.dossiers import SlotState, completeness, dossier, expiry_of, slot_status
from cmarchive.model import Enterprise, Item, Profile, SlotNote, StoredFile
from cmarchive.provenance import Provenance
from cmarchive.view import View

SOURCE = Provenance(mark="P")
TODAY = date(2025, 12, 31)
PERMIT = Slot(
    code="C01",
    title="排污许可证正本",
    need=Need.REQUIRED,
    when=Predicate(any_of=("permit_key", "permit_simple")),
    expiry=Expiry.PRINTED,
    provenance=SOURCE,
)
PLAN = Slot(
    code="G01",
    title="应急预案",
    need=Need.CONDITIONAL,
    when=Predicate(all_of=("emergency_plan",)),
    expiry=Expiry.YEARS,
    valid_years=3,
    provenance=SOURCE,
)
YEARLY = Slot(code="A09", title="排放情况", need=Need.REQUIRED, each_year=True, provenance=SOURCE)
EVENT = Slot(code="K02", title="责令改正", need=Need.CONDITIONAL, provenance=SOURCE)
HISTORY = Slot(code="C15", title="排污申报", need=Need.REQUIRED, history_only=True, provenance=SOURCE)
MILL = Enterprise(id="0001", name="示例甲纸业有限公司", flags=frozenset({"permit_key", "emergency_plan"}))
SCAN = StoredFile(digest="a" * 64, name="扫描.pdf", media_type="application/pdf", size=1, pages=2)


def item(number: int, slot: str, **changes: object) -> Item:
    plain = Item(id=number, subject=MILL.key, slot=slot, title="件", files=(SCAN,))
    return replace(plain, **changes)  # type: ignore[arg-type]


def view(*items: Item, mill: Enterprise = MILL, notes: tuple[SlotNote, ...] = ()) -> View:
    flags: Mapping[str, Flag] = {
        code: Flag(code=code, title=code) for code in ("permit_key", "emergency_plan")
    }
    scheme = Scheme(
        id="mini",
        title="小方案",
        short="小",
        document_number="",
        issued="",
        verification="",
        year_count=3,
        flags=flags,
        groups=(),
        indicators=(),
        variables={},
        slots=(PERMIT, PLAN, YEARLY, EVENT, HISTORY),
        rules=(),
        provenance=SOURCE,
    )
    profile = Profile(scheme="mini", county="示例县", region_code="610000", year=2025, reference_date=TODAY)
    return View(scheme=scheme, profile=profile, enterprises=[mill], items=items, notes=notes)


@pytest.mark.parametrize(
    ("fields", "state"),
    [
        ({"valid_until": "2027-05-31"}, SlotState.FILED),
        ({"valid_until": "2026-03-01"}, SlotState.EXPIRING),
        ({"valid_until": "2025-12-31"}, SlotState.EXPIRING),
        ({"valid_until": "2025-12-30"}, SlotState.EXPIRED),
        ({"valid_until": "不清楚"}, SlotState.FILED),
        ({}, SlotState.FILED),
    ],
)
def test_printed_expiry(fields: dict[str, str], state: SlotState) -> None:
    assert slot_status(view(item(1, "C01", fields=fields)), MILL.key, PERMIT).state is state


def test_expiry_counted_in_years_ends_the_day_before() -> None:
    assert expiry_of(item(1, "G01", dated=date(2023, 1, 1)), PLAN) == date(2025, 12, 31)
    assert expiry_of(item(1, "G01", dated=date(2024, 2, 29)), PLAN) == date(2027, 2, 28)
    assert expiry_of(item(1, "G01"), PLAN) is None


def test_need_follows_the_flags() -> None:
    nobody = replace(MILL, flags=frozenset())
    states = {one.slot.code: (one.needed, one.state) for one in dossier(view(mill=nobody), MILL.key)}
    assert states["C01"] == (False, SlotState.NOT_NEEDED)
    assert states["A09"] == (True, SlotState.MISSING)
    assert states["K02"] == (False, SlotState.NOT_NEEDED)
    assert states["C15"] == (False, SlotState.NOT_NEEDED)


def test_yearly_slot_wants_every_assessed_year_the_enterprise_ran() -> None:
    one = item(1, "A09", instance="2024")
    assert slot_status(view(one), MILL.key, YEARLY).missing_years == (2023, 2025)
    young = replace(MILL, started="2024-06")
    status = slot_status(view(one, item(2, "A09", dated=date(2025, 3, 1)), mill=young), MILL.key, YEARLY)
    assert (status.state, status.missing_years) == (SlotState.FILED, ())


def test_what_cannot_be_bound_does_not_complete_a_slot() -> None:
    locked = replace(SCAN, problem="文件有打开密码。")
    assert slot_status(view(item(1, "C01", files=(locked,))), MILL.key, PERMIT).state is SlotState.INCOMPLETE


def test_a_written_reason_takes_the_slot_out_of_the_count() -> None:
    note = SlotNote(subject=MILL.key, slot="G01", reason="环境风险一般，经备案部门书面同意不编制")
    counted = completeness(view(notes=(note,)), MILL.key)
    assert (counted.needed, counted.missing) == (2, 2)


def test_a_reason_is_never_empty() -> None:
    with pytest.raises(ValueError, match="reason"):
        SlotNote(subject=MILL.key, slot="G01", reason=" ")


def test_percent_reaches_100_only_when_complete() -> None:
    counted = completeness(view(item(1, "C01"), item(2, "G01")), MILL.key)
    assert (counted.done, counted.needed, counted.percent) == (2, 3, 66)
    full = [item(3 + n, "A09", instance=str(year)) for n, year in enumerate((2023, 2024, 2025))]
    assert completeness(view(item(1, "C01"), item(2, "G01"), *full), MILL.key).percent == 100


def test_recycled_items_fill_nothing() -> None:
    assert slot_status(view(item(1, "C01", recycled=True)), MILL.key, PERMIT).state is SlotState.MISSING


def test_bytes_of_a_count_say_what_each_slot_says() -> None:
    note = SlotNote(subject=MILL.key, slot="G01", reason="无须备案")
    fields = {"valid_until": "2025-06-30"}
    for shown in (
        view(),
        view(item(1, "C01", fields=fields), item(2, "A09", dated=date(2025, 3, 1)), notes=(note,)),
        view(item(1, "C15"), item(2, "K02"), mill=replace(MILL, flags=frozenset())),
    ):
        counted = completeness(shown, MILL.key)
        statuses = list(dossier(shown, MILL.key))
        assert [counted.state(place) for place in range(len(statuses))] == [one.state for one in statuses]
        assert [counted.is_needed(place) for place in range(len(statuses))] == [
            one.needed for one in statuses
        ]
        assert counted.open == sum(one.is_open for one in statuses)
