"""Reading a scheme from its files, and naming everything that is wrong with it at once."""

import re
from decimal import Decimal
from pathlib import Path

import pytest

from cmarchive.assessment import (
    ConditionKind,
    Expiry,
    FlagKind,
    Level,
    Need,
    RuleSpec,
    Scheme,
    Severity,
    VariableKind,
    Window,
)
from cmarchive.errors import SchemeInvalid
from cmarchive.provenance import Provenance, Source
from cmarchive.scheme import available, load_scheme

SCHEME = """
id = "mini"
title = "小方案"
short = "小"
document_number = "环办〔2011〕3号"
issued = "2011-01-18"
year_count = 3
repeals = "旧方案"
verification = "未经核对"
mark = "V÷"
source = "S1"
note = "说明。"

[[flag]]
code = "west"
title = "西部城市"
aliases = ["西部"]
mark = "mem"
"""
DOSSIER = """
[[group]]
code = "C"
title = "排污许可与总量"
short = "许可"

[[flag]]
code = "permit_key"
title = "重点管理"
choice = "排污许可管理类别"
aliases = ["重点"]

[[flag]]
code = "hazardous_waste"
title = "产生危险废物"

[[slot]]
code = "C01"
title = "排污许可证正本"
need = "R"
when = { any = ["permit_key"], none = ["hazardous_waste"] }
frequency = "cycle"
expiry = "printed"
valid_years = 5
lead_days = 30
statutory_lead_days = 60
retention = "Y"
instance = "certificate"
fields = [{ code = "valid_until", title = "有效期止", type = "date" }]
keywords = ["许可证正本"]
note = "有效期五年。"
mark = "S"
source = "D1,L"
"""
VARIABLES = """
[[variable]]
code = "income"
name = "人均可支配收入"
unit = "元"
decimals = 0
levels = ["region", "enterprise"]
required = true
mark = "M+"

[[variable]]
code = "has_plan"
name = "有应急预案"
unit = ""
kind = "boolean"
mark = "F"
"""
INDICATORS = """
[[indicator]]
code = "4"
name = "城镇居民人均可支配收入"
short = "收入"
group = "经济社会"
text = "达到10000元"
lead_departments = ["统计局"]
variables = ["income", "has_plan"]
mark = "L"

[indicator.condition]
kind = "all"
mark = "L"

[[indicator.condition.of]]
kind = "threshold"
text = "收入达标"
variable = "income"
comparator = ">="
limit = "1.00"
unit = "万元"
cases = [{ when = { all = ["west"] }, limit = "0.85" }]
mark = "L"

[[indicator.condition.of]]
kind = "fact"
text = "有预案"
variable = "has_plan"
window = "now"
when = { none = ["west"] }
mark = "O"

[[indicator.evidence]]
code = "04-01"
title = "统计年鉴"
need = "R"
retention = "D30"
mark = "M"
"""
RULES = """
[[rule]]
id = "A1"
check = "ratio"
severity = "warning"
title = "比例"
level = "enterprise"
remedy = "核对"
mark = "F"
[rule.params]
tolerance = 0.5
"""
SOURCES = """
[[source]]
key = "S1"
title = "正式文本"
address = "https://example.test/s1"
note = "镜像。"

[[source]]
key = "D1"
title = "档案资料要求"
address = "https://example.test/d1"

[[source]]
key = "L"
title = "法规"
address = "见各项说明"
"""
FILES = {
    "scheme.toml": SCHEME,
    "dossier.toml": DOSSIER,
    "variables.toml": VARIABLES,
    "indicators.toml": INDICATORS,
    "rules.toml": RULES,
    "sources.toml": SOURCES,
}


def write(folder: Path, files: dict[str, str]) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def problems(folder: Path) -> list[str]:
    with pytest.raises(SchemeInvalid) as caught:
        load_scheme(folder)
    lines = caught.value.params["problems"].splitlines()
    assert caught.value.params["count"] == str(len(lines))
    assert all(line in str(caught.value) for line in lines)
    return lines


