"""The settings. Every choice takes effect at once; there is nothing to confirm."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from cmarchive.session import Backup, NumberStyle, Session
from ui.dialogs.dialog import Dialog
from ui.opening import open_path
from ui.preferences import Language, Preferences, Scale, ThemeChoice
from ui.scaling import fitting, own_factor
from ui.theme import Theme
from ui.widgets.basics import button, label, row_of
from ui.widgets.choice import Choice

_FORM_WIDTH = 480


class SettingsDialog(Dialog):
    """``changed`` carries the preferences after each choice; ``restore_wanted`` the copy to put back."""

    APPEARANCE, BINDING, BACKUPS, HELP = range(4)

    changed = Signal(object)
    backup_wanted = Signal()
    restore_wanted = Signal(object)
    tour_wanted = Signal()

    def __init__(
        self, theme: Theme, preferences: Preferences, archive: Path | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._preferences, self._archive = theme, preferences, archive
        self._started_with = preferences
        self.setWindowTitle(self.tr("设置"))
        self.setMinimumSize(720, 460)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 20, 20, 16)
        outer.setSpacing(12)
        row = QHBoxLayout()
        row.setSpacing(20)
        self.sections = QListWidget()
        self.sections.setObjectName("sections")
        self.sections.setAccessibleName(self.tr("设置的分类"))
        self.sections.setFixedWidth(136)
        self.stack = QStackedWidget()
        for title, page in (
            (self.tr("界面"), self._build_appearance()),
            (self.tr("说明与装订"), self._build_binding()),
            (self.tr("备份"), self._build_backups()),
            (self.tr("帮助"), self._build_help()),
        ):
            entry = QListWidgetItem(title, self.sections)
            entry.setSizeHint(QSize(0, 36))
            self.stack.addWidget(page)
        self.sections.currentRowChanged.connect(self.stack.setCurrentIndex)
        row.addWidget(self.sections)
        row.addWidget(self.stack, 1)
        outer.addLayout(row, 1)
        close = button(self.tr("关闭"), self.accept, "primary")
        close.setDefault(True)
        outer.addLayout(row_of(None, close))
        self.show_section(0)

    def show_section(self, section: int) -> None:
        """Turn to a section."""
        self.sections.setCurrentRow(section)

    def _build_appearance(self) -> QWidget:
        now = self._preferences
        self.theme_choice = Choice(
            (
                (ThemeChoice.SYSTEM, self.tr("跟随系统")),
                (ThemeChoice.LIGHT, self.tr("浅色")),
                (ThemeChoice.DARK, self.tr("深色")),
            ),
            self.tr("立即生效"),
        )
        self.language = Choice(
            ((Language.CHINESE, "中文"), (Language.ENGLISH, "English")), self.tr("重新启动程序后生效")
        )
        self.theme_choice.choose(now.theme)
        self.language.choose(now.language)
        self.theme_choice.currentIndexChanged.connect(
            lambda _row: self._change(theme=self.theme_choice.value)
        )
        self.language.currentIndexChanged.connect(lambda _row: self._change(language=self.language.value))
        self.restart = label("", "secondary", wrap=True)
        return _form(
            (
                (self.tr("颜色"), self.theme_choice, ""),
                (self.tr("语言"), self.language, ""),
                (self.tr("大小"), self._build_scale(), self.scale_hint),
                ("", self.restart, ""),
            )
        )

    def _build_scale(self) -> Choice[Scale]:
        """Only what fits the screen is offered: a window larger than it could not be set back."""
        screen, factor, parent = self.screen(), own_factor(), self.parentWidget()
        least = parent.minimumSize() if parent is not None else self.minimumSize()
        now = self._preferences.scale
        offered = {now, *fitting(screen.availableGeometry().size(), least, factor)}
        self.scale_choice = Choice(
            [(one, f"{float(one.value):.0%}") for one in Scale if one in offered],
            self.tr("重新启动程序后生效"),
        )
        self.scale_choice.choose(now)
        self.scale_choice.currentIndexChanged.connect(
            lambda _row: self._change(scale=self.scale_choice.value)
        )
        told = self.tr("在系统缩放（当前 {percent}%）之上，再把文字和窗口放大。只列出本屏幕放得下的。")
        self.scale_hint = told.format(percent=round(screen.devicePixelRatio() / factor * 100))
        return self.scale_choice

    def _build_binding(self) -> QWidget:
        now = self._preferences
        self.author = QLineEdit(now.author)
        self.author.setMaxLength(40)
        self.author.setPlaceholderText(self.tr("不填时用电脑的用户名"))
        self.author.editingFinished.connect(lambda: self._change(author=self.author.text().strip()))
        self.numbers = Choice(
            (
                (NumberStyle.GB11822, self.tr("页脚外侧（GB/T 11822-2008）")),
                (NumberStyle.DAT22, self.tr("页眉外侧（DA/T 22-2015）")),
            ),
            self.tr("只影响还没有选过装订选项的档案库"),
        )
        self.numbers.choose(now.number_style)
        self.numbers.currentIndexChanged.connect(lambda _row: self._change(number_style=self.numbers.value))
        fonts = self.tr(
            "案卷用程序自带的思源宋体和思源黑体，任何电脑装订的结果都相同；其中没有的生僻字，从本机已装的字体中取用。"
        )
        return _form(
            (
                (
                    self.tr("签名者"),
                    self.author,
                    self.tr("写在问题说明、不适用说明和修改记录里，请填写真实姓名。"),
                ),
                (
                    self.tr("页码位置"),
                    self.numbers,
                    self.tr("新档案库装订时的默认位置，装订页可以另选。"),
                ),
                (self.tr("字体"), label(fonts, wrap=True), ""),
            )
        )

    def _build_backups(self) -> QWidget:
        page = QWidget()
        box = QVBoxLayout(page)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        self.copies = QListWidget()
        self.copies.setObjectName("inCard")
        self.copies.setAccessibleName(self.tr("保存在档案库里的备份"))
        self.restore = button(self.tr("恢复到所选时间"), self._restore)
        self.folder = button(self.tr("打开备份文件夹"), self._open_folder)
        self.back_up = button(self.tr("备份到其他位置…"), self._back_up, "primary")
        if self._archive is None:
            text = self.tr("打开档案库后，这里列出它的备份。")
        else:
            text = self.tr(
                "每次打开档案库，第一次改动之前自动备份数据（不含原件，原件从不改动），内容有变化才另存一份，"
                "保留最近 10 份。恢复后，现在的数据也另存在备份文件夹里。"
            )
        box.addWidget(label(text, "secondary", wrap=True))
        box.addWidget(self.copies, 1)
        box.addLayout(row_of(self.restore, self.folder, None, self.back_up))
        box.addWidget(
            label(
                self.tr("硬盘会坏：请定期把整个档案库（含原件）备份到 U 盘或另一块硬盘。"),
                "secondary",
                wrap=True,
            )
        )
        for widget in (self.copies, self.folder, self.back_up):
            widget.setEnabled(self._archive is not None)
        self.restore.setEnabled(False)
        if self._archive is not None:
            for backup in Session.backups(self._archive):
                self._list(backup)
        self.copies.currentRowChanged.connect(lambda row: self.restore.setEnabled(row >= 0))
        return page

    def _build_help(self) -> QWidget:
        tour = button(self.tr("再看一次"), self._tour)
        tour.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        return _form(
            (
                (self.tr("认识窗口"), tour, self.tr("逐处说明窗口各部分的用途。")),
                (
                    self.tr("使用手册"),
                    label(self.tr("随时按 F1，打开当前页面的那一章。"), wrap=True),
                    "",
                ),
            )
        )

    def _list(self, backup: Backup) -> None:
        when = backup.made.astimezone().strftime("%Y-%m-%d %H:%M:%S")
        why = self.tr("程序升级前") if backup.before_step else self.tr("打开时")
        size = QLocale().formattedDataSize(backup.size, 1)
        entry = QListWidgetItem(self.tr("{when}　{why}　{size}").format(when=when, why=why, size=size))
        entry.setData(Qt.ItemDataRole.UserRole, str(backup.file))
        entry.setSizeHint(QSize(0, 32))
        self.copies.addItem(entry)

    def _restore(self) -> None:
        if (entry := self.copies.currentItem()) is not None:
            self.accept()
            self.restore_wanted.emit(Path(str(entry.data(Qt.ItemDataRole.UserRole))))

    def _open_folder(self) -> None:
        if self._archive is not None:
            open_path(self._archive / "backups")

    def _back_up(self) -> None:
        self.accept()
        self.backup_wanted.emit()

    def _tour(self) -> None:
        self.accept()
        self.tour_wanted.emit()

    def _change(self, **changes: Any) -> None:
        before, self._preferences = self._preferences, replace(self._preferences, **changes)
        if self._preferences == before:
            return  # a field is also left when the dialog goes
        now, then = self._preferences, self._started_with
        waits = (now.language, now.scale) != (then.language, then.scale)
        self.restart.setText(self.tr("语言和大小在重新启动程序后改变。") if waits else "")
        self.changed.emit(self._preferences)


def _form(rows: Sequence[tuple[str, QWidget, str]]) -> QWidget:
    page = QWidget()
    form = QFormLayout(page)
    form.setContentsMargins(0, 0, 0, 0)
    form.setHorizontalSpacing(16)
    form.setVerticalSpacing(12)
    form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    for name, field, hint in rows:
        if name:
            field.setAccessibleName(name)
        field.setMaximumWidth(_FORM_WIDTH)
        form.addRow(label(name, "secondary"), field)
        if hint:
            field.setAccessibleDescription(hint)
            form.addRow(label(""), label(hint, "secondary", wrap=True))
    return page
