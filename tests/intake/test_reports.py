"""Reports as they come: Word files, PDFs with and without a text layer, plain text."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from cmarchive.errors import FileUnreadable, ReportUnreadable
from cmarchive.intake import ReportContext, ReportReading, read_report
from cmarchive.intake.report_text import joined_lines, read_report_text
from cmarchive.model import SubjectKey, SubjectKind
from cmarchive.resources import resource
from cmarchive.scheme import load_scheme
from cmarchive.statements import StatementKind

SCHEME = load_scheme(resource("schemes/cm-2011"), lambda _rule, _scheme: [])
CONTEXT = ReportContext(
    variables=tuple(SCHEME.variables.values()),
    region=SubjectKey(SubjectKind.REGION, "610000"),
    region_name="示例县",
    years=(2023, 2024, 2025),
)
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SENTENCE = "2025年城市污水集中处理率达到91.78%。"


def read(path: Path) -> ReportReading:
    return read_report(path, "工作报告", CONTEXT)


def told(reading: ReportReading) -> list[str]:
    return [
        f"{one.place} {one.variable} {one.year} {one.number.text}"
        for one in reading.statements
        if one.kind is StatementKind.VALUE and one.number
    ]


def headings(reading: ReportReading) -> list[str]:
    return [one.wording for one in reading.statements if one.kind is StatementKind.HEADING]


def paragraph(text: str, style: str = "") -> str:
    styled = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{styled}<w:r><w:t>{text}</w:t></w:r></w:p>"


@pytest.fixture
def docx(tmp_path: Path) -> Callable[..., Path]:
    def make(body: str, styles: str = "") -> Path:
        path = tmp_path / "工作报告.docx"
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("[Content_Types].xml", "<Types/>")
            archive.writestr(
                "word/document.xml", f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
            )
            if styles:
                archive.writestr("word/styles.xml", f'<w:styles xmlns:w="{W}">{styles}</w:styles>')
        return path

    return make


def test_word_paragraphs_headings_and_table_cells(docx: Callable[..., Path]) -> None:
    row = f"<w:tr><w:tc>{paragraph('污水处理')}</w:tc><w:tc>{paragraph(SENTENCE)}</w:tc></w:tr>"
    styles = (
        '<w:style w:styleId="2"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:styleId="9"><w:name w:val="Chapter"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
        '<w:style w:styleId="21"><w:name w:val="toc 1"/></w:style>'
    )
    body = (
        paragraph("主要成效\t3", "21")
        + paragraph("第一部分：成效，以及体会", "2")
        + paragraph("2024年情况", "9")
        + paragraph("城市污水集中处理率达到91.18%。")
        + f"<w:tbl>{row}</w:tbl>"
        + "<w:sdt><w:sdtContent>"
        + paragraph("2025年城镇化率50.98%。")
        + "</w:sdtContent></w:sdt>"
        + paragraph("（二）主要做法")
    )
    reading = read(docx(body, styles))
    assert told(reading) == [
        "第 4 段 sewage_central_rate 2024 91.18",
        "表 1 第 1 行 sewage_central_rate 2025 91.78",
        "第 5 段 urbanisation_rate 2025 50.98",
    ]
    assert headings(reading) == ["工作报告", "第一部分：成效，以及体会", "2024年情况", "（二）主要做法"]


def table(*rows: list[str]) -> str:
    made = ""
    for row in rows:
        cells = (
            f'<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{paragraph(cell[1:])}</w:tc>'
            if cell.startswith("←")
            else f"<w:tc>{paragraph(cell)}</w:tc>"
            for cell in row
        )
        made += f"<w:tr>{''.join(cells)}</w:tr>"
    return f"<w:tbl>{made}</w:tbl>"


def test_tables_of_three_years(docx: Callable[..., Path]) -> None:
    body = table(
        ["序号", "指标", "单位", "←各年完成情况", "2025年"],
        ["序号", "指标", "单位", "2023年", "2024年完成值", "2025年度"],
        ["1", "1. 城镇化率", "%", "49.51", "５０．２６", "—"],
        ["2", "空气质量优良天数（天）", "", "353", "355天", ""],
        ["3", "人均公园绿地面积", "平方米/人", "12.36", "12.5左右", "12.68"],
        ["4", "环境保护投资", "吨", "1.83", "", ""],
        ["5", "别的指标", "%", "1", "2", "3"],
        ["←6 危险废物", "%", "1", "2", "3"],
    ) + table(["城镇化率", "50"], ["指标", "2025"], ["城市生活垃圾无害化处理率(%)", "99.20"])
    reading = read(docx(body))
    assert told(reading) == [
        "表 1 第 3 行 urbanisation_rate 2023 49.51",
        "表 1 第 3 行 urbanisation_rate 2024 50.26",
        "表 1 第 4 行 air_good_days 2023 353",
        "表 1 第 4 行 air_good_days 2024 355",
        "表 2 第 3 行 garbage_treatment_rate 2025 99.20",
    ]
    assert [(one.where, one.message.partition("：")[2]) for one in reading.unclear] == [
        ("表 1 第 5 行", "2024年一格“12.5左右”不是一个数"),
        ("表 1 第 6 行", "2023年的数值没有单位，或单位不能换算"),
    ]


def test_word_text_in_pieces_without_what_was_deleted(docx: Callable[..., Path]) -> None:
    body = (
        "<w:p><w:r><w:t>2025年城市污水集中</w:t></w:r><w:del><w:r><w:delText>旧</w:delText><w:t>旧</w:t></w:r></w:del>"
        "<w:ins><w:r><w:t>处理率</w:t></w:r></w:ins><w:r><w:t>91.78%</w:t><w:br/><w:t>2025年城镇化率50.98%</w:t></w:r></w:p>"
    )
    assert told(read(docx(body))) == [
        "第 1 段 sewage_central_rate 2025 91.78",
        "第 1 段 urbanisation_rate 2025 50.98",
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_plain_text(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "报告.txt"
    path.write_text(f"主要成效\n\n{SENTENCE}\n", encoding=encoding)
    reading = read(path)
    assert told(reading) == ["第 3 行 sewage_central_rate 2025 91.78"]
    assert headings(reading) == ["报告", "主要成效"]


def write_pdf(path: Path, pages: list[list[str]]) -> Path:
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    canvas = Canvas(str(path))
    for lines in pages:
        canvas.setFont("STSong-Light", 12)
        for number, line in enumerate(lines):
            canvas.drawString(50, 780 - 20 * number, line)
        canvas.showPage()
    canvas.save()
    return path


def test_pdf_with_a_text_layer(tmp_path: Path) -> None:
    pages = [
        [
            "一、主要成效",
            "全县上下齐心协力，污染防治攻坚取得明显成效，2025年城市污水集",
            "中处理率达到91.78%。",
        ],
        [],
    ]
    reading = read(write_pdf(tmp_path / "报告.pdf", pages))
    assert told(reading) == ["第 1 页 sewage_central_rate 2025 91.78"]
    assert headings(reading) == ["报告", "一、主要成效"]
    assert reading.notes == ("第 2 页没有文字层，这些页没有读取。",)


def test_scanned_pdf_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ReportUnreadable, match=r"没有文字层.*无法读取文字.*请提供 Word.*文字版 PDF"):
        read(write_pdf(tmp_path / "扫描.pdf", [[], []]))


def test_lines_of_a_page_become_paragraphs() -> None:
    page = "主要成效\r\n这是很长很长很长很长很长很长的一行文字\r\n接着写完。\r\n短行\r\n另一段从这里开始一直写到这里结束。"
    assert list(joined_lines(page)) == [
        "主要成效",
        "这是很长很长很长很长很长很长的一行文字接着写完。",
        "短行",
        "另一段从这里开始一直写到这里结束。",
    ]


def test_years_of_headings_and_paragraphs_hold(tmp_path: Path) -> None:
    path = tmp_path / "报告.txt"
    path.write_text(
        "城镇化率50%。\n零、按 GB 3095-2012 评价\n城镇化率50.0%。\n一、2024年工作\n城镇化率50.26%。\n"
        "2023年，全县努力。城镇化率49.51%。\n城镇化率50.2%。\n二、其他\n城镇化率50%。\n",
        encoding="utf-8",
    )
    reading = read(path)
    assert told(reading) == [
        "第 5 行 urbanisation_rate 2024 50.26",
        "第 6 行 urbanisation_rate 2023 49.51",
        "第 7 行 urbanisation_rate 2024 50.2",
    ]
    assert [(one.where, one.message) for one in reading.unclear] == [
        ("第 1 行", "“城镇化率50%。”未能判定：没有写明年度"),
        ("第 3 行", "“城镇化率50.0%。”未能判定：没有写明年度"),
        ("第 9 行", "“城镇化率50%。”未能判定：没有写明年度"),
    ]


def test_files_that_are_no_reports(tmp_path: Path, docx: Callable[..., Path]) -> None:
    picture = tmp_path / "图.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(20))
    old = tmp_path / "旧.doc"
    old.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le") + b"\0\0")
    broken = docx("<w:p>")
    damaged = tmp_path / "坏.pdf"
    damaged.write_bytes(b"%PDF-1.4 nothing")
    for path, cause in ((picture, "PNG 图像"), (old, "旧版 Word"), (broken, "已损坏"), (damaged, "已损坏")):
        with pytest.raises(ReportUnreadable, match=cause):
            read(path)
    with pytest.raises(FileUnreadable, match="不存在"):
        read(tmp_path / "没有.docx")


def test_entities_are_not_expanded(docx: Callable[..., Path]) -> None:
    path = docx("")
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(
            "word/document.xml",
            f'<!DOCTYPE d [<!ENTITY a "{SENTENCE}">]>'
            f'<w:document xmlns:w="{W}"><w:body>{paragraph("&a;")}</w:body></w:document>',
        )
    with pytest.raises(ReportUnreadable):
        read_report_text(path)
