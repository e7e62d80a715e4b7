"""``bind`` as a script uses it: presets and single options, the plan before, and what is wrong with an option."""

import json
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest

from cmarchive import listing_bind
from cmarchive.cli import run
from cmarchive.cli_bind import bind as command
from cmarchive.cli_bind import chosen_options
from cmarchive.jobs import Monitor
from cmarchive.session import (
    BindOptions,
    BindResult,
    Fit,
    Foreign,
    NumberForm,
    Numbering,
    NumberStyle,
    Preset,
    Session,
    Sides,
    Stamp,
    preset_options,
)
from cmarchive.volumes import RemarkKind, VolumeRemark
from tests.session.conftest import MakePdf

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def archive(session: Session, tmp_path: Path, make_pdf: MakePdf) -> Path:
    """An archive of two enterprises, closed; the first has an open item and a classified one."""
    for slot, secrecy in (("A01", ""), ("B03", "秘密")):
        file = make_pdf(tmp_path / f"{slot}.pdf", 3)
        item = session.add(
            [file], subject=session.find_subject("示例甲纸业有限公司"), slot=slot, title=f"材料{slot}"
        )
        session.update_item(replace(item, secrecy=secrecy))
    session.close()
    return session.path


def options_of(*arguments: str) -> BindOptions:
    """What a command line chooses."""
    context = command.make_context("bind", ["某.cma", "-o", "案卷", *arguments])
    known = {"archive", "target", "plan", "only", "single", "form"}
    return chosen_options(**{name: value for name, value in context.params.items() if name not in known})


@pytest.mark.parametrize("preset", list(Preset))
def test_a_preset_alone_is_that_preset(preset: Preset) -> None:
    assert options_of("--preset", preset.value) == preset_options(preset)


def test_without_a_preset_it_is_the_review_edition() -> None:
    assert options_of() == preset_options(Preset.REVIEW)


@pytest.mark.parametrize(
    ("arguments", "change"),
    [
        (["--sides", "two"], {"sides": Sides.TWO}),
        (["--numbers", "22"], {"number_style": NumberStyle.DAT22}),
        (["--numbering", "item"], {"numbering": Numbering.ITEM}),
        (["--pair"], {"number_form": NumberForm.PAIR}),
        (["--stamp", "filing"], {"stamp": Stamp.FILING}),
        (["--foreign", "render"], {"foreign": Foreign.RENDER}),
        (["--fit", "full"], {"fit": Fit.FULL}),
        (["--foldouts"], {"foldouts": True}),
        (["--no-dividers"], {"dividers": False}),
        (["--no-indexes"], {"indexes": False}),
        (["--findings"], {"findings": True}),
        (["--no-findings"], {"findings": False}),
        (["--no-foldouts"], {"foldouts": False}),
        (["--limit", "150"], {"sheet_limit": 150}),
        (["--thickness", "20.5"], {"thickness": 20.5}),
        (["--thickness", "0"], {"thickness": None}),
        (["--spines"], {"spines": True}),
        (["--no-spines"], {"spines": False}),
        (["--watermark", "送审稿"], {"watermark": "送审稿"}),
        (["--watermark", ""], {"watermark": ""}),
        (["--number-size", "10.5"], {"number_size": 10.5}),
        (["--number-colour", "#1f2328"], {"number_colour": "1F2328"}),
        (["--dpi", "200"], {"resolution": 200}),
        (["--dpi", "0"], {"resolution": None}),
    ],
)
def test_an_option_overrides_the_preset(arguments: list[str], change: dict[str, object]) -> None:
    for preset in Preset:
        expected = replace(preset_options(preset), **change)  # type: ignore[arg-type]  # one field of many types
        assert options_of("--preset", preset.value, *arguments) == expected


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--preset", "送审版"], "--preset 不对：“送审版”不在 review、internal、print 之中。"),
        (["--sides", "3"], "--sides 不对：“3”不在 one、two 之中。"),
        (["--numbers", "DA/T22"], "“DA/T22”不在 11822、22 之中"),
        (["--stamp", "章"], "不在 none、filing、reference 之中"),
        (["--limit", "很多"], "--limit 不对：“很多”不是整数。"),
        (["--limit", "1.5"], "“1.5”不是整数"),
        (["--limit", "0"], "应在 1 到 2000 之间"),
        (["--thickness", "-3"], "“-3”不是数"),
        (["--thickness", "1"], "应在 5 到 200 之间，或为 0"),
        (["--thickness", "nan"], "“nan”不是数"),
        (["--number-size", "40"], "应在 6 到 16 之间"),
        (["--number-colour", "红"], "请写成六位十六进制数"),
        (["--dpi", "72"], "应在 100 到 1200 之间，或为 0"),
        (["--dpi"], "选项 --dpi 后面缺少值"),
    ],
)
def test_a_wrong_option_is_a_wrong_command_line(
    archive: Path, tmp_path: Path, capsys: Captured, arguments: list[str], message: str
) -> None:
    assert run(["bind", str(archive), "-o", str(tmp_path / "案卷"), *arguments]) == 2
    printed = capsys.readouterr()
    assert message in printed.err
    assert not printed.out
    assert not (tmp_path / "案卷").exists()


