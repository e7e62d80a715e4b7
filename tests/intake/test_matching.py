"""Matching paths to enterprise, slot and instance: what is certain, what is only guessed, and what is never confused."""

from datetime import date
from pathlib import PurePath

import pytest

from cmarchive.assessment import Slot
from cmarchive.intake import Directory, match
from cmarchive.intake.filenames import code_of, period_of, read_name
from cmarchive.intake.phrases import wording
from cmarchive.model import Enterprise, SubjectKey, SubjectKind

A = "示例甲纸业有限公司"


def enterprise(number: str) -> SubjectKey:
    return SubjectKey(SubjectKind.ENTERPRISE, number)


def indicator(code: str) -> SubjectKey:
    return SubjectKey(SubjectKind.INDICATOR, code)


@pytest.mark.parametrize(
    ("path", "owner", "slot", "instance"),
    [
        # code at the start of the file name
        (f"{A}/A02 营业执照.jpg", "0001", "A02", ""),
        (f"{A}/C01排污许可证正本.pdf", "0001", "C01", ""),
        (f"{A}/【B03】-批复.pdf", "0001", "B03", ""),
        (f"{A}/ｃ０２ 副本.pdf", "0001", "C02", ""),
        (f"{A}/01 A02 扫描.pdf", "0001", "A02", ""),
        # words of the file name, the longest first
        (f"{A}/营业执照 副本.jpg", "0001", "A02", ""),
        (f"{A}/突发环境事件应急预案.pdf", "0001", "G01", ""),
        (f"{A}/突发环境事件应急预案备案表.pdf", "0001", "G05", ""),
        (f"{A}/应急预案备案表.pdf", "0001", "G05", ""),
        (f"{A}/危险废物委托处置协议.pdf", "0001", "F04", ""),
        (f"{A}/危废处置合同.pdf", "0001", "F04", ""),
        (f"{A}/厂区平面布置图.pdf", "0001", "A04", ""),
        (f"{A}/验收意见.pdf", "0001", "B08", ""),
        (f"{A}/年产10万吨扩建项目环境影响报告书的批复.pdf", "0001", "B03", ""),
        (f"{A}/行政处罚决定书.pdf", "0001", "K03", ""),
        (f"{A}/污泥处置协议.pdf", "0001", "F10", ""),
        (f"{A}/现场照片.png", "0001", "Z01", ""),
        # folders
        (f"{A}/C01 排污许可证正本/扫描件 3.pdf", "0001", "C01", ""),
        (f"{A}/排污许可证正本/IMG_0001.jpg", "0001", "C01", ""),
        (f"{A}/2019年扩建项目/环境影响报告书.pdf", "0001", "B02", "2019年扩建项目"),
        (f"{A}/B 建设项目/一期工程/环评批复.pdf", "0001", "B03", "一期工程"),
        (f"{A}/监测/2024年第一季度自行监测报告.pdf", "0001", "E02", "2024年第一季度"),
        (f"{A}/2024年/第二季度自行监测报告.pdf", "0001", "E02", "2024年第二季度"),
        (f"{A}/自行监测报告/2024年3月.pdf", "0001", "E02", "2024年3月"),
        (f"{A}/2023年度环保工作总结.pdf", "0001", "I04", "2023"),
        (f"{A}/2023/环保工作总结.pdf", "0001", "I04", "2023"),
        (f"{A}/2024年上半年执行报告.pdf", "0001", "C06", "2024年上半年"),
        (f"{A}/行政处罚决定书 甲环罚〔2020〕5号.pdf", "0001", "K03", "甲环罚〔2020〕5号"),
        (f"{A}/甲环审〔2019〕12号.pdf", "0001", "B03", ""),
        # ways to name the enterprise
        (f"创模材料/{A}（重点）/营业执照.pdf", "0001", "A02", ""),
        (f"1.{A}/营业执照.pdf", "0001", "A02", ""),
        (f"0001_{A}/营业执照.pdf", "0001", "A02", ""),
        ("91611023MA6X0A1B16/营业执照.pdf", "0001", "A02", ""),
        ("示例造纸一厂/营业执照.pdf", "0001", "A02", ""),
        ("示例甲纸业/营业执照.pdf", "0001", "A02", ""),
        ("丙化工/营业执照.pdf", "0005", "A02", ""),
        (f"{A}营业执照.pdf", "0001", "A02", ""),
        (f"营业执照（{A}）.pdf", "0001", "A02", ""),
        ("示例县污水处理厂/营业执照.pdf", "0003", "A02", ""),
        ("示例县污水处理厂二期/营业执照.pdf", "0004", "A02", ""),
        # a contract names the other side as well
        (f"{A}/危废处置合同（示例乙机械厂）.pdf", "0001", "F04", ""),
    ],
)
def test_certain(directory: Directory, path: str, owner: str, slot: str, instance: str) -> None:
    found = match(PurePath(path), directory)
    assert (found.subject, found.slot, found.confident) == (enterprise(owner), slot, True), found
    assert found.instance == instance
    assert found.guesses == ()
    assert found.why


