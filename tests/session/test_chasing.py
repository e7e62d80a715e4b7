"""催交单: what enterprises still owe, on paper, as a workbook, and by the command line."""

from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from openpyxl import load_workbook

from cmarchive.cli import run
from cmarchive.errors import ArchiveReadOnly, TargetInUse, ValueInvalid
from cmarchive.jobs import Cancelled, Monitor
from cmarchive.model import Enterprise, SubjectKey, SubjectKind
from cmarchive.owing import ChaseTerms
from cmarchive.session import Session
from tests.session.conftest import MakePdf

TERMS = ChaseTerms(due=date(2026, 1, 31), contact="张同志", phone="029-12345678", place="创建办302室")
PAPER = SubjectKey(SubjectKind.ENTERPRISE, "0001")
MACHINES = SubjectKey(SubjectKind.ENTERPRISE, "0002")


def pages_of(file: Path) -> list[str]:
    with pypdfium2.PdfDocument(file) as pdf:
        return [page.get_textpage().get_text_bounded().replace("\r\n", "") for page in pdf]


def test_every_enterprise_has_its_own_list(session: Session, tmp_path: Path, monitor: Monitor) -> None:
    report = session.chase(tmp_path / "催交", monitor, terms=TERMS)
    pdf, workbook = report.files
    assert (pdf.name, workbook.name, report.enterprises) == ("催交单.pdf", "催交单.xlsx", 2)
    pages = pages_of(pdf)
    starts = [page for page in pages if "第 1 页" in page]
    assert len(starts) == 2
    assert "示例甲纸业有限公司" in starts[0]
    assert "请于 2026 年 1 月 31 日前送交创建办302室" in starts[0]
    assert "咨询：张同志 029-12345678" in starts[0]
    signed = [page for page in pages if "企业（公章）" in page]
    assert len(signed) == 2
    book = load_workbook(workbook)
    assert book.sheetnames == ["催交汇总", "0001 示例甲纸业有限公司", "0002 示例乙机械厂"]
    own = [row[1].value for row in book["0001 示例甲纸业有限公司"].iter_rows(min_row=4) if row[1].value]
    owed = book["催交汇总"]["D4"].value
    assert owed == len(own) > 20
    assert all(code in "".join(pages) for code in own)
    assert report.demands == sum(book["催交汇总"].cell(row, 4).value for row in (4, 5))
    assert "签收人" in book["0002 示例乙机械厂"].cell(book["0002 示例乙机械厂"].max_row, 1).value


def test_what_is_in_order_is_not_asked_for(
    session: Session, tmp_path: Path, monitor: Monitor, make_pdf: MakePdf
) -> None:
    file = make_pdf(tmp_path / "证.pdf")
    session.add([file], subject=PAPER, slot="A01", title="基本情况表")
    valid = {"valid_until": "2026-02-10"}
    session.add([file], subject=PAPER, slot="C01", title="许可证", fields=valid)
    session.chase(tmp_path, monitor, only=[PAPER], terms=TERMS)
    sheet = load_workbook(tmp_path / "催交单.xlsx")["0001 示例甲纸业有限公司"]
    rows = {row[1].value: [cell.value for cell in row] for row in sheet.iter_rows(min_row=4) if row[1].value}
    assert "A01" not in rows
    assert rows["C01"][3] == "即将到期"
    assert rows["C01"][5] == "有效期至 2026-02-10，即将到期；请办理延续或更新后送交新件"
    session.chase(tmp_path, monitor, only=[PAPER], terms=ChaseTerms(within=30))
    sheet = load_workbook(tmp_path / "催交单.xlsx")["0001 示例甲纸业有限公司"]
    assert "C01" in {row[1].value for row in sheet.iter_rows(min_row=4)}  # the slot warns earlier by itself


def test_one_of_them_alone_and_each_in_a_file(session: Session, tmp_path: Path, monitor: Monitor) -> None:
    session.put_enterprise(
        Enterprise(
            id="", name="示例丙/丁厂：分厂", attributes={"联系人": "经办员乙", "联系电话": "13900000000"}
        )
    )
    named = session.find_subject("示例丙/丁厂：分厂")
    report = session.chase(tmp_path, monitor, only=[named, MACHINES], excel=False, each=True)
    names = [file.relative_to(tmp_path).as_posix() for file in report.files]
    assert names == ["催交单.pdf", "催交单/0002 示例乙机械厂.pdf", "催交单/0003 示例丙_丁厂：分厂.pdf"]
    [first, *_] = pages_of(report.files[2])
    assert "企业联系人：经办员乙 13900000000" in first
    assert "请尽快送交示例县" in first
    assert not (tmp_path / "催交单.xlsx").exists()


def test_same_archive_same_bytes(session: Session, tmp_path: Path, monitor: Monitor) -> None:
    made = [session.chase(tmp_path / name, monitor, terms=TERMS).files for name in ("甲", "乙")]
    for one, other in zip(*made, strict=True):
        assert one.read_bytes() == other.read_bytes()


def test_nobody_owes_anything(tmp_path: Path, monitor: Monitor) -> None:
    with Session.create(
        tmp_path / "示例县2025.cma", scheme_id="cm-2011", county="示例县", region_code="610000", year=2025
    ) as empty:
        report = empty.chase(tmp_path / "催交", monitor)
    assert (report.files, report.enterprises, report.demands) == ((), 0, 0)
    assert not (tmp_path / "催交").exists()


def test_only_enterprises_are_asked(session: Session, tmp_path: Path, monitor: Monitor) -> None:
    with pytest.raises(ValueInvalid, match="不是企业"):
        session.chase(tmp_path, monitor, only=[SubjectKey(SubjectKind.INDICATOR, "8")])
    with pytest.raises(ValueInvalid, match="在档案库之内"):
        session.chase(session.path / "催交", monitor)


def test_cancelled_leaves_former_lists(session: Session, tmp_path: Path, monitor: Monitor) -> None:
    files = session.chase(tmp_path, monitor, terms=TERMS).files
    before = [file.read_bytes() for file in files]

    class Impatient(Monitor):
        def report(self) -> None:
            if self.stage == "编制催交单" and self.done:
                self.cancel()

    with pytest.raises(Cancelled):
        session.chase(tmp_path, Impatient(), terms=ChaseTerms())
    assert [file.read_bytes() for file in files] == before
    assert sorted(one.name for one in tmp_path.iterdir() if one.name.startswith((".", "~"))) == []


@pytest.mark.parametrize(("error", "shown"), [(PermissionError, TargetInUse), (OSError, ArchiveReadOnly)])
def test_list_that_cannot_be_replaced(
    session: Session,
    tmp_path: Path,
    monitor: Monitor,
    monkeypatch: pytest.MonkeyPatch,
    error: type[OSError],
    shown: type[Exception],
) -> None:
    def refuse(_self: Path, _target: Path) -> None:
        raise error(30, "nothing doing")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(shown):
        session.chase(tmp_path, monitor, excel=False)


def test_command_writes_them_and_says_where(
    session: Session, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    archive, target = session.path, tmp_path / "催交"
    session.close()
    options = ["--only", "示例乙机械厂", "--due", "2026年1月31日", "--contact", "张同志"]
    assert run(["chase", str(archive), "-o", str(target), *options]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("1 家企业还有 ")
    assert lines[1:] == [str(target / "催交单.pdf"), str(target / "催交单.xlsx")]
    assert run(["chase", str(archive), "-o", str(target), "--only", "没有这家"]) == 1
    assert "没有这家" in capsys.readouterr().err
    assert run(["chase", str(archive), "-o", str(target), "--due", "明天"]) == 2
