"""What a file is and whether it can be bound, for every kind of file offices hand in."""

import io
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from PIL import Image
from PIL.TiffImagePlugin import TiffImageFile

from cmarchive.errors import FileUnreadable
from cmarchive.intake import inspect_file
from cmarchive.intake.sniff import media_type

Make = Callable[..., Path]
OFFICE = "application/vnd.openxmlformats-officedocument."


def zipped(path: Path, *names: str) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name in names:
            archive.writestr(name, "<x/>")
    return path


def ole(path: Path, stream: str) -> Path:
    path.write_bytes(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504 + stream.encode("utf-16-le").ljust(64, b"\0")
    )
    return path


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"", "application/x-empty"),
        (b"%PDF-1.4\n", "application/pdf"),
        (b"\r\n\r\nrubbish\n%PDF-1.4\n", "application/pdf"),
        (b"II+\0\x08\0\0\0", "image/tiff"),
        (b"MM\0*\0\0\0\x08", "image/tiff"),
        (b"{\\rtf1 x}", "application/rtf"),
        (b"<!DOCTYPE html><html>", "text/html"),
        ("<html><table>排污".encode("gb18030"), "text/html"),
        ("排污许可证".encode("gb18030"), "text/plain"),
        ("排污许可证".encode(), "text/plain"),
        ("名称\t值".encode("utf-16"), "text/plain"),
        (b"\0\0\0\x18ftypheic\0\0\0\0", "image/heic"),
        (b"\0\0\0\x18ftypmp42\0\0\0\0", "video/mp4"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "image/webp"),
        (b"Rar!\x1a\x07\x01\0", "application/vnd.rar"),
        (b"PK\x03\x04 not really", "application/zip"),
        (b"\x01\x02\0\0\xff\xfe\xfd", "application/octet-stream"),
        (b"\xff" * 40, "application/octet-stream"),
    ],
)
def test_kind_is_told_by_content(tmp_path: Path, content: bytes, kind: str) -> None:
    (tmp_path / "x").write_bytes(content)
    assert media_type(tmp_path / "x") == kind


@pytest.mark.parametrize(
    ("names", "kind"),
    [
        (("OFD.xml", "Doc_0/Document.xml"), "application/ofd"),
        (("[Content_Types].xml", "word/document.xml"), OFFICE + "wordprocessingml.document"),
        (("[Content_Types].xml", "xl/workbook.xml"), OFFICE + "spreadsheetml.sheet"),
        (("[Content_Types].xml", "ppt/presentation.xml"), OFFICE + "presentationml.presentation"),
        (("排污许可证.pdf",), "application/zip"),
    ],
)
def test_zip_based_kinds(tmp_path: Path, names: tuple[str, ...], kind: str) -> None:
    assert media_type(zipped(tmp_path / "x", *names)) == kind


@pytest.mark.parametrize(
    ("stream", "kind"),
    [
        ("WordDocument", "application/msword"),
        ("Workbook", "application/vnd.ms-excel"),
        ("Book", "application/vnd.ms-excel"),
        ("PowerPoint Document", "application/vnd.ms-powerpoint"),
        ("EncryptedPackage", "application/x-ole-encrypted"),
        ("Other", "application/x-ole-storage"),
    ],
)
def test_old_office_kinds(tmp_path: Path, stream: str, kind: str) -> None:
    assert media_type(ole(tmp_path / "x", stream)) == kind


def test_a_long_text_may_be_cut_inside_a_character(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"x" + "排".encode() * 4000)
    assert media_type(tmp_path / "x") == "text/plain"


@pytest.mark.parametrize("pages", [1, 3])
def test_sound_pdf(pdf_file: Make, pages: int) -> None:
    found = inspect_file(pdf_file(pages=pages))
    assert (found.media_type, found.pages, found.problem, found.notes) == ("application/pdf", pages, "", ())


