"""The window's own actions: their names, shortcuts and menus. What they do is the window's business."""

from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from ui.actions import Actions, Menu
from ui.preferences import ThemeChoice

Standard = QKeySequence.StandardKey
STAGE_KEYS = 10  # the tenth answers to Ctrl+0, as it does where keys are in a row


class Window(Protocol):
    """What the actions ask of the window."""

    keeping: Any  # what takes care of the archive as a whole

    def ask_new(self) -> Any: ...  # noqa: D102
    def ask_open(self) -> Any: ...  # noqa: D102
    def open_sample(self, *, is_city: bool = False) -> Any: ...  # noqa: D102
    def open_folder(self) -> Any: ...  # noqa: D102
    def close_archive(self) -> Any: ...  # noqa: D102
    def close(self) -> bool: ...  # noqa: D102
    def undo(self) -> Any: ...  # noqa: D102
    def redo(self) -> Any: ...  # noqa: D102
    def focus_search(self) -> Any: ...  # noqa: D102
    def find_anything(self) -> Any: ...  # noqa: D102
    def turn_to_number(self, at: int) -> Any: ...  # noqa: D102
    def go_to_area(self, *, forward: bool = True) -> Any: ...  # noqa: D102
    def check_again(self) -> Any: ...  # noqa: D102
    def back_up(self) -> Any: ...  # noqa: D102
    def ask_restore(self) -> Any: ...  # noqa: D102
    def examine(self) -> Any: ...  # noqa: D102
    def ask_opinions(self) -> Any: ...  # noqa: D102
    def ask_ledger(self) -> Any: ...  # noqa: D102
    def ask_settings(self) -> Any: ...  # noqa: D102
    def choose_theme(self, choice: ThemeChoice) -> Any: ...  # noqa: D102
    def switch_full_screen(self) -> Any: ...  # noqa: D102
    def switch_review(self) -> Any: ...  # noqa: D102
    def show_manual(self) -> Any: ...  # noqa: D102
    def show_tour(self) -> Any: ...  # noqa: D102
    def show_shortcuts(self) -> Any: ...  # noqa: D102
    def show_about(self) -> Any: ...  # noqa: D102


