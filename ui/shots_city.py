"""Pictures of a reviewer's pages with something in them, over copies of the sample city and of one of its counties."""

import shutil
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from cmarchive.model import SubjectKind
from cmarchive.review import AnchorKind
from cmarchive.session import QueueEntry, find_city_demo
from ui.pages.inbox import InboxPage
from ui.pages.opinions import OpinionsPage
from ui.pages.review import ReviewPage
from ui.pages.rollup import RollupPage
from ui.window import Window
from ui.workspace import Workspace

_SETTLING = 900  # milliseconds until pages are drawn


class Tools(NamedTuple):
    """How pictures are made: kept under a name, after a while or once something is so."""

    keep: Callable[..., None]
    pause: Callable[[int], None]
    wait: Callable[[Callable[[], bool]], bool]


def show_city(window: Window, folder: Path, tools: Tools) -> bool:
    """Show the sample city that lies in ``folder``, then its first county; False when it is not there.

    A package is received and an opinion begun on the way: in copies, so that the sample stays what it is.
    """
    archive = find_city_demo(folder)
    if archive is None:
        return False
    county = min(one for one in folder.glob("*.cma") if one != archive)
    with tempfile.TemporaryDirectory() as place:
        for source, show in ((archive, _city), (county, _county)):
            own = Path(shutil.copytree(source, Path(place) / source.name))
            (own / "lock").unlink(missing_ok=True)
            window.open_archive(own)
            tools.wait(partial(_is_open, window, own.name))
            workspace = window.workspace
            if workspace is None:
                return False
            show(window, workspace, folder, tools)
        window.close_archive()
    return True


def _is_open(window: Window, name: str) -> bool:
    workspace = window.workspace
    return workspace is not None and workspace.session.path.name == name and workspace.result_is_current


def _city(window: Window, workspace: Workspace, folder: Path, tools: Tools) -> None:
    inbox, review, rollup = (window.pages[key] for key in ("inbox", "review", "rollup"))
    window.turn_to("home")
    tools.pause(_SETTLING)
    tools.keep("city-home")
    if isinstance(inbox, InboxPage):
        _receive(window, inbox, folder, workspace, tools)
    if isinstance(review, ReviewPage):
        _review(window, review, workspace, tools)
    if isinstance(rollup, RollupPage):
        window.turn_to("rollup")
        tools.wait(lambda: not workspace.runner.is_busy)
        tools.pause(_SETTLING)
        tools.keep("city-rollup")


def _receive(window: Window, page: InboxPage, folder: Path, workspace: Workspace, tools: Tools) -> None:
    """What was received, what changed since, and a package coming in."""
    window.turn_to("inbox")
    tools.wait(lambda: page.list.model.rowCount() > 0)
    page.list.table.choose(page.list.model.find(lambda one: one.serial > 1))
    tools.pause(_SETTLING)
    tools.keep("city-inbox")
    page.actions_.compare()
    tools.pause(50)
    tools.wait(lambda: not workspace.runner.is_busy)
    tools.pause(_SETTLING)
    tools.keep("city-compare")
    page.receive(sorted((folder / "待接收").glob("*.zip")))
    tools.wait(lambda: page.list.model.rowCount() > 3 and not workspace.runner.is_busy)
    tools.pause(_SETTLING)
    tools.keep("city-received")


def _review(window: Window, page: ReviewPage, workspace: Workspace, tools: Tools) -> None:
    """The second submission of the county that mended: what to look at, what was said, and an opinion being written."""
    window.turn_to("review")
    tools.wait(lambda: page.loaded is not None)
    again = next(one for one in workspace.session.submissions() if one.serial > 1)
    page.list.which.choose(again.id)
    page.list.which.activated.emit(page.list.which.currentIndex())
    tools.wait(lambda: page.submission is not None and page.submission.id == again.id)
    page.table.choose(max(page.queue.find(_is_telling), 0))
    tools.pause(_SETTLING)
    tools.keep("city-review")
    page.list.to_opinions.click()
    page.said.choose(0)
    tools.pause(_SETTLING)
    tools.keep("city-said")
    page.list.to_queue.click()
    page.ask_opinion()
    tools.wait(lambda: page.actions_.dialog is not None)
    dialog = page.actions_.dialog
    if dialog is not None:
        dialog.list.setCurrentRow(0)
        dialog.list.itemActivated.emit(dialog.list.item(0))
        tools.pause(50)
        tools.keep("city-opinion", dialog)
        dialog.reject()


def _is_telling(value: object) -> bool:
    """A document of an enterprise with something said of it: there is a page to show."""
    if not isinstance(value, QueueEntry) or value.anchor.kind is not AnchorKind.ITEM:
        return False
    return value.subject.key.kind is SubjectKind.ENTERPRISE and bool(value.opinions)


def _county(window: Window, workspace: Workspace, _folder: Path, tools: Tools) -> None:
    """What came back to the county."""
    page = window.pages["opinions"]
    window.turn_to("opinions")
    tools.wait(lambda: isinstance(page, OpinionsPage) and not workspace.runner.is_busy)
    tools.pause(_SETTLING)
    tools.keep("county-opinions")
