"""The use case of asking for what is lacking: 催交单 on paper, as a workbook, and one file for each enterprise."""

import re
from collections.abc import Iterable
from pathlib import Path

from cmarchive import bind as binding
from cmarchive import ledger as ledgers
from cmarchive.errors import ValueInvalid
from cmarchive.issued import Dispatch, DispatchKind
from cmarchive.jobs import Monitor
from cmarchive.model import SubjectKey, SubjectKind
from cmarchive.owing import ChaseTerms, chase_lists
from cmarchive.session.issuing import Issuing
from cmarchive.session.reports import ChaseReport
from cmarchive.session.targets import check_target
from cmarchive.text import mark
from cmarchive.view import View

LISTS = mark("Chase", "催交单")
_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f]')
_LONGEST = 60  # characters of an enterprise's name in a file's name


class Chasing(Issuing):
    """Says on paper what is still owed."""

    def chase(
        self,
        target: Path,
        monitor: Monitor,
        *,
        only: Iterable[SubjectKey] = (),
        terms: ChaseTerms | None = None,
        pdf: bool = True,
        excel: bool = True,
        each: bool = False,
        view: View | None = None,
    ) -> ChaseReport:
        """Write what every enterprise, or those of ``only``, still owes into the folder ``target``.

        One PDF and one workbook for all; ``each`` adds a PDF for every enterprise, to be sent to it alone. Nothing is
        written when nobody owes anything. Raises ValueInvalid for a place that cannot be one, or for ``only`` with
        what is no enterprise.
        """
        check_target(target, self.path, is_folder=True)
        chosen = frozenset(only)
        _require_enterprises(chosen)
        shown, told = view or self.view(), terms or ChaseTerms()
        monitor.begin(mark("Stage", "清点材料"), 1)
        lists = list(chase_lists(shown, chosen, told.within))
        monitor.advance()
        files: list[Path] = []
        if lists and pdf:
            files.append(target / f"{LISTS}.pdf")
            binding.write_chase(shown, lists, told, files[-1], monitor)
        if lists and excel:
            files.append(target / f"{LISTS}.xlsx")
            ledgers.write_chase(shown, lists, told, files[-1], monitor)
        for one in lists if each else ():
            name = _FORBIDDEN.sub("_", one.enterprise.name)[:_LONGEST]
            files.append(target / LISTS / f"{one.enterprise.id} {name}.pdf")
            binding.write_chase(shown, [one], told, files[-1], monitor)
        demands = sum(len(one.demands) for one in lists)
        if files:
            note = mark("Dispatch", "{count} 家企业").format(count=len(lists))
            self._tell_dispatch(
                Dispatch(kind=DispatchKind.CHASE, target=str(target), items=demands, note=note)
            )
        return ChaseReport(folder=target, files=tuple(files), enterprises=len(lists), demands=demands)


def _require_enterprises(subjects: Iterable[SubjectKey]) -> None:
    for subject in subjects:
        if subject.kind is not SubjectKind.ENTERPRISE:
            reason = mark("Reason", "不是企业，只有企业能收到催交单")
            raise ValueInvalid(value=subject.id, field=mark("Reason", "对象"), reason=reason)
