"""Looking into a file as it comes in: what it really is, how many pages it has, and why it cannot be bound."""

from dataclasses import dataclass
from pathlib import Path, PurePath

from cmarchive.errors import FileUnreadable, cause_of
from cmarchive.intake.image_inspection import inspect_image
from cmarchive.intake.pdf_inspection import inspect_pdf
from cmarchive.intake.sniff import EMPTY, UNKNOWN, media_type, name_of
from cmarchive.text import mark

IMAGES = frozenset(
    {"image/jpeg", "image/png", "image/tiff", "image/bmp", "image/gif", "image/webp", "image/jp2"}
)
_ZIP_OFFICE = "application/vnd.openxmlformats-officedocument."
_EXTENSIONS: dict[str, tuple[str, ...]] = {
    "application/pdf": (".pdf",),
    "image/jpeg": (".jpg", ".jpeg", ".jpe", ".jfif"),
    "image/png": (".png",),
    "image/tiff": (".tif", ".tiff"),
    "image/bmp": (".bmp", ".dib"),
    "image/gif": (".gif",),
    "image/webp": (".webp",),
    "image/jp2": (".jp2", ".j2k", ".jpf", ".jpx"),
    "image/heic": (".heic", ".heif"),
    "application/ofd": (".ofd",),
    _ZIP_OFFICE + "wordprocessingml.document": (".docx", ".docm", ".dotx", ".wps"),
    _ZIP_OFFICE + "spreadsheetml.sheet": (".xlsx", ".xlsm", ".xltx", ".et"),
    _ZIP_OFFICE + "presentationml.presentation": (".pptx", ".pptm", ".ppsx", ".dps"),
    "application/msword": (".doc", ".dot", ".wps", ".wpt"),
    "application/vnd.ms-excel": (".xls", ".xlt", ".et", ".ett"),
    "application/vnd.ms-powerpoint": (".ppt", ".pps", ".dps"),
    "application/rtf": (".rtf", ".doc"),
    "application/zip": (".zip",),
    "application/vnd.rar": (".rar",),
    "application/x-7z-compressed": (".7z",),
    "application/gzip": (".gz", ".tgz"),
    "video/mp4": (".mp4", ".m4v", ".mov", ".m4a", ".3gp"),
    "video/x-msvideo": (".avi",),
    "audio/mpeg": (".mp3",),
    "audio/wav": (".wav",),
    "text/html": (".html", ".htm", ".mht"),
}
_SENTENCES = {
    "application/ofd": mark(
        "Inspection",
        "OFD 版式文件不能直接装订，原件已保存；请用 OFD 阅读器另存（打印）为 PDF 后补充。",
    ),
    "application/x-ole-encrypted": mark(
        "Inspection", "Office 文档有打开密码，原件已保存；请取消密码，另存为 PDF 后补充。"
    ),
    "image/heic": mark("Inspection", "HEIC 照片不能直接装订，原件已保存；请另存为 JPEG 后补充。"),
    "image/vnd.dwg": mark("Inspection", "DWG 图纸不能直接装订，原件已保存；请打印为 PDF 后补充。"),
    EMPTY: mark("Inspection", "文件是空的（0 字节），没有任何内容；请重新拷贝或重新扫描后收集。"),
}
_ARCHIVES = frozenset(
    {"application/zip", "application/vnd.rar", "application/x-7z-compressed", "application/gzip"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection:
    """What a look into a file showed.

    ``pages`` counts the pages a volume gets from it, 0 when ``problem`` says in Chinese why it gets none.
    ``notes`` are remarks on a file that can be bound, or on a name that lies.
    """

    media_type: str
    pages: int
    problem: str = ""
    notes: tuple[str, ...] = ()


def inspect_file(path: Path, name: str = "") -> Inspection:
    """Look into the file at ``path``; ``name`` is what it was called when it came in, if not ``path.name``.

    Raises:
        FileUnreadable: when the file cannot be opened at all. Damage inside is a ``problem``, not an error.
    """
    called = name or path.name
    try:
        kind = media_type(path)
        pages, problem, notes = _look_into(path, kind, called)
    except OSError as exc:
        raise FileUnreadable(path=called, cause=cause_of(exc)) from exc
    lie = _extension_note(kind, called)
    return Inspection(
        media_type=kind,
        pages=0 if problem else pages,
        problem=problem,
        notes=(lie, *notes) if lie else notes,
    )


def _look_into(path: Path, kind: str, name: str) -> tuple[int, str, tuple[str, ...]]:
    if kind == "application/pdf":
        return inspect_pdf(path)
    if kind in IMAGES:
        return inspect_image(path, kind)
    return 0, _not_bindable(kind, name), ()


def _not_bindable(kind: str, name: str) -> str:
    if kind in _SENTENCES:
        return _SENTENCES[kind]
    if kind in _ARCHIVES:
        return mark("Inspection", "压缩包不能直接装订，原件已保存；请解压，把其中的文件分别收集。")
    if kind.startswith(("video/", "audio/")):
        return mark("Inspection", "录音、录像不能装订成册，原件已保存；请另附文字说明或截图。")
    if kind == UNKNOWN:
        text = mark(
            "Inspection", "“{name}”的内容无法识别，可能已损坏，原件已保存；请重新导出或扫描为 PDF 后补充。"
        )
        return text.format(name=name)
    text = mark("Inspection", "{kind}不能直接装订，原件已保存；请另存为 PDF 后补充。")
    return text.format(kind=_clause(kind))


def _clause(kind: str) -> str:
    """The name of a kind as the start of a sentence."""
    return name_of(kind)


def _extension_note(kind: str, name: str) -> str:
    """Say that the extension does not fit the content; nothing is said of kinds that have no extension of their own."""
    extension = PurePath(name.rstrip(" .")).suffix.lower()
    expected = _EXTENSIONS.get(kind)
    if expected is None or extension in expected:
        return _known_but_unrecognised(kind, extension)
    if not extension:
        text = mark("Inspection", "文件没有扩展名，内容为 {kind}，已按内容处理。")
        return text.format(kind=name_of(kind))
    text = mark("Inspection", "扩展名为 {extension}，内容实为 {kind}，已按内容处理。")
    return text.format(extension=extension, kind=name_of(kind))


def _known_but_unrecognised(kind: str, extension: str) -> str:
    """A ``.pdf`` full of text, or of nothing recognisable, is worth a remark as well."""
    if kind in _EXTENSIONS or kind == EMPTY:
        return ""
    if not any(extension in known for known in _EXTENSIONS.values()):
        return ""
    text = mark("Inspection", "扩展名为 {extension}，内容实为 {kind}，已按内容处理。")
    return text.format(extension=extension, kind=name_of(kind))
