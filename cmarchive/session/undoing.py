"""The use cases of taking edits back and doing them again."""

from dataclasses import dataclass

from cmarchive.session.opening import OpenArchive
from cmarchive.steps import Step


@dataclass(frozen=True, slots=True, kw_only=True)
class Steps:
    """What can be taken back and what can be done again, the next first."""

    done: tuple[Step, ...] = ()
    undone: tuple[Step, ...] = ()

    @property
    def undo_name(self) -> str:
        """What taking back would take back; empty when there is nothing."""
        return self.done[0].name if self.done else ""

    @property
    def redo_name(self) -> str:
        """What doing again would do; empty when there is nothing."""
        return self.undone[0].name if self.undone else ""


class Undoing(OpenArchive):
    """Goes back and forth through the steps of an archive."""

    def history(self) -> Steps:
        """The steps that can be taken back and done again."""
        with self._store() as store:
            return Steps(done=tuple(store.history.done()), undone=tuple(store.history.undone()))

    def undo(self) -> Step | None:
        """Take the last step back; None when there is none. Raises StepStale."""
        with self._store() as store:
            step = store.history.undo()
            self.profile = store.profile()
        return step

    def redo(self) -> Step | None:
        """Do the step again that was taken back last; None when there is none. Raises StepStale."""
        with self._store() as store:
            step = store.history.redo()
            self.profile = store.profile()
        return step
