"""Every relation printed on the statistical forms, and the rule that carries it: kind, direction, variables, level.

The forms are those of indicators.md §4.1. A variable says by ``form`` where it stands (环年基1-1:37), so that the
codes of a printed relation name the variables its rule must read.
"""

import re
import tomllib
from collections import defaultdict
from typing import Any, NamedTuple

import pytest

from cmarchive.numbers import unit_factor
from cmarchive.resources import resource


def entries(name: str) -> list[dict[str, Any]]:
    text = resource(f"schemes/cm-2011/{name}.toml").read_text(encoding="utf-8")
    found: list[dict[str, Any]] = tomllib.loads(text)[name.removesuffix("s")]
    return found


RULES = {one["id"]: one for one in entries("rules")}
VARIABLES = {one["code"]: one for one in entries("variables")}
PLACES: dict[str, set[str]] = defaultdict(set)
for _code, _variable in VARIABLES.items():
    for _place in _variable.get("form", "").split("、"):
        PLACES[_place].add(_code)


class Relation(NamedTuple):
    """One printed relation: form, relation as printed, the rule; ``meant`` where the printed codes are not the items'."""

    form: str
    printed: str
    rule: str
    meant: str = ""

    @property
    def region(self) -> bool:
        return self.form in ("环年综1-1", "环年综6", "G206")

    @property
    def items(self) -> str:
        """The form whose codes the relation speaks in: 综1-1 has the items of 基1-1."""
        return "环年基1-1" if self.form == "环年综1-1" else self.form


def listed(form: str, text: str) -> list[Relation]:
    return [Relation(form, *one.split()) for one in text.strip().splitlines()]


