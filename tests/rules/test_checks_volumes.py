"""What the last binding found, asked of the shipped rules: told once, at the document concerned, with its place."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

import pytest

from cmarchive.assessment import Scheme, Severity
from cmarchive.jobs import Monitor
from cmarchive.model import (
    Enterprise,
    Finding,
    Item,
    Profile,
    StoredFile,
    Subject,
    SubjectKey,
    SubjectKind,
)
from cmarchive.rules import run_rules
from cmarchive.view import View
from cmarchive.volumes import BoundVolume, RemarkKind, VolumeRemark

FIRM = Enterprise(id="0001", name="甲厂")
OTHER = Enterprise(id="0002", name="乙厂")
INDICATOR = SubjectKey(SubjectKind.INDICATOR, "8")
PROFILE = Profile(
    scheme="cm-2011", county="示例县", region_code="360123", year=2025, reference_date=date(2025, 12, 31)
)
GOOD = StoredFile(
    digest="a" * 64, name="批复.pdf", origin="甲/批复.pdf", media_type="application/pdf", size=1, pages=1
)
ITEM = Item(id=7, subject=FIRM.key, slot="B03", title="环评批复", dated=date(2024, 3, 1), files=(GOOD,))
Ask = Callable[..., list[Finding]]


def remark(
    kind: str,
    item: int | None = 7,
    label: str = "12",
    file: str = "甲/批复.pdf",
    message: str = "文件已损坏。",
) -> VolumeRemark:
    return VolumeRemark(kind=RemarkKind(kind), item=item, label=label, file=file, message=message)


def volume(
    *remarks: VolumeRemark, subject: Subject = FIRM.subject, conformant: bool | None = True, number: int = 3
) -> BoundVolume:
    return BoundVolume(
        number=number,
        reference="X001",
        title="案卷",
        subject=subject,
        part=1,
        parts=1,
        file="003.pdf",
        pages=20,
        sheets=24,
        digest="",
        places=(),
        conformant=conformant,
        remarks=remarks,
    )


@pytest.fixture
def ask(cm2011: Scheme) -> Ask:
    """Run the shipped rules about what binding found, and the one about files that cannot be bound."""
    rules = tuple(one for one in cm2011.rules if one.check in ("bound-without", "unbindable"))

    def run(volumes: Sequence[BoundVolume], items: Sequence[Item] = (ITEM,)) -> list[Finding]:
        view = View(
            scheme=replace(cm2011, rules=rules),
            profile=PROFILE,
            enterprises=[FIRM, OTHER],
            items=items,
            volumes=volumes,
        )
        return run_rules(view, Monitor())

    return run


@pytest.mark.parametrize(
    ("kind", "rule", "severity", "message"),
    [
        ("replaced", "BV-1-a", "error", "第3卷第12页没有装入“甲/批复.pdf”，以替换页代替（文件已损坏）"),
        (
            "nonconformant",
            "BV-2-a",
            "warning",
            "第3卷第12页“甲/批复.pdf”不符合 PDF/A，所在案卷因此不合格（文件已损坏）",
        ),
        ("characters", "BV-3-a", "warning", "第3卷第12页“甲/批复.pdf”有印不出的字（文件已损坏）"),
    ],
)
def test_remark_becomes_a_finding_at_its_document(
    ask: Ask, kind: str, rule: str, severity: str, message: str
) -> None:
    [finding] = ask([volume(remark(kind))])
    assert (finding.rule, finding.severity) == (rule, Severity(severity))
    assert finding.message.startswith("B03 ")
    assert finding.message.endswith(f"《环评批复》：{message}")
    assert (finding.subject.name, finding.topic, finding.item) == ("甲厂", "B03", 7)
    assert "重新装订" in finding.remedy


def test_the_fingerprint_does_not_depend_on_where_it_stands_or_why(ask: Ask) -> None:
    [first] = ask([volume(remark("replaced"))])
    [second] = ask([volume(remark("replaced", label="2-40", message="密码错误。"), number=9)])
    assert first.fingerprint == second.fingerprint
    assert first.values_digest != second.values_digest


def test_several_remarks_on_one_document_are_one_finding(ask: Ask) -> None:
    [finding] = ask([volume(remark("replaced"), remark("replaced", label="13", file="附件.pdf"))])
    assert "第12页" in finding.message
    assert "第3卷第13页没有装入“附件.pdf”" in finding.message


def test_a_document_known_to_be_unfit_is_reported_once(ask: Ask) -> None:
    locked = replace(ITEM, files=(replace(GOOD, problem="文件设有打开密码。"),))
    assert [one.check for one in ask([volume(remark("replaced"))], [locked])] == ["unbindable"]
    empty = replace(ITEM, files=())
    assert [one.check for one in ask([volume(remark("replaced"))], [empty])] == ["unbindable"]
    other = replace(ITEM, files=(GOOD, replace(GOOD, name="附件.pdf", origin="", problem="文件已损坏。")))
    found = ask([volume(remark("replaced"), remark("replaced", file="附件.pdf"))], [other])
    assert sorted(one.check for one in found) == ["bound-without", "unbindable"]
    assert not any("附件" in one.message for one in found if one.check == "bound-without")


def test_what_was_moved_or_recycled_since_is_not_asked_about(ask: Ask) -> None:
    bound = [volume(remark("replaced"))]
    assert ask(bound, []) == []
    assert ask(bound, [replace(ITEM, subject=OTHER.key)]) == []


def test_remarks_on_a_whole_volume(ask: Ask) -> None:
    [name] = ask([volume(remark("characters", None, "", "甲䶮厂", "字库中没有“䶮”。"))])
    assert name.message == "第3卷“甲䶮厂”有印不出的字（字库中没有“䶮”）"
    assert (name.subject.key, name.item) == (FIRM.key, None)
    [unknown] = ask([volume(conformant=False)])
    assert unknown.rule == "BV-2-a"
    assert unknown.message.startswith("第3卷不符合 PDF/A")


def test_indicator_volumes_have_rules_of_their_own(ask: Ask) -> None:
    item = replace(ITEM, subject=INDICATOR, slot="08-01")
    bound = volume(remark("nonconformant"), subject=Subject(key=INDICATOR, name="指标8"), conformant=False)
    assert [one.rule for one in ask([bound], [item])] == ["BV-2-b"]


@pytest.mark.parametrize("conformant", [True, None])
def test_a_volume_without_remarks_is_silent(ask: Ask, conformant: bool | None) -> None:
    assert ask([volume(conformant=conformant)]) == []
    assert ask([]) == []
