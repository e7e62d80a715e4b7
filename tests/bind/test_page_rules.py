"""Page numbers under every option: stamp, page label, 卷内目录, outline and link always name the same page."""

import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from pikepdf import Array, Name
from PIL import ImageChops

from cmarchive.bind import assemble
from cmarchive.bind.forms import CONTENTS_COLUMNS, draw
from cmarchive.bind.geometry import PAPER, place
from cmarchive.bind.layout import LEFT
from cmarchive.bind.options import (
    BindOptions,
    Fit,
    NumberForm,
    Numbering,
    NumberStyle,
    Preset,
    Sides,
    preset_options,
)
from cmarchive.bind.paper import sheet_limit, thickness
from cmarchive.bind.planning import lay_out, plan, settle
from cmarchive.bind.verify import verify
from cmarchive.bind.whitespace import choose_spots
from cmarchive.errors import BindingFailed
from cmarchive.jobs import Monitor

MM = 72 / 25.4
COMBINATIONS = [
    BindOptions(
        dividers=False,
        number_style=style,
        numbering=numbering,
        number_form=form,
        sides=sides,
        fit=fit,
        breadcrumbs=crumbs,
    )
    for (style, numbering, form, sides, fit), crumbs in zip(
        product(NumberStyle, Numbering, NumberForm, Sides, Fit), [True, False, False] * 11, strict=False
    )
]


@pytest.fixture
def filled(desk: Any, pdf_of: Callable[..., bytes]) -> Any:
    """Three items with one, two and three pages, one of them wide, one that cannot be bound."""
    one = desk.enterprise()
    desk.file(one, "A01", desk.store(pdf_of(1)), title="一页")
    desk.file(
        one,
        "B03",
        desk.store(pdf_of(1, word="B")),
        desk.store(pdf_of(1, size=(842, 595), word="W")),
        title="两页",
    )
    desk.file(one, "C01", desk.store(pdf_of(3, word="C")), title="三页")
    desk.file(
        one,
        "C06",
        desk.store(b"x", "application/msword", problem="需要另存为 PDF。"),
        desk.store(pdf_of(1, word="D")),
        title="替换",
    )
    return desk


def numbers_of(desk: Any) -> Iterator[tuple[int, Any, list[str]]]:
    """Every entry of the first volume with the numbers this very simple count expects."""
    options = desk.options
    first = 1
    for entry in desk.planned.volumes[0].entries:
        if options.numbering is Numbering.ITEM:
            first = 1
        prefix = "1-" if options.number_form is NumberForm.PAIR else ""
        yield first, entry, [f"{prefix}{n}" for n in range(first, first + entry.pages)]
        first += entry.pages


@pytest.mark.parametrize(
    "options",
    COMBINATIONS,
    ids=lambda one: f"{one.number_style}-{one.numbering}-{one.number_form}-{one.sides}-{one.fit}",
)
def test_every_number_leads_to_the_same_page(
    filled: Any, tmp_path: Path, read: Any, options: BindOptions
) -> None:
    filled.options = options
    result = filled.bind(tmp_path / "out")
    volume = result.volumes[0]
    path = tmp_path / "out" / volume.file
    opened = read(path)
    step = 2 if options.sides is Sides.TWO else 1
    index = 2 * step
    targets = dict(link for link in reversed(opened.links) if link[1] == step)
    starts = []
    for place_, (_, entry, numbers) in zip(rows(path, step), numbers_of(filled), strict=True):
        starts.append(index)
        is_last = entry is filled.planned.volumes[0].entries[-1]
        title = next(title for title in opened.outline if title.endswith(entry.title))
        assert opened.outline[title] == index
        assert targets[index] == step
        assert entry.title in place_.title
        if options.numbering is Numbering.ITEM:
            assert place_.number == f"{len(numbers)}"
        else:
            to = "至" if options.number_form is NumberForm.PAIR else "–"
            spanned = f"{numbers[0]}{to}{numbers[-1]}" if is_last and len(numbers) > 1 else numbers[0]
            assert place_.number == spanned
        for number in numbers:
            assert opened.labels[index] == number
            assert stamp(path, index, options, step) == number
            index += 1
        if step == 2 and index % 2:
            assert (opened.labels[index], opened.texts[index]) == ("背白", "")
            index += 1
    forward = [target for source, target in opened.links if source == step]
    assert forward == starts
    assert opened.labels[index] == "备考表"
    assert opened.labels[0] == "封面"
    assert opened.labels[step] == "目录-1"
    if step == 2:
        assert {opened.labels[n] for n in (1, 3, index + 1)} == {"背白"}
        assert len(opened.labels) % 2 == 0
    assert len(opened.labels) == volume.sheets * step
    crumbs = sum(
        "示例甲纸业有限公司 " in text.replace("\u3000", " ") for text in opened.texts[2 * step : index]
    )
    assert crumbs == (volume.pages if options.breadcrumbs else 0)
    assert sum("返回目录" in text for text in opened.texts) == 5