# The rest of a line: printed relation, rule, and the relation by item where the form's codes are offset.
FORMS = [
    *listed(
        "环年基1-1",
        """
5=6+7 C7-b
8=9+10 C10-b
12≥13+14 S11-12
17≥18 S11-17 19≥20
17≥19 S11-17 19≥21
20≥21 S11-20 22≥23
20≥22 S11-20 22≥24
6≥37 C9-b
37≥38 S11-37
37≥39 S11-37
37≥42 S11-37
43≥44 S11-43
59=60+61 G7-b
62≥63 S11-62
66≥67 S11-66
68=69+70 S11-68
68≥71 S11-68-b
72=73+75 G7-d
73≥74 S11-73
75≥76 S11-75
78≥79 S11-78
81≥82 S11-81
84≥85 S11-84
86=Σ87…95 G2-b
86=96+106+108+112−105−111 G1-b
96=Σ97…104 G2-d
96≥105 S11-96
106≥107 S11-106
108≥109≥110 S11-108
108≥111 S11-108-b
112≥113 S11-112
87≤97+107+109+113 G4-b
""",
    ),
    *listed(
        "环年基1-2",
        """
4=5+6 C7-b
13≥14 S11-17
13≥15 S11-17
5≥28 C9-b
28≥29 S11-37
28≥30 S11-37
28≥31 S11-37
40≥41 S11-62
44≥45 S11-66
46=47+48+49+50 S12-46
46=51+57+58+60−56−59 G1-b
51=52+53+54+55 S12-51
51≥56 S11-96
58≥59 S11-108-b
68=69+70 S12-68
71≥72+73 S11-12
91≥92 S12-91
94≥95 S11-78
97≥98 S11-81
""",
    ),
    *listed("环年基3", "4≥5 B9-b\n5=6+7+8 B9-a\n8≥9 S3-8"),
    *listed(
        "环年基4",
        """
1=2+3 S4-1
2≥4 S4-2-b
3≥5 S4-3-b
1≥4+5 S4-1-c
1×天数≥6 S4-1-b
2×天数≥7 S4-2
3×天数≥8 S4-3
6=7+8 S4-6
6=9+10+11 S4-6-b
7≥13 S4-7
13≥14+15 S4-13
""",
    ),
    *listed(
        "环年基5",
        """
1≥2 S5-1
3≥4 F12-c
5≥6 F8-d
7≥8 F8-f
9≥10 F8-h
11=12+13+14 F11-b
15≥16+17 S5-15
""",
    ),
    *listed("环年基6", "9≥11 S6-9\n11≥12 S6-11\n18≥19≥20 S6-18\n21≥22 S6-21"),
    *listed(
        "环年综1-1",
        """
5=6+7 C7-a
8=9+10 C10-a
12≥13+14 SZ1-12
17≥18 SZ1-17 19≥20
17≥19 SZ1-17 19≥21
20≥21 SZ1-20 22≥23
20≥22 SZ1-20 22≥24
6≥37 C9-a
37≥38 SZ1-37
37≥39 SZ1-37
37≥42 G6-a
43≥44 SZ1-43
59=60+61 G7-a
62≥63 SZ1-62
66≥67 SZ1-66
68=69+70 SZ1-68
68≥71 SZ1-68-b
72=73+75 G7-c
73≥74 SZ1-73
75≥76 SZ1-75
78≥79 SZ1-78
81≥82 SZ1-81
84≥85 SZ1-84
86=Σ87…95 G2-a
86=96+106+108+112−105−111 G1-a
96=Σ97…104 G2-c
96≥105 SZ1-96
106≥107 SZ1-106
108≥109≥110 SZ1-108
108≥111 SZ1-108-b
112≥113 SZ1-112
87≤97+107+109+113 G4-a
""",
    ),
    *listed(
        "环年综6",
        """
3=4+5 C10-c
9=2×8×365 F6
11=10÷9 SZ6-11
13=2×12×365 F7
15=13−14 F9-a
17=2×16×365 SZ6-17
19=17−18 SZ6-19
""",
    ),
    *listed(
        "G203",
        """
1≥2 SG203-1
1=2+4 C7-b
2≥3 SG203-2
7≥8 SG203-7
7≥9 S11-37
7≥10 S11-37
7≥11 SG203-7
8≥9 SG203-8
""",
    ),
    *listed(
        "G204",
        """
4≥5 SG204-4
4≥6 S11-62
12≥13+14 G7-b
12≥13 G7-b
16≥17 SG204-16
16≥17 SG204-16-b
18≥19 SG204-18
18≥19 SG204-18-b
产生量≥排放量 SG204-15 15≥15
产生量≥排放量 G5-f 16≥16
产生量≥排放量 SG204-17 17≥17
产生量≥排放量 G5-h 18≥18
产生量≥排放量 SG204-19 19≥19
产生量≥排放量 SG204-20 20≥20
产生量≥排放量 SG204-21 21≥21
""",
    ),
    *listed("Gl09", "2≥3 SG204-15\n4≥5 SG204-20\n6≥7 G5-f\n8≥9 G5-h\n10≥11 SG204-21"),
    *listed(
        "G106",
        """
3≥10 SG106-3
4≥5 S11-96
7≥8 S11-108-b
10≥11 SG106-10
3=4+7+10−(5+8)+14 G1-b
""",
    ),
    # On G206 the relations of G106 are printed with that form's codes; its own items are numbered otherwise.
    *listed("G206", "3≥10 SG106-3-b 2≥8\n10≥11 SG106-10-b 8≥9"),
    *(Relation("J501-1", f"{n}≥{n + 1}", f"SJ501-{n}") for n in range(3, 30, 2)),
    *(Relation("G105-2", f"{n}≥{n + 1}", f"SG1052-{n}") for n in range(3, 26, 2)),
    *listed("G204-1", "6≥7 SG2041-6\n9≥10 SG2041-9\n12≥13 SG2041-12\n15≥16 SG2041-15"),
]
KINDS = {
    "=": {"sum", "balance", "trade-sum", "ratio", "product"},
    "≥": {"part-of", "order", "balance", "product", "sum"},
    "≤": {"balance"},
}
DOUBTFUL = {"S11-17", "S11-20", "S12-46", "S12-51", "S12-68", "S12-91"}


def codes_in(text: str) -> list[str]:
    """The item numbers of one side; Σ87…95 is a range, 365 the days of a year."""
    if found := re.fullmatch(r"Σ(\d+)…(\d+)", text):
        return [str(number) for number in range(int(found[1]), int(found[2]) + 1)]
    return [number for number in re.findall(r"\d+", text) if number != "365"]


def named(params: dict[str, Any], *keys: str) -> set[str]:
    found: set[str] = set()
    for key in keys:
        value = params.get(key, ())
        found |= {value} if isinstance(value, str) else set(value)
    return found


def sides(rule: dict[str, Any]) -> tuple[set[str], set[str]]:
    """The variables left and right of the sign, of a rule whose larger or stated side is the left one."""
    params, check = rule["params"], rule["check"]
    if check in ("sum", "trade-sum"):
        return named(params, "total"), named(params, "parts", "optional")
    if check == "part-of":
        return named(params, "whole"), named(params, "parts")
    if check == "order":
        return set(params["chain"][:-1]), set(params["chain"][1:])
    if check == "balance":
        return named(params, "left"), named(params, "right", "right_minus")
    left, right = named(params, "result"), named(params, "factors", "numerator", "denominator")
    return (right, left) if params.get("comparator") == "<=" else (left, right)


