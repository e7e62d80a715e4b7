"""What a user may choose about a binding, and the three presets (送审版, 内部版, 打印版). Values only."""

from dataclasses import dataclass, replace
from enum import StrEnum

from cmarchive.text import mark


class Preset(StrEnum):
    """For whom a binding is made."""

    REVIEW = "review"
    INTERNAL = "internal"
    PRINT = "print"


PRESET_NAMES = {
    Preset.REVIEW: mark("Options", "送审版"),
    Preset.INTERNAL: mark("Options", "内部版"),
    Preset.PRINT: mark("Options", "打印版"),
}


SECRECY_LEVELS = (
    mark("Secrecy", "绝密"),
    mark("Secrecy", "机密"),
    mark("Secrecy", "秘密"),
    mark("Secrecy", "内部"),
)  # the highest first


class NumberStyle(StrEnum):
    """Where page numbers stand: at the foot (GB/T 11822-2008) or at the head (DA/T 22-2015) of the outer edge."""

    GB11822 = "11822"
    DAT22 = "22"


class Numbering(StrEnum):
    """Whether page numbers run through the volume or begin anew with every item."""

    VOLUME = "volume"
    ITEM = "item"


class NumberForm(StrEnum):
    """A bare number, or 册号-页号."""

    PLAIN = "plain"
    PAIR = "pair"


class Sides(StrEnum):
    """Printed on one or on both sides of a sheet; with both, every item begins on a front."""

    ONE = "one"
    TWO = "two"


class Fit(StrEnum):
    """How large incoming pages become: between all margins, or up to the edges but for the binding edge."""

    MARGINS = "margins"
    FULL = "full"


class Stamp(StrEnum):
    """What is stamped on the first page of an item: nothing, 归档章 (DA/T 22-2015) or 档号章 (GB/T 11822-2008)."""

    NONE = "none"
    FILING = "filing"
    REFERENCE = "reference"


class Foreign(StrEnum):
    """What becomes of a document that cannot be PDF/A: rendered as page images, or bound as it is."""

    RENDER = "render"
    KEEP = "keep"


REFERENCE_TEMPLATE = "{全宗号}-ZY·HB·{分类号}·{年度}·{保管期限}-{案卷号}"


@dataclass(frozen=True, slots=True, kw_only=True)
class BindOptions:
    """How to bind.

    ``number_size`` in points, ``number_colour`` as RRGGBB. ``sheet_limit`` and ``thickness`` (millimetres, None for
    no limit) bound a volume; ``paper_weight`` in g/m². ``resolution`` is the ceiling in dpi for scanned pages, None
    leaves them untouched. ``watermark`` stands grey across every page, ``secrecy_mark`` prints each item's 密级
    on its pages. ``leaves_out`` are the 密级 whose items are replaced by a sheet that says so. ``findings`` prints
    the open findings as well as the explained ones, ``spines`` writes spines for covers and boxes.
    """

    preset: Preset = Preset.REVIEW
    number_style: NumberStyle = NumberStyle.GB11822
    numbering: Numbering = Numbering.VOLUME
    number_form: NumberForm = NumberForm.PLAIN
    number_size: float = 9.0
    number_colour: str = "000000"
    sides: Sides = Sides.ONE
    fit: Fit = Fit.MARGINS
    foldouts: bool = False
    sheet_limit: int = 180
    thickness: float | None = None
    paper_weight: int = 80
    stamp: Stamp = Stamp.NONE
    foreign: Foreign = Foreign.RENDER
    resolution: int | None = None
    watermark: str = ""
    secrecy_mark: bool = True
    leaves_out: frozenset[str] = frozenset()
    breadcrumbs: bool = True
    dividers: bool = True
    indexes: bool = True
    findings: bool = False
    spines: bool = False


def preset_options(preset: Preset) -> BindOptions:
    """The options a preset stands for.

    送审版 is for reviewers on screen: classified items stay out, finer scans are brought down to 300 dpi (DA/T 31-2017
    asks for 200, for small print 300). 内部版 keeps everything as it is and shows open findings. 打印版 is for
    paper: both sides, A3 as fold-outs, no small line above the pages, scans untouched.
    """
    base = BindOptions(preset=preset)
    if preset is Preset.REVIEW:
        return replace(base, resolution=300, leaves_out=frozenset(SECRECY_LEVELS))
    if preset is Preset.INTERNAL:
        return replace(
            base,
            watermark=mark("Options", "内部资料"),
            foreign=Foreign.KEEP,
            findings=True,
        )
    return replace(base, sides=Sides.TWO, foldouts=True, breadcrumbs=False, spines=True)
