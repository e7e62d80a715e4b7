"""A small archive in memory with the methods of Session."""

import threading
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path, PurePath

from cmarchive.errors import ItemUnknown
from cmarchive.handover import Signer
from cmarchive.intake import FoundFile, PageImage
from cmarchive.issued import Dispatch, DispatchKind
from cmarchive.jobs import Monitor
from cmarchive.model import (
    Enterprise,
    Explanation,
    Finding,
    Guess,
    Item,
    Problem,
    Profile,
    SlotNote,
    StoredFile,
    SubjectKey,
)
from cmarchive.owing import ChaseTerms
from cmarchive.paging import ItemPage, files_of, pages_of
from cmarchive.session import (
    BindOptions,
    BindPreview,
    BindResult,
    ChaseReport,
    CheckResult,
    CollectReport,
    Decision,
    FindingsReport,
    Overview,
    PackOptions,
    PackReport,
    Part,
    Proposal,
    Proposals,
    RosterReport,
    Session,
    Steps,
)
from cmarchive.session.overview import overview
from cmarchive.steps import Step
from cmarchive.submissions import MadePackage, Submission
from cmarchive.view import View
from cmarchive.volumes import BoundVolume
from tests.ui.small import (
    CHEMICAL,
    PAPER,
    a_volume,
    first_items,
    found_in,
    pack_report_of,
    preview_of,
    small_scheme,
    stored,
    verdicts_of,
)

State = tuple[
    dict[int, Item],
    dict[int, Item],
    dict[tuple[SubjectKey, str], SlotNote],
    dict[str, Explanation],
    list[Enterprise],
]
GOING_OUT = {"bind", "ledger", "findings", "pack"}


