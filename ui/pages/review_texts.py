"""What the detail of a reviewed thing says, as paragraphs: description, changes, findings, opinions."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from cmarchive.comparison import Comparison, FindingsDifference
from cmarchive.model import FigureKey, Finding, Item, StoredFile
from cmarchive.opinions import Opinion, conflict_of
from cmarchive.review import Anchor, AnchorKind, Standing, item_anchor
from cmarchive.review_texts import day_of
from cmarchive.view import View
from ui.models.changes import figure_change, figure_value, item_changes
from ui.models.reviewing import review_state_name
from ui.texts import figure_text, formula_text, listed, severity_name, shown, with_unit


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
        value = figure_value(view, figure)
        yield translate("ReviewTexts", "{year} 年：{value}").format(year=year, value=value)
    own = view.figures.get(key)
    if own is not None and own.source:
        yield translate("ReviewTexts", "来源：{source}").format(source=own.source)
    if variable is not None and variable.scope:
        yield translate("ReviewTexts", "统计范围：{scope}").format(scope=variable.scope)


def changes(view: View, anchor: Anchor, comparison: Comparison | None) -> Told:
    """What became of the thing since the last submission."""
    translate, heading = QCoreApplication.translate, heading_of_changes()
    if comparison is None:
        return Told(heading, ())
    lines: list[str] = []
    for item in comparison.items:
        if item_anchor(item.item.id).target == anchor.target:
            lines += item_changes(item)
    for figure in comparison.figures:
        if figure.key == anchor.figure:
            lines.append(figure_change(view, figure))
    return Told(heading, lines or [translate("ReviewTexts", "没有变化")])


def heading_of_changes() -> str:
    """What stands above what changed."""
    return QCoreApplication.translate("ReviewTexts", "与上次报送比较")


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


def standing_lines(standing: Standing | None) -> Told:
    """Who decided over a thing and who signed it off."""
    translate = QCoreApplication.translate
    heading = translate("ReviewTexts", "审定")
    if standing is None or standing.last is None:
        return Told(heading, ())
    last = standing.last
    lines = [f"{review_state_name(last.state)} —— {last.author} {day_of(last.at)}"]
    if last.note:
        lines.append(last.note)
    if standing.second:
        lines.append(translate("ReviewTexts", "复核签字：{name}").format(name=standing.second))
    else:
        lines.append(translate("ReviewTexts", "还没有复核签字"))
    return Told(heading, lines)


def history_lines(opinion: Opinion) -> Told:
    """What an opinion said before it was revised, the oldest first."""
    translate = QCoreApplication.translate
    said = [one for one in opinion.steps if one.change.text is not None]
    lines = []
    for one, following in pairwise(said):
        text = translate("ReviewTexts", "{day} {author}：{text}（{later} 改）")
        lines.append(
            text.format(
                day=day_of(one.at), author=one.author, text=one.change.text, later=day_of(following.at)
            )
        )
    return Told(translate("ReviewTexts", "以前的说法"), lines)


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
