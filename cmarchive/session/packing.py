"""Gathering what a package is made of: the archive of one moment, its volumes, ledgers and papers to sign."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cmarchive import __version__, handover
from cmarchive import bind as binding
from cmarchive.assessment import Scheme
from cmarchive.errors import ArchiveError, ValueInvalid
from cmarchive.issued import Dispatch, DispatchKind
from cmarchive.jobs import Monitor
from cmarchive.model import Finding, Item, Profile
from cmarchive.session.handing import database_facts, moment
from cmarchive.session.issuing import paper_of
from cmarchive.session.previewing import planned
from cmarchive.session.schemes import scheme_files_of
from cmarchive.session.targets import check_target
from cmarchive.store import Store, latest_step, write_snapshot
from cmarchive.submissions import MadePackage
from cmarchive.text import mark
from cmarchive.verification import OUTCOME_NAMES, Outcome, PackageIdentity, Property, VerificationReport
from cmarchive.view import View
from cmarchive.volumes import BoundVolume
from cmarchive.wording import COMMAS

if TYPE_CHECKING:
    from cmarchive.bind import BindingPlan, DigestRow
    from cmarchive.handover import PackContent, Packed, Signer


LEAST_PART = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class PackOptions:
    """How to pack.

    ``volumes`` is the folder of a finished binding; without it the volumes are bound anew, or left out when
    ``with_volumes`` is off. ``delta`` leaves out what the package before had. ``part_size`` in bytes splits the
    package, 0 does not. ``receiver``, ``carrier`` and ``carrier_kind`` are printed in the forms to sign.
    """

    volumes: Path | None = None
    with_volumes: bool = True
    delta: bool = False
    part_size: int = 0
    receiver: str = ""
    carrier: str = ""
    carrier_kind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PackReport:
    """Where the package is: its files (one, or the parts and their list), and the forms to sign beside it.

    ``unbound`` are the numbers of filed items that stand in none of its volumes.
    """

    files: tuple[Path, ...]
    registration: Path
    identity: PackageIdentity
    package: str
    size: int
    lacking: int
    verification: VerificationReport
    unbound: tuple[int, ...] = ()

    @property
    def file(self) -> Path:
        """The package, or its first part."""
        return self.files[0]


def check_package_target(target: Path, archive: Path, options: PackOptions) -> None:
    """Refuse a place or options that cannot be. Raises ValueInvalid."""
    check_target(target, archive, is_folder=False)
    if target.suffix.casefold() != ".zip":
        reason = mark("Target", "文件名应以 .zip 结尾")
        raise ValueInvalid(value=target, field=mark("Target", "输出位置"), reason=reason)
    if options.part_size and options.part_size < LEAST_PART:
        reason = mark("Target", "每卷至少 1 MB")
        raise ValueInvalid(value=options.part_size, field=mark("Target", "分卷大小"), reason=reason)


@contextmanager
def workshop(target: Path) -> Iterator[Path]:
    """A scratch folder beside the target for what goes into the package; gone afterwards."""
    with handover.scratch_beside(target) as folder:
        yield folder


def findings_name(profile: Profile) -> str:
    """What the findings workbook in a package is called."""
    return handover.safe_file_name(mark("Package", "{title}校核问题").format(title=profile.title)) + ".xlsx"


def make(
    open_store: Callable[[], Store],
    scheme: Scheme,
    target: Path,
    scratch: Path,
    *,
    ledgers: Sequence[Path],
    findings: Sequence[Finding],
    options: PackOptions,
    signer: Signer | None,
    monitor: Monitor,
) -> PackReport:
    """Gather, pack, write the forms to sign, and enter the package among those made."""
    with open_store() as store:
        view = store.view(scheme)
        folder = options.volumes or (scratch if options.with_volumes else None)
        volumes = [] if folder is None else volumes_in(view, folder)
        plan = planned(view, monitor, frozenset(), None, paper_of(store))
        content = gather(
            store,
            view,
            scratch,
            volumes=volumes,
            ledgers=ledgers,
            findings=findings,
            plan=plan,
            options=options,
            monitor=monitor,
        )
        packed = handover.pack(
            content,
            target,
            monitor,
            read_database=database_facts,
            signer=signer,
            part_size=options.part_size,
        )
        form = write_outer_form(packed, view, target, options, monitor)
        with store.atomic():
            store.packages.add(made_package(packed, moment()), packed.digests | content.known)
            store.dispatches.add(_dispatch(packed))
    return PackReport(
        files=packed.files,
        registration=form,
        identity=packed.identity,
        package=packed.package,
        size=packed.size,
        lacking=packed.lacking,
        verification=packed.report,
        unbound=unbound(view, volumes) if volumes else (),
    )


def gather(
    store: Store,
    view: View,
    scratch: Path,
    *,
    volumes: Sequence[tuple[BoundVolume, Path]],
    ledgers: Sequence[Path],
    findings: Sequence[Finding],
    plan: BindingPlan,
    options: PackOptions,
    monitor: Monitor,
) -> PackContent:
    """Everything the package of ``view`` is made of; the database is copied into ``scratch``."""
    monitor.begin(mark("Stage", "复制数据库"), 1)
    database = scratch / "archive.db"
    write_snapshot(store, database)
    items = list(_ordered(view, store.items.recycled()))
    base, known = _base(store, options)
    number = (last.batch if (last := store.packages.last()) else 0) + 1
    profile = view.profile
    identity = PackageIdentity(
        identifier=f"{profile.fonds}-{profile.region_code}-{profile.year}-{number:03d}",
        origin=store.profiles.identity(),
        county=profile.county,
        region_code=profile.region_code,
        office=profile.compiler,
        scheme=profile.scheme,
        scheme_title=view.scheme.title,
        years=profile.years,
        batch=number,
        packed=store.audit.last_moment(),
        program=__version__,
        builds_on=base.identifier if base else "",
        base_package=base.package if base else "",
        schema=latest_step(),
        items=len(items),
        files=len({file.digest for item in items for file in item.files}),
        volumes=len(volumes),
        enterprises=len(view.enterprises),
        figures=len(view.figures),
    )
    form = scratch / mark("Package", "移交与接收登记表.pdf")
    _write_form(form, view, identity, options, _inner_rows(volumes), _size(items, volumes), monitor)
    return handover.PackContent(
        identity=identity,
        view=view,
        items=items,
        references=dict(_references(plan)),
        object_path=store.objects.path,
        findings=findings,
        database=database,
        trail=store.audit.lines(),
        scheme=scheme_files_of(store.connection.archive, profile.scheme),
        volumes=volumes,
        ledgers=ledgers,
        others=(form,),
        known=known,
        stamp=identity.packed,
    )


def volumes_in(view: View, folder: Path) -> list[tuple[BoundVolume, Path]]:
    """The bound volumes of an archive with their files. Raises ArchiveError when one is not there."""
    found = [(volume, folder / volume.file) for volume in view.volumes]
    if lacking := [path.name for _, path in found if not path.is_file()]:
        text = mark("Error", "“{folder}”中缺少案卷 {name} 等 {count} 卷，没有打包。请先装订到这个文件夹。")
        raise ArchiveError(detail=text.format(folder=folder, name=lacking[0], count=len(lacking)))
    return found


def unbound(view: View, volumes: Iterable[tuple[BoundVolume, Path]]) -> tuple[int, ...]:
    """Filed items that stand in none of the volumes."""
    bound = {place.item for volume, _ in volumes for place in volume.places}
    return tuple(
        item.id for item in view.items if item.subject is not None and item.slot and item.id not in bound
    )


def write_outer_form(
    packed: Packed, view: View, target: Path, options: PackOptions, monitor: Monitor
) -> Path:
    """The forms to sign, beside the package: only they can tell the digest of the package itself."""
    name = mark("Package", "{name}_移交与接收登记表.pdf").format(name=target.stem)
    form = target.with_name(str(name))
    identity = packed.identity
    text = mark("Package", "移交包 {identifier}").format(identifier=identity.identifier)
    rows = [binding.DigestRow(number=target.name, content=text, digest=packed.package, size=packed.size)]
    if len(packed.files) > 1:
        part = mark("Package", "分为 {count} 卷，各卷摘要见清单").format(count=len(packed.files) - 1)
        rows.append(
            binding.DigestRow(number=packed.files[-1].name, content=part, digest="", size=packed.size)
        )
    with handover.scratch_beside(form) as scratch:
        draft = scratch / form.name
        _write_form(draft, view, identity, options, rows, packed.size, monitor, _results(packed.report))
        handover.put_in_place(draft, form)
    return form


def _results(report: VerificationReport) -> list[tuple[str, str]]:
    """The sender's own results for the form, one line for each of the four properties."""
    labels = {
        Property.AUTHENTICITY: mark("Registration", "准确性（真实性）检验"),
        Property.INTEGRITY: mark("Registration", "完整性检验"),
        Property.USABILITY: mark("Registration", "可用性检验"),
        Property.SECURITY: mark("Registration", "安全性检验"),
    }
    told = []
    for property_, label in labels.items():
        counts = {
            outcome: sum(one.property is property_ and one.outcome is outcome for one in report.checks)
            for outcome in (Outcome.PASSED, Outcome.WARNED, Outcome.FAILED, Outcome.PENDING)
        }
        text = COMMAS.join(
            mark("Registration", "{name} {count} 项").format(name=OUTCOME_NAMES[outcome], count=count)
            for outcome, count in counts.items()
            if count
        )
        told.append((label, text))
    return told


