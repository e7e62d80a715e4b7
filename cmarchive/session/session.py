"""One archive opened by one person: every use case of the program, each safe to call from a worker thread."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from cmarchive import bind as binding
from cmarchive import intake, rules
from cmarchive import ledger as ledgers
from cmarchive.errors import ValueInvalid
from cmarchive.issued import Dispatch, DispatchKind
from cmarchive.jobs import Monitor
from cmarchive.model import (
    Explanation,
    FigureKey,
    Finding,
    Profile,
    Subject,
    SubjectKey,
)
from cmarchive.numbers import NotANumber
from cmarchive.session import importing, packing, regions
from cmarchive.session.answering import Answering
from cmarchive.session.binding import bound_dispatch, ledger_rows, rule_rows
from cmarchive.session.chasing import Chasing
from cmarchive.session.city_volumes import CityVolumes, city_volumes
from cmarchive.session.comparing import Comparing
from cmarchive.session.figuring import Figuring
from cmarchive.session.issuing import paper_of
from cmarchive.session.overseeing import Overseeing
from cmarchive.session.packing import PackOptions, PackReport
from cmarchive.session.previewing import planned, preview
from cmarchive.session.receiving import received_problems
from cmarchive.session.reports import (
    BindPreview,
    BindResult,
    CheckResult,
    DoctorReport,
    FiguresReport,
    FindingsReport,
)
from cmarchive.session.returning import Returning
from cmarchive.session.rolling import RollingUp, roll_up
from cmarchive.session.statements import StatementsReport, import_statements
from cmarchive.session.targets import check_file_target, check_target
from cmarchive.store import Store, examine, remove_orphans
from cmarchive.submissions import MadePackage
from cmarchive.text import mark
from cmarchive.view import View

if TYPE_CHECKING:
    from cmarchive.bind import BindOptions
    from cmarchive.handover import Signer
    from cmarchive.rules import Checker


LEAST_EXPLANATION = 6  # characters
MANY_PAGES = 1000  # worth processes of their own


class Session(Chasing, Figuring, Returning, Answering, Comparing, RollingUp, Overseeing):
    """Every use case of the program over one open archive, each safe to call from a worker thread."""

    # Figures

    def import_figures(self, file: Path, monitor: Monitor) -> FiguresReport:
        """Take in a table of figures."""
        with self._edit(mark("Step", "导入数据表")) as store:
            return importing.import_figures(store, store.view(self.scheme), file, monitor)

    def import_previous(self, file: Path, monitor: Monitor) -> FiguresReport:
        """Take in what the previous submission told: a table of figures, or the archive it was made of."""
        with self._edit(mark("Step", "导入上次报送的数据")) as store:
            return regions.import_previous(store, store.view(self.scheme), file, monitor)

    def put_county(self, code: str, name: str) -> Subject:
        """Enter a county of this city; its figures then stand beside the city's. Raises ValueInvalid."""
        with self._edit(mark("Step", "登记县区“{name}”").format(name=name)) as store:
            return regions.put_county(store, store.view(self.scheme), code, name)

    def put_counties(self, counties: Sequence[tuple[str, str]]) -> None:
        """Make these, by code and name, the counties of this city. Raises ValueInvalid and changes nothing."""
        with self._edit(mark("Step", "登记 {count} 个县区").format(count=len(counties))) as store:
            regions.put_counties(store, store.view(self.scheme), counties)

    def write_figures_template(self, target: Path) -> Path:
        """Write a workbook to fill in, holding what is there already."""
        check_target(target, self.path, is_folder=False)
        return intake.write_figures_template(self.view(), target)

    def put_figure(
        self, subject: SubjectKey, variable: str, year: int, text: str, unit: str = ""
    ) -> FigureKey:
        """Enter one figure as typed; empty text removes it. Raises ValueInvalid with the reason."""
        known = self.scheme.variables[variable]
        step = mark("Step", "填写“{name}”（{year} 年）").format(name=known.name, year=year)
        with self._edit(step) as store:
            try:
                return importing.put_figure(store, subject, variable, year, text, unit or known.unit)
            except NotANumber as exc:
                raise ValueInvalid(value=text, field=known.name, reason=exc.reason) from exc

    def import_statements(self, file: Path, document: str, monitor: Monitor) -> StatementsReport:
        """Read what a report (工作报告) says; replaces what was read from the document of this name."""
        with self._edit(mark("Step", "读取报告“{name}”").format(name=document)) as store:
            return import_statements(store, store.view(self.scheme), file, document, monitor)

    def remove_statements(self, document: str) -> None:
        """Forget what was read from a report."""
        with self._edit(mark("Step", "移走报告“{name}”").format(name=document)) as store:
            store.statements.remove(document)

    # Checking

    def check(self, monitor: Monitor, view: View | None = None) -> CheckResult:
        """Run every rule and judge every indicator."""
        return _judged(rules.Checker(view or self.view(), monitor))

    def recheck(
        self,
        result: CheckResult,
        monitor: Monitor | None = None,
        *,
        figures: Collection[FigureKey] = (),
        documents: Collection[SubjectKey] = (),
        view: View | None = None,
    ) -> CheckResult:
        """Bring a check up to date after an edit of these figures, and of the items and notes of these subjects.

        Only what may have changed is looked at again. ``view`` is the snapshot after the edit; without it the figures
        are read by themselves, and nothing else may have been edited. ``result`` itself must not be used any more.
        """
        checker = result.checker
        if checker is None:
            return self.check(monitor or Monitor(), view)
        if view is None:
            with self._store() as store:
                view = checker.view.with_figures({key: store.figures.get(key) for key in figures})
        if monitor is not None:
            monitor.begin(
                mark("Stage", "校核"), 1
            )  # the last moment to stop: half brought up to date is useless
        checker.update(view, figures, documents)
        return _judged(checker)

    def explain(self, finding: Finding, text: str, author: str) -> None:
        """Write down why a finding stands; empty text takes the explanation back.

        Raises ValueInvalid when the text is too short to be a reason, or nobody signs it.
        """
        step = mark("Step", "说明问题") if text.strip() else mark("Step", "收回说明")
        with self._edit(step) as store:
            if not text.strip():
                store.explanations.remove(finding.fingerprint)
                return
            _require_reason(text, author)
            written = datetime.now().astimezone().isoformat(timespec="seconds")
            store.explanations.put(
                Explanation(
                    fingerprint=finding.fingerprint,
                    text=text.strip(),
                    author=author,
                    written=written,
                    values_digest=finding.values_digest,
                )
            )

    def doctor(self, monitor: Monitor, *, repair: bool = False) -> DoctorReport:
        """Verify every object and relation; with ``repair``, remove what is certainly nobody's."""
        with self._store() as store:
            examination = examine(store, monitor)
            received = received_problems(store, self.path, monitor)
            removed = remove_orphans(store) if repair else []
        return DoctorReport(
            objects=examination.objects,
            size=examination.size,
            problems=(*examination.problems, *received),
            orphans=len(examination.orphans) - len(removed),
            removed=len(removed),
        )

    # Going out

    def preview(
        self,
        monitor: Monitor,
        *,
        only: Iterable[SubjectKey] = (),
        options: BindOptions | None = None,
        view: View | None = None,
    ) -> BindPreview:
        """Say what ``bind`` would make of ``view`` (by default the archive now); opens and writes no file.

        Without ``options`` it is the 送审版. Cost grows with subjects × slots; call it off the window's thread.
        """
        with self._store() as store:
            view, paper = view or store.view(self.scheme), paper_of(store)
        city = self.city_volumes(view, monitor)
        view = view if city is None else city.view
        return preview(view, planned(view, monitor, frozenset(only), options, paper, city), monitor)

    def bind(
        self,
        target: Path,
        monitor: Monitor,
        *,
        only: Iterable[SubjectKey] = (),
        single: bool = False,
        options: BindOptions | None = None,
    ) -> BindResult:
        """Bind the volumes into ``target``, issue their 档号, and remember where every item stands.

        The 送审版 without ``options``.
        """
        check_target(target, self.path, is_folder=True)
        result = self._bind(target, monitor, only=frozenset(only), single=single, options=options)
        self._tell_dispatch(bound_dispatch(target, result.volumes, len(result.problems), options))
        return result

    def _bind(
        self,
        target: Path,
        monitor: Monitor,
        *,
        only: frozenset[SubjectKey] = frozenset(),
        single: bool = False,
        options: BindOptions | None = None,
    ) -> BindResult:
        city = self.city_volumes(self.view(), monitor)
        with self._store() as store:
            view = store.view(self.scheme)
            with binding.Crew(monitor) as crew:
                if not binding.is_bound(target) and sum(item.pages for item in view.items) > MANY_PAGES:
                    crew.start()  # while the volumes are laid out
                plan = planned(view, monitor, only, options, paper_of(store), city)
                result = binding.bind(plan, store.objects.path, target, monitor, single=single, crew=crew)
            bound = {volume.number for volume in result.volumes}
            kept = [volume for volume in view.volumes if only and volume.number not in bound]
            with store.atomic():
                store.volumes.replace_all(sorted([*result.volumes, *kept], key=lambda volume: volume.number))
                store.references.issue(result.issued)
                store.prints.remember(result.printable, only)
        return BindResult(
            folder=target,
            catalogue=result.catalogue,
            volumes=tuple(result.volumes),
            problems=tuple(result.problems),
            swaps=result.swaps,
        )

    def city_volumes(self, view: View, monitor: Monitor) -> CityVolumes | None:
        """What the counties add to the volumes and the ledger of a city; None where none has handed in."""
        if not self.newest_submissions():
            return None
        works = self.county_works(monitor)
        return city_volumes(view, roll_up(view, works, monitor), works)

    def pack(
        self,
        target: Path,
        monitor: Monitor,
        *,
        options: PackOptions | None = None,
        signer: Signer | None = None,
    ) -> PackReport:
        """Write the archive as a package (移交包) with the forms to sign beside it; ``signer`` signs its tag manifest.

        Failed or cancelled, nothing is left, and a former package stays.
        """
        options = options or PackOptions()
        packing.check_package_target(target, self.path, options)
        with packing.workshop(target) as scratch:
            if options.with_volumes and options.volumes is None:
                self._bind(scratch, monitor)
            view = self.view()
            checked = self.check(monitor, view)
            rows = ledger_rows(checked.verdicts)
            ledger = ledgers.write_ledger(view, checked.findings, rows, scratch, monitor)
            workbook = scratch / packing.findings_name(self.profile)
            ledgers.write_findings(
                view, checked.findings, rule_rows(view, checked.findings), workbook, monitor
            )
            return packing.make(
                self._store,
                self.scheme,
                target,
                scratch,
                ledgers=[ledger, workbook],
                findings=checked.findings,
                options=options,
                signer=signer,
                monitor=monitor,
            )

    def packages(self) -> list[MadePackage]:
        """The packages made so far, the first one first."""
        with self._store() as store:
            return store.packages.all()

    def ledger(self, target: Path, monitor: Monitor) -> Path:
        """Write the ledger workbook into the folder ``target``; volumes and pages are those of the last binding."""
        check_target(target, self.path, is_folder=True)
        view = self.view()
        if (city := self.city_volumes(view, monitor)) is not None:
            view = city.view
        checked = self.check(monitor, view)
        file = ledgers.write_ledger(view, checked.findings, ledger_rows(checked.verdicts), target, monitor)
        self._tell_dispatch(Dispatch(kind=DispatchKind.LEDGER, target=str(file)))
        return file

    def findings_workbook(self, target: Path, monitor: Monitor) -> FindingsReport:
        """Check, and write figures, findings and rules into the workbook ``target``; says what was found as well."""
        check_file_target(target, self.path, ".xlsx")
        view = self.view()
        checked = self.check(monitor, view)
        rows = rule_rows(view, checked.findings)
        file = ledgers.write_findings(view, checked.findings, rows, target, monitor)
        self._tell_dispatch(Dispatch(kind=DispatchKind.FINDINGS, target=str(file)))
        return FindingsReport(file=file, check=checked)


def _judged(checker: Checker) -> CheckResult:
    return CheckResult(
        findings=tuple(checker.findings()), verdicts=tuple(rules.verdicts(checker.view)), checker=checker
    )


def _require_reason(text: str, author: str) -> None:
    """An explanation is read by people who were not there: a word is no reason, and somebody must stand for it."""
    if len(text.strip()) < LEAST_EXPLANATION:
        reason = mark("Reason", "太短，请至少用 {count} 个字写清原因和依据").format(count=LEAST_EXPLANATION)
        raise ValueInvalid(value=text.strip(), field=mark("Reason", "说明"), reason=reason)
    if not author.strip():
        raise ValueInvalid(
            value=author, field=mark("Reason", "说明人"), reason=mark("Reason", "请写明由谁说明")
        )


def profile_of(path: Path) -> Profile:
    """Read whose archive this is, without locking it. For lists of recent archives."""
    with Store.open(path, "") as store:
        return store.profile()
