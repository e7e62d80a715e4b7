"""Writing a scheme's plain tables as the TOML that the loader reads back. Only what a scheme holds can be written."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def dump(content: Mapping[str, Any]) -> str:
    """Write a table as a TOML document."""
    return "\n".join(_table(content, ())).lstrip("\n") + "\n"


def _table(content: Mapping[str, Any], path: tuple[str, ...]) -> Iterator[str]:
    """The plain keys first, then the tables below, each under a heading of its own."""
    for key, value in content.items():
        if not _is_below(value):
            yield f"{_key(key)} = {_value(value)}"
    for key, value in content.items():
        below = (*path, _key(key))
        if isinstance(value, Mapping):
            yield from ("", f"[{'.'.join(below)}]", *_table(value, below))
        elif _is_below(value):
            for one in value:
                yield from ("", f"[[{'.'.join(below)}]]", *_table(one, below))


def _is_below(value: object) -> bool:
    return isinstance(value, Mapping) or (
        isinstance(value, list) and bool(value) and all(isinstance(one, Mapping) for one in value)
    )


def _key(key: str) -> str:
    return key if key.isascii() and key.replace("_", "").replace("-", "").isalnum() else _text(key)


def _value(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | Decimal):
        return str(value)
    if isinstance(value, list):
        return f"[{', '.join(_value(one) for one in value)}]"
    if isinstance(value, Mapping):
        return f"{{ {', '.join(f'{_key(key)} = {_value(one)}' for key, one in value.items())} }}"
    if isinstance(value, str):
        return _text(value)
    raise TypeError(f"a scheme holds no {type(value).__name__}")


def _text(text: str) -> str:
    return '"' + "".join(_ESCAPES.get(char) or _plain(char) for char in text) + '"'


def _plain(char: str) -> str:
    return f"\\u{ord(char):04x}" if ord(char) < 0x20 or ord(char) == 0x7F else char
