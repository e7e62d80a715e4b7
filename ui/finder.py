"""What the command palette looks through: actions, pages, enterprises, indicators, variables, documents."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction

from cmarchive.jobs import Monitor
from cmarchive.model import Item, SubjectKey, SubjectKind
from cmarchive.view import View
from ui.actions import Actions, Menu, keys_text, plain_text
from ui.findable import enterprise_words, indicator_words
from ui.jobs import Job, JobRunner
from ui.search import Shelf, haystack
from ui.texts import shown
from ui.workspace import Place, Workspace

_REST = 600  # milliseconds without a new snapshot before it is looked through; nobody searches that soon
_BREATH = 500  # documents between two looks at whether somebody wants this to stop


class HitKind(StrEnum):
    """What was found, in the order it is shown."""

    ACTION = "action"
    ENTERPRISE = "enterprise"
    INDICATOR = "indicator"
    VARIABLE = "variable"
    ITEM = "item"


_LIMITS = {
    HitKind.ACTION: 8,
    HitKind.ENTERPRISE: 20,
    HitKind.INDICATOR: 8,
    HitKind.VARIABLE: 20,
    HitKind.ITEM: 100,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One thing found, and where it is: an action of ``page`` or of the window, a place, or a code on a page."""

    kind: HitKind
    title: str
    detail: str = ""
    action: QAction | None = None
    place: Place | None = None
    page: str = ""
    code: str = ""


class Finder(QObject):
    """Keeps an index of the present snapshot, made anew in a job; ``found`` carries what was asked and the hits.

    ``renewed`` tells that there is a new index: what is shown may be asked again.
    """

    found = Signal(str, list)
    renewed = Signal()

    def __init__(self, parent: QObject, actions: Actions) -> None:
        super().__init__(parent)
        self._actions = actions
        self._builder, self._searcher = JobRunner(self), JobRunner(self)
        self._things: Shelf[Hit] = Shelf((), ())
        self._items: Shelf[Item] = Shelf((), ())
        self._view: View | None = None
        self._building: Job | None = None
        self._searching: Job | None = None
        self._later = QTimer(self, interval=_REST, singleShot=True)
        self._later.timeout.connect(self._build)

    def follow(self, workspace: Workspace) -> None:
        """Look through this archive from now on."""
        self.leave()
        workspace.view_changed.connect(self._renew)

    def leave(self) -> None:
        """The archive is being closed."""
        self._later.stop()
        for job in (self._building, self._searching):
            if job is not None:
                job.cancel()
        self._view = None
        self._things, self._items = Shelf((), ()), Shelf((), ())

    def shut_down(self) -> None:
        """Stop, and wait."""
        self.leave()
        self._builder.shut_down()
        self._searcher.shut_down()

    @property
    def size(self) -> int:
        """How many things of the archive can be found."""
        return len(self._things) + len(self._items)

    def ask(self, needle: str) -> None:
        """Look for something; an earlier question that still runs is dropped."""
        if self._searching is not None:
            self._searching.cancel()
        actions = list(self._action_hits(needle))
        things, items, view = self._things, self._items, self._view

        def work(_monitor: Monitor) -> list[Hit]:
            found = things.find(needle, sum(_LIMITS.values()))
            hits = [
                hit for kind in HitKind for hit in [one for one in found if one.kind is kind][: _LIMITS[kind]]
            ]
            filed = items.find(needle, _LIMITS[HitKind.ITEM])
            return [*actions, *hits, *(_item_hit(view, item) for item in filed if view is not None)]

        job = self._searching = Job(work)
        job.succeeded.connect(lambda hits: self.found.emit(needle, hits))
        job.finished.connect(lambda: self._forget(job))
        self._searcher.start(job)

    def _forget(self, job: Job) -> None:
        if self._searching is job:
            self._searching = None
        if self._building is job:
            self._building = None

    def _renew(self, view: View) -> None:
        self._view = view
        self._later.start()

    def _build(self) -> None:
        view = self._view
        if view is None:
            return
        if self._building is not None:
            self._building.cancel()
        job = self._building = Job(lambda monitor: _shelves(view, monitor))
        job.succeeded.connect(lambda made: self._take(view, *made))
        job.finished.connect(lambda: self._forget(job))
        self._builder.start(job)

    def _take(self, view: View, things: Shelf[Hit], items: Shelf[Item]) -> None:
        if self._view is not None and view.profile == self._view.profile:
            self._things, self._items = things, items
            self.renewed.emit()

    def _action_hits(self, needle: str) -> Iterator[Hit]:
        hits = [
            Hit(
                kind=HitKind.ACTION,
                title=plain_text(entry.action),
                detail=keys_text(entry.action),
                action=entry.action,
                page=entry.page,
            )
            for entry in self._actions.entries()
            if entry.action.isEnabled() and entry.action.isVisible() and entry.action.text()
        ]
        if not needle.strip():
            yield from (hit for hit in hits if hit.action is not None and _is_common(self._actions, hit))
            return
        yield from Shelf(hits, [haystack(hit.title) for hit in hits]).find(needle, _LIMITS[HitKind.ACTION])


def _is_common(actions: Actions, hit: Hit) -> bool:
    """What is offered before anything is typed: where one can go, and what the page in front can do."""
    return any(
        entry.action is hit.action and entry.menu in (Menu.GO, Menu.STAGE, Menu.TOOLS)
        for entry in actions.entries()
    )


def _shelves(view: View, monitor: Monitor) -> tuple[Shelf[Hit], Shelf[Item]]:
    things = list(_things(view))
    shelf = Shelf([hit for hit, _ in things], [hay for _, hay in things])
    items, hays = view.items, []
    for start in range(0, len(items), _BREATH):
        monitor.advance(0)
        hays += [haystack(item.title, item.number) for item in items[start : start + _BREATH]]
    return shelf, Shelf(items, hays)


def _things(view: View) -> Iterator[tuple[Hit, str]]:
    for one in view.enterprises:
        hit = Hit(kind=HitKind.ENTERPRISE, title=one.name, detail=one.credit_code, place=Place(one.key))
        yield hit, haystack(*enterprise_words(one))
    for indicator in view.scheme.indicators:
        place = Place(SubjectKey(SubjectKind.INDICATOR, indicator.code))
        title = f"{indicator.code} {shown(indicator.short)}"
        yield (
            Hit(kind=HitKind.INDICATOR, title=title, detail=shown(indicator.name), place=place),
            haystack(*indicator_words(indicator)),
        )
    for variable in view.scheme.variables.values():
        yield (
            Hit(
                kind=HitKind.VARIABLE,
                title=shown(variable.name),
                detail=variable.unit,
                page="figures",
                code=variable.code,
            ),
            haystack(variable.name, shown(variable.name), variable.code),
        )


def _item_hit(view: View, item: Item) -> Hit:
    owner = shown(view.subject(item.subject).name) if item.subject is not None else ""
    parts = (item.number, item.slot, owner)
    place = Place(item.subject if item.slot else None, item.slot, item.id)
    return Hit(
        kind=HitKind.ITEM, title=item.title, detail=" · ".join(part for part in parts if part), place=place
    )
