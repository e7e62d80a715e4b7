"""A scheme as a workbook: out and back unchanged, and every planted mistake at its own cell."""

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from cmarchive.assessment import Scheme
from cmarchive.errors import SchemeTableInvalid
from cmarchive.provenance import USER_MARK
from cmarchive.resources import resource
from cmarchive.rules.checks import CHECKS
from cmarchive.rules.params import Params
from cmarchive.scheme import load_scheme
from cmarchive.scheme.content import Content, read_content
from cmarchive.scheme.problems import Problems
from cmarchive.scheme.toml import dump
from cmarchive.scheme.workbook import rule_names
from cmarchive.scheme.workbook.codec import joined, parts_of
from cmarchive.session import export_scheme, import_scheme, scheme
from cmarchive.session.scheme_books import SchemeReport

SHIPPED = ("cm-2011", "shaanxi-30")
DAY = date(2026, 7, 30)
Edit = Callable[[Any], object]


@pytest.fixture(autouse=True)
def _own_schemes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CMARCHIVE_SCHEMES", str(tmp_path / "方案"))


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("books")
    return {name: export_scheme(name, folder / f"{name}.xlsx") for name in SHIPPED}


VARIABLES = (
    *(
        "gdp",
        "gdp_urban",
        "gdp_primary",
        "gdp_secondary",
        "gdp_tertiary",
        "gdp_comparable",
        "water_use_total",
    ),
    *("cod_total", "cod_target", "energy_intensity", "energy_industrial"),
    *("urbanisation_rate", "urban_population", "resident_population"),
)


@pytest.fixture(scope="module")
def small_content() -> Content:
    """A little of cm-2011, so that planting a mistake takes milliseconds."""
    content = read_content(resource("schemes") / "cm-2011", Problems())
    variables = [one for one in content["variables.toml"]["variable"] if one["code"] in VARIABLES]
    indicators = [one for one in content["indicators.toml"]["indicator"] if one["code"] in ("1", "5")]
    for one in indicators:
        one["variables"] = [code for code in one["variables"] if code in VARIABLES]
    first = indicators[0]["condition"]
    first["of"] = [one for one in first["of"] if one["variable"] == "cod_total"] * 2
    slots = [one for one in content["dossier.toml"]["slot"] if one["code"] in ("C01", "C02")]
    rules = [one for one in content["rules.toml"]["rule"] if one["id"] in ("A1-a", "B2", "B6")]
    return {
        **content,
        "scheme.toml": {**content["scheme.toml"], "id": "mini"},
        "variables.toml": {"variable": variables},
        "indicators.toml": {"indicator": indicators},
        "dossier.toml": {**content["dossier.toml"], "slot": slots},
        "rules.toml": {"rule": rules},
    }


@pytest.fixture
def small(small_content: Content, tmp_path: Path) -> Callable[..., Path]:
    """The workbook of the little scheme after some edits."""
    folder = tmp_path / "方案" / "mini"
    folder.mkdir(parents=True)
    for file, table in small_content.items():
        (folder / file).write_text(dump(table), encoding="utf-8")
    plain = export_scheme("mini", tmp_path / "mini.xlsx")

    def edit(*edits: Edit) -> Path:
        book = openpyxl.load_workbook(plain)
        for one in edits:
            one(book)
        target = tmp_path / "改过.xlsx"
        book.save(target)
        return target

    return edit


@pytest.fixture
def edited(books: dict[str, Path], tmp_path: Path) -> Callable[..., Path]:
    """The workbook of a scheme after some edits."""

    def edit(*edits: Edit, of: str = "cm-2011") -> Path:
        book = openpyxl.load_workbook(books[of])
        for one in edits:
            one(book)
        target = tmp_path / "改过.xlsx"
        book.save(target)
        return target

    return edit


def take_in(file: Path, new_id: str = "mine") -> SchemeReport:
    return import_scheme(file, new_id=new_id, author="经办员甲", today=DAY)


def mistakes(file: Path) -> list[str]:
    with pytest.raises(SchemeTableInvalid) as caught:
        take_in(file)
    lines = caught.value.params["problems"].splitlines()
    assert caught.value.params["count"] == str(len(lines))
    return lines


