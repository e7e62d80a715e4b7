"""The use cases: the only room that ``ui`` and the command line call. It connects the rooms that do not know one another."""

from cmarchive.rules import ConditionResult, IndicatorVerdict, Verdict, indicator_values, summary_sentence
from cmarchive.session.demo import DemoReport, make_demo
from cmarchive.session.reports import (
    BindResult,
    CheckResult,
    CollectReport,
    FiguresReport,
    FindingsReport,
    Overview,
    RosterReport,
    SubjectProgress,
)
from cmarchive.session.scheme_books import SchemeReport, export_scheme, import_scheme
from cmarchive.session.schemes import scheme, scheme_ids
from cmarchive.session.session import Session, profile_of
from cmarchive.session.statements import StatementsReport

__all__ = [
    "BindResult",
    "CheckResult",
    "CollectReport",
    "ConditionResult",
    "DemoReport",
    "FiguresReport",
    "FindingsReport",
    "IndicatorVerdict",
    "Overview",
    "RosterReport",
    "SchemeReport",
    "Session",
    "StatementsReport",
    "SubjectProgress",
    "Verdict",
    "export_scheme",
    "import_scheme",
    "indicator_values",
    "make_demo",
    "profile_of",
    "scheme",
    "scheme_ids",
    "summary_sentence",
]