@pytest.mark.parametrize(
    ("path", "owner", "first"),
    [
        # owner certain, slot not
        (f"{A}/排污许可证.pdf", "0001", "C01"),
        (f"{A}/许可证.pdf", "0001", None),
        (f"{A}/仿宋文件.pdf", "0001", None),
        (f"{A}/扫描0003.pdf", "0001", None),
        (f"{A}/废机油处置合同.pdf", "0001", "F10"),
        (f"{A}/关于落实环评批复有关要求情况的汇报.pdf", "0001", "B03"),
        (f"{A}/C01 环评批复.pdf", "0001", "B03"),
        (f"{A}/Q99 营业执照复印件的情况说明.pdf", "0001", "A02"),
        # owner uncertain
        ("营业执照.pdf", None, None),
        (f"{A}/示例乙机械厂营业执照.pdf", None, "A02"),
        (f"{A}与示例乙机械厂/营业执照.pdf", None, "A02"),
        ("丁建材/营业执照.pdf", None, "A02"),
        ("纸业有限/营业执照.pdf", None, "A02"),
        ("丙化工营业执照.pdf", None, "A02"),
        ("0001/营业执照.pdf", None, "A02"),
        (f"{A}分公司/营业执照.pdf", None, "A02"),
    ],
)
def test_uncertain_is_left_to_a_person(
    directory: Directory, path: str, owner: str | None, first: str | None
) -> None:
    found = match(PurePath(path), directory)
    assert (found.slot, found.confident, found.instance) == ("", False, "")
    assert found.subject == (enterprise(owner) if owner else None)
    assert (found.guesses[0].slot if found.guesses else None) == first
    assert found.why
    assert len(found.guesses) <= 5
    assert all(0 <= guess.score <= 1 and guess.why for guess in found.guesses)
    assert list(found.guesses) == sorted(found.guesses, key=lambda guess: -guess.score)


def test_both_owners_are_guessed(directory: Directory) -> None:
    found = match(PurePath(f"{A}/示例乙机械厂营业执照.pdf"), directory)
    assert {guess.subject for guess in found.guesses} == {enterprise("0001"), enterprise("0002")}
    assert found.why == "文件夹和文件名指向不同的主体，请人工确认"


@pytest.mark.parametrize(
    ("path", "owner", "slot"),
    [
        ("指标8/环境空气质量监测报告2024.pdf", "8", "08-01"),
        ("指标08 空气质量/空气质量监测报告.pdf", "8", "08-01"),
        ("第8项指标/08-02 记录.pdf", "8", "08-02"),
        ("08 空气质量/监测站运行记录.pdf", "8", "08-02"),
        ("空气质量/08-01.pdf", "8", "08-01"),
        ("08-01 空气质量监测报告.pdf", "8", "08-01"),
        ("12、城市污水集中处理率/污水处理厂运行报表.pdf", "12", "12-01"),
    ],
)
def test_indicator_files(directory: Directory, path: str, owner: str, slot: str) -> None:
    found = match(PurePath(path), directory)
    assert (found.subject, found.slot, found.confident) == (indicator(owner), slot, True), found


