"""What goes into the archive comes out again, every field of it, and nothing else changes."""

import sqlite3
import string
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cmarchive.assessment import Scheme
from cmarchive.errors import ItemUnknown
from cmarchive.issued import IssuedReference, PrintedEntry, PrintedVolume
from cmarchive.model import (
    Enterprise,
    Explanation,
    Figure,
    FigureKey,
    Guess,
    Item,
    Operation,
    Profile,
    SlotNote,
    StoredFile,
    Subject,
    SubjectKey,
    SubjectKind,
)
from cmarchive.numbers import Number, parse_number
from cmarchive.store import Store
from cmarchive.volumes import BoundVolume, ItemPlace, RemarkKind, VolumeRemark

REGION = SubjectKey(SubjectKind.REGION, "610000")
FIRST = SubjectKey(SubjectKind.ENTERPRISE, "0001")
SECOND = SubjectKey(SubjectKind.ENTERPRISE, "0002")
INDICATOR = SubjectKey(SubjectKind.INDICATOR, "08")
GDP = FigureKey(REGION, "gdp", 2024)

FILE = StoredFile(
    digest="ab" * 32,
    name="营业执照 (2).PDF",
    media_type="application/pdf",
    size=12345,
    pages=3,
    modified="2024-03-05T08:00:00+00:00",
    origin="示例甲纸业/营业执照 (2).PDF",
    problem="文件有打开密码，不能装订",
    notes=("扩展名与内容不符", "第 2 页是横向"),
)
ITEM = Item(
    id=0,
    subject=FIRST,
    slot="C01",
    title="排污许可证\n正本",
    instance="2024",
    number="甲环审〔2019〕12号",
    author="市生态环境局",
    dated=date(2019, 2, 28),
    retention="Y",
    secrecy="内部",
    copy_kind="原件",
    note="“备注”",
    fields={"valid_until": "2027-01-01", "certificate_number": "0"},
    files=(FILE, replace(FILE, digest="cd" * 32, name="第二页.jpg", problem="", notes=())),
    order=7,
    guesses=(Guess(SECOND, "C02", 0.1, "排污"), Guess(INDICATOR, "08-01", 1.0, "")),
)
ENTERPRISE = Enterprise(
    id="0001",
    name="示例甲纸业有限公司",
    credit_code="91611023MA6X0A1B16",
    industry="造纸",
    industry_code="2221",
    address="工业园 1 号",
    started="2009-05",
    ended="2024",
    operation=Operation.SUSPENDED,
    flags=frozenset({"hazardous_waste", "key"}),
    note="备注",
    attributes={"所在乡镇": "示例镇", "备用": "", "乙": "0"},
)
VOLUME = BoundVolume(
    number=3,
    reference="X007-YQYD-0001-1",
    title="示例甲纸业有限公司",
    subject=Subject(key=FIRST, name="示例甲纸业有限公司"),
    part=1,
    parts=2,
    file="0001 示例甲纸业有限公司（一）.pdf",
    pages=398,
    sheets=199,
    digest="ef" * 32,
    places=(ItemPlace(2, 3, 5, 9, "2-4-1", "2-6"), ItemPlace(1, 3, 1, 4)),
    conformant=False,
    remarks=(
        VolumeRemark(
            kind=RemarkKind.REPLACED, item=2, label="2-5", file="许可\n证.pdf", message="设有打开密码。"
        ),
        VolumeRemark(kind=RemarkKind.CHARACTERS, item=None, label="", file="甲䶮厂", message="没有“䶮”。"),
        VolumeRemark(kind=RemarkKind.NONCONFORMANT, item=1, label="1", file="", message="字体没有嵌入。"),
    ),
)
NOTE = SlotNote(subject=FIRST, slot="D03", reason="未建设", author="经办员甲", not_applicable=False)
EXPLANATION = Explanation(
    fingerprint="0123456789abcdef",
    text="口径不同",
    author="经办员甲",
    written="2025-01-01",
    values_digest="ff",
)


def figure(text: str, key: FigureKey = GDP, **other: Any) -> Figure:
    return Figure(key=key, number=parse_number(text), unit=other.pop("unit", "万元"), **other)


