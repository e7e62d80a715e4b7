"""From the sample's data to a plan of papers: which file every enterprise and indicator has, and what stands on it."""

import random
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import PurePosixPath

from cmarchive.sample.source import SampleEnterprise, SampleSource, Table
from cmarchive.sample.tables import TableRequest, places, table
from cmarchive.sample.values import Content, Medium, PlannedDocument, Template

_SUFFIXES = {
    Medium.PDF: "pdf",
    Medium.SCAN: "pdf",
    Medium.JPEG: "jpg",
    Medium.PNG: "png",
    Medium.TIFF: "tif",
    Medium.ENCRYPTED: "pdf",
    Medium.DAMAGED: "pdf",
    Medium.WORD: "docx",
}


@dataclass
class Plan:
    """The papers planned so far, and the serial numbers given out in order to keep every 文号 different."""

    source: SampleSource
    written: Mapping[tuple[str, str, int], str]
    documents: list[PlannedDocument] = field(default_factory=list)
    taken: set[str] = field(default_factory=set)
    serial: int = 0

    def next_serial(self) -> str:
        """The next serial number, never given out twice."""
        self.serial += 1
        return str(self.serial)

    def add(self, document: PlannedDocument) -> None:
        """Take a paper into the plan under a name no other has."""
        path, number = document.path, 2
        while str(path).casefold() in self.taken:
            path = document.path.with_stem(f"{document.path.stem}（{number}）")
            number += 1
        self.taken.add(str(path).casefold())
        if path != document.path:
            document = replace(document, path=path)
        self.documents.append(document)


def plan_documents(source: SampleSource) -> Plan:
    """Plan every paper of the enterprises, before any mistake is planted."""
    plan = Plan(source=source, written=source.written())
    for enterprise in source.enterprises:
        common = _common(source, enterprise)
        for paper in source.papers:
            if _applies(paper, enterprise):
                for extra in _repetitions(paper, enterprise, source):
                    words = {**common, **extra, "serial": plan.next_serial()}
                    plan.add(_document(paper, enterprise, plan, words))
    return plan


def _applies(paper: Table, enterprise: SampleEnterprise) -> bool:
    wanted = paper.get("when", ())
    if paper["slot"] in enterprise.omit or (wanted and not enterprise.flags & set(wanted)):
        return False
    return paper.get("repeat") != "project" or bool(enterprise.projects)


def _common(source: SampleSource, enterprise: SampleEnterprise) -> dict[str, str]:
    chance = random.Random(zlib.crc32(enterprise.name.encode()))
    issued = date(chance.choice((2022, 2023)), chance.randint(2, 11), chance.randint(1, 27))
    until = date(issued.year + 5, issued.month, issued.day)
    started = int(enterprise.started[:4])
    permit = next((flag for flag in source.county["permit_names"] if flag in enterprise.flags), "")
    words = {key: value for key, value in source.county.items() if isinstance(value, str)}
    words |= {
        "today": source.reference_date.replace(day=26).isoformat(),
        "name": enterprise.name,
        "short": enterprise.name.removeprefix("示例")[:1],
        "code": enterprise.credit_code,
        "industry": enterprise.industry,
        "industry_code": enterprise.industry_code,
        "address": enterprise.address,
        "started": enterprise.started,
        "operation": enterprise.operation,
        "capacity": enterprise.capacity,
        "product": enterprise.product,
        "process": enterprise.traits["process"],
        "permit": f"{enterprise.credit_code}001P",
        "permit_name": source.county["permit_names"].get(permit, "不纳入"),
        "permit_from": issued.isoformat(),
        "permit_until": date.fromordinal(until.toordinal() - 1).isoformat(),
        "established": f"{started - 1}-{chance.randint(2, 11):02d}-{chance.randint(1, 27):02d}",
        "built": str(enterprise.projects[-1][2] if enterprise.projects else started),
        "waste_codes": "、".join(code for _, code, _ in enterprise.traits["wastes"]),
    }
    return words


