"""The shipped scheme cm-2011: its directory of 109 slots, its flags, and what it says of itself."""

from pathlib import Path
from typing import Any

import pytest

from cmarchive.assessment import Expiry, Flag, FlagKind, Need, Scheme, Slot
from cmarchive.resources import resource
from cmarchive.scheme import load_scheme
from cmarchive.text import fold

FOLDER = resource("schemes/cm-2011")
NO_RULES = "rule = []\n"
COUNTS = dict(zip("ABCDEFGHIJKLMNZ", (9, 13, 15, 8, 8, 12, 11, 5, 6, 2, 9, 1, 4, 4, 2), strict=True))
PERMIT = {"permit_key", "permit_simple", "permit_registered", "permit_none"}


@pytest.fixture(scope="module")
def scheme(tmp_path_factory: pytest.TempPathFactory) -> Scheme:
    """The directory and flags as the loader reads them; the other files are tested where they are written."""
    folder: Path = tmp_path_factory.mktemp("scheme")
    for name in ("scheme.toml", "dossier.toml"):
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


ALWAYS = ["A01", "A02", "A04", "A05", "A06", "A07", "A08", "A09", "I01", "I02"]
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
