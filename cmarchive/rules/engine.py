"""Runs the rules of a scheme over a view, and answers what is wrong with a rule and what it looks at."""

from collections.abc import Collection

from cmarchive.assessment import RuleSpec, Scheme
from cmarchive.jobs import Monitor
from cmarchive.model import Finding
from cmarchive.rules.checker import Checker
from cmarchive.rules.checks import CHECKS
from cmarchive.rules.params import ParamsInvalid, read_params
from cmarchive.rules.tasks import tasks_of
from cmarchive.text import mark
from cmarchive.view import View


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
    return frozenset(code for task in tasks_of(rule, scheme) for code in task.reads)


def reads_documents(rule: RuleSpec) -> bool:
    """Tell whether a rule looks at items, enterprises or notes, so that it runs again when one of them changes."""
    check = CHECKS.get(rule.check)
    return check is None or check.reads_documents


def run_rules(view: View, monitor: Monitor, only: Collection[str] | None = None) -> list[Finding]:
    """Run the scheme's rules, or those of them named in ``only``, and list the findings in declared order.

    A check that breaks becomes a finding of its own and the others still run: a reviewer must be able to tell "the
    figures are wrong" from "the check is wrong". Explanations already written are attached.
    """
    return Checker(view, monitor, only).findings()