class Row:
    def __init__(self, title: str, number: str) -> None:
        self.title, self.number = title, number


def rows(path: Path, index: int) -> list[Row]:
    """The lines of the 卷内目录 as a reader sees them, by the places of its links."""
    with pikepdf.open(path) as pdf:
        rectangles = [[float(v) for v in one.Rect] for one in pdf.pages[index].obj.get(Name.Annots, Array())]
    found = []
    document = pypdfium2.PdfDocument(path)
    text = document[index].get_textpage()
    left = sum(column.width for column in CONTENTS_COLUMNS[:5])
    for rectangle in rectangles:
        low, top = rectangle[1], rectangle[3]
        title = text.get_text_bounded((LEFT + 59) * MM, low, (LEFT + 121) * MM, top).strip()
        number = text.get_text_bounded((LEFT + left) * MM, low, (LEFT + left + 14) * MM, top).strip()
        found.append(Row(title, number))
    text.close()
    document.close()
    return found


def stamp(path: Path, index: int, options: BindOptions, step: int) -> str:
    """What stands in the corner where the standard puts the number."""
    document = pypdfium2.PdfDocument(path)
    page = document[index]
    width, height = page.get_size()
    is_left = step == 2 and index % 2 == 1
    is_head = options.number_style is NumberStyle.DAT22
    wide = 22 * MM  # 返回目录 ends beyond
    x = (14 * MM, wide) if is_left else (width - wide, width - 14 * MM)
    y = (height - 12 * MM, height - 7 * MM) if is_head else (7.5 * MM, 12 * MM)
    text = page.get_textpage()
    found: str = text.get_text_bounded(x[0], y[0], x[1], y[1]).strip()
    text.close()
    page.close()
    document.close()
    return found


def ink(path: Path, index: int) -> tuple[float, float, float, float]:
    """Where the blue of ``pdf_of`` lies, in millimetres from the left, top, right and bottom edge."""
    document = pypdfium2.PdfDocument(path)
    image = document[index].render(scale=2).to_pil().convert("RGB")
    document.close()
    red, _green, blue = image.split()
    box = ImageChops.subtract(blue, red).point(lambda value: 255 if value > 60 else 0).getbbox()
    assert box is not None
    scale = 25.4 / 144
    return box[0] * scale, box[1] * scale, (image.width - box[2]) * scale, (image.height - box[3]) * scale


@pytest.mark.parametrize("fit", Fit)
def test_backs_leave_the_binding_edge_at_the_right(desk: Any, tmp_path: Path, fit: Fit) -> None:
    one = desk.enterprise()
    data = full_page(2, (2000, 2829))
    desk.file(one, "C01", desk.store(data, pages=2))
    desk.options = BindOptions(dividers=False, sides=Sides.TWO, fit=fit)
    result = desk.bind(tmp_path / "out", only=frozenset({one}))
    path = tmp_path / "out" / result.volumes[0].file
    other = 5 if fit is Fit.FULL else 15
    left, top, right, bottom = ink(path, 6)
    assert left >= 25 - 0.3
    assert min(top, right, bottom) >= other - 0.3
    mirrored = ink(path, 7)
    assert mirrored[2] == pytest.approx(left, abs=0.4)
    assert mirrored[0] == pytest.approx(right, abs=0.4)


