"""The ledger workbook: what its sheets say, that figures stay exact, and what happens when it cannot be written."""

import errno
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from cmarchive.assessment import (
    Condition,
    ConditionKind,
    Expiry,
    Flag,
    Indicator,
    Need,
    Predicate,
    Scheme,
    Severity,
    Slot,
    SlotGroup,
)
from cmarchive.errors import ArchiveError, ArchiveExists, ArchiveReadOnly, DiskFull, TargetInUse
from cmarchive.jobs import Cancelled, Monitor
from cmarchive.ledger import IndicatorRow, write_ledger
from cmarchive.model import (
    Enterprise,
    Explanation,
    Finding,
    Item,
    Profile,
    SlotNote,
    StoredFile,
)
from cmarchive.provenance import Provenance
from cmarchive.view import View
from cmarchive.volumes import BoundVolume, ItemPlace

SOURCE = Provenance(mark="P")
SCAN = StoredFile(digest="a" * 64, name="扫描.pdf", media_type="application/pdf", size=1, pages=2)
LOCKED = replace(SCAN, digest="b" * 64, problem="文件有打开密码。")
FLAGS = {
    code: Flag(code=code, title=title, choice=choice)
    for code, title, choice in (
        ("permit_key", "重点管理", "排污许可管理类别"),
        ("permit_none", "不纳入", "排污许可管理类别"),
        ("radiation", "涉辐射", ""),
        ("petition", "有信访投诉", ""),
    )
}
SLOTS = (
    Slot(code="A01", title="企业基本情况表", need=Need.REQUIRED, retention="Y", provenance=SOURCE),
    Slot(
        code="C01",
        title="排污许可证正本",
        need=Need.REQUIRED,
        when=Predicate(any_of=("permit_key",)),
        expiry=Expiry.PRINTED,
        provenance=SOURCE,
        note="有效期五年。",
    ),
    Slot(
        code="G01",
        title="应急预案",
        need=Need.CONDITIONAL,
        when=Predicate(all_of=("radiation",)),
        expiry=Expiry.YEARS,
        valid_years=3,
        provenance=SOURCE,
    ),
    Slot(code="A09", title="排放情况", need=Need.REQUIRED, each_year=True, provenance=SOURCE),
    Slot(code="Z02", title="其他", need=Need.OPTIONAL, retention="D10", provenance=SOURCE),
)
EVIDENCE = Slot(code="04-01", title="统计年鉴", need=Need.REQUIRED, provenance=SOURCE)
INDICATOR = Indicator(
    code="4",
    name="环境保护投资指数",
    short="投资指数",
    group="经济社会",
    text="≥1.7%",
    scope="",
    lead_departments=(),
    supporting_departments=(),
    data_source="",
    explanation="",
    condition=Condition(kind=ConditionKind.ALL, provenance=SOURCE),
    variables=(),
    evidence=(EVIDENCE,),
    provenance=SOURCE,
)
MILL = Enterprise(
    id="0001",
    name="示例甲纸业有限公司",
    credit_code="91611023MA6X0A1B16",
    flags=frozenset({"permit_key", "radiation"}),
)
SHOP = Enterprise(id="0002", name="=示例乙机械厂", flags=frozenset({"permit_none"}), note="+86")


def item(serial: int, enterprise: Enterprise | None, slot: str, **changes: Any) -> Item:
    key = enterprise.key if enterprise else None
    return replace(Item(id=serial, subject=key, slot=slot, title=f"件{serial}", files=(SCAN,)), **changes)


ITEMS = (
    item(
        1, MILL, "A01", title="基本情况表", number="甲〔2024〕1号", author="甲公司", dated=date(2024, 3, 15)
    ),
    item(2, MILL, "C01", fields={"valid_until": "2025-05-31"}),
    item(3, MILL, "A09", instance="2024"),
    item(4, SHOP, "A01", files=(LOCKED,)),
    item(5, SHOP, "Z02"),
    item(6, None, ""),
)
SHOP_NOTE = SlotNote(subject=SHOP.key, slot="A09", reason="不排放污染物")


def view(*, enterprises: Sequence[Enterprise] = (MILL, SHOP), items: Sequence[Item] = ITEMS) -> View:
    scheme = Scheme(
        id="mini",
        title="小方案",
        short="小",
        document_number="环办〔2011〕3号",
        issued="",
        verification="未经正式文本核对",
        year_count=3,
        flags=FLAGS,
        groups=(SlotGroup(code="A", title="基本", short="基本"),),
        indicators=(INDICATOR,),
        variables={},
        slots=SLOTS,
        rules=(),
        provenance=SOURCE,
    )
    volume = BoundVolume(
        number=1,
        reference="X001-KJ·0001-001",
        title="示例甲纸业有限公司",
        subject=MILL.subject,
        part=1,
        parts=1,
        file="1.pdf",
        pages=4,
        sheets=4,
        digest="c" * 64,
        places=(ItemPlace(1, 1, 1, 2), ItemPlace(2, 1, 3, 4)),
    )
    return View(
        scheme=scheme,
        profile=Profile(
            scheme="mini",
            county="示例县",
            region_code="610000",
            year=2025,
            reference_date=date(2025, 12, 31),
            office="示例县创建办",
        ),
        enterprises=enterprises,
        items=items,
        notes=[SHOP_NOTE],
        volumes=[volume],
    )


