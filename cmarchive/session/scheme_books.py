"""A scheme out to a workbook and back: written, edited by the user, checked, signed with his name, installed."""

import errno
import re
import secrets
import shutil
from collections.abc import Callable
from dataclasses import MISSING, dataclass, fields
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints

from cmarchive.assessment import Scheme
from cmarchive.errors import (
    ArchiveReadOnly,
    DiskFull,
    SchemeIsShipped,
    SchemeTableInvalid,
    TargetInUse,
    ValueInvalid,
)
from cmarchive.intake.tables import Table, find_table, read_grids
from cmarchive.rules import check_problems
from cmarchive.rules.checks import CHECKS
from cmarchive.rules.params import FlagCode, Params, SlotCode, UnitName, VariableCode
from cmarchive.scheme.content import IDENTITY, Content, read_content
from cmarchive.scheme.problems import Problems
from cmarchive.scheme.toml import dump
from cmarchive.scheme.workbook import ParamShape, TableLike, read_workbook, sign, workbook_bytes
from cmarchive.session.schemes import folder_of, imported, scheme, shipped, user_root
from cmarchive.text import fold, mark

_ID = re.compile(r"[a-z0-9][a-z0-9_-]{0,59}")
_RESERVED = re.compile(r"con|prn|aux|nul|com\d|lpt\d")
_NO_ROOM = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))
_REFS = {VariableCode: "variable", SlotCode: "slot", FlagCode: "flag"}
_TAKES = {
    VariableCode: mark("Param", "数据项编码"),
    SlotCode: mark("Param", "材料目录项编码"),
    FlagCode: mark("Param", "属性编码"),
    UnitName: mark("Param", "单位"),
    bool: mark("Param", "是或否"),
    int: mark("Param", "整数"),
    Decimal: mark("Param", "数"),
    str: mark("Param", "文字"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemeReport:
    """An imported scheme: how many rows carry the user's mark, and whether one of the same id was replaced."""

    scheme: Scheme
    folder: Path
    changed: int
    replaced: bool


def export_scheme(scheme_id: str, target: Path) -> Path:
    """Write a scheme to a workbook, replacing ``target``.

    Raises:
        SchemeUnknown, SchemeInvalid: when there is no such scheme to write.
        TargetInUse, ArchiveReadOnly, DiskFull, ValueInvalid: when it cannot be written; what was there is unchanged.
    """
    scheme(scheme_id)
    content = _content(folder_of(scheme_id))
    base = scheme_id if scheme_id in shipped() else content[IDENTITY].get("base", "")
    data = workbook_bytes(content, base, _shapes())
    _written(target, lambda: _replace(target, data))
    return target


def import_scheme(
    file: Path, *, new_id: str = "", author: str = "", today: date | None = None
) -> SchemeReport:
    """Read a workbook, check it whole, and install it; what the user changed carries his name and the day.

    Raises:
        WorkbookUnreadable, FileUnreadable: when it is no workbook.
        SchemeTableInvalid: with every mistake and its cell; nothing is installed then.
        SchemeIsShipped, ValueInvalid: when its id may not be used.
    """
    grids = {fold(grid.name): grid for grid in read_grids(file)}

    def find(name: str, recognise: Callable[[str], str | None]) -> TableLike | None:
        grid = grids.get(fold(name))
        found: Table | None = None if grid is None else find_table(grid, recognise)
        return found

    reading = read_workbook(find, _shapes(), check_problems, new_id)
    if reading.mistakes:
        raise SchemeTableInvalid(
            file=file.name,
            scheme=reading.scheme.id,
            count=len(reading.mistakes),
            problems="\n".join(reading.mistakes),
        )
    _check_id(reading.scheme.id)
    content = reading.content
    replaced = reading.scheme.id in imported()
    changed = sign(content, _known(content, reading.scheme.id), _signature(author, today), _shapes())
    folder = user_root() / reading.scheme.id
    _written(folder, lambda: _install(folder, content))
    return SchemeReport(scheme=scheme(reading.scheme.id), folder=folder, changed=changed, replaced=replaced)


def _signature(author: str, today: date | None) -> str:
    day = (today or date.today()).isoformat()
    return f"{author.strip() or mark('SchemeBook', '用户')} {day}"


def _known(content: Content, scheme_id: str) -> list[Content]:
    """What a row may be compared with: the shipped scheme it was made from, and the installed one of this id."""
    base = content[IDENTITY].get("base", "")
    known = [_content(shipped()[base])] if base in shipped() else []
    if scheme_id in imported():
        known.append(_content(imported()[scheme_id]))
    return known


def _content(folder: Path) -> Content:
    return read_content(folder, Problems())


def _check_id(scheme_id: str) -> None:
    if scheme_id in shipped():
        raise SchemeIsShipped(scheme=scheme_id)
    if not _ID.fullmatch(scheme_id) or _RESERVED.fullmatch(scheme_id):
        reason = mark("SchemeBook", "只能用小写英文字母、数字、连字符和下划线，不超过 60 个")
        raise ValueInvalid(value=scheme_id, field=mark("SchemeBook", "方案编号"), reason=reason)


def _install(folder: Path, content: Content) -> None:
    """Write the files beside and then rename, so that no half-written scheme is ever found."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    work = folder.with_name(f".{folder.name}.{secrets.token_hex(4)}")
    old = folder.with_name(f".{folder.name}.{secrets.token_hex(4)}")
    work.mkdir()
    try:
        for name, table in content.items():
            (work / name).write_text(dump(table), encoding="utf-8", newline="\n")
        if folder.exists():
            folder.rename(old)
        work.rename(folder)
    finally:
        if old.exists() and not folder.exists():
            old.rename(folder)
        shutil.rmtree(work, ignore_errors=True)
        shutil.rmtree(old, ignore_errors=True)


def _replace(target: Path, data: bytes) -> None:
    draft = target.with_name(f".{target.name}.draft")
    try:
        draft.write_bytes(data)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)


def _written(target: Path, write: Callable[[], None]) -> None:
    """Call ``write`` and say in our own words what the disk has against it."""
    try:
        write()
    except PermissionError as exc:
        raise (TargetInUse if target.exists() else ArchiveReadOnly)(path=target) from exc
    except OSError as exc:
        if exc.errno in _NO_ROOM:
            raise DiskFull(path=target) from exc
        reason = exc.strerror or str(exc)
        raise ValueInvalid(value=target, field=mark("SchemeBook", "保存位置"), reason=reason) from exc


@cache
def _shapes() -> dict[str, tuple[ParamShape, ...]]:
    """What the check kinds take, as the scheme room needs to be told it."""
    return {name: tuple(_params(check.params)) for name, check in CHECKS.items()}


def _params(kind: type[Params]) -> list[ParamShape]:
    hints = get_type_hints(kind)
    return [
        _shape(one.name, hints[one.name], needed=one.default is MISSING and one.default_factory is MISSING)
        for one in fields(kind)
    ]


def _shape(name: str, hint: Any, *, needed: bool) -> ParamShape:
    many = get_origin(hint) is tuple
    inner = (
        get_args(hint)[0] if many else next((one for one in get_args(hint) if one is not type(None)), hint)
    )
    choices = tuple(inner) if isinstance(inner, type) and issubclass(inner, StrEnum) else ()
    return ParamShape(
        name=name,
        many=many,
        needed=needed,
        takes=_TAKES.get(inner, ""),
        ref=_REFS.get(inner, ""),
        choices=tuple(str(one.value) for one in choices),
    )
