"""A small archive in memory with the methods of Session, and the window's pieces over it."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cmarchive.assessment import (
    Condition,
    ConditionKind,
    Expiry,
    Flag,
    FlagKind,
    Indicator,
    Need,
    Predicate,
    Provenance,
    RuleSpec,
    Scheme,
    Severity,
    Slot,
    SlotField,
    SlotGroup,
)
from cmarchive.dossiers import SlotState, dossier
from cmarchive.errors import ItemUnknown
from cmarchive.intake import PageImage
from cmarchive.jobs import Monitor
from cmarchive.model import (
    BoundVolume,
    Enterprise,
    Explanation,
    Finding,
    FindingValue,
    Guess,
    Item,
    ItemPlace,
    Problem,
    Profile,
    SlotNote,
    StoredFile,
    SubjectKey,
    SubjectKind,
)
from cmarchive.rules import ConditionResult, IndicatorVerdict, Verdict
from cmarchive.session import BindResult, CheckResult, CollectReport, Overview, RosterReport, Session
from cmarchive.session.overview import overview
from cmarchive.view import View
from ui.app import make_application
from ui.jobs import JobRunner
from ui.previews import Previews
from ui.settings import Settings
from ui.theme import Theme
from ui.workspace import Workspace

PAPER = SubjectKey(SubjectKind.ENTERPRISE, "0001")
CHEMICAL = SubjectKey(SubjectKind.ENTERPRISE, "0002")
AIR = SubjectKey(SubjectKind.INDICATOR, "8")
KNOWN = Provenance(mark="V")


def small_scheme() -> Scheme:
    slots = (
        Slot(
            code="C01",
            title="排污许可证正本",
            need=Need.REQUIRED,
            expiry=Expiry.PRINTED,
            instance="certificate",
            fields=(
                SlotField(code="certificate_number", title="证书编号"),
                SlotField(code="valid_until", title="有效期止", type="date"),
                SlotField(code="quantity", title="数量（吨）", type="number"),
            ),
            provenance=KNOWN,
        ),
        Slot(
            code="C06",
            title="执行报告",
            need=Need.REQUIRED,
            each_year=True,
            instance="year",
            provenance=KNOWN,
        ),
        Slot(
            code="F05",
            title="受托方危废经营许可证",
            need=Need.REQUIRED,
            when=Predicate(all_of=("hazardous",)),
            expiry=Expiry.PRINTED,
            provenance=KNOWN,
        ),
        Slot(code="G01", title="突发环境事件应急预案", need=Need.REQUIRED, provenance=KNOWN),
        Slot(code="Z01", title="其他材料", need=Need.OPTIONAL, provenance=KNOWN),
    )
    fact = Condition(kind=ConditionKind.FACT, variable="air", provenance=KNOWN)
    indicators = tuple(
        Indicator(
            code=code,
            name=name,
            short=name,
            group="环境质量",
            text=name,
            scope="",
            lead_departments=(),
            supporting_departments=(),
            data_source="",
            explanation="",
            condition=fact,
            variables=(),
            evidence=(
                Slot(code=f"{int(code):02d}-01", title="证明材料", need=Need.REQUIRED, provenance=KNOWN),
            ),
            provenance=KNOWN,
        )
        for code, name in (("8", "空气质量"), ("14", "生活污水集中处理"))
    )
    return Scheme(
        id="small",
        title="小型考核方案",
        short="小型",
        document_number="",
        issued="",
        verification="测试用方案。",
        year_count=3,
        flags={
            "west": Flag(code="west", title="西部城市", kind=FlagKind.CITY),
            "hazardous": Flag(code="hazardous", title="产生危险废物"),
        },
        groups=(SlotGroup(code="C", title="排污许可", short="许可"),),
        indicators=indicators,
        variables={},
        slots=slots,
        rules=(
            RuleSpec(id="H1", check="required", severity=Severity.ERROR, title="材料缺失", provenance=KNOWN),
        ),
        provenance=KNOWN,
    )


def stored(name: str, pages: int = 1, problem: str = "") -> StoredFile:
    return StoredFile(
        digest=name.encode().hex().ljust(64, "0")[:64],
        name=name,
        media_type="application/pdf",
        size=1000,
        pages=pages,
        problem=problem,
    )


class FakeSession(Session):
    """An archive in memory. Overrides every use case the window calls; nothing touches a disk."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.scheme = small_scheme()
        self.profile = Profile(
            scheme="small",
            county="示例县",
            region_code="610000",
            year=2024,
            reference_date=date(2025, 1, 15),
        )
        self.enterprises = [
            Enterprise(
                id="0001", name="示例甲纸业有限公司", credit_code="91611023MA6X0A1B16", flags=frozenset()
            ),
            Enterprise(id="0002", name="示例乙化工有限公司", flags=frozenset({"hazardous"})),
        ]
        self.items = {item.id: item for item in first_items()}
        self.bin: dict[int, Item] = {}
        self.notes: dict[tuple[SubjectKey, str], SlotNote] = {}
        self.explanations: dict[str, Explanation] = {}
        self.volumes: tuple[BoundVolume, ...] = ()
        self.calls: list[tuple[str, object]] = []
        self.threads: set[int] = set()
        self.refusal: Exception | None = None
        self.reached, self.proceed = threading.Event(), threading.Event()
        self.closed = False

    def close(self) -> None:
        self.closed = True

    def view(self) -> View:
        self.threads.add(threading.get_ident())
        return View(
            scheme=self.scheme,
            profile=self.profile,
            enterprises=self.enterprises,
            items=self.items.values(),
            notes=self.notes.values(),
            explanations=self.explanations.values(),
            volumes=self.volumes,
        )

    def overview(self, view: View | None = None) -> Overview:
        return overview(view or self.view())

    def check(self, monitor: Monitor, view: View | None = None) -> CheckResult:
        monitor.begin("校核", 1)
        shown = view or self.view()
        findings = [one.explained_by(shown.explanations.get(one.fingerprint)) for one in found_in(shown)]
        monitor.advance()
        return CheckResult(findings=tuple(findings), verdicts=verdicts_of(self.scheme))

    def page_image(self, file: StoredFile, page: int, width: int) -> PageImage:
        height = width * 7 // 5
        return PageImage(width=width, height=height, pixels=b"\xff\xfe\xfd\xff" * (width * height))

    def collect(
        self, paths: Sequence[Path], monitor: Monitor, *, subject: SubjectKey | None = None, slot: str = ""
    ) -> CollectReport:
        self._note("collect", (tuple(paths), subject, slot))
        monitor.begin("收集文件", len(paths))
        filed: list[Item] = []
        unfiled: list[Item] = []
        for path in paths:
            item = Item(
                id=self._next(), subject=subject, slot=slot, title=path.stem, files=(stored(path.name),)
            )
            self.items[item.id] = item
            (filed if slot else unfiled).append(item)
            monitor.advance()
        problems = tuple(
            Problem(file=path.name, where="", message="文件为空。") for path in paths if path.suffix == ".bad"
        )
        return CollectReport(filed=tuple(filed), unfiled=tuple(unfiled), already=(), problems=problems)

    def import_enterprises(self, file: Path, monitor: Monitor) -> RosterReport:
        self._note("roster", file)
        self.enterprises.append(Enterprise(id="0003", name="示例丙机械厂"))
        return RosterReport(added=("示例丙机械厂",), updated=(), unchanged=(), problems=())

    def file_item(self, item_id: int, subject: SubjectKey, slot: str, instance: str = "") -> Item:
        self._note("file", (item_id, subject, slot))
        self.items[item_id] = replace(self.items[item_id], subject=subject, slot=slot, guesses=())
        return self.items[item_id]

    def update_item(self, item: Item) -> Item:
        self._note("update", item)
        if item.id not in self.items:
            raise ItemUnknown(item=item.id)
        self.items[item.id] = item
        return item

    def recycle(self, item_ids: Sequence[int]) -> None:
        self._note("recycle", tuple(item_ids))
        for number in item_ids:
            self.bin[number] = self.items.pop(number)

    def restore(self, item_ids: Sequence[int]) -> None:
        self._note("restore", tuple(item_ids))
        for number in item_ids:
            self.items[number] = self.bin.pop(number)

    def put_note(self, note: SlotNote) -> None:
        self._note("note", note)
        self.notes[note.subject, note.slot] = note

    def remove_note(self, subject: SubjectKey, slot: str) -> None:
        self._note("unnote", (subject, slot))
        self.notes.pop((subject, slot), None)

    def explain(self, finding: Finding, text: str, author: str) -> None:
        self._note("explain", (finding.fingerprint, text))
        if not text:
            self.explanations.pop(finding.fingerprint, None)
            return
        self.explanations[finding.fingerprint] = Explanation(
            fingerprint=finding.fingerprint,
            text=text,
            author=author,
            written="2025-01-15T09:00:00+08:00",
            values_digest=finding.values_digest,
        )

    def bind(
        self, target: Path, monitor: Monitor, *, only: Iterable[SubjectKey] = (), single: bool = False
    ) -> BindResult:
        self._note("bind", (target, single))
        monitor.begin("装订案卷", 2)
        self.reached.set()
        self.proceed.wait(10)
        monitor.advance()
        self.volumes = (a_volume(1, "示例甲纸业有限公司"), a_volume(2, "示例乙化工有限公司"))
        problem = Problem(file="合同.docx", where="", message="不能转换为 PDF，请另存为 PDF 后重新收集。")
        return BindResult(
            folder=target, catalogue=target / "总目录.pdf", volumes=self.volumes, problems=(problem,)
        )

    def ledger(self, target: Path, monitor: Monitor) -> Path:
        self._note("ledger", target)
        return target / "台账.xlsx"

    def named(self, name: str) -> list[object]:
        """The arguments of every call of one use case."""
        return [arguments for called, arguments in self.calls if called == name]

    def _note(self, name: str, arguments: object) -> None:
        self.threads.add(threading.get_ident())
        self.calls.append((name, arguments))
        if self.refusal is not None:
            refusal, self.refusal = self.refusal, None
            raise refusal

    def _next(self) -> int:
        return max([*self.items, *self.bin], default=0) + 1


