"""Edits through the use cases: each is committed at once, touches nothing else, and can be taken back."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from cmarchive.dossiers import SlotState, slot_status
from cmarchive.errors import ItemUnknown, SlotUnknown, ValueInvalid
from cmarchive.jobs import Monitor
from cmarchive.model import FigureKey, SlotNote
from cmarchive.session import Session

MakePdf = Callable[..., Path]


def test_one_edit_leaves_everything_else_equal(session: Session, make_pdf: MakePdf, tmp_path: Path) -> None:
    mill = session.find_subject("示例甲纸业有限公司")
    first = session.add([make_pdf(tmp_path / "一.pdf")], subject=mill, slot="A02", title="营业执照")
    session.add([make_pdf(tmp_path / "二.pdf", pages=2)], subject=mill, slot="A04", title="总平面图")
    before = session.view()
    session.update_item(replace(first, number="示工商〔2020〕1号", fields={"valid_until": "2030-01-01"}))
    after = session.view()
    assert [item for item in after.items if item.id != first.id] == [
        item for item in before.items if item.id != first.id
    ]
    assert after.item(first.id) == replace(
        first, number="示工商〔2020〕1号", fields={"valid_until": "2030-01-01"}
    )
    assert (after.enterprises, after.figures) == (before.enterprises, before.figures)


def test_the_recycle_list_gives_everything_back(session: Session, make_pdf: MakePdf, tmp_path: Path) -> None:
    mill = session.find_subject("示例甲纸业有限公司")
    item = session.add([make_pdf(tmp_path / "一.pdf")], subject=mill, slot="A02")
    before = session.view().items
    session.recycle([item.id])
    assert session.view().items == ()
    assert [one.id for one in session.recycled()] == [item.id]
    session.restore([item.id])
    assert session.view().items == before


def test_a_reason_makes_a_slot_not_applicable(session: Session) -> None:
    mill = session.find_subject("示例甲纸业有限公司")
    slot = session.scheme.slot("F01")
    assert slot is not None
    assert slot_status(session.view(), mill, slot).state is SlotState.MISSING
    session.put_note(SlotNote(subject=mill, slot="F01", reason="危险废物已全部停产，无产生", author="资料员"))
    assert slot_status(session.view(), mill, slot).state is SlotState.NOT_APPLICABLE
    session.remove_note(mill, "F01")
    assert slot_status(session.view(), mill, slot).state is SlotState.MISSING


@pytest.mark.parametrize("typed", ["2.90", "0", "-3.5", "１２．０"])
def test_a_figure_keeps_what_was_typed(session: Session, typed: str) -> None:
    region = session.profile.region.key
    session.put_figure(region, "gdp", 2025, typed)
    figure = session.view().figures[FigureKey(region, "gdp", 2025)]
    assert figure.number.text == typed.replace("１２．０", "12.0")
    assert figure.unit == "亿元"
    session.put_figure(region, "gdp", 2025, "")
    assert FigureKey(region, "gdp", 2025) not in session.view().figures


def test_what_is_no_figure_is_refused_with_the_reason(session: Session) -> None:
    region = session.profile.region.key
    session.put_figure(region, "gdp", 2025, "217.01")
    with pytest.raises(ValueInvalid, match="疑似把字母"):
        session.put_figure(region, "gdp", 2025, "2l7.01")
    assert session.view().figures[FigureKey(region, "gdp", 2025)].number.text == "217.01"


def test_explanations_survive_a_new_run_and_lapse_with_the_values(session: Session, monitor: Monitor) -> None:
    region = session.profile.region.key
    for code, text in (
        ("gdp", "100.0"),
        ("gdp_primary", "10.0"),
        ("gdp_secondary", "50.0"),
        ("gdp_tertiary", "30.0"),
    ):
        session.put_figure(region, code, 2025, text)
    [found] = [one for one in session.check(monitor).findings if one.rule == "B2"]
    session.explain(found, "统计口径调整，见说明", "资料员")
    [again] = [one for one in session.check(monitor).findings if one.rule == "B2"]
    assert again.is_explained
    session.put_figure(region, "gdp", 2025, "101.0")
    [changed] = [one for one in session.check(monitor).findings if one.rule == "B2"]
    assert changed.explanation is not None
    assert not changed.is_explained


@pytest.mark.parametrize(
    ("text", "author", "words"),
    [("口径", "资料员", "至少用 6 个字"), ("统计口径调整，见说明", " ", "由谁说明")],
)
def test_an_explanation_needs_a_reason_and_a_name(
    session: Session, monitor: Monitor, text: str, author: str, words: str
) -> None:
    [found, *_] = session.check(monitor).findings
    with pytest.raises(ValueInvalid, match=words):
        session.explain(found, text, author)
    assert session.view().explanations == {}


def test_what_was_explained_is_printed(session: Session, monitor: Monitor, tmp_path: Path) -> None:
    region, mill = session.profile.region.key, session.find_subject("示例甲纸业有限公司")
    for code, text in (
        ("gdp", "100.0"),
        ("gdp_primary", "10"),
        ("gdp_secondary", "50"),
        ("gdp_tertiary", "30"),
    ):
        session.put_figure(region, code, 2025, text)
    session.put_figure(mill, "running_days", 2025, "400")
    findings = session.check(monitor).findings
    for rule, text in (("B2", "统计局尚未发布核实数"), ("G13-a", "两条生产线分别计算天数")):
        session.explain(next(one for one in findings if one.rule == rule), text, "资料员")
    result = session.bind(tmp_path / "案卷", monitor)
    texts = {volume.subject.key: _text(result.folder / volume.file) for volume in result.volumes}
    assert "两条生产线分别计算天数" in texts[mill]
    telling = {key.id for key, text in texts.items() if "统计局尚未发布核实数" in text}
    assert "4" in telling
    assert "11" not in telling


def _text(file: Path) -> str:
    """All the text of a volume without line ends."""
    document = pypdfium2.PdfDocument(file)
    text = "".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return text.replace("\r", "").replace("\n", "")


def test_unknown_places_are_refused(session: Session, make_pdf: MakePdf, tmp_path: Path) -> None:
    mill = session.find_subject("示例甲纸业有限公司")
    with pytest.raises(SlotUnknown, match="Q99"):
        session.add([make_pdf(tmp_path / "一.pdf")], subject=mill, slot="Q99")
    with pytest.raises(ItemUnknown):
        session.file_item(4711, mill, "A02")


def test_the_same_file_at_two_enterprises_is_stored_once(
    session: Session, make_pdf: MakePdf, tmp_path: Path
) -> None:
    file = make_pdf(tmp_path / "营业执照.pdf")
    for name in ("示例甲纸业有限公司", "示例乙机械厂"):
        session.add([file], subject=session.find_subject(name), slot="A02")
    assert len(session.view().items) == 2
    assert len([path for path in (session.path / "objects").rglob("*") if path.is_file()]) == 1
