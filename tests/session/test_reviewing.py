"""The loop between city and county: opinions go out, answers come back, changes are seen, things are accepted."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from pikepdf import Pdf

from cmarchive.assessment import Severity
from cmarchive.errors import (
    ArchiveError,
    FileUnreadable,
    ItemUnknown,
    NothingSubmitted,
    OpinionUnknown,
    ReviewFileInvalid,
    SlotUnknown,
    SubjectUnknown,
    ValueInvalid,
)
from cmarchive.handover.returning import read_review, write_review
from cmarchive.jobs import Monitor
from cmarchive.model import FigureKey, SubjectKey, SubjectKind
from cmarchive.review import ReviewState, figure_anchor, indicator_anchor, item_anchor, slot_anchor
from cmarchive.scoring import Phrase
from cmarchive.session import Session
from cmarchive.session.review_targets import find_target
from cmarchive.session.signing import USER_KEYS
from tests.session.reviewing import City, open_city, open_county

FIRM = SubjectKey(SubjectKind.ENTERPRISE, "0001")
PENDING, PASSED, MEND, MENDED = ReviewState.PENDING, ReviewState.PASSED, ReviewState.MEND, ReviewState.MENDED
RETURNED = ReviewState.RETURNED


@pytest.fixture
def city(tmp_path: Path) -> Iterator[City]:
    with open_city(tmp_path) as opened:
        yield opened


@pytest.fixture
def county(tmp_path: Path, make_pdf: Any, monitor: Monitor) -> Iterator[Session]:
    with open_county(tmp_path, "610111", "示例县") as opened:
        roster = tmp_path / "名录.csv"
        roster.write_text(
            "企业名称,统一社会信用代码\n示例甲纸业有限公司,91611023MA6X0A1B16\n", encoding="utf-8"
        )
        opened.import_enterprises(roster, monitor)
        opened.add([make_pdf(tmp_path / "执照.pdf", 2)], subject=FIRM, slot="A02", title="营业执照")
        opened.put_figure(opened.view().region.key, "gdp", 2025, "120.5")
        yield opened


def test_the_whole_loop(city: City, county: Session, tmp_path: Path, make_pdf: Any, monitor: Monitor) -> None:
    first = city.hand_in(county)
    figure = figure_anchor(FigureKey(county.view().region.key, "gdp", 2025))
    about_page = city.put_opinion(
        first, item_anchor(1, page=2), "第 2 页模糊", "审核员甲", points=Decimal("0.5"), hint="重新扫描"
    )
    about_figure = city.put_opinion(first, figure, "与年鉴不符", "审核员甲", severity=Severity.ERROR)
    city.put_opinion(first, slot_anchor(FIRM, "C01"), "缺少许可证", "审核员甲", state=RETURNED)
    assert about_page.anchor.file == county.view().items[0].files[0].digest
    sent = city.return_review(first, tmp_path / "退回", "示例市创建办", monitor)
    assert sent.opinions == 3

    report = county.import_opinions(sent.file, monitor)
    assert len(report.merge.new) == 3
    assert [one.text for one in county.opinions_of("item:1")] == ["第 2 页模糊"]
    assert county.view().opinions == tuple(county.opinions())
    county.put_figure(county.view().region.key, "gdp", 2025, "121.5")
    better = county.add([make_pdf(tmp_path / "新.pdf", 3)], subject=FIRM, slot="A02", title="营业执照新扫描")
    county.answer(about_page.id[:8], "已重新扫描", "经办员乙", [better.id])
    county.answer(about_figure.id, "已按年鉴改正", "经办员乙")

    second = city.hand_in(county, 2)
    compared = city.compare_submissions(second, monitor)
    assert [one.item.title for one in compared.items] == ["营业执照新扫描"]
    [figures] = compared.figures
    assert figures.before is not None
    assert figures.after is not None
    assert (figures.before.number.text, figures.after.number.text) == ("120.5", "121.5")
    assert compared.count == 2
    rows = {row.text: row for row in city.opinion_rows(second)}
    mended = rows["第 2 页模糊"]
    assert (mended.answer, mended.evidence, mended.state) == ("已重新扫描", "A02 营业执照新扫描", "已整改")
    assert rows["缺少许可证"].state == "退回"
    queue = city.review_queue(second, monitor, comparison=compared)
    reasons = {entry.anchor.target: entry.reasons for entry in queue.entries}
    assert any("已整改" in one for one in reasons["item:1"])
    assert "与上次报送不同" in reasons[f"item:{better.id}"]

    city.judge(second, about_page.id, PASSED, "审核员甲", "同意销号")
    city.judge(second, about_figure.id, MEND, "审核员甲", "仍与年鉴不符")
    again = city.return_review(second, tmp_path / "退回", "示例市创建办", monitor)
    taken = county.import_opinions(again.file, monitor)
    assert len(taken.merge.changed) == 2
    states = {one.text: (one.state, one.verdict) for one in county.opinions()}
    assert states["第 2 页模糊"] == (PASSED, "同意销号")
    assert states["与年鉴不符"] == (MEND, "仍与年鉴不符")
    assert taken.merge.conflicts == ()


def test_importing_twice_or_in_the_wrong_order_loses_nothing(
    city: City, county: Session, tmp_path: Path, monitor: Monitor
) -> None:
    submission = city.hand_in(county)
    opinion = city.put_opinion(submission, item_anchor(1), "缺页", "审核员甲")
    old = city.return_review(submission, tmp_path / "旧", "创建办", monitor).file
    city.revise(submission, opinion.id, "审核员甲", text="缺第 3 页")
    new = city.return_review(submission, tmp_path / "新", "创建办", monitor).file
    for file in (new, old, new):
        county.import_opinions(file, monitor)
    [only] = county.opinions()
    assert (only.text, len(only.steps)) == ("缺第 3 页", 2)


def test_both_sides_at_once_is_shown_and_nothing_overwritten(
    city: City, county: Session, tmp_path: Path, monitor: Monitor
) -> None:
    submission = city.hand_in(county)
    opinion = city.put_opinion(submission, item_anchor(1), "缺页", "审核员甲")
    county.import_opinions(city.return_review(submission, tmp_path / "一", "创建办", monitor).file, monitor)
    county.answer(opinion.id, "已补", "经办员乙")
    city.judge(submission, opinion.id, RETURNED, "审核员甲", "改为退回")
    [conflict] = county.import_opinions(
        city.return_review(submission, tmp_path / "二", "创建办", monitor).file, monitor
    ).merge.conflicts
    assert {head.author for head in conflict.heads} == {"审核员甲", "经办员乙"}
    assert (conflict.opinion.answer, conflict.opinion.verdict) == ("已补", "改为退回")
    reviewed = city.reviewed(city.hand_in(county, 2))
    assert len(reviewed.conflicts) == 1
    settled = city.judge(reviewed.submission, opinion.id, PASSED, "审核员甲", "同意")
    assert settled.state is PASSED
    assert city.reviewed(reviewed.submission).conflicts == ()


def test_what_a_package_says_in_the_reviewers_name_is_not_believed(
    city: City, county: Session, tmp_path: Path, monitor: Monitor
) -> None:
    submission = city.hand_in(county)
    opinion = city.put_opinion(submission, item_anchor(1), "缺页", "审核员甲")
    county.import_opinions(city.return_review(submission, tmp_path / "一", "创建办", monitor).file, monitor)
    with county._edit("伪造") as store:
        from cmarchive.opinion_steps import Change, Side
        from cmarchive.opinions import follow

        forged = follow(
            county.opinions()[0],
            side=Side.REVIEWER,
            author="审核员甲",
            at="2026-01-01T00:00:00.000+00:00",
            change=Change(state=PASSED),
        )
        store.opinions.put(forged)
    reviewed = city.reviewed(city.hand_in(county, 2))
    assert [one.state for one in reviewed.opinions] == [MEND]
    assert len(reviewed.merge.foreign) == 1
    assert reviewed.opinions[0].id == opinion.id


def test_deciding_and_taking_it_back(city: City, county: Session) -> None:
    submission = city.hand_in(county)
    anchor = item_anchor(1)
    city.decide(submission, anchor, MEND, "审核员甲")
    city.decide(submission, anchor, PASSED, "审核员甲", "已核对原件")
    assert [one.state for one in city.reviewed(submission).decisions] == [MEND, PASSED]
    assert "通过" in city.history().undo_name
    city.undo()
    assert [one.state for one in city.reviewed(submission).decisions] == [MEND]
    city.redo()
    opinion = city.put_opinion(submission, anchor, "缺页", "审核员甲")
    city.judge(submission, opinion.id, PASSED, "审核员甲")
    city.undo()
    assert [one.state for one in city.reviewed(submission).opinions] == [MEND]
    city.undo()
    assert city.reviewed(submission).opinions == ()
    city.redo()
    assert city.reviewed(submission).opinions == (opinion,)


def test_a_county_takes_its_answer_back(
    city: City, county: Session, tmp_path: Path, monitor: Monitor
) -> None:
    submission = city.hand_in(county)
    opinion = city.put_opinion(submission, item_anchor(1), "缺页", "审核员甲")
    county.import_opinions(city.return_review(submission, tmp_path / "一", "创建办", monitor).file, monitor)
    county.answer(opinion.id, "已补", "经办员乙")
    county.undo()
    assert [(one.state, one.answer) for one in county.opinions()] == [(MEND, "")]
    county.undo()
    assert county.opinions() == []


def test_the_second_reviewer_is_another_person(city: City, county: Session) -> None:
    submission = city.hand_in(county)
    anchor = indicator_anchor("1")
    with pytest.raises(ValueInvalid, match="还没有审定"):
        city.second(submission, anchor, "赵复")
    city.decide(submission, anchor, PASSED, "审核员甲")
    with pytest.raises(ValueInvalid, match="本人"):
        city.second(submission, anchor, " 审核员甲 ")
    assert city.second(submission, anchor, "赵复").is_second
    opinion = city.put_opinion(submission, anchor, "缺少文件", "审核员甲")
    with pytest.raises(ValueInvalid, match="本人"):
        city.sign_opinion(submission, opinion.id, "审核员甲")
    assert city.sign_opinion(submission, opinion.id, "赵复").second == "赵复"


def test_states_only_follow_as_documented(city: City, county: Session) -> None:
    submission = city.hand_in(county)
    with pytest.raises(ValueInvalid, match="县区答复"):
        city.decide(submission, item_anchor(1), MENDED, "审核员甲")
    city.decide(submission, item_anchor(1), ReviewState.REJECTED, "审核员甲")
    with pytest.raises(ValueInvalid, match="现在是“不采用”"):
        city.decide(submission, item_anchor(1), RETURNED, "审核员甲")


def test_the_queue_puts_risk_first_and_forgets_what_is_done(
    city: City, county: Session, monitor: Monitor
) -> None:
    submission = city.hand_in(county)
    entries = city.review_queue(submission, monitor).entries
    assert [entry.rank for entry in entries] == sorted((entry.rank for entry in entries), reverse=True)
    assert any(entry.severity is Severity.ERROR and entry.rank == 24 for entry in entries)
    assert all("从未看过" in entry.reasons for entry in entries)
    city.decide(submission, item_anchor(1), PASSED, "审核员甲")
    after = {entry.anchor.target for entry in city.review_queue(submission, monitor).entries}
    assert "item:1" not in after
    whole = {entry.anchor.target for entry in city.review_queue(submission, monitor, everything=True).entries}
    assert "item:1" in whole
    county.update_item(replace(county.view().items[0], title="营业执照（副本）"))
    again = city.review_queue(city.hand_in(county, 2), monitor)
    [entry] = [one for one in again.entries if one.anchor.target == "item:1"]
    assert "看过以后有改动" in entry.reasons


def test_what_is_not_there_cannot_be_reviewed(city: City, county: Session) -> None:
    submission = city.hand_in(county)

    def put(anchor: Any, text: str = "不符", author: str = "审核员甲", **more: Any) -> None:
        city.put_opinion(submission, anchor, text, author, **more)

    with pytest.raises(ItemUnknown):
        put(item_anchor(99))
    with pytest.raises(ValueInvalid, match="共 2 页"):
        put(item_anchor(1, page=3))
    with pytest.raises(SlotUnknown):
        put(slot_anchor(FIRM, "Z99"))
    with pytest.raises(SubjectUnknown):
        put(slot_anchor(FIRM._replace(id="0009"), "A02"))
    with pytest.raises(ValueInvalid, match="数据项"):
        put(figure_anchor(FigureKey(county.view().region.key, "nonsense", 2025)))
    with pytest.raises(ValueInvalid, match="不能为空"):
        put(item_anchor(1), text=" \n ")
    with pytest.raises(ValueInvalid, match="审核人"):
        put(item_anchor(1), author="")
    with pytest.raises(ValueInvalid, match="最多"):
        put(item_anchor(1), text="长" * 5000)
    with pytest.raises(ValueInvalid, match="扣分"):
        put(item_anchor(1), points=Decimal("NaN"))
    with pytest.raises(ValueInvalid, match="没有写出"):
        city.revise(submission, "x", "审核员甲")
    with pytest.raises(OpinionUnknown):
        city.judge(submission, "ffff", PASSED, "审核员甲")
    assert city.reviewed(submission).opinions == ()


def test_submissions_are_found_by_name_or_code(city: City, county: Session) -> None:
    first, second = city.hand_in(county), city.hand_in(county, 2)
    assert city.find_submission("示例县") == second
    assert city.find_submission("610111", 1) == first
    assert city.submission_before(second) == first
    assert city.submission_before(first) is None
    for wrong in ("", "没有的县"):
        with pytest.raises(NothingSubmitted):
            city.find_submission(wrong)
    with pytest.raises(ArchiveError, match="只有一次报送"):
        city.compare_submissions(first, Monitor())


def test_the_file_of_another_county_is_refused(
    city: City, county: Session, tmp_path: Path, monitor: Monitor
) -> None:
    submission = city.hand_in(county)
    city.put_opinion(submission, item_anchor(1), "缺页", "审核员甲")
    file = city.return_review(submission, tmp_path / "一", "创建办", monitor).file
    with open_county(tmp_path, "610112", "另一县") as other:
        with pytest.raises(ReviewFileInvalid, match="示例县"):
            other.import_opinions(file, monitor)
        with pytest.raises(FileUnreadable):
            other.import_opinions(tmp_path / "没有.cmreview", monitor)
        assert other.opinions() == []
        assert other.history().done == ()


def test_a_signed_file_is_known_and_a_forged_one_refused(
    city: City, county: Session, tmp_path: Path, monitor: Monitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(USER_KEYS, str(tmp_path / "密钥"))
    submission = city.hand_in(county)
    city.put_opinion(submission, item_anchor(1), "缺页", "审核员甲")
    sent = city.return_review(submission, tmp_path / "一", "创建办", monitor, sign=True)
    assert sent.is_signed
    report = county.import_opinions(sent.file, monitor)
    assert report.signature is not None
    assert report.signature.is_trusted
    assert county.known_keys()[0].region == "610100"

    read = read_review(sent.file.read_bytes())
    forged = tmp_path / "改动.cmreview"
    forged.write_bytes(write_review(replace(read, opinions=())))
    with pytest.raises(ReviewFileInvalid, match="签名"):
        county.import_opinions(forged, monitor)
    forged.write_bytes(write_review(replace(read, signature="{}")))
    with pytest.raises(ReviewFileInvalid, match="签名"):
        county.import_opinions(forged, monitor)
    unsigned = city.return_review(submission, tmp_path / "二", "创建办", monitor)
    assert county.import_opinions(unsigned.file, monitor).signature is None


def test_prints_and_workbook_tell_the_opinions(
    city: City, county: Session, tmp_path: Path, monitor: Monitor
) -> None:
    submission = city.hand_in(county)
    for number in range(30):
        city.put_opinion(
            submission, slot_anchor(FIRM, "C01"), f"第 {number} 条：缺少材料", "审核员甲", hint="补充"
        )
    report = city.return_review(submission, tmp_path / "退回", "示例市创建办", monitor)
    book = load_workbook(report.workbook)
    assert book.sheetnames == ["整改清单", "整改对照表"]
    assert sum("条：缺少材料" in str(row[4]) for row in book["整改清单"].iter_rows(values_only=True)) == 30
    for path in (report.letter, report.listing):
        with Pdf.open(path) as pdf:
            assert len(pdf.pages) > 1
    before = report.letter.read_bytes()
    assert (
        city.return_review(submission, tmp_path / "退回", "示例市创建办", monitor).letter.read_bytes()
        == before
    )
    assert not [one for one in (tmp_path / "退回").iterdir() if one.name.startswith(".")]
    with pytest.raises(ValueInvalid, match="档案库之内"):
        city.return_review(submission, city.path / "退回", "创建办", monitor)


def test_phrases_and_scores(city: City, county: Session) -> None:
    shipped = city.phrases()
    assert {"材料", "著录", "数据", "文字"} == {one.category for one in shipped}
    assert len({one.code for one in shipped}) == len(shipped)
    own = Phrase(code="T01", category="材料", text="缺件，本市要求本月补齐。")
    city.put_phrase(own)
    assert next(one for one in city.phrases() if one.code == "T01").is_own
    city.remove_phrase("T01")
    assert city.phrases() == shipped
    with pytest.raises(ValueInvalid, match="编号"):
        city.put_phrase(Phrase(code=" ", category="材料", text="x"))

    submission = city.hand_in(county)
    assert city.score(submission) is None
    with pytest.raises(ValueInvalid, match="没有这个指标"):
        city.set_score_sheet("档案评分", {"999": Decimal(5)})
    city.set_score_sheet("档案评分", {"1": Decimal(6), "2": Decimal(4)})
    city.put_opinion(submission, indicator_anchor("1"), "缺少文件", "审核员甲", points=Decimal("1.5"))
    done = city.put_opinion(submission, indicator_anchor("2"), "缺少文件", "审核员甲", points=Decimal(4))
    city.put_opinion(submission, item_anchor(1), "缺页", "审核员甲", points=Decimal(1))
    city.judge(submission, done.id, PASSED, "审核员甲")
    score = city.score(submission)
    assert score is not None
    assert (score.most, score.total) == (Decimal(10), Decimal("7.5"))
    [ranked] = city.county_scores(Monitor())
    assert (ranked.county, ranked.serial, ranked.score) == ("示例县", 1, score)


def test_what_leaves_can_be_looked_at_before(city: City, county: Session, tmp_path: Path) -> None:
    submission = city.hand_in(county)
    assert city.return_preview(submission).count == 0
    first = city.put_opinion(submission, item_anchor(1), "缺页", "审核员甲")
    city.put_opinion(submission, indicator_anchor("2"), "缺少文件", "审核员甲", state=RETURNED)
    city.decide(submission, indicator_anchor("2"), RETURNED, "审核员甲")
    city.decide(submission, indicator_anchor("3"), MEND, "审核员甲")
    before = city.return_preview(submission)
    assert (before.states, before.last) == ({MEND: 1, RETURNED: 1}, "")
    assert len(before.fresh) == 2
    assert [one.startswith("指标3") for one in before.unsaid] == [True], "an opinion tells the other one"
    report = city.return_review(submission, tmp_path / "退回", "示例市", Monitor(), person="审核员甲")
    assert {one.name for one in (tmp_path / "退回").iterdir()} == set(before.names)
    with Pdf.open(report.letter) as letter:
        assert len(letter.pages) == 1
    after = city.return_preview(submission)
    assert (after.fresh, bool(after.last)) == ((), True)
    city.revise(submission, first.id, "审核员甲", text="缺第 3 页")
    assert [row.opinion.id for row in city.return_preview(submission).fresh] == [first.id]


def test_several_answers_are_judged_all_or_none(city: City, county: Session) -> None:
    submission = city.hand_in(county)
    made = [
        city.put_opinion(submission, indicator_anchor(code), "缺少文件", "审核员甲").id for code in ("1", "2")
    ]
    with pytest.raises(OpinionUnknown):
        city.judge_all(submission, [made[0], "ffff"], PASSED, "审核员甲")
    assert {one.state for one in city.reviewed(submission).opinions} == {MEND}
    judged = city.judge_all(submission, made, PASSED, "审核员甲", "已核对")
    assert {(one.state, one.verdict) for one in judged} == {(PASSED, "已核对")}
    city.undo()
    assert {one.state for one in city.reviewed(submission).opinions} == {MEND}


def test_what_somebody_asks_for_is_listed_whether_decided_or_not(city: City, county: Session) -> None:
    county.put_figure(FIRM, "solid_waste_generated", 2025, "3")
    submission = city.hand_in(county)
    gdp = figure_anchor(FigureKey(county.view().region.key, "gdp", 2025))
    own = figure_anchor(next(key for key in county.view().figures if key.subject == FIRM))
    city.decide(submission, gdp, PASSED, "审核员甲")
    wanted = frozenset({gdp.target, own.target})
    listed = {one.anchor.target for one in city.review_queue(submission, Monitor(), wanted=wanted).entries}
    assert wanted <= listed
    plain = {one.anchor.target for one in city.review_queue(submission, Monitor()).entries}
    assert gdp.target not in plain


def test_targets_are_named_as_people_name_them(city: City, county: Session) -> None:
    view = city.view_of(city.hand_in(county))
    assert find_target(view, "件1", 2).target == "item:1"
    assert find_target(view, "指标01").target == "indicator:1"
    assert find_target(view, "示例甲纸业有限公司/C01").target == "slot:enterprise:0001:C01"
    assert find_target(view, "地区生产总值@2025").target == "figure:region:610111:gdp:2025"
    assert find_target(view, "0001/water_fresh@2024").target == "figure:enterprise:0001:water_fresh:2024"
    assert find_target(view, "问题0123").target == "finding:0123"
    for wrong in ("件9", "没有的厂/C01", "0001/没有@2025", "0001/没有", ""):
        with pytest.raises(ArchiveError):
            find_target(view, wrong)
