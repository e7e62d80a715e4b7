"""Small files and values that the intake tests are made of."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pikepdf
import pytest
from PIL import Image

from cmarchive.assessment import (
    Condition,
    ConditionKind,
    Flag,
    Indicator,
    Level,
    Need,
    Scheme,
    Slot,
    SlotGroup,
    Variable,
    VariableKind,
)
from cmarchive.intake import Directory
from cmarchive.model import Enterprise
from cmarchive.provenance import Provenance

PROPOSAL = Provenance(mark="P")
BOTH = frozenset({Level.REGION, Level.ENTERPRISE})


def slot(code: str, title: str, instance: str = "", *keywords: str) -> Slot:
    return Slot(
        code=code,
        title=title,
        need=Need.REQUIRED,
        instance=instance,
        keywords=keywords,
        provenance=PROPOSAL,
    )


def indicator(
    code: str, name: str, short: str, variables: tuple[str, ...], evidence: tuple[Slot, ...]
) -> Indicator:
    return Indicator(
        code=code,
        name=name,
        short=short,
        group="环境质量",
        text=name,
        scope="",
        lead_departments=(),
        supporting_departments=(),
        data_source="",
        explanation="",
        condition=Condition(kind=ConditionKind.ALL, provenance=PROPOSAL),
        variables=variables,
        evidence=evidence,
        provenance=PROPOSAL,
    )


SLOTS = (
    slot("A02", "营业执照", "certificate", "工商营业执照"),
    slot("A04", "厂区总平面图（雨污管网）", "", "总平面图", "平面布置图"),
    slot(
        "B02", "环境影响报告书、报告表（登记表）", "project", "环境影响报告书", "环境影响报告表", "环评登记表"
    ),
    slot("B03", "环评批复、登记表备案回执", "project", "环评批复", "登记表备案回执", "环审"),
    slot("B07", "竣工环保验收监测（调查）报告", "project", "验收监测报告", "竣工环境保护验收"),
    slot("B08", "验收意见", "project", "竣工环境保护验收意见"),
    slot("C01", "排污许可证正本", "certificate", "许可证正本"),
    slot("C02", "排污许可证副本", "certificate", "许可证副本"),
    slot("C06", "排污许可执行报告（年、季、月）", "period", "执行报告"),
    slot("E02", "自行（委托）监测报告", "period", "自行监测报告", "监测报告"),
    slot("F04", "危险废物处置委托合同", "certificate", "危险废物处置合同", "危废合同"),
    slot("F06", "危险废物转移联单", "event", "转移联单"),
    slot("F10", "一般工业固体废物台账、处置利用合同、资质", "year", "污泥处置", "炉渣处置"),
    slot("G01", "突发环境事件应急预案及编制说明", "", "突发环境事件应急预案", "应急预案"),
    slot("G05", "应急预案备案表", "", "应急预案备案表"),
    slot("G06", "应急演练（计划、方案、记录）", "year", "应急演练"),
    slot("H03", "清洁生产评估、验收意见、批复", "event", "清洁生产验收"),
    slot("I04", "年度环保工作总结", "year", "环保工作总结"),
    slot("K03", "行政处罚案卷", "event", "行政处罚决定书"),
    slot("Z01", "照片、视频", "event", "现场照片"),
)
INDICATORS = (
    indicator(
        "8",
        "全年优、良天数占全年天数85%以上",
        "空气质量",
        ("air_good_days", "air_valid_days"),
        (
            slot("08-01", "环境空气质量监测报告", "year", "空气质量监测报告"),
            slot("08-02", "自动监测站运行记录", "year", "监测站运行记录"),
        ),
    ),
    indicator(
        "12",
        "城市污水集中处理率",
        "污水处理",
        ("sewage_rate",),
        (slot("12-01", "污水处理厂运行报表", "year"),),
    ),
)
ENTERPRISES = (
    Enterprise(
        id="0001",
        name="示例甲纸业有限公司",
        credit_code="91611023MA6X0A1B16",
        attributes={"曾用名": "示例造纸一厂、示例县红旗纸厂"},
    ),
    Enterprise(id="0002", name="示例乙机械厂"),
    Enterprise(id="0003", name="示例县污水处理厂"),
    Enterprise(id="0004", name="示例县污水处理厂二期"),
    Enterprise(id="0005", name="示例县丙化工集团有限责任公司"),
    Enterprise(id="0006", name="丁建材有限公司"),
    Enterprise(id="0007", name="示例县丁建材有限公司"),
)
FLAGS = {
    flag.code: flag
    for flag in (
        Flag(code="permit_key", title="重点管理", choice="排污许可管理类别", aliases=("重点",)),
        Flag(code="permit_simple", title="简化管理", choice="排污许可管理类别", aliases=("简化",)),
        Flag(code="permit_registered", title="登记管理", choice="排污许可管理类别", aliases=("登记",)),
        Flag(code="hazardous_waste", title="产生危险废物", aliases=("产生危废", "涉危废")),
        Flag(code="radiation", title="涉辐射", aliases=("涉及辐射",)),
    )
}


def variable(code: str, name: str, unit: str, *aliases: str, **more: Any) -> Variable:
    return Variable(code=code, name=name, unit=unit, aliases=aliases, provenance=PROPOSAL, **more)


VARIABLES = {
    one.code: one
    for one in (
        variable("gdp", "地区生产总值", "亿元", "生产总值", "GDP"),
        variable("resident_population", "年末常住人口", "万人", "总人口"),
        variable("air_good_days", "空气质量优良天数", "天", "优良天数", kind=VariableKind.COUNT),
        variable("air_valid_days", "有效监测天数", "天", "监测天数", kind=VariableKind.COUNT),
        variable("sewage_rate", "城市污水集中处理率", "%", kind=VariableKind.PERCENT),
        variable("water_use", "工业用水量", "万吨", "用水量", levels=BOTH),
        variable("cod", "化学需氧量排放量", "吨", "COD排放量", levels=BOTH),
        variable("plan_made", "制定应急预案", "", kind=VariableKind.BOOLEAN),
        variable("first_rate", "第一比率", "%", "比率"),
        variable("second_rate", "第二比率", "%", "比率"),
        variable("noise", "区域环境噪声平均值", "dB(A)"),
    )
}


@pytest.fixture
def scheme() -> Scheme:
    return Scheme(
        id="small",
        title="小方案",
        short="小",
        document_number="",
        issued="",
        verification="",
        year_count=3,
        flags=FLAGS,
        groups=(SlotGroup(code="A", title="企业基本信息", short="基本"),),
        indicators=INDICATORS,
        variables=VARIABLES,
        slots=SLOTS,
        rules=(),
        provenance=PROPOSAL,
    )


@pytest.fixture
def flags() -> Mapping[str, Flag]:
    return FLAGS


@pytest.fixture(scope="session")
def directory() -> Directory:
    return Directory.build(ENTERPRISES, SLOTS, INDICATORS, "示例县")


@pytest.fixture(scope="session")
def slots() -> tuple[Slot, ...]:
    return SLOTS


@pytest.fixture(scope="session")
def enterprises() -> tuple[Enterprise, ...]:
    return ENTERPRISES


Rows = Sequence[Sequence[Any]]


@pytest.fixture
def workbook(tmp_path: Path) -> Callable[..., Path]:
    """Write sheets of rows; a pair in place of a value is value and number format."""

    def write(sheets: Mapping[str, Rows], name: str = "表.xlsx", merged: Sequence[str] = ()) -> Path:
        book = openpyxl.Workbook()
        book.remove(book.active)
        for title, rows in sheets.items():
            sheet = book.create_sheet(title)
            for number, row in enumerate(rows, 1):
                for column, entry in enumerate(row, 1):
                    value, form = entry if isinstance(entry, tuple) else (entry, None)
                    cell = sheet.cell(number, column, value)
                    if form:
                        cell.number_format = form
            for span in merged:
                sheet.merge_cells(span)
        book.save(tmp_path / name)
        return tmp_path / name

    return write


@pytest.fixture
def text_file(tmp_path: Path) -> Callable[..., Path]:
    """Write rows as a delimited text file in an encoding."""

    def write(rows: Rows, name: str = "表.csv", encoding: str = "utf-8", delimiter: str = ",") -> Path:
        text = "".join(delimiter.join(map(str, row)) + "\r\n" for row in rows)
        (tmp_path / name).write_bytes(text.encode(encoding))
        return tmp_path / name

    return write


@pytest.fixture
def pdf_file(tmp_path: Path) -> Callable[..., Path]:
    """Write a PDF of some pages; ``change`` may edit it before it is saved, ``save`` goes to pikepdf."""

    def write(
        name: str = "文件.pdf",
        pages: int = 1,
        change: Callable[[pikepdf.Pdf], None] | None = None,
        **save: Any,
    ) -> Path:
        with pikepdf.new() as pdf:
            for _ in range(pages):
                page = pdf.add_blank_page(page_size=(595, 842))
                page.obj.Contents = pdf.make_stream(b"0 0 1 rg 100 100 200 300 re f")
            if change is not None:
                change(pdf)
            pdf.save(tmp_path / name, **save)
        return tmp_path / name

    return write


@pytest.fixture
def image_file(tmp_path: Path) -> Callable[..., Path]:
    """Write an image in the format its name or ``form`` asks for."""

    def write(name: str, mode: str = "RGB", size: tuple[int, int] = (60, 80), **save: Any) -> Path:
        Image.effect_noise(size, 60).convert(mode).save(tmp_path / name, **save)
        return tmp_path / name

    return write
