"""How often a rule met something: figures of its variables, documents of its slots, subjects."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from cmarchive.assessment import Level, RuleSpec, Scheme, Severity
from cmarchive.model import Enterprise, Figure, Item, Profile, SubjectKey, SubjectKind
from cmarchive.provenance import Provenance
from cmarchive.rules import counts
from cmarchive.view import View

Make = Callable[..., Scheme]
ReadFigures = Callable[[Scheme, Profile, Mapping[str, str]], list[Figure]]
FIRMS = [Enterprise(id="0001", name="甲"), Enterprise(id="0002", name="乙")]


def rule(check: str, level: Level = Level.REGION, **params: Any) -> RuleSpec:
    return RuleSpec(
        id="X",
        check=check,
        severity=Severity.WARNING,
        title="规则",
        level=level,
        params=params,
        provenance=Provenance(mark="mem"),
    )


@pytest.mark.parametrize(
    ("one", "met"),
    [
        (rule("non-negative"), 4),  # every figure of the region
        (rule("sum", total="total", parts=["a", "b"]), 1),  # no more often than there is a total
        (rule("sum", total="c", parts=["a", "b"]), 0),
        (rule("sum", Level.ENTERPRISE, total="total", parts=["a"]), 0),
        (rule("no-such"), 0),
        (rule("credit-code", Level.ENTERPRISE), 2),
        (rule("region-code"), 1),
        (rule("number-form", Level.ENTERPRISE), 3),  # documents
        (rule("number-form"), 1),  # none, but the region was looked at
    ],
)
def test_what_a_rule_met(
    small_scheme: Make, read_figures_of: ReadFigures, small_profile: Profile, one: RuleSpec, met: int
) -> None:
    scheme, profile = small_scheme([one]), small_profile
    slot = scheme.slots[0].code
    items = [Item(id=number, subject=FIRMS[0].key, slot=slot, title="件") for number in (1, 2, 3)]
    stranger = SubjectKey(SubjectKind.ENTERPRISE, "0009")
    items.append(Item(id=4, subject=stranger, slot="", title="未归档"))
    figures = read_figures_of(
        scheme, profile, {"total": "9.0", "a": "1", "a@2024": "2", "b": "3.0", "0009/a": "3"}
    )
    view = View(scheme=scheme, profile=profile, enterprises=FIRMS, figures=figures, items=items)
    assert counts(view) == {"X": met}
