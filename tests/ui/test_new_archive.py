"""What the dialog for a new archive accepts, what it says, and what it answers."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from cmarchive.session import scheme, scheme_ids
from ui.dialogs.new_archive import NewArchive, NewArchiveDialog


@pytest.fixture
def dialog(qtbot: QtBot, tmp_path: Path) -> NewArchiveDialog:
    made = NewArchiveDialog([scheme(one) for one in scheme_ids()], tmp_path)
    qtbot.addWidget(made)
    made.year.setValue(2024)
    return made


def test_untouched_form_neither_scolds_nor_goes_on(dialog: NewArchiveDialog) -> None:
    assert dialog.problem.text() == ""
    assert not dialog.make.isEnabled()


def test_answer_is_what_stands_in_the_form(dialog: NewArchiveDialog, tmp_path: Path) -> None:
    dialog.county.setText(" 示例县 ")
    dialog.code.setText("６１００００")
    flag = dialog.flags.findChildren(QCheckBox)[0]
    flag.setChecked(True)
    assert dialog.make.isEnabled()
    assert dialog.path.text() == f"将建立：{tmp_path / '示例县2024.cma'}"
    answer = dialog.answer()
    assert answer == NewArchive(
        path=tmp_path / "示例县2024.cma",
        scheme="cm-2011",
        county="示例县",
        region_code="610000",
        year=2024,
        city_flags=answer.city_flags,
    )
    assert [scheme("cm-2011").flags[code].title for code in answer.city_flags] == [flag.text()]


def test_form_says_what_comes_of_it(dialog: NewArchiveDialog) -> None:
    assert "末两位 00" in dialog.path.text()
    assert dialog.years.text() == "收集 2022、2023、2024 年的数据和材料"
    dialog.county.setText("示例市")
    for code, is_city in (("451100", True), ("451121", False), ("4500", False)):
        dialog.code.setText(code)
        assert ("接收、审核、汇总" in dialog.kind.text()) is is_city


@pytest.mark.parametrize(
    ("county", "code", "folder", "sentence"),
    [
        ("", "610000", "某处", "请填写县区名称。"),
        ("示例县", "61000", "某处", "行政区划代码应为 6 位数字（GB/T 2260）。"),
        ("示例县", "61000x", "某处", "行政区划代码应为 6 位数字（GB/T 2260）。"),
        ("示例县", "610000", " ", "请选择保存的文件夹。"),
    ],
)
def test_what_is_missing_is_said(
    dialog: NewArchiveDialog, county: str, code: str, folder: str, sentence: str
) -> None:
    dialog.county.setText(county)
    dialog.code.setText(code)
    dialog.folder.setText(folder)
    assert dialog.problem.text() == sentence
    assert not dialog.make.isEnabled()


def test_archive_that_exists_is_not_replaced(dialog: NewArchiveDialog, tmp_path: Path) -> None:
    (tmp_path / "示例县2024.cma").mkdir()
    dialog.county.setText("示例县")
    dialog.code.setText("610000")
    assert "已经存在，请换一个文件夹，或直接打开它。" in dialog.problem.text()
    assert not dialog.make.isEnabled()
    dialog.year.setValue(2025)
    assert dialog.make.isEnabled()
