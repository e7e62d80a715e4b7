"""What the detail of a reviewed thing says, as paragraphs: description, changes, findings, opinions."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from cmarchive.comparison import (
    ITEM_FIELD_NAMES,
    PAGE_CHANGE_NAMES,
    Comparison,
    FigureChange,
    FindingsDifference,
    ItemChange,
)
from cmarchive.model import Figure, FigureKey, Finding, Item, StoredFile
from cmarchive.opinions import Opinion, conflict_of
from cmarchive.review import Anchor, AnchorKind, item_anchor
from cmarchive.review_texts import day_of
from cmarchive.view import View
from ui.models.reviewing import review_state_name
from ui.texts import figure_text, formula_text, listed, severity_name, shown, with_unit

_MOST_PAGES = 12  # runs of pages told one by one


class Told(NamedTuple):
    """One paragraph under its heading."""

    heading: str
    lines: Sequence[str]


def evidence_of(view: View, anchor: Anchor) -> tuple[Sequence[StoredFile], int | None, str]:
    """The files to read beside a thing, the page of the document to begin at, and the file it is meant of."""
    if anchor.kind is AnchorKind.ITEM and anchor.item is not None:
        item = view.item(anchor.item)
        return (item.files if item is not None else ()), None, anchor.file
    if (key := anchor.figure) is not None and (figure := view.figures.get(key)) is not None:
        item = view.item(figure.item) if figure.item is not None else None
        return (item.files if item is not None else ()), figure.page, ""
    return (), None, ""


def description(view: View, anchor: Anchor) -> Told:
    """What the thing is, in the county's own words."""
    translate = QCoreApplication.translate
    lines: list[str] = []
    if anchor.item is not None and (item := view.item(anchor.item)) is not None:
        lines = list(_item_lines(view, item))
    elif (key := anchor.figure) is not None:
        lines = list(_figure_lines(view, key))
    elif anchor.kind is AnchorKind.SLOT and anchor.subject is not None:
        note = view.note(anchor.subject, anchor.slot)
        unfiled = translate("ReviewTexts", "没有材料")
        lines = [
            unfiled
            if note is None
            else translate("ReviewTexts", "没有材料；说明：{text}").format(text=note.reason)
        ]
    return Told(translate("ReviewTexts", "报送内容"), lines)


def _item_lines(view: View, item: Item) -> Iterator[str]:
    translate = QCoreApplication.translate
    dated = item.dated.isoformat() if item.dated is not None else ""
    values = (item.number, item.author, dated, item.fields.get("certificate_number", ""))
    if told := "  ".join(one for one in values if one):
        yield told
    valid = [item.fields.get(code, "") for code in ("valid_from", "valid_until")]
    if any(valid):
        yield translate("ReviewTexts", "有效期 {begin} 至 {end}").format(begin=valid[0], end=valid[1])
    yield translate("ReviewTexts", "{count} 个文件，{pages} 页，{kind}").format(
        count=len(item.files), pages=item.pages, kind=item.copy_kind
    )
    if item.note:
        yield item.note
    for one in view.figures.values():
        if one.item == item.id and (variable := view.scheme.variables.get(one.key.variable)) is not None:
            value = figure_text(one, variable)
            yield translate("ReviewTexts", "数据来自这里：{name}（{year} 年）{value}").format(
                name=variable.name, year=one.key.year, value=with_unit(value, variable.unit)
            )


def _figure_lines(view: View, key: FigureKey) -> Iterator[str]:
    translate = QCoreApplication.translate
    variable = view.scheme.variables.get(key.variable)
    for year in (key.year, key.year - 1, key.year - 2):
        figure = view.figures.get(key._replace(year=year))
        if figure is None and year != key.year:
            continue
        value = _value(view, figure)
        yield translate("ReviewTexts", "{year} 年：{value}").format(year=year, value=value)
    own = view.figures.get(key)
    if own is not None and own.source:
        yield translate("ReviewTexts", "来源：{source}").format(source=own.source)
    if variable is not None and variable.scope:
        yield translate("ReviewTexts", "统计范围：{scope}").format(scope=variable.scope)


def _value(view: View, figure: Figure | None) -> str:
    if figure is None:
        return QCoreApplication.translate("ReviewTexts", "未填")
    variable = view.scheme.variables.get(figure.key.variable)
    if variable is None:
        return figure.number.text
    return with_unit(figure.number.text, figure.unit) if figure.unit else figure_text(figure, variable)


