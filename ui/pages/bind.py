"""装订: for whom and how, what that would make, and what was made; the ledger beside."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QFileDialog, QGridLayout, QLineEdit

from cmarchive.errors import ArchiveError
from cmarchive.issued import Dispatch
from cmarchive.session import BindPreview, BindResult, Preset
from cmarchive.view import View
from cmarchive.volumes import BoundVolume
from ui.choices import BindChoices, choices_of, to_text
from ui.dialogs.bind_options import BindOptionsDialog
from ui.opening import open_path
from ui.pages.caution import Caution
from ui.pages.edition import EditionChooser
from ui.pages.page import Page
from ui.pages.volumes_card import VolumesCard
from ui.settings import Settings
from ui.theme import Theme, Tone
from ui.widgets.basics import Card, Chip, button, label
from ui.workspace import Workspace


class BindPage(Page):
    """Chooses how and where to, shows the plan, starts, and lists what came out. Choices are remembered by archive."""

    def __init__(self, workspace: Workspace, theme: Theme, settings: Settings) -> None:
        super().__init__(workspace, theme, settings)
        self._archive = workspace.session.path
        self.choices = choices_of(settings, self._archive)
        self.dialog: BindOptionsDialog | None = None
        self._is_stale, self._asked = True, 0
        self._build_targets()
        self._build_volumes()
        workspace.view_changed.connect(self.in_turn("view", self._show_view))
        self._show_choices()

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
        session, target, single = self.workspace.session, self.target, self.choices.single
        options = self.choices.options
        self.settings.remember_folder("bind", self._archive, target)
        self._allow(going=True)
        self.workspace.run(
            lambda monitor: session.bind(target, monitor, single=single, options=options),
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
        self.caution = Caution(self.theme, self.workspace)
        self.more = button(self.tr("更多选项…"), self._ask_options)
        self.more.setToolTip(self.tr("页码、纸张与分册、章与密级等"))
        self.changes = Chip(self.theme)
        self.single = QCheckBox(self.tr("另外合并成一个 PDF"))
        self.single.setChecked(self.choices.single)
        self.single.toggled.connect(self._choose_single)
        for widget in (self.caution, self.single, self.changes, self.more):
            card.head.addWidget(widget)
        self.edition = EditionChooser()
        self.edition.chosen.connect(self._choose_edition)
        card.add(self.edition)
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
        self.box.addWidget(card)

    def _build_volumes(self) -> None:
        self.volumes = VolumesCard(self.theme)
        self.volumes.wanted.connect(self.bind)
        self.volumes.opened.connect(self._open_volume)
        self.volumes.revealed.connect(self._reveal)
        self.box.addWidget(self.volumes, 1)
        self.setFocusProxy(self.volumes)

    def _show_view(self, view: View) -> None:
        self.volumes.show_volumes(view.volumes)
        count = len(view.volumes)
        self.state_changed.emit(self.tr("{count} 卷").format(count=count) if count else "")
        self._plan_anew()

    def _choose_edition(self, preset: Preset) -> None:
        self._choose(replace(self.choices, preset=preset))

    def _choose_single(self, single: bool) -> None:
        self._choose(replace(self.choices, single=single))

    def _ask_options(self) -> None:
        dialog = BindOptionsDialog(self.choices.options, self)
        dialog.accepted.connect(lambda: self._choose(self.choices.with_options(dialog.answer())))
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def _choose(self, choices: BindChoices) -> None:
        before, self.choices = self.choices, choices
        self.settings.remember_choices("bind", self._archive, to_text(choices))
        self._show_choices()
        if before.options != choices.options:
            self._plan_anew()

    def _show_choices(self) -> None:
        self.edition.choose(self.choices.preset)
        count = self.choices.change_count
        text = self.tr("已改 {count} 项").format(count=count) if count else ""
        self.changes.show_text(text, Tone.ACCENT)

    def _reveal(self, target: Path) -> None:
        self._open(target if target.is_dir() else target.parent)

    # The plan

    def showEvent(self, event: QShowEvent) -> None:
        """What changed while another page was shown is planned now."""
        super().showEvent(event)
        if self._is_stale:
            self._plan_anew()

    def _plan_anew(self) -> None:
        """Count the plan in the background; the last wish counts. Nothing is computed for a page nobody sees."""
        view = self.workspace.view
        self._is_stale = not self.isVisible() or view is None
        if self._is_stale:
            return
        self._asked += 1
        asked, session, options = self._asked, self.workspace.session, self.choices.options
        self.volumes.show_pending()
        self.workspace.glance(
            lambda monitor: (session.preview(monitor, options=options, view=view), session.dispatches()),
            then=lambda done: self._planned(asked, *done),
            fail=self._failed,
            dropped=lambda: self._dropped(asked),
        )

    def _planned(self, asked: int, preview: BindPreview, dispatches: Sequence[Dispatch]) -> None:
        if asked == self._asked:
            self.volumes.show_preview(preview)
            self.volumes.show_dispatches(dispatches)

    def _dropped(self, asked: int) -> None:
        """Something more urgent took its place; go behind that."""
        if asked == self._asked:
            self._plan_anew()

    def _bound(self, result: BindResult) -> None:
        text = self.tr("已装订 {count} 卷，总目录和案卷在“{folder}”。").format(
            count=len(result.volumes), folder=result.folder
        )
        if result.problems:
            text += self.tr("有 {count} 份材料不能装入，已用说明页代替。").format(count=len(result.problems))
        self.tell(text, result.problems)
        self.bar.offer(self.tr("接着移交"), lambda: self.caution.stage_wanted.emit("handover"))
        self.volumes.turn_to_bound()

    def _written(self, file: Path) -> None:
        self.tell(self.tr("台账已生成：{file}").format(file=file))
        self.workspace.note(self.tr("台账已生成"))
        self._plan_anew()  # for the history

    def _failed(self, error: Exception) -> None:
        if isinstance(error, ArchiveError):
            self.show_error(error)
        else:
            self.workspace.failed.emit(error)

    def _allow(self, *, going: bool) -> None:
        self.start.setEnabled(not going)
        self.write.setEnabled(not going)

    def _open_volume(self) -> None:
        volume = self.volumes.table.current_value()
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
