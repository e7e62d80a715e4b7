"""What the command line prints of comparisons and roll-ups, as Chinese text or JSON."""

import json
from typing import Any

from cmarchive.comparison import (
    ENTERPRISE_FIELD_NAMES,
    ITEM_FIELD_NAMES,
    PAGE_CHANGE_NAMES,
    Comparison,
    FileChange,
    ItemChange,
    PageRun,
)
from cmarchive.model import NARRATIVE_NAMES, Figure
from cmarchive.numbers import plain
from cmarchive.rollups import BoardRow, Total
from cmarchive.session import RollupFiles, summary_sentence
from cmarchive.submissions import Submission
from cmarchive.view import View


def compared(before: Submission, after: Submission, found: Comparison, view: View, form: str) -> str:
    """Print what changed between two submissions."""
    if form == "json":
        return _json(_comparison(found))
    lines = [
        f"{after.county}：第 {after.serial} 次报送与第 {before.serial} 次相比，有 {found.count} 处不同。"
    ]
    lines += [line for one in found.items for line in _item_lines(one)]
    for figure in found.figures:
        variable = view.scheme.variables.get(figure.key.variable)
        name = figure.key.variable if variable is None else variable.name
        subject = view.subject(figure.key.subject).name
        change = f"{_figure(figure.before)} → {_figure(figure.after)}"
        lines.append(f"  数据　{subject}　{name}（{figure.key.year} 年）：{change}")
    for one in found.enterprises:
        known = one.after or one.before
        word = "改动" if one.before and one.after else ("新增" if one.after else "移除")
        what = "、".join(ENTERPRISE_FIELD_NAMES[field] for field in one.fields)
        lines.append(f"  企业　{word} {known.name if known else ''}" + (f"（{what}）" if what else ""))
    for note in found.notes:
        slot = f"{view.subject(note.subject).name}　{note.slot}"
        lines.append(
            f"  缺件说明　{slot}：{note.before.reason if note.before else '（无）'}"
            f" → {note.after.reason if note.after else '（无）'}"
        )
    for told in found.explanations:
        change = (
            f"{told.before.text if told.before else '（无）'} → {told.after.text if told.after else '（无）'}"
        )
        lines.append(f"  问题说明　{told.fingerprint}：{change}")
    for text in found.narratives:
        lines.append(f"  文字　{view.subject(text.subject).name}　{NARRATIVE_NAMES[text.part]}有改动")
    for said in found.reports:
        words = [f"“{one.wording}”" if one else "（无）" for one in (said.before, said.after)]
        lines.append(f"  报告　{said.document}{said.place}：{words[0]} → {words[1]}")
    return "\n".join(lines)


def _item_lines(one: ItemChange) -> list[str]:
    word = "改动" if one.before and one.after else ("新增" if one.after else "移除")
    named = [ITEM_FIELD_NAMES.get(field, field.removeprefix("fields.")) for field in one.fields]
    told = f"（{'、'.join(named)}）" if named else ""
    lines = [f"  材料　{word} 第 {one.item.id} 号 {one.item.slot} {one.item.title}{told}"]
    return lines + [f"    文件　{_file(file)}" for file in one.files]


def _file(one: FileChange) -> str:
    if one.before is None or one.after is None:
        known = one.after or one.before
        return f"{'新增' if one.after else '移除'} {known.name if known else ''}"
    names = one.after.name if one.before.name == one.after.name else f"{one.before.name} → {one.after.name}"
    if one.pages is None:
        return f"{names} 换过"
    if not one.pages:
        return f"{names} 换过，各页内容没有变化"
    return f"{names} {'；'.join(_pages(run) for run in one.pages)}"


def _pages(run: PageRun) -> str:
    first, last = (
        (run.after_first, run.after_last) if run.after_first else (run.before_first, run.before_last)
    )
    pages = f"第 {first} 页" if first == last else f"第 {first}—{last} 页"
    return f"{pages}{PAGE_CHANGE_NAMES[run.change]}" if run.after_first else f"原{pages}删去"


def _figure(one: Figure | None) -> str:
    return "（无）" if one is None else f"{one.number.text} {one.unit}".strip()


