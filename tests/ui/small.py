"""The content of a small archive: its scheme, documents, findings and volumes."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

from cmarchive.assessment import (
    Condition,
    ConditionKind,
    Expiry,
    Flag,
    FlagKind,
    Indicator,
    Need,
    Predicate,
    RuleSpec,
    Scheme,
    Severity,
    Slot,
    SlotField,
    SlotGroup,
)
from cmarchive.dossiers import SlotState, dossier
from cmarchive.model import (
    Finding,
    FindingValue,
    Guess,
    Item,
    Profile,
    StoredFile,
    Subject,
    SubjectKey,
    SubjectKind,
)
from cmarchive.provenance import Provenance
from cmarchive.rules import ConditionResult, IndicatorVerdict, Verdict
from cmarchive.session import BindOptions, BindPreview, PackReport, PlannedVolume, Sides
from cmarchive.verification import (
    CheckOutcome,
    Mode,
    Outcome,
    PackageIdentity,
    PackageProblem,
    Property,
    VerificationReport,
)
from cmarchive.view import View
from cmarchive.volumes import BoundVolume, ItemPlace

PAPER = SubjectKey(SubjectKind.ENTERPRISE, "0001")
CHEMICAL = SubjectKey(SubjectKind.ENTERPRISE, "0002")
AIR = SubjectKey(SubjectKind.INDICATOR, "8")
KNOWN = Provenance(mark="V")


def small_scheme() -> Scheme:
    slots = (
        Slot(
            code="C01",
            title="排污许可证正本",
            need=Need.REQUIRED,
            expiry=Expiry.PRINTED,
            instance="certificate",
            fields=(
                SlotField(code="certificate_number", title="证书编号"),
                SlotField(code="valid_until", title="有效期止", type="date"),
                SlotField(code="quantity", title="数量（吨）", type="number"),
            ),
            provenance=KNOWN,
        ),
        Slot(
            code="C06",
            title="执行报告",
            need=Need.REQUIRED,
            each_year=True,
            instance="year",
            provenance=KNOWN,
        ),
        Slot(
            code="F05",
            title="受托方危废经营许可证",
            need=Need.REQUIRED,
            when=Predicate(all_of=("hazardous",)),
            expiry=Expiry.PRINTED,
            provenance=KNOWN,
        ),
        Slot(code="G01", title="突发环境事件应急预案", need=Need.REQUIRED, provenance=KNOWN),
        Slot(code="Z01", title="其他材料", need=Need.OPTIONAL, provenance=KNOWN),
    )
    fact = Condition(kind=ConditionKind.FACT, variable="air", provenance=KNOWN)
    indicators = tuple(
        Indicator(
            code=code,
            name=name,
            short=name,
            group="环境质量",
            text=name,
            scope="",
            lead_departments=(),
            supporting_departments=(),
            data_source="",
            explanation="",
            condition=fact,
            variables=(),
            evidence=(
                Slot(code=f"{int(code):02d}-01", title="证明材料", need=Need.REQUIRED, provenance=KNOWN),
            ),
            provenance=KNOWN,
        )
        for code, name in (("8", "空气质量"), ("14", "生活污水集中处理"))
    )
    return Scheme(
        id="small",
        title="小型考核方案",
        short="小型",
        document_number="",
        issued="",
        verification="测试用方案。",
        year_count=3,
        flags={
            "west": Flag(code="west", title="西部城市", kind=FlagKind.CITY),
            "hazardous": Flag(code="hazardous", title="产生危险废物"),
        },
        groups=(SlotGroup(code="C", title="排污许可", short="许可"),),
        indicators=indicators,
        variables={},
        slots=slots,
        rules=(
            RuleSpec(id="H1", check="required", severity=Severity.ERROR, title="材料缺失", provenance=KNOWN),
        ),
        provenance=KNOWN,
    )


def stored(name: str, pages: int = 1, problem: str = "") -> StoredFile:
    return StoredFile(
        digest=name.encode().hex().ljust(64, "0")[:64],
        name=name,
        media_type="application/pdf",
        size=1000,
        pages=pages,
        problem=problem,
    )


def first_items() -> tuple[Item, ...]:
    return (
        Item(
            id=1,
            subject=PAPER,
            slot="C01",
            title="排污许可证正本",
            number="甲环许〔2022〕3号",
            author="示例县生态环境局",
            dated=date(2022, 6, 1),
            fields={"certificate_number": "9161", "valid_until": "2027-05-31"},
            files=(stored("C01.pdf", 3),),
        ),
        Item(
            id=2,
            subject=PAPER,
            slot="C06",
            title="执行报告",
            instance="2023",
            files=(stored("2023年报.pdf", 12),),
        ),
        Item(
            id=3,
            subject=PAPER,
            slot="C06",
            title="执行报告",
            instance="2024",
            files=(stored("2024年报.pdf", 14),),
        ),
        Item(
            id=4,
            subject=CHEMICAL,
            slot="F05",
            title="危险废物经营许可证",
            fields={"valid_until": "2024-11-30"},
            files=(stored("F05.pdf", 1),),
        ),
        Item(
            id=5,
            subject=None,
            slot="",
            title="扫描件0001",
            files=(stored("扫描件0001.pdf", 2),),
            guesses=(Guess(CHEMICAL, "C01", 0.6, "文件名含“许可”"), Guess(PAPER, "G01", 0.3, "文件夹名")),
        ),
    )


def a_volume(number: int, title: str) -> BoundVolume:
    return BoundVolume(
        number=number,
        reference=f"X001-2024-{number:04d}",
        title=title,
        subject=View(
            scheme=small_scheme(), profile=Profile(scheme="", county="县", region_code="1", year=2024)
        ).region,
        part=1,
        parts=1,
        file=f"{number:03d}.pdf",
        pages=120,
        sheets=60,
        digest="",
        places=(ItemPlace(1, number, 3, 8), ItemPlace(2, number, 9, 20)),
        conformant=True,
    )


def a_plan(number: int, subject: Subject, *warnings: str, pages: int = 120) -> PlannedVolume:
    return PlannedVolume(
        number=number,
        reference=f"X001-2024-{number:04d}",
        title=f"{subject.name}环境保护档案材料",
        subject=subject,
        part=1,
        parts=1,
        items=2,
        pages=pages,
        sheets=pages + 4,
        thickness=Decimal(pages + 4) / 10,
        warnings=warnings,
    )


def preview_of(view: View, options: BindOptions) -> BindPreview:
    """A volume for each enterprise; on both sides half the pages, and something to see to at the second."""
    pages = 60 if options.sides is Sides.TWO else 120
    told = {PAPER: (), CHEMICAL: ("应归档的材料还缺 2 项。", "《合同》将以替换页代替：文件已损坏。")}
    volumes = [
        a_plan(number, one.subject, *told.get(one.key, ()), pages=pages)
        for number, one in enumerate(view.enterprises, start=1)
    ]
    return BindPreview(options=options, volumes=tuple(volumes), warnings=("没有设置全宗号。",))


def found_in(view: View) -> Iterator[Finding]:
    """One error for every missing slot, and one warning about a figure."""
    for subject in view.subjects():
        for status in dossier(view, subject.key):
            if status.needed and status.state is SlotState.MISSING:
                yield Finding(
                    rule="H1",
                    check="required",
                    severity=Severity.ERROR,
                    subject=subject,
                    period="",
                    topic=status.slot.code,
                    title="材料缺失",
                    message=f"{subject.name}缺少{status.slot.title}。",
                    remedy="补充该材料，或写明不适用的理由。",
                )
    yield Finding(
        rule="G3",
        check="ratio",
        severity=Severity.WARNING,
        subject=view.region,
        period="2024",
        topic="solid_waste_rate",
        title="固废处置利用率与原始数据不符",
        message="填报 97.9%，按数据应为 65.0%。",
        formula="处置利用率 =（综合利用量 + 处置量）÷ 产生量",
        cause="综合利用量 4.71 疑为 7.41 的数字错位。",
        remedy="核对综合利用量。",
        values=(
            FindingValue("used", "综合利用量", 2024, "4.71", "万吨", "环统基1-1 第96项"),
            FindingValue("treated", "处置量", 2024, "0.62", "万吨", "第108项"),
            FindingValue("made", "产生量", 2024, "8.20", "万吨"),
        ),
    )


def verdicts_of(scheme: Scheme) -> tuple[IndicatorVerdict, ...]:
    return tuple(
        IndicatorVerdict(
            indicator=indicator,
            verdict=verdict,
            root=ConditionResult(condition=indicator.condition, verdict=verdict, text=""),
            sentence=f"第{indicator.code}项",
        )
        for indicator, verdict in zip(scheme.indicators, (Verdict.MET, Verdict.NO_DATA), strict=True)
    )


def report_of(name: str, *outcomes: tuple[str, Outcome]) -> VerificationReport:
    """What an examination found: check items by name, each with one problem unless it passed."""
    checks = tuple(
        CheckOutcome(
            code="",
            name=item,
            property=Property.AUTHENTICITY,
            mode=Mode.AUTOMATIC,
            severity=Severity.ERROR,
            outcome=outcome,
            evidence=f"核对{item}",
            problems=() if outcome is Outcome.PASSED else (PackageProblem("data/a.pdf", f"{item}不对"),),
            count=int(outcome is not Outcome.PASSED),
        )
        for item, outcome in outcomes
    )
    return VerificationReport(
        name=name,
        digest="",
        size=9,
        examined="2025-01-15T08:00:00+00:00",
        is_bag=True,
        bag_problems=(),
        package_problems=(),
        identity=identity_of(1),
        checks=checks,
    )


def identity_of(batch: int) -> PackageIdentity:
    """Whose package it is."""
    return PackageIdentity(
        identifier=f"X001-610000-2024-{batch:03d}",
        origin="a",
        county="示例县",
        region_code="610000",
        office="示例县",
        scheme="small",
        scheme_title="方案",
        years=(2024,),
        batch=batch,
        packed="2025-01-15T07:00:00+00:00",
        program="1",
    )


def pack_report_of(target: Path, batch: int) -> PackReport:
    """A package as if it had been made."""
    return PackReport(
        files=(target,),
        registration=target.with_suffix(".pdf"),
        identity=identity_of(batch),
        package="c" * 64,
        size=126_000_000,
        lacking=0,
        verification=report_of(target.name, ("摘要", Outcome.PASSED), ("档号", Outcome.WARNED)),
    )