def changes(view: View, anchor: Anchor, comparison: Comparison | None) -> Told:
    """What became of the thing since the last submission."""
    translate = QCoreApplication.translate
    heading = translate("ReviewTexts", "与上次报送比较")
    if comparison is None:
        return Told(heading, ())
    lines: list[str] = []
    for item in comparison.items:
        if item_anchor(item.item.id).target == anchor.target:
            lines += _item_changes(item)
    for figure in comparison.figures:
        if figure.key == anchor.figure:
            lines.append(_figure_change(view, figure))
    return Told(heading, lines or [translate("ReviewTexts", "没有变化")])


def _item_changes(change: ItemChange) -> Iterator[str]:
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
        name = (file.after or file.before).name if (file.after or file.before) is not None else ""  # type: ignore[union-attr]
        if file.pages is None:
            yield translate("ReviewTexts", "{name}：换了文件").format(name=name)
            continue
        for run in file.pages[:_MOST_PAGES]:
            first = run.after_first or run.before_first
            last = run.after_last or run.before_last
            pages = str(first) if first == last else f"{first}–{last}"
            yield translate("ReviewTexts", "{name}：第 {pages} 页{change}").format(
                name=name, pages=pages, change=shown(PAGE_CHANGE_NAMES[run.change])
            )


def _figure_change(view: View, change: FigureChange) -> str:
    text = QCoreApplication.translate("ReviewTexts", "{before} → {after}")
    return text.format(before=_value(view, change.before), after=_value(view, change.after))


def finding_lines(findings: Sequence[Finding], difference: FindingsDifference | None) -> Told:
    """What the city's own run of the rules says of it, and where the county's run said otherwise."""
    translate = QCoreApplication.translate
    ours = {one.fingerprint for one in difference.only_ours} if difference is not None else set()
    graded = {one.ours.fingerprint for one in difference.severity} if difference is not None else set()
    others = {one.ours.fingerprint for one in difference.values} if difference is not None else set()
    lines = []
    for one in findings:
        text = f"{severity_name(one.severity)}  {shown(one.message)}"
        if one.fingerprint in ours:
            text = translate("ReviewTexts", "{text}（县区自校没有发现）").format(text=text)
        elif one.fingerprint in graded:
            text = translate("ReviewTexts", "{text}（县区判的级别不同）").format(text=text)
        elif one.fingerprint in others:
            text = translate("ReviewTexts", "{text}（涉及的数值与县区自校不同）").format(text=text)
        lines.append(text)
        if one.formula:
            lines.append(f"    {formula_text(one.formula)}")
    return Told(translate("ReviewTexts", "本级复核发现"), lines)


def opinion_lines(opinion: Opinion) -> Told:
    """One opinion with everything that followed."""
    translate = QCoreApplication.translate
    words = (
        review_state_name(opinion.state),
        severity_name(opinion.severity),
        f"{opinion.author} {day_of(opinion.written)}",
    )
    parts = (
        ("{text}", opinion.text),
        (translate("ReviewTexts", "整改建议：{text}"), opinion.hint),
        (translate("ReviewTexts", "依据：{text}"), opinion.clause),
        (translate("ReviewTexts", "扣分：{text}"), f"{opinion.points:f}" if opinion.points else ""),
        (translate("ReviewTexts", "复核：{text}"), opinion.second),
        (
            translate("ReviewTexts", "县区答复：{text}"),
            _signed(opinion.answer, opinion.answerer, opinion.answered),
        ),
        (translate("ReviewTexts", "佐证：{text}"), listed(one.title for one in opinion.evidence)),
        (translate("ReviewTexts", "核查：{text}"), _signed(opinion.verdict, opinion.judge, opinion.judged)),
    )
    lines = [text.format(text=value) for text, value in parts if value]
    if (conflict := conflict_of(opinion)) is not None:
        heads = listed(f"{one.author} {day_of(one.at)}" for one in conflict.heads)
        lines.append(
            translate(
                "ReviewTexts",
                "冲突：双方同时改动过（{heads}），两边的内容都保留着，由下一次核查或答复定下。",
            ).format(heads=heads)
        )
    return Told("  ".join(words), lines)


def _signed(text: str, name: str, moment: str) -> str:
    return f"{text} —— {name} {day_of(moment)}" if text else ""