def test_profile(store: Store, profile: Profile) -> None:
    assert store.profile() == profile
    for other in (
        replace(profile, reference_date=None, city_flags=frozenset(), county="另一县", year=2026),
        replace(profile, scheme="x", region_code="110000", year_count=5, fonds="", office="办公室"),
    ):
        store.set_profile(other)
        assert store.profile() == other


def test_enterprise(store: Store) -> None:
    plain = Enterprise(id="0002", name="示例乙")
    store.enterprises.add_many([plain, ENTERPRISE])
    assert store.enterprises.all() == [ENTERPRISE, plain]
    assert list(store.enterprises.all()[0].attributes) == list(ENTERPRISE.attributes)
    assert store.enterprises.get("0001") == ENTERPRISE
    assert store.enterprises.get("0003") is None
    changed = replace(ENTERPRISE, operation=Operation.CLOSED, flags=frozenset())
    store.enterprises.put(changed)
    assert store.enterprises.all() == [changed, plain]


def test_enterprise_numbers_are_never_used_again(store: Store) -> None:
    assert store.enterprises.next_id() == "0001"
    store.enterprises.add_many([Enterprise(id=f"{n:04d}", name=str(n)) for n in (1, 2, 9)])
    store.enterprises.recycle(["0009", "0001"])
    assert [one.id for one in store.enterprises.all()] == ["0002"]
    assert [one.id for one in store.enterprises.recycled()] == ["0001", "0009"]
    assert store.enterprises.next_id() == "0010"
    store.enterprises.restore(["0009"])
    assert [one.id for one in store.enterprises.all()] == ["0002", "0009"]
    store.enterprises.put(Enterprise(id="9999", name="最后"))
    assert store.enterprises.next_id() == "10000"
    store.enterprises.put(Enterprise(id="10000", name="更后"))
    assert store.enterprises.next_id() == "10001"


def test_two_enterprises_may_share_a_credit_code(store: Store) -> None:
    store.enterprises.add_many([ENTERPRISE, replace(ENTERPRISE, id="0002")])
    assert len(store.enterprises.all()) == 2


def test_item(store: Store) -> None:
    bare = Item(id=0, subject=None, slot="", title="")
    added = [store.items.add(one) for one in (ITEM, bare)]
    assert added == [replace(ITEM, id=1), replace(bare, id=2)]
    assert store.items.all() == added
    assert store.items.get(1) == added[0]
    assert store.items.get(3) is None


def test_item_is_updated_whole(store: Store) -> None:
    added = store.items.add(ITEM)
    other = store.items.add(replace(ITEM, slot="C02"))
    for changed in (
        replace(added, title="新题名", dated=None, fields={}, guesses=(), subject=None, slot="", order=0),
        replace(added, files=(added.files[1], added.files[0], replace(FILE, digest="12" * 32))),
        replace(added, files=()),
        added,
    ):
        store.items.update(changed)
        assert store.items.get(added.id) == changed
    assert store.items.get(other.id) == other
    with pytest.raises(ItemUnknown, match="99"):
        store.items.update(replace(added, id=99))


def test_recycled_items_are_kept_and_come_back(store: Store) -> None:
    first, second, third = (store.items.add(replace(ITEM, order=order)) for order in range(3))
    store.items.recycle([first.id, third.id])
    assert store.items.all() == [second]
    assert store.items.recycled() == [replace(first, recycled=True), replace(third, recycled=True)]
    assert [one.id for one in store.items.all(include_recycled=True)] == [first.id, second.id, third.id]
    store.items.update(replace(first, title="改过"))
    assert store.items.get(first.id) == replace(first, title="改过", recycled=True)
    store.items.restore([first.id, second.id])
    assert store.items.all() == [replace(first, title="改过"), second]
    with pytest.raises(ItemUnknown):
        store.items.recycle([second.id, 99])
    assert second in store.items.all()


def test_item_numbers_are_never_used_again(store: Store) -> None:
    store.items.recycle([store.items.add(ITEM).id])
    assert store.items.add(ITEM).id == 2


