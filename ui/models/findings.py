"""The findings of a check as one list: filtered, and grouped under headings that fold.

Ten thousand findings are rows of a flat table, so that nothing but what is in sight is ever asked for.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from time import monotonic
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QObject, Qt, QTimer

from cmarchive.assessment import Scheme, Severity
from cmarchive.model import Finding, SubjectKey
from cmarchive.session import CheckResult
from cmarchive.text import fold
from cmarchive.wording import headed
from ui.models.finding_groups import ORDER, Grouping, Groups, Heading
from ui.models.roles import ALIGN, LEFT, NOWHERE, SPOKEN, TEXT, TIP, Index, Role
from ui.texts import SEVERITY_TONES, severity_name, shown

_SLOT_CODE = re.compile(r"[A-Z]\d{2}|\d{2}-\d{2}")
_AT_A_TIME = 0.004  # seconds; by the clock, for a job may be running beside it
_FREED = 500  # words at a time that belong to findings no more
_BETWEEN = 20  # milliseconds that belong to whatever else is to be done


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which findings are shown: those not explained, or explained; of a severity, a subject, with these words."""

    severity: Severity | None = None
    explained: bool = False
    needle: str = ""
    subject: SubjectKey | None = None


class FindingsModel(QAbstractTableModel):
    """级别 问题 对象 年度. ``VALUE`` of a row is its Finding, of a heading the Heading."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._result = CheckResult(findings=(), verdicts=())
        self._cold: Iterator[Finding] = iter(())
        self._hay: dict[int, str] = {}  # by identity: the findings are kept as long
        self._stale: list[str] = []
        self._groups = Groups()
        self._grouping, self._wanted = Grouping.SEVERITY, Wanted()
        self._folded: set[tuple[Grouping, str]] = set()
        self._rows: list[Finding | Heading] = []
        self._warming = QTimer(self, interval=_BETWEEN)
        self._warming.timeout.connect(self._warm)
        self._headings = (self.tr("级别"), self.tr("问题"), self.tr("对象"), self.tr("年度"))

    @property
    def count(self) -> int:
        """How many findings there are, shown or not."""
        return len(self._result.findings)

    @property
    def shown(self) -> list[Finding]:
        """The findings in sight, in their order."""
        return [one for one in self._rows if isinstance(one, Finding)]

    @property
    def is_folded(self) -> bool:
        """Tell whether nothing but headings is in sight."""
        return not any(isinstance(one, Finding) for one in self._rows)

    @property
    def grouping(self) -> Grouping:
        """What the findings stand together by."""
        return self._grouping

    @property
    def wanted(self) -> Wanted:
        """Which findings are shown."""
        return self._wanted

    def show_result(self, result: CheckResult, scheme: Scheme | None = None) -> None:
        """Show the findings of a check, the gravest first, otherwise in the order of the rules."""
        if scheme is not None:
            self._groups = Groups(scheme)
        self._result = result
        self._stale += self._hay.values()
        self._hay = {}
        self._cold = chain.from_iterable(chain(result.waiting.values(), result.settled.values()))
        self._warming.start()
        self._arrange()

    def choose(self, wanted: Wanted) -> None:
        """Show only these."""
        self._wanted = replace(wanted, needle=" ".join(fold(word) for word in wanted.needle.split()))
        self._arrange()

    def group(self, grouping: Grouping) -> None:
        """Put them together by something else."""
        self._grouping = grouping
        self._arrange()

    def turn(self, row: int) -> None:
        """Fold the findings under a heading away, or out again."""
        heading = self._rows[row]
        if isinstance(heading, Heading):
            self._folded ^= {(self._grouping, heading.key)}
            self._arrange()

    def fold_all(self, *, away: bool) -> None:
        """Fold everything away, or out."""
        keys = {(self._grouping, key) for key in map(self._groups.key_of(self._grouping), self._all())}
        self._folded = self._folded | keys if away else self._folded - keys
        self._arrange()

    def find(self, fingerprint: str) -> Finding | None:
        """A finding by its name, the gravest looked at first."""
        return next((one for one in self._all() if one.fingerprint == fingerprint), None)

    def row_of(self, wanted: Finding) -> int:
        """Where a finding stands now, or -1; its group is folded out for it if it is shown at all."""
        finding = next((one for one in self._all() if _is_same(one, wanted)), None)
        if finding is None or not self._is_wanted(finding):
            return -1
        if (place := (self._grouping, self._groups.key_of(self._grouping)(finding))) in self._folded:
            self._folded.remove(place)
            self._arrange()
        return next(row for row, one in enumerate(self._rows) if one is finding)

    def value(self, row: int) -> Finding | Heading | None:
        """What stands in a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Qt's count of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Qt's count of columns."""
        return 0 if parent.isValid() else len(self._headings)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = TEXT) -> Any:
        """The headings of the columns."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self._headings):
            return None
        if role == TEXT:
            return self._headings[section]
        return LEFT if role == ALIGN else None

    def data(self, index: Index, role: int = TEXT) -> Any:
        """What a cell shows."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        one, column = self._rows[index.row()], index.column()
        if role == Role.VALUE:
            return one
        if isinstance(one, Heading):
            return self._heading_data(one, column, role)
        if role in (TEXT, SPOKEN):
            return _text(one, column)
        if role == Role.TONE:
            return SEVERITY_TONES[one.severity] if column == 0 else None
        if role == TIP:
            return shown(one.message)
        return column > 1 if role == Role.MUTED else None

    def _heading_data(self, one: Heading, column: int, role: int) -> Any:
        if role == TEXT and column == 0:
            return self.tr("{title}（{count}）").format(title=one.title, count=one.count)
        if role == SPOKEN and column == 0:
            text = self.tr("{title}，{count} 个，已折叠") if one.folded else self.tr("{title}，{count} 个")
            return text.format(title=one.title, count=one.count)
        return self.tr("单击或按空格折叠、展开") if role == TIP else None

    def _arrange(self) -> None:
        self.beginResetModel()
        self._rows = []
        for key, members in self._grouped():
            folded = (self._grouping, key) in self._folded
            title = self._groups.title(self._grouping, key, members[0])
            self._rows.append(Heading(key, title, members, folded))
            if not folded:
                self._rows += members
        self.endResetModel()

    def _grouped(self) -> Iterator[tuple[str, Sequence[Finding]]]:
        """The groups in their order. What a check has parted already is not looked at again, one by one."""
        wanted, grouping = self._wanted, self._grouping
        parted = self._result.settled if wanted.explained else self._result.waiting
        if grouping is Grouping.SEVERITY and not wanted.needle and wanted.subject is None:
            shown = (one for one in ORDER if parted[one] and wanted.severity in (None, one))
            yield from ((severity, parted[severity]) for severity in shown)
            return
        groups: dict[str, list[Finding]] = defaultdict(list)
        is_wanted, key_of = self._is_wanted, self._groups.key_of(grouping)
        for one in chain.from_iterable(parted.values()):
            if is_wanted(one):
                groups[key_of(one)].append(one)
        yield from ((key, groups[key]) for key in self._groups.order(grouping, list(groups)))

    def _all(self) -> Iterator[Finding]:
        return chain.from_iterable(chain(self._result.waiting.values(), self._result.settled.values()))

    def _is_wanted(self, one: Finding) -> bool:
        wanted = self._wanted
        if one.is_explained is not wanted.explained:
            return False
        if wanted.severity is not None and one.severity is not wanted.severity:
            return False
        if wanted.subject is not None and one.subject.key != wanted.subject:
            return False
        return not wanted.needle or self._holds(one, wanted.needle)

    def _holds(self, one: Finding, needle: str) -> bool:
        hay = self._hay.get(id(one)) or self._learn_words(one)
        return all(word in hay for word in needle.split())

    def _learn_words(self, one: Finding) -> str:
        words = (
            "".join(map(shown, (one.title, one.message, one.subject.name)))
            + one.topic
            + one.rule
            + one.period
        )
        folded = self._hay[id(one)] = fold(words)
        return folded

    def _warm(self) -> None:
        """Fold the words of some more findings, while nobody searches: of ten thousand it takes a tenth of a second."""
        until = monotonic() + _AT_A_TIME
        while self._stale and monotonic() < until:
            del self._stale[-_FREED:]
        for one in self._cold:
            if id(one) not in self._hay:
                self._learn_words(one)
            if monotonic() > until:
                return
        self._warming.stop()


def _is_same(one: Finding, other: Finding) -> bool:
    """Tell whether two findings have the same fingerprint, without computing it of hundreds of thousands."""
    return (
        one.rule == other.rule
        and one.topic == other.topic
        and one.period == other.period
        and one.subject.key == other.subject.key
    )


def _text(one: Finding, column: int) -> str:
    return (severity_name(one.severity), _summary(one), _subject(one), shown(one.period) or "—")[column]


def _summary(finding: Finding) -> str:
    translate = QCoreApplication.translate
    if finding.is_explained:
        return translate("FindingsModel", "已说明：{title}").format(title=shown(finding.title))
    text = shown(headed(finding.title, finding.message) if finding.message else finding.title)
    if finding.explanation is not None:
        return translate("FindingsModel", "须重新说明：{text}").format(text=text)
    return text


def _subject(finding: Finding) -> str:
    """Name the subject, and the slot where the finding is about one; codes of variables are not for people."""
    topic = finding.topic if _SLOT_CODE.fullmatch(finding.topic) else ""
    return f"{shown(finding.subject.name)} {topic}".strip()
