"""What is on paper keeps its numbers, whatever becomes of the items; the 换页单 says what to exchange."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cmarchive.bind import marked
from cmarchive.bind.entries import Entry
from cmarchive.bind.forms import draw
from cmarchive.bind.given import Source
from cmarchive.bind.layout import Sheet, Text
from cmarchive.bind.numbering import number_prefix, numbered, ranges, sides_of
from cmarchive.bind.options import BindOptions, NumberForm, Numbering, Sides
from cmarchive.bind.planning import plan
from cmarchive.bind.printed import arrange, as_bound
from cmarchive.bind.swaps import swaps_of
from cmarchive.issued import PrintedEntry, PrintedVolume
from cmarchive.model import Item, StoredFile, SubjectKey, SubjectKind

KEY = SubjectKey(SubjectKind.ENTERPRISE, "0001")
OPTIONS = st.builds(
    BindOptions,
    numbering=st.sampled_from(Numbering),
    number_form=st.sampled_from(NumberForm),
    sides=st.sampled_from(Sides),
)


def entry(number: int, pages: int, word: str = "", foldouts: tuple[int, ...] = ()) -> Entry:
    file = StoredFile(digest=f"{number}{word}", name="", media_type="", size=1, pages=pages)
    item = Item(id=number, subject=KEY, slot="C01", title=f"第{number}件", files=(file,))
    source = Source(file=file, pages=pages, foldouts=foldouts)
    return Entry(title=item.title, breadcrumb="", item=item, sources=(source,))


def order(number: str) -> tuple[int, ...]:
    return tuple(int(part) for part in number.split("-"))


def printed_of(
    entries: Sequence[Entry],
    numbers: Sequence[tuple[str, ...]],
    options: BindOptions,
    lapsed: tuple[str, ...] = (),
) -> PrintedVolume:
    return PrintedVolume(
        subject=KEY,
        part=1,
        reference="R-001",
        numbering=options.numbering,
        number_form=options.number_form,
        sides=options.sides,
        entries=tuple(
            PrintedEntry(key=one.key, title=one.title, digests=one.digests, numbers=found)
            for one, found in zip(entries, numbers, strict=True)
        ),
        lapsed=lapsed,
    )


@given(
    st.lists(st.tuples(st.integers(1, 9), st.sets(st.integers(0, 8), max_size=3)), max_size=12),
    OPTIONS,
    st.integers(1, 30),
)
def test_labels_are_unique_in_order_and_on_the_right_sides(
    items: list[tuple[int, set[int]]], options: BindOptions, part: int
) -> None:
    entries = [
        entry(number, pages, foldouts=tuple(sorted(page for page in foldouts if page < pages)))
        for number, (pages, foldouts) in enumerate(items)
    ]
    prefix = number_prefix(part, options)
    seen: list[str] = []
    for one, numbers in zip(entries, numbered(entries, options), strict=True):
        labels = sides_of(one, [prefix + number for number in numbers], options)
        shown = [label for label in labels if label]
        assert shown == [prefix + number for number in numbers]
        assert len(numbers) == one.pages
        start = 1 if options.numbering is Numbering.ITEM else len(seen) + 1
        assert [order(number) for number in numbers] == [(start + n,) for n in range(one.pages)]
        seen += numbers
        if options.sides is Sides.TWO:
            assert len(labels) % 2 == 0
            places = [side for side, label in enumerate(labels) if label]
            for page in one.sources[0].foldouts:
                assert places[page] % 2 == 0
                assert labels[places[page] + 1] == ""
        else:
            assert "" not in labels
    if options.numbering is Numbering.VOLUME:
        assert len(set(seen)) == len(seen)


EDITS = st.lists(
    st.one_of(
        st.tuples(st.just("insert"), st.integers(0, 20), st.integers(1, 4)),
        st.tuples(st.just("remove"), st.integers(0, 20), st.just(0)),
        st.tuples(st.just("change"), st.integers(0, 20), st.integers(1, 9)),
        st.tuples(st.just("mark"), st.just(0), st.just(0)),
    ),
    max_size=12,
)


@settings(max_examples=300)
@given(st.lists(st.integers(1, 5), max_size=6), EDITS, OPTIONS)
def test_no_printed_number_ever_moves(
    pages: list[int], edits: list[tuple[str, int, int]], options: BindOptions
) -> None:
    """However often items come, go and change, and however often the volume is printed again."""
    ids = count(1)
    entries = [entry(next(ids), n) for n in pages]
    printed = printed_of(entries, numbered(entries, options), options)
    ever = {number for one in printed.entries for number in one.numbers}
    for what, where, size in [*edits, ("mark", 0, 0)]:
        if what == "insert":
            entries.insert(where % (len(entries) + 1), entry(next(ids), size))
        elif what == "remove" and entries:
            del entries[where % len(entries)]
        elif what == "change" and entries:
            place = where % len(entries)
            item = entries[place].item
            assert item is not None
            entries[place] = entry(item.id, size, word=f"x{where}")
        found = numbered(entries, options, printed)
        kept = {one.key: one.numbers for one in printed.entries}
        for one, numbers in zip(entries, found, strict=True):
            assert len(numbers) == one.pages
            assert [order(n) for n in numbers] == sorted({order(n) for n in numbers})
            before = kept.get(one.key, ())
            assert numbers[: len(before)] == before[: one.pages]
            if options.numbering is Numbering.VOLUME:
                late = numbers[len(before) :]
                assert not ever.intersection(late), "a number that stood on paper is given to another page"
        if options.numbering is Numbering.VOLUME:
            flat = [order(number) for numbers in found for number in numbers]
            assert flat == sorted(set(flat))
        if what == "mark":
            again = printed_of(entries, found, options, printed.lapsed)
            printed = marked(again, printed)
            ever |= {number for numbers in found for number in numbers}


def numbers(entries: Sequence[Entry], printed: PrintedVolume) -> list[str]:
    return [ranges(one) for one in numbered(entries, BindOptions(dividers=False), printed)]


def test_late_numbers_are_those_an_archivist_writes() -> None:
    options = BindOptions(dividers=False)
    first = [entry(n, pages) for n, pages in ((1, 3), (2, 2), (3, 4))]
    printed = printed_of(first, numbered(first, options), options)
    one, two, three = first
    late = entry(9, 2)
    assert numbers([one, late, two, three], printed) == ["1–3", "3-1至3-2", "4–5", "6–9"]
    assert numbers([late, one, two, three], printed) == ["0-1至0-2", "1–3", "4–5", "6–9"]
    assert numbers([one, two, three, late], printed) == ["1–3", "4–5", "6–9", "10–11"]
    assert numbers([one, entry(2, 4, "x"), three], printed) == ["1–3", "4–5、5-1至5-2", "6–9"]
    assert numbers([entry(1, 1, "x"), two, three], printed) == ["1", "4–5", "6–9"]
    assert numbers([entry(1, 1, "x"), late, two, three], printed) == ["1", "3-1至3-2", "4–5", "6–9"]
    assert numbers([one, entry(2, 4, "x"), late, three], printed) == [
        "1–3",
        "4–5、5-1至5-2",
        "5-3至5-4",
        "6–9",
    ]
    assert numbers([one, three], printed) == ["1–3", "6–9"]
    assert numbers([one, two, late], printed) == ["1–3", "4–5", "10–11"]
    again = marked(
        printed_of([one, late, two], numbered([one, late, two], options, printed), options), printed
    )
    assert again.lapsed == ("6", "7", "8", "9")
    more = entry(10, 1)
    assert numbers([one, late, more, two], again) == ["1–3", "3-1至3-2", "3-3", "4–5"]
    assert numbers([one, more, late, two], again) == ["1–3", "3-0-1", "3-1至3-2", "4–5"]
    assert numbers([one, late, two, more], again) == ["1–3", "3-1至3-2", "4–5", "10"]


def test_late_items_find_their_volume() -> None:
    entries = {n: entry(n, 1) for n in range(1, 9)}

    def arranged(ids: list[int], volumes: list[list[int]], limit: int = 3) -> list[list[int]]:
        printed = [
            printed_of([entries[n] for n in ids_], [("1",)] * len(ids_), BindOptions(dividers=False))
            for ids_ in volumes
        ]
        parts = arrange([entries[n] for n in ids], printed, lambda some: len(some) <= limit)
        return [[one.item.id for one in part if one.item] for part, _ in parts]

    assert arranged([1, 2, 3, 4], []) == [[1, 2, 3], [4]]
    assert arranged([1, 9 - 1, 2, 3], [[1, 2, 3]]) == [[1, 8, 2, 3]]
    assert arranged([1, 2, 8, 3, 4], [[1, 2], [3, 4]]) == [[1, 2, 8], [3, 4]]
    assert arranged([1, 2, 7, 8, 3, 4], [[1, 2], [3, 4]]) == [[1, 2, 7], [8, 3, 4]]
    assert arranged([1, 2, 3, 5, 6, 7, 8], [[1, 2, 3]]) == [[1, 2, 3], [5, 6, 7], [8]]
    assert arranged([8, 2, 1], [[1, 2]]) == [[8, 1, 2]]
    assert arranged([1, 5], [[1], [3]]) == [[1, 5], []]


class Office:
    """A desk whose printed state is kept as the session would."""

    def __init__(self, desk: Any, target: Path) -> None:
        self.desk, self.target = desk, target

    def bind(self) -> Any:
        return self.desk.bind(self.target)

    def mark(self) -> None:
        before = {(one.subject, one.part): one for found in self.desk.printed.values() for one in found}
        result = self.bind()
        self.desk.printed = {}
        for one in result.printable:
            self.desk.printed.setdefault(one.subject, []).append(
                marked(one, before.get((one.subject, one.part)))
            )

    def numbers(self) -> dict[str, str]:
        return {
            entry.title: ranges(entry.numbers) for entry in self.desk.planned.volumes[0].entries if entry.item
        }

    def replace(self, number: int, **changes: Any) -> None:
        self.desk.items = [replace(one, **changes) if one.id == number else one for one in self.desk.items]


@pytest.fixture
def office(desk: Any, tmp_path: Path, pdf_of: Any) -> Office:
    one = desk.enterprise()
    for slot, pages, title in (("A01", 2, "甲"), ("B03", 3, "乙"), ("C01", 2, "丙")):
        desk.file(one, slot, desk.store(pdf_of(pages, word=title)), title=title)
    office = Office(desk, tmp_path / "out")
    office.mark()
    return office


FORMS = [
    BindOptions(dividers=False),
    BindOptions(dividers=False, number_form=NumberForm.PAIR),
    BindOptions(dividers=False, sides=Sides.TWO),
    BindOptions(dividers=False, sides=Sides.TWO, number_form=NumberForm.PAIR),
]


@pytest.mark.parametrize("options", FORMS, ids=lambda one: f"{one.sides}-{one.number_form}")
def test_late_pages_in_a_bound_volume(
    desk: Any, tmp_path: Path, pdf_of: Any, read: Any, options: BindOptions
) -> None:
    desk.options = options
    one = desk.enterprise()
    for slot, pages, title in (("A01", 2, "甲"), ("B03", 3, "乙"), ("C01", 2, "丙")):
        desk.file(one, slot, desk.store(pdf_of(pages, word=title)), title=title)
    office = Office(desk, tmp_path / "out")
    office.mark()
    result = office.bind()
    assert result.swaps is None
    assert not (tmp_path / "out" / "换页单.pdf").exists()
    desk.options = BindOptions(dividers=False)  # a printed volume keeps to the rules it was printed by
    desk.file(one, "A01", desk.store(pdf_of(1, word="late")), title="插入")
    office.replace(2, files=(desk.store(pdf_of(5, word="new")),))
    desk.items = [item for item in desk.items if item.id != 3]
    result = office.bind()
    prefix = "1-" if options.number_form is NumberForm.PAIR else ""
    to = "至" if prefix else "–"
    assert office.numbers() == {
        "甲": f"{prefix}2{to}{prefix}3",
        "插入": f"{prefix}3-1",
        "乙": f"{prefix}4{to}{prefix}6、{prefix}6-1至{prefix}6-2",
    }
    place = next(place for place in result.volumes[0].places if place.item == 4)
    assert (place.first_number, place.last_number) == (f"{prefix}3-1", f"{prefix}3-1")
    opened = read(tmp_path / "out" / result.volumes[0].file)
    step = 2 if options.sides is Sides.TWO else 1
    index = opened.outline["A01 企业基本情况：插入"]
    assert opened.labels[index] == f"{prefix}3-1"
    assert (step, index) in opened.links
    numbered_ = [
        label for label in opened.labels[2 * step : opened.labels.index("备考表")] if label != "背白"
    ]
    assert numbered_ == [prefix + n for n in ("1", "2", "3", "3-1", "4", "5", "6", "6-1", "6-2")]
    back = opened.texts[opened.labels.index("备考表")]
    assert f"第{prefix}7{to}{prefix}8页已抽出" in back
    assert f"第{prefix}3-1、{prefix}6-1至{prefix}6-2页为装订后补入" in back
    told = "".join(read(result.swaps).texts).replace("\r\n", "")
    for expected in (
        result.volumes[0].reference,
        f"第{prefix}3-1页",
        f"第{prefix}3页之后",
        f"第{prefix}4{to}{prefix}6页",
        f"第{prefix}7{to}{prefix}8页",
        "封面、卷内目录和卷内备考表随之更换",
    ):
        assert expected in told
    office.mark()
    assert office.bind().swaps is None
    assert not (tmp_path / "out" / "换页单.pdf").exists()
    assert office.numbers()["插入"] == f"{prefix}3-1"
    assert f"第{prefix}7{to}{prefix}8页已抽出" in texts(draw(desk.planned.volumes[0]).back)


def texts(sheets: Sequence[Sheet]) -> str:
    return "".join(mark.text for sheet in sheets for mark in sheet.marks if isinstance(mark, Text))


def test_swaps_name_what_goes_out_and_what_comes_in(office: Office, pdf_of: Any) -> None:
    desk = office.desk
    office.replace(1, files=(desk.store(pdf_of(1, word="neu")),))
    office.replace(3, recycled=True)
    late = desk.file(desk.items[0].subject, "C06", desk.store(pdf_of(2, word="late")), title="后到")
    office.bind()
    found = {
        one.title: (ranges(one.out), ranges(one.into), one.after) for one in swaps_of(desk.planned.volumes[0])
    }
    assert found.pop("企业基本情况表") == ("1", "1", "")  # it counts what is filed
    assert found == {
        "甲": ("2–3", "2", "第1页之后"),
        "丙": ("7–8", "", ""),
        late.title: ("", "9–10", "第6页之后"),
    }


def test_untouched_volumes_are_not_in_the_list(office: Office, pdf_of: Any) -> None:
    office.desk.enterprise("示例乙机械厂")
    two = office.desk.enterprises[1].key
    office.desk.file(two, "C01", office.desk.store(pdf_of(1, word="乙")), title="乙证")
    office.mark()
    office.desk.file(two, "C06", office.desk.store(pdf_of(1, word="丁")), title="丁")
    office.bind()
    changed = [volume.subject.name for volume in office.desk.planned.volumes if swaps_of(volume)]
    assert changed == ["示例乙机械厂"]


def test_items_numbered_on_their_own(desk: Any, tmp_path: Path, pdf_of: Any) -> None:
    desk.options = BindOptions(dividers=False, numbering=Numbering.ITEM)
    one = desk.enterprise()
    desk.file(one, "A01", desk.store(pdf_of(2)), title="甲")
    desk.file(one, "C01", desk.store(pdf_of(3, word="C")), title="乙")
    office = Office(desk, tmp_path / "out")
    office.mark()
    office.replace(1, files=(desk.store(pdf_of(3, word="x")),))
    office.replace(2, files=(desk.store(pdf_of(1, word="y")),))
    desk.file(one, "B03", desk.store(pdf_of(2, word="z")), title="插入")
    office.bind()
    assert office.numbers() == {"甲": "1–2、2-1", "插入": "1–2", "乙": "1"}
    assert "《乙》第2–3页已抽出。" in texts(draw(desk.planned.volumes[0]).back)


def test_a_printed_volume_whose_items_are_all_gone_stays(office: Office) -> None:
    office.desk.items = []
    office.bind()
    volume = office.desk.planned.volumes[0]
    assert [entry.title for entry in volume.entries] == ["企业基本情况表"]
    assert "第2–8页已抽出" in texts(draw(volume).back)


def test_as_bound_is_what_planning_needs(office: Office) -> None:
    first = plan(office.desk.view(), printed=office.desk.printed).volumes[0]
    assert [entry.numbers for entry in first.entries] == [one.numbers for one in as_bound(first).entries]
    assert as_bound(first).reference == first.reference
