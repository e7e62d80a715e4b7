"""The whole round by the command line, with real packages: pack, receive, review, return, answer, pack again."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cmarchive.cli import run

Run = Callable[..., str]


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command that must succeed (with ``code`` if it says otherwise) and give what it printed."""

    def call(*words: object, code: int = 0) -> str:
        assert run([str(word) for word in words]) == code, capsys.readouterr()
        return capsys.readouterr().out

    return call


@pytest.fixture
def offices(cli: Run, tmp_path: Path, make_pdf: Any, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    """A city, and a county with one enterprise, one document and one figure."""
    monkeypatch.setenv("CMARCHIVE_KEYS", str(tmp_path / "密钥"))
    city, county = tmp_path / "示例市2025.cma", tmp_path / "示例县2025.cma"
    day = ("--year", "2025", "--on", "2025-12-31")
    cli("new", city, "--county", "示例市", "--region", "610100", *day)
    cli("new", county, "--county", "示例县", "--region", "610111", *day)
    roster = tmp_path / "名录.csv"
    roster.write_text("企业名称,统一社会信用代码\n示例甲纸业有限公司,91611023MA6X0A1B16\n", encoding="utf-8")
    cli("enterprises", "import", county, roster)
    put_figure(cli, county, tmp_path, "120.5")
    cli("add", county, make_pdf(tmp_path / "执照.pdf", 2), "--subject", "0001", "--slot", "A02")
    return city, county


def put_figure(cli: Run, county: Path, folder: Path, value: str) -> None:
    table = folder / "数据.csv"
    table.write_text(f"主体,数据项,年度,数值,单位\n示例县,gdp,2025,{value},亿元\n", encoding="utf-8")
    cli("figures", "import", county, table)


def hand_in(cli: Run, county: Path, city: Path, package: Path) -> None:
    cli("pack", county, "-o", package, "--no-volumes")
    cli("receive", package, "--into", city)


def test_the_round(cli: Run, offices: tuple[Path, Path], tmp_path: Path, make_pdf: Any) -> None:
    city, county = offices
    hand_in(cli, county, city, tmp_path / "一.zip")
    queue = json.loads(cli("review", "list", city, "示例县", "--format", "json"))
    assert {"item:1", "figure:region:610111:gdp:2025"} <= {one["target"] for one in queue["entries"]}
    assert "从未看过" in cli("review", "list", city, "610111", "--limit", "3")

    cli("review", "state", city, "示例县", "指标3", "通过", "--by", "审核员甲")
    cli("review", "state", city, "示例县", "指标3", "--by", "赵复", "--second")
    cli("review", "opinion", city, "示例县", "件1", "--phrase", "T03", "--page", 2, "--by", "审核员甲")
    told = cli(
        "review", "opinion", city, "示例县", "地区生产总值@2025", "--text", "与年鉴不符", "--by", "审核员甲"
    )
    assert "需修改：与年鉴不符" in told
    assert "T03" in cli("review", "phrases", city)
    back = tmp_path / "退回"
    sent = cli("review", "return", city, "示例县", "-o", back, "--by", "示例市创建办", "--sign")
    assert "2 条审核意见（已签名）" in sent

    [file] = back.glob("*.cmreview")
    assert "新增 2 条" in cli("opinions", "import", county, file)
    assert "未变 2 条" in cli("opinions", "import", county, file)
    listed = json.loads(cli("opinions", "list", county, "--format", "json"))
    ids = {one["text"]: one["id"] for one in listed}
    assert {one["target"] for one in listed} == {"item:1", "figure:region:610111:gdp:2025"}
    put_figure(cli, county, tmp_path, "121.5")
    cli("add", county, make_pdf(tmp_path / "新.pdf", 3), "--subject", "0001", "--slot", "A02")
    for number in ids.values():
        assert "已整改" in cli(
            "opinions", "answer", county, number[:8], "已整改", "--item", 2, "--by", "经办员乙"
        )

    hand_in(cli, county, city, tmp_path / "二.zip")
    compared = json.loads(cli("compare", city, "示例县", "--format", "json"))
    assert [(one["item"], one["change"]) for one in compared["items"]] == [(2, "added")]
    assert [(one["before"], one["after"]) for one in compared["figures"]] == [("120.5", "121.5")]
    text = cli("compare", city, "示例县", "--from", 1, "--to", 2)
    assert "有 2 处不同" in text
    assert "120.5 亿元 → 121.5 亿元" in text

    table = {one["id"]: one for one in json.loads(cli("review", "table", city, "示例县", "--format", "json"))}
    assert {one["state"] for one in table.values()} == {"mended"}
    assert all(one["answer"] == "已整改" and one["evidence"] for one in table.values())
    for number in ids.values():
        done = cli("review", "judge", city, "示例县", number, "通过", "--verdict", "同意", "--by", "审核员甲")
        assert "通过" in done
        cli("review", "sign", city, "示例县", number, "--by", "赵复")
    assert "核查：同意" in cli("review", "table", city, "示例县")
    assert "县区自行校核与本级复核相同" in cli("review", "findings", city, "示例县")

    rolled = json.loads(cli("rollup", city, "-o", tmp_path / "汇总", "--format", "json"))
    [row] = rolled["board"]
    assert (row["name"], row["serial"], row["open"], row["place"]) == ("示例县", 2, 0, 1)
    [gdp] = [one for one in rolled["totals"] if (one["variable"], one["year"]) == ("gdp", 2025)]
    assert (gdp["value"], gdp["missing"]) == ("121.5", [])
    assert all(Path(one).is_file() for one in rolled["files"])
    assert "示例县　第 2 次" in cli("rollup", city, "-o", tmp_path / "汇总")


def test_own_and_carried_findings_agree_on_the_same_scheme(
    cli: Run, offices: tuple[Path, Path], tmp_path: Path
) -> None:
    city, county = offices
    hand_in(cli, county, city, tmp_path / "一.zip")
    found = json.loads(cli("review", "findings", city, "示例县", "--format", "json"))
    assert found["same"] > 0
    assert [found[name] for name in ("only_theirs", "only_ours", "severity", "values")] == [[], [], [], []]


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("review", "list", "{city}", "没有的县"), 1, "没有“没有的县”的已接收的报送"),
        (("review", "state", "{city}", "示例县", "件9", "通过", "--by", "王"), 1, "编号为 9"),
        (("review", "state", "{city}", "示例县", "件1", "好", "--by", "王"), 2, "不在"),
        (("review", "state", "{city}", "示例县", "件1", "--by", "王"), 2, "写明结论"),
        (("review", "state", "{city}", "示例县", "执照", "通过", "--by", "王"), 1, "请写成 件12"),
        (("review", "state", "{city}", "示例县", "件1", "已整改", "--by", "王"), 1, "县区答复"),
        (("review", "opinion", "{city}", "示例县", "件1", "--by", "王"), 1, "不能为空"),
        (("review", "opinion", "{city}", "示例县", "件1", "--phrase", "X1", "--by", "王"), 1, "没有这条话术"),
        (("review", "judge", "{city}", "示例县", "ffff", "通过", "--by", "王"), 1, "找不到编号"),
        (("opinions", "import", "{county}", "{county}"), 1, "无法读取"),
        (("opinions", "answer", "{county}", "ffff", "好", "--by", "李"), 1, "找不到编号"),
        (("compare", "{city}", "示例县"), 1, "只有一次报送"),
        (("rollup", "{city}", "-o", "{city}/x"), 1, "档案库之内"),
    ],
)
def test_mistakes_are_told(
    cli: Run,
    offices: tuple[Path, Path],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    words: tuple[str, ...],
    code: int,
    said: str,
) -> None:
    city, county = offices
    hand_in(cli, county, city, tmp_path / "一.zip")
    assert run([word.format(city=city, county=county) for word in words]) == code
    assert said in capsys.readouterr().err


def test_an_empty_city_rolls_up(cli: Run, offices: tuple[Path, Path], tmp_path: Path) -> None:
    city, _ = offices
    cli("counties", "add", city, "610112", "另一县")
    assert "另一县　未报送" in cli("rollup", city, "-o", tmp_path / "汇总")
