"""The findings workbook: what its sheets say, that their totals are the program's, and what stops a wrong one."""

import errno
import random
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from cmarchive.assessment import SEVERITY_NAMES, Severity
from cmarchive.errors import DiskFull, TargetInUse
from cmarchive.jobs import Cancelled, Monitor
from cmarchive.ledger import proof, write_findings
from cmarchive.ledger.pen import comment_of
from cmarchive.ledger.sheet import MOST_ROWS
from cmarchive.model import Enterprise, Explanation, Figure, Finding, Subject, SubjectKey, SubjectKind
from cmarchive.view import View
from tests.ledger.findings import (
    COUNTY,
    FIGURES,
    MILL,
    RULES,
    SHOP,
    figure,
    finding,
    rows,
    value,
    view,
)

PART, TOTAL_2024 = FIGURES[0], FIGURES[2]
ERROR, WARNING, INFO = "FFFBE3E1", "FFFFF4D6", "FFDDEBFA"


def written(
    folder: Path,
    findings: Sequence[Finding] = (),
    snapshot: View | None = None,
    *,
    most_rows: int = MOST_ROWS,
    broken: Sequence[str] = (),
) -> Any:
    """The workbook as a reader sees it."""
    target = folder / "新建" / "校核问题.xlsx"
    path = write_findings(snapshot or view(), findings, rows(*broken), target, Monitor(), most_rows=most_rows)
    assert [one.name for one in path.parent.iterdir()] == [path.name]
    return load_workbook(path)


def table(page: Any) -> list[dict[str, Any]]:
    """The rows under the heading a filter was set on, by heading."""
    start, _, end = page.auto_filter.ref.partition(":")
    titles = [cell.value for cell in page[page[start].row]]
    lines = page.iter_rows(min_row=page[start].row + 1, max_row=page[end].row, values_only=True)
    return [dict(zip(titles, line, strict=True)) for line in lines]


def totals(page: Any) -> list[Any]:
    return [cell.value for cell in page[page.max_row]]


def fills(page: Any) -> dict[str, str]:
    """The colours of the cells under the headings, by address."""
    cells = (cell for row in page.iter_rows(min_row=5) for cell in row)
    return {
        cell.coordinate: cell.fill.start_color.rgb
        for cell in cells
        if cell.fill.start_color.rgb in (ERROR, WARNING, INFO)
    }


# 数据


def test_figures_stand_as_entered(tmp_path: Path) -> None:
    page = written(tmp_path)["数据"]
    assert [cell.value for cell in page[4]] == [
        *("主体", "数据项", "单位", "2022年", "2023年", "2024年", "2025年", "小数位", "涉及问题", "备注")
    ]
    county, mill, part, ran, shop = (list(line.values()) for line in table(page))
    assert county == ["示例县", "产生量", "吨", None, None, 1.4, None, "1", None, None]
    assert mill[:7] == ["示例甲纸业有限公司", "产生量", "吨", None, 2.9, 1.4, "2900 千克"]
    assert mill[7:] == ["0、1、2", None, "2025年按“千克”填报"]
    assert part[5:8] == [1.5, None, "2"]
    assert ran[5:8] == ["是", None, None]
    assert (shop[0], shop[3]) == ("=示例乙机械厂", 0)
    assert [page[cell].number_format for cell in ("E6", "F6", "F7")] == ["0.00", "0.0", "0.00"]
    assert [page[cell].data_type for cell in ("A9", "G6", "D6")] == ["s", "s", "n"]
    assert totals(page)[:7] == ["合计 5 行", "各年已填报的数据个数", None, 1, 1, 4, 1]


def test_region_comes_first_then_counties_then_enterprises_and_no_figure_is_lost(tmp_path: Path) -> None:
    district = Subject(key=SubjectKey(SubjectKind.REGION, "610124"), name="某区")
    gone = SubjectKey(SubjectKind.ENTERPRISE, "0009")
    more = [figure(gone, "unheard", 2025, "3"), figure(district.key, "part", 2025, "1")]
    lines = table(written(tmp_path, (), view(figures=[*more, *FIGURES], counties=[district]))["数据"])
    names = list(dict.fromkeys(line["主体"] for line in lines))
    assert names == ["示例县", "某区", "示例甲纸业有限公司", "=示例乙机械厂", "0009"]
    assert (lines[-1]["数据项"], lines[-1]["备注"]) == ("unheard", "考核方案中没有这个数据项")
    cells = [line[f"{year}年"] for line in lines for year in range(2022, 2026)]
    assert sum(cell is not None for cell in cells) == len(FIGURES) + 2