def test_pdf_with_opening_password(pdf_file: Make) -> None:
    found = inspect_file(pdf_file(encryption=pikepdf.Encryption(user="x", owner="y")))
    assert found.pages == 0
    assert found.problem == "文件有打开密码，无法读取；请取消密码后重新收集。"


def test_pdf_with_restrictions_only_can_be_read(pdf_file: Make) -> None:
    found = inspect_file(pdf_file(encryption=pikepdf.Encryption(user="", owner="y")))
    assert (found.pages, found.problem) == (1, "")
    assert found.notes == ("文件设有使用权限限制，不影响读取和装订。",)


def test_damaged_pdf_is_repaired(pdf_file: Make) -> None:
    path = pdf_file(pages=2, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    content = path.read_bytes()
    path.write_bytes(content[: content.rindex(b"xref")])
    found = inspect_file(path)
    assert (found.pages, found.problem) == (2, "")
    assert found.notes == ("文件有损坏，已修复读取，请核对内容是否完整。",)


@pytest.mark.parametrize("content", [b"%PDF-1.3\nThis is not a PDF\n%%EOF\n", b"%PDF-1.7"])
def test_pdf_beyond_repair(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.pdf").write_bytes(content)
    found = inspect_file(tmp_path / "x.pdf")
    assert found.pages == 0
    assert found.problem == "文件已损坏，无法修复，不能读取；请重新导出或重新扫描后收集。"


def test_pdf_without_pages(pdf_file: Make) -> None:
    found = inspect_file(pdf_file(pages=0))
    assert found.problem == "文件中没有任何页面；请重新导出或重新扫描后收集。"


def test_page_with_nothing_on_it_is_remarked(pdf_file: Make) -> None:
    def empty_second(pdf: pikepdf.Pdf) -> None:
        del pdf.pages[1].obj.Contents

    found = inspect_file(pdf_file(pages=3, change=empty_second))
    assert found.pages == 3
    assert found.notes == ("第 2 页没有任何内容，是空白页，请核对是否漏扫。",)


def test_page_without_size_is_a_problem(pdf_file: Make) -> None:
    def squash(pdf: pikepdf.Pdf) -> None:
        pdf.pages[1].obj.MediaBox = pikepdf.Array([0, 0, 0, 0])

    found = inspect_file(pdf_file(pages=2, change=squash))
    assert found.problem == "第 2 页已损坏，不能读取；请重新导出或重新扫描后收集。"


def test_signed_pdf(pdf_file: Make) -> None:
    def sign(pdf: pikepdf.Pdf) -> None:
        value = pikepdf.Dictionary(Type=pikepdf.Name.Sig)
        field = pikepdf.Dictionary(FT=pikepdf.Name.Sig, T=pikepdf.String("s"), V=value)
        parent = pikepdf.Dictionary(Kids=pikepdf.Array([field]))
        pdf.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array([parent]), SigFlags=3)

    found = inspect_file(pdf_file(change=sign))
    assert found.notes == ("含有电子签名，装订后的页面不再带签名效力，以保存的原件为准。",)


def test_active_content_is_remarked_once(pdf_file: Make) -> None:
    def activate(pdf: pikepdf.Pdf) -> None:
        script = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.alert(1)"))
        launch = pikepdf.Dictionary(S=pikepdf.Name.Launch, F=pikepdf.String("calc.exe"))
        pdf.Root.OpenAction = script
        pdf.pages[0].obj.AA = pikepdf.Dictionary(O=script)
        link = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, A=launch)
        pdf.pages[0].obj.Annots = pikepdf.Array([link])
        pdf.attachments["a.txt"] = b"x"

    found = inspect_file(pdf_file(change=activate))
    assert found.problem == ""
    assert found.notes == (
        "含有脚本、附件（如有需要请另存后单独收集）、启动外部程序的动作，装订时不会带入案卷。",
    )


