"""Whose document it is: the enterprise or indicator that a path names, and how surely."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePath
from typing import NamedTuple

from cmarchive.intake.directory import Directory, indicator_key, pairs
from cmarchive.intake.filenames import code_of
from cmarchive.model import SubjectKey
from cmarchive.text import fold, half_width, mark

_CREDIT_CODE = re.compile(r"(?<![0-9A-Z])[0-9A-HJ-NPQRTUWXY]{18}(?![0-9A-Z])")
_NUMBERED = re.compile(r"^(\d{4})[_\s.、-]+(?=\D)|^(\d{4})$")
_SERIAL = re.compile(r"^[（(]?\d{1,4}[)）]?[_\s.、-]*(?=\D)")
_INDICATOR = re.compile(
    r"^(?:考核)?指标\s*0*(\d{1,2})(?!\d)|^第?\s*0*(\d{1,2})\s*项(?:指标)?|^第\s*0*(\d{1,2})\s*号?指标"
)
_LEADING_NUMBER = re.compile(r"^0*(\d{1,2})(?!\d|-\d)[_\s.、-]*(?=\D)")
_BRANCH = ("分", "第二", "第三", "二", "三")
_SURE = 0.9


class Lead(NamedTuple):
    """One sign of whose document it is: the subject, how surely (0–1), the text that names it, the Chinese reason."""

    subject: SubjectKey
    score: float
    text: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """Whose document it is. ``key`` is None while that is not certain; ``leads`` then say whose it may be.

    ``depth`` is how many folders of the path lead to the subject; the folders after them tell the slot. ``words``
    are the writings of the subject's name found in the path.
    """

    key: SubjectKey | None
    depth: int = 0
    leads: tuple[Lead, ...] = ()
    why: str = ""
    words: tuple[str, ...] = ()


def find_owner(folders: tuple[str, ...], stem: str, directory: Directory, within: PurePath) -> Owner:
    """Find whose document a path names: by its folders, then by its file name, then by where it lay."""
    by_folder = [
        (depth, lead) for depth, name in enumerate(folders, 1) for lead in folder_leads(name, directory)
    ]
    by_file = list(file_leads(stem, directory))
    owner = _decided(by_folder)
    if owner is None and not _is_contested(by_folder):
        owner = _decided([(0, lead) for lead in by_file])
        if owner is None and not _is_contested([(0, lead) for lead in by_file]):
            owner = _decided([(0, lead) for name in within.parts for lead in _exact(name, directory)])
    leads = [lead for _, lead in by_folder] + by_file
    if owner is None:
        return Owner(key=None, leads=_best(leads), words=tuple(lead.text for lead in leads))
    depth, lead = owner
    words = tuple(one.text for one in leads if one.subject == lead.subject) or (lead.text,)
    if depth and (other := _starts_with_another(stem, by_file, lead.subject)):
        return Owner(key=None, leads=_best([lead, other]), depth=depth, words=(*words, other.text))
    return Owner(key=lead.subject, depth=depth, leads=(lead,), why=lead.why, words=words)


def _decided(leads: list[tuple[int, Lead]]) -> tuple[int, Lead] | None:
    """The one subject that sure signs name, with the deepest folder that names it."""
    sure = [(depth, lead) for depth, lead in leads if lead.score >= _SURE]
    if len({lead.subject for _, lead in sure}) != 1:
        return None
    return max(sure, key=lambda entry: (entry[0], entry[1].score))


def _is_contested(leads: list[tuple[int, Lead]]) -> bool:
    return len({lead.subject for _, lead in leads if lead.score >= _SURE}) > 1


def _starts_with_another(stem: str, leads: list[Lead], owner: SubjectKey) -> Lead | None:
    """A file that begins with another enterprise's name may lie in the wrong folder; a contract names both."""
    start = fold(_SERIAL.sub("", code_of(stem)[1]))
    if any(lead.subject == owner for lead in leads):
        return None
    return next((one for one in leads if one.score >= _SURE and start.startswith(one.text)), None)


def _best(leads: Iterable[Lead]) -> tuple[Lead, ...]:
    best: dict[SubjectKey, Lead] = {}
    for lead in leads:
        if lead.subject not in best or lead.score > best[lead.subject].score:
            best[lead.subject] = lead
    return tuple(sorted(best.values(), key=lambda lead: (-lead.score, lead.subject)))


def folder_leads(name: str, directory: Directory) -> Iterator[Lead]:
    """What a folder name says about whose documents it holds."""
    exact = list(_exact(name, directory))
    if exact:
        yield from exact
        return
    inside = list(_contained(fold(name), directory, mark("Match", "文件夹名含企业名称“{name}”")))
    if inside:
        yield from inside
        return
    indicators = list(_indicators(name, directory))
    if indicators:
        yield from indicators
        return
    yield from _part_of_a_name(name, directory)


