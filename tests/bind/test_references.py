"""档号 by template: what a template may say, which serial is next, and what was issued never changes."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmarchive.bind import ReferenceBook, book_of, checked_template, plan, references_of
from cmarchive.bind.naming import class_number
from cmarchive.bind.options import REFERENCE_TEMPLATE, BindOptions
from cmarchive.bind.references import Issuer, item_reference
from cmarchive.errors import ValueInvalid
from cmarchive.issued import IssuedReference
from cmarchive.model import Profile, SubjectKey, SubjectKind

PROFILE = Profile(scheme="mini", county="示例县", region_code="330101", year=2025, fonds="J019")


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("{全宗号}-{年度}", "缺少{案卷号}"),
        ("", "缺少{案卷号}"),
        ("{全宗}-{案卷号}", "不认识其中的“{全宗}”"),
        ("{全宗号-{案卷号}", "花括号没有成对写全"),
        ("{}-{案卷号}", "花括号没有成对写全"),
        ("{案卷号}}", "花括号没有成对写全"),
        ("{案卷号}-{案卷号}", "只能出现一次"),
        ("{案卷号}\n甲", "不能印出"),
        ("甲" * 100 + "{案卷号}", "100 个字"),
    ],
)
def test_a_wrong_template_is_explained(text: str, wrong: str) -> None:
    with pytest.raises(ValueInvalid) as caught:
        checked_template(text)
    assert wrong in str(caught.value)
    if "不认识" in wrong or "缺少" in wrong:
        assert "{全宗号}、{分类号}、{年度}、{保管期限}、{案卷号}" in str(caught.value)


@pytest.mark.parametrize(
    ("template", "key", "expected"),
    [
        (REFERENCE_TEMPLATE, ("enterprise", "0017"), "J019-ZY·HB·0017·2025·D30-001"),
        (REFERENCE_TEMPLATE, ("indicator", "8"), "J019-ZY·HB·ZB08·2025·D30-001"),
        (REFERENCE_TEMPLATE, ("region", "330101"), "J019-ZY·HB·HZ·2025·D30-001"),
        ("  {全宗号}·{案卷号}·{年度} ", ("enterprise", "0017"), "J019·001·2025"),
    ],
)
def test_tokens_are_filled_in(template: str, key: tuple[str, str], expected: str) -> None:
    issuer = Issuer(ReferenceBook(template=checked_template(template)), PROFILE)
    subject = SubjectKey(SubjectKind(key[0]), key[1])
    assert issuer.give(subject, "D30", 1).reference == expected
    assert class_number(subject) in (expected, "0017", "ZB08", "HZ")


def test_another_prefix_does_not_lead_to_the_same_reference() -> None:
    one = SubjectKey(SubjectKind.ENTERPRISE, "0001")
    old = Issuer(ReferenceBook(template="甲{案卷号}1"), PROFILE).give(one, "Y", 1)
    assert old.reference == "甲0011"
    new = Issuer(book_of("甲0{案卷号}", [replace(old, prefix="", reference="甲0001")]), PROFILE)
    assert new.give(one, "Y", 2).reference == "甲0002"


def test_item_references_follow_their_volume() -> None:
    assert item_reference("X032-ZY·HB·0017·2024·D30-002", 5) == "X032-ZY·HB·0017·2024·D30-002-0005"


@given(
    st.lists(
        st.tuples(st.integers(1, 4), st.integers(1, 3), st.sampled_from(["Y", "D30", "D10"])), max_size=20
    ),
    st.sampled_from([REFERENCE_TEMPLATE, "{全宗号}-{保管期限}-{案卷号}", "{案卷号}"]),
    st.integers(0, 20),
)
def test_serials_are_unique_and_frozen(volumes: list[tuple[int, int, str]], template: str, half: int) -> None:
    """Issue some volumes, then, in a later binding, all of them in another order and with other retentions."""
    keys = [(SubjectKey(SubjectKind.ENTERPRISE, f"{n:04d}"), part) for n, part, _ in volumes]
    first = Issuer(ReferenceBook(template=template), PROFILE)
    issued = {key: first.give(key[0], volumes[i][2], key[1]) for i, key in enumerate(keys[:half])}
    later = Issuer(book_of("{年度}-{案卷号}" if half % 2 else template, issued.values()), PROFILE)
    given_ = {key: later.give(key[0], "Y", key[1]) for key in reversed(keys)}
    assert all(given_[key] == one for key, one in issued.items() if key in given_)
    everything = {**issued, **given_}.values()
    assert len({one.reference for one in {**issued, **given_}.values()}) == len({*issued, *given_})
    assert len({(one.prefix, one.serial) for one in everything}) == len({*issued, *given_})


def test_a_reference_stays_when_the_retention_changes_and_that_is_told(
    desk: Any, tmp_path: Any, pdf_of: Any
) -> None:
    one = desk.enterprise()
    desk.file(one, "C01", desk.store(pdf_of(1)), title="证")
    first = desk.bind(tmp_path / "out")
    desk.issued = references_of(desk.planned.volumes)
    assert first.volumes[0].reference == "X001-ZY·HB·0001·2025·D30-001"
    assert not first.problems
    desk.items = [replace(item, retention="Y") for item in desk.items]
    again = desk.bind(tmp_path / "out")
    assert again.volumes[0].reference == first.volumes[0].reference
    assert desk.planned.volumes[0].retention == "Y"
    [problem] = again.problems
    assert str(problem) == (
        "X001-ZY·HB·0001·2025·D30-001：档号发出时的保管期限是30年，现在是永久；档号不再改动，请核对保管期限。"
    )


def test_new_volumes_get_the_next_free_serial(desk: Any, pdf_of: Any) -> None:
    desk.enterprise()
    two = desk.enterprise("示例乙机械厂")
    for subject in (enterprise.key for enterprise in desk.enterprises):
        desk.file(subject, "C01", desk.store(pdf_of(1)), title="证")
    book = book_of("{全宗号}-{案卷号}", [])
    alone = plan(desk.view(), only=frozenset({two}), references=book)
    assert [volume.reference for volume in alone.volumes] == ["X001-002"]
    issued = references_of(alone.volumes)
    desk.file(two, "C06", desk.store(pdf_of(1)), title="报告")
    everything = plan(
        desk.view(),
        references=book_of("{全宗号}-{案卷号}", issued),
        options=BindOptions(dividers=False, sheet_limit=2),
    )
    assert [volume.reference for volume in everything.volumes] == [
        "X001-001",
        "X001-002",
        "X001-003",
        "X001-004",
    ]
    assert [volume.part for volume in everything.volumes] == [1, 1, 2, 1]
    lapsed = IssuedReference(
        subject=two, part=9, reference="X001-001", prefix="X001-", serial=1, retention="D30"
    )
    again = plan(desk.view(), references=book_of("{全宗号}-{案卷号}", [*issued, lapsed]))
    assert [volume.reference for volume in again.volumes] == ["X001-003", "X001-002", "X001-004"]