def first_items() -> tuple[Item, ...]:
    return (
        Item(
            id=1,
            subject=PAPER,
            slot="C01",
            title="排污许可证正本",
            number="甲环许〔2022〕3号",
            author="示例县生态环境局",
            dated=date(2022, 6, 1),
            fields={"certificate_number": "9161", "valid_until": "2027-05-31"},
            files=(stored("C01.pdf", 3),),
        ),
        Item(
            id=2,
            subject=PAPER,
            slot="C06",
            title="执行报告",
            instance="2023",
            files=(stored("2023年报.pdf", 12),),
        ),
        Item(
            id=3,
            subject=PAPER,
            slot="C06",
            title="执行报告",
            instance="2024",
            files=(stored("2024年报.pdf", 14),),
        ),
        Item(
            id=4,
            subject=CHEMICAL,
            slot="F05",
            title="危险废物经营许可证",
            fields={"valid_until": "2024-11-30"},
            files=(stored("F05.pdf", 1),),
        ),
        Item(
            id=5,
            subject=None,
            slot="",
            title="扫描件0001",
            files=(stored("扫描件0001.pdf", 2),),
            guesses=(Guess(CHEMICAL, "C01", 0.6, "文件名含“许可”"), Guess(PAPER, "G01", 0.3, "文件夹名")),
        ),
    )


