"""Files, folders and workbooks coming in: what they are, whose they are, what they say. Nothing here is stored."""

from cmarchive.intake.blankness import looks_blank
from cmarchive.intake.directory import Directory
from cmarchive.intake.figures_block import PlacedBlock, place_by_names
from cmarchive.intake.figures_table import FigureReading, FigureRow, read_figures
from cmarchive.intake.figures_typed import read_typed
from cmarchive.intake.inspection import IMAGES, Inspection, inspect_file
from cmarchive.intake.matching import Match, match
from cmarchive.intake.page_digests import page_digests
from cmarchive.intake.peeking import Peek, PeekLine, peek
from cmarchive.intake.preview import PageImage, render_page
from cmarchive.intake.report_text import read_text
from cmarchive.intake.reports import ReportContext, ReportReading, read_report
from cmarchive.intake.roster import RosterReading, RosterRow, read_roster
from cmarchive.intake.template import write_figures_template
from cmarchive.intake.walking import FoundFile, walk

__all__ = [
    "IMAGES",
    "Directory",
    "FigureReading",
    "FigureRow",
    "FoundFile",
    "Inspection",
    "Match",
    "PageImage",
    "Peek",
    "PeekLine",
    "PlacedBlock",
    "ReportContext",
    "ReportReading",
    "RosterReading",
    "RosterRow",
    "inspect_file",
    "looks_blank",
    "match",
    "page_digests",
    "peek",
    "place_by_names",
    "read_figures",
    "read_report",
    "read_roster",
    "read_text",
    "read_typed",
    "render_page",
    "walk",
    "write_figures_template",
]
