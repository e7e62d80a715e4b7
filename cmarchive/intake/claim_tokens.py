"""The words of a sentence that matter for a claim: years, names, numbers with units, movements, linking words."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum, auto

from cmarchive.intake.claim_names import Names
from cmarchive.intake.sentences import COMMA, plain_writing
from cmarchive.numbers import Number, parse_number
from cmarchive.statements import Movement

_UP = "增长|增加|提高|上升|提升|增大|攀升|递增"
_DOWN = "下降|降低|减少|减排|削减|减小|回落|递减"
_VERB = f"{_UP}|{_DOWN}"
_YEAR = r"(?:19[5-9][0-9]|20[0-9][0-9])"
_BEFORE = (
    "约|近|大约|超过|超|不低于|不少于|不超过|不高于|高于|低于|大于|小于|接近|突破|至少|最高|最低|≥|≤|>|<"
)
_AFTER = "以上|以下|左右|上下|以内|多|余"
_SPELLINGS = {
    "分贝": "dB(A)",
    "db": "dB(A)",
    "m3": "立方米",
    "万m3": "万立方米",
    "亿m3": "亿立方米",
    "平方公里": "平方公里",
    "km2": "平方公里",
    "hm2": "公顷",
    "m2": "平方米",
    "km": "千米",
    "t": "吨",
    "万t": "万吨",
    "万吨标煤": "万吨标准煤",
    "立方米/万元gdp": "立方米/万元",
    "个百分点": "个百分点",
}
_WRITTEN = (
    "克 千克 公斤 吨 千吨 万吨 亿吨 千克标准煤 吨标准煤 吨标煤 万吨标准煤 升 立方米 m³ 万立方米 亿立方米 标立方米 "
    "万标立方米 亿标立方米 立方米/日 吨/日 万立方米/日 万吨/日 元 万元 亿元 人 万人 人次 万人次 "
    "平方米 亩 万亩 公顷 平方千米 平方公里 米 千米 公里 % ‰ 个百分点 百分点 个 家 辆 万辆 所 次 件 台 项 套 份 起 "
    "户 天 日 小时 dB(A) 微克/立方米 μg/m³ "
    "毫克/立方米 mg/m³ 毫克/升 mg/L 千瓦时 万千瓦时 吨标煤/万元 吨标准煤/万元 立方米/万元 吨/万元 m³/万元 千克/万元 吨/亿元 "
    "克/万元 元/人 万元/人 平方米/人 千克/人·日 克/人·日 kg/人·日"
)  # how running text writes units; what they are worth, and that each is known, is the business of numbers.py
_UNITS = {plain_writing(unit): unit for unit in _WRITTEN.split()} | _SPELLINGS
_LONGEST_UNIT = max(map(len, _UNITS))


class Kind(Enum):
    """What a token is. OTHER is everything the reader has no use for."""

    NAME = auto()
    YEARS = auto()
    BEFORE = auto()
    QUANTITY = auto()
    MOVE = auto()
    COMPARED = auto()
    TREND = auto()
    LINK = auto()
    EACH = auto()
    BARE = auto()
    FROM = auto()
    SCOPE = auto()
    PARTIAL = auto()
    GOAL = auto()
    COMMA = auto()
    OTHER = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A token with what it means: years, variables, a number in a unit, a direction and the year it is seen from.

    ``is_vague`` says that a number is about so much, or that a linking word speaks of every year (均).
    """

    kind: Kind
    text: str
    years: tuple[int, ...] = ()
    codes: frozenset[str] = frozenset()
    number: Number | None = None
    unit: str = ""
    is_vague: bool = False
    direction: Movement | None = None
    base: int | None = None


_WORDS: tuple[tuple[Kind, str], ...] = (
    (
        Kind.PARTIAL,
        (
            r"(?:\d{1,2}(?:[-—–~至到]\d{1,2})?月(?:份|底|末)?(?:\d{1,2}日)?|上半年|下半年|前[一二三]季度|第?[一二三四1-4]季度|"
            r"十[一二三四五]五|(?:19|20)\d\d年(?:以来|起|开始)|[四五六七八九十]年来|近[四五六七八九十]年)"
        ),
    ),
    (
        Kind.MOVE,
        (
            rf"(?:(?:同比|(?:比|较|与)(?:(?P<base>{_YEAR})年|上一?年度?|去年)(?:同期)?(?:相比)?{COMMA}?)(?:约|略有|有所|继续|再|又)?"
            rf"(?P<verb>{_VERB})了?)"
        ),
    ),
    (Kind.COMPARED, rf"(?:比|较|与)(?:{_YEAR}年|上一?年度?|去年)"),
    (
        Kind.TREND,
        rf"(?:呈现?|实现|保持)?(?:逐年|连续三年|连续3年|年年)(?:呈现?)?(?P<way>{_VERB})(?:的?(?:趋势|态势))?",
    ),
    (
        Kind.YEARS,
        (
            rf"(?:截[至止]到?)?(?:(?P<first>{_YEAR})年?[-—–~至到]+(?P<last>{_YEAR})年(?:度|间|期间)?|"
            rf"(?P<list>(?:{_YEAR}年?度?[、和及与])+{_YEAR})年度?|"
            rf"(?P<one>{_YEAR})年(?:度|全年|年?底|年?末|12月(?:31日|底|末)?)?(?!\d{{1,2}}月)|"
            r"(?P<all>近三年来?|三年来|近3年来?|3年来|三年间|三年(?=[均都分])|考核前三年|考核期内?)|(?P<this>今年|本年度?|考核年度?)|"
            r"(?P<past>去年|上一?年度?))"
        ),
    ),
    (Kind.EACH, "分别"),
    (
        Kind.LINK,
        (
            rf"(?:已|也|平均)?(?P<all_years>均|都|每年均?|各年均)?(?:已|也)?(?:完成|实现|保持在?|稳定在?|控制在|占|共计?|合计|总计)?"
            rf"(?:(?:{_VERB}|升|降|增|减|控制|保持)(?P<to>到|至|为)了?|(?:保持|稳定|控制|维持)在|达到了?|达|为了?|是|:|有)"
        ),
    ),
    (Kind.BARE, rf"(?P<bare>{_VERB})了?"),
    (Kind.FROM, "由|从"),
    (Kind.SCOPE, "全市域|全县域|全市|全县|市域|县域|市辖区|市区|城区|建成区"),
    (Kind.GOAL, "目标|要求|标准|指标值|考核值|计划|规划|力争|确保|预计|下达|应达|不得|限值|底线|将达"),
    (Kind.COMMA, COMMA),
)
_WORD = re.compile("|".join(f"(?P<{kind.name}>{pattern})" for kind, pattern in _WORDS))
_NUMBER = re.compile(rf"(?P<about>{_BEFORE})?(?P<number>[+-]?[0-9]{{1,20}}(?:\.[0-9]{{1,20}})?)")
_REMARK = re.compile(r"\([^()]*\)")
_ABOUT = re.compile(_AFTER)


