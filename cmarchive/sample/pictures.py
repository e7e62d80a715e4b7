"""Photographs and drawings of the sample: a painted site with its sign, and a works plan with a title block."""

import random

from reportlab.lib.units import mm

from cmarchive.sample.sheets import BLACK, SANS, Sheet, wrap
from cmarchive.sample.values import Content

_WALLS = ((0.80, 0.78, 0.74), (0.72, 0.76, 0.80), (0.84, 0.80, 0.70))


def draw_photo(sheet: Sheet, content: Content, chance: random.Random) -> None:
    """Paint a site and the sign that stands before it, with the caption an archive asks for."""
    sheet.centre(content.title, 18, SANS)
    left, width = sheet.left, sheet.right - sheet.left
    height = width * 0.7
    bottom = sheet.y - 20 - height
    _site(sheet, left, bottom, width, height, chance)
    _sign(sheet, left + width * 0.56, bottom + height * 0.12, width * 0.36, content)
    sheet.y = bottom - 24
    sheet.grid([(label, value) for label, value in content.rows], (3, 9), head=False, size=11)
    sheet.paragraph("".join(content.paragraphs), 11)


def _site(
    sheet: Sheet, left: float, bottom: float, width: float, height: float, chance: random.Random
) -> None:
    canvas = sheet.canvas
    canvas.saveState()
    frame = canvas.beginPath()
    frame.rect(left, bottom, width, height)
    canvas.clipPath(frame, stroke=0)
    canvas.linearGradient(
        left, bottom + height, left, bottom + height * 0.35, ((0.55, 0.70, 0.88), (0.90, 0.93, 0.95))
    )
    canvas.setFillColorRGB(0.56, 0.58, 0.52)
    canvas.rect(left, bottom, width, height * 0.36, stroke=0, fill=1)
    _houses(sheet, left, bottom + height * 0.34, width, height, chance)
    canvas.setFillColorRGB(0.62, 0.60, 0.58)
    canvas.rect(left + width * 0.22, bottom + height * 0.3, 16, height * 0.62, stroke=0, fill=1)
    canvas.setFillColorRGB(0.35, 0.50, 0.30)
    for _ in range(26):
        canvas.circle(
            left + chance.uniform(0, width),
            bottom + height * chance.uniform(0.30, 0.37),
            chance.uniform(6, 15),
            stroke=0,
            fill=1,
        )
    canvas.restoreState()
    canvas.setFillColorRGB(*BLACK)
    canvas.rect(left, bottom, width, height)