def test_notes(store: Store) -> None:
    other = SlotNote(subject=INDICATOR, slot="08-01", reason="无")
    store.notes.put(NOTE)
    store.notes.put(other)
    assert store.notes.all() == [NOTE, other]
    changed = replace(NOTE, reason="已停用", not_applicable=True)
    store.notes.put(changed)
    assert store.notes.get(FIRST, "D03") == changed
    store.notes.remove(FIRST, "D03")
    store.notes.remove(FIRST, "D03")
    assert store.notes.all() == [other]
    assert store.notes.get(FIRST, "D03") is None


def test_explanations(store: Store) -> None:
    other = replace(EXPLANATION, fingerprint="f" * 16)
    for one in (other, replace(EXPLANATION, text="旧"), EXPLANATION):
        store.explanations.put(one)
    assert store.explanations.all() == [EXPLANATION, other]
    store.explanations.remove(other.fingerprint)
    store.explanations.remove(other.fingerprint)
    assert store.explanations.all() == [EXPLANATION]
    assert store.explanations.get(EXPLANATION.fingerprint) == EXPLANATION
    assert store.explanations.get(other.fingerprint) is None


def test_volumes_are_replaced_together(store: Store) -> None:
    empty = replace(
        VOLUME, number=1, places=(), conformant=None, remarks=(), subject=Subject(key=REGION, name="示例县")
    )
    good = replace(empty, number=2, conformant=True)
    store.volumes.replace_all([VOLUME, good, empty])
    assert store.volumes.all() == [empty, good, VOLUME]
    store.volumes.replace_all([VOLUME, empty])
    assert store.volumes.all() == [empty, VOLUME]
    with pytest.raises(sqlite3.IntegrityError):
        store.volumes.replace_all([replace(VOLUME, number=5), replace(VOLUME, number=5)])
    assert store.volumes.all() == [empty, VOLUME]
    store.volumes.replace_all([])
    assert store.volumes.all() == []


REFERENCE = IssuedReference(
    subject=FIRST,
    part=2,
    reference="X007·Y-002",
    prefix="X007·Y-",
    serial=2,
    retention="Y",
    issued="2025-01-01",
)
PRINTED = PrintedVolume(
    subject=FIRST,
    part=1,
    reference="X007·Y-001",
    numbering="volume",
    number_form="pair",
    sides="two",
    entries=(
        PrintedEntry(key="item:3", title="许可证", digests=("ab", "cd!"), numbers=("1", "2", "2-1")),
        PrintedEntry(key="own:企业基本情况表", title="企业基本情况表", digests=(), numbers=("3",)),
    ),
    lapsed=("4", "5"),
)


def test_references_are_added_and_never_changed(store: Store) -> None:
    store.references.issue([REFERENCE])
    store.references.issue(
        [replace(REFERENCE, reference="anders", serial=9), replace(REFERENCE, part=3, serial=3)]
    )
    assert store.references.all() == [REFERENCE, replace(REFERENCE, part=3, serial=3)]
    with pytest.raises(sqlite3.IntegrityError):
        store.references.issue([replace(REFERENCE, part=4)])
    assert len(store.references.all()) == len(store.references.changes()) == 2


def test_printed_volumes_outlive_bindings(store: Store) -> None:
    other = replace(PRINTED, subject=REGION)
    store.prints.remember([PRINTED, other])
    store.prints.mark([PRINTED])
    [marked] = store.prints.printed()
    assert marked.marked
    assert replace(marked, marked="") == PRINTED
    store.prints.remember([replace(PRINTED, part=2)], [FIRST])
    assert store.prints.bound() == [replace(PRINTED, part=2), other]
    store.prints.remember([])
    assert store.prints.bound() == []
    assert store.prints.printed() == [marked]
    assert (store.prints.clear([REGION]), store.prints.clear([FIRST]), store.prints.clear()) == (0, 1, 0)


@pytest.mark.parametrize(
    "text",
    ["0", "-0", "2.90", "2.9", "12345678901234567.89", "0.000000000000000000001", "-.5", "１，２３４．５０"],
)
def test_figure_as_written(store: Store, text: str) -> None:
    entered = figure(text, source="年鉴 第 12 页")
    store.figures.put_many([entered])
    [read] = store.figures.all()
    assert read == entered
    assert (read.number.text, str(read.value)) == (entered.number.text, str(entered.value))