def test_a_right_scheme_is_read_whole(tmp_path: Path) -> None:
    scheme = load_scheme(write(tmp_path, FILES))
    assert (scheme.id, scheme.year_count, scheme.provenance.mark) == ("mini", 3, "V÷")
    assert scheme.provenance.note == "说明。同时废止旧方案。"
    assert {code: flag.kind for code, flag in scheme.flags.items()} == {
        "west": FlagKind.CITY,
        "permit_key": FlagKind.ENTERPRISE,
        "hazardous_waste": FlagKind.ENTERPRISE,
    }
    assert scheme.flags["permit_key"].choice == "排污许可管理类别"
    assert [group.short for group in scheme.groups] == ["许可"]
    income = scheme.variables["income"]
    assert (income.decimals, income.levels, income.required) == (0, frozenset(Level), True)
    plan = scheme.variables["has_plan"]
    assert (plan.kind, plan.decimals, plan.levels) == (VariableKind.BOOLEAN, None, frozenset({Level.REGION}))


def test_a_slot_keeps_every_key(tmp_path: Path) -> None:
    slot = load_scheme(write(tmp_path, FILES)).slot("C01")
    assert slot is not None
    assert (slot.need, slot.expiry, slot.retention, slot.group) == (Need.REQUIRED, Expiry.PRINTED, "Y", "C")
    assert (slot.valid_years, slot.lead_days, slot.statutory_lead_days) == (5, 30, 60)
    assert (slot.when.any_of, slot.when.none_of) == (("permit_key",), ("hazardous_waste",))
    assert [(one.code, one.type) for one in slot.fields] == [("valid_until", "date")]
    assert slot.keywords == ("许可证正本",)


def test_conditions_are_read_as_deep_as_they_go(tmp_path: Path) -> None:
    scheme = load_scheme(write(tmp_path, FILES))
    [indicator] = scheme.indicators
    income, plan = indicator.condition.of
    assert (income.limit, income.unit, income.window) == (Decimal("1.00"), "万元", Window.EACH_YEAR)
    assert income.limit_for(frozenset({"west"})) == Decimal("0.85")
    assert (plan.kind, plan.window, plan.when.none_of) == (ConditionKind.FACT, Window.NOW, ("west",))
    assert [slot.code for slot in indicator.evidence] == ["04-01"]
    assert scheme.slot("04-01") is indicator.evidence[0]


def test_rules_keep_their_parameters_exact(tmp_path: Path) -> None:
    [rule] = load_scheme(write(tmp_path, FILES)).rules
    assert (rule.id, rule.check, rule.severity, rule.level) == (
        "A1",
        "ratio",
        Severity.WARNING,
        Level.ENTERPRISE,
    )
    assert rule.params == {"tolerance": Decimal("0.5")}


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    (tmp_path / "rules.toml").write_text(RULES, encoding="utf-8-sig")
    assert len(load_scheme(tmp_path).rules) == 1


