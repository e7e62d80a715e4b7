"""装订: volumes bound into a folder, with progress and Cancel in the status bar; the ledger beside them."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFileDialog, QGridLayout, QLineEdit, QStackedWidget

from cmarchive.assessment import Severity
from cmarchive.errors import ArchiveError
from cmarchive.model import BoundVolume
from cmarchive.session import BindResult
from cmarchive.view import View
from ui.models.volumes import VolumesModel
from ui.opening import open_path
from ui.pages.page import Page
from ui.settings import Settings
from ui.theme import Theme, Tone
from ui.widgets.basics import Card, Chip, EmptyState, button, label, row_of
from ui.widgets.tables import Table
from ui.workspace import Workspace


class BindPage(Page):
    """Chooses where to, starts, and lists what came out."""

    def __init__(self, workspace: Workspace, theme: Theme, settings: Settings) -> None:
        super().__init__(workspace, theme, settings)
        self._archive = workspace.session.path
        self._build_targets()
        self._build_volumes()
        workspace.view_changed.connect(self._show_view)
        workspace.checked.connect(lambda _result: self._show_caution())

    @property
    def target(self) -> Path:
        """The folder the volumes go to."""
        return Path(self.folder.text().strip() or self._default("案卷"))

    @property
    def ledger_target(self) -> Path:
        """The folder the ledger goes to."""
        return Path(self.ledger_folder.text().strip() or self._default("台账"))

    def bind(self) -> None:
        """Bind every volume."""
        session, target, single = self.workspace.session, self.target, self.single.isChecked()
        self.settings.remember_folder("bind", self._archive, target)
        self._allow(going=True)
        self.workspace.run(
            lambda monitor: session.bind(target, monitor, single=single),
            title=self.tr("装订"),
            then=self._bound,
            fail=self._failed,
            ended=lambda: self._allow(going=False),
        )

    def write_ledger(self) -> None:
        """Write the ledger workbook."""
        session, target = self.workspace.session, self.ledger_target
        self.settings.remember_folder("ledger", self._archive, target)
        self._allow(going=True)
        self.workspace.look(
            lambda monitor: session.ledger(target, monitor),
            title=self.tr("生成台账"),
            then=self._written,
            fail=self._failed,
            ended=lambda: self._allow(going=False),
        )

    def _build_targets(self) -> None:
        card = Card(self.tr("装订与台账"))
        self.caution = Chip(self.theme)
        card.head.addWidget(self.caution)
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        self.folder = QLineEdit(str(self._folder("bind", "案卷")))
        self.ledger_folder = QLineEdit(str(self._folder("ledger", "台账")))
        self.start = button(self.tr("开始装订"), self.bind, "primary")
        self.write = button(self.tr("生成台账"), self.write_ledger)
        rows = (
            (self.tr("案卷文件夹"), self.folder, self.start),
            (self.tr("台账文件夹"), self.ledger_folder, self.write),
        )
        for row, (name, edit, action) in enumerate(rows):
            edit.setAccessibleName(name)
            edit.setMinimumHeight(32)
            grid.addWidget(label(name, "secondary"), row, 0)
            grid.addWidget(edit, row, 1)
            grid.addWidget(button(self.tr("选择…"), partial(self._ask_folder, edit)), row, 2)
            grid.addWidget(button(self.tr("打开文件夹"), partial(self._open_folder, edit)), row, 3)
            grid.addWidget(action, row, 4)
        card.add(grid)
        self.single = QCheckBox(self.tr("另外合并成一个 PDF"))
        card.add(row_of(self.single, None))
        self.box.addWidget(card)

    def _build_volumes(self) -> None:
        card = Card(self.tr("案卷"))
        self.summary = label("", "secondary")
        self.open = button(self.tr("打开案卷"), self._open_volume)
        card.head.addWidget(self.summary)
        card.head.addWidget(self.open)
        self.model = VolumesModel(self)
        self.table = Table(self.theme, self.tr("案卷"), (64, 400, 300, 80, 80), stretch=1)
        self.table.setModel(self.model)
        self.table.doubleClicked.connect(lambda _index: self._open_volume())
        self.table.on_key(Qt.Key.Key_Return, self._open_volume)
        self.table.on_key(Qt.Key.Key_Enter, self._open_volume)
        empty = EmptyState(
            self.theme,
            "book-open",
            self.tr("还没有装订。每家企业、每项指标各成案卷，封面、卷内目录、页码和备考表由程序编制。"),
            self.tr("开始装订"),
        )
        empty.asked.connect(self.bind)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        self.stack.addWidget(empty)
        card.add(self.stack, 1)
        self.box.addWidget(card, 1)
        self.setFocusProxy(self.table)

    def _show_view(self, view: View) -> None:
        chosen = self.table.current_value()
        self.model.show(view.volumes)
        count = len(view.volumes)
        self.stack.setCurrentIndex(0 if count else 1)
        self.open.setVisible(bool(count))
        pages = sum(volume.pages for volume in view.volumes)
        self.summary.setText(
            self.tr("{count} 卷 · {pages} 页").format(count=count, pages=pages) if count else ""
        )
        number = chosen.number if isinstance(chosen, BoundVolume) else None
        row = self.model.find(lambda one: one.number == number)
        self.table.choose(max(row, 0) if count else -1)
        self.state_changed.emit(self.tr("{count} 卷").format(count=count) if count else "")

    def _show_caution(self) -> None:
        errors = self.workspace.open_findings(Severity.ERROR)
        text = self.tr("还有 {count} 个错误没有处理，建议先校核").format(count=errors) if errors else ""
        self.caution.show_text(text, Tone.WARNING)

    def _bound(self, result: BindResult) -> None:
        text = self.tr("已装订 {count} 卷，总目录和案卷在“{folder}”。").format(
            count=len(result.volumes), folder=result.folder
        )
        if result.problems:
            text += self.tr("有 {count} 份材料不能装入，已用说明页代替。").format(count=len(result.problems))
        self.tell(text, result.problems)

    def _written(self, file: Path) -> None:
        self.tell(self.tr("台账已生成：{file}").format(file=file))
        self.workspace.note(self.tr("台账已生成"))

    def _failed(self, error: Exception) -> None:
        if isinstance(error, ArchiveError):
            self.show_error(error)
        else:
            self.workspace.failed.emit(error)

    def _allow(self, *, going: bool) -> None:
        self.start.setEnabled(not going)
        self.write.setEnabled(not going)

    def _open_volume(self) -> None:
        volume = self.table.current_value()
        if isinstance(volume, BoundVolume):
            self._open(self.target / volume.file)

    def _open_folder(self, edit: QLineEdit) -> None:
        self._open(Path(edit.text()))

    def _open(self, path: Path) -> None:
        if not open_path(path):
            text = self.tr("找不到“{path}”。它可能已被移走或还没有生成，请重新装订或选择所在文件夹。")
            self.bar.tell(text.format(path=path), Tone.WARNING)

    def _ask_folder(self, edit: QLineEdit) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("选择输出文件夹"), edit.text())
        if name:
            edit.setText(name)

    def _folder(self, key: str, name: str) -> Path:
        return self.settings.folder(key, self._archive) or self._default(name)

    def _default(self, name: str) -> Path:
        return self._archive.parent / name
