"""Packing: written to a scratch folder beside the target, read back whole, and only then given its name."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import BinaryIO

from cmarchive.errors import PackageUnpublished
from cmarchive.handover import documents
from cmarchive.handover.bag import Bag, read_bag
from cmarchive.handover.container import MOST_ENTRIES
from cmarchive.handover.content import (
    BUILDS_ON,
    DATABASE,
    DESCRIPTION,
    DIGESTS,
    EXPLANATION,
    FILE_LIST,
    FINDINGS,
    FORMAT,
    LEDGERS,
    METADATA,
    OTHER,
    SCHEME,
    TRAIL,
    VOLUME_LIST,
    BaseFile,
    Layout,
    PackContent,
    lay_out,
)
from cmarchive.handover.hashing import digest_of
from cmarchive.handover.index_page import index_page
from cmarchive.handover.joined import LIST_SUFFIX, split
from cmarchive.handover.names import safe_file_name
from cmarchive.handover.scratch import put_in_place, scratch_beside
from cmarchive.handover.sources import ZipSource
from cmarchive.handover.verify import DatabaseReader, judge
from cmarchive.handover.writer import BagWriter, Signer, encoded
from cmarchive.jobs import Monitor
from cmarchive.text import mark
from cmarchive.verification import PackageIdentity, VerificationReport


@dataclass(frozen=True, slots=True, kw_only=True)
class Packed:
    """A finished package: its files (one, or the parts and their list), and what names it.

    ``package`` is the SHA-256 of the ZIP in one piece, ``digests`` those of its payload, ``lacking`` how many files only
    an earlier package has, ``report`` what its verification found.
    """

    files: tuple[Path, ...]
    identity: PackageIdentity
    package: str
    size: int
    digests: frozenset[str]
    lacking: int
    report: VerificationReport


def pack(
    content: PackContent,
    target: Path,
    monitor: Monitor,
    *,
    read_database: DatabaseReader,
    signer: Signer | None = None,
    part_size: int = 0,
) -> Packed:
    """Write the package ``target``, or its parts beside one another. Failed or cancelled, nothing is left or changed.

    Raises:
        ObjectMissing: when an original is gone or no longer what it was.
        PackageUnpublished: when what was written cannot be read back as it should.
        DiskFull, ArchiveReadOnly, TargetInUse: as they say.
    """
    with scratch_beside(target) as scratch:
        whole = scratch / "package.zip"
        with whole.open("x+b") as file:
            base = _write(file, content, monitor, signer)
        bag, report = _read_back(whole, target.name, monitor, read_database)
        digest = digest_of(whole, monitor)
        size = whole.stat().st_size
        if part_size and size > part_size:
            monitor.begin(mark("Stage", "分卷"), size)
            made = split(whole, target.name, part_size, scratch, monitor, lambda path: path.open("xb"))
        else:
            made = [whole.rename(scratch / target.name)]
        files = tuple(target.with_name(one.name) for one in made)
        for one, place in zip(made, files, strict=True):
            put_in_place(one, place)
        _remove_former(target, files)
    return Packed(
        files=files,
        identity=content.identity,
        package=digest,
        size=size,
        digests=frozenset(bag.sha256[path] for path in bag.payload),
        lacking=len(base),
        report=report,
    )


def root_name(identity: PackageIdentity) -> str:
    """The top folder of a package."""
    return safe_file_name(identity.identifier)[:60]


def describe(identity: PackageIdentity) -> bytes:
    """What package.json says."""
    fields = {"format": FORMAT, "version": 1, **asdict(identity)}
    return json.dumps(fields, ensure_ascii=False, indent=1).encode() + b"\n"


def _write(file: BinaryIO, content: PackContent, monitor: Monitor, signer: Signer | None) -> list[BaseFile]:
    layout = lay_out(content)
    if len(layout.originals) + len(content.volumes) + 40 > MOST_ENTRIES:
        cause = mark("Package", "文件超过 {limit} 个，请分年度建立档案库").format(limit=MOST_ENTRIES)
        raise PackageUnpublished(cause=cause)
    writer = BagWriter(file, root_name(content.identity), content.stamp, monitor)
    try:
        base = _write_payload(writer, content, layout, monitor)
        tags: dict[str, Iterable[bytes]] = {DESCRIPTION: [describe(content.identity)]}
        if content.identity.is_delta:
            tags[BUILDS_ON] = [_builds_on(content.identity, base)]
        tags["index.html"] = encoded(index_page(content, layout, writer.payload))
        writer.finish(_info(content, writer), tags, signer)
    finally:
        writer.abandon()
    return base


def _write_payload(
    writer: BagWriter, content: PackContent, layout: Layout, monitor: Monitor
) -> list[BaseFile]:
    base: list[BaseFile] = []
    monitor.begin(mark("Stage", "写入原件"), len(layout.originals))
    for digest, path in layout.originals.items():
        file = layout.files[digest]
        if digest in content.known:
            base.append(BaseFile(path=f"data/{path}", size=file.size, sha256=digest))
        else:
            source = content.object_path(digest, file.name)
            writer.add_original(path, source, digest, file.name, file.modified)
        monitor.advance()
    base += _write_volumes(writer, content, layout, monitor)
    monitor.begin(mark("Stage", "写入目录和元数据"), 1)
    for ledger in content.ledgers:
        writer.add_file(layout.names.take(LEDGERS, ledger.stem, ledger.suffix), ledger)
    for one in content.others:
        writer.add_file(layout.names.take(OTHER, one.stem, one.suffix), one)
    for name, one in content.scheme:
        writer.add_file(f"{SCHEME}/{name}", one, is_packed=True)
    writer.add_file(DATABASE, content.database, is_packed=True)
    writer.add(TRAIL, encoded(f"{row}\n" for row in content.trail))
    writer.add(FINDINGS, encoded(documents.findings_json(content.findings)))
    writer.add(VOLUME_LIST, encoded(documents.volume_list(content, layout)))
    writer.add(FILE_LIST, encoded(documents.file_list(content, layout)))
    writer.add(METADATA, encoded(documents.metadata(content, layout)))
    writer.add(EXPLANATION, encoded(documents.explanation(content, writer.octets)))
    writer.add(DIGESTS, encoded(documents.digest_table(writer.payload)))
    monitor.advance()
    return base


def _write_volumes(
    writer: BagWriter, content: PackContent, layout: Layout, monitor: Monitor
) -> Iterator[BaseFile]:
    monitor.begin(mark("Stage", "写入案卷"), len(content.volumes))
    for volume, source in content.volumes:
        path = layout.volumes[volume.number]
        digest = digest_of(source, monitor) if content.known else ""
        if digest in content.known:
            yield BaseFile(path=f"data/{path}", size=source.stat().st_size, sha256=digest)
        else:
            writer.add_file(path, source)
        monitor.advance()


def _builds_on(identity: PackageIdentity, base: list[BaseFile]) -> bytes:
    """What an earlier package has of this one: a tag file, so that the bag is valid by itself."""
    content = {
        "note": mark("Package", "以下文件在上次移交包中，本包不再重复；恢复或查阅时须有上次移交包。"),
        "identifier": identity.builds_on,
        "package": identity.base_package,
        "files": [asdict(one) for one in base],
    }
    return json.dumps(content, ensure_ascii=False, indent=1).encode() + b"\n"


def _info(content: PackContent, writer: BagWriter) -> Mapping[str, str]:
    one = content.identity
    octets = writer.octets
    return {
        "Source-Organization": _line(one.office),
        "External-Description": _line(f"{content.view.profile.title}{content.view.scheme.short}"),
        "Bagging-Date": one.packed[:10],
        "External-Identifier": _line(one.identifier),
        "Bag-Group-Identifier": _line(f"{content.view.profile.fonds}-{one.region_code}-{one.years[-1]}"),
        "Bag-Size": f"{octets / 1e6:.1f} MB",
        "Payload-Oxum": f"{octets}.{len(writer.payload)}",
        "Internal-Sender-Identifier": one.origin,
        "Bag-Software-Agent": f"cmarchive {one.program}",
    }


def _line(text: str) -> str:
    return " ".join(text.split())


def _read_back(
    whole: Path, name: str, monitor: Monitor, read_database: DatabaseReader
) -> tuple[Bag, VerificationReport]:
    """Read what was written as a receiver would."""
    with whole.open("rb") as file:
        source = ZipSource(name, file)
        bag = read_bag(source, monitor)
        report = judge(source, bag, monitor, read_database)
    problems = [*bag.problems, *bag.names, *bag.dangers]
    if problems or source.directory.seal is not True:
        cause = str(problems[0]) if problems else mark("Package", "压缩包的封印不符")
        raise PackageUnpublished(cause=cause)
    return bag, report


def _remove_former(target: Path, files: tuple[Path, ...]) -> None:
    """Parts of a former package of this name would only confuse; nothing else is touched."""
    listing = target.with_name(f"{target.name}{LIST_SUFFIX}")
    pattern = re.compile(re.escape(target.name) + r"\.\d{3}")
    if target in files and listing.exists():
        listing.unlink()
    elif target not in files:
        target.unlink(missing_ok=True)
    for one in target.parent.iterdir():
        if pattern.fullmatch(one.name) and one not in files:
            one.unlink()
