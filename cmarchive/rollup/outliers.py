"""Counties whose figure is far from the others'.

Method: the modified z-score of Iglewicz and Hoaglin (1993), 0.6745 (x − median) / MAD with MAD the median of the
distances from the median; more than 3.5 is an outlier. Where more than half of the values are equal (MAD 0), their
mean distance takes its place: (x − median) / (1.253314 × mean distance), which can only stand out among five or more.
At least four counties are needed. What may be added up depends on a county's size, so there not the amounts are
compared but how they moved since last year.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from statistics import median

from cmarchive.assessment import Scheme, VariableKind
from cmarchive.model import Subject
from cmarchive.numbers import exact_arithmetic, round_to
from cmarchive.rollup.totals import values_by_county
from cmarchive.rollups import Adding, Outlier, Total

LEAST_COUNTIES = 4
_LIMIT = Decimal("3.5")
_NORMAL, _NORMAL_MEAN = Decimal("0.6745"), Decimal("1.253314")
_NOT_COMPARED = (VariableKind.BOOLEAN, VariableKind.RANK)
_SHOWN = 4  # decimals of a multiple


def outliers(scheme: Scheme, found: Sequence[Total]) -> list[Outlier]:
    """The figures that ask for a second look, in the order of the totals."""
    before = {(one.variable, one.year): one for one in found}
    with exact_arithmetic():
        return [
            outlier
            for one in found
            if scheme.variables[one.variable].kind not in _NOT_COMPARED
            for outlier in _of(one, before.get((one.variable, one.year - 1)))
        ]


def _of(total: Total, before: Total | None) -> Iterator[Outlier]:
    is_growth = total.adding in (Adding.DECLARED, Adding.INFERRED)
    values = values_by_county(total)
    if is_growth:
        values = _growth(values, {} if before is None else values_by_county(before))
    for county, score in scores(values).items():
        value, middle = values[county], median(values.values())
        yield Outlier(
            county=county,
            variable=total.variable,
            year=total.year,
            value=round_to(value, _SHOWN) if is_growth else value,
            median=round_to(middle, _SHOWN) if is_growth else middle,
            unit="" if is_growth else total.unit,
            score=round_to(score, 1),
            is_growth=is_growth,
            counties=len(values),
        )


def _growth(now: Mapping[Subject, Decimal], before: Mapping[Subject, Decimal]) -> Mapping[Subject, Decimal]:
    """This year as a multiple of last year, where there was something."""
    return {
        county: value / before[county] for county, value in now.items() if before.get(county, Decimal(0)) > 0
    }


def scores(values: Mapping[Subject, Decimal]) -> Mapping[Subject, Decimal]:
    """The modified z-scores of those beyond the limit; of none when there are too few to say."""
    if len(values) < LEAST_COUNTIES:
        return {}
    middle = median(values.values())
    spread = _spread([abs(value - middle) for value in values.values()])
    if spread is None:
        return {}
    told = {county: (value - middle) / spread for county, value in values.items()}
    return {county: score for county, score in told.items() if abs(score) > _LIMIT}


def _spread(distances: Iterable[Decimal]) -> Decimal | None:
    """What one standard deviation of undisturbed values would be; None when all are equal."""
    listed = list(distances)
    if middle := median(listed):
        return middle / _NORMAL
    mean = sum(listed, Decimal(0)) / len(listed)
    return mean * _NORMAL_MEAN if mean else None