def file_leads(stem: str, directory: Directory) -> Iterator[Lead]:
    """What a file name says about whose document it is."""
    for code in _CREDIT_CODE.findall(half_width(stem).upper()):
        if key := directory.codes.get(code):
            yield Lead(key, 1.0, fold(code), mark("Match", "文件名含信用代码"))
    folded = fold(stem)
    inside = list(_contained(folded, directory, mark("Match", "文件名含企业名称“{name}”")))
    yield from inside
    if not inside:
        why = mark("Match", "文件名含简称“{name}”")
        for start in range(len(folded)):
            for end in range(start + 3, min(start + 20, len(folded)) + 1):
                for key in directory.short.get(folded[start:end], ()):
                    yield Lead(key, 0.6, folded[start:end], why.format(name=folded[start:end]))


def _exact(name: str, directory: Directory) -> Iterator[Lead]:
    """Whole names, credit codes and 企业编号 of the archive's own making (0001_示例甲纸业有限公司)."""
    for code in _CREDIT_CODE.findall(half_width(name).upper()):
        if key := directory.codes.get(code):
            yield Lead(key, 1.0, fold(code), mark("Match", "文件夹名含信用代码"))
    for text in dict.fromkeys((fold(name), fold(_SERIAL.sub("", name)))):
        for keys, score, why in (
            (directory.names.get(text, ()), 1.0, mark("Match", "文件夹名为企业名称")),
            (directory.short.get(text, ()), 0.92, mark("Match", "文件夹名为企业简称")),
        ):
            for key in keys:
                # A name that several enterprises share tells nothing for certain.
                yield Lead(key, score if len(keys) == 1 else 0.5, text, why)
    numbered = _NUMBERED.match(half_width(name))
    if numbered and (number := numbered.group(1) or numbered.group(2)) in directory.numbers:
        key = next((key for key in directory.labels if key.id == number and key.kind == "enterprise"), None)
        rest = fold(name)[4:]
        if key is not None and rest and fold(directory.labels[key]).startswith(rest[:4]):
            yield Lead(key, 1.0, fold(directory.labels[key]), mark("Match", "文件夹名以企业编号开头"))
        elif key is not None:
            yield Lead(key, 0.5, number, mark("Match", "文件夹名以企业编号开头"))


def _contained(folded: str, directory: Directory, why: str) -> Iterator[Lead]:
    """Full names inside a text, the longest first, none inside another."""
    covered: list[tuple[int, int]] = []
    for length in directory.name_lengths:
        for start in range(len(folded) - length + 1):
            end = start + length
            keys = directory.names.get(folded[start:end], ())
            if not keys or any(a <= start and end <= b for a, b in covered):
                continue
            covered.append((start, end))
            is_branch = folded[end:].startswith(_BRANCH)
            score = 0.95 if len(keys) == 1 and length >= 4 and not is_branch else 0.5
            for key in keys:
                yield Lead(key, score, folded[start:end], why.format(name=directory.labels[key]))


def _indicators(name: str, directory: Directory) -> Iterator[Lead]:
    plain = half_width(name).replace("–", "-")
    by_number = {int(code): code for code in directory.indicators if code.isdecimal()}
    if found := _INDICATOR.match(plain):
        number = next(group for group in found.groups() if group)
        if code := by_number.get(int(number)):
            yield Lead(indicator_key(code), 1.0, "", mark("Match", "文件夹名为指标编号"))
        return
    leading = _LEADING_NUMBER.match(plain)
    title = fold(plain[leading.end() :] if leading else plain)
    if leading and (code := by_number.get(int(leading.group(1)))):
        indicator = directory.indicators[code]
        alike = len(title) >= 2 and (
            title in fold(indicator.name) or title in fold(indicator.short) or fold(indicator.short) in title
        )
        score = 0.95 if alike else 0.4
        yield Lead(indicator_key(code), score, "", mark("Match", "文件夹名以指标编号开头"))
    elif code := directory.indicator_names.get(title):
        yield Lead(indicator_key(code), 0.95, title, mark("Match", "文件夹名为指标名称"))


def _part_of_a_name(name: str, directory: Directory) -> Iterator[Lead]:
    """A folder called by a part of some enterprise's name: worth a guess when few enterprises have it."""
    text = fold(_SERIAL.sub("", name))
    if len(text) < 3:
        return
    sets = [directory.grams.get(pair, frozenset()) for pair in pairs(text)]
    keys = [key for key in frozenset.intersection(*sets) if text in fold(directory.labels[key])]
    if 1 <= len(keys) <= 3:
        why = mark("Match", "文件夹名“{name}”是企业名称的一部分").format(name=name)
        for key in sorted(keys):
            yield Lead(key, 0.6 / len(keys) ** 0.5, text, why)
