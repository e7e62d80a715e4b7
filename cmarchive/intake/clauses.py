"""The clauses of a sentence: what stands between two commas, with its one name, its years and what follows the name."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cmarchive.intake.claim_tokens import Kind, Token

_AND = ("、", "和", "与", "及", "以及", "且", "并", "并且")
_LEAD = re.compile(
    r"(?:[我本](?:市|县|区)|其中|全年|年度|当前|目前|现在|截至|截止|至|到|底|末|期末|使得?|让|且|并|同时|另外?|此外|完成|实现|"
    r"取得|共计?|累?已|也|又|还|均|都|实际|经(?:核算|统计|监测|测算|检测)|据统计|统计显示|监测(?:结果)?(?:显示|表明)|"
    r"结果(?:显示|表明)|数据显示|的|环境|是|为|有|即|年|时|、|:|。)*"
)
_TIMED = (Kind.YEARS, Kind.LINK, Kind.QUANTITY, Kind.SCOPE)
_IDLE = ("。", "!", "已", "也", "指标", "实际")
_CARRIED_GOALS = ("目标", "力争", "确保", "预计", "计划", "规划", "将达")


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause as tokens."""

    tokens: tuple[Token, ...]

    def of(self, *kinds: Kind) -> list[Token]:
        """The tokens of some kinds, in order."""
        return [token for token in self.tokens if token.kind in kinds]

    @property
    def text(self) -> str:
        """The clause as written."""
        return "".join(token.text for token in self.tokens)

    @property
    def name_places(self) -> list[int]:
        """Where the names of variables stand."""
        return [place for place, token in enumerate(self.tokens) if token.kind is Kind.NAME]

    @property
    def aims(self) -> bool:
        """Tell whether the clause speaks of a goal that those after it may still be about."""
        return any(token.text in _CARRIED_GOALS for token in self.of(Kind.GOAL))

    @property
    def is_only_years(self) -> bool:
        """Tell whether the clause says nothing but when, or begins with it: 2024年，or 2024年为."""
        others = "".join(one.text for one in self.tokens if one.kind not in _TIMED)
        return _LEAD.fullmatch(others) is not None

    def scope(self, place: int) -> str:
        """The scope word before the name at ``place``; years may stand between."""
        for token in reversed(self.tokens[:place]):
            if token.kind is Kind.SCOPE:
                return token.text
            if token.kind is not Kind.YEARS and token.text != "的":
                break
        return ""

    def narrowing(self, place: int, region: str) -> str:
        """What stands before the name at ``place`` and may make it something else; empty when it surely does not."""
        before = [one.text for one in self.tokens[:place] if one.kind not in (Kind.YEARS, Kind.SCOPE)]
        text = "".join(before).replace(region, "") if region else "".join(before)
        return "" if _LEAD.fullmatch(text) else text

    def after(self, place: int) -> list[Token]:
        """What follows the name at ``place``, without closing marks and idle words."""
        return [one for one in self.tokens[place + 1 :] if one.text not in _IDLE]


def clauses(tokens: Sequence[Token]) -> Iterator[Clause]:
    """Split a sentence at its commas, and where a new name or movement follows a number."""
    part: list[Token] = []
    for place, token in enumerate(tokens):
        following = tokens[place + 1 :]
        if token.kind is Kind.COMMA and not _lists(part, following):
            yield from _made(part)
            part = []
        elif _begins_anew(part, token, following):
            yield from _made(part)
            part = [] if token.text in _AND else [token]
        else:
            part.append(token)
    yield from _made(part)


def _made(part: list[Token]) -> Iterator[Clause]:
    if part:
        yield Clause(tuple(part))


def _has(part: Sequence[Token], kind: Kind) -> bool:
    return any(token.kind is kind for token in part)


def _lists(part: Sequence[Token], following: Sequence[Token]) -> bool:
    """A comma between the numbers of 分别为353天，355天."""
    is_number = bool(part) and part[-1].kind is Kind.QUANTITY
    return is_number and _has(part, Kind.EACH) and bool(following) and following[0].kind is Kind.QUANTITY


def _begins_anew(part: Sequence[Token], token: Token, following: Sequence[Token]) -> bool:
    if not part or part[-1].kind is not Kind.QUANTITY or _has(part, Kind.EACH):
        return False
    if token.kind in (Kind.MOVE, Kind.TREND):
        return True
    if token.text not in _AND or _has(part, Kind.FROM):
        return False
    for one in following:
        if one.kind is Kind.NAME:
            return True
        if one.kind not in (Kind.YEARS, Kind.SCOPE):
            return False
    return False
