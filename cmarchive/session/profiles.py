"""Whose archive a new one will be: what a person says, checked."""

from collections.abc import Iterable
from datetime import date

from cmarchive.assessment import FlagKind, Scheme
from cmarchive.errors import ValueInvalid
from cmarchive.model import Profile
from cmarchive.text import half_width, mark
from cmarchive.wording import ENUMERATION, in_brackets


def region_code_problem(code: str) -> str:
    """Say in Chinese why this cannot be a 行政区划代码; empty when it can."""
    is_one = len(code) == 6 and code.isascii() and code.isdecimal()
    return "" if is_one else mark("Profile", "应为 6 位数字（GB/T 2260）")


def is_city_code(code: str) -> bool:
    """Tell whether a 行政区划代码 is a city's or of what is above it: its last two digits are 00 (GB/T 2260)."""
    return not region_code_problem(code) and code.endswith("00")


def checked_flags(scheme: Scheme, codes: Iterable[str]) -> frozenset[str]:
    """Properties of a city that the scheme knows. Raises ValueInvalid."""
    flags = frozenset(codes)
    known = {flag.code: flag.title for flag in scheme.flags.values() if flag.kind is FlagKind.CITY}
    if unknown := sorted(flags - known.keys()):
        reason = mark("Profile", "本方案的城市属性为 {known}").format(
            known=ENUMERATION.join(code + in_brackets(title) for code, title in known.items())
        )
        raise ValueInvalid(value=ENUMERATION.join(unknown), field=mark("Profile", "城市属性"), reason=reason)
    return flags


def new_profile(
    scheme: Scheme,
    *,
    county: str,
    region_code: str,
    year: int,
    city_flags: Iterable[str] = (),
    reference_date: date | None = None,
) -> Profile:
    """Put a profile together. Raises ValueInvalid."""
    code, name = half_width(region_code), " ".join(county.split())
    if reason := region_code_problem(code):
        raise ValueInvalid(value=region_code, field=mark("Profile", "行政区划代码"), reason=reason)
    if not 1990 <= year <= 2100:
        reason = mark("Profile", "应为四位年份，如 2025")
        raise ValueInvalid(value=year, field=mark("Profile", "考核年度"), reason=reason)
    if not name or not name.isprintable():
        reason = mark("Profile", "含有不能显示的字符") if name else mark("Profile", "不能为空")
        raise ValueInvalid(value=county, field=mark("Profile", "县区名称"), reason=reason)
    return Profile(
        scheme=scheme.id,
        county=name,
        region_code=code,
        year=year,
        year_count=scheme.year_count,
        city_flags=checked_flags(scheme, city_flags),
        reference_date=reference_date,
    )