def a_volume(number: int, title: str) -> BoundVolume:
    return BoundVolume(
        number=number,
        reference=f"X001-2024-{number:04d}",
        title=title,
        subject=View(
            scheme=small_scheme(), profile=Profile(scheme="", county="县", region_code="1", year=2024)
        ).region,
        part=1,
        parts=1,
        file=f"{number:03d}.pdf",
        pages=120,
        sheets=60,
        digest="",
        places=(ItemPlace(1, number, 3, 8), ItemPlace(2, number, 9, 20)),
    )


def found_in(view: View) -> Iterator[Finding]:
    """One error for every missing slot, and one warning about a figure."""
    for subject in view.subjects():
        for status in dossier(view, subject.key):
            if status.needed and status.state is SlotState.MISSING:
                yield Finding(
                    rule="H1",
                    check="required",
                    severity=Severity.ERROR,
                    subject=subject,
                    period="",
                    topic=status.slot.code,
                    title="材料缺失",
                    message=f"{subject.name}缺少{status.slot.title}。",
                    remedy="补充该材料，或写明不适用的理由。",
                )
    yield Finding(
        rule="G3",
        check="ratio",
        severity=Severity.WARNING,
        subject=view.region,
        period="2024",
        topic="solid_waste_rate",
        title="固废处置利用率与原始数据不符",
        message="填报 97.9%，按数据应为 65.0%。",
        formula="处置利用率 =（综合利用量 + 处置量）÷ 产生量",
        cause="综合利用量 4.71 疑为 7.41 的数字错位。",
        remedy="核对综合利用量。",
        values=(
            FindingValue("used", "综合利用量", 2024, "4.71", "万吨", "环统基1-1 第96项"),
            FindingValue("treated", "处置量", 2024, "0.62", "万吨", "第108项"),
            FindingValue("made", "产生量", 2024, "8.20", "万吨"),
        ),
    )


