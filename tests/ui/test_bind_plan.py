"""装订 before binding: editions and options, what they would make, what to see to, and that all of it is remembered."""

import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from cmarchive.errors import ArchiveReadOnly
from cmarchive.model import Enterprise
from cmarchive.session import (
    BindOptions,
    Fit,
    Foreign,
    NumberForm,
    Numbering,
    NumberStyle,
    Preset,
    Sides,
    Stamp,
    preset_options,
)
from cmarchive.volumes import RemarkKind, VolumeRemark
from tests.ui.conftest import Present, Settle, Tested
from tests.ui.fakes import FakeSession
from tests.ui.helpers import cells, column, press
from tests.ui.small import a_volume, preview_of
from ui.choices import BindChoices, choices_of, from_text, to_text
from ui.dialogs.bind_options import BindOptionsDialog
from ui.models.roles import TIP, Role
from ui.models.volumes import CONFORMANT, REFERENCE, PlannedModel, VolumesModel
from ui.pages.bind import BindPage
from ui.preferences import Preferences
from ui.settings import Settings
from ui.theme import Theme, Tone
from ui.workspace import Workspace

OTHERWISE = BindOptions(
    preset=Preset.INTERNAL,
    number_style=NumberStyle.DAT22,
    numbering=Numbering.ITEM,
    number_form=NumberForm.PAIR,
    number_size=10.5,
    number_colour="1234AB",
    sides=Sides.TWO,
    fit=Fit.FULL,
    foldouts=True,
    sheet_limit=99,
    thickness=25.5,
    paper_weight=70,
    stamp=Stamp.FILING,
    foreign=Foreign.KEEP,
    resolution=250,
    watermark="送审稿",
    secrecy_mark=False,
    leaves_out=frozenset({"绝密", "内部"}),
    breadcrumbs=False,
    dividers=False,
    indexes=False,
    findings=True,
    spines=True,
)


@pytest.fixture
def bind(workspace: Workspace, theme: Theme, settings: Settings, present: Present) -> BindPage:
    page = BindPage(workspace, theme, settings)
    present(page)
    return page


def test_the_plan_is_there_when_the_page_is_shown(bind: BindPage, session: FakeSession) -> None:
    volumes = bind.volumes
    assert column(volumes.plan, 1) == [
        "示例甲纸业有限公司环境保护档案材料",
        "示例乙化工有限公司环境保护档案材料",
    ]
    assert cells(volumes.plan, 1)[2:] == ["X001-2024-0002", "2", "120", "124", "12.4 mm", "2 处"]
    assert volumes.summary.text() == "共 2 卷 240 页，约 24.8 mm 厚；3 处需要注意"
    assert session.named("preview")[-1] == preset_options(Preset.REVIEW)
    assert threading.get_ident() not in session.threads


def test_what_to_see_to_is_told_below_and_in_the_tip(bind: BindPage) -> None:
    volumes = bind.volumes
    assert volumes.notes.texts == [
        "没有设置全宗号。",
        "第 2 卷　示例乙化工有限公司环境保护档案材料　X001-2024-0002",
        "应归档的材料还缺 2 项。",
        "《合同》将以替换页代替：文件已损坏。",
    ]
    volumes.plan_table.setFocus()
    press(volumes.plan_table, Qt.Key.Key_Up)
    assert volumes.notes.texts == ["没有设置全宗号。"]
    last = volumes.plan.index(1, volumes.plan.columnCount() - 1)
    assert last.data(TIP) == "应归档的材料还缺 2 项。\n《合同》将以替换页代替：文件已损坏。"
    assert last.data(Role.ICON) == "warning"
    assert not volumes.plan.index(0, volumes.plan.columnCount() - 1).data(Role.ICON)
    volumes.bound_button.click()
    assert not volumes.notes.isVisible()


def test_another_edition_is_planned_and_bound(bind: BindPage, session: FakeSession, settle: Settle) -> None:
    bind.edition.button(Preset.PRINT).click()
    settle()
    assert bind.volumes.summary.text().startswith("共 2 卷 120 页")
    session.proceed.set()
    bind.start.click()
    settle()
    assert session.named("bind")[0] == (
        session.path.parent / "案卷",
        False,
        preset_options(Preset.PRINT),
    )


