"""Verification (四性检测): one pass over the bytes where they lie, then every check item over what was seen."""

import time
from collections.abc import Callable
from pathlib import Path

from cmarchive.handover.bag import Bag, read_bag
from cmarchive.handover.catalogue import Blocks, Catalogue, read_catalogue
from cmarchive.handover.checks import DatabaseFacts, Subject, examine
from cmarchive.handover.checks_authenticity import AUTHENTICITY
from cmarchive.handover.checks_content import INTEGRITY, SECURITY, USABILITY
from cmarchive.handover.container import Damaged
from cmarchive.handover.content import DATABASE
from cmarchive.handover.joined import damaged_parts
from cmarchive.handover.sources import Source, ZipSource, opened
from cmarchive.handover.writer import SIGNATURE
from cmarchive.jobs import Monitor
from cmarchive.text import mark
from cmarchive.verification import CheckOutcome, PackageProblem, PackageSignature, VerificationReport

MOST_DATABASE = 512 << 20  # bytes looked at in memory
CHECK_ITEMS = (*AUTHENTICITY, *INTEGRITY, *USABILITY, *SECURITY)

DatabaseReader = Callable[[bytes], DatabaseFacts]
Verifier = Callable[[bytes, bytes], PackageSignature]


def verify(
    path: Path,
    monitor: Monitor,
    *,
    read_database: DatabaseReader,
    verifier: Verifier | None = None,
    examined: str = "",
    digest: str = "",
) -> VerificationReport:
    """Examine a package or any bag: a folder, ZIP (or its first part) or tar. Nothing is written anywhere.

    ``verifier`` is given the signed bytes and the signature; ``examined`` is the moment to print.

    Raises:
        PackageRefused: when it is no container that can be read safely.
        PackageIncomplete, FileUnreadable: as they say.
    """
    harmed = damaged_parts(path, monitor)
    with opened(path) as source:
        began = time.perf_counter()
        bag = read_bag(source, monitor)
        seconds = time.perf_counter() - began
        for name in harmed:
            bag.complain(name, mark("Package", "这一卷的内容与清单的数字摘要不符"))
        speed = source.size / seconds if seconds > 0 else 0.0
        return judge(
            source, bag, monitor, read_database, verifier, examined=examined, digest=digest, speed=speed
        )


def judge(
    source: Source,
    bag: Bag,
    monitor: Monitor,
    read_database: DatabaseReader,
    verifier: Verifier | None = None,
    *,
    examined: str = "",
    digest: str = "",
    speed: float = 0.0,
) -> VerificationReport:
    """Examine a bag that was read."""
    monitor.begin(mark("Stage", "四性检测"), 1)
    catalogue = read_catalogue(bag, source)
    signature = _signature(bag, verifier)
    sealed = source.directory.seal if isinstance(source, ZipSource) else None
    checks: tuple[CheckOutcome, ...] = ()
    if catalogue.identity is not None:
        subject = Subject(
            bag=bag,
            catalogue=catalogue,
            database=_database(source, bag, read_database),
            sealed=sealed,
            is_zip=isinstance(source, ZipSource),
            oddities=source.oddities,
            signature=signature,
            speed=speed,
        )
        checks = examine(CHECK_ITEMS, subject)
    monitor.advance()
    payload = bag.payload
    return VerificationReport(
        name=source.name,
        digest=digest,
        size=source.size,
        examined=examined,
        is_bag=bag.is_bag,
        bag_problems=tuple(bag.problems),
        package_problems=tuple(_package_problems(bag, catalogue, sealed)),
        identity=catalogue.identity,
        checks=checks,
        signature=signature,
        remarks=source.oddities,
        files=len(payload),
        octets=sum(bag.sizes[one] for one in payload),
    )


def _package_problems(bag: Bag, catalogue: Catalogue, sealed: bool | None) -> list[PackageProblem]:
    found = [*bag.dangers, *bag.names, *catalogue.problems]
    if sealed is False:
        found.append(
            PackageProblem("", mark("PackageCheck", "压缩包的文件头、目录或压缩数据被改动过（封印不符）"))
        )
    return found


def _signature(bag: Bag, verifier: Verifier | None) -> PackageSignature:
    data, signed = bag.tags.get(SIGNATURE), bag.tags.get("tagmanifest-sha256.txt")
    if data is None or signed is None:
        return PackageSignature()
    if verifier is None:
        return PackageSignature(is_present=True, message=mark("PackageCheck", "有电子签名，没有核对"))
    return verifier(signed, data)


def _database(source: Source, bag: Bag, read_database: DatabaseReader) -> DatabaseFacts:
    path = f"data/{DATABASE}"
    if path not in bag.sizes:
        return DatabaseFacts(problem=mark("PackageCheck", "包中没有数据库"))
    if bag.sizes[path] > MOST_DATABASE:
        return DatabaseFacts(problem=mark("PackageCheck", "数据库太大，没有读取"))
    for _, blocks in source.walk([bag.root + path]):
        try:
            return read_database(Blocks(blocks).read())
        except Damaged as exc:
            return DatabaseFacts(problem=str(exc))
    return DatabaseFacts(problem=mark("PackageCheck", "包中没有数据库"))
