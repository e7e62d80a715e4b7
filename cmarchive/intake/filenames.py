"""What a file or folder name says besides where it belongs: code, title, 文号, date, period, project."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from cmarchive.text import find_date, find_document_number, find_years, fold, half_width

_CODE = re.compile(r"^[【\[(（]?\s*([A-Za-z])[\s_.-]?(\d{2})(?!\d)\s*[】\])）]?[\s_.、．:：·—-]*")
_EVIDENCE_CODE = re.compile(r"^[【\[(（]?\s*(\d{2}-\d{2})(?![\d-])\s*[】\])）]?[\s_.、．:：·—-]*")
_SERIAL = re.compile(
    r"^(?:\d{1,3}[、．.](?!\d)\s*|\d{1,3}[_\s-]+(?=\D)|[（(]\d{1,3}[)）]\s*|0\d{1,2}(?=[\u4e00-\u9fa5]))"
)
_QUARTERS = {"一": "一", "二": "二", "三": "三", "四": "四", "1": "一", "2": "二", "3": "三", "4": "四"}
_YEAR = r"(?P<year>(?:19|20)\d{2})\s*[年度.-]*\s*"
_QUARTER = re.compile(
    _YEAR + r"第?(?P<quarter>[一二三四1-4])\s*季度?|" + _YEAR.replace("year", "y2") + r"[Qq](?P<q>[1-4])"
)
_HALF = re.compile(_YEAR + r"(?P<half>[上下])半年")
_MONTH = re.compile(_YEAR.replace("*\\s*", "+\\s*", 1) + r"(?P<month>1[0-2]|0?[1-9])\s*月(?!\s*\d{1,2}\s*日)")
_ANNUAL = re.compile(r"((?:19|20)\d{2})\s*年?度")
_VALID_UNTIL = re.compile(r"(?:有效期?限?至|有效期?止|到期日?|期限至|有效至)[:：\s]*")
_PROJECT = re.compile(r"项目|工程|扩建|技改|改建|迁建|新建|改造|生产线|[一二三四五六]期$")
_SIDES = re.compile(r"[\s_（(-]*(?:双面扫描)?[\s_-]*(正面|背面|反面)[)）]?$")
_NOISE = re.compile(
    r"双面扫描|正面|背面|反面|扫描件|扫描|复印件|原件|盖章版|盖章|加密|最终版|定稿|终稿|新版|电子版|微信图片|mmexport|"
    r"(?<![a-z])(?:copy|img|scan|dsc)(?![a-z])|"
    r"(?:19|20)\d{2}\s*(?:年度?|年份)?|\d{1,2}\s*月份?|\d{1,2}\s*日|第?[一二三四1-4]\s*季度?|[上下]半年|q[1-4]|[0-9]+号?"
)
_BEFORE_NUMBER = re.compile(
    r".*(?:批复|批文|意见|通知书?|决定书|报告书?|报告表|登记表|备案表|许可证|执照|文件|公司|厂)"
)
_CERTIFICATE = re.compile(r"(?<![0-9A-Za-z])([0-9A-HJ-NPQRTUWXY]{18}\d{3}[A-Z])(?![0-9A-Za-z])")


@dataclass(frozen=True, slots=True, kw_only=True)
class NameFacts:
    """What a file's own name says. ``words`` is what remains to tell the slot by; ``code`` is empty without one."""

    code: str
    title: str
    words: str
    number: str
    dated: date | None
    valid_until: date | None
    certificate: str
    side: str


def code_of(name: str) -> tuple[str, str]:
    """Split a slot code (C01, 08-01) off the start of a name; empty when there is none."""
    plain = half_width(name)
    if found := _EVIDENCE_CODE.match(plain):
        return found.group(1), plain[found.end() :]
    if found := _CODE.match(plain):
        return (found.group(1) + found.group(2)).upper(), plain[found.end() :]
    return "", name


