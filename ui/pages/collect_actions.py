"""What 收集 asks of the session: each act as a job, told about afterwards, with its way back."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal

from cmarchive.dossiers import SlotStatus
from cmarchive.errors import ArchiveError
from cmarchive.model import Item, Problem, SlotNote, SubjectKey
from cmarchive.paging import ItemPage
from cmarchive.session import CollectReport, Decision, Part, Proposals, RosterReport
from cmarchive.wording import COMMAS, sentence
from ui.texts import listed, shown
from ui.workspace import Place, Workspace

_NAMED = 3
Tell = Callable[[str, Sequence[Problem]], None]


class CollectActions(QObject):
    """``tell`` shows a report at the page's top, ``show_error`` an error a person can act on.

    ``settled`` carries an item whose description was saved, or could not be; ``next_offered`` what to do after what
    was just told, in the words of a button, and how.
    """

    settled = Signal(object)
    next_offered = Signal(str, object)

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

    def propose(
        self,
        paths: Sequence[Path],
        subject: SubjectKey | None,
        near: SubjectKey | None,
        then: Callable[[Proposals], None],
    ) -> None:
        """Look at files without taking them in; ``then`` shows where they would go."""
        session = self._workspace.session
        self._workspace.look(
            lambda monitor: session.propose(paths, monitor, subject=subject, near=near),
            title=self.tr("分析文件"),
            then=then,
            fail=self._failed,
        )

    def tell_nothing(self, problems: Sequence[Problem]) -> None:
        """Say that among what was dropped there is nothing to take in."""
        self._tell(self.tr("没有找到可以收集的文件。"), problems)

    def take_in(self, decisions: Sequence[Decision]) -> None:
        """Take files in as a person decided."""
        session = self._workspace.session
        self._workspace.run(
            lambda monitor: session.take_in(decisions, monitor),
            title=self.tr("归档文件"),
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

    def save_all(self, items: Sequence[Item], field: str) -> None:
        """Save one field changed in several documents."""
        session = self._workspace.session
        text = self.tr("已修改 {count} 件的{field}").format(count=len(items), field=field)
        self._edit(lambda: session.update_items(items), _owners(*items), text)

    def order(self, numbers: Sequence[int], owner: SubjectKey) -> None:
        """Put the documents of a slot into this order."""
        session = self._workspace.session
        self._edit(lambda: session.order_items(numbers), {owner}, self.tr("已调整顺序"))

    def set_pages(self, item: Item, pages: Sequence[ItemPage]) -> None:
        """Give a document these pages."""
        session = self._workspace.session
        text = self.tr("已整理页面：{title}").format(title=item.title)
        self._edit(lambda: session.set_pages(item.id, pages), _owners(item), text)

    def split(self, item: Item, parts: Sequence[Part]) -> None:
        """Make several documents of one."""
        session = self._workspace.session
        text = self.tr("已拆分为 {count} 件：{title}").format(count=len(parts), title=item.title)
        self._edit(lambda: session.split_item(item.id, parts), _owners(item), text)

    def join(self, items: Sequence[Item]) -> None:
        """Make one document of several."""
        session, numbers = self._workspace.session, [item.id for item in items]
        text = self.tr("已合并 {count} 件：{title}").format(count=len(items), title=items[0].title)
        self._edit(lambda: session.join_items(numbers), _owners(*items), text)

    def replace_files(self, item: Item, files: Sequence[Path]) -> None:
        """Give a document other files."""
        session = self._workspace.session
        text = self.tr("已更换文件：{title}").format(title=item.title)
        self._edit(lambda: session.replace_files(item.id, files), _owners(item), text)

    def find_blanks(self, pages: Sequence[ItemPage], then: Callable[[tuple[int, ...]], None]) -> None:
        """Look for pages that seem blank."""
        session = self._workspace.session
        self._workspace.look(
            lambda monitor: session.blank_pages(pages, monitor),
            title=self.tr("查找空白页"),
            then=then,
            fail=self._failed,
        )

    def list_recycled(self, then: Callable[[list[Item]], None]) -> None:
        """Read what lies in the recycle list."""
        session = self._workspace.session
        self._workspace.look(lambda _monitor: session.recycled(), title="", then=then, fail=self._failed)

    def restore(self, items: Sequence[Item]) -> None:
        """Take documents back from the recycle list."""
        session, numbers = self._workspace.session, [item.id for item in items]
        text = self.tr("已恢复：{title}").format(title=_titles(items))
        self._edit(lambda: session.restore(numbers), _owners(*items), text)

    def place_all(self, places: Sequence[tuple[Item, SubjectKey, str]]) -> None:
        """File several documents, each in its slot."""
        session = self._workspace.session
        wanted = [(item.id, subject, slot) for item, subject, slot in places]
        touched = {subject for _item, subject, _slot in places} | _owners(*(item for item, _, _ in places))
        text = self.tr("已归档 {count} 件").format(count=len(places))
        self._edit(lambda: session.file_items(wanted), touched, text)

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
        if len(items) == 1:
            self.place(items[0], items[0].guesses[0].subject, items[0].guesses[0].slot)
        elif items:
            self.place_all([(item, item.guesses[0].subject, item.guesses[0].slot) for item in items])

    def recycle(self, items: Sequence[Item]) -> None:
        """Move documents to the recycle list."""
        session, numbers = self._workspace.session, [item.id for item in items]
        text = self.tr("已移到回收列表：{title}").format(title=_titles(items))
        self._edit(lambda: session.recycle(numbers), _owners(*items), text)

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
                self.tr("已撤回不适用：{slot}").format(slot=shown(status.slot.title)), can_undo=True
            ),
            fail=self._failed,
        )

    def _edit(self, work: Callable[[], object], touched: set[SubjectKey], text: str) -> None:
        """Run an edit, and offer to take it back."""
        self._workspace.run(
            lambda _monitor: work(),
            touched=touched,
            then=lambda _done: self._workspace.note(text, can_undo=True),
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
        self._tell(shown(sentence(COMMAS.join(parts))), report.problems)
        if report.unfiled:
            self.next_offered.emit(self.tr("去确认"), lambda: self._workspace.go_to(Place(None)))

    def _imported(self, report: RosterReport) -> None:
        text = self.tr("企业名录：新增 {added} 家，更新 {updated} 家，未变 {unchanged} 家。").format(
            added=len(report.added), updated=len(report.updated), unchanged=len(report.unchanged)
        )
        self._tell(text, report.problems)
        view = self._workspace.view
        if report.added and view is not None and view.enterprises and not view.items:
            first = Place(view.enterprises[0].key)
            self.next_offered.emit(self.tr("去收集材料"), lambda: self._workspace.go_to(first))

    def _failed(self, error: Exception) -> None:
        if isinstance(error, ArchiveError):
            self._show_error(error)
        else:
            self._workspace.failed.emit(error)


def _owners(*items: Item) -> set[SubjectKey]:
    return {item.subject for item in items if item.subject is not None}


def _titles(items: Sequence[Item]) -> str:
    """The titles of some documents, as many as fit into a line."""
    named = listed(item.title for item in items[:_NAMED])
    more = QCoreApplication.translate("CollectActions", "{titles} 等 {count} 件")
    return named if len(items) <= _NAMED else more.format(titles=named, count=len(items))
