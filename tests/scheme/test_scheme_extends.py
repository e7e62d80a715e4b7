"""One scheme that builds on another, and circles in a scheme's rules."""

from pathlib import Path

import pytest

from cmarchive.errors import SchemeInvalid
from cmarchive.scheme import load_scheme

BASE = {
    "scheme.toml": """
id = "base"
title = "一"
short = "一"
document_number = "无"
issued = "无"
verification = "无"
mark = "mem"
[[flag]]
code = "west"
title = "西部"
mark = "mem"
""",
    "dossier.toml": "",
    "variables.toml": """
[[variable]]
code = "a"
name = "甲"
unit = "吨"
required = true
mark = "mem"
[[variable]]
code = "b"
name = "乙"
unit = "吨"
mark = "mem"
""",
    "indicators.toml": """
[[indicator]]
code = "1"
name = "一"
short = "一"
group = "一"
text = "一"
mark = "mem"
[indicator.condition]
kind = "unknown"
mark = "mem"
""",
    "rules.toml": """
[[rule]]
id = "R1"
check = "sum"
severity = "error"
title = "合计"
mark = "mem"
[rule.params]
total = "a"
parts = ["b"]
""",
}
IDENTITY = BASE["scheme.toml"].partition("[[flag]]")[0].replace('"base"', '"own"')
OWN = {
    "scheme.toml": IDENTITY + 'extends = "base"\n[without]\nflag = ["west"]\n',
    "dossier.toml": "",
    "variables.toml": '[[variable]]\ncode = "a"\nrequired = false\n',
    "indicators.toml": "",
    "rules.toml": "",
}


def write(root: Path, own: dict[str, str]) -> Path:
    for name, files in (("base", BASE), ("own", OWN | own)):
        (root / name).mkdir()
        for file, text in files.items():
            (root / name / file).write_text(text, encoding="utf-8")
    return root / "own"


def problems(root: Path, own: dict[str, str]) -> list[str]:
    with pytest.raises(SchemeInvalid) as caught:
        load_scheme(write(root, own))
    return caught.value.params["problems"].splitlines()


def test_takes_over_all_but_indicators_and_changes_only_what_it_names(tmp_path: Path) -> None:
    scheme = load_scheme(write(tmp_path, {}))
    assert (scheme.id, scheme.indicators, list(scheme.flags)) == ("own", (), [])
    a = scheme.variables["a"]
    assert (a.name, a.unit, a.required) == ("甲", "吨", False)
    assert [rule.id for rule in scheme.rules] == ["R1"]


def test_new_entries_follow_and_a_second_change_is_a_duplicate(tmp_path: Path) -> None:
    more = OWN["variables.toml"] * 2 + '[[variable]]\ncode = "c"\nname = "丙"\nunit = "吨"\nmark = "mem"\n'
    assert "variables.toml → variable a → code：“a”重复出现" in problems(tmp_path, {"variables.toml": more})


def test_what_is_left_out_must_exist(tmp_path: Path) -> None:
    text = IDENTITY + 'extends = "base"\n[without]\nrule = ["R9"]\nrules = ["R1"]\n'
    assert problems(tmp_path, {"scheme.toml": text}) == [
        "scheme.toml → without → rule：没有可以去掉的条目“R9”",
        "scheme.toml → without → rules：没有名为该项的键“rules”，是否应为“rule”",
    ]


@pytest.mark.parametrize("base", ["nothing", "own"])
def test_the_base_must_be_another_scheme(tmp_path: Path, base: str) -> None:
    text = IDENTITY + f'extends = "{base}"\n'
    own = {"scheme.toml": text, "variables.toml": ""}
    assert problems(tmp_path, own) == [f"scheme.toml → extends：没有可以沿用的方案“{base}”"]


@pytest.mark.parametrize(
    ("check", "params", "chain"),
    [
        ("sum", 'total = "b"\nparts = ["a"]', "a ← b ← a（规则 R1、R2）"),
        ("part-of", 'whole = "b"\nparts = ["a"]', "a ← b ← a（规则 R1、R2）"),
        ("ratio", 'result = "b"\nnumerator = ["a"]', "a ← b ← a（规则 R1、R2）"),
        ("sum", 'total = "b"\nparts = ["b"]', "b ← b（规则 R2）"),
    ],
)
def test_circles_are_named_once(tmp_path: Path, check: str, params: str, chain: str) -> None:
    rule = BASE["rules.toml"].partition("[rule.params]")[0].replace("R1", "R2").replace('"sum"', f'"{check}"')
    lines = problems(tmp_path, {"rules.toml": f"{rule}[rule.params]\n{params}\n"})
    assert lines == [f"rules.toml → rule R2：数据项互相推算，成了循环：{chain}"]


def test_a_circle_needs_one_level(tmp_path: Path) -> None:
    rule = (
        BASE["rules.toml"]
        .replace("R1", "R2")
        .replace('title = "合计"', 'title = "合计"\nlevel = "enterprise"')
    )
    swapped = rule.replace('total = "a"', 'total = "b"').replace('["b"]', '["a"]')
    assert len(load_scheme(write(tmp_path, {"rules.toml": swapped})).rules) == 2


def test_an_unknown_demand_names_nothing(tmp_path: Path) -> None:
    text = BASE["indicators.toml"].replace('kind = "unknown"', 'kind = "unknown"\nvariable = "a"')
    assert problems(tmp_path, {"indicators.toml": text}) == [
        "indicators.toml → indicator 1 → condition → kind：要求不明的条件不能有数据项和限值"
    ]


def test_a_missing_unit_is_a_mistake(tmp_path: Path) -> None:
    text = '[[variable]]\ncode = "c"\nname = "丙"\nmark = "mem"\n'
    assert problems(tmp_path, {"variables.toml": text}) == ["variables.toml → variable c → unit：缺少单位"]