def test_cells_a_finding_speaks_of_are_coloured_by_the_worst(tmp_path: Path) -> None:
    found = [
        finding("R2", severity=Severity.INFO, values=(value(PART),)),
        finding("R1", values=(value(TOTAL_2024), value(PART)), cause="多填一位"),
        finding("R3", severity=Severity.WARNING, topic="total", period="2023"),
        finding("R3", severity=Severity.INFO, topic="ran"),
    ]
    page = written(tmp_path, found)["数据"]
    assert fills(page) == {"F6": ERROR, "F7": ERROR, "E6": WARNING, "F8": INFO}
    assert page["F7"].comment.text == (
        "【错误】R1 规则R1：R1不符\n可能的原因：多填一位\n【提示】R2 规则R2：R2不符"
    )
    assert page["E6"].comment.text == "【警告】R3 规则R3：R3不符"
    assert [line["涉及问题"] for line in table(page)] == [None, 2, 2, 1, None]
    assert [page[f"{column}3"].fill.start_color.rgb for column in "BCD"] == [ERROR, WARNING, INFO]
    assert page["F5"].comment is None


def test_missing_figures_are_empty_coloured_cells(tmp_path: Path) -> None:
    found = [
        finding(topic="part", period="2023—2025"),
        finding(subject=SHOP.subject, topic="part", period="2023、2025"),
    ]
    page = written(tmp_path, found)["数据"]
    assert fills(page) == dict.fromkeys(("E7", "F7", "G7", "E10", "G10"), ERROR)
    assert page["E10"].value is None
    assert page["E10"].comment is not None
    assert table(page)[5]["数据项"] == "综合利用量"


def test_values_of_others_colour_no_cell_here(tmp_path: Path) -> None:
    county = Subject(key=COUNTY, name="示例县")
    theirs = value(figure(MILL.key, "total", 2024, "9.9"))
    found = [finding(subject=county, values=(value(FIGURES[-1]), theirs))]
    assert fills(written(tmp_path, found)["数据"]) == {"F5": ERROR}


def test_a_finding_on_a_year_nobody_asked_for_means_all_its_figures(tmp_path: Path) -> None:
    found = [finding(subject=SHOP.subject, topic="", period="2022"), finding(topic="", period="2024")]
    assert fills(written(tmp_path, found)["数据"]) == {"D9": ERROR}


def test_a_variable_without_a_period_means_all_its_figures(tmp_path: Path) -> None:
    assert set(fills(written(tmp_path, [finding(period="")])["数据"])) == {"E6", "F6", "G6"}


def test_a_comment_tells_a_few_findings_and_counts_the_rest(tmp_path: Path) -> None:
    found = [finding(message=f"第{number}条\x07") for number in range(7)]
    text = written(tmp_path, found)["数据"]["F6"].comment.text
    assert text.split("\n")[-2:] == ["【错误】R1 规则R1：第3条", "另有 3 个问题"]
    assert comment_of("长" * 300).height > comment_of("短").height


def test_figures_go_on_to_a_second_sheet(tmp_path: Path) -> None:
    found = [finding(), finding(subject=SHOP.subject, period="2022"), *[finding(topic="C01")] * 5]
    book = written(tmp_path, found, most_rows=8)
    assert book.sheetnames == ["数据", "数据（2）", "问题", "问题（2）", "规则"]
    assert [len(table(book[name])) for name in book.sheetnames[:4]] == [3, 2, 5, 2]
    [_, second, *_] = table(book["问题"])
    assert second["数据位置"] == "数据（2）!D6"
    assert book["问题"]["G5"].hyperlink.location == "'数据（2）'!D6"
    assert book["数据（2）"]["D6"].comment.text == "【错误】R1 规则R1：R1不符"
    assert totals(book["数据（2）"])[0] == "合计 5 行"
    assert [line["序号"] for line in table(book["问题（2）"])] == [6, 7]


# 问题


def test_findings_stand_in_the_programs_order(tmp_path: Path) -> None:
    told = finding("R2", severity=Severity.INFO, values=(value(TOTAL_2024), value(PART)), formula="=1.4≠1.50")
    given = Explanation(
        fingerprint=told.fingerprint,
        text="口径不同",
        author="经办员甲",
        written="2025-06-01",
        values_digest=told.values_digest,
    )
    found = [told.explained_by(given), finding(topic="C01", remedy="补齐", cause="漏交"), finding(topic="")]
    page = written(tmp_path, found)["问题"]
    first, second, third = table(page)
    assert list(first.values()) == [
        *(1, "提示", "R2", "规则R2", "示例甲纸业有限公司", "2024", "数据!F6", "F7", "R2不符", "=1.4≠1.50"),
        *(None, None, "已说明", "口径不同（经办员甲，2025-06-01）", "表1.xlsx 甲!C2 C3"),
    ]
    assert (second["数据位置"], second["可能的原因"], second["处理办法"]) == ("材料 C01", "漏交", "补齐")
    assert (third["数据位置"], third["说明情况"]) == ("—", "未说明")
    assert (page["G4"].hyperlink.ref, page["G4"].hyperlink.location) == ("G4", "'数据'!F6")
    assert page["G5"].hyperlink is None
    assert page["J4"].data_type == "s"
    assert page["A2"].value.endswith("共 3 个问题：错误 2 个，警告 0 个，提示 1 个")