def _repetitions(
    paper: Table, enterprise: SampleEnterprise, source: SampleSource
) -> Iterator[Mapping[str, str]]:
    kind = paper.get("repeat", "")
    if kind == "year":
        for year in source.years:
            if enterprise.ran_in(year):
                yield {"year": str(year), "next": str(year + 1)}
    elif kind == "project":
        for folder, name, year in enterprise.projects:
            yield {
                "project": name,
                "project_folder": folder,
                "project_year": str(year),
                "project_next": str(year + 1),
                "commissioned": f"{year + 1}-06-20",
            }
    elif kind == "manifest":
        yield from _manifests(enterprise, source)
    else:
        yield {}


def _manifests(enterprise: SampleEnterprise, source: SampleSource) -> Iterator[Mapping[str, str]]:
    """One transfer a year and waste, its amount that of the waste list."""
    for year in source.years:
        for number, (name, code, amount) in enumerate(enterprise.traits["wastes"], 1):
            day = date(year, 3 + 3 * (number % 3), 11 + number)
            yield {
                "year": str(year),
                "manifest": f"{year}451199{zlib.crc32(enterprise.name.encode()) % 10000:04d}{number:02d}",
                "manifest_date": day.isoformat(),
                "waste_name": name,
                "waste_code": code,
                "waste_quantity": amount,
            }


def _document(
    paper: Table, enterprise: SampleEnterprise, plan: Plan, words: dict[str, str]
) -> PlannedDocument:
    seed = zlib.crc32(f"{enterprise.name}{paper['slot']}{words['serial']}".encode())
    chance = random.Random(seed)
    words |= {f"{key}_text": _day_text(value) for key, value in words.items() if _is_day(value)}
    medium = Medium(chance.choice(paper["media"]))
    name = chance.choice(paper["file"]).format_map(words)
    folder = paper["folder"].format_map(words)
    year = int(words.get("year", plan.source.years[-1]))
    request = TableRequest(enterprise=enterprise, year=year, written=plan.written, chance=chance)
    template = Template(paper["template"])
    return PlannedDocument(
        path=PurePosixPath(enterprise.name, folder, f"{name}.{_SUFFIXES[medium]}"),
        subject=enterprise.name,
        slot=paper["slot"],
        template=template,
        medium=medium,
        content=_content(paper, template, request, words),
        instance=_instance(paper, words),
        fields={code: text.format_map(words) for code, text in paper.get("fields", {}).items()},
        seed=seed,
    )


def _content(paper: Table, template: Template, request: TableRequest, words: Mapping[str, str]) -> Content:
    rows = tuple((label, text.format_map(words)) for label, text in paper.get("rows", ()))
    lines: tuple[tuple[str, ...], ...] = ()
    if template is Template.DRAWING:
        rows = places(paper["table"], request)
    elif "table" in paper:
        lines = table(paper["table"], request)
    return Content(
        title=paper["title"].format_map(words),
        subtitle=paper.get("subtitle", ""),
        author=paper["author"].format_map(words),
        number=paper.get("number", "").format_map(words),
        dated=_past(paper["dated"].format_map(words), words),
        holder=request.enterprise.name,
        addressee=paper.get("addressee", "").format_map(words),
        paragraphs=tuple(text.format_map(words) for text in paper.get("paragraphs", ())),
        rows=rows,
        table=lines,
        pages=paper.get("pages", 1),
    )


def _past(text: str, words: Mapping[str, str]) -> date:
    """A date, but none after the day the archive is judged on: papers about the last year come early."""
    return min(date.fromisoformat(text), date.fromisoformat(words["today"]))


def _instance(paper: Table, words: Mapping[str, str]) -> str:
    if "instance" in paper:
        text: str = paper["instance"]
        return text.format_map(words)
    if paper.get("repeat") == "project":
        return words["project_folder"]
    return words["year"] if paper.get("repeat") == "year" else ""


def _is_day(text: str) -> bool:
    return len(text) == 10 and text[4] == text[7] == "-" and text[:4].isdecimal()


def _day_text(text: str) -> str:
    day = date.fromisoformat(text)
    return f"{day.year}年{day.month}月{day.day}日"


def suffix(medium: Medium) -> str:
    """The file name's ending that goes with a medium."""
    return _SUFFIXES[medium]
