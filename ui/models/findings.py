"""The findings of a check, and the filter over them."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, QSortFilterProxyModel

from cmarchive.assessment import Severity
from cmarchive.model import Finding
from cmarchive.text import fold
from ui.models.roles import Index, Role
from ui.models.table import Column, SnapshotModel
from ui.search import matches
from ui.texts import SEVERITY_TONES, severity_name

_SLOT_CODE = re.compile(r"[A-Z]\d{2}|\d{2}-\d{2}")
_ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


class FindingsModel(SnapshotModel[Finding]):
    """级别 问题 对象 年度 of every finding."""

    def __init__(self, parent: QObject | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            (
                Column(
                    heading=translate("FindingsModel", "级别"),
                    text=lambda one: severity_name(one.severity),
                    tone=lambda one: SEVERITY_TONES[one.severity],
                    sort=lambda one: _ORDER[one.severity],
                ),
                Column(heading=translate("FindingsModel", "问题"), text=_summary),
                Column(heading=translate("FindingsModel", "对象"), text=_subject, muted=True),
                Column(
                    heading=translate("FindingsModel", "年度"), text=lambda one: one.period or "—", muted=True
                ),
            ),
            parent,
        )

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show findings, errors first, otherwise in the order of the rules."""
        self.show(sorted(findings, key=lambda one: _ORDER[one.severity]))

    def haystack(self, value: Finding) -> str:
        """Look in the message, the subject and the rule."""
        return fold(
            f"{value.title}{value.message}{value.subject.name}{value.topic}{value.rule}{value.period}"
        )

    def tip(self, value: Finding, column: int) -> str:
        """Show the message over every cell."""
        del column
        return value.message


def _summary(finding: Finding) -> str:
    if finding.is_explained:
        return QCoreApplication.translate("FindingsModel", "已说明：{title}").format(title=finding.title)
    return f"{finding.title}：{finding.message}" if finding.message else finding.title


def _subject(finding: Finding) -> str:
    """Name the subject, and the slot where the finding is about one; codes of variables are not for people."""
    topic = finding.topic if _SLOT_CODE.fullmatch(finding.topic) else ""
    return f"{finding.subject.name} {topic}".strip()


class FindingsFilter(QSortFilterProxyModel):
    """Lets through what the filter buttons and the search field ask for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._severity: Severity | None = None
        self._explained = False
        self._needle = ""
        self.setSortRole(Role.SORT)

    def choose(self, severity: Severity | None, *, explained: bool) -> None:
        """Show one severity, or all; explained findings are shown on their own."""
        self._severity, self._explained = severity, explained
        self.invalidate()

    def search(self, needle: str) -> None:
        """Show what contains the words typed."""
        self._needle = needle
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        """Decide about one finding."""
        index = self.sourceModel().index(row, 0, parent)
        finding = index.data(Role.VALUE)
        if not isinstance(finding, Finding):
            return False
        if finding.is_explained != self._explained:
            return False
        if self._severity is not None and finding.severity is not self._severity:
            return False
        return not self._needle or matches(self._needle, index.data(Role.HAYSTACK))
