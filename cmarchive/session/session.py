"""One archive opened by one person: every use case of the program, each safe to call from a worker thread."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from cmarchive import bind as binding
from cmarchive import ledger as ledgers
from cmarchive.assessment import Scheme
from cmarchive.errors import ItemUnknown, SubjectUnknown, ValueInvalid
from cmarchive.intake import PageImage, render_page, write_figures_template
from cmarchive.jobs import Monitor
from cmarchive.model import (
    Enterprise,
    Explanation,
    Finding,
    Item,
    Profile,
    SlotNote,
    StoredFile,
    SubjectKey,
)
from cmarchive.numbers import NotANumber
from cmarchive.rules import run_rules, verdicts
from cmarchive.session import collecting, importing
from cmarchive.session.binding import indicator_pages, ledger_rows, remarks
from cmarchive.session.overview import overview
from cmarchive.session.profiles import new_profile
from cmarchive.session.reports import (
    BindResult,
    CheckResult,
    CollectReport,
    DoctorReport,
    FiguresReport,
    Overview,
    RosterReport,
)
from cmarchive.session.schemes import scheme
from cmarchive.session.statements import StatementsReport, import_statements
from cmarchive.session.targets import check_target
from cmarchive.store import ArchiveLock, Store, create_archive, examine, prepare_archive, remove_orphans
from cmarchive.text import fold, mark
from cmarchive.view import View

LEAST_EXPLANATION = 6  # characters


class Session:
    """An open archive. Holds its lock until ``close``; each use case opens the store on its own thread."""

    def __init__(self, path: Path, lock: ArchiveLock, actor: str) -> None:
        self.path = path
        self._lock = lock
        self._actor = actor
        with self._store() as store:
            self.profile = store.profile()
        self.scheme: Scheme = scheme(self.profile.scheme)

    @classmethod
    def create(
        cls,
        path: Path,
        *,
        scheme_id: str,
        county: str,
        region_code: str,
        year: int,
        city_flags: Iterable[str] = (),
        reference_date: date | None = None,
        actor: str = "",
    ) -> Self:
        """Make a new archive and open it. Raises ArchiveExists and leaves alone what is there."""
        profile = new_profile(
            scheme(scheme_id),
            county=county,
            region_code=region_code,
            year=year,
            city_flags=city_flags,
            reference_date=reference_date,
        )
        create_archive(path, profile, actor=actor)
        return cls.open(path, actor=actor)

    @classmethod
    def open(cls, path: Path, *, actor: str = "") -> Self:
        """Open an archive: refuse a newer one, back up, migrate, lock."""
        lock = ArchiveLock(path)
        lock.acquire()
        try:
            prepare_archive(path)
            return cls(path, lock, actor)
        except BaseException:
            lock.release()
            raise

    @staticmethod
    def unlock(path: Path) -> None:
        """Remove the lock of a computer that will not come back, because a person said so. Raises ArchiveLocked."""
        ArchiveLock(path).break_lock()

    def close(self) -> None:
        """Give the archive free for others."""
        self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # Looking

    def view(self) -> View:
        """A fresh snapshot of everything."""
        with self._store() as store:
            return store.view(self.scheme)

    def overview(self, view: View | None = None) -> Overview:
        """Count the archive and name the next step."""
        return overview(view or self.view())

    def find_subject(self, name: str) -> SubjectKey:
        """Find a subject by name, number or code; raises SubjectUnknown."""
        subjects = importing.subjects_by_name(self.view())
        if (found := subjects.get(fold(name))) is None:
            raise SubjectUnknown(subject=name)
        return found

    def page_image(self, file: StoredFile, page: int, width: int) -> PageImage:
        """Draw one page of an original, ``width`` pixels wide."""
        with self._store() as store:
            path = store.objects.path(file.digest)
        return render_page(path, file.media_type, page, width)

    def recycled(self) -> list[Item]:
        """What lies in the recycle list."""
        with self._store() as store:
            return list(store.items.recycled())

    # Collecting

    def import_enterprises(self, file: Path, monitor: Monitor) -> RosterReport:
        """Take in a roster workbook."""
        with self._store() as store:
            return importing.import_roster(store, self.scheme, file, monitor)

    def put_enterprise(self, enterprise: Enterprise) -> Enterprise:
        """Add an enterprise (with an empty id) or change one."""
        with self._store() as store, store.atomic():
            known = replace(enterprise, id=enterprise.id or store.enterprises.next_id())
            store.enterprises.put(known)
            return known

    def collect(
        self, paths: Sequence[Path], monitor: Monitor, *, subject: SubjectKey | None = None, slot: str = ""
    ) -> CollectReport:
        """File documents by folder and file names; what cannot be placed waits in the unfiled list."""
        with self._store() as store:
            view = store.view(self.scheme)
            if subject is not None and slot:
                collecting.slot_of(view, subject, slot)
            return collecting.collect(store, view, paths, monitor, subject, slot)

    def add(
        self,
        files: Sequence[Path],
        *,
        subject: SubjectKey,
        slot: str,
        title: str = "",
        number: str = "",
        author: str = "",
        dated: date | None = None,
        instance: str = "",
        fields: Mapping[str, str] | None = None,
    ) -> Item:
        """File one item exactly where the caller says."""
        with self._store() as store:
            return collecting.add(
                store,
                store.view(self.scheme),
                files,
                subject,
                slot,
                title=title,
                number=number,
                author=author,
                dated=dated,
                instance=instance,
                fields=fields,
            )

    def file_item(self, item_id: int, subject: SubjectKey, slot: str, instance: str = "") -> Item:
        """Place an item in a slot."""
        with self._store() as store:
            view = store.view(self.scheme)
            if (item := view.item(item_id)) is None:
                raise ItemUnknown(item=item_id)
            return collecting.file_item(store, view, item, subject, slot, instance)

    def update_item(self, item: Item) -> Item:
        """Save an item's changed description; its files stay what they are."""
        return self.update_items([item])[0]

    def update_items(self, items: Sequence[Item]) -> list[Item]:
        """Save several descriptions at once, all or none."""
        with self._store() as store, store.atomic():
            for item in items:
                store.items.update(item)
        return list(items)

    def recycle(self, item_ids: Sequence[int]) -> None:
        """Move items to the recycle list; nothing is deleted."""
        with self._store() as store:
            store.items.recycle(item_ids)

    def restore(self, item_ids: Sequence[int]) -> None:
        """Take items back from the recycle list, to where they were."""
        with self._store() as store:
            store.items.restore(item_ids)

    def put_note(self, note: SlotNote) -> None:
        """Write down why a slot stays empty."""
        with self._store() as store:
            store.notes.put(note)

    def remove_note(self, subject: SubjectKey, slot: str) -> None:
        """Take back the reason why a slot stays empty."""
        with self._store() as store:
            store.notes.remove(subject, slot)

    # Figures

    def import_figures(self, file: Path, monitor: Monitor) -> FiguresReport:
        """Take in a table of figures."""
        with self._store() as store:
            return importing.import_figures(store, store.view(self.scheme), file, monitor)

    def write_figures_template(self, target: Path) -> Path:
        """Write a workbook to fill in, holding what is there already."""
        check_target(target, self.path, is_folder=False)
        return write_figures_template(self.view(), target)

    def put_figure(self, subject: SubjectKey, variable: str, year: int, text: str, unit: str = "") -> None:
        """Enter one figure as typed; empty text removes it. Raises ValueInvalid with the reason."""
        known = self.scheme.variables[variable]
        with self._store() as store:
            try:
                importing.put_figure(
                    store, store.view(self.scheme), subject, variable, year, text, unit or known.unit
                )
            except NotANumber as exc:
                raise ValueInvalid(value=text, field=known.name, reason=exc) from exc

    def import_statements(self, file: Path, document: str, monitor: Monitor) -> StatementsReport:
        """Read what a report (工作报告) says; replaces what was read from the document of this name."""
        with self._store() as store:
            return import_statements(store, store.view(self.scheme), file, document, monitor)

    def remove_statements(self, document: str) -> None:
        """Forget what was read from a report."""
        with self._store() as store:
            store.statements.remove(document)

    # Checking

    def check(self, monitor: Monitor, view: View | None = None) -> CheckResult:
        """Run every rule and judge every indicator."""
        snapshot = view or self.view()
        findings = tuple(run_rules(snapshot, monitor))
        return CheckResult(findings=findings, verdicts=tuple(verdicts(snapshot)))

    def explain(self, finding: Finding, text: str, author: str) -> None:
        """Write down why a finding stands; empty text takes the explanation back.

        Raises ValueInvalid when the text is too short to be a reason, or nobody signs it.
        """
        with self._store() as store:
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
            removed = remove_orphans(store) if repair else []
        return DoctorReport(
            objects=examination.objects,
            size=examination.size,
            problems=examination.problems,
            orphans=len(examination.orphans) - len(removed),
            removed=len(removed),
        )

    # Going out

    def bind(
        self, target: Path, monitor: Monitor, *, only: Iterable[SubjectKey] = (), single: bool = False
    ) -> BindResult:
        """Bind the volumes into ``target`` and remember where every item stands."""
        check_target(target, self.path, is_folder=True)
        chosen = frozenset(only)
        with self._store() as store:
            view = store.view(self.scheme)
            findings = run_rules(view, monitor) if view.explanations else []
            plan = binding.plan(
                view,
                only=chosen or None,
                indicators=indicator_pages(view),
                remarks=remarks(view, findings),
            )
            result = binding.bind(plan, store.objects.path, target, monitor, single=single)
            bound = {volume.number for volume in result.volumes}
            kept = [volume for volume in view.volumes if chosen and volume.number not in bound]
            store.volumes.replace_all(sorted([*result.volumes, *kept], key=lambda volume: volume.number))
        return BindResult(
            folder=target,
            catalogue=result.catalogue,
            volumes=tuple(result.volumes),
            problems=tuple(result.problems),
        )

    def ledger(self, target: Path, monitor: Monitor) -> Path:
        """Write the ledger workbook into the folder ``target``; volumes and pages are those of the last binding."""
        check_target(target, self.path, is_folder=True)
        view = self.view()
        checked = self.check(monitor, view)
        return ledgers.write_ledger(view, checked.findings, ledger_rows(checked.verdicts), target, monitor)

    def _store(self) -> Store:
        return Store.open(self.path, self._actor)


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
