"""The use cases of filling in: figures typed, pasted and taken out, and where each was read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from cmarchive import intake, rules
from cmarchive.assessment import Level
from cmarchive.errors import ItemUnknown, ValueInvalid
from cmarchive.filling import level_of, owner_of
from cmarchive.model import Figure, FigureKey, SubjectKey
from cmarchive.numbers import NotANumber, Number
from cmarchive.session.writing import Writing
from cmarchive.store import Store
from cmarchive.text import mark
from cmarchive.view import View

if TYPE_CHECKING:
    from cmarchive.rules import Computed, Formulas


@dataclass(frozen=True, slots=True)
class FigureEntry:
    """What a person typed for one figure; empty text takes it out. Without ``unit`` it is the variable's own."""

    key: FigureKey
    text: str
    unit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryReport:
    """What became of typed figures: those that stand now (None: taken out), and why others were not taken."""

    figures: Mapping[FigureKey, Figure | None]
    rejected: Mapping[FigureKey, str] = field(default_factory=dict)


class Figuring(Writing):
    """Takes in figures as a person types or pastes them."""

    def read_figure(self, entry: FigureEntry) -> tuple[Number, str]:
        """Read what was typed, without storing it. Raises ValueInvalid with the reason."""
        variable = self.scheme.variables[entry.key.variable]
        try:
            return intake.read_typed(entry.text, variable, entry.unit)
        except NotANumber as exc:
            raise ValueInvalid(value=entry.text.strip(), field=variable.name, reason=exc) from exc

    def place_block(
        self, subject: SubjectKey, rows: Sequence[Sequence[str]], years: Sequence[int]
    ) -> tuple[list[FigureEntry], tuple[str, ...]] | None:
        """What a pasted block enters for a region or enterprise when its rows begin with names of variables.

        Gives the entries and the names that are none of the subject's; None when the block is only values.
        """
        level = level_of(subject)
        known = [one for one in self.scheme.variables.values() if level in one.levels]
        placed = intake.place_by_names(rows, known, years)
        if placed is None:
            return None
        entries = [
            FigureEntry(FigureKey(subject, one.variable, one.year), one.text, one.unit if one.text else "")
            for one in placed.cells
        ]
        return entries, placed.strangers

    def put_figures(self, entries: Sequence[FigureEntry]) -> EntryReport:
        """Enter many figures as one step; what cannot be read is told by figure, and the others are taken.

        Of two entries for the same figure the later one counts. A figure's source stays when its value changes.
        """
        wanted: dict[FigureKey, tuple[Number, str] | None] = {}
        rejected: dict[FigureKey, str] = {}
        for entry in entries:
            try:
                wanted[entry.key] = self.read_figure(entry) if entry.text.strip() else None
                rejected.pop(entry.key, None)
            except ValueInvalid as exc:
                wanted.pop(entry.key, None)
                rejected[entry.key] = exc.params["reason"]
        if not wanted:
            return EntryReport(figures={}, rejected=rejected)
        with self._edit(self._step_name(wanted)) as store, store.atomic():
            figures = _enter(store, wanted)
        return EntryReport(figures=figures, rejected=rejected)

    def set_source(self, keys: Sequence[FigureKey], item: int | None, page: int | None = None) -> EntryReport:
        """Say on which page of which item these figures stand; without an item, that nobody knows.

        ``page`` counts from 1. Figures that were not entered are passed over. Raises ItemUnknown.
        """
        name = mark("Step", "指定 {count} 个数据的出处").format(count=len(keys))
        with self._edit(name) as store, store.atomic():
            if item is not None and store.items.get(item) is None:
                raise ItemUnknown(item=item)
            known = (store.figures.get(key) for key in keys)
            changed = [replace(one, item=item, page=page) for one in known if one is not None]
            store.figures.put_many(changed)
        return EntryReport(figures={figure.key: figure for figure in changed})

    def computed(self, view: View, subject: SubjectKey) -> Mapping[tuple[str, int], Computed]:
        """What a subject's totals, rates and intensities come to from its other figures, by variable and year."""
        return rules.computed(view, owner_of(view, subject), self._formulas[level_of(subject)])

    @cached_property
    def _formulas(self) -> Mapping[Level, Formulas]:
        return {level: rules.formulas_of(self.scheme, level) for level in Level}

    def _step_name(self, wanted: Mapping[FigureKey, object | None]) -> str:
        if len(wanted) > 1:
            if all(value is None for value in wanted.values()):
                return mark("Step", "清除 {count} 个数据").format(count=len(wanted))
            return mark("Step", "填写 {count} 个数据").format(count=len(wanted))
        [(key, value)] = wanted.items()
        text = (
            mark("Step", "清除“{name}”（{year} 年）")
            if value is None
            else mark("Step", "填写“{name}”（{year} 年）")
        )
        return text.format(name=self.scheme.variables[key.variable].name, year=key.year)


def _enter(
    store: Store, wanted: Mapping[FigureKey, tuple[Number, str] | None]
) -> dict[FigureKey, Figure | None]:
    """Store what was read; a known figure keeps where it was read."""
    figures: dict[FigureKey, Figure | None] = {}
    for key, value in wanted.items():
        if value is None:
            store.figures.remove(key)
            figures[key] = None
            continue
        number, unit = value
        known = store.figures.get(key)
        made = Figure(key=key, number=number, unit=unit)
        figures[key] = made if known is None else replace(known, number=number, unit=unit)
    store.figures.put_many(figure for figure in figures.values() if figure is not None)
    return figures
