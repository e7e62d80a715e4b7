"""The state of every slot of every dossier, computed once for all sheets."""

from collections.abc import Sequence
from dataclasses import dataclass

from cmarchive.dossiers import SlotState, SlotStatus, dossier
from cmarchive.jobs import Monitor
from cmarchive.model import SubjectKey
from cmarchive.view import View

OPEN = (SlotState.MISSING, SlotState.INCOMPLETE, SlotState.EXPIRED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """One dossier: the state of each slot in the directory's order, and whether it is needed."""

    states: tuple[SlotState, ...]
    needed: tuple[bool, ...]

    def count(self, *states: SlotState) -> int:
        """How many needed slots are in one of these states; all needed ones when none is named."""
        return sum(
            need and (not states or state in states)
            for state, need in zip(self.states, self.needed, strict=True)
        )

    @property
    def done(self) -> int:
        """How many needed slots are in order."""
        return self.count() - self.count(*OPEN)

    @property
    def percent(self) -> int:
        """Whole percent, rounded down so that 100 means complete; a dossier that needs nothing is complete."""
        return share(self.done, self.count())


def share(done: int, needed: int) -> int:
    """How much of what is needed is done, in whole percent rounded down."""
    return 100 if not needed else done * 100 // needed


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """Every dossier's standing, and every slot that somebody still has to act on."""

    standings: dict[SubjectKey, Standing]
    open: Sequence[SlotStatus]


def survey(view: View, monitor: Monitor) -> Survey:
    """Look at every slot of every subject; one step of the running stage per subject."""
    standings: dict[SubjectKey, Standing] = {}
    lacking: list[SlotStatus] = []
    for subject in view.subjects():
        statuses = list(dossier(view, subject.key))
        standings[subject.key] = Standing(
            states=tuple(status.state for status in statuses),
            needed=tuple(status.needed for status in statuses),
        )
        lacking += [status for status in statuses if status.is_open]
        monitor.advance()
    return Survey(standings=standings, open=lacking)