def test_many_cells_are_counted(tmp_path: Path) -> None:
    many = [figure(MILL.key, "total", year, "1", source=f"年鉴{year}") for year in range(2010, 2026)]
    found = [finding(period="", values=tuple(value(one) for one in many))]
    [line] = table(written(tmp_path, found, view(figures=many))["问题"])
    assert line["其余位置"].endswith("等，共 16 格")
    assert line["出处"].endswith("年鉴2017 等 16 处")


# 规则


def test_rules_say_what_came_of_them(tmp_path: Path) -> None:
    found = [finding("R2", severity=Severity.WARNING), finding("R3"), finding("R3", check="check-broken")]
    page = written(tmp_path, found, broken=["R3"])["规则"]
    lines = table(page)
    assert [(line["规则"], line["核对次数"], line["结果"]) for line in lines] == [
        ("R1", 12, "通过"),
        ("R2", 4, "有问题"),
        ("R3", 0, "未能运行"),
        ("R4", 0, "没有数据可核对"),
    ]
    assert list(lines[1].values())[1:7] == [
        *("sum", "规则R2", "警告", "企业", "L\u3000一份地方文件或报道的引用或转述", "S1 资料整编要求")
    ]
    assert totals(page) == ["合计", None, "4 条规则", None, None, None, None, 16, 2, 1, 0, None]
    assert "有问题 1 条，通过 1 条，没有数据可核对 1 条，未能运行 1 条" in page["A2"].value


def test_findings_of_an_unknown_rule_are_counted_too(tmp_path: Path) -> None:
    book = written(tmp_path, [finding("Z9"), finding("Z9", severity=Severity.INFO)])
    last = table(book["规则"])[-1]
    assert (last["规则"], last["名称"], last["核对次数"], last["结果"]) == ("Z9", "规则Z9", 2, "有问题")
    assert totals(book["规则"])[-4:-1] == [1, 0, 1]


# Totals


def random_findings(source: random.Random, count: int) -> list[Finding]:
    subjects = [MILL.subject, SHOP.subject, Subject(key=COUNTY, name="示例县")]
    return [
        finding(
            source.choice([*(one.id for one in RULES), "Z9"]),
            severity=source.choice(list(Severity)),
            subject=source.choice(subjects),
            topic=source.choice(["total", "part", "ran", "C01", "unheard", ""]),
            period=source.choice(
                ["2022", "2024", "2023—2025", "2023、2025", "", "2031", "2024（2）", "长期"]
            ),
            message=source.choice(
                ["=1+1", "错误 7 个，警告 7 个，提示 7 个", "\x00<row >", "+", "<comment ref>"]
            ),
            values=source.choice([(), (value(source.choice(FIGURES)),), tuple(map(value, FIGURES))]),
        )
        for _ in range(count)
    ]


@pytest.mark.parametrize("seed", range(8))
def test_totals_are_the_programs_own(tmp_path: Path, seed: int) -> None:
    source = random.Random(seed)
    found = random_findings(source, source.randint(0, 60))
    book = written(tmp_path, found, most_rows=source.choice([7, 20, MOST_ROWS]))
    expected = Counter(one.severity for one in found)
    listed = [
        line["级别"] for name in book.sheetnames if name.startswith("问题") for line in table(book[name])
    ]
    names = [SEVERITY_NAMES[severity] for severity in Severity]
    shown = [line for line in listed if line is not None]
    assert len(shown) == len(found)
    assert [shown.count(name) for name in names] == [expected[severity] for severity in Severity]
    lines = table(book["规则"])
    sums = [sum(line[name] for line in lines) for name in names]
    assert totals(book["规则"])[-4:-1] == sums == [expected[severity] for severity in Severity]
    assert all(page["A2"].value.endswith(f"提示 {sums[2]} 个") for page in book if "问题" in page.title)