def finding(number: int, severity: Severity, **changes: Any) -> Finding:
    plain = Finding(
        rule=f"A{number}",
        check="sum",
        severity=severity,
        subject=MILL.subject,
        period="2024",
        topic="",
        title="合计",
        message=f"问题{number}",
    )
    return replace(plain, **changes)


FINDINGS = (
    finding(1, Severity.INFO),
    finding(2, Severity.WARNING),
    finding(3, Severity.ERROR, formula="=1+1≠3", cause="少加一项", remedy="核对"),
    finding(4, Severity.WARNING),
)
ROWS = (
    IndicatorRow(
        code="4",
        name="投资指数",
        requirement="≥1.7%",
        verdict="有差距",
        unit="%",
        values={2023: "2.90", 2024: "1.6", 2025: "未填报"},
        recomputed="1.6",
        margin=Decimal("-0.10"),
        mark="L",
    ),
)


@pytest.fixture
def written(tmp_path: Path) -> Callable[..., Any]:
    """Writes a ledger and gives the workbook as a reader sees it."""

    def write(snapshot: View | None = None, findings: Sequence[Finding] = FINDINGS) -> Any:
        path = write_ledger(snapshot or view(), findings, ROWS, tmp_path / "台账", Monitor())
        return load_workbook(path)

    return write


def table(book: Any, name: str) -> list[dict[str, Any]]:
    """The rows under the heading a filter was set on, by heading; totals are the rows after the filter."""
    page = book[name]
    start, _, end = page.auto_filter.ref.partition(":")
    first, last = page[start].row, page[end].row
    titles = [cell.value for cell in page[first]]
    lines = page.iter_rows(min_row=first + 1, max_row=last, values_only=True)
    return [dict(zip(titles, line, strict=True)) for line in lines]


def totals(book: Any, name: str) -> list[Any]:
    return [cell.value for cell in book[name][book[name].max_row]]


def test_file_and_sheets(tmp_path: Path) -> None:
    path = write_ledger(view(), FINDINGS, ROWS, tmp_path / "新建" / "台账", Monitor())
    assert path == tmp_path / "新建" / "台账" / "示例县2025台账.xlsx"
    assert load_workbook(path).sheetnames == [
        "企业一览",
        "材料目录",
        "缺件矩阵",
        "缺件清单",
        "指标汇总",
        "问题清单",
    ]
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_enterprises_with_flags_progress_and_volumes(written: Callable[..., Any]) -> None:
    book = written()
    mill, shop = table(book, "企业一览")
    assert (mill["企业名称"], mill["排污许可管理类别"], mill["涉辐射"]) == (
        "示例甲纸业有限公司",
        "重点管理",
        "✓",
    )
    assert (mill["应备项"], mill["齐备项"], mill["齐备率"]) == (4, 1, Decimal("0.25"))
    assert (mill["缺失"], mill["已过期"], mill["待补"]) == (1, 1, 1)
    assert (mill["材料件数"], mill["案卷数"], mill["案卷页数"]) == (3, 1, 4)
    assert (shop["应备项"], shop["齐备项"], shop["涉辐射"], shop["备注"]) == (1, 0, None, "+86")
    assert "有信访投诉" not in mill
    line = totals(book, "企业一览")
    assert line[1:3] == ["合计", "2 家"]
    assert line[-10:] == [5, 1, 0.2, 1, 1, 2, 5, 1, 4, None]


def test_catalogue_lists_every_item_with_its_place(written: Callable[..., Any]) -> None:
    book = written()
    lines = table(book, "材料目录")
    assert [line["题名"] for line in lines] == ["基本情况表", "件2", "件3", "件4", "件5", "件6"]
    first = lines[0]
    assert (first["文号"], first["责任者"], first["日期"].date()) == (
        "甲〔2024〕1号",
        "甲公司",
        date(2024, 3, 15),
    )
    assert (first["页数"], first["册号"], first["起页"], first["止页"]) == (2, 1, 1, 2)
    assert [line["保管期限"] for line in lines] == ["永久", "30年", "30年", "永久", "10年", None]
    assert [line["状态"] for line in lines] == [
        "已装订",
        "已装订",
        "已归档，未装订",
        "不能装订：文件有打开密码。",
        "已归档，未装订",
        "未归类",
    ]
    assert book["材料目录"]["H4"].number_format == "yyyy-mm-dd"
    assert totals(book, "材料目录")[4:9] == ["6 件", None, None, None, 11]


