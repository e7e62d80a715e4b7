"""Own schemes by the command line: out to a workbook, back in, used by an archive, and carried along with it."""

import json
import shutil
from pathlib import Path

import openpyxl
import pytest

from cmarchive.cli import run
from cmarchive.errors import SchemeInvalid, SchemeUnknown
from cmarchive.session import Session, export_scheme, import_scheme, scheme, scheme_ids

Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "用户方案"
    monkeypatch.setenv("CMARCHIVE_SCHEMES", str(folder))
    return folder


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return export_scheme("shaanxi-30", tmp_path_factory.mktemp("book") / "陕西.xlsx")


@pytest.fixture
def book(plain: Path, tmp_path: Path) -> Path:
    """The Shaanxi workbook with one rule's severity changed."""
    workbook = openpyxl.load_workbook(plain)
    sheet = workbook["规则"]
    row = next(row for row in range(4, sheet.max_row + 1) if sheet.cell(row, 1).value == "SX-1")
    sheet.cell(row, 5).value = "提示"
    workbook.save(tmp_path / "改过.xlsx")
    return tmp_path / "改过.xlsx"


def new(path: Path, scheme_id: str) -> list[str]:
    return [
        "new",
        str(path),
        "--scheme",
        scheme_id,
        "--county",
        "示例县",
        "--region",
        "610123",
        "--year",
        "2025",
    ]


