"""The list of findings: grouped under headings that fold, filtered, searched, and quick with ten thousand."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from cmarchive.assessment import Severity, Variable
from cmarchive.jobs import Monitor
from cmarchive.model import Explanation, Figure, FigureKey, Finding, FindingValue, Item, Subject
from cmarchive.numbers import parse_number
from cmarchive.session import CheckResult
from cmarchive.view import View
from tests.ui.conftest import Present, Settle, Tested
from tests.ui.fakes import FakeSession
from tests.ui.helpers import column, press
from tests.ui.small import AIR, CHEMICAL, KNOWN, PAPER, stored
from ui.models.finding_groups import Grouping, Heading
from ui.models.findings import FindingsModel, Wanted
from ui.models.roles import SPOKEN, TIP
from ui.pages.check import CheckPage
from ui.settings import Settings
from ui.theme import Theme
from ui.workspace import Place, Workspace


@pytest.fixture
def findings(session: FakeSession) -> tuple[Finding, ...]:
    return session.check(Monitor(), session.view()).findings


@pytest.fixture
def model(
    session: FakeSession, findings: tuple[Finding, ...], qapp: QApplication, tested: Tested
) -> FindingsModel:
    made = FindingsModel()
    tested(made)
    made.show_result(CheckResult(findings=findings[::-1], verdicts=()), session.scheme)
    return made


def headings(model: FindingsModel) -> list[str]:
    rows = (model.value(row) for row in range(model.rowCount()))
    return [f"{one.title} {one.count} {one.detail}".strip() for one in rows if isinstance(one, Heading)]


@pytest.mark.parametrize(
    ("grouping", "told"),
    [
        (Grouping.SEVERITY, ["错误 6 错误 6", "警告 1 警告 1"]),
        (
            Grouping.SUBJECT,
            [
                "示例县 1 警告 1",
                "指标8 空气质量 1 错误 1",
                "指标14 生活污水集中处理 1 错误 1",
                "示例甲纸业有限公司 1 错误 1",
                "示例乙化工有限公司 3 错误 3",
            ],
        ),
        (Grouping.RULE, ["H1 材料缺失 6 错误 6", "G3 1 警告 1"]),
        (
            Grouping.INDICATOR,
            ["8 空气质量 1 错误 1", "14 生活污水集中处理 1 错误 1", "与指标无直接关系 5 错误 4　警告 1"],
        ),
    ],
)
def test_findings_stand_together(model: FindingsModel, grouping: Grouping, told: list[str]) -> None:
    model.group(grouping)
    assert headings(model) == told
    assert len(model.shown) == 7


def test_heading_folds_and_says_so(model: FindingsModel) -> None:
    model.turn(0)
    assert column(model, 0) == ["错误（6）", "警告（1）", "警告"]
    assert model.index(0, 0).data(SPOKEN) == "错误，6 个，已折叠"
    assert model.index(0, 0).data(TIP) == "单击或按空格折叠、展开"
    model.turn(0)
    assert len(model.shown) == 7
    model.fold_all(away=True)
    assert model.shown == []
    model.group(Grouping.RULE)
    assert len(model.shown) == 7  # each grouping has its own folds
    model.group(Grouping.SEVERITY)
    model.fold_all(away=False)
    assert len(model.shown) == 7


def test_folded_group_opens_for_what_is_looked_for(
    model: FindingsModel, findings: tuple[Finding, ...]
) -> None:
    model.fold_all(away=True)
    row = model.row_of(findings[-1])
    assert model.value(row) == findings[-1]
    assert model.find("unknown") is None
    assert model.find(findings[-1].fingerprint) == findings[-1]
    model.choose(Wanted(severity=Severity.ERROR))
    assert model.row_of(findings[-1]) == -1


def test_filters_work_together(model: FindingsModel) -> None:
    counts = {
        Wanted(): 7,
        Wanted(severity=Severity.WARNING): 1,
        Wanted(explained=True): 0,
        Wanted(subject=CHEMICAL): 3,
        Wanted(subject=CHEMICAL, needle="应急"): 1,
        Wanted(needle="固废 ９７.９"): 1,
        Wanted(subject=PAPER, severity=Severity.WARNING): 0,
    }
    for wanted, count in counts.items():
        model.choose(wanted)
        assert len(model.shown) == count, wanted


def test_explained_and_explained_before_the_values_changed(
    session: FakeSession, findings: tuple[Finding, ...], model: FindingsModel
) -> None:
    given = Explanation(
        fingerprint=findings[0].fingerprint,
        text="属实。",
        author="甲",
        written="2025-01-15",
        values_digest=findings[0].values_digest,
    )
    stale = replace(given, fingerprint=findings[1].fingerprint, values_digest="other")
    told = (findings[0].explained_by(given), findings[1].explained_by(stale), *findings[2:])
    model.show_result(CheckResult(findings=told, verdicts=()), session.scheme)
    assert len(model.shown) == 6
    assert column(model, 1)[1].startswith("须重新说明：材料缺失")
    model.choose(Wanted(explained=True))
    assert column(model, 1)[1] == "已说明：材料缺失"


def test_of_ten_thousand_only_rows_in_sight_are_asked_for(
    qtbot: QtBot,
    theme: Theme,
    workspace: Workspace,
    settings: Settings,
    findings: tuple[Finding, ...],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = CheckPage(workspace, theme, settings)
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.show()
    many = [replace(findings[0], topic=f"A{number:05d}") for number in range(10_000)]
    page.model.show_result(CheckResult(findings=tuple(many), verdicts=()))
    page.grab()
    asked: set[int] = set()
    data = page.model.data

    def watch(index, role=Qt.ItemDataRole.DisplayRole):  # type: ignore[no-untyped-def]
        asked.add(index.row())
        return data(index, role)

    monkeypatch.setattr(page.model, "data", watch)
    page.table.scrollToBottom()
    page.table.viewport().grab()
    assert max(asked, default=0) == 10_000
    assert len(asked) < 60


# The page


@pytest.fixture
def check(workspace: Workspace, theme: Theme, settings: Settings, present: Present) -> CheckPage:
    page = CheckPage(workspace, theme, settings)
    present(page)
    return page


def test_space_and_click_fold_and_the_card_stays(check: CheckPage) -> None:
    shown = check.card.finding
    check.table.setFocus()
    check.table.setCurrentIndex(check.model.index(0, 0))
    press(check.table, Qt.Key.Key_Space)
    assert check.model.rowCount() == 3
    assert check.card.finding == shown
    assert check.fold.text() == "全部折叠"  # the warning is still in sight
    check.table.clicked.emit(check.model.index(0, 1))
    assert check.model.rowCount() == 9
    check.fold.click()
    assert (check.model.rowCount(), check.fold.text()) == (2, "全部展开")
    check.fold.click()
    assert (check.model.rowCount(), check.fold.text()) == (9, "全部折叠")


def test_heading_of_the_first_finding_is_in_sight(check: CheckPage) -> None:
    check.search.setText("应急")
    check.search.clear()
    assert check.table.currentIndex().row() == 1
    assert check.table.verticalScrollBar().value() == 0


def test_grouping_keeps_what_is_chosen(check: CheckPage) -> None:
    finding = check.model.shown[3]
    check.table.choose(check.model.row_of(finding))
    for grouping in (Grouping.SUBJECT, Grouping.INDICATOR, Grouping.RULE):
        check.grouping.choose(grouping)
        assert check.card.finding == finding
        assert check.table.current_value() == finding


def test_subject_of_a_finding_narrows_the_list(check: CheckPage) -> None:
    chemical = next(one for one in check.model.shown if one.subject.key == CHEMICAL)
    check.table.choose(check.model.row_of(chemical))
    check.card.subject.click()
    assert {one.subject.key for one in check.model.shown} == {CHEMICAL}
    assert check.subject.text() == "示例乙化工有限公司 ✕"
    check.subject.click()
    assert len(check.model.shown) == 7
    assert not check.subject.isVisible()


def test_finding_is_shown_whatever_is_filtered(check: CheckPage) -> None:
    wanted = check.model.shown[2]
    check.search.setText("没有这样的问题")
    check.buttons["explained"].click()
    check.reach(Place(None, finding=wanted.fingerprint))
    assert check.card.finding == wanted
    assert check.buttons["all"].isChecked()
    check.reach(Place(None, finding="gone"))
    assert check.card.finding == wanted


# Where the values are


USED = Variable(code="used", name="综合利用量", unit="万吨", provenance=KNOWN)


@pytest.fixture
def figured(session: FakeSession, workspace: Workspace, check: CheckPage, settle: Settle) -> CheckPage:
    """The page over an archive that holds the first figure the finding speaks of, read from a document."""
    session.scheme = replace(session.scheme, variables={"used": USED})
    session.items[9] = Item(
        id=9, subject=AIR, slot="08-01", title="环统年报", files=(stored("环统.pdf", 40),)
    )
    figure = Figure(
        key=FigureKey(session.profile.region.key, "used", 2024),
        number=parse_number("4.71"),
        unit="万吨",
        source="环统基1-1 第96项",
        item=9,
        page=37,
    )
    plain = session.view

    def view() -> View:
        shown = plain()
        return shown.with_figures({figure.key: figure})

    session.view = view  # type: ignore[method-assign]
    workspace.run(lambda _monitor: None, then=lambda _done: workspace.check())
    settle()
    finding = check.model.shown[-1]
    check.table.choose(check.model.row_of(finding))
    return check


def test_values_lead_to_their_cell_and_their_document(
    figured: CheckPage, workspace: Workspace, session: FakeSession, qtbot: QtBot
) -> None:
    links = {one.text(): one for one in figured.card.values.findChildren(QPushButton) if one.isVisible()}
    assert list(links) == ["4.71 万吨", "《环统年报》 第 37 页"]
    region = session.profile.region.key
    for text, place in (
        ("4.71 万吨", Place(region, variable="used", year=2024)),
        ("《环统年报》 第 37 页", Place(AIR, "08-01", 9)),
    ):
        with qtbot.waitSignal(workspace.went_to) as went:
            links[text].click()
        assert went.args == [place]


def test_finding_about_figures_leads_to_the_cell(
    figured: CheckPage, workspace: Workspace, session: FakeSession, qtbot: QtBot
) -> None:
    assert figured.card.goto.text() == "转到单元格"
    with qtbot.waitSignal(workspace.went_to) as went:
        press(figured.table, Qt.Key.Key_Return)
    assert went.args == [Place(session.profile.region.key, variable="used", year=2024)]


def test_missing_figure_leads_to_its_empty_cell(
    figured: CheckPage, workspace: Workspace, session: FakeSession, qtbot: QtBot
) -> None:
    subject = Subject(key=CHEMICAL, name="示例乙化工有限公司")
    missing = Finding(
        rule="R1",
        check="required",
        severity=Severity.ERROR,
        subject=subject,
        period="2023",
        topic="used",
        title="缺数据",
        message="没有填报。",
    )
    region = session.profile.region
    for finding, place in (
        (missing, Place(CHEMICAL, variable="used", year=2023)),
        (replace(missing, period="2022—2024"), Place(CHEMICAL, variable="used", year=2022)),
        (replace(missing, period=""), Place(CHEMICAL, variable="used", year=2024)),
        (
            replace(missing, subject=region, period="2024"),  # which has a figure
            Place(region.key, variable="used", year=2024),
        ),
    ):
        figured.card.show_finding(finding, workspace.view)
        with qtbot.waitSignal(workspace.went_to) as went:
            figured.card.goto.click()
        assert went.args == [place]


def test_value_that_is_not_in_the_archive_is_no_link(figured: CheckPage, workspace: Workspace) -> None:
    finding = replace(
        figured.model.shown[-1], topic="", values=(FindingValue("used", "综合利用量", 2024, "9.99", "万吨"),)
    )
    figured.card.show_finding(finding, workspace.view)
    assert [one for one in figured.card.values.findChildren(QPushButton) if one.isVisible()] == []
    assert figured.card.goto.isHidden()


def test_rule_says_what_it_rests_on(check: CheckPage) -> None:
    check.table.choose(1)
    assert check.card.basis.text() == "规则 H1　可信程度 V：正式文本原文"


def test_state_of_an_explanation_is_a_word(check: CheckPage, session: FakeSession, settle: Settle) -> None:
    finding = check.card.finding
    assert finding is not None
    session.explain(replace(finding, message="从前"), "属实，见说明。", "甲")
    check.workspace.run(lambda _monitor: None, then=lambda _done: check.workspace.check())
    settle()
    check.table.choose(check.model.row_of(finding))
    assert check.card.state.text == "须重新说明"
    check.card.editor.setPlainText("属实，口径已变。")
    check.card.save.click()
    settle()
    check.reach(Place(None, finding=finding.fingerprint))
    assert check.card.state.text == "已说明"
