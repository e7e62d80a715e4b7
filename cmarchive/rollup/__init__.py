"""The rollup room: a city's counties added up and compared with one another. Pure: views in, values out."""

from cmarchive.rollup.board import board
from cmarchive.rollup.enterprises import shared_enterprises
from cmarchive.rollup.outliers import outliers
from cmarchive.rollup.tellings import tellings
from cmarchive.rollup.totals import added_figures, totals

__all__ = ["added_figures", "board", "outliers", "shared_enterprises", "tellings", "totals"]
