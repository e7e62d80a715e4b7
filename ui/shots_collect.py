"""Pictures of what 收集 opens over itself: pages arranged, files matched, several documents at once, the recycle list."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPdfWriter

from cmarchive.dossiers import SlotStatus, dossier
from cmarchive.model import Item, SubjectKey
from cmarchive.view import View
from ui.dialogs.pages import PagesDialog
from ui.models.choices import Act
from ui.models.dossiers import Group
from ui.pages.collect import CollectPage
from ui.workspace import Place

_SETTLING = 900  # milliseconds until small pictures are drawn


def keep_collecting(
    page: CollectPage, keep: Callable[..., None], pause: Callable[[int], None], wait: Callable[..., bool]
) -> None:
    """Show each in turn; nothing is stored in the archive."""
    view = page.workspace.view
    if view is None:
        return
    if (crowded := _crowded(view)) is not None:
        page.reach(Place(crowded.subject, crowded.slot.code))
        page.detail.list.selectAll()
        page.drawer.open()
        pause(_SETTLING)
        keep("several")
        page.drawer.close()
    if (thick := max(view.items, key=lambda item: item.pages, default=None)) is not None:
        _arranged(page, thick, keep, pause)
    _matched(page, view, keep, pause, wait)
    page.tree.choose(Group.RECYCLED)
    pause(_SETTLING)
    keep("recycled")


def _crowded(view: View) -> SlotStatus | None:
    """A slot with several documents."""
    statuses = (status for subject in view.subjects() for status in dossier(view, subject.key))
    return max(statuses, key=lambda status: len(status.items), default=None)


def _arranged(page: CollectPage, item: Item, keep: Callable[..., None], pause: Callable[[int], None]) -> None:
    page.dialogs.arrange(item)
    dialog = page.dialogs.pages
    if isinstance(dialog, PagesDialog):
        dialog.strip.choose([1])
        dialog.blank.click()
        dialog.strip.choose([2])
        dialog.to_right.click()
        dialog.cut.click()
        pause(_SETTLING)
        keep("pages", dialog)
        dialog.reject()


def _draw(file: Path, pages: int) -> None:
    """A document of a few pages that says what it is called."""
    writer = QPdfWriter(str(file))
    writer.setResolution(96)
    painter = QPainter(writer)
    font = painter.font()
    font.setPointSize(18)
    painter.setFont(font)
    for page in range(pages):
        if page:
            writer.newPage()
        area = painter.viewport()
        painter.drawText(area, Qt.AlignmentFlag.AlignHCenter, f"\n\n\n{file.stem}\n\n{page + 1}")
        for line in range(8, 30):
            painter.drawLine(area.width() // 10, line * 32, area.width() * 9 // 10, line * 32)
    painter.end()


def _matched(
    page: CollectPage,
    view: View,
    keep: Callable[..., None],
    pause: Callable[[int], None],
    wait: Callable[..., bool],
) -> None:
    """An inbox with files that tell where they belong, and others that do not."""
    subject: SubjectKey | None = next((one.key for one in view.subjects()), None)
    if subject is None:
        return
    with tempfile.TemporaryDirectory() as folder:
        own = Path(folder) / view.subject(subject).name
        own.mkdir()
        names = [f"{slot.code} {slot.title}.pdf" for slot in view.slots_of(subject)[:4]]
        names += [f"{slot.title[-4:]}.pdf" for slot in view.slots_of(subject)[4:9]] + [
            "扫描件0001.pdf",
            "新建文档.pdf",
        ]
        for number, name in enumerate(names):
            _draw(own / name.replace("/", ""), 1 + number % 3)
        page.match([Path(folder)])
        wait(lambda: page.dialogs.matching is not None)
        if page.dialogs.matching is not None:
            dialog = page.dialogs.matching
            guessed = dialog.model.find(lambda one: one.act is Act.OPEN and one.can_be_filed)
            dialog.table.choose(dialog.filter.mapFromSource(dialog.model.index(max(guessed, 0), 0)).row())
            pause(_SETTLING)
            keep("matching", dialog)
            page.dialogs.matching.reject()
