"""Putting a workbook where it belongs: written in memory, stripped of the clock, read back, published by rename."""

import errno
import re
import zipfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO

from openpyxl import Workbook

from cmarchive.errors import (
    ArchiveError,
    ArchiveExists,
    ArchiveReadOnly,
    DiskFull,
    TargetInUse,
    cause_of,
)
from cmarchive.jobs import Monitor
from cmarchive.ledger.paper import write_sheet
from cmarchive.ledger.sheet import Sheet
from cmarchive.text import mark
from cmarchive.view import View

_NO_ROOM = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))
_NO_RIGHT = (errno.EROFS, errno.EACCES, errno.EPERM)
_CORE = "docProps/core.xml"
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)")
_EPOCH = (1980, 1, 1, 0, 0, 0)
_ROW = b"<row "
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """A workbook to be written: its title, and what the stages of writing and of reading back are called."""

    title: str
    writing: str
    proving: str


def publish(
    view: View,
    file: Path,
    edition: Edition,
    make: Callable[[], Sequence[Sheet]],
    monitor: Monitor,
    prove: Callable[[Path, Sequence[Sheet]], None] | None = None,
) -> None:
    """``publish_by`` for a workbook about an archive: its office is the author, its day the only date."""
    publish_by(view.profile.compiler, view.today, file, edition, make, monitor, prove)


def publish_by(
    author: str,
    day: date,
    file: Path,
    edition: Edition,
    make: Callable[[], Sequence[Sheet]],
    monitor: Monitor,
    prove: Callable[[Path, Sequence[Sheet]], None] | None = None,
) -> None:
    """Write the sheets that ``make`` makes to ``file``; a former one is replaced when all is well, and only then.

    ``prove`` looks at the written file before it is published, and raises when it does not say what it should.

    Raises:
        TargetInUse: when the former file is open elsewhere.
        DiskFull, ArchiveReadOnly: when its folder cannot be written to.
    """
    folder = file.parent
    with _translated(folder):
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=folder, prefix=".ledger-") as scratch:
            final = Path(scratch, "final.xlsx")
            sheets = make()
            final.write_bytes(_without_clock(_saved(author, day, edition, sheets, monitor), day))
            _verify(final, edition, sheets, monitor)
            if prove is not None:
                prove(final, sheets)
            try:
                final.replace(file)
            except PermissionError as exc:
                raise TargetInUse(path=file) from exc


def _saved(author: str, day: date, edition: Edition, sheets: Sequence[Sheet], monitor: Monitor) -> IO[bytes]:
    """The workbook, in memory: neither openpyxl nor zipfile takes a disk that fails them quietly."""
    monitor.begin(edition.writing, sum(sheet.count for sheet in sheets))
    book = Workbook(write_only=True)
    book.properties.title = edition.title
    book.properties.creator = author
    book.properties.created = datetime.combine(day, time())
    for sheet in sheets:
        write_sheet(book, sheet, monitor)
    stream = BytesIO()
    book.save(stream)
    return stream


def _without_clock(source: IO[bytes], day: date) -> bytes:
    """Copy a workbook without the clock: openpyxl stamps the hour of saving into it and into its members."""
    target = BytesIO()
    stamp = f"{day.isoformat()}T00:00:00Z".encode()
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, date_time=_EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            if name == _CORE:
                new.writestr(entry, _MODIFIED.sub(rb"\g<1>" + stamp + rb"\g<2>", old.read(name)))
                continue
            with old.open(name) as reader, new.open(entry, "w", force_zip64=True) as writer:
                while chunk := reader.read(_CHUNK):
                    writer.write(chunk)
    return target.getvalue()


def _verify(file: Path, edition: Edition, sheets: Sequence[Sheet], monitor: Monitor) -> None:
    """Read the workbook back; a count that differs from the archive's own is a mistake of this program.

    The rows are counted in the members themselves, whose checksums are verified on the way. Reading cell by cell
    would take as long as writing.
    """
    monitor.begin(edition.proving, len(sheets))
    with zipfile.ZipFile(file) as book:
        for position, sheet in enumerate(sheets, start=1):
            rows = _count_rows(book, f"xl/worksheets/sheet{position}.xml")
            if rows != sheet.last_row:
                raise RuntimeError(f"sheet {sheet.name} has {rows} rows, not {sheet.last_row}")
            monitor.advance()


def _count_rows(book: zipfile.ZipFile, member: str) -> int:
    """Count the row elements of a sheet; in texts the bracket is escaped, so it cannot be mistaken for one."""
    rows, rest = 0, b""
    with book.open(member) as reader:
        while chunk := reader.read(_CHUNK):
            window = rest + chunk
            rows += window.count(_ROW)
            rest = window[-(len(_ROW) - 1) :]
    return rows


@contextmanager
def _translated(target: Path) -> Iterator[None]:
    """Turn what the disk is to blame for into errors a person can act on."""
    try:
        yield
    except FileExistsError as exc:
        raise ArchiveExists(path=target) from exc
    except OSError as exc:
        if exc.errno in _NO_ROOM:
            raise DiskFull(path=target) from exc
        if exc.errno in _NO_RIGHT:
            raise ArchiveReadOnly(path=target) from exc
        template = mark("Error", "无法写入“{path}”：{cause}。请检查磁盘和该文件夹后重试。")
        raise ArchiveError(detail=template.format(path=target, cause=cause_of(exc))) from exc
