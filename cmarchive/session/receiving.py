"""The use cases of receiving: packages of counties come in, are looked at, and are never changed or deleted."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from cmarchive import handover, intake
from cmarchive.errors import ArchiveError, PackageIncomplete, PackageRefused, SubmissionUnknown
from cmarchive.jobs import Monitor
from cmarchive.model import Problem, StoredFile, Subject, SubjectKey, SubjectKind
from cmarchive.session import handing
from cmarchive.session.handing import database_facts, looked_at
from cmarchive.session.moments import moment
from cmarchive.session.schemes import load_kept
from cmarchive.session.signing import Signing
from cmarchive.store import Store, prepare_snapshot
from cmarchive.submissions import Submission, SubmissionState
from cmarchive.text import mark
from cmarchive.verification import PackageSignature, VerificationReport
from cmarchive.view import View

if TYPE_CHECKING:
    from cmarchive.handover import Quarantined, ReceivedObjects
    from cmarchive.intake import PageImage


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiveReport:
    """What became of a package. ``is_repeated`` tells that this very file was received before.

    ``previous`` is the submission of the county before this one; ``notes`` are Chinese remarks a reviewer must see.
    """

    submission: Submission
    verification: VerificationReport
    previous: Submission | None = None
    is_repeated: bool = False
    notes: tuple[str, ...] = ()


class _DatabaseReader:
    """Looks at the database of a package; remembers whether a later program made it."""

    def __init__(self) -> None:
        self.is_newer = False

    def __call__(self, data: bytes) -> handover.DatabaseFacts:
        facts = database_facts(data)
        self.is_newer = facts.is_newer
        return facts


class _Signed:
    """Looks at the signature of a package, and keeps what was signed."""

    def __init__(self) -> None:
        self.content, self.signature = b"", b""
        self.is_valid = False

    def __call__(self, content: bytes, signature: bytes) -> PackageSignature:
        self.content, self.signature = content, signature
        found = looked_at(content, signature)
        self.is_valid = found.is_valid is True
        return found


class Receiving(Signing):
    """Keeps what counties hand in, and opens it."""

    def receive(self, file: Path, monitor: Monitor) -> ReceiveReport:
        """Take a county's package in: quarantine, verify, keep. One that fails is kept as refused.

        The key it is signed with is remembered on first use; a changed one is said loudly in the notes.

        Raises:
            PackageRefused: when it is dangerous, damaged in its form, or no package; nothing of it is kept.
            PackageIncomplete: when parts, or the package a delta builds on, are missing; nothing is kept.
        """
        reader, signed = _DatabaseReader(), _Signed()
        quarantine = handover.quarantine(
            file,
            self.path,
            monitor,
            read_database=reader,
            verifier=signed,
            examined=handing.moment(),
        )
        with quarantine as one, self._store() as store:
            if (known := store.submissions.by_package(one.package)) is not None:
                text = mark(
                    "Receive", "这个移交包已于 {day} 接收过，是{county}第 {serial} 次报送，没有重复接收。"
                )
                note = text.format(day=known.received[:10], county=known.county, serial=known.serial)
                return ReceiveReport(
                    submission=known, verification=one.report, is_repeated=True, notes=(note,)
                )
            if reader.is_newer:
                cause = mark("Package", "其中的数据库由更新版本的程序建立，请先升级程序")
                raise PackageRefused(path=file.name, cause=cause)
            self._refuse_own(store, one, file)
            self._require_base(store, one, file)
            report = self._keep(store, one, file)
        if not report.submission.is_accepted or not signed.is_valid:
            return report
        return replace(report, notes=(*report.notes, *self._key_notes(signed, report.submission)))

    def submissions(self) -> list[Submission]:
        """Everything received, by county and in the order it came."""
        with self._store() as store:
            return store.submissions.all()

    def submission(self, number: int) -> Submission:
        """One submission. Raises SubmissionUnknown."""
        with self._store() as store:
            if (found := store.submissions.get(number)) is None:
                raise SubmissionUnknown(number=number)
            return found

    def decide_submission(self, number: int, state: SubmissionState, reason: str = "") -> Submission:
        """Accept or refuse a submission; its package and its row stay. Raises SubmissionUnknown, ArchiveError."""
        found = self.submission(number)
        if state is SubmissionState.ACCEPTED and not handover.submission_folder(self.path, number).is_dir():
            text = mark("Error", "{county}的移交包没有通过检测，不能接收。请退回移交单位重新制作。")
            raise ArchiveError(detail=text.format(county=found.county))
        with self._store() as store:
            store.submissions.set_state(number, state, reason)
        return self.submission(number)

    def submission_view(self, number: int) -> View:
        """A snapshot of what the county handed in, by its own scheme. Raises SubmissionUnknown, ArchiveError."""
        scheme_id = self.submission(number).scheme
        with self.submission_store(number) as store:
            return store.view(load_kept(handover.submission_folder(self.path, number) / "scheme" / scheme_id))

    @contextmanager
    def submission_store(self, number: int) -> Iterator[Store]:
        """The snapshot of a submission, to read parts of it. Raises SubmissionUnknown, ArchiveError."""
        found = self.submission(number)
        folder = handover.submission_folder(self.path, number)
        if not folder.is_dir():
            text = mark("Error", "{county}的移交包没有接收，不能打开。")
            raise ArchiveError(detail=text.format(county=found.county))
        prepare_snapshot(folder)
        with Store.open(folder, "") as store:
            yield store

    def submission_objects(self, number: int) -> ReceivedObjects:
        """The originals of a submission, those of the packages it builds on included. Raises SubmissionUnknown."""
        with self._store() as store:
            return handover.ReceivedObjects(list(self._chain(store, number)))

    def submission_original(self, number: int, digest: str, name: str = "") -> bytes:
        """One original of a submission. Raises SubmissionUnknown, ObjectMissing."""
        return self.submission_objects(number).read(digest, name)

    @contextmanager
    def submission_file(self, number: int, file: StoredFile) -> Iterator[Path]:
        """One original as a file for as long as it is needed. Raises SubmissionUnknown, ObjectMissing."""
        with tempfile.TemporaryDirectory(prefix="cmarchive-") as folder:
            suffix = Path(file.name).suffix[:8]
            place = Path(folder, f"{file.digest[:16]}{suffix}")
            yield self.submission_objects(number).copy_to(file.digest, place, file.name)

    def submission_page(
        self, number: int, file: StoredFile, page: int, width: int, rotation: int = 0
    ) -> PageImage:
        """Draw one page of an original of a submission, ``width`` pixels wide once turned clockwise by so many degrees."""
        with self.submission_file(number, file) as path:
            return intake.render_page(path, file.media_type, page, width, rotation)

    def _keep(self, store: Store, one: Quarantined, file: Path) -> ReceiveReport:
        earlier = store.submissions.of_region(one.identity.region_code)
        previous, notes = _place_among(one, earlier)
        refused = one.report.has_errors or not one.report.is_package
        kept = handover.accept(one, self.path)
        try:
            with store.atomic():
                entered = store.submissions.add(_submission(one, file, previous, refused=refused))
                if not refused:
                    self._open_up(store, kept, entered)
        except BaseException:
            handover.discard(kept)
            raise
        return ReceiveReport(
            submission=entered, verification=one.report, previous=previous, notes=tuple(notes)
        )

    def _key_notes(self, signed: _Signed, submission: Submission) -> Iterator[str]:
        """What to tell of the key; one that speaks for another place is not remembered."""
        result = handover.verify_signature(signed.content, signed.signature)
        signer = result.signature.signer if result.signature else None
        if signer is not None and signer.region != submission.region_code:
            text = mark("Receive", "警告：签名单位是{office}（{region}），不是移交单位，不要采信。")
            yield text.format(office=signer.office, region=signer.region)
            return
        yield self.check_signature(signed.content, signed.signature).message

    def _open_up(self, store: Store, kept: Path, entered: Submission) -> None:
        """Lay the county's database out beside, and enter the county when it is new."""
        folder = handover.submission_folder(self.path, entered.id)
        try:
            handover.extract_database(kept, folder)
            prepare_snapshot(folder)
            load_kept(folder / "scheme" / entered.scheme)
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        key = SubjectKey(SubjectKind.REGION, entered.region_code)
        known = {county.key for county in store.counties.all()}
        if key not in known and entered.region_code != self.profile.region_code:
            store.counties.put(Subject(key=key, name=entered.county))

    def _refuse_own(self, store: Store, one: Quarantined, file: Path) -> None:
        if one.identity.origin == store.profiles.identity():
            cause = mark("Package", "它就是由这个档案库制作的；要用它恢复档案库，请用“恢复”")
            raise PackageRefused(path=file.name, cause=cause)

    def _require_base(self, store: Store, one: Quarantined, file: Path) -> None:
        identity = one.identity
        if not identity.is_delta:
            return
        base = store.submissions.by_package(identity.base_package)
        if base is None or base.region_code != identity.region_code:
            text = mark("Package", "它是对移交包 {base} 的补充，请先接收那一个")
            raise PackageIncomplete(path=file.name, cause=text.format(base=identity.builds_on))

    def _chain(self, store: Store, number: int) -> Iterator[Path]:
        """The package of a submission and those it builds on, the newest first."""
        current = store.submissions.get(number)
        if current is None:
            raise SubmissionUnknown(number=number)
        seen: set[int] = set()
        while current is not None and current.id not in seen:
            seen.add(current.id)
            yield handover.package_path(self.path, current.package)
            base = (json.loads(current.report).get("identity") or {}).get("base_package", "")
            current = store.submissions.by_package(base) if base else None