def test_editions_are_chosen_by_key(bind: BindPage, settle: Settle) -> None:
    first = bind.edition.button(Preset.REVIEW)
    first.setFocus()
    press(first, Qt.Key.Key_Right)
    focused = QApplication.focusWidget()
    assert focused is bind.edition.button(Preset.INTERNAL)
    press(focused, Qt.Key.Key_Space)
    settle()
    assert bind.choices.preset is Preset.INTERNAL


def test_options_are_changed_in_the_dialog_and_taken_back(
    bind: BindPage, session: FakeSession, settle: Settle
) -> None:
    bind.more.click()
    assert isinstance(bind.dialog, BindOptionsDialog)
    bind.dialog.sides.choose(Sides.TWO)
    bind.dialog.watermark.setText(" 初稿 ")
    bind.dialog.take.click()
    settle()
    expected = replace(preset_options(Preset.REVIEW), sides=Sides.TWO, watermark="初稿")
    assert session.named("preview")[-1] == expected
    assert bind.changes.text == "已改 2 项"
    assert bind.volumes.summary.text().startswith("共 2 卷 120 页")
    bind.more.click()
    assert bind.dialog.sides.value is Sides.TWO
    bind.dialog.reset.click()
    bind.dialog.take.click()
    settle()
    assert bind.choices.options == preset_options(Preset.REVIEW)
    assert bind.changes.text == ""


def test_a_cancelled_dialog_changes_nothing(bind: BindPage) -> None:
    bind.more.click()
    assert bind.dialog is not None
    bind.dialog.sides.choose(Sides.TWO)
    bind.dialog.reject()
    assert bind.choices == BindChoices()


def test_choices_are_remembered_by_archive(
    bind: BindPage, workspace: Workspace, theme: Theme, settings: Settings, settle: Settle, qtbot: QtBot
) -> None:
    bind.edition.button(Preset.PRINT).click()
    bind.single.click()
    bind.more.click()
    assert bind.dialog is not None
    bind.dialog.sheet_limit.setValue(150)
    bind.dialog.take.click()
    bind.edition.button(Preset.INTERNAL).click()
    settle()
    again = BindPage(workspace, theme, settings)
    qtbot.addWidget(again)
    assert again.edition.button(Preset.INTERNAL).isChecked()
    assert again.single.isChecked()
    assert again.choices.options == preset_options(Preset.INTERNAL)
    again.edition.button(Preset.PRINT).click()
    assert again.choices.options.sheet_limit == 150
    assert settings.choices("bind", Path("另一个.cma")) == ""


def test_the_plan_follows_the_archive(
    bind: BindPage, session: FakeSession, workspace: Workspace, settle: Settle
) -> None:
    session.enterprises.append(Enterprise(id="0003", name="示例丙机械厂"))
    workspace.run(lambda _monitor: None, touched=())
    settle()
    assert bind.volumes.plan.rowCount() == 3


def test_nothing_is_planned_for_a_page_nobody_sees(
    bind: BindPage, session: FakeSession, workspace: Workspace, settle: Settle
) -> None:
    bind.hide()
    before = len(session.named("preview"))
    session.enterprises.append(Enterprise(id="0003", name="示例丙机械厂"))
    workspace.run(lambda _monitor: None)
    settle()
    assert len(session.named("preview")) == before
    bind.show()
    settle()
    assert bind.volumes.plan.rowCount() == 3


def test_a_plan_that_gave_way_is_made_up_for(
    bind: BindPage, session: FakeSession, workspace: Workspace, settle: Settle
) -> None:
    bind.edition.button(Preset.PRINT).click()
    bind.write.click()
    settle()
    assert session.named("ledger")
    assert bind.volumes.summary.text().startswith("共 2 卷 120 页")


def test_a_plan_that_fails_says_why(bind: BindPage, session: FakeSession, settle: Settle) -> None:
    session.preview_refusal = ArchiveReadOnly(path="示例县2024.cma")
    bind.edition.button(Preset.PRINT).click()
    settle()
    assert "示例县2024.cma" in bind.bar.text


def test_an_archive_without_anything_to_bind_says_what_to_do(
    bind: BindPage, session: FakeSession, workspace: Workspace, settle: Settle
) -> None:
    session.enterprises = []
    workspace.run(lambda _monitor: None)
    settle()
    assert bind.volumes.nothing.isVisible()


