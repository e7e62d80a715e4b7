"""The small archive, and the window's pieces over it."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from shutil import copytree

import pytest
from PySide6.QtCore import QAbstractItemModel, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cmarchive.model import (
    SubjectKey,
)
from tests.ui.fakes import FakeSession
from tests.ui.helpers import make_archive, rest
from tests.ui.small import AIR, CHEMICAL, PAPER
from ui.app import make_application
from ui.jobs import JobRunner
from ui.pages.collect import CollectPage
from ui.pages.page import Page
from ui.previews import Previews
from ui.settings import Settings
from ui.theme import Theme
from ui.widgets.status import StatusLine
from ui.window import Window
from ui.workspace import Workspace


def pytest_collection_modifyitems(items: Sequence[pytest.Item]) -> None:
    """Windows are shown on a screen that is none, in whatever locale; of that, and only of that, Qt may warn."""
    for item in items:
        if item.path.parent == Path(__file__).parent:
            harmless = (
                "plugin does not support (propagateSizeHints|raise|grabbing the keyboard)",
                "^Detected locale",
            )
            item.add_marker(pytest.mark.qt_log_ignore(*harmless))


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    return make_application(["test"])


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, dark=False)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "window.ini")


@pytest.fixture
def session(tmp_path: Path) -> FakeSession:
    return FakeSession(tmp_path / "示例县2024.cma")


@pytest.fixture
def workspace(qapp: QApplication, session: FakeSession) -> Iterator[Workspace]:
    made = Workspace(session, JobRunner(qapp), qapp)
    yield made
    session.proceed.set()
    made.close()


@pytest.fixture
def previews(qapp: QApplication, session: FakeSession) -> Iterator[Previews]:
    runner = JobRunner(qapp)
    yield Previews(session, runner, qapp)
    runner.shut_down()


Tested = Callable[[QAbstractItemModel], None]


@pytest.fixture
def tested() -> Iterator[Tested]:
    """Let Qt's own tester watch a model; what it finds is logged as a warning, which fails the test."""
    testers: list[QAbstractItemModelTester] = []
    mode = QAbstractItemModelTester.FailureReportingMode.Warning
    yield lambda model: testers.append(QAbstractItemModelTester(model, mode))
    testers.clear()


Settle = Callable[[], None]


@pytest.fixture
def settle(qtbot: QtBot, workspace: Workspace) -> Settle:
    """Wait until no job runs, and what they brought is shown."""

    def wait() -> None:
        qtbot.waitUntil(lambda: not workspace.runner.is_busy, timeout=5000)

    return wait


@pytest.fixture
def status(qtbot: QtBot, workspace: Workspace) -> StatusLine:
    """The window's status line, told what the window tells it."""
    line = StatusLine()
    qtbot.addWidget(line)
    workspace.runner.started.connect(line.follow)
    workspace.noted.connect(line.tell)
    return line


Present = Callable[[Page], None]


@pytest.fixture
def present(qtbot: QtBot, workspace: Workspace, settle: Settle) -> Present:
    """Show a page as large as in the window, open the archive in it, and wait until it has been checked."""

    def act(page: Page) -> None:
        qtbot.addWidget(page)
        page.resize(1348, 800)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        workspace.start()
        settle()

    return act


@pytest.fixture
def collect(
    workspace: Workspace, previews: Previews, theme: Theme, settings: Settings, present: Present
) -> CollectPage:
    """The page 收集 over the small archive, the first enterprise chosen."""
    page = CollectPage(workspace, theme, settings, previews)
    present(page)
    return page


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, settings: Settings) -> Window:
    made = Window(theme, settings)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture(scope="session")
def kept_archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive of one enterprise, made once."""
    return make_archive(tmp_path_factory.mktemp("archive") / "示例县2024.cma")


@pytest.fixture
def archive(kept_archive: Path, tmp_path: Path) -> Path:
    """An archive of one enterprise that nobody has open."""
    return Path(copytree(kept_archive, tmp_path / kept_archive.name))


@pytest.fixture
def opened(window: Window, archive: Path, qtbot: QtBot) -> Window:
    """The window with the archive open and checked."""
    with qtbot.waitSignal(window.shown):
        window.open_archive(archive)
    rest(window, qtbot)
    return window


Drop = Callable[[QWidget, QPoint, Sequence[Path]], None]


@pytest.fixture
def drop() -> Drop:
    """Drag files over a widget and let them fall."""

    def act(target: QWidget, at: QPoint, paths: Sequence[Path]) -> None:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        where = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        for event in (
            QDragEnterEvent(at, *where),
            QDragMoveEvent(at, *where),
            QDropEvent(QPointF(at), *where),
        ):
            QApplication.sendEvent(target, event)

    return act


@pytest.fixture
def subjects() -> Mapping[str, SubjectKey]:
    """The subjects of the small archive by a word."""
    return {"paper": PAPER, "chemical": CHEMICAL, "air": AIR}