def received_problems(store: Store, archive: Path, monitor: Monitor) -> list[Problem]:
    """What is wrong with the packages an archive keeps: gone, or no longer what came."""
    found = store.submissions.all()
    monitor.begin(mark("Stage", "核对移交包"), len(found))
    problems = []
    for one in found:
        if not _is_whole(handover.package_path(archive, one.package), one.package, monitor):
            text = mark(
                "Doctor",
                "{county}第 {serial} 次报送的移交包缺失或已损坏，请从备份中找回，或请移交单位重新提供。",
            )
            message = text.format(county=one.county, serial=one.serial)
            problems.append(Problem(file=one.name, where="", message=message))
        monitor.advance()
    return problems


def _is_whole(file: Path, digest: str, monitor: Monitor) -> bool:
    try:
        return handover.digest_of(file, monitor) == digest
    except OSError:
        return False


def _place_among(one: Quarantined, earlier: Sequence[Submission]) -> tuple[Submission | None, list[str]]:
    """The accepted submission before this one by the moment of its content, and what to say about the order."""
    accepted = [each for each in earlier if each.is_accepted]
    notes = []
    if newer := [each for each in accepted if each.packed > one.identity.packed]:
        text = mark(
            "Receive", "这个移交包的内容形成于 {day}，早于已接收的第 {serial} 次报送，请核对是否拿错。"
        )
        notes.append(text.format(day=one.identity.packed[:16].replace("T", " "), serial=newer[-1].serial))
    if accepted and accepted[-1].origin != one.identity.origin:
        text = mark("Receive", "它与{county}此前的报送不是由同一个档案库制作的，请向移交单位核实。")
        notes.append(text.format(county=one.identity.county))
    before = [each for each in accepted if each.packed <= one.identity.packed]
    return max(before, key=lambda each: each.packed, default=None), notes


def _submission(one: Quarantined, file: Path, previous: Submission | None, *, refused: bool) -> Submission:
    identity = one.identity
    return Submission(
        id=0,
        region_code=identity.region_code,
        county=identity.county,
        scheme=identity.scheme,
        years=identity.years,
        serial=0,
        package=one.package,
        identifier=identity.identifier,
        packed=identity.packed,
        received=moment(),
        state=SubmissionState.REFUSED if refused else SubmissionState.ACCEPTED,
        name=file.name,
        size=one.size,
        previous=previous.id if previous else None,
        builds_on=identity.builds_on,
        origin=identity.origin,
        summary=one.report.summary,
        reason=one.report.summary if refused else "",
        fingerprint=one.report.signature.fingerprint,
        report=json.dumps(one.report.as_json(), ensure_ascii=False),
    )
