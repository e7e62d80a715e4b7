"""The unnumbered forms of a volume after GB/T 11822-2008: 封面, 卷内目录 and 备考表."""

from collections.abc import Sequence

from cmarchive.bind.conversion import Face
from cmarchive.bind.layout import (
    A4,
    LEFT,
    RIGHT,
    SIZE_1,
    SIZE_2,
    SIZE_2S,
    SIZE_3,
    SIZE_4,
    SIZE_5,
    SIZE_5S,
    TEXT_WIDTH,
    Align,
    Column,
    Line,
    Mark,
    Rect,
    Sheet,
    TableStyle,
    leading,
    line_of,
    paragraph,
    row_height,
    row_marks,
)
from cmarchive.bind.metrics import fitting_size, text_width, wrap
from cmarchive.bind.naming import RETENTION_NAMES, eight_digits
from cmarchive.bind.parts import ContentsSheet, DrawnVolume, Entry, RowLink, VolumePlan
from cmarchive.model import SubjectKind
from cmarchive.text import mark

_MIDDLE = LEFT + TEXT_WIDTH / 2
_EDGE = A4[0] - RIGHT

# archive.md §2.3: widths 10/20/20/70/20/10/20; the page column is widened for three digits and a range
CONTENTS_COLUMNS = (
    Column(title=mark("Contents", "序号"), width=10, single=True),
    Column(title=mark("Contents", "文件编号"), width=25),
    Column(title=mark("Contents", "责任者"), width=24),
    Column(title=mark("Contents", "文件题名"), width=62, align=Align.LEFT),
    Column(title=mark("Contents", "日期"), width=18, single=True),
    Column(title=mark("Contents", "页号"), width=14, single=True),
    Column(title=mark("Contents", "备注"), width=17),
)
_CONTENTS_STYLE = TableStyle(size=SIZE_5S, head_size=SIZE_5, row=15, head=13)
_CONTENTS_TOP, _CONTENTS_FLOOR = 47.0, 281.0


def draw(volume: VolumePlan) -> DrawnVolume:
    """Draw the forms of a volume whose pages are numbered."""
    return DrawnVolume(plan=volume, cover=cover(volume), contents=contents(volume), back=back(volume))


def cover(volume: VolumePlan) -> Sheet:
    """The 封面: 档号, 立卷单位, kind of archive, 案卷题名, and the descriptive fields."""
    enterprise = volume.subject.key.kind is SubjectKind.ENTERPRISE
    kind = mark("Cover", "一 企 一 档") if enterprise else mark("Cover", "考核指标档案")
    marks: list[Mark] = [
        line_of(_EDGE - 72, 34, mark("Cover", "档号"), SIZE_4, align=Align.RIGHT),
        Line(x0=_EDGE - 70, y0=36, x1=_EDGE, y1=36),
        line_of(
            _EDGE - 35,
            34,
            volume.reference,
            fitting_size(volume.reference, SIZE_5, 68),
            align=Align.CENTER,
        ),
        line_of(
            _MIDDLE,
            70,
            volume.office,
            fitting_size(volume.office, SIZE_3, TEXT_WIDTH),
            align=Align.CENTER,
        ),
        line_of(_MIDDLE, 94, kind, SIZE_1, face=Face.SANS, bold=True, align=Align.CENTER),
        Line(x0=_MIDDLE - 45, y0=101, x1=_MIDDLE + 45, y1=101, width=1.5),
        Line(x0=_MIDDLE - 45, y0=102.2, x1=_MIDDLE + 45, y1=102.2, width=0.5),
    ]
    lines = len(wrap(volume.title, SIZE_2, 150))
    size = SIZE_2 if lines <= 4 else SIZE_3
    title, _ = paragraph(
        _MIDDLE - 75, 116, volume.title, size, 150, bold=True, align=Align.CENTER, factor=1.6
    )
    marks += title
    marks += _cover_fields(volume)
    part = mark("Cover", "第 {part} 册    共 {parts} 册").format(part=volume.part, parts=volume.parts)
    marks.append(line_of(_MIDDLE, 268, part, SIZE_4, align=Align.CENTER))
    return Sheet(tuple(marks))


def _cover_fields(volume: VolumePlan) -> list[Mark]:
    count = mark("Cover", "{entries} 件  {pages} 页").format(entries=volume.count, pages=volume.pages)
    fields = (
        (mark("Cover", "立卷单位"), volume.office),
        (mark("Cover", "起止日期"), volume.span),
        (mark("Cover", "保管期限"), RETENTION_NAMES.get(volume.retention, volume.retention)),
        (mark("Cover", "密    级"), volume.secrecy),
        (mark("Cover", "件数页数"), count),
    )
    marks: list[Mark] = []
    y = 190.0
    for name, value in fields:
        marks.append(line_of(_MIDDLE - 50, y, name, SIZE_4))
        lines = wrap(value, SIZE_5, 73) if text_width(value, SIZE_4) > 73 else (value,)
        size = SIZE_4 if len(lines) == 1 else SIZE_5
        for above, line in enumerate(reversed(lines[:3])):
            baseline = y - above * leading(size, 1.25)
            marks.append(line_of(_MIDDLE + 13, baseline, line, size, align=Align.CENTER))
        marks.append(Line(x0=_MIDDLE - 25, y0=y + 2, x1=_MIDDLE + 50, y1=y + 2))
        y += 13
    return marks


def contents_cells(entry: Entry, *, is_last: bool) -> tuple[str, ...]:
    """The cells of an entry's line. The last line with pages also says where the volume ends."""
    if entry.elsewhere is not None:  # the place is too long for the narrow columns
        title, page = f"{entry.title}\n{entry.elsewhere.text}", mark("Contents", "互见")
    else:
        title, page = entry.title, _page_range(entry, is_last=is_last)
    return (
        f"{entry.sequence}",
        entry.number,
        entry.author,
        title,
        eight_digits(entry.dated),
        page,
        entry.note,
    )


