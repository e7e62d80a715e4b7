"""What goes into a package, before anything is written: every file with its place, every item with its documents."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from cmarchive.handover.names import UniqueNames, safe_file_name, safe_suffix
from cmarchive.model import Finding, Item, StoredFile, SubjectKey, SubjectKind
from cmarchive.text import mark
from cmarchive.verification import PackageIdentity
from cmarchive.view import View
from cmarchive.volumes import BoundVolume

ORIGINALS, VOLUMES, LEDGERS, OTHER = (
    mark("Package", "原件"),
    mark("Package", "案卷"),
    mark("Package", "台账"),
    mark("Package", "其他"),
)
DESCRIPTION = "package.json"
BUILDS_ON = "builds-on.json"
FORMAT = "cmarchive-package"
DATABASE = f"{OTHER}/archive.db"
TRAIL = f"{OTHER}/{mark('Package', '过程信息.jsonl')}"
FINDINGS = f"{OTHER}/{mark('Package', '问题清单.json')}"
DIGESTS = f"{OTHER}/{mark('Package', '数字摘要表.csv')}"
SCHEME = f"{OTHER}/{mark('Package', '考核方案')}"
EXPLANATION, VOLUME_LIST, FILE_LIST, METADATA = (
    mark("Package", "说明文件.TXT"),
    mark("Package", "案卷目录.XML"),
    mark("Package", "文件目录.XML"),
    mark("Package", "元数据.XML"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class BaseFile:
    """A file the receiver has from an earlier package; ``path`` is where it would lie, with data/."""

    path: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PackContent:
    """Everything a package is made of.

    ``items`` are all items, recycled ones last; ``references`` their 档号 by number. ``known`` are the SHA-256 of what
    the receiver has already. ``volumes`` are those bound and where their files lie, ``ledgers`` workbooks, ``others``
    further files for 其他, ``scheme`` the files of the scheme, each with ``id/name``.
    ``trail`` are the rows of the audit trail as JSON.
    """

    identity: PackageIdentity
    view: View
    items: Sequence[Item]
    references: Mapping[int, str]
    object_path: Callable[[str, str], Path]
    findings: Sequence[Finding]
    database: Path
    trail: Iterable[str]
    scheme: Sequence[tuple[str, Path]]
    volumes: Sequence[tuple[BoundVolume, Path]] = ()
    ledgers: Sequence[Path] = ()
    others: Sequence[Path] = ()
    known: frozenset[str] = frozenset()
    stamp: str = ""


@dataclass(slots=True)
class Layout:
    """Where every original lies, by its SHA-256, and where every volume; paths are those within ``data``."""

    originals: dict[str, str] = field(default_factory=dict)
    files: dict[str, StoredFile] = field(default_factory=dict)
    volumes: dict[int, str] = field(default_factory=dict)
    names: UniqueNames = field(default_factory=UniqueNames)


def lay_out(content: PackContent) -> Layout:
    """Give every original its place: by subject and slot, once, where it is filed first."""
    layout = Layout()
    for path in (DATABASE, TRAIL, FINDINGS, DIGESTS, EXPLANATION, VOLUME_LIST, FILE_LIST, METADATA):
        folder, _, name = path.rpartition("/")
        layout.names.take(folder, name)
    for item in content.items:
        folder = f"{ORIGINALS}/{_folder(content.view, item)}"
        for number, file in enumerate(item.files, start=1):
            if file.digest in layout.originals:
                continue
            stem = item.title or Path(file.name).stem
            if len(item.files) > 1:
                stem = f"{stem[:60]}_{number:02d}"
            place = f"{item.id:05d}_{stem[:70]}"
            layout.originals[file.digest] = layout.names.take(folder, place, safe_suffix(file.name))
            layout.files[file.digest] = file
    for volume, bound in content.volumes:
        layout.volumes[volume.number] = layout.names.take(VOLUMES, bound.stem[:80], safe_suffix(bound.name))
    return layout


def _folder(view: View, item: Item) -> str:
    """The folder of an item: kind of subject, subject, slot."""
    if item.recycled:
        return mark("Package", "回收列表")
    if item.subject is None or not item.slot:
        return mark("Package", "未归类")
    slots = {slot.code: slot.title for slot in view.slots_of(item.subject)}
    title = safe_file_name(f"{item.slot} {slots.get(item.slot, '')}")[:32].rstrip(" .")
    return f"{subject_folder(view, item.subject)}/{title}"


def subject_folder(view: View, key: SubjectKey) -> str:
    """The folder of a subject, by its number and name."""
    if key.kind is SubjectKind.ENTERPRISE:
        enterprise = view.enterprise(key.id)
        name = enterprise.name if enterprise else ""
        return f"{mark('Package', '企业')}/" + safe_file_name(f"{key.id} {name}")[:40].rstrip(" .")
    if key.kind is SubjectKind.INDICATOR:
        indicator = view.scheme.indicator(key.id)
        code = key.id.zfill(2) if key.id.isdecimal() else key.id
        name = indicator.short if indicator else ""
        return f"{mark('Package', '指标')}/" + safe_file_name(f"{code} {name}")[:40].rstrip(" .")
    return mark("Package", "区域") + "/" + safe_file_name(key.id)
