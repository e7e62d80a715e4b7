"""The whole round between a county and its city, with packages as they travel, in one test.

Pack, verify clean, receive, give opinions, return them, mend, pack again, compare, accept; and bring the county's
archive back from its package.
"""

import shutil
import sqlite3
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import pikepdf
import pytest

from cmarchive.comparison import PageChange, PageRun
from cmarchive.jobs import Monitor
from cmarchive.model import FigureKey
from cmarchive.review import ReviewState, figure_anchor, item_anchor, slot_anchor
from cmarchive.session import CountyStand, Session, restore_archive, verify_package
from cmarchive.store import Store
from cmarchive.submissions import Submission
from cmarchive.verification import Outcome
from tests.handover.conftest import BARE

COUNTY = "610101"


@pytest.fixture(autouse=True)
def keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CMARCHIVE_KEYS", str(tmp_path / "keys"))


def with_page_two_redrawn(scan: Path, target: Path) -> Path:
    """The same scan but for its second page."""
    with pikepdf.open(scan) as pdf:
        pdf.pages[1].mediabox = pikepdf.Array([0, 0, 300, 400])
        pdf.save(target)
    return target


def kept(session: Session) -> dict[str, object]:
    """All an archive holds: every table row by row, and every original a document is of, by name.

    But for what could be undone, which stays where it was done, and the packages, of which the last is known only
    after it was made.
    """
    left_out = {"undo_steps", "undo_changes", "packages", "package_digests"}
    with sqlite3.connect(session.path / "archive.db") as database:
        sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
        names = {name for (name,) in database.execute(sql)} - left_out
        tables: dict[str, object] = {
            name: sorted(map(repr, database.execute(f"SELECT * FROM {name}"))) for name in names
        }
        digests = {digest for (digest,) in database.execute("SELECT digest FROM item_files")}
    files = (path for path in (session.path / "objects").rglob("*") if path.name in digests)
    return tables | {path.name: path.read_bytes() for path in files}


def handed_in(county: Session, city: Session, target: Path, *, delta: bool) -> Submission:
    """Pack, verify, and receive."""
    monitor = Monitor()
    report = county.pack(target, monitor, options=replace(BARE, delta=delta), signer=partial(county.sign))
    verified = verify_package(report.file, monitor)
    assert (verified.is_valid_bag, verified.is_package) == (True, True)
    assert not [one for one in verified.checks if one.outcome is Outcome.FAILED]
    received = city.receive(report.file, monitor)
    assert received.submission.is_accepted
    return received.submission


def test_the_round(county: Session, city: Session, tmp_path: Path, monitor: Monitor) -> None:
    works = county.find_subject("示例乙机械厂")
    plan = next(one for one in county.view().items if one.title == "总平面图")
    photo, old = plan.files
    gdp, coal = (
        FigureKey(county.profile.region.key, "gdp", 2025),
        FigureKey(works, "coal_fuel", 2025),
    )
    county.put_figure(*gdp, "120.5")

    # what the county hands in, and what the city says of it
    first = handed_in(county, city, tmp_path / "一.zip", delta=False)
    city.decide(first, item_anchor(1), ReviewState.PASSED, "审核员甲")
    said = {
        "page": city.put_opinion(
            first, item_anchor(plan.id, file=old.digest, page=2), "第 2 页看不清", "审核员甲"
        ),
        "figure": city.put_opinion(first, figure_anchor(gdp), "与年鉴不一致", "审核员甲"),
        "slot": city.put_opinion(first, slot_anchor(works, "C03"), "缺少登记回执", "审核员甲"),
    }
    sent = city.return_review(first, tmp_path / "退回", "示例市创建办", monitor, sign=True)
    assert city.overview().desk[0].stand is CountyStand.MENDING

    # the county sees each at its place, mends two, and answers
    report = county.import_opinions(sent.file, monitor)
    assert {one.id for one in report.merge.new} == {one.id for one in said.values()}
    assert [one.text for one in county.opinions_of(item_anchor(plan.id).target)] == ["第 2 页看不清"]
    with Store.open(county.path, "") as store:
        drawn, pictured = store.objects.path(old.digest), store.objects.path(photo.digest)
        shutil.copyfile(pictured, tmp_path / photo.name)
        better = with_page_two_redrawn(drawn, tmp_path / "图.pdf")
    county.replace_files(plan.id, [tmp_path / photo.name, better])
    county.put_figure(*gdp, "121.5")
    licence = county.add(
        [with_page_two_redrawn(drawn, tmp_path / "回执.pdf")],
        subject=works,
        slot="C03",
        title="登记回执",
        dated=date(2025, 1, 2),
    )
    county.answer(said["page"].id, "已重新扫描", "经办员乙")
    county.answer(said["figure"].id, "已按年鉴改正", "经办员乙")
    county.answer(said["slot"].id, "已补充", "经办员乙", [licence.id])

    # the next package tells exactly that
    second = handed_in(county, city, tmp_path / "二.zip", delta=True)
    assert (second.serial, second.previous) == (2, first.id)
    found = city.compare_submissions(second, monitor)
    changed, added = found.items
    assert (changed.item.id, changed.fields, [file.after and file.after.name for file in changed.files]) == (
        plan.id,
        (),
        ["图.pdf"],
    )
    assert changed.files[0].pages == (PageRun(PageChange.CHANGED, 2, 2, 2, 2),)
    assert (added.before, added.item.title) == (None, "登记回执")
    [figure] = found.figures
    assert figure.key == gdp
    assert figure.before is not None
    assert figure.after is not None
    assert (figure.before.number.text, figure.after.number.text) == ("120.5", "121.5")
    assert found.count == 3, "nothing else"
    assert coal in city.view_of(second).figures

    # the answers came along; the city judges them and is done
    rows = {row.opinion.id: row for row in city.opinion_rows(second)}
    assert {one: rows[opinion.id].answer for one, opinion in said.items()} == {
        "page": "已重新扫描",
        "figure": "已按年鉴改正",
        "slot": "已补充",
    }
    assert rows[said["slot"].id].evidence == "C03 登记回执"
    assert city.overview().desk[0].stand is CountyStand.WAITING
    city.judge_all(second, [one.id for one in said.values()], ReviewState.PASSED, "已核对", "审核员甲")
    assert city.overview().desk[0].stand is CountyStand.DONE
    assert {row.opinion.state for row in city.opinion_rows(second)} == {ReviewState.PASSED}

    # and the archive comes back as it was
    wanted = kept(county)
    full = county.pack(tmp_path / "三.zip", monitor, options=BARE)
    county.close()
    with Session.open(restore_archive(full.file, tmp_path / "恢复.cma", monitor)) as restored:
        assert restored.doctor(monitor).is_sound
        found_again = kept(restored)
        assert {
            name for name in {*wanted, *found_again} if wanted.get(name) != found_again.get(name)
        } == set()
