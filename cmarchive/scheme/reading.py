"""Typed reading of TOML tables that collects every mistake instead of stopping at the first."""

import re
import tomllib
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from cmarchive.assessment import Predicate
from cmarchive.numbers import NotANumber, parse_number
from cmarchive.provenance import MARK_NAMES, USER_MARK, Provenance
from cmarchive.scheme.problems import Address, Problems, unknown
from cmarchive.text import mark
from cmarchive.wording import Text

Kind = TypeVar("Kind", bound=StrEnum)

_TYPES = {
    str: mark("SchemeType", "文字"),
    bool: mark("SchemeType", "是否值（true 或 false）"),
    int: mark("SchemeType", "整数"),
    list: mark("SchemeType", "列表"),
    dict: mark("SchemeType", "表"),
    Decimal: mark("SchemeType", "小数"),
}
_AT_LINE = re.compile(r"at line (\d+), column (\d+)")


def read_file(folder: Path, name: str, problems: Problems, sources: Collection[str] | None = None) -> "Table":
    """Parse one file of a scheme; what is missing or no TOML becomes a problem and an empty table.

    ``sources`` are the keys its entries may cite; None to let them cite any.
    """
    content: dict[str, Any] = {}
    try:
        text = (folder / name).read_bytes().decode("utf-8-sig")
        content = tomllib.loads(text, parse_float=Decimal)
    except FileNotFoundError:
        problems.add([name], mark("Scheme", "缺少该文件"))
    except OSError as exc:
        problems.add([name], mark("Scheme", "无法读取该文件：{cause}").format(cause=exc.strerror))
    except UnicodeDecodeError:
        problems.add([name], mark("Scheme", "不是 UTF-8 编码，请另存为 UTF-8"))
    except tomllib.TOMLDecodeError as exc:
        problems.add(
            [name, _position(exc)], mark("Scheme", "不符合 TOML 语法，请检查引号、括号、等号和重复的键")
        )
    else:
        return Table(path=(name,), content=content, problems=problems, sources=sources)
    problems.unread.add(name)
    return Table(path=(name,), content=content, problems=problems, sources=sources)


def _position(error: tomllib.TOMLDecodeError) -> str:
    if found := _AT_LINE.search(str(error)):
        return mark("Scheme", "第 {line} 行第 {column} 列").format(line=found[1], column=found[2])
    return mark("Scheme", "文件末尾")