def test_ordinary_links_are_not_active(pdf_file: Make) -> None:
    def link(pdf: pikepdf.Pdf) -> None:
        pdf.Root.OpenAction = pikepdf.Array([pdf.pages[0].obj, pikepdf.Name.Fit])

    assert inspect_file(pdf_file(change=link)).notes == ()


@pytest.mark.parametrize(
    ("name", "mode", "kind"),
    [
        ("x.jpg", "RGB", "image/jpeg"),
        ("x.jpg", "CMYK", "image/jpeg"),
        ("x.png", "P", "image/png"),
        ("x.png", "1", "image/png"),
        ("x.tif", "1", "image/tiff"),
        ("x.bmp", "RGB", "image/bmp"),
        ("x.gif", "P", "image/gif"),
        ("x.webp", "RGB", "image/webp"),
    ],
)
def test_sound_images(image_file: Make, name: str, mode: str, kind: str) -> None:
    found = inspect_file(image_file(name, mode))
    assert (found.media_type, found.pages, found.problem, found.notes) == (kind, 1, "", ())


def test_tiff_of_several_pages(tmp_path: Path) -> None:
    pages = [Image.new("1", (40, 60), number % 2) for number in range(4)]
    pages[0].save(tmp_path / "x.tiff", save_all=True, append_images=pages[1:])
    assert inspect_file(tmp_path / "x.tiff").pages == 4


def test_big_tiff(tmp_path: Path) -> None:
    Image.new("L", (40, 60)).save(tmp_path / "x.tif", big_tiff=True)
    assert (tmp_path / "x.tif").read_bytes()[2] == 0x2B
    assert inspect_file(tmp_path / "x.tif").pages == 1


def test_animation_is_one_page(tmp_path: Path) -> None:
    frames = [Image.new("L", (40, 60), shade) for shade in (0, 100, 200)]
    frames[0].save(tmp_path / "x.gif", save_all=True, append_images=frames[1:])
    found = inspect_file(tmp_path / "x.gif")
    assert (found.pages, found.notes) == (1, ("是有 3 帧的动画，装订时只取第一帧。",))


@pytest.mark.parametrize("name", ["x.jpg", "x.png", "x.tif", "x.bmp"])
def test_truncated_images(image_file: Make, name: str) -> None:
    path = image_file(name, size=(200, 200))
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    found = inspect_file(path)
    assert found.pages == 0
    assert found.problem.startswith(("图像不完整", "图像已损坏"))


def test_truncated_jpeg_says_so(image_file: Make) -> None:
    path = image_file("x.jpg", size=(200, 200))
    path.write_bytes(path.read_bytes()[:-500])
    assert inspect_file(path).problem == "图像不完整（文件被截断）；请重新拷贝或重新扫描后收集。"


def test_damaged_page_of_a_tiff_is_named(tmp_path: Path) -> None:
    pages = [Image.effect_noise((200, 200), 60) for _ in range(3)]
    pages[0].save(tmp_path / "x.tif", save_all=True, append_images=pages[1:], compression="tiff_lzw")
    content = bytearray((tmp_path / "x.tif").read_bytes())
    with Image.open(tmp_path / "x.tif") as image:
        assert isinstance(image, TiffImageFile)
        image.seek(1)
        start = image.tag_v2[273][0]
    content[start : start + 2000] = b"\xff" * 2000
    (tmp_path / "x.tif").write_bytes(content)
    assert inspect_file(tmp_path / "x.tif").problem.startswith("图像第 2 页")


def test_image_header_promising_too_many_pixels(image_file: Make) -> None:
    path = image_file("x.png")
    content = bytearray(path.read_bytes())
    content[16:24] = struct.pack(">II", 60_000, 60_000)
    path.write_bytes(content)
    found = inspect_file(path)
    assert found.pages == 0
    assert found.problem.startswith(("图像为 60000×60000 像素，超过可以处理的大小", "图像已损坏"))


