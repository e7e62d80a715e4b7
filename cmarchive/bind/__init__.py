"""The bind room: from a view of the archive to verified PDF volumes (案卷)."""

from cmarchive.bind.binding import bind, is_bound
from cmarchive.bind.chase import write_chase
from cmarchive.bind.conversion import Face
from cmarchive.bind.document import About
from cmarchive.bind.entries import Entry
from cmarchive.bind.examination import write_verification
from cmarchive.bind.fonts import text_fonts
from cmarchive.bind.forecast import expected_volumes
from cmarchive.bind.forms import sheets_of_paper
from cmarchive.bind.metrics import missing_characters
from cmarchive.bind.options import (
    PRESET_NAMES,
    REFERENCE_TEMPLATE,
    SECRECY_LEVELS,
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
from cmarchive.bind.paper import sheet_limit, sheets_of, thickness
from cmarchive.bind.planning import plan
from cmarchive.bind.plans import BindingPlan, VolumePlan
from cmarchive.bind.printed import marked
from cmarchive.bind.references import ReferenceBook, book_of, checked_template, item_reference, references_of
from cmarchive.bind.registration import DigestRow, Registration, write_registration
from cmarchive.bind.results import BindResult, VolumeReport
from cmarchive.bind.said import CountyRow, IndicatorPage, RecomputedRow, Remark
from cmarchive.bind.transfer import MATERIALS, material_lists, write_materials
from cmarchive.bind.workers import Crew

__all__ = [
    "MATERIALS",
    "PRESET_NAMES",
    "REFERENCE_TEMPLATE",
    "SECRECY_LEVELS",
    "About",
    "BindOptions",
    "BindResult",
    "BindingPlan",
    "CountyRow",
    "Crew",
    "DigestRow",
    "Entry",
    "Face",
    "Fit",
    "Foreign",
    "IndicatorPage",
    "NumberForm",
    "NumberStyle",
    "Numbering",
    "Preset",
    "RecomputedRow",
    "ReferenceBook",
    "Registration",
    "Remark",
    "Sides",
    "Stamp",
    "VolumePlan",
    "VolumeReport",
    "bind",
    "book_of",
    "checked_template",
    "expected_volumes",
    "is_bound",
    "item_reference",
    "marked",
    "material_lists",
    "missing_characters",
    "plan",
    "preset_options",
    "references_of",
    "sheet_limit",
    "sheets_of",
    "sheets_of_paper",
    "text_fonts",
    "thickness",
    "write_chase",
    "write_materials",
    "write_registration",
    "write_verification",
]
