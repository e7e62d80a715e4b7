"""Files that were dropped are matched in a dialog: accepted, changed, skipped; nothing happens before."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path, PurePath

import pytest
from pikepdf import Pdf
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cmarchive.intake import FoundFile
from cmarchive.model import Guess
from cmarchive.session import Decision, Proposal, Proposals
from tests.ui.conftest import Drop, Settle
from tests.ui.fakes import FakeSession
from tests.ui.helpers import column, press, rest
from tests.ui.small import CHEMICAL, PAPER
from ui.dialogs.matching import MatchingDialog
from ui.models.choices import Act
from ui.pages.collect import CollectPage
from ui.peeking import FileLooks
from ui.previews import Previews
from ui.theme import Theme
from ui.window import Window


def proposal(name: str, slot: str = "", *guesses: Guess, copies: tuple[int, ...] = ()) -> Proposal:
    return Proposal(
        found=FoundFile(path=Path(name), relative=PurePath(name), within=PurePath()),
        size=1,
        subject=PAPER if slot else None,
        slot=slot,
        guesses=guesses,
        why="文件名",
        copies=copies,
    )


@pytest.fixture
def looks(previews: Previews, qapp: QApplication) -> FileLooks:
    return FileLooks(previews.runner, qapp)


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme, session: FakeSession, looks: FileLooks) -> MatchingDialog:
    guess = Guess(CHEMICAL, "G01", 0.6, "文件名含“预案”")
    files = (
        proposal("C01 许可证.pdf", "C01"),
        proposal("预案.pdf", "", guess),
        proposal("扫描件.pdf"),
        proposal("C01 又一份.pdf", "C01", copies=(1,)),
    )
    made = MatchingDialog(theme, looks, session.view(), Proposals(files=files, problems=()))
    qtbot.addWidget(made)
    made.show()
    return made


def decided(qtbot: QtBot, dialog: MatchingDialog) -> list[tuple[str, object, str]]:
    with qtbot.waitSignal(dialog.decided) as signal:
        dialog.go.click()
    assert signal.args is not None
    decisions: Sequence[Decision] = signal.args[0]
    return [(one.proposal.name, one.subject, one.slot) for one in decisions]


def test_certain_files_are_offered_known_ones_skipped_and_the_rest_waits(
    dialog: MatchingDialog, qtbot: QtBot
) -> None:
    assert column(dialog.model, 0) == ["归档", "待确认", "待确认", "跳过"]
    assert column(dialog.model, 2)[1] == "示例乙化工有限公司 · G01 突发环境事件应急预案"
    assert column(dialog.model, 3)[3] == "与已收集的“排污许可证正本”是同一个文件"
    assert dialog.go.text() == "归档 1 个文件"
    assert decided(qtbot, dialog) == [
        ("C01 许可证.pdf", PAPER, "C01"),
        ("预案.pdf", None, ""),
        ("扫描件.pdf", None, ""),
    ]


def test_guesses_are_accepted_together_and_the_undecided_left_where_they_are(
    dialog: MatchingDialog, qtbot: QtBot
) -> None:
    dialog.all.click()
    dialog.rest.click()
    assert column(dialog.model, 0) == ["归档", "归档", "待确认", "跳过"]
    assert not dialog.all.isEnabled()
    assert decided(qtbot, dialog) == [("C01 许可证.pdf", PAPER, "C01"), ("预案.pdf", CHEMICAL, "G01")]


def test_place_chosen_counts_for_every_file_selected(dialog: MatchingDialog, qtbot: QtBot) -> None:
    dialog.table.selectAll()
    dialog.form.subject.setCurrentText("示例乙化工有限公司")
    dialog.form.slot.setCurrentIndex(dialog.form.slot.findData("Z01"))
    dialog.form.file.click()
    assert {(subject, slot) for _name, subject, slot in decided(qtbot, dialog)} == {(CHEMICAL, "Z01")}


def test_keys_accept_and_skip(dialog: MatchingDialog, qtbot: QtBot) -> None:
    dialog.table.choose(1)
    press(dialog.table, Qt.Key.Key_Return)
    assert dialog.table.currentIndex().row() == 2  # on to the next that waits
    press(dialog.table, Qt.Key.Key_Delete)
    dialog.table.choose(0)
    press(dialog.table, Qt.Key.Key_Delete)
    assert decided(qtbot, dialog) == [("预案.pdf", CHEMICAL, "G01")]


def test_filters_and_search_show_what_is_left(dialog: MatchingDialog) -> None:
    dialog.filters[Act.OPEN].click()
    assert column(dialog.filter, 1) == ["预案.pdf", "扫描件.pdf"]
    dialog.filters[None].click()
    dialog.search.setText("化工")
    assert column(dialog.filter, 1) == ["预案.pdf"]


def test_nothing_to_do_cannot_be_done(dialog: MatchingDialog) -> None:
    dialog.table.selectAll()
    dialog.skip.click()
    assert not dialog.go.isEnabled()


@pytest.fixture
def shown(
    qtbot: QtBot, theme: Theme, session: FakeSession, looks: FileLooks, tmp_path: Path
) -> MatchingDialog:
    """A dialog over files that are there: a PDF of three pages, a text, a damaged PDF."""
    pdf = Pdf.new()
    for _ in range(3):
        pdf.add_blank_page(page_size=(200, 300))
    pdf.save(tmp_path / "证.pdf")
    (tmp_path / "说明.txt").write_text("<b>示例县</b>\n第二行", encoding="utf-8")
    (tmp_path / "坏.pdf").write_bytes(b"%PDF-1.7 nothing")
    files = tuple(
        replace(
            proposal(name), found=FoundFile(path=tmp_path / name, relative=PurePath(name), within=PurePath())
        )
        for name in ("证.pdf", "说明.txt", "坏.pdf")
    )
    made = MatchingDialog(theme, looks, session.view(), Proposals(files=files, problems=()))
    qtbot.addWidget(made)
    made.show()
    return made


def test_pages_of_the_file_are_shown_and_turned_from_the_list(shown: MatchingDialog, qtbot: QtBot) -> None:
    pages = shown.peek.pages
    shown.table.choose(0)
    qtbot.waitUntil(lambda: not pages.sheet.pixmap().isNull())
    assert pages.where.text() == "1 / 3"
    press(shown.table, Qt.Key.Key_Right)
    assert pages.where.text() == "2 / 3"
    press(shown.table, Qt.Key.Key_Left)
    assert pages.where.text() == "1 / 3"
    wide = pages.sheet.pixmap().width()
    press(shown.table, Qt.Key.Key_Plus)
    qtbot.waitUntil(lambda: pages.sheet.pixmap().width() > wide)


def test_text_follows_the_selection_and_is_shown_as_it_stands(shown: MatchingDialog, qtbot: QtBot) -> None:
    shown.table.choose(1)
    qtbot.waitUntil(shown.peek.text.isVisible)
    assert shown.peek.text.toPlainText() == "<b>示例县</b>\n第二行"


def test_damaged_file_says_so_and_can_be_filed_all_the_same(shown: MatchingDialog, qtbot: QtBot) -> None:
    shown.table.choose(2)
    qtbot.waitUntil(lambda: "已损坏" in shown.peek.told.text())
    shown.form.subject.setCurrentText("示例乙化工有限公司")
    shown.form.slot.setCurrentIndex(shown.form.slot.findData("Z01"))
    shown.form.file.click()
    assert ("坏.pdf", CHEMICAL, "Z01") in decided(qtbot, shown)


def test_files_run_past_are_not_looked_into(
    shown: MatchingDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    look = shown.peek._looks.ask

    def ask(path: Path) -> None:
        asked.append(path.name)
        look(path)

    monkeypatch.setattr(shown.peek._looks, "ask", ask)
    for row in (1, 0, 2, 1):
        shown.table.choose(row)
    qtbot.waitUntil(shown.peek.text.isVisible)
    assert asked == ["说明.txt"]


def test_content_is_put_away_and_brought_back_by_key(shown: MatchingDialog, qtbot: QtBot) -> None:
    shown.look.click()
    assert not shown.peek.isVisible()
    shown.table.choose(1)
    shown.look.click()
    qtbot.waitUntil(shown.peek.text.isVisible)


def test_place_is_chosen_from_the_list_with_the_keyboard_alone(shown: MatchingDialog, qtbot: QtBot) -> None:
    shown.table.choose(0)
    press(shown.table, Qt.Key.Key_F2)
    subject, slot = shown.form.subject.lineEdit(), shown.form.slot.lineEdit()
    assert subject is not None
    assert slot is not None
    QTest.keyClicks(subject, "slyhg")
    press(subject, Qt.Key.Key_Return)
    QTest.keyClicks(slot, "yjya")
    press(slot, Qt.Key.Key_Return)
    assert shown.table.hasFocus()
    assert ("证.pdf", CHEMICAL, "G01") in decided(qtbot, shown)


def test_thousands_of_files_stay_quick_to_decide(
    qtbot: QtBot, theme: Theme, session: FakeSession, looks: FileLooks
) -> None:
    guess = Guess(CHEMICAL, "G01", 0.6, "")
    files = tuple(proposal(f"{number}.pdf", "", guess) for number in range(5000))
    made = MatchingDialog(theme, looks, session.view(), Proposals(files=files, problems=()))
    qtbot.addWidget(made)
    made.all.click()
    assert made.go.text() == "归档 5000 个文件"
    assert len(decided(qtbot, made)) == 5000


def test_cancelled_matching_takes_nothing_in(
    collect: CollectPage, session: FakeSession, drop: Drop, settle: Settle
) -> None:
    drop(collect.slots.area, QPoint(20, 20), [Path("/资料/C01 许可证.pdf")])
    settle()
    assert collect.dialogs.matching is not None
    collect.dialogs.matching.reject()
    settle()
    assert session.named("take") == []


def test_files_dropped_on_the_window_are_matched_from_any_page(
    opened: Window, qtbot: QtBot, drop: Drop, tmp_path: Path
) -> None:
    opened.turn_to("check")
    file = tmp_path / "执照.txt"
    file.write_text("执照", encoding="utf-8")
    drop(opened, QPoint(500, 20), [file])
    page = opened.pages["collect"]
    assert isinstance(page, CollectPage)
    qtbot.waitUntil(lambda: page.dialogs.matching is not None)
    rest(opened, qtbot)
    assert opened.stack.currentWidget() is page
    assert page.dialogs.matching is not None
    assert column(page.dialogs.matching.model, 1) == ["执照.txt"]
    page.dialogs.matching.reject()
