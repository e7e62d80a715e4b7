"""What ``bind`` prints: the volumes planned, or those made, as a table for people or JSON for scripts."""

import unicodedata
from collections.abc import Iterator, Sequence
from typing import Any

from cmarchive.listing import as_json, problems_data
from cmarchive.model import Subject
from cmarchive.session import PRESET_NAMES, BindPreview, BindResult, PlannedVolume
from cmarchive.volumes import BoundVolume

_TITLE = 44  # columns of a terminal
_CONFORMANT = {True: "合格", False: "不合格", None: "—"}


def planned(preview: BindPreview, form: str) -> str:
    """Print what a binding would make."""
    if form == "json":
        return as_json(
            {
                "preset": preview.options.preset,
                "volumes": [_planned(volume) for volume in preview.volumes],
                "warnings": list(preview.warnings),
                "totals": {
                    "volumes": len(preview.volumes),
                    "items": preview.items,
                    "pages": preview.pages,
                    "sheets": preview.sheets,
                    "thickness": str(preview.thickness),
                    "attention": preview.attention,
                },
            }
        )
    head = ("册号", "案卷题名", "档号", "件数", "页数", "张数", "厚度", "提示")
    rows = [head, *(_row(volume) for volume in preview.volumes)]
    lines = [f"{PRESET_NAMES[preview.options.preset]}　计划", *_aligned(rows, right={0, 3, 4, 5, 6})]
    lines.append(
        f"共 {len(preview.volumes)} 卷 {preview.pages} 页，约 {preview.thickness} mm 厚；"
        f"{preview.attention} 处需要注意"
    )
    lines += [f"  {text}" for text in preview.warnings]
    lines += [f"  第 {one.number} 卷　{text}" for one in preview.volumes for text in one.warnings]
    return "\n".join(lines)


def bound(result: BindResult, form: str) -> str:
    """Print the bound volumes."""
    if form == "json":
        return as_json(
            {
                "folder": str(result.folder),
                "catalogue": str(result.catalogue),
                "swaps": str(result.swaps) if result.swaps else None,
                "volumes": [_bound(volume) for volume in result.volumes],
                "problems": problems_data(result.problems),
            }
        )
    lines = [
        f"{volume.number:3d}　{volume.reference}　{volume.title}　{volume.pages} 页　"
        f"PDF/A {_CONFORMANT[volume.conformant]}　{volume.file}"
        for volume in result.volumes
    ]
    lines.append(
        f"共 {len(result.volumes)} 卷 {sum(v.pages for v in result.volumes)} 页，总目录：{result.catalogue}"
    )
    if result.swaps:
        lines.append(f"已打印的案卷需要换页，换页单：{result.swaps}")
    if result.problems:
        lines.append(f"以下 {len(result.problems)} 处以说明页代替或请核对：")
    lines += [f"  {problem}" for problem in result.problems]
    return "\n".join(lines)


def _row(volume: PlannedVolume) -> tuple[str, ...]:
    title = volume.title if volume.parts == 1 else f"{volume.title}（{volume.part}/{volume.parts}）"
    counts = (volume.items, volume.pages, volume.sheets)
    note = f"{len(volume.warnings)} 处" if volume.warnings else ""
    return (
        str(volume.number),
        _cut(title, _TITLE),
        volume.reference,
        *(str(count) for count in counts),
        f"{volume.thickness} mm",
        note,
    )


def _planned(volume: PlannedVolume) -> dict[str, Any]:
    return {
        "number": volume.number,
        "reference": volume.reference,
        "title": volume.title,
        "subject": _subject(volume.subject),
        "part": volume.part,
        "parts": volume.parts,
        "items": volume.items,
        "pages": volume.pages,
        "sheets": volume.sheets,
        "thickness": str(volume.thickness),
        "warnings": list(volume.warnings),
    }


def _bound(volume: BoundVolume) -> dict[str, Any]:
    return {
        "number": volume.number,
        "reference": volume.reference,
        "title": volume.title,
        "subject": _subject(volume.subject),
        "part": volume.part,
        "parts": volume.parts,
        "file": volume.file,
        "pages": volume.pages,
        "items": [
            {
                "item": place.item,
                "first": place.first,
                "last": place.last,
                "first_number": place.first_number,
                "last_number": place.last_number,
            }
            for place in volume.places
        ],
        "conformant": volume.conformant,
        "remarks": [
            {
                "kind": one.kind,
                "item": one.item,
                "page": one.label,
                "file": one.file,
                "message": one.message,
            }
            for one in volume.remarks
        ],
    }


def _subject(subject: Subject) -> dict[str, str]:
    return {"kind": subject.key.kind, "id": subject.key.id, "name": subject.name}


def _aligned(rows: Sequence[Sequence[str]], right: set[int]) -> Iterator[str]:
    """Pad the cells of every column to one width; Chinese characters take two columns of a terminal."""
    widths = [max(_width(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        cells = []
        for column, text in enumerate(row):
            blank = " " * (widths[column] - _width(text))
            cells.append(blank + text if column in right else text + blank)
        yield "  ".join(cells).rstrip()


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in text)


def _cut(text: str, columns: int) -> str:
    if _width(text) <= columns:
        return text
    while _width(text) > columns - 2:
        text = text[:-1]
    return f"{text}…"