def test_figure_points_at_evidence(store: Store) -> None:
    item = store.items.add(ITEM)
    evident = figure("1", item=item.id, page=0)
    store.figures.put_many([evident])
    assert store.figures.get(evident.key) == evident
    with pytest.raises(sqlite3.IntegrityError):
        store.figures.put_many([figure("2", item=99)])
    assert store.figures.all() == [evident]


def test_figures_must_be_finite(store: Store) -> None:
    lie = Number(text="无", value=Decimal("NaN"), decimals=0)
    with pytest.raises(ValueError, match="finite"):
        store.figures.put_many([replace(figure("1"), number=lie)])


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
numbers = st.decimals(allow_nan=False, allow_infinity=False).map(
    lambda value: Number(
        text=format(value, "f"), value=value, decimals=len(format(value, "f").partition(".")[2])
    )
) | st.from_regex(r"[+-]?[0-9]{1,30}(\.[0-9]{0,30})?", fullmatch=True).map(parse_number)
keys = st.builds(
    FigureKey,
    st.builds(SubjectKey, st.sampled_from(SubjectKind), st.text(string.digits, min_size=1, max_size=4)),
    st.text(string.ascii_lowercase + "_", min_size=1, max_size=8),
    st.integers(1950, 2099),
)
figures = st.builds(
    Figure,
    key=keys,
    number=numbers,
    unit=texts,
    source=texts,
    item=st.none(),
    page=st.none() | st.integers(0, 9999),
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(batch=st.lists(figures, max_size=8, unique_by=lambda one: one.key))
def test_any_figures_survive(long_lived_store: Store, batch: list[Figure]) -> None:
    long_lived_store.figures.put_many(batch)
    for one in batch:
        assert long_lived_store.figures.get(one.key) == one
    everything = {one.key: one for one in long_lived_store.figures.all()}
    assert all(everything[one.key] == one for one in batch)


@settings(max_examples=25, deadline=None)
@given(title=texts, fields=st.dictionaries(texts, texts), score=st.floats(0, 1), notes=st.lists(texts))
def test_any_item_survives(
    long_lived_store: Store, title: str, fields: dict[str, str], score: float, notes: list[str]
) -> None:
    item = replace(
        ITEM,
        title=title,
        fields=fields,
        guesses=(Guess(FIRST, title, score, title),),
        files=(replace(FILE, name=title, notes=tuple(notes)),),
    )
    added = long_lived_store.items.add(item)
    assert long_lived_store.items.get(added.id) == added == replace(item, id=added.id)


def test_names_of_a_wrong_encoding_do_not_break_anything(store: Store) -> None:
    name = b"\xd3\xaa\xd2\xb5.pdf".decode("utf-8", "surrogateescape")  # GBK read as UTF-8
    item = store.items.add(replace(ITEM, title=name, files=(replace(FILE, name=name),)))
    read = store.items.get(item.id)
    assert read is not None
    assert read.title.encode()
    assert read.files[0].name.endswith(".pdf")
    store.figures.put_many([figure("1", source=name), figure("2", FigureKey(REGION, "b", 2024), source=name)])
    assert len(store.figures.all()) == 2
    assert store.audit.first_broken() is None


EDITS: dict[str, Callable[[Store], object]] = {
    "figures": lambda store: store.figures.put_many([figure("9", FigureKey(FIRST, "gdp", 2024))]),
    "figure removed": lambda store: store.figures.remove(FigureKey(FIRST, "gdp", 2024)),
    "item updated": lambda store: store.items.update(replace(ITEM, id=1, title="改")),
    "item recycled": lambda store: store.items.recycle([1]),
    "item added": lambda store: store.items.add(ITEM),
    "enterprise": lambda store: store.enterprises.put(replace(ENTERPRISE, note="改")),
    "enterprise recycled": lambda store: store.enterprises.recycle(["0001"]),
    "note": lambda store: store.notes.put(replace(NOTE, reason="改")),
    "explanation": lambda store: store.explanations.put(replace(EXPLANATION, text="改")),
    "profile": lambda store: store.set_profile(replace(store.profile(), office="改")),
}


@pytest.mark.parametrize("edit", EDITS)
def test_an_edit_touches_nothing_else(store: Store, archive: Path, edit: str) -> None:
    store.enterprises.add_many([ENTERPRISE, replace(ENTERPRISE, id="0002", name="示例乙")])
    for slot in ("C01", "C02"):
        store.items.add(replace(ITEM, slot=slot))
        store.notes.put(replace(NOTE, slot=slot))
    store.notes.put(NOTE)
    store.explanations.put(EXPLANATION)
    store.explanations.put(replace(EXPLANATION, fingerprint="f" * 16))
    store.volumes.replace_all([VOLUME])
    store.figures.put_many(
        figure("2.90", FigureKey(subject, variable, year))
        for subject in (REGION, FIRST)
        for variable in ("gdp", "population")
        for year in (2023, 2024)
    )
    before = all_rows(archive)
    EDITS[edit](store)
    after = all_rows(archive)
    changed = {table: before[table] ^ after[table] for table in before if table not in ("audit", "objects")}
    touched = {table: rows for table, rows in changed.items() if rows}
    assert len(touched) == 1 or set(touched) == {"items", "item_files"}
    assert all(len(rows) <= 2 for rows in touched.values())
    assert before["audit"] < after["audit"]


def all_rows(archive: Path) -> dict[str, set[tuple[Any, ...]]]:
    with closing(sqlite3.connect(archive / "archive.db")) as connection:
        tables = [
            name
            for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            if not name.startswith(("sqlite_", "_sqlite"))
        ]
        return {name: set(connection.execute(f"SELECT * FROM {name}")) for name in tables}


def test_view_holds_everything(store: Store, scheme: Scheme, profile: Profile) -> None:
    store.enterprises.put(ENTERPRISE)
    filed = store.items.add(ITEM)
    store.items.recycle([store.items.add(ITEM).id])
    store.figures.put_many([figure("0", FigureKey(FIRST, "gdp", 2024))])
    store.notes.put(NOTE)
    store.explanations.put(EXPLANATION)
    store.volumes.replace_all([VOLUME])
    view = store.view(scheme)
    assert view.profile == profile
    assert view.today == date(2025, 12, 31)
    assert list(view.enterprises) == [ENTERPRISE]
    assert list(view.items) == [filed]
    assert view.figure(FIRST, "gdp", 2024) == figure("0", FigureKey(FIRST, "gdp", 2024))
    assert view.note(FIRST, "D03") == NOTE
    assert list(view.explanations.values()) == [EXPLANATION]
    assert list(view.volumes) == [VOLUME]


def test_view_leaves_out_removed_enterprises(store: Store, scheme: Scheme) -> None:
    store.enterprises.add_many([ENTERPRISE, replace(ENTERPRISE, id="0002")])
    for subject in (FIRST, SECOND):
        store.items.add(replace(ITEM, subject=subject))
        store.figures.put_many([figure("1", FigureKey(subject, "gdp", 2024))])
        store.notes.put(replace(NOTE, subject=subject))
    store.enterprises.recycle(["0001"])
    view = store.view(scheme)
    assert [one.id for one in view.enterprises] == ["0002"]
    assert {one.subject for one in view.items} == {SECOND}
    assert {key.subject for key in view.figures} == {SECOND}
    assert {subject for subject, _slot in view.notes} == {SECOND}
    store.enterprises.restore(["0001"])
    assert len(store.view(scheme).items) == 2


def test_edits_in_one_block_are_all_or_none(store: Store) -> None:
    def two_edits_and_an_accident() -> None:
        with store.atomic():
            store.enterprises.put(ENTERPRISE)
            with store.atomic():
                store.items.add(ITEM)
            raise KeyboardInterrupt

    before = len(store.audit.all())
    with pytest.raises(KeyboardInterrupt):
        two_edits_and_an_accident()
    assert (store.enterprises.all(), store.items.all(), len(store.audit.all())) == ([], [], before)
    with store.atomic():
        store.enterprises.put(ENTERPRISE)
    assert store.enterprises.all() == [ENTERPRISE]