def test_export_edit_import_use(tmp_path: Path, root: Path, book: Path, capsys: Captured) -> None:
    assert run(["scheme", "export", "cm-2011", "-o", str(tmp_path / "国家.xlsx")]) == 0
    assert str(tmp_path / "国家.xlsx") in capsys.readouterr().out
    assert run(["scheme", "import", str(book), "--id", "mine", "--author", "经办员甲"]) == 0
    printed = capsys.readouterr().out
    assert "已导入 mine：陕西省环境保护模范城市" in printed
    assert "改动或新增 1 处，记为“用户自定”" in printed
    assert str(root / "mine") in printed
    assert run(["scheme", "import", str(book), "--id", "mine"]) == 0
    assert "已替换 mine" in capsys.readouterr().out
    assert run(["scheme", "list"]) == 0
    assert [line.partition("\t")[0] for line in capsys.readouterr().out.splitlines()] == [
        "cm-2011",
        "shaanxi-30",
        "mine",
    ]
    assert run(["scheme", "show", "mine", "--format", "json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert next(one for one in shown["rules"] if one["id"] == "SX-1")["severity"] == "info"


def test_a_shipped_id_is_refused(plain: Path, root: Path, capsys: Captured) -> None:
    assert run(["scheme", "import", str(plain)]) == 1
    assert "“shaanxi-30”是随程序提供的考核方案的编号，不能覆盖" in capsys.readouterr().err
    assert not root.exists()


@pytest.mark.parametrize("name", ["我的方案", "../up", "con", "A"])
def test_an_id_must_do_for_a_folder(plain: Path, root: Path, capsys: Captured, name: str) -> None:
    assert run(["scheme", "import", str(plain), "--id", name]) == 1
    assert f"“{name}”不能作为方案编号" in capsys.readouterr().err
    assert not root.exists()


def test_mistakes_are_listed_and_nothing_is_installed(book: Path, root: Path, capsys: Captured) -> None:
    workbook = openpyxl.load_workbook(book)
    workbook["规则"]["E4"].value = "严重"
    workbook["数据项"]["C4"].value = None
    workbook.save(book)
    assert run(["scheme", "import", str(book), "--id", "mine"]) == 1
    said = capsys.readouterr().err
    assert "“改过.xlsx”有 2 处错误，没有导入任何内容" in said
    assert "数据项!C4：缺少单位" in said
    assert "规则!E4：应为 错误、警告、提示 之一，实为“严重”" in said
    assert not root.exists()


def test_what_is_no_workbook_or_another_one_is_said_so(tmp_path: Path, capsys: Captured) -> None:
    text = tmp_path / "方案.xlsx"
    text.write_bytes(b"PK\x03\x04 no workbook")
    assert run(["scheme", "import", str(text)]) == 1
    assert "不是可以读取的表格" in capsys.readouterr().err
    other = openpyxl.Workbook()
    other.save(text)
    assert run(["scheme", "import", str(text)]) == 1
    said = capsys.readouterr().err
    assert "规则：缺少这张工作表，或其中找不到表头" in said
    assert "方案：缺少这张工作表，或其中找不到表头" in said


def test_an_unknown_scheme_is_not_exported(tmp_path: Path, capsys: Captured) -> None:
    assert run(["scheme", "export", "nothing", "-o", str(tmp_path / "无.xlsx")]) == 1
    assert "没有编号为“nothing”的考核方案。可用的方案：cm-2011、shaanxi-30。" in capsys.readouterr().err
    assert not (tmp_path / "无.xlsx").exists()


def test_a_target_that_cannot_be_written_is_said_so(tmp_path: Path, capsys: Captured) -> None:
    assert run(["scheme", "export", "cm-2011", "-o", str(tmp_path / "没有" / "方案.xlsx")]) == 1
    assert "不能作为保存位置" in capsys.readouterr().err


def test_an_archive_carries_its_scheme_to_another_computer(tmp_path: Path, root: Path, book: Path) -> None:
    import_scheme(book, new_id="mine", author="经办员甲")
    path = tmp_path / "示例县.cma"
    assert run(new(path, "mine")) == 0
    assert sorted(file.name for file in (path / "scheme").iterdir())[:2] == [
        "dossier.toml",
        "indicators.toml",
    ]
    before = scheme("mine")
    shutil.rmtree(root)
    with pytest.raises(SchemeUnknown):
        scheme("mine")
    with Session.open(path) as session:
        assert session.scheme == before
    assert run(["check", str(path)]) == 5


def test_an_archive_keeps_the_scheme_it_was_made_with(tmp_path: Path, plain: Path, book: Path) -> None:
    import_scheme(plain, new_id="mine", author="经办员甲")
    path = tmp_path / "示例县.cma"
    assert run(new(path, "mine")) == 0
    import_scheme(book, new_id="mine", author="经办员甲")
    with Session.open(path) as session:
        assert session.scheme != scheme("mine")
    assert run(["doctor", str(path)]) == 0


def test_an_archive_of_a_shipped_scheme_carries_none(tmp_path: Path) -> None:
    path = tmp_path / "示例县.cma"
    assert run(new(path, "shaanxi-30")) == 0
    assert not (path / "scheme").exists()


def test_a_damaged_scheme_does_not_hide_the_others(
    root: Path, book: Path, caplog: pytest.LogCaptureFixture
) -> None:
    import_scheme(book, new_id="mine")
    (root / "mine" / "rules.toml").write_text("[[rule]]\n", encoding="utf-8")
    with caplog.at_level("ERROR"):
        assert scheme_ids() == ("cm-2011", "shaanxi-30")
    with pytest.raises(SchemeInvalid):
        scheme("mine")


def test_the_whole_job_with_the_second_scheme(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "示例县.cma"
    assert run(new(path, "shaanxi-30")) == 0
    assert run(["figures", "template", str(path), "-o", str(tmp_path / "数据.xlsx")]) == 0
    assert run(["check", str(path)]) == 5
    assert run(["bind", str(path), "-o", str(tmp_path / "案卷")]) == 0
    assert run(["ledger", str(path), "-o", str(tmp_path / "台账")]) == 0
    capsys.readouterr()
    [ledger] = (tmp_path / "台账").glob("*.xlsx")
    texts = {str(cell.value) for sheet in openpyxl.load_workbook(ledger) for row in sheet for cell in row}
    assert any("考核方案未取得原文，无法判断" in text for text in texts)
