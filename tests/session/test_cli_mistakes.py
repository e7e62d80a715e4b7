"""Wrong command lines and wrong places: one Chinese sentence, the right exit code, nothing written."""

import errno
import json
import re
from pathlib import Path

import pytest

from cmarchive import cli
from cmarchive.cli import run

Captured = pytest.CaptureFixture[str]
NEW = ["--county", "示例县", "--region", "610000", "--year", "2025"]
ENGLISH = re.compile(r"\b(?:Usage|Error|Options|Commands|Missing|Invalid|No such|Got|Try|Show|required)\b")


@pytest.fixture
def archive(tmp_path: Path, capsys: Captured) -> Path:
    path = tmp_path / "示例县2025.cma"
    assert run(["new", str(path), *NEW]) == 0
    capsys.readouterr()
    return path


def refused(arguments: list[str], capsys: Captured, code: int) -> str:
    assert run(arguments) == code
    printed = capsys.readouterr()
    assert not ENGLISH.search(printed.err), printed.err
    assert not printed.out
    return printed.err


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["不存在"], "没有命令 不存在。"),
        (["--nope"], "没有选项 --nope。"),
        (["new"], "缺少参数 ARCHIVE。"),
        (["new", "a.cma"], "缺少选项 --county（县区名称）。"),
        (["new", "a.cma", *NEW[:4], "--year", "二五年"], "“二五年”不是四位年份"),
        (["new", "a.cma", *NEW, "--on", "2025-13-01"], "“2025-13-01”不是日期，请写成 2025-12-31 的形式"),
        (["new", "a.cma", "--county"], "选项 --county 后面缺少值。"),
        (["new", "", *NEW], "路径是空的"),
        (["info", "a.cma", "b.cma"], "多出了参数 b.cma。"),
        (["check", "a.cma", "--format", "xml"], "“xml”不在 text、json 之中"),
        (["collect", "a.cma", ""], "路径是空的"),
        (["bind", "a.cma", "-o", ""], "路径是空的"),
        (["doctor", "a.cma", "--repair=yes"], "选项 --repair 后面不能带值。"),
        (["add", "a.cma", "b", "--subject", "c", "--slot", "d", "--field", "abc"], "应写成 CODE=值"),
    ],
)
def test_wrong_usage(arguments: list[str], sentence: str, capsys: Captured) -> None:
    printed = refused(arguments, capsys, 2)
    assert sentence in printed
    assert "用法：" in printed or sentence.startswith("选项")  # click does not say of which command


@pytest.mark.parametrize("arguments", [["--help"], ["new", "-h"], ["scheme", "--help"]])
def test_help_is_chinese(arguments: list[str], capsys: Captured) -> None:
    assert run(arguments) == 0
    printed = capsys.readouterr().out
    assert "用法：" in printed
    assert not ENGLISH.search(printed), printed


def test_a_group_without_a_command_shows_its_commands(capsys: Captured) -> None:
    assert "import" in refused(["figures"], capsys, 2)


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["--county", "县\x00", *NEW[2:]], "含有不能显示的字符"),
        (["--county", "县", "--region", "٦١٠٠٠٠", "--year", "2025"], "应为 6 位数字"),
        ([*NEW, "--city", "北方"], "west（西部城市）"),
    ],
)
def test_a_new_archive_needs_sound_facts(
    tmp_path: Path, options: list[str], sentence: str, capsys: Captured
) -> None:
    assert sentence in refused(["new", str(tmp_path / "a.cma"), *options], capsys, 1)
    assert not list(tmp_path.iterdir())


def test_full_width_digits_and_blanks_are_understood(tmp_path: Path, capsys: Captured) -> None:
    arguments = ["--county", " 示例\n县 ", "--region", "６１００００", "--year", "２０２５年"]
    assert run(["new", str(tmp_path / "a.cma"), *arguments, "--on", "2025年12月31日"]) == 0
    assert "示例 县2025" in capsys.readouterr().out


@pytest.mark.parametrize("command", [["bind"], ["ledger"], ["figures", "template"], ["check"]])
def test_results_never_go_to_a_wrong_place(
    archive: Path, tmp_path: Path, command: list[str], capsys: Captured
) -> None:
    file = tmp_path / "已有.txt"
    file.write_text("x", encoding="utf-8")
    is_file = command[0] in ("figures", "check")
    before = sorted(tmp_path.rglob("*"))
    for place in (
        archive / "objects" / "x",
        file / "x",
        tmp_path if is_file else file,
        tmp_path / ("长" * 300),
    ):
        printed = refused([*command, str(archive), "-o", str(place)], capsys, 1)
        assert "不能作为输出位置" in printed
    assert [path for path in sorted(tmp_path.rglob("*")) if "backups" not in path.parts] == [
        path for path in before if "backups" not in path.parts
    ]
    assert file.read_text(encoding="utf-8") == "x"


