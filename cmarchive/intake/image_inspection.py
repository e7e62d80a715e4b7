"""Looking into images: do they decode to the end, how many pages do they hold, are they of a size paper can take."""

import struct
import threading
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image, UnidentifiedImageError

from cmarchive.text import mark

MAX_PIXELS = 1_000_000_000  # A0 at 600 dpi has 558 million
MAX_FRAMES = 2_000
_DECODE_WHOLE = (
    120_000_000  # above this a full decode would take more memory than an office computer can spare
)

# The limit is ours, checked on the header before anything is decoded; Pillow's own would only warn, and at 89 million.
Image.MAX_IMAGE_PIXELS = None

# What Pillow raises for files that are not what they should be.
DECODE_ERRORS = (
    UnidentifiedImageError,
    Image.DecompressionBombError,
    OSError,
    SyntaxError,
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    EOFError,
    OverflowError,
    MemoryError,
    struct.error,
    zlib.error,
)
_QUIET = threading.Lock()


@contextmanager
def quiet_pillow() -> Iterator[None]:
    """Keep Pillow's remarks on damaged files from becoming warnings; one thread at a time, as filters are global."""
    with _QUIET, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def inspect_image(path: Path, kind: str) -> tuple[int, str, tuple[str, ...]]:
    """Count the pages of an image and say what is wrong with it: pages, problem, notes."""
    try:
        with quiet_pillow(), Image.open(path) as image:
            return _inspect(image, path, kind)
    except DECODE_ERRORS as exc:
        return 0, _damaged(exc), ()


def _inspect(image: Image.Image, path: Path, kind: str) -> tuple[int, str, tuple[str, ...]]:
    frames = int(getattr(image, "n_frames", 1))
    if kind != "image/tiff":
        # Animations and the second picture some phones hide behind the first are not pages.
        notes = (_only_first(frames),) if frames > 1 and kind in ("image/gif", "image/webp") else ()
        return 1, _frame_problem(image, path, 0, 1), notes
    if frames > MAX_FRAMES:
        text = mark("Inspection", "图像有 {count} 页，超过 {limit} 页；请拆分后重新收集。")
        return 0, text.format(count=frames, limit=MAX_FRAMES), ()
    for number in range(frames):
        image.seek(number)
        if problem := _frame_problem(image, path, number, frames):
            return 0, problem, ()
    return frames, "", ()


def _only_first(frames: int) -> str:
    text = mark("Inspection", "是有 {count} 帧的动画，装订时只取第一帧。")
    return text.format(count=frames)


def _frame_problem(image: Image.Image, path: Path, number: int, frames: int) -> str:
    """Decode one frame to see that it is whole. Raises what Pillow raises for a damaged one."""
    width, height = image.size
    if width < 1 or height < 1:
        return mark("Inspection", "图像的宽或高为零，没有内容；请重新扫描后收集。")
    if width * height > MAX_PIXELS:
        text = mark(
            "Inspection",
            "图像为 {width}×{height} 像素，超过可以处理的大小（{limit} 亿像素）；请降低扫描分辨率后重新收集。",
        )
        return text.format(width=width, height=height, limit=MAX_PIXELS // 100_000_000)
    try:
        _decode(image, path)
    except DECODE_ERRORS as exc:
        return _damaged(exc, number + 1 if frames > 1 else 0)
    return ""


def _decode(image: Image.Image, path: Path) -> None:
    width, height = image.size
    if width * height <= _DECODE_WHOLE:
        image.load()
    elif image.format == "JPEG":
        image.draft("RGB", (width // 8, height // 8))
        image.load()
    elif image.format == "TIFF":
        _strips_lie_inside(image, path.stat().st_size)
    else:
        with Image.open(path) as fresh:  # verify() leaves an image unusable
            fresh.verify()


def _strips_lie_inside(image: Image.Image, size: int) -> None:
    """The cheap test for huge scans: every strip or tile ends within the file."""
    tags = getattr(image, "tag_v2", {})
    for offsets, counts in ((273, 279), (324, 325)):
        pairs = zip(tags.get(offsets, ()), tags.get(counts, ()), strict=False)
        if any(offset + count > size for offset, count in pairs):
            raise OSError("image file is truncated")


def _damaged(exc: BaseException, page: int = 0) -> str:
    if isinstance(exc, MemoryError):
        return mark("Inspection", "图像过大，内存不足，无法打开；请降低扫描分辨率后重新收集。")
    cut = "truncated" in str(exc)
    if page and cut:
        text = mark("Inspection", "图像第 {page} 页不完整（文件被截断）；请重新拷贝或重新扫描后收集。")
        return text.format(page=page)
    if page:
        text = mark("Inspection", "图像第 {page} 页已损坏，无法解码；请重新扫描后收集。")
        return text.format(page=page)
    if cut:
        return mark("Inspection", "图像不完整（文件被截断）；请重新拷贝或重新扫描后收集。")
    return mark("Inspection", "图像已损坏，无法解码；请重新导出或重新扫描后收集。")
