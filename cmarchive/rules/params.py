"""The parameters of a rule, from what the TOML said to typed values, with every mistake listed at once.

A check kind declares a dataclass of parameters; the annotations say what each must be. ``VariableCode``,
``SlotCode``, ``FlagCode`` and ``UnitName`` are plain text at run time and are looked up in the scheme when read.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import MISSING, dataclass, fields
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import cache
from typing import Any, ClassVar, NewType, Self, TypeVar, get_args, get_origin, get_type_hints

from cmarchive.assessment import Level, Scheme
from cmarchive.numbers import UnitMismatch, is_unit, unit_factor
from cmarchive.text import mark
from cmarchive.wording import ENUMERATION, SEMICOLONS

VariableCode = NewType("VariableCode", str)
SlotCode = NewType("SlotCode", str)
FlagCode = NewType("FlagCode", str)
UnitName = NewType("UnitName", str)


class Comparator(StrEnum):
    """How the left side of a relation must stand to the right one."""

    EQUAL = "="
    AT_MOST = "<="
    AT_LEAST = ">="


@dataclass(frozen=True, slots=True, kw_only=True)
class Params:
    """What every check kind's parameters share. ``mixes_levels`` lifts the test that variables suit the level."""

    mixes_levels: ClassVar[bool] = False

    def problems(self, scheme: Scheme) -> Iterator[str]:
        """Yield what is wrong with the parameters together, in Chinese. Each alone has been tested."""
        del scheme
        yield from ()

    @property
    def reads_all(self) -> bool:
        """Tell whether the check looks at every variable of its level."""
        return False

    def divided(self) -> Iterator[Self]:
        """Yield independent checks that together are this one, so that an edit need not run all of them again."""
        yield self


P = TypeVar("P", bound=Params)


