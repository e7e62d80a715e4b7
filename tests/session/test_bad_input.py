"""Bad input gets one Chinese sentence that says what to do; the rest goes on and nothing is lost."""

import errno
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from cmarchive.errors import (
    ArchiveLocked,
    ArchiveNotFound,
    ArchiveReadOnly,
    ArchiveTooNew,
    ColumnsMissing,
    DiskFull,
    FileUnreadable,
    WorkbookUnreadable,
)
from cmarchive.jobs import Monitor
from cmarchive.session import Session

MakePdf = Callable[..., Path]
ROOT = Path(__file__).resolve().parents[2]


def test_every_bad_file_of_a_batch_is_kept_and_named(
    session: Session, make_pdf: MakePdf, make_jpeg: Callable[[Path], Path], tmp_path: Path, monitor: Monitor
) -> None:
    mill = tmp_path / "材料" / "示例甲纸业有限公司"
    make_pdf(mill / "C01 排污许可证正本.pdf", pages=2)
    make_pdf(mill / "C02 排污许可证副本.pdf", password="秘密")
    (mill / "I02 环境管理制度.pdf").write_bytes(b"%PDF-1.7\ngarbage")
    make_pdf(mill / "A04 厂区总平面图.pdf", pages=0)
    make_jpeg(mill / "A02 营业执照.pdf")
    (mill / "A07 设备清单.docx").write_bytes(b"not a document")
    (mill / "A05 工艺流程图.pdf").write_bytes(b"")

    report = session.collect([tmp_path / "材料"], monitor)

    filed = {item.slot: item for item in report.filed}
    assert filed["C01"].files[0].problem == ""
    assert filed["A02"].files[0].media_type == "image/jpeg"
    assert filed["A02"].files[0].can_be_bound
    assert filed["A02"].files[0].notes
    bad = {slot: filed[slot].files[0].problem for slot in ("C02", "I02", "A04", "A07")}
    assert all(sentence.endswith("。") for sentence in bad.values()), bad
    assert "密码" in bad["C02"]
    named = {problem.file.rpartition("/")[2] for problem in report.problems}
    assert {
        "C02 排污许可证副本.pdf",
        "I02 环境管理制度.pdf",
        "A04 厂区总平面图.pdf",
        "A02 营业执照.pdf",
    } <= named
    kept = {file.name for item in session.view().items for file in item.files}
    listed = kept | {problem.file.rpartition("/")[2] for problem in report.problems}
    assert {path.name for path in mill.iterdir()} <= listed


def test_a_roster_without_its_columns_changes_nothing(
    session: Session, tmp_path: Path, monitor: Monitor
) -> None:
    before = session.view().enterprises
    table = tmp_path / "别的表.csv"
    table.write_text("日期,天气\n2025-01-01,晴\n", encoding="utf-8")
    with pytest.raises(ColumnsMissing, match="企业名称"):
        session.import_enterprises(table, monitor)
    assert session.view().enterprises == before


def test_a_duplicate_enterprise_code_is_named_by_cell(
    session: Session, tmp_path: Path, monitor: Monitor
) -> None:
    table = tmp_path / "名录二.csv"
    table.write_text(
        "企业名称,统一社会信用代码\n示例丙水泥有限公司,91611023MA6X0A3D0G\n示例丁水泥有限公司,91611023MA6X0A3D0G\n",
        encoding="utf-8",
    )
    report = session.import_enterprises(table, monitor)
    assert report.added == ("示例丙水泥有限公司",)
    [problem] = report.problems
    assert problem.where.endswith("3")
    assert "示例丙水泥有限公司" in problem.message


def test_a_figure_that_is_no_number_is_named_by_cell(
    session: Session, tmp_path: Path, monitor: Monitor
) -> None:
    table = tmp_path / "数据.csv"
    table.write_text(
        "主体,数据项,年度,数值,单位\n示例县,gdp,2025,2l7.O1,亿元\n示例县,gdp,2024,200.5,亿元\n",
        encoding="utf-8",
    )
    report = session.import_figures(table, monitor)
    assert report.added == 1
    [problem] = report.problems
    assert problem.where
    assert "217.01" in problem.message


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04broken", b"\xd0\xcf\x11\xe0broken"])
def test_a_broken_workbook_is_refused(
    session: Session, tmp_path: Path, monitor: Monitor, content: bytes
) -> None:
    table = tmp_path / "名录.xlsx"
    table.write_bytes(content)
    with pytest.raises((WorkbookUnreadable, ColumnsMissing)):
        session.import_enterprises(table, monitor)


def test_a_missing_file_is_named(session: Session, tmp_path: Path, monitor: Monitor) -> None:
    with pytest.raises((FileUnreadable, WorkbookUnreadable), match="没有"):
        session.import_enterprises(tmp_path / "没有.xlsx", monitor)


def test_a_locked_archive_says_where_it_is_open(session: Session) -> None:
    program = (
        "import sys; from pathlib import Path; from cmarchive.session import Session\n"
        "from cmarchive.errors import ArchiveLocked\n"
        "try: Session.open(Path(sys.argv[1]))\n"
        "except ArchiveLocked as exc: sys.exit(7)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(session.path)], cwd=ROOT, check=False, timeout=60
    )
    assert done.returncode == 7
    with pytest.raises(ArchiveLocked, match="请先在那里关闭"):
        Session.open(session.path)


def test_a_newer_archive_is_refused_untouched(session: Session) -> None:
    session.close()
    database = session.path / "archive.db"
    connection = sqlite3.connect(database)
    [name] = connection.execute("select distinct migration_set from _sqlite_migrations").fetchone()
    connection.execute(
        "insert into _sqlite_migrations (migration_set, name, applied_at) values (?, ?, ?)",
        [name, "m999_future", "2030"],
    )
    connection.commit()
    connection.close()
    before = database.read_bytes()
    with pytest.raises(ArchiveTooNew, match="升级程序"):
        Session.open(session.path)
    assert database.read_bytes() == before


def test_a_folder_that_is_no_archive(tmp_path: Path) -> None:
    with pytest.raises(ArchiveNotFound):
        Session.open(tmp_path)


@pytest.mark.parametrize(("code", "error"), [(errno.ENOSPC, DiskFull), (errno.EROFS, ArchiveReadOnly)])
def test_a_full_disk_or_read_only_folder_loses_nothing(
    session: Session,
    make_pdf: MakePdf,
    tmp_path: Path,
    monitor: Monitor,
    monkeypatch: pytest.MonkeyPatch,
    code: int,
    error: type[Exception],
) -> None:
    first = make_pdf(tmp_path / "一.pdf")
    session.add([first], subject=session.find_subject("示例甲纸业有限公司"), slot="A02")
    before = session.view().items

    def fail(descriptor: int) -> None:
        raise OSError(code, "no")

    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(error):
        session.add(
            [make_pdf(tmp_path / "二.pdf", pages=3)],
            subject=session.find_subject("示例甲纸业有限公司"),
            slot="A04",
        )
    monkeypatch.undo()
    assert session.view().items == before
    session.add(
        [make_pdf(tmp_path / "三.pdf", pages=2)],
        subject=session.find_subject("示例甲纸业有限公司"),
        slot="A04",
    )
