"""The office's own texts: set from the command line or a file, shown, listed, taken out."""

import json
from pathlib import Path

import pytest

from cmarchive.cli import run
from cmarchive.errors import SubjectUnknown, ValueInvalid
from cmarchive.model import NarrativePart, SubjectKey, SubjectKind
from cmarchive.sample.word import word_file
from cmarchive.session import Session

Captured = pytest.CaptureFixture[str]
MEASURES = NarrativePart.MEASURES


@pytest.fixture
def closed(session: Session) -> Path:
    session.close()
    return session.path


@pytest.mark.parametrize("kind", ["argument", "utf-8", "gb18030", "docx"])
def test_a_text_is_set_shown_and_listed(closed: Path, tmp_path: Path, capsys: Captured, kind: str) -> None:
    text = "建成自动站 3 个。\n淘汰燃煤锅炉 12 台。"
    arguments = [text]
    if kind == "docx":
        file = tmp_path / "材料.docx"
        file.write_bytes(word_file([(line, False) for line in text.splitlines()]))
        arguments = ["--file", str(file)]
    elif kind != "argument":
        file = tmp_path / "材料.txt"
        file.write_bytes(text.encode(kind))
        arguments = ["--file", str(file)]
    where = ["--indicator", "08", "--part", "measures"]
    assert run(["narrative", "set", str(closed), *arguments, *where, "--author", "资料员"]) == 0
    assert "指标8 措施与行动：已写入" in capsys.readouterr().out
    assert run(["narrative", "show", str(closed), *where]) == 0
    assert capsys.readouterr().out.strip() == text
    assert run(["narrative", "list", str(closed), "--format", "json"]) == 0
    [told] = json.loads(capsys.readouterr().out)
    assert (told["indicator"], told["part"], told["text"]) == ("8", "measures", text)
    assert told["author"] == "资料员"
    assert run(["narrative", "list", str(closed)]) == 0
    printed = capsys.readouterr().out
    assert "尚无“措施与行动”的指标 25 项" in printed
    assert "尚无“基本信息”的指标 26 项" in printed
    assert run(["narrative", "set", str(closed), "--remove", *where]) == 0
    assert run(["narrative", "show", str(closed), *where]) == 0
    assert capsys.readouterr().out.splitlines()[1:] == []


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["--indicator", "8", "--part", "measures"], 2, "三者"),
        (["字", "--remove", "--indicator", "8", "--part", "measures"], 2, "三者"),
        (["字", "--indicator", "99", "--part", "measures"], 1, "99"),
        (["字", "--indicator", "示例乙机械厂", "--part", "measures"], 1, "找不到"),
        (["字", "--indicator", "8", "--part", "措施"], 2, "basics、measures"),
        (["--file", "{blank}", "--indicator", "8", "--part", "basics"], 1, "没有文字"),
        (["--file", "没有.txt", "--indicator", "8", "--part", "basics"], 1, "没有.txt"),
    ],
)
def test_what_cannot_be_set_says_why(
    closed: Path, tmp_path: Path, capsys: Captured, arguments: list[str], code: int, message: str
) -> None:
    blank = tmp_path / "空.txt"
    blank.write_text(" \n", encoding="utf-8")
    given = [argument.format(blank=blank) for argument in arguments]
    assert run(["narrative", "set", str(closed), *given]) == code
    assert message in capsys.readouterr().err


def test_too_long_and_foreign_subjects_are_refused(session: Session) -> None:
    air = SubjectKey(SubjectKind.INDICATOR, "8")
    with pytest.raises(ValueInvalid, match="20001 字"):
        session.set_narrative(air, MEASURES, "字" * 20_001)
    with pytest.raises(SubjectUnknown):
        session.set_narrative(SubjectKey(SubjectKind.ENTERPRISE, "0001"), MEASURES, "字")
    session.set_narrative(air, MEASURES, "  首段。 \n\n次段。\n", author="资料员")
    session.set_narrative(air, NarrativePart.BASICS, "基本。")
    session.set_narrative(SubjectKey(SubjectKind.INDICATOR, "10"), MEASURES, "十。")
    assert [(one.subject.id, one.part.value) for one in session.narratives()] == [
        ("8", "basics"),
        ("8", "measures"),
        ("10", "measures"),
    ]
    found = session.narrative(air, MEASURES)
    assert found is not None
    assert found.text == "首段。\n\n次段。"
