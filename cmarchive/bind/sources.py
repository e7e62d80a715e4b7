"""Incoming files as page forms: PDFs opened and made safe, images wrapped without touching their data."""

import io
import logging
import os
import struct
import tempfile
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

import img2pdf
import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Page, Pdf
from PIL import Image, ImageOps, ImageSequence

from cmarchive.bind.conformance import mend_resources, packed
from cmarchive.bind.geometry import Matrix, upright
from cmarchive.model import Leaf
from cmarchive.text import mark

log = logging.getLogger(__name__)

PDF_TYPE = "application/pdf"
_BROKEN = (
    pikepdf.PdfError,
    OSError,
    ValueError,
    TypeError,
    KeyError,
    RuntimeError,
    SyntaxError,
    struct.error,
)
DAMAGED = mark("Source", "文件已损坏，无法读取，请向提供单位重新索取。")
_BAD_PAGE = mark("Source", "文件中有页面已损坏，请向提供单位重新索取。")
_DEFAULT_BOX = (0.0, 0.0, 612.0, 792.0)  # what viewers show when a page has no MediaBox


class SourceBroken(Exception):
    """A file cannot become pages; the message is the Chinese reason for the replacement sheet."""


class ScratchFailed(Exception):
    """The disk would not take a file we make on the way; the cause is the system's error."""

    def __init__(self, cause: OSError) -> None:
        super().__init__(cause)
        self.cause = cause


class PageForm(NamedTuple):
    """An incoming page as a form in its own PDF, with the map that sets it upright and its shown size in points."""

    form: pikepdf.Stream
    matrix: Matrix
    width: float
    height: float


def open_source(path: Path, media_type: str, scratch: Path) -> Pdf:
    """Open a stored original as a PDF with form fields and other annotations drawn into its pages.

    An image is wrapped into a file in the folder ``scratch``, which must outlive the result: large ones together
    would not fit into memory.

    Raises:
        SourceBroken: with the reason, when the content is not what it should be.
    """
    if not path.is_file():
        raise SourceBroken(mark("Source", "原件在档案库中缺失，请重新收集该文件。"))
    try:
        if media_type == PDF_TYPE:
            pdf = Pdf.open(path)
        elif media_type.startswith("image/"):
            pdf = Pdf.open(_image_pdf(_wrapped(path), scratch))
        else:
            raise SourceBroken(mark("Source", "这种格式不能直接装订，请另存为 PDF 后重新收集。"))
        if not len(pdf.pages):
            raise SourceBroken(mark("Source", "文件里没有任何页面，请向提供单位重新索取。"))
        _draw_annotations(pdf)
    except pikepdf.PasswordError as exc:
        raise SourceBroken(mark("Source", "文件设有打开密码，请取得未加密的文件。")) from exc
    except _BROKEN as exc:
        raise SourceBroken(DAMAGED) from exc
    except ScratchFailed as exc:
        raise exc.cause from exc
    return pdf


def only_leaves(pdf: Pdf, leaves: Sequence[Leaf]) -> Pdf:
    """A document of the pages chosen alone, in their order and turned as asked.

    Raises:
        SourceBroken: when there is no such page.
    """
    made = Pdf.new()
    for leaf in leaves:
        made.pages.append(_page_at(pdf, leaf))
        if leaf.rotation:
            made.pages[-1].rotate(leaf.rotation, relative=True)
    return made


def leaf_forms(pdf: Pdf, leaves: Sequence[Leaf], used: set[tuple[int, int]]) -> Iterator[PageForm]:
    """The same as ``page_forms`` for chosen pages; ``used`` is kept as long as the document is open.

    Raises:
        SourceBroken: when a page cannot be read, or is not there.
    """
    for leaf in leaves:
        page = _page_at(pdf, leaf)
        try:
            yield _page_form(pdf, page, used, leaf.rotation)
        except _BROKEN as exc:
            raise SourceBroken(_BAD_PAGE) from exc


def _page_at(pdf: Pdf, leaf: Leaf) -> Page:
    if leaf.page >= len(pdf.pages):
        raise SourceBroken(mark("Source", "选定的页在文件中不存在，请在页面整理中重新选择。"))
    return pdf.pages[leaf.page]


def page_forms(pdf: Pdf) -> Iterator[PageForm]:
    """Turn every page into a form. Resources go along; actions, annotations and attachments stay behind.

    Raises:
        SourceBroken: when a page cannot be read.
    """
    used: set[tuple[int, int]] = set()
    for page in pdf.pages:
        try:
            yield _page_form(pdf, page, used)
        except _BROKEN as exc:
            raise SourceBroken(_BAD_PAGE) from exc