def made_package(packed: Packed, moment: str) -> MadePackage:
    """The row of a finished package."""
    one = packed.identity
    return MadePackage(
        batch=one.batch,
        identifier=one.identifier,
        made=moment,
        packed=one.packed,
        file=str(packed.files[0].absolute()),
        package=packed.package,
        size=packed.size,
        builds_on=one.builds_on,
        items=one.items,
        files=one.files,
        volumes=one.volumes,
    )


def _dispatch(packed: Packed) -> Dispatch:
    one = packed.identity
    return Dispatch(
        kind=DispatchKind.PACKAGE,
        target=str(packed.files[0].absolute()),
        volumes=one.volumes,
        items=one.items,
        note=mark("Dispatch", "移交包 {identifier}").format(identifier=one.identifier),
    )


def _base(store: Store, options: PackOptions) -> tuple[MadePackage | None, frozenset[str]]:
    if not options.delta:
        return None, frozenset()
    base = store.packages.last()
    if base is None:
        text = mark("Error", "还没有做过完整的移交包，不能做补充移交。请先做一次完整的移交包。")
        raise ArchiveError(detail=text)
    return base, store.packages.digests(base.batch)


def _ordered(view: View, recycled: Iterable[Item]) -> Iterator[Item]:
    """Filed items by subject and slot, then unfiled ones, then the recycle list."""
    seen: set[int] = set()
    for subject in view.subjects():
        for item in view.filed_for(subject.key):
            seen.add(item.id)
            yield item
    yield from (item for item in view.items if item.id not in seen)
    yield from recycled


