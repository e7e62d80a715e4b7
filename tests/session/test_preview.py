"""What a binding would make, told before: volumes, pages, paper, and what to see to. Nothing is opened or written."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from cmarchive.jobs import Cancelled, Monitor
from cmarchive.model import SubjectKey, SubjectKind
from cmarchive.session import (
    BindOptions,
    BindPreview,
    Numbering,
    PlannedVolume,
    Preset,
    Session,
    Sides,
    preset_options,
)
from cmarchive.volumes import BoundVolume
from tests.session.conftest import MakePdf

FIRST = SubjectKey(SubjectKind.ENTERPRISE, "0001")
SECOND = SubjectKey(SubjectKind.ENTERPRISE, "0002")
PLAIN = BindOptions()


@pytest.fixture
def filed(session: Session, tmp_path: Path, make_pdf: MakePdf) -> Session:
    """Three items of the first enterprise: 7 pages, 30 pages of which nothing may be told, one that is locked."""
    papers = (("A01", 7, "", ""), ("B03", 30, "", "秘密★10年"), ("C01", 1, "密码", ""))
    for slot, pages, password, secrecy in papers:
        file = make_pdf(tmp_path / f"{slot}.pdf", pages, password)
        item = session.add([file], subject=FIRST, slot=slot, title=f"材料{slot}")
        session.update_item(replace(item, secrecy=secrecy))
    return session


def volumes_of(shown: BindPreview, key: SubjectKey) -> list[PlannedVolume]:
    return [one for one in shown.volumes if one.subject.key == key]


def told(shown: BindPreview, key: SubjectKey, words: str) -> list[str]:
    return [text for one in volumes_of(shown, key) for text in one.warnings if words in text]


def figures_of(volumes: Iterable[PlannedVolume | BoundVolume]) -> list[tuple[object, ...]]:
    return [
        (one.number, one.reference, one.title, one.subject, one.part, one.parts, one.pages, one.sheets)
        for one in volumes
    ]


@pytest.mark.parametrize(
    "options",
    [
        *(preset_options(preset) for preset in Preset),
        replace(preset_options(Preset.INTERNAL), sides=Sides.TWO, sheet_limit=20, findings=False),
        replace(preset_options(Preset.PRINT), dividers=False, indexes=False, sides=Sides.ONE),
        replace(preset_options(Preset.REVIEW), thickness=2.5, numbering=Numbering.ITEM),
    ],
    ids=["review", "internal", "print", "two sides, thin volumes", "without extras", "numbered by item"],
)
def test_preview_counts_what_binding_makes(
    filed: Session, monitor: Monitor, tmp_path: Path, options: BindOptions
) -> None:
    shown = filed.preview(monitor, options=options)
    assert filed.view().volumes == ()
    bound = filed.bind(tmp_path / "案卷", monitor, options=options)
    assert figures_of(shown.volumes) == figures_of(bound.volumes)
    assert shown.volumes[-1].subject.key.kind is SubjectKind.REGION
    assert sum(one.items for one in volumes_of(shown, FIRST)) == shown.items == 3
    thickness = [one.sheets * Decimal("0.1") for one in bound.volumes]
    assert [one.thickness for one in shown.volumes] == thickness


def test_nothing_is_opened(filed: Session, monitor: Monitor) -> None:
    before = filed.preview(monitor)
    for original in (filed.path / "objects").rglob("*"):
        if original.is_file():
            original.chmod(0o600)
            original.unlink()
    assert filed.preview(monitor) == before


def test_both_sides_take_half_the_paper_and_heavier_paper_is_thicker(
    filed: Session, monitor: Monitor
) -> None:
    bare = replace(PLAIN, dividers=False)
    one, two, heavy = (
        volumes_of(filed.preview(monitor, options=options), FIRST)[0]
        for options in (bare, replace(bare, sides=Sides.TWO), replace(bare, paper_weight=160))
    )
    assert one.thickness == one.sheets * Decimal("0.1")
    assert heavy.thickness == 2 * one.thickness
    own = one.pages - 38  # of the 企业基本情况表
    assert one.sheets - two.sheets == (own - -(-own // 2)) + (7 - 4) + (30 - 15)


def test_review_leaves_out_what_is_classified_and_says_so(
    filed: Session, monitor: Monitor, tmp_path: Path
) -> None:
    shown = filed.preview(monitor)
    assert shown.options == preset_options(Preset.REVIEW)
    assert told(shown, FIRST, "密级") == ["《材料B03》：本件密级为“秘密”，未装入送审版。"]
    assert told(filed.preview(monitor, options=preset_options(Preset.INTERNAL)), FIRST, "密级") == []
    whole = filed.preview(monitor, options=replace(shown.options, leaves_out=frozenset()))
    assert whole.pages == shown.pages + 29
    bound = filed.bind(tmp_path / "案卷", monitor)
    assert sum(one.pages for one in bound.volumes) == shown.pages


def test_what_will_be_replaced_and_why(filed: Session, monitor: Monitor) -> None:
    [text] = told(filed.preview(monitor), FIRST, "替换页")
    assert text.startswith("《材料C01》（C01.pdf）不能装入，将以替换页代替：")
    assert "密码" in text


def test_an_item_longer_than_a_volume(filed: Session, monitor: Monitor) -> None:
    shown = filed.preview(monitor, options=replace(PLAIN, sheet_limit=20))
    assert len(volumes_of(shown, FIRST)) == 3
    assert told(shown, FIRST, "上限") == [
        "《材料B03》一件就有 30 张，超过每卷 20 张的上限；不拆分，单独成卷。"
    ]
    assert told(filed.preview(monitor, options=PLAIN), FIRST, "上限") == []
    thin = filed.preview(monitor, options=replace(PLAIN, thickness=2.5, sheet_limit=10_000))
    assert told(thin, FIRST, "mm") == [
        "《材料B03》一件约 3.0 mm 厚，超过每卷 2.5 mm 的上限；不拆分，单独成卷。"
    ]
    both = filed.preview(monitor, options=replace(PLAIN, sheet_limit=20, sides=Sides.TWO))
    assert told(both, FIRST, "上限") == []


def test_what_is_missing_and_who_has_nothing(filed: Session, monitor: Monitor) -> None:
    shown = filed.preview(monitor)
    assert len(told(shown, FIRST, "应归档的材料还缺")) == 1
    [text] = told(shown, SECOND, "还没有归档任何材料")
    assert text.endswith("项都缺。")


def test_default_fonds_is_pointed_out(filed: Session, monitor: Monitor) -> None:
    shown = filed.preview(monitor)
    [text] = shown.warnings
    assert "全宗号" in text
    assert shown.attention == 1 + sum(len(one.warnings) for one in shown.volumes)
    view = filed.view()
    view.profile = replace(view.profile, fonds="0123")
    assert filed.preview(monitor, view=view).warnings == ()


def test_only_some_keep_their_numbers(filed: Session, monitor: Monitor) -> None:
    everything = filed.preview(monitor)
    part = filed.preview(monitor, only=[SECOND])
    assert list(part.volumes) == volumes_of(everything, SECOND)


def test_preview_follows_the_view_it_is_given(filed: Session, monitor: Monitor) -> None:
    before = filed.view()
    filed.recycle([one.id for one in before.items])
    assert filed.preview(monitor, view=before).items == 3
    assert filed.preview(monitor).items == 0


def test_it_can_be_stopped(filed: Session) -> None:
    monitor = Monitor()
    monitor.cancel()
    with pytest.raises(Cancelled):
        filed.preview(monitor)
