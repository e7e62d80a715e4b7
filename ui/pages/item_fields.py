"""What can be written down about a document: fields every document has, and those its slot asks for."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from cmarchive.assessment import RETENTION_NAMES, Expiry, Slot
from cmarchive.model import Item
from cmarchive.numbers import NotANumber, parse_number
from cmarchive.session import SECRECY_LEVELS
from cmarchive.text import find_date, half_width, mark
from ui.texts import date_text, shown

_ANSWERS = (mark("ItemForm", "是"), mark("ItemForm", "否"))
_COPIES = ("原件", "复印件")  # as archives keep them
_UNTIL = "valid_until"


class FieldInvalid(ValueError):
    """What was typed cannot be a field's value; the message is a Chinese sentence that says what can."""


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field of the form: its name, how it is read from an item, and how what is typed is put back."""

    code: str
    title: str
    read: Callable[[Item], str]
    write: Callable[[Item, str], Item]
    hint: str = ""
    choices: tuple[str, ...] = ()


def clean(kind: str, text: str) -> str:
    """Bring what was typed to the form it is stored in, by the field's type; raises FieldInvalid."""
    typed = text.strip()
    if not typed:
        return ""
    match kind:
        case "date":
            return _date(typed)
        case "year":
            year = half_width(typed).removesuffix("年")
            if not (len(year) == 4 and year.isdecimal()):
                raise FieldInvalid(
                    _say(mark("ItemForm", "“{text}”不是年份。请填写四位数字，如 2024。"), typed)
                )
            return year
        case "number":
            try:
                return parse_number(typed).text
            except NotANumber as exc:
                raise FieldInvalid(
                    _say(mark("ItemForm", "{text}。请只填写数字。"), shown(exc.reason))
                ) from exc
        case "yes-no":
            if typed not in _ANSWERS:
                raise FieldInvalid(_say(mark("ItemForm", "“{text}”不能填在这里。请填写“是”或“否”。"), typed))
            return typed
        case _:
            return typed


def _date(typed: str) -> str:
    day = find_date(typed)
    if day is None:
        raise FieldInvalid(
            _say(mark("ItemForm", "“{text}”不是日期。请写成 2024-11-30 或 2024年11月30日。"), typed)
        )
    return day.isoformat()


def _say(template: str, text: str) -> str:
    return shown(template).format(text=text)


def specs_for(slot: Slot | None) -> list[FieldSpec]:
    """The fields of a document in this slot, in the order of the form."""
    translate = QCoreApplication.translate
    specs = [
        _own("title", translate("ItemForm", "题名"), lambda item, text: replace(item, title=text)),
        _own("number", translate("ItemForm", "文号"), lambda item, text: replace(item, number=text)),
        _own("author", translate("ItemForm", "责任者"), lambda item, text: replace(item, author=text)),
        FieldSpec(
            "dated",
            translate("ItemForm", "日期"),
            lambda item: date_text(item.dated),
            lambda item, text: replace(item, dated=find_date(clean("date", text))),
            translate("ItemForm", "如 2024-11-30"),
        ),
    ]
    if slot is None:
        return [*specs, *_archival()]
    if slot.instance and all(field.code != "certificate_number" for field in slot.fields):
        title = _instance_title(slot.instance)
        specs.append(_own("instance", title, lambda item, text: replace(item, instance=text)))
    specs += [_slot_field(field.code, shown(field.title), field.type) for field in slot.fields]
    if slot.expiry is not Expiry.NONE and all(field.code != _UNTIL for field in slot.fields):
        specs.append(_slot_field(_UNTIL, translate("ItemForm", "有效期止"), "date"))
    return [*specs, *_archival()]


def _archival() -> list[FieldSpec]:
    """What an archive wants to know of every document."""
    translate = QCoreApplication.translate
    periods = {code: shown(name) for code, name in RETENTION_NAMES.items()}
    copies = (translate("ItemForm", "原件"), translate("ItemForm", "复印件"))
    kinds = dict(zip(_COPIES, copies, strict=True))
    secrecies = {str(level): shown(level) for level in SECRECY_LEVELS}
    return [
        FieldSpec(
            "retention",
            translate("ItemForm", "保管期限"),
            lambda item: periods.get(item.retention, item.retention),
            lambda item, text: replace(item, retention=_retention(text, periods)),
            choices=tuple(periods.values()),
        ),
        FieldSpec(
            "secrecy",
            translate("ItemForm", "密级"),
            lambda item: secrecies.get(item.secrecy, item.secrecy),
            lambda item, text: replace(item, secrecy=_stored(text, secrecies)),
            translate("ItemForm", "没有密级时留空"),
            tuple(secrecies.values()),
        ),
        FieldSpec(
            "copy_kind",
            translate("ItemForm", "原件或复印件"),
            lambda item: kinds.get(item.copy_kind, item.copy_kind),
            lambda item, text: replace(item, copy_kind=_stored(text, kinds)),
            choices=copies,
        ),
        _own("note", translate("ItemForm", "备注"), lambda item, text: replace(item, note=text)),
    ]


def _stored(text: str, names: Mapping[str, str]) -> str:
    """What is stored for a word of the window: printed documents are Chinese in every language of it."""
    typed = text.strip()
    return next((kept for kept, name in names.items() if name.casefold() == typed.casefold()), typed)


def _plain(text: str) -> str:
    return half_width(text).replace(" ", "").casefold()


def _retention(text: str, periods: Mapping[str, str]) -> str:
    typed = _plain(text)
    code = next((code for code, name in periods.items() if typed in (_plain(name), _plain(code))), None)
    if typed and code is None:
        raise FieldInvalid(
            _say(mark("ItemForm", "“{text}”不是保管期限。请填写 永久、30年 或 10年。"), text.strip())
        )
    return code or ""


def _own(code: str, title: str, write: Callable[[Item, str], Item]) -> FieldSpec:
    return FieldSpec(
        code, title, lambda item: str(getattr(item, code)), lambda item, text: write(item, text.strip())
    )


def _slot_field(code: str, title: str, kind: str) -> FieldSpec:
    def write(item: Item, text: str) -> Item:
        others = {name: value for name, value in item.fields.items() if name != code}
        value = clean(kind, text)
        return replace(item, fields=others | {code: value} if value else others)

    hints = {
        "date": mark("ItemForm", "如 2024-11-30"),
        "year": mark("ItemForm", "如 2024"),
        "yes-no": mark("ItemForm", "是 或 否"),
    }
    hint = shown(hints[kind]) if kind in hints else ""
    if kind != "yes-no":
        return FieldSpec(code, title, lambda item: item.fields.get(code, ""), write, hint)
    answers = {str(answer): shown(answer) for answer in _ANSWERS}

    def read(item: Item) -> str:
        told = item.fields.get(code, "")
        return answers.get(told, told)

    return FieldSpec(code, title, read, lambda item, text: write(item, _stored(text, answers)), hint)


def _instance_title(kind: str) -> str:
    translate = QCoreApplication.translate
    titles: Mapping[str, str] = {
        "project": translate("ItemForm", "项目名称"),
        "year": translate("ItemForm", "所属年度"),
        "period": translate("ItemForm", "所属期间"),
        "certificate": translate("ItemForm", "证书编号"),
        "event": translate("ItemForm", "事项"),
    }
    return titles.get(kind, translate("ItemForm", "区分名称"))