def column(sheet: Any, heading: str) -> int:
    return next(int(cell.column) for cell in sheet[3] if cell.value == heading)


def row_of(sheet: Any, code: str, heading: str = "编码") -> int:
    at = column(sheet, heading)
    return next(row for row in range(4, sheet.max_row + 1) if sheet.cell(row, at).value == code)


def put(sheet: str, code: str, heading: str, value: object, key: str = "编码") -> Edit:
    """Set a cell of the row with this code."""

    def edit(book: Any) -> None:
        on = book[sheet]
        on.cell(row_of(on, code, key), column(on, heading)).value = value

    return edit


def rule(code: str, heading: str, value: object) -> Edit:
    return put("规则", code, heading, value, "编号")


def add(sheet: str, **cells: object) -> Edit:
    """Write a row below the last."""

    def edit(book: Any) -> None:
        on = book[sheet]
        last = on.max_row + 1
        for heading, value in cells.items():
            on.cell(last, column(on, heading)).value = value

    return edit


def place(file: Path, sheet: str, code: str, heading: str, key: str = "编码") -> str:
    """The cell of a column in the row with this code, as the import names it."""
    on = openpyxl.load_workbook(file)[sheet]
    return f"{sheet}!{on.cell(row_of(on, code, key), column(on, heading)).coordinate}"


def same(one: Scheme, other: Scheme) -> bool:
    return replace(one, id="") == replace(other, id="")


@pytest.mark.parametrize("name", SHIPPED)
def test_out_and_back_changes_nothing(books: dict[str, Path], name: str) -> None:
    report = take_in(books[name])
    assert report.changed == 0
    assert same(scheme(name), report.scheme)


@pytest.mark.parametrize("name", SHIPPED)
def test_an_imported_scheme_goes_out_and_back_too(tmp_path: Path, edited: Any, name: str) -> None:
    first = take_in(edited(add_rule(), of=name))
    again = take_in(export_scheme("mine", tmp_path / "又一次.xlsx"))
    assert (first.replaced, again.replaced, again.changed) == (False, True, 0)
    assert again.scheme == first.scheme


@pytest.mark.parametrize("name", SHIPPED)
def test_written_toml_reads_back_equal(tmp_path: Path, name: str) -> None:
    content = read_content(resource("schemes") / name, Problems())
    for file, table in content.items():
        (tmp_path / file).write_text(dump(table), encoding="utf-8")
    assert load_scheme(tmp_path) == scheme(name)


def test_lists_keep_what_has_a_separator_in_it() -> None:
    for parts in ([], ["甲"], ["甲、乙"], ["甲", "乙；丙", "“丁”戊"], ["“甲、乙”"]):
        assert parts_of(joined(parts)) == parts
    assert parts_of("甲;乙\n 丙 、") == ["甲", "乙", "丙"]


def test_every_check_kind_and_parameter_has_a_chinese_name() -> None:
    assert set(rule_names.CHECK_NAMES) == set(CHECKS)
    kinds: list[type[Params]] = [check.params for check in CHECKS.values()]
    wanted = {one.name for kind in kinds for one in fields(kind)}
    assert wanted <= set(rule_names.PARAMS)
    for table in (rule_names.CHECK_NAMES, rule_names.PARAMS):
        assert len(set(table.values())) == len(table)


def add_rule() -> Edit:
    return add(
        "规则",
        编号="U1",
        名称="市区地区生产总值不大于地区生产总值",
        核对方法="其中项不大于总项",
        级别="错误",
        参数="总项＝地区生产总值\n分项＝gdp_urban",
        改正办法="核对后改正。",
        可信标记="V",
    )


def test_what_a_user_changed_carries_his_mark(edited: Any) -> None:
    report = take_in(edited(add_rule(), rule("B2", "级别", "提示")))
    by_id = {one.id: one for one in report.scheme.rules}
    assert report.changed == 2
    for code in ("U1", "B2"):
        assert (by_id[code].provenance.mark, by_id[code].provenance.source) == (
            USER_MARK,
            "经办员甲 2026-07-30",
        )
    assert by_id["U1"].params == {"whole": "gdp", "parts": ["gdp_urban"]}
    assert by_id["B3"] == next(one for one in scheme("cm-2011").rules if one.id == "B3")
    assert report.scheme.provenance.mark == USER_MARK


