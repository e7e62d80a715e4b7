"""What 收集 asks of the session: each act as a job, told about afterwards, with its way back."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from cmarchive.dossiers import SlotStatus
from cmarchive.errors import ArchiveError
from cmarchive.model import Item, Problem, SlotNote, SubjectKey
from cmarchive.session import CollectReport, RosterReport
from ui.workspace import Workspace

Tell = Callable[[str, Sequence[Problem]], None]


class CollectActions(QObject):
    """``tell`` shows a report at the page's top, ``show_error`` an error a person can act on.

    ``settled`` carries an item whose description was saved, or could not be.
    """

    settled = Signal(object)

    def __init__(self, workspace: Workspace, tell: Tell, show_error: Callable[[ArchiveError], None]) -> None:
        super().__init__(workspace)
        self._workspace, self._tell, self._show_error = workspace, tell, show_error

    def collect(self, paths: Sequence[Path], subject: SubjectKey | None, slot: str = "") -> None:
        """Take files in: into a slot, into a subject's dossier, or wherever they match."""
        session = self._workspace.session
        self._workspace.run(
            lambda monitor: session.collect(paths, monitor, subject=subject, slot=slot),
            title=self.tr("收集文件"),
            then=self._collected,
            fail=self._failed,
        )

    def import_roster(self, file: Path) -> None:
        """Take enterprises in from a workbook."""
        session = self._workspace.session
        self._workspace.run(
            lambda monitor: session.import_enterprises(file, monitor),
            title=self.tr("导入企业名录"),
            then=self._imported,
            fail=self._failed,
        )

    def save(self, after: Item, field: str) -> None:
        """Save a changed description."""
        session, touched = self._workspace.session, _owners(after)

        def saved(_item: Item) -> None:
            self.settled.emit(after)
            text = self.tr("已保存{field}：{title}").format(field=field, title=after.title)
            self._workspace.note(text, can_undo=True)

        def failed(error: Exception) -> None:
            self.settled.emit(after)
            self._workspace.run(lambda _monitor: None)  # so that the form shows what is stored again
            self._failed(error)

        self._workspace.run(
            lambda _monitor: session.update_item(after), touched=touched, then=saved, fail=failed
        )

    def place(self, item: Item, subject: SubjectKey, slot: str) -> None:
        """File a document in a slot."""
        session, touched = self._workspace.session, {subject, *_owners(item)}
        self._workspace.run(
            lambda _monitor: session.file_item(item.id, subject, slot),
            touched=touched,
            then=lambda filed: self._workspace.note(
                self.tr("已归入 {slot}：{title}").format(slot=slot, title=filed.title), can_undo=True
            ),
            fail=self._failed,
        )

    def accept(self, items: Sequence[Item]) -> None:
        """File documents where the program guesses."""
        for item in items:
            self.place(item, item.guesses[0].subject, item.guesses[0].slot)

    def recycle(self, items: Sequence[Item]) -> None:
        """Move documents to the recycle list."""
        session, numbers = self._workspace.session, [item.id for item in items]
        touched = {owner for item in items for owner in _owners(item)}
        self._workspace.run(
            lambda _monitor: session.recycle(numbers),
            touched=touched,
            then=lambda _nothing: self._workspace.note(
                self.tr("已移到回收列表：{title}").format(title="、".join(item.title for item in items)),
                can_undo=True,
            ),
            fail=self._failed,
        )

    def note(self, status: SlotStatus, reason: str) -> None:
        """Write down why a slot does not apply."""
        note = SlotNote(
            subject=status.subject,
            slot=status.slot.code,
            reason=reason,
            author=self._workspace.author,
        )
        session = self._workspace.session
        self._workspace.run(
            lambda _monitor: session.put_note(note),
            touched={note.subject},
            then=lambda _nothing: self._workspace.note(
                self.tr("已记为不适用：{slot}").format(slot=note.slot), can_undo=True
            ),
            fail=self._failed,
        )

    def withdraw_note(self, status: SlotStatus) -> None:
        """Take back that a slot does not apply."""
        session = self._workspace.session
        self._workspace.run(
            lambda _monitor: session.remove_note(status.subject, status.slot.code),
            touched={status.subject},
            then=lambda _nothing: self._workspace.note(
                self.tr("已撤回不适用：{slot}").format(slot=status.slot.title), can_undo=True
            ),
            fail=self._failed,
        )

    def _collected(self, report: CollectReport) -> None:
        parts = [self.tr("已归档 {count} 件").format(count=len(report.filed))]
        if report.unfiled:
            parts.append(self.tr("{count} 件待确认，列在“未归档”中").format(count=len(report.unfiled)))
        if report.already:
            parts.append(self.tr("{count} 件此前已有，没有重复归档").format(count=len(report.already)))
        if report.problems:
            parts.append(self.tr("{count} 处需要留意").format(count=len(report.problems)))
        self._tell("，".join(parts) + "。", report.problems)

    def _imported(self, report: RosterReport) -> None:
        text = self.tr("企业名录：新增 {added} 家，更新 {updated} 家，未变 {unchanged} 家。").format(
            added=len(report.added), updated=len(report.updated), unchanged=len(report.unchanged)
        )
        self._tell(text, report.problems)

    def _failed(self, error: Exception) -> None:
        if isinstance(error, ArchiveError):
            self._show_error(error)
        else:
            self._workspace.failed.emit(error)


def _owners(item: Item) -> set[SubjectKey]:
    return set() if item.subject is None else {item.subject}
