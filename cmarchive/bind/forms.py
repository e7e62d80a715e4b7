"""The unnumbered forms of a volume after GB/T 11822-2008: 封面, 卷内目录 and 备考表."""

from collections.abc import Sequence
from dataclasses import replace

from cmarchive.assessment import retention_name
from cmarchive.bind.conversion import Face
from cmarchive.bind.counts import counts
from cmarchive.bind.endnotes import document_sentences
from cmarchive.bind.entries import Entry
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
    SIZE_6,
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
)
from cmarchive.bind.metrics import cleaned, fitting_size, text_width, wrap
from cmarchive.bind.naming import eight_digits
from cmarchive.bind.numbering import span
from cmarchive.bind.options import BindOptions, Numbering
from cmarchive.bind.plans import ContentsSheet, DrawnVolume, RowLink, VolumePlan
from cmarchive.bind.printed import lapsed_sentences
from cmarchive.bind.tabular import TableForm, pour, sheet_count
from cmarchive.model import SubjectKind
from cmarchive.text import mark

_MIDDLE = LEFT + TEXT_WIDTH / 2
_EDGE = A4[0] - RIGHT

_MOST_LINES = 3  # of a value on the cover

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
_PLACE = 5  # of the column 页号
_CONTENTS_STYLE = TableStyle(size=SIZE_5S, head_size=SIZE_5, row=15, head=13)


def contents_columns(options: BindOptions) -> tuple[Column, ...]:
    """The columns of the 卷内目录; when every item is numbered on its own, 页数 stands in the place of 页号."""
    if options.numbering is Numbering.VOLUME:
        return CONTENTS_COLUMNS
    return tuple(
        replace(column, title=mark("Contents", "页数")) if place == _PLACE else column
        for place, column in enumerate(CONTENTS_COLUMNS)
    )


def draw(volume: VolumePlan) -> DrawnVolume:
    """Draw the forms of a volume whose pages are numbered."""
    return DrawnVolume(plan=volume, cover=cover(volume), contents=contents(volume), back=back(volume))


def sheets_of_paper(volume: VolumePlan) -> int:
    """How many sheets of paper the drawn volume has (``DrawnVolume.sheets``), without drawing it."""
    contents_sheets = sheet_count(_contents_form(volume), _contents_rows(volume))
    return 1 + contents_sheets + len(back(volume)) + volume.sides // (2 if volume.is_two_sided else 1)


def cover(volume: VolumePlan) -> Sheet:
    """The 封面: the fields of GB/T 11822-2008 and GB/T 9705-2008 together (archive.md §2.10.3)."""
    enterprise = volume.subject.key.kind is SubjectKind.ENTERPRISE
    kind = mark("Cover", "一 企 一 档") if enterprise else mark("Cover", "考核指标档案")
    office = cleaned(volume.office)
    marks: list[Mark] = [
        *_corner(34, mark("Cover", "档号"), volume.reference),
        *_corner(43, mark("Cover", "全宗号"), volume.fonds),
        line_of(_MIDDLE, 70, office, fitting_size(office, SIZE_3, TEXT_WIDTH), align=Align.CENTER),
        line_of(_MIDDLE, 94, kind, SIZE_1, face=Face.SANS, bold=True, align=Align.CENTER),
        Line(x0=_MIDDLE - 45, y0=101, x1=_MIDDLE + 45, y1=101, width=1.5),
        Line(x0=_MIDDLE - 45, y0=102.2, x1=_MIDDLE + 45, y1=102.2, width=0.5),
    ]
    marks += _cover_title(volume.title)
    marks += _cover_fields(volume)
    part = mark("Cover", "第 {part} 册    共 {parts} 册").format(part=volume.part, parts=volume.parts)
    marks.append(line_of(_MIDDLE, 268, part, SIZE_4, align=Align.CENTER))
    return Sheet(tuple(marks))


def _corner(y: float, label: str, value: str) -> list[Mark]:
    shown = cleaned(value)
    return [
        line_of(_EDGE - 72, y, label, SIZE_4, align=Align.RIGHT),
        Line(x0=_EDGE - 70, y0=y + 2, x1=_EDGE, y1=y + 2),
        line_of(_EDGE - 35, y, shown, fitting_size(shown, SIZE_5, 68), align=Align.CENTER),
    ]


def _cover_title(title: str) -> list[Mark]:
    """The 案卷题名 in the largest size at which it leaves the fields alone."""
    top, bottom, wide, factor = 112.0, 176.0, 150.0, 1.5
    sizes = (SIZE_2, SIZE_2S, SIZE_3, SIZE_4, SIZE_5, SIZE_5S)
    fits = (size for size in sizes if len(wrap(title, size, wide)) * leading(size, factor) <= bottom - top)
    size = next(fits, SIZE_6)
    block = len(wrap(title, size, wide)) * leading(size, factor)
    start = top + max(0.0, min(8.0, bottom - top - block))
    marks, _ = paragraph(
        _MIDDLE - wide / 2, start, title, size, wide, bold=True, align=Align.CENTER, factor=factor
    )
    return marks


def _cover_fields(volume: VolumePlan) -> list[Mark]:
    count = mark("Cover", "{entries} 件  {pages} 页").format(entries=volume.count, pages=volume.pages)
    fields = (
        (mark("Cover", "立卷单位"), volume.office),
        (mark("Cover", "起止日期"), volume.span),
        (mark("Cover", "保管期限"), retention_name(volume.retention)),
        (mark("Cover", "密    级"), volume.secrecy),
        (mark("Cover", "件数页数"), count),
    )
    marks: list[Mark] = []
    y = 190.0
    for name, value in fields:
        marks.append(line_of(_MIDDLE - 50, y, name, SIZE_4))
        marks += _cover_value(value, y)
        marks.append(Line(x0=_MIDDLE - 25, y0=y + 2, x1=_MIDDLE + 50, y1=y + 2))
        y += 13
    return marks


