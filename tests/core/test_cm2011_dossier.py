"""The shipped scheme cm-2011: its directory of 109 slots, its flags, and what it says of itself."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from cmarchive.assessment import Expiry, Flag, FlagKind, Need, Scheme, Slot
from cmarchive.provenance import Provenance
from cmarchive.resources import resource
from cmarchive.scheme import load_scheme
from cmarchive.text import fold

FOLDER = resource("schemes/cm-2011")
NO_RULES = "rule = []\n"
COUNTS = dict(zip("ABCDEFGHIJKLMNZ", (9, 13, 15, 8, 8, 12, 11, 5, 6, 2, 9, 1, 4, 4, 2), strict=True))
PERMIT = {"permit_key", "permit_simple", "permit_registered", "permit_none"}

# code, need, flags (| any, & all, - none), frequency, validity, retention, directories that name it.
# Validity: years3 = so many years from its date, printed5-60 = printed, usually 5 years, renewal due 60 days before.
# A need of R in a certain case is R with the case as flags; C without flags depends on an event no flag knows.
# B01, B05: a term may be printed, but binds only what is not built yet; B03: five years, only if work has not begun;
# C08, K02, K04, K05, K07, L01: the term is a deadline of the enterprise, not a validity; C07, D05, F02: to be kept.
DIRECTORY = """
A01 R - yearly period Y D1,D6
A02 R - on-change printed Y D3,D4
A03 C - event none Y D1
A04 R - on-change none Y D1,D4
A05 R - on-change none Y D1,D4
A06 R - yearly period D30 D4,D6
A07 R - on-change none D30 D4,D6
A08 R - on-change none D30 D4
A09 R - yearly period Y D4,D6
B01 C has_project once none Y D1
B02 R has_project once none Y D1,D3,D4,D5,D6
B03 R has_project once none Y D1,D3,D4,D5,D6,L
B04 C - event none Y L
B05 C - once none D30 D1,D4
B06 C - once none D30 D4
B07 R has_project&in_operation once none Y D1,D3,D4,D5,D6
B08 R has_project&in_operation once none Y D1
B09 C self_acceptance once none Y M
B10 C self_acceptance once none D30 L
B11 C agency_acceptance once none Y D1,D4
B12 C - once none Y M
B13 C - event none Y M
C01 R permit_key|permit_simple cycle printed5-60 Y D1,D3,D4,D5,D6,L
C02 R permit_key|permit_simple cycle printed5-60 Y D1,L
C03 R permit_registered cycle printed5 D30 M
C04 C - cycle none D30 D6
C05 C - event none Y L
C06 R permit_key|permit_simple cycle period D30 D5,D6
C07 R permit_key|permit_simple yearly none D10 D4,D5,L
C08 C - event none D30 D6
C09 C - once none Y D1
C10 C - event printed Y D4
C11 C reduction_task yearly period D30 D1,D4
C12 R outlet on-change none D30 D4,D5
C13 C direct_discharge once printed Y M
C14 C indirect_discharge cycle printed D30 M
C15 C - yearly none D10 D1,D3,D4
D01 C wastewater on-change none Y D1,D4
D02 C waste_gas on-change none Y D4
D03 C - on-change none D30 D4
D04 R treatment_facilities on-change none D30 D1
D05 R treatment_facilities yearly none D10 D1,D4
D06 C - event none D30 M
D07 C third_party cycle printed D30 D6
D08 C - event period D30 D4
E01 R permit_key|permit_simple on-change none D30 D5,D6
E02 R permit_key|permit_simple cycle period D30 D1,D4
E03 C - event none D30 D4
E04 C online_monitoring once none D30 D1,D6
E05 C online_monitoring once none Y D4,D6
E06 C online_monitoring quarterly period D30 D4
E07 C online_monitoring cycle printed D10 D6
E08 C ldar cycle period D10 D6
F01 C hazardous_waste yearly period D30 D5,D6,L
F02 C hazardous_waste yearly none D30 L
F03 C hazardous_waste on-change none D30 M
F04 C hazardous_waste_outsourced cycle printed D30 D4
F05 C hazardous_waste_outsourced cycle printed D30 D4
F06 C hazardous_waste_outsourced event none D30 D1,D4,L
F07 C hazardous_waste_cross_province event printed D30 L
F08 C hazardous_waste yearly period D30 L
F09 C - once none Y M
F10 C solid_waste yearly printed D10 D4,D6
F11 C hazardous_waste_operator cycle printed Y D4
F12 C medical yearly none D30 M
G01 C emergency_plan cycle years3 D30 D3,D4,D5,D6,L
G02 C emergency_plan cycle years3 D30 L
G03 C emergency_plan cycle years3 D30 L
G04 C emergency_plan cycle none D30 L
G05 C emergency_plan cycle years3 Y D4,D6,L
G06 C emergency_plan yearly period D10 D4,D6
G07 C emergency_plan yearly none D10 D4,D6
G08 C emergency_plan yearly none D30 M
G09 C - event none Y D4
G10 C insurance yearly printed D10 D4
G11 C hazardous_chemicals yearly none D10 D4
H01 C cleaner_production cycle none D30 L
H02 C cleaner_production cycle years5 D30 D4,D5,L
H03 C cleaner_production cycle none Y D4
H04 O - cycle printed3 D10 D1,D4
H05 C carbon_market yearly period D30 M
I01 R - on-change none D30 D1,D4
I02 R - on-change none D30 D1,D3,D4
I03 C permit_key|key_water|key_air|key_noise|key_risk|soil_key yearly none D10 D1,D6
I04 R - yearly period D30 D1
I05 C statistics yearly period Y D1
I06 C disclosure yearly period D30 D5
J01 C taxpayer quarterly period D30 D5
J02 C - once none D30 D3,D4
K01 R inspected event none D30 D1,D3,D4
K02 C ordered_to_correct event none D30 D4
K03 C penalised event none Y D1,D4
K04 C coercive_measures event none Y D4
K05 C ordered_to_correct|penalised|coercive_measures|inspectorate_case event none D30 D4,D6
K06 C - event none D30 D4
K07 C inspectorate_case event none Y M
K08 C credit_rated yearly period D30 D7
K09 C - event none Y M
L01 C petition event none D30 D4
M01 C radiation cycle printed5-30 Y D4,L
M02 C radiation once none Y M
M03 C radiation yearly period D30 M
M04 C - event none Y M
N01 C soil_key cycle period D30 M
N02 C soil_key yearly period D30 M
N03 C demolition event none Y D5
N04 C closed event none Y D5
Z01 O - event none D30 D3
Z02 O - event none D10 D3
"""
CERTIFICATE = "issuer valid_from valid_until certificate_state"
# The fields of a slot beyond those of every document: its title, number, author, date, pages, copies, year or event.
FIELDS = f"""
A01 enterprise_name credit_code former_name legal_representative registered_address production_address
A01 longitude latitude industry industry_code production_started employees output_value floor_area
A01 environment_manager telephone cod_quota nh3n_quota so2_quota nox_quota vocs_quota function_zone
A02 {CERTIFICATE} credit_code certificate_type registered_capital established
A03 before after changed
A04 drawing_number scale drawn
A05 process
A06 product design_capacity actual_output material cas_number annual_use unit
A07 equipment model quantity commissioned obsolete
A08 receptor bearing distance
A09 pollutant permitted_amount actual_amount data_source
B01 project_code issuer project_nature
B02 maker assessment_category
B03 issuer construction_started production_started
B04 change basis
B05 term
B06 report_number maker conclusion
B07 report_number monitoring_body acceptance_scope
B08 acceptance_group accepted conclusion
B10 publicity_from publicity_until address reported
B11 issuer
B13 report_number maker conclusion
C01 {CERTIFICATE} certificate_number permit_category
C02 {CERTIFICATE} certificate_number permitted_amounts outlet_count
C03 certificate_number valid_from
C04 applied
C05 reason
C06 submitted on_time
C07 kinds kept_at medium
C08 deadline completed
C09 pollutant quota
C10 contract_number quantity valid_until
C11 task achieved
C12 outlet_number outlet_type longitude latitude sign_number
C13 receiving_water valid_until
C14 {CERTIFICATE} certificate_number
D01 designer process capacity
D02 designer process capacity
D03 designer process capacity
D04 edition
D05 chemicals electricity outages
D06 began ended
D07 contract_number valid_from valid_until
D08 edition reviewer
E01 edition filed
E02 monitoring_body cma_number sampled factors compliant report_number
E03 origin conclusion
E04 device model outlet_number factors installed
E05 accepting_body accepted connected
E06 conclusion
E07 operator valid_from valid_until
E08 points leak_rate
F01 filing_number filed waste_name waste_code planned_amount
F02 generated_amount stored_amount transferred_amount
F03 area storage_capacity
F04 contract_number counterparty waste_code quantity valid_from valid_until
F05 {CERTIFICATE} certificate_number approved_categories
F06 manifest_number waste_code quantity sender carrier receiver transferred
F07 quantity valid_until
F09 report_number maker conclusion
F10 waste_kind amount destination valid_until
F11 {CERTIFICATE} certificate_number
G01 edition maker valid_from risk_level hazardous_waste_chapter
G02 risk_level
G04 reviewed experts
G05 filing_number accepted_by valid_from enterprise_name credit_code legal_representative telephone contact fax
G05 email address longitude latitude plan_name risk_level signed filing_opinion acceptance_head handler
G06 held place content effect
G07 supply supply_quantity place
G08 hazard level remedy
G09 occurred level measures loss
G10 policy_number insured_amount valid_from valid_until
H02 maker round
H03 conclusion
H04 {CERTIFICATE} certificate_number
H05 emission
I01 environment_manager
I02 edition issued
I03 held attendance
I06 address
J01 tax receipt_number
J02 amount receipt_number
K01 inspected inspectors problem
K02 deadline
K03 cause fine decided served closed cross_reference
K05 problem measures deadline completed closing_number
K06 inspected
K07 batch case_number deadline
K08 grade
K09 case_number
L01 petition_number received cause deadline completed
M01 {CERTIFICATE} certificate_number
M04 source_code
N01 report_number maker conclusion
N02 report_number maker conclusion
N03 filed
N04 report_number maker conclusion review_number
Z01 photographer taken place occasion people
"""
# The properties of an enterprise that its basic sheet A01 lists, in the words of an office.
A01_FLAGS = """
重点 简化 登记 不纳入 产生危废 危废经营单位 产生一般工业固废 应急预案须备案 列入强制清洁生产名单 安装在线监测
直接排水 间接排水 涉辐射 涉VOCs-LDAR 土壤重点监管单位 碳市场 温室气体 有信访 有处罚 退役 关停
水环境重点排污单位 大气环境重点排污单位 噪声重点排污单位 环境风险重点管控单位
"""


@pytest.fixture(scope="module")
def scheme(tmp_path_factory: pytest.TempPathFactory) -> Scheme:
    """The directory and flags as the loader reads them; the other files are tested where they are written."""
    folder: Path = tmp_path_factory.mktemp("scheme")
    for name in ("scheme.toml", "dossier.toml", "sources.toml"):
        (folder / name).write_bytes((FOLDER / name).read_bytes())
    (folder / "variables.toml").write_text("variable = []\n", encoding="utf-8")
    (folder / "indicators.toml").write_text("indicator = []\n", encoding="utf-8")
    (folder / "rules.toml").write_text(NO_RULES, encoding="utf-8")
    return load_scheme(folder)


def slot(scheme: Scheme, code: str) -> Slot:
    found = scheme.slot(code)
    assert found is not None
    return found


def needed(scheme: Scheme, *flags: str) -> list[str]:
    assert set(flags) <= set(scheme.flags)
    return [one.code for one in scheme.slots if one.is_needed(frozenset(flags))]


def guess(scheme: Scheme, name: str) -> str:
    """File a document by the longest keyword in its name, as the intake does."""
    folded = fold(name)
    hits = [
        (len(fold(word)), one.code) for one in scheme.slots for word in one.keywords if fold(word) in folded
    ]
    return max(hits)[1] if hits else ""


def test_109_slots_in_order(scheme: Scheme) -> None:
    expected = [f"{letter}{number:02d}" for letter, count in COUNTS.items() for number in range(1, count + 1)]
    assert [one.code for one in scheme.slots] == expected
    assert len(expected) == 109


def as_row(one: Slot) -> str:
    """A slot as a line of the typed table."""
    assert not one.when.none_of
    assert not (one.when.any_of and one.when.all_of)
    flags = "|".join(one.when.any_of) or "&".join(one.when.all_of) or "-"
    validity = one.expiry.value + (str(one.valid_years) if one.valid_years else "")
    if one.statutory_lead_days:
        validity += f"-{one.statutory_lead_days}"
    told = (one.need, flags, one.frequency, validity, one.retention, one.provenance.source)
    return " ".join((one.code, *told))


def test_need_validity_retention_and_origin_of_all_109_slots(scheme: Scheme) -> None:
    assert [as_row(one) for one in scheme.slots] == DIRECTORY.split("\n")[1:-1]


def test_every_slot_warns_ninety_days_before_expiry(scheme: Scheme) -> None:
    assert {one.lead_days for one in scheme.slots} == {90}


def test_every_slot_has_its_fields(scheme: Scheme) -> None:
    lacking: dict[str, set[str]] = {}
    for row in FIELDS.strip().split("\n"):
        code, *wanted = row.split()
        if gone := set(wanted) - {field.code for field in slot(scheme, code).fields}:
            lacking[code] = gone
    assert lacking == {}


def test_flags_of_the_basic_sheet_are_known_by_their_words(scheme: Scheme) -> None:
    known = {
        fold(name)
        for flag in scheme.flags.values()
        if flag.kind is FlagKind.ENTERPRISE
        for name in (flag.title, *flag.aliases)
    }
    assert [word for word in A01_FLAGS.split() if fold(word) not in known] == []


def test_slots_and_flags_say_how_sure_they_are() -> None:
    for name, table in (("dossier", "slot"), ("dossier", "flag"), ("scheme", "flag")):
        entries = tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))[table]
        assert [entry["code"] for entry in entries if not entry.get("mark")] == []
        assert {entry["mark"] for entry in entries} & {"V", "V÷"} == set()


def test_groups_have_two_character_shorts(scheme: Scheme) -> None:
    assert [group.code for group in scheme.groups] == list(COUNTS)
    shorts = [group.short for group in scheme.groups]
    assert len(set(shorts)) == len(shorts)
    assert {len(short) for short in shorts} == {2}


def test_every_flag_decides_something_and_has_a_chinese_title(scheme: Scheme) -> None:
    enterprise: dict[str, Flag] = {
        code: flag for code, flag in scheme.flags.items() if flag.kind is FlagKind.ENTERPRISE
    }
    used = {name for one in scheme.slots for name in one.when.names}
    assert used <= set(enterprise)
    assert set(enterprise) - used == {"permit_none"}
    assert all(not flag.title.isascii() for flag in scheme.flags.values())


def test_permit_categories_exclude_one_another(scheme: Scheme) -> None:
    choices: dict[str, set[str]] = {}
    for code, flag in scheme.flags.items():
        if flag.choice:
            choices.setdefault(flag.choice, set()).add(code)
    assert choices == {
        "排污许可管理类别": PERMIT,
        "城市级别": {"prefecture_level", "county_level"},
    }


@pytest.mark.parametrize(
    ("heading", "code"),
    [
        ("产生危险废物", "hazardous_waste"),
        ("危废", ""),
        ("涉及辐射", "radiation"),
        ("涉VOCs-LDAR", "ldar"),
        ("强制清洁生产审核", "cleaner_production"),
        ("重点管理", "permit_key"),
        ("简化", "permit_simple"),
        ("登记管理", "permit_registered"),
        ("不纳入管理", "permit_none"),
        ("西部", "west"),
        ("缺水", "water_scarce"),
    ],
)
def test_flags_answer_to_what_offices_write(scheme: Scheme, heading: str, code: str) -> None:
    hits = [
        flag.code
        for flag in scheme.flags.values()
        if fold(heading) in {fold(name) for name in (flag.title, *flag.aliases)}
    ]
    assert hits == ([code] if code else [])


ALWAYS = ["A01", "A02", "A04", "A05", "A06", "A07", "A08", "A09", "I01", "I02", "I04"]
PERMITTED = ["C01", "C02", "C06", "C07", "E01", "E02"]


@pytest.mark.parametrize(
    ("flags", "more"),
    [
        ((), []),
        (("permit_none",), []),
        (("permit_key",), [*PERMITTED, "I03"]),
        (("permit_simple",), PERMITTED),
        (("permit_registered",), ["C03"]),
        (("has_project",), ["B01", "B02", "B03"]),
        (("in_operation",), []),
        (("has_project", "in_operation"), ["B01", "B02", "B03", "B07", "B08"]),
        (("self_acceptance",), ["B09", "B10"]),
        (("agency_acceptance",), ["B11"]),
        (("outlet",), ["C12"]),
        (("direct_discharge",), ["C13"]),
        (("indirect_discharge",), ["C14"]),
        (("wastewater", "waste_gas"), ["D01", "D02"]),
        (("treatment_facilities",), ["D04", "D05"]),
        (("online_monitoring",), ["E04", "E05", "E06", "E07"]),
        (("hazardous_waste",), ["F01", "F02", "F03", "F08"]),
        (("hazardous_waste_outsourced",), ["F04", "F05", "F06"]),
        (("hazardous_waste_operator",), ["F11"]),
        (("medical",), ["F12"]),
        (("emergency_plan",), ["G01", "G02", "G03", "G04", "G05", "G06", "G07", "G08"]),
        (("cleaner_production",), ["H01", "H02", "H03"]),
        (("taxpayer",), ["J01"]),
        (("inspected",), ["K01"]),
        (("penalised",), ["K03", "K05"]),
        (("ordered_to_correct",), ["K02", "K05"]),
        (("petition",), ["L01"]),
        (("radiation",), ["M01", "M02", "M03"]),
        (("soil_key",), ["I03", "N01", "N02"]),
        (("closed",), ["N04"]),
    ],
)
def test_what_is_needed_follows_from_the_flags(
    scheme: Scheme, flags: tuple[str, ...], more: list[str]
) -> None:
    assert needed(scheme, *flags) == sorted(ALWAYS + more)


def test_history_is_never_missing(scheme: Scheme) -> None:
    assert [one.code for one in scheme.slots if one.history_only] == ["B05", "C15", "J02"]
    everything = needed(scheme, *scheme.flags)
    assert not {"B05", "C15", "J02"} & set(everything)


def test_what_depends_on_an_event_says_so(scheme: Scheme) -> None:
    for one in scheme.slots:
        if one.need is Need.CONDITIONAL and not one.when.names and not one.history_only:
            assert one.note.startswith("视具体情形"), one.code


@pytest.mark.parametrize(
    ("code", "expiry", "years", "statutory"),
    [
        ("C01", Expiry.PRINTED, 5, 60),
        ("C02", Expiry.PRINTED, 5, 60),
        ("C03", Expiry.PRINTED, 5, 0),
        ("M01", Expiry.PRINTED, 5, 30),
        ("G01", Expiry.YEARS, 3, 0),
        ("G05", Expiry.YEARS, 3, 0),
        ("H02", Expiry.YEARS, 5, 0),
        ("F05", Expiry.PRINTED, 0, 0),
        ("B03", Expiry.NONE, 0, 0),
        ("A02", Expiry.PRINTED, 0, 0),
    ],
)
def test_validity(scheme: Scheme, code: str, expiry: Expiry, years: int, statutory: int) -> None:
    one = slot(scheme, code)
    assert (one.expiry, one.valid_years, one.statutory_lead_days) == (expiry, years, statutory)


def test_certificates_have_the_fields_the_program_reads(scheme: Scheme) -> None:
    for code in ("C01", "C02", "F05", "F11", "M01", "H04", "C14"):
        fields = {one.code: one.type for one in slot(scheme, code).fields}
        assert {"certificate_number", "issuer"} <= set(fields), code
        assert fields["valid_from"] == fields["valid_until"] == "date"
    for one in scheme.slots:
        if one.expiry is Expiry.PRINTED:
            assert "valid_until" in {field.code for field in one.fields}, one.code


def test_a_field_means_the_same_in_every_slot(scheme: Scheme) -> None:
    types: dict[str, str] = {}
    for one in scheme.slots:
        for field in one.fields:
            assert field.code.isascii()
            assert field.code == field.code.lower()
            assert types.setdefault(field.code, field.type) == field.type, (one.code, field.code)


def test_the_review_of_an_emergency_plan_is_not_called_an_expiry(scheme: Scheme) -> None:
    for code in ("G01", "G02", "G03", "G05"):
        assert "回顾性评估" in slot(scheme, code).note


def test_yearly_slots_repeat_by_a_year(scheme: Scheme) -> None:
    assert {one.instance for one in scheme.slots if one.each_year} == {"year", "period"}
    assert {one.instance for one in scheme.slots if one.group == "B"} == {"project"}
    yearly = {one.code for one in scheme.slots if one.each_year}
    assert {"A06", "A09", "C06", "D05", "E02", "F01", "G06", "I05", "J01"} <= yearly


def test_no_keyword_serves_two_slots(scheme: Scheme) -> None:
    owners: dict[str, str] = {}
    for one in scheme.slots:
        assert one.keywords, one.code
        for word in one.keywords:
            assert owners.setdefault(fold(word), one.code) == one.code, word


def test_a_title_is_found_by_its_own_slot(scheme: Scheme) -> None:
    for one in scheme.slots:
        first = one.title.split("（")[0].split("、")[0]
        assert guess(scheme, first) in (one.code, ""), one.title


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("在线监测验收.pdf", "E05"),
        ("营业执照 副本.jpg", "A02"),
        ("污泥处置协议.pdf", "F10"),
        ("排污许可证.pdf", "C01"),
        ("C02排污许可证副本.pdf", "C02"),
        ("应急演练.pdf", "G06"),
        ("进出水监测年报.pdf", "E02"),
        ("排污登记回执.pdf", "C03"),
        ("原辅材料.xlsx", "A06"),
        ("增值税发票（排污费）.ofd", "J02"),
        ("工艺流程图.jpg", "A05"),
        ("行政处罚决定书.pdf", "K03"),
        ("监察记录（加密）.pdf", "K01"),
        ("环评登记表.pdf", "B02"),
        ("整改报告.pdf", "K05"),
        ("年度环保工作总结.ofd", "I04"),
        ("验收批复（2012）.pdf", "B11"),
        ("排放口标志牌照片.tiff", "C12"),
        ("设备清单.xls", "A07"),
        ("应急预案备案表.pdf", "G05"),
        ("突发环境事件应急预案.pdf", "G01"),
        ("竣工环保验收监测报告.pdf", "B07"),
        ("环境影响报告书.pdf", "B02"),
        ("验收意见.pdf", "B08"),
        ("环评批复 甲环审〔2019〕12号.pdf", "B03"),
        ("甲环审〔2019〕12号.pdf", "B03"),
        ("登记表备案回执.pdf", "B03"),
        ("现场照片.png", "Z01"),
        ("环境管理制度.docx", "I02"),
        ("危险废物处置合同.pdf", "F04"),
        ("2024年第一季度自行监测报告.pdf", "E02"),
        ("厂区总平面图.pdf", "A04"),
        ("危废转移联单 双面扫描 正面.pdf", "F06"),
        ("辐射安全许可证.pdf", "M01"),
        ("医疗废物处置.pdf", "F12"),
        ("公开报告.pdf", "I06"),
        ("2023年排污许可证执行报告.pdf", "C06"),
        ("处置单位危废经营许可证.pdf", "F05"),
        ("环境影响后评价报告.pdf", "B13"),
        ("危险废物管理计划2024.pdf", "F01"),
        ("环境风险评估报告.pdf", "G02"),
        ("仿宋文件.pdf", ""),
        ("无页文件.pdf", ""),
        ("空白页多的扫描件.pdf", ""),
    ],
)
def test_a_document_finds_its_slot_by_its_name(scheme: Scheme, name: str, code: str) -> None:
    assert guess(scheme, name) == code


def test_the_scheme_says_how_little_of_it_is_official(scheme: Scheme) -> None:
    assert scheme.document_number == "环办〔2011〕3号"
    assert (scheme.issued, scheme.year_count, scheme.short) == ("2011-01-18", 3, "创模第六阶段")
    for words in ("没有取得", "只有第 1 项和第 2 项的开头", "重建", "逐项核对"):
        assert words in scheme.verification
    assert "环办〔2008〕71号" in scheme.provenance.note
    assert not any(one.provenance.is_official for one in scheme.slots)


def test_memory_is_marked_as_memory(scheme: Scheme) -> None:
    remembered = {"M", "M-high", "M-mid", "M-low", "mem"}
    for one in scheme.slots:
        if "凭记忆" in one.note:
            assert one.provenance.mark in remembered, one.code
        entry: dict[str, Any] = {"source": one.provenance.source, "mark": one.provenance.mark}
        assert entry["source"], one.code
        if entry["source"] == "M":
            assert entry["mark"] in remembered, one.code


def test_the_whole_shipped_scheme_can_be_loaded() -> None:
    whole = load_scheme(FOLDER)
    assert (len(whole.slots), len(whole.indicators)) == (109, 26)


# Texts without an address: source files, a list nobody noted the address of, and what is only remembered.
UNADDRESSED = {"D4", "D6", "M", "T36", "T37", "X3"}


def cited(content: object) -> set[str]:
    """The keys of every ``source`` in a table and below."""
    below = content.values() if isinstance(content, dict) else content if isinstance(content, list) else ()
    found = {key for one in below for key in cited(one)}
    if isinstance(content, dict) and isinstance(text := content.get("source"), str):
        found.update(Provenance(mark="F", source=text).source_keys)
    return found


def test_every_source_is_cited_and_every_citation_has_its_source() -> None:
    keys = {key for file in FOLDER.glob("*.toml") for key in cited(tomllib.loads(file.read_text("utf-8")))}
    assert keys == set(load_scheme(FOLDER).sources)


def test_sources_have_addresses() -> None:
    for one in load_scheme(FOLDER).sources.values():
        are_pages = all(re.fullmatch(r"https?://\S+", part) for part in one.address.split(" ; "))
        assert are_pages is (one.key not in UNADDRESSED), one.key
