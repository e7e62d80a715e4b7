"""Handing files and folders over to the desktop."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def open_path(path: Path) -> bool:
    """Open a file or folder with the program the desktop has for it; False when it is not there."""
    return path.exists() and QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
