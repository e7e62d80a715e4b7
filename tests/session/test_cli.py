"""The command line as a script uses it: arguments in, text or JSON out, exit codes."""

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pikepdf import Pdf

from cmarchive.cli import run

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def archive(tmp_path: Path, capsys: Captured) -> Path:
    path = tmp_path / "示例县2025.cma"
    assert (
        run(
            [
                "new",
                str(path),
                "--county",
                "示例县",
                "--region",
                "610000",
                "--year",
                "2025",
                "--on",
                "2025-12-31",
            ]
        )
        == 0
    )
    roster = tmp_path / "名录.csv"
    roster.write_text(
        "企业名称,统一社会信用代码,排污许可管理类别\n"
        "示例甲纸业有限公司,91611023MA6X0A1B16,重点管理\n"
        "示例乙机械厂,91611023MA6X0A2C61,登记管理\n"
        "合计,2家,\n",
        encoding="gb18030",
    )
    assert run(["enterprises", "import", str(path), str(roster)]) == 0
    printed = capsys.readouterr().out
    assert "新增 2 家" in printed
    assert "校验位应为 C" in printed
    return path


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "材料"
    for name in (
        "示例甲纸业有限公司/C01 排污许可证正本.pdf",
        "示例乙机械厂/营业执照.pdf",
        "示例乙机械厂/扫描件001.pdf",
    ):
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        pdf = Pdf.new()
        for _ in range(1 + len(name) % 3):
            pdf.add_blank_page()
        pdf.save(file)
    (folder / "示例乙机械厂" / "整改报告.pdf").write_bytes(b"%PDF-1.4\nnot a pdf at all")
    return folder


def output(arguments: list[str], capsys: Captured, code: int = 0) -> str:
    capsys.readouterr()
    assert run(arguments) == code, capsys.readouterr()
    return capsys.readouterr().out


def test_the_whole_job(archive: Path, inbox: Path, tmp_path: Path, capsys: Captured) -> None:
    collected = json.loads(output(["collect", str(archive), str(inbox), "--format", "json"], capsys))
    placed = {Path(one["file"]).name: one["slot"] for one in collected["filed"]}
    assert placed["C01 排污许可证正本.pdf"] == "C01"
    assert placed["营业执照.pdf"] == "A02"
    assert [Path(one["file"]).name for one in collected["unfiled"]] == ["扫描件001.pdf"]

    report = json.loads(output(["check", str(archive), "--format", "json"], capsys, code=5))
    assert report["counts"]["error"] == sum(one["severity"] == "error" for one in report["findings"])
    assert any(
        one["rule"].startswith("A8") and one["subject"]["name"] == "示例乙机械厂"
        for one in report["findings"]
    )
    assert not any(one["check"] == "check-broken" for one in report["findings"])

    bound = json.loads(
        output(["bind", str(archive), "-o", str(tmp_path / "案卷"), "--format", "json"], capsys)
    )
    assert all((tmp_path / "案卷" / volume["file"]).is_file() for volume in bound["volumes"])
    assert any("整改报告" in problem["file"] + problem["message"] for problem in bound["problems"])

    ledger = Path(output(["ledger", str(archive), "-o", str(tmp_path / "台账")], capsys).strip())
    assert ledger.is_file()

    info = json.loads(output(["info", str(archive), "--format", "json"], capsys))
    assert (info["enterprises"], info["unfiled"]) == (2, 1)
    assert info["volumes"] == len(bound["volumes"])


def test_check_writes_the_findings_workbook_besides(archive: Path, tmp_path: Path, capsys: Captured) -> None:
    file = tmp_path / "校核" / "问题.xlsx"
    plain = output(["check", str(archive)], capsys, code=5)
    assert output(["check", str(archive), "-o", str(file)], capsys, code=5) == f"{plain}校核表：{file}\n"
    report = json.loads(output(["check", str(archive), "-o", str(file), "--format", "json"], capsys, code=5))
    book = load_workbook(file)
    assert book.sheetnames == ["数据", "问题", "规则"]
    assert book["问题"].max_row - 3 == len(report["findings"])
    last = [cell.value for cell in book["规则"][book["规则"].max_row]]
    assert last[-4:-1] == [report["counts"][severity] for severity in ("error", "warning", "info")]


def test_collecting_twice_files_nothing_twice(archive: Path, inbox: Path, capsys: Captured) -> None:
    output(["collect", str(archive), str(inbox)], capsys)
    again = json.loads(output(["collect", str(archive), str(inbox), "--format", "json"], capsys))
    assert (again["filed"], again["unfiled"], len(again["already"])) == ([], [], 4)


