"""What CONTRIBUTING.md says about check kinds is true: its example runs, is short, and every kind has its table."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from cmarchive.assessment import Scheme
from cmarchive.model import Finding
from cmarchive.rules.check import Check
from cmarchive.rules.checks import CHECKS
from cmarchive.rules.params import Params, VariableCode, unlike_units
from cmarchive.rules.scope import Hit, Scope
from cmarchive.rules.wording import conversion_note, term, values_of
from cmarchive.text import mark

ROOT = Path(__file__).resolve().parents[2]
IMPORTS = {
    one.__name__: one
    for one in (
        Check,
        Decimal,
        Hit,
        Params,
        Scheme,
        Scope,
        VariableCode,
        conversion_note,
        dataclass,
        mark,
        term,
        unlike_units,
        values_of,
    )
} | {"Iterator": Iterator, "pytest": pytest, "__name__": __name__}


def blocks() -> list[str]:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    return re.findall(r"```python\n(.*?)```", text, re.DOTALL)


def test_the_example_of_a_check_kind_is_short_and_runs(
    monkeypatch: pytest.MonkeyPatch, run_check: Callable[..., list[Finding]]
) -> None:
    kind, table = blocks()[:2]
    assert len(kind.splitlines()) < 40
    space: dict[str, Any] = dict(IMPORTS)
    exec(kind, space)
    exec(table, space)
    made = space["AT_LEAST_TWICE"]
    monkeypatch.setitem(CHECKS, made.name, made)
    test = space["test_at_least_twice"]
    [cases] = test.pytestmark
    assert len(cases.args[1]) > 4
    for figures, hits in cases.args[1]:
        test(run_check, figures, hits)


def test_every_check_kind_has_a_table(cm2011: Scheme) -> None:
    """Each kind is asked by its own name, or by a shipped rule of it, in the tests of this folder."""
    texts = "".join(file.read_text(encoding="utf-8") for file in Path(__file__).parent.glob("test_*.py"))
    asked = set(re.findall(r'"([A-Za-z0-9-]+)"', texts))
    names = {name: {name, *(one.id for one in cm2011.rules if one.check == name)} for name in CHECKS}
    assert not [name for name, ways in names.items() if not ways & asked]