def test_a_findings_workbook_replaces_nothing_else(archive: Path, tmp_path: Path, capsys: Captured) -> None:
    file = tmp_path / "已有.docx"
    file.write_text("x", encoding="utf-8")
    assert "应以 .xlsx 结尾" in refused(["check", str(archive), "-o", str(file)], capsys, 1)
    assert file.read_text(encoding="utf-8") == "x"


def test_demo_leaves_other_files_alone(tmp_path: Path, capsys: Captured) -> None:
    file = tmp_path / "文件"
    file.write_text("x", encoding="utf-8")
    assert "已经存在" in refused(["demo", str(file)], capsys, 1)
    assert "是文件，不是文件夹" in refused(["demo", str(file / "里面")], capsys, 1)


def test_a_collection_of_nothing_fails(archive: Path, tmp_path: Path, capsys: Captured) -> None:
    assert run(["collect", str(archive), str(tmp_path / "没有")]) == 1
    assert "找不到这个文件或文件夹" in capsys.readouterr().out
    (tmp_path / "有.txt").write_text("x", encoding="utf-8")
    assert run(["collect", str(archive), str(tmp_path / "没有"), str(tmp_path / "有.txt")]) == 0


def test_an_import_of_which_nothing_can_be_used_fails(
    archive: Path, tmp_path: Path, capsys: Captured
) -> None:
    table = tmp_path / "数据.csv"
    table.write_text("主体,数据项,年度,数值\n示例县,gdp,2025,约3\n", encoding="utf-8")
    assert run(["figures", "import", str(archive), str(table)]) == 1
    assert "数据.csv D2：“约3”不是数字" in capsys.readouterr().out
    table.write_text("主体,数据项,年度,数值\n示例县,gdp,2025,约3\n示例县,gdp,2024,3\n", encoding="utf-8")
    assert run(["figures", "import", str(archive), str(table)]) == 0


def test_what_a_roster_was_not_read_for_is_said(archive: Path, tmp_path: Path, capsys: Captured) -> None:
    table = tmp_path / "名录.csv"
    table.write_text("企业名称,统一社会信用代码\n", encoding="utf-8")
    assert run(["enterprises", "import", str(archive), str(table)]) == 0
    assert "说明：表头下面没有任何企业" in capsys.readouterr().out


@pytest.mark.parametrize("command", ["enterprises", "figures"])
@pytest.mark.parametrize(("name", "cause"), [("没有.xlsx", "不存在"), (".", "它是文件夹，不是文件")])
def test_a_table_that_is_none(
    archive: Path, tmp_path: Path, command: str, name: str, cause: str, capsys: Captured
) -> None:
    printed = refused([command, "import", str(archive), str(tmp_path / name)], capsys, 1)
    assert cause in printed


def test_fields_of_a_document_are_looked_at(archive: Path, tmp_path: Path, capsys: Captured) -> None:
    file = tmp_path / "证明.txt"
    file.write_text("x", encoding="utf-8")
    add = ["add", str(archive), str(file), "--subject", "指标1", "--slot", "０１-01", "--field"]
    assert "请写成 2027-05-31 的形式" in refused([*add, "valid_until=不知道"], capsys, 1)
    assert "valid_until" in refused([*add, "有效期=2027-05-31"], capsys, 1)
    assert run([*add, "valid_until=2027年5月31日"]) == 0


def test_a_lock_left_elsewhere_can_be_taken_away(archive: Path, capsys: Captured) -> None:
    lock = {"host": "县局-PC7", "pid": 1, "since": "2025-01-01 08:00:00+08:00", "token": "abc"}
    (archive / "lock").write_text(json.dumps(lock), encoding="utf-8")
    assert "doctor --unlock" in refused(["info", str(archive)], capsys, 1)
    assert run(["doctor", str(archive), "--unlock"]) == 0
    assert run(["info", str(archive)]) == 0


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (OSError(errno.ENOSPC, "No space left on device", "结果.txt"), "磁盘空间不足（结果.txt）"),
        (OSError("broken"), "系统报告错误 broken"),
        (MemoryError(), "内存不足"),
    ],
)
def test_what_no_room_expected_is_a_sentence_too(
    archive: Path, error: Exception, sentence: str, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(text: str) -> None:
        raise error

    monkeypatch.setattr(cli, "_print", fail)
    assert sentence in refused(["info", str(archive)], capsys, 1)
