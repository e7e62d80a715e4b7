"""A consistent picture of one archive at one moment. The store takes it; rules, bind, ledger and ui read it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import copy
from datetime import date

from cmarchive.assessment import Scheme, Slot
from cmarchive.model import (
    Enterprise,
    Explanation,
    Figure,
    FigureKey,
    Item,
    Narrative,
    NarrativePart,
    Profile,
    SlotNote,
    Subject,
    SubjectKey,
    SubjectKind,
)
from cmarchive.opinions import Opinion
from cmarchive.statements import Statement
from cmarchive.text import mark
from cmarchive.volumes import BoundVolume

_MANY_CHANGES = 5000  # above which a plain copy is quicker to read
_AT_ONCE = 2000  # objects freed without a breath: half a millisecond


class _Edited(Mapping[FigureKey, Figure]):
    """A million figures and a few that changed; copying them all would take longer than checking one."""

    def __init__(self, base: Mapping[FigureKey, Figure], changes: Mapping[FigureKey, Figure | None]) -> None:
        self.base, self.changes = base, changes
        self._length = len(base)
        for key, figure in changes.items():
            self._length += (figure is not None) - (key in base)

    def __getitem__(self, key: FigureKey) -> Figure:
        figure = self.changes[key] if key in self.changes else self.base.get(key)
        if figure is None:
            raise KeyError(key)
        return figure

    def __iter__(self) -> Iterator[FigureKey]:
        yield from (key for key in self.base if key not in self.changes)
        yield from (key for key, figure in self.changes.items() if figure is not None)

    def __len__(self) -> int:
        return self._length


def edited(
    figures: Mapping[FigureKey, Figure], changes: Mapping[FigureKey, Figure | None]
) -> Mapping[FigureKey, Figure]:
    """The figures after an edit; those before stay what they were."""
    base, before = (figures.base, figures.changes) if isinstance(figures, _Edited) else (figures, {})
    made = _Edited(base, {**before, **changes})
    return made if len(made.changes) <= _MANY_CHANGES else dict(made.items())


class View:
    """Read-only snapshot of an archive. Build a new one after an edit; never change one.

    ``counties`` are the regions a city adds up, each with figures of its own; ``previous`` are the figures as they
    stood in the submission before this one. ``statements`` are what the imported reports say, ``narratives``
    what the office writes about its indicators. ``opinions`` are a reviewer's remarks: on this archive, or, in a city's, on
    those of its counties.
    """

    def __init__(
        self,
        *,
        scheme: Scheme,
        profile: Profile,
        enterprises: Iterable[Enterprise] = (),
        figures: Iterable[Figure] = (),
        items: Iterable[Item] = (),
        notes: Iterable[SlotNote] = (),
        explanations: Iterable[Explanation] = (),
        volumes: Iterable[BoundVolume] = (),
        counties: Iterable[Subject] = (),
        previous: Iterable[Figure] = (),
        statements: Iterable[Statement] = (),
        narratives: Iterable[Narrative] = (),
        opinions: Iterable[Opinion] = (),
        today: date | None = None,
    ) -> None:
        self.scheme = scheme
        self.profile = profile
        self.region: Subject = profile.region  # what the archive is about
        self.today = profile.reference_date or today or date.today()
        self.enterprises: Sequence[Enterprise] = tuple(sorted(enterprises, key=lambda one: one.id))
        self.figures: Mapping[FigureKey, Figure] = {figure.key: figure for figure in figures}
        self.items: Sequence[Item] = tuple(item for item in items if not item.recycled)
        self.notes: Mapping[tuple[SubjectKey, str], SlotNote] = {(n.subject, n.slot): n for n in notes}
        self.explanations: Mapping[str, Explanation] = {e.fingerprint: e for e in explanations}
        self.volumes: Sequence[BoundVolume] = tuple(volumes)
        self.counties: Sequence[Subject] = tuple(sorted(counties, key=lambda one: one.key.id))
        self.previous: Mapping[FigureKey, Figure] = {figure.key: figure for figure in previous}
        self.statements: Sequence[Statement] = tuple(statements)
        self.opinions: Sequence[Opinion] = tuple(opinions)
        self.narratives: Mapping[tuple[SubjectKey, NarrativePart], Narrative] = {
            (one.subject, one.part): one for one in narratives
        }
        self.firms: Sequence[Subject] = tuple(one.subject for one in self.enterprises)
        self._county = {county.key: county for county in self.counties}
        self._enterprise = {enterprise.id: enterprise for enterprise in self.enterprises}
        self._item = {item.id: item for item in self.items}
        self._filed: dict[tuple[SubjectKey, str], list[Item]] = defaultdict(list)
        self._unfiled: list[Item] = []
        for item in self.items:
            if item.subject is not None and item.slot:
                self._filed[item.subject, item.slot].append(item)
            else:
                self._unfiled.append(item)
        self._content: dict[str, list[Item]] | None = None
        for filed in self._filed.values():
            filed.sort(key=lambda item: (item.instance, item.order, item.dated or date.max, item.id))

    def __del__(self) -> None:
        """Go a little at a time: freeing half a million objects in one breath would hold up every other thread."""
        own = self.__dict__
        figures = own.get("figures")
        held: list[object] = [*own.get("items", ()), *(figures.values() if type(figures) is dict else ())]
        for name in [*own]:
            del own[name]
        while held:
            del held[-_AT_ONCE:]

    def with_figures(self, changes: Mapping[FigureKey, Figure | None]) -> "View":
        """The same archive after an edit of figures; None takes one away. Shares everything else."""
        made = copy(self)
        made.figures = edited(self.figures, changes)
        return made

    def with_scheme(self, scheme: Scheme) -> "View":
        """The same archive as another version of its scheme sees it. Shares everything else."""
        made = copy(self)
        made.scheme = scheme
        return made

    @property
    def years(self) -> tuple[int, ...]:
        """The assessed years in order."""
        return self.profile.years

    def enterprise(self, number: str) -> Enterprise | None:
        """The enterprise with this 企业编号."""
        return self._enterprise.get(number)

    def item(self, number: int) -> Item | None:
        """The item with this number, unless it was recycled."""
        return self._item.get(number)

    def with_content(self, digests: Iterable[str]) -> Iterator[Item]:
        """The items that have a file of one of these digests."""
        if self._content is None:
            found: dict[str, list[Item]] = defaultdict(list)
            for item in self.items:
                for file in item.files:
                    found[file.digest].append(item)
            self._content = dict(found)
        for digest in dict.fromkeys(digests):
            yield from self._content.get(digest, ())

    def subject(self, key: SubjectKey) -> Subject:
        """Give a subject its name; an unknown one is called by its id."""
        if key.kind is SubjectKind.ENTERPRISE and (enterprise := self.enterprise(key.id)):
            return enterprise.subject
        if key.kind is SubjectKind.INDICATOR and (indicator := self.scheme.indicator(key.id)):
            return Subject(
                key=key,
                name=mark("Subject", "指标{code} {short}").format(code=indicator.code, short=indicator.short),
            )
        if key == self.region.key:
            return self.region
        return self._county.get(key) or Subject(key=key, name=key.id)

    def subjects(self) -> Iterator[Subject]:
        """Every subject that files documents: enterprises in order, then indicators."""
        yield from self.firms
        for indicator in self.scheme.indicators:
            yield self.subject(SubjectKey(SubjectKind.INDICATOR, indicator.code))

    def figure(self, subject: SubjectKey, variable: str, year: int) -> Figure | None:
        """One figure, or None when nothing was entered. Zero is a figure."""
        return self.figures.get(FigureKey(subject, variable, year))

    def filed(self, subject: SubjectKey, slot: str) -> Sequence[Item]:
        """The items of one slot in their order."""
        return self._filed.get((subject, slot), ())

    def filed_for(self, subject: SubjectKey) -> Iterator[Item]:
        """All filed items of a subject, in slot order."""
        for slot in self.slots_of(subject):
            yield from self.filed(subject, slot.code)

    def slots_of(self, subject: SubjectKey) -> tuple[Slot, ...]:
        """The directory of a subject: the dossier slots, or an indicator's evidence slots."""
        if subject.kind is SubjectKind.ENTERPRISE:
            return self.scheme.slots
        indicator = self.scheme.indicator(subject.id) if subject.kind is SubjectKind.INDICATOR else None
        return indicator.evidence if indicator else ()

    def flags_of(self, subject: SubjectKey) -> frozenset[str]:
        """The flags that decide what a subject must file: an enterprise's own, or the city's."""
        enterprise = self.enterprise(subject.id) if subject.kind is SubjectKind.ENTERPRISE else None
        return enterprise.flags if enterprise else self.profile.city_flags

    def note(self, subject: SubjectKey, slot: str) -> SlotNote | None:
        """The written reason why a slot stays empty, if there is one."""
        return self.notes.get((subject, slot))

    def narrative(self, subject: SubjectKey, part: NarrativePart) -> Narrative | None:
        """What the office wrote about a subject, if it did."""
        return self.narratives.get((subject, part))

    def unfiled(self) -> list[Item]:
        """Items nobody has placed yet."""
        return list(self._unfiled)
