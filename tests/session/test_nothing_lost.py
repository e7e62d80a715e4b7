"""What is there already is neither doubled, mixed up nor forgotten; what is damaged does not stop the rest."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from cmarchive.errors import ArchiveDamaged
from cmarchive.jobs import Monitor
from cmarchive.session import Session

MakePdf = Callable[..., Path]
CODE_A, CODE_B, CODE_C = "91611023MA6X0A1B16", "91611023MA6X0A2C6C", "91611023MA6X0A3D0G"


def roster(folder: Path, *rows: str) -> Path:
    table = folder / "名录二.csv"
    table.write_text("企业名称,统一社会信用代码\n" + "\n".join(rows) + "\n", encoding="utf-8")
    return table


def test_a_missing_original_costs_one_sheet(
    session: Session, make_pdf: MakePdf, tmp_path: Path, monitor: Monitor
) -> None:
    mill = session.find_subject("示例甲纸业有限公司")
    gone = session.add([make_pdf(tmp_path / "一.pdf")], subject=mill, slot="A02")
    session.add([make_pdf(tmp_path / "二.pdf", pages=3)], subject=mill, slot="A04")
    digest = gone.files[0].digest
    (session.path / "objects" / digest[:2] / digest).unlink()

    result = session.bind(tmp_path / "案卷", monitor, only=[mill])

    [problem] = result.problems
    assert (problem.file, "缺失" in problem.message) == ("一.pdf", True)
    [volume] = result.volumes
    assert {place.item for place in volume.places} >= {item.id for item in session.view().items}
    report = session.doctor(monitor)
    assert [one.file for one in report.problems] == ["一.pdf"]

    session.collect([tmp_path / "一.pdf"], monitor, subject=mill, slot="A02")
    assert session.doctor(monitor).is_sound


def test_an_illegible_record_is_damage_and_doctor_names_its_table(
    session: Session, make_pdf: MakePdf, tmp_path: Path, monitor: Monitor
) -> None:
    mill = session.find_subject("示例甲纸业有限公司")
    session.add([make_pdf(tmp_path / "一.pdf")], subject=mill, slot="A02")
    with closing(sqlite3.connect(session.path / "archive.db")) as connection:
        connection.execute("UPDATE items SET guesses = '{'")
        connection.commit()
    with pytest.raises(ArchiveDamaged, match="backups"):
        session.view()
    assert [one.where for one in session.doctor(monitor).problems] == ["items"]


def test_an_illegible_profile_is_damage(session: Session) -> None:
    session.close()
    with closing(sqlite3.connect(session.path / "archive.db")) as connection:
        connection.execute("UPDATE meta SET value = '{}' WHERE key = 'profile'")
        connection.commit()
    with pytest.raises(ArchiveDamaged):
        Session.open(session.path)


def test_name_of_one_and_code_of_another_is_not_guessed(
    session: Session, tmp_path: Path, monitor: Monitor
) -> None:
    before = session.view().enterprises
    report = session.import_enterprises(roster(tmp_path, f"示例甲纸业有限公司,{CODE_B}"), monitor)
    assert session.view().enterprises == before
    [problem] = report.problems
    assert (problem.where, "示例乙机械厂" in problem.message) == ("A2", True)


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (f"示例甲新纸业有限公司,{CODE_A}", ("示例甲纸业有限公司", "示例甲新纸业有限公司")),
        (f"示例甲纸业有限公司,{CODE_C}", (CODE_A, CODE_C)),
    ],
)
def test_a_changed_name_or_code_is_never_silent(
    session: Session, tmp_path: Path, monitor: Monitor, row: str, words: tuple[str, str]
) -> None:
    report = session.import_enterprises(roster(tmp_path, row), monitor)
    assert (len(report.added), len(report.updated)) == (0, 1)
    [problem] = report.problems
    assert all(word in problem.message for word in words)


def test_two_enterprises_without_a_code_are_two(session: Session, tmp_path: Path, monitor: Monitor) -> None:
    table = roster(
        tmp_path, "示例丙厂,办理中", "示例丁厂,办理中", "示例戊厂,无", "示例己厂,123", "示例庚厂,123"
    )
    report = session.import_enterprises(table, monitor)
    assert len(report.added) == 5
    assert {one.credit_code for one in session.view().enterprises} == {CODE_A, CODE_B, "", "123"}
    assert {problem.where for problem in report.problems} == {"B2", "B3", "B4", "B5", "B6"}
    assert len(session.import_enterprises(table, monitor).unchanged) == 5


def test_what_a_person_filed_does_not_come_back(
    session: Session, make_pdf: MakePdf, tmp_path: Path, monitor: Monitor
) -> None:
    make_pdf(tmp_path / "材料" / "扫描001.pdf")
    [item] = session.collect([tmp_path / "材料"], monitor).unfiled
    session.file_item(item.id, session.find_subject("示例乙机械厂"), "A02")
    again = session.collect([tmp_path / "材料"], monitor)
    assert (again.unfiled, again.already) == ((), ("扫描001.pdf",))


def test_what_lies_in_the_recycle_list_is_said_to(
    session: Session, make_pdf: MakePdf, tmp_path: Path, monitor: Monitor
) -> None:
    make_pdf(tmp_path / "材料" / "示例乙机械厂" / "A02 营业执照.pdf")
    [item] = session.collect([tmp_path / "材料"], monitor).filed
    session.recycle([item.id])
    again = session.collect([tmp_path / "材料"], monitor)
    [problem] = again.problems
    assert "从回收列表恢复" in problem.message
    session.restore([item.id])
    assert session.collect([tmp_path / "材料"], monitor).problems == ()


def test_an_archive_beside_the_material_is_not_collected(
    session: Session, make_pdf: MakePdf, tmp_path: Path, monitor: Monitor
) -> None:
    make_pdf(tmp_path / "示例乙机械厂" / "A02 营业执照.pdf")
    report = session.collect([tmp_path], monitor)
    assert [item.slot for item in report.filed] == ["A02"]
    assert {item.files[0].name for item in report.unfiled} == {"名录.csv"}
    assert any(one.file == session.path.name and "档案库" in one.message for one in report.problems), (
        json.dumps([str(one) for one in report.problems], ensure_ascii=False)
    )


def test_figures_belong_to_the_region_or_an_enterprise(
    session: Session, tmp_path: Path, monitor: Monitor
) -> None:
    table = tmp_path / "数据.csv"
    table.write_text(
        "主体,数据项,年度,数值\n指标1,coal_fuel,2025,3\n示例乙机械厂,coal_fuel,二〇二四年,2\n合计,coal_fuel,2024,2\n",
        encoding="utf-8",
    )
    report = session.import_figures(table, monitor)
    assert report.added == 1
    [problem] = report.problems
    assert (problem.where, "不能作主体" in problem.message) == ("A2", True)
    assert any("合计" in note for note in report.notes)
