"""The ledger workbook as a whole: write beside the target, read back, then publish by rename."""

import errno
import re
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, time
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
from cmarchive.ledger.catalogue import catalogue_sheet
from cmarchive.ledger.indicators import indicators_sheet
from cmarchive.ledger.issues import findings_sheet
from cmarchive.ledger.lacking import lacking_sheet, matrix_sheet
from cmarchive.ledger.paper import write_sheet
from cmarchive.ledger.roster import roster_sheet
from cmarchive.ledger.sheet import Sheet
from cmarchive.ledger.survey import survey
from cmarchive.ledger.values import IndicatorRow
from cmarchive.model import Finding
from cmarchive.text import mark
from cmarchive.view import View

_NO_ROOM = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))
_NO_RIGHT = (errno.EROFS, errno.EACCES, errno.EPERM)
_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f]')
_CORE = "docProps/core.xml"
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)")
_EPOCH = (1980, 1, 1, 0, 0, 0)
_ROW = b"<row "
_CHUNK = 1 << 20


def write_ledger(
    view: View,
    findings: Sequence[Finding],
    indicator_rows: Sequence[IndicatorRow],
    target: Path,
    monitor: Monitor,
) -> Path:
    """Write the ledger into the folder ``target`` and return its path; a former one of that name is replaced.

    The same archive gives the same bytes. Failed or cancelled, a former ledger stays as it was.

    Raises:
        TargetInUse: when the former ledger is open elsewhere.
        DiskFull, ArchiveReadOnly: when the folder cannot be written to.
    """
    file = target / _FORBIDDEN.sub("_", mark("Ledger", "{title}台账.xlsx").format(title=view.profile.title))
    with _translated(target):
        target.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=target, prefix=".ledger-") as scratch:
            final = Path(scratch, "final.xlsx")
            sheets = _sheets(view, findings, indicator_rows, monitor)
            final.write_bytes(_without_clock(_saved(view, sheets, monitor), view))
            _verify(final, sheets, monitor)
            try:
                final.replace(file)
            except PermissionError as exc:
                raise TargetInUse(path=file) from exc
    return file


def _sheets(
    view: View, findings: Sequence[Finding], indicator_rows: Sequence[IndicatorRow], monitor: Monitor
) -> list[Sheet]:
    monitor.begin(mark("Stage", "清点材料"), sum(1 for _ in view.subjects()))
    found = survey(view, monitor)
    remark = mark("Ledger", "编制单位：{office}　考核方案：{scheme}　统计日期：{today}").format(
        office=view.profile.office or view.profile.county,
        scheme=f"{view.scheme.short}（{view.scheme.document_number}）",
        today=view.today.isoformat(),
    )
    return [
        roster_sheet(view, found, remark),
        catalogue_sheet(view, remark),
        matrix_sheet(view, found, remark),
        lacking_sheet(view, found, remark),
        indicators_sheet(view, indicator_rows, remark),
        findings_sheet(view, findings, remark),
    ]


def _saved(view: View, sheets: Sequence[Sheet], monitor: Monitor) -> IO[bytes]:
    """The workbook, in memory: neither openpyxl nor zipfile takes a disk that fails them quietly."""
    monitor.begin(mark("Stage", "编制台账"), sum(sheet.count for sheet in sheets))
    book = Workbook(write_only=True)
    book.properties.title = mark("Ledger", "{title}台账").format(title=view.profile.title)
    book.properties.creator = view.profile.office or view.profile.county
    book.properties.created = datetime.combine(view.today, time())
    for sheet in sheets:
        write_sheet(book, sheet, monitor)
    stream = BytesIO()
    book.save(stream)
    return stream


def _without_clock(source: IO[bytes], view: View) -> bytes:
    """Copy a workbook without the clock: openpyxl stamps the hour of saving into it and into its members."""
    target = BytesIO()
    stamp = f"{view.today.isoformat()}T00:00:00Z".encode()
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


def _verify(file: Path, sheets: Sequence[Sheet], monitor: Monitor) -> None:
    """Read the workbook back; a count that differs from the archive's own is a mistake of this program.

    The rows are counted in the members themselves, whose checksums are verified on the way. Reading cell by cell
    would take as long as writing.
    """
    monitor.begin(mark("Stage", "核对台账"), len(sheets))
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
