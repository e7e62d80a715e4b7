"""Drawing one page of an original for the window. Safe to call from any thread; PDFium serves one at a time."""

import io
import threading
from dataclasses import dataclass
from pathlib import Path

import pikepdf
import pypdfium2
from PIL import Image, ImageOps

from cmarchive.errors import FileUnreadable
from cmarchive.intake.image_inspection import DECODE_ERRORS, MAX_PIXELS, quiet_pillow
from cmarchive.intake.inspection import IMAGES
from cmarchive.text import mark

PDFIUM = threading.Lock()  # PDFium is not thread-safe, not even across documents
_MAX_SIDE = 16_000
_TURNS = {  # clockwise; Pillow counts the other way round
    90: Image.Transpose.ROTATE_270,
    180: Image.Transpose.ROTATE_180,
    270: Image.Transpose.ROTATE_90,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PageImage:
    """A drawn page: ``pixels`` are ``width`` × ``height`` × 4 bytes, RGBA, rows from the top."""

    width: int
    height: int
    pixels: bytes


def render_page(path: Path, media_type: str, page_index: int, width: int, rotation: int = 0) -> PageImage:
    """Draw page ``page_index`` (from 0) of the file, ``width`` pixels wide once turned clockwise by ``rotation``.

    Raises:
        FileUnreadable: when the file or the page cannot be drawn.
    """
    wanted = max(1, min(width, _MAX_SIDE))
    if media_type == "application/pdf":
        with PDFIUM:
            return _pdf_page(path, page_index, wanted, rotation)
    if media_type in IMAGES:
        return _image_page(path, page_index, wanted, rotation)
    raise _no_preview(path, mark("Preview", "这种文件不能预览"))


def pdf_length(path: Path) -> int:
    """Count the pages of a PDF without looking at them. Raises FileUnreadable."""
    with PDFIUM:
        document = _opened(path)
        try:
            return len(document)
        finally:
            document.close()


def _no_preview(path: Path, cause: str) -> FileUnreadable:
    return FileUnreadable(path=path.name, cause=cause)


def _pdf_page(path: Path, page_index: int, width: int, rotation: int) -> PageImage:
    document = _opened(path)
    try:
        if not 0 <= page_index < len(document):
            raise _no_preview(path, mark("Preview", "没有这一页"))
        document.init_forms()
        page = document[page_index]
        try:
            return _drawn(page, width, rotation)
        finally:
            page.close()
    except pypdfium2.PdfiumError as exc:
        raise _no_preview(path, mark("Preview", "页面已损坏")) from exc
    finally:
        document.close()


def _opened(path: Path) -> pypdfium2.PdfDocument:
    try:
        try:
            return pypdfium2.PdfDocument(path)
        except pypdfium2.PdfiumError:
            return pypdfium2.PdfDocument(_repaired(path))
    except pikepdf.PasswordError as exc:
        raise _no_preview(path, mark("Preview", "文件有打开密码")) from exc
    except (pypdfium2.PdfiumError, pikepdf.PdfError, OSError) as exc:
        raise _no_preview(path, mark("Preview", "文件已损坏或有密码")) from exc


def _drawn(page: pypdfium2.PdfPage, width: int, rotation: int) -> PageImage:
    across, down = max(page.get_width(), 0.01), max(page.get_height(), 0.01)
    if rotation % 180:
        across, down = down, across
    scale = min(width / across, _MAX_SIDE / down) * (1 - 1e-6)  # PDFium rounds up: 50.0000001 would become 51
    bitmap = page.render(scale=scale, rotation=rotation, rev_byteorder=True, fill_color=(255, 255, 255, 255))
    try:
        return _as_page(bitmap.to_pil())
    finally:
        bitmap.close()


def _repaired(path: Path) -> io.BytesIO:
    """What qpdf makes of a file that PDFium refuses."""
    stream = io.BytesIO()
    with pikepdf.open(path, suppress_warnings=True) as pdf:
        pdf.save(stream)
    stream.seek(0)
    return stream


def _image_page(path: Path, page_index: int, width: int, rotation: int) -> PageImage:
    try:
        with quiet_pillow(), Image.open(path) as image:
            image.seek(page_index)
            if image.width * image.height > MAX_PIXELS:
                raise _no_preview(path, mark("Preview", "图像过大"))
            if not rotation:
                image.draft("RGB", (width, width * image.height // max(image.width, 1)))
            upright = ImageOps.exif_transpose(_eight_bit(image))
            if rotation:
                upright = upright.transpose(_TURNS[rotation])
            scale = min(width / upright.width, _MAX_SIDE / upright.height)
            size = (max(1, round(upright.width * scale)), max(1, round(upright.height * scale)))
            return _as_page(upright.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0))
    except DECODE_ERRORS as exc:
        raise _no_preview(path, mark("Preview", "图像已损坏或没有这一页")) from exc


def _eight_bit(image: Image.Image) -> Image.Image:
    """Bring an image to eight bits a channel; sixteen-bit grey scans would otherwise come out white."""
    if image.mode.startswith("I;16"):
        return image.convert("I").point(lambda value: value / 256).convert("L")
    return image if image.mode in ("L", "RGB", "RGBA") else image.convert("RGBA")


def _as_page(image: Image.Image) -> PageImage:
    colour = image.convert("RGBA")
    white = Image.new("RGBA", colour.size, "white")
    flat = Image.alpha_composite(white, colour)
    return PageImage(width=flat.width, height=flat.height, pixels=flat.tobytes())
