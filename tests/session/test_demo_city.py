"""The sample city: counties that handed in, one that was told what is wrong and mended it, a package to practise with."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from cmarchive.cli import commands
from cmarchive.errors import ArchiveExists
from cmarchive.jobs import Cancelled, Monitor
from cmarchive.review import ReviewState
from cmarchive.session import NextKind, Session, find_city_demo, make_city_demo
from cmarchive.session.demo import cleared

EAST, WEST = "示例东县", "示例西县"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The folder, and what the command line said; a second run over it replaces it."""
    folder = tmp_path_factory.mktemp("demo") / "示例市"
    result = CliRunner().invoke(commands, ["demo", "--city", str(folder)])
    assert result.exit_code == 0, result.output
    return folder, result.output


@pytest.fixture(scope="module")
def city(made: tuple[Path, str]) -> Iterator[Session]:
    with Session.open(made[0] / "示例市2025.cma") as opened:
        yield opened


class Stopping(Monitor):
    """Somebody presses Cancel after so many steps."""

    def __init__(self, after: int) -> None:
        super().__init__()
        self._left = after

    def report(self) -> None:
        self._left -= 1
        if self._left == 0:
            self.cancel()


def test_stopped_on_the_way_it_is_no_sample_yet_and_can_be_begun_again(tmp_path: Path) -> None:
    folder = tmp_path / "示例市"
    for after in (3, 700):  # while papers are drawn, and while they are taken in
        with pytest.raises(Cancelled):
            make_city_demo(folder, Stopping(after))
        assert find_city_demo(folder) is None
        assert not list(folder.glob("*.cma/lock"))
    cleared(folder)
    assert [one.name for one in folder.iterdir()] == ["示例说明.txt"]


@pytest.mark.parametrize("name", ["某县2025.cma", "总结.docx"])
def test_what_a_person_keeps_is_never_taken_for_a_sample(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "工作"
    (folder / "资料").mkdir(parents=True)
    (folder / name).mkdir()
    with pytest.raises(ArchiveExists):
        make_city_demo(folder, Monitor())
    assert {one.name for one in folder.iterdir()} == {"资料", name}


def test_everything_is_where_it_is_said_to_be(made: tuple[Path, str]) -> None:
    folder, said = made
    for name in (f"{EAST}2025.cma", f"{WEST}2025.cma", "示例市2025.cma", "待接收"):
        assert (folder / name).exists()
        assert name in said


def test_counties_handed_in_and_one_of_them_again(city: Session) -> None:
    assert [(one.county, one.serial, one.is_accepted) for one in city.submissions()] == [
        (EAST, 1, True),
        (EAST, 2, True),
        (WEST, 1, True),
    ]


def test_what_was_said_was_mended_but_for_one(city: Session) -> None:
    again = city.submissions()[1]
    told = city.reviewed(again).opinions
    assert sorted(one.state for one in told) == [ReviewState.MEND, ReviewState.MENDED, ReviewState.MENDED]
    changed = city.compare_submissions(again, Monitor())
    assert [(one.key.variable, one.key.year) for one in changed.figures] == [("gdp_tertiary", 2024)]
    assert len(changed.items) == 1
    rules = {one.rule for one in city.review_queue(again, Monitor()).findings}
    assert rules.isdisjoint({"B2", "DS-2"})  # the sum is right now, and the licence valid


def test_queue_has_what_is_wrong_and_no_check_is_broken(city: Session) -> None:
    for submission in city.submissions():
        found = city.review_queue(submission, Monitor())
        assert found.entries
        assert [one.message for one in found.findings if one.check == "check-broken"] == []


def test_city_can_be_rolled_up(city: Session) -> None:
    report = city.rollup(Monitor())
    assert [one.name for one in report.view.counties] == [EAST, WEST]
    key = report.view.region.key
    figure = report.view.figure(key, "gdp", 2025)
    assert figure is not None
    assert str(figure.number.value) == "318.12"  # 106.04, and twice as much


def test_package_that_waits_can_be_received(made: tuple[Path, str], tmp_path: Path) -> None:
    (waiting,) = (made[0] / "待接收").glob("*.zip")
    own = shutil.copytree(
        made[0] / "示例市2025.cma", tmp_path / "示例市2025.cma", ignore=shutil.ignore_patterns("lock")
    )
    with Session.open(own) as opened:
        received = opened.receive(waiting, Monitor()).submission
        assert (received.county, received.serial, received.is_accepted) == (WEST, 2, True)
        (figure,) = opened.compare_submissions(received, Monitor()).figures
        assert (figure.key.variable, figure.key.year) == ("air_good_ratio", 2024)


def test_next_step_of_the_city_is_to_review_what_came(city: Session) -> None:
    step = city.overview().step
    assert step.kind is NextKind.REVIEW
    assert step.action in (f"审核{EAST}第 2 次报送", f"审核{WEST}第 1 次报送")
    assert step.region in {one.region_code for one in city.submissions()}
