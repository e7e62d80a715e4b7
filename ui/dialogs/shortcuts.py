"""Every shortcut on one sheet, made from the registry of actions."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui.actions import Actions, Menu, keys_text, menu_name, plain_text
from ui.dialogs.dialog import Dialog
from ui.widgets.basics import button, row_of


def _everywhere() -> tuple[tuple[str, str], ...]:
    """What keys do in every list and field; these belong to no action."""
    translate = QCoreApplication.translate
    return (
        (translate("Keys", "Tab"), translate("Keys", "到下一个字段、按钮或列表；按住 Shift 返回")),
        (translate("Keys", "Ctrl+Tab"), translate("Keys", "离开填数的表格")),
        (translate("Keys", "F2"), translate("Keys", "打开未归档材料的登记表")),
        (translate("Keys", "↑ ↓"), translate("Keys", "在列表中移动")),
        (translate("Keys", "Enter"), translate("Keys", "打开所选的一行")),
        (translate("Keys", "Delete"), translate("Keys", "移入回收列表，可以撤销")),
        (translate("Keys", "Esc"), translate("Keys", "关闭消息、清空搜索、关闭窗口")),
        (translate("Keys", "Alt"), translate("Keys", "打开菜单")),
    )


class ShortcutsDialog(Dialog):
    """Groups shortcuts by menu and by stage."""

    def __init__(self, actions: Actions, stages: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("快捷键一览"))
        self.resize(520, 640)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 20, 20, 16)
        box.setSpacing(12)
        self.tree = QTreeWidget()
        self.tree.setHeaderLabels([self.tr("做什么"), self.tr("快捷键")])
        self.tree.setAccessibleName(self.tr("快捷键"))
        self.tree.setObjectName("inCard")
        self.tree.setRootIsDecorated(False)
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        for title, rows in _groups(actions, stages):
            if not rows:
                continue
            top = QTreeWidgetItem(self.tree, [title])
            font = top.font(0)
            font.setBold(True)
            top.setFont(0, font)
            top.setFlags(Qt.ItemFlag.ItemIsEnabled)
            for name, keys in rows:
                QTreeWidgetItem(top, [name, keys])
        self.tree.expandAll()
        box.addWidget(self.tree, 1)
        close = button(self.tr("关闭"), self.accept, "primary")
        close.setDefault(True)
        box.addLayout(row_of(None, close))


def _groups(actions: Actions, stages: Mapping[str, str]) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    for menu in Menu:
        if menu is Menu.STAGE:
            for key, name in stages.items():
                yield name, _rows(actions, menu, key)
        else:
            yield menu_name(menu).partition("(&")[0].replace("&", ""), _rows(actions, menu, "")
    yield QCoreApplication.translate("Keys", "各处"), [(what, keys) for keys, what in _everywhere()]


def _rows(actions: Actions, menu: Menu, page: str) -> list[tuple[str, str]]:
    return [
        (plain_text(entry.action), keys_text(entry.action))
        for entry in actions.of_menu(menu)
        if entry.page == page and keys_text(entry.action) and entry.action.text()
    ]
