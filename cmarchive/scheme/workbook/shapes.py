"""What this room must be told about check kinds, and what a table read by the intake room looks like to it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class ParamShape:
    """A parameter of a check kind: whether it is a list, whether it must be given, and in Chinese what it takes.

    ``ref`` says whose codes it takes: ``variable``, ``slot`` or ``flag``; ``choices`` are all it may be.
    """

    name: str
    many: bool
    needed: bool
    takes: str
    ref: str = ""
    choices: tuple[str, ...] = ()


CheckShapes = Mapping[str, Sequence[ParamShape]]
"""The parameters of every check kind, by its name."""


class CellLike(Protocol):
    """A cell as it shows itself."""

    @property
    def text(self) -> str:
        """What the cell shows, without blanks around it."""
        ...

    @property
    def where(self) -> str:
        """The place as its program names it: 规则!C12."""
        ...

    @property
    def problem(self) -> str:
        """Why the cell has no readable content; empty when it has."""
        ...


class TableLike(Protocol):
    """A sheet whose heading row was found."""

    @property
    def rows(self) -> Sequence[Sequence[CellLike]]:
        """The rows below the headings, a cell for every column of the sheet."""
        ...

    def column(self, field: str) -> int | None:
        """Where the recognised field stands in a row."""
        ...


FindTable = Callable[[str, Callable[[str], str | None]], TableLike | None]
"""Find the sheet of a name and in it the heading row, given what recognises a heading; None when there is no such."""
