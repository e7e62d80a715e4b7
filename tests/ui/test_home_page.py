"""工作台: every part leads to the place where the work is done."""

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cmarchive.assessment import Condition, ConditionKind, Scheme, Variable, VariableKind
from cmarchive.errors import TargetInUse
from cmarchive.model import Figure, FigureKey, Item, SubjectKey
from cmarchive.numbers import parse_number
from cmarchive.owing import ChaseTerms
from cmarchive.session import IndicatorValues, NextKind, NextStep, indicator_values
from cmarchive.view import View
from tests.ui.conftest import Present, Settle
from tests.ui.fakes import FakeSession
from tests.ui.helpers import press
from tests.ui.small import AIR, CHEMICAL, KNOWN, PAPER, stored, verdicts_of
from ui.models.wall_rows import WallRows
from ui.pages.home import HomePage
from ui.settings import Settings
from ui.texts import verdict_card
from ui.theme import Theme
from ui.workspace import Place, Workspace


@pytest.fixture
def home(workspace: Workspace, theme: Theme, settings: Settings, present: Present) -> HomePage:
    page = HomePage(workspace, theme, settings)
    present(page)
    return page


# The next step


def test_next_step_names_itself_and_why(home: HomePage, workspace: Workspace, qtbot: QtBot) -> None:
    assert home.next.go.text() == "确认未归档材料"
    assert home.next.reason.text() == "有 1 件材料未能确定归入哪一项，请逐件确认。"
    with qtbot.waitSignal(workspace.went_to) as went:
        home.next.go.click()
    assert went.args == [Place(None)]


@pytest.mark.parametrize(
    ("step", "place"),
    [
        (
            NextStep(kind=NextKind.MATERIAL, action="补", reason="", subject=PAPER, slot="G01"),
            Place(PAPER, "G01"),
        ),
        (
            NextStep(kind=NextKind.FIGURES, action="填", reason="", subject=PAPER, variable="gdp", year=2024),
            Place(PAPER, variable="gdp", year=2024),
        ),
        (
            NextStep(kind=NextKind.FINDING, action="看", reason="", fingerprint="abc"),
            Place(None, finding="abc"),
        ),
    ],
)
def test_step_leads_exactly_there(
    home: HomePage, workspace: Workspace, qtbot: QtBot, step: NextStep, place: Place
) -> None:
    home.next.show_step(step)
    with qtbot.waitSignal(workspace.went_to) as went:
        home.next.go.click()
    assert went.args == [place]


@pytest.mark.parametrize(
    ("kind", "stage"),
    [
        (NextKind.COLLECT, "collect"),
        (NextKind.BIND, "bind"),
        (NextKind.DONE, "bind"),
        (NextKind.RECEIVE, "inbox"),
        (NextKind.ROLLUP, "rollup"),
    ],
)
def test_step_of_a_stage_turns_to_it(home: HomePage, qtbot: QtBot, kind: NextKind, stage: str) -> None:
    home.next.show_step(NextStep(kind=kind, action="去", reason=""))
    with qtbot.waitSignal(home.stage_wanted) as wanted:
        home.next.go.click()
    assert wanted.args == [stage]


def test_step_of_a_reviewer_turns_to_the_county(home: HomePage, qtbot: QtBot) -> None:
    home.next.show_step(NextStep(kind=NextKind.REVIEW, action="审核", reason="", region="451121"))
    with qtbot.waitSignal(home.code_wanted) as wanted:
        home.next.go.click()
    assert wanted.args == ["review", "451121"]


# Progress, findings, expiries


def test_progress_tells_every_stage_in_words(home: HomePage) -> None:
    told = {key: shown.text() for key, shown in home.progress.counts.items() if not shown.isHidden()}
    assert told == {
        "collect": "1 / 9 项",
        "figures": "0 / 0 个",
        "check": "错误 6 · 警告 1",
        "bind": "未开始",
        "handover": "未开始",
    }


def test_findings_lead_to_themselves(home: HomePage, workspace: Workspace, qtbot: QtBot) -> None:
    entries = home.findings.list.entries.entries
    assert [one.chip for one in entries] == ["错误"] * 6 + ["警告"]
    assert home.findings.count.text() == "待处理 7 个"
    home.findings.list.setFocus()
    home.findings.list.setCurrentIndex(home.findings.list.entries.index(0))
    with qtbot.waitSignal(workspace.went_to) as went:
        press(home.findings.list, Qt.Key.Key_Return)
    assert went.args is not None
    assert workspace.result is not None
    assert went.args[0].finding == workspace.result.findings[0].fingerprint


