"""The bind room: from a view of the archive to verified PDF volumes (案卷)."""

from cmarchive.bind.binding import bind
from cmarchive.bind.conversion import Face
from cmarchive.bind.fonts import text_fonts
from cmarchive.bind.metrics import missing_characters
from cmarchive.bind.options import (
    PRESET_NAMES,
    BindOptions,
    Fit,
    Foreign,
    NumberForm,
    Numbering,
    NumberStyle,
    Preset,
    Sides,
    Stamp,
    preset_options,
)
from cmarchive.bind.parts import (
    BindingPlan,
    BindResult,
    Entry,
    IndicatorPage,
    IndicatorRow,
    Remark,
    VolumePlan,
)
from cmarchive.bind.planning import plan

__all__ = [
    "PRESET_NAMES",
    "BindOptions",
    "BindResult",
    "BindingPlan",
    "Entry",
    "Face",
    "Fit",
    "Foreign",
    "IndicatorPage",
    "IndicatorRow",
    "NumberForm",
    "NumberStyle",
    "Numbering",
    "Preset",
    "Remark",
    "Sides",
    "Stamp",
    "VolumePlan",
    "bind",
    "missing_characters",
    "plan",
    "preset_options",
    "text_fonts",
]
