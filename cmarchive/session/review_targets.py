"""What can be reviewed: naming it, and refusing what is not there."""

import re
from dataclasses import replace

from cmarchive.errors import ItemUnknown, SlotUnknown, SubjectUnknown, ValueInvalid
from cmarchive.model import FigureKey, SubjectKey, SubjectKind
from cmarchive.review import (
    Anchor,
    AnchorKind,
    figure_anchor,
    finding_anchor,
    indicator_anchor,
    item_anchor,
    slot_anchor,
)
from cmarchive.session import importing
from cmarchive.text import fold, half_width, mark
from cmarchive.view import View

_FINGERPRINT = re.compile("[0-9a-f]{4,64}")
_FIRST_YEAR, _LAST_YEAR = 1950, 2100


def checked_anchor(view: View, anchor: Anchor) -> Anchor:
    """The anchor with what the view adds to it. Raises an ArchiveError when there is nothing at that place."""
    if anchor.kind is AnchorKind.ITEM:
        return _item(view, anchor)
    subject = anchor.subject
    if subject is not None and not _is_known(view, subject):
        raise SubjectUnknown(subject=subject.id)
    if anchor.kind is AnchorKind.FIGURE and anchor.variable not in view.scheme.variables:
        reason = mark("Reason", "方案中没有这个数据项")
        raise ValueInvalid(value=anchor.variable, field=mark("Reason", "数据项"), reason=reason)
    if anchor.year is not None and not _FIRST_YEAR <= anchor.year <= _LAST_YEAR:
        reason = mark("Reason", "应在 {first} 到 {last} 之间").format(first=_FIRST_YEAR, last=_LAST_YEAR)
        raise ValueInvalid(value=anchor.year, field=mark("Reason", "年度"), reason=reason)
    if anchor.kind is AnchorKind.SLOT and subject is not None:
        _require_slot(view, subject, anchor.slot)
    return anchor


def _require_slot(view: View, subject: SubjectKey, slot: str) -> None:
    if all(one.code != slot for one in view.slots_of(subject)):
        raise SlotUnknown(subject=view.subject(subject).name, slot=slot)


def _is_known(view: View, subject: SubjectKey) -> bool:
    if subject.kind is SubjectKind.ENTERPRISE:
        return view.enterprise(subject.id) is not None
    if subject.kind is SubjectKind.INDICATOR:
        return view.scheme.indicator(subject.id) is not None
    return subject == view.region.key


def _item(view: View, anchor: Anchor) -> Anchor:
    item = None if anchor.item is None else view.item(anchor.item)
    if item is None:
        raise ItemUnknown(item=anchor.item)
    if anchor.page is None:
        return replace(anchor, subject=item.subject)
    digest = anchor.file or (item.files[0].digest if item.files else "")
    file = next((one for one in item.files if one.digest == digest), None)
    if file is None or not 1 <= anchor.page <= max(1, file.pages):
        pages = 0 if file is None else file.pages
        reason = mark("Reason", "这份文件共 {pages} 页").format(pages=pages)
        raise ValueInvalid(value=anchor.page, field=mark("Reason", "页"), reason=reason)
    return replace(anchor, subject=item.subject, file=digest)


def find_target(view: View, text: str, page: int | None = None) -> Anchor:
    """What a person means by ``件12``, ``指标3``, ``某某厂/C01``, ``gdp@2025``, ``某某厂/waste@2025`` or ``问题…``.

    Variables and slots go by code or name. Raises an ArchiveError when there is no such thing.
    """
    word = half_width(text)
    if word.startswith(mark("Target", "件")) and word[1:].isdecimal():
        return checked_anchor(view, item_anchor(int(word[1:]), page=page))
    if word.startswith(mark("Target", "指标")) and view.scheme.indicator(code := word[2:].lstrip("0")):
        return indicator_anchor(code)
    if word.startswith(mark("Target", "问题")) and _FINGERPRINT.fullmatch(word[2:]):
        return finding_anchor(word[2:])
    owner, slash, rest = word.rpartition("/")
    subject = _owner(view, owner) if slash else view.region.key
    name, at, year = rest.partition("@")
    if at and name and re.fullmatch("[0-9]{4}", year):
        return checked_anchor(view, figure_anchor(FigureKey(subject, _variable(view, name), int(year))))
    if not slash or not rest:
        reason = mark("Target", "请写成 件12、指标3、企业/目录项、数据项@年度 或 企业/数据项@年度")
        raise ValueInvalid(value=text, field=mark("Reason", "审核对象"), reason=reason)
    return checked_anchor(view, slot_anchor(subject, rest))


def _owner(view: View, name: str) -> SubjectKey:
    found = importing.subjects_by_name(view).get(fold(name))
    if found is None:
        raise SubjectUnknown(subject=name)
    return found


def _variable(view: View, name: str) -> str:
    wanted = fold(name)
    for code, variable in view.scheme.variables.items():
        if name == code or wanted in (fold(variable.name), *map(fold, variable.aliases)):
            return code
    return name
