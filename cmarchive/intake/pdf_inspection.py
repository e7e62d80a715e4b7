"""Looking into PDF files: can they be opened, repaired, counted; are they signed; do they hold active content."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf

from cmarchive.text import mark
from cmarchive.wording import ENUMERATION

_FIELD_LIMIT = 5_000
_ACTIONS = {
    "/JavaScript": mark("Inspection", "脚本"),
    "/Launch": mark("Inspection", "启动外部程序的动作"),
    "/RichMediaExecute": mark("Inspection", "多媒体动作"),
    "/SubmitForm": mark("Inspection", "提交表单的动作"),
}
# What qpdf's object model raises when a structure is not what the format says.
_STRUCTURE_ERRORS = (
    pikepdf.PdfError,
    KeyError,
    ValueError,
    TypeError,
    AttributeError,
    IndexError,
    RuntimeError,
)


def inspect_pdf(path: Path) -> tuple[int, str, tuple[str, ...]]:
    """Count the pages of a PDF and say what is wrong with it: pages, problem, notes."""
    try:
        with pikepdf.open(path, suppress_warnings=True) as pdf:
            return _inspect(pdf)
    except pikepdf.PasswordError:
        return 0, mark("Inspection", "文件有打开密码，无法读取；请取消密码后重新收集。"), ()
    except pikepdf.PdfError as exc:
        return 0, _unreadable(str(exc)), ()


def _unreadable(cause: str) -> str:
    if "encrypt" in cause:
        return mark("Inspection", "文件用证书或不支持的方式加密，无法读取；请取消加密后重新收集。")
    return mark("Inspection", "文件已损坏，无法修复，不能读取；请重新导出或重新扫描后收集。")


def _inspect(pdf: pikepdf.Pdf) -> tuple[int, str, tuple[str, ...]]:
    try:
        pages = list(pdf.pages)
    except _STRUCTURE_ERRORS:
        return 0, mark("Inspection", "文件的页面结构已损坏，不能读取；请重新导出或重新扫描后收集。"), ()
    if not pages:
        return 0, mark("Inspection", "文件中没有任何页面；请重新导出或重新扫描后收集。"), ()
    broken, blank = _page_faults(pages)
    if broken:
        text = mark("Inspection", "第 {pages} 页已损坏，不能读取；请重新导出或重新扫描后收集。")
        return 0, text.format(pages=_listed(broken)), ()
    notes = list(_notes(pdf, pages))
    if blank:
        text = mark("Inspection", "第 {pages} 页没有任何内容，是空白页，请核对是否漏扫。")
        notes.append(text.format(pages=_listed(blank)))
    if pdf.get_warnings():  # asked last: qpdf repairs lazily, while it is being read
        notes.insert(0, mark("Inspection", "文件有损坏，已修复读取，请核对内容是否完整。"))
    return len(pages), "", tuple(notes)


def _page_faults(pages: list[pikepdf.Page]) -> tuple[list[int], list[int]]:
    """Numbers of the pages that cannot be used, and of those that have nothing on them."""
    broken, blank = [], []
    for number, page in enumerate(pages, 1):
        try:
            left, bottom, right, top = (float(edge) for edge in page.mediabox)
            usable = abs(right - left) >= 1 and abs(top - bottom) >= 1
        except _STRUCTURE_ERRORS:
            usable = False
        if not usable:
            broken.append(number)
        elif "/Contents" not in page.obj and "/Annots" not in page.obj:
            blank.append(number)
    return broken, blank


def _listed(numbers: list[int]) -> str:
    return ENUMERATION.join(map(str, numbers[:10])) + (" 等" if len(numbers) > 10 else "")


def _notes(pdf: pikepdf.Pdf, pages: list[pikepdf.Page]) -> Iterator[str]:
    if pdf.is_encrypted:
        yield mark("Inspection", "文件设有使用权限限制，不影响读取和装订。")
    try:
        form = pdf.Root.get("/AcroForm")
        if form is not None and _is_signed(form):
            yield mark("Inspection", "含有电子签名，装订后的页面不再带签名效力，以保存的原件为准。")
        if form is not None and "/XFA" in form:
            yield mark(
                "Inspection", "含有动态表单（XFA），如果页面显示不全，请在原软件中打印为 PDF 后重新收集。"
            )
        if found := _active_content(pdf, pages):
            text = mark("Inspection", "含有{what}，装订时不会带入案卷。")
            yield text.format(what=ENUMERATION.join(dict.fromkeys(found)))
    except _STRUCTURE_ERRORS:
        yield mark("Inspection", "文件的附加信息（表单、动作）有损坏，已忽略，不影响页面。")


def _is_signed(form: Any) -> bool:
    """Tell whether a signature field has been signed; an empty field waiting for one does not count."""
    waiting = list(form.get("/Fields", []))
    for _ in range(_FIELD_LIMIT):
        if not waiting:
            return False
        field = waiting.pop()
        if field.get("/FT") == "/Sig" and "/V" in field:
            return True
        waiting += list(field.get("/Kids", []))
    return False


def _active_content(pdf: pikepdf.Pdf, pages: list[pikepdf.Page]) -> list[str]:
    root = pdf.Root
    found = [*_actions(root.get("/OpenAction")), *_triggered(root)]
    names = root.get("/Names")
    if names is not None and "/JavaScript" in names:
        found.append(_ACTIONS["/JavaScript"])
    if "/Collection" in root:
        found.append(mark("Inspection", "文件包中的附件（请另存后分别收集）"))
    elif names is not None and "/EmbeddedFiles" in names:
        found.append(mark("Inspection", "附件（如有需要请另存后单独收集）"))
    for page in pages:
        found += _triggered(page.obj)
        for annotation in page.obj.get("/Annots", []):
            found += _actions(annotation.get("/A"))
            found += _triggered(annotation)
            if annotation.get("/Subtype") == "/FileAttachment":
                found.append(mark("Inspection", "附件（如有需要请另存后单独收集）"))
    return found


def _triggered(owner: Any) -> Iterator[str]:
    additional = owner.get("/AA")
    if isinstance(additional, pikepdf.Dictionary):
        for action in additional.values():
            yield from _actions(action)


def _actions(action: Any) -> Iterator[str]:
    """Name what an action does if it is of a kind that must not reach a volume. An array is a destination."""
    if isinstance(action, pikepdf.Dictionary):
        kind = str(action.get("/S", ""))
        if kind in _ACTIONS:
            yield _ACTIONS[kind]