@dataclass(slots=True)
class Table:
    """One TOML table with the path that leads to it. Each accessor notes the key as known.

    ``sources`` are the keys its entries may cite, None when any will do. ``address`` leads to the table too, by
    positions in lists where the path has codes.
    """

    path: tuple[str, ...]
    content: Mapping[str, Any]
    problems: Problems
    sources: Collection[str] | None = None
    address: Address = ()
    _known: set[str] = field(default_factory=set)

    def wrong(self, key: str, message: str, *at: str | int) -> None:
        """Note a mistake at ``key``, or at the table itself when the key is empty; ``at`` tells the place below it."""
        here = self.address or self.path
        path = (*self.path, key) if key else self.path
        self.problems.add(path, message, (*here, *(at or ((key,) if key else ()))))

    def has(self, key: str) -> bool:
        """Tell whether the key is there."""
        return key in self.content

    def _get(self, key: str, kind: type, *, required: bool = False) -> Any:
        self._known.add(key)
        if key not in self.content:
            if required:
                self.wrong(key, mark("Scheme", "缺少该项"))
            return None
        value = self.content[key]
        if type(value) is not kind:
            self._wrong_type(key, _TYPES[kind], value)
            return None
        return value

    def _wrong_type(self, key: str, expected: str, value: object) -> None:
        shown = f"{_TYPES.get(type(value), '')} {_shown(value)}".strip()
        self.wrong(key, mark("Scheme", "应为{expected}，实为 {shown}").format(expected=expected, shown=shown))

    def text(self, key: str, *, required: bool = False, default: str = "") -> str:
        """A text; a required one may not be blank."""
        value = self._get(key, str, required=required)
        if value is None:
            return default
        if required and not value.strip():
            self.wrong(key, mark("Scheme", "不能为空"))
        return str(value)

    def wording(self, key: str, *, required: bool = False) -> Text:
        """A short text a person reads; those of the shipped schemes are translated in the window."""
        return Text(self.text(key, required=required), "Scheme")

    def wordings(self, key: str) -> tuple[Text, ...]:
        """A list of such texts."""
        return tuple(Text(one, "Scheme") for one in self.texts(key))

    def integer(self, key: str, default: int, *, least: int = 0) -> int:
        """A whole number not below ``least``."""
        value = self._get(key, int)
        if value is None:
            return default
        if value < least:
            self.wrong(key, mark("Scheme", "应不小于 {least}，实为 {value}").format(least=least, value=value))
        return int(value)

    def boolean(self, key: str) -> bool:
        """True or false; absent is false."""
        return bool(self._get(key, bool))

    def choice(self, key: str, kind: type[Kind], default: Kind, *, required: bool = False) -> Kind:
        """One of an enumeration's values."""
        value = self.one_of(key, [one.value for one in kind], default.value, required=required)
        return kind(value)

    def one_of(self, key: str, known: Collection[str], default: str, *, required: bool = False) -> str:
        """One of the texts ``known``."""
        value = self._get(key, str, required=required)
        if value is None:
            return default
        if value not in known:
            self._not_one_of(key, value, known)
            return default
        return str(value)

    def _not_one_of(self, key: str, value: str, known: Collection[str]) -> None:
        names = "、".join(one or mark("Scheme", "空") for one in known)
        self.wrong(key, mark("Scheme", "应为 {names} 之一，实为 {value}").format(names=names, value=value))

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts, none blank."""
        values = self._get(key, list) or []
        for value in values:
            if not isinstance(value, str) or not value.strip():
                self.wrong(key, mark("Scheme", "列表中只能有文字，实有 {value}").format(value=_shown(value)))
        return tuple(value for value in values if isinstance(value, str) and value.strip())

    def choices(self, key: str, kind: type[Kind]) -> tuple[Kind, ...]:
        """A list of an enumeration's values."""
        known = [one.value for one in kind]
        values = self.texts(key)
        for value in values:
            if value not in known:
                self._not_one_of(key, value, known)
        return tuple(kind(value) for value in values if value in known)

    def decimal(self, key: str) -> Decimal | None:
        """An exact number written in quotes, so that its decimals survive every editor."""
        value = self._get(key, str)
        if value is None:
            return None
        try:
            return parse_number(value).value
        except NotANumber as exc:
            self.wrong(key, mark("Scheme", "应为数字：{reason}").format(reason=exc.reason))
            return None

    def table(self, key: str, *, required: bool = False) -> "Table | None":
        """A table under this one."""
        value = self._get(key, dict, required=required)
        return None if value is None else self._below(key, value, key)

    def raw(self, key: str) -> Mapping[str, Any]:
        """A table whose keys somebody else understands."""
        return dict(self._get(key, dict) or {})

    def tables(self, key: str, name: str = "code") -> Iterator["Table"]:
        """A list of tables, each called by its ``name`` or else by its position."""
        for position, value in enumerate(self._get(key, list) or [], start=1):
            label = mark("Scheme", "第 {position} 个").format(position=position)
            if not isinstance(value, dict):
                self._wrong_type(f"{key} {label}", _TYPES[dict], value)
                continue
            called = value.get(name)
            label = called if isinstance(called, str) and called else label
            yield self._below(f"{key} {label}", value, key, position - 1)

    def _below(self, name: str, content: Mapping[str, Any], *at: str | int) -> "Table":
        address = (*(self.address or self.path), *at)
        return Table(
            path=(*self.path, name),
            content=content,
            problems=self.problems,
            sources=self.sources,
            address=address,
        )

    def provenance(self, *, required: bool = True) -> Provenance:
        """The confidence mark, sources and note of this entry."""
        shown = self.one_of("mark", MARK_NAMES, "mem", required=required)
        read = Provenance(mark=shown, source=self.text("source"), note=self.text("note"))
        cited = () if read.mark == USER_MARK else read.source_keys  # a user's source is a person and a day
        for key in cited:
            if self.sources is not None and key not in self.sources:
                message = mark("Scheme", "出处“{key}”没有列入 sources.toml").format(key=key)
                self.wrong("source", message)
        return read

    def predicate(self, key: str, flags: Collection[str] | None, kind: str) -> Predicate:
        """A condition over flags; ``flags`` are those that exist, None when they could not be read."""
        below = self.table(key)
        if below is None:
            return Predicate()
        parts = [below.texts(name) for name in ("all", "any", "none")]
        below.finish()
        for place, names in zip(("all", "any", "none"), parts, strict=True):
            for name in names:
                if flags is not None and name not in flags:
                    self.wrong(key, unknown(kind, name, flags), key, place)
        return Predicate(all_of=parts[0], any_of=parts[1], none_of=parts[2])

    def finish(self) -> None:
        """Note every key nobody asked for."""
        for key in self.content:
            if key not in self._known:
                self.wrong(key, unknown(mark("Scheme", "名为该项的键"), key, self._known))


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (list, dict)):
        return ""
    return value.isoformat() if isinstance(value, date) else str(value)


def note_duplicates(entries: Iterable[tuple[Table, str]], key: str = "code") -> None:
    """Note every entry whose ``key`` an earlier one has."""
    seen: set[str] = set()
    for table, value in entries:
        if value and value in seen:
            table.wrong(key, mark("Scheme", "“{value}”重复出现").format(value=value))
        seen.add(value)
