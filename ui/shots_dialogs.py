"""Pictures of every dialog and of what lies over the window, filled in; nothing is stored in the archive."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QDialog

from cmarchive.jobs import Monitor
from cmarchive.session import Session, scheme, scheme_ids
from ui.dialogs.about import AboutDialog
from ui.dialogs.crash import CrashDialog
from ui.dialogs.doctor import DoctorDialog
from ui.dialogs.new_archive import NewArchiveDialog
from ui.dialogs.opinion import OpinionDialog
from ui.dialogs.pages import PreviewDialog
from ui.dialogs.passphrase import PassphraseDialog
from ui.dialogs.settings import SettingsDialog
from ui.dialogs.shortcuts import ShortcutsDialog
from ui.manual import ManualWindow
from ui.pages.collect import CollectPage
from ui.theme import Theme
from ui.window import Window

Keep = Callable[..., None]
Pause = Callable[[int], None]
Wait = Callable[[Callable[[], bool]], bool]

DIALOGS = (
    *("chase", "source", "options", "several", "pages", "matching", "recycled"),  # shown with their pages
    *("new", "passphrase", "doctor", "crash", "about", "shortcuts", "opinion", "preview"),
    *("settings-appearance", "settings-binding", "settings-backups", "settings-help"),
    *("palette", "tour", "manual"),
)
_SETTLING = 300  # milliseconds
_TRACE = '  File "main.py", line 1, in <module>\n    main()'
_NEEDLE = "c"  # finds commands, enterprises and documents


def keep_dialogs(window: Window, theme: Theme, keep: Keep, pause: Pause, wait: Wait) -> None:
    """Show each in turn over a window whose archive is open."""
    if window.workspace is None:
        return
    session = window.workspace.session
    made = {
        "new": _new(window, session),
        "passphrase": _passphrase(window),
        "doctor": DoctorDialog(replace(session.doctor(Monitor()), orphans=1), window),
        "crash": CrashDialog(_TRACE, Path("cmarchive.log"), window),
        "about": AboutDialog(window),
        "shortcuts": ShortcutsDialog(window.actions_, window.stage_names, window),
        "opinion": _opinion(window, session, theme),
    }
    for name, dialog in made.items():
        _keep_one(name, dialog, keep, pause)
    _keep_settings(window, keep, pause)
    _keep_preview(window, keep, pause)
    _keep_overlays(window, keep, pause, wait)


def _keep_one(name: str, dialog: QDialog, keep: Keep, pause: Pause) -> None:
    dialog.open()
    pause(_SETTLING)
    keep(name, dialog)
    dialog.reject()
    dialog.deleteLater()


def _new(window: Window, session: Session) -> NewArchiveDialog:
    dialog = NewArchiveDialog([scheme(one) for one in scheme_ids()], Path.home(), window)
    dialog.county.setText(session.profile.county)
    dialog.code.setText(session.profile.region_code[:-1])  # so that the sentence on what is wrong is seen
    return dialog


def _passphrase(window: Window) -> PassphraseDialog:
    dialog = PassphraseDialog(key=True, seal=True, parent=window)
    dialog.go.click()  # as above
    return dialog


def _opinion(window: Window, session: Session, theme: Theme) -> OpinionDialog:
    phrases = session.phrases()
    dialog = OpinionDialog(session.profile.county, phrases, theme, window)
    if phrases:
        dialog.use(phrases[0])
    return dialog


def _keep_settings(window: Window, keep: Keep, pause: Pause) -> None:
    names = ("appearance", "binding", "backups", "help")
    for section, name in enumerate(names):
        window.ask_settings(section)
        pause(_SETTLING)
        if (dialog := window.findChild(SettingsDialog)) is not None:
            keep(f"settings-{name}", dialog)
            dialog.close()
            pause(50)  # it deletes itself


def _keep_preview(window: Window, keep: Keep, pause: Pause) -> None:
    page, workspace = window.pages.get("collect"), window.workspace
    if not isinstance(page, CollectPage) or workspace is None or workspace.view is None:
        return
    window.turn_to("collect")
    page.dialogs.preview(max(workspace.view.items, key=lambda item: item.pages, default=None))
    if isinstance(dialog := page.dialogs.pages, PreviewDialog) and dialog.isVisible():
        pause(3 * _SETTLING)
        keep("preview", dialog)
        dialog.reject()


def _keep_overlays(window: Window, keep: Keep, pause: Pause, wait: Wait) -> None:
    window.turn_to("home")
    window.find_anything()
    window.palette_.edit.setText(_NEEDLE)
    wait(lambda: window.palette_.model.rowCount() > 0)
    pause(_SETTLING)
    keep("palette")
    window.palette_.leave()
    window.show_tour()
    pause(_SETTLING)
    keep("tour")
    window.tour.end()
    window.show_manual()
    pause(_SETTLING)
    if (manual := window.findChild(ManualWindow)) is not None:
        keep("manual", manual)
        manual.close()
