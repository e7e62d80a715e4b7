"""What the window remembers between starts: geometry, splitters, recent archives, output folders, choices."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QHeaderView, QSplitter

from ui.preferences import Preferences, from_stored, to_stored

_RECENT = "recent"
_RECENT_COUNT = 8
_PREFERENCES = "preferences"


class Settings:
    """A thin layer over QSettings that knows the keys."""

    def __init__(self, file: Path) -> None:
        self._settings = QSettings(str(file), QSettings.Format.IniFormat)

    def preferences(self) -> Preferences:
        """What was chosen for the program as a whole."""
        self._settings.beginGroup(_PREFERENCES)
        stored = {key: str(self._settings.value(key)) for key in self._settings.childKeys()}
        self._settings.endGroup()
        return from_stored(stored)

    def keep_preferences(self, preferences: Preferences) -> None:
        """Keep what was chosen; what a later version of the program wrote stays."""
        for key, value in to_stored(preferences).items():
            self._settings.setValue(f"{_PREFERENCES}/{key}", value)

    def recent(self) -> list[Path]:
        """Archives opened before and still there, the latest first."""
        return [path for path in self.visited() if path.is_dir()]

    def visited(self) -> list[Path]:
        """Archives opened before, the latest first, whether they are there or not: a stick may be put in again."""
        stored = self._settings.value(_RECENT, [])
        names = stored if isinstance(stored, list) else [stored]  # a list of one comes back as its element
        return [Path(str(name)) for name in names if name]

    def remember(self, archive: Path) -> None:
        """Put an archive at the head of the recent ones."""
        others = [path for path in self.visited() if path != archive]
        self._settings.setValue(_RECENT, [str(path) for path in (archive, *others)][:_RECENT_COUNT])
        self._settings.setValue(f"opened/{archive.stem}", datetime.now().isoformat(timespec="minutes"))

    def forget(self, archive: Path) -> None:
        """Take an archive off the recent ones."""
        self._settings.setValue(_RECENT, [str(path) for path in self.visited() if path != archive])

    def opened(self, archive: Path) -> datetime | None:
        """When an archive was opened last."""
        try:
            return datetime.fromisoformat(str(self._settings.value(f"opened/{archive.stem}", "")))
        except ValueError:
            return None

    def text(self, key: str) -> str:
        """A short text the window remembers; empty when there is none."""
        stored = self._settings.value(f"window/{key}", "")
        return stored if isinstance(stored, str) else ""

    def keep_text(self, key: str, text: str) -> None:
        """Remember a short text."""
        self._settings.setValue(f"window/{key}", text)

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

    def follow_columns(self, header: QHeaderView, key: str) -> None:
        """Bring the columns of a table back to their widths, and keep the widths a person gives them.

        Columns that follow the window's width are nobody's choice.
        """
        stored = self._settings.value(f"columns/{key}", "")
        widths = [int(part) for part in str(stored).split(",") if part.isdecimal()]
        if len(widths) == header.count():
            for at, width in enumerate(widths):
                if header.sectionResizeMode(at) is QHeaderView.ResizeMode.Interactive:
                    header.resizeSection(at, width)
        header.sectionResized.connect(lambda at, _old, _new: self._keep_columns(header, key, at))

    def _keep_columns(self, header: QHeaderView, key: str, at: int) -> None:
        if header.sectionResizeMode(at) is not QHeaderView.ResizeMode.Interactive:
            return
        widths = ",".join(str(header.sectionSize(at)) for at in range(header.count()))
        self._settings.setValue(f"columns/{key}", widths)
