"""Binding: keep the volumes that need no change, build the others, then publish all of them together."""

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from cmarchive.bind.catalogue import write_catalogue
from cmarchive.bind.metrics import missing_characters
from cmarchive.bind.parts import BindingPlan, BindResult, VolumePlan
from cmarchive.bind.planning import settle
from cmarchive.bind.printed import as_bound
from cmarchive.bind.publish import (
    MANIFEST,
    manifest_time,
    publish,
    read_manifest,
    scratch_beside,
    stale_names,
    write_manifest,
)
from cmarchive.bind.reuse import for_plan, inputs_of, kept_volumes, to_record
from cmarchive.bind.single import SINGLE, join_volumes
from cmarchive.bind.swaps import PARTIAL_SWAPS, SWAPS, write_swaps
from cmarchive.bind.volume import VolumeBuild, VolumeJob
from cmarchive.bind.workers import build_all
from cmarchive.errors import ObjectMissing
from cmarchive.jobs import Monitor
from cmarchive.model import BoundVolume, ItemPlace, Problem
from cmarchive.text import mark

log = logging.getLogger(__name__)

CATALOGUE = mark("Volume", "总目录.pdf")
PARTIAL_CATALOGUE = mark("Volume", "总目录（部分案卷）.pdf")


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
        monitor.begin(mark("Stage", "装订案卷"), sum(volume.pages for volume in plan.volumes))
        done = _build(plan, object_path, target, scratch, monitor)
        others = _write_others(plan, done, scratch, monitor, single=single)
        monitor.begin(mark("Stage", "输出案卷"), 1)
        _publish(plan, scratch, target, done, others)
    problems = [problem for one in done for problem in _problems(one.plan)]
    log.info(
        "Bound %d volumes, %d anew, %d problems", len(done), sum(not one.old for one in done), len(problems)
    )
    return BindResult(
        volumes=tuple(one.bound for one in done),
        catalogue=target / others[0],
        problems=tuple(problems),
        single=target / SINGLE if SINGLE in others else None,
        swaps=next((target / name for name in others if name in (SWAPS, PARTIAL_SWAPS)), None),
        printable=tuple(as_bound(one.plan) for one in done),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Done:
    """A volume that is ready: its settled plan, how it was built, where its file lies.

    ``old`` is its name in the target folder when it stays from an earlier binding.
    """

    plan: VolumePlan
    build: VolumeBuild
    inputs: str
    path: Path
    old: str = ""

    @property
    def bound(self) -> BoundVolume:
        plan = self.plan
        return BoundVolume(
            number=plan.number,
            reference=plan.reference,
            title=plan.title,
            subject=plan.subject,
            part=plan.part,
            parts=plan.parts,
            file=plan.file,
            pages=plan.pages,
            sheets=self.build.sheets,
            digest=self.build.digest,
            places=tuple(_places(plan)),
        )


def _build(
    plan: BindingPlan,
    object_path: Callable[[str], Path],
    target: Path,
    scratch: Path,
    monitor: Monitor,
) -> list[_Done]:
    """Every volume of the plan, built or kept, in order."""
    before = {one.inputs: one for one in kept_volumes(target, read_manifest(target), manifest_time(target))}
    done: dict[int, _Done] = {}
    jobs: dict[int, VolumeJob] = {}
    names: dict[int, str] = {}
    for index, volume in enumerate(plan.volumes):
        names[index] = inputs_of(volume)
        kept = before.pop(names[index], None)
        build = for_plan(kept, volume) if kept is not None else None
        if kept is not None and build is not None:
            monitor.advance(volume.pages)
            done[index] = _Done(
                plan=settle(volume, build.found),
                build=build,
                inputs=names[index],
                path=target / kept.file,
                old=kept.file,
            )
        else:
            jobs[index] = VolumeJob(
                plan=volume,
                originals=_originals(volume, object_path),
                target=scratch / volume.file,
            )
    for index, build in zip(jobs, build_all(list(jobs.values()), monitor), strict=True):
        settled = settle(plan.volumes[index], build.found)
        done[index] = _Done(plan=settled, build=build, inputs=names[index], path=jobs[index].target)
    return [done[index] for index in range(len(plan.volumes))]


def _originals(volume: VolumePlan, object_path: Callable[[str], Path]) -> dict[str, Path]:
    """Where the documents of a volume lie, as far as they are there."""
    paths = {}
    for entry in volume.entries:
        for source in entry.sources:
            if source.file is not None and not source.problem:
                with suppress(ObjectMissing):
                    paths[source.file.digest] = object_path(source.file.digest)
    return paths


def _write_others(
    plan: BindingPlan, done: Sequence[_Done], scratch: Path, monitor: Monitor, *, single: bool
) -> list[str]:
    """Write the 总目录, a 换页单 if there is need, and all volumes in one if asked for; their names, 总目录 first."""
    monitor.begin(mark("Stage", "编制总目录"), 1)
    catalogue = CATALOGUE if plan.only is None else PARTIAL_CATALOGUE
    write_catalogue(plan, [(one.plan, one.build.front) for one in done], scratch / catalogue, monitor)
    others = [catalogue]
    swaps = SWAPS if plan.only is None else PARTIAL_SWAPS
    if write_swaps(plan, [one.plan for one in done], scratch / swaps, monitor):
        others.append(swaps)
    if single and done:
        monitor.begin(mark("Stage", "合并全部案卷"), len(done))
        join_volumes(plan, [(one.plan, one.path) for one in done], scratch, monitor)
        others.append(SINGLE)
    return others


def _places(volume: VolumePlan) -> Iterator[ItemPlace]:
    for entry in volume.entries:
        if entry.item is not None:
            place = entry.place_in(volume)
            yield ItemPlace(
                entry.item.id, place.volume, place.first, place.last, place.numbers[0], place.numbers[-1]
            )


def _problems(volume: VolumePlan) -> Iterator[Problem]:
    """What had to be replaced in a volume, characters no font of ours has, and what is to be told of its 档号."""
    yield from volume.problems
    for entry in volume.entries:
        page = len(entry.sheets)
        for source in entry.sources:
            if source.problem:
                where = mark("Problem", "第{number}卷第{page}页").format(
                    number=volume.number, page=entry.numbers[page]
                )
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
    plan: BindingPlan, scratch: Path, target: Path, done: Sequence[_Done], others: Sequence[str]
) -> None:
    names = [*(one.plan.file for one in done), *others]
    previous = read_manifest(target)
    stale = stale_names(previous, plan, names)
    kept = [one for one in previous if one["file"] not in names and one["file"] not in stale]
    write_manifest(scratch, [(one.bound, to_record(one.inputs, one.build)) for one in done], others, kept)
    fresh = [one.plan.file for one in done if not one.old]
    moved = {one.plan.file: one.old for one in done if one.old}
    publish(scratch, [*fresh, *others, MANIFEST], target, stale, moved)
