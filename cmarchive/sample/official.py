"""The official papers of the sample: red-headed letters and certificates, each with the issuer's seal."""

import random

from reportlab.lib.units import mm

from cmarchive.sample.sheets import BLACK, RED, SANS, SERIF, Sheet, chinese_date, column_shares, text_width
from cmarchive.sample.values import Content


def draw_letter(sheet: Sheet, content: Content, chance: random.Random) -> None:
    """公文: red letterhead, 文号, red line, title, text, and the seal over the date (GB/T 9704-2012)."""
    canvas = sheet.canvas
    sheet.y = sheet.height - 62 * mm
    canvas.setFillColorRGB(*RED)
    sheet.spaced(f"{content.author}文件", 40, 140 * mm)
    canvas.setFillColorRGB(*BLACK)
    sheet.y -= 16
    sheet.centre(content.number, 14)
    sheet.rule(sheet.y, thickness=2, colour=RED)
    sheet.y -= 34
    sheet.centre(content.title, 20, SANS, leading=1.6)
    sheet.y -= 18
    if content.addressee:
        sheet.paragraph(f"{content.addressee}：", indent=False)
    for text in content.paragraphs:
        sheet.paragraph(text)
    if content.table:
        sheet.y -= 8
        sheet.grid(content.table, column_shares(content.table))
    _sign(sheet, content, chance)
    sheet.room(60)
    sheet.y = min(sheet.y, sheet.bottom + 52)
    sheet.rule(sheet.y, thickness=0.8)
    sheet.write(
        sheet.left, sheet.y - 16, f"{content.author}办公室　　{chinese_date(content.dated)}印发", 10.5
    )
    sheet.rule(sheet.y - 22, thickness=0.8)


def _sign(sheet: Sheet, content: Content, chance: random.Random) -> None:
    """Author and date at the right, stamped."""
    sheet.room(120)
    sheet.y -= 44
    x = sheet.right - 62 * mm
    sheet.write(x, sheet.y, content.author, 14)
    sheet.y -= 26
    sheet.write(x + 14, sheet.y, chinese_date(content.dated), 14)
    sheet.seal(x + 60, sheet.y + 22, content.author, tilt=chance.uniform(-9, 9))
    sheet.y -= 30


def draw_certificate(sheet: Sheet, content: Content, chance: random.Random) -> None:
    """证照: tinted ground, double border, number, label and value lines, the authority's seal."""
    canvas = sheet.canvas
    ground = chance.choice(((0.96, 0.98, 0.94), (0.99, 0.97, 0.91), (0.94, 0.97, 0.99)))
    edge = chance.choice(((0.20, 0.42, 0.30), (0.66, 0.46, 0.16), (0.16, 0.34, 0.52)))
    canvas.setFillColorRGB(*ground)
    canvas.rect(14 * mm, 14 * mm, sheet.width - 28 * mm, sheet.height - 28 * mm, stroke=0, fill=1)
    canvas.setStrokeColorRGB(*edge)
    for inset, thickness in ((14 * mm, 3.5), (17 * mm, 0.9), (18.6 * mm, 0.4)):
        canvas.setLineWidth(thickness)
        canvas.rect(inset, inset, sheet.width - 2 * inset, sheet.height - 2 * inset)
    for x in (17 * mm, sheet.width - 17 * mm):
        for y in (17 * mm, sheet.height - 17 * mm):
            canvas.setFillColorRGB(*edge)
            canvas.circle(x, y, 7, stroke=0, fill=1)
    canvas.setFillColorRGB(*BLACK)
    canvas.setStrokeColorRGB(*BLACK)
    sheet.y = sheet.height - 46 * mm
    sheet.spaced(content.title, 34, min(130 * mm, len(content.title) * 50), SERIF)
    sheet.centre(content.subtitle, 14)
    sheet.y -= 10
    if content.number:
        sheet.centre(f"证书编号：{content.number}", 13)
    sheet.y -= 24
    for label, value in content.rows:
        _certificate_line(sheet, label, value)
    for text in content.paragraphs:
        sheet.paragraph(text, 12, leading=1.7)
    x = sheet.right - 14 - max(160, text_width(f"发证机关：{content.author}", 13))
    sheet.y = max(min(sheet.y - 60, 86 * mm), 44 * mm)
    sheet.write(x, sheet.y, f"发证机关：{content.author}", 13)
    sheet.write(x, sheet.y - 24, f"发证日期：{chinese_date(content.dated)}", 13)
    sheet.seal(x + 70, sheet.y - 8, content.author, tilt=chance.uniform(-12, 12))


def _certificate_line(sheet: Sheet, label: str, value: str) -> None:
    if label.strip():  # a blank label continues the value of the line above
        sheet.write(sheet.left + 14, sheet.y - 14, f"{label}：", 14, SANS)
    x = sheet.left + 14 + 14 * max(8, len(label) + 1.5)
    sheet.write(x, sheet.y - 14, value, 14 if len(value) < 22 else 11)
    sheet.canvas.setLineWidth(0.4)
    sheet.canvas.line(x, sheet.y - 18, sheet.right - 14, sheet.y - 18)
    sheet.y -= 33
