"""What a county changed since its last submission, a row each: what it is, what became of it, and where it is."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QObject

from cmarchive.comparison import (
    ENTERPRISE_FIELD_NAMES,
    ITEM_FIELD_NAMES,
    PAGE_CHANGE_NAMES,
    Comparison,
    FigureChange,
    FileChange,
    ItemChange,
)
from cmarchive.model import NARRATIVE_NAMES, Figure, SubjectKind
from cmarchive.review import Anchor, figure_anchor, finding_anchor, indicator_anchor, item_anchor, slot_anchor
from cmarchive.review_texts import subject_of, title_of
from cmarchive.view import View
from ui.models.table import Column, SnapshotModel
from ui.texts import figure_text, listed, shown, with_unit
from ui.theme import Tone

_MOST_PAGES = 12  # runs of pages told one by one


class Fate(StrEnum):
    """What became of a thing."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


_TONES = {Fate.ADDED: Tone.OK, Fate.CHANGED: Tone.WARNING, Fate.REMOVED: Tone.ERROR}


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeRow:
    """One difference; ``anchor`` is what can be looked at and decided over, None for what has no place of its own."""

    fate: Fate
    title: str
    about: str
    lines: tuple[str, ...] = ()
    anchor: Anchor | None = None
    name: str = ""


class ChangesModel(SnapshotModel[ChangeRow]):
    """变化 内容 of every difference."""

    def __init__(self, parent: QObject | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            (
                Column(
                    heading=translate("ChangesModel", "变化"),
                    text=lambda one: fate_name(one.fate),
                    tone=lambda one: _TONES[one.fate],
                ),
                Column(heading=translate("ChangesModel", "内容"), text=lambda one: one.title, note=_note),
            ),
            parent,
        )

    def name(self, value: ChangeRow) -> object:
        """What changed."""
        return value.name

    def haystack(self, value: ChangeRow) -> str:
        """Everything that is told of it."""
        return "\n".join((value.title, value.about, *value.lines))

    def tip(self, value: ChangeRow, column: int) -> str:
        """Everything that is told of it."""
        return "\n".join(part for part in (super().tip(value, column), value.about, *value.lines) if part)


def fate_name(fate: Fate) -> str:
    """Name what became of a thing."""
    translate = QCoreApplication.translate
    return {
        Fate.ADDED: translate("ChangesModel", "新增"),
        Fate.CHANGED: translate("ChangesModel", "改动"),
        Fate.REMOVED: translate("ChangesModel", "删去"),
    }[fate]


def change_rows(view: View, comparison: Comparison) -> Iterator[ChangeRow]:
    """Every difference, items and figures first; ``view`` is the newer submission."""
    for item in comparison.items:
        yield _item_row(view, item)
    for figure in comparison.figures:
        yield _figure_row(view, figure)
    yield from _others(view, comparison)
    yield from _sentences(comparison)


def _item_row(view: View, change: ItemChange) -> ChangeRow:
    item = change.item
    anchor = item_anchor(item.id, subject=item.subject)
    gone = change.after is None
    return ChangeRow(
        fate=_fate(change.before, change.after),
        title=f"{item.slot} {item.title}".strip(),
        about=shown(view.subject(item.subject).name) if item.subject is not None else "",
        lines=tuple(item_changes(change)),
        anchor=None if gone else anchor,
        name=anchor.target,
    )


def _figure_row(view: View, change: FigureChange) -> ChangeRow:
    anchor = figure_anchor(change.key)
    return ChangeRow(
        fate=_fate(change.before, change.after),
        title=shown(title_of(view, anchor)),
        about=shown(subject_of(view, anchor).name),
        lines=(figure_change(view, change),),
        anchor=anchor,
        name=anchor.target,
    )


