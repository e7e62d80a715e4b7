"""A city with counties, the submission before, and checks brought up to date after one edit."""

from datetime import date
from pathlib import Path

import pytest

from cmarchive.cli import run
from cmarchive.errors import ValueInvalid
from cmarchive.jobs import Monitor
from cmarchive.model import FigureKey, SubjectKey, SubjectKind
from cmarchive.session import Session, counties_from_text

NORTH = SubjectKey(SubjectKind.REGION, "610102")


def rules_of(session: Session, monitor: Monitor) -> set[tuple[str, str]]:
    return {(one.rule, one.topic) for one in session.check(monitor).findings}


def test_counties_are_added_up_by_name_or_code(session: Session, monitor: Monitor, tmp_path: Path) -> None:
    session.put_county("610102", "示例北区")
    session.put_county("610103", "示例南区")
    table = tmp_path / "数据.csv"
    table.write_text(
        "主体,数据项,年度,数值,单位\n示例县,化学需氧量排放总量,2025,100.0,吨\n"
        "示例北区,化学需氧量排放总量,2025,40.0,吨\n610103,化学需氧量排放总量,2025,70.0,吨\n",
        encoding="utf-8",
    )
    report = session.import_figures(table, monitor)
    assert (report.added, report.problems) == (3, ())
    assert session.view().subject(NORTH).name == "示例北区"
    [finding] = [one for one in session.check(monitor).findings if one.rule == "G9-i"]
    assert "2 个县区合计 110 吨" in finding.message
    session.put_figure(SubjectKey(SubjectKind.REGION, "610103"), "cod_total", 2025, "60.0")
    assert "G9-i" not in {rule for rule, _topic in rules_of(session, monitor)}


@pytest.mark.parametrize(
    ("code", "name", "words"),
    [("6101", "北区", "6 位数字"), ("610000", "北区", "本级"), ("610102", " ", "不能为空")],
)
def test_what_is_no_county_is_refused(session: Session, code: str, name: str, words: str) -> None:
    with pytest.raises(ValueInvalid, match=words):
        session.put_county(code, name)
    assert session.view().counties == ()


def test_last_years_archive_is_compared_with_this_one(
    session: Session, monitor: Monitor, tmp_path: Path
) -> None:
    region, mill = session.profile.region.key, session.find_subject("示例甲纸业有限公司")
    with Session.create(
        tmp_path / "示例县2024.cma",
        scheme_id="cm-2011",
        county="示例县",
        region_code="610000",
        year=2024,
        reference_date=date(2024, 12, 31),
    ) as older:
        roster = tmp_path / "旧名录.csv"
        roster.write_text(
            "企业名称,统一社会信用代码\n示例乙机械厂,91611023MA6X0A2C6C\n示例甲纸业（旧名）,91611023MA6X0A1B16\n"
            "示例已撤销企业,\n",
            encoding="utf-8",
        )
        older.import_enterprises(roster, monitor)
        older.put_figure(region, "gdp", 2024, "100.0")
        older.put_figure(older.find_subject("示例甲纸业（旧名）"), "output_value", 2024, "500.0")
        older.put_figure(older.find_subject("示例已撤销企业"), "output_value", 2024, "1.0")
    session.put_figure(region, "gdp", 2024, "100.04")
    session.put_figure(mill, "output_value", 2024, "520.0")
    report = session.import_previous(older.path, monitor)
    assert report.added == 2
    assert session.import_previous(older.path, monitor).unchanged == 2
    found = rules_of(session, monitor)
    assert ("H6-i", "output_value") in found
    assert ("H6-h", "gdp") not in found


def test_previous_figures_come_from_a_table_too(session: Session, monitor: Monitor, tmp_path: Path) -> None:
    table = tmp_path / "上次.csv"
    table.write_text("主体,数据项,年度,数值,单位\n示例县,地区生产总值,2024,100.0,亿元\n", encoding="utf-8")
    assert run(["figures", "import", str(session.path), str(table)]) == 1  # the session holds the lock
    session.close()
    assert run(["figures", "import", "--previous", str(session.path), str(table)]) == 0
    assert run(["counties", "add", str(session.path), "610102", "示例北区"]) == 0
    with Session.open(session.path) as opened:
        opened.put_figure(opened.profile.region.key, "gdp", 2024, "101.0")
        assert FigureKey(opened.profile.region.key, "gdp", 2024) in opened.view().previous
        assert ("H6-h", "gdp") in rules_of(opened, monitor)