def big(count: int) -> View:
    firms = [Enterprise(id=f"{number:04d}", name=f"示例{number}厂") for number in range(1, count + 1)]
    figures: list[Figure] = [figure(firm.key, "total", 2024, "1.0") for firm in firms]
    return view(figures=figures, enterprises=firms)


def test_five_thousand_rows_are_all_there(tmp_path: Path) -> None:
    snapshot = big(5000)
    found = [finding(subject=firm.subject) for firm in snapshot.enterprises[::50]]
    path = write_findings(snapshot, found, rows(), tmp_path / "大.xlsx", Monitor())
    book = load_workbook(path, read_only=True)
    pages = {page.title: list(page.iter_rows(values_only=True)) for page in book}
    book.close()
    figures = pages["数据"][4:-1]
    assert len(figures) == len(snapshot.figures) == 5000
    assert sum(line[4] is not None for line in figures) == pages["数据"][-1][4] == 5000
    assert len(pages["问题"]) - 3 == len(found)


# A workbook that is wrong is never published


def drop_one(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    real = getattr(proof, name)

    def fewer(*args: Any) -> Any:
        counted = real(*args)
        return counted - 1 if isinstance(counted, int) else counted - Counter([Severity.ERROR])

    monkeypatch.setattr(proof, name, fewer)


@pytest.mark.parametrize(
    ("name", "message"),
    [("_listed", "rows of findings"), ("_headed", "heading of 问题"), ("_comments", "comments were written")],
)
def test_a_count_that_differs_is_a_mistake_of_ours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, message: str
) -> None:
    drop_one(monkeypatch, name)
    with pytest.raises(RuntimeError, match=message):
        written(tmp_path, [finding()])
    assert list((tmp_path / "新建").iterdir()) == []


def test_totals_that_differ_are_a_mistake_of_ours(tmp_path: Path) -> None:
    twice = [*rows(), rows()[0]]
    with pytest.raises(RuntimeError, match="rules"):
        write_findings(view(), [finding()], twice, tmp_path / "问题.xlsx", Monitor())
    assert list(tmp_path.iterdir()) == []


def test_same_archive_same_bytes(tmp_path: Path) -> None:
    found = random_findings(random.Random(1), 30)
    one, two = (
        write_findings(view(), found, rows(), tmp_path / name, Monitor()).read_bytes() for name in ("a", "b")
    )
    assert one == two


class Stopping(Monitor):
    """Asks to stop once it has seen a step of a stage."""

    def __init__(self, stage: str) -> None:
        super().__init__()
        self._at = stage

    def report(self) -> None:
        if self.stage == self._at and self.done >= 1:
            self.cancel()


@pytest.mark.parametrize("stage", ["编制校核表", "核对校核表"])
def test_cancelled_it_leaves_the_former_workbook(tmp_path: Path, stage: str) -> None:
    path = write_findings(view(), [finding()], rows(), tmp_path / "问题.xlsx", Monitor())
    before = path.read_bytes()
    with pytest.raises(Cancelled):
        write_findings(view(), [], rows(), path, Stopping(stage))
    assert [one.name for one in tmp_path.iterdir()] == [path.name]
    assert path.read_bytes() == before


def test_a_workbook_open_elsewhere_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path, target: Path) -> Path:
        raise PermissionError(errno.EACCES, "in use", str(target))

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(TargetInUse, match=r"问题\.xlsx"):
        write_findings(view(), [], rows(), tmp_path / "问题.xlsx", Monitor())
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_fills_up_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path, data: bytes) -> int:
        raise OSError(errno.ENOSPC, "full", str(self))

    monkeypatch.setattr(Path, "write_bytes", refuse)
    with pytest.raises(DiskFull):
        write_findings(view(), [], rows(), tmp_path / "问题.xlsx", Monitor())


def test_an_empty_archive_has_a_workbook_too(tmp_path: Path) -> None:
    book = written(tmp_path, (), view(figures=(), enterprises=()))
    assert book.sheetnames == ["数据", "问题", "规则"]
    assert totals(book["数据"])[0] == "合计 0 行"
    assert totals(book["规则"])[-4:-1] == [0, 0, 0]


def test_sheets_are_ready_to_print(tmp_path: Path) -> None:
    for page in written(tmp_path, [finding()]):
        heading = page[page.auto_filter.ref.partition(":")[0]].row
        assert page["A1"].value.startswith("示例县2025年度")
        assert (page.page_setup.orientation, int(page.page_setup.paperSize)) == ("landscape", 9)
        assert (page.page_setup.fitToWidth, page.page_setup.fitToHeight) == (1, 0)
        assert page.print_title_rows == f"$1:${heading}"
        assert page[page.freeze_panes].row == heading + 1
