"""Chinese office text: half-width folding, natural order, 文号, dates and check digits; and marking for translation."""

import re
import unicodedata
from datetime import date

from cmarchive.wording import mark as mark  # every room asks for it here

_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20, 0x2212: 0x2D}
_CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_CREDIT_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
_NUMERALS = {
    "〇": 0,
    "零": 0,
    "一": 1,
    "二": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
}
_RUNS = re.compile(r"\d+|[〇零一二三四五六七八九十百]+")
_DATES = re.compile(r"((?:19|20)\d{2})\s*[年./-]?\s*(\d{1,2})\s*[月./-]?\s*(\d{1,2})\s*日?")
_DOCUMENT_NUMBER = re.compile(
    r"[\u4e00-\u9fa5]{1,12}(?:〔\d{4}〕|\[\d{4}\]|（\d{4}）|【\d{4}】|\(\d{4}\))第?\d+号"
)
_PROPER_NUMBER = re.compile(r"[\u4e00-\u9fa5]+〔\d{4}〕第?\d+号")


def half_width(text: str) -> str:
    """Turn full-width forms and ideographic blanks into ASCII, and strip. For codes, figures and cells."""
    return text.translate(_WIDTH).strip()


def fold(text: str) -> str:
    """Reduce ``text`` to what two writings of the same name share: no case, blanks, widths or punctuation."""
    normal = unicodedata.normalize("NFKC", text).casefold()
    return "".join(char for char in normal if char.isalnum())


def chinese_integer(text: str) -> int:
    """Read a Chinese numeral below one thousand; ``十二`` is 12, ``二〇`` is 20."""
    if not any(char in "十百" for char in text):
        return int("".join(str(_NUMERALS[char]) for char in text))
    total, digit = 0, 0
    for char in text:
        if char in _NUMERALS:
            digit = _NUMERALS[char]
        else:
            total, digit = total + (digit or 1) * (10 if char == "十" else 100), 0
    return total + digit


def natural_key(text: str) -> tuple[tuple[int, int, str], ...]:
    """Sort key under which 附件2 precedes 附件10 and 第二章 precedes 第十章."""
    folded = half_width(text)
    parts: list[tuple[int, int, str]] = []
    end = 0
    for run in _RUNS.finditer(folded):
        if run.start() > end:
            parts.append((1, 0, folded[end : run.start()].casefold()))
        digits = run.group()
        parts.append((0, int(digits) if digits[0].isdecimal() else chinese_integer(digits), ""))
        end = run.end()
    if end < len(folded):
        parts.append((1, 0, folded[end:].casefold()))
    return tuple(parts)


def credit_code_check_digit(code: str) -> str:
    """Compute the 18th character of a 统一社会信用代码 from its first 17 (GB 32100-2015)."""
    total = sum(
        _CREDIT_ALPHABET.index(char) * weight for char, weight in zip(code[:17], _CREDIT_WEIGHTS, strict=True)
    )
    return _CREDIT_ALPHABET[-total % 31]


def credit_code_problem(code: str) -> str:
    """Say in Chinese what is wrong with a 统一社会信用代码; empty when it is well-formed."""
    if len(code) != 18:
        return mark("CreditCode", "应为 18 位，实为 {count} 位").format(count=len(code))
    if wrong := [char for char in code if char not in _CREDIT_ALPHABET]:
        return mark("CreditCode", "含有不允许的字符“{char}”").format(char=wrong[0])
    expected = credit_code_check_digit(code)
    if code[17] == expected:
        return ""
    return mark("CreditCode", "校验位应为 {expected}，实为 {found}").format(expected=expected, found=code[17])


def tells_apart(code: str) -> bool:
    """Tell whether a code as typed is long enough to name one enterprise: 无 and 123 stand in many rows."""
    return len(code) >= 9 and code.isascii()


def clean_credit_code(text: str) -> str:
    """Bring a credit code as typed to its canonical form: half width, upper case, no blanks."""
    return re.sub(r"\s+", "", half_width(text)).upper()


def find_document_number(text: str) -> str:
    """Find a 文号 such as ``甲环审〔2019〕12号`` in a file name or title; empty when there is none."""
    found = _DOCUMENT_NUMBER.search(text)
    return found.group() if found else ""


def is_proper_document_number(text: str) -> bool:
    """Tell whether a 文号 has the form GB/T 9704-2012 asks for, with the year in 〔〕."""
    return _PROPER_NUMBER.fullmatch(text) is not None


def find_date(text: str) -> date | None:
    """Find the first complete calendar date in ``text``: 2024年3月15日, 2024-03-15, 20240315."""
    for found in _DATES.finditer(half_width(text)):
        try:
            return date(*(int(part) for part in found.groups()))
        except ValueError:
            continue
    return None


def find_years(text: str) -> tuple[int, ...]:
    """List the plausible calendar years in ``text`` (1950–2099), in order, without repeats."""
    found = re.findall(r"(?<!\d)(19[5-9]\d|20\d{2})(?!\d{5,})", half_width(text))
    return tuple(dict.fromkeys(int(year) for year in found))


def shorten(text: str, limit: int) -> str:
    """Cut ``text`` to ``limit`` characters, showing that it was cut."""
    return text if len(text) <= limit else text[: limit - 1] + "…"
