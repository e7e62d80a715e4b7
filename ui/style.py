"""The style sheet, written with the names of the colours and filled from them."""

from collections.abc import Mapping

from cmarchive.resources import resource


def style_sheet(colors: Mapping[str, str], *, dark: bool) -> str:
    """Fill the style sheet with one set of colours."""
    text = _SHEET
    for icon in ("caret", "check"):
        file = resource(f"icons/{icon}-{'dark' if dark else 'light'}.svg")
        text = text.replace(f"@{icon}@", file.as_posix())
    for name, color in colors.items():
        text = text.replace(f"@{name}@", color)
    return text


_SHEET = """
QWidget#page, QMainWindow, QDialog { background: @window@; }
QFrame#card { background: @surface@; border: 1px solid @line@; border-radius: 8px; }
QFrame#choice { background: @surface@; border: 1px solid @line@; border-radius: 8px; }
QFrame#choice:hover { background: @hover@; }
QFrame#choice[chosen="true"] { background: @accent_soft@; border-color: @accent@; }
QFrame#inset { background: @window@; border: none; border-radius: 6px; }
QTextBrowser#paper { background: @surface@; border: 1px solid @line@; border-radius: 6px; padding: 8px; }
QWidget#rail { background: @surface@; border: none; border-right: 1px solid @line@; }
QWidget#status { background: @surface@; border: none; border-top: 1px solid @line@; }
QLabel { background: transparent; border: none; }
QLabel#pageTitle { font-size: 18px; font-weight: 700; }
QLabel#cardTitle { font-size: 14px; font-weight: 700; }
QLabel#secondary { color: @secondary@; font-size: 12px; }
QLabel#error { color: @error@; font-size: 12px; }
QLabel#formula { font-size: 14px; }
QLabel#strong { font-weight: 700; }
QLabel#figure { font-size: 18px; font-weight: 700; }
QLabel#good { color: @ok@; }
QLabel#bad { color: @error@; }

QLineEdit, QPlainTextEdit, QComboBox, QSpinBox, QDoubleSpinBox, QDateEdit {
  background: @surface@; color: @text@; border: 1px solid @line@; border-radius: 6px;
  padding: 5px 8px; selection-background-color: @accent@; selection-color: @on_accent@;
}
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QSpinBox:focus,
QDoubleSpinBox:focus, QDateEdit:focus { border-color: @accent@; }
QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button, QDoubleSpinBox::down-button {
  width: 0; height: 0; border: none;
}
QSpinBox, QDoubleSpinBox, QDateEdit { padding: 3px 8px; }
QSpinBox QLineEdit, QDoubleSpinBox QLineEdit, QDateEdit QLineEdit, QComboBox QLineEdit {
  background: transparent; border: none; padding: 0;
}
QLineEdit[invalid="true"] { border-color: @error@; }
QLineEdit:read-only { background: @window@; color: @secondary@; }
QCheckBox, QRadioButton { spacing: 6px; }
QCheckBox::indicator, QRadioButton::indicator, QListView::indicator {
  width: 14px; height: 14px; background: @surface@; border: 1px solid @secondary@; border-radius: 3px;
}
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:hover, QListView::indicator:hover, QRadioButton::indicator:hover { border-color: @accent@; }
QCheckBox::indicator:checked, QListView::indicator:checked {
  background: @accent@; border-color: @accent@; image: url("@check@");
}
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 5px solid @accent@; }
QCheckBox:focus, QRadioButton:focus { color: @accent@; }
QComboBox { padding-right: 24px; }
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: 24px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url("@caret@"); width: 12px; height: 12px; }
QComboBox QAbstractItemView {
  background: @surface@; color: @text@; border: 1px solid @line@; outline: none;
  selection-background-color: @selection@; selection-color: @text@;
}

QPushButton {
  background: @surface@; color: @text@; border: 1px solid @line@; border-radius: 6px;
  padding: 6px 14px; min-height: 18px;
}
QPushButton:hover { background: @hover@; }
QPushButton:pressed { background: @track@; }
QPushButton:focus { border-color: @accent@; }
QPushButton:disabled { color: @secondary@; background: @window@; }
QPushButton[primary="true"] {
  background: @accent@; color: @on_accent@; border-color: @accent@;
}
QPushButton[primary="true"]:hover { border-color: @text@; }
QPushButton[primary="true"]:focus { border-color: @text@; }
QPushButton[primary="true"]:disabled { background: @track@; color: @secondary@; border-color: @line@; }
QPushButton[flat="true"] { background: transparent; border-color: transparent; color: @accent@; padding: 4px 8px; }
QPushButton[flat="true"]:hover { background: @accent_soft@; }
QPushButton[flat="true"]:focus { border-color: @accent@; }
QPushButton[filter="true"] { padding: 4px 12px; }
QPushButton[filter="true"]:checked { background: @accent_soft@; border-color: @accent@; color: @accent@; }
QPushButton#searchButton { color: @secondary@; text-align: left; padding: 5px 10px; font-weight: 400; }
QPushButton#searchButton:hover, QPushButton#searchButton:focus { border-color: @accent@; background: @surface@; }
QFrame#palette { background: @surface@; border: 1px solid @line@; border-radius: 10px; }
QFrame#palette QLineEdit { border: none; font-size: 16px; padding: 10px 8px; background: transparent; }
QFrame#bubble { background: @surface@; border: 1px solid @accent@; border-radius: 8px; }
QListWidget#sections { background: transparent; border: none; }
QListWidget#sections::item { padding: 8px 12px; border-radius: 6px; }
QListWidget#sections::item:selected { background: @accent_soft@; color: @accent@; }
QListWidget#sections::item:focus { border: 1px solid @accent@; }
QListWidget#inCard, QTreeWidget#inCard { border: 1px solid @line@; border-radius: 8px; padding: 4px; }
QTreeWidget#inCard::item { padding: 5px 4px; }
QListWidget#inCard::item { padding: 0 8px; }
QListWidget#recent::item { border-radius: 6px; }
QListWidget#recent::item:hover { background: @hover@; }
QListWidget#recent::item:selected { background: @selection@; }
QTextBrowser { background: @surface@; color: @text@; border: none; }
QMenuBar { background: @surface@; color: @text@; border-bottom: 1px solid @line@; padding: 0 4px; }
QMenuBar::item { background: transparent; padding: 5px 10px; border-radius: 4px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: @selection@; }
QMenuBar::item:disabled { color: @secondary@; }
QPushButton[link="true"] {
  background: transparent; border: 1px solid transparent; color: @info@; padding: 0 2px; min-height: 0;
  text-align: left; font-size: 12px;
}
QPushButton[link="true"][right="true"] { text-align: right; font-size: 13px; font-weight: 700; }
QPushButton[link="true"]:hover { text-decoration: underline; }
QPushButton[link="true"]:focus { border-color: @info@; border-radius: 4px; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 4px; }
QToolButton:hover { background: @track@; }
QToolButton:focus { border-color: @accent@; }
QToolButton:checked { background: @accent_soft@; }
QToolButton::menu-indicator { image: none; }

QTreeView, QTableView, QListView, QListWidget {
  background: @surface@; color: @text@; border: none; outline: none;
  selection-background-color: @selection@; selection-color: @text@;
}
QListView#offers { border: 1px solid @line@; }
QListView#offers::item { padding: 6px 8px; }
QListWidget#notes { background: transparent; }
QListWidget#notes::item { padding: 2px 0; }
QTableView { gridline-color: transparent; }
QTreeView { show-decoration-selected: 1; }
QHeaderView { background: @surface@; border: none; }
QHeaderView::section {
  background: @surface@; color: @secondary@; border: none; border-bottom: 1px solid @line@;
  padding: 6px 8px; font-size: 12px; font-weight: 700;
}
QTableCornerButton::section { background: @surface@; border: none; }

QProgressBar { background: @track@; border: none; border-radius: 4px; color: @text@; text-align: center; }
QProgressBar::chunk { background: @accent@; border-radius: 4px; }
QScrollArea { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar::handle:vertical { background: @line@; border-radius: 5px; min-height: 28px; }
QScrollBar::handle:vertical:hover { background: @secondary@; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle:horizontal { background: @line@; border-radius: 5px; min-width: 28px; }
QScrollBar::handle:horizontal:hover { background: @secondary@; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: transparent; }
QMenu { background: @surface@; color: @text@; border: 1px solid @line@; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: @selection@; }
QMenu::item:disabled { color: @secondary@; }
QMenu::separator { height: 1px; background: @line@; margin: 4px 8px; }
QToolTip { background: @surface@; color: @text@; border: 1px solid @line@; padding: 4px 6px; }
"""