def _houses(
    sheet: Sheet, left: float, base: float, width: float, height: float, chance: random.Random
) -> None:
    """A row of buildings with windows, standing on ``base``."""
    canvas = sheet.canvas
    x = left - 20.0
    while x < left + width:
        tall, broad = chance.uniform(0.22, 0.46) * height, chance.uniform(50, 110)
        canvas.setFillColorRGB(*chance.choice(_WALLS))
        canvas.rect(x, base, broad, tall, stroke=0, fill=1)
        canvas.setFillColorRGB(0.35, 0.42, 0.50)
        for row in range(int(tall // 30)):
            for column in range(int(broad // 22)):
                canvas.rect(
                    x + 8 + column * 22,
                    base + 10 + row * 28,
                    11,
                    13,
                    stroke=0,
                    fill=1,
                )
        x += broad + chance.uniform(4, 26)


def _sign(sheet: Sheet, x: float, y: float, width: float, content: Content) -> None:
    """The green sign of a discharge outlet (GB 15562.1), or of whatever the photograph shows."""
    canvas = sheet.canvas
    height = width * 0.62
    canvas.setFillColorRGB(0.45, 0.45, 0.45)
    for post in (0.2, 0.8):
        canvas.rect(x + width * post - 3, y - 30, 6, 40, stroke=0, fill=1)
    canvas.setFillColorRGB(0.05, 0.45, 0.25)
    canvas.rect(x, y, width, height, stroke=0, fill=1)
    canvas.setStrokeColorRGB(1, 1, 1)
    canvas.setLineWidth(1.6)
    canvas.rect(x + 5, y + 5, width - 10, height - 10)
    canvas.setFillColorRGB(1, 1, 1)
    canvas.setFont(SANS, width * 0.1)
    canvas.drawCentredString(x + width / 2, y + height * 0.66, content.subtitle or "排放口")
    canvas.setFont(SANS, width * 0.055)
    for line, text in enumerate((content.holder, f"编号：{content.number}" if content.number else "")):
        canvas.drawCentredString(x + width / 2, y + height * (0.42 - 0.16 * line), text)
    canvas.setFillColorRGB(*BLACK)
    canvas.setStrokeColorRGB(*BLACK)


def draw_drawing(sheet: Sheet, content: Content, chance: random.Random) -> None:
    """Draw buildings, pipes and outlets inside a frame, a north arrow, a legend and the title block."""
    canvas = sheet.canvas
    left, bottom = 12 * mm, 10 * mm
    right, top = sheet.width - 10 * mm, sheet.height - 10 * mm
    canvas.setLineWidth(1.8)
    canvas.rect(left, bottom, right - left, top - bottom)
    names = [value for label, value in content.rows if label == "构筑物"] or ["生产车间", "仓库", "办公楼"]
    if "流程" in content.title:
        _steps(sheet, left + 40, (bottom + top) / 2 + 60, right - 60, names)
    else:
        _buildings(sheet, left + 30, bottom + 120, right - 60, top - 60, names, chance)
    _north(sheet, right - 60, top - 74)
    _title_block(sheet, right, bottom, content)
    sheet.write(left + 18, bottom + 70, "图例", 11, SANS)
    for number, (colour, text) in enumerate(
        (((0.1, 0.3, 0.8), "污水管"), ((0.1, 0.6, 0.3), "雨水管"), ((0.8, 0.1, 0.1), "排放口、废气源"))
    ):
        canvas.setStrokeColorRGB(*colour)
        canvas.line(left + 18, bottom + 52 - number * 16, left + 48, bottom + 52 - number * 16)
        canvas.setStrokeColorRGB(*BLACK)
        sheet.write(left + 54, bottom + 48 - number * 16, text, 9)


def _buildings(
    sheet: Sheet,
    left: float,
    bottom: float,
    right: float,
    top: float,
    names: list[str],
    chance: random.Random,
) -> None:
    canvas = sheet.canvas
    columns = 4
    rows = (len(names) + columns - 1) // columns
    wide, tall = (right - left) / columns, (top - bottom) / rows
    spine = bottom - 16
    canvas.setLineWidth(1.0)
    for number, name in enumerate(names):
        x = left + number % columns * wide + chance.uniform(4, 18)
        y = top - (number // columns + 1) * tall + chance.uniform(6, 20)
        width, height = wide * chance.uniform(0.6, 0.8), tall * chance.uniform(0.5, 0.72)
        canvas.setFillGray(chance.uniform(0.93, 0.99))
        canvas.rect(x, y, width, height, fill=1)
        canvas.setFillColorRGB(*BLACK)
        canvas.setFont(SANS, 10)
        canvas.drawCentredString(x + width / 2, y + height / 2 - 4, name)
        for colour, shift in (((0.1, 0.3, 0.8), 8), ((0.1, 0.6, 0.3), width - 8)):
            canvas.setStrokeColorRGB(*colour)
            canvas.line(x + shift, y, x + shift, y - 10)
        canvas.setStrokeColorRGB(*BLACK)
    canvas.setStrokeColorRGB(0.1, 0.3, 0.8)
    canvas.line(left, spine, right, spine)
    canvas.setStrokeColorRGB(0.8, 0.1, 0.1)
    canvas.setFillColorRGB(0.8, 0.1, 0.1)
    canvas.circle(right, spine, 4, fill=1)
    canvas.setFillColorRGB(*BLACK)
    canvas.setStrokeColorRGB(*BLACK)
    sheet.write(right - 40, spine - 16, "DW001", 9)


def _steps(sheet: Sheet, left: float, middle: float, right: float, names: list[str]) -> None:
    """A flow chart: boxes joined by arrows, waste going down from each second one."""
    canvas = sheet.canvas
    pitch = (right - left) / len(names)
    for number, name in enumerate(names):
        x, width = left + number * pitch, pitch * 0.72
        canvas.setLineWidth(1.0)
        canvas.rect(x, middle - 24, width, 48)
        lines = wrap(name, 9, width - 6, SANS)
        for line, text in enumerate(lines):
            canvas.setFont(SANS, 9)
            canvas.drawCentredString(x + width / 2, middle - 3 + (len(lines) / 2 - line - 0.5) * 12, text)
        if number + 1 < len(names):
            _arrow(sheet, x + width, middle, x + pitch, middle)
        if number % 2 == 0:
            _arrow(sheet, x + width / 2, middle - 24, x + width / 2, middle - 74)
            mark = ("废水 W", "废气 G", "固废 S", "噪声 N")[number // 2 % 4]
            sheet.write(x + width / 2 - 14, middle - 88, f"{mark}{number // 2 + 1}", 9)


def _arrow(sheet: Sheet, x: float, y: float, to_x: float, to_y: float) -> None:
    canvas = sheet.canvas
    canvas.line(x, y, to_x, to_y)
    length = max(abs(to_x - x), abs(to_y - y))
    dx, dy = (to_x - x) / length * 6, (to_y - y) / length * 6
    head = canvas.beginPath()
    head.moveTo(to_x, to_y)
    head.lineTo(to_x - dx + dy / 2, to_y - dy + dx / 2)
    head.lineTo(to_x - dx - dy / 2, to_y - dy - dx / 2)
    head.close()
    canvas.drawPath(head, fill=1)


def _north(sheet: Sheet, x: float, y: float) -> None:
    path = sheet.canvas.beginPath()
    path.moveTo(x, y + 34)
    path.lineTo(x - 9, y)
    path.lineTo(x, y + 8)
    path.lineTo(x + 9, y)
    path.close()
    sheet.canvas.drawPath(path, fill=1)
    sheet.write(x - 5, y + 38, "北", 10, SANS)


def _title_block(sheet: Sheet, right: float, bottom: float, content: Content) -> None:
    rows = (
        ("单位", content.holder),
        ("图名", content.title),
        ("图号", content.number or "总-01"),
        ("绘制单位", content.author),
        ("日期", content.dated.isoformat() if content.dated else ""),
    )
    width, height = 250.0, 18.0
    for number, (label, value) in enumerate(rows):
        y = bottom + (len(rows) - 1 - number) * height
        sheet.canvas.setLineWidth(0.7)
        sheet.canvas.rect(right - width, y, 58, height)
        sheet.canvas.rect(right - width + 58, y, width - 58, height)
        sheet.write(right - width + 6, y + 5, label, 9, SANS)
        sheet.write(right - width + 64, y + 5, value, 9)