@pytest.mark.parametrize(
    ("file", "old", "new", "line"),
    [
        # scheme.toml
        ("scheme.toml", 'id = "mini"\n', "", "scheme.toml → id：缺少该项"),
        ("scheme.toml", 'id = "mini"', 'id = " "', "scheme.toml → id：不能为空"),
        ("scheme.toml", "year_count = 3", "year_count = 0", "scheme.toml → year_count：应不小于 1，实为 0"),
        (
            "scheme.toml",
            "year_count = 3",
            "year_count = 3.5",
            "scheme.toml → year_count：应为整数，实为 小数 3.5",
        ),
        (
            "scheme.toml",
            'issued = "2011-01-18"',
            "issued = 2011-01-18",
            "scheme.toml → issued：应为文字，实为 2011-01-18",
        ),
        (
            "scheme.toml",
            "repeals",
            "repeels",
            "scheme.toml → repeels：没有名为该项的键“repeels”，是否应为“repeals”",
        ),
        (
            "scheme.toml",
            'aliases = ["西部"]',
            'aliases = ["西部"]\n[[flag]]\ncode = "permit_key"\ntitle = "重点"',
            "dossier.toml → flag permit_key：编码已用于 scheme.toml 中的城市标志",
        ),
        # dossier.toml
        (
            "dossier.toml",
            'need = "R"',
            'need = "X"',
            "dossier.toml → slot C01 → need：应为 R、C、O 之一，实为 X",
        ),
        ("dossier.toml", 'need = "R"\n', "", "dossier.toml → slot C01 → need：缺少该项"),
        (
            "dossier.toml",
            'retention = "Y"',
            'retention = "D20"',
            "dossier.toml → slot C01 → retention：应为 Y、D30、D10 之一，实为 D20",
        ),
        (
            "dossier.toml",
            'instance = "certificate"',
            'instance = "licence"',
            (
                "dossier.toml → slot C01 → instance："
                "应为 空、project、year、period、certificate、event 之一，实为 licence"
            ),
        ),
        (
            "dossier.toml",
            'any = ["permit_key"]',
            'any = ["permit_kee"]',
            "dossier.toml → slot C01 → when：没有企业标志“permit_kee”，是否应为“permit_key”",
        ),
        (
            "dossier.toml",
            'any = ["permit_key"]',
            'any = ["west"]',
            "dossier.toml → slot C01 → when：没有企业标志“west”",
        ),
        (
            "dossier.toml",
            'none = ["hazardous_waste"]',
            "non = []",
            "dossier.toml → slot C01 → when → non：没有名为该项的键“non”，是否应为“none”",
        ),
        (
            "dossier.toml",
            'expiry = "printed"\nvalid_years = 5',
            'expiry = "years"',
            "dossier.toml → slot C01 → valid_years：有效期按年数计算的目录项必须写明年数",
        ),
        (
            "dossier.toml",
            'type = "date"',
            'type = "day"',
            (
                "dossier.toml → slot C01 → fields valid_until → type："
                "应为 text、date、year、number、yes-no 之一，实为 day"
            ),
        ),
        (
            "dossier.toml",
            'code = "C01"',
            'code = "D01"',
            "dossier.toml → slot D01 → code：没有材料目录分组“D”",
        ),
        (
            "dossier.toml",
            'code = "C01"',
            'code = "C1"',
            "dossier.toml → slot C1 → code：编码应为一个大写字母加两位数字，如 C01",
        ),
        ("dossier.toml", 'mark = "S"\n', "", "dossier.toml → slot C01 → mark：缺少该项"),
        (
            "dossier.toml",
            'keywords = ["许可证正本"]',
            "keywords = [1]",
            "dossier.toml → slot C01 → keywords：列表中只能有文字，实有 1",
        ),
        (
            "dossier.toml",
            'title = "产生危险废物"',
            'title = "产生危险废物"\naliases = 3',
            "dossier.toml → flag hazardous_waste → aliases：应为列表，实为 整数 3",
        ),
        # variables.toml
        (
            "variables.toml",
            'unit = "元"',
            'unit = "圆"',
            "variables.toml → variable income → unit：没有可以换算的单位“圆”",
        ),
        (
            "variables.toml",
            "decimals = 0",
            'kind = "integer"',
            (
                "variables.toml → variable income → kind："
                "应为 number、count、percent、boolean、rank 之一，实为 integer"
            ),
        ),
        (
            "variables.toml",
            '"enterprise"]',
            '"company"]',
            "variables.toml → variable income → levels：应为 region、enterprise 之一，实为 company",
        ),
        (
            "variables.toml",
            "required = true",
            'required = "yes"',
            "variables.toml → variable income → required：应为是否值（true 或 false），实为 文字 yes",
        ),
        # indicators.toml
        (
            "indicators.toml",
            '["income", "has_plan"]',
            '["incom", "has_plan"]',
            "indicators.toml → indicator 4 → variables：没有数据项“incom”，是否应为“income”",
        ),
        (
            "indicators.toml",
            'comparator = ">="',
            'comparator = "=>"',
            (
                "indicators.toml → indicator 4 → condition → of 收入达标 → comparator："
                "应为 >=、>、<=、<、= 之一，实为 =>"
            ),
        ),
        (
            "indicators.toml",
            'limit = "1.00"\n',
            "",
            "indicators.toml → indicator 4 → condition → of 收入达标 → limit：threshold 条件必须有限值",
        ),
        (
            "indicators.toml",
            'limit = "1.00"',
            "limit = 1.00",
            "indicators.toml → indicator 4 → condition → of 收入达标 → limit：应为文字，实为 小数 1.00",
        ),
        (
            "indicators.toml",
            'limit = "1.00"',
            'limit = "一万"',
            "indicators.toml → indicator 4 → condition → of 收入达标 → limit：应为数字：“一万”不是数字",
        ),
        (
            "indicators.toml",
            'unit = "万元"',
            'unit = "万吨"',
            (
                "indicators.toml → indicator 4 → condition → of 收入达标 → unit："
                "单位“万吨”不能换算成数据项 income 的单位“元”"
            ),
        ),
        (
            "indicators.toml",
            'unit = "万元"',
            'unit = "大洋"',
            "indicators.toml → indicator 4 → condition → of 收入达标 → unit：没有可以换算的单位“大洋”",
        ),
        (
            "indicators.toml",
            'all = ["west"]',
            'all = ["permit_key"]',
            (
                "indicators.toml → indicator 4 → condition → of 收入达标 → cases 第 1 个 → when："
                "没有城市标志“permit_key”"
            ),
        ),
        (
            "indicators.toml",
            'kind = "threshold"',
            'kind = "trend"',
            "indicators.toml → indicator 4 → condition → of 收入达标 → comparator：应为 down、up 之一，实为 >=",
        ),
        (
            "indicators.toml",
            'kind = "threshold"',
            'kind = "benchmark"',
            "indicators.toml → indicator 4 → condition → of 收入达标 → against：缺少该项",
        ),
        (
            "indicators.toml",
            'kind = "threshold"',
            'kind = "assigned"\nagainst = "income_target"',
            "indicators.toml → indicator 4 → condition → of 收入达标 → against：没有数据项“income_target”，是否应为“income”",
        ),
        (
            "indicators.toml",
            'variable = "has_plan"',
            'variable = "income"',
            "indicators.toml → indicator 4 → condition → of 有预案 → variable：fact 条件的数据项应为 boolean 类型",
        ),
        (
            "indicators.toml",
            'mark = "O"',
            'mark = "W"',
            (
                "indicators.toml → indicator 4 → condition → of 有预案 → mark："
                "应为 V、V÷、L2、L、O、D、mem、F、F~、M+、M、M−、S、M-high、M-mid、M-low、P、user 之一，实为 W"
            ),
        ),
        (
            "indicators.toml",
            'code = "04-01"',
            'code = "05-01"',
            "indicators.toml → indicator 4 → evidence 05-01 → code：第 4 项的证明材料编码应为 04- 加两位数字",
        ),
        # rules.toml
        (
            "rules.toml",
            'severity = "warning"',
            'severity = "fatal"',
            "rules.toml → rule A1 → severity：应为 error、warning、info 之一，实为 fatal",
        ),
        ("rules.toml", 'check = "ratio"\n', "", "rules.toml → rule A1 → check：缺少该项"),
        ("rules.toml", 'id = "A1"\n', "", "rules.toml → rule 第 1 个 → id：缺少该项"),
        (
            "rules.toml",
            "[rule.params]",
            "[rule.parms]",
            "rules.toml → rule A1 → parms：没有名为该项的键“parms”，是否应为“params”",
        ),
        # sources.toml, and what cites it
        (
            "scheme.toml",
            'source = "S1"',
            'source = "S1，S2"',
            "scheme.toml → source：出处“S2”没有列入 sources.toml",
        ),
        (
            "scheme.toml",
            'aliases = ["西部"]',
            'aliases = ["西部"]\nsource = "S2"',
            "scheme.toml → flag west → source：出处“S2”没有列入 sources.toml",
        ),
        (
            "dossier.toml",
            'source = "D1,L"',
            'source = "D1、D2 L"',
            "dossier.toml → slot C01 → source：出处“D2”没有列入 sources.toml",
        ),
        (
            "variables.toml",
            'mark = "M+"',
            'mark = "M+"\nsource = "l"',
            "variables.toml → variable income → source：出处“l”没有列入 sources.toml",
        ),
        (
            "indicators.toml",
            'mark = "O"',
            'mark = "O"\nsource = "环境统计"',
            (
                "indicators.toml → indicator 4 → condition → of 有预案 → source："
                "出处“环境统计”没有列入 sources.toml"
            ),
        ),
        (
            "indicators.toml",
            'mark = "M"',
            'mark = "M"\nsource = "M"',
            "indicators.toml → indicator 4 → evidence 04-01 → source：出处“M”没有列入 sources.toml",
        ),
        (
            "rules.toml",
            'mark = "F"',
            'mark = "F"\nsource = "X1"',
            "rules.toml → rule A1 → source：出处“X1”没有列入 sources.toml",
        ),
        ("sources.toml", 'title = "法规"\n', "", "sources.toml → source L → title：缺少该项"),
        (
            "sources.toml",
            'address = "见各项说明"',
            'address = " "',
            "sources.toml → source L → address：不能为空",
        ),
        (
            "sources.toml",
            'key = "S1"',
            'key = "S1"\nurl = "x"',
            "sources.toml → source S1 → url：没有名为该项的键“url”",
        ),
    ],
)
def test_one_mistake_is_one_line(tmp_path: Path, file: str, old: str, new: str, line: str) -> None:
    assert old in FILES[file]
    folder = write(tmp_path, FILES | {file: FILES[file].replace(old, new, 1)})
    assert problems(folder) == [line]