@pytest.mark.parametrize("path", ["08-01 会议记录.pdf", "08/营业执照.pdf", "空气质量监测报告.pdf"])
def test_indicators_are_not_guessed_from_numbers_or_words_alone(directory: Directory, path: str) -> None:
    found = match(PurePath(path), directory)
    assert (found.subject, found.slot, found.confident) == (None, "", False)


def test_words_of_evidence_give_a_guess(directory: Directory) -> None:
    found = match(PurePath("空气质量监测报告.pdf"), directory)
    assert (found.guesses[0].subject, found.guesses[0].slot) == (indicator("8"), "08-01")


def test_dossier_codes_do_not_fit_indicators(directory: Directory) -> None:
    found = match(PurePath("指标8/C01 空气质量监测报告.pdf"), directory)
    assert (found.subject, found.slot) == (indicator("8"), "08-01")


def test_evidence_code_under_an_enterprise_is_a_serial(directory: Directory) -> None:
    found = match(PurePath(f"{A}/08-01 营业执照.pdf"), directory)
    assert (found.subject, found.slot) == (enterprise("0001"), "A02")


def test_a_person_said_whose_it_is(directory: Directory) -> None:
    found = match(PurePath("营业执照.pdf"), directory, subject=enterprise("0002"))
    assert (found.subject, found.slot, found.confident) == (enterprise("0002"), "A02", True)


def test_a_person_is_believed_over_folders(directory: Directory) -> None:
    found = match(PurePath(f"{A}/2019年扩建项目/环评批复.pdf"), directory, subject=enterprise("0002"))
    assert (found.subject, found.slot, found.instance) == (enterprise("0002"), "B03", "2019年扩建项目")


def test_dropped_folder_says_whose_it_is(directory: Directory) -> None:
    within = PurePath(f"/home/创模/{A}/许可")
    found = match(PurePath("营业执照.pdf"), directory, within=within)
    assert (found.subject, found.slot, found.confident) == (enterprise("0001"), "A02", True)
    other = match(PurePath("示例乙机械厂/营业执照.pdf"), directory, within=within)
    assert other.subject == enterprise("0002")


def test_same_file_name_in_two_enterprises(directory: Directory) -> None:
    owners = {
        match(PurePath(f"{name}/营业执照.pdf"), directory).subject
        for name in (A, "示例乙机械厂", "示例县污水处理厂")
    }
    assert owners == {enterprise("0001"), enterprise("0002"), enterprise("0003")}


@pytest.mark.parametrize(
    ("name", "title", "number", "dated"),
    [
        ("环评批复 甲环审〔2019〕12号.pdf", "环评批复", "甲环审〔2019〕12号", None),
        ("环评批复甲环审〔2019〕12号.pdf", "环评批复", "甲环审〔2019〕12号", None),
        ("1、营业执照.pdf", "营业执照", "", None),
        ("01营业执照.pdf", "营业执照", "", None),
        ("A02_营业执照_2024-03-15.pdf", "营业执照 2024-03-15", "", date(2024, 3, 15)),
        ("2024年度总结.pdf", "2024年度总结", "", None),
        ("排污许可证（有效期至2026年5月31日）.pdf", "排污许可证（有效期至2026年5月31日）", "", None),
        ("甲环审〔2019〕12号.pdf", "甲环审〔2019〕12号", "甲环审〔2019〕12号", None),
        ("A02.pdf", "A02", "", None),
        ("3.5万吨项目.v2", "3.5万吨项目", "", None),
    ],
)
def test_title_number_and_date(
    directory: Directory, name: str, title: str, number: str, dated: date | None
) -> None:
    found = match(PurePath(A, name), directory)
    assert (found.title, found.number, found.dated) == (title, number, dated)


def test_validity_and_certificate_number_become_fields(directory: Directory) -> None:
    name = "排污许可证正本 91611023MA6X0A1B16001P 有效期至2026年5月31日.pdf"
    found = match(PurePath(A, name), directory)
    assert found.fields == {"valid_until": "2026-05-31", "certificate_number": "91611023MA6X0A1B16001P"}
    assert (found.slot, found.instance) == ("C01", "91611023MA6X0A1B16001P")