def full_page(pages: int, size: tuple[float, float], *, white: tuple[float, ...] = ()) -> bytes:
    """Pages that are blue to the very edge, but for one white box (x, y, wide, high in points)."""
    pdf = pikepdf.new()
    for _ in range(pages):
        pdf.add_blank_page(page_size=size)
        content = f"0.2 0.4 0.8 rg 0 0 {size[0]} {size[1]} re f"
        if white:
            content += f" 1 g {' '.join(str(one) for one in white)} re f"
        pdf.pages[-1].obj.Contents = pdf.make_stream(content.encode())
    out = io.BytesIO()
    pdf.save(out, static_id=True)
    return out.getvalue()


A3 = (420 * MM, 297 * MM)


@pytest.mark.parametrize(
    ("size", "paper", "scale"),
    [
        (A3, A3, 1.0),
        ((400 * MM, 280 * MM), A3, 1.0),
        ((841 * MM, 594 * MM), A3, 0.5),
        ((PAPER[1], PAPER[0]), (PAPER[1], PAPER[0]), None),
        ((300 * MM, 212 * MM), (PAPER[1], PAPER[0]), None),
        ((A3[1], A3[0]), PAPER, None),
        (PAPER, PAPER, None),
    ],
)
def test_fold_outs_keep_their_size_up_to_a3(
    size: tuple[float, float], paper: tuple[float, float], scale: float | None
) -> None:
    placed = place(*size, BindOptions(dividers=False, foldouts=True))
    assert (placed.width, placed.height) == pytest.approx(paper, abs=0.1)
    assert placed.is_foldout is (scale is not None)
    if scale is not None:
        assert placed.matrix.a == pytest.approx(scale, abs=0.002)
    corners = (placed.matrix.e, placed.matrix.f)
    far = (corners[0] + size[0] * placed.matrix.a, corners[1] + size[1] * placed.matrix.d)
    assert min(corners) >= -0.01
    assert far[0] <= placed.width + 0.01
    assert far[1] <= placed.height + 0.01


