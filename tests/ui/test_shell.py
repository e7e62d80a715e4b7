"""The window's frame: welcome page, tour, crash report, backups, examination."""

import sys
import threading
from dataclasses import replace
from pathlib import Path
from shutil import copytree, rmtree
from types import SimpleNamespace

import platformdirs
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from cmarchive.jobs import Monitor
from cmarchive.model import DEFAULT_FONDS
from cmarchive.session import Session
from tests.ui.helpers import press, rest, workspace_of
from ui.dialogs.crash import CrashDialog
from ui.dialogs.dialog import Dialog
from ui.dialogs.doctor import DoctorDialog
from ui.dialogs.particulars import ParticularsDialog
from ui.logs import CrashReporter
from ui.settings import Settings
from ui.window import Window

# Welcome page


def test_missing_archives_are_grey_and_stay_until_taken_off(
    window: Window, settings: Settings, archive: Path, tmp_path: Path
) -> None:
    settings.remember(tmp_path / "某县2023.cma")
    settings.remember(archive)
    window.welcome.show_recent(settings)
    recent = window.welcome.recent
    assert [recent.item(row).text().splitlines()[0] for row in range(2)] == [archive.stem, "某县2023"]
    assert "现在找不到" in recent.item(1).text()
    assert recent.item(1).foreground() == window.welcome.palette().placeholderText()
    assert recent.item(0).foreground() != recent.item(1).foreground()
    recent.setCurrentRow(1)
    recent.setFocus()
    press(recent, Qt.Key.Key_Delete)
    assert recent.count() == 1
    assert settings.visited() == [archive]


def test_missing_archive_is_not_opened(window: Window, settings: Settings, tmp_path: Path) -> None:
    settings.remember(tmp_path / "某县2023.cma")
    window.welcome.show_recent(settings)
    window.welcome.recent.itemActivated.emit(window.welcome.recent.item(0))
    assert not window._opener.is_busy


