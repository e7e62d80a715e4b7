"""A dossier in order: divider sheets that say what is there and what is not, and the papers of a project together."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cmarchive.assessment import Need, Slot
from cmarchive.bind.options import BindOptions
from cmarchive.model import SlotNote
from cmarchive.provenance import Provenance

UNSURE = Provenance(mark="M")


@pytest.fixture
def projects(desk: Any) -> Any:
    """A desk whose scheme repeats the slots of group B by project."""
    slots = tuple(
        Slot(code=code, title=title, need=Need.REQUIRED, instance="project", provenance=UNSURE)
        for code, title in (("B01", "立项文件"), ("B03", "环评批复"), ("B08", "验收意见"))
    )
    kept = [slot for slot in desk.scheme.slots if slot.group != "B"]
    desk.scheme = replace(desk.scheme, slots=(kept[0], *slots, *kept[1:]))
    desk.options = BindOptions()
    return desk


def file(desk: Any, one: Any, slot: str, project: str, title: str, dated: date | None = None) -> None:
    stored = desk.store(b"%PDF-1.4", pages=1)
    item = desk.file(one, slot, stored, title=title, dated=dated)
    desk.items[-1] = replace(item, instance=project)


def titles(volume: Any) -> list[str]:
    return [entry.title for entry in volume.entries]


def test_papers_of_a_project_stay_together_in_the_order_of_time(projects: Any) -> None:
    one = projects.enterprise()
    file(projects, one, "A01", "", "基本情况")
    file(projects, one, "B01", "二期", "二期立项", date(2019, 3, 1))
    file(projects, one, "B01", "一期", "一期立项", date(2009, 3, 1))
    file(projects, one, "B03", "二期", "二期批复", date(2019, 8, 1))
    file(projects, one, "B03", "", "不知哪个项目的批复")
    file(projects, one, "B08", "一期", "一期验收", date(2011, 3, 1))
    file(projects, one, "C01", "", "许可证")
    expected = [
        "企业基本情况表",
        "A 企业基本信息材料清单",
        "基本情况",
        "B 建设项目环保手续材料清单",
        "建设项目：一期",
        "一期立项",
        "一期验收",
        "建设项目：二期",
        "二期立项",
        "二期批复",
        "建设项目：未注明项目的材料",
        "不知哪个项目的批复",
        "C 排污许可与总量材料清单",
        "许可证",
    ]
    volume = projects.plan().volumes[0]
    assert titles(volume) == expected
    groups = {entry.title: entry.group for entry in volume.entries}
    assert groups["建设项目：一期"] == groups["一期立项"] == "B 建设项目环保手续"
    projects.options = BindOptions(dividers=False)
    assert titles(projects.plan().volumes[0]) == [
        one for one in expected if not one.startswith("建设项目：") and "材料清单" not in one
    ]


def test_a_project_lists_what_it_has_and_lacks(projects: Any) -> None:
    one = projects.enterprise()
    file(projects, one, "B01", "一期", "一期立项")
    file(projects, one, "B03", "二期", "二期批复")
    note = SlotNote(subject=one, slot="B08", reason="建设中，尚未验收", not_applicable=False)
    projects.notes.append(note)
    volume = projects.plan().volumes[0]
    divider = next(entry for entry in volume.entries if entry.title == "建设项目：一期")
    text = "\n".join(mark.text for mark in divider.sheets[0].marks if hasattr(mark, "text"))
    assert "B01\n立项文件\n已归档\n1" in text
    assert "B03\n环评批复\n缺失\n—" in text
    assert "B08\n验收意见\n缺失\n—\n建设中，尚未验收" in text
    assert "缺件：B08 验收意见，说明：建设中，尚未验收" in volume.missing


def test_the_divider_of_a_group_says_how_every_slot_stands(desk: Any) -> None:
    desk.options = BindOptions()
    one = desk.enterprise()
    desk.file(one, "C06", desk.store(b"%PDF-1.4", pages=2), title="报告", dated=date(2024, 1, 5))
    desk.notes.append(SlotNote(subject=one, slot="C01", reason="登记管理，不发证"))
    volume = desk.plan().volumes[0]
    assert titles(volume) == ["企业基本情况表", "C 排污许可与总量材料清单", "报告"]
    text = "\n".join(mark.text for mark in volume.entries[1].sheets[0].marks if hasattr(mark, "text"))
    assert "C01\n排污许可证正本\n不适用\n—\n登记管理，不发证" in text
    assert "C06\n执行报告\n待补\n1\n缺2023、2025年" in text


def test_dividers_are_numbered_pages_of_the_volume(
    projects: Any, tmp_path: Path, read: Any, pdf_of: Any
) -> None:
    one = projects.enterprise()
    item = projects.file(one, "B01", projects.store(pdf_of(2)), title="立项")
    projects.items[-1] = replace(item, instance="一期")
    result = projects.bind(tmp_path / "out")
    opened = read(tmp_path / "out" / result.volumes[0].file)
    front = opened.labels.index("1")
    assert opened.stamps[front : front + 5] == ("1", "2", "3", "4", "5")
    assert opened.outline["建设项目：一期"] == front + 2
    assert opened.outline["B01 立项文件：立项"] == front + 3


def test_volumes_are_numbered_the_same_when_some_are_left_out(projects: Any) -> None:
    one, two = projects.enterprise(), projects.enterprise("示例乙机械厂")
    for number in range(4):
        file(projects, one, "B01", f"{number}期", f"立项{number}")
    file(projects, two, "C01", "", "许可证")
    for limit in (2, 3, 5):
        everything = projects.plan(sheets=limit).volumes
        [alone] = projects.plan(only=frozenset({two}), sheets=limit).volumes[:1]
        assert alone == next(volume for volume in everything if volume.subject.key == two)
