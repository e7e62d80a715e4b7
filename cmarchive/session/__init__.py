"""The use cases: the only room that ``ui`` and the command line call. It connects the rooms that do not know one another."""

from cmarchive.bind import (
    PRESET_NAMES,
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
from cmarchive.handover.queue import QueueEntry
from cmarchive.intake import PageImage, Peek, PeekLine, peek, render_page
from cmarchive.rules import (
    Computed,
    ConditionResult,
    IndicatorValues,
    IndicatorVerdict,
    Requirement,
    Verdict,
    indicator_values,
    summary_sentence,
)
from cmarchive.session.arranging import Part
from cmarchive.session.demo import DemoReport, find_demo, make_demo
from cmarchive.session.demo_city import CityDemoReport, find_city_demo, make_city_demo
from cmarchive.session.desk import CountyStand, DeskRow, stand_name
from cmarchive.session.figuring import EntryReport, FigureEntry
from cmarchive.session.handing import (
    VerificationFiles,
    restore_archive,
    verify_package,
)
from cmarchive.session.handing import write_reports as write_verification_reports
from cmarchive.session.incoming import opened_beside, packages_in, receive_file
from cmarchive.session.next_steps import NextKind, NextStep, after_check
from cmarchive.session.packing import PackOptions, PackReport
from cmarchive.session.profiles import is_city_code
from cmarchive.session.progress import SubjectProgress
from cmarchive.session.proposing import Decision, Proposal, Proposals
from cmarchive.session.receiving import ReceiveReport
from cmarchive.session.regions import counties_from_file, counties_from_text
from cmarchive.session.reports import (
    BindPreview,
    BindResult,
    ChaseReport,
    CheckResult,
    CollectReport,
    DoctorReport,
    FiguresReport,
    FindingsReport,
    Overview,
    PlannedVolume,
    RosterReport,
)
from cmarchive.session.review_reports import OpinionsReport, ReturnPreview, ReturnReport, Reviewed, ReviewList
from cmarchive.session.review_targets import find_target
from cmarchive.session.rolling import RollupFiles, RollupReport, roll_up
from cmarchive.session.scheme_books import SchemeReport, export_scheme, import_scheme
from cmarchive.session.schemes import scheme, scheme_ids
from cmarchive.session.session import Session, profile_of
from cmarchive.session.signing import (
    LEAST_PASSPHRASE,
    CheckedSignature,
    OwnKey,
    is_key_protected,
    own_key,
    protect_key,
    seal_package,
    unseal_package,
)
from cmarchive.session.statements import StatementsReport
from cmarchive.session.undoing import Steps
from cmarchive.store import ArchiveCopy, Backup

__all__ = [
    "LEAST_PASSPHRASE",
    "PRESET_NAMES",
    "SECRECY_LEVELS",
    "ArchiveCopy",
    "Backup",
    "BindOptions",
    "BindPreview",
    "BindResult",
    "ChaseReport",
    "CheckResult",
    "CheckedSignature",
    "CityDemoReport",
    "CollectReport",
    "Computed",
    "ConditionResult",
    "CountyStand",
    "Decision",
    "DemoReport",
    "DeskRow",
    "DoctorReport",
    "EntryReport",
    "FigureEntry",
    "FiguresReport",
    "FindingsReport",
    "Fit",
    "Foreign",
    "IndicatorValues",
    "IndicatorVerdict",
    "NextKind",
    "NextStep",
    "NumberForm",
    "NumberStyle",
    "Numbering",
    "OpinionsReport",
    "Overview",
    "OwnKey",
    "PackOptions",
    "PackReport",
    "PageImage",
    "Part",
    "Peek",
    "PeekLine",
    "PlannedVolume",
    "Preset",
    "Proposal",
    "Proposals",
    "QueueEntry",
    "ReceiveReport",
    "Requirement",
    "ReturnPreview",
    "ReturnReport",
    "ReviewList",
    "Reviewed",
    "RollupFiles",
    "RollupReport",
    "RosterReport",
    "SchemeReport",
    "Session",
    "Sides",
    "Stamp",
    "StatementsReport",
    "Steps",
    "SubjectProgress",
    "Verdict",
    "VerificationFiles",
    "after_check",
    "counties_from_file",
    "counties_from_text",
    "export_scheme",
    "find_city_demo",
    "find_demo",
    "find_target",
    "import_scheme",
    "indicator_values",
    "is_city_code",
    "is_key_protected",
    "make_city_demo",
    "make_demo",
    "opened_beside",
    "own_key",
    "packages_in",
    "peek",
    "preset_options",
    "profile_of",
    "protect_key",
    "receive_file",
    "render_page",
    "restore_archive",
    "roll_up",
    "scheme",
    "scheme_ids",
    "seal_package",
    "stand_name",
    "summary_sentence",
    "unseal_package",
    "verify_package",
    "write_verification_reports",
]
