"""What the window remembers between starts: geometry, splitters, recent archives, output folders, choices."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QSplitter

_RECENT = "recent"
_RECENT_COUNT = 8


class Settings:
    """A thin layer over QSettings that knows the keys."""

    def __init__(self, file: Path) -> None:
        self._settings = QSettings(str(file), QSettings.Format.IniFormat)

    def recent(self) -> list[Path]:
        """Archives opened before and still there, the latest first."""
        stored = self._settings.value(_RECENT, [])
        names = stored if isinstance(stored, list) else [stored]  # a list of one comes back as its element
        return [path for name in names if name and (path := Path(str(name))).is_dir()]

    def remember(self, archive: Path) -> None:
        """Put an archive at the head of the recent ones."""
        others = [path for path in self.recent() if path != archive]
        self._settings.setValue(_RECENT, [str(path) for path in (archive, *others)][:_RECENT_COUNT])

    def folder(self, name: str, archive: Path) -> Path | None:
        """The output folder last chosen for an archive."""
        stored = self._settings.value(f"folders/{archive.stem}/{name}", "")
        return Path(stored) if isinstance(stored, str) and stored else None

    def remember_folder(self, name: str, archive: Path, folder: Path) -> None:
        """Keep the output folder chosen for an archive."""
        self._settings.setValue(f"folders/{archive.stem}/{name}", str(folder))

    def choices(self, name: str, archive: Path) -> str:
        """What was chosen on a page for an archive, as the page wrote it down; empty when nothing was."""
        stored = self._settings.value(f"choices/{archive.stem}/{name}", "")
        return stored if isinstance(stored, str) else ""

    def remember_choices(self, name: str, archive: Path, text: str) -> None:
        """Keep what was chosen on a page for an archive."""
        self._settings.setValue(f"choices/{archive.stem}/{name}", text)

    def blob(self, key: str) -> QByteArray | None:
        """A widget's saved state."""
        stored = self._settings.value(f"window/{key}")
        return stored if isinstance(stored, QByteArray) else None

    def keep_blob(self, key: str, value: QByteArray) -> None:
        """Save a widget's state."""
        self._settings.setValue(f"window/{key}", value)

    def follow(self, splitter: QSplitter, key: str) -> None:
        """Bring a splitter back to where it was left, and keep where it is moved to."""
        if (stored := self.blob(key)) is not None:
            splitter.restoreState(stored)
        splitter.splitterMoved.connect(lambda: self.keep_blob(key, splitter.saveState()))