def test_a_changed_limit_no_longer_counts_as_official(edited: Any) -> None:
    def edit(book: Any) -> None:
        on = book["条件"]
        row = next(r for r in range(4, on.max_row) if on.cell(r, 1).value == "3")
        on.cell(row, column(on, "限值")).value = "1.2"

    report = take_in(edited(edit, of="shaanxi-30"))
    indicator = report.scheme.indicator("3")
    assert indicator is not None
    assert indicator.condition.provenance.mark == USER_MARK
    assert not indicator.provenance.is_official


def test_a_removed_condition_is_seen_at_its_indicator(edited: Any) -> None:
    def edit(book: Any) -> None:
        on = book["条件"]
        on.delete_rows(next(r for r in range(4, on.max_row) if on.cell(r, 6).value == "emergency_drill"))

    report = take_in(edited(edit, of="shaanxi-30"))
    indicator = report.scheme.indicator("2")
    assert indicator is not None
    assert len(indicator.condition.of) == 2
    assert indicator.provenance.mark == USER_MARK


def test_reads_what_an_office_leaves(edited: Any) -> None:
    def untidy(book: Any) -> None:
        on = book["规则"]
        on.insert_rows(8, 3)  # blank rows in between
        on.insert_rows(1)  # another title above
        on["A1"] = "某县校核规则（讨论稿）"
        on.insert_cols(3)  # a column of his own
        on.cell(4, 3).value = "谁看过"
        on.cell(5, 3).value = "经办员乙"
        variables = book["数据项"]
        at = column(variables, "小数位数")
        variables.cell(row_of(variables, "gdp"), at).value = 2.0
        variables.move_range(f"A3:A{variables.max_row}", cols=30)  # 编码 to the far right

    report = take_in(
        edited(put("数据项", "gdp_urban", "单位", "亿元 "), rule("B2", "级别", "Warning"), untidy)
    )
    assert {one.id for one in report.scheme.rules} == {one.id for one in scheme("cm-2011").rules}
    assert report.scheme.variables["gdp"].decimals == 2
    assert report.changed == 2


def test_text_never_becomes_a_formula(tmp_path: Path, edited: Any) -> None:
    def edit(book: Any) -> None:
        cell = book["规则"].cell(4, column(book["规则"], "名称"))
        cell.value = "=1+1"
        cell.data_type = "s"

    take_in(edited(edit))
    book = openpyxl.load_workbook(export_scheme("mine", tmp_path / "出.xlsx"))
    formulas = [cell for sheet in book for row in sheet for cell in row if cell.data_type == "f"]
    assert formulas == []
    assert "=1+1" in {cell.value for cell in book["规则"]["B"]}