def read_name(stem: str) -> NameFacts:
    """Read a file's stem."""
    code, rest = code_of(stem.strip())
    if not code:
        code, rest = code_of(_SERIAL.sub("", rest))
    number = _document_number(rest)
    without_number = rest.replace(number, " ") if number else rest
    until = _VALID_UNTIL.search(without_number)
    before = without_number[: until.start()] if until else without_number
    side = _SIDES.search(rest)
    certificate = _CERTIFICATE.search(half_width(rest))
    return NameFacts(
        code=code,
        title=_title(without_number) or _title(rest) or stem.strip(),
        words=words_of(before),
        number=number,
        dated=find_date(before),
        valid_until=find_date(without_number[until.end() :]) if until else None,
        certificate=certificate.group(1) if certificate else "",
        side=side.group(1).replace("反面", "背面") if side else "",
    )


def after_owner(stem: str, names: Iterable[str]) -> str:
    """What stands behind the owner's name where a file begins with it: C01 许可证 of 甲公司_C01 许可证; else empty.

    ``names`` are folded.
    """
    start = _SERIAL.sub("", stem.strip())
    for name in sorted(filter(None, names), key=len, reverse=True):
        for end in range(len(name), len(start)):
            if fold(start[:end]) == name:
                return start[end:].lstrip(" _-—.·、")
    return ""


def _document_number(text: str) -> str:
    """The 文号 in a name, without the words that run into it: 环评批复甲环审〔2019〕12号."""
    number = find_document_number(text)
    before = number.partition("〔")[0] if "〔" in number else re.split(r"[\[（【(]", number)[0]
    extra = _BEFORE_NUMBER.match(before)
    return number[extra.end() :] if extra and extra.end() < len(before) else number


def words_of(text: str) -> str:
    """The words of a name that may tell a slot: without dates, numbers and remarks on the scan."""
    return _NOISE.sub(" ", half_width(text).lower())


def _title(text: str) -> str:
    """A title to print: blanks for underscores, no dangling separators or empty brackets."""
    spaced = re.sub(r"[_\s]+", " ", re.sub(r"[（(【\[]\s*[)）】\]]", " ", text))
    return spaced.strip(" -—·、.,，:：")


def period_of(text: str) -> str:
    """The period a name speaks of: 2024年第一季度, 2024年上半年, 2024年3月, or 2024; empty when none or several."""
    plain = half_width(text)
    plain = plain.replace(number, " ") if (number := find_document_number(text)) else plain
    if found := _QUARTER.search(plain):
        year = found.group("year") or found.group("y2")
        return f"{year}年第{_QUARTERS[found.group('quarter') or found.group('q')]}季度"
    if found := _HALF.search(plain):
        return f"{found.group('year')}年{found.group('half')}半年"
    if found := _MONTH.search(plain):
        return f"{found.group('year')}年{int(found.group('month'))}月"
    return year_of(plain)


def year_of(text: str) -> str:
    """The one year a name speaks of; 年度 marks it when there are several. Empty when it cannot be told."""
    annual = list(dict.fromkeys(_ANNUAL.findall(text)))
    if len(annual) == 1:
        return str(annual[0])
    years = find_years(text)
    return str(years[0]) if len(years) == 1 and not annual else ""


def project_of(folders: tuple[str, ...], stem: str) -> str:
    """The 建设项目 a path names: the folder nearest the file that is called one, else a delimited part of the name."""
    for folder in reversed(folders):
        if _PROJECT.search(folder) and not code_of(folder)[0]:
            return _SERIAL.sub("", folder).strip()
    parts = [part.strip() for part in re.split(r"[\s_（）()—-]+", stem)]
    named = [part for part in parts if re.search(r"(项目|工程|生产线|[一二三四]期)$", part)]
    return named[0] if len(named) == 1 and len(parts) > 1 else ""


def stem_of(name: str) -> str:
    """A file name without its extension, which never holds Chinese characters or blanks."""
    name = name.rstrip(" .")
    suffix = PurePath(name).suffix
    return name.removesuffix(suffix) if re.fullmatch(r"\.[A-Za-z0-9]{1,5}", suffix) else name