def test_matrix_shows_only_slots_somebody_needs(written: Callable[..., Any]) -> None:
    book = written()
    page = book["缺件矩阵"]
    assert [cell.value for cell in page[3]][2:-3] == ["A01", "C01", "G01", "A09"]
    mill, shop = table(book, "缺件矩阵")
    assert list(mill.values())[2:6] == ["✓", "过期", "缺", "待补"]
    assert list(shop.values())[2:6] == ["待补", "—", "—", "不适用"]
    assert totals(book, "缺件矩阵")[2:6] == [1, 1, 1, 1]
    fills = [page.cell(5, column).fill.start_color.rgb for column in (3, 4, 6)]
    assert len(set(fills)) == 3


def test_every_gap_says_why_and_what_to_do(written: Callable[..., Any]) -> None:
    lines = table(written(), "缺件清单")
    assert [(line["企业/指标"], line["编码"], line["状态"]) for line in lines] == [
        ("示例甲纸业有限公司", "C01", "已过期"),
        ("示例甲纸业有限公司", "G01", "缺失"),
        ("示例甲纸业有限公司", "A09", "待补"),
        ("=示例乙机械厂", "A01", "待补"),
        ("指标4 投资指数", "04-01", "缺失"),
    ]
    assert [line["缺什么"] for line in lines] == [
        "有效期至 2025-05-31，已过期",
        "没有任何材料",
        "缺 2023、2025 年度的材料",
        "已归档的材料没有可以装订的文件",
        "没有任何材料",
    ]
    assert lines[0]["为什么需要"] == "必备：重点管理"
    assert lines[0]["目录项提示"] == "有效期五年。"
    assert all(line["怎么办"].endswith("。") for line in lines)


def test_a_plan_past_its_cycle_is_to_be_renewed_not_invalid(written: Callable[..., Any]) -> None:
    old = item(9, MILL, "G01", dated=date(2021, 1, 1))
    [line] = [one for one in table(written(view(items=[*ITEMS, old])), "缺件清单") if one["编码"] == "G01"]
    assert line["缺什么"] == "自 2023-12-31 起已满 3 年，应在此前更新"


def test_figures_keep_the_decimals_they_were_entered_with(written: Callable[..., Any]) -> None:
    book = written()
    [line] = table(book, "指标汇总")
    assert (line["2023年"], line["2024年"], line["2025年"]) == (2.9, 1.6, "未填报")
    assert (line["余量"], line["结论"], line["核对标记"]) == (-0.1, "有差距", "L")
    page = book["指标汇总"]
    assert [page.cell(4, column).number_format for column in (6, 7, 10)] == ["0.00", "0.0", "0.00"]
    assert "未经正式文本核对" in page["A2"].value


def test_only_whole_indicators_are_counted(tmp_path: Path) -> None:
    part = replace(ROWS[0], name="投资指数逐年达标", verdict="不达标")
    path = write_ledger(view(), (), [*ROWS, part, replace(part, code="5")], tmp_path, Monitor())
    assert totals(load_workbook(path), "指标汇总")[1:4] == ["合计 2 项", None, "1 项不达标，1 项有差距"]


def test_a_number_too_long_for_a_spreadsheet_stays_text(tmp_path: Path) -> None:
    row = replace(ROWS[0], values={2023: "12345678901234567.89"})
    path = write_ledger(view(), (), [row], tmp_path, Monitor())
    [line] = table(load_workbook(path), "指标汇总")
    assert line["2023年"] == "12345678901234567.89"


def test_findings_come_gravest_first(written: Callable[..., Any]) -> None:
    book = written()
    lines = table(book, "问题清单")
    assert [(line["严重程度"], line["规则"]) for line in lines] == [
        ("错误", "A3"),
        ("警告", "A2"),
        ("警告", "A4"),
        ("提示", "A1"),
    ]
    assert lines[0]["处理办法"] == "核对"
    assert "错误 1 个，警告 2 个，提示 1 个" in book["问题清单"]["A2"].value


def test_explanations_say_whether_they_still_hold(written: Callable[..., Any]) -> None:
    plain = finding(1, Severity.ERROR)
    given = Explanation(
        fingerprint=plain.fingerprint,
        text="口径不同",
        author="经办员甲",
        written="2025-06-01",
        values_digest=plain.values_digest,
    )
    stale = replace(given, values_digest="0")
    lines = table(written(findings=[plain.explained_by(given), plain.explained_by(stale), plain]), "问题清单")
    assert [line["说明情况"] for line in lines] == ["已说明", "数据已变，须重新说明", "未说明"]
    assert lines[0]["说明"] == "口径不同（经办员甲，2025-06-01）"