def test_narrow_windows_leave_the_room_to_the_title(bind: BindPage, qtbot: QtBot) -> None:
    assert not bind.volumes.plan_table.isColumnHidden(REFERENCE)
    bind.resize(900, 700)
    qtbot.waitUntil(lambda: bind.volumes.plan_table.isColumnHidden(REFERENCE))


def test_dialog_gives_back_what_it_was_given(qapp: QApplication, theme: Theme, qtbot: QtBot) -> None:
    for options in (*map(preset_options, Preset), OTHERWISE):
        dialog = BindOptionsDialog(options)
        qtbot.addWidget(dialog)
        assert dialog.answer() == options


def test_enter_takes_the_dialog(theme: Theme, qtbot: QtBot) -> None:
    dialog = BindOptionsDialog(OTHERWISE)
    qtbot.addWidget(dialog)
    dialog.show()
    press(dialog.watermark, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_every_field_has_a_name_or_says_itself_what_it_is(theme: Theme, qtbot: QtBot) -> None:
    dialog = BindOptionsDialog(OTHERWISE)
    qtbot.addWidget(dialog)
    for field in (
        dialog.number_style,
        dialog.sheet_limit,
        dialog.thickness,
        dialog.watermark,
        dialog.foreign,
    ):
        assert field.accessibleName()
        assert field.toolTip()


def test_choices_survive_writing_down() -> None:
    choices = BindChoices(preset=Preset.PRINT, single=True).with_options(OTHERWISE)
    assert from_text(to_text(choices)) == choices
    assert choices.options == OTHERWISE
    assert choices.with_options(preset_options(Preset.INTERNAL)).changed == {}


@pytest.mark.parametrize(
    "text",
    ["", "[]", "null", "{", '{"preset": "later"}', '{"preset": "print", "changes": {"x": {}}}'],
)
def test_spoiled_choices_are_none(text: str) -> None:
    assert from_text(text) == BindChoices()


def test_what_a_later_program_chose_is_passed_over() -> None:
    text = (
        '{"preset": "print", "changes": {"print": {"sides": "three", "glue": true, "sheet_limit": "x",'
        ' "foldouts": 1, "number_size": 11, "resolution": 200, "preset": "review"}}}'
    )
    expected = replace(preset_options(Preset.PRINT), number_size=11.0, resolution=200)
    assert from_text(text).options == expected


def test_planned_volumes_model(tested: Tested, session: FakeSession) -> None:
    model = PlannedModel()
    model.show(preview_of(session.view(), BindOptions()).volumes)
    tested(model)
    assert model.rowCount() == 2


def test_badge_says_whether_a_volume_is_conformant_and_why_not(tested: Tested, qapp: QApplication) -> None:
    found = VolumeRemark(
        kind=RemarkKind.NONCONFORMANT, item=1, label="7", file="图.pdf", message="字体没有嵌入。"
    )
    good, unknown = a_volume(1, "甲"), replace(a_volume(2, "乙"), conformant=None)
    bad = replace(a_volume(3, "丙"), conformant=False, remarks=(found,))
    model = VolumesModel()
    model.show((good, unknown, bad))
    tested(model)
    assert column(model, CONFORMANT) == ["合格", "", "不合格"]
    assert model.index(2, CONFORMANT).data(TIP) == "不符合 PDF/A，原因见校核\n第7页 图.pdf：字体没有嵌入。"
    assert model.index(2, CONFORMANT).data(Role.TONE) == Tone.WARNING
    assert model.index(0, CONFORMANT).data(Role.TONE) == Tone.OK


def test_the_preferred_place_of_page_numbers_holds_until_something_is_chosen(
    settings: Settings, tmp_path: Path
) -> None:
    archive = tmp_path / "示例县2025.cma"
    assert choices_of(settings, archive) == BindChoices()
    settings.keep_preferences(Preferences(number_style=NumberStyle.DAT22))
    fresh = choices_of(settings, archive)
    assert fresh.options.number_style is NumberStyle.DAT22
    assert all(one.number_style is NumberStyle.DAT22 for one in fresh.changed.values())
    assert set(fresh.changed) == set(Preset)
    settings.remember_choices("bind", archive, to_text(BindChoices()))
    assert choices_of(settings, archive) == BindChoices()
