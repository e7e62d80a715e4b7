"""What the options leave out: a sheet in its place that says so, a line in the 卷内目录, and nothing of the file."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from cmarchive.bind import BindOptions, Preset, bind, plan, preset_options
from cmarchive.jobs import Monitor
from tests.bind.conftest import Desk, Opened

REVIEW = preset_options(Preset.REVIEW)


@pytest.fixture
def secret(desk: Desk, pdf_of: Callable[..., bytes]) -> Desk:
    """An enterprise with an open item of one page, and a classified one of three."""
    subject = desk.enterprise()
    desk.file(subject, "B03", desk.store(pdf_of(1)), title="环评批复")
    item = desk.file(
        subject, "C01", desk.store(pdf_of(3, word="SECRET"), name="绝不外传.pdf"), title="应急预案"
    )
    desk.items[-1] = replace(item, secrecy="秘密★10年")
    return desk


def test_classified_item_gives_one_sheet_that_says_why(
    secret: Desk, read: Callable[[Path], Opened], tmp_path: Path
) -> None:
    planned = plan(secret.view(), options=REVIEW)
    assert planned.options == REVIEW
    result = bind(planned, secret.path, tmp_path / "out", Monitor())
    opened = read(tmp_path / "out" / result.volumes[0].file)
    [sheet] = [text for text in opened.texts if "未装入原因" in text]
    assert "本件密级为“秘密”，未装入送审版。" in sheet
    assert "应急预案" in sheet
    assert "请按保密规定向立卷单位办理" in sheet
    assert not any("绝不外传" in text for text in opened.texts)
    [contents] = [text for text in opened.texts if "备注" in text]
    assert "应急预案" in contents
    assert "未装入" in contents
    entry = planned.volumes[0].entries[-1]
    assert (entry.pages, entry.note) == (1, "未装入")
    assert planned.volumes[0].secrecy == ""


@pytest.mark.parametrize(
    ("secrecy", "options", "is_left_out"),
    [
        ("秘密", REVIEW, True),
        ("【机密】", REVIEW, True),
        ("内部", REVIEW, True),
        ("公开", REVIEW, False),
        ("", REVIEW, False),
        ("秘密", BindOptions(), False),
        ("秘密", preset_options(Preset.INTERNAL), False),
        ("内部", replace(REVIEW, leaves_out=frozenset({"绝密"})), False),
    ],
)
def test_which_items_stay_out(secret: Desk, secrecy: str, options: BindOptions, is_left_out: bool) -> None:
    secret.items[-1] = replace(secret.items[-1], secrecy=secrecy)
    entry = plan(secret.view(), options=options).volumes[0].entries[-1]
    assert entry.is_withheld is is_left_out
    assert entry.pages == (1 if is_left_out else 3)


def test_volumes_are_no_longer_than_the_options_say(secret: Desk) -> None:
    parts = [one.parts for one in plan(secret.view(), options=BindOptions(sheet_limit=2)).volumes]
    assert parts[0] > len(plan(secret.view(), options=BindOptions()).volumes[0].entries[:1])
