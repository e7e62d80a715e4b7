"""How long a city takes for its counties: packages received, checked, added up and written out.

Usage: python tests/bench/bench_rollup.py [COUNTIES] [ENTERPRISES], 100 and 50 unless told. Each county is a real
archive with a figure for every third variable of its region and eight for each enterprise and year; it is packed
outside the clock, by two processes. Timed are receiving (verification included) and the roll-up with workbook and
print, for a quarter, half and all of the counties.
Growth is linear when the time for each county stays the same: the ratio compares it.
"""

import random
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from itertools import repeat
from multiprocessing import get_context
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from cmarchive.assessment import Level, Variable, VariableKind
from cmarchive.jobs import Monitor
from cmarchive.model import Enterprise, Figure, FigureKey, SubjectKey
from cmarchive.numbers import parse_number
from cmarchive.session import PackOptions, Session
from cmarchive.text import credit_code_check_digit

YEARS = (2023, 2024, 2025)
FOR_ENTERPRISES = 8
DAY = date(2025, 12, 31)


def open_archive(path: Path, name: str, code: str) -> Session:
    """A new archive of the shipped scheme."""
    return Session.create(
        path, scheme_id="cm-2011", county=name, region_code=code, year=YEARS[-1], reference_date=DAY
    )


def figures_of(session: Session, enterprises: list[Enterprise], source: random.Random) -> list[Figure]:
    """Figures that differ from county to county; every third variable of the region, eight of each enterprise."""
    known = session.scheme.variables.values()
    numbers = [one for one in known if one.kind is VariableKind.NUMBER and one.unit]
    region = [one for one in numbers if Level.REGION in one.levels][::3]
    firms = [one for one in numbers if Level.ENTERPRISE in one.levels][:FOR_ENTERPRISES]
    owners: list[tuple[SubjectKey, list[Variable]]] = [(session.profile.region.key, region)]
    owners += [(one.key, firms) for one in enterprises]
    return [
        Figure(
            key=FigureKey(subject, variable.code, year),
            number=parse_number(f"{source.randint(100, 99_999)}.{source.randint(0, 9)}"),
            unit=variable.unit,
        )
        for subject, variables in owners
        for variable in variables
        for year in YEARS
    ]


def make_package(folder: Path, number: int, count: int) -> Path:
    """A county of ``count`` enterprises, packed without volumes; one enterprise is listed by its neighbour as well."""
    source = random.Random(number)
    code = f"61{number // 100 + 1:02}{number % 100:02}"
    enterprises = []
    for position in range(1, count + 1):
        serial = number * count + position - (position == 1)
        body = f"91610123MA{serial:07d}"
        credit = body + credit_code_check_digit(body)
        enterprises.append(Enterprise(id=f"{position:04d}", name=f"示例{serial}厂", credit_code=credit))
    with open_archive(folder / f"{code}.cma", f"示例{number}县", code) as session:
        with session._edit("示例") as store, store.atomic():  # one transaction instead of thousands
            for one in enterprises:
                store.enterprises.put(one)
            store.figures.put_many(figures_of(session, enterprises, source))
        package = folder / f"{code}.zip"
        session.pack(package, Monitor(), options=PackOptions(with_volumes=False))
    return package


def timed(folder: Path, packages: list[Path]) -> tuple[float, float]:
    """Seconds for receiving these packages into a new city, and for rolling it up."""
    with open_archive(folder / f"市{len(packages)}.cma", "示例市", "610000") as city:
        began = time.perf_counter()
        for package in packages:
            report = city.receive(package, Monitor())
            if not report.submission.is_accepted:
                raise SystemExit(f"{package.name} was refused: {report.submission.reason}")
        received = time.perf_counter() - began
        began = time.perf_counter()
        files = city.write_rollup(folder / f"汇总{len(packages)}", Monitor())
        rolled = time.perf_counter() - began
    found = files.report.rollup
    print(
        f"{len(packages):4d} counties: received in {received:6.2f} s, rolled up in {rolled:6.2f} s; "
        f"{len(found.totals)} totals, {len(found.outliers)} outliers, {len(found.shared)} shared enterprises"
    )
    return received, rolled


def main() -> None:
    """Make the packages, then time a quarter, half and all of them."""
    counties = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 50
    with tempfile.TemporaryDirectory(prefix="bench-rollup-") as work:
        folder = Path(work)
        began = time.perf_counter()
        with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
            packages = list(pool.map(make_package, repeat(folder), range(counties), repeat(count)))
        print(f"{counties} counties of {count} enterprises packed in {time.perf_counter() - began:.1f} s")
        times = {size: timed(folder, packages[:size]) for size in (counties // 4, counties // 2, counties)}
    small, large = counties // 4, counties
    each = {size: (received / size, rolled / size) for size, (received, rolled) in times.items()}
    print(
        f"ratio of the time for each county, {large} to {small} counties (1 is linear): "
        f"receiving {each[large][0] / each[small][0]:.2f}, rolling up {each[large][1] / each[small][1]:.2f}"
    )


if __name__ == "__main__":
    main()
