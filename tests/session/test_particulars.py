"""What an archive says of itself can be changed later, and taken back."""

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from cmarchive.cli import commands
from cmarchive.errors import ValueInvalid
from cmarchive.jobs import Monitor
from cmarchive.model import DEFAULT_FONDS
from cmarchive.session import Session


def change(session: Session, **more: object) -> None:
    given = {"office": "", "fonds": "", "reference_date": None, "city_flags": ()} | more
    session.set_particulars(**given)  # type: ignore[arg-type]


def test_change_is_kept_and_holds_at_once(session: Session) -> None:
    path = session.path
    change(
        session,
        office="示例县  环委办",
        fonds="x０43",
        reference_date=date(2025, 12, 31),
        city_flags=["west"],
    )
    for profile in (session.profile, session.view().profile):
        assert (profile.office, profile.fonds, profile.reference_date) == (
            "示例县 环委办",
            "x043",
            date(2025, 12, 31),
        )
        assert profile.city_flags == {"west"}
        assert profile.compiler == "示例县 环委办"
    session.close()
    with Session.open(path) as again:
        assert again.profile.fonds == "x043"


def test_volumes_carry_the_new_fonds_and_nothing_warns(session: Session) -> None:
    assert any("全宗号" in text for text in session.preview(Monitor()).warnings)
    change(session, fonds="X043")
    preview = session.preview(Monitor())
    assert not any("全宗号" in text for text in preview.warnings)
    assert all(volume.reference.startswith("X043-") for volume in preview.volumes)


def test_references_issued_stay(session: Session, tmp_path: Path) -> None:
    before = {one.subject: one.reference for one in session.bind(tmp_path / "案卷", Monitor()).volumes}
    change(session, fonds="X043")
    for volume in session.preview(Monitor()).volumes:
        assert volume.reference == before[volume.subject]


def test_change_is_taken_back_and_done_again(session: Session) -> None:
    change(session, fonds="X043")
    step = session.undo()
    assert step is not None
    assert step.name == "修改档案库信息"
    assert session.profile.fonds == session.view().profile.fonds == DEFAULT_FONDS
    session.redo()
    assert session.profile.fonds == "X043"


def test_the_same_again_is_no_step(session: Session) -> None:
    before = session.history()
    change(session, city_flags=session.profile.city_flags, reference_date=session.profile.reference_date)
    assert session.history() == before


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"fonds": "X 043"}, "只能用字母"),
        ({"fonds": "X/1"}, "只能用字母"),
        ({"fonds": "9" * 21}, "超过 20 个字"),
        ({"office": "办" * 61}, "超过 60 个字"),
        ({"city_flags": ["nowhere"]}, "城市属性"),
    ],
)
def test_what_cannot_be_is_refused(session: Session, given: dict[str, object], told: str) -> None:
    before = session.profile
    with pytest.raises(ValueInvalid) as raised:
        change(session, **given)
    assert told in str(raised.value)
    assert session.profile == session.view().profile == before


def test_command_line_shows_and_changes(session: Session) -> None:
    path = session.path
    change(session, city_flags=["west"])
    session.close()

    def run(*options: str) -> str:
        result = CliRunner().invoke(commands, ["profile", str(path), *options])
        assert result.exit_code == 0, result.output
        return result.output

    assert "X001（暂用，尚未设置）" in run()
    said = run("--fonds", "X043", "--office", "示例县环委办", "--on", "2025-12-31")
    assert "全宗号：X043\n" in said
    assert "立卷单位：示例县环委办" in said
    assert "基准日：2025-12-31" in said
    assert "城市属性：西部城市" in said  # what was not named stays
    assert "基准日：当天" in run("--today")