def test_large_scans_are_accepted_without_warning(tmp_path: Path) -> None:
    """A0 at 300 dpi is past the size at which Pillow itself warns."""
    Image.new("1", (9_933, 14_043)).save(tmp_path / "x.tif", compression="group4")
    assert inspect_file(tmp_path / "x.tif").pages == 1


@pytest.mark.parametrize(
    ("name", "names", "sentence"),
    [
        (
            "制度.docx",
            ("[Content_Types].xml", "word/document.xml"),
            "Word 文档不能直接装订，原件已保存；请另存为 PDF 后补充。",
        ),
        (
            "发票.ofd",
            ("OFD.xml",),
            "OFD 版式文件不能直接装订，原件已保存；请用 OFD 阅读器另存（打印）为 PDF 后补充。",
        ),
        ("资料.zip", ("a.pdf",), "压缩包不能直接装订，原件已保存；请解压，把其中的文件分别收集。"),
    ],
)
def test_what_cannot_be_bound(tmp_path: Path, name: str, names: tuple[str, ...], sentence: str) -> None:
    found = inspect_file(zipped(tmp_path / name, *names))
    assert (found.pages, found.problem, found.notes) == (0, sentence, ())


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("空.pdf", b"", "文件是空的（0 字节）"),
        ("说明.txt", "说明".encode(), "文本文件不能直接装订"),
        ("网页.html", b"<html></html>", "网页不能直接装订"),
        ("录像.mp4", b"\0\0\0\x18ftypmp42\0\0\0\0", "录音、录像不能装订成册"),
        ("图.dwg", b"AC1027" + b"\0" * 20, "DWG 图纸不能直接装订"),
        ("垃圾.pdf", b"\xff\0" * 40, "“垃圾.pdf”的内容无法识别"),
    ],
)
def test_every_other_kind_has_a_sentence(tmp_path: Path, name: str, content: bytes, problem: str) -> None:
    (tmp_path / name).write_bytes(content)
    found = inspect_file(tmp_path / name)
    assert found.pages == 0
    assert found.problem.startswith(problem)
    assert "；请" in found.problem


def test_wps_documents_are_no_liars(tmp_path: Path) -> None:
    assert inspect_file(ole(tmp_path / "制度.wps", "WordDocument")).notes == ()
    assert inspect_file(ole(tmp_path / "清单.et", "Workbook")).notes == ()


def test_extension_that_lies(image_file: Make) -> None:
    found = inspect_file(image_file("x.png"), "辐射安全许可证.pdf")
    assert found.notes == ("扩展名为 .pdf，内容实为 PNG 图像，已按内容处理。",)
    assert (found.pages, found.problem) == (1, "")


@pytest.mark.parametrize(
    ("name", "note"),
    [
        ("营业执照", "文件没有扩展名，内容为 PNG 图像，已按内容处理。"),
        ("营业执照.JPG", "扩展名为 .jpg，内容实为 PNG 图像，已按内容处理。"),
    ],
)
def test_names_without_or_with_another_extension(image_file: Make, name: str, note: str) -> None:
    assert inspect_file(image_file("x.png"), name).notes == (note,)


def test_text_called_pdf(tmp_path: Path) -> None:
    (tmp_path / "x.pdf").write_text("说明", encoding="utf-8")
    assert inspect_file(tmp_path / "x.pdf").notes == ("扩展名为 .pdf，内容实为 文本文件，已按内容处理。",)


def test_missing_file() -> None:
    with pytest.raises(FileUnreadable, match="无法读取“没有"):
        inspect_file(Path("没有.pdf"))


def test_second_picture_of_a_phone_photo_is_no_page(tmp_path: Path) -> None:
    first, second = Image.new("RGB", (40, 60)), Image.new("RGB", (20, 30))
    stream = io.BytesIO()
    first.save(stream, "MPO", save_all=True, append_images=[second])
    (tmp_path / "x.jpg").write_bytes(stream.getvalue())
    found = inspect_file(tmp_path / "x.jpg")
    assert (found.media_type, found.pages, found.notes) == ("image/jpeg", 1, ())
