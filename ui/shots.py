"""Pictures of every page, made without a screen: ``python -m ui.shots ARCHIVE OUTDIR [--dark] [--language en]``."""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before Qt looks for a screen

from PySide6.QtCore import QEventLoop, QModelIndex, QTimer
from PySide6.QtWidgets import QWidget

from cmarchive.dossiers import SlotState, dossier
from cmarchive.model import SubjectKey
from ui.app import make_application
from ui.dialogs.bind_options import BindOptionsDialog
from ui.dialogs.figure_source import FigureSourceDialog
from ui.language import speak
from ui.models.finding_groups import Grouping
from ui.pages.bind import BindPage
from ui.pages.check import CheckPage
from ui.pages.collect import CollectPage
from ui.pages.figures import FiguresPage
from ui.pages.home import HomePage
from ui.preferences import Language, ThemeChoice
from ui.settings import Settings
from ui.shots_city import Tools, show_city
from ui.shots_collect import keep_collecting
from ui.shots_dialogs import keep_dialogs
from ui.theme import Theme
from ui.window import Window
from ui.workspace import Place, Workspace

_PATIENCE = 120_000  # milliseconds
_PREVIEW = 700


def main(argv: Sequence[str]) -> int:
    """Write the pictures; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m ui.shots")
    parser.add_argument("archive", type=Path)
    parser.add_argument("outdir", type=Path)
    parser.add_argument(
        "--city", type=Path, help="the folder of the sample city, for the pages of a reviewer"
    )
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--size", default="1440x900")
    parser.add_argument("--scale", type=int, default=100, help="per cent")
    parser.add_argument("--language", type=Language, choices=list(Language), default=Language.CHINESE)
    arguments = parser.parse_args(argv[1:])
    arguments.outdir.mkdir(parents=True, exist_ok=True)
    os.environ["QT_SCALE_FACTOR"] = str(arguments.scale / 100)  # before Qt looks for it
    app = make_application(argv[:1])
    speak(app, arguments.language)
    theme = Theme(app, dark=arguments.dark)
    with tempfile.TemporaryDirectory() as folder:
        window = Window(theme, Settings(Path(folder) / "window.ini"))
        window.choose_theme(ThemeChoice.DARK if arguments.dark else ThemeChoice.LIGHT)
        window.resize(*(int(part) for part in arguments.size.split("x")))
        window.show()
        suffix = "-dark" if arguments.dark else ""
        suffix += "" if arguments.language is Language.CHINESE else f"-{arguments.language}"
        suffix += "" if arguments.scale == 100 else f"-{arguments.scale}"

        def keep(name: str, widget: QWidget = window) -> None:
            widget.grab().save(str(arguments.outdir / f"{name}{suffix}.png"))

        pause(50)
        keep("welcome")
        window.open_archive(arguments.archive)
        if not wait(lambda: window.workspace is not None and window.workspace.result_is_current):
            print(f"{arguments.archive} 没有打开", file=sys.stderr)
            return 1
        show_stages(window, keep)
        keep_dialogs(window, theme, keep, pause, wait)
        if arguments.city is not None and not show_city(window, arguments.city, Tools(keep, pause, wait)):
            print(f"{arguments.city} 没有打开", file=sys.stderr)
            return 1
        window.close()
    return 0


def show_stages(window: Window, keep: Callable[..., None]) -> None:
    """Turn to every page and show what is telling there."""
    for key in window.pages:
        window.turn_to(key)
        if key == "collect" and window.workspace is not None:
            window.workspace.go_to(_telling_place(window.workspace))
        check = window.pages[key]
        if isinstance(check, FiguresPage):
            pause(_PREVIEW)
            _figures(check, keep)
        if isinstance(check, CheckPage):
            check.table.choose(_telling_row(check))
        pause(_PREVIEW)
        if isinstance(check, BindPage):
            _binding(window, check, keep)
        if isinstance(check, HomePage):
            _wall(check, keep)
        if isinstance(check, CheckPage):
            _groups(check, keep)
        keep(key)
    page = window.pages["collect"]
    if isinstance(page, CollectPage):
        window.turn_to("collect")
        page.reach(Place(None))
        pause(_PREVIEW)
        keep("unfiled")
        keep_collecting(page, keep, pause, wait)


def _figures(page: FiguresPage, keep: Callable[..., None]) -> None:
    """A cell with a finding and a formula, and the choice of its source."""
    cells = (page.model.cell(row, column) for row in range(page.model.rowCount()) for column in range(3))
    telling = [one for one in cells if one is not None and one.findings and one.computed is not None]
    if telling:
        key = telling[0].key
        page.go_to(key.subject, key.variable, key.year)
        page.ask_source([key])
        pause(_PREVIEW)
        if (dialog := page.window().findChild(FigureSourceDialog)) is not None:
            keep("source", dialog)
            dialog.close()


def _wall(page: HomePage, keep: Callable[..., None]) -> None:
    """The wall over single slots, the lists that ask for what is missing, and last the wall over groups."""
    page.wall.by_slot.click()
    page.wall.go_on()
    pause(50)
    keep("wall")
    page.wall.by_group.click()
    page.wall.view.setCurrentIndex(QModelIndex())
    page.wall.chase.click()
    if (dialog := page.chasing.dialog) is not None:
        pause(50)
        keep("chase", dialog)
        dialog.reject()
    pause(50)


def _groups(page: CheckPage, keep: Callable[..., None]) -> None:
    """The findings by subject, folded away but for one."""
    finding = page.card.finding
    page.grouping.choose(Grouping.INDICATOR)
    page.fold.click()
    page.table.choose(page.model.row_of(finding) if finding is not None else 0)
    pause(50)
    keep("groups")
    page.grouping.choose(Grouping.SEVERITY)
    page.table.choose(_telling_row(page))
    pause(50)


def _binding(window: Window, page: BindPage, keep: Callable[..., None]) -> None:
    """The volumes already bound, the options, and last what a binding would make."""
    wait(lambda: page.volumes.plan.rowCount() > 0 and window.workspace is not None)
    page.volumes.bound_button.click()
    pause(50)
    keep("bound")
    page.volumes.past_button.click()
    pause(50)
    keep("past")
    dialog = BindOptionsDialog(page.choices.options, window)
    dialog.show()
    pause(50)
    keep("options", dialog)
    dialog.close()
    page.volumes.plan_button.click()
    pause(50)


def _telling_place(workspace: Workspace) -> Place:
    """A slot with something to see: expired, else filed."""
    view = workspace.view
    if view is None:
        return Place(None)
    filed: tuple[SubjectKey, str] | None = None
    for subject in view.subjects():
        for status in dossier(view, subject.key):
            if status.state is SlotState.EXPIRED:
                return Place(subject.key, status.slot.code)
            if status.items and filed is None:
                filed = subject.key, status.slot.code
    return Place(*filed) if filed is not None else Place(None)


def _telling_row(page: CheckPage) -> int:
    """The first finding that shows a formula and a cause."""
    shown = page.model.shown
    telling = next((one for one in shown if one.formula and one.cause), shown[0] if shown else None)
    return page.model.row_of(telling) if telling is not None else -1


def wait(condition: Callable[[], bool]) -> bool:
    """Let the window work until a condition holds; False when it never does."""
    loop, tick = QEventLoop(), QTimer(interval=20)
    tick.timeout.connect(lambda: loop.quit() if condition() else None)
    QTimer.singleShot(_PATIENCE, loop.quit)
    tick.start()
    if not condition():
        loop.exec()
    return condition()


def pause(milliseconds: int) -> None:
    """Let the window work for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv))