def test_what_expires_is_listed_with_its_days(
    home: HomePage, session: FakeSession, workspace: Workspace, settle: Settle, qtbot: QtBot
) -> None:
    assert home.expiring.nothing.isVisible()
    assert home.expiring.expired.text() == "另有 1 项已过期"
    session.items[9] = Item(
        id=9,
        subject=PAPER,
        slot="G01",
        title="应急预案",
        fields={"valid_until": "2025-02-14"},
        files=(stored("G01.pdf"),),
    )
    workspace.run(lambda _monitor: None, then=lambda _done: workspace.check())
    settle()
    [entry] = home.expiring.list.entries.entries
    assert (entry.chip, entry.title) == ("30 天", "应急预案")
    assert entry.detail == "示例甲纸业有限公司 · G01 · 2025-02-14"
    with qtbot.waitSignal(workspace.went_to) as went:
        home.expiring.list.clicked.emit(home.expiring.list.entries.index(0))
    assert went.args == [Place(PAPER, "G01", 9)]
    home.expiring.expired.click()
    assert home.wall.rows.value is WallRows.DATED


# The wall and the indicators


def test_wall_leads_to_the_slot_and_follows_edits(
    home: HomePage, session: FakeSession, workspace: Workspace, settle: Settle, qtbot: QtBot
) -> None:
    home.wall.go_on()
    with qtbot.waitSignal(workspace.went_to) as went:
        press(home.wall.view, Qt.Key.Key_Return)
    assert went.args == [Place(CHEMICAL, "C01")]
    session.file_item(5, CHEMICAL, "C01")
    workspace._rest.setInterval(60_000)
    workspace.run(lambda _monitor: None, touched=[CHEMICAL])
    settle()
    assert home.wall.model.cell(0, 0).word == "缺1"  # before anything is checked again


def test_n_goes_on_and_is_a_letter_in_the_search(home: HomePage) -> None:
    view, search = home.wall.view, home.wall.search
    view.setFocus()
    press(view, Qt.Key.Key_N)
    press(view, Qt.Key.Key_N)
    assert (view.currentIndex().row(), view.currentIndex().column()) == (0, 1)
    search.setFocus()
    QTest.keyClicks(search, "n")
    assert search.text() == "n"
    search.clear()
    view.setFocus()
    press(view, Qt.Key.Key_Z)
    assert home.wall.by_slot.isChecked()


def test_indicator_without_figures_leads_to_its_file(
    home: HomePage, workspace: Workspace, qtbot: QtBot
) -> None:
    assert [card.shown.word for card in home.verdicts.grid.cards if card.shown] == ["达标", "缺数据"]
    with qtbot.waitSignal(workspace.went_to) as went:
        home.verdicts.grid.cards[0].click()
    assert went.args == [Place(AIR)]


RATE = Variable(code="air", name="优良率", unit="%", kind=VariableKind.PERCENT, provenance=KNOWN)


def with_rate(scheme: Scheme, condition: Condition) -> Scheme:
    first = replace(scheme.indicators[0], condition=condition, variables=("air",))
    return replace(scheme, variables={"air": RATE}, indicators=(first, *scheme.indicators[1:]))


def entered(view: View, *texts: str) -> list[Figure]:
    return [
        Figure(key=FigureKey(view.region.key, "air", year), number=parse_number(text), unit="%")
        for year, text in zip(view.years, texts, strict=False)
    ]


THRESHOLD = Condition(
    kind=ConditionKind.THRESHOLD,
    variable="air",
    comparator=">=",
    limit=Decimal(85),
    unit="%",
    provenance=KNOWN,
)


def values_of(session: FakeSession, condition: Condition, *texts: str) -> IndicatorValues:
    view = session.view()
    scheme = with_rate(session.scheme, condition)
    shown = View(scheme=scheme, profile=view.profile, figures=entered(view, *texts))
    return indicator_values(shown, scheme.indicators[0])


def test_card_tells_values_and_what_is_required(session: FakeSession) -> None:
    shown = values_of(session, THRESHOLD, "83.0", "85.0", "91.5")
    card = verdict_card(verdicts_of(session.scheme)[0], shown)
    assert (card.latest, card.number, card.word) == ("91.5%", "91.5", "达标")
    assert card.values == (Decimal("83.0"), Decimal("85.0"), Decimal("91.5"))
    assert card.required == (Decimal(85),) * 3
    assert "2022 年　83.0%　要求 ≥85" in card.tip


