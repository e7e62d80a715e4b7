"""The scoring sheet in rows: what each indicator is worth, what opinions take from it, and what is left."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from cmarchive.assessment import Scheme
from cmarchive.numbers import plain
from cmarchive.scoring import MOST_WEIGHT, Score, ScoreSheet
from cmarchive.text import half_width
from ui.models.roles import TEXT, Index
from ui.models.table import Column, SnapshotModel
from ui.texts import shown

WEIGHT = 1  # the column that is typed into


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreLine:
    """One indicator; ``weight`` is None where the sheet does not count it. Code "" is what belongs to none."""

    code: str
    name: str
    weight: Decimal | None
    found: int
    deducted: Decimal
    opinions: int

    @property
    def left(self) -> Decimal | None:
        """What the county gets for it; None where nothing is counted."""
        return None if self.weight is None else max(Decimal(0), self.weight - self.deducted)


class ScoreModel(SnapshotModel[ScoreLine]):
    """指标 权重 复核发现 扣分 得分. ``typed`` carries the new texts of weights by code; the model shows what it is given."""

    typed = Signal(dict)

    def __init__(self, parent: QObject | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            (
                Column(
                    heading=translate("ScoreModel", "指标"),
                    text=lambda one: f"{one.code}  {one.name}".strip(),
                ),
                Column(
                    heading=translate("ScoreModel", "权重"), text=lambda one: _text(one.weight), right=True
                ),
                Column(
                    heading=translate("ScoreModel", "发现"),
                    text=lambda one: str(one.found) if one.found else "",
                    right=True,
                    muted=True,
                ),
                Column(
                    heading=translate("ScoreModel", "扣分"),
                    text=lambda one: f"−{points_text(one.deducted)}" if one.deducted else "",
                    right=True,
                ),
                Column(
                    heading=translate("ScoreModel", "得分"),
                    text=lambda one: points_text(one.left),
                    right=True,
                ),
            ),
            parent,
        )

    def name(self, value: ScoreLine) -> object:
        """The indicator."""
        return value.code

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Weights of indicators can be typed."""
        is_weight = index.column() == WEIGHT and bool(self.rows[index.row()].code)
        return super().flags(index) | (Qt.ItemFlag.ItemIsEditable if is_weight else Qt.ItemFlag.NoItemFlags)

    def data(self, index: Index, role: int = TEXT) -> Any:
        """What is edited is what is shown."""
        return super().data(index, TEXT if role == Qt.ItemDataRole.EditRole else role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Hand on what was typed."""
        del role
        self.enter({index.row(): str(value)})
        return True

    def enter(self, texts: Mapping[int, str]) -> None:
        """Hand on texts of weights by row; what reads so already, and what has no weight, is left out."""
        made = {
            self.rows[row].code: text.strip()
            for row, text in texts.items()
            if 0 <= row < len(self.rows)
            and self.rows[row].code
            and text.strip() != _text(self.rows[row].weight)
        }
        if made:
            self.typed.emit(made)


def score_lines(
    scheme: Scheme, sheet: ScoreSheet | None, score: Score | None, found: Mapping[str, int]
) -> Iterator[ScoreLine]:
    """Every indicator with its weight and what came of it; what belongs to none comes last."""
    rows = {row.code: row for row in score.rows} if score is not None else {}
    for one in scheme.indicators:
        row = rows.pop(one.code, None)
        yield ScoreLine(
            code=one.code,
            name=shown(one.short),
            weight=sheet.weights.get(one.code) if sheet is not None else None,
            found=found.get(one.code, 0),
            deducted=row.deducted if row is not None else Decimal(0),
            opinions=row.opinions if row is not None else 0,
        )
    for row in rows.values():
        yield ScoreLine(
            code="",
            name=shown(row.name),
            weight=None,
            found=0,
            deducted=row.deducted,
            opinions=row.opinions,
        )


def deduction_note(line: ScoreLine) -> str:
    """What the sheet makes of an indicator, in words."""
    translate = QCoreApplication.translate
    if line.weight is None and line.code:
        return translate("ScoreModel", "没有权重，不计分")
    text = translate("ScoreModel", "{count} 条意见扣 {points} 分；通过和不采用的意见不扣分")
    return text.format(count=line.opinions, points=points_text(line.deducted))


def weights_of(lines: Iterable[ScoreLine]) -> dict[str, Decimal]:
    """The weights there are, by code."""
    return {one.code: one.weight for one in lines if one.weight is not None}


def read_weight(text: str) -> Decimal | None:
    """A weight as a person types it; None for a blank. Raises ValueError for what is none."""
    if not (word := half_width(text).strip()):
        return None
    try:
        weight = Decimal(word)
    except InvalidOperation as exc:
        raise ValueError(text) from exc
    if not weight.is_finite() or not 0 <= weight <= MOST_WEIGHT:
        raise ValueError(text)
    return weight


def shared_out(codes: Sequence[str], whole: int = 100) -> dict[str, Decimal]:
    """The whole in equal weights of two decimals; the last takes what rounding leaves."""
    if not codes:
        return {}
    each = (Decimal(whole) / len(codes)).quantize(Decimal("0.01"))
    return dict.fromkeys(codes[:-1], each) | {codes[-1]: whole - each * (len(codes) - 1)}


def points_text(number: Decimal | None) -> str:
    """Points without zeros that say nothing; empty for none."""
    return "" if number is None else plain(number.normalize())


def _text(number: Decimal | None) -> str:
    return "" if number is None else plain(number)
