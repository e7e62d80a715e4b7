"""The one next step: from nothing to bound, each step names the place where it is done."""

from dataclasses import replace
from pathlib import Path

import pytest

from cmarchive.assessment import Severity
from cmarchive.jobs import Monitor
from cmarchive.model import Explanation, Finding, SubjectKey, SubjectKind
from cmarchive.session import NextKind, NextStep, Session, after_check
from cmarchive.session.next_steps import next_step
from cmarchive.view import View
from tests.session.conftest import MakePdf

PAPER = SubjectKey(SubjectKind.ENTERPRISE, "0001")


def test_steps_follow_the_work(session: Session, tmp_path: Path, make_pdf: MakePdf) -> None:
    step = session.overview().step
    assert (step.kind, step.reason) == (NextKind.COLLECT, session.overview().next_step)
    file = make_pdf(tmp_path / "未知.pdf")
    session.collect([file], Monitor())
    step = session.overview().step
    assert step.kind is NextKind.UNFILED
    assert step.reason == "有 1 件材料未能确定归入哪一项，请逐件确认。"
    [item] = session.view().unfiled()
    session.file_item(item.id, PAPER, "A01")
    step = session.overview().step
    first = next(v for v in session.scheme.variables.values() if v.required)
    assert (step.kind, step.variable, step.year) == (NextKind.FIGURES, first.code, 2023)
    assert step.subject == session.view().region.key
    assert step.action == f"填写 2023 年{first.name}"


def without_figures(session: Session) -> View:
    """The archive by a scheme that asks for no figures."""
    view = session.view()
    variables = {code: replace(one, required=False) for code, one in view.scheme.variables.items()}
    scheme = replace(view.scheme, variables=variables)
    return View(
        scheme=scheme,
        profile=view.profile,
        enterprises=view.enterprises,
        items=view.items,
        volumes=view.volumes,
    )


def test_material_step_leads_to_the_first_open_slot(
    session: Session, tmp_path: Path, make_pdf: MakePdf
) -> None:
    session.add([make_pdf(tmp_path / "a.pdf")], subject=PAPER, slot="A01", title="基本情况表")
    view = without_figures(session)
    step = next_step(view, session.overview(view).progress)
    assert step.kind is NextKind.MATERIAL
    assert step.subject == SubjectKey(SubjectKind.ENTERPRISE, "0002")  # which has nothing yet
    assert step.slot == "A01"
    assert step.action.startswith("补齐 A01 ")


BIND = NextStep(kind=NextKind.BIND, action="装订案卷", reason="材料已齐。")


def a_finding(session: Session, severity: Severity = Severity.ERROR) -> Finding:
    return Finding(
        rule="B2",
        check="sum",
        severity=severity,
        subject=session.view().region,
        period="2024",
        topic="gdp",
        title="合计不符",
        message="相差 0.18。",
    )


def test_errors_come_before_binding(session: Session) -> None:
    finding = a_finding(session)
    step = after_check(BIND, [a_finding(session, Severity.WARNING), finding])
    assert (step.kind, step.fingerprint) == (NextKind.FINDING, finding.fingerprint)
    assert step.reason == "校核还有 1 个错误未处理，先看“合计不符”（示例县）。"


@pytest.mark.parametrize("kind", [NextKind.MATERIAL, NextKind.FIGURES, NextKind.UNFILED])
def test_earlier_steps_stay(session: Session, kind: NextKind) -> None:
    step = replace(BIND, kind=kind)
    assert after_check(step, [a_finding(session)]) is step


def test_explained_errors_do_not_hold_up(session: Session) -> None:
    finding = a_finding(session)
    given = Explanation(
        fingerprint=finding.fingerprint,
        text="属实。",
        author="甲",
        written="2025-12-31",
        values_digest=finding.values_digest,
    )
    assert after_check(BIND, [finding.explained_by(given)]) is BIND