@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("dossier.toml", "dossier.toml → group C → code：“C”重复出现"),
        ("dossier.toml", "dossier.toml → flag permit_key → code：“permit_key”重复出现"),
        ("dossier.toml", "dossier.toml → slot C01 → code：“C01”重复出现"),
        ("variables.toml", "variables.toml → variable income → code：“income”重复出现"),
        ("indicators.toml", "indicators.toml → indicator 4 → code：“4”重复出现"),
        ("rules.toml", "rules.toml → rule A1 → id：“A1”重复出现"),
        ("sources.toml", "sources.toml → source S1 → key：“S1”重复出现"),
    ],
)
def test_codes_may_not_repeat(tmp_path: Path, file: str, line: str) -> None:
    assert line in problems(write(tmp_path, FILES | {file: FILES[file] * 2}))


def test_two_flags_may_not_answer_to_one_heading(tmp_path: Path) -> None:
    twin = '\n[[flag]]\ncode = "waste"\ntitle = "废物"\naliases = ["产生 危险废物"]\n'
    [line] = problems(write(tmp_path, FILES | {"dossier.toml": DOSSIER + twin}))
    assert line == "dossier.toml → flag waste → aliases：名称或别名“产生危险废物”已属于 hazardous_waste"


def test_a_group_condition_combines_and_a_leaf_does_not(tmp_path: Path) -> None:
    text = INDICATORS.replace('kind = "all"', 'kind = "fact"', 1).replace(
        'kind = "fact"\ntext', 'kind = "any"\ntext'
    )
    lines = problems(write(tmp_path, FILES | {"indicators.toml": text}))
    place = "indicators.toml → indicator 4 → condition"
    assert f"{place} → of：只有 all、any 条件可以组合其他条件" in lines
    assert f"{place} → of 有预案 → of：any 条件必须列出它所组合的条件" in lines


