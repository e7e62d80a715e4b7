"""The item models: Qt's own tester, what they show, and what survives a reload."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtWidgets import QApplication

from cmarchive.dossiers import completeness, dossier
from cmarchive.jobs import Monitor
from cmarchive.model import Enterprise, Subject, SubjectKey
from cmarchive.session import Session
from cmarchive.view import View
from ui.models.dossiers import DossierTreeModel, Group
from ui.models.roles import Role
from ui.models.slots import ItemsModel, SlotTableModel, concerns, wants_action
from ui.models.table import SnapshotModel
from ui.models.unfiled import UnfiledModel
from ui.models.volumes import VolumesModel
from ui.pinyin import initials
from ui.search import Shelf, haystack, matches, rank
from ui.theme import Tone

Subjects = dict[str, SubjectKey]
Tested = Callable[[QAbstractItemModel], None]


@pytest.fixture
def view(qapp: QApplication, session: Session) -> View:
    return session.view()


def texts(model: SnapshotModel, row: int) -> list[str]:  # type: ignore[type-arg]  # whatever it shows
    return [str(model.index(row, column).data()) for column in range(model.columnCount())]


def test_tree_has_groups_and_subjects(tested: Tested, view: View, subjects: Subjects) -> None:
    model = DossierTreeModel()
    model.show(view)
    model.show_progress({subject.key: completeness(view, subject.key) for subject in view.subjects()})
    tested(model)
    enterprises = model.index(Group.ENTERPRISES, 0)
    assert enterprises.data() == "企业（一企一档）"
    assert [model.index(row, 0, enterprises).data() for row in range(2)] == [
        "示例甲纸业有限公司",
        "示例乙化工有限公司",
    ]
    assert model.index(0, 1, enterprises).data() == "33%"
    assert model.index(Group.UNFILED, 1).data() == "1"
    found = model.index_of(subjects["air"])
    assert found.data() == "8 空气质量"
    assert found.parent().row() == Group.INDICATORS
    value = found.data(Role.VALUE)
    assert isinstance(value, Subject)
    assert value.key == subjects["air"]


def test_tree_keeps_indexes_when_only_documents_changed(view: View, session: Session) -> None:
    model = DossierTreeModel()
    model.show(view)
    resets: list[None] = []
    model.modelReset.connect(lambda: resets.append(None))
    session.recycle([5])
    model.show(session.view())
    assert resets == []
    assert model.index(Group.UNFILED, 1).data() == "0"


@pytest.mark.parametrize(
    ("typed", "left"),
    [("", 2), ("甲", 1), ("sljzy", 1), ("91611023", 1), ("０００２", 1), ("sl 化工", 1), ("没有", 0)],
)
def test_tree_search(tested: Tested, view: View, typed: str, left: int) -> None:
    model = DossierTreeModel()
    tested(model)
    model.show(view)
    model.search(typed)
    assert model.rowCount(model.index(Group.ENTERPRISES, 0)) == left


def test_tree_of_five_thousand(qapp: QApplication, session: Session) -> None:
    small = session.view()
    many = [Enterprise(id=f"{number:04d}", name=f"示例企业{number}") for number in range(5000)]
    view = View(scheme=small.scheme, profile=small.profile, enterprises=many)
    model = DossierTreeModel()
    model.show(view)
    model.search("4999")
    assert model.rowCount(model.index(Group.ENTERPRISES, 0)) == 1
    key = many[4999].key
    assert model.index_of(key).data(Role.VALUE).key == key
    assert not model.index_of(many[0].key).isValid()


def test_slots_show_state_and_validity(tested: Tested, view: View, subjects: Subjects) -> None:
    model = SlotTableModel()
    model.show(tuple(dossier(view, subjects["chemical"])))
    tested(model)
    assert texts(model, 0) == ["C01", "排污许可证正本", "必备", "缺失", ""]
    assert texts(model, 2) == ["F05", "受托方危废经营许可证", "必备", "已过期", "2024-11-30"]
    assert Tone(model.index(2, 3).data(Role.TONE)) is Tone.ERROR
    assert model.headerData(3, Qt.Orientation.Horizontal) == "状态"
    assert [wants_action(status) for status in model.rows] == [True, True, True, True, False]
    assert [concerns(status) for status in model.rows] == [True, True, True, True, False]


def test_yearly_slot_names_the_missing_years(view: View, subjects: Subjects) -> None:
    model = SlotTableModel()
    model.show(tuple(dossier(view, subjects["paper"])))
    assert texts(model, 1) == ["C06", "执行报告", "必备", "待补", "2023、2024"]
    assert model.index(1, 3).data(Qt.ItemDataRole.ToolTipRole) == "缺 2022 年度"


def test_same_number_of_rows_is_refreshed_in_place(view: View, subjects: Subjects) -> None:
    model = ItemsModel()
    items = list(view.filed(subjects["paper"], "C06"))
    model.show(items)
    resets: list[None] = []
    model.modelReset.connect(lambda: resets.append(None))
    model.show([replace(items[0], title="改名"), items[1]])
    assert resets == []
    assert model.index(0, 0).data() == "改名（2023）"
    model.show(items[:1])
    assert len(resets) == 1


def test_unfiled_names_its_best_guess(tested: Tested, view: View) -> None:
    model = UnfiledModel()
    model.show_view(view)
    tested(model)
    assert texts(model, 0) == [
        "扫描件0001.pdf",
        "示例乙化工有限公司 · C01 排污许可证正本",
        "文件名含“许可”",
        "2",
    ]


def test_volumes_sort_by_number(tested: Tested, session: Session, qapp: QApplication) -> None:
    session.proceed.set()  # type: ignore[attr-defined]  # of the session in memory
    model = VolumesModel()
    model.show(session.bind(Path("案卷"), Monitor()).volumes)
    tested(model)
    assert texts(model, 1) == ["2", "示例乙化工有限公司", "X001-2024-0002", "120", "2", "合格"]
    assert model.index(1, 0).data(Role.SORT) == 2


def test_models_know_no_row_outside(view: View) -> None:
    model = UnfiledModel()
    model.show_view(view)
    assert model.data(QModelIndex()) is None
    assert model.headerData(99, Qt.Orientation.Horizontal) is None


def test_initials() -> None:
    assert initials("示例甲纸业有限公司") == "sljzyyxgs"
    assert initials("A4纸") == "a4z"
    assert matches("", haystack("甲", "乙"))


@pytest.mark.parametrize(
    ("needle", "name", "is_found"),
    [
        ("slx", "示例县水利局", True),
        ("shilixian", "示例县水利局", True),
        ("shilx", "示例县水利局", True),  # mixed, as input methods take it
        ("shuili", "示例县水利局", True),
        ("slj", "示例县水利局", True),
        ("SLXY", "示例新源纸业有限公司", True),
        ("xin", "鑫源纸业", True),  # outside the first level of GB 2312
        ("changjiang", "长江纸业", True),
        ("zhangjiang", "长江纸业", True),  # 长 is read in two ways
        ("lvse", "绿色纸业", True),
        ("luse", "绿色纸业", True),
        ("an", "示例县", False),  # in the middle of a reading
        ("lixi", "示例县", True),
        ("ilix", "示例县", False),
        ("a4zhi", "A4纸", True),
        ("a4纸", "A4纸", True),
        ("sl 水利", "示例县水利局", True),
        ("sl 纸业", "示例县水利局", False),
    ],
)
def test_names_are_found_by_pinyin(needle: str, name: str, is_found: bool) -> None:
    assert matches(needle, haystack(name)) is is_found
    assert Shelf(["一", name], [haystack("一"), haystack(name)]).find(needle, 5) == [name] * is_found


def test_what_begins_so_ranks_first() -> None:
    names = ["县水利局", "水利局", "示例水利局"]
    assert sorted(names, key=lambda name: rank("sl", haystack(name))) == ["水利局", "示例水利局", "县水利局"]
    assert sorted(names, key=lambda name: rank("shuili", haystack(name)))[0] == "水利局"
    assert sorted(names, key=lambda name: rank("县", haystack(name)))[0] == "县水利局"