def test_no_text_becomes_a_formula(written: Callable[..., Any]) -> None:
    titles = ["=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "#N/A", "\x07响铃"]
    items = [
        item(number, MILL, "A01", title=title, order=number) for number, title in enumerate(titles, start=1)
    ]
    book = written(view(items=items))
    cells = [book["材料目录"].cell(row, 5) for row in range(4, 10)]
    assert [cell.data_type for cell in cells] == ["s"] * 6
    assert [cell.value for cell in cells] == [*titles[:5], "响铃"]
    assert book["企业一览"]["C5"].data_type == "s"
    assert book["问题清单"]["H4"].value == "=1+1≠3"


def test_sheets_are_ready_to_print(written: Callable[..., Any]) -> None:
    for page in written():
        heading = page[page.auto_filter.ref.partition(":")[0]].row
        assert page["A1"].value.startswith("示例县2025年度")
        assert page["A2"].value.startswith("编制单位：示例县创建办　考核方案：小（环办〔2011〕3号）")
        assert (page.page_setup.orientation, int(page.page_setup.paperSize)) == ("landscape", 9)
        assert (page.page_setup.fitToWidth, page.page_setup.fitToHeight) == (1, 0)
        assert page.sheet_properties.pageSetUpPr.fitToPage
        assert page.print_title_rows == f"$1:${heading}"
        assert page.print_title_cols in ("$A:$B", "$A:$C", "$A:$D")
        assert page[page.freeze_panes].row == heading + 1
        assert "A1:" in str(page.merged_cells.ranges)


def test_an_empty_archive_has_a_ledger_too(written: Callable[..., Any]) -> None:
    book = written(view(enterprises=(), items=()), ())
    assert totals(book, "企业一览")[2] == "0 家"
    assert totals(book, "材料目录")[4] == "0 件"
    [line] = table(book, "缺件清单")
    assert line["编码"] == "04-01"


def test_same_archive_same_bytes(tmp_path: Path) -> None:
    one, two = (
        write_ledger(view(), FINDINGS, ROWS, tmp_path / name, Monitor()).read_bytes() for name in ("a", "b")
    )
    assert one == two


class Stopping(Monitor):
    """Asks to stop once it has seen a few steps of a stage."""

    def __init__(self, stage: str) -> None:
        super().__init__()
        self._at = stage

    def report(self) -> None:
        if self.stage == self._at and self.done >= 1:
            self.cancel()


@pytest.mark.parametrize("stage", ["清点材料", "编制台账", "核对台账"])
def test_cancelled_it_leaves_the_former_ledger(tmp_path: Path, stage: str) -> None:
    path = write_ledger(view(), FINDINGS, ROWS, tmp_path, Monitor())
    before = path.read_bytes()
    with pytest.raises(Cancelled):
        write_ledger(view(items=()), (), ROWS, tmp_path, Stopping(stage))
    assert [one.name for one in tmp_path.iterdir()] == [path.name]
    assert path.read_bytes() == before


def test_a_ledger_open_elsewhere_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path, target: Path) -> Path:
        raise PermissionError(errno.EACCES, "in use", str(target))

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(TargetInUse, match=r"示例县2025台账\.xlsx"):
        write_ledger(view(), (), ROWS, tmp_path, Monitor())
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("code", "error"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EROFS, ArchiveReadOnly),
        (errno.EACCES, ArchiveReadOnly),
        (errno.EIO, ArchiveError),
    ],
)
def test_a_folder_that_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, error: type[ArchiveError]
) -> None:
    def refuse(self: Path, *args: object, **more: object) -> None:
        raise OSError(code, "refused", str(self))

    monkeypatch.setattr(Path, "mkdir", refuse)
    with pytest.raises(error, match="台账"):
        write_ledger(view(), (), ROWS, tmp_path / "台账", Monitor())


def test_a_disk_that_fills_up_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path, data: bytes) -> int:
        raise OSError(errno.ENOSPC, "full", str(self))

    monkeypatch.setattr(Path, "write_bytes", refuse)
    with pytest.raises(DiskFull):
        write_ledger(view(), (), ROWS, tmp_path / "台账", Monitor())
    assert list((tmp_path / "台账").iterdir()) == []


def test_a_file_in_place_of_the_folder_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "台账").write_text("别动", encoding="utf-8")
    with pytest.raises(ArchiveExists):
        write_ledger(view(), (), ROWS, tmp_path / "台账", Monitor())
    assert (tmp_path / "台账").read_text(encoding="utf-8") == "别动"