def test_all_mistakes_of_all_files_come_at_once_in_file_order(tmp_path: Path) -> None:
    broken = {
        "scheme.toml": SCHEME.replace('title = "小方案"', "title = 1"),
        "dossier.toml": DOSSIER.replace('need = "R"', 'need = "X"').replace(
            'retention = "Y"', 'retention = "Z"'
        ),
        "variables.toml": VARIABLES.replace('unit = "元"', 'unit = "圆"'),
        "indicators.toml": INDICATORS.replace('short = "收入"\n', ""),
        "rules.toml": RULES.replace('severity = "warning"\n', ""),
        "sources.toml": SOURCES.replace('key = "D1"\n', ""),
    }
    lines = problems(write(tmp_path, broken))
    assert [line.partition(" ")[0] for line in lines] == [
        "scheme.toml",
        "dossier.toml",
        "dossier.toml",
        "dossier.toml",
        "variables.toml",
        "indicators.toml",
        "rules.toml",
        "sources.toml",
    ]


def test_a_syntax_error_names_its_line_and_causes_no_others(tmp_path: Path) -> None:
    folder = write(tmp_path, FILES | {"variables.toml": '[[variable]]\ncode = "income\n'})
    assert problems(folder) == [
        "variables.toml → 第 2 行第 15 列：不符合 TOML 语法，请检查引号、括号、等号和重复的键"
    ]


