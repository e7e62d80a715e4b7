"""The bind room: from a view of the archive to verified PDF volumes (案卷)."""

from cmarchive.bind.binding import bind
from cmarchive.bind.conversion import Face
from cmarchive.bind.fonts import text_fonts
from cmarchive.bind.metrics import missing_characters
from cmarchive.bind.parts import BindingPlan, BindResult, IndicatorPage, RecomputedRow, Remark, VolumeReport
from cmarchive.bind.planning import plan
from cmarchive.bind.sheets.summary import summary_entries, summary_volume

__all__ = [
    "BindResult",
    "BindingPlan",
    "Face",
    "IndicatorPage",
    "RecomputedRow",
    "Remark",
    "VolumeReport",
    "bind",
    "missing_characters",
    "plan",
    "summary_entries",
    "summary_volume",
    "text_fonts",
]
