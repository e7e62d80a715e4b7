"""What one sentence claims. Whatever may be read in two ways is a doubt with its reason, never a guess."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from cmarchive.intake.claim_tokens import Kind, Token, tokens
from cmarchive.intake.claim_values import (
    AND,
    POINTS,
    Claim,
    Doubtful,
    Setting,
    Topic,
    listed,
    only,
    refuse_more,
    refuse_unproved,
    unlinked,
    vague,
)
from cmarchive.intake.clauses import Clause, clauses
from cmarchive.statements import StatementKind
from cmarchive.text import mark


@dataclass(slots=True)
class SentenceReader:
    """Reads one sentence in plain writing: ``claims`` and ``doubts`` say what came of it, ``years`` what it spoke of."""

    setting: Setting
    years: tuple[int, ...] = ()
    claims: list[Claim] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    _topic: Topic | None = None
    _named: list[Topic] = field(default_factory=list)
    _warning: str = ""
    _owner: str = ""

    def read(self, writing: str) -> None:
        """Read the sentence."""
        self._owner = next((one for one in self.setting.places if one in writing), "")
        firm = next((one for one in self.setting.enterprises if one in writing), "")
        for clause in clauses(tokens(writing, self.setting.names, self.setting.years)):
            try:
                found = list(self._read(clause))
                for claim in found:
                    self._accept(claim, clause, firm)
                self.claims += found
            except Doubtful as exc:
                self.doubts.append(str(exc))
                if self._topic is not None:
                    self._topic.doubt = str(exc)

    def _accept(self, claim: Claim, clause: Clause, firm: str) -> None:
        """Refuse what is a goal, a part of a year, or about somebody else."""
        if owner := self._owner or (firm if self.setting.names.is_of_enterprises(claim.variable) else ""):
            raise Doubtful(mark("Claim", "说的可能是“{owner}”").format(owner=owner))
        refuse_unproved(clause)
        if self._warning:
            raise Doubtful(self._warning)
        if claim.year is not None and claim.year > self.setting.years[-1]:
            raise Doubtful(mark("Claim", "{year}年晚于考核年度").format(year=claim.year))

    def _read(self, clause: Clause) -> Iterator[Claim]:
        places = clause.name_places
        self._take_years(clause)
        if not places:
            yield from self._without_name(clause)
            return
        first = clause.tokens[places[0]]
        self._topic = Topic(first, clause.scope(places[0])) if len(places) == 1 else None
        if not first.codes and len(places) == 1:
            self._topic = None  # a variable only enterprises report
            return
        if not clause.of(Kind.QUANTITY, Kind.TREND):
            if clause.narrowing(places[0], self.setting.region):
                self._topic = None
            return
        if other := clause.narrowing(places[0], self.setting.region):
            text = mark("Claim", "“{name}”前有“{other}”，不能确定是不是同一项数据")
            raise Doubtful(text.format(name=first.text, other=other))
        if len(places) == 1:
            yield from self._with_name(clause, places[0])
        else:
            yield from self._respectively(clause, places)

    def _take_years(self, clause: Clause) -> None:
        found: list[int] = []
        for token in clause.of(Kind.YEARS):
            seen = self.years or self.setting.spoken
            found += [seen[0] - 1] if token.is_vague and len(seen) == 1 else token.years
        if found:
            # 2025年…，2020年建成的污水厂运行良好，…率为91%: of which year is not sure
            seen = () if clause.name_places or clause.is_only_years else self.years
            self.years = tuple(dict.fromkeys([*seen, *found]))

    def _without_name(self, clause: Clause) -> Iterator[Claim]:
        quantities, moves = clause.of(Kind.QUANTITY), clause.of(Kind.MOVE)
        if clause.of(Kind.PARTIAL):
            self._warning = mark("Claim", "说的不是整年或不是考核年度")
        elif clause.aims:
            self._warning = mark("Claim", "像是目标或要求，不是完成情况")
        rest = [one for one in clause.after(-1) if one.kind is not Kind.YEARS]
        kinds = [one.kind for one in rest]
        if kinds[:1] == [Kind.EACH] and self._named and quantities:
            move = rest[1] if len(rest) > 1 and rest[1].kind is Kind.MOVE else None
            yield from self._each(self._named, move, rest[2:] if move else rest[1:])
            return
        if self._topic is None or not (quantities or clause.of(Kind.TREND)):
            if quantities and moves and (self.claims or self.doubts):
                raise Doubtful(mark("Claim", "没有写明是哪一项数据的增减"))
            if quantities:
                self._topic = None
            return
        if self._topic.doubt:
            raise Doubtful(self._topic.doubt)
        if kinds[:1] == [Kind.TREND] or kinds[:2] == [Kind.MOVE, Kind.QUANTITY]:
            yield from self._of_topic(rest)
        elif kinds in ([Kind.QUANTITY], [Kind.LINK, Kind.QUANTITY]) and clause.of(Kind.YEARS):
            yield self._value(self._topic, rest[-1], self._year())
        elif Kind.BARE in kinds and quantities[0].unit in ("%", *POINTS):
            raise Doubtful(mark("Claim", "没有写明与哪一年比"))
        else:
            self._topic = None

    def _with_name(self, clause: Clause, place: int) -> Iterator[Claim]:
        topic = self._topic
        rest = clause.after(place)
        kinds = [one.kind for one in rest]
        if topic is None:
            return
        self._named.append(topic)
        if Kind.FROM in kinds[:1]:
            yield from self._from_to(topic, rest)
            return
        while kinds[:1] == [Kind.YEARS]:
            rest, kinds = rest[1:], kinds[1:]
        if kinds[:1] == [Kind.TREND] or kinds[:2] == [Kind.MOVE, Kind.QUANTITY]:
            yield from self._of_topic(rest)
        elif kinds[:1] == [Kind.EACH]:
            numbers = listed(rest[1:])
            if len(numbers) != len(self.years):
                raise Doubtful(mark("Claim", "“分别”前后的年度和数值个数不同"))
            for year, quantity in zip(self.years, numbers, strict=True):
                yield self._value(topic, quantity, year)
        elif kinds[:1] == [Kind.QUANTITY] or kinds[:2] == [Kind.LINK, Kind.QUANTITY]:
            yield from self._plain(topic, rest)
        elif Kind.QUANTITY in kinds:
            raise Doubtful(unlinked(topic.name, rest))

    def _of_topic(self, rest: Sequence[Token]) -> Iterator[Claim]:
        """A trend or a change of what was named last."""
        topic = self._topic
        if topic is None:
            return
        if rest[0].kind is Kind.TREND:
            if len(self.years) > 1 and self.years != self.setting.years:
                raise Doubtful(mark("Claim", "逐年升降说的不是考核的各年"))
            yield Claim(
                kind=StatementKind.TREND,
                variable=only(topic.name.codes),
                year=None,
                direction=rest[0].direction,
                scope=topic.scope,
            )
        else:
            refuse_more(rest[2:])
            yield self._change(topic, rest[0], rest[1])

    def _change(self, topic: Topic, move: Token, quantity: Token) -> Claim:
        if quantity.is_vague:
            raise Doubtful(vague(quantity))
        if quantity.unit not in ("%", *POINTS):
            raise Doubtful(mark("Claim", "按绝对量说的增减，程序不核对"))
        year = self._year()
        kind = StatementKind.PERCENT if quantity.unit == "%" else StatementKind.POINTS
        return Claim(
            kind=kind,
            variable=only(topic.name.codes),
            year=year,
            base=year - 1 if move.base is None else move.base,
            number=quantity.number,
            unit=quantity.unit,
            direction=move.direction,
            scope=topic.scope,
        )

    def _plain(self, topic: Topic, rest: Sequence[Token]) -> Iterator[Claim]:
        link, quantity = (rest[0], rest[1]) if rest[0].kind is Kind.LINK else (None, rest[0])
        refuse_more(rest[2:] if link else rest[1:])
        if link is not None and link.is_vague and len(self.years) > 1:
            for year in self.years:
                yield self._value(topic, quantity, year)
        else:
            yield self._value(topic, quantity, self._year())

    def _from_to(self, topic: Topic, rest: Sequence[Token]) -> Iterator[Claim]:
        """由2023年的451.15吨下降到2025年的427.90吨."""
        told = [one for one in rest if one.text != "的"]
        wanted = [Kind.FROM, Kind.YEARS, Kind.QUANTITY, Kind.LINK, Kind.YEARS, Kind.QUANTITY]
        if [one.kind for one in told[:6]] != wanted or len(told[1].years) != 1 or len(told[4].years) != 1:
            raise Doubtful(mark("Claim", "起止年度或数值没有写全"))
        refuse_more(told[6:])
        yield self._value(topic, told[2], told[1].years[0])
        yield self._value(topic, told[5], told[4].years[0])
        self.years = told[4].years

    def _respectively(self, clause: Clause, places: Sequence[int]) -> Iterator[Claim]:
        """甲和乙分别为1和2; several names without 分别 are nobody's."""
        named = [clause.tokens[place] for place in places]
        rest = clause.after(places[-1])
        between = [clause.tokens[a + 1 : b] for a, b in pairwise(places)]
        apart = all(len(part) == 1 and part[0].text in AND for part in between)
        if not apart or not rest or rest[0].kind is not Kind.EACH:
            if clause.of(Kind.QUANTITY):
                raise Doubtful(mark("Claim", "一处说了几项数据，不能确定数值是哪一项的"))
            raise Doubtful(mark("Claim", "并列的几项数据，没有逐项判断"))
        move = rest[1] if len(rest) > 1 and rest[1].kind is Kind.MOVE else None
        topics = [Topic(name, clause.scope(places[0])) for name in named]
        yield from self._each(topics, move, rest[2:] if move else rest[1:])

    def _each(self, topics: Sequence[Topic], move: Token | None, rest: Sequence[Token]) -> Iterator[Claim]:
        numbers = listed(rest)
        if len(numbers) != len(topics):
            raise Doubtful(mark("Claim", "“分别”前后的项数和数值个数不同"))
        for topic, quantity in zip(topics, numbers, strict=True):
            yield self._change(topic, move, quantity) if move else self._value(topic, quantity, self._year())

    def _value(self, topic: Topic, quantity: Token, year: int) -> Claim:
        if quantity.is_vague:
            raise Doubtful(vague(quantity))
        fitting = self.setting.names.with_unit(topic.name.codes, quantity.unit)
        if not fitting:
            text = mark("Claim", "“{name}”的数值“{text}”没有单位，或单位不能换算")
            raise Doubtful(text.format(name=topic.name.text, text=quantity.text))
        return Claim(
            kind=StatementKind.VALUE,
            variable=(code := only(tuple(fitting))),
            year=year,
            number=quantity.number,
            unit=fitting[code],
            scope=topic.scope,
        )

    def _year(self) -> int:
        found = self.years or self.setting.spoken
        if len(found) != 1:
            raise Doubtful(
                mark("Claim", "没有写明年度")
                if not found
                else mark("Claim", "写了几个年度，不能确定是哪一年")
            )
        return found[0]
