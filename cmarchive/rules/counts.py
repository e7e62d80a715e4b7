"""How often each rule met something it could look at, so that "nothing found" can be told from "nothing to find"."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import MISSING, fields
from typing import get_type_hints

from cmarchive.assessment import Level
from cmarchive.model import SubjectKind
from cmarchive.rules.params import Params, SlotCode, VariableCode, named
from cmarchive.rules.tasks import ANY_VARIABLE, Task, make_tasks
from cmarchive.view import View

_WHO = frozenset({"credit-code", "region-code", "same-identity"})  # look at the subjects, not at documents
_Cells = Counter[tuple[Level, str]]


def counts(view: View) -> Mapping[str, int]:
    """How many subjects and years each rule of the scheme met; for rules over documents, how many of these.

    A rule cannot have met more than its single variables have figures; of lists of variables, the fullest counts.
    A rule that cannot be understood met nothing. What is missing is not counted: only findings tell of it.
    """
    cells, filed = _figures(view), _documents(view)
    met: Counter[str] = Counter()
    for task in make_tasks(view.scheme):
        met[task.rule.id] += _met(task, view, cells, filed)
    return met


def _met(task: Task, view: View, cells: _Cells, filed: _Cells) -> int:
    if task.params is None:
        return 0
    if not task.reads:
        return _documents_met(task, view, filed)
    levels = tuple(Level) if task.params.mixes_levels else (task.rule.level,)
    single = _single(task.params)
    if single:
        return min(max(cells[level, code] for level in levels) for code in single)
    return max(cells[level, code] for level in levels for code in task.reads)


def _documents_met(task: Task, view: View, filed: _Cells) -> int:
    level = task.rule.level
    slots = set(named(task.params, SlotCode)) if task.params is not None else set()
    if slots:
        return sum(filed[level, slot] for slot in slots)
    subjects = len(view.enterprises) if level is Level.ENTERPRISE else 1 + len(view.counties)
    if task.rule.check in _WHO:
        return subjects
    return max(subjects, sum(count for (one, _), count in filed.items() if one is level))


def _single(params: Params) -> list[str]:
    """The variables without which the check has nothing to look at: those it must be given one by one."""
    hints = get_type_hints(type(params))
    return [
        getattr(params, one.name)
        for one in fields(params)
        if hints[one.name] is VariableCode and one.default is MISSING
    ]


def _figures(view: View) -> _Cells:
    known = {one.key for one in view.enterprises}
    regions = {view.region.key, *(one.key for one in view.counties)}
    cells: _Cells = Counter()
    for subject, variable, _year in view.figures:
        if subject in known:
            level = Level.ENTERPRISE
        elif subject in regions:
            level = Level.REGION
        else:
            continue
        cells[level, variable] += 1
        cells[level, ANY_VARIABLE] += 1
    return cells


def _documents(view: View) -> _Cells:
    cells: _Cells = Counter()
    for item in view.items:
        if item.subject is not None and item.slot:
            is_firm = item.subject.kind is SubjectKind.ENTERPRISE
            cells[Level.ENTERPRISE if is_firm else Level.REGION, item.slot] += 1
    return cells
