"""Reports taken in by a session."""

from pathlib import Path

import pytest

from cmarchive.errors import ValueInvalid
from cmarchive.jobs import Monitor
from cmarchive.session import Session
from cmarchive.statements import StatementKind


def test_a_report_can_be_forgotten(session: Session, tmp_path: Path) -> None:
    report = tmp_path / "报告.txt"
    report.write_text("2025年城镇化率为51.98%。\n", encoding="utf-8")
    read = session.import_statements(report, "工作报告", Monitor())
    assert (read.used, read.replaced, read.problems) == (1, 0, ())
    kinds = [one.kind for one in session.view().statements]
    assert kinds == [StatementKind.HEADING, StatementKind.VALUE]
    session.remove_statements("工作报告")
    assert session.view().statements == ()


def test_a_report_needs_a_name(session: Session, tmp_path: Path) -> None:
    for name in ("", " ", "长" * 41):
        with pytest.raises(ValueInvalid, match="报告名称"):
            session.import_statements(tmp_path / "无.txt", name, Monitor())
