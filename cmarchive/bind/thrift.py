"""Scans finer than the user wants to hand on, brought down to a ceiling of resolution."""

import io
import logging

from pikepdf import Array, Name, Stream
from PIL import Image

from cmarchive.bind.sources import PageForm

log = logging.getLogger(__name__)

_TOLERANCE = 1.15  # a little over the ceiling is left alone: every new encoding costs quality
_QUALITY = 82
_POINTS_PER_INCH = 72
_MODES = {"/DeviceGray": "L", "/DeviceRGB": "RGB"}


def bring_down(page: PageForm, scale: float, ceiling: int) -> None:
    """Encode the one photograph that is a plain page anew when, printed at ``scale``, it exceeds ``ceiling`` dpi.

    The page must be known to be plain: what else is on one may need every pixel.

    Anything but a single JPEG of 8 bits in grey or colour is left alone, and so is what would not become smaller.
    """
    image = _only_image(page)
    if image is None:
        return
    wide, high = int(image.Width), int(image.Height)
    area = page.width * page.height * (scale / _POINTS_PER_INCH) ** 2
    resolution: float = (wide * high / area) ** 0.5 if area else 0.0
    if resolution <= ceiling * _TOLERANCE:
        return
    factor = ceiling / resolution
    size = (max(1, round(wide * factor)), max(1, round(high * factor)))
    mode = _MODES[str(image.ColorSpace)]
    raw = image.read_raw_bytes()
    try:
        with Image.open(io.BytesIO(raw)) as opened:
            if opened.mode != mode or opened.size != (wide, high):
                return
            smaller = opened.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)
    except (OSError, ValueError):
        log.info("An image cannot be brought down", exc_info=True)
        return
    out = io.BytesIO()
    smaller.save(out, "JPEG", quality=_QUALITY, dpi=(ceiling, ceiling))
    if out.tell() < len(raw):
        image.write(out.getvalue(), filter=Name.DCTDecode)
        image[Name.Width], image[Name.Height] = size


def _only_image(page: PageForm) -> Stream | None:
    images = page.form.Resources.get(Name.XObject)
    if images is None or len(images) != 1:
        return None
    image = images[str(next(iter(images)))]
    if not isinstance(image, Stream):
        return None
    kind = image.get(Name.Filter)
    if isinstance(kind, Array) and len(kind) == 1:
        kind = kind[0]
    is_photograph = (
        kind == Name.DCTDecode and image.get(Name.BitsPerComponent) == 8 and Name.Decode not in image
    )
    return image if is_photograph and str(image.get(Name.ColorSpace)) in _MODES else None
