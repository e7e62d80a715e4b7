"""The pages of a document: drawn off the window's thread, turned with buttons and keys."""

import threading
from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cmarchive.errors import ObjectMissing
from cmarchive.intake import PageImage
from cmarchive.model import StoredFile
from tests.ui.fakes import FakeSession
from tests.ui.helpers import press
from tests.ui.small import stored
from ui.pages.collect import CollectPage
from ui.previews import Previews
from ui.theme import Theme
from ui.widgets.pageview import PageView
from ui.workspace import Workspace

Asked = list[tuple[str, int, int]]


@pytest.fixture
def asked(session: FakeSession, monkeypatch: pytest.MonkeyPatch) -> Asked:
    """Every page drawn: file, page number, and the thread that drew it."""
    calls: Asked = []
    draw = session.page_image

    def page_image(file: StoredFile, page: int, width: int, rotation: int = 0) -> PageImage:
        calls.append((file.name, page, threading.get_ident()))
        return draw(file, page, width, rotation)

    monkeypatch.setattr(session, "page_image", page_image)
    return calls


@pytest.fixture
def pages(qtbot: QtBot, previews: Previews, theme: Theme) -> PageView:
    view = PageView(theme, previews)
    qtbot.addWidget(view)
    view.resize(320, 480)
    view.show()
    return view


def show_drawn(qtbot: QtBot, view: PageView, files: Sequence[StoredFile]) -> None:
    view.show_files(files)
    wait_drawn(qtbot, view)


def wait_drawn(qtbot: QtBot, view: PageView) -> None:
    """Wait for the picture of the page that is wanted now."""
    qtbot.waitUntil(lambda: view._previews._running is None and not view._later.isActive())
    assert not view._sheet.pixmap().isNull()


def test_page_of_the_chosen_document_arrives(asked: Asked, collect: CollectPage, qtbot: QtBot) -> None:
    wait_drawn(qtbot, collect.detail.pages)
    assert collect.detail.pages.where.text() == "1 / 3"
    name, page, thread = asked[0]
    assert (name, page) == ("C01.pdf", 0)
    assert thread != threading.get_ident()


def test_drawing_that_breaks_is_reported_as_our_mistake(
    collect: CollectPage,
    session: FakeSession,
    workspace: Workspace,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(_file: StoredFile, _page: int, _width: int, _rotation: int = 0) -> PageImage:
        raise KeyError("page")

    wait_drawn(qtbot, collect.detail.pages)
    monkeypatch.setattr(session, "page_image", refuse)
    with qtbot.waitSignal(workspace.failed):
        collect.detail.pages.next.click()


def test_buttons_turn_to_the_last_page_and_back(asked: Asked, pages: PageView, qtbot: QtBot) -> None:
    show_drawn(qtbot, pages, [stored("甲.pdf", 2), stored("乙.pdf", 1)])
    assert not pages.previous.isEnabled()
    for where in ("2 / 3", "3 / 3"):
        pages.next.click()
        wait_drawn(qtbot, pages)
        assert pages.where.text() == where
    assert not pages.next.isEnabled()
    assert [(name, page) for name, page, _thread in asked] == [("甲.pdf", 0), ("甲.pdf", 1), ("乙.pdf", 0)]
    pages.previous.click()
    assert pages.where.text() == "2 / 3"
    assert pages.next.isEnabled()


def test_keys_turn_and_zoom(pages: PageView, qtbot: QtBot) -> None:
    show_drawn(qtbot, pages, [stored("甲.pdf", 3)])
    narrow = pages._sheet.pixmap().width()
    press(pages, Qt.Key.Key_PageDown)
    press(pages, Qt.Key.Key_Right)
    assert pages.where.text() == "3 / 3"
    press(pages, Qt.Key.Key_PageUp)
    assert pages.where.text() == "2 / 3"
    press(pages, Qt.Key.Key_Plus)
    wait_drawn(qtbot, pages)
    assert pages._sheet.pixmap().width() > narrow
    press(pages, Qt.Key.Key_Minus)
    wait_drawn(qtbot, pages)
    assert pages._sheet.pixmap().width() == narrow


def test_page_seen_before_is_not_drawn_again(asked: Asked, pages: PageView, qtbot: QtBot) -> None:
    show_drawn(qtbot, pages, [stored("甲.pdf", 2)])
    pages.turn(1)
    wait_drawn(qtbot, pages)
    pages.turn(-1)
    wait_drawn(qtbot, pages)
    assert [page for _name, page, _thread in asked] == [0, 1]


def test_same_document_shown_again_stays_at_its_page(pages: PageView, qtbot: QtBot) -> None:
    files = [stored("甲.pdf", 3)]
    show_drawn(qtbot, pages, files)
    pages.turn(1)
    pages.show_files(files)
    assert pages.where.text() == "2 / 3"
    pages.show_files([stored("乙.pdf", 3)])
    assert pages.where.text() == "1 / 3"


def test_file_that_cannot_be_shown_says_why(asked: Asked, pages: PageView) -> None:
    pages.show_files([stored("图.dwg", problem="不能转换为 PDF。")])
    assert pages._sheet.text() == "图.dwg\n\n不能转换为 PDF。"
    pages.show_files([])
    assert pages._sheet.text() == "没有可以预览的页"
    assert asked == []


@pytest.mark.parametrize(
    ("error", "sentence", "is_ours"),
    [
        (ObjectMissing(name="甲.pdf", digest="ab"), "原件 甲.pdf 在档案库中缺失或已损坏（ab）。", False),
        (KeyError("page"), "这一页无法显示。", True),
    ],
)
def test_failed_drawing_is_told_in_place_of_the_page(
    session: FakeSession,
    pages: PageView,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    error: Exception,
    sentence: str,
    is_ours: bool,
) -> None:
    def refuse(_file: StoredFile, _page: int, _width: int, _rotation: int = 0) -> PageImage:
        raise error

    monkeypatch.setattr(session, "page_image", refuse)
    broken: list[Exception] = []
    pages.broke.connect(broken.append)
    with qtbot.waitSignal(pages._previews.failed):
        pages.show_files([stored("甲.pdf", 2)])
    assert pages._sheet.text().startswith(sentence)
    assert bool(broken) is is_ours
