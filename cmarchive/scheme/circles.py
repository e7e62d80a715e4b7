"""Rules that compute figures from one another in a circle: a total among the parts of its own parts."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from cmarchive.assessment import RuleSpec
from cmarchive.scheme.content import RULES
from cmarchive.scheme.problems import Problems
from cmarchive.text import mark
from cmarchive.wording import ENUMERATION

# What a check kind computes and from what. Kinds that only compare (ratio, product: three figures of which any two
# give the third) are no derivation; a total and its parts are, and so is a whole and what it contains.
_COMPUTED: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "sum": ("total", ("parts", "optional")),
    "part-of": ("whole", ("parts",)),
    "mean": ("result", ("parts",)),
    "ratio": ("result", ("numerator", "denominator", "minus")),
}
_FAMILIES = (("sum", "part-of"), ("sum", "mean", "ratio"))


class _Step(NamedTuple):
    """One figure made of another, by the rule at this position."""

    part: str
    position: int


def note_circles(rules: Sequence[RuleSpec], problems: Problems) -> None:
    """Note, at the last of the rules that make it up, every circle of totals and parts or of derived figures."""
    noted: set[frozenset[int]] = set()
    for family in _FAMILIES:
        for level in dict.fromkeys(rule.level for rule in rules):
            chosen = {
                position: rule
                for position, rule in enumerate(rules)
                if rule.level is level and rule.check in family
            }
            for codes, positions in _circles(chosen):
                if frozenset(positions) not in noted:
                    noted.add(frozenset(positions))
                    _note(rules, codes, positions, problems)


def _note(rules: Sequence[RuleSpec], codes: list[str], positions: list[int], problems: Problems) -> None:
    last = max(positions)
    message = mark("Scheme", "数据项互相推算，成了循环：{chain}（规则 {rules}）").format(
        chain=" ← ".join([*codes, codes[0]]),
        rules=ENUMERATION.join(dict.fromkeys(rules[position].id for position in positions)),
    )
    problems.add((RULES, f"rule {rules[last].id}"), message, (RULES, "rule", last, "params"))


def _circles(rules: Mapping[int, RuleSpec]) -> Iterator[tuple[list[str], list[int]]]:
    """Walk the steps depth first; each step back into the current chain closes a circle."""
    steps: dict[str, list[_Step]] = {}
    for position, rule in rules.items():
        made, of = _COMPUTED[rule.check]
        whole = rule.params.get(made)
        if isinstance(whole, str):
            parts = (part for key in of for part in _codes(rule.params.get(key)))
            steps.setdefault(whole, []).extend(_Step(part, position) for part in parts)
    done: set[str] = set()
    for start in steps:
        yield from _walk(start, steps, [], [], done)


def _codes(value: Any) -> list[str]:
    return [one for one in value if isinstance(one, str)] if isinstance(value, list) else []


def _walk(
    code: str, steps: Mapping[str, list[_Step]], chain: list[str], positions: list[int], done: set[str]
) -> Iterator[tuple[list[str], list[int]]]:
    if code in chain:
        first = chain.index(code)
        yield chain[first:], positions[first:]
        return
    if code in done:
        return
    for step in steps.get(code, ()):
        yield from _walk(step.part, steps, [*chain, code], [*positions, step.position], done)
    done.add(code)