def _references(plan: BindingPlan) -> Iterator[tuple[int, str]]:
    for volume in plan.volumes:
        for entry in volume.entries:
            if entry.item is not None:
                yield entry.item.id, binding.item_reference(volume.reference, entry.sequence)


def _size(items: Iterable[Item], volumes: Iterable[tuple[BoundVolume, Path]]) -> int:
    originals = {file.digest: file.size for item in items for file in item.files}
    return sum(originals.values()) + sum(path.stat().st_size for _, path in volumes)


def _inner_rows(volumes: Iterable[tuple[BoundVolume, Path]]) -> list[DigestRow]:
    text = mark("Package", "每个文件的数字摘要见“其他/数字摘要表.csv”和 manifest 清单")
    rows = [binding.DigestRow(number="", content=text, digest="", size=0)]
    return rows + [
        binding.DigestRow(
            number=volume.reference,
            content=mark("Package", "{title}（{pages} 页）").format(title=volume.title, pages=volume.pages),
            digest="",
            size=path.stat().st_size,
        )
        for volume, path in volumes
    ]


def _write_form(
    target: Path,
    view: View,
    identity: PackageIdentity,
    options: PackOptions,
    rows: Sequence[DigestRow],
    octets: int,
    monitor: Monitor,
    checked: Sequence[tuple[str, str]] = (),
) -> None:
    form = binding.Registration(
        work=mark("Package", "{title}移交").format(title=view.profile.title),
        content=mark("Package", "{scheme}档案，{items} 件，企业 {count} 家").format(
            scheme=view.scheme.short, items=identity.items, count=identity.enterprises
        ),
        sender=identity.office,
        receiver=options.receiver,
        files=identity.files,
        volumes=identity.volumes,
        octets=octets,
        carrier=options.carrier,
        carrier_kind=options.carrier_kind,
        checked=checked,
        digests=tuple(rows),
    )
    about = binding.About(
        title=mark("Package", "移交与接收登记表"),
        author=identity.office,
        reference=identity.identifier,
        day=view.today,
    )
    binding.write_registration(form, about, target, monitor)