ONE = [
    (put("数据项", "gdp", "单位", None), "数据项", "gdp", "单位", "缺少单位"),
    (put("数据项", "gdp", "单位", "大洋"), "数据项", "gdp", "单位", "没有可以换算的单位“大洋”"),
    (
        put("数据项", "gdp_urban", "小数位数", "两位"),
        "数据项",
        "gdp_urban",
        "小数位数",
        "应为整数，实为“两位”",
    ),
    (
        put("数据项", "gdp_urban", "种类", "数字"),
        "数据项",
        "gdp_urban",
        "种类",
        "应为 数值、个数、百分率、是否、名次 之一，实为“数字”",
    ),
    (
        put("数据项", "gdp_urban", "必填", "也许"),
        "数据项",
        "gdp_urban",
        "必填",
        "应为 是、否 之一，实为“也许”",
    ),
    (put("数据项", "gdp_urban", "可信标记", None), "数据项", "gdp_urban", "可信标记", "缺少该项"),
    (
        put("指标", "5", "所用数据项", "energy_intensity、energi_industrial"),
        "指标",
        "5",
        "所用数据项",
        "没有数据项“energi_industrial”，是否应为“energy_industrial”",
    ),
    (put("指标", "5", "简称", " "), "指标", "5", "简称", "缺少该项"),
    (
        put("材料目录", "C01", "必备程度", "必须"),
        "材料目录",
        "C01",
        "必备程度",
        "应为 必备、条件、可选 之一，实为“必须”",
    ),
    (
        put("材料目录", "C01", "至少具备一项", "permit_key、permit_kee"),
        "材料目录",
        "C01",
        "至少具备一项",
        "没有企业标志“permit_kee”，是否应为“permit_key”",
    ),
    (
        put("证明材料", "05-02", "不得具备", "permit_key"),
        "证明材料",
        "05-02",
        "不得具备",
        "没有城市标志“permit_key”",
    ),
    (put("证明材料", "05-02", "指标", "77"), "证明材料", "05-02", "指标", "“指标”表中没有编码“77”"),
]
RULES = [
    (rule("B2", "核对方法", "求和"), "核对方法", "没有可选的内容“求和”；请从下拉列表选"),
    (rule("B2", "核对方法", None), "核对方法", "缺少该项"),
    (rule("B2", "级别", "严重"), "级别", "应为 错误、警告、提示 之一，实为“严重”"),
    (rule("B2", "参数", "合计＝gdpp\n分项＝gdp_primary"), "参数", "参数 合计：没有编码为“gdpp”的数据项"),
    (rule("B2", "参数", "合计＝gdp\n分项＝gdp_primary\n总和＝gdp"), "参数", "不认识的参数 总和"),
    (rule("B2", "参数", "合计＝gdp"), "参数", "缺少参数 分项"),
    (rule("B2", "参数", "合计 gdp"), "参数", "每行应为“名称＝值”，实为“合计 gdp”"),
    (rule("B2", "参数", "合计＝gdp；合计＝gdp"), "参数", "参数“合计”写了两次"),
    (
        rule("B2", "参数", "合计＝gdp\n分项＝gdp_primary\n分项不全也核对＝行"),
        "参数",
        "参数 分项不全也核对：应为 是或否",
    ),
    (
        rule("B6", "参数", "结果＝城镇化率\n分子＝城镇常住人口\n换算系数＝百"),
        "参数",
        "参数 换算系数：“百”不是数",
    ),
    (rule("B2", "参数", "合计＝gdp\n分项＝water_use_total"), "参数", "不能换算为"),
]


@pytest.mark.parametrize(("edit", "sheet", "code", "heading", "message"), ONE)
def test_one_mistake_is_named_by_its_cell(
    small: Any, edit: Edit, sheet: str, code: str, heading: str, message: str
) -> None:
    file = small(edit)
    assert f"{place(file, sheet, code, heading)}：{message}" in mistakes(file)


@pytest.mark.parametrize(("edit", "heading", "message"), RULES)
def test_a_wrong_rule_is_named_by_its_cell(small: Any, edit: Edit, heading: str, message: str) -> None:
    file = small(edit)
    [line] = mistakes(file)
    code = "B6" if "换算系数" in message else "B2"
    assert line.startswith(f"{place(file, '规则', code, heading, '编号')}：")
    assert message in line


def test_duplicates_are_named_where_they_come_again(small: Any) -> None:
    book = openpyxl.load_workbook(small())
    rows = {name: book[name].max_row + 1 for name in ("规则", "数据项")}

    def copy(name: str) -> Edit:
        def edit(of: Any) -> None:
            on = of[name]
            last = on.max_row + 1
            for at in range(1, on.max_column + 1):
                on.cell(last, at).value = on.cell(4, at).value

        return edit

    lines = mistakes(small(copy("规则"), copy("数据项")))
    assert f"数据项!A{rows['数据项']}：“gdp”重复出现" in lines
    assert f"规则!A{rows['规则']}：“A1-a”重复出现" in lines