class Commands(QObject):
    """Puts the window's actions into the registry."""

    def __init__(self, window: Window, actions: Actions) -> None:
        super().__init__(actions)
        self._window, self._actions = window, actions
        self.themes: dict[ThemeChoice, QAction] = {}
        self.stages: list[QAction] = []
        self._file()
        self._edit()
        self._view()
        self._go()
        self._tools()
        self._help()
        actions.allow(is_open=False)

    def name_stages(self, names: list[str]) -> None:
        """Call the actions that turn to a stage by its name; those without a stage are not shown."""
        for at, action in enumerate(self.stages):
            action.setVisible(at < len(names))
            action.setText(names[at] if at < len(names) else "")

    def show_review(self, *, is_shown: bool) -> None:
        """Say whether the stages of a reviewer are shown."""
        self._actions.action("review").setChecked(is_shown)

    def show_undo(self, undo: str, redo: str) -> None:
        """Say what would be undone and redone; an empty name says that nothing can be."""
        texts = (
            ("undo", undo, self.tr("撤销(&U)"), self.tr("撤销：{name}(&U)")),
            ("redo", redo, self.tr("重做(&R)"), self.tr("重做：{name}(&R)")),
        )
        for key, name, bare, named in texts:
            action = self._actions.action(key)
            action.setText(named.format(name=name.replace("&", "&&")) if name else bare)
            action.setEnabled(bool(name))

    def _file(self) -> None:
        add, window = self._actions.add, self._window
        file = Menu.FILE
        add(file, "new", self.tr("新建档案库…(&N)"), window.ask_new, Standard.New)
        add(file, "open", self.tr("打开档案库…(&O)"), window.ask_open, Standard.Open)
        add(file, "sample", self.tr("示例县(&S)"), window.open_sample, "Ctrl+Shift+N")
        add(
            file,
            "sample_city",
            self.tr("示例市，审核端(&V)"),
            lambda: window.open_sample(is_city=True),
            "Ctrl+Shift+Y",
        )
        add(
            file,
            "folder",
            self.tr("打开档案库所在文件夹(&D)"),
            window.open_folder,
            "Ctrl+Shift+O",
            starts_group=True,
            needs_archive=True,
        )
        add(
            file,
            "particulars",
            self.tr("档案库信息…(&I)"),
            lambda: window.keeping.ask_particulars(),
            "Ctrl+Shift+G",
            needs_archive=True,
        )
        add(
            file,
            "opinions",
            self.tr("导入审核意见…(&J)"),
            window.ask_opinions,
            "Ctrl+Shift+J",
            needs_archive=True,
        )
        add(file, "backup", self.tr("立即备份…(&B)"), window.back_up, "Ctrl+Shift+B", needs_archive=True)
        add(file, "restore", self.tr("恢复备份…(&R)"), window.ask_restore, "Ctrl+Shift+R", needs_archive=True)
        add(
            file,
            "close",
            self.tr("关闭档案库(&C)"),
            window.close_archive,
            "Ctrl+W",
            starts_group=True,
            needs_archive=True,
        )
        add(file, "quit", self.tr("退出(&Q)"), window.close, "Ctrl+Q")

    def _edit(self) -> None:
        add, window = self._actions.add, self._window
        add(Menu.EDIT, "undo", self.tr("撤销(&U)"), window.undo, Standard.Undo)
        add(Menu.EDIT, "redo", self.tr("重做(&R)"), window.redo, "Ctrl+Y", "Ctrl+Shift+Z")
        add(
            Menu.EDIT,
            "find",
            self.tr("在本页查找(&F)"),
            window.focus_search,
            Standard.Find,
            starts_group=True,
            needs_archive=True,
        )

    def _view(self) -> None:
        add, window = self._actions.add, self._window
        group = QActionGroup(self)
        for choice, text, keys in (
            (ThemeChoice.SYSTEM, self.tr("颜色跟随系统(&Y)"), "Ctrl+Shift+0"),
            (ThemeChoice.LIGHT, self.tr("浅色(&L)"), "Ctrl+Shift+1"),
            (ThemeChoice.DARK, self.tr("深色(&D)"), "Ctrl+Shift+2"),
        ):

            def choose(one: ThemeChoice = choice) -> None:
                window.choose_theme(one)

            action = add(Menu.VIEW, f"theme.{choice}", text, choose, keys)
            action.setCheckable(True)
            group.addAction(action)
            self.themes[choice] = action
        review = add(
            Menu.VIEW,
            "review",
            self.tr("审核端页面(&R)"),
            window.switch_review,
            "Ctrl+Shift+P",
            starts_group=True,
            needs_archive=True,
        )
        review.setCheckable(True)
        full = add(
            Menu.VIEW, "full", self.tr("全屏(&F)"), window.switch_full_screen, "F11", starts_group=True
        )
        full.setCheckable(True)

    def _go(self) -> None:
        add, window = self._actions.add, self._window
        add(Menu.GO, "palette", self.tr("查找任何内容…(&K)"), window.find_anything, "Ctrl+K")
        add(Menu.GO, "area", self.tr("下一个区域(&N)"), window.go_to_area, "F6")
        add(
            Menu.GO,
            "area.back",
            self.tr("上一个区域(&P)"),
            partial(window.go_to_area, forward=False),
            "Shift+F6",
        )
        for number in range(1, STAGE_KEYS + 1):

            def turn(at: int = number - 1) -> None:
                window.turn_to_number(at)

            keys = f"Ctrl+{number % 10}"
            action = add(
                Menu.GO, f"stage.{number}", "", turn, keys, starts_group=number == 1, needs_archive=True
            )
            action.setVisible(False)
            self.stages.append(action)

    def _tools(self) -> None:
        add, window, tools = self._actions.add, self._window, Menu.TOOLS
        add(tools, "check", self.tr("重新校核(&C)"), window.check_again, "F5", needs_archive=True)
        add(tools, "ledger", self.tr("导出台账…(&L)"), window.ask_ledger, "Ctrl+Shift+L", needs_archive=True)
        add(tools, "doctor", self.tr("档案库体检(&D)"), window.examine, "Ctrl+Shift+T", needs_archive=True)
        add(tools, "settings", self.tr("设置…(&S)"), window.ask_settings, "Ctrl+,", starts_group=True)

    def _help(self) -> None:
        add, window = self._actions.add, self._window
        add(Menu.HELP, "manual", self.tr("使用手册(&M)"), window.show_manual, "F1")
        add(Menu.HELP, "shortcuts", self.tr("快捷键一览(&K)"), window.show_shortcuts, "Ctrl+/")
        add(Menu.HELP, "tour", self.tr("认识窗口(&T)"), window.show_tour, "Shift+F1")
        add(Menu.HELP, "about", self.tr("关于创模档案(&A)"), window.show_about, "Ctrl+F1", starts_group=True)


class RecentMenu(QObject):
    """文件 › 最近打开."""

    def __init__(self, parent: QObject, recent: Any, open_path: Any) -> None:
        super().__init__(parent)
        self._recent, self._open = recent, open_path

    def fill(self, menu: QMenu) -> None:
        """List the archives opened before that are still there."""
        menu.clear()
        for number, path in enumerate(self._recent(), 1):
            text = f"&{number} {path.stem.replace('&', '&&')}"
            action = menu.addAction(text)
            action.setToolTip(str(path))
            action.triggered.connect(lambda _checked=False, one=path: self._open(one))
        if menu.isEmpty():
            menu.addAction(self.tr("还没有打开过档案库")).setEnabled(False)
