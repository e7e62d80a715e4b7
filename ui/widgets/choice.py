"""Fields to choose in: a drop-down list over values of ours, and numbers to type."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Generic, TypeVar

from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QDateTimeEdit, QDoubleSpinBox, QLineEdit

T = TypeVar("T")


class Choice(QComboBox, Generic[T]):
    """Values with their names. A value it does not know is shown under a name of its own."""

    def __init__(self, choices: Sequence[tuple[T, str]], tip: str = "") -> None:
        super().__init__()
        self._values = [value for value, _ in choices]
        self.addItems([name for _, name in choices])
        self.setToolTip(tip)
        self.setMinimumHeight(32)
        self.setMinimumContentsLength(20)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    @property
    def value(self) -> T:
        """What is chosen."""
        return self._values[self.currentIndex()]

    def fill(self, choices: Sequence[tuple[T, str]]) -> None:
        """Offer other values, silently; the first is chosen."""
        self.blockSignals(True)
        self.clear()
        self._values = [value for value, _ in choices]
        self.addItems([name for _, name in choices])
        self.blockSignals(False)

    def choose(self, value: T, name: str = "") -> None:
        """Choose a value; ``name`` is what an unknown one is called."""
        if value not in self._values:
            self._values.append(value)
            self.addItem(name or str(value))
        self.setCurrentIndex(self._values.index(value))


class PointsField(QDoubleSpinBox):
    """Points to deduct, exact to three decimals; shown without zeros that say nothing."""

    def __init__(self, most: int) -> None:
        super().__init__(decimals=3, maximum=most)
        tidy(self)

    @property
    def points(self) -> Decimal:
        """What was typed."""
        return Decimal(self.cleanText())

    def textFromValue(self, value: float) -> str:
        """The number as a person writes it."""
        whole, _, rest = super().textFromValue(value).partition(".")
        return f"{whole}.{rest.rstrip('0')}" if rest.strip("0") else whole


def tidy(field: QAbstractSpinBox) -> None:
    """Let a number stand as far from the edge as text does; the style sheet's padding does not reach it."""
    field.setMinimumHeight(32)
    if not isinstance(field, QDateTimeEdit) and (edit := field.findChild(QLineEdit)) is not None:
        edit.setTextMargins(6, 0, 6, 0)
