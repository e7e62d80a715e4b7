"""What volumes are called: 档号, 案卷题名, periods and file names."""

import re
import unicodedata
from collections.abc import Iterable
from datetime import date

from cmarchive.assessment import RETENTIONS
from cmarchive.bind.entries import Entry
from cmarchive.bind.options import SECRECY_LEVELS
from cmarchive.model import Subject, SubjectKey, SubjectKind
from cmarchive.text import mark

_NAME_LIMIT = 80
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f\u200b-\u200f\u202a-\u202e\ufeff]')


def class_number(subject: SubjectKey) -> str:
    """The 分类号 of a subject in a 档号: the 企业编号, ZB08 for an indicator, HZ for the summary of the region.

    It names the subject, so that no other subject's documents can change its 档号.
    """
    if subject.kind is SubjectKind.REGION:
        return "HZ"
    return subject.id if subject.kind is SubjectKind.ENTERPRISE else f"ZB{subject.id.zfill(2)}"


def longest_retention(retentions: Iterable[str]) -> str:
    """The longest 保管期限 of a volume's items, which then holds for the volume; 30 years when none is known."""
    known = [RETENTIONS.index(retention) for retention in retentions if retention in RETENTIONS]
    return RETENTIONS[min(known)] if known else "D30"


def highest_secrecy(levels: Iterable[str]) -> str:
    """The highest 密级 among a volume's items; empty when none has one."""
    present = {level.strip() for level in levels}
    return next((level for level in SECRECY_LEVELS if level in present), "")


def period(entries: Iterable[Entry], years: tuple[int, ...]) -> tuple[date | None, date | None, str]:
    """The first and last date of a volume's items, and the years as a title prints them: ``2019—2025``."""
    dates = sorted(entry.dated for entry in entries if entry.item is not None and entry.dated is not None)
    first, last = (dates[0].year, dates[-1].year) if dates else (years[0], years[-1])
    text = f"{first}" if first == last else f"{first}—{last}"
    return (dates[0], dates[-1], text) if dates else (None, None, text)


def eight_digits(day: date | None) -> str:
    """A date as archive forms print it: ``20240315``; empty when unknown."""
    return day.strftime("%Y%m%d") if day else ""


def volume_title(subject: Subject, indicator_name: str, years: str) -> str:
    """The 案卷题名 of a volume."""
    if subject.key.kind is SubjectKind.ENTERPRISE:
        return mark("Volume", "{name}环境保护档案材料（{years}）").format(name=subject.name, years=years)
    return mark("Volume", "指标{code} {name}完成情况材料（{years}）").format(
        code=subject.key.id.zfill(2), name=indicator_name, years=years
    )


def part_name(part: int, parts: int) -> str:
    """Which of its subject's volumes one is, as lists say it: ``第1册，共2册``; empty for an only one."""
    text = mark("Volume", "第{part}册，共{parts}册")
    return text.format(part=part, parts=parts) if parts > 1 else ""


def file_name(number: int, name: str, part: int, parts: int) -> str:
    """The file name of a volume, acceptable to Windows, at most 80 characters: ``001_甲纸业_第1册共2册.pdf``."""
    head = f"{number:03d}_"
    tail = mark("Volume", "_第{part}册共{parts}册.pdf").format(part=part, parts=parts)
    clean = _FORBIDDEN.sub(" ", unicodedata.normalize("NFC", name))
    clean = " ".join(clean.split()).strip(" .")[: _NAME_LIMIT - len(head) - len(tail)].rstrip(" .")
    return f"{head}{clean or 'x'}{tail}"