def test_sample_is_made_once_and_then_opened(
    window: Window, archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    place, made = tmp_path / "示例", []

    def make(folder: Path, _monitor: Monitor) -> SimpleNamespace:
        made.append(folder)
        folder.mkdir()
        return SimpleNamespace(archive=Path(copytree(archive, folder / archive.name)))

    monkeypatch.setattr("cmarchive.session.make_demo", make)
    for _ in range(2):
        with qtbot.waitSignal(window.shown):
            window.keeping.open_sample(place)
        rest(window, qtbot)
        assert workspace_of(window).session.path.parent == place
        window.close_archive()
    assert made == [place]


def test_sample_of_the_city_is_offered_too_and_made_once(
    window: Window, archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    place, made = tmp_path / "文档", []

    def make(folder: Path, _monitor: Monitor) -> SimpleNamespace:
        made.append(folder)
        (folder / "待接收").mkdir(parents=True)
        (folder / "待接收" / "示例.zip").touch()
        return SimpleNamespace(archive=Path(copytree(archive, folder / "示例市2025.cma")))

    monkeypatch.setattr("cmarchive.session.make_city_demo", make)
    monkeypatch.setattr(platformdirs, "user_documents_dir", lambda: str(place))
    for _ in range(2):
        with qtbot.waitSignal(window.shown):
            window.welcome.city.click()
        rest(window, qtbot)
        assert workspace_of(window).session.path.name == "示例市2025.cma"
        window.close_archive()
    assert len(made) == 1


def test_what_an_archive_says_of_itself_is_changed_in_a_dialog(
    window: Window, archive: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(window.shown):
        window.open_archive(archive)
    rest(window, qtbot)
    session = workspace_of(window).session
    window.keeping.ask_particulars()
    dialog = window.keeping.dialog
    assert isinstance(dialog, ParticularsDialog)
    assert dialog.fonds.text() == ""  # what stands in its place is not shown as if it were one
    dialog.fonds.setText("X043")
    dialog.office.setText("示例县环委办")
    dialog.save.click()
    rest(window, qtbot)
    assert (session.profile.fonds, session.profile.office) == ("X043", "示例县环委办")
    workspace_of(window).undo()
    rest(window, qtbot)
    assert session.view().profile.fonds == DEFAULT_FONDS


# Tour


def test_tour_walks_with_keys_and_ends(window: Window) -> None:
    window.show_tour()
    first = window.tour.text.text()
    assert first
    press(window.tour, Qt.Key.Key_Right)
    assert window.tour.text.text() != first
    press(window.tour, Qt.Key.Key_Left)
    assert window.tour.text.text() == first
    press(window.tour, Qt.Key.Key_Escape)
    assert window.tour.stop is None
    assert not window.tour.isVisible()


def test_tour_of_an_open_archive_names_every_stage_and_can_be_taken_again(opened: Window) -> None:
    for _ in range(2):
        opened.show_tour()
        told = []
        while (stop := opened.tour.stop) is not None:
            told.append(stop.text)
            assert opened.rect().contains(opened.tour.bubble.geometry())
            opened.tour.next.click()
        for word in ("工作台：", "收集：", "填数：", "校核：", "装订：", "移交："):
            assert any(text.startswith(word) for text in told), word
    assert opened.preferences.toured


# Crash report


def test_error_of_any_thread_arrives_in_the_window(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    reporter = CrashReporter()
    reporter.install()
    reporter.crashed.connect(window.show_crash)

    def fail() -> None:
        raise RuntimeError("另一个线程")

    thread = threading.Thread(target=fail)
    with qtbot.waitSignal(reporter.crashed):
        thread.start()
    thread.join()
    qtbot.waitUntil(lambda: isinstance(window._dialog, CrashDialog))
    dialog = window._dialog
    assert isinstance(dialog, CrashDialog)
    assert "RuntimeError: 另一个线程" in dialog.report.toPlainText()
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == dialog.report.toPlainText()
    assert "PySide6" in QGuiApplication.clipboard().text()
    dialog.accept()


# Keeping


def test_backup_is_an_archive_and_is_told(opened: Window, tmp_path: Path, qtbot: QtBot) -> None:
    target = tmp_path / "U盘"
    target.mkdir()
    opened.keeping.copy_to(target)
    rest(opened, qtbot)
    [copy] = target.iterdir()
    assert f"已备份到“{copy}”" in opened.pages[opened.stage].bar.text
    with Session.open(copy) as session:
        assert [item.title for item in session.view().items] == ["营业执照"]


def test_restored_archive_opens_as_it_was(opened: Window, qtbot: QtBot) -> None:
    session = workspace_of(opened).session
    copy = Session.backups(session.path)[0]
    item = session.view().items[0]
    workspace_of(opened).run(lambda _monitor: session.update_items([replace(item, title="改过的题名")]))
    rest(opened, qtbot)
    with qtbot.waitSignal(opened.shown):
        opened.keeping.restore(copy.file)
    rest(opened, qtbot)
    assert [one.title for one in workspace_of(opened).session.view().items] == ["营业执照"]


def test_examination_tells_of_a_lost_original(opened: Window, qtbot: QtBot) -> None:
    opened.examine()
    rest(opened, qtbot)
    dialog = opened.keeping.dialog
    assert isinstance(dialog, DoctorDialog)
    sound = dialog.lines.toPlainText()
    dialog.accept()
    rmtree(workspace_of(opened).session.path / "objects")
    opened.examine()
    rest(opened, qtbot)
    dialog = opened.keeping.dialog
    assert isinstance(dialog, DoctorDialog)
    assert dialog.lines.toPlainText() != sound
    assert "营业执照" in dialog.lines.toPlainText() or "说明.txt" in dialog.lines.toPlainText()
    dialog.accept()


def test_no_dialog_is_larger_than_the_screen(qtbot: QtBot) -> None:
    dialog = Dialog()
    qtbot.addWidget(dialog)
    room = dialog.screen().availableSize()
    dialog.resize(room.width() + 300, room.height() + 300)
    dialog.show()
    assert dialog.width() == room.width()
    assert dialog.height() < room.height()  # the system's title bar needs some of it