def test_two_sides_scanned_apart_are_remarked(directory: Directory) -> None:
    found = match(PurePath(A, "危废转移联单 双面扫描 背面.pdf"), directory)
    assert found.slot == "F06"
    assert found.notes == ("是双面扫描的背面，正面与背面分在两个文件，请核对两者齐全并按页序排列。",)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2024年第一季度", "2024年第一季度"),
        ("2024年1季度", "2024年第一季度"),
        ("2024年四季度报表", "2024年第四季度"),
        ("2024Q3", "2024年第三季度"),
        ("2024年下半年", "2024年下半年"),
        ("2024年3月", "2024年3月"),
        ("2024年03月份", "2024年3月"),
        ("2024年3月15日", "2024"),
        ("2024年度", "2024"),
        ("2023年度总结（2024年1月15日报送）", "2023"),
        ("2023—2025年", ""),
        ("甲环审〔2019〕12号", ""),
        ("无年份", ""),
    ],
)
def test_periods(text: str, period: str) -> None:
    assert period_of(text) == period


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("C01排污许可证", "C01"),
        ("c01-x", "C01"),
        ("(C01)x", "C01"),
        ("C 01 x", "C01"),
        ("C012", ""),
        ("CO1", ""),
        ("08-01 x", "08-01"),
        ("08-01-15", ""),
        ("2008-01", ""),
        ("图C01", ""),
    ],
)
def test_codes(name: str, code: str) -> None:
    assert code_of(name)[0] == code


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("危险废物处置合同", "危废处理协议"),
        ("环境影响评价报告书", "环评报告书"),
        ("环境影响报告书", "环评报告书"),
        ("环境影响报告表的批复", "环评批复"),
        ("竣工环境保护验收意见", "竣工环保验收意见"),
        ("工商营业执照", "营业执照"),
        ("厂区总平面布置图", "厂区平面图"),
    ],
)
def test_two_writings_of_one_thing(one: str, other: str) -> None:
    assert wording(one) == wording(other)


def test_names_without_words(directory: Directory) -> None:
    for name in ("....pdf", "（）.pdf", " .pdf", "2024.pdf"):
        found = match(PurePath(A, name), directory)
        assert (found.subject, found.confident) == (enterprise("0001"), False)
        assert found.title


def test_nothing_depends_on_how_many_enterprises_there_are(slots: tuple[Slot, ...]) -> None:
    """Names are looked up, not tried one after the other; the last of 5 000 is found like the first."""
    many = [Enterprise(id=f"{n:04d}", name=f"示例县第{n}化工有限公司") for n in range(1, 5001)]
    crowd = Directory.build(many, slots, (), "示例县")
    assert match(PurePath("示例县第4999化工有限公司/营业执照.pdf"), crowd).subject == enterprise("4999")
    assert match(PurePath("第17化工/营业执照.pdf"), crowd).subject == enterprise("0017")
    assert match(PurePath("示例县第5化工有限公司营业执照.pdf"), crowd).subject == enterprise("0005")
    assert len(crowd.name_lengths) < 10


def test_reading_a_name_never_loses_the_title() -> None:
    for stem in ("C01", "1.", "〔2019〕12号", "有效期至2026年", "", "  "):
        assert read_name(stem).title == read_name(stem).title.strip()


@pytest.mark.parametrize(
    ("name", "slot", "title"),
    [
        (f"{A}_C01_排污许可证正本", "C01", "排污许可证正本"),
        (f"{A} C01 12", "C01", "12"),
        (f"003 {A}（C01）正本", "C01", "正本"),
        (f"{A}-c01", "C01", "c01"),
    ],
)
def test_code_behind_the_name_of_the_enterprise(
    name: str, slot: str, title: str, directory: Directory
) -> None:
    found = match(PurePath("全部材料") / f"{name}.pdf", directory)
    assert (found.subject, found.slot, found.title) == (enterprise("0001"), slot, title)


def test_what_looks_like_a_code_elsewhere_is_none(directory: Directory) -> None:
    found = match(PurePath(f"{A}/B区 C01 车间.pdf"), directory)
    assert (found.slot, found.confident) == ("", False)


def test_a_blank_or_dot_behind_the_extension(directory: Directory) -> None:
    assert match(PurePath(f"{A}/A02 营业执照.pdf "), directory).title == "营业执照"