def as_form(
    pdf: Pdf, page: Page, box: tuple[float, float, float, float], used: set[tuple[int, int]]
) -> pikepdf.Stream:
    """Make a page's own content stream into a form; its data is not copied, decoded or compressed again.

    ``used`` remembers streams already turned: pages may share one but differ in box or resources.
    """
    contents = page.obj.get(Name.Contents)
    if isinstance(contents, Array) and len(contents) == 1:
        contents = contents[0]
    elif isinstance(contents, Array):
        page.contents_coalesce()
        contents = page.obj.get(Name.Contents)
        if isinstance(contents, pikepdf.Stream):
            contents.write(packed(contents.read_bytes()), filter=Name.FlateDecode)
    if not isinstance(contents, pikepdf.Stream):
        contents = pdf.make_stream(b"")
    elif contents.objgen in used:
        copy = pdf.make_stream(contents.read_raw_bytes())
        for key in (Name.Filter, Name.DecodeParms):
            if key in contents:
                copy[key] = contents[key]
        contents = copy
    used.add(contents.objgen)
    contents[Name.Type] = Name.XObject
    contents[Name.Subtype] = Name.Form
    contents[Name.BBox] = Array([*box])
    contents[Name.Resources] = _inherited(page.obj, Name.Resources) or Dictionary()
    mend_resources(contents[Name.Resources])
    group = page.obj.get(Name.Group)
    if isinstance(group, Dictionary):
        contents[Name.Group] = group
    return contents


def _page_form(pdf: Pdf, page: Page, used: set[tuple[int, int]], turned: int = 0) -> PageForm:
    box = _visible_box(page)
    form = as_form(pdf, page, box, used)
    unit = _number(page.obj.get(Name.UserUnit), 1.0)
    rotate = int(_number(_inherited(page.obj, Name.Rotate), 0.0)) // 90 * 90 + turned
    matrix, width, height = upright(box, rotate, unit if unit > 0 else 1.0)
    return PageForm(form, matrix, width, height)


def _visible_box(page: Page) -> tuple[float, float, float, float]:
    media = _box(_inherited(page.obj, Name.MediaBox)) or _DEFAULT_BOX
    crop = _box(_inherited(page.obj, Name.CropBox)) or media
    shown = (max(media[0], crop[0]), max(media[1], crop[1]), min(media[2], crop[2]), min(media[3], crop[3]))
    return shown if shown[0] < shown[2] and shown[1] < shown[3] else media


def _box(value: Object | None) -> tuple[float, float, float, float] | None:
    if not isinstance(value, Array) or len(value) != 4:
        return None
    x0, y0, x1, y1 = (_number(one, 0.0) for one in value)
    left, right, low, high = min(x0, x1), max(x0, x1), min(y0, y1), max(y0, y1)
    return (left, low, right, high) if right - left > 0.1 and high - low > 0.1 else None


def _number(value: object, default: float) -> float:
    return float(value) if isinstance(value, (int, float, Decimal)) else default


def _inherited(page: Object, key: Name) -> Object | None:
    """An attribute of a page; those of the nodes above it were pushed down when the file was opened."""
    return page.get(key)


def _draw_annotations(pdf: Pdf) -> None:
    """Draw form fields, seals and remarks into the pages as a screen shows them, so that none is lost."""
    if not any(Name.Annots in page.obj for page in pdf.pages):
        return
    form = pdf.Root.get(Name.AcroForm)
    if isinstance(form, Dictionary) and form.get(Name.NeedAppearances):
        pdf.generate_appearance_streams()
    pdf.flatten_annotations("screen")


def _image_pdf(data: bytes, scratch: Path) -> Path:
    """Put a wrapped image into a file.

    Raises:
        ScratchFailed: when it cannot be written, which is no fault of the image.
    """
    try:
        handle, name = tempfile.mkstemp(suffix=".pdf", dir=scratch)
        with os.fdopen(handle, "wb") as out:
            out.write(data)
    except OSError as exc:
        raise ScratchFailed(exc) from exc
    return Path(name)


def _wrapped(path: Path) -> bytes:
    """Wrap an image; JPEG and most PNG and TIFF data go in as they are, the rest is converted without loss."""
    with Image.open(path) as image:
        is_transparent = image.has_transparency_data
    if is_transparent:
        return bytes(img2pdf.convert(_flat_images(path)))
    try:
        data: bytes = img2pdf.convert(str(path), rotation=img2pdf.Rotation.ifvalid)
    except Exception:  # img2pdf raises bare exceptions for every image it cannot take as it is
        log.debug("Converting %s", path.name, exc_info=True)
        data = img2pdf.convert(_flat_images(path))
    return data


def _flat_images(path: Path) -> list[bytes]:
    """Every frame as an opaque PNG, transparent parts white, turned as its camera held it."""
    frames = []
    with Image.open(path) as image:
        for frame in ImageSequence.Iterator(image):
            upright_frame = _eight_bits(ImageOps.exif_transpose(frame)).convert("RGBA")
            flat = Image.new("RGB", upright_frame.size, "white")
            flat.paste(upright_frame, mask=upright_frame.getchannel("A"))
            out = io.BytesIO()
            flat.save(out, "PNG", dpi=image.info.get("dpi", (96, 96)))
            frames.append(out.getvalue())
    return frames


def _eight_bits(image: Image.Image) -> Image.Image:
    """Bring 16-bit grey to 8 bits; Pillow's own conversion would cut everything above 255 off to white."""
    return image.convert("I").point(lambda value: value / 256).convert("L") if image.mode[0] == "I" else image
