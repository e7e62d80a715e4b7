"""Files proposed before they are taken in: nothing is written until a person decides, then just what was decided."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cmarchive.errors import SlotUnknown
from cmarchive.jobs import Cancelled, Monitor
from cmarchive.session import Decision, Session

MakePdf = Callable[..., Path]
MILL = "示例甲纸业有限公司"


def stored(session: Session) -> list[str]:
    return [path.name for path in (session.path / "objects").rglob("*") if path.is_file()]


def test_nothing_is_taken_in_before_it_is_decided(
    session: Session, make_pdf: MakePdf, tmp_path: Path
) -> None:
    inbox = tmp_path / "收件"
    make_pdf(inbox / MILL / "C01 排污许可证正本.pdf")
    make_pdf(inbox / MILL / "说不清的东西.pdf", pages=2)
    make_pdf(inbox / "无主.pdf", pages=3)
    (inbox / "Thumbs.db").write_bytes(b"x")
    found = session.propose([inbox], Monitor())
    assert stored(session) == []
    assert session.view().items == ()
    by_name = {Path(one.name).name: one for one in found.files}
    licence = by_name["C01 排污许可证正本.pdf"]
    assert (licence.is_certain, licence.subject, licence.slot) == (True, session.find_subject(MILL), "C01")
    assert by_name["说不清的东西.pdf"].subject == session.find_subject(MILL)
    assert not by_name["说不清的东西.pdf"].is_certain
    assert by_name["无主.pdf"].subject is None
    assert [problem.file for problem in found.problems] == ["Thumbs.db"]


def test_files_that_tell_nothing_may_be_of_the_one_who_is_looked_at(
    session: Session, make_pdf: MakePdf, tmp_path: Path
) -> None:
    mill, works = session.find_subject(MILL), session.find_subject("示例乙机械厂")
    make_pdf(tmp_path / "收件" / "C01 排污许可证正本.pdf")
    make_pdf(tmp_path / "收件" / "示例乙机械厂" / "C01 排污许可证正本.pdf")
    make_pdf(
        tmp_path / "收件" / "名录外的厂" / "C01 排污许可证正本.pdf"
    )  # not the mill's for all that is known
    found = session.propose([tmp_path / "收件"], Monitor(), near=mill).files
    unknown = next(one for one in found if "名录外" in one.name)
    assert not unknown.is_certain
    assert [(one.subject, one.slot) for one in unknown.guesses] == [(mill, "C01")]
    assert {one.name: (one.subject, one.slot) for one in found if one is not unknown} == {
        "C01 排污许可证正本.pdf": (mill, "C01"),
        str(Path("示例乙机械厂") / "C01 排污许可证正本.pdf"): (works, "C01"),
    }


def test_decisions_are_carried_out_as_they_stand(session: Session, make_pdf: MakePdf, tmp_path: Path) -> None:
    mill = session.find_subject(MILL)
    make_pdf(tmp_path / "收件" / MILL / "C01 排污许可证正本.pdf")
    make_pdf(tmp_path / "收件" / MILL / "杂件.pdf", pages=2)
    make_pdf(tmp_path / "收件" / "无主.pdf", pages=3)
    found = {Path(one.name).name: one for one in session.propose([tmp_path / "收件"], Monitor()).files}
    report = session.take_in(
        [
            Decision(
                proposal=found["C01 排污许可证正本.pdf"], subject=mill, slot="A04"
            ),  # not where it was proposed
            Decision(proposal=found["杂件.pdf"], subject=None, slot=""),
        ],
        Monitor(),
    )
    assert [(one.subject, one.slot) for one in report.filed] == [(mill, "A04")]
    assert [(one.subject, one.slot) for one in report.unfiled] == [(mill, "")]
    assert len(stored(session)) == 2
    assert sorted(item.files[0].name for item in session.view().items) == [
        "C01 排污许可证正本.pdf",
        "杂件.pdf",
    ]


def test_known_content_is_pointed_out_and_may_be_filed_all_the_same(
    session: Session, make_pdf: MakePdf, tmp_path: Path
) -> None:
    mill = session.find_subject(MILL)
    file = make_pdf(tmp_path / "执照.pdf")
    filed = session.add([file], subject=mill, slot="A02")
    gone = session.add([make_pdf(tmp_path / "旧.pdf", pages=2)], subject=mill, slot="A04", title="旧图")
    session.recycle([gone.id])
    inbox = tmp_path / "收件"
    for name, pages in (("执照.pdf", 1), ("旧.pdf", 2), ("新一.pdf", 3), ("新二.pdf", 3), ("新三.pdf", 4)):
        make_pdf(inbox / name, pages=pages)
    found = {one.name: one for one in session.propose([inbox], Monitor(), subject=mill).files}
    assert found["执照.pdf"].copies == (filed.id,)
    assert (found["旧.pdf"].copies, found["旧.pdf"].recycled) == ((), "旧图")
    twins = {name: one.twin for name, one in found.items() if one.twin}
    assert len(twins) == 1
    assert {*twins, *twins.values()} == {"新一.pdf", "新二.pdf"}
    assert not found["新三.pdf"].is_known
    report = session.take_in([Decision(proposal=found["执照.pdf"], subject=mill, slot="C01")], Monitor())
    assert report.already == ()
    assert [one.slot for one in report.filed] == ["C01"]


def test_slot_of_another_directory_is_refused_before_anything_is_taken_in(
    session: Session, make_pdf: MakePdf, tmp_path: Path
) -> None:
    mill = session.find_subject(MILL)
    make_pdf(tmp_path / "收件" / "甲.pdf")
    make_pdf(tmp_path / "收件" / "乙.pdf", pages=2)
    one, two = session.propose([tmp_path / "收件"], Monitor()).files
    with pytest.raises(SlotUnknown):
        session.take_in(
            [
                Decision(proposal=one, subject=mill, slot="A02"),
                Decision(proposal=two, subject=mill, slot="08-01"),
            ],
            Monitor(),
        )
    assert stored(session) == []


def test_file_that_went_away_is_told_and_the_rest_goes_on(
    session: Session, make_pdf: MakePdf, tmp_path: Path
) -> None:
    mill = session.find_subject(MILL)
    for name, pages in (("甲", 1), ("乙", 2)):
        make_pdf(tmp_path / "收件" / f"{name}.pdf", pages=pages)
    found = session.propose([tmp_path / "收件"], Monitor(), subject=mill).files
    found[0].found.path.unlink()
    decisions = [Decision(proposal=one, subject=mill, slot="A02") for one in found]
    report = session.take_in(decisions, Monitor())
    assert len(report.filed) == len(report.problems) == 1
    assert report.problems[0].file == found[0].name


def test_analysis_stops_when_asked(session: Session, make_pdf: MakePdf, tmp_path: Path) -> None:
    class Impatient(Monitor):
        def report(self) -> None:
            if self.done == 2:
                self.cancel()

    for number in range(5):
        make_pdf(tmp_path / "收件" / f"{number}.pdf", pages=number + 1)
    with pytest.raises(Cancelled):
        session.propose([tmp_path / "收件"], Impatient())
    assert stored(session) == []
