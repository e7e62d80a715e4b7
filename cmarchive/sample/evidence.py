"""The papers that prove each indicator: the region's letters, reports and calculation sheets, one folder an indicator."""

import random
import zlib
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import PurePosixPath

from cmarchive.sample.planning import Plan, suffix
from cmarchive.sample.source import SampleSource, Table
from cmarchive.sample.values import Content, Medium, PlannedDocument, Template

_MEDIA = (Medium.PDF,) * 11 + (Medium.SCAN,)
_LETTER = (
    "为做好创建国家环境保护模范城市工作，现将{title}有关事项通知如下。",
    "一、统一思想认识。各责任单位应按照职责分工，落实各项工作任务，确保{name}达到考核要求。",
    "二、加强组织实施。建立工作台账，按时报送进展情况和有关数据，数据应有来源、可核对。",
    "三、强化督促检查。对工作不力、弄虚作假的，依照有关规定处理。",
)
_REPORT = (
    "指标要求|{name}。",
    "基本情况|本材料由{author}提供，统计范围和口径与考核指标一致。",
    "完成情况|有关数据见下表，三年数据口径一致。",
    "采取的措施与行动|明确责任分工，加强日常监督管理，定期核对数据。",
    "数据来源|统计年鉴、环境统计年报和有关部门盖章的统计资料。",
)
_TEXTS = {Template.LETTER: _LETTER, Template.REPORT: _REPORT}
_TABULAR = (Template.REPORT, Template.FORM, Template.LEDGER)
_PLACES = ("城东片区", "城西片区", "滨江片区", "工业园区", "示例河", "示例湖")


def plan_evidence(plan: Plan) -> None:
    """Add the indicators' papers to the plan."""
    source = plan.source
    county = source.county["county"]
    for indicator in source.evidence:
        for paper in indicator["evidence"]:
            for year in source.years if paper.get("repeat") == "year" else (None,):
                plan.add(_document(indicator, paper, year, plan, county))


def _document(indicator: Table, paper: Table, year: int | None, plan: Plan, county: str) -> PlannedDocument:
    serial = plan.next_serial()
    seed = zlib.crc32(f"{paper['slot']}{year}{serial}".encode())
    template = Template(paper["template"])
    medium = Medium.PDF if template is Template.REPORT else random.Random(seed).choice(_MEDIA)
    valid = paper.get("valid", ())
    last = plan.source.years[-1]
    dated = date.fromisoformat(valid[0]) if valid else date(year or last, 11, 3 + seed % 24)
    prefix = f"{year}年" if year else ""
    words = {"title": paper["title"], "name": indicator["name"], "author": paper["author"]}
    is_letter = template is Template.LETTER
    content = Content(
        title=f"{county}{prefix}{paper['title']}",
        author=paper["author"],
        number=f"示创〔{dated.year}〕{serial}号" if is_letter else "",
        dated=dated,
        holder=county,
        addressee="各乡镇人民政府，县直有关单位" if is_letter else "",
        paragraphs=tuple(text.format_map(words) for text in _TEXTS.get(template, ())),
        rows=_particulars(indicator, paper, template, year, plan.source.years),
        table=_figures(indicator, year, plan, county) if template in _TABULAR else (),
    )
    return PlannedDocument(
        path=PurePosixPath(indicator["folder"], f"{prefix}{paper['file']}.{suffix(medium)}"),
        subject=f"指标{indicator['code']}",
        slot=paper["slot"],
        template=template,
        medium=medium,
        content=content,
        instance=str(year) if year else "",
        fields={"valid_from": valid[0], "valid_until": valid[1]} if valid else {},
        seed=seed,
    )


def _particulars(
    indicator: Table, paper: Table, template: Template, year: int | None, years: tuple[int, ...]
) -> tuple[tuple[str, str], ...]:
    """The labels and values at the head of a paper; on a drawing, what it shows."""
    if template in (Template.LETTER, Template.LEDGER):
        return ()
    if template is Template.DRAWING:
        return tuple(("构筑物", text) for text in _PLACES)
    rows = [
        ("考核指标", indicator["name"]),
        ("提供单位", paper["author"]),
        ("所属年度", f"{year}年" if year else f"{years[0]}—{years[-1]}年"),
    ]
    rows += zip(("有效期起", "有效期止"), paper.get("valid", ()), strict=False)
    return tuple(rows)


def _figures(indicator: Table, year: int | None, plan: Plan, county: str) -> tuple[tuple[str, ...], ...]:
    """The indicator's figures as written, of one year or of all."""
    years = (year,) if year else plan.source.years
    head = ("数据项", "单位", *(f"{one}年" for one in years))
    return (head, *_rows(indicator, years, plan.written, county))


def _rows(
    indicator: Table, years: tuple[int, ...], written: Mapping[tuple[str, str, int], str], county: str
) -> Iterator[tuple[str, ...]]:
    for code, name, unit in indicator["variables"]:
        values = [written.get((county, code, year), "") for year in years]
        if any(values):
            yield (name, unit or "—", *(_shown(value, unit) for value in values))


def _shown(value: str, unit: str) -> str:
    return {"1": "是", "0": "否"}.get(value, value) if not unit else value


def plan_strays(source: SampleSource) -> Iterator[PlannedDocument]:
    """Files whose names say nothing; a person has to look at them."""
    for number, stray in enumerate(source.county["stray"]):
        yield PlannedDocument(
            path=PurePosixPath(stray["path"]),
            subject="",
            slot="",
            template=Template(stray["template"]),
            medium=Medium(stray["medium"]),
            content=Content(
                title="资料",
                author=source.county["county_bureau"],
                dated=date(2024, 3, 15),
                paragraphs=("本页为未注明名称的扫描资料，须由资料员查看后归入相应目录。",),
                rows=(("来源", "办公室扫描仪"), ("页数", "1")),
                table=(("序号", "内容"), ("1", "见附件"), ("2", "见附件")),
            ),
            seed=900 + number,
            registered=False,
        )
