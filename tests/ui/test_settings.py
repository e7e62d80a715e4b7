"""Settings: what a person chose takes effect at once, is remembered, and a spoiled file does no harm."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QSize, Qt
from PySide6.QtWidgets import QSplitter
from pytestqt.qtbot import QtBot

from cmarchive.session import NumberStyle
from tests.ui.helpers import rest, workspace_of, write_in
from ui.dialogs.settings import SettingsDialog
from ui.preferences import Language, Preferences, Scale, ThemeChoice, from_stored, to_stored
from ui.scaling import enlarge, fitting, own_factor
from ui.settings import Settings
from ui.theme import Theme
from ui.window import Window


@pytest.fixture
def dialog(window: Window) -> SettingsDialog:
    window.ask_settings()
    assert isinstance(window._dialog, SettingsDialog)
    return window._dialog


def test_colours_change_at_once_and_are_remembered(
    window: Window, dialog: SettingsDialog, theme: Theme, settings: Settings
) -> None:
    try:
        dialog.theme_choice.choose(ThemeChoice.DARK)
        assert theme.is_dark
        assert window.commands.themes[ThemeChoice.DARK].isChecked()
        assert settings.preferences().theme is ThemeChoice.DARK
    finally:
        window.choose_theme(ThemeChoice.LIGHT)
    assert not theme.is_dark


def test_pages_that_are_gone_do_not_hear_of_colours(opened: Window, theme: Theme, qtbot: QtBot) -> None:
    opened.close_archive()
    qtbot.wait(50)  # until what was closed has been deleted
    try:
        opened.choose_theme(ThemeChoice.DARK)
        assert theme.is_dark
    finally:
        opened.choose_theme(ThemeChoice.LIGHT)


def test_language_asks_for_a_restart(dialog: SettingsDialog, settings: Settings) -> None:
    dialog.language.choose(Language.ENGLISH)
    assert dialog.restart.text() == "语言和大小在重新启动程序后改变。"
    assert settings.preferences().language is Language.ENGLISH
    dialog.language.choose(Language.CHINESE)
    assert dialog.restart.text() == ""


def test_larger_asks_for_a_restart_and_can_always_be_taken_back(
    qtbot: QtBot, theme: Theme, settings: Settings
) -> None:
    made = SettingsDialog(theme, Preferences(scale=Scale.TWICE), None)
    qtbot.addWidget(made)
    made.changed.connect(settings.keep_preferences)
    assert made.scale_choice.value is Scale.TWICE
    made.scale_choice.choose(Scale.NONE)
    assert made.restart.text() == "语言和大小在重新启动程序后改变。"
    assert settings.preferences().scale is Scale.NONE
    made.scale_choice.choose(Scale.TWICE)
    assert made.restart.text() == ""


def test_only_scales_that_fit_the_screen_are_offered() -> None:
    least = QSize(1000, 640)
    assert fitting(QSize(800, 600), least, 1) == (Scale.NONE,)
    assert fitting(QSize(1366, 728), least, 1) == (Scale.NONE,)
    assert fitting(QSize(1920, 1040), least, 1) == (Scale.NONE, Scale.QUARTER, Scale.HALF)
    assert fitting(QSize(1280, 693), least, 1.5) == (Scale.NONE, Scale.QUARTER, Scale.HALF)  # the same screen
    assert fitting(QSize(3840, 2120), least, 1) == tuple(Scale)


def test_what_was_set_outside_the_program_stays() -> None:
    environment: dict[str, str] = {}
    enlarge(Scale.NONE, environment)
    assert environment == {}
    assert own_factor(environment) == 1
    enlarge(Scale.HALF, environment)
    assert own_factor(environment) == 1.5
    enlarge(Scale.TWICE, environment)
    assert own_factor(environment) == 1.5
    assert [own_factor({"QT_SCALE_FACTOR": text}) for text in ("大", "-1", "0")] == [1, 1, 1]


def test_author_signs_from_now_on(opened: Window, settings: Settings) -> None:
    opened.ask_settings(SettingsDialog.BINDING)
    dialog = opened._dialog
    assert isinstance(dialog, SettingsDialog)
    write_in(dialog.author, " 经办员甲 ")
    dialog.author.editingFinished.emit()
    assert settings.preferences().author == "经办员甲"
    assert workspace_of(opened).author == "经办员甲"
    write_in(dialog.author, "")
    dialog.author.editingFinished.emit()
    assert workspace_of(opened).author not in ("", "经办员甲")


def test_copies_of_the_archive_are_listed(opened: Window) -> None:
    opened.ask_restore()
    dialog = opened._dialog
    assert isinstance(dialog, SettingsDialog)
    assert dialog.stack.currentIndex() == SettingsDialog.BACKUPS
    assert dialog.copies.count() >= 1
    assert not dialog.restore.isEnabled()
    dialog.copies.setCurrentRow(0)
    assert dialog.restore.isEnabled()


def test_without_an_archive_there_is_nothing_to_back_up(dialog: SettingsDialog) -> None:
    dialog.show_section(SettingsDialog.BACKUPS)
    assert dialog.copies.count() == 0
    assert not dialog.back_up.isEnabled()


def test_preferences_survive_being_written_down() -> None:
    chosen = Preferences(
        theme=ThemeChoice.DARK,
        language=Language.ENGLISH,
        scale=Scale.HALF,
        author="经办员甲",
        number_style=NumberStyle.DAT22,
        toured=True,
    )
    assert from_stored(to_stored(chosen)) == chosen


def test_unknown_and_spoiled_entries_are_as_if_never_chosen() -> None:
    assert from_stored({"theme": "紫色", "author": "经办员甲", "font": "宋体"}) == Preferences(
        author="经办员甲"
    )
    assert from_stored({}) == Preferences()


def test_a_file_spoiled_by_hand_does_no_harm(tmp_path: Path) -> None:
    file = tmp_path / "window.ini"
    file.write_text("[window]\ngeometry=abc\n[recent\n\x00\x01=3\nopened/x=never\n", encoding="utf-8")
    settings = Settings(file)
    assert settings.preferences() == Preferences()
    assert settings.recent() == []
    assert settings.blob("geometry") is None


# What the window remembers


def test_window_comes_back_as_it_was_left(
    opened: Window, theme: Theme, settings: Settings, archive: Path, qtbot: QtBot
) -> None:
    before = opened.size()
    opened.resize(opened.minimumWidth(), 700)  # the screen that is none is narrow
    opened.turn_to("collect")
    opened.close()
    again = Window(theme, settings)
    qtbot.addWidget(again)
    assert again.size() == opened.size() != before
    again.show()
    with qtbot.waitSignal(again.shown):
        again.open_archive(archive)
    rest(again, qtbot)
    assert again.stage == "collect"


def test_splitters_and_columns_stay_where_they_were_put(
    opened: Window, theme: Theme, settings: Settings, archive: Path, qtbot: QtBot
) -> None:
    opened.turn_to("bind")
    header = opened.pages["bind"].volumes.table.horizontalHeader()  # type: ignore[attr-defined]
    opened.turn_to("figures")
    outer = opened.pages["figures"].outer  # type: ignore[attr-defined]
    assert isinstance(outer, QSplitter)
    outer.moveSplitter(330, 1)
    left = outer.sizes()[0]
    interactive = next(
        at for at in range(header.count()) if header.sectionResizeMode(at) is header.ResizeMode.Interactive
    )
    header.resizeSection(interactive, 123)
    opened.close()
    again = Window(theme, settings)
    qtbot.addWidget(again)
    again.resize(opened.size())
    again.show()
    with qtbot.waitSignal(again.shown):
        again.open_archive(archive)
    rest(again, qtbot)
    again.turn_to("figures")
    assert again.pages["figures"].outer.sizes()[0] == left  # type: ignore[attr-defined]
    assert again.pages["bind"].volumes.table.horizontalHeader().sectionSize(interactive) == 123  # type: ignore[attr-defined]


def test_folders_and_choices_belong_to_an_archive(settings: Settings, tmp_path: Path) -> None:
    one, other = tmp_path / "甲县.cma", tmp_path / "乙县.cma"
    settings.remember_folder("backup", one, tmp_path)
    settings.remember_choices("stage", one, "check")
    assert settings.folder("backup", one) == tmp_path
    assert settings.folder("backup", other) is None
    assert (settings.choices("stage", one), settings.choices("stage", other)) == ("check", "")


def test_what_is_chosen_is_on_the_disk(tmp_path: Path) -> None:
    file = tmp_path / "window.ini"
    settings = Settings(file)
    settings.keep_preferences(replace(Preferences(), author="经办员乙"))
    del settings
    QSettings(str(file), QSettings.Format.IniFormat).sync()
    assert Settings(file).preferences().author == "经办员乙"


def test_full_screen_is_a_switch(window: Window) -> None:
    window.actions_.action("full").trigger()
    assert window.windowState() & Qt.WindowState.WindowFullScreen
    window.actions_.action("full").trigger()
    assert not window.windowState() & Qt.WindowState.WindowFullScreen
