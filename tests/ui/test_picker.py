"""One of many is chosen by typing, with the keyboard alone; the best matches stand first."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.helpers import press
from ui.widgets.picker import Entry, Picker

NAMES = ["示例县化工厂", "水利局", "示例乙化工有限公司", "示例新源纸业", "示例乙化工有限公司"]


@pytest.fixture
def picker(qtbot: QtBot) -> Picker:
    made = Picker("企业", "输入拼音")
    made.offer([Entry(name, (name,), number) for number, name in enumerate(NAMES)])
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def edit_of(picker: Picker) -> QLineEdit:
    edit = picker.lineEdit()
    assert edit is not None
    return edit


def type_in(picker: Picker, text: str) -> None:
    edit = edit_of(picker)
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, text)


def offered(picker: Picker) -> list[str]:
    return picker._offers.stringList()


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("slxy", "示例新源纸业"),
        ("shilixy", "示例新源纸业"),
        ("huagong", "示例县化工厂"),
        ("sl", "水利局"),
    ],
)
def test_enter_takes_the_best(picker: Picker, qtbot: QtBot, typed: str, first: str) -> None:
    type_in(picker, typed)
    assert offered(picker)[0] == first
    assert not picker.is_settled
    with qtbot.waitSignal(picker.taken):
        press(edit_of(picker), Qt.Key.Key_Return)
    assert picker.currentText() == first
    assert picker.is_settled


def test_arrows_choose_further_down_even_among_namesakes(picker: Picker, qtbot: QtBot) -> None:
    type_in(picker, "yihuagong")
    assert offered(picker) == ["示例乙化工有限公司"] * 2
    popup = picker._popup
    qtbot.waitUntil(popup.isVisible)
    for _ in range(2):
        press(popup, Qt.Key.Key_Down)
    press(popup, Qt.Key.Key_Return)
    assert picker.currentData() == 4
    assert not popup.isVisible()


def test_what_nothing_matches_takes_nothing(picker: Picker, qtbot: QtBot) -> None:
    type_in(picker, "zzz")
    assert offered(picker) == []
    with qtbot.assertNotEmitted(picker.taken):
        press(edit_of(picker), Qt.Key.Key_Return)
    assert not picker.is_settled


def test_enter_presses_no_button_of_a_dialog(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    picker, ok = Picker("企业", ""), QPushButton("好")
    picker.offer([Entry("示例县", ("示例县",), 1)])
    box = QVBoxLayout(dialog)
    box.addWidget(picker)
    box.addWidget(ok)
    ok.clicked.connect(dialog.accept)
    dialog.show()
    type_in(picker, "slx")
    press(edit_of(picker), Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert picker.currentData() == 1


def test_list_of_offers_looks_like_the_window_it_belongs_to(qtbot: QtBot) -> None:
    window, dialog = QWidget(), QDialog()
    qtbot.addWidget(window)
    dialog.setParent(window, Qt.WindowType.Dialog)
    window.setStyleSheet("QListView#offers { color: #0E795D; }")
    picker = Picker("企业", "输入拼音")
    picker.offer([Entry(name, (name,), number) for number, name in enumerate(NAMES)])
    QVBoxLayout(dialog).addWidget(picker)
    dialog.show()
    qtbot.waitExposed(dialog)
    type_in(picker, "sl")
    assert picker._popup.styleSheet() == window.styleSheet()
