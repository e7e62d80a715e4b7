"""A clerk's whole day through the widgets alone: from no archive to one that is handed over, and found again tomorrow."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pikepdf import Pdf
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from cmarchive.model import Finding, SubjectKey
from tests.ui.conftest import Drop
from tests.ui.helpers import press, rest, workspace_of
from ui.dialogs.new_archive import NewArchiveDialog
from ui.pages.bind import BindPage
from ui.pages.check import CheckPage
from ui.pages.collect import CollectPage
from ui.pages.figures import FiguresPage
from ui.pages.handover import HandoverPage
from ui.window import Window

MILL, WORKS = "示例甲纸业有限公司", "示例乙机械厂"
LEFT = Qt.MouseButton.LeftButton
LONG = 60_000  # milliseconds a busy machine may take to bind; nothing waits that long on a quiet one


@pytest.fixture
def roster(tmp_path: Path) -> Path:
    file = tmp_path / "企业名录.csv"
    file.write_text(
        "企业名称,统一社会信用代码,排污许可管理类别\n"
        f"{MILL},91611023MA6X0A1B16,重点管理\n{WORKS},91611023MA6X0A2C6C,登记管理\n",
        encoding="utf-8",
    )
    return file


@pytest.fixture
def material(tmp_path: Path) -> Path:
    """Two enterprises' folders: two files that name their slots, and one that tells nothing."""
    folder = tmp_path / "材料"
    for number, name in enumerate(
        (f"{MILL}/A02 营业执照.pdf", f"{WORKS}/C01 排污许可证正本.pdf", f"{MILL}/扫描.pdf")
    ):
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        pdf = Pdf.new()
        for _ in range(number + 1):
            pdf.add_blank_page(page_size=(595, 842))
        pdf.save(file)
    return folder


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    """Say which file the system's own file dialog answers with."""

    def answer(path: Path) -> None:
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args, **_more: (str(path), ""))

    return answer


def write(widget: QWidget, text: str) -> None:
    """Write as people write Chinese: the input method hands over what was composed."""
    widget.setFocus()
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def turn(window: Window, key: str) -> None:
    """Click a stage of the rail."""
    QTest.mouseClick(window.rail.button(key), LEFT)
    assert window.stage == key


def create(window: Window, folder: Path, qtbot: QtBot) -> None:
    QTest.mouseClick(window.welcome.new, LEFT)
    dialog = window.findChild(NewArchiveDialog)
    assert dialog is not None
    write(dialog.county, "示例县")
    QTest.keyClicks(dialog.code, "610123")
    dialog.year.setValue(2025)
    dialog.folder.clear()
    write(dialog.folder, str(folder))
    with qtbot.waitSignal(window.shown):
        QTest.mouseClick(dialog.make, LEFT)
    rest(window, qtbot)


def collect(window: Window, material: Path, drop: Drop, qtbot: QtBot) -> None:
    """Drop the folder on the window while another page is in front, and accept what the program guesses."""
    turn(window, "home")
    drop(window, QPoint(700, 60), [material])
    page = window.pages["collect"]
    assert isinstance(page, CollectPage)
    qtbot.waitUntil(lambda: page.dialogs.matching is not None)
    dialog = page.dialogs.matching
    assert dialog is not None
    assert workspace_of(window).session.view().items == ()  # nothing is taken in before it is accepted
    assert dialog.go.text() == "归档 2 个文件"
    QTest.mouseClick(dialog.go, LEFT)
    rest(window, qtbot)
    assert page.bar.act.text() == "去确认"  # the one that tells nothing
    QTest.mouseClick(page.bar.act, LEFT)
    assert page.unfiled.isVisible()