def test_a_total_among_its_own_parts_is_a_circle(small: Any) -> None:
    chain = add(
        "规则", 编号="U1", 名称="循环", 核对方法="合计等于分项之和", 级别="错误", 可信标记="mem",
        参数="合计＝gdp_primary\n分项＝gdp_comparable",
    )  # fmt: skip
    closing = add(
        "规则", 编号="U2", 名称="循环", 核对方法="合计等于分项之和", 级别="错误", 可信标记="mem",
        参数="合计＝gdp_comparable\n分项＝gdp",
    )  # fmt: skip
    file = small(chain, closing)
    [line] = mistakes(file)
    where = place(file, "规则", "U2", "参数", "编号")
    chain_text = "gdp ← gdp_primary ← gdp_comparable ← gdp（规则 B2、U1、U2）"
    assert line == f"{where}：数据项互相推算，成了循环：{chain_text}"


CONDITIONS = [
    ("上级序号", "9", "本指标没有序号为 9 的条件"),
    ("上级序号", "2", "上级序号成了循环"),
    ("上级序号", None, "一项指标只能有一个最上层条件，请填写上级序号"),
    ("序号", "1", "本指标的序号 1 重复出现"),
    ("序号", "一", "应为整数，实为“一”"),
    ("数据项", "cod_totel", "没有数据项“cod_totel”，是否应为“cod_total”"),
    ("比较对象", "cod_total", "不能与自身比较"),
    ("比较对象", None, "缺少该项"),
    ("比较方式", "小于", "应为 ≥、＞、≤、＜、＝、逐年下降、逐年上升 之一，实为“小于”"),
    ("条件种类", "门槛", "应为 全部满足、任一满足、限值"),
    ("条件种类", "限值", ""),
]


@pytest.mark.parametrize(("heading", "value", "message"), CONDITIONS)
def test_a_wrong_condition_is_named_by_its_cell(
    small: Any, heading: str, value: str | None, message: str
) -> None:
    def edit(book: Any) -> None:
        on = book["条件"]
        assert on.cell(5, column(on, "数据项")).value == "cod_total"
        on.cell(5, column(on, heading)).value = value

    file = small(edit)
    on = openpyxl.load_workbook(file)["条件"]
    lines = mistakes(file)
    if value == "限值":  # it lacks what a limit needs, each at its own cell
        limit = on.cell(5, column(on, "限值")).coordinate
        assert f"条件!{limit}：限值 条件必须有限值" in lines
        return
    assert any(
        line.startswith(f"条件!{on.cell(5, column(on, heading)).coordinate}：{message}") for line in lines
    )


def test_all_mistakes_come_at_once_sheet_by_sheet(small: Any) -> None:
    edits = [edit for edit, *_ in ONE[:3]] + [edit for edit, *_ in RULES[2:4]]

    def no_title(book: Any) -> None:
        book["方案"]["B5"].value = None

    def lost(book: Any) -> None:
        book["目录分组"].delete_cols(3)
        del book["城市属性"]

    lines = mistakes(small(*edits, no_title, lost))
    sheets = [line.partition("：")[0].partition("!")[0] for line in lines]
    assert sheets == sorted(
        sheets, key=["方案", "条件", "数据项", "城市属性", "目录分组", "证明材料", "规则"].index
    )
    assert "方案!B5：缺少该项" in lines
    assert "城市属性：缺少这张工作表，或其中找不到表头" in lines
    assert "目录分组：找不到列“简称”" in lines
    assert len([line for line in lines if line.startswith("规则!")]) == 2


def test_an_uncalculated_formula_is_no_value(small: Any) -> None:
    file = small(put("数据项", "gdp", "小数位数", "=1+1"))
    assert mistakes(file) == [
        f"{place(file, '数据项', 'gdp', '小数位数')}：是未计算的公式，请在 Excel 或 WPS 中打开并保存后重新导入。"
    ]


def test_the_users_mark_is_shown_by_its_name(edited: Any) -> None:
    report = take_in(edited(add_rule()))
    added = next(one for one in report.scheme.rules if one.id == "U1")
    assert (added.provenance.shown, added.provenance.is_official) == ("用户自定", False)
    assert next(one for one in report.scheme.rules if one.id == "B2").provenance.shown == "M+"
