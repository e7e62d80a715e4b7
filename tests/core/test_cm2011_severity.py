"""The shipped rules against the project's rule table: how strict each entry is, and how sure it may say it is."""

import tomllib
from collections import defaultdict
from typing import Any

from cmarchive.resources import resource

# id, severities the table gives (E error, W warning, I info), surest mark its source allows.
TABLE = """
A1 E F    A2 W D    A3 W F    A4 I F    A5 E D    A6 E F    A7 E D    A8 W F    A9 EW M+  A10 E F
B1 W F    B2 E M+   B3 W M+   B4 EW M+  B5 W F    B6 E M+   B7 E F    B8 W M+   B9 E F
C1 E F    C2 W F    C3 E F~   C4 E F    C5 E F    C6 E F    C7 E F    C8 E F    C9 W F    C10 E F   C11 W M
D1 E F~   D2 E M+   D3 E M+   D4 E M+   D5 W M+   D6 W F    D7 W M+   D8 E F~
E1 E F    E2 E F    E3 E F    E4 E M+   E5 W F    E6 W M+   E7 W M
F1 E F    F2 E M+   F3 EW M   F4 E F    F5 W M    F6 E D    F7 W D    F8 E F    F9 E F    F10 E D
F11 EW F  F12 E F   F13 E M+  F14 W M   F15 E M+  F16 W M+  F17 E M
G1 E F    G2 E F    G3 E F    G4 E F    G5 E F    G6 E F    G7 E F    G8 W M    G9 E F    G10 E D
G11 W M   G12 W F   G13 E M+
H1 E F~   H2 E F    H3 E M+   H4 W M+   H5 E F    H6 W M+   H7 E F    H8 W M+   H9 W F    H10 I M+  H11 W M+
"""
LETTERS = {"error": "E", "warning": "W", "info": "I"}
STRICT = "EWI"
SURE = ("F", "F~", "M+", "O", "D", "M", "mem")
# What the facts of the sixth phase soften: it asks for a fall, not for the national average.
SOFTER = {"C4": "W"}
ABSENT: set[str] = set()


def entries() -> dict[str, tuple[str, str]]:
    words = TABLE.split()
    return {words[i]: (words[i + 1], words[i + 2]) for i in range(0, len(words), 3)}


def rules() -> dict[str, list[dict[str, Any]]]:
    text = resource("schemes/cm-2011/rules.toml").read_text(encoding="utf-8")
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for rule in tomllib.loads(text)["rule"]:
        found[rule["id"].partition("-")[0]].append(rule)
    return found


def one(rule: str) -> dict[str, Any]:
    [found] = [entry for group in rules().values() for entry in group if entry["id"] == rule]
    return found


def test_the_table_has_86_entries_and_none_is_absent() -> None:
    assert len(entries()) == 86
    assert set(entries()) - set(rules()) == ABSENT
    assert {name[0] for name in set(entries()) & set(rules())} == set("ABCDEFGH")


def test_the_strictest_rule_of_an_entry_is_as_strict_as_the_table_says() -> None:
    found = rules()
    wrong = {}
    for name, (severities, _) in entries().items():
        if name in ABSENT:
            continue
        strictest = min((LETTERS[rule["severity"]] for rule in found[name]), key=STRICT.index)
        if strictest not in SOFTER.get(name, severities):
            wrong[name] = strictest
    assert wrong == {}


def test_no_rule_is_surer_than_its_source() -> None:
    found = rules()
    wrong = [
        (rule["id"], rule["mark"])
        for name, (_, mark) in entries().items()
        for rule in found.get(name, ())
        if SURE.index(rule["mark"]) < SURE.index(mark)
    ]
    assert wrong == []


def test_a_fall_of_the_totals_is_no_demand_of_its_own() -> None:
    """Only the claim of one in a report is an error where the figures say otherwise."""
    assert {rule["id"]: rule["severity"] for rule in rules()["H1"]} == {
        **dict.fromkeys(("H1-a", "H1-b", "H1-c", "H1-d"), "warning"),
        "H1-e": "error",
    }


def test_what_is_derived_or_remembered_is_marked_so() -> None:
    """A label that was read and a relation that was derived from it are not equally sure."""
    derived = {
        "F8-a": "D",
        "F8-b": "D",
        "G3-c": "M",
        "G4-c": "D",
        "G4-d": "D",
        "G6-d": "D",
        "E1-b": "O",
        "F10-a": "M",
    }
    assert {rule: one(rule)["mark"] for rule in derived} == derived


def test_tolerances_are_those_of_the_table() -> None:
    assert one("B1-c")["params"]["tolerance_percent"] == "0.5"
    assert one("B5-b")["params"]["tolerance"] == "15"
    assert one("C2")["params"]["tolerance"] == "0.1"
    for rule in ("E6-a", "E6-b"):  # 0.15 % of 60 to 70 dB(A) is about 0.1
        assert one(rule)["params"]["tolerance_percent"] == "0.15"
    assert one("F3-a")["params"]["allowed_percent"] == 110
    assert (one("F5")["params"]["low"], one("F5")["params"]["high"]) == ("0.7", "1.0")
    assert (one("F11-c")["params"]["low"], one("F11-c")["params"]["high"]) == (5, 10)
    assert (one("F14-a")["params"]["low"], one("F14-a")["params"]["high"]) == ("0.6", "1.5")
    assert (one("E7-a")["params"]["low"], one("E7-a")["params"]["high"]) == (40, 75)
    assert one("D7-a")["params"]["low"] == 324
    assert one("G11-a")["params"]["percent"] == 30


def test_ratios_are_taken_within_one_scope() -> None:
    assert one("B7")["params"]["unless"] == one("B7-b")["params"]["denominator"] == ["gdp_urban"]
    assert one("E4-c")["params"]["whole"] == "section_total_whole"
