"""Where typed figures lie until they are stored: shown at once, committed in order, kept when they cannot be."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from cmarchive.errors import ArchiveError, ValueInvalid
from cmarchive.model import FigureKey, SubjectKey, SubjectKind
from cmarchive.session import EntryReport, FigureEntry
from ui.models.figure_values import Draft
from ui.settings import Settings
from ui.texts import error_text, shown
from ui.workspace import Workspace

_READ_AT_ONCE = 200  # cells; reading more would be felt, so the job says which of them are wrong
_KEPT = "figures"


class FiguresDesk(QObject):
    """Drafts by figure. What cannot be read or stored stays here, visible, even over a restart of the program.

    ``changed`` carries the keys whose drafts are others now; ``rejected`` how many of those just typed cannot be
    read; ``failed`` what kept the others from being stored.
    """

    changed = Signal(object)
    rejected = Signal(int)
    failed = Signal(object)

    def __init__(self, workspace: Workspace, settings: Settings) -> None:
        super().__init__(workspace)
        self._workspace, self._settings = workspace, settings
        self._drafts: dict[FigureKey, Draft] = {}
        self._serial = 0
        self._recall()

    @property
    def drafts(self) -> Mapping[FigureKey, Draft]:
        """What was typed and is not stored, by figure; it changes while it is held."""
        return self._drafts

    @property
    def troubled(self) -> list[FigureKey]:
        """The figures whose drafts cannot be stored as they are."""
        return [key for key, draft in self._drafts.items() if draft.problem]

    def enter(self, entries: Sequence[FigureEntry]) -> None:
        """Take what was typed or pasted as one step; it is shown before it is stored."""
        if not entries:
            return
        self._serial += 1
        serial, few = self._serial, len(entries) <= _READ_AT_ONCE
        good: list[FigureEntry] = []
        for entry in entries:
            problem = self._problem(entry) if few else ""
            self._drafts[entry.key] = Draft(entry=entry, serial=serial, problem=problem)
            if not problem:
                good.append(entry)
        self.changed.emit({entry.key for entry in entries})
        if (wrong := len(entries) - len(good)) > 0:
            self._remember()
            self.rejected.emit(wrong)
        if good:
            self._store(good, serial)

    def discard(self, keys: Iterable[FigureKey]) -> None:
        """Forget drafts, so that the stored figures show again."""
        gone = {key for key in keys if self._drafts.pop(key, None) is not None}
        if gone:
            self._remember()
            self.changed.emit(gone)

    def retry(self) -> None:
        """Try once more to store what could not be stored."""
        self.enter([draft.entry for draft in self._drafts.values() if draft.is_failed])

    def _problem(self, entry: FigureEntry) -> str:
        if not entry.text.strip():
            return ""
        try:
            self._workspace.session.read_figure(entry)
        except ValueInvalid as exc:
            return exc.params["reason"]
        return ""

    def _store(self, entries: Sequence[FigureEntry], serial: int) -> None:
        session, keys = self._workspace.session, {entry.key for entry in entries}
        self._workspace.enter(
            lambda _monitor: session.put_figures(entries),
            then=lambda report: self._stored(report, keys, serial),
            fail=lambda error: self._not_stored(error, keys, serial),
        )

    def _stored(self, report: EntryReport, keys: Collection[FigureKey], serial: int) -> None:
        for key in self._still(keys, serial):
            if key in report.rejected:
                draft = self._drafts[key]
                self._drafts[key] = Draft(entry=draft.entry, serial=serial, problem=report.rejected[key])
            else:
                del self._drafts[key]
        self._remember()
        self.changed.emit(set(keys))
        if report.rejected:
            self.rejected.emit(len(report.rejected))
        self._workspace.note(self._told(report), can_undo=bool(report.figures))

    def _not_stored(self, error: Exception, keys: Collection[FigureKey], serial: int) -> None:
        text = error_text(error) if isinstance(error, ArchiveError) else self.tr("程序出错")
        for key in self._still(keys, serial):
            entry = self._drafts[key].entry
            self._drafts[key] = Draft(entry=entry, serial=serial, problem=text, is_failed=True)
        self._remember()
        self.changed.emit(set(keys))
        self.failed.emit(error)

    def _still(self, keys: Collection[FigureKey], serial: int) -> list[FigureKey]:
        """Those that were not typed anew meanwhile."""
        return [key for key in keys if key in self._drafts and self._drafts[key].serial == serial]

    def _told(self, report: EntryReport) -> str:
        if len(report.figures) != 1:
            return self.tr("已保存 {count} 个数据").format(count=len(report.figures))
        [(key, figure)] = report.figures.items()
        name = shown(self._workspace.session.scheme.variables[key.variable].name)
        text = (
            self.tr("已清除：{name}（{year} 年）")
            if figure is None
            else self.tr("已保存：{name}（{year} 年）")
        )
        return text.format(name=name, year=key.year)

    def _remember(self) -> None:
        """Write down what could not be stored: a person typed it, and may close the window now."""
        kept = [
            [key.subject.kind, key.subject.id, key.variable, key.year, draft.entry.text, draft.problem]
            for key, draft in self._drafts.items()
            if draft.problem
        ]
        text = json.dumps(kept, ensure_ascii=False) if kept else ""
        if text != self._settings.choices(_KEPT, self._workspace.session.path):
            self._settings.remember_choices(_KEPT, self._workspace.session.path, text)

    def _recall(self) -> None:
        text = self._settings.choices(_KEPT, self._workspace.session.path)
        known = self._workspace.session.scheme.variables
        try:
            for kind, number, variable, year, typed, problem in json.loads(text or "[]"):
                if variable in known:
                    key = FigureKey(SubjectKey(SubjectKind(kind), number), variable, int(year))
                    self._drafts[key] = Draft(entry=FigureEntry(key, typed), serial=0, problem=problem)
        except (ValueError, TypeError):
            self._drafts.clear()  # somebody edited the file of settings; nothing of the archive is in it
