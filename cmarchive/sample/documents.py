"""Drawing the sample's papers: one function for each kind of paper an office keeps. Same content, same bytes."""

import random
from collections.abc import Callable

from reportlab.lib.units import mm

from cmarchive.sample.official import draw_certificate, draw_letter
from cmarchive.sample.pictures import draw_drawing, draw_photo
from cmarchive.sample.sheets import SANS, Sheet, chinese_date, column_shares
from cmarchive.sample.values import Content, PlannedDocument, Template

_SIGNATURE = "（签名）"
_PHONE = "000-0000000"


def draw(document: PlannedDocument, *, password: str = "") -> bytes:
    """Draw a document as a PDF of the pages its content takes."""
    wide = document.template in (Template.LEDGER, Template.DRAWING, Template.MANIFEST)
    sheet = Sheet(document.content.title, wide=wide, password=password)
    _DRAWERS[document.template](sheet, document.content, random.Random(document.seed))
    return sheet.finish()


def _report(sheet: Sheet, content: Content, chance: random.Random) -> None:
    """Report: a cover with title, client, compiler and date, then numbered sections and a table."""
    if content.number:
        sheet.write(sheet.left, sheet.height - 30 * mm, f"报告编号：{content.number}", 12)
    sheet.y = sheet.height - 88 * mm
    if content.holder:
        sheet.centre(content.holder, 20, SANS, leading=1.7)
        sheet.y -= 10
    sheet.centre(content.title, 27, SANS, leading=1.6)
    if content.subtitle:
        sheet.centre(content.subtitle, 15)
    sheet.y = 92 * mm
    sheet.centre(f"编制单位：{content.author}", 15, leading=2.1)
    sheet.centre(chinese_date(content.dated), 15)
    sheet.seal(sheet.width / 2 + 34, 86 * mm, content.author, tilt=chance.uniform(-10, 10))
    sheet.page()
    for number, text in enumerate(content.paragraphs):
        heading, _, body = text.partition("|")
        if body:
            sheet.room(70)
            sheet.write(sheet.left, sheet.y - 16, f"{_ordinal(number)}、{heading}", 16, SANS)
            sheet.y -= 30
        sheet.paragraph(body or heading, 13, leading=1.75)
    if content.rows:
        sheet.y -= 10
        sheet.grid([("项目", "内容"), *content.rows], (2, 5))
    if content.table:
        sheet.y -= 14
        sheet.grid(content.table, column_shares(content.table))
    for _ in range(content.pages - 2):
        sheet.page()
        _appendix(sheet, content, chance)
    sheet.y -= 28
    sheet.room(30)
    sheet.write(sheet.left, sheet.y, f"编制：{_SIGNATURE}　　审核：{_SIGNATURE}　　联系电话：{_PHONE}", 10.5)


def _appendix(sheet: Sheet, content: Content, chance: random.Random) -> None:
    """A page of readings, as reports have them at the end; the numbers are only filling."""
    sheet.centre("附表　监测与核查记录", 14, SANS)
    sheet.y -= 8
    rows = [("序号", "点位", "项目", "结果", "评价")]
    for number in range(1, 19):
        item = chance.choice(("pH", "化学需氧量", "氨氮", "悬浮物", "颗粒物", "噪声（昼间）"))
        value = f"{chance.uniform(6, 9):.1f}" if item == "pH" else f"{chance.uniform(4, 48):.1f}"
        rows.append((str(number), f"{number % 4 + 1}#", item, value, "达标"))
    sheet.grid(rows, (1, 2, 3, 2, 2))
    sheet.y -= 8
    sheet.paragraph(f"以上记录由{content.author}整理。", 10.5)


def _form(sheet: Sheet, content: Content, chance: random.Random) -> None:
    """表: a title, the filler's line, a grid of labels and values, remarks, and the seal below."""
    sheet.y = sheet.height - 30 * mm
    sheet.centre(content.title, 20, SANS)
    if content.subtitle:
        sheet.centre(content.subtitle, 12)
    sheet.y -= 8
    head = f"填报单位：{content.holder or content.author}"
    if content.number:
        head += f"　　编号：{content.number}"
    sheet.write(sheet.left, sheet.y - 10, head, 10.5)
    sheet.y -= 20
    pairs = list(content.rows)
    while pairs:
        (first, value), *pairs = pairs
        short = pairs and len(value) <= 12 and len(pairs[0][1]) <= 12
        if short:
            sheet.grid([(first, value, *pairs.pop(0))], (3, 5, 3, 5), head=False, size=11)
        else:
            sheet.grid([(first, value)], (3, 13), head=False, size=11)
    if content.table:
        sheet.y -= 12
        sheet.grid(content.table, column_shares(content.table))
    for text in content.paragraphs:
        sheet.y -= 4
        sheet.paragraph(text, 11.5, leading=1.7)
    sheet.room(120)
    sheet.y -= 60
    sheet.write(
        sheet.left, sheet.y, f"填表：{_SIGNATURE}　　审核：{_SIGNATURE}　　{chinese_date(content.dated)}", 11
    )
    sheet.seal(sheet.right - 30 * mm, sheet.y + 6, content.author, tilt=chance.uniform(-12, 12))


