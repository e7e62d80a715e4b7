"""The names an enterprise goes by: in full, formerly, and shortened as folders are called."""

import re

from cmarchive.model import Enterprise
from cmarchive.text import fold

_LEGAL_FORMS = (
    "股份有限公司",
    "有限责任公司",
    "集团有限公司",
    "有限公司",
    "股份公司",
    "集团公司",
    "总公司",
    "分公司",
    "公司",
    "集团",
)
_OTHER_NAMES = ("曾用名", "原名称", "原名", "简称", "企业简称", "别名", "又名")
_PLACE_ENDS = ("自治县", "省", "市", "县", "区", "旗", "镇", "乡")
_SHORTEST = 2


def other_names(enterprise: Enterprise) -> tuple[str, ...]:
    """Former and other names, from the roster's columns of these headings."""
    return tuple(
        name.strip()
        for heading in _OTHER_NAMES
        for name in re.split(r"[、，,;；/\n]", enterprise.attributes.get(heading, ""))
        if len(fold(name)) >= _SHORTEST
    )


def core_name(name: str, county: str) -> tuple[str, ...]:
    """Folded short names: without legal form, without brackets, without the county it lies in."""
    without_brackets = re.sub(r"[（(][^）)]*[）)]", "", name)
    cores = [fold(without_brackets)]
    while (shorter := _without_form(cores[-1])) != cores[-1]:
        cores.append(shorter)
    for place in _places(county):
        cores += [core.removeprefix(place) for core in cores if core.startswith(place)]
    full = fold(name)
    return tuple(dict.fromkeys(core for core in cores if len(core) >= _SHORTEST and core != full))


def _without_form(folded: str) -> str:
    for form in _LEGAL_FORMS:
        if folded.endswith(form) and len(folded) > len(form) + 1:
            return folded.removesuffix(form)
    return folded


def _places(county: str) -> tuple[str, ...]:
    """How a county is written in front of a name: with its kind, and without."""
    folded = fold(county)
    bare = next((folded.removesuffix(end) for end in _PLACE_ENDS if folded.endswith(end)), folded)
    return tuple(place for place in dict.fromkeys((folded, bare)) if len(place) >= _SHORTEST)