def fill_in(window: Window, qtbot: QtBot) -> SubjectKey:
    """Type one figure, paste three more under one another."""
    turn(window, "figures")
    page = window.pages["figures"]
    assert isinstance(page, FiguresPage)
    region = workspace_of(window).session.profile.region.key
    page.go_to(region, "gdp", 2024)
    grid = page.pane.grid
    QTest.keyClicks(grid, "1")
    editor = grid.editor()
    assert editor is not None
    QTest.keyClicks(editor, "01.28")
    press(editor, Qt.Key.Key_Return)
    page.go_to(region, "gdp_primary", 2024)
    QGuiApplication.clipboard().setText("22.98\n36.44\n41.68")
    QTest.keyClick(grid, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    rest(window, qtbot)
    return region


def explain(window: Window, qtbot: QtBot) -> Finding:
    """Find the sum that does not add up, and write why it stands."""
    turn(window, "check")
    page = window.pages["check"]
    assert isinstance(page, CheckPage)
    qtbot.waitUntil(lambda: workspace_of(window).result_is_current)
    write(page.search, "三次产业增加值之和")
    rows = [page.model.value(row) for row in range(page.model.rowCount())]
    found = next(one for one in rows if isinstance(one, Finding) and one.rule == "B2")
    page.table.choose(page.model.row_of(found))
    write(page.card.editor, "统计公报尚未更正，已书面报统计局。")
    QTest.mouseClick(page.card.save, LEFT)
    rest(window, qtbot)
    return found


def bind(window: Window, folder: Path, qtbot: QtBot) -> None:
    turn(window, "bind")
    page = window.pages["bind"]
    assert isinstance(page, BindPage)
    page.folder.clear()
    write(page.folder, str(folder))
    QTest.mouseClick(page.start, LEFT)
    qtbot.waitUntil(lambda: not workspace_of(window).runner.is_busy, timeout=LONG)
    assert page.volumes.model.rowCount() > 2
    assert (folder / "总目录.pdf").is_file()


def hand_over(window: Window, file: Path, qtbot: QtBot) -> None:
    """Make the package; it is examined as the receiver will examine it."""
    turn(window, "handover")
    page = window.pages["handover"]
    assert isinstance(page, HandoverPage)
    page.file.clear()
    write(page.file, str(file))
    QTest.mouseClick(page.start, LEFT)
    qtbot.waitUntil(lambda: not workspace_of(window).runner.is_busy, timeout=LONG)
    report = page.card.report
    assert report is not None
    assert not report.has_errors
    assert file.is_file()


def test_from_nothing_to_handed_over(
    window: Window,
    roster: Path,
    material: Path,
    answers: Callable[[Path], None],
    drop: Drop,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    create(window, tmp_path, qtbot)
    turn(window, "collect")
    page = window.pages["collect"]
    assert isinstance(page, CollectPage)
    answers(roster)
    QTest.mouseClick(page.tree.roster, LEFT)
    rest(window, qtbot)
    assert page.bar.act.text() == "去收集材料"
    collect(window, material, drop, qtbot)
    session = workspace_of(window).session
    assert {(one.slot, one.title) for one in session.view().items} == {
        ("A02", "营业执照"),
        ("C01", "排污许可证正本"),
        ("", "扫描"),
    }
    region = fill_in(window, qtbot)
    before = session.view()
    assert before.figure(region, "gdp_tertiary", 2024) is not None
    window.actions_.action("undo").trigger()  # the paste, all of it
    rest(window, qtbot)
    assert session.view().figure(region, "gdp_primary", 2024) is None
    window.actions_.action("redo").trigger()
    rest(window, qtbot)
    assert session.view().figures == before.figures
    found = explain(window, qtbot)
    bind(window, tmp_path / "案卷", qtbot)
    hand_over(window, tmp_path / "示例县2025.zip", qtbot)
    path, last = session.path, session.view()
    window.close_archive()
    with qtbot.waitSignal(window.shown):
        window.open_archive(path)
    rest(window, qtbot)
    view = workspace_of(window).view
    assert view is not None
    assert (view.enterprises, view.items, view.figures) == (last.enterprises, last.items, last.figures)
    assert (view.volumes, view.explanations) == (last.volumes, last.explanations)
    assert view.explanations[found.fingerprint].text == "统计公报尚未更正，已书面报统计局。"
    assert window.stage == "handover"
