"""A rule made ready to run: its parameters read, and what it looks at known."""

import logging
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from cmarchive.assessment import Level, RuleSpec, Scheme, Severity
from cmarchive.model import FigureKey, Finding, SubjectKey, SubjectKind
from cmarchive.rules.check import Check
from cmarchive.rules.checks import CHECKS
from cmarchive.rules.index import Index
from cmarchive.rules.params import Params, ParamsInvalid, VariableCode, named, read_params
from cmarchive.rules.scope import Hit, Scope
from cmarchive.text import mark
from cmarchive.view import View
from cmarchive.wording import in_brackets

log = logging.getLogger(__name__)

BROKEN = "check-broken"
ANY_VARIABLE = "*"


@dataclass(frozen=True, slots=True)
class Task:
    """One rule, or one of the independent parts of it, with what it reads.

    ``params`` is None for a rule that cannot be understood; ``problem`` then says why.
    """

    rule: RuleSpec
    check: Check[Any] | None
    params: Params | None
    reads: frozenset[str]
    problem: str = ""

    @property
    def is_local(self) -> bool:
        """Tell whether each enterprise can be looked at by itself."""
        return (
            self.rule.level is Level.ENTERPRISE and self.check is not None and not self.check.spans_subjects
        )

    @property
    def reads_documents(self) -> bool:
        """Tell whether items, enterprises or notes matter."""
        return self.check is None or self.check.reads_documents

    def concerns(self, key: FigureKey) -> bool:
        """Tell whether an edit of this figure may change what is found."""
        if ANY_VARIABLE not in self.reads and key.variable not in self.reads:
            return False
        level = Level.ENTERPRISE if key.subject.kind is SubjectKind.ENTERPRISE else Level.REGION
        return level is self.rule.level or (self.params is not None and self.params.mixes_levels)


def make_tasks(scheme: Scheme, only: Collection[str] | None = None) -> list[Task]:
    """Make the scheme's rules ready, or those of them named in ``only``, in declared order."""
    return [
        task for rule in scheme.rules if only is None or rule.id in only for task in tasks_of(rule, scheme)
    ]


def tasks_of(rule: RuleSpec, scheme: Scheme) -> Iterator[Task]:
    """Make one rule ready: a task for each of its independent parts."""
    check = CHECKS.get(rule.check)
    try:
        if check is None:
            raise LookupError(rule.check)
        params: Params = read_params(check.params, rule.params, rule.level, scheme)
    except (ParamsInvalid, LookupError) as exc:
        yield Task(rule, check, None, frozenset({ANY_VARIABLE}), f"{type(exc).__name__}: {exc}")
        return
    for part in params.divided():
        yield Task(rule, check, part, _reads(part))


def _reads(params: Params) -> frozenset[str]:
    codes = frozenset(named(params, VariableCode))
    return codes | {ANY_VARIABLE} if params.reads_all else codes


def run_task(task: Task, view: View, index: Index, places: Mapping[SubjectKey, int]) -> list[Finding]:
    """Look, and turn hits into findings by subject. A check that breaks is a finding of its own, never a pass."""
    code, severity = task.rule.check, task.rule.severity
    try:
        hits = list(_look(task, view, index))
    except Exception as exc:
        log.exception("Rule %s broke", task.rule.id)
        code, severity = BROKEN, Severity.ERROR
        hits = [_broken(task.rule, view, task.problem or f"{type(exc).__name__}: {exc}")]
    return list(_findings(task.rule, code, severity, view, _in_order(hits, places)))


def _look(task: Task, view: View, index: Index) -> Iterator[Hit]:
    if task.check is None or task.params is None:
        raise ValueError(task.problem)
    run: Callable[[Params, Scope], Iterator[Hit]] = task.check.run
    return run(task.params, Scope(view, task.rule.level, index))


def _findings(
    rule: RuleSpec, code: str, severity: Severity, view: View, hits: Sequence[Hit]
) -> Iterator[Finding]:
    subject = view.region
    for hit in _distinct(hits):
        if subject.key != hit.subject:  # hits come subject by subject
            subject = view.subject(hit.subject)
        finding = Finding(
            rule=rule.id,
            check=code,
            severity=severity if hit.severity is None else hit.severity,
            subject=subject,
            period=hit.period,
            topic=hit.topic,
            title=rule.title,
            message=hit.message,
            formula=hit.formula,
            cause=hit.cause,
            remedy=rule.remedy if code != BROKEN else "",
            values=hit.values,
            item=hit.item,
        )
        written = view.explanations.get(finding.fingerprint) if view.explanations else None
        yield finding if written is None else finding.explained_by(written)


def _broken(rule: RuleSpec, view: View, cause: str) -> Hit:
    message = mark(
        "Finding",
        "校核规则“{title}”没有能够运行，这一项没有核对：{cause}。请把这条信息反馈给开发人员；其他规则照常运行。",
    ).format(title=rule.title, cause=cause)
    return Hit(subject=view.region.key, topic=BROKEN, message=message)


def _in_order(hits: Iterable[Hit], places: Mapping[SubjectKey, int]) -> list[Hit]:
    """Sort by subject, keeping each check's own order within a subject."""
    return sorted(hits, key=lambda hit: places.get(hit.subject, len(places)))


def _distinct(hits: Iterable[Hit]) -> Iterator[Hit]:
    """Keep fingerprints apart where a subject has the same topic and period twice."""
    seen: dict[tuple[object, str, str], int] = {}
    for hit in hits:
        identity = (hit.subject, hit.topic, hit.period)
        count = seen[identity] = seen.get(identity, 0) + 1
        if count == 1:
            yield hit
            continue
        which = mark("Finding", "件{item}").format(item=hit.item) if hit.item is not None else str(count)
        yield replace(hit, period=hit.period + in_brackets(which) if hit.period else which)