def test_a_fold_out_has_a_sheet_to_itself(desk: Any, tmp_path: Path, pdf_of: Any, read: Any) -> None:
    one = desk.enterprise()
    pages = [
        desk.store(pdf_of(1, size=size, word=f"S{n}")) for n, size in enumerate((PAPER, A3, PAPER, PAPER))
    ]
    desk.file(one, "C01", *pages, title="图纸")
    desk.options = replace(preset_options(Preset.PRINT), dividers=False)
    result = desk.bind(tmp_path / "out", only=frozenset({one}))
    opened = read(tmp_path / "out" / result.volumes[0].file)
    assert opened.labels[4:14] == ("1", "背白", "2", "背白", "3", "背白", "4", "5", "备考表", "背白")
    assert opened.sizes[8] == pytest.approx(A3, abs=0.5)
    assert opened.sizes[9] == pytest.approx(A3, abs=0.5)
    assert opened.sizes[7] == pytest.approx(PAPER, abs=0.5)
    path = tmp_path / "out" / result.volumes[0].file
    assert [stamp(path, index, desk.options, 2) for index in (6, 8, 10, 11)] == ["2", "3", "4", "5"]


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many numbers were looked at on a rendered page."""
    seen: list[int] = []

    def counted(path: Path, wanted: Any, size: float, monitor: Monitor) -> Any:
        seen.append(len(wanted))
        return choose_spots(path, wanted, size, monitor)

    monkeypatch.setattr(assemble, "choose_spots", counted)
    return seen


def test_nothing_is_rendered_between_the_margins(filled: Any, tmp_path: Path, looks: list[int]) -> None:
    filled.bind(tmp_path / "out")
    assert not looks


@pytest.mark.parametrize(
    ("white", "shift", "is_boxed"),
    [
        ((), 0.0, True),
        ((0, 0, 1800, 2870), 0.0, False),
        ((0, 0, 1550, 2870), 22.0, False),
        ((0, 0, 1350, 2870), 44.0, False),
        ((0, 0, 1000, 2870), 0.0, True),
        ((0, 0, 1800, 20), 0.0, True),
    ],
)
def test_a_number_finds_white_space_or_gets_a_box(
    desk: Any, tmp_path: Path, looks: list[int], white: tuple[float, ...], shift: float, is_boxed: bool
) -> None:
    one = desk.enterprise()
    desk.file(one, "C01", desk.store(full_page(1, (1800, 2870), white=white), pages=1))
    desk.options = BindOptions(dividers=False, fit=Fit.FULL)
    result = desk.bind(tmp_path / "out", only=frozenset({one}))
    assert looks == [1]
    with pikepdf.open(tmp_path / "out" / result.volumes[0].file) as pdf:
        page = pdf.pages[3]
        content = page.obj.Contents[-1].read_bytes().decode()
        assert Name.ExtGState not in page.obj.Resources
    x = float(content.split(" Td")[0].split()[-2])
    assert (595.28 - 15 * MM - x) / MM - shift == pytest.approx(1.7, abs=0.5)
    assert (" re f Q" in content) is is_boxed


def test_text_beneath_a_box_does_not_mislead_verification(desk: Any, tmp_path: Path, pdf_of: Any) -> None:
    pdf = pikepdf.open(desk.path(desk.store(full_page(1, PAPER)).digest))
    font = pikepdf.Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    pdf.pages[0].obj.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))
    pdf.pages[0].contents_add(b"q 0 g BT /F 8 Tf 500 18 Td (2 78 2 92 2 22) Tj ET Q")
    path = tmp_path / "text.pdf"
    pdf.save(path)
    pdf.close()
    one = desk.enterprise()
    desk.file(one, "C01", desk.store(path.read_bytes(), pages=1))
    desk.options = BindOptions(dividers=False, fit=Fit.FULL)
    desk.bind(tmp_path / "out", only=frozenset({one}))


@pytest.mark.parametrize("style", NumberStyle)
def test_a_wrong_number_on_a_back_is_noticed(
    desk: Any, tmp_path: Path, pdf_of: Any, style: NumberStyle
) -> None:
    one = desk.enterprise()
    desk.file(one, "C01", desk.store(pdf_of(2)))
    desk.options = BindOptions(dividers=False, sides=Sides.TWO, number_style=style)
    result = desk.bind(tmp_path / "out", only=frozenset({one}))
    path = tmp_path / "out" / result.volumes[0].file
    drawn = draw(desk.planned.volumes[0])
    verify(path, drawn, Monitor())
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        page = pdf.pages[7]
        page.obj.Contents = pdf.make_stream(page.Contents.read_bytes().replace(b"(3) Tj", b"(31) Tj"))
        pdf.save(path)
    with pytest.raises(BindingFailed, match="页号应为“3”"):
        verify(path, drawn, Monitor())


def test_ink_on_a_blank_back_is_noticed(desk: Any, tmp_path: Path, pdf_of: Any) -> None:
    one = desk.enterprise()
    desk.file(one, "C01", desk.store(pdf_of(1)))
    desk.options = BindOptions(dividers=False, sides=Sides.TWO)
    result = desk.bind(tmp_path / "out", only=frozenset({one}))
    path = tmp_path / "out" / result.volumes[0].file
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.pages[5].obj.Contents = pdf.pages[4].obj.Contents
        pdf.pages[5].obj.Resources = pdf.pages[4].obj.Resources
        pdf.save(path)
    with pytest.raises(BindingFailed, match="背白"):
        verify(path, draw(desk.planned.volumes[0]), Monitor())


def test_size_and_colour_of_numbers(desk: Any, tmp_path: Path, pdf_of: Any) -> None:
    one = desk.enterprise()
    desk.file(one, "C01", desk.store(pdf_of(1)))
    desk.options = BindOptions(dividers=False, number_size=12, number_colour="CC0000")
    result = desk.bind(tmp_path / "out", only=frozenset({one}))
    with pikepdf.open(tmp_path / "out" / result.volumes[0].file) as pdf:
        for index in (2, 3):
            assert b"BT 0.8 0 0 rg /N 12 Tf" in b"".join(
                one.read_bytes() for one in contents_of(pdf.pages[index])
            )


def contents_of(page: pikepdf.Page) -> list[Any]:
    contents = page.obj.Contents
    return list(contents) if isinstance(contents, Array) else [contents]


def test_single_file_of_two_sided_volumes(filled: Any, tmp_path: Path, read: Any) -> None:
    filled.options = BindOptions(dividers=False, sides=Sides.TWO, number_form=NumberForm.PAIR)
    result = filled.bind(tmp_path / "out", single=True)
    labels: list[str] = []
    for volume in result.volumes:
        labels += read(tmp_path / "out" / volume.file).labels
    assert list(read(result.single).labels) == labels


def test_paper(desk: Any, pdf_of: Any) -> None:
    heavy = BindOptions(dividers=False, paper_weight=120, thickness=15.0)
    assert thickness(100, heavy.paper_weight) == 15
    assert sheet_limit(heavy) == 100
    assert sheet_limit(BindOptions(dividers=False, thickness=0.01)) == 1
    assert sheet_limit(BindOptions(dividers=False, thickness=100.0)) == 180
    one = desk.enterprise()
    for _ in range(3):
        desk.file(one, "C01", desk.store(pdf_of(1)), title="")
    desk.items = [
        replace(item, files=(replace(item.files[0], pages=pages),))
        for item, pages in zip(desk.items, (9, 9, 3), strict=True)
    ]
    single = BindOptions(dividers=False, sheet_limit=10)
    double = replace(single, sides=Sides.TWO)
    thin = replace(double, thickness=1.2, sheet_limit=180)
    pages = {
        options: [v.pages for v in plan(desk.view(), options=options).volumes[:-1]]
        for options in (single, double, thin)
    }
    assert pages[single] == [10, 9, 3]
    assert pages[double] == [10, 12]
    assert pages[thin] == [19, 3]


def test_a_page_count_put_right_moves_fronts(desk: Any, tmp_path: Path, pdf_of: Any, read: Any) -> None:
    one = desk.enterprise()
    desk.file(one, "A01", desk.store(pdf_of(3), pages=2), title="三页")
    desk.file(one, "C01", desk.store(pdf_of(1, word="x")), title="一页")
    desk.options = BindOptions(dividers=False, sides=Sides.TWO)
    result = desk.bind(tmp_path / "out", only=frozenset({one}))
    opened = read(tmp_path / "out" / result.volumes[0].file)
    assert opened.labels[4:14] == ("1", "背白", "2", "3", "4", "背白", "5", "背白", "备考表", "背白")
    places = [(p.first, p.last, p.first_label, p.last_label) for p in result.volumes[0].places]
    assert places == [(3, 5, "2", "4"), (7, 7, "5", "5")]


def test_laying_out_again_with_other_options(desk: Any, pdf_of: Any) -> None:
    one = desk.enterprise()
    desk.file(one, "C01", desk.store(pdf_of(3)))
    volume = desk.plan().volumes[0]
    again = lay_out(volume, BindOptions(dividers=False, sides=Sides.TWO, number_form=NumberForm.PAIR))
    assert [entry.labels for entry in again.entries] == [("1-1", ""), ("1-2", "1-3", "1-4", "")]
    assert [entry.first for entry in again.entries] == [1, 3]
    assert settle(again, {}) is again


def test_looking_for_white_space_leaves_no_trace(filled: Any, tmp_path: Path) -> None:
    filled.options = BindOptions(dividers=False, sides=Sides.TWO, fit=Fit.FULL, foldouts=True)
    for name in ("first", "second"):
        filled.bind(tmp_path / name)
    first, second = (
        {path.name: path.read_bytes() for path in (tmp_path / name).iterdir()} for name in ("first", "second")
    )
    assert first == second
    assert not any("probe" in name for name in first)
