"""The bind room: from a view of the archive to verified PDF volumes (案卷)."""

from cmarchive.bind.binding import bind
from cmarchive.bind.conversion import Face
from cmarchive.bind.fonts import text_fonts
from cmarchive.bind.metrics import missing_characters
from cmarchive.bind.options import REFERENCE_TEMPLATE, BindOptions
from cmarchive.bind.parts import BindingPlan, BindResult, IndicatorPage, RecomputedRow, Remark, VolumeReport
from cmarchive.bind.planning import plan
from cmarchive.bind.printed import marked
from cmarchive.bind.references import ReferenceBook, book_of, checked_template, item_reference, references_of
from cmarchive.bind.sheets.summary import summary_entries, summary_volume

__all__ = [
    "REFERENCE_TEMPLATE",
    "BindOptions",
    "BindResult",
    "BindingPlan",
    "Face",
    "IndicatorPage",
    "RecomputedRow",
    "ReferenceBook",
    "Remark",
    "VolumeReport",
    "bind",
    "book_of",
    "checked_template",
    "item_reference",
    "marked",
    "missing_characters",
    "plan",
    "references_of",
    "summary_entries",
    "summary_volume",
    "text_fonts",
]
