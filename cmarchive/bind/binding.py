"""Binding: keep the volumes that need no change, build the others, then publish all of them together."""

import logging
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import nullcontext, suppress
from dataclasses import replace
from pathlib import Path

from cmarchive.bind.companions import Companions, write_companions
from cmarchive.bind.crossing import cross
from cmarchive.bind.finished import Finished
from cmarchive.bind.forms import draw
from cmarchive.bind.planning import lay_out, settle
from cmarchive.bind.plans import BindingPlan, VolumePlan
from cmarchive.bind.printed import as_bound
from cmarchive.bind.publish import (
    MANIFEST,
    PARTIAL,
    manifest_time,
    publish,
    read_manifest,
    scratch_beside,
    stale_names,
    write_manifest,
)
from cmarchive.bind.results import BindResult
from cmarchive.bind.reuse import Kept, for_plan, inputs_of, kept_others, kept_volumes, to_record
from cmarchive.bind.single import SINGLE
from cmarchive.bind.swaps import PARTIAL_SWAPS, SWAPS
from cmarchive.bind.volume import VolumeBuild, VolumeJob
from cmarchive.bind.workers import Crew
from cmarchive.errors import ObjectMissing
from cmarchive.jobs import Monitor
from cmarchive.text import mark
from cmarchive.volumes import BoundVolume

log = logging.getLogger(__name__)


def bind(
    plan: BindingPlan,
    object_path: Callable[[str], Path],
    target: Path,
    monitor: Monitor,
    *,
    single: bool = False,
    crew: Crew | None = None,
) -> BindResult:
    """Write the volumes of ``plan`` and their 总目录 into the folder ``target``, with the help of ``crew``.

    ``object_path`` gives the original with a digest. Until everything has been verified, ``target`` stays as it
    was; then earlier volumes that are no longer planned go. ``single`` also joins all volumes into one PDF.

    Raises:
        BindingFailed: when a volume does not agree with its plan.
        TargetInUse, ArchiveReadOnly, DiskFull: when the results cannot be put into ``target``.
    """
    with scratch_beside(target) as scratch, nullcontext(crew) if crew else Crew(monitor) as helpers:
        monitor.begin(mark("Stage", "装订案卷"), sum(volume.pages for volume in plan.volumes))
        previous, written = read_manifest(target), manifest_time(target)
        kept = kept_volumes(target, previous, written)
        before = kept_others(target, previous, written)
        done, last = _Shop(plan, object_path, target, scratch, kept, helpers, monitor).finish()
        if single and last is not None:
            done[-1], last = last(), None
        others = write_companions(plan, done, scratch, before, monitor, single=single)
        if last is not None:
            done[-1] = last()
        monitor.begin(mark("Stage", "输出案卷"), 1)
        bound = [one.bound for one in done]
        _publish(plan, scratch, target, list(zip(done, bound, strict=True)), others, previous)
    anew = sum(not one.old for one in done)
    problems = [*(problem for one in done for problem in one.problems), *others.problems]
    log.info("Bound %d volumes, %d anew, %d problems", len(done), anew, len(problems))
    return BindResult(
        volumes=tuple(bound),
        catalogue=target / others.names[0],
        problems=tuple(problems),
        single=target / SINGLE if SINGLE in others.names else None,
        swaps=next((target / name for name in others.names if name in (SWAPS, PARTIAL_SWAPS)), None),
        printable=tuple(as_bound(one.plan) for one in done),
        issued=tuple(one.plan.issued for one in done if one.plan.issued is not None),
    )


def is_bound(target: Path) -> bool:
    """Tell whether an earlier binding lies in ``target``, so that little may be left to do."""
    return manifest_time(target) > 0


