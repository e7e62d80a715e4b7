"""What a claim is, what a sentence is read with, and why a clause may stay in doubt."""

from collections.abc import Sequence
from dataclasses import dataclass

from cmarchive.intake.claim_names import Names
from cmarchive.intake.claim_tokens import Kind, Token
from cmarchive.intake.clauses import Clause
from cmarchive.numbers import Number
from cmarchive.statements import Movement, StatementKind
from cmarchive.text import mark

POINTS = ("个百分点", "百分点")
AND = ("、", "和", "与", "及", "以及", "，")


class Doubtful(Exception):
    """A clause that speaks of a variable but cannot be understood for certain; the message is the Chinese reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What a sentence says of one variable."""

    kind: StatementKind
    variable: str
    year: int | None
    base: int | None = None
    number: Number | None = None
    unit: str = ""
    direction: Movement | None = None
    scope: str = ""


@dataclass(slots=True, kw_only=True)
class Setting:
    """What a sentence is read with. ``years`` are the assessed ones; ``region`` is the name of the county itself.

    ``enterprises`` and ``places`` are names of others a sentence may be about. ``spoken`` are the years the text
    before the sentence speaks of.
    """

    names: Names
    years: tuple[int, ...]
    region: str = ""
    enterprises: Sequence[str] = ()
    places: Sequence[str] = ()
    spoken: tuple[int, ...] = ()


@dataclass(slots=True)
class Topic:
    """The variable last named, which a clause without a name goes on about."""

    name: Token
    scope: str
    doubt: str = ""


def only(codes: Sequence[str] | frozenset[str]) -> str:
    """The one variable meant."""
    if len(codes) != 1:
        raise Doubtful(mark("Claim", "有几项数据都可以这样称呼"))
    return next(iter(codes))


def listed(rest: Sequence[Token]) -> list[Token]:
    """The numbers of a list, the unit of the last one for those without."""
    told = rest[1:] if rest and rest[0].kind is Kind.LINK else rest
    numbers = list(told[::2])
    commas = told[1::2]
    if any(one.kind is not Kind.QUANTITY for one in numbers) or any(one.text not in AND for one in commas):
        raise Doubtful(mark("Claim", "“分别”后面的数值没有读懂"))
    unit = numbers[-1].unit if numbers else ""
    return [one if one.unit else _in_unit(one, unit) for one in numbers]


def _in_unit(one: Token, unit: str) -> Token:
    return Token(kind=one.kind, text=one.text, number=one.number, unit=unit, is_vague=one.is_vague)


def refuse_more(rest: Sequence[Token]) -> None:
    """Nothing that matters may follow a claim within its clause."""
    if any(one.kind is Kind.QUANTITY for one in rest):
        raise Doubtful(mark("Claim", "一处有两个数值，不能确定是哪一个"))
    if rest and rest[0].text.startswith("的"):
        raise Doubtful(mark("Claim", "数值后面还有“{text}”").format(text="".join(one.text for one in rest)))


def vague(quantity: Token) -> str:
    """Why a number like 95%以上 proves nothing."""
    return mark("Claim", "“{text}”是约数或限值").format(text=quantity.text)


def unlinked(name: Token, rest: Sequence[Token]) -> str:
    """Why a number further on may not be the variable's."""
    between = ""
    for one in rest:
        if one.kind is Kind.QUANTITY:
            break
        between += one.text
    text = mark("Claim", "“{name}”与数值之间是“{between}”，不能确定是不是这一项的数值")
    return text.format(name=name.text, between=between)


def refuse_unproved(clause: Clause) -> None:
    """Goals, parts of a year and comparisons with another year prove nothing."""
    if clause.of(Kind.GOAL):
        raise Doubtful(mark("Claim", "像是目标或要求，不是完成情况"))
    if clause.of(Kind.COMPARED):
        raise Doubtful(mark("Claim", "与另一年比较的说法没有读懂"))
    if clause.of(Kind.PARTIAL):
        raise Doubtful(mark("Claim", "说的不是整年或不是考核年度"))
