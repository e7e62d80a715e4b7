"""How long checking lasts: 5 000 enterprises, three years, about 60 variables each, every rule of the scheme.

Usage: python tests/bench/bench_check.py [ENTERPRISES], 5000 unless told. The yardstick, in the same run, is the same
sum and ratio rules in plain float code, which knows neither rounding nor units and can explain nothing.
Budgets: a full check at most 3 s, after one edit at most 50 ms. Prints seconds, evaluations per second and ratios.
"""

import csv
import gc
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from cmarchive.assessment import Level, RuleSpec, Scheme, VariableKind
from cmarchive.jobs import Monitor
from cmarchive.model import Enterprise, Figure, FigureKey, Profile, SubjectKey, SubjectKind
from cmarchive.numbers import parse_number, unit_factor
from cmarchive.resources import resource
from cmarchive.rules import Checker
from cmarchive.rules.tasks import ANY_VARIABLE, make_tasks
from cmarchive.session import scheme
from cmarchive.text import credit_code_check_digit
from cmarchive.view import View

VARIABLES = 60
PATTERN = "示例甲纸业有限公司"
FLAGS = frozenset({"hazardous_waste", "solid_waste", "wastewater", "waste_gas"})
KEPT = ("running_days", "running_hours")
REGION = SubjectKey(SubjectKind.REGION, "610123")


def pattern(rules: Scheme) -> list[tuple[str, str, dict[int, str]]]:
    """The figures of one consistent enterprise: code, unit, text by year."""
    with (resource("sample") / "figures.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["subject"] == PATTERN]
    known = [row for row in rows if Level.ENTERPRISE in rules.variables[row["code"]].levels]
    return [
        (row["code"], row["unit"], {int(year): row[year] for year in ("2023", "2024", "2025")})
        for row in known[:VARIABLES]
    ]


def make_view(count: int) -> View:
    """A county of ``count`` enterprises, each the pattern times a whole number, so that everything still agrees."""
    rules = scheme("cm-2011")
    rows = pattern(rules)
    source, figures = random.Random(1), []
    totals: dict[tuple[str, str, int], Decimal] = {}
    enterprises = []
    for number in range(1, count + 1):
        body = f"91610123MA{number:07d}"
        enterprises.append(
            Enterprise(
                id=f"{number:04d}", name=f"示例{number}厂", credit_code=body + credit_code_check_digit(body)
            )
        )
        times = source.randint(1, 40)
        for code, unit, texts in rows:
            scaled = rules.variables[code].kind is not VariableKind.PERCENT and code not in KEPT
            for year, text in texts.items():
                value = Decimal(text) * (times if scaled else 1)
                key = FigureKey(SubjectKey(SubjectKind.ENTERPRISE, f"{number:04d}"), code, year)
                figures.append(Figure(key=key, number=parse_number(format(value, "f")), unit=unit))
                if scaled:
                    totals[code, unit, year] = totals.get((code, unit, year), Decimal(0)) + value
    for (code, unit, year), total in totals.items():
        if Level.REGION in rules.variables[code].levels:
            key = FigureKey(REGION, code, year)
            figures.append(Figure(key=key, number=parse_number(format(total, "f")), unit=unit))
    profile = Profile(
        scheme=rules.id,
        county="示例县",
        region_code=REGION.id,
        year=2025,
        reference_date=date(2025, 12, 31),
    )
    return View(scheme=rules, profile=profile, enterprises=enterprises, figures=figures)


def edits(view: View, count: int) -> Iterator[tuple[FigureKey, Figure]]:
    """Figures picked at random, each one more than it was."""
    source, keys = random.Random(2), list(view.figures)
    for _ in range(count):
        key = source.choice(keys)
        figure = view.figures[key]
        raised = parse_number(format(figure.value + 1, "f"))
        yield key, Figure(key=key, number=raised, unit=figure.unit)


def time_edits(checker: Checker, count: int) -> float:
    """The median time, in seconds, from an edit to the new list of findings."""
    times = []
    for key, figure in edits(checker.view, count):
        began = time.perf_counter()
        checker.update(checker.view.with_figures({key: figure}), [key])
        checker.findings()
        times.append(time.perf_counter() - began)
    return sorted(times)[count // 2]


def evaluations(view: View) -> int:
    """How many times a rule meets the figures of one subject and year."""
    cells: Counter[tuple[Level, str]] = Counter()
    for key in view.figures:
        level = Level.ENTERPRISE if key.subject.kind is SubjectKind.ENTERPRISE else Level.REGION
        cells[level, key.variable] += 1
        cells[level, ANY_VARIABLE] += 1
    return sum(
        max((cells[task.rule.level, code] for code in task.reads), default=0)
        for task in make_tasks(view.scheme)
    )


def yardstick(view: View) -> tuple[float, int]:
    """The enterprises' sum and ratio rules in plain float code: seconds, and how many rules."""
    table: dict[str, dict[tuple[str, int], float]] = {}
    for key, figure in view.figures.items():
        if key.subject.kind is SubjectKind.ENTERPRISE:
            factor = float(unit_factor(figure.unit, view.scheme.variables[key.variable].unit))
            table.setdefault(key.variable, {})[key.subject.id, key.year] = float(figure.value) * factor
    rules = [one for one in view.scheme.rules if one.level is Level.ENTERPRISE]
    rules = [one for one in rules if one.check in ("sum", "ratio") and _told(one) in table]
    began = time.perf_counter()
    for rule in rules:
        above = [table.get(code, {}) for code in _above(rule)]
        below = [table.get(code, {}) for code in rule.params.get("denominator", ())]
        factor = float(rule.params.get("factor", 1))
        wrong = []
        for place, stated in table[_told(rule)].items():
            divisor = sum(column.get(place, 0.0) for column in below) if below else 1.0
            value = sum(column.get(place, 0.0) for column in above) * factor
            if divisor and abs(value / divisor - stated) > 0.005:
                wrong.append(place)
    return time.perf_counter() - began, len(rules)


def _told(rule: RuleSpec) -> str:
    return str(rule.params["total" if rule.check == "sum" else "result"])


def _above(rule: RuleSpec) -> list[str]:
    names = ("parts", "optional") if rule.check == "sum" else ("numerator",)
    return [code for name in names for code in rule.params.get(name, ())]


def main() -> None:
    """Check everything three times, then edit, then the yardstick; print the best of three and the ratios."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
    began = time.perf_counter()
    view = make_view(count)
    print(f"{count} enterprises, {len(view.figures)} figures, made in {time.perf_counter() - began:.1f} s")
    full, checker = float("inf"), None
    for _ in range(3):
        checker = None
        gc.collect()
        began = time.perf_counter()
        checker = Checker(view, Monitor())
        findings = checker.findings()
        full = min(full, time.perf_counter() - began)
    looked = evaluations(view)
    print(f"full check: {full:.2f} s, {looked} evaluations, {looked / full:,.0f} a second")
    print(f"{len(view.scheme.rules)} rules, {len(findings)} findings")
    plain, rules = yardstick(view)
    print(f"plain float code for {rules} of the sum and ratio rules: {plain:.2f} s")
    if checker is not None:
        print(f"after one edit: {time_edits(checker, 25) * 1000:.1f} ms (budget 50 ms)")
    print(f"ratio {full / 3:.2f} of the 3 s budget, {full / plain:.0f} times the yardstick's few rules")


if __name__ == "__main__":
    main()
