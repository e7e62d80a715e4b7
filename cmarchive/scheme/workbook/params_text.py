"""The parameters of a rule as lines a clerk can read and write: 合计＝gdp, 分项＝a、b."""

import re
from collections.abc import Mapping
from typing import Any

from cmarchive.scheme.workbook.codec import BadCell, Lookup, joined, parts_of
from cmarchive.scheme.workbook.names import PARAM_CHOICES, YES_NO
from cmarchive.scheme.workbook.rule_names import PARAMS
from cmarchive.scheme.workbook.shapes import ParamShape
from cmarchive.text import fold, half_width, mark

_NAMES = {fold(name): key for key, name in PARAMS.items()}
_LINE = re.compile(r"\s*([^=＝:：]+?)\s*[=＝:：]\s*(.*)", re.DOTALL)
_WHOLE = re.compile(r"-?\d+")
_QUOTED = re.compile(r"[\"“](.*)[\"”]", re.DOTALL)
_WORD = re.compile(r"“[^”]*”|[a-z_]+")
_NO_SHAPE = ParamShape(name="", many=False, needed=False, takes="")


def params_text(params: Mapping[str, Any], shapes: Mapping[str, ParamShape], names: Mapping[str, str]) -> str:
    """Write the parameters, one a line. ``names`` gives what is shown instead of a code, for explanations."""
    return "\n".join(
        f"{PARAMS.get(key, key)}＝{_value_text(value, shapes.get(key, _NO_SHAPE), names)}"
        for key, value in params.items()
    )


def _value_text(value: Any, shape: ParamShape, names: Mapping[str, str]) -> str:
    if isinstance(value, bool):
        return YES_NO["yes" if value else "no"]
    if isinstance(value, list):
        return joined(_value_text(one, shape, names) for one in value)
    if isinstance(value, str) and shape.choices:
        return PARAM_CHOICES.get(value, value)
    if isinstance(value, str) and _WHOLE.fullmatch(value) and not shape.many:
        return f"“{value}”"  # tells a quoted number of the TOML from a bare one
    return names.get(value, value) if isinstance(value, str) else str(value)


def read_params(text: str, shapes: Mapping[str, ParamShape], lookup: Lookup) -> dict[str, Any]:
    """Read the lines back. Unknown names stay as they are written: the check kind says what is wrong with them.

    Raises:
        BadCell: when a line is not 名称＝值, or a name occurs twice.
    """
    params: dict[str, Any] = {}
    for line in _lines(text):
        found = _LINE.fullmatch(line)
        if found is None:
            raise BadCell(mark("SchemeBook", "每行应为“名称＝值”，实为“{line}”").format(line=line.strip()))
        key = _key(found[1])
        if key in params:
            raise BadCell(mark("SchemeBook", "参数“{name}”写了两次").format(name=found[1]))
        params[key] = _value(found[2].strip(), shapes.get(key, _NO_SHAPE), lookup)
    return params


def _lines(text: str) -> list[str]:
    """Split at line ends, and at semicolons before another 名称＝."""
    return [line for line in re.split(r"\n|[；;](?=[^；;\n=＝]+[=＝])", text) if line.strip()]


def _key(name: str) -> str:
    return name if name in PARAMS else _NAMES.get(fold(name), half_width(name))


def _value(text: str, shape: ParamShape, lookup: Lookup) -> Any:
    if shape.many:
        return [_one(part, shape, lookup) for part in parts_of(text)]
    if (quoted := _QUOTED.fullmatch(text)) is not None:
        return quoted[1]
    plain = half_width(text)
    if not shape.choices and not shape.ref and _WHOLE.fullmatch(plain):
        return int(plain)
    if shape.takes == YES_NO_WORDS:
        return {YES_NO["yes"]: True, YES_NO["no"]: False}.get(plain, text)
    return _one(text, shape, lookup)


def _one(text: str, shape: ParamShape, lookup: Lookup) -> str:
    if shape.choices:
        by_name = {PARAM_CHOICES.get(code, code): code for code in shape.choices}
        return by_name.get(text, half_width(text))
    if shape.ref:
        return lookup.code(shape.ref, half_width(text))
    return half_width(text) if re.fullmatch(r"[0-9０-９.．\-－]+", text) else text


YES_NO_WORDS = mark("Param", "是或否")


def in_chinese(message: str) -> str:
    """Put the Chinese names of parameters into a check kind's sentence; what is quoted stays."""
    said = message.replace("true 或 false", YES_NO_WORDS).replace("加引号的小数", mark("Param", "小数"))
    return _WORD.sub(lambda word: PARAMS.get(word[0], word[0]), said)
