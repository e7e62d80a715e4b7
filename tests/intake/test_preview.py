"""Drawing single pages for the window."""

import threading
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from cmarchive.errors import FileUnreadable
from cmarchive.intake import PageImage, render_page

Make = Callable[..., Path]


def colour(page: PageImage, x: float, y: float) -> tuple[int, ...]:
    """The RGBA of a point given in parts of width and height."""
    start = (int(y * page.height) * page.width + int(x * page.width)) * 4
    return tuple(page.pixels[start : start + 4])


def test_pdf_page_has_the_width_asked_for(pdf_file: Make) -> None:
    page = render_page(pdf_file(), "application/pdf", 0, 300)
    assert (page.width, page.height) == (300, 425)
    assert len(page.pixels) == 300 * 425 * 4
    assert colour(page, 0.3, 0.7) == (0, 0, 255, 255)
    assert colour(page, 0.05, 0.05) == (255, 255, 255, 255)


def test_rotated_page_is_drawn_upright(pdf_file: Make) -> None:
    def turn(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].rotate(90, relative=False)

    page = render_page(pdf_file(change=turn), "application/pdf", 0, 842)
    assert page.width > page.height


def test_extremely_long_page_stays_bounded(pdf_file: Make) -> None:
    def stretch(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].obj.MediaBox = pikepdf.Array([0, 0, 10, 14_000])

    page = render_page(pdf_file(change=stretch), "application/pdf", 0, 1_000)
    assert page.height <= 16_001


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "RGBA", "CMYK", "LA", "I;16"])
def test_images_of_every_mode(tmp_path: Path, mode: str) -> None:
    name, kind = ("x.jpg", "image/jpeg") if mode == "CMYK" else ("x.png", "image/png")
    source = Image.new("L", (40, 80), 128)
    picture = Image.new("I;16", (40, 80), 128 * 256) if mode == "I;16" else source.convert(mode)
    picture.save(tmp_path / name)
    page = render_page(tmp_path / name, kind, 0, 20)
    assert (page.width, page.height) == (20, 40)
    assert colour(page, 0.5, 0.5)[3] == 255
    if mode == "I;16":
        assert abs(colour(page, 0.5, 0.5)[0] - 128) <= 2


def test_pages_of_a_tiff(tmp_path: Path) -> None:
    pages = [Image.new("RGB", (30, 30), name) for name in ("red", "lime", "blue")]
    pages[0].save(tmp_path / "x.tif", save_all=True, append_images=pages[1:])
    assert colour(render_page(tmp_path / "x.tif", "image/tiff", 1, 10), 0.5, 0.5) == (0, 255, 0, 255)


def test_photo_taken_sideways_is_turned(tmp_path: Path) -> None:
    photo = Image.new("RGB", (80, 40))
    exif = Image.Exif()
    exif[0x0112] = 6
    photo.save(tmp_path / "x.jpg", exif=exif)
    page = render_page(tmp_path / "x.jpg", "image/jpeg", 0, 40)
    assert (page.width, page.height) == (40, 80)


@pytest.mark.parametrize(
    ("content", "kind", "page"),
    [
        (b"%PDF-1.4 rubbish", "application/pdf", 0),
        (b"\x89PNG\r\n\x1a\nrubbish", "image/png", 0),
        (b"PK\x03\x04", "application/zip", 0),
    ],
)
def test_what_cannot_be_drawn(tmp_path: Path, content: bytes, kind: str, page: int) -> None:
    (tmp_path / "x").write_bytes(content)
    with pytest.raises(FileUnreadable):
        render_page(tmp_path / "x", kind, page, 100)


def test_page_that_does_not_exist(pdf_file: Make, image_file: Make) -> None:
    for path, kind in ((pdf_file(), "application/pdf"), (image_file("x.png"), "image/png")):
        with pytest.raises(FileUnreadable, match="没有这一页"):
            render_page(path, kind, 7, 100)


def test_missing_file() -> None:
    with pytest.raises(FileUnreadable):
        render_page(Path("没有"), "image/png", 0, 10)


def test_many_threads_may_draw_at_once(pdf_file: Make, image_file: Make) -> None:
    document, picture = pdf_file(pages=4), image_file("x.png")
    drawn: list[int] = []

    def draw(number: int) -> None:
        drawn.append(render_page(document, "application/pdf", number % 4, 50).width)
        drawn.append(render_page(picture, "image/png", 0, 50).width)

    threads = [threading.Thread(target=draw, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert drawn == [50] * 16


@pytest.mark.parametrize(
    ("rotation", "spot"), [(0, (0.5, 0.1)), (90, (0.9, 0.5)), (180, (0.5, 0.9)), (270, (0.1, 0.5))]
)
@pytest.mark.parametrize("kind", ["application/pdf", "image/png"])
def test_page_is_turned_clockwise_as_asked(
    tmp_path: Path, pdf_file: Make, rotation: int, spot: tuple[float, float], kind: str
) -> None:
    def mark_top(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[0]
        _, _, wide, high = (float(value) for value in page.mediabox)
        page.obj.Contents = pdf.make_stream(f"1 0 0 rg 0 {high * 0.7} {wide} {high} re f".encode())

    picture = Image.new("RGB", (100, 140), "white")
    picture.paste((255, 0, 0), (0, 0, 100, 42))
    picture.save(tmp_path / "x.png")
    path = pdf_file(change=mark_top) if kind == "application/pdf" else tmp_path / "x.png"
    page = render_page(path, kind, 0, 200, rotation)
    assert (page.width, page.width > page.height) == (200, rotation % 180 == 90)
    assert colour(page, *spot)[:3] == (255, 0, 0)
    assert colour(page, 1 - spot[0], 1 - spot[1])[:3] == (255, 255, 255)
