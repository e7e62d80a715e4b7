"""What a scanner makes of a paper: a page turned into a picture, a little crooked, grey and noisy. Same seed, same bytes."""

import io
import random
import time

import pypdfium2
from PIL import Image, ImageChops

DPI = 96
_SCANNED = time.strptime("2025-12-01", "%Y-%m-%d")


def page_pictures(pdf: bytes, *, dpi: int = DPI) -> list[Image.Image]:
    """Render every page of a PDF at ``dpi``."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.render(scale=dpi / 72).to_pil().convert("RGB") for page in document]
    finally:
        document.close()


def scanned(picture: Image.Image, seed: int) -> Image.Image:
    """Lay a page on the glass: turned by up to a degree and a half, off-white, grainy, with dust and a dark edge."""
    chance = random.Random(seed)
    paper = tuple(chance.randint(243, 252) for _ in range(3))
    angle = chance.uniform(-1.5, 1.5)
    turned = picture.rotate(angle, Image.Resampling.BILINEAR, fillcolor=(255, 255, 255))
    turned = ImageChops.multiply(turned, Image.new("RGB", turned.size, paper))
    return _dusted(turned, chance)


def _dusted(picture: Image.Image, chance: random.Random) -> Image.Image:
    """Add grain from a tile of noise, some specks, and the shadow along one edge."""
    tile = Image.frombytes("L", (128, 128), chance.randbytes(128 * 128)).point(
        lambda value: value // 18 + 241
    )
    grain = Image.new("L", picture.size)
    for x in range(0, picture.width, 128):
        for y in range(0, picture.height, 128):
            grain.paste(tile, (x, y))
    picture = ImageChops.multiply(picture, Image.merge("RGB", (grain, grain, grain)))
    for _ in range(chance.randint(4, 14)):
        x, y = chance.randrange(picture.width - 3), chance.randrange(picture.height - 3)
        shade = chance.randint(90, 190)
        picture.paste((shade, shade, shade), (x, y, x + chance.randint(1, 2), y + chance.randint(1, 2)))
    width = chance.randint(3, 9)
    edge = Image.new("RGB", (width, picture.height), (176, 176, 172))
    picture.paste(edge, (0 if chance.random() < 0.5 else picture.width - width, 0))
    return picture


def jpeg(picture: Image.Image, *, dpi: int = DPI) -> bytes:
    """Encode as the JPEG a scanner writes."""
    buffer = io.BytesIO()
    picture.save(buffer, "JPEG", quality=58, dpi=(dpi, dpi))
    return buffer.getvalue()


def png(picture: Image.Image, *, dpi: int = DPI) -> bytes:
    """Encode as a PNG of few colours, as a screenshot or a fax program writes."""
    buffer = io.BytesIO()
    picture.quantize(16, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(
        buffer, "PNG", dpi=(dpi, dpi)
    )
    return buffer.getvalue()


def tiff(pictures: list[Image.Image], *, dpi: int = DPI) -> bytes:
    """Encode the pages as one black-and-white TIFF with CCITT compression, as copiers write."""
    pages = [
        picture.convert("L").point(lambda value: 255 * (value > 168)).convert("1") for picture in pictures
    ]
    buffer = io.BytesIO()
    pages[0].save(
        buffer, "TIFF", save_all=True, append_images=pages[1:], compression="group4", dpi=(dpi, dpi)
    )
    return buffer.getvalue()


def scanned_pdf(pictures: list[Image.Image], *, dpi: int = DPI) -> bytes:
    """Wrap scanned pages as a PDF of pictures, as the office's scanner does."""
    buffer = io.BytesIO()
    pictures[0].save(
        buffer,
        "PDF",
        save_all=True,
        append_images=pictures[1:],
        resolution=dpi,
        quality=58,
        creationDate=_SCANNED,
        modDate=_SCANNED,
    )
    return buffer.getvalue()
