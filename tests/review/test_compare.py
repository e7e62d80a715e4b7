"""A comparison tells exactly what was changed, down to the page."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmarchive.assessment import Severity
from cmarchive.comparison import PageChange, PageRun, carried
from cmarchive.handover.compare import compare, compare_findings, no_pages, page_runs
from cmarchive.intake import page_digests
from cmarchive.model import (
    Enterprise,
    Explanation,
    Finding,
    FindingValue,
    Item,
    Narrative,
    NarrativePart,
    SlotNote,
    StoredFile,
    Subject,
    SubjectKey,
    SubjectKind,
)
from cmarchive.statements import Statement, StatementKind
from cmarchive.view import View

FIRM = SubjectKey(SubjectKind.ENTERPRISE, "0001")
ONE = SubjectKey(SubjectKind.INDICATOR, "1")


def stored(name: str, digest: str, media_type: str = "application/pdf") -> StoredFile:
    return StoredFile(digest=digest * 64, name=name, media_type=media_type, size=1, pages=1)


def item(number: int, **more: Any) -> Item:
    files = more.pop("files", (stored("甲.pdf", "a"),))
    return Item(id=number, subject=FIRM, slot="A01", title=f"材料{number}", files=files, **more)


def difference(before: View, after: View) -> Any:
    return compare(before, after, pages_before=no_pages, pages_after=no_pages)


FIGURES = st.dictionaries(
    st.tuples(st.sampled_from(["waste", "reused", "people"]), st.integers(2023, 2025)),
    st.sampled_from(["0", "1", "1.0", "2.50", "30"]),
    max_size=9,
)
ITEMS = st.dictionaries(
    st.integers(1, 6),
    st.tuples(st.sampled_from("甲乙"), st.sampled_from("ab"), st.sampled_from(["", "x"])),
    max_size=6,
)


@given(FIGURES, FIGURES, ITEMS, ITEMS)
def test_random_edits_are_found_exactly(
    county: Callable[..., View], before: Any, after: Any, old: Any, new: Any
) -> None:
    def view(figures: Any, items: Any) -> View:
        return county(
            figures=[(*key, text) for key, text in figures.items()],
            items=[
                replace(item(number), title=title, files=(stored("甲.pdf", digest),), fields={"f": extra})
                for number, (title, digest, extra) in items.items()
            ],
        )

    found = difference(view(before, old), view(after, new))
    assert {(one.key.variable, one.key.year) for one in found.figures} == {
        key for key in before | after if before.get(key) != after.get(key)
    }
    assert {one.item.id for one in found.items} == {key for key in old | new if old.get(key) != new.get(key)}
    for one in found.items:
        if one.before and one.after:
            was, now = old[one.item.id], new[one.item.id]
            assert ("title" in one.fields) == (was[0] != now[0])
            assert bool(one.files) == (was[1] != now[1])
            assert ("fields.f" in one.fields) == (was[2] != now[2])
    assert found.count == len(found.figures) + len(found.items)


def test_nothing_changed(county: Callable[..., View]) -> None:
    view = county(figures=[("waste", 2025, "1.0")], items=[item(1)])
    assert difference(view, view).count == 0


def test_a_figure_rewritten_with_another_digit_is_a_change(county: Callable[..., View]) -> None:
    [change] = difference(
        county(figures=[("waste", 2025, "1")]), county(figures=[("waste", 2025, "1.0")])
    ).figures
    assert (change.before.number.text, change.after.number.text) == ("1", "1.0")


def test_words_are_compared_too(county: Callable[..., View]) -> None:
    def view(reason: str, text: str, told: str, address: str) -> View:
        return county(
            notes=[SlotNote(subject=FIRM, slot="A02", reason=reason)],
            narratives=[Narrative(subject=ONE, part=NarrativePart.BASICS, text=text)],
            explanations=[
                Explanation(fingerprint="f", text=told, author="甲", written="2025", values_digest="d")
            ],
            enterprises=[Enterprise(id="0001", name="甲厂", address=address)],
        )

    before, after = view("一", "二", "三", "四"), view("1", "2", "3", "4")
    found = difference(before, after)
    assert [len(one) for one in (found.notes, found.narratives, found.explanations, found.enterprises)] == [
        1
    ] * 4
    assert found.enterprises[0].fields == ("address",)
    assert (found.notes[0].before.reason, found.notes[0].after.reason) == ("一", "1")
    removed = difference(before, county(enterprises=[]))
    assert [removed.notes[0].after, removed.narratives[0].after, removed.enterprises[0].after] == [None] * 3


def sentence(place: int, wording: str, **more: Any) -> Statement:
    return Statement(
        document="工作报告",
        place=f"第 {place} 段",
        wording=wording,
        kind=StatementKind.VALUE,
        subject=ONE,
        **more,
    )


def test_what_reports_say_is_compared_by_the_sentence(county: Callable[..., View]) -> None:
    before = county(
        statements=[
            sentence(1, "全年优良天数 300 天。"),
            sentence(2, "废水 5 吨，废气 3 吨。", variable="water"),
            sentence(
                2, "废水 5 吨，废气 3 吨。", variable="gas"
            ),  # two claims of one sentence are one change
            sentence(3, "绿化率 38%。"),
        ]
    )
    after = county(
        statements=[
            sentence(2, "全年优良天数 300 天。"),  # it only moved
            sentence(3, "废水 5 吨，废气 4 吨。"),
            sentence(4, "绿化率 38%。"),
            sentence(5, "新建公园 2 座。"),
        ]
    )
    changes = [
        (one.place, one.before and one.before.wording, one.after and one.after.wording)
        for one in difference(before, after).reports
    ]
    assert changes == [
        ("第 3 段", "废水 5 吨，废气 3 吨。", "废水 5 吨，废气 4 吨。"),
        ("第 5 段", None, "新建公园 2 座。"),
    ]
    assert len(difference(before, county()).reports) == 3
    assert difference(before, before).count == 0


def test_files_of_one_name_belong_together(county: Callable[..., View]) -> None:
    before = county(
        items=[item(1, files=(stored("甲.pdf", "a"), stored("乙.pdf", "b"), stored("丙.pdf", "c")))]
    )
    after = county(
        items=[item(1, files=(stored("乙.pdf", "d"), stored("甲.pdf", "a"), stored("丁.pdf", "e")))]
    )
    [change] = difference(before, after).items
    names = [(one.before and one.before.name, one.after and one.after.name) for one in change.files]
    assert names == [("乙.pdf", "乙.pdf"), ("丙.pdf", "丁.pdf")]


@given(st.lists(st.sampled_from("abc"), max_size=8), st.lists(st.sampled_from("abc"), max_size=8))
def test_page_runs_lead_from_one_version_to_the_other(before: list[str], after: list[str]) -> None:
    rebuilt: list[str] = []
    done = 0
    for run in page_runs(before, after):
        start = run.before_first - 1 if run.before_first else None
        if start is None:  # put in behind as many pages as stand before it there
            start = done + (run.after_first - 1 - len(rebuilt))
        rebuilt += before[done:start]
        if run.after_first:
            assert len(rebuilt) == run.after_first - 1
            rebuilt += after[run.after_first - 1 : run.after_last]
        done = run.before_last or start
    assert rebuilt + before[done:] == after


def write_pdf(path: Path, texts: list[str], **how: Any) -> Path:
    pdf = pikepdf.new()
    font = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1))
    for text in texts:
        pdf.add_blank_page(page_size=(595, 842))
        page = pdf.pages[-1].obj
        page.Contents = pdf.make_stream(f"({text}) Tj".encode())
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))
    for linking in pdf.pages:  # every page links to the first, as contents pages do
        link = pikepdf.Dictionary(
            Subtype=pikepdf.Name.Link, Dest=pikepdf.Array([pdf.pages[0].obj, pikepdf.Name.Fit]), P=linking.obj
        )
        linking.obj.Annots = pikepdf.Array([pdf.make_indirect(link)])
    pdf.save(path, **how)
    return path


def test_pages_are_compared_by_what_they_show(tmp_path: Path, county: Callable[..., View]) -> None:
    files = {
        "a": write_pdf(tmp_path / "a.pdf", ["one", "two", "three", "four"]),
        "b": write_pdf(tmp_path / "b.pdf", ["zero", "one", "two", "THREE", "four"], linearize=True),
    }

    def pages(file: StoredFile) -> Any:
        return page_digests(files[file.digest[0]])

    before, after = (county(items=[item(1, files=(stored("甲.pdf", one),))]) for one in "ab")
    [change] = compare(before, after, pages_before=pages, pages_after=pages).items
    assert change.files[0].pages == (
        PageRun(PageChange.ADDED, 0, 0, 1, 1),
        PageRun(PageChange.CHANGED, 3, 3, 4, 4),
    )


def test_same_pages_in_another_file_are_the_same(tmp_path: Path) -> None:
    first = page_digests(write_pdf(tmp_path / "a.pdf", ["one", "two"]))
    again = page_digests(
        write_pdf(tmp_path / "b.pdf", ["one", "two"], object_stream_mode=pikepdf.ObjectStreamMode.generate)
    )
    assert first == again
    assert first is not None
    assert len(set(first)) == 2


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7\n1 0 obj\n<<", b"PK\x03\x04"])
def test_what_is_no_pdf_has_no_pages(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.pdf"
    path.write_bytes(content)
    assert not page_digests(path)


def test_a_crafted_page_is_not_followed_for_ever(tmp_path: Path) -> None:
    pdf = pikepdf.new()
    pdf.add_blank_page()
    deep = pikepdf.Array([])
    for _ in range(200):
        deep = pikepdf.Array([deep])
    circle = pdf.make_indirect(pikepdf.Dictionary())
    circle.Self = circle
    pdf.pages[0].obj.Resources = pikepdf.Dictionary(A=circle)
    pdf.save(tmp_path / "circle.pdf")
    pdf.pages[0].obj.Resources = pikepdf.Dictionary(A=deep)
    pdf.save(tmp_path / "deep.pdf")
    assert len(page_digests(tmp_path / "circle.pdf") or ()) == 1
    assert page_digests(tmp_path / "deep.pdf") is None


def finding(rule: str, severity: Severity = Severity.ERROR, value: str = "1") -> Finding:
    return Finding(
        rule=rule,
        check="sum",
        severity=severity,
        subject=Subject(key=FIRM, name="甲厂"),
        period="2025",
        topic="waste",
        title="",
        message="",
        values=(FindingValue("waste", "", 2025, value, "吨"),),
    )


def test_two_runs_of_the_rules_are_compared() -> None:
    theirs = [finding("A"), finding("B"), finding("C", value="1"), finding("D"), finding("D", value="9")]
    ours = [finding("A"), finding("B", Severity.WARNING), finding("C", value="2"), finding("D"), finding("E")]
    found = compare_findings(map(carried, theirs), ours)
    assert [one.rule for one in found.only_theirs] == ["D"]
    assert [one.rule for one in found.only_ours] == ["E"]
    assert [one.ours.rule for one in found.severity] == ["B"]
    assert [one.ours.values[0].value for one in found.values] == ["2"]
    assert found.same == 2
    assert compare_findings(map(carried, ours), ours).agrees
