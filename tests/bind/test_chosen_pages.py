"""Pages chosen of a scan: split, turned, marked as blank and left out; the volume shows just these, the originals stay."""

import io
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from cmarchive.bind import Foreign, Sides
from cmarchive.bind.entries import Entry
from cmarchive.bind.given import Source
from cmarchive.bind.numbering import sides_of
from cmarchive.bind.options import BindOptions
from cmarchive.model import Leaf, PageUse, StoredFile, SubjectKey, SubjectKind
from cmarchive.paging import ItemPage, files_of, pages_of, share_pages
from tests.bind.conftest import INDICATOR

COLOURS = ((200, 0, 0), (0, 160, 0), (0, 0, 200), (200, 160, 0), (160, 0, 160), (0, 160, 160))
UP, RIGHT, DOWN, LEFT = "up", "right", "down", "left"


def scan(pages: int = 6, *, rotate: int = 0, font: bool = False) -> bytes:
    """A PDF whose pages each have the upper third in a colour of their own."""
    pdf = pikepdf.new()
    for number in range(pages):
        pdf.add_blank_page(page_size=(595, 842))
        page = pdf.pages[-1]
        red, green, blue = (value / 255 for value in COLOURS[number])
        text = "BT /F1 20 Tf 100 100 Td (text) Tj ET" if font else ""
        content = f"{red:.4f} {green:.4f} {blue:.4f} rg 0 561 595 281 re f {text}"
        page.obj.Contents = pdf.make_stream(content.encode())
        if font:
            page.obj.Resources = pikepdf.Dictionary(
                Font=pikepdf.Dictionary(
                    F1=pikepdf.Dictionary(
                        Type=pikepdf.Name.Font,
                        Subtype=pikepdf.Name.Type1,
                        BaseFont=pikepdf.Name.Helvetica,
                    )
                )
            )
        if rotate:
            page.obj.Rotate = rotate
    out = io.BytesIO()
    pdf.save(out, static_id=True)
    return out.getvalue()


def looks(path: Path) -> list[tuple[int, str] | None]:
    """Which page of the scan each page of a volume shows and where its coloured third lies; None for others."""
    document = pypdfium2.PdfDocument(path)
    found = [
        _look(document[number].render(scale=1).to_pil().convert("RGB")) for number in range(len(document))
    ]
    document.close()
    return found


def _look(image: Image.Image) -> tuple[int, str] | None:
    for number, colour in enumerate(COLOURS):
        spots = [
            (x / image.width, y / image.height)
            for x in range(0, image.width, 9)
            for y in range(0, image.height, 9)
            if all(abs(a - b) < 40 for a, b in zip(image.getpixel((x, y)), colour, strict=True))  # type: ignore[arg-type]
        ]
        if len(spots) < 400:
            continue
        x, y = (sum(one[axis] for one in spots) / len(spots) - 0.5 for axis in (0, 1))
        if abs(x) > abs(y):
            return number, LEFT if x < 0 else RIGHT
        return number, UP if y < 0 else DOWN
    return None


def choose(file: StoredFile, *leaves: Leaf | int) -> StoredFile:
    return replace(file, leaves=tuple(one if isinstance(one, Leaf) else Leaf(one) for one in leaves))


def body(path: Path) -> list[tuple[int, str] | None]:
    """What the pages between 卷内目录 and 备考表 show."""
    return looks(path)[2:-1]


def test_split_scan_is_bound_part_by_part(desk: Any, tmp_path: Path, read: Any) -> None:
    one = desk.enterprise()
    data = scan()
    file = desk.store(data, pages=6)
    desk.file(one, "C01", choose(file, 4, 5))
    desk.file(one, "C06", choose(file, 2, 0), title="后半")
    desk.file(one, "C06", choose(file, 1, 3))
    assert [entry.pages for entry in desk.plan().volumes[0].entries if entry.item] == [2, 2, 2]
    volume = desk.bind(tmp_path / "out").volumes[0]
    path = tmp_path / "out" / volume.file
    shown = [one for one in body(path) if one is not None]
    assert shown == [(4, UP), (5, UP), (2, UP), (0, UP), (1, UP), (3, UP)]
    assert [stamp for stamp, look in zip(read(path).stamps, looks(path), strict=True) if look] == list(
        "234567"
    )
    assert desk.path(file.digest).read_bytes() == data


