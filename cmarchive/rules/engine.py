"""Runs the rules of a scheme over a view and turns what they find into findings."""

import logging
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from cmarchive.assessment import RuleSpec, Scheme, Severity
from cmarchive.jobs import Monitor
from cmarchive.model import Finding, SubjectKey
from cmarchive.rules.check import Check
from cmarchive.rules.checks import CHECKS
from cmarchive.rules.params import Params, ParamsInvalid, VariableCode, named, read_params
from cmarchive.rules.scope import Hit, Index, Scope
from cmarchive.text import mark
from cmarchive.view import View

log = logging.getLogger(__name__)

BROKEN = "check-broken"
ANY_VARIABLE = "*"


def check_problems(rule: RuleSpec, scheme: Scheme) -> list[str]:
    """List in Chinese everything that is wrong with a rule; empty when it can run."""
    check = CHECKS.get(rule.check)
    if check is None:
        return [mark("RuleProblem", "没有名为“{check}”的核对方法").format(check=rule.check)]
    try:
        read_params(check.params, rule.params, rule.level, scheme)
    except ParamsInvalid as exc:
        return exc.problems
    return []


def variables_read(rule: RuleSpec, scheme: Scheme) -> frozenset[str]:
    """Name the variables whose figures a rule looks at; ``*`` stands for any variable of its level.

    A rule that cannot be understood may read anything.
    """
    try:
        params = _params(rule, scheme)
    except (ParamsInvalid, LookupError):
        return frozenset({ANY_VARIABLE})
    codes = frozenset(named(params, VariableCode))
    return codes | {ANY_VARIABLE} if params.reads_all else codes


def reads_documents(rule: RuleSpec) -> bool:
    """Tell whether a rule looks at items, enterprises or notes, so that it runs again when one of them changes."""
    check = CHECKS.get(rule.check)
    return check is None or check.reads_documents


def run_rules(view: View, monitor: Monitor, only: Collection[str] | None = None) -> list[Finding]:
    """Run the scheme's rules, or those of them named in ``only``, and list the findings in declared order.

    A check that breaks becomes a finding of its own and the others still run: a reviewer must be able to tell "the
    figures are wrong" from "the check is wrong". Explanations already written are attached.
    """
    rules = [rule for rule in view.scheme.rules if only is None or rule.id in only]
    monitor.begin(mark("Stage", "校核"), len(rules))
    index = Index(view)
    places = _places(view)
    findings: list[Finding] = []
    for rule in rules:
        findings += _run_rule(rule, view, index, places)
        monitor.advance()
    return findings


def _params(rule: RuleSpec, scheme: Scheme) -> Params:
    check: Check[Any] = CHECKS[rule.check]
    params: Params = read_params(check.params, rule.params, rule.level, scheme)
    return params


def _run_rule(
    rule: RuleSpec, view: View, index: Index, places: Mapping[SubjectKey, int]
) -> Iterator[Finding]:
    code, severity = rule.check, rule.severity
    try:
        run: Callable[[Params, Scope], Iterator[Hit]] = CHECKS[rule.check].run
        hits = list(run(_params(rule, view.scheme), Scope(view, rule.level, index)))
    except Exception as exc:
        log.exception("Rule %s broke", rule.id)
        code, severity = BROKEN, Severity.ERROR
        hits = [_broken(rule, view, exc)]
    subject = view.region
    for hit in _distinct(_in_order(hits, places)):
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


def _broken(rule: RuleSpec, view: View, exc: Exception) -> Hit:
    message = mark(
        "Finding",
        "校核规则“{title}”没有能够运行，这一项没有核对：{cause}。请把这条信息反馈给开发人员；其他规则照常运行。",
    ).format(title=rule.title, cause=f"{type(exc).__name__}: {exc}")
    return Hit(subject=view.region.key, topic=BROKEN, message=message)


def _places(view: View) -> Mapping[SubjectKey, int]:
    """Number the subjects in the order findings are listed: the region, enterprises, indicators."""
    keys = (view.region.key, *(subject.key for subject in view.subjects()))
    return {key: number for number, key in enumerate(keys)}


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
        yield replace(hit, period=f"{hit.period}（{which}）" if hit.period else which)
