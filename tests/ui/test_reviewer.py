"""What a reviewer does on 审核 beside the loop itself: return signed, revise, judge several, sign off, compare, jump."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from cmarchive.handover.returning import read_review
from cmarchive.model import FigureKey
from cmarchive.review import ReviewState, figure_anchor, indicator_anchor
from cmarchive.session import Session, own_key, protect_key
from tests.session.reviewing import City
from tests.ui.helpers import write_in
from tests.ui.scans import scan
from tests.ui.test_review_loop import FIRM, _settle, _words
from tests.ui.test_review_loop import city as city
from tests.ui.test_review_loop import county as county
from tests.ui.test_review_loop import desks as desks
from tests.ui.test_review_loop import review as review
from ui.dialogs.returning import ReturnDialog
from ui.models.changes import Fate
from ui.models.scores import shared_out
from ui.pages.inbox import InboxPage
from ui.pages.opinions import OpinionsPage
from ui.pages.review import CHANGES, ReviewPage
from ui.pages.review_list import UNSIGNED
from ui.pages.rollup import RollupPage
from ui.previews import Previews
from ui.settings import Settings
from ui.stages import review_stages
from ui.theme import Theme

PASSPHRASE = "correct horse battery"


@pytest.fixture(autouse=True)
def keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CMARCHIVE_KEYS", str(tmp_path / "keys"))
    return tmp_path / "keys"


@pytest.fixture
def gdp(county: Session) -> FigureKey:
    return FigureKey(county.view().region.key, "gdp", 2025)


def _ask_return(page: ReviewPage, qtbot: QtBot) -> ReturnDialog:
    page.back.click()
    _settle(page, qtbot)
    assert page.returning.dialog is not None
    return page.returning.dialog


def _texts(dialog: ReturnDialog) -> str:
    return "\n".join(one.text() for one in dialog.findChildren(QLabel))


def _step(page: ReviewPage) -> str:
    return str(page.workspace.history.done[0].name)


def test_opinions_leave_signed_in_the_name_that_was_asked_for(
    review: ReviewPage,
    city: City,
    county: Session,
    gdp: FigureKey,
    desks: Any,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    assert review.submission is not None
    city.put_opinion(review.submission, figure_anchor(gdp), "与年鉴不符", "审核员甲")
    city.decide(review.submission, indicator_anchor("1"), ReviewState.MEND, "审核员甲")
    leaving = _ask_return(review, qtbot)
    assert leaving.office.text() == "示例市"
    assert (leaving.person.text(), leaving.sign.isChecked()) == ("审核员甲", True)
    assert [leaving.fresh.item(0).text()] == ["示例县  地区生产总值（2025 年）  与年鉴不符"]
    assert "有 1 项审定为" in _texts(leaving)
    assert "整改清单.xlsx" in _texts(leaving)
    leaving.office.setText("")
    leaving.go.click()
    assert not leaving.problem.isHidden()
    leaving.office.setText("示例市创建办")
    leaving.folder.setText(str(tmp_path / "退回"))
    leaving.go.click()
    _settle(review, qtbot)
    assert own_key().fingerprint in review.bar.text
    [file] = (tmp_path / "退回").glob("*.cmreview")
    read = read_review(file.read_bytes())
    assert (read.reviewer, bool(read.signature)) == ("示例市创建办", True)
    desk = desks(county)
    clerk = OpinionsPage(desk.workspace, review.theme, review.settings)
    desk.show(clerk, qtbot)
    clerk.take_in([file])
    desk.settle(qtbot)
    assert "没有签名" not in clerk.bar.text
    assert own_key().fingerprint in clerk.bar.text

    again = _ask_return(review, qtbot)
    assert again.office.text() == "示例市创建办"
    assert again.folder.text() == str(tmp_path / "退回")
    assert again.fresh.count() == 0
    assert "上次退回" in _texts(again)
    again.reject()


def test_a_key_with_a_passphrase_is_asked_for(
    review: ReviewPage, gdp: FigureKey, city: City, tmp_path: Path, qtbot: QtBot
) -> None:
    protect_key("", PASSPHRASE)
    assert review.submission is not None
    city.put_opinion(review.submission, figure_anchor(gdp), "与年鉴不符", "审核员甲")
    leaving = _ask_return(review, qtbot)
    leaving.folder.setText(str(tmp_path / "退回"))
    leaving.go.click()
    assert review.returning.passphrase is not None
    assert review.returning.passphrase.key is not None
    review.returning.passphrase.key.setText("wrong wrong wrong")
    review.returning.passphrase.accept()
    _settle(review, qtbot)
    assert "口令" in review.bar.text
    assert not list((tmp_path / "退回").glob("*.cmreview"))
    leaving = _ask_return(review, qtbot)
    leaving.go.click()
    assert review.returning.passphrase.key is not None
    review.returning.passphrase.key.setText(PASSPHRASE)
    review.returning.passphrase.accept()
    _settle(review, qtbot)
    [file] = (tmp_path / "退回").glob("*.cmreview")
    assert read_review(file.read_bytes()).signature


def test_returning_nothing_says_so(review: ReviewPage, settings: Settings, qtbot: QtBot) -> None:
    settings.remember_choices("return", review.workspace.session.path, "unsigned")
    leaving = _ask_return(review, qtbot)
    assert "还没有提出任何意见" in _texts(leaving)
    assert leaving.fresh.isHidden()
    assert not leaving.sign.isChecked()
    leaving.reject()


def test_an_opinion_is_said_otherwise_and_keeps_what_it_said(
    review: ReviewPage, city: City, gdp: FigureKey, qtbot: QtBot
) -> None:
    assert review.submission is not None
    city.put_opinion(review.submission, figure_anchor(gdp), "与年鉴不符", "审核员甲", hint="查年鉴")
    review.workspace.run(lambda _monitor: None)
    _settle(review, qtbot)
    review.list.to_opinions.click()
    review.said.choose(0)
    assert review.pane.revise.isVisible()
    QTest.keyClick(review.said, Qt.Key.Key_Return)
    _settle(review, qtbot)
    dialog = review.actions_.dialog
    assert dialog is not None
    assert (dialog.text.toPlainText(), dialog.hint.toPlainText()) == ("与年鉴不符", "查年鉴")
    dialog.text.setPlainText("与统计年鉴第 12 页不符")
    dialog.take.click()
    _settle(review, qtbot)
    opinion = city.reviewed(review.submission).opinions[0]
    assert (opinion.text, opinion.hint, len(opinion.steps)) == ("与统计年鉴第 12 页不符", "查年鉴", 2)
    assert "以前的说法" in _words(review)
    assert "审核员甲：与年鉴不符" in _words(review)
    assert _step(review) == "修改审核意见"
    review.workspace.undo()
    _settle(review, qtbot)
    assert city.reviewed(review.submission).opinions[0].text == "与年鉴不符"


def test_several_answers_are_judged_in_one_step(
    review: ReviewPage, city: City, gdp: FigureKey, qtbot: QtBot
) -> None:
    submission = review.submission
    assert submission is not None
    for anchor in (figure_anchor(gdp), indicator_anchor("1"), indicator_anchor("2")):
        city.put_opinion(submission, anchor, "不符", "审核员甲")
    review.workspace.run(lambda _monitor: None)
    _settle(review, qtbot)
    review.list.to_opinions.click()
    review.said.choose(0)
    review.said.choose_also([0, 2])
    assert "已选 2 项" in _words(review)
    review.pane.buttons[ReviewState.PASSED].click()
    _settle(review, qtbot)
    states = [one.opinion.state for one in review.opinions.rows]
    assert states == [ReviewState.PASSED, ReviewState.MEND, ReviewState.PASSED]
    assert _step(review) == "核查 2 条审核意见：通过"
    review.workspace.undo()
    _settle(review, qtbot)
    assert {one.opinion.state for one in review.opinions.rows} == {ReviewState.MEND}


def test_items_indicators_and_figures_are_decided_and_undone(
    review: ReviewPage, city: City, gdp: FigureKey, qtbot: QtBot
) -> None:
    submission = review.submission
    assert submission is not None
    review.list.everything.click()
    _settle(review, qtbot)
    keys = {"1": ReviewState.PASSED, "2": ReviewState.MEND, "3": ReviewState.RETURNED}
    keys |= {"4": ReviewState.REJECTED, "0": ReviewState.PENDING}
    for target in ("item:1", "indicator:1", figure_anchor(gdp).target):
        for key, state in keys.items():
            assert review.list.go_to(target)
            QTest.keyClick(review.table, Qt.Key(ord(key)))
            _settle(review, qtbot)
            assert review.loaded is not None
            assert review.loaded.decided[target].state is state
            assert review.pane.chip.text == {"1": "通过", "2": "需修改", "3": "退回", "4": "不采用"}.get(
                key, "待审"
            )
        review.workspace.undo()
        _settle(review, qtbot)
        assert review.loaded is not None
        assert review.loaded.decided[target].state is ReviewState.REJECTED


def test_another_person_signs_off_and_it_is_seen(review: ReviewPage, qtbot: QtBot) -> None:
    assert review.list.go_to("item:1")
    QTest.keyClick(review.table, Qt.Key.Key_1)
    _settle(review, qtbot)
    review.list.state.choose(UNSIGNED)
    review.list.state.activated.emit(review.list.state.currentIndex())
    _settle(review, qtbot)
    assert [one.anchor.target for one in review.queue.rows] == ["item:1"]
    assert "还没有复核签字" in _words(review)
    review.pane.second.click()
    _settle(review, qtbot)
    assert "不能是审核人本人" in review.bar.text
    review.workspace.sign_as("审核员乙")
    review.pane.second.click()
    _settle(review, qtbot)
    assert review.queue.rowCount() == 0
    assert _step(review) == "复核签字"
    assert review.list.go_to("item:1")
    _settle(review, qtbot)
    assert "复核签字：审核员乙" in _words(review)


def test_a_region_is_drawn_with_the_keyboard(review: ReviewPage, city: City, qtbot: QtBot) -> None:
    assert review.list.go_to("item:1")
    _settle(review, qtbot)
    assert not review.pages.write.isVisible()
    review.pages.region.click()
    first = review.marker.area
    assert first is not None
    QTest.keyClick(review.marker, Qt.Key.Key_Right)
    QTest.keyClick(review.marker, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    moved = review.marker.area
    assert moved is not None
    assert (moved.left - first.left, moved.top, moved.bottom - first.bottom) == (20, first.top, 20)
    for _ in range(60):
        QTest.keyClick(review.marker, Qt.Key.Key_Right)
    assert review.marker.area is not None
    assert review.marker.area.right == 1000
    assert review.pages.write.isVisible()
    QTest.keyClick(review.marker, Qt.Key.Key_Return)
    _settle(review, qtbot)
    dialog = review.actions_.dialog
    assert dialog is not None
    assert dialog.target.itemText(0) == "A02 营业执照 第 1 页框选的一块"
    area = review.marker.area
    dialog.text.setPlainText("看不清")
    dialog.take.click()
    _settle(review, qtbot)
    assert review.submission is not None
    assert city.reviewed(review.submission).opinions[0].anchor.area == area
    assert not review.pages.write.isVisible()
    review.pages.region.click()
    assert review.pages.write.isVisible()
    QTest.keyClick(review.marker, Qt.Key.Key_Escape)
    assert not review.pages.write.isVisible()


def test_opinions_point_at_figures_slots_indicators_and_findings(
    review: ReviewPage, city: City, qtbot: QtBot
) -> None:
    wanted = {}
    for kind in ("figure", "slot", "indicator"):
        wanted[kind] = next((one for one in review.queue.rows if one.anchor.kind == kind), None)
    assert all(wanted.values()), "the queue has one of each"
    found = next(one for one in review.queue.rows if one.findings)
    for entry, choice in (*((one, 0) for one in wanted.values()), (found, 1)):
        assert entry is not None
        assert review.list.go_to(entry.anchor.target)
        review.pane.write.click()
        _settle(review, qtbot)
        dialog = review.actions_.dialog
        assert dialog is not None
        dialog.target.setCurrentIndex(choice)
        dialog.text.setPlainText(f"意见 {entry.anchor.target} {choice}")
        dialog.take.click()
        _settle(review, qtbot)
    assert review.submission is not None
    made = {one.text: one.anchor for one in city.reviewed(review.submission).opinions}
    for entry in wanted.values():
        assert entry is not None
        assert made[f"意见 {entry.anchor.target} 0"].target == entry.anchor.target
    assert made[f"意见 {found.anchor.target} 1"].finding == found.findings[0].fingerprint


def test_only_changes_are_read_again_and_each_leads_to_its_place(
    review: ReviewPage, city: City, county: Session, gdp: FigureKey, tmp_path: Path, qtbot: QtBot
) -> None:
    assert not review.list.to_changes.isEnabled()
    assert review.submission is not None
    city.decide(review.submission, figure_anchor(gdp), ReviewState.PASSED, "审核员甲")
    county.put_figure(gdp.subject, "gdp", 2025, "121.5")
    added = county.add([scan(tmp_path / "permit.pdf", 2)], subject=FIRM, slot="C01", title="排污许可证")
    city.hand_in(county, 2)
    review.seek(f"610111 {CHANGES}")
    _settle(review, qtbot)
    assert review.list.to_changes.isChecked()
    titles = {one.title: one for one in review.list.changes.rows}
    assert "120.5" in titles["地区生产总值（2025 年）"].lines[0]
    assert "121.5" in titles["地区生产总值（2025 年）"].lines[0]
    assert {one.anchor.target for one in titles.values() if one.anchor} == {
        figure_anchor(gdp).target,
        f"item:{added.id}",
    }
    review.list.compared.choose(review.list.changes.find(lambda one: one.anchor == figure_anchor(gdp)))
    _settle(review, qtbot)
    assert "与上次报送比较" in _words(review)
    QTest.keyClick(review.list.compared, Qt.Key.Key_Return)
    _settle(review, qtbot)
    assert review.list.to_queue.isChecked()
    assert review.list.value is not None
    assert review.pane.title.text() == "地区生产总值（2025 年）"
    review.list.changed.click()
    assert {one.anchor.target for one in review.queue.rows} == {figure_anchor(gdp).target, f"item:{added.id}"}


def test_a_changed_document_opens_at_the_page_that_changed(
    review: ReviewPage, city: City, county: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    county.add([scan(tmp_path / "more.pdf", 2)], subject=FIRM, slot="A02", title="变更登记")
    county.join_items([one.id for one in county.view().items])
    city.hand_in(county, 2)
    review.seek(f"610111 {CHANGES}")
    _settle(review, qtbot)
    row = review.list.changes.find(lambda one: one.name == "item:1")
    review.list.compared.choose(row)
    _settle(review, qtbot)
    assert review.list.changes.rows[row].fate is Fate.CHANGED
    assert any("more.pdf" in line for line in review.list.changes.rows[row].lines)
    assert (review.view.page_count, review.view.current) == (4, 2)
    review.view.turn_to(0)
    review.workspace.run(lambda _monitor: None)
    _settle(review, qtbot)
    assert review.view.current == 0, "what a person turned to stays"


def test_a_figure_asked_for_from_elsewhere_is_chosen_even_when_decided(
    review: ReviewPage, city: City, gdp: FigureKey, qtbot: QtBot
) -> None:
    assert review.submission is not None
    city.decide(review.submission, figure_anchor(gdp), ReviewState.PASSED, "审核员甲")
    review.seek(f"610111 {figure_anchor(gdp).target}")
    _settle(review, qtbot)
    assert review.pane.title.text() == "地区生产总值（2025 年）"
    assert not review.list.everything.isChecked()
    review.seek("610111 item:99")
    _settle(review, qtbot)
    assert "已没有" in review.bar.text
    review.seek("610199")
    _settle(review, qtbot)
    assert "还没有接收的报送" in review.bar.text


def test_a_county_that_handed_nothing_in_leaves_what_there_is(
    city: City, county: Session, desks: Any, theme: Theme, settings: Settings, qtbot: QtBot
) -> None:
    desk = desks(city)
    page = ReviewPage(desk.workspace, theme, settings, desk.drawer)
    desk.show(page, qtbot)
    assert page.all.currentWidget() is page.empty
    page.seek("610199")
    desk.settle(qtbot)
    city.hand_in(county)
    page.seek("610199")
    desk.settle(qtbot)
    assert "还没有接收的报送" in page.bar.text
    assert page.submission is not None
    assert page.submission.county == "示例县"


def test_phrases_are_written_found_and_taken_out(review: ReviewPage, city: City, qtbot: QtBot) -> None:
    review.actions_.ask_phrases()
    _settle(review, qtbot)
    library = review.actions_.library
    assert library is not None
    assert not library.remove.isEnabled(), "what comes with the program cannot be taken out"
    library.add.click()
    assert not library.save.isEnabled()
    library.text.setPlainText("印章不全")
    library.hint.setPlainText("补盖骑缝章")
    library.save.click()
    _settle(review, qtbot)
    library.search.setText("骑缝章")
    assert library.list.count() == 1
    library.list.setCurrentRow(0)
    assert library.hint.toPlainText() == "补盖骑缝章"
    library.text.setPlainText("印章不全或不清")
    library.save.click()
    _settle(review, qtbot)
    assert [one.text for one in city.phrases() if one.is_own] == ["印章不全或不清"]
    library.remove.click()
    _settle(review, qtbot)
    assert not [one for one in city.phrases() if one.is_own]
    review.workspace.undo()
    _settle(review, qtbot)
    assert [one.text for one in city.phrases() if one.is_own] == ["印章不全或不清"]
    library.reject()


def _type_weight(page: ReviewPage, row: int, text: str) -> None:
    table = page.list.score.table
    table.choose(row)
    QTest.keyClicks(table, text[:1])
    editor = table.viewport().findChild(QLineEdit)
    assert editor is not None
    QTest.keyClicks(editor, text[1:])
    QTest.keyClick(editor, Qt.Key.Key_Return)


def test_weights_are_typed_pasted_and_taken_back(
    review: ReviewPage, city: City, gdp: FigureKey, qtbot: QtBot
) -> None:
    submission = review.submission
    assert submission is not None
    city.put_opinion(submission, indicator_anchor("2"), "不符", "审核员甲", points=Decimal("1.5"))
    review.list.to_score.click()
    assert review.list.score.total.text == "没有权重"
    _type_weight(review, 0, "6.5")
    _settle(review, qtbot)
    assert review.list.score.table.currentIndex().row() == 1
    sheet = city.score_sheet()
    assert sheet is not None
    assert sheet.weights == {"1": Decimal("6.5")}
    assert _step(review) == "设定评分表"
    QGuiApplication.clipboard().setText("4\n３\n2")
    table = review.list.score.table
    table.choose(1)
    QTest.keySequence(table, QKeySequence.StandardKey.Paste)
    _settle(review, qtbot)
    lines = {one.code: one for one in review.list.score.model.rows}
    assert [lines[code].weight for code in "1234"] == [Decimal("6.5"), *map(Decimal, (4, 3, 2))]
    assert (lines["2"].deducted, lines["2"].left) == (Decimal("1.5"), Decimal("2.5"))
    assert review.list.score.total.text == "得分 14 / 15.5"
    assert "不符" in _words(review)
    table.choose(3)
    QTest.keyClick(table, Qt.Key.Key_Delete)
    _settle(review, qtbot)
    assert review.list.score.model.rows[3].weight is None
    review.workspace.undo()
    _settle(review, qtbot)
    assert review.list.score.model.rows[3].weight == Decimal(2)
    _type_weight(review, 3, "x")
    _settle(review, qtbot)
    assert "应是 0 到 10000 之间的数" in review.bar.text
    assert review.list.score.model.rows[3].weight == Decimal(2)
    review.list.score.rank.click()
    _settle(review, qtbot)
    assert "示例县 14/15.5（第 1 次报送）" in review.bar.text
    review.list.score.share.click()
    _settle(review, qtbot)
    shared = city.score_sheet()
    assert shared is not None
    assert sum(shared.weights.values()) == 100
    write_in(review.list.score.title, "示例市评分表")
    review.list.score.table.setFocus()
    _settle(review, qtbot)
    renamed = city.score_sheet()
    assert renamed is not None
    assert renamed.title == "示例市评分表"


@given(st.integers(1, 60), st.integers(1, 1000))
def test_what_is_shared_out_adds_up(count: int, whole: int) -> None:
    shared = shared_out([str(number) for number in range(count)], whole)
    assert sum(shared.values()) == whole
    assert max(shared.values()) - min(shared.values()) <= Decimal("0.01") * count


def test_pages_are_a_drawer_where_the_window_is_narrow(review: ReviewPage, qtbot: QtBot) -> None:
    assert review.pages.isVisible()
    review.resize(1024, 700)
    qtbot.waitUntil(lambda: review.drawer.is_narrow)
    assert not review.pages.isVisible()
    assert review.list.go_to("item:1")
    _settle(review, qtbot)
    assert review.pane.pages.isVisible()
    QTest.keyClick(review.table, Qt.Key.Key_Space)
    assert review.pages.isVisible()
    QTest.keyClick(review.pages, Qt.Key.Key_Escape)
    assert not review.pages.isVisible()
    review.resize(1400, 820)
    qtbot.waitUntil(lambda: not review.drawer.is_narrow)
    assert review.pages.isVisible()


def test_other_stages_lead_here(
    city: City, desks: Any, theme: Theme, settings: Settings, qtbot: QtBot
) -> None:
    desk, shown = desks(city), []
    previews = Previews(city, desk.drawer, desk.workspace)

    def show(stage: str, code: str) -> None:
        shown.append((stage, code))

    stages = {one.key: one for one in review_stages(desk.workspace, theme, settings, previews, show)}
    inbox, rollup = stages["inbox"].build(), stages["rollup"].build()
    for page in (inbox, rollup):
        qtbot.addWidget(page)
    assert isinstance(inbox, InboxPage)
    assert isinstance(rollup, RollupPage)
    inbox.changes_wanted.emit("610111")
    rollup.thing_wanted.emit("610111 item:1")
    rollup.county_wanted.emit("610111")
    assert shown == [("review", f"610111 {CHANGES}"), ("review", "610111 item:1"), ("inbox", "610111")]