def test_year_without_figure_is_told(session: FakeSession) -> None:
    card = verdict_card(verdicts_of(session.scheme)[0], values_of(session, THRESHOLD, "83.0"))
    assert (card.latest, card.values[1:]) == ("未填", (None, None))
    assert "2024 年　未填　要求 ≥85" in card.tip


def test_trend_has_no_dashed_line(session: FakeSession) -> None:
    condition = replace(THRESHOLD, kind=ConditionKind.TREND, comparator="up", limit=None)
    assert (
        verdict_card(verdicts_of(session.scheme)[0], values_of(session, condition, "1", "2")).required == ()
    )


def test_indicator_with_figures_leads_to_them(
    home: HomePage, session: FakeSession, workspace: Workspace, settle: Settle, qtbot: QtBot
) -> None:
    session.scheme = with_rate(session.scheme, THRESHOLD)
    workspace.run(lambda _monitor: None, then=lambda _done: workspace.check())
    settle()
    with qtbot.waitSignal(workspace.went_to) as went:
        home.verdicts.grid.cards[0].click()
    assert went.args == [Place(session.profile.region.key, variable="air", year=2024)]


# 催交单


def test_lists_are_asked_for_and_written(
    home: HomePage, session: FakeSession, settings: Settings, settle: Settle, tmp_path: Path
) -> None:
    home.wall.chase.click()
    dialog = home.chasing.dialog
    assert dialog is not None
    assert dialog.count.text() == "已选 2 家"
    assert dialog.due.date().toPython() == date(2025, 1, 29)
    dialog.search.setText("yhg")
    assert dialog.filter.rowCount() == 1
    box = dialog.filter.index(0, 0)
    dialog.filter.setData(box, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    dialog.contact.setText("张同志")
    dialog.folder.setText(str(tmp_path / "催交"))
    dialog.excel.setChecked(False)
    dialog.take.click()
    settle()
    terms = ChaseTerms(due=date(2025, 1, 29), contact="张同志")
    assert session.named("chase") == [(tmp_path / "催交", (PAPER,), terms, True, False)]
    assert home.bar.text == f"已生成催交单：2 家企业，5 项材料，在“{tmp_path / '催交'}”。"
    assert home.bar.act.text() == "打开文件夹"
    kept = json.loads(settings.choices("chase", session.path))
    assert (kept["contact"], kept["excel"]) == ("张同志", False)
    home.wall.chase.click()
    again = home.chasing.dialog
    assert again is not None
    assert again.contact.text() == "张同志"
    assert not again.excel.isChecked()
    again.reject()


def test_dialog_says_what_it_lacks(home: HomePage, tmp_path: Path) -> None:
    home.wall.chase.click()
    dialog = home.chasing.dialog
    assert dialog is not None
    dialog.choose(())
    assert dialog.problem.text() == "请至少选一家企业。"
    assert not dialog.take.isEnabled()
    dialog.choose([CHEMICAL])
    dialog.folder.clear()
    assert dialog.problem.text() == "请选择放催交单的文件夹。"
    dialog.folder.setText(str(tmp_path))
    dialog.pdf.setChecked(False)
    dialog.excel.setChecked(False)
    assert dialog.problem.text() == "请至少选一种文件。"
    dialog.each.setChecked(True)
    assert dialog.take.isEnabled()
    dialog.reject()


@pytest.mark.parametrize("owes", [True, False])
def test_what_comes_of_it_is_told(
    home: HomePage, session: FakeSession, settle: Settle, tmp_path: Path, owes: bool
) -> None:
    session.owes = owes
    if owes:
        session.refusal = TargetInUse(path="催交单.pdf")
    home.chasing.ask()
    dialog = home.chasing.dialog
    assert dialog is not None
    dialog.folder.setText(str(tmp_path))
    dialog.take.click()
    settle()
    said = "无法替换“催交单.pdf”：它正被其他程序打开。请关闭后重试。" if owes else "没有需要催交的材料。"
    assert home.bar.text == said


def test_spoiled_choices_are_as_if_never_made(
    home: HomePage, session: FakeSession, settings: Settings
) -> None:
    settings.remember_choices("chase", session.path, '{"within": "viele"')
    home.chasing.ask()
    dialog = home.chasing.dialog
    assert dialog is not None
    assert dialog.within.value() == 90
    dialog.reject()


def test_narrow_window_gives_the_wall_more(home: HomePage) -> None:
    wide = home.side.width()
    home.resize(900, 600)
    assert home.side.width() < wide
    subjects: list[SubjectKey] = [one.key for one in home.wall.model.enterprises]
    assert subjects == [CHEMICAL, PAPER]
