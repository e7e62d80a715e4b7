"""Sentences as offices write them, and what must be read from each: claims, or a doubt and never a guess."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmarchive.assessment import Variable, VariableKind
from cmarchive.intake.claim_names import Names, is_told
from cmarchive.intake.claim_values import Setting
from cmarchive.intake.claims import SentenceReader
from cmarchive.intake.counts import splits
from cmarchive.intake.sentences import plain_writing, sentences, unnumbered
from cmarchive.numbers import round_to
from cmarchive.resources import resource
from cmarchive.scheme import load_scheme
from cmarchive.statements import StatementKind

SCHEME = load_scheme(resource("schemes/cm-2011"), lambda _rule, _scheme: [])
NAMES = Names(SCHEME.variables)
YEARS = (2023, 2024, 2025)


def read(sentence: str, *spoken: int) -> SentenceReader:
    setting = Setting(
        names=NAMES,
        years=YEARS,
        region="示例县",
        enterprises=("示例甲纸业有限公司",),
        places=("示例东区",),
        spoken=spoken,
    )
    reader = SentenceReader(setting)
    reader.read(unnumbered(plain_writing(sentence)))
    return reader


def claims(sentence: str, *spoken: int) -> list[str]:
    """Every claim as ``variable year number unit``; changes name their base, directions and scopes stand last."""
    told = []
    for one in read(sentence, *spoken).claims:
        parts = [
            one.variable,
            str(one.year or "—"),
            f"/{one.base}" if one.base else "",
            one.number.text if one.number else "",
            one.unit,
            one.direction.value if one.direction else "",
            one.scope,
        ]
        told.append(" ".join(part for part in parts if part))
    return told


VALUES = [
    ("2024年城市污水集中处理率达到91.18%。", ["sewage_central_rate 2024 91.18 %"]),
    ("２０２４年，城市污水集中处理率达９１．１８％。", ["sewage_central_rate 2024 91.18 %"]),
    ("2025年空气质量良好以上天数为 353 天，占全年天数的 96.7%", ["air_good_days 2025 353 天"]),
    ("今年建成区绿化覆盖率为38.80%", ["green_cover_rate 2025 38.80 %"]),
    ("去年建成区绿化覆盖率为38.53%", ["green_cover_rate 2024 38.53 %"]),
    ("本年度完成环境保护投资2.06亿元。", ["env_investment 2025 2.06 亿元"]),
    ("截至2025年底，常住人口38.90万人。", ["resident_population 2025 38.90 万人"]),
    ("2025年末，我县常住人口：38.90万人。", ["resident_population 2025 38.90 万人"]),
    ("（三）2025年城镇化率50.98％。", ["urbanisation_rate 2025 50.98 %"]),
    ("2025年“三同时”执行率100%。", ["three_simultaneity_rate 2025 100 %"]),
    ("2025年可吸入颗粒物（PM10）年均浓度为43μg/m³。", ["air_pm10 2025 43 μg/m³"]),
    ("2025年PM2.5年均浓度25微克/立方米。", ["air_pm25 2025 25 微克/立方米"]),
    ("2025年道路交通噪声平均值为66.5分贝。", ["noise_traffic 2025 66.5 dB(A)"]),
    ("2024年空气质量优良天数（API≤100）为355天。", ["air_good_days 2024 355 天"]),
    ("2025年规模以上工业综合能源消费量5.81万吨标准煤。", ["energy_industrial 2025 5.81 万吨标准煤"]),
    ("2025年化学需氧量排放总量3,692.25吨。", ["cod_total 2025 3692.25 吨"]),
    ("2025年，示例县地区生产总值106.04亿元。", ["gdp 2025 106.04 亿元"]),
    (
        "2025年空气质量优良天数为356天，比2024年的355天略有增加，优良率为97.5%。",
        ["air_good_days 2025 356 天", "air_good_ratio 2025 97.5 %"],
    ),
    (
        "2025年城市污水集中处理率91.78%、生活垃圾无害化处理率99.20%和建成区绿化覆盖率38.80%。",
        [
            "sewage_central_rate 2025 91.78 %",
            "garbage_treatment_rate 2025 99.20 %",
            "green_cover_rate 2025 38.80 %",
        ],
    ),
    (
        "2023年空气质量优良天数为353天，2024年为355天，2025年为356天。",
        ["air_good_days 2023 353 天", "air_good_days 2024 355 天", "air_good_days 2025 356 天"],
    ),
    (
        "2023—2025年，氨氮排放总量分别为451.15、439.32和427.90吨。",
        ["nh3n_total 2023 451.15 吨", "nh3n_total 2024 439.32 吨", "nh3n_total 2025 427.90 吨"],
    ),
    (
        "2023年、2024年优良天数分别为353天，355天。",
        ["air_good_days 2023 353 天", "air_good_days 2024 355 天"],
    ),
    (
        "建成区绿化覆盖率由2023年的38.30%提高到2025年的38.80%。",
        ["green_cover_rate 2023 38.30 %", "green_cover_rate 2025 38.80 %"],
    ),
    (
        "近三年环境影响评价执行率均达到100%。",
        ["eia_rate 2023 100 %", "eia_rate 2024 100 %", "eia_rate 2025 100 %"],
    ),
    (
        "2025年化学需氧量排放总量和氨氮排放总量分别为3692.25吨和427.90吨。",
        ["cod_total 2025 3692.25 吨", "nh3n_total 2025 427.90 吨"],
    ),
    ("2025年，全市空气质量优良天数356天。", ["air_good_days 2025 356 天 全市"]),
    ("全市2025年城市污水集中处理率为91.78%。", ["sewage_central_rate 2025 91.78 % 全市"]),
    ("2025年人均公园绿地面积达12.68平方米。", ["park_green_per_capita 2025 12.68 平方米/人"]),
    ("2025年万元GDP用水量127.19吨。", ["water_intensity 2025 127.19 吨/万元"]),
    (
        "环境保护投资指数三年分别为1.90%、1.93%、1.94%。",
        [
            "env_investment_index 2023 1.90 %",
            "env_investment_index 2024 1.93 %",
            "env_investment_index 2025 1.94 %",
        ],
    ),
    ("2025年市区GDP为41.2亿元。", ["gdp_urban 2025 41.2 亿元"]),
    ("2025年建成区绿化覆盖率为38.80%。", ["green_cover_rate 2025 38.80 %"]),
]


@pytest.mark.parametrize(("sentence", "expected"), VALUES)
def test_values(sentence: str, expected: list[str]) -> None:
    assert claims(sentence) == expected
    assert all(one.kind is StatementKind.VALUE for one in read(sentence).claims)


CHANGES = [
    ("2025年单位GDP用水量同比下降5.30%。", ["water_intensity 2025 /2024 5.30 % down"]),
    ("2025年用水总量较上年减少了0.85%。", ["water_use_total 2025 /2024 0.85 % down"]),
    ("2025年用水总量与2023年相比，下降1.5%。", ["water_use_total 2025 /2023 1.5 % down"]),
    (
        "2025年城市污水集中处理率达到91.78%，比上年提高0.6个百分点。",
        ["sewage_central_rate 2025 91.78 %", "sewage_central_rate 2025 /2024 0.6 个百分点 up"],
    ),
    (
        "2025年化学需氧量排放总量和氨氮排放总量分别比上年下降2.4%和2.6%。",
        ["cod_total 2025 /2024 2.4 % down", "nh3n_total 2025 /2024 2.6 % down"],
    ),
    (
        "2025年化学需氧量排放量3692.25吨、氨氮排放量427.90吨，分别比上年下降2.38%、2.60%。",
        [
            "cod_total 2025 3692.25 吨",
            "nh3n_total 2025 427.90 吨",
            "cod_total 2025 /2024 2.38 % down",
            "nh3n_total 2025 /2024 2.60 % down",
        ],
    ),
    ("三年来，单位GDP用水量逐年下降。", ["water_intensity — down"]),
    ("氨氮排放总量呈逐年递减趋势。", ["nh3n_total — down"]),
    ("2023—2025年人均公园绿地面积逐年增加。", ["park_green_per_capita — up"]),
    ("公众对城市环境保护的满意率连续三年上升。", ["satisfaction_rate — up"]),
    (
        "2023-2025年，化学需氧量排放总量分别为3876.56吨、3782.40吨和3692.25吨，呈逐年下降趋势。",
        [
            "cod_total 2023 3876.56 吨",
            "cod_total 2024 3782.40 吨",
            "cod_total 2025 3692.25 吨",
            "cod_total — down",
        ],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), CHANGES)
def test_changes_and_trends(sentence: str, expected: list[str]) -> None:
    assert claims(sentence) == expected
    assert read(sentence).doubts == []


DOUBTS = [
    ("城市污水集中处理率是26项考核指标之一。", "没有写明年度"),
    ("城市污水集中处理率达到91.78%。", "没有写明年度"),
    ("2024年和2025年城市污水集中处理率为91.78%。", "几个年度"),
    ("2025年城市污水集中处理率为91.78%（市区）和90.1%。", "两个数值"),
    ("2025年城市污水集中处理率达到90%以上。", "约数或限值"),
    ("2025年空气质量优良天数约356天。", "约数或限值"),
    ("2025年空气质量优良天数达到356天的要求。", "数值后面还有"),
    ("2025年城市污水集中处理率目标为90%。", "城市污水集中处理率”与数值之间"),
    ("到2026年，城市污水集中处理率达到95%。", "晚于考核年度"),
    ("2025年力争使城市污水集中处理率达到95%。", "力争"),
    ("按照规划目标，2025年城市污水集中处理率达到95%。", "目标或要求"),
    ("今年上半年，空气质量优良天数为180天。", "不是整年"),
    ("2025年1—6月空气质量优良天数为180天。", "1—6月"),
    ("2025年化学需氧量排放量为3692.25。", "没有单位"),
    ("2025年化学需氧量排放量为3692.25万元。", "不能换算"),
    ("2025年公园绿地面积251.5平方米/人。", "不能换算"),
    ("2025年全县环境保护投资占GDP的比重为1.94%。", "几项数据"),
    ("2025年PM10、PM2.5年均浓度分别为43、25微克/立方米。", "个数不同"),
    ("2025年重点行业化学需氧量排放量为12吨。", "重点行业"),
    ("示例甲纸业有限公司2025年，化学需氧量产生量为12吨。", "示例甲纸业有限公司"),
    ("2025年示例东区完成治理，常住人口为3.2万人。", "示例东区"),
    ("2025年化学需氧量、氨氮排放量为3692.25吨。", "化学需氧量、"),
    ("2025年地区生产总值106.04亿元，增长4.8%。", "没有写明与哪一年比"),
    ("2025年优良天数356天，比上年增加1天。", "绝对量"),
    ("2023—2025年优良天数分别为353天和355天。", "个数不同"),
    ("2025年城市污水集中处理率91.78%，2020年建成的污水厂运行良好，垃圾无害化处理率99.20%。", "几个年度"),
    ("2024—2025年单位GDP用水量逐年下降。", "不是考核的各年"),
    ("2025年化学需氧量排放总量和氨氮排放总量为3692.25吨。", "几项数据"),
    ("2025年化学需氧量排放总量的年均削减率为2.4%。", "与数值之间"),
    ("建成区绿化覆盖率由38.30%提高到2025年的38.80%。", "没有写全"),
    ("2025年优良天数比2024年的355天多，达到356天。", "与数值之间"),
    ("2025年城市污水集中处理率91.78%，投入3亿元，同比提高5%。", "哪一项"),
]


@pytest.mark.parametrize(("sentence", "reason"), DOUBTS)
def test_what_can_be_read_in_two_ways_is_a_doubt(sentence: str, reason: str) -> None:
    doubts = read(sentence).doubts
    assert any(reason in one for one in doubts), doubts


SILENT = [
    "县委、县政府高度重视，一月一调度，一季一通报。",
    "2025年投入资金2亿元，同比增长5%。",
    "2025年工业总产值达到38亿元。",
    "",
]


@pytest.mark.parametrize("sentence", SILENT)
def test_what_speaks_of_no_variable_is_passed_over(sentence: str) -> None:
    assert (read(sentence).claims, read(sentence).doubts) == ([], [])


def test_the_years_before_a_sentence_hold_when_it_names_none() -> None:
    assert claims("城市污水集中处理率达到91.18%。", 2024) == ["sewage_central_rate 2024 91.18 %"]
    assert claims("上年城市污水集中处理率为90.62%。", 2024) == ["sewage_central_rate 2023 90.62 %"]


COUNTS = [
    ("26 项考核指标中 23 项达标，3 项存在差距。", (26, [23, 3])),
    ("26项考核指标中，已有24项达标、2项未达标。", (26, [24, 2])),
    ("查处违法企业 31 家，其中省级 3、市级 8、县级 20。", (31, [3, 8, 20])),
    ("查处违法企业31家，其中省级3家，市级8家，县级20家。", (31, [3, 8, 20])),
    ("31个断面中，25个达标，20个合格。", None),
    ("查处违法企业31家，其中造纸企业3家、化工企业8家。", None),
    ("26项考核指标中23项达标。", None),
]


@pytest.mark.parametrize(("sentence", "expected"), COUNTS)
def test_counts_that_leave_nothing_out(sentence: str, expected: tuple[int, list[int]] | None) -> None:
    found = [
        (int(one.total.value), [int(part.value) for part in one.parts])
        for one in splits(plain_writing(sentence))
    ]
    assert found == ([] if expected is None else [expected])


def test_sentences_end_where_chinese_ones_do() -> None:
    text = "一、2025年达到91.5%。二是同比增长1.2%！\n其他；仍是一句？"
    assert list(sentences(text)) == ["一、2025年达到91.5%。", "二是同比增长1.2%！", "其他；仍是一句？"]
    assert unnumbered(plain_writing("（一）1.5万人")) == "1.5万人"
    assert plain_writing("353，355 与 1,234.5") == "353，355与1234.5"


SCRAPS = (
    "2025年",
    "１２",
    "9" * 70,
    "٣",
    "%",
    "分别",
    "为",
    "、",
    "，",
    "比上年下降",
    "由",
    "到",
    "逐年下降",
    "近三年",
    "(",
    ")",
    "全市",
)
NAMED = (
    "城镇化率",
    "化学需氧量排放总量",
    "优良天数",
    "工业总产值",
    "力争",
    "上半年",
    "约",
    "其中省级",
    "26项指标中",
)


@given(st.lists(st.sampled_from((*SCRAPS, *NAMED)) | st.text(max_size=3), max_size=14).map("".join))
def test_no_sentence_breaks_the_reader(text: str) -> None:
    for sentence in sentences(text):
        reader = read(sentence)
        assert all(one.variable in SCHEME.variables for one in reader.claims)
        list(splits(plain_writing(sentence)))


def _unambiguous(variable: Variable) -> bool:
    found = NAMES.longest_at(plain_writing(variable.name), 0)
    whole = found is not None and found[0] == plain_writing(variable.name)
    return is_told(variable) and whole and "月" not in variable.name and "季度" not in variable.name


TOLD = [one for one in SCHEME.variables.values() if _unambiguous(one)]


@given(
    st.sampled_from(TOLD),
    st.sampled_from(YEARS),
    st.decimals(0, 10_000, places=3),
    st.integers(0, 3),
    st.sampled_from(["达到", "为", "达", "是", "：", ""]),
    st.sampled_from(["{year}年{name}{link}{number}{unit}。", "{year}年，我县{name}{link} {number} {unit}。"]),
)
def test_a_sentence_made_of_a_statement_is_read_back_as_that_statement(
    variable: Variable, year: int, value: Decimal, places: int, link: str, form: str
) -> None:
    whole = variable.kind is VariableKind.COUNT or variable.name[-1].isdecimal()
    number = f"{round_to(value, 0 if whole else places):f}"
    if not link and variable.name[-1].isdecimal():
        link = "为"
    sentence = form.format(year=year, name=variable.name, link=link, number=number, unit=variable.unit)
    reader = read(sentence)
    assert reader.doubts == []
    [claim] = reader.claims
    assert claim.number is not None
    told = (claim.kind, claim.variable, claim.year, claim.number.text, claim.unit)
    assert told == (StatementKind.VALUE, variable.code, year, number, variable.unit)