def test_a_folder_is_needed_unless_only_planning(archive: Path, capsys: Captured) -> None:
    assert run(["bind", str(archive)]) == 2
    assert "缺少选项 -o（放案卷的文件夹）" in capsys.readouterr().err
    assert run(["bind", str(archive), "--plan"]) == 0


def test_plan_prints_and_writes_nothing(archive: Path, tmp_path: Path, capsys: Captured) -> None:
    target = tmp_path / "案卷"
    assert run(["bind", str(archive), "-o", str(target), "--plan", "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert not target.exists()
    assert told["preset"] == "review"
    assert told["totals"]["volumes"] == len(told["volumes"])
    assert told["totals"]["pages"] == sum(one["pages"] for one in told["volumes"])
    first = told["volumes"][0]
    assert (first["number"], first["items"], first["subject"]["name"]) == (1, 2, "示例甲纸业有限公司")
    assert any("未装入送审版" in text for text in first["warnings"])
    assert run(["info", str(archive), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["volumes"] == 0


def test_plan_as_a_table_stands_in_columns(archive: Path, capsys: Captured) -> None:
    assert run(["bind", str(archive), "--plan", "--preset", "print", "--only", "示例甲纸业有限公司"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "打印版　计划"
    head, row = lines[1], lines[2]

    def column(line: str, word: str) -> int:
        before = line[: line.index(word)]
        return sum(2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in before)

    assert column(head, "案卷题名") == column(row, "示例甲纸业")
    assert column(head, "档号") == column(row, "X001")
    assert column(head, "提示") == column(row, "1 处")
    assert lines[3].startswith("共 1 卷 ")
    assert lines[3].endswith("处需要注意")
    assert any(line.startswith("  第 1 卷　应归档的材料还缺") for line in lines)


def test_binding_follows_the_options(archive: Path, tmp_path: Path, capsys: Captured) -> None:
    """The classified item of 3 pages is one sheet in the 送审版; the open one is the same in both."""
    lengths = {}
    for preset in ("review", "internal"):
        assert (
            run(["bind", str(archive), "-o", str(tmp_path / preset), "--preset", preset, "--format", "json"])
            == 0
        )
        items = json.loads(capsys.readouterr().out)["volumes"][0]["items"]
        lengths[preset] = [one["last"] - one["first"] + 1 for one in items]
    assert lengths == {"review": [3, 1], "internal": [3, 3]}


@pytest.mark.parametrize(
    ("arguments", "written"),
    [(["--preset", "print"], True), (["--preset", "print", "--no-spines"], False), (["--spines"], True)],
)
def test_spines_are_written_when_asked_for(
    archive: Path, tmp_path: Path, capsys: Captured, arguments: list[str], *, written: bool
) -> None:
    assert run(["bind", str(archive), "-o", str(tmp_path / "案卷"), *arguments]) == 0
    assert (tmp_path / "案卷" / "脊背.pdf").exists() is written
    assert str(tmp_path / "案卷" / "总目录.pdf") in capsys.readouterr().out


def test_volumes_are_listed_with_what_was_found(session: Session, monitor: Monitor, tmp_path: Path) -> None:
    result = session.bind(tmp_path / "案卷", monitor, options=preset_options(Preset.INTERNAL))
    found = VolumeRemark(
        kind=RemarkKind.NONCONFORMANT, item=7, label="3", file="图.pdf", message="字体没有嵌入。"
    )
    first, *others = result.volumes
    told = (
        replace(first, conformant=False, remarks=(found,)),
        *(replace(one, conformant=True) for one in others),
    )
    shown: BindResult = replace(result, volumes=told)
    text = listing_bind.bound(shown, "text").splitlines()
    assert "PDF/A 不合格" in text[0]
    assert "PDF/A 合格" in text[1]
    data = json.loads(listing_bind.bound(shown, "json"))
    assert [one["conformant"] for one in data["volumes"][:2]] == [False, True]
    assert data["volumes"][0]["remarks"] == [
        {"kind": "nonconformant", "item": 7, "page": "3", "file": "图.pdf", "message": "字体没有嵌入。"}
    ]
