"""Numbers that a sentence splits into parts: 26项考核指标中23项达标，3项存在差距; 31家，其中省级3、市级8、县级20."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cmarchive.numbers import Number, parse_number

_UNIT = "项|家|起|件|个|所|台|套|户|份|次|处|座|人"
_MET = re.compile(
    rf"(?<![0-9.])(?P<total>[0-9]{{1,9}})(?P<unit>{_UNIT})(?P<what>[^，\d]{{0,12}})中，?"
    r"(?P<parts>(?:其?中?已?有?[0-9]{1,9}(?P=unit)[^，、;\d]{0,8}?(?:达标|差距|合格|整改|通过)[^，、\d]{0,6}[，、和。]?){2,})"
)
_UNMET = re.compile("未|不|没有|差距|整改")  # without it both parts may be the same ones
_RANKED = re.compile(
    rf"(?<![0-9.])(?P<total>[0-9]{{1,9}})(?P<unit>{_UNIT})[^，\d]{{0,8}}，?其中:?"
    r"(?P<parts>(?:(?:国家|省|市|县|区|乡|镇|村)级?[^，、\d]{0,4}[0-9]{1,9}(?P=unit)?[，、和。]?){2,})(?!\d)"
)
_RANK = re.compile(r"(?:国家|省|市|县|区|乡|镇|村)级?[^，、\d]{0,4}([0-9]{1,9})")


@dataclass(frozen=True, slots=True)
class Split:
    """A total and the parts that must add up to it."""

    total: Number
    unit: str
    parts: tuple[Number, ...]


def splits(writing: str) -> Iterator[Split]:
    """Find the totals of a sentence in plain writing whose parts leave nothing out.

    Only two forms are sure to be complete: met and not met, and the ranks of offices. Other lists may overlap.
    """
    for found in _MET.finditer(writing):
        if _UNMET.search(found["parts"]):
            yield _split(found, re.findall(rf"([0-9]{{1,9}}){found['unit']}", found["parts"]))
    for found in _RANKED.finditer(writing):
        yield _split(found, _RANK.findall(found["parts"]))


def _split(found: re.Match[str], parts: list[str]) -> Split:
    return Split(parse_number(found["total"]), found["unit"], tuple(parse_number(part) for part in parts))