def test_add_files_exactly_there(archive: Path, inbox: Path, capsys: Captured) -> None:
    file = inbox / "示例乙机械厂" / "扫描件001.pdf"
    printed = output(
        [
            "add",
            str(archive),
            str(file),
            "--subject",
            "示例乙机械厂",
            "--slot",
            "C03",
            "--title",
            "排污登记回执",
        ],
        capsys,
    )
    assert "C03 排污登记回执" in printed


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["info", "没有.cma"], 1, "不是档案库"),
        (["check", "没有.cma"], 1, "不是档案库"),
        (["scheme", "show", "没有"], 1, "没有编号为"),
        (["new", "{tmp}/a.cma", "--county", "示例县", "--region", "61", "--year", "2025"], 1, "行政区划代码"),
        (["不存在的命令"], 2, ""),
        (["bind", "某.cma"], 2, ""),
    ],
)
def test_what_cannot_be_done_says_why(
    arguments: list[str], code: int, message: str, tmp_path: Path, capsys: Captured
) -> None:
    assert run([argument.format(tmp=tmp_path) for argument in arguments]) == code
    printed = capsys.readouterr()
    assert message in printed.err
    assert "Traceback" not in printed.err
    assert not printed.out


def test_an_existing_archive_is_never_overwritten(archive: Path, capsys: Captured) -> None:
    before = {path: path.stat().st_size for path in archive.rglob("*")}
    assert run(["new", str(archive), "--county", "示例县", "--region", "610000", "--year", "2025"]) == 1
    assert "已经存在" in capsys.readouterr().err
    assert {path: path.stat().st_size for path in archive.rglob("*")} == before


def test_unknown_subject_and_slot(archive: Path, inbox: Path, capsys: Captured) -> None:
    file = str(inbox / "示例乙机械厂" / "营业执照.pdf")
    assert run(["add", str(archive), file, "--subject", "没有这家", "--slot", "A02"]) == 1
    assert "找不到“没有这家”" in capsys.readouterr().err
    assert run(["add", str(archive), file, "--subject", "示例乙机械厂", "--slot", "Q99"]) == 1
    assert "Q99" in capsys.readouterr().err


def test_scheme_as_json(capsys: Captured) -> None:
    shown = json.loads(output(["scheme", "show", "cm-2011", "--format", "json"], capsys))
    assert len(shown["indicators"]) == 26
    assert len(shown["slots"]) == 109
    assert {"code", "name", "unit"} <= set(shown["variables"][0])
    assert {"id", "check", "severity"} <= set(shown["rules"][0])


def test_figures_template_round_trips(archive: Path, tmp_path: Path, capsys: Captured) -> None:
    table = tmp_path / "数据.csv"
    table.write_text(
        "主体,数据项,年度,数值,单位\n示例县,地区生产总值,2025,217.01,亿元\n示例县,gdp,2024,二百,亿元\n",
        encoding="utf-8-sig",
    )
    printed = output(["figures", "import", str(archive), str(table)], capsys)
    assert "新增 1 个" in printed
    assert "不是数字" in printed
    template = tmp_path / "模板.xlsx"
    output(["figures", "template", str(archive), "-o", str(template)], capsys)
    assert "未变 1 个" in output(["figures", "import", str(archive), str(template)], capsys)


def test_a_report_is_read_listed_checked_and_replaced(
    archive: Path, tmp_path: Path, capsys: Captured
) -> None:
    table = tmp_path / "数据.csv"
    table.write_text(
        "主体,数据项,年度,数值,单位\n示例县,城镇化率,2024,50.26,%\n示例县,城镇化率,2025,50.98,%\n",
        encoding="utf-8",
    )
    assert run(["figures", "import", str(archive), str(table)]) == 0
    report = tmp_path / "报告.txt"
    report.write_text("2025年城镇化率为51.98%，同比提高1.72个百分点。\n城镇化率约51%。\n", encoding="utf-8")
    command = ["statements", "import", str(archive), str(report), "--as", "工作报告"]
    printed = output(command, capsys)
    assert "数值 1 处，增减百分点 1 处" in printed
    assert "“城镇化率约51%。”未能判定" in printed
    told = json.loads(output([*command, "--format", "json"], capsys))
    assert told["replaced"] == 3
    assert [one["value"] for one in told["statements"]] == [None, "51.98", "1.72"]
    assert len(told["unclear"]) == 1
    assert "2025年城镇化率　51.98%" in output(["statements", "list", str(archive)], capsys)
    listed = json.loads(output(["statements", "list", str(archive), "--format", "json"], capsys))
    assert listed == told["statements"]
    assert run(["check", str(archive), "--format", "json"]) == 5
    rules = {one["rule"] for one in json.loads(capsys.readouterr().out)["findings"]}
    assert {"A9", "H3", "H7-b"} <= rules
    assert not {"H7-c", "A10"} & rules


def test_a_report_of_which_nothing_was_understood_fails(
    archive: Path, tmp_path: Path, capsys: Captured
) -> None:
    report = tmp_path / "报告.txt"
    report.write_text("城镇化率约51%。\n", encoding="utf-8")
    assert run(["statements", "import", str(archive), str(report), "--as", "工作报告"]) == 1
    assert "未能判定" in capsys.readouterr().out
    assert run(["statements", "import", str(archive), str(report), "--as", "  "]) == 1
    assert "报告名称" in capsys.readouterr().err
