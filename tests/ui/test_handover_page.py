"""移交: a package made as a job, the volumes brought up to date first, and any package examined."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cmarchive.errors import DiskFull, PackageRefused
from cmarchive.jobs import Monitor
from cmarchive.session import PackOptions, VerificationFiles
from cmarchive.verification import Outcome, VerificationReport
from tests.ui.conftest import Present, Settle
from tests.ui.fakes import FakeSession
from tests.ui.helpers import cells, column, rest
from tests.ui.small import report_of
from ui.pages.handover import HandoverPage
from ui.settings import Settings
from ui.theme import Theme
from ui.window import Window
from ui.workspace import Workspace


@pytest.fixture
def page(workspace: Workspace, theme: Theme, settings: Settings, present: Present) -> HandoverPage:
    """The page over the small archive, which was never handed over."""
    made = HandoverPage(workspace, theme, settings)
    present(made)
    return made


def test_archive_never_handed_over_says_what_will_be_listed(page: HandoverPage) -> None:
    assert page.card.never.isVisible()
    assert not page.delta.isEnabled()
    assert page.caution.text == "还有 6 个错误没有处理，建议先校核"
    page.card.checks_button.click()
    assert page.card.unseen.isVisible()


def test_volumes_are_brought_up_to_date_and_packed(
    page: HandoverPage, session: FakeSession, settle: Settle
) -> None:
    states: list[str] = []
    page.state_changed.connect(states.append)
    session.proceed.set()
    page.receiver.setText("示例市创建办")
    page.start.click()
    assert not page.start.isEnabled()
    settle()
    folder = session.path.parent / "案卷"
    target = session.path.parent / "移交" / "示例县2024.zip"
    [bound] = session.named("bind")
    assert isinstance(bound, tuple)
    assert bound[0] == folder
    assert session.named("pack") == [(target, PackOptions(volumes=folder, receiver="示例市创建办"))]
    assert page.bar.text.startswith(f"移交包已写成并核对：{target}；")
    assert column(page.card.checks, 4) == ["合格", "有提示"]
    assert page.card.detail.toPlainText() == "核对档号\ndata/a.pdf：档号不对"
    assert (page.card.bag.text, page.card.own.text) == ("BagIt 有效", "移交包")
    page.card.made_button.click()
    assert cells(page.card.made, 0)[:2] == ["1", "X001-610000-2024-001"]
    assert cells(page.card.made, 0)[3:] == ["完整", "12", "126.0 MB", str(target)]
    assert page.start.isEnabled()
    assert states[-1] == "1 次"


def test_choices_are_kept_and_the_next_may_be_a_delta(
    page: HandoverPage,
    session: FakeSession,
    settle: Settle,
    workspace: Workspace,
    theme: Theme,
    settings: Settings,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    page.volumes.setChecked(False)
    page.parts.choose(4_000_000_000)
    page.file.setText(str(tmp_path / "包.zip"))
    page.start.click()
    settle()
    assert session.named("bind") == []
    page.delta.setChecked(True)
    page.start.click()
    settle()
    options = PackOptions(with_volumes=False, delta=True, part_size=4_000_000_000)
    assert session.named("pack")[1] == (tmp_path / "包.zip", options)
    page.card.made_button.click()
    assert column(page.card.made, 3) == ["补充", "完整"]
    again = HandoverPage(workspace, theme, settings)
    qtbot.addWidget(again)
    assert (again.target, again.volumes.isChecked(), again.parts.value) == (
        tmp_path / "包.zip",
        False,
        4_000_000_000,
    )


def test_a_refusal_is_told_at_the_top(page: HandoverPage, session: FakeSession, settle: Settle) -> None:
    page.volumes.setChecked(False)
    session.refusal = DiskFull(path="包.zip")
    page.start.click()
    settle()
    assert page.bar.text.startswith("磁盘空间不足")
    assert page.start.isEnabled()
    assert page.card.never.isVisible()


def test_any_package_is_examined_and_the_report_written(
    page: HandoverPage,
    session: FakeSession,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    found = report_of("外.zip", ("摘要", Outcome.FAILED), ("附件", Outcome.PASSED))
    monkeypatch.setattr("ui.pages.handover.verify_package", lambda _file, _monitor: found)
    page.verify(tmp_path / "外.zip")
    settle()
    assert page.bar.text == "外.zip：是有效的 BagIt 包，四性检测有 1 项不合格。"
    assert column(page.card.checks, 5) == ["1 处：data/a.pdf：摘要不对", "核对附件"]
    written: list[Path] = []

    def write(report: VerificationReport, target: Path, _monitor: Monitor) -> VerificationFiles:
        assert report is found
        written.append(target)
        return VerificationFiles(pdf=target / "a.pdf", workbook=target / "a.xlsx")

    monkeypatch.setattr("ui.pages.handover.write_verification_reports", write)
    monkeypatch.setattr(
        "ui.pages.handover.QFileDialog.getExistingDirectory", lambda *_arguments: str(tmp_path)
    )
    page.card.write.click()
    settle()
    assert written == [tmp_path]
    assert page.bar.text.startswith("检测报告已写成")

    def refuse(_file: Path, _monitor: Monitor) -> VerificationReport:
        raise PackageRefused(path="弹.zip", cause="疑为压缩炸弹")

    monkeypatch.setattr("ui.pages.handover.verify_package", refuse)
    page.verify(tmp_path / "弹.zip")
    settle()
    assert "疑为压缩炸弹" in page.bar.text
    assert session.named("pack") == []


def test_a_package_is_signed_and_closed_and_opened_again(
    opened: Window, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CMARCHIVE_KEYS", str(tmp_path / "keys"))
    opened.turn_to("handover")
    page = opened.pages["handover"]
    assert isinstance(page, HandoverPage)
    page.file.setText(str(tmp_path / "示例县.zip"))
    page.volumes.setChecked(False)
    page.sign.setChecked(True)
    page.seal.setChecked(True)
    page.start.click()
    dialog = page.dialog
    assert dialog is not None
    assert dialog.key is None  # the key is made now, and not protected
    assert dialog.seal is not None
    assert dialog.again is not None
    for first, second, told in (("短", "短", "太短"), ("九个字的一句口令啊", "另一句口令九个字啊", "不同")):
        dialog.seal.setText(first)
        dialog.again.setText(second)
        dialog.go.click()
        assert told in dialog.problem.text()
    dialog.again.setText("九个字的一句口令啊")
    dialog.go.click()
    rest(opened, qtbot)
    sealed = tmp_path / "示例县.zip.age"
    assert f"加密件：{sealed}" in page.bar.text
    assert page.card.report is not None
    assert page.card.report.signature.is_present
    (tmp_path / "示例县.zip").unlink()
    page._ask_seal(sealed)
    opening = page.dialog
    assert opening is not None
    assert opening.seal is not None
    opening.seal.setText("不是这一句口令")
    opening.go.click()
    rest(opened, qtbot)
    assert "口令不对" in page.bar.text
    page._unseal(sealed, "九个字的一句口令啊")
    rest(opened, qtbot)
    rest(opened, qtbot)
    assert (tmp_path / "示例县.zip").is_file()
    assert "没有不合格项目" in page.bar.text
    assert page.card.report.signature.is_valid
