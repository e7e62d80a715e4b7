"""How much ink a page shows, to suggest which pages of a scan are blank. A suggestion: a person decides."""

from pathlib import Path

from PIL import Image

from cmarchive.intake.preview import PageImage, render_page

BLANK_BELOW = 0.0005  # of a page's area; a line of text takes four times as much, a speck of dust a tenth
_WIDTH = 320  # pixels; a stroke of small print is still a pixel wide
_EDGE = 0.06  # of each side, where a scanner leaves shadows, punch holes and staples
_CONTRAST = 60  # levels below the paper; what shines through from the other side is paler


def looks_blank(path: Path, media_type: str, page_index: int) -> bool:
    """Tell whether a page (from 0) shows so little ink that it is probably blank. Raises FileUnreadable."""
    return ink(render_page(path, media_type, page_index, _WIDTH)) < BLANK_BELOW


def ink(page: PageImage) -> float:
    """The part of a page, from 0 to 1 and without its edges, that is clearly darker than the paper."""
    picture = Image.frombytes("RGBA", (page.width, page.height), page.pixels).convert("L")
    x, y = round(page.width * _EDGE), round(page.height * _EDGE)
    inner = picture.crop((x, y, max(page.width - x, x + 1), max(page.height - y, y + 1)))
    counts = inner.histogram()
    paper = max(range(len(counts)), key=counts.__getitem__)
    if paper < _CONTRAST:
        return 1.0  # more ink than paper
    return sum(counts[: paper - _CONTRAST]) / (inner.width * inner.height)