def test_sources_are_read_and_may_be_absent_when_nothing_is_cited(tmp_path: Path) -> None:
    scheme = load_scheme(write(tmp_path / "whole", FILES))
    assert list(scheme.sources) == ["S1", "D1", "L"]
    assert scheme.sources["S1"] == Source(
        key="S1", title="正式文本", address="https://example.test/s1", note="镜像。"
    )
    slot = scheme.slot("C01")
    assert slot is not None
    assert slot.provenance.source_keys == ("D1", "L")
    silent = {name: re.sub(r'\nsource = ".*"', "", text) for name, text in FILES.items()}
    del silent["sources.toml"]
    assert load_scheme(write(tmp_path / "silent", silent)).sources == {}


def test_without_the_list_of_sources_every_citation_is_a_mistake(tmp_path: Path) -> None:
    folder = write(tmp_path, FILES)
    (folder / "sources.toml").unlink()
    assert problems(folder) == [
        "scheme.toml → source：出处“S1”没有列入 sources.toml",
        "dossier.toml → slot C01 → source：出处“D1”没有列入 sources.toml",
        "dossier.toml → slot C01 → source：出处“L”没有列入 sources.toml",
    ]


def test_an_unreadable_list_of_sources_blames_no_citation(tmp_path: Path) -> None:
    folder = write(tmp_path, FILES | {"sources.toml": "[[source]\n"})
    [line] = problems(folder)
    assert line.startswith("sources.toml → 第 1 行")


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("", ()),
        ("S1", ("S1",)),
        ("S1,T5", ("S1", "T5")),
        ("S1，T5、D4 L", ("S1", "T5", "D4", "L")),
        (" S1 , T5、", ("S1", "T5")),
    ],
)
def test_keys_of_a_citation(text: str, keys: tuple[str, ...]) -> None:
    assert Provenance(mark="F", source=text).source_keys == keys


def test_missing_and_undecodable_files(tmp_path: Path) -> None:
    folder = write(tmp_path, FILES)
    (folder / "scheme.toml").unlink()
    (folder / "rules.toml").write_bytes('[[rule]]\nid = "甲"\n'.encode("gb18030"))
    assert problems(folder) == ["scheme.toml：缺少该文件", "rules.toml：不是 UTF-8 编码，请另存为 UTF-8"]


def test_the_rules_room_is_asked_about_every_rule(tmp_path: Path) -> None:
    asked = []

    def opinion(rule: RuleSpec, scheme: Scheme) -> list[str]:
        asked.append((rule.id, scheme.id))
        return ["没有名为 ratio 的检查", "缺少参数"]

    with pytest.raises(SchemeInvalid) as caught:
        load_scheme(write(tmp_path, FILES), opinion)
    assert asked == [("A1", "mini")]
    assert caught.value.params["problems"].splitlines() == [
        "rules.toml → rule A1：没有名为 ratio 的检查",
        "rules.toml → rule A1：缺少参数",
    ]
    assert caught.value.params["scheme"] == "mini"


def test_available_lists_folders_by_id(tmp_path: Path) -> None:
    write(tmp_path / "one", FILES)
    write(tmp_path / "two", {"scheme.toml": "id = "})
    write(tmp_path / "none", {"rules.toml": RULES})
    assert available(tmp_path) == {"mini": tmp_path / "one", "two": tmp_path / "two"}
    assert available(tmp_path / "absent") == {}
