"""The loop between a reviewer's window and a county's: an opinion goes out, is seen at its place, and is answered."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cmarchive.jobs import Monitor
from cmarchive.model import SubjectKey, SubjectKind
from cmarchive.review import ReviewState
from cmarchive.session import NextKind, Session
from tests.session.reviewing import City, open_city, open_county
from tests.ui.scans import scan
from ui.jobs import JobRunner
from ui.models.reviewing import QueueFilter
from ui.pages.opinions import OpinionsPage
from ui.pages.page import Page
from ui.pages.review import ReviewPage
from ui.pages.slot_pane import SlotPane
from ui.places import Place
from ui.settings import Settings
from ui.theme import Theme
from ui.widgets.basics import Paragraph
from ui.workspace import Workspace

FIRM = SubjectKey(SubjectKind.ENTERPRISE, "0001")


@pytest.fixture
def county(tmp_path: Path) -> Iterator[Session]:
    with open_county(tmp_path, "610111", "示例县") as opened:
        roster = tmp_path / "名录.csv"
        roster.write_text(
            "企业名称,统一社会信用代码\n示例甲纸业有限公司,91611023MA6X0A1B16\n", encoding="utf-8"
        )
        opened.import_enterprises(roster, Monitor())
        opened.add([scan(tmp_path / "license.pdf", 2)], subject=FIRM, slot="A02", title="营业执照")
        opened.put_figure(opened.view().region.key, "gdp", 2025, "120.5")
        yield opened


@pytest.fixture
def city(tmp_path: Path) -> Iterator[City]:
    with open_city(tmp_path) as opened:
        yield opened


class Desk:
    """A page over a real session, as the window would hold it."""

    def __init__(self, session: Session, qapp: QApplication) -> None:
        self.workspace = Workspace(session, JobRunner(qapp), qapp)
        self.workspace.sign_as("审核员甲")
        self.drawer = JobRunner(qapp)
        self.failures: list[Exception] = []
        self.workspace.failed.connect(self.failures.append)

    def show(self, page: Page, qtbot: QtBot) -> None:
        qtbot.addWidget(page)
        page.resize(1400, 820)
        page.show()
        self.workspace.run(lambda _monitor: None)
        self.settle(qtbot)

    def settle(self, qtbot: QtBot) -> None:
        def is_quiet() -> bool:
            return not self.workspace.runner.is_busy and not self.drawer.is_busy

        for _ in range(3):  # what arrives may ask for more
            qtbot.waitUntil(is_quiet, timeout=20_000)
            QApplication.processEvents()
        assert not self.failures

    def close(self) -> None:
        self.drawer.shut_down()
        self.workspace.close()


@pytest.fixture
def desks(qapp: QApplication) -> Iterator[Any]:
    made: list[Desk] = []

    def sit(session: Session) -> Desk:
        made.append(Desk(session, qapp))
        return made[-1]

    yield sit
    for one in made:
        one.close()


@pytest.fixture
def review(
    city: City, county: Session, desks: Any, theme: Theme, settings: Settings, qtbot: QtBot
) -> ReviewPage:
    city.hand_in(county)
    desk = desks(city)
    page = ReviewPage(desk.workspace, theme, settings, desk.drawer)
    page.desk = desk  # type: ignore[attr-defined]
    desk.show(page, qtbot)
    return page


def _choose(page: ReviewPage, target: str) -> None:
    page.table.choose(page.queue.find(lambda one: one.anchor.target == target))


def _settle(page: Any, qtbot: QtBot) -> None:
    page.desk.settle(qtbot)


def test_an_opinion_travels_and_is_answered(
    review: ReviewPage,
    county: Session,
    desks: Any,
    theme: Theme,
    settings: Settings,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    _choose(review, "item:1")
    _settle(review, qtbot)
    review.view.turn_to(1)
    _settle(review, qtbot)
    middle = review.marker.rect().center()
    QTest.mousePress(review.marker, Qt.MouseButton.LeftButton, pos=middle - QPoint(40, 40))
    QTest.mouseMove(review.marker, middle)
    QTest.mouseRelease(review.marker, Qt.MouseButton.LeftButton, pos=middle)
    assert review.marker.area is not None
    drawn = review.marker.area
    QTest.keyClick(review.table, Qt.Key.Key_Return)
    _settle(review, qtbot)
    dialog = review.actions_.dialog
    assert dialog is not None
    assert not dialog.take.isEnabled()
    phrase = dialog.list.item(0)
    dialog.list.itemActivated.emit(phrase)
    assert dialog.text.toPlainText() == phrase.text()
    phrase_text = phrase.text()
    dialog.take.click()
    _settle(review, qtbot)
    assert [row.opinion.anchor.page for row in review.opinions.rows] == [2]
    assert review.opinions.rows[0].opinion.anchor.area == drawn

    review.back.click()
    _settle(review, qtbot)
    leaving = review.returning.dialog
    assert leaving is not None
    assert leaving.fresh.count() == 1
    leaving.folder.setText(str(tmp_path / "退回"))
    leaving.sign.setChecked(False)
    leaving.go.click()
    _settle(review, qtbot)
    (file,) = (tmp_path / "退回").glob("*.cmreview")
    assert {one.suffix for one in file.parent.iterdir()} == {".cmreview", ".pdf", ".xlsx"}

    desk = desks(county)
    page = OpinionsPage(desk.workspace, theme, settings)
    states: list[str] = []
    page.state_changed.connect(states.append)
    desk.show(page, qtbot)
    assert page.stack.currentWidget() is page.empty
    page.take_in([file])
    desk.settle(qtbot)
    assert states[-1] == "1"
    step = county.overview(county.view()).step
    assert (step.kind, "1 条" in step.reason) == (NextKind.OPINION, True)
    places: list[Place] = []
    desk.workspace.went_to.connect(places.append)
    page.card.goto.click()
    assert (places[0].subject, places[0].slot, places[0].item) == (FIRM, "A02", 1)
    slots = SlotPane(theme)
    qtbot.addWidget(slots)
    assert desk.workspace.view is not None
    slots.show_subject(desk.workspace.view, FIRM)
    slots.choose("A02")
    assert phrase_text in slots.opinions.text()
    slots.choose("A01")
    assert slots.opinions.isHidden()
    page.card.text.setPlainText("已重新扫描")
    page.card.evidence.item(0).setCheckState(Qt.CheckState.Checked)
    page.card.send.click()
    desk.settle(qtbot)
    answered = county.opinions()[0]
    assert (answered.state, answered.answer) == (ReviewState.MENDED, "已重新扫描")
    assert [one.item for one in answered.evidence] == [1]
    assert states[-1] == "已答复"
    assert county.overview(county.view()).step.kind is not NextKind.OPINION


def test_several_are_accepted_at_once_and_taken_back(review: ReviewPage, city: City, qtbot: QtBot) -> None:
    before = review.queue.rowCount()
    review.table.choose(0)
    review.table.choose_also([0, 1, 2])
    QTest.keyClick(review.table, Qt.Key.Key_1)
    _settle(review, qtbot)
    assert review.queue.rowCount() == before - 3
    assert review.submission is not None
    assert {one.state for one in city.reviewed(review.submission).decisions} == {ReviewState.PASSED}
    review.workspace.undo()
    _settle(review, qtbot)
    assert review.queue.rowCount() == before


def test_the_next_submission_shows_what_changed_and_takes_a_verdict(
    review: ReviewPage, city: City, county: Session, qtbot: QtBot
) -> None:
    assert not review.list.changed.isEnabled()
    first = review.submission
    assert first is not None
    gdp = next(one.anchor for one in review.queue.rows if one.anchor.variable == "gdp")
    opinion = city.put_opinion(first, gdp, "与年鉴不符", "审核员甲")
    county.put_figure(county.view().region.key, "gdp", 2025, "121.5")
    second = city.hand_in(county, 2)
    review._open(second.id)
    _settle(review, qtbot)
    review.list.changed.click()
    assert [one.anchor.target for one in review.queue.rows] == [gdp.target]
    _settle(review, qtbot)
    assert "120.5" in _words(review)
    review.list.to_opinions.click()
    review.said.choose(0)
    review.pane.note.setText("已核对年鉴")
    QTest.keyClick(review.said, Qt.Key.Key_1)
    _settle(review, qtbot)
    judged = city.reviewed(second).opinions[0]
    assert (judged.id, judged.state, judged.verdict) == (opinion.id, ReviewState.PASSED, "已核对年鉴")


def test_the_queue_is_narrowed_by_search_and_state(review: ReviewPage, qtbot: QtBot) -> None:
    review.list.search.setText("营业执照")
    assert {one.anchor.target for one in review.queue.rows} == {"item:1"}
    review.list.search.clear()
    review.list.state.choose(ReviewState.MENDED)
    review.list.state.activated.emit(review.list.state.currentIndex())
    assert review.queue.rowCount() == 0
    assert not review.pane.write.isEnabled()


def test_what_is_wanted_of_the_queue_needs_every_condition(review: ReviewPage) -> None:
    entry = review.queue.rows[0]
    assert QueueFilter().takes(entry)
    assert not QueueFilter(changed=frozenset()).takes(entry)
    assert not QueueFilter(subject=SubjectKey(SubjectKind.ENTERPRISE, "9999")).takes(entry)


def _words(page: ReviewPage) -> str:
    return "\n".join(one.text() for one in page.pane.findChildren(Paragraph) if not one.isHidden())


def test_a_county_that_is_sought_is_opened_at_its_newest_submission(
    review: ReviewPage, city: City, county: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    again = city.hand_in(county, 2)
    with open_county(tmp_path, "610122", "示例西县") as other:
        city.hand_in(other, 3)
    review.seek("610122")
    _settle(review, qtbot)
    assert review.submission is not None
    assert review.submission.county == "示例西县"
    review.seek("610111")
    _settle(review, qtbot)
    assert review.submission == again


def test_queue_is_searched_in_pinyin(review: ReviewPage, qtbot: QtBot) -> None:
    review.list.search.setText("yingyezhizhao")
    _settle(review, qtbot)
    assert review.queue.rows
    assert all("营业执照" in one.title for one in review.queue.rows)


def test_a_page_with_nothing_to_review_leads_to_receiving(
    city: City, desks: Any, theme: Theme, settings: Settings, qtbot: QtBot
) -> None:
    desk = desks(city)
    page = ReviewPage(desk.workspace, theme, settings, desk.drawer)
    desk.show(page, qtbot)
    assert page.empty.isVisible()
    with qtbot.waitSignal(page.inbox_wanted):
        page.empty.action.click()
