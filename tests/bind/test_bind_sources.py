"""What comes in: odd pages, images, active content, documents that cannot be bound."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from pikepdf import Array, Name
from PIL import ImageChops

from cmarchive.bind.geometry import PAPER, place, upright


def blue_box(path: Path, index: int) -> tuple[float, float, float, float]:
    """Where the drawn box of ``pdf_of`` shows, in parts of the page: left, top, right, bottom."""
    document = pypdfium2.PdfDocument(path)
    image = document[index].render(scale=1).to_pil().convert("RGB")
    document.close()
    red, _green, blue = image.split()
    box = ImageChops.subtract(blue, red).point(lambda value: 255 if value > 60 else 0).getbbox()
    assert box is not None
    return box[0] / image.width, box[1] / image.height, box[2] / image.width, box[3] / image.height


@pytest.mark.parametrize(
    ("options", "landscape"),
    [
        ({}, False),
        ({"size": (842, 595)}, True),
        ({"rotate": 90}, True),
        ({"rotate": 180}, False),
        ({"size": (842, 595), "rotate": 270}, False),
        ({"size": (2384, 3370)}, False),
        ({"size": (60, 90)}, False),
        ({"size": (1190, 842), "crop": (0, 0, 595, 842)}, False),
        ({"size": (59.5, 84.2), "unit": 10.0}, False),
        ({"size": (14400, 200)}, True),
    ],
)
def test_pages_are_scaled_into_the_margins(
    desk: Any, tmp_path: Path, pdf_of: Any, read: Any, options: dict[str, Any], landscape: bool
) -> None:
    one = desk.enterprise()
    desk.file(one, "C01", desk.store(pdf_of(1, **options)))
    result = desk.bind(tmp_path / "out", only=frozenset({one}))
    path = tmp_path / "out" / result.volumes[0].file
    opened = read(path)
    width, height = opened.sizes[3]
    expected = (PAPER[1], PAPER[0]) if landscape else PAPER
    assert (width, height) == pytest.approx(expected, abs=0.5)
    assert opened.stamps[3] == "2"
    left, top, right, bottom = blue_box(path, 3)
    mm = 72 / 25.4
    assert left * width >= 25 * mm - 1.5
    assert right * width <= width - 15 * mm + 1.5
    assert top * height >= 15 * mm - 1.5
    assert bottom * height <= height - 15 * mm + 1.5


def test_upright_and_place_never_crop() -> None:
    for rotate in (0, 90, 180, 270, -90, 450):
        matrix, width, height = upright((10, 20, 110, 220), rotate, 2.0)
        corners = [
            (x * matrix.a + y * matrix.c + matrix.e, x * matrix.b + y * matrix.d + matrix.f)
            for x in (10, 110)
            for y in (20, 220)
        ]
        assert min(x for x, _ in corners) == pytest.approx(0)
        assert min(y for _, y in corners) == pytest.approx(0)
        assert max(x for x, _ in corners) == pytest.approx(width)
        assert max(y for _, y in corners) == pytest.approx(height)
    assert place(60, 90).matrix.a == 2.0
    assert place(300, 400).matrix.a == 1.0
    assert place(2384, 3370).matrix.a < 0.25


@pytest.mark.parametrize(
    ("format_name", "mode", "media", "frames"),
    [
        ("JPEG", "RGB", "image/jpeg", 1),
        ("JPEG", "CMYK", "image/jpeg", 1),
        ("PNG", "RGB", "image/png", 1),
        ("PNG", "RGBA", "image/png", 1),
        ("PNG", "LA", "image/png", 1),
        ("PNG", "I;16", "image/png", 1),
        ("PNG", "1", "image/png", 1),
        ("TIFF", "1", "image/tiff", 3),
        ("TIFF", "RGBA", "image/tiff", 2),
        ("BMP", "RGB", "image/bmp", 1),
    ],
)
def test_images_become_pages(
    desk: Any, tmp_path: Path, image_of: Any, format_name: str, mode: str, media: str, frames: int
) -> None:
    one = desk.enterprise()
    data = image_of(format_name, mode, frames=frames)
    desk.file(one, "C01", desk.store(data, media, pages=frames))
    result = desk.bind(tmp_path / "out", only=frozenset({one}))
    assert not result.problems
    assert result.volumes[0].pages == 1 + frames


def test_jpeg_data_goes_in_untouched(desk: Any, tmp_path: Path, image_of: Any) -> None:
    one = desk.enterprise()
    data = image_of("JPEG")
    desk.file(one, "C01", desk.store(data, "image/jpeg"))
    result = desk.bind(tmp_path / "out", only=frozenset({one}))
    with pikepdf.open(tmp_path / "out" / result.volumes[0].file) as pdf:
        images = [thing for thing in streams(pdf) if thing.get(Name.Subtype) == Name.Image]
        assert [image.read_raw_bytes() for image in images] == [data]


def streams(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Stream]:
    return (thing for thing in pdf.objects if isinstance(thing, pikepdf.Stream))


def test_pages_that_share_a_stream_keep_their_own_boxes(desk: Any, tmp_path: Path, pdf_of: Any) -> None:
    pdf = pikepdf.open(desk.path(desk.store(pdf_of(2)).digest))
    pdf.pages[1].obj.Contents = pdf.pages[0].obj.Contents
    pdf.pages[1].obj.MediaBox = Array([0, 0, 842, 595])
    path = tmp_path / "shared.pdf"
    pdf.save(path)
    pdf.close()
    one = desk.enterprise()
    desk.file(one, "C01", desk.store(path.read_bytes(), pages=2))
    result = desk.bind(tmp_path / "out", only=frozenset({one}))
    with pikepdf.open(tmp_path / "out" / result.volumes[0].file) as volume:
        boxes = [[float(one) for one in volume.pages[n].Resources.XObject.P.BBox] for n in (3, 4)]
    assert boxes == [[0, 0, 595, 842], [0, 0, 842, 595]]


@pytest.mark.parametrize(
    ("data", "media", "pages", "reason"),
    [
        (b"%PDF-1.4 nothing else", "application/pdf", 7, "已损坏"),
        (b"\x89PNG\r\n\x1a\n broken", "image/png", 1, "已损坏"),
        (b"PK", "application/zip", 1, "不能直接装订"),
    ],
)
def test_what_fails_while_binding_is_replaced(
    desk: Any, tmp_path: Path, read: Any, pdf_of: Any, data: bytes, media: str, pages: int, reason: str
) -> None:
    one = desk.enterprise()
    desk.file(one, "A01", desk.store(data, media, pages=pages, name="坏.pdf"), title="坏文件")
    desk.file(one, "C01", desk.store(pdf_of(2)), title="好文件")
    result = desk.bind(tmp_path / "out", only=frozenset({one}))
    opened = read(tmp_path / "out" / result.volumes[0].file)
    assert "替 换 页" in opened.texts[3]
    assert "坏.pdf" in opened.texts[3]
    assert reason in str(result.problems[0])
    assert opened.stamps[3] == "2"
    assert opened.outline["C01 排污许可证正本：好文件"] == 4
    assert [(place.first, place.last) for place in result.volumes[0].places] == [(2, 2), (3, 4)]


def test_known_problems_missing_objects_and_empty_items_are_replaced(
    desk: Any, tmp_path: Path, pdf_of: Any
) -> None:
    one = desk.enterprise()
    gone = desk.store(pdf_of(1, word="gone"))
    desk.path(gone.digest).unlink()
    desk.file(one, "A01", desk.store(b"x", "application/msword", problem="Word 文件需要先另存为 PDF。"))
    desk.file(one, "C01", gone)
    desk.file(one, "C06")
    messages = [str(problem) for problem in desk.bind(tmp_path / "out", only=frozenset({one})).problems]
    assert len(messages) == 3
    for message, expected in zip(messages, ("另存为 PDF", "缺失", "没有文件"), strict=True):
        assert expected in message


def test_a_wrong_page_count_is_put_right(desk: Any, tmp_path: Path, read: Any, pdf_of: Any) -> None:
    one = desk.enterprise()
    desk.file(one, "A01", desk.store(pdf_of(3), pages=1), title="三页")
    desk.file(one, "C01", desk.store(pdf_of(1, word="x")), title="一页")
    result = desk.bind(tmp_path / "out", only=frozenset({one}))
    opened = read(tmp_path / "out" / result.volumes[0].file)
    assert [(place.first, place.last) for place in result.volumes[0].places] == [(2, 4), (5, 5)]
    assert opened.outline["C01 排污许可证正本：一页"] == 6