@pytest.mark.parametrize("relation", FORMS, ids=lambda one: f"{one.form} {one.printed} {one.rule}")
def test_printed_relation(relation: Relation) -> None:
    rule = RULES[relation.rule]
    sign = next(one for one in "=≥≤" if one in relation.printed)
    first, *rest = re.split(r"[=≥≤]", relation.meant or relation.printed)
    left, right = sides(rule)
    assert rule["check"] in KINDS[sign]
    assert rule["level"] == ("region" if relation.region else "enterprise")
    for number in codes_in(first):
        assert PLACES[f"{relation.items}:{number}"] & left, number
    for number in (one for text in rest for one in codes_in(text)):
        assert PLACES[f"{relation.items}:{number}"] & right, number
    assert relation.printed in rule["note"] or (relation.form == "环年综1-1" and "综1-1" in rule["note"])
    assert relation.form.removeprefix("环年") in rule["note"]
    assert "X1" in rule["source"].split(",")


def test_all_forms_are_there() -> None:
    counts: dict[str, int] = defaultdict(int)
    for relation in FORMS:
        counts[relation.form] += 1
    assert dict(counts) == {
        "环年基1-1": 32,
        "环年基1-2": 19,
        "环年基3": 3,
        "环年基4": 11,
        "环年基5": 7,
        "环年基6": 4,
        "环年综1-1": 32,
        "环年综6": 7,
        "G203": 8,
        "G204": 15,
        "Gl09": 5,
        "G106": 5,
        "G206": 2,
        "J501-1": 14,
        "G105-2": 12,
        "G204-1": 4,
    }


def test_printed_relations_are_errors_but_where_the_rule_table_softens_them() -> None:
    softer = {one.rule for one in FORMS if RULES[one.rule]["severity"] != "error"}
    assert softer == {"C9-a", "C9-b", "F7"}


def test_doubtful_readings_say_so() -> None:
    for name in DOUBTFUL:
        assert RULES[name]["mark"] == "D", name
        assert "推定" in RULES[name]["note"] or "错位" in RULES[name]["note"], name
    for one in RULES.values():
        if one["id"].startswith(("SZ1-", "SZ6-", "S101-")):
            assert one["mark"] == "D", one["id"]


def test_every_rule_of_a_form_is_in_the_list_or_sums_the_quarters() -> None:
    ids = {one for one in RULES if re.match(r"S(11|12|3|4|5|6|Z1|Z6|G203|G204|G106|G1052|G2041|J501)-", one)}
    rest = ids - {one.rule for one in FORMS}
    assert {one for one in rest if not one.startswith("SJ501-")} == set()
    assert all("季度" in RULES[one]["title"] for one in rest)


def test_aggregate_forms_state_other_units_and_hazardous_waste_stays_in_tons() -> None:
    """综1-1 has 万吨 and 吨 where 基1-1 has 吨 and 千克: what a figure is entered in converts to the variable's."""
    for place, codes in PLACES.items():
        form, _, number = place.partition(":")
        for code in codes if form == "环年基1-1" and number else ():
            unit = VARIABLES[code]["unit"]
            if unit in ("吨", "千克") and "region" in VARIABLES[code].get("levels", ["region"]):
                assert unit_factor("万吨" if unit == "吨" else "吨", unit) > 1
    for code in ("hazardous_waste_generated", "hazardous_waste_reused", "hazardous_waste_stored"):
        assert VARIABLES[code]["unit"] == "吨"
    assert "危险废物仍以吨计" in RULES["G1-a"]["note"]


def test_wordings_of_the_bureau_of_statistics_and_of_the_current_form() -> None:
    assert "倾倒丢弃量" in RULES["G1-a"]["note"]
    assert "国家统计局" in RULES["G1-a"]["note"]
    assert RULES["G3-a"]["params"]["denominator"] == [
        "solid_waste_generated",
        "solid_waste_reused_from_stock",
    ]
    for name in ("G4-c", "G4-d", "S101-1-a", "S101-1-b"):
        assert RULES[name]["severity"] == "warning"
        assert "2024" in RULES[name]["note"]
