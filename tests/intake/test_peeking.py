"""A look at files before they are taken in: pages counted, first lines read, the rest said in Chinese."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pikepdf
import pytest
from PIL import Image

from cmarchive.errors import NoPreview
from cmarchive.intake import peek

Make = Callable[..., Path]
BODY = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{}</w:body></w:document>'


def word(path: Path, body: str) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", BODY.format(body))
    return path


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def test_pages_of_a_pdf_are_counted(pdf_file: Make) -> None:
    seen = peek(pdf_file())
    assert (seen.media_type, seen.pages, seen.lines) == ("application/pdf", 1, ())


def test_locked_pdf_says_so(pdf_file: Make, tmp_path: Path) -> None:
    file = tmp_path / "加密.pdf"
    with pikepdf.open(pdf_file()) as pdf:
        pdf.save(file, encryption=pikepdf.Encryption(owner="甲", user="乙"))
    with pytest.raises(NoPreview) as raised:
        peek(file)
    assert "打开密码" in str(raised.value)


def test_pages_of_a_scan_are_counted(tmp_path: Path) -> None:
    file = tmp_path / "扫描件.tif"
    pages = [Image.new("L", (20, 30), shade) for shade in (0, 90, 255)]
    pages[0].save(file, save_all=True, append_images=pages[1:])
    assert peek(file).pages == 3


def test_word_says_its_paragraphs_and_rows(tmp_path: Path) -> None:
    cells = "".join(f"<w:tc>{paragraph(text)}</w:tc>" for text in ("名称", "数量"))
    file = word(tmp_path / "说明.docx", paragraph("示例县说明") + f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>")
    assert [(one.text, one.cells) for one in peek(file).lines] == [
        ("示例县说明", ()),
        ("名称\n数量", ("名称", "数量")),
    ]


def test_long_word_file_is_cut(tmp_path: Path) -> None:
    seen = peek(word(tmp_path / "长.docx", paragraph("一段") * 400))
    assert seen.is_cut
    assert len(seen.lines) == 150


def test_workbook_shows_its_sheets_as_a_person_sees_them(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "台账"
    sheet.append(["企业", "达标率"])
    sheet.append(["示例甲纸业", 0.985])
    sheet["B2"].number_format = "0.0%"
    hidden = book.create_sheet("参数")
    hidden.append(["不给人看"])
    hidden.sheet_state = "hidden"
    file = tmp_path / "台账.xlsx"
    book.save(file)
    lines = peek(file).lines
    assert [(one.text, one.is_title) for one in lines[:1]] == [("台账", True)]
    assert [one.cells for one in lines[1:]] == [("企业", "达标率"), ("示例甲纸业", "98.5")]


def test_wide_table_is_cut_before_it_is_too_much_to_show(tmp_path: Path) -> None:
    file = tmp_path / "宽.csv"
    file.write_text("\n".join(",".join("数据" for _ in range(14)) for _ in range(120)), encoding="utf-8")
    seen = peek(file)
    assert seen.is_cut
    assert sum(len(one.cells) for one in seen.lines) <= 600


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_text_in_the_encodings_of_offices(tmp_path: Path, encoding: str) -> None:
    text, table = tmp_path / "说明.txt", tmp_path / "表.csv"
    text.write_text("示例县\n说明如下", encoding=encoding)
    table.write_text("企业,数量\n示例甲,3\n", encoding=encoding)
    assert [one.text for one in peek(text).lines] == ["示例县", "说明如下"]
    assert [one.cells for one in peek(table).lines] == [("企业", "数量"), ("示例甲", "3")]


@pytest.mark.parametrize(
    ("name", "content", "cause"),
    [
        ("空.pdf", b"", "文件是空的"),
        ("坏.pdf", b"%PDF-1.7\nnothing", "文件已损坏或有密码"),
        ("坏.jpg", b"\xff\xd8\xff\xe0nothing", "图像已损坏"),
        ("坏.docx", b"PK\x03\x04nothing", "不能在这里预览"),
        ("包.7z", b"7z\xbc\xaf\x27\x1c\0\0", "不能在这里预览"),
    ],
)
def test_what_cannot_be_shown_says_why(tmp_path: Path, name: str, content: bytes, cause: str) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    with pytest.raises(NoPreview) as raised:
        peek(file)
    assert cause in str(raised.value)
    assert "仍可归档" in str(raised.value)


def test_file_that_is_gone_says_so(tmp_path: Path) -> None:
    with pytest.raises(NoPreview) as raised:
        peek(tmp_path / "没有.pdf")
    assert "文件或文件夹不存在" in str(raised.value)
