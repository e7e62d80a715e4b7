"""移交: the package and how it is made, the packages made so far, and the examination of any package (四性检测)."""

from functools import partial
from pathlib import Path

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QFileDialog, QGridLayout, QHBoxLayout, QLineEdit

from cmarchive.errors import ArchiveError
from cmarchive.jobs import Monitor
from cmarchive.session import (
    PackOptions,
    PackReport,
    VerificationFiles,
    is_key_protected,
    seal_package,
    unseal_package,
    verify_package,
    write_verification_reports,
)
from cmarchive.submissions import MadePackage
from cmarchive.verification import VerificationReport
from cmarchive.wording import headed
from ui.choices import choices_of
from ui.dialogs.passphrase import PassphraseDialog, Passphrases
from ui.opening import open_path
from ui.pages.caution import Caution
from ui.pages.packages_card import PackagesCard
from ui.pages.page import Page
from ui.settings import Settings
from ui.texts import listed, shown
from ui.theme import Theme, Tone
from ui.widgets.basics import Card, button, label
from ui.widgets.choice import Choice
from ui.workspace import Workspace

SEALED = ".age"
_PARTS = (0, 4_000_000_000, 4_480_000_000, 690_000_000)  # bytes: none, FAT32, DVD, CD


class HandoverPage(Page):
    """Makes packages and examines them. What was chosen is remembered by archive."""

    def __init__(self, workspace: Workspace, theme: Theme, settings: Settings) -> None:
        super().__init__(workspace, theme, settings)
        self._archive = workspace.session.path
        self._is_stale = True
        self.dialog: PassphraseDialog | None = None
        self._build_package()
        self.card = PackagesCard(theme)
        self.card.verify_wanted.connect(self.ask_verify)
        self.card.again_wanted.connect(self._verify_chosen)
        self.card.opened.connect(self._open_chosen)
        self.card.report_wanted.connect(self._ask_report)
        self.box.addWidget(self.card, 1)
        self.setFocusProxy(self.card)
        self.offer("pack", self.tr("制作移交包"), self.pack)
        self.offer("verify", self.tr("检测移交包…"), self.ask_verify)
        workspace.view_changed.connect(lambda _view: self._list_anew())

    @property
    def target(self) -> Path:
        """The package to write."""
        return Path(self.file.text().strip() or self._default())

    def pack(self) -> None:
        """Bring the volumes up to date, and make the package; ask first for the passphrases that are needed."""
        try:
            needs_key = self.sign.isChecked() and is_key_protected()
        except ArchiveError as exc:
            self.show_error(exc)
            return
        if not (needs_key or self.seal.isChecked()):
            self._pack(Passphrases())
            return
        dialog = self.dialog = PassphraseDialog(key=needs_key, seal=self.seal.isChecked(), parent=self)
        dialog.accepted.connect(lambda: self._pack(dialog.answer()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _pack(self, passphrases: Passphrases) -> None:
        session, target, options = self.workspace.session, self.target, self._options()
        signer = partial(session.sign, passphrase=passphrases.key) if self.sign.isChecked() else None
        self._remember(target)
        bound = options.volumes
        binding = choices_of(self.settings, self._archive).options

        def work(monitor: Monitor) -> tuple[PackReport, list[Path]]:
            if bound is not None:
                session.bind(bound, monitor, options=binding)
            report = session.pack(target, monitor, options=options, signer=signer)
            files = report.files if passphrases.seal else ()
            return report, [seal_package(one, passphrases.seal, monitor, replace=True) for one in files]

        self._allow(going=True)
        self.workspace.run(
            work,
            title=self.tr("制作移交包"),
            then=lambda done: self._packed(*done),
            fail=self._failed,
            ended=partial(self._allow, going=False),
        )

    def ask_verify(self) -> None:
        """Ask which file to examine."""
        name, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("选择要检测的移交包"),
            str(self.target.parent),
            self.tr("移交包和 BagIt 包 (*.zip *.001 *.tar *.gz *.tgz *.json *.age);;所有文件 (*)"),
        )
        if name.casefold().endswith(SEALED):
            self._ask_seal(Path(name))
        elif name:
            self.verify(Path(name))

    def _ask_seal(self, file: Path) -> None:
        """Ask what a package is closed with; it is opened beside itself and examined."""
        dialog = self.dialog = PassphraseDialog(unseal=True, parent=self)
        dialog.accepted.connect(lambda: self._unseal(file, dialog.answer().seal))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _unseal(self, file: Path, passphrase: str) -> None:
        self._allow(going=True)
        self.workspace.look(
            lambda monitor: unseal_package(file, passphrase, monitor),
            title=self.tr("打开加密的移交包"),
            then=self.verify,
            fail=self._failed,
            ended=partial(self._allow, going=False),
        )

    def verify(self, file: Path) -> None:
        """Examine a package or bag; nothing of it is unpacked or changed."""
        self._allow(going=True)
        self.workspace.look(
            lambda monitor: verify_package(file, monitor),
            title=self.tr("检测移交包"),
            then=self._verified,
            fail=self._failed,
            ended=partial(self._allow, going=False),
        )

    # The package

    def _build_package(self) -> None:
        card = Card(self.tr("移交包"))
        self.caution = Caution(self.theme, self.workspace)
        card.head.addWidget(self.caution)
        about = self.tr("原件、案卷、台账、目录、元数据和过程信息装成一个 .zip，旁边附登记表和数字摘要表。")
        card.add(label(about, "secondary", wrap=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        self.file = QLineEdit(str(self.settings.folder("package", self._archive) or self._default()))
        self.receiver = QLineEdit(self.settings.choices("receiver", self._archive))
        self.receiver.setPlaceholderText(self.tr("印在登记表上，可以不填"))
        self.start = button(self.tr("制作移交包"), self.pack, "primary")
        rows = ((self.tr("移交包文件"), self.file), (self.tr("接收单位"), self.receiver))
        for row, (name, edit) in enumerate(rows):
            edit.setAccessibleName(name)
            edit.setMinimumHeight(32)
            grid.addWidget(label(name, "secondary"), row, 0)
            grid.addWidget(edit, row, 1)
        grid.addWidget(button(self.tr("选择…"), self._ask_file), 0, 2)
        grid.addWidget(button(self.tr("打开文件夹"), lambda: self._open(self.target.parent)), 0, 3)
        grid.addWidget(self.start, 0, 4)
        card.add(grid)
        card.add(self._build_choices())
        self.box.addWidget(card)

    def _build_choices(self) -> QHBoxLayout:
        chosen = self.settings.choices("package", self._archive).split()
        self.volumes = QCheckBox(self.tr("装入案卷"))
        self.volumes.setToolTip(self.tr("先按“装订”页的选择更新案卷，没有变化的不重新装订"))
        self.volumes.setChecked("bare" not in chosen)
        self.delta = QCheckBox(self.tr("补充移交，不重复上次已有的文件"))
        self.delta.setEnabled(False)
        names = (
            self.tr("不分卷"),
            self.tr("每卷 4 GB（U盘）"),
            self.tr("每卷 4.48 GB（DVD）"),
            self.tr("每卷 690 MB（CD）"),
        )
        self.parts = Choice(list(zip(_PARTS, names, strict=True)), self.tr("分卷"))
        size = next((int(one) for one in chosen if one.isdecimal()), 0)
        self.parts.choose(size if size in _PARTS else 0)
        self.sign = QCheckBox(self.tr("签名"))
        self.sign.setToolTip(self.tr("用本单位的密钥签名；接收单位首次收到时打电话核对密钥指纹"))
        self.sign.setChecked("sign" in chosen)
        self.seal = QCheckBox(self.tr("另存加密件"))
        self.seal.setToolTip(self.tr("用口令加密一份，便于携带；原来的移交包仍在旁边"))
        row = QHBoxLayout()
        row.setSpacing(16)
        for widget in (self.volumes, self.delta, self.sign, self.seal, self.parts):
            row.addWidget(widget)
        row.addStretch(1)
        return row

    def _options(self) -> PackOptions:
        folder = self.settings.folder("bind", self._archive) or self._archive.parent / "案卷"
        return PackOptions(
            volumes=folder if self.volumes.isChecked() else None,
            with_volumes=self.volumes.isChecked(),
            delta=self.delta.isEnabled() and self.delta.isChecked(),
            part_size=self.parts.value,
            receiver=self.receiver.text().strip(),
        )

    def _remember(self, target: Path) -> None:
        self.settings.remember_folder("package", self._archive, target)
        words = [str(self.parts.value), *([] if self.volumes.isChecked() else ["bare"])]
        words += ["sign"] if self.sign.isChecked() else []
        self.settings.remember_choices("package", self._archive, " ".join(words))
        self.settings.remember_choices("receiver", self._archive, self.receiver.text().strip())

    def _default(self) -> Path:
        return self._archive.parent / "移交" / f"{self._archive.stem}.zip"

    def _ask_file(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("移交包"), str(self.target), self.tr("移交包 (*.zip)")
        )
        if name:
            self.file.setText(name if name.casefold().endswith(".zip") else f"{name}.zip")

    # What comes back

    def showEvent(self, event: QShowEvent) -> None:
        """What changed while another page was shown is listed now."""
        super().showEvent(event)
        if self._is_stale:
            self._list_anew()

    def _list_anew(self) -> None:
        self._is_stale = not self.isVisible() or self.workspace.view is None
        if not self._is_stale:
            session = self.workspace.session
            self.workspace.glance(
                lambda _monitor: session.packages(),
                then=self._listed,
                fail=self._failed,
                dropped=self._dropped,
            )

    def _dropped(self) -> None:
        self._is_stale = True

    def _listed(self, packages: list[MadePackage]) -> None:
        self.card.show_packages(packages)
        self.delta.setEnabled(bool(packages))
        count = len(packages)
        self.state_changed.emit(self.tr("{count} 次").format(count=count) if count else "")

    def _packed(self, report: PackReport, sealed: list[Path]) -> None:
        text = self.tr("移交包已写成并核对：{file}；登记表在旁边。{summary}").format(
            file=report.file, summary=shown(report.verification.summary)
        )
        if report.lacking:
            text += self.tr("有 {count} 个文件在上次移交包中，请一并保存。").format(count=report.lacking)
        if sealed:
            text += self.tr("加密件：{file}。").format(file=listed(str(one) for one in sealed))
        if report.unbound:
            text += self.tr("有 {count} 件材料不在案卷中。").format(count=len(report.unbound))
        self.tell(text)
        self.card.show_report(report.verification)
        self._list_anew()

    def _verified(self, report: VerificationReport) -> None:
        is_good = not report.has_errors and not report.package_problems
        self.bar.tell(shown(headed(report.name, report.summary)), Tone.OK if is_good else Tone.ERROR)
        self.card.show_report(report)

    def _verify_chosen(self) -> None:
        if (chosen := self.card.chosen) is not None:
            self.verify(Path(chosen.file))

    def _open_chosen(self) -> None:
        if (chosen := self.card.chosen) is not None:
            self._open(Path(chosen.file).parent)

    def _ask_report(self) -> None:
        report = self.card.report
        name = QFileDialog.getExistingDirectory(
            self, self.tr("选择放检测报告的文件夹"), str(self.target.parent)
        )
        if name and report is not None:
            self.workspace.look(
                lambda monitor: write_verification_reports(report, Path(name), monitor),
                title=self.tr("导出检测报告"),
                then=self._written,
                fail=self._failed,
            )

    def _written(self, files: VerificationFiles) -> None:
        self.tell(self.tr("检测报告已写成：{pdf}，另有同名的 Excel。").format(pdf=files.pdf))

    def _failed(self, error: Exception) -> None:
        if isinstance(error, ArchiveError):
            self.show_error(error)
        else:
            self.workspace.failed.emit(error)

    def _allow(self, *, going: bool) -> None:
        for one in (self.start, self.card.verify, self.card.again):
            one.setEnabled(not going)

    def _open(self, path: Path) -> None:
        if not open_path(path):
            text = self.tr("找不到“{path}”。它可能已被移走或还没有生成。")
            self.bar.tell(text.format(path=path), Tone.WARNING)
