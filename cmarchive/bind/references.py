"""档号 by template: what a template may say, and which serial a new volume gets. What was issued stays as it is."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import count

from cmarchive.assessment import retention_name
from cmarchive.bind.naming import class_number
from cmarchive.bind.options import REFERENCE_TEMPLATE
from cmarchive.bind.plans import VolumePlan
from cmarchive.errors import ValueInvalid
from cmarchive.issued import IssuedReference
from cmarchive.model import Profile, SubjectKey
from cmarchive.text import mark

FONDS, CLASS, YEAR, RETENTION, SERIAL = (
    mark("Reference", "全宗号"),
    mark("Reference", "分类号"),
    mark("Reference", "年度"),
    mark("Reference", "保管期限"),
    mark("Reference", "案卷号"),
)
TOKENS = (FONDS, CLASS, YEAR, RETENTION, SERIAL)
_TOKEN = re.compile(r"\{([^{}]*)\}")
_LIMIT = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceBook:
    """What decides the 档号 of volumes: the archive's template, and what was issued by subject and part."""

    template: str = REFERENCE_TEMPLATE
    issued: Mapping[tuple[SubjectKey, int], IssuedReference] = field(default_factory=dict)


def book_of(template: str, issued: Iterable[IssuedReference]) -> ReferenceBook:
    """The book of an archive; without a template of its own the usual one holds."""
    return ReferenceBook(
        template=template or REFERENCE_TEMPLATE, issued={(one.subject, one.part): one for one in issued}
    )


def checked_template(text: str) -> str:
    """A template as it is kept.

    Raises:
        ValueInvalid: naming what is wrong and what may be used.
    """
    clean = text.strip()
    if reason := _fault(clean):
        raise ValueInvalid(value=clean, field=mark("Reference", "档号模板"), reason=reason)
    return clean


def _fault(text: str) -> str:
    """What is wrong with a template; empty when nothing is."""
    known = mark("Reference", "可以使用 {tokens}").format(tokens="、".join(f"{{{one}}}" for one in TOKENS))
    names = _TOKEN.findall(text)
    if unknown := next((one for one in names if one not in TOKENS), None):
        return mark("Reference", "不认识其中的“{name}”，{known}").format(name=f"{{{unknown}}}", known=known)
    if "" in names or set(_TOKEN.sub("", text)) & set("{}"):
        return mark("Reference", "花括号没有成对写全，{known}").format(known=known)
    if SERIAL not in names:
        text = mark("Reference", "缺少{serial}，各卷的档号会相同，{known}")
        return text.format(serial=f"{{{SERIAL}}}", known=known)
    if names.count(SERIAL) > 1:
        return mark("Reference", "{serial}只能出现一次").format(serial=f"{{{SERIAL}}}")
    if not text.isprintable() or len(text) > _LIMIT:
        return mark("Reference", "含有不能印出的字符，或超过 {limit} 个字").format(limit=_LIMIT)
    return ""


class Issuer:
    """Gives every volume of one plan its 档号, in the order of the volumes."""

    def __init__(self, book: ReferenceBook, profile: Profile) -> None:
        self._book, self._profile = book, profile
        self._used: dict[str, set[int]] = defaultdict(set)
        self._taken = {one.reference for one in book.issued.values()}
        for one in book.issued.values():
            self._used[one.prefix].add(one.serial)

    def give(self, subject: SubjectKey, retention: str, part: int) -> IssuedReference:
        """What was issued to this volume, else the next free serial of its prefix."""
        if (issued := self._book.issued.get((subject, part))) is not None:
            return issued
        values = {
            FONDS: self._profile.fonds,
            CLASS: class_number(subject),
            YEAR: str(self._profile.year),
            RETENTION: retention,
        }
        prefix, _, suffix = self._book.template.partition(f"{{{SERIAL}}}")
        prefix, suffix = (_TOKEN.sub(lambda found: values[found[1]], one) for one in (prefix, suffix))
        used = self._used[prefix]
        serial = next(
            number
            for number in count(1)
            if number not in used and f"{prefix}{number:03d}{suffix}" not in self._taken
        )
        used.add(serial)
        return IssuedReference(
            subject=subject,
            part=part,
            reference=f"{prefix}{serial:03d}{suffix}",
            prefix=prefix,
            serial=serial,
            retention=retention,
        )


def contradiction(issued: IssuedReference, retention: str) -> str:
    """What to tell when a volume's 保管期限 is no longer the one its 档号 was issued with; else empty."""
    if not issued.retention or issued.retention == retention:
        return ""
    text = mark("Reference", "档号发出时的保管期限是{before}，现在是{now}；档号不再改动，请核对保管期限。")
    return text.format(
        before=retention_name(issued.retention),
        now=retention_name(retention),
    )


def item_reference(volume: str, sequence: int) -> str:
    """The 件 reference: that of its volume and the 件号 in four digits (DA/T 13-2022)."""
    return f"{volume}-{sequence:04d}"


def references_of(volumes: Iterable[VolumePlan]) -> list[IssuedReference]:
    """The references to be issued once these volumes are published."""
    return [volume.issued for volume in volumes if volume.issued is not None]