class ParamsInvalid(ValueError):
    """The parameters of a rule cannot be used; ``problems`` lists all mistakes in Chinese."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__(SEMICOLONS.join(problems))
        self.problems = problems


class _Wrong(ValueError):
    """One value is not what its parameter wants."""


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise _Wrong(mark("RuleProblem", "应为文字"))
    return value


def _boolean(value: object) -> bool:
    if not isinstance(value, bool):
        raise _Wrong(mark("RuleProblem", "应为 true 或 false"))
    return value


def _integer(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise _Wrong(mark("RuleProblem", "应为整数"))
    return value


def _decimal(value: object) -> Decimal:
    """Read an integer or quoted number. A bare TOML fraction has passed through binary and is refused."""
    if isinstance(value, bool) or not isinstance(value, int | str):
        raise _Wrong(mark("RuleProblem", "应为整数或加引号的小数"))
    try:
        number = Decimal(value)
    except InvalidOperation as exc:
        raise _Wrong(mark("RuleProblem", "“{value}”不是数").format(value=value)) from exc
    if not number.is_finite():
        raise _Wrong(mark("RuleProblem", "“{value}”不是数").format(value=value))
    return number


def _variable(value: object, scheme: Scheme) -> str:
    code = _text(value)
    if code not in scheme.variables:
        raise _Wrong(mark("RuleProblem", "没有编码为“{code}”的数据项").format(code=code))
    return code


def _slot(value: object, scheme: Scheme) -> str:
    code = _text(value)
    if scheme.slot(code) is None:
        raise _Wrong(mark("RuleProblem", "没有编码为“{code}”的材料目录项").format(code=code))
    return code


def _flag(value: object, scheme: Scheme) -> str:
    code = _text(value)
    if code not in scheme.flags:
        raise _Wrong(mark("RuleProblem", "没有编码为“{code}”的属性").format(code=code))
    return code


def _unit(value: object) -> str:
    unit = _text(value)
    if not is_unit(unit):
        raise _Wrong(mark("RuleProblem", "不认识单位“{unit}”").format(unit=unit))
    return unit


_READERS: dict[Any, Callable[[object, Scheme], object]] = {
    str: lambda value, _: _text(value),
    bool: lambda value, _: _boolean(value),
    int: lambda value, _: _integer(value),
    Decimal: lambda value, _: _decimal(value),
    UnitName: lambda value, _: _unit(value),
    VariableCode: _variable,
    SlotCode: _slot,
    FlagCode: _flag,
}


def _hints(kind: type[Params]) -> Mapping[str, Any]:
    """The annotation of every parameter, by name."""
    key: Any = kind  # a class is hashable, whatever its instances are
    return _cached_hints(key)


@cache
def _cached_hints(kind: Any) -> Mapping[str, Any]:
    hints = get_type_hints(kind)
    return {one.name: hints[one.name] for one in fields(kind)}


def _read_value(hint: Any, value: object, scheme: Scheme) -> object:
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        try:
            return hint(_text(value))
        except ValueError as exc:
            choices = ENUMERATION.join(hint)
            raise _Wrong(mark("RuleProblem", "应为 {choices} 之一").format(choices=choices)) from exc
    if get_origin(hint) is not tuple:
        optional = [one for one in get_args(hint) if one is not type(None)]
        return _READERS[optional[0] if optional else hint](value, scheme)
    if not isinstance(value, list | tuple):
        raise _Wrong(mark("RuleProblem", "应为列表"))
    return tuple(_read_value(get_args(hint)[0], one, scheme) for one in value)


def _collect(
    kind: type[Params], given: Mapping[str, Any], scheme: Scheme
) -> tuple[dict[str, Any], list[str]]:
    hints = _hints(kind)
    values: dict[str, Any] = {}
    unknown = (name for name in given if name not in hints)
    problems = [mark("RuleProblem", "不认识的参数 {name}").format(name=name) for name in unknown]
    for one in fields(kind):
        if one.name in given:
            try:
                values[one.name] = _read_value(hints[one.name], given[one.name], scheme)
            except _Wrong as exc:
                problems.append(
                    mark("RuleProblem", "参数 {name}：{reason}").format(name=one.name, reason=exc)
                )
        elif one.default is MISSING and one.default_factory is MISSING:
            problems.append(mark("RuleProblem", "缺少参数 {name}").format(name=one.name))
    return values, problems


def read_params(kind: type[P], given: Mapping[str, Any], level: Level, scheme: Scheme) -> P:
    """Turn what the TOML said into the parameters of a check kind.

    Raises:
        ParamsInvalid: with every mistake in it.
    """
    values, problems = _collect(kind, given, scheme)
    if problems:
        raise ParamsInvalid(problems)
    params = kind(**values)
    problems = [*_level_problems(params, level, scheme), *params.problems(scheme)]
    if problems:
        raise ParamsInvalid(problems)
    return params


def _level_problems(params: Params, level: Level, scheme: Scheme) -> Iterator[str]:
    if params.mixes_levels:
        return
    for code in named(params, VariableCode):
        if level not in scheme.variables[code].levels:
            yield mark("RuleProblem", "数据项 {code} 不在本规则的层级填报").format(code=code)


def named(params: Params, what: Any) -> Iterator[str]:
    """Yield the codes a rule's parameters name, of one of the code types above; empty defaults are left out."""
    for name, hint in _hints(type(params)).items():
        value = getattr(params, name)
        if get_origin(hint) is tuple and get_args(hint)[0] is what:
            yield from value
        elif value is not None and what in (hint, *get_args(hint)):
            yield value


def unlike_units(scheme: Scheme, codes: Iterable[str]) -> Iterator[str]:
    """Yield a sentence for each variable whose unit cannot be converted to that of the first one."""
    first, *others = (scheme.variables[code] for code in codes)
    for other in others:
        try:
            unit_factor(other.unit, first.unit)
        except UnitMismatch:
            yield mark("RuleProblem", "数据项 {code} 的单位“{unit}”不能换算为“{wanted}”").format(
                code=other.code,
                unit=other.unit or mark("RuleProblem", "无"),
                wanted=first.unit or mark("RuleProblem", "无"),
            )
