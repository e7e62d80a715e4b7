"""Binding: for each volume on its own gather → settle → draw → assemble → verify, then publish all of them."""

import hashlib
import logging
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from cmarchive.bind import forms
from cmarchive.bind.assemble import assemble
from cmarchive.bind.catalogue import write_catalogue
from cmarchive.bind.gather import gather
from cmarchive.bind.metrics import missing_characters
from cmarchive.bind.parts import BindingPlan, BindResult, VolumePlan
from cmarchive.bind.planning import settle
from cmarchive.bind.publish import (
    MANIFEST,
    publish,
    read_manifest,
    scratch_beside,
    stale_names,
    write_manifest,
)
from cmarchive.bind.single import SINGLE, join_volumes
from cmarchive.bind.verify import verify
from cmarchive.jobs import Monitor
from cmarchive.model import BoundVolume, ItemPlace, Problem
from cmarchive.text import mark

log = logging.getLogger(__name__)

CATALOGUE = mark("Volume", "总目录.pdf")
PARTIAL_CATALOGUE = mark("Volume", "总目录（部分案卷）.pdf")
_BLOCK = 1 << 20


def bind(
    plan: BindingPlan,
    object_path: Callable[[str], Path],
    target: Path,
    monitor: Monitor,
    *,
    single: bool = False,
) -> BindResult:
    """Write the volumes of ``plan`` and their 总目录 into the folder ``target``.

    ``object_path`` gives the original with a digest. Until everything has been verified, ``target`` stays as it
    was; then earlier volumes that are no longer planned go. ``single`` also joins all volumes into one PDF.

    Raises:
        BindingFailed: when a volume does not agree with its plan.
        TargetInUse, ArchiveReadOnly, DiskFull: when the results cannot be put into ``target``.
    """
    with scratch_beside(target) as scratch:
        bound: list[BoundVolume] = []
        settled: list[tuple[VolumePlan, int]] = []
        problems: list[Problem] = []
        monitor.begin(mark("Stage", "装订案卷"), sum(volume.pages for volume in plan.volumes))
        for volume in plan.volumes:
            laid_out, front, one = _bind_volume(volume, object_path, scratch, monitor)
            settled.append((laid_out, front))
            bound.append(one)
            problems += _problems(laid_out)
        others = _write_others(plan, settled, scratch, monitor, single=single)
        monitor.begin(mark("Stage", "输出案卷"), 1)
        _publish(plan, scratch, target, bound, others)
    log.info("Bound %d volumes, %d problems", len(bound), len(problems))
    return BindResult(
        volumes=tuple(bound),
        catalogue=target / others[0],
        problems=tuple(problems),
        single=target / SINGLE if SINGLE in others else None,
    )


def _write_others(
    plan: BindingPlan,
    settled: Sequence[tuple[VolumePlan, int]],
    scratch: Path,
    monitor: Monitor,
    *,
    single: bool,
) -> list[str]:
    """Write the 总目录 and, when asked for, all volumes in one; their file names, the 总目录 first."""
    monitor.begin(mark("Stage", "编制总目录"), 1)
    catalogue = CATALOGUE if plan.only is None else PARTIAL_CATALOGUE
    write_catalogue(plan, settled, scratch / catalogue, monitor)
    if not single or not settled:
        return [catalogue]
    monitor.begin(mark("Stage", "合并全部案卷"), len(settled))
    join_volumes(plan, [volume for volume, _ in settled], scratch, monitor)
    return [catalogue, SINGLE]


def _bind_volume(
    volume: VolumePlan, object_path: Callable[[str], Path], scratch: Path, monitor: Monitor
) -> tuple[VolumePlan, int, BoundVolume]:
    path = scratch / volume.file
    with gather(volume, object_path, monitor) as gathered:
        settled = settle(volume, gathered.found)
        drawn = forms.draw(settled)
        assemble(drawn, gathered, path, monitor)
    verify(path, drawn, monitor)
    bound = BoundVolume(
        number=settled.number,
        reference=settled.reference,
        title=settled.title,
        subject=settled.subject,
        part=settled.part,
        parts=settled.parts,
        file=settled.file,
        pages=settled.pages,
        sheets=drawn.sheets,
        digest=_digest(path, monitor),
        places=tuple(_places(settled)),
    )
    return settled, drawn.front, bound


def _places(volume: VolumePlan) -> Iterator[ItemPlace]:
    for entry in volume.entries:
        if entry.item is not None and (other := entry.elsewhere) is not None:
            yield ItemPlace(entry.item.id, other.volume, other.first, other.last)
        elif entry.item is not None:
            yield ItemPlace(entry.item.id, volume.number, entry.first, entry.last)


def _digest(path: Path, monitor: Monitor) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            digest.update(block)
            monitor.advance(0)
    return digest.hexdigest()


def _problems(volume: VolumePlan) -> Iterator[Problem]:
    """What had to be replaced in a volume, and characters no font of ours has."""
    for entry in volume.entries:
        page = entry.first + len(entry.sheets)
        for source in entry.sources:
            if source.problem:
                where = mark("Problem", "第{number}卷第{page}页").format(number=volume.number, page=page)
                name = (source.file.origin or source.file.name) if source.file else entry.title
                message = mark("Problem", "没有装入，已用替换页代替。{reason}").format(reason=source.problem)
                yield Problem(file=name, where=where, message=message)
            page += source.pages
        if lacking := missing_characters(f"{entry.title}{entry.number}{entry.author}{entry.note}"):
            message = mark("Problem", "字库中没有“{characters}”，印作〓，请改用通用字或在备注中说明。")
            yield Problem(
                file=entry.title,
                where=mark("Problem", "第{number}卷").format(number=volume.number),
                message=message.format(characters=lacking),
            )
    if volume.part == 1 and (lacking := missing_characters(volume.subject.name)):
        message = mark("Problem", "名称中的“{characters}”字库里没有，印作〓，请在备考表中手写说明。")
        yield Problem(file=volume.subject.name, where="", message=message.format(characters=lacking))


def _publish(
    plan: BindingPlan, scratch: Path, target: Path, bound: Sequence[BoundVolume], others: Sequence[str]
) -> None:
    names = [*(volume.file for volume in bound), *others]
    previous = read_manifest(target)
    stale = stale_names(previous, plan, names)
    kept = {name: subject for name, subject in previous.items() if name not in names and name not in stale}
    write_manifest(scratch, bound, others, kept)
    publish(scratch, [*names, MANIFEST], target, stale)