def verdicts_of(scheme: Scheme) -> tuple[IndicatorVerdict, ...]:
    return tuple(
        IndicatorVerdict(
            indicator=indicator,
            verdict=verdict,
            root=ConditionResult(condition=indicator.condition, verdict=verdict, text=""),
            sentence=f"第{indicator.code}项",
        )
        for indicator, verdict in zip(scheme.indicators, (Verdict.MET, Verdict.NO_DATA), strict=True)
    )


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    return make_application(["test"])


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, dark=False)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "window.ini")


@pytest.fixture
def session(tmp_path: Path) -> FakeSession:
    return FakeSession(tmp_path / "示例县2024.cma")


@pytest.fixture
def workspace(qapp: QApplication, session: FakeSession) -> Iterator[Workspace]:
    made = Workspace(session, JobRunner(qapp), qapp)
    yield made
    session.proceed.set()
    made.close()


@pytest.fixture
def previews(qapp: QApplication, session: FakeSession) -> Iterator[Previews]:
    runner = JobRunner(qapp)
    yield Previews(session, runner, qapp)
    runner.shut_down()


Tested = Callable[[QAbstractItemModel], None]


@pytest.fixture
def tested() -> Iterator[Tested]:
    """Let Qt's own tester watch a model; what it finds is logged as a warning, which fails the test."""
    testers: list[QAbstractItemModelTester] = []
    mode = QAbstractItemModelTester.FailureReportingMode.Warning
    yield lambda model: testers.append(QAbstractItemModelTester(model, mode))
    testers.clear()


Settle = Callable[[], None]


@pytest.fixture
def settle(qtbot: QtBot, workspace: Workspace) -> Settle:
    """Wait until no job runs, and what they brought is shown."""

    def wait() -> None:
        qtbot.waitUntil(lambda: not workspace.runner.is_busy, timeout=5000)

    return wait


Drop = Callable[[QWidget, QPoint, Sequence[Path]], None]


@pytest.fixture
def drop() -> Drop:
    """Drag files over a widget and let them fall."""

    def act(target: QWidget, at: QPoint, paths: Sequence[Path]) -> None:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        where = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        for event in (
            QDragEnterEvent(at, *where),
            QDragMoveEvent(at, *where),
            QDropEvent(QPointF(at), *where),
        ):
            QApplication.sendEvent(target, event)

    return act


@pytest.fixture
def subjects() -> Mapping[str, SubjectKey]:
    """The subjects of the small archive by a word."""
    return {"paper": PAPER, "chemical": CHEMICAL, "air": AIR}
