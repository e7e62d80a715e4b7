"""What leaves the house stays as it is: 档号 and printed page numbers, through the session and the command line."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from openpyxl import load_workbook

from cmarchive.cli import run
from cmarchive.errors import ArchiveError, ValueInvalid
from cmarchive.issued import DispatchKind
from cmarchive.jobs import Monitor
from cmarchive.model import SubjectKey, SubjectKind
from cmarchive.session import Session

FIRST = SubjectKey(SubjectKind.ENTERPRISE, "0001")
SECOND = SubjectKey(SubjectKind.ENTERPRISE, "0002")


@pytest.fixture
def filed(session: Session, make_pdf: Any, tmp_path: Path) -> Session:
    session.add([make_pdf(tmp_path / "甲.pdf", 2)], subject=FIRST, slot="A02", title="执照")
    session.add([make_pdf(tmp_path / "乙.pdf", 3)], subject=FIRST, slot="C01", title="许可证")
    session.add([make_pdf(tmp_path / "丙.pdf", 1)], subject=SECOND, slot="A02", title="乙厂执照")
    return session


def bind(session: Session, tmp_path: Path, *only: SubjectKey) -> Any:
    return session.bind(tmp_path / "案卷", Monitor(), only=only or (FIRST, SECOND))


def test_references_are_issued_once(filed: Session, tmp_path: Path) -> None:
    assert filed.references() == []
    first = bind(filed, tmp_path, FIRST)
    [issued] = filed.references()
    assert (issued.reference, issued.subject) == (first.volumes[0].reference, FIRST)
    assert issued.issued
    assert filed.set_reference_template(" {全宗号}·{年度}-{案卷号} ") == "{全宗号}·{年度}-{案卷号}"
    second = bind(filed, tmp_path)
    assert [one.reference for one in second.volumes] == [first.volumes[0].reference, "X001·2025-001"]
    assert [one.reference for one in filed.references()] == [one.reference for one in second.volumes]
    assert filed.references()[0] == issued
    changes = [(one.subject, one.after) for one in filed.reference_changes()]
    assert changes == [
        (FIRST, issued.reference),
        (None, "{全宗号}·{年度}-{案卷号}"),
        (SECOND, "X001·2025-001"),
    ]


def test_a_wrong_template_changes_nothing(filed: Session) -> None:
    before = filed.reference_template()
    with pytest.raises(ValueInvalid, match="案卷号"):
        filed.set_reference_template("{全宗号}")
    assert filed.reference_template() == before
    filed.set_reference_template(before)
    assert filed.reference_changes() == []


def test_late_material_in_a_printed_archive(
    filed: Session, tmp_path: Path, make_pdf: Any, monitor: Monitor
) -> None:
    with pytest.raises(ArchiveError, match="先装订"):
        filed.mark_printed()
    bind(filed, tmp_path)
    assert filed.mark_printed(monitor) == 2
    late = filed.add([make_pdf(tmp_path / "丁.pdf", 4)], subject=FIRST, slot="B03", title="批复")
    result = bind(filed, tmp_path)
    assert result.swaps == tmp_path / "案卷" / "换页单（部分案卷）.pdf"
    places = {place.item: place for volume in filed.view().volumes for place in volume.places}
    after = places[1].last_number  # then come two dividers, of group B and of its project
    assert (places[late.id].first_number, places[late.id].last_number) == (f"{after}-3", f"{after}-6")
    assert int(places[2].first_number) == int(after) + 2  # behind the divider of group C

    sheet = load_workbook(filed.ledger(tmp_path / "台账", monitor))["材料目录"]
    shown = {row[4]: (row[10], row[11]) for row in sheet.iter_rows(values_only=True)}
    assert shown["批复"] == (f"{after}-3", f"{after}-6")
    assert shown["许可证"] == (int(after) + 2, int(after) + 4)

    assert filed.mark_printed(only=[FIRST]) == 1
    assert bind(filed, tmp_path).swaps is None
    assert not result.swaps.exists()
    assert filed.clear_printed(only=[SECOND]) == 1
    assert set(filed.printed()) == {FIRST}
    assert filed.clear_printed() == 1
    bind(filed, tmp_path)
    places = {place.item: place for volume in filed.view().volumes for place in volume.places}
    assert places[late.id].first_number == f"{int(after) + 3}"


def test_binding_some_does_not_forget_how_others_were_bound(filed: Session, tmp_path: Path) -> None:
    bind(filed, tmp_path)
    bind(filed, tmp_path, SECOND)
    assert filed.mark_printed() == 2


def test_archives_of_earlier_versions_keep_their_references(filed: Session, tmp_path: Path) -> None:
    bound = bind(filed, tmp_path)
    filed.close()
    with closing(sqlite3.connect(filed.path / "archive.db")) as db:
        for table in ("issued_references", "reference_changes", "page_records"):
            db.execute(f"DROP TABLE {table}")
        for column in ("first_label", "last_label"):
            db.execute(f"ALTER TABLE volume_places DROP COLUMN {column}")
        db.execute("DELETE FROM _sqlite_migrations WHERE name = '0011_references'")
        db.commit()
    with Session.open(filed.path) as again:
        assert [one.reference for one in again.references()] == [one.reference for one in bound.volumes]
        [place] = again.view().volumes[1].places
        assert (place.first_label, place.first_number) == ("", f"{place.first}")
        again.set_reference_template("{全宗号}-{案卷号}")
        assert [one.reference for one in bind(again, tmp_path).volumes] == [
            one.reference for one in bound.volumes
        ]


def test_the_command_line(filed: Session, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bind(filed, tmp_path)
    filed.close()
    archive = str(filed.path)
    assert run(["reference", "set-template", archive, "{全宗号}-{年}-{案卷号}"]) == 1
    assert "不认识其中的“{年}”" in capsys.readouterr().err
    assert run(["reference", "set-template", archive, "{全宗号}-{案卷号}"]) == 0
    assert "已发出的 2 个档号不变" in capsys.readouterr().out
    assert run(["reference", "show", archive]) == 0
    text = capsys.readouterr().out
    assert "档号模板：{全宗号}-{案卷号}" in text
    assert "X001-ZY·HB·0002·2025·" in text
    assert run(["reference", "show", archive, "--format", "json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert [one["subject"]["id"] for one in shown["issued"]] == ["0001", "0002"]
    assert [one["after"] for one in shown["changes"] if one["subject"] is None] == ["{全宗号}-{案卷号}"]
    assert run(["printed", "mark", archive, "--only", "示例乙机械厂"]) == 0
    assert "已标记 1 卷" in capsys.readouterr().out
    assert run(["printed", "show", archive, "--format", "json"]) == 0
    [printed] = json.loads(capsys.readouterr().out)
    assert printed["subject"]["name"] == "示例乙机械厂"
    assert printed["entries"][-1] == {"title": "乙厂执照", "numbers": ["3"]}
    assert run(["printed", "show", archive]) == 0
    assert "1 卷" in capsys.readouterr().out
    assert run(["printed", "clear", archive]) == 0
    assert "已取消 1 卷" in capsys.readouterr().out
    for help_page in (["reference", "--help"], ["printed", "mark", "--help"]):
        assert run(help_page) == 0
        assert "用法：" in capsys.readouterr().out


def test_what_left_the_house_is_remembered(session: Session, tmp_path: Path) -> None:
    session.bind(tmp_path / "案卷", Monitor())
    ledger = session.ledger(tmp_path / "台账", Monitor())
    session.findings_workbook(tmp_path / "校核问题.xlsx", Monitor())
    findings, table, volumes = session.dispatches()
    assert (volumes.kind, volumes.edition) == (DispatchKind.VOLUMES, "review")
    assert volumes.volumes == len(session.view().volumes)
    assert volumes.pages is not None
    assert (table.target, table.pages) == (str(ledger), None)
    assert findings.kind is DispatchKind.FINDINGS
    assert findings.actor == "资料员"
    assert findings.at > table.at > volumes.at


def text_of(path: Path) -> str:
    with closing(pypdfium2.PdfDocument(path)) as document:
        return "".join(page.get_textpage().get_text_bounded() for page in document).replace("\r\n", "")


def test_each_enterprise_signs_a_list_of_what_it_handed_over(filed: Session, tmp_path: Path) -> None:
    made = filed.transfer_list(tmp_path / "清单" / "资料.pdf", Monitor())
    text = text_of(made)
    assert text.count("企业（公章）") == 2
    for title in ("许可证", "乙厂执照"):
        assert title in text
    one = filed.transfer_list(made, Monitor(), only=[SECOND])
    assert "许可证" not in text_of(one)
    assert [path.name for path in made.parent.iterdir()] == ["资料.pdf"]


def test_a_list_of_nothing_is_refused(session: Session, tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="先为企业归档"):
        session.transfer_list(tmp_path / "资料.pdf", Monitor())
    with pytest.raises(ValueInvalid, match=r"\.pdf"):
        session.transfer_list(tmp_path / "资料.doc", Monitor())
    assert not list(tmp_path.glob("资料*"))


def test_the_transfer_list_on_the_command_line(filed: Session, tmp_path: Path, capsys: Any) -> None:
    archive = filed.path
    filed.close()
    target = tmp_path / "资料.pdf"
    assert run(["transfer-list", str(archive), "-o", str(target), "--only", "0001"]) == 0
    assert capsys.readouterr().out.strip() == str(target)
    assert "许可证" in text_of(target)
    assert run(["transfer-list", str(archive), "-o", str(target), "--only", "没有的厂"]) == 1
