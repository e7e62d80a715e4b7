"""The manual's pictures, from the real window: ``python -m ui.shots_manual ARCHIVE OUTDIR --city DIR``."""

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before Qt looks for a screen

from PIL import Image
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.app import make_application
from ui.dialogs.settings import SettingsDialog
from ui.preferences import ThemeChoice
from ui.settings import Settings
from ui.shots import pause, show_stages, wait
from ui.shots_city import Tools, show_city
from ui.theme import Theme
from ui.window import Window

STAGES = ("home", "collect", "figures", "check", "bind", "handover")
REVIEW = {  # names of ui.shots_city, and those of the manual
    "county-opinions": "opinions",
    "city-home": "desk",
    "city-inbox": "inbox",
    "city-review": "review",
    "city-opinion": "opinion",
    "city-rollup": "rollup",
}
_SHELL = ("welcome", "matching", "pages", "source", "options", "settings", "backups", "palette")
PICTURES = (*STAGES, *REVIEW.values(), *_SHELL)
_SIZE = (1320, 800)  # shown at two thirds, so that they are sharp at any scaling
_COLORS = 48  # of one theme; icons and scans need no more
_MOST = 60 * 1024  # bytes
_HOME = "D:\\创模档案"  # where archives lie in pictures; whoever makes these has another folder


def main(argv: Sequence[str]) -> int:
    """Write the pictures; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m ui.shots_manual")
    parser.add_argument("archive", type=Path)
    parser.add_argument("outdir", type=Path)
    parser.add_argument("--city", type=Path, required=True, help="the folder of the sample city")
    arguments = parser.parse_args(argv[1:])
    arguments.outdir.mkdir(parents=True, exist_ok=True)
    app = make_application(argv[:1])
    with tempfile.TemporaryDirectory() as folder:
        archive = Path(shutil.copytree(arguments.archive, Path(folder) / arguments.archive.name))
        (archive / "lock").unlink(missing_ok=True)
        window = Window(Theme(app, dark=False), Settings(Path(folder) / "window.ini"))
        window.choose_theme(ThemeChoice.LIGHT)
        window.resize(*_SIZE)
        window.show()

        def save_as(name: str, widget: QWidget) -> None:
            _hide_paths(widget, Path(folder))
            pause(50)
            save(widget, arguments.outdir / f"{name}.png")

        def keep(name: str, widget: QWidget = window) -> None:
            if name in (*STAGES, *_SHELL):
                save_as(name, widget)

        def keep_review(name: str, widget: QWidget = window) -> None:
            if name in REVIEW:
                save_as(REVIEW[name], widget)

        pause(50)
        keep("welcome")
        window.open_archive(archive)
        if not wait(lambda: window.workspace is not None and window.workspace.result_is_current):
            print(f"{archive} 没有打开", file=sys.stderr)
            return 1
        show_stages(window, keep)
        _shell(window, keep)
        if not show_city(window, arguments.city, Tools(keep_review, pause, wait)):
            print(f"{arguments.city} 没有打开", file=sys.stderr)
            return 1
        window.close()
    return 0


def save(widget: QWidget, file: Path) -> None:
    """Save a picture with few colours; with fewer still, should it be large."""
    widget.grab().save(str(file))
    with Image.open(file) as picture:
        whole = picture.convert("RGB")
    for colors in (_COLORS, _COLORS // 2, _COLORS // 3):
        made = whole.quantize(colors, method=Image.Quantize.MAXCOVERAGE, kmeans=2, dither=Image.Dither.NONE)
        made.save(file, optimize=True)
        if file.stat().st_size <= _MOST:
            return


def _shell(window: Window, keep: Callable[..., None]) -> None:
    window.turn_to("home")
    window.find_anything()
    window.palette_.edit.setText("许可证")
    wait(lambda: window.palette_.model.rowCount() > 3)
    pause(300)
    keep("palette")
    window.palette_.leave()
    for name, section in (("settings", SettingsDialog.BINDING), ("backups", SettingsDialog.BACKUPS)):
        window.ask_settings(section)
        pause(100)
        if (dialog := window.findChild(SettingsDialog)) is not None:
            keep(name, dialog)
            dialog.close()
            pause(50)


def _hide_paths(widget: QWidget, folder: Path) -> None:
    """Where this was made is nobody's business."""
    for field in widget.findChildren(QLineEdit):
        if str(folder) in field.text():
            field.blockSignals(True)
            field.setText(field.text().replace(str(folder), _HOME).replace("/", "\\"))
            field.blockSignals(False)


if __name__ == "__main__":
    sys.exit(main(sys.argv))
