"""Order in a slot, pages of items, splitting and joining: the originals stay, and so does what was not asked for."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from cmarchive.errors import ItemUnknown, ValueInvalid
from cmarchive.jobs import Monitor
from cmarchive.model import Item, Leaf, PageUse
from cmarchive.paging import pages_of
from cmarchive.session import Part, Session

MakePdf = Callable[..., Path]


@pytest.fixture
def scanned(session: Session, make_pdf: MakePdf, tmp_path: Path) -> Item:
    """A scan of four pages in a slot."""
    mill = session.find_subject("示例甲纸业有限公司")
    file = make_pdf(tmp_path / "扫描.pdf", pages=4)
    item = session.add(
        [file], subject=mill, slot="A02", title="扫描件", number="示环〔2024〕1号", author="示例局"
    )
    found = session.view().item(item.id)
    assert found is not None
    return found


def originals(session: Session) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (session.path / "objects").rglob("*") if path.is_file()}


def filed(session: Session, item: Item) -> list[Item]:
    assert item.subject is not None
    return list(session.view().filed(item.subject, item.slot))


def test_split_scan_becomes_items_that_share_the_original(
    session: Session, scanned: Item, tmp_path: Path
) -> None:
    before = originals(session)
    pages = pages_of(scanned.files)
    made = session.split_item(
        scanned.id,
        [Part(title="环评批复", pages=pages[:1]), Part(title="验收意见", pages=(pages[3], pages[1]))],
    )
    assert filed(session, scanned) == made
    first, second = made
    assert (first.id, first.title, first.number, first.pages) == (
        scanned.id,
        "环评批复",
        "示环〔2024〕1号",
        1,
    )
    assert (second.title, second.number, second.author, second.pages) == ("验收意见", "", "示例局", 2)
    assert [leaf.page for leaf in second.files[0].leaves] == [3, 1]
    assert originals(session) == before
    findings = session.check(Monitor()).findings
    assert not [one for one in findings if one.check == "duplicates"]
    target = tmp_path / "案卷"
    result = session.bind(target, Monitor())
    [volume] = [one for one in result.volumes if one.subject.key == scanned.subject]
    places = {place.item: (place.first, place.last) for place in volume.places}
    assert places[first.id][1] - places[first.id][0] == 0
    assert places[second.id][1] - places[second.id][0] == 1


def test_parts_that_overlap_are_the_same_file_twice(session: Session, scanned: Item) -> None:
    pages = pages_of(scanned.files)
    session.split_item(scanned.id, [Part(title="一", pages=pages[:2]), Part(title="二", pages=pages[1:])])
    findings = session.check(Monitor()).findings
    assert [one.item for one in findings if one.check == "duplicates"] == [filed(session, scanned)[1].id]


def test_items_after_a_split_one_follow_its_parts(
    session: Session, scanned: Item, make_pdf: MakePdf, tmp_path: Path
) -> None:
    assert scanned.subject is not None
    last = session.add([make_pdf(tmp_path / "另.pdf")], subject=scanned.subject, slot="A02", title="另一件")
    pages = pages_of(scanned.files)
    session.split_item(scanned.id, [Part(title="", pages=(page,)) for page in pages])
    assert [one.title for one in filed(session, scanned)] == [
        "扫描件",
        "扫描件（2）",
        "扫描件（3）",
        "扫描件（4）",
        last.title,
    ]


def test_joined_items_have_all_pages_and_can_be_parted_again(session: Session, scanned: Item) -> None:
    pages = pages_of(scanned.files)
    made = session.split_item(
        scanned.id, [Part(title="一", pages=pages[:2]), Part(title="二", pages=pages[2:])]
    )
    joined = session.join_items([one.id for one in made])
    assert joined.files == scanned.files
    assert [one.id for one in filed(session, scanned)] == [scanned.id]
    assert [one.id for one in session.recycled()] == [made[1].id]


def test_pages_are_turned_marked_and_left_out(session: Session, scanned: Item) -> None:
    pages = pages_of(scanned.files)
    wanted = (
        pages[2].turned(90).turned(90),
        pages[0].used(PageUse.BLANK),
        pages[1].used(PageUse.OUT),
        pages[3],
    )
    changed = session.set_pages(scanned.id, wanted)
    assert changed.files[0].leaves == (
        Leaf(2, 180),
        Leaf(0, 0, PageUse.BLANK),
        Leaf(1, 0, PageUse.OUT),
        Leaf(3),
    )
    assert session.view().item(scanned.id) == changed
    assert changed.pages == 2
    assert session.set_pages(scanned.id, pages) == scanned


@pytest.mark.parametrize("use", [PageUse.OUT, PageUse.BLANK])
def test_an_item_needs_a_page_with_a_number(session: Session, scanned: Item, use: PageUse) -> None:
    pages = pages_of(scanned.files)
    with pytest.raises(ValueInvalid, match="至少要有一页"):
        session.set_pages(scanned.id, [page.used(use) for page in pages])
    with pytest.raises(ValueInvalid, match="至少要有一页"):
        session.split_item(scanned.id, [Part(title="一", pages=pages), Part(title="二", pages=())])
    assert filed(session, scanned) == [scanned]


def test_order_of_a_slot_is_kept(session: Session, scanned: Item, make_pdf: MakePdf, tmp_path: Path) -> None:
    assert scanned.subject is not None
    more = [
        session.add(
            [make_pdf(tmp_path / f"{name}.pdf", pages=2)], subject=scanned.subject, slot="A02", title=name
        )
        for name in ("乙", "丙")
    ]
    session.order_items([more[1].id, scanned.id, more[0].id])
    assert [one.title for one in filed(session, scanned)] == ["丙", "扫描件", "乙"]
    report = session.collect(
        [make_pdf(tmp_path / "丁.pdf", pages=3)], Monitor(), subject=scanned.subject, slot="A02"
    )
    assert filed(session, scanned)[-1] == report.filed[0]


def test_what_is_gone_cannot_be_arranged(session: Session, scanned: Item) -> None:
    session.recycle([scanned.id])
    pages = pages_of(scanned.files)
    for ask in (
        lambda: session.order_items([scanned.id]),
        lambda: session.set_pages(scanned.id, pages),
        lambda: session.split_item(scanned.id, [Part(title="", pages=pages)]),
        lambda: session.join_items([scanned.id]),
    ):
        with pytest.raises(ItemUnknown):
            ask()


def test_blank_pages_are_only_suggested(session: Session, tmp_path: Path) -> None:
    mill = session.find_subject("示例甲纸业有限公司")
    pdf = pikepdf.new()
    speck, edge, line = (
        b"0 0 0 rg 300 400 1 1 re f",
        b"0 0 0 rg 0 0 12 842 re f",
        b"0 0 0 rg 80 700 200 6 re f",
    )
    for content in (b"", speck, edge, line, b"0.85 g 0 0 595 842 re f", b"0 g 0 0 595 842 re f"):
        pdf.add_blank_page(page_size=(595, 842))
        pdf.pages[-1].obj.Contents = pdf.make_stream(content)
    pdf.save(tmp_path / "双面.pdf")
    item = session.add([tmp_path / "双面.pdf"], subject=mill, slot="A02")
    before = session.view().items
    assert session.blank_pages(pages_of(item.files), Monitor()) == (0, 1, 2, 4)
    assert session.view().items == before


def test_several_items_are_placed_together_or_not_at_all(session: Session, scanned: Item) -> None:
    assert scanned.subject is not None
    with pytest.raises(ItemUnknown):
        session.file_items([(scanned.id, scanned.subject, "A04"), (999, scanned.subject, "A04")])
    assert filed(session, scanned) == [scanned]
    session.file_items([(scanned.id, scanned.subject, "A04")])
    assert [item.slot for item in session.view().items] == ["A04"]
    assert session.view().items == (replace(scanned, slot="A04", retention=scanned.retention),)


def test_a_better_scan_takes_the_place_of_the_old_one(
    session: Session, scanned: Item, make_pdf: MakePdf, tmp_path: Path
) -> None:
    session.set_pages(scanned.id, pages_of(scanned.files)[:2])
    better = make_pdf(tmp_path / "重新扫描.pdf", pages=3)
    changed = session.replace_files(scanned.id, [better])
    [now] = filed(session, scanned)
    assert now == changed
    assert (now.title, now.number, now.author, now.order) == (
        scanned.title,
        scanned.number,
        scanned.author,
        scanned.order,
    )
    assert ([file.name for file in now.files], now.pages) == (["重新扫描.pdf"], 3)
    assert session.doctor(Monitor()).is_sound
    session.undo()
    [again] = filed(session, scanned)
    assert (again.files[0].digest, again.pages) == (scanned.files[0].digest, 2)
    with pytest.raises(ValueInvalid, match="至少要有一个"):
        session.replace_files(scanned.id, [])
    with pytest.raises(ItemUnknown):
        session.replace_files(999, [better])