def test_one_edit_brings_a_check_up_to_date(session: Session, monitor: Monitor, tmp_path: Path) -> None:
    region, mill = session.profile.region.key, session.find_subject("示例甲纸业有限公司")
    result = session.check(monitor)
    for code, text in (
        ("gdp", "100.0"),
        ("gdp_primary", "10"),
        ("gdp_secondary", "50"),
        ("gdp_tertiary", "30"),
    ):
        key = session.put_figure(region, code, 2025, text)
        result = session.recheck(result, figures=[key])
    assert "B2" in {one.rule for one in result.findings}
    key = session.put_figure(region, "gdp_tertiary", 2025, "40")
    result = session.recheck(result, figures=[key])
    assert "B2" not in {one.rule for one in result.findings}
    pdf = tmp_path / "平面图.pdf"
    pdf.write_bytes(b"%PDF-1.4 damaged")
    session.add([pdf], subject=mill, slot="A04", title="总平面图")
    result = session.recheck(result, documents=[mill], view=session.view())
    full = session.check(monitor)
    assert result == full
    key = session.put_figure(region, "gdp", 2025, "")
    assert session.recheck(result, figures=[key]) == session.check(monitor)
    assert result.release() is not None
    assert result.release() is None
    assert session.recheck(result, figures=[key]) == session.check(monitor)  # looks at everything


def test_a_list_of_counties_is_read_as_it_is_pasted(session: Session, tmp_path: Path) -> None:
    listed = "610102\t示例北区\n\n６１０１０３　示例南区\n610104，示例东区 \n"
    assert counties_from_text(listed) == [
        ("610102", "示例北区"),
        ("610103", "示例南区"),
        ("610104", "示例东区"),
    ]
    file = tmp_path / "县区.txt"
    file.write_bytes(listed.encode("gb18030"))
    session.close()
    assert run(["counties", "set", str(session.path), str(file)]) == 0
    with Session.open(session.path) as opened:
        assert [one.name for one in opened.view().counties] == ["示例北区", "示例南区", "示例东区"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("示例北区 610102", "第 1 行"),
        ("610102 示例北区\n610103", "第 2 行"),
        ("610102 示例北区\n6101033 示例南区", "第 2 行"),
        ("610102 示例北区\n610102 示例南区", "前面已经有了"),
    ],
)
def test_a_line_that_is_no_county_is_named(text: str, words: str) -> None:
    with pytest.raises(ValueInvalid, match=words):
        counties_from_text(text)


def test_a_county_with_figures_is_not_taken_off_the_list(session: Session) -> None:
    session.put_counties([("610102", "示例北区"), ("610103", "示例南区")])
    session.put_figure(NORTH, "gdp", 2025, "10")
    with pytest.raises(ValueInvalid, match="不能从名单中去掉"):
        session.put_counties([("610104", "示例东区")])
    assert [one.name for one in session.view().counties] == ["示例北区", "示例南区"]  # nothing is half done
    session.put_counties([("610102", "示例新区")])
    assert [one.name for one in session.view().counties] == ["示例新区"]
    session.undo()
    assert [one.name for one in session.view().counties] == ["示例北区", "示例南区"]


def test_counties_are_listed_with_whose_turn_it_is(
    session: Session, capsys: pytest.CaptureFixture[str]
) -> None:
    session.close()
    assert run(["counties", "list", str(session.path)]) == 0
    assert capsys.readouterr().out == "还没有登记县区，也没有收到报送。\n"
    with Session.open(session.path) as opened:
        opened.put_counties([("610102", "示例北区")])
    assert run(["counties", "list", str(session.path)]) == 0
    assert capsys.readouterr().out == "610102 示例北区　未报送\n"