def rolled_up(files: RollupFiles, form: str) -> str:
    """Print where a roll-up is and what it says."""
    found, report = files.report.rollup, files.report
    if form == "json":
        return _json(
            {
                "files": [str(files.workbook), str(files.summary)],
                "board": [_board(row) for row in found.board],
                "totals": [_total(one) for one in found.totals],
                "ratios": [
                    {
                        "variable": one.variable,
                        "year": one.year,
                        "value": one.value,
                        "unit": one.unit,
                        "agrees": one.agrees,
                    }
                    for one in found.ratios
                ],
                "verdicts": {one.indicator.code: one.verdict for one in report.verdicts},
                "outliers": [
                    {
                        "county": one.county.key.id,
                        "variable": one.variable,
                        "year": one.year,
                        "value": plain(one.value),
                        "median": plain(one.median),
                        "score": plain(one.score),
                        "growth": one.is_growth,
                    }
                    for one in found.outliers
                ],
                "shared": [
                    {
                        "credit_code": one.credit_code,
                        "counties": [place.county.key.id for place in one.places],
                    }
                    for one in found.shared
                ],
                "tellings": [
                    {
                        "county": one.name,
                        "variable": one.variable,
                        "year": one.year,
                        "told": [told._asdict() for told in one.told],
                    }
                    for one in found.tellings
                ],
            }
        )
    lines = [_board_line(row) for row in found.board]
    gaps = sum(one.value is not None and not one.is_complete for one in found.totals)
    lines += [
        f"汇总数据 {len(found.totals)} 项次，其中缺报县区的合计 {gaps} 项次。",
        f"与市级填报不符的合计 {len(found.contradictions)} 项次。",
        f"由县区数据得出：{summary_sentence(report.verdicts)}",
        f"离群提示 {len(found.outliers)} 处，重复企业 {len(found.shared)} 家，一数多说 {len(found.tellings)} 处。",
        f"台账：{files.workbook}",
        f"汇总：{files.summary}",
    ]
    return "\n".join(lines)


def _board_line(row: BoardRow) -> str:
    if row.days is None:
        return f"  —　{row.county.name}　未报送"
    return (
        f"{row.place:3d}　{row.county.name}　第 {row.serial} 次（{row.received}）　齐备 {row.percent}%　"
        f"未说明错误 {row.unexplained}　待整改 {row.open_opinions}　待核查 {row.mended}"
    )


def _board(row: BoardRow) -> dict[str, Any]:
    return {
        "place": row.place,
        "county": row.county.key.id,
        "name": row.county.name,
        "serial": row.serial,
        "received": row.received,
        "days": row.days,
        "percent": row.percent if row.days is not None else None,
        "errors": row.errors,
        "unexplained": row.unexplained,
        "warnings": row.warnings,
        "open": row.open_opinions,
        "mended": row.mended,
    }


def _total(one: Total) -> dict[str, Any]:
    return {
        "variable": one.variable,
        "year": one.year,
        "unit": one.unit,
        "adding": one.adding,
        "value": one.text or None,
        "counties": len(one.parts),
        "missing": [county.key.id for county in one.missing],
        "city": None if one.city is None else one.city.number.text,
        "agrees": one.agrees,
    }


def _comparison(found: Comparison) -> dict[str, Any]:
    return {
        "items": [
            {
                "item": one.item.id,
                "change": "changed" if one.before and one.after else ("added" if one.after else "removed"),
                "fields": list(one.fields),
                "files": [
                    {
                        "before": file.before.name if file.before else None,
                        "after": file.after.name if file.after else None,
                        "pages": None if file.pages is None else [list(run) for run in file.pages],
                    }
                    for file in one.files
                ],
            }
            for one in found.items
        ],
        "figures": [
            {
                "subject": list(one.key.subject),
                "variable": one.key.variable,
                "year": one.key.year,
                "before": one.before.number.text if one.before else None,
                "after": one.after.number.text if one.after else None,
            }
            for one in found.figures
        ],
        "enterprises": [
            known.id for one in found.enterprises for known in (one.after or one.before,) if known is not None
        ],
        "notes": [{"subject": list(one.subject), "slot": one.slot} for one in found.notes],
        "explanations": [one.fingerprint for one in found.explanations],
        "narratives": [{"subject": list(one.subject), "part": one.part} for one in found.narratives],
        "reports": [
            {
                "document": one.document,
                "before": one.before.wording if one.before else None,
                "after": one.after.wording if one.after else None,
            }
            for one in found.reports
        ],
    }


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2)