class FakeSession(Session):
    """An archive in memory. Overrides every use case the window calls; nothing touches a disk."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.scheme = small_scheme()
        self.received: list[Submission] = []
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
        self.made: list[MadePackage] = []
        self.threads: set[int] = set()
        self.refusal: Exception | None = None
        self.preview_refusal: Exception | None = None
        self.past: list[tuple[Step, State]] = []
        self.future: list[tuple[Step, State]] = []
        self.reached, self.proceed = threading.Event(), threading.Event()
        self.closed = False
        self.owes = True

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

    def submissions(self) -> list[Submission]:
        return self.received

    def overview(self, view: View | None = None, monitor: Monitor | None = None) -> Overview:
        return overview(view or self.view(), monitor=monitor)

    def check(self, monitor: Monitor, view: View | None = None) -> CheckResult:
        monitor.begin("校核", 1)
        shown = view or self.view()
        findings = [one.explained_by(shown.explanations.get(one.fingerprint)) for one in found_in(shown)]
        monitor.advance()
        return CheckResult(findings=tuple(findings), verdicts=verdicts_of(self.scheme))

    def page_image(self, file: StoredFile, page: int, width: int, rotation: int = 0) -> PageImage:
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

    def propose(
        self,
        paths: Sequence[Path],
        monitor: Monitor,
        *,
        subject: SubjectKey | None = None,
        near: SubjectKey | None = None,
    ) -> Proposals:
        """Files whose name begins with a slot's code are certain, those named 可能 have a guess; 已有 is known."""
        self._note("propose", (tuple(paths), subject, near))
        monitor.begin("分析文件", len(paths))
        files = []
        for path in paths:
            code = path.stem[:3] if path.stem[:3] in {slot.code for slot in self.scheme.slots} else ""
            owner = subject or (PAPER if code else near)
            guesses = (Guess(owner or CHEMICAL, "G01", 0.6, "文件名含“预案”"),) if "可能" in path.stem else ()
            files.append(
                Proposal(
                    found=FoundFile(path=path, relative=PurePath(path.name), within=PurePath()),
                    size=10,
                    subject=owner,
                    slot=code,
                    guesses=guesses,
                    why="文件名",
                    copies=(1,) if "已有" in path.stem else (),
                )
            )
            monitor.advance()
        return Proposals(files=tuple(files), problems=())

    def take_in(self, decisions: Sequence[Decision], monitor: Monitor) -> CollectReport:
        told = tuple((one.proposal.name, one.subject, one.slot) for one in decisions)
        self._note("take", told)
        monitor.begin("归档文件", len(decisions))
        made = []
        for one in decisions:
            item = Item(
                id=self._next(),
                subject=one.subject,
                slot=one.slot,
                title=one.proposal.found.path.stem,
                files=(stored(one.proposal.name),),
            )
            self.items[item.id] = item
            made.append(item)
        return CollectReport(
            filed=tuple(item for item in made if item.slot),
            unfiled=tuple(item for item in made if not item.slot),
            already=(),
            problems=(),
        )

    def file_items(self, places: Sequence[tuple[int, SubjectKey, str]]) -> list[Item]:
        self._note("file all", tuple(places))
        for number, subject, slot in places:
            self.items[number] = replace(self.items[number], subject=subject, slot=slot, guesses=())
        return [self.items[number] for number, _, _ in places]

    def update_items(self, items: Sequence[Item]) -> list[Item]:
        self._note("update all", tuple(item.id for item in items))
        for item in items:
            self.items[item.id] = item
        return list(items)

    def order_items(self, item_ids: Sequence[int]) -> None:
        self._note("order", tuple(item_ids))
        for order, number in enumerate(item_ids):
            self.items[number] = replace(self.items[number], order=order)

    def set_pages(self, item_id: int, pages: Sequence[ItemPage]) -> Item:
        self._note("pages", (item_id, tuple(pages)))
        self.items[item_id] = replace(self.items[item_id], files=files_of(pages))
        return self.items[item_id]

    def split_item(self, item_id: int, parts: Sequence[Part]) -> list[Item]:
        self._note("split", (item_id, tuple(parts)))
        item = self.items[item_id]
        made = [replace(item, title=parts[0].title, files=files_of(parts[0].pages))]
        for part in parts[1:]:
            made.append(replace(item, id=self._next(), title=part.title, files=files_of(part.pages)))
            self.items[made[-1].id] = made[-1]
        self.items[item_id] = made[0]
        return made

    def join_items(self, item_ids: Sequence[int]) -> Item:
        self._note("join", tuple(item_ids))
        items = [self.items[number] for number in item_ids]
        pages = [page for item in items for page in pages_of(item.files)]
        for item in items[1:]:
            self.bin[item.id] = self.items.pop(item.id)
        self.items[items[0].id] = replace(items[0], files=files_of(pages))
        return self.items[items[0].id]

    def replace_files(self, item_id: int, files: Sequence[Path]) -> Item:
        self._note("replace", (item_id, tuple(files)))
        kept = [stored(file.name) for file in files]
        self.items[item_id] = replace(self.items[item_id], files=tuple(kept))
        return self.items[item_id]

    def blank_pages(self, pages: Sequence[ItemPage], monitor: Monitor) -> tuple[int, ...]:
        """Every page whose index in its file is odd."""
        self._note("blanks", len(pages))
        monitor.begin("查找空白页", len(pages))
        return tuple(row for row, page in enumerate(pages) if page.leaf.page % 2)

    def recycled(self) -> list[Item]:
        return [self.bin[number] for number in sorted(self.bin)]

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

    def preview(
        self,
        monitor: Monitor,
        *,
        only: Iterable[SubjectKey] = (),
        options: BindOptions | None = None,
        view: View | None = None,
    ) -> BindPreview:
        del only
        self.threads.add(threading.get_ident())
        self.calls.append(("preview", options))
        monitor.begin("编排案卷", 1)
        if self.preview_refusal is not None:
            raise self.preview_refusal
        shown = preview_of(view or self.view(), options or BindOptions())
        monitor.advance()
        return shown

    def bind(
        self,
        target: Path,
        monitor: Monitor,
        *,
        only: Iterable[SubjectKey] = (),
        single: bool = False,
        options: BindOptions | None = None,
    ) -> BindResult:
        self._note("bind", (target, single, options))
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

    def findings_workbook(self, target: Path, monitor: Monitor) -> FindingsReport:
        self._note("findings", target)
        return FindingsReport(file=target, check=self.check(monitor))

    def pack(
        self,
        target: Path,
        monitor: Monitor,
        *,
        options: PackOptions | None = None,
        signer: Signer | None = None,
    ) -> PackReport:
        self._note("pack", (target, options))
        del monitor, signer
        batch = len(self.made) + 1
        report = pack_report_of(target, batch)
        made = MadePackage(
            batch=batch,
            identifier=report.identity.identifier,
            made="2025-01-15T08:00:00+00:00",
            packed="2025-01-15T07:00:00+00:00",
            file=str(target),
            package=report.package,
            size=report.size,
            builds_on="上一个" if options is not None and options.delta else "",
            items=12,
        )
        self.made.append(made)
        return report

    def packages(self) -> list[MadePackage]:
        return list(self.made)

    def chase(
        self,
        target: Path,
        monitor: Monitor,
        *,
        only: Iterable[SubjectKey] = (),
        terms: ChaseTerms | None = None,
        pdf: bool = True,
        excel: bool = True,
        each: bool = False,
        view: View | None = None,
    ) -> ChaseReport:
        del view, each
        self._note("chase", (target, tuple(only), terms, pdf, excel))
        monitor.begin("编制催交单", 1)
        files = (target / "催交单.pdf",) if self.owes else ()
        return ChaseReport(folder=target, files=files, enterprises=2, demands=5)

    def named(self, name: str) -> list[object]:
        """The arguments of every call of one use case."""
        return [arguments for called, arguments in self.calls if called == name]

    def dispatches(self) -> list[Dispatch]:
        made = {
            "bind": DispatchKind.VOLUMES,
            "ledger": DispatchKind.LEDGER,
            "findings": DispatchKind.FINDINGS,
        }
        return [
            Dispatch(
                kind=made[name], target=str(self.path.parent), at="2025-01-15T01:00:00+00:00", actor="资料员"
            )
            for name, _arguments in reversed(self.calls)
            if name in made
        ]

    def history(self) -> Steps:
        past, future = ([step for step, _state in reversed(side)] for side in (self.past, self.future))
        return Steps(done=tuple(past), undone=tuple(future))

    def undo(self) -> Step | None:
        return self._turn(self.past, self.future)

    def redo(self) -> Step | None:
        return self._turn(self.future, self.past)

    def _turn(self, source: list[tuple[Step, State]], target: list[tuple[Step, State]]) -> Step | None:
        if not source:
            return None
        step, state = source.pop()
        target.append((step, self._state()))
        self.items, self.bin, self.notes, self.explanations, self.enterprises = state
        return step

    def _state(self) -> State:
        return (
            dict(self.items),
            dict(self.bin),
            dict(self.notes),
            dict(self.explanations),
            list(self.enterprises),
        )

    def _note(self, name: str, arguments: object) -> None:
        self.threads.add(threading.get_ident())
        self.calls.append((name, arguments))
        if name not in GOING_OUT:
            step = Step(id=len(self.calls), name=name, at="")
            self.past.append((step, self._state()))
            self.future.clear()
        if self.refusal is not None:
            refusal, self.refusal = self.refusal, None
            raise refusal

    def _next(self) -> int:
        return max([*self.items, *self.bin], default=0) + 1