def tokens(writing: str, names: Names, years: tuple[int, ...]) -> list[Token]:
    """Split a sentence in plain writing into tokens, leaving out remarks in brackets that belong to no name.

    ``years`` are the assessed ones, the 考核年度 last.
    """
    found: list[Token] = []
    idle: list[str] = []
    for token in _all_tokens(writing, names, years):
        if token.kind is Kind.OTHER:
            idle.append(token.text)
            continue
        if idle:
            found.append(Token(kind=Kind.OTHER, text="".join(idle)))
            idle = []
        found.append(token)
    return [*found, Token(kind=Kind.OTHER, text="".join(idle))] if idle else found


def _all_tokens(writing: str, names: Names, years: tuple[int, ...]) -> Iterator[Token]:
    start = 0
    while start < len(writing):
        name = names.longest_at(writing, start)
        word = _WORD.match(writing, start)
        if name is not None and (word is None or not _is_year_of_date(word)):
            yield Token(kind=Kind.NAME, text=name[0], codes=name[1])
            start += len(name[0])
        elif (remark := _REMARK.match(writing, start)) is not None:
            start = remark.end()
        elif word is not None:
            yield _word(word, years)
            start = word.end()
        elif (number := _NUMBER.match(writing, start)) is not None:
            token, start = _quantity(writing, number)
            yield token
        else:
            yield Token(kind=Kind.OTHER, text=writing[start])
            start += 1


def _is_year_of_date(word: re.Match[str]) -> bool:
    """A name never wins over a year that is written out: 2025年 is no 5年."""
    return word.lastgroup is not None and word["YEARS"] is not None and word.group()[0].isdecimal()


def _quantity(writing: str, number: re.Match[str]) -> tuple[Token, int]:
    end = number.end()
    unit = next(
        (
            writing[end : end + length]
            for length in range(_LONGEST_UNIT, 0, -1)
            if writing[end : end + length] in _UNITS and end + length <= len(writing)
        ),
        "",
    )
    end += len(unit)
    after = _ABOUT.match(writing, end)
    end = after.end() if after else end
    token = Token(
        kind=Kind.QUANTITY,
        text=writing[number.start() : end],
        number=parse_number(number["number"]),
        unit=_UNITS.get(unit, ""),
        is_vague=after is not None or number["about"] is not None,
    )
    return token, end


def _word(word: re.Match[str], years: tuple[int, ...]) -> Token:
    kind = next(kind for kind, _pattern in _WORDS if word[kind.name] is not None)
    make = _MEANINGS.get(kind)
    return Token(kind=kind, text=word.group()) if make is None else make(word, years)


def _years(word: re.Match[str], years: tuple[int, ...]) -> Token:
    if word["first"]:
        meant = tuple(range(int(word["first"]), int(word["last"]) + 1))
    elif word["list"]:
        meant = tuple(int(year) for year in re.findall(_YEAR, word["list"]))
    elif word["one"]:
        meant = (int(word["one"]),)
    elif word["all"]:
        meant = years
    else:
        meant = (years[-1] if word["this"] else years[-1] - 1,)
    return Token(kind=Kind.YEARS, text=word.group(), years=meant, is_vague=word["past"] is not None)


def _direction(verb: str) -> Movement:
    return Movement.UP if verb in _UP.split("|") else Movement.DOWN


def _move(word: re.Match[str], years: tuple[int, ...]) -> Token:
    del years
    base = int(word["base"]) if word["base"] else None
    return Token(kind=Kind.MOVE, text=word.group(), direction=_direction(word["verb"]), base=base)


def _trend(word: re.Match[str], years: tuple[int, ...]) -> Token:
    del years
    return Token(kind=Kind.TREND, text=word.group(), direction=_direction(word["way"]))


def _link(word: re.Match[str], years: tuple[int, ...]) -> Token:
    del years
    return Token(kind=Kind.LINK, text=word.group(), is_vague=word["all_years"] is not None)


_MEANINGS: dict[Kind, Callable[[re.Match[str], tuple[int, ...]], Token]] = {
    Kind.YEARS: _years,
    Kind.MOVE: _move,
    Kind.TREND: _trend,
    Kind.LINK: _link,
}
