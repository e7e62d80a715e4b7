"""The bind room: from a view of the archive to verified PDF volumes (案卷)."""

from cmarchive.bind.binding import bind
from cmarchive.bind.conversion import Face
from cmarchive.bind.fonts import text_fonts
from cmarchive.bind.metrics import missing_characters
from cmarchive.bind.parts import BindingPlan, BindResult, IndicatorPage, IndicatorRow, Remark
from cmarchive.bind.planning import plan

__all__ = [
    "BindResult",
    "BindingPlan",
    "Face",
    "IndicatorPage",
    "IndicatorRow",
    "Remark",
    "bind",
    "missing_characters",
    "plan",
    "text_fonts",
]
