"""The names a report may call the scheme's variables by: full names, aliases, and names without their remark."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from cmarchive.assessment import Level, Variable, VariableKind
from cmarchive.intake.sentences import plain_writing
from cmarchive.numbers import UnitMismatch, unit_factor

_REMARK = re.compile(r"\([^()]*\)$")
_PER = re.compile("人均|单位|万元")
_LEAST = 2  # characters of a name that is looked for


class Names:
    """Finds variables by name. Names of variables that regions do not report are found too, but stand for nothing."""

    def __init__(self, variables: Mapping[str, Variable]) -> None:
        self._variables = variables
        self._codes = _codes(variables.values())
        self._starts: dict[str, list[str]] = defaultdict(list)
        for name in sorted(self._codes, key=len, reverse=True):
            self._starts[name[:_LEAST]].append(name)

    def longest_at(self, writing: str, start: int) -> tuple[str, frozenset[str]] | None:
        """The longest name that begins at ``start``, with the codes of what it may mean."""
        for name in self._starts.get(writing[start : start + _LEAST], ()):
            if writing.startswith(name, start):
                return name, self._codes[name]
        return None

    def with_unit(self, codes: Collection[str], unit: str) -> dict[str, str]:
        """Those of ``codes`` whose figures may be written in ``unit``, each with the whole unit.

        人均公园绿地面积12.68平方米 is a number of 平方米/人: the name has said the rest.
        """
        found: dict[str, str] = {}
        for code in sorted(codes):
            variable = self._variables[code]
            if _converts(unit, variable.unit):
                found[code] = unit
            elif unit and variable.unit.startswith(f"{unit}/") and _PER.search(variable.name):
                found[code] = variable.unit
        return found

    def is_of_enterprises(self, code: str) -> bool:
        """Tell whether enterprises report the variable too."""
        return Level.ENTERPRISE in self._variables[code].levels


def _codes(variables: Iterable[Variable]) -> dict[str, frozenset[str]]:
    """Codes by name. A full name means its own variable only, whatever others are called; then come the aliases."""
    full, alias, short = (defaultdict[str, set[str]](set) for _ in range(3))
    for variable in variables:
        code = {variable.code} if is_told(variable) else set()
        name = plain_writing(variable.name)
        full[name] |= code
        short[_REMARK.sub("", name)] |= code
        for other in variable.aliases:
            alias[plain_writing(other)] |= code
    found = short | alias | full
    return {name: frozenset(codes) for name, codes in found.items() if len(name) >= _LEAST}


def is_told(variable: Variable) -> bool:
    """Tell whether a report may give a number for it; 是 and 否 and ranks are no numbers."""
    kinds = (VariableKind.NUMBER, VariableKind.COUNT, VariableKind.PERCENT)
    return Level.REGION in variable.levels and variable.kind in kinds and variable.unit != ""


def _converts(source: str, target: str) -> bool:
    try:
        unit_factor(source, target)
    except UnitMismatch:
        return False
    return True