def _others(view: View, comparison: Comparison) -> Iterator[ChangeRow]:
    """Enterprises, reasons of empty slots, explanations and texts."""
    translate = QCoreApplication.translate
    arrow = translate("ReviewTexts", "{before} → {after}")
    for one in comparison.enterprises:
        enterprise = one.after or one.before
        if enterprise is not None:
            names = listed(shown(ENTERPRISE_FIELD_NAMES.get(field, field)) for field in one.fields)
            told = translate("ReviewTexts", "改了：{names}").format(names=names)
            yield ChangeRow(
                fate=_fate(one.before, one.after),
                title=enterprise.name,
                about=translate("ChangesModel", "企业名录"),
                lines=(told,) if one.fields else (),
                name=f"enterprise:{enterprise.id}",
            )
    for note in comparison.notes:
        anchor = slot_anchor(note.subject, note.slot)
        yield ChangeRow(
            fate=_fate(note.before, note.after),
            title=shown(title_of(view, anchor)),
            about=translate("ChangesModel", "{name}　缺件说明").format(name=view.subject(note.subject).name),
            lines=(arrow.format(before=_reason(note.before), after=_reason(note.after)),),
            anchor=anchor,
            name=anchor.target,
        )
    for told_of in comparison.explanations:
        place = finding_anchor(told_of.fingerprint)
        yield ChangeRow(
            fate=_fate(told_of.before, told_of.after),
            title=shown(title_of(view, place)),
            about=translate("ChangesModel", "问题说明"),
            lines=(arrow.format(before=_said(told_of.before), after=_said(told_of.after)),),
            name=place.target,
        )
    for text in comparison.narratives:
        part = shown(NARRATIVE_NAMES[text.part])
        is_indicator = text.subject.kind is SubjectKind.INDICATOR
        yield ChangeRow(
            fate=_fate(text.before, text.after),
            title=shown(view.subject(text.subject).name),
            about=translate("ChangesModel", "文字：{part}").format(part=part),
            lines=(arrow.format(before=_said(text.before), after=_said(text.after)),),
            anchor=indicator_anchor(text.subject.id) if is_indicator else None,
            name=f"text:{text.subject.id}:{text.part}",
        )


def _sentences(comparison: Comparison) -> Iterator[ChangeRow]:
    """What the reports say otherwise."""
    translate = QCoreApplication.translate
    arrow = translate("ReviewTexts", "{before} → {after}")
    for number, said in enumerate(comparison.reports):
        yield ChangeRow(
            fate=_fate(said.before, said.after),
            title=said.document,
            about=shown(said.place),
            lines=(arrow.format(before=_said(said.before), after=_said(said.after)),),
            name=f"report:{said.document}:{number}",
        )


def item_changes(change: ItemChange) -> Iterator[str]:
    """What became of a document, its pages told by runs."""
    translate = QCoreApplication.translate
    if change.before is None:
        yield translate("ReviewTexts", "这次新增的材料")
        return
    if change.after is None:
        yield translate("ReviewTexts", "这次没有再报送")
        return
    if change.fields:
        names = [
            shown(ITEM_FIELD_NAMES[one]) if one in ITEM_FIELD_NAMES else one.rpartition(".")[2]
            for one in change.fields
        ]
        yield translate("ReviewTexts", "改了：{names}").format(names=listed(names))
    for file in change.files:
        yield from _file_changes(file)


def _file_changes(file: FileChange) -> Iterator[str]:
    translate = QCoreApplication.translate
    stored = file.after or file.before
    name = stored.name if stored is not None else ""
    if file.pages is None:
        yield translate("ReviewTexts", "{name}：换了文件").format(name=name)
        return
    for run in file.pages[:_MOST_PAGES]:
        first, last = run.after_first or run.before_first, run.after_last or run.before_last
        pages = str(first) if first == last else f"{first}–{last}"
        yield translate("ReviewTexts", "{name}：第 {pages} 页{change}").format(
            name=name, pages=pages, change=shown(PAGE_CHANGE_NAMES[run.change])
        )


def figure_change(view: View, change: FigureChange) -> str:
    """A figure before and after."""
    text = QCoreApplication.translate("ReviewTexts", "{before} → {after}")
    return text.format(before=figure_value(view, change.before), after=figure_value(view, change.after))


def figure_value(view: View, figure: Figure | None) -> str:
    """A figure with its unit; that it is lacking, for None."""
    if figure is None:
        return QCoreApplication.translate("ReviewTexts", "未填")
    variable = view.scheme.variables.get(figure.key.variable)
    if variable is None:
        return figure.number.text
    return with_unit(figure.number.text, figure.unit) if figure.unit else figure_text(figure, variable)


def first_changed_page(change: ItemChange) -> tuple[str, int] | None:
    """The digest of the file and the page, from 1, where reading a changed document begins; None: at its beginning."""
    for file in change.files:
        if file.after is not None:
            pages = [run.after_first for run in file.pages or () if run.after_first]
            return file.after.digest, min(pages, default=1)
    return None


def _fate(before: object, after: object) -> Fate:
    return Fate.ADDED if before is None else Fate.REMOVED if after is None else Fate.CHANGED


def _note(row: ChangeRow) -> str:
    return "  ".join(part for part in (row.about, *row.lines[:2]) if part)


def _reason(note: object) -> str:
    return str(getattr(note, "reason", "")) or QCoreApplication.translate("ChangesModel", "无")


def _said(told: object) -> str:
    text = getattr(told, "text", "") or getattr(told, "wording", "")
    return str(text) or QCoreApplication.translate("ChangesModel", "无")