@pytest.mark.parametrize("own", [0, 90])
@pytest.mark.parametrize(("angle", "where"), [(0, UP), (90, RIGHT), (180, DOWN), (270, LEFT)])
def test_page_is_turned_clockwise_from_how_it_is_shown(
    desk: Any, tmp_path: Path, own: int, angle: int, where: str
) -> None:
    one = desk.enterprise()
    turns = (UP, RIGHT, DOWN, LEFT)
    desk.file(one, "C01", choose(desk.store(scan(2, rotate=own), pages=2), Leaf(1, angle)))
    volume = desk.bind(tmp_path / "out").volumes[0]
    shown = [look for look in body(tmp_path / "out" / volume.file) if look]
    assert shown == [(1, turns[(turns.index(where) + own // 90) % 4])]


def test_images_are_turned_as_well(desk: Any, tmp_path: Path) -> None:
    one = desk.enterprise()
    image = Image.new("RGB", (595, 842), "white")
    image.paste(COLOURS[2], (0, 0, 595, 281))
    out = io.BytesIO()
    image.save(out, "PNG", dpi=(72, 72))
    desk.file(one, "C01", choose(desk.store(out.getvalue(), "image/png", pages=1), Leaf(0, 270)))
    volume = desk.bind(tmp_path / "out").volumes[0]
    assert [look for look in body(tmp_path / "out" / volume.file) if look] == [(2, LEFT)]


def test_document_rendered_for_conformance_shows_the_pages_chosen(
    desk: Any, tmp_path: Path, read: Any
) -> None:
    one = desk.enterprise()
    desk.options = replace(desk.options, foreign=Foreign.RENDER)
    desk.file(one, "C01", choose(desk.store(scan(3, font=True), pages=3), Leaf(2, 180), 0))
    volume = desk.bind(tmp_path / "out").volumes[0]
    path = tmp_path / "out" / volume.file
    assert volume.conformant
    assert [look for look in body(path) if look] == [(2, DOWN), (0, UP)]


@pytest.mark.parametrize("sides", list(Sides))
def test_blank_page_is_an_empty_side_without_a_number(
    desk: Any, tmp_path: Path, read: Any, sides: Sides
) -> None:
    one = desk.enterprise()
    desk.options = replace(desk.options, sides=sides)
    file = desk.store(scan(5), pages=5)
    blank = Leaf(1, 0, PageUse.BLANK)
    item = desk.file(one, "C01", choose(file, 0, blank, 2, Leaf(3, 0, PageUse.OUT), 4))
    assert item.pages == 3
    volume = desk.bind(tmp_path / "out").volumes[0]
    path = tmp_path / "out" / volume.file
    opened = read(path)
    start = looks(path).index((0, UP))
    shown = looks(path)[start : start + 4]
    assert shown == [(0, UP), None, (2, UP), (4, UP)]
    first = int(opened.labels[start])
    blank_name = "背白" if sides is Sides.TWO else "空白页"
    assert list(opened.labels[start : start + 4]) == [str(first), blank_name, str(first + 1), str(first + 2)]
    assert opened.stamps[start + 1] == ""


def test_entry_that_begins_with_a_blank_page_is_reached_at_its_first_numbered_one(
    desk: Any, tmp_path: Path, read: Any
) -> None:
    one = desk.enterprise()
    desk.file(one, "C01", choose(desk.store(scan(2), pages=2), Leaf(0, 0, PageUse.BLANK), 1))
    volume = desk.bind(tmp_path / "out").volumes[0]  # verified: links and outline lead where the plan says
    path = tmp_path / "out" / volume.file
    at = looks(path).index((1, UP))
    assert read(path).labels[at - 1] == "空白页"
    assert read(path).labels[at] == volume.places[-1].first_label


def test_volume_is_built_again_when_the_pages_change(desk: Any, tmp_path: Path) -> None:
    one = desk.enterprise()
    file = desk.store(scan(3), pages=3)
    desk.file(one, "C01", choose(file, 0, 1))
    target = tmp_path / "out"
    before = desk.bind(target).volumes[0]
    assert desk.bind(target).volumes[0].digest == before.digest
    desk.items[0] = replace(desk.items[0], files=(choose(file, 0, Leaf(1, 90)),))
    after = desk.bind(target).volumes[0]
    assert after.digest != before.digest
    assert [look for look in body(target / after.file) if look] == [(0, UP), (1, RIGHT)]


def test_parts_of_one_scan_are_not_the_same_document_for_two_indicators(desk: Any, tmp_path: Path) -> None:
    second = replace(INDICATOR, code="9", evidence=(replace(INDICATOR.evidence[0], code="09-01"),))
    desk.scheme = replace(desk.scheme, indicators=(INDICATOR, second))
    file = desk.store(scan(4), pages=4)
    for code, leaves in (("8", (0, 1)), ("9", (2, 3))):
        desk.file(SubjectKey(SubjectKind.INDICATOR, code), f"0{code}-01", choose(file, *leaves))
    planned = desk.plan()
    entries = [entry for volume in planned.volumes for entry in volume.entries if entry.item]
    assert [entry.elsewhere for entry in entries] == [None, None]


def test_page_that_is_not_there_is_replaced_by_a_sheet_that_says_so(desk: Any, tmp_path: Path) -> None:
    one = desk.enterprise()
    desk.file(one, "C01", choose(desk.store(scan(2), pages=2), 0, 7))
    result = desk.bind(tmp_path / "out")
    assert "选定的页在文件中不存在" in result.problems[0].message


def test_item_without_any_page_left_says_so(desk: Any, tmp_path: Path) -> None:
    one = desk.enterprise()
    desk.file(one, "C01", choose(desk.store(scan(2), pages=2), Leaf(0, 0, PageUse.OUT)))
    planned = desk.plan()
    sources = [source for entry in planned.volumes[0].entries if entry.item for source in entry.sources]
    assert [source.problem for source in sources] == ["该件的页全部不装订。"]


USES = st.sampled_from(PageUse)
LEAVES = st.lists(st.builds(Leaf, st.integers(0, 5), st.sampled_from((0, 90, 180, 270)), USES), min_size=1)


@given(leaves=LEAVES, two=st.booleans())
def test_sides_have_every_number_once_and_a_side_for_every_blank_page(
    leaves: Sequence[Leaf], two: bool
) -> None:
    file = StoredFile(
        digest="0" * 64, name="a", media_type="application/pdf", size=1, pages=6, leaves=tuple(leaves)
    )
    entry = Entry(title="", breadcrumb="", sources=(Source(file=file, pages=file.numbered),))
    options = BindOptions(sides=Sides.TWO if two else Sides.ONE)
    numbers = [str(number) for number in range(1, entry.pages + 1)]
    sides = sides_of(entry, numbers, options)
    wanted = [leaf.use is PageUse.NUMBERED for leaf in leaves if leaf.use is not PageUse.OUT]
    assert [bool(side) for side in sides[: len(wanted)]] == wanted
    assert [side for side in sides if side] == numbers
    assert sides[len(wanted) :] == (("",) if two and len(wanted) % 2 else ())


FILES = [
    StoredFile(digest=letter * 64, name=letter, media_type="application/pdf", size=1, pages=pages)
    for letter, pages in (("a", 3), ("b", 1), ("c", 4))
]
PAGES = st.lists(
    st.builds(
        ItemPage, st.sampled_from(FILES), st.builds(Leaf, st.integers(0, 3), st.sampled_from((0, 90)), USES)
    )
)


@given(PAGES)
def test_pages_become_files_and_pages_again(pages: Sequence[ItemPage]) -> None:
    files = files_of(pages)
    assert pages_of(files) == tuple(pages)
    assert sum(file.numbered for file in files) == sum(page.is_numbered for page in pages)


def test_untouched_files_stay_as_they_were() -> None:
    assert files_of(pages_of(FILES)) == tuple(FILES)
    assert share_pages(FILES[0], replace(FILES[0], leaves=(Leaf(2),)))
    assert not share_pages(replace(FILES[0], leaves=(Leaf(0),)), replace(FILES[0], leaves=(Leaf(2),)))
    assert not share_pages(FILES[0], FILES[1])


def test_outline_of_a_scan_leads_to_the_pages_chosen_of_it(desk: Any, tmp_path: Path, read: Any) -> None:
    one = desk.enterprise()
    with pikepdf.open(io.BytesIO(scan(4))) as pdf:
        with pdf.open_outline() as outline:
            outline.root.extend(pikepdf.OutlineItem(f"原第{page}页", page) for page in range(4))
        out = io.BytesIO()
        pdf.save(out, static_id=True)
    file = desk.store(out.getvalue(), pages=4)
    desk.file(one, "C01", choose(file, 3, 1))
    desk.file(one, "C06", choose(file, 0))
    volume = desk.bind(tmp_path / "out").volumes[0]
    path = tmp_path / "out" / volume.file
    targets = {title: looks(path)[at] for title, at in read(path).outline.items() if title.startswith("原第")}
    assert targets == {"原第3页": (3, UP), "原第1页": (1, UP), "原第0页": (0, UP)}


def test_page_taken_twice_shows_twice(desk: Any, tmp_path: Path) -> None:
    one = desk.enterprise()
    file = desk.store(scan(2), pages=2)
    desk.file(one, "C01", choose(file, 1, Leaf(1, 180)))
    desk.file(one, "C06", choose(file, 0, 1))
    volume = desk.bind(tmp_path / "out").volumes[0]
    shown = [look for look in body(tmp_path / "out" / volume.file) if look]
    assert shown == [(1, UP), (1, DOWN), (0, UP), (1, UP)]
