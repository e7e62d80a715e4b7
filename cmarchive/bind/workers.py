"""Builds many volumes: with little to do one after the other, with much in a few processes at a time."""

import gc
import logging
import multiprocessing
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from functools import cached_property
from multiprocessing.sharedctypes import Synchronized
from multiprocessing.synchronize import Event
from typing import ClassVar, NamedTuple, Self

from cmarchive.bind.volume import VolumeBuild, VolumeJob, build
from cmarchive.errors import BindingFailed
from cmarchive.jobs import Cancelled, Monitor
from cmarchive.text import mark

log = logging.getLogger(__name__)

_FEW_PAGES = 600  # below this, starting processes takes longer than the work
_PROCESSES = 4  # more would fill the memory of an office computer
_TICK = 0.1  # seconds between looks at progress and the wish to stop
_YOUNG = 20_000  # objects made before the collector looks
_AT_ONCE = 32  # steps of a worker told together


class Crew:
    """A few processes that build volumes, tell how far they are, and stop when asked. Use as a context manager."""

    def __init__(self, monitor: Monitor, count: int | None = None) -> None:
        self.count = count or min(os.cpu_count() or 1, _PROCESSES)
        self._monitor = monitor
        self._told = 0
        self._is_at_work = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if "_room" in self.__dict__:
            self._room.stop.set()  # nobody wants the rest when we leave early; nobody works when we leave in time
            self._room.pool.shutdown(wait=True, cancel_futures=True)

    @cached_property
    def _room(self) -> "_Room":
        """Where the processes work; a binding with little to do needs none."""
        context = multiprocessing.get_context("spawn")  # a forked copy of a program with threads may hang
        stop, begun, steps = context.Event(), context.Event(), context.Value("q", 0)
        pool = ProcessPoolExecutor(self.count, context, _begin, (stop, steps, begun))
        return _Room(pool, stop, begun, steps)

    def start(self) -> None:
        """Have the processes come up while there is other work."""
        for _ in range(self.count):
            self._room.pool.submit(_nothing)

    def build_all(self, jobs: Sequence[VolumeJob]) -> list[VolumeBuild]:
        """Build every job; the results in the order of the jobs.

        Raises:
            BindingFailed: when a volume does not agree with its plan, or its documents made a process break down
                twice.
        """
        if len(jobs) < 2 or self.count < 2 or sum(job.plan.pages for job in jobs) < _FEW_PAGES:
            return [build(job, self._monitor) for job in jobs]
        order = sorted(range(len(jobs)), key=lambda index: -jobs[index].plan.pages)
        done: dict[int, VolumeBuild] = {}
        try:
            for index, built in self._run({index: jobs[index] for index in order}):
                done[index] = built  # noqa: PERF403 - what was finished before a crash is kept
        except BrokenProcessPool:
            if not self._room.begun.is_set():  # as under a script that does not guard its main part
                log.warning("No processes can be started here", exc_info=True)
                self._is_at_work = False
                return [build(job, self._monitor) for job in jobs]
            log.warning("A process broke down; the rest is built one by one")
            rest = {index: jobs[index] for index in order if index not in done}
            done.update(_one_by_one(rest, self._monitor))
        return [done[index] for index in range(len(jobs))]

    def later(self, job: VolumeJob) -> Callable[[], VolumeBuild]:
        """Have one job built while there is other work; call the result to have what was built."""
        if not self._is_at_work:
            return lambda: build(job, self._monitor)

        def built() -> VolumeBuild:
            try:
                return dict(running)[0]
            except BrokenProcessPool:
                return dict(_one_by_one({0: job}, self._monitor))[0]

        running = self._run({0: job})
        return built

    def _run(self, jobs: Mapping[int, VolumeJob]) -> Iterator[tuple[int, VolumeBuild]]:
        """Begin at once; the finished builds as they come. Raises what a job raised."""
        self._is_at_work = True
        return self._finished({self._room.pool.submit(_work, job): index for index, job in jobs.items()})

    def _finished(self, waiting: dict[Future[VolumeBuild], int]) -> Iterator[tuple[int, VolumeBuild]]:
        while waiting:
            finished, _ = wait(waiting, timeout=_TICK)
            self._tell()
            for future in finished:
                yield waiting.pop(future), future.result()

    def _tell(self) -> None:
        steps = self._room.steps.value
        self._monitor.advance(steps - self._told)
        self._told = steps


class _Room(NamedTuple):
    """The processes, and what they share: the wish to stop, whether one has begun, steps done."""

    pool: ProcessPoolExecutor
    stop: Event
    begun: Event
    steps: "Synchronized[int]"


def _one_by_one(jobs: Mapping[int, VolumeJob], monitor: Monitor) -> Iterator[tuple[int, VolumeBuild]]:
    """Build each volume in a process of its own, so that the one that breaks it can be named."""
    for index, job in jobs.items():
        try:
            with Crew(monitor, 1) as crew:
                yield from crew._run({index: job})  # noqa: SLF001
        except BrokenProcessPool as exc:
            cause = mark("Error", "其中有文件使处理程序崩溃")
            raise BindingFailed(volume=job.plan.file, cause=cause) from exc


def _nothing() -> None:
    """What a process does first."""


class _Remote(Monitor):
    """Hands progress over to the process that waits; one exists in each worker."""

    current: ClassVar["_Remote"]

    def __init__(self, stop: Event, steps: "Synchronized[int]") -> None:
        super().__init__()
        self._wish, self._steps = stop, steps
        self._kept = self._calls = 0

    def advance(self, count: int = 1) -> None:
        """Count steps; tell them and look for the wish to stop now and then, for both are dear between processes."""
        self._kept += count
        self._calls += 1
        if self._calls >= _AT_ONCE:
            self.flush()

    def flush(self) -> None:
        """Tell what was kept back."""
        with self._steps.get_lock():
            self._steps.value += self._kept
        self._kept = self._calls = 0
        if self._wish.is_set():
            raise Cancelled


def _begin(stop: Event, steps: "Synchronized[int]", begun: Event) -> None:
    begun.set()
    gc.collect()
    gc.freeze()  # what is loaded stays
    gc.set_threshold(_YOUNG, 10, 10)  # a volume is many objects and little garbage
    _Remote.current = _Remote(stop, steps)
    with suppress(ImportError, ValueError):  # the waiting process answers Ctrl+C; workers are told
        import signal

        signal.signal(signal.SIGINT, signal.SIG_IGN)


def _work(job: VolumeJob) -> VolumeBuild:
    built = build(job, _Remote.current)
    _Remote.current.flush()
    return built