class _Shop:
    """Makes every volume of a plan ready, built or kept."""

    def __init__(
        self,
        plan: BindingPlan,
        object_path: Callable[[str], Path],
        target: Path,
        scratch: Path,
        kept: Iterable[Kept],
        crew: Crew,
        monitor: Monitor,
    ) -> None:
        self._plan, self._object_path, self._monitor = plan, object_path, monitor
        self._crew = crew
        self._target, self._scratch = target, scratch
        self._before = {one.inputs: one for one in kept}

    def finish(self) -> tuple[list[Finished], Callable[[], Finished] | None]:
        """Every volume in order, the summary of the others last.

        Of the summary only its counts may be known yet; then a function comes with it that waits for the rest.
        """
        done = self._made_again(self._make(self._plan.volumes))
        if self._plan.summary is None:
            return done, None
        summary = self._plan.summary([one.plan for one in done], [one.report for one in done])
        inputs = inputs_of(summary)
        if (kept := self._kept(summary, inputs)) is not None:
            return [*done, kept], None
        job = VolumeJob(plan=summary, originals={}, target=self._scratch / summary.file)
        drawn = draw(summary)
        counted = VolumeBuild(found={}, front=drawn.front, sheets=drawn.sheets, links=0, size=0)
        last = Finished(plan=summary, build=counted, inputs=inputs, path=job.target)
        wait = self._crew.later(job)
        return [*done, last], lambda: replace(last, build=wait())

    def _make(self, volumes: Sequence[VolumePlan]) -> list[Finished]:
        done: dict[int, Finished] = {}
        jobs: dict[int, VolumeJob] = {}
        names: dict[int, str] = {}
        for index, volume in enumerate(volumes):
            names[index] = inputs_of(volume)
            if (kept := self._kept(volume, names[index])) is not None:
                self._monitor.advance(volume.pages)
                done[index] = kept
            else:
                jobs[index] = VolumeJob(
                    plan=volume,
                    originals=_originals(volume, self._object_path),
                    target=self._scratch / volume.file,
                )
        for index, build in zip(jobs, self._crew.build_all(list(jobs.values())), strict=True):
            settled = settle(volumes[index], build.found)
            done[index] = Finished(plan=settled, build=build, inputs=names[index], path=jobs[index].target)
        return [done[index] for index in range(len(volumes))]

    def _kept(self, volume: VolumePlan, inputs: str) -> Finished | None:
        kept = self._before.pop(inputs, None)
        build = for_plan(kept, volume) if kept is not None else None
        if kept is None or build is None:
            return None
        return Finished(
            plan=settle(volume, build.found),
            build=build,
            inputs=inputs,
            path=self._target / kept.file,
            old=kept.file,
        )

    def _made_again(self, done: list[Finished]) -> list[Finished]:
        """Volumes that point into others whose pages turned out to be more or fewer are built once more."""
        planned = {one.number: one.pages for one in self._plan.volumes}
        if self._plan.only is not None or all(planned[one.plan.number] == one.plan.pages for one in done):
            return done
        crossed = cross([one.plan for one in done], lay_out)
        wrong = [index for index, one in enumerate(done) if one.plan != crossed[index]]
        again = self._make([crossed[index] for index in wrong])
        for index, one in zip(wrong, again, strict=True):
            found = {**done[index].build.found, **one.build.found}
            build = replace(one.build, found=found)
            done[index] = replace(one, inputs=done[index].inputs, build=build)
        return done


def _originals(volume: VolumePlan, object_path: Callable[[str], Path]) -> dict[str, Path]:
    """Where the documents of a volume lie, as far as they are there."""
    paths = {}
    for entry in volume.entries:
        for source in entry.sources:
            if source.file is not None and not source.problem:
                with suppress(ObjectMissing):
                    paths[source.file.digest] = object_path(source.file.digest)
    return paths


def _publish(
    plan: BindingPlan,
    scratch: Path,
    target: Path,
    ready: Sequence[tuple[Finished, BoundVolume]],
    others: Companions,
    previous: Sequence[Mapping[str, object]],
) -> None:
    done = [one for one, _ in ready]
    names = [*(one.plan.file for one in done), *others.names]
    stale = stale_names(previous, plan, names)
    kept = [one for one in previous if one["file"] not in names and one["file"] not in stale]
    volumes = [(bound, to_record(one.inputs, one.build)) for one, bound in ready]
    is_whole = plan.only is None
    records = [_other_record(name, others, scratch, target, is_whole=is_whole) for name in others.names]
    write_manifest(scratch, volumes, [*records, *kept])
    fresh = [one.plan.file for one in done if not one.old]
    fresh += [name for name in others.names if name not in others.staying]
    moved = {one.plan.file: one.old for one in done if one.old}
    publish(scratch, [*fresh, MANIFEST], target, stale, moved)


def _other_record(
    name: str, others: Companions, scratch: Path, target: Path, *, is_whole: bool
) -> dict[str, object]:
    record: dict[str, object] = {"file": name} if is_whole else {"file": name, PARTIAL: True}
    if inputs := others.inputs.get(name):
        folder = target if name in others.staying else scratch
        record |= {"inputs": inputs, "size": (folder / name).stat().st_size}
    return record
