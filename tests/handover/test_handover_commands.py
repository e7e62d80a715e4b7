"""The commands of handing over: what they print, how they end, and the reports they write."""

import json
import shutil
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdfium2 import PdfDocument

from cmarchive.cli import run
from cmarchive.handover import CHECK_ITEMS
from cmarchive.session import PackReport, Session


@pytest.fixture
def archive(made_county: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made_county, tmp_path / "县.cma"))


def text_of(file: Path) -> str:
    pdf = PdfDocument(file)
    try:
        return "".join(page.get_textpage().get_text_range() for page in pdf)
    finally:
        pdf.close()


def test_there_and_back(
    archive: Path, made_city: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    city = Path(shutil.copytree(made_city, tmp_path / "市.cma"))
    package = tmp_path / "出" / "县.zip"
    assert run(["pack", str(archive), "-o", str(package), "--no-volumes", "--receiver", "示例市创建办"]) == 0
    assert str(package) in capsys.readouterr().out
    assert "示例市创建办" in text_of(package.with_name("县_移交与接收登记表.pdf"))
    assert run(["packages", str(archive), "--format", "json"]) == 0
    [made] = json.loads(capsys.readouterr().out)
    assert (made["batch"], made["file"]) == (1, str(package))
    assert run(["verify", str(package), "--format", "json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert (report["is_valid_bag"], report["is_package"], report["has_errors"]) == (True, True, False)
    assert len(report["checks"]) == len(CHECK_ITEMS)
    assert run(["receive", str(package), "--into", str(city)]) == 0
    assert "第 1 次报送" in capsys.readouterr().out
    assert run(["submissions", str(city), "--format", "json"]) == 0
    [row] = json.loads(capsys.readouterr().out)
    assert (row["county"], row["state"], row["package"]) == ("示例县", "accepted", made["package"])
    assert run(["restore", str(package), "-o", str(tmp_path / "回.cma")]) == 0
    with Session.open(tmp_path / "回.cma") as session:
        assert session.profile.county == "示例县"


def test_what_is_wrong_ends_with_five_or_one(
    made_package: PackReport, made_city: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    city = Path(shutil.copytree(made_city, tmp_path / "市.cma"))
    data = bytearray(made_package.file.read_bytes())
    data[data.find(b"%PDF") + 40] ^= 1
    bad = tmp_path / "坏.zip"
    bad.write_bytes(data)
    assert run(["verify", str(bad)]) == 5
    assert "BagIt 包：是，但校验不通过" in capsys.readouterr().out
    assert run(["receive", str(bad), "--into", str(city)]) == 5
    assert "不予接收" in capsys.readouterr().out
    bad.write_bytes(b"no")
    assert run(["verify", str(bad)]) == 1
    assert "不是 ZIP" in capsys.readouterr().err
    assert run(["verify", str(tmp_path / "没有.zip")]) == 1
    assert run(["pack", str(city), "-o", str(tmp_path / "a.zip"), "--part-size", "大"]) == 2
    assert "4G" in capsys.readouterr().err


def test_the_reports_say_every_item(made_package: PackReport, tmp_path: Path) -> None:
    assert run(["verify", str(made_package.file), "-o", str(tmp_path / "报告")]) == 0
    stem = f"{made_package.file.stem}_四性检测报告"
    told = text_of(tmp_path / "报告" / f"{stem}.pdf").replace("\r\n", "").replace("\n", "")
    book = load_workbook(tmp_path / "报告" / f"{stem}.xlsx")
    names = [row[2] for row in book["检测项目"].iter_rows(min_row=4, values_only=True)]
    assert names == [item.name for item in CHECK_ITEMS]
    for item in CHECK_ITEMS:
        assert item.name in told
    codes = [item.code for item in CHECK_ITEMS if item.code]
    assert len(codes) == len(set(codes))
    assert sorted(one.name for one in (tmp_path / "报告").iterdir()) == [f"{stem}.pdf", f"{stem}.xlsx"]