def _contract(sheet: Sheet, content: Content, chance: random.Random) -> None:
    """合同: the parties, numbered clauses, and a place for both to sign and stamp."""
    if content.number:
        sheet.write(sheet.right - 62 * mm, sheet.height - 26 * mm, f"合同编号：{content.number}", 11)
    sheet.centre(content.title, 24, SANS)
    sheet.y -= 20
    for label, name in (("甲方（委托方）", content.holder), ("乙方（受托方）", content.author)):
        sheet.paragraph(f"{label}：{name}", 13, indent=False)
    sheet.y -= 8
    for number, text in enumerate(content.paragraphs):
        sheet.paragraph(f"第{_ordinal(number)}条　{text}", 12.5, leading=1.75)
    if content.table:
        sheet.y -= 6
        sheet.grid(content.table, column_shares(content.table))
    sheet.room(150)
    sheet.y -= 40
    for offset, label, name in (
        (0.0, "甲方", content.holder),
        (sheet.width / 2 - 60, "乙方", content.author),
    ):
        x = sheet.left + offset
        sheet.write(x, sheet.y, f"{label}（盖章）：", 12)
        sheet.write(x, sheet.y - 24, f"代表：{_SIGNATURE}", 12)
        sheet.write(x, sheet.y - 48, chinese_date(content.dated), 12)
        sheet.seal(x + 92, sheet.y - 26, name, radius=18 * mm, tilt=chance.uniform(-14, 14))


def _manifest(sheet: Sheet, content: Content, chance: random.Random) -> None:
    """联单: three ruled parts for sender, carrier and receiver, a bar code and a stamp."""
    sheet.top = sheet.y = sheet.height - 18 * mm
    sheet.left, sheet.right = 18 * mm, sheet.width - 18 * mm
    sheet.centre(content.title, 19, SANS)
    sheet.write(sheet.left, sheet.y - 12, f"联单编号：{content.number}", 12)
    x = sheet.right - 150
    for _ in range(52):
        thickness = chance.choice((0.8, 0.8, 1.6, 2.4))
        sheet.canvas.rect(x, sheet.y - 16, thickness, 24, stroke=0, fill=1)
        x += thickness + chance.choice((0.8, 1.4))
    sheet.y -= 28
    pairs = list(content.rows)
    for part in range(0, len(pairs), 2):
        row = [cell for pair in pairs[part : part + 2] for cell in pair]
        row += [""] * (4 - len(row))
        sheet.grid([row], (3, 7, 3, 7), head=False, size=11)
    if content.table:
        sheet.grid(content.table, column_shares(content.table))
    sheet.write(sheet.left, sheet.y - 22, "电子联单打印件，与系统记录一致。", 10)
    sheet.seal(sheet.right - 90, sheet.y - 20, content.holder, radius=17 * mm, tilt=chance.uniform(-9, 9))


def _ledger(sheet: Sheet, content: Content, chance: random.Random) -> None:
    """台账: a wide ruled table with a title line."""
    del chance
    sheet.top = sheet.y = sheet.height - 18 * mm
    sheet.left, sheet.right, sheet.bottom = 18 * mm, sheet.width - 18 * mm, 18 * mm
    sheet.centre(content.title, 18, SANS)
    sheet.write(
        sheet.left, sheet.y - 10, f"单位：{content.holder or content.author}　　{content.subtitle}", 10.5
    )
    sheet.y -= 20
    if content.table:
        sheet.grid(content.table, column_shares(content.table))
    for text in content.paragraphs:
        sheet.y -= 6
        sheet.paragraph(text, 10.5, leading=1.6)
    sheet.room(26)
    sheet.write(sheet.left, sheet.y - 20, f"记录：{_SIGNATURE}　　复核：{_SIGNATURE}", 10.5)


def _ordinal(number: int) -> str:
    return "一二三四五六七八九十"[number % 10]


_DRAWERS: dict[Template, Callable[[Sheet, Content, random.Random], None]] = {
    Template.LETTER: draw_letter,
    Template.CERTIFICATE: draw_certificate,
    Template.REPORT: _report,
    Template.FORM: _form,
    Template.CONTRACT: _contract,
    Template.MANIFEST: _manifest,
    Template.PHOTO: draw_photo,
    Template.DRAWING: draw_drawing,
    Template.LEDGER: _ledger,
}
