"""What a person's hands and eyes do in these tests: write into a field, read a row, wait for the window."""

from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from cmarchive.model import Enterprise
from cmarchive.session import Session
from ui.pages.page import Page
from ui.window import Window
from ui.workspace import Workspace

STAGES = ["home", "collect", "figures", "check", "bind", "handover", "opinions", "inbox", "review", "rollup"]


def cells(model: QAbstractItemModel, row: int, parent: QModelIndex | None = None) -> list[str]:
    """The texts of one row."""
    under = parent if parent is not None else QModelIndex()
    return [str(model.index(row, column, under).data()) for column in range(model.columnCount(under))]


def column(model: QAbstractItemModel, number: int, parent: QModelIndex | None = None) -> list[str]:
    """The texts of one column, from the top."""
    under = parent if parent is not None else QModelIndex()
    return [str(model.index(row, number, under).data()) for row in range(model.rowCount(under))]


def write_in(edit: QLineEdit, text: str) -> None:
    """Put the cursor in a field and replace what stands there."""
    edit.setFocus()
    edit.selectAll()
    edit.insert(text)


def leave(edit: QWidget, page: Page) -> None:
    """Go from a field to the page's list."""
    assert edit.hasFocus()
    page.setFocus()
    assert not edit.hasFocus()


def press(widget: QWidget, key: Qt.Key) -> None:
    """Press a key on a widget."""
    QTest.keyClick(widget, key)


def make_archive(path: Path) -> Path:
    """Make an archive with one enterprise and one document, and close it."""
    with Session.create(
        path, scheme_id="cm-2011", county=path.stem[:-4], region_code="610000", year=2024
    ) as session:
        enterprise = session.put_enterprise(Enterprise(id="", name="示例甲纸业有限公司"))
        file = path.parent / "说明.txt"
        file.write_text("示例", encoding="utf-8")
        session.add([file], subject=enterprise.key, slot="A01", title="营业执照")
    return path


def workspace_of(window: Window) -> Workspace:
    """The archive a window has open."""
    assert window.workspace is not None
    return window.workspace


def rest(window: Window, qtbot: QtBot) -> None:
    """Wait until nothing runs in the window, and what ran is shown."""
    workspace = workspace_of(window)
    runner, turns = workspace.runner, workspace.turns
    qtbot.waitUntil(lambda: window.pages.is_whole)
    qtbot.waitUntil(lambda: not runner.is_busy and not turns.is_busy and not window._opener.is_busy)