def _cover_value(value: str, y: float) -> list[Mark]:
    """A value above its line: on one line of type, else on two or three smaller ones."""
    for size, most in ((SIZE_4, 1), (SIZE_5, 2), (SIZE_5S, 2)):
        lines = wrap(value, size, 73)
        if len(lines) <= most:
            break
    else:
        size = SIZE_6
        lines = wrap(value, size, 73)
        if len(lines) > _MOST_LINES:
            shown = cleaned(value)
            lines, size = (shown,), fitting_size(shown, size, 73)
    step = leading(size, 1.2)
    return [
        line_of(_MIDDLE + 13, y - above * step, line, size, align=Align.CENTER)
        for above, line in enumerate(reversed(lines))
    ]


def contents_cells(
    entry: Entry, *, is_last: bool, numbering: Numbering = Numbering.VOLUME
) -> tuple[str, ...]:
    """The cells of an entry's line. The last line with pages also says where the volume ends."""
    if entry.elsewhere is not None:  # the place is too long for the narrow columns
        title, page = f"{entry.title}\n{entry.elsewhere.text}", mark("Contents", "互见")
    else:
        title, page = entry.title, _page_cell(entry, is_last=is_last, numbering=numbering)
    return (
        f"{entry.sequence}",
        entry.number,
        entry.author,
        title,
        eight_digits(entry.dated),
        page,
        entry.note,
    )


def _page_cell(entry: Entry, *, is_last: bool, numbering: Numbering) -> str:
    if numbering is Numbering.ITEM:
        return f"{entry.pages}"
    return span(entry.first_label, entry.last_label) if is_last else entry.first_label


def contents(volume: VolumePlan) -> tuple[ContentsSheet, ...]:
    """The 卷内目录. How many sheets it takes does not depend on the page numbers, for their column never wraps."""
    return tuple(
        ContentsSheet(
            sheet=sheet,
            rows=tuple(
                RowLink(entry=row, x=LEFT, y=y, wide=TEXT_WIDTH, high=high) for row, y, high in places
            ),
        )
        for sheet, places, _ in pour(_contents_form(volume), _contents_rows(volume))
    )


def _contents_rows(volume: VolumePlan) -> list[tuple[str, ...]]:
    numbering = volume.options.numbering
    return [
        contents_cells(entry, is_last=index == volume.end, numbering=numbering)
        for index, entry in enumerate(volume.entries)
    ]


def _contents_form(volume: VolumePlan) -> TableForm:
    return TableForm(
        title=mark("Contents", "卷  内  目  录"),
        continued=mark("Contents", "卷内目录（续）"),
        columns=contents_columns(volume.options),
        style=_CONTENTS_STYLE,
        head=tuple(_contents_head(volume)),
    )


def _contents_head(volume: VolumePlan) -> list[Mark]:
    """Whose volume it is, in two smaller lines when the name is long, and its 档号."""
    reference = cleaned(mark("Contents", "档号：{reference}").format(reference=volume.reference))
    left = TEXT_WIDTH - text_width(reference, SIZE_5S) - 6
    name = cleaned(volume.subject.name)
    size, lines = SIZE_5S, wrap(name, SIZE_5S, left)
    if len(lines) > 1:
        size, lines = SIZE_6, wrap(name, SIZE_6, left)
    if len(lines) > 2:
        size, lines = fitting_size(name, SIZE_6, left), (name,)
    step = leading(size, 1.2)
    return [
        *(line_of(LEFT, 44 - above * step, line, size) for above, line in enumerate(reversed(lines))),
        line_of(_EDGE, 44, reference, SIZE_5S, align=Align.RIGHT),
    ]


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
    """Paragraphs cut into lines. What the program cannot count for certain is left to the pen."""
    counted = counts(volume)
    total = mark("Back", "本案卷共有文件材料 {entries} 件 {pages} 页，封面、卷内目录和备考表不编页号。")
    kinds = mark("Back", "其中：文字{text}页，图样{drawings}页，照片{photographs}张；复印件{copies}件。")
    paragraphs = [
        total.format(entries=volume.count, pages=volume.pages),
        kinds.format(
            text=_figure(counted.text),
            drawings=_figure(counted.drawings),
            photographs=_figure(counted.photographs),
            copies=_figure(counted.copies),
        ),
        mark("Back", "互见号：{numbers}").format(numbers="、".join(volume.see_also) or "_" * 24),
        "",
        mark("Back", "说明："),
        *lapsed_sentences(volume),
        *document_sentences(volume),
        *(volume.missing or (mark("Back", "应归档的材料已按目录归入本卷。"),)),
    ]
    return [line for text in paragraphs for line in wrap(text, SIZE_5, TEXT_WIDTH - 14)]


def _figure(number: int | None) -> str:
    return "________" if number is None else f" {number} "


def _signatures() -> Sequence[Mark]:
    marks: list[Mark] = []
    for y, who in ((_BACK_BOTTOM - 30, mark("Back", "立卷人")), (_BACK_BOTTOM - 14, mark("Back", "检查人"))):
        marks.append(line_of(LEFT + 60, y, who, SIZE_5))
        marks.append(Line(x0=LEFT + 74, y0=y + 1, x1=LEFT + 108, y1=y + 1))
        marks.append(line_of(LEFT + 118, y, mark("Back", "年      月      日"), SIZE_5))
    return marks
