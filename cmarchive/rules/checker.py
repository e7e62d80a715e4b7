"""Findings kept up to date: everything once, then after an edit only the rules that read what was edited."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from cmarchive.jobs import Monitor, collector_at_rest
from cmarchive.model import FigureKey, Finding, SubjectKey, SubjectKind
from cmarchive.numbers import exact_arithmetic
from cmarchive.rules.index import Index
from cmarchive.rules.tasks import BROKEN, Task, make_tasks, run_task
from cmarchive.text import mark
from cmarchive.view import View

_BySubject = dict[SubjectKey, list[Finding]]


class Checker:
    """The findings of one archive. Holds the view it looked at last; not safe for two threads at once."""

    def __init__(self, view: View, monitor: Monitor, only: Collection[str] | None = None) -> None:
        self.view = view
        self._tasks: Sequence[Task] = make_tasks(view.scheme, only)
        self._places = _places(view)
        rules = list(dict.fromkeys(task.rule.id for task in self._tasks))
        monitor.begin(mark("Stage", "校核"), len(rules))
        with exact_arithmetic(), collector_at_rest():
            self._index = Index(view)
            self._found: list[_BySubject] = []
            for number, task in enumerate(self._tasks):
                self._found.append(self._run(task, self._index))
                after = self._tasks[number + 1].rule.id if number + 1 < len(self._tasks) else ""
                if after != task.rule.id:
                    monitor.advance()

    def __del__(self) -> None:
        """Go a little at a time, as a view does."""
        found = self.__dict__.pop("_found", [])
        while found:
            found.pop()

    def findings(self) -> list[Finding]:
        """Everything found, in declared order of the rules, then by subject."""
        listed: list[Finding] = []
        for found in self._found:
            for key in sorted(found, key=self._place):
                listed += found[key]
        return listed

    def update(
        self, view: View, figures: Collection[FigureKey] = (), documents: Collection[SubjectKey] = ()
    ) -> None:
        """Take in a view that differs only in these figures, and in the items and notes of these subjects.

        Other changes (enterprises, the profile, explanations) need a new checker.
        """
        self.view = view
        with exact_arithmetic():
            self._update(view, figures, documents)

    def _update(self, view: View, figures: Collection[FigureKey], documents: Collection[SubjectKey]) -> None:
        self._index = self._index.changed(view, figures, documents=bool(documents))
        narrowed: dict[frozenset[str], Index] = {}
        for number, task in enumerate(self._tasks):
            edited = {key.subject for key in figures if task.concerns(key)}
            if task.reads_documents:
                edited |= set(documents)
            if not edited:
                continue
            firms = frozenset(one.id for one in edited if one.kind is SubjectKind.ENTERPRISE)
            if not task.is_local or self._is_broken(number):
                self._found[number] = self._run(task, self._index)
            elif firms:
                if (index := narrowed.get(firms)) is None:
                    index = narrowed[firms] = self._index.narrowed(firms)
                self._renew(number, task, index, firms)

    def _renew(self, number: int, task: Task, index: Index, firms: frozenset[str]) -> None:
        """Look at some enterprises again and leave what was found at the others."""
        found = self._run(task, index)
        if any(one.check == BROKEN for findings in found.values() for one in findings):
            self._found[number] = self._run(task, self._index)
            return
        kept = self._found[number]
        for firm in firms:
            kept.pop(SubjectKey(SubjectKind.ENTERPRISE, firm), None)
        kept.update(found)

    def _run(self, task: Task, index: Index) -> _BySubject:
        by_subject: _BySubject = defaultdict(list)
        for finding in run_task(task, self.view, index, self._places):
            by_subject[finding.subject.key].append(finding)
        return dict(by_subject)

    def _is_broken(self, number: int) -> bool:
        found = self._found[number].get(self.view.region.key, ())
        return any(one.check == BROKEN for one in found)

    def _place(self, key: SubjectKey) -> int:
        return self._places.get(key, len(self._places))


def _places(view: View) -> Mapping[SubjectKey, int]:
    """Number the subjects in the order findings are listed: regions, enterprises, indicators."""
    regions = (view.region.key, *(county.key for county in view.counties))
    keys = (*regions, *(subject.key for subject in view.subjects()))
    return {key: number for number, key in enumerate(keys)}
