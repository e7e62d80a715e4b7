"""Which variables of counties may be added up to the city's.

The scheme says it of some, by its rules of kind ``cross-level-sum`` over counties. Of the others only amounts may be
added: a number or count whose unit measures an amount, and which is no ratio, mean or estimate of the scheme. What a
name calls 人均, 平均, 强度 and the like is none, nor what it tells of the country or the province. Whatever is
inferred in this way is shown as inferred.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from cmarchive.assessment import Level, Scheme, Variable, VariableKind
from cmarchive.numbers import dimension
from cmarchive.rollups import Adding

_AMOUNTS = frozenset(
    {"mass", "coal", "volume", "gas", "money", "people", "visits", "area", "energy", "power", "count"}
    | {"volume/time", "mass/time"}  # capacities: 万吨/日
)
_NO_AMOUNT = re.compile("人均|平均|均值|指数|强度|浓度|系数|名次|全国|全省|本省|参加")
_WORKED_OUT = frozenset({"ratio", "mean", "estimate", "growth", "compound-growth"})
_SUM, _OVER, _COUNTIES = "cross-level-sum", "over", "counties"


def addings(scheme: Scheme) -> Mapping[str, Adding]:
    """How each variable of the regions is to be treated, by code."""
    declared = {
        code
        for params in _params(scheme, frozenset({_SUM}))
        if params.get(_OVER) == _COUNTIES
        for code in params.get("variables", ())
    }
    ratios = {str(params.get("result", "")) for params in _params(scheme, frozenset({"ratio"}))}
    results = {str(params.get("result", "")) for params in _params(scheme, _WORKED_OUT)}
    found = {}
    for code, variable in scheme.variables.items():
        if Level.REGION not in variable.levels:
            continue
        if code in declared:
            found[code] = Adding.DECLARED
        elif code in ratios:
            found[code] = Adding.WORKED_OUT
        elif code not in results and _is_amount(variable):
            found[code] = Adding.INFERRED
        else:
            found[code] = Adding.NEVER
    return found


def _params(scheme: Scheme, checks: frozenset[str]) -> Iterator[Mapping[str, Any]]:
    yield from (rule.params for rule in scheme.rules if rule.check in checks)


def _is_amount(variable: Variable) -> bool:
    if variable.kind not in (VariableKind.NUMBER, VariableKind.COUNT) or not variable.unit:
        return False
    return dimension(variable.unit) in _AMOUNTS and not _NO_AMOUNT.search(variable.name)
