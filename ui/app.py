"""Starting the program: look, font, log, and the window."""

import argparse
import logging
import sys
from collections.abc import Sequence
from pathlib import Path

import platformdirs
import pylopdf_fonts_zh_cn as fonts
from PySide6.QtCore import QTimer
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from cmarchive import __version__
from cmarchive.errors import ArchiveError
from ui.collector import Collector
from ui.language import speak
from ui.logs import CrashReporter, log_file, start_log
from ui.scaling import enlarge, fit_screen
from ui.settings import Settings
from ui.texts import error_text
from ui.theme import Theme
from ui.window import Window

log = logging.getLogger(__name__)
_TURN = 0.0001  # seconds; a row that is painted asks for the interpreter a dozen times
_AFTER_CHECK = 400  # milliseconds until the page preview is there, for a picture


def make_application(argv: Sequence[str]) -> QApplication:
    """The application with the program's own style and font; the one that exists, if there is one."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(list(argv))
    app.setApplicationName("cmarchive")
    app.setApplicationVersion(__version__)
    app.setStyle("Fusion")
    app.setFont(program_font())
    return app


def take_turns(app: QApplication) -> None:
    """Let the window's thread have the interpreter back soon.

    Each call into Qt gives the interpreter away, and a job that computes keeps it for a whole interval: with Python's
    own five milliseconds, drawing a list while a check runs would take seconds. The collector takes its turn, too.
    """
    sys.setswitchinterval(_TURN)
    Collector(app)


def program_font() -> QFont:
    """The packaged Chinese font, the same on every machine; the system's when it cannot be loaded."""
    number = QFontDatabase.addApplicationFont(str(fonts.sans_path()))
    families = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    if not families:
        log.warning("The packaged font could not be loaded")
        return QFont()
    font = QFont(families[0], 10)
    font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    return font


def settings_file() -> Path:
    """Where the window's memory is kept."""
    return platformdirs.user_config_path("cmarchive", appauthor=False, ensure_exists=True) / "window.ini"


def main(argv: Sequence[str]) -> int:
    """Show the window until it is closed; returns the exit code."""
    parser = argparse.ArgumentParser(prog="cmarchive", description="创模档案")
    parser.add_argument("archive", nargs="?", type=Path, help="要打开的档案库（.cma 文件夹）")
    parser.add_argument("--picture", type=Path, metavar="FILE", help="打开后把窗口存成图片，然后退出")
    arguments, rest = parser.parse_known_args(list(argv)[1:])
    start_log(log_file())
    settings = Settings(settings_file())
    enlarge(settings.preferences().scale)
    app = make_application([argv[0], *rest])
    take_turns(app)
    reporter = CrashReporter()
    reporter.install()
    speak(app, settings.preferences().language)
    window = Window(Theme(app), settings)
    reporter.crashed.connect(window.show_crash)
    if arguments.picture is not None:
        _picture_then_quit(app, window, arguments.picture, waits=arguments.archive is not None)
    fit_screen(window)
    window.show()
    if arguments.archive is not None:
        window.open_archive(arguments.archive)
    return app.exec()


def _picture_then_quit(app: QApplication, window: Window, file: Path, *, waits: bool) -> None:
    def take() -> None:
        saved = window.grab().save(str(file))
        window.close()
        app.exit(0 if saved else 1)

    def refuse(error: Exception) -> None:
        print(error_text(error) if isinstance(error, ArchiveError) else repr(error), file=sys.stderr)
        window.close()
        app.exit(1)

    def follow() -> None:
        if window.workspace is not None:
            window.workspace.checked.connect(lambda _result: QTimer.singleShot(_AFTER_CHECK, take))
            window.workspace.failed.connect(refuse)

    if not waits:
        QTimer.singleShot(_AFTER_CHECK, take)
        return
    window.shown.connect(follow)
    window.refused.connect(refuse)
