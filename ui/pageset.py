"""The pages of the open archive: each is built when somebody turns to it, the others while nobody waits."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer

from cmarchive.session import load
from ui.jobs import Job, JobRunner
from ui.pages.page import Page

_BREATH = 1  # millisecond: whatever else was due in the meantime goes first


@dataclass(frozen=True, slots=True)
class Stage:
    """One entry of the rail: a new stage of the work is one more of these; ``module`` is where its page is."""

    key: str
    icon: str
    name: str
    module: str
    build: Callable[[], Page]


class Pages(Mapping[str, Page]):
    """Pages by the key of their stage, in the order of the rail; asking for one builds it.

    ``add`` is told of each page that was built.
    """

    def __init__(
        self, stages: Sequence[Stage] = (), add: Callable[[Stage, Page], None] | None = None
    ) -> None:
        self._stages = {stage.key: stage for stage in stages}
        self._add = add
        self._built: dict[str, Page] = {}
        self._is_given_up = False

    def __getitem__(self, key: str) -> Page:
        """The page of a stage; raises KeyError."""
        if (page := self._built.get(key)) is None:
            stage = self._stages[key]
            page = self._built[key] = stage.build()
            if self._add is not None:
                self._add(stage, page)
        return page

    def __iter__(self) -> Iterator[str]:
        """The keys of the stages."""
        return iter(self._stages)

    def __len__(self) -> int:
        """How many stages there are."""
        return len(self._stages)

    def __contains__(self, key: object) -> bool:
        """Tell whether there is such a stage, without building its page."""
        return key in self._stages

    @property
    def built(self) -> Mapping[str, Page]:
        """The pages there are already."""
        return self._built

    @property
    def is_whole(self) -> bool:
        """Tell whether every page is built."""
        return len(self._built) == len(self._stages)

    def build_rest(self, owner: QObject, runner: JobRunner, then: Callable[[], None]) -> None:
        """Load the modules of the other pages on the runner's thread, then build them; at last call ``then``.

        One page after the other, letting the window breathe in between.
        """
        modules = [stage.module for stage in self._stages.values() if stage.key not in self._built]

        job = Job(lambda monitor: load(modules, monitor))
        job.finished.connect(lambda: self._build_next(owner, then))
        runner.start(job)

    def _build_next(self, owner: QObject, then: Callable[[], None]) -> None:
        if self._is_given_up:
            return
        if (key := next((key for key in self._stages if key not in self._built), None)) is None:
            then()
            return

        def go_on() -> None:
            if not self._is_given_up:
                self[key]
                self._build_next(owner, then)

        QTimer.singleShot(_BREATH, owner, go_on)

    def give_up(self) -> None:
        """Build nothing more: the archive is closed."""
        self._is_given_up = True
