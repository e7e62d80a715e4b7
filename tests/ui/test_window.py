"""The window over real archives: opened, refused and closed, and what closing does to what runs."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cmarchive.errors import ArchiveNotFound
from cmarchive.jobs import Monitor
from cmarchive.model import SubjectKey, SubjectKind
from cmarchive.session import Session
from tests.ui.helpers import STAGES, make_archive, rest, workspace_of, write_in
from ui.dialogs.new_archive import NewArchive, NewArchiveDialog
from ui.pages.collect import CollectPage
from ui.pages.home import HomePage
from ui.settings import Settings
from ui.window import Window
from ui.workspace import Place


def is_free(archive: Path) -> bool:
    """Whether another program could open the archive; raises ArchiveLocked otherwise."""
    Session.open(archive).close()
    return True


# Opening


def test_new_archive_is_made_and_opened(
    window: Window, tmp_path: Path, settings: Settings, qtbot: QtBot
) -> None:
    path = tmp_path / "示例县2024.cma"
    wanted = NewArchive(
        path=path, scheme="cm-2011", county="示例县", region_code="610000", year=2024, city_flags=()
    )
    with qtbot.waitSignal(window.shown):
        window.create_archive(wanted)
    rest(window, qtbot)
    assert path.is_dir()
    assert window.title.text().startswith("示例县2024 · ")
    assert window.windowTitle() == "示例县2024 - 创模档案"
    assert isinstance(window.stack.currentWidget(), HomePage)
    assert window.status.note.text() == "所有修改已保存"
    assert settings.recent() == [path]


def test_archive_asked_for_in_the_dialog_is_made(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    window.ask_new()
    dialog = window._dialog
    assert isinstance(dialog, NewArchiveDialog)
    for edit, text in ((dialog.county, "示例县"), (dialog.code, "610000"), (dialog.folder, str(tmp_path))):
        edit.setText(text)
    dialog.year.setValue(2024)
    with qtbot.waitSignal(window.shown):
        dialog.make.click()
    assert workspace_of(window).session.path == tmp_path / "示例县2024.cma"


def test_open_archive_is_counted_and_checked(opened: Window) -> None:
    home = opened.pages["home"]
    assert isinstance(home, HomePage)
    assert opened.verdicts.text.endswith("项达标")
    assert home.verdicts.summary.text().startswith(opened.verdicts.text)
    assert home.wall.model.rowCount() == 1
    assert home.next.go.isEnabled()
    collect = opened.pages["collect"]
    assert isinstance(collect, CollectPage)
    assert collect.tree.current() == SubjectKey(SubjectKind.ENTERPRISE, "0001")


def test_folder_that_is_no_archive_leaves_the_open_one(
    opened: Window, archive: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    before = workspace_of(opened)
    with qtbot.waitSignal(opened.refused) as refused:
        opened.open_archive(tmp_path)
    assert refused.args is not None
    assert isinstance(refused.args[0], ArchiveNotFound)
    home = opened.pages["home"]
    assert isinstance(home, HomePage)
    sentence = f"“{tmp_path.resolve()}”不是档案库。请选择以 .cma 结尾的档案库文件夹，或先新建档案库。"
    assert home.bar.text == sentence
    QTest.keyClick(opened, Qt.Key.Key_Escape)
    assert home.bar.text == ""
    assert opened.workspace is before
    assert before.session.path == archive
    assert before.session.view().enterprises


def test_refusal_is_told_on_the_welcome_page(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.refused):
        window.open_archive(tmp_path)
    assert "不是档案库" in window.welcome.bar.text
    assert window.stack.currentWidget() is window.welcome


def test_another_archive_takes_the_place_of_the_open_one(
    opened: Window, archive: Path, tmp_path: Path, settings: Settings, qtbot: QtBot
) -> None:
    other = make_archive(tmp_path / "示例市2024.cma")
    with qtbot.waitSignal(opened.shown):
        opened.open_archive(other)
    rest(opened, qtbot)
    assert opened.title.text().startswith("示例市2024")
    assert list(opened.pages) == STAGES
    assert is_free(archive)
    assert settings.recent() == [other, archive]


def test_archive_asked_for_twice_is_opened_once(window: Window, archive: Path, qtbot: QtBot) -> None:
    """A double click on a recent archive asks for it as often as three times."""
    refusals: list[Exception] = []
    window.refused.connect(refusals.append)
    with qtbot.waitSignal(window.shown):
        for _click in range(3):
            window.open_archive(archive)
    rest(window, qtbot)
    assert refusals == []
    first = window.workspace
    window.open_archive(archive)
    assert not window._opener.is_busy
    assert window.workspace is first


def test_recent_archives_are_one_click_away(
    opened: Window, archive: Path, settings: Settings, tmp_path: Path, qtbot: QtBot
) -> None:
    settings.remember(tmp_path / "已删除.cma")
    opened.close_archive()
    recent = opened.welcome.recent
    assert [recent.item(row).text().partition("\n")[0] for row in range(recent.count())] == [
        "已删除",
        "示例县2024",
    ]
    assert "现在找不到" in recent.item(0).text()
    recent.setCurrentRow(0)
    opened.welcome.remove.click()
    assert settings.visited() == [archive]
    entry = recent.item(0)
    assert entry.text().startswith(f"示例县2024\n{archive.parent} · ")
    with qtbot.waitSignal(opened.shown):
        place = recent.visualItemRect(entry).center()
        QTest.mouseClick(recent.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert workspace_of(opened).session.path == archive


# Closing


def test_closed_archive_is_free_and_the_welcome_page_back(opened: Window, archive: Path) -> None:
    opened.close_archive()
    assert opened.stack.currentWidget() is opened.welcome
    assert opened.workspace is None
    assert opened.pages == {}
    assert not opened.rail.isVisible()
    assert not opened.search.isVisible()
    assert not opened.actions_.action("check").isEnabled()
    assert opened.verdicts.text == ""
    assert opened.windowTitle() == "创模档案"
    assert is_free(archive)


def test_closing_while_an_archive_opens_leaves_it_free(
    window: Window, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened, open_it = threading.Event(), Session.open

    def tell(path: Path, *, actor: str = "") -> Session:
        session = open_it(path, actor=actor)
        opened.set()
        return session

    monkeypatch.setattr(Session, "open", tell)
    window.open_archive(archive)
    assert opened.wait(5)
    window.close()  # before the window's own thread has seen the session
    monkeypatch.undo()
    assert is_free(archive)


def test_closing_the_window_stops_what_runs(opened: Window, archive: Path) -> None:
    reached, ended = threading.Event(), threading.Event()

    def work(monitor: Monitor) -> None:
        try:
            monitor.begin("不停", 0)
            reached.set()
            while True:
                monitor.advance()
        finally:
            ended.set()

    workspace_of(opened).run(work, title="不停")
    assert reached.wait(10)
    opened.close()
    assert ended.is_set()
    assert is_free(archive)


@pytest.mark.parametrize("close", [Window.close, Window.close_archive])
def test_what_was_typed_last_is_saved_before_closing(
    opened: Window, archive: Path, close: Callable[[Window], object]
) -> None:
    page = opened.pages["collect"]
    assert isinstance(page, CollectPage)
    page.reach(Place(SubjectKey(SubjectKind.ENTERPRISE, "0001"), "A01"))
    opened.turn_to("collect")
    write_in(page.detail.form.edit("title"), "营业执照副本")
    close(opened)
    with Session.open(archive) as session:
        assert [item.title for item in session.view().items] == ["营业执照副本"]
