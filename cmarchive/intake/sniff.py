"""What a file is, told by its content alone. The name is looked at elsewhere, and only to say that it lies."""

import zipfile
import zlib
from pathlib import Path

from cmarchive.text import mark

_HEAD = 4096
_OLE_NAMES = 4 << 20  # how far into an old Office file its directory is looked for
UNKNOWN = "application/octet-stream"
EMPTY = "application/x-empty"

_MAGIC = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
    (b"II+\0", "image/tiff"),
    (b"MM\0+", "image/tiff"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"\0\0\0\x0cjP  \r\n\x87\n", "image/jp2"),
    (b"\xff\x4f\xff\x51", "image/jp2"),
    (b"{\\rtf", "application/rtf"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"\x1f\x8b", "application/gzip"),
    (b"AT&TFORM", "image/vnd.djvu"),
    (b"ID3", "audio/mpeg"),
    (b"%!PS", "application/postscript"),
    (b"AC10", "image/vnd.dwg"),
)
_BOX_BRANDS = {b"heic": "image/heic", b"heix": "image/heic", b"mif1": "image/heic", b"avif": "image/avif"}
_OLE_STREAMS = (
    ("EncryptedPackage", "application/x-ole-encrypted"),
    ("WordDocument", "application/msword"),
    ("Workbook", "application/vnd.ms-excel"),
    ("Book", "application/vnd.ms-excel"),
    ("PowerPoint Document", "application/vnd.ms-powerpoint"),
)
_PARTS = {
    "word/": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xl/": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ppt/": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
}

NAMES = {
    "application/pdf": mark("MediaType", "PDF 文件"),
    "image/jpeg": mark("MediaType", "JPEG 图像"),
    "image/png": mark("MediaType", "PNG 图像"),
    "image/tiff": mark("MediaType", "TIFF 图像"),
    "image/bmp": mark("MediaType", "BMP 图像"),
    "image/gif": mark("MediaType", "GIF 图像"),
    "image/webp": mark("MediaType", "WebP 图像"),
    "image/jp2": mark("MediaType", "JPEG 2000 图像"),
    "image/heic": mark("MediaType", "HEIC 照片"),
    "image/avif": mark("MediaType", "AVIF 图像"),
    "image/vnd.djvu": mark("MediaType", "DjVu 文件"),
    "image/vnd.dwg": mark("MediaType", "DWG 图纸"),
    "application/ofd": mark("MediaType", "OFD 版式文件"),
    _PARTS["word/"]: mark("MediaType", "Word 文档"),
    _PARTS["xl/"]: mark("MediaType", "Excel 工作簿"),
    _PARTS["ppt/"]: mark("MediaType", "PowerPoint 演示文稿"),
    "application/msword": mark("MediaType", "Word 文档"),
    "application/vnd.ms-excel": mark("MediaType", "Excel 工作簿"),
    "application/vnd.ms-powerpoint": mark("MediaType", "PowerPoint 演示文稿"),
    "application/vnd.oasis.opendocument.text": mark("MediaType", "OpenDocument 文档"),
    "application/vnd.oasis.opendocument.spreadsheet": mark("MediaType", "OpenDocument 表格"),
    "application/x-ole-encrypted": mark("MediaType", "加密的 Office 文档"),
    "application/x-ole-storage": mark("MediaType", "旧版 Office 文档"),
    "application/postscript": mark("MediaType", "PostScript 文件"),
    "application/rtf": mark("MediaType", "RTF 文档"),
    "application/zip": mark("MediaType", "压缩包"),
    "application/vnd.rar": mark("MediaType", "压缩包"),
    "application/x-7z-compressed": mark("MediaType", "压缩包"),
    "application/gzip": mark("MediaType", "压缩包"),
    "audio/mpeg": mark("MediaType", "录音"),
    "audio/wav": mark("MediaType", "录音"),
    "video/mp4": mark("MediaType", "视频"),
    "video/x-msvideo": mark("MediaType", "视频"),
    "text/html": mark("MediaType", "网页"),
    "text/plain": mark("MediaType", "文本文件"),
    EMPTY: mark("MediaType", "空文件"),
    UNKNOWN: mark("MediaType", "无法识别的文件"),
}


def media_type(path: Path) -> str:
    """Tell the media type of a file by its content; ``UNKNOWN`` or ``EMPTY`` when there is no telling.

    Raises OSError when the file cannot be opened.
    """
    with path.open("rb") as stream:
        head = stream.read(_HEAD)
    if not head:
        return EMPTY
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            return kind
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _ole(path)
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip(path)
    return _box(head) or _late_pdf(head) or _text(head)


def name_of(kind: str) -> str:
    """The Chinese name of a media type."""
    return NAMES.get(kind, NAMES[UNKNOWN])


def _box(head: bytes) -> str:
    if head.startswith(b"BM") and len(head) >= 26 and head[6:10] == b"\0\0\0\0":
        return "image/bmp"
    if head.startswith(b"RIFF"):
        kinds = {b"WEBP": "image/webp", b"AVI ": "video/x-msvideo", b"WAVE": "audio/wav"}
        return kinds.get(head[8:12], "")
    if head[4:8] == b"ftyp":
        return _BOX_BRANDS.get(head[8:12], "video/mp4")
    return ""


def _late_pdf(head: bytes) -> str:
    """A PDF may have up to 1024 bytes of something else before its header."""
    return "application/pdf" if b"%PDF-" in head[:1029] else ""


def _text(head: bytes) -> str:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = head.decode("utf-16", "replace")
    elif b"\0" in head:
        return UNKNOWN
    else:
        known = decoded(head)
        if known is None:
            return UNKNOWN
        text = known
    start = text.lstrip("\ufeff \t\r\n").lower()
    return "text/html" if start.startswith(("<!doctype html", "<html", "<table")) else "text/plain"


def decoded(head: bytes) -> str | None:
    """The beginning of a text in one of the encodings offices use; None when it is in none of them."""
    for encoding, longest in (("utf-8", 4), ("gb18030", 4)):
        for cut in range(longest):  # the head may end inside a character
            try:
                return head[: len(head) - cut].decode(encoding)
            except UnicodeDecodeError:
                continue
    return None


def _ole(path: Path) -> str:
    with path.open("rb") as stream:
        content = stream.read(_OLE_NAMES)
    for name, kind in _OLE_STREAMS:
        # A directory entry starts with the name in UTF-16 and is padded with zeros.
        if name.encode("utf-16-le") + b"\0\0" in content:
            return kind
    return "application/x-ole-storage"


def _zip(path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
            if "mimetype" in names and archive.getinfo("mimetype").file_size < 100:
                return archive.read("mimetype").decode("ascii", "replace").strip()
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError, zlib.error):
        return "application/zip"
    if any(name.lower() == "ofd.xml" for name in names):
        return "application/ofd"
    if "[Content_Types].xml" in names:
        for prefix, kind in _PARTS.items():
            if any(name.startswith(prefix) for name in names):
                return kind
    return "application/zip"