def _page_range(entry: Entry, *, is_last: bool) -> str:
    return f"{entry.first}–{entry.last}" if is_last and entry.pages > 1 else f"{entry.first}"


def contents(volume: VolumePlan) -> tuple[ContentsSheet, ...]:
    """The 卷内目录. How many sheets it takes does not depend on the page numbers, for their column never wraps."""
    sheets: list[ContentsSheet] = []
    marks, y = _contents_head(volume, continued=False)
    rows: list[RowLink] = []
    for index, entry in enumerate(volume.entries):
        cells = contents_cells(entry, is_last=index == volume.end)
        height = row_height(CONTENTS_COLUMNS, cells, _CONTENTS_STYLE)
        if y + height > _CONTENTS_FLOOR and rows:
            sheets.append(ContentsSheet(sheet=Sheet(tuple(marks)), rows=tuple(rows)))
            marks, y = _contents_head(volume, continued=True)
            rows = []
        marks += row_marks(LEFT, y, CONTENTS_COLUMNS, cells, _CONTENTS_STYLE, height=height)
        rows.append(RowLink(entry=index, x=LEFT, y=y, wide=TEXT_WIDTH, high=height))
        y += height
    while (
        y + _CONTENTS_STYLE.row <= _CONTENTS_FLOOR
    ):  # the form goes on to the foot of the sheet, as printed ones do
        marks += row_marks(LEFT, y, CONTENTS_COLUMNS, [""] * len(CONTENTS_COLUMNS), _CONTENTS_STYLE)
        y += _CONTENTS_STYLE.row
    return (*sheets, ContentsSheet(sheet=Sheet(tuple(marks)), rows=tuple(rows)))


def _contents_head(volume: VolumePlan, *, continued: bool) -> tuple[list[Mark], float]:
    title = mark("Contents", "卷内目录（续）") if continued else mark("Contents", "卷  内  目  录")
    reference = mark("Contents", "档号：{reference}").format(reference=volume.reference)
    left = TEXT_WIDTH - text_width(reference, SIZE_5S) - 6
    name = volume.subject.name
    marks: list[Mark] = [
        line_of(_MIDDLE, 31, title, SIZE_2S, bold=True, align=Align.CENTER),
        line_of(LEFT, 44, name, fitting_size(name, SIZE_5S, left)),
        line_of(_EDGE, 44, reference, SIZE_5S, align=Align.RIGHT),
    ]
    titles = [column.title for column in CONTENTS_COLUMNS]
    high = _CONTENTS_STYLE.head
    marks += row_marks(LEFT, _CONTENTS_TOP, CONTENTS_COLUMNS, titles, _CONTENTS_STYLE, height=high, head=True)
    return marks, _CONTENTS_TOP + high


def back(volume: VolumePlan) -> tuple[Sheet, ...]:
    """The 卷内备考表: counts, what is lacking, and room for the signatures. Long lists go on over more sheets."""
    reference = mark("Back", "档号：{reference}").format(reference=volume.reference)
    sheets: list[Sheet] = []
    lines = _back_lines(volume)
    while True:
        room = int((_BACK_BOTTOM - _BACK_TOP - 8) / leading(SIZE_5, 1.7))
        last = len(lines) <= room - _SIGNATURE_LINES
        taken = lines[: room if not last else None]
        lines = lines[len(taken) :]
        title = mark("Back", "卷内备考表（续）") if sheets else mark("Back", "卷 内 备 考 表")
        marks: list[Mark] = [
            line_of(_MIDDLE, 31, title, SIZE_2S, bold=True, align=Align.CENTER),
            line_of(_EDGE, 44, reference, SIZE_5S, align=Align.RIGHT),
            Rect(x=LEFT, y=_BACK_TOP, wide=TEXT_WIDTH, high=_BACK_BOTTOM - _BACK_TOP, width=0.8),
        ]
        y = _BACK_TOP + 6
        for line in taken:
            marks.append(line_of(LEFT + 7, y + 4, line, SIZE_5))
            y += leading(SIZE_5, 1.7)
        if last:
            sheets.append(Sheet((*marks, *_signatures())))
            return tuple(sheets)
        sheets.append(Sheet(tuple(marks)))


_BACK_TOP, _BACK_BOTTOM = 47.0, 275.0
_SIGNATURE_LINES = 9  # lines of text that the signatures displace


def _back_lines(volume: VolumePlan) -> list[str]:
    counted = mark("Back", "本案卷共有文件材料 {entries} 件 {pages} 页，封面、卷内目录和备考表不编页号。")
    paragraphs = [
        counted.format(entries=volume.count, pages=volume.pages),
        mark("Back", "其中：文字________页，图样________页，照片________张。"),
        mark("Back", "互见号：{also}").format(also="、".join(volume.see_also) or "________________________"),
        "",
        mark("Back", "说明："),
        *(volume.missing or (mark("Back", "应归档的材料已按目录归入本卷。"),)),
    ]
    return [line for text in paragraphs for line in wrap(text, SIZE_5, TEXT_WIDTH - 14)]


def _signatures() -> Sequence[Mark]:
    marks: list[Mark] = []
    for y, who in ((_BACK_BOTTOM - 30, mark("Back", "立卷人")), (_BACK_BOTTOM - 14, mark("Back", "检查人"))):
        marks.append(line_of(LEFT + 60, y, who, SIZE_5))
        marks.append(Line(x0=LEFT + 74, y0=y + 1, x1=LEFT + 108, y1=y + 1))
        marks.append(line_of(LEFT + 118, y, mark("Back", "年      月      日"), SIZE_5))
    return marks
