"""The use cases of handing over: packing, verifying (四性检测), restoring; receiving is in ``receiving``."""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from cmarchive import bind as binding
from cmarchive import handover
from cmarchive import ledger as ledgers
from cmarchive.errors import ArchiveError, ArchiveExists, ArchiveTooNew, PackageRefused
from cmarchive.jobs import Monitor
from cmarchive.session.schemes import shipped
from cmarchive.store import Store, prepare_snapshot, probe_database
from cmarchive.submissions import MadePackage
from cmarchive.text import mark
from cmarchive.verification import PackageSignature, VerificationReport

if TYPE_CHECKING:
    from cmarchive.handover import DatabaseFacts


@dataclass(frozen=True, slots=True, kw_only=True)
class VerificationFiles:
    """Where the reports of an examination were written."""

    pdf: Path
    workbook: Path


def moment() -> str:
    """Now in UTC, as rows hold it."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def database_facts(data: bytes) -> DatabaseFacts:
    """Look at the database of a package in memory."""
    try:
        probe = probe_database(data, "archive.db")
    except ArchiveError as exc:
        return handover.DatabaseFacts(problem=str(exc), is_newer=isinstance(exc, ArchiveTooNew))
    return handover.DatabaseFacts(
        items=probe.items, digests=probe.digests, identity=probe.identity, broken=probe.broken
    )


def looked_at(content: bytes, signature: bytes) -> PackageSignature:
    """Whether the signature of a package is one of its tag manifest; whose key it is must be compared by a person."""
    found = handover.verify_signature(content, signature)
    if not found.is_valid or found.signature is None:
        text = mark("Signature", "签名不能采信：{reason}。").format(reason=found.reason)
        return PackageSignature(is_present=True, is_valid=False, message=text)
    signer = found.signature.signer
    text = mark("Signature", "{office}（{region}）于 {time} 签名").format(
        office=signer.office, region=signer.region, time=signer.time[:16].replace("T", " ")
    )
    return PackageSignature(
        is_present=True, is_valid=True, fingerprint=found.signature.fingerprint, message=text
    )


def verify_package(file: Path, monitor: Monitor) -> VerificationReport:
    """Examine a package or any BagIt bag: a folder, ZIP (or its first part) or tar.

    Raises PackageRefused when it cannot be read safely, PackageIncomplete, FileUnreadable.
    """
    return handover.verify(file, monitor, read_database=database_facts, verifier=looked_at, examined=moment())


def write_verification_reports(
    report: VerificationReport, target: Path, monitor: Monitor
) -> VerificationFiles:
    """Write the 四性检测报告 as PDF and Excel into the folder ``target``."""
    stem = mark("Verification", "{name}_四性检测报告").format(name=Path(report.name).stem)
    about = binding.About(
        title=mark("Verification", "四性检测报告"),
        author=report.identity.office if report.identity else "",
        reference=report.identity.identifier if report.identity else report.name,
        day=datetime.fromisoformat(report.examined).date(),
    )
    pdf = target / f"{stem}.pdf"
    with handover.scratch_beside(pdf) as scratch:
        binding.write_verification(report, about, scratch / pdf.name, monitor)
        handover.put_in_place(scratch / pdf.name, pdf)
    workbook = ledgers.write_verification_book(report, target / f"{stem}.xlsx", monitor)
    return VerificationFiles(pdf=pdf, workbook=workbook)


def restore_archive(file: Path, target: Path, monitor: Monitor, *, bases: Sequence[Path] = ()) -> Path:
    """Make the archive ``target`` anew from its package; a delta also needs those it builds on, the newest first.

    Raises:
        ArchiveExists: when something is at ``target``.
        PackageRefused: when a package does not pass verification; nothing is made.
        PackageIncomplete, ObjectMissing: when an original is missing or damaged.
    """
    if target.exists():
        raise ArchiveExists(path=target)
    reports = [verify_package(one, monitor) for one in (file, *bases)]
    for one, report in zip((file, *bases), reports, strict=True):
        if not report.is_package:
            first = (*report.bag_problems, *report.package_problems)
            raise PackageRefused(path=one.name, cause=str(first[0]) if first else report.summary.rstrip("。"))
    work = target.with_name(f".{target.name[:40]}.{secrets.token_hex(4)}")
    scratch = target.with_name(f".{target.name[:40]}.{secrets.token_hex(4)}.joined")
    target.parent.mkdir(parents=True, exist_ok=True)
    scratch.mkdir()
    try:
        packages = _restore(file, bases, work, scratch, monitor)
        _adopt(work, reports[0], file, packages)
        work.rename(target)
    finally:
        shutil.rmtree(work, ignore_errors=True)
        shutil.rmtree(scratch, ignore_errors=True)
    return target


def _adopt(work: Path, report: VerificationReport, file: Path, packages: list[Path]) -> None:
    """Know the package an archive was restored from: its number is taken, and its receiver has what is in it."""
    if (one := report.identity) is None:
        return
    made = MadePackage(
        batch=one.batch,
        identifier=one.identifier,
        made=one.packed,
        packed=one.packed,
        file=str(file.absolute()),
        package=handover.digest_of(packages[0], Monitor()),
        size=packages[0].stat().st_size,
        builds_on=one.builds_on,
        items=one.items,
        files=one.files,
        volumes=one.volumes,
    )
    with Store.open(work, "") as store:
        store.packages.adopt(made, handover.ReceivedObjects(packages).digests())


def _restore(file: Path, bases: Sequence[Path], work: Path, scratch: Path, monitor: Monitor) -> list[Path]:
    packages = []
    for number, one in enumerate((file, *bases)):
        place = scratch / str(number)
        place.mkdir()
        with handover.whole_file(one, place) as whole:
            packages.append(whole if whole.parent != place else whole.rename(place / "whole.zip"))
    handover.extract_database(packages[0], work)
    prepare_snapshot(work)
    with Store.open(work, "") as store:
        names = store.items.file_names()
        scheme = store.profile().scheme
    kept = "" if scheme in shipped() else scheme
    handover.restore_files(packages, names, work, monitor, scheme=kept)
    return packages
